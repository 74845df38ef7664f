import { Decimal as BaseDecimal } from 'decimal.js';

/**
 * The only number type for money, scores, ratios and percentages.
 * 60 significant digits keep every sum and product of the packs exact; a quotient is
 * rounded by a named step long before the 60th digit matters. Half up is the rounding
 * of Chinese offices (四舍五入).
 */
export const Decimal = BaseDecimal.clone({ precision: 60, rounding: BaseDecimal.ROUND_HALF_UP, toExpNeg: -60, toExpPos: 60 });
export type Decimal = BaseDecimal;

/** Makes a Decimal of a decimal string, an integer or another Decimal. Fractions are never given as numbers. */
export function dec(value: string | number | Decimal): Decimal {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new Error(`dec() takes whole numbers or strings, got ${value}`);
  }
  return new Decimal(value);
}

export const ZERO: Decimal = dec(0);
export const HUNDRED: Decimal = dec(100);

/** Rounds half up to `places` decimals, away from zero at five. */
export function roundHalfUp(value: Decimal, places: number): Decimal {
  return value.toDecimalPlaces(places, BaseDecimal.ROUND_HALF_UP);
}

/** Rounds towards zero to `places` decimals. */
export function roundDown(value: Decimal, places: number): Decimal {
  return value.toDecimalPlaces(places, BaseDecimal.ROUND_DOWN);
}

/** Rounds away from zero to `places` decimals. */
export function roundUp(value: Decimal, places: number): Decimal {
  return value.toDecimalPlaces(places, BaseDecimal.ROUND_UP);
}

/** Sum of decimals; zero for none. */
export function sum(values: Iterable<Decimal>): Decimal {
  let total: Decimal = ZERO;
  for (const value of values) total = total.plus(value);
  return total;
}

export function isDecimal(value: unknown): value is Decimal {
  return BaseDecimal.isDecimal(value);
}
