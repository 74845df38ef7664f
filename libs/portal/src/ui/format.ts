import { groupThousands } from './money.js';

/** An instant as `2026-11-20 09:30` in China; null gives a dash. */
export function formatInstant(value: string | null | undefined): string {
  if (!value) return '—';
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });
  return parts.format(new Date(value));
}

/** A day as it is stored, `2026-11-20`; null gives a dash. */
export function formatDay(value: string | null | undefined): string {
  return value ? value.slice(0, 10) : '—';
}

/** Per cent from numbers of per cent: `12.50` → `12.5%`. */
export function formatPercent(value: string | null | undefined): string {
  if (!value) return '—';
  return `${value.includes('.') ? value.replace(/\.?0+$/, '') : value}%`;
}

/** A count or decimal with its thousands grouped. */
export function formatNumber(value: string | number | null | undefined): string {
  return value === null || value === undefined || value === '' ? '—' : groupThousands(String(value));
}

/** Masks an identity number, showing the first three and the last two characters. */
export function maskIdentity(value: string): string {
  return value.length < 8 ? '*'.repeat(value.length) : `${value.slice(0, 3)}${'*'.repeat(value.length - 5)}${value.slice(-2)}`;
}

/** Masks a telephone number, showing the first three and the last four digits. */
export function maskTelephone(value: string): string {
  return value.length < 8 ? '*'.repeat(value.length) : `${value.slice(0, 3)}${'*'.repeat(value.length - 7)}${value.slice(-4)}`;
}
