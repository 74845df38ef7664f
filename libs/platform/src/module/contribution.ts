import type { DynamicModule, Type } from '@nestjs/common';
import type { AccessContribution } from '../access/index.js';

/** What the bounded contexts hand to the processes, each adding its own to the lists. */
export interface DomainContribution {
  readonly modules: readonly (Type | DynamicModule)[];
  readonly entities: readonly Function[];
  readonly migrations: readonly Function[];
  readonly access: readonly AccessContribution[];
}
