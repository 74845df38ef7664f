// Every figure of the law that the decisions read, in one list; a new figure is a new dated row, rows are never edited.
import type { Parameter } from '@gongqiao/kernel';
import { retentionTerms } from './archives.js';
import * as leaveContract from './leave-contract.js';
import * as pay from './pay.js';
import * as persons from './persons.js';
import * as procurement from './procurement.js';

/** The parameters among a module's exports, which also hold functions. */
function of(module: Readonly<Record<string, unknown>>): Parameter<never>[] {
  return Object.values(module).filter((value) => typeof value === 'object') as Parameter<never>[];
}

export const PARAMETERS: readonly Parameter<never>[] = [...of(pay), ...of(leaveContract), ...of(persons), ...of(procurement), ...of({ retentionTerms })];
