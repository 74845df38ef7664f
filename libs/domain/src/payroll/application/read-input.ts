import { Refusal, day, dec, parseDate, parseMonth, type Decimal, type Fields, type JsonObject, type RecordType } from '@gongqiao/kernel';
import { Refused } from '@gongqiao/platform/context';
import { factsAsJson } from '@gongqiao/platform/policy';
import { refusePay } from '../errors.js';

const FIGURE = /^\d{1,10}(\.\d{1,2})?$/;

/** A figure of money or per cent. @throws Refused `figure-invalid`. */
export function figure(text: string, field: string): Decimal {
  if (!FIGURE.test(text)) throw refusePay('figure-invalid', { field });
  return dec(text);
}

/** @throws Refused `day-invalid`. */
export function requireDay(text: string, field: string): string {
  const found = parseDate(text);
  if (found === 'wrong-form' || found === 'impossible') throw refusePay('day-invalid', { field });
  return found;
}

/** @throws Refused `month-invalid`. */
export function requireMonth(text: string, field = 'month'): string {
  const found = parseMonth(text);
  if (found === 'wrong-form' || found === 'impossible') throw refusePay('month-invalid', { field });
  return found;
}

/** @throws Refused `place-invalid`. */
export function requirePlace(text: string, field: string): string {
  if (!/^\d{6}$/.test(text)) throw refusePay('place-invalid', { field });
  return text;
}

/** Reads what a standard of pay asks through its own fields. @throws Refused by the path of the field. */
export function readFields(fields: RecordType<Fields>, value: unknown, at: string, on: string): JsonObject {
  try {
    return fields.writePresent(fields.read(factsAsJson(value), at, { asOf: day(on), siblings: {} }));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refused({ code: error.code, field: error.field, message: error.message, provision: null });
  }
}
