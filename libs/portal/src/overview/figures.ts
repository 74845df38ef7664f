import { addMoney, roundText } from '../ui/money.js';
import type { PlacesBelowQuery } from './overview.operations.js';

export type Place = PlacesBelowQuery['moneyBelow'][number];

/** The four grades, the lowest first, by the API's names. */
export const GRADES = ['junior', 'third', 'second', 'first'] as const;
export type Grade = (typeof GRADES)[number];

/** Payers in the order of the levels. */
export const PAYERS = ['province', 'city', 'county', 'directCity'] as const;
export type Payer = (typeof PAYERS)[number];

/** Counts and money of several places together; money in yuan as decimal strings. */
export interface Sum {
  readonly posts: number;
  readonly filled: number;
  readonly grades: Readonly<Record<Grade, number>>;
  readonly payers: Readonly<Record<Payer, string>>;
  readonly total: string;
}

/** Adds up places. */
export function sumOf(places: readonly Place[]): Sum {
  const count = (of: (p: Place) => number): number => places.reduce((sum, place) => sum + of(place), 0);
  return {
    posts: count((p) => p.posts), filled: count((p) => p.filled),
    grades: { junior: count((p) => p.junior), third: count((p) => p.third), second: count((p) => p.second), first: count((p) => p.first) },
    payers: { province: addMoney(places.map((p) => p.province)), city: addMoney(places.map((p) => p.city)), county: addMoney(places.map((p) => p.county)), directCity: addMoney(places.map((p) => p.directCity)) },
    total: addMoney(places.map((p) => p.actualTotal)),
  };
}

/** A share in per cent with one place, `95.2`; of nothing it is null. */
export function shareOf(part: number, whole: number): string | null {
  return whole === 0 ? null : tenths((BigInt(part) * 10000n) / BigInt(whole));
}

/** A share of money in per cent with one place. */
export function moneyShare(part: string, whole: string): string | null {
  const [a, b] = [part, whole].map((text) => BigInt(roundText(text, 2).replace('.', '')));
  return !b ? null : tenths(((a ?? 0n) * 10000n) / b);
}

function tenths(hundredths: bigint): string {
  const rounded = (hundredths + 5n) / 10n;
  return `${rounded / 10n}.${rounded % 10n}`;
}

/** Yuan in units of ten thousand with two places, for figures read at a glance: `28611300.28` → `2,861.13`. */
export function inTenThousands(value: string): string {
  const cents = roundText(value, 2).replace('.', '').replace('-', '').padStart(3, '0');
  const shifted = cents.padStart(7, '0');
  const text = roundText(`${shifted.slice(0, -6)}.${shifted.slice(-6)}`, 2);
  return `${value.startsWith('-') ? '-' : ''}${text.replace(/\B(?=(\d{3})+(?!\d))/g, (_, __, at: number) => (at < text.indexOf('.') ? ',' : ''))}`;
}

/** A quarter's advances that may be paid already and are not all paid. */
export interface LateQuarter {
  readonly quarter: number;
  readonly opensOn: string;
  readonly left: number;
  readonly amount: string;
}

/** Quarters whose advances have opened by a day and are not all paid. */
export function lateQuarters(quarters: readonly { readonly quarter: number; readonly opensOn: string; readonly payments: number; readonly paidPayments: number; readonly planned: string; readonly paid: string }[], today: string): readonly LateQuarter[] {
  return quarters.filter((q) => q.opensOn <= today && q.paidPayments < q.payments)
    .map((q) => ({ quarter: q.quarter, opensOn: q.opensOn, left: q.payments - q.paidPayments, amount: addMoney([q.planned, negative(q.paid)]) }));
}

function negative(value: string): string {
  return value.startsWith('-') ? value.slice(1) : `-${value}`;
}
