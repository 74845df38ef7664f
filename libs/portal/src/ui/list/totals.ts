import { addMoney, formatMoney, groupThousands } from '../money.js';

/** The sum under a numeric column: money to the cent, counts whole. Rows without a value add nothing. */
export function totalOf(values: readonly (string | number | null)[], money: boolean): string {
  if (money) return formatMoney(addMoney(values.map((v) => (v === null ? null : String(v)))));
  return groupThousands(values.reduce<bigint>((sum, v) => sum + BigInt(v ?? 0), 0n).toString());
}

/** What the next press on a column's heading asks for: rising, falling, then as it was. */
export function nextSort(column: string, now: string | null): string | null {
  if (now === column) return `-${column}`;
  return now === `-${column}` ? null : column;
}
