import { SetMetadata } from '@nestjs/common';
import type { CustomDecorator } from '@nestjs/common';

export const ALLOWED = 'gongqiao:allowed';
export const OPEN = 'gongqiao:open';

/** What an operation asks for. */
export interface Allowed {
  readonly verb: string;
  readonly subject: string;
}

/** The permission that an operation asks for before it runs; the use case asks again for the row. */
export function Allow(verb: string, subject: string): CustomDecorator {
  return SetMetadata(ALLOWED, { verb, subject } satisfies Allowed);
}

/** An operation for anybody, by name and with the reason why. `signed-in` still asks for a session. */
export function Open(reason: string, who: 'anybody' | 'signed-in' = 'anybody'): CustomDecorator {
  return SetMetadata(OPEN, { reason, who });
}
