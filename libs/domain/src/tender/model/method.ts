import type { JsonObject } from '@gongqiao/kernel';

/** GraphQL type of a procurement, by which its matter and to-dos name it. */
export const PROCUREMENT = 'Procurement';

/** Whether providers may bid by themselves: an open tender invites everybody, every other method those whom the organiser names. */
export function isOpenToAll(method: JsonObject): boolean {
  return method['method'] === 'open-tender';
}
