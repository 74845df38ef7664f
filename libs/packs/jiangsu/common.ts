// Small rules that several parts use; part B, common rules 3 to 7.
import { addDays, addYears, fault, type Fault, type Judgement, type PlainDate, type Siblings } from '@gongqiao/kernel';

/** Sum of counts; a figure beyond what a whole number can hold is refused on `field`. */
export function wholeSum(at: Judgement, field: string, values: readonly number[]): number {
  const total = values.reduce((a, b) => a + b, 0);
  return Number.isSafeInteger(total) ? total : at.refuse('out-of-range', field, `${field} 的数过大`, `${field} is too large`);
}

function within(at: Judgement, field: string, body: () => PlainDate): PlainDate {
  try {
    return body();
  } catch (error) {
    if (error instanceof Error) return at.refuse('out-of-range', field, `${field} 推算的日期超出公历9999年`, `${field} leads beyond the year 9999`);
    throw error;
  }
}

/** End of a term of years: the corresponding day, that day included (common rule 7). */
export function yearsAfter(at: Judgement, field: string, from: PlainDate, years: number): PlainDate {
  return within(at, field, () => addYears(from, years));
}

export function daysAfter(at: Judgement, field: string, from: PlainDate, days: number): PlainDate {
  return within(at, field, () => addDays(from, days));
}

/** A day that must not come before another field of the same record; that field absent is no fault here. */
export function notBefore(field: string, zh: string): (value: PlainDate, siblings: Siblings) => Fault | undefined {
  return (value, siblings) => {
    const other = siblings[field] as PlainDate | null | undefined;
    return other && value < other ? fault('inconsistent', `不得早于${zh}`, `must not be earlier than ${field}`) : undefined;
  };
}
