// Step tables (分档): the lower limit belongs to the step, the upper to the next one.
import { ZERO, dec, list, record, type Decimal, type InferFields, type Type } from '@gongqiao/kernel';
import { rate } from './types.js';

const STEP = { from: rate().zh('起点（含）'), gives: rate().zh('得分') };

export type StepTable = readonly InferFields<typeof STEP>[];

/** Type of a parameter that is a step table, from the lowest step up. */
export function stepTable(): Type<StepTable> {
  return list(record(STEP), { nonEmpty: true });
}

/** What the highest step reached gives; zero below the first. */
export function stepOf(table: StepTable, value: Decimal | number): Decimal {
  let given: Decimal = ZERO;
  const reached = dec(value);
  for (const step of table) if (reached.gte(step.from)) given = step.gives;
  return given;
}

/** JSON of a step table: pairs of lower limit and what it gives. */
export function steps(...pairs: readonly (readonly [string, string])[]): { from: string; gives: string }[] {
  return pairs.map(([from, gives]) => ({ from, gives }));
}
