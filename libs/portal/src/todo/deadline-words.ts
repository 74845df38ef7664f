/** The three lights of a deadline. */
export type Light = 'normal' | 'soon' | 'overdue';

/** The sentence of a deadline by its working days; without a calendar for it, only the day itself. */
export function deadlineWords(workingDaysLeft: number | null, dueOn: string): { readonly key: 'daysLeft' | 'today' | 'daysOver' | 'due'; readonly values: Readonly<Record<string, string | number>> } {
  if (workingDaysLeft === null) return { key: 'due', values: { day: dueOn } };
  if (workingDaysLeft === 0) return { key: 'today', values: {} };
  return workingDaysLeft > 0 ? { key: 'daysLeft', values: { count: workingDaysLeft } } : { key: 'daysOver', values: { count: -workingDaysLeft } };
}
