const MONTHS_A_YEAR = 12;

/** The month so many months later, `YYYY-MM`. */
export function monthAfter(month: string, by: number): string {
  const index = Number(month.slice(0, 4)) * MONTHS_A_YEAR + Number(month.slice(5)) - 1 + by;
  return `${Math.floor(index / MONTHS_A_YEAR)}-${String((index % MONTHS_A_YEAR) + 1).padStart(2, '0')}`;
}

/** Day of the week of a day, Monday first: 0 to 6. */
export function weekdayIndex(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}
