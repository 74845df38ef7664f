import { addDays, day, dueDate, type Pack, type PlainDate, type SchemeTerm, type ScoringScheme, type WorkCalendar } from '@gongqiao/kernel';
import { inRefusedShape } from '@gongqiao/platform/workflow';
import { refuseScoring } from '../errors.js';

/** The scheme of a pack. @throws Refused `scheme-unknown`. */
export function schemeOf(pack: Pick<Pack, 'schemes'> | undefined, id: string): ScoringScheme {
  const found = pack?.schemes.find((scheme) => scheme.id === id);
  if (!found) throw refuseScoring('scheme-unknown', { field: 'scheme', values: { scheme: id } });
  return found;
}

/** First and last day of a round. */
export function spanOf(scheme: Pick<ScoringScheme, 'rounds'>, year: number, number: number): { readonly from: PlainDate; readonly to: PlainDate } {
  const months = 12 / scheme.rounds.length;
  const two = (n: number): string => String(n).padStart(2, '0');
  const from = day(`${year}-${two((number - 1) * months + 1)}-01`);
  const next = number * months + 1;
  const after = next > 12 ? day(`${year + 1}-01-01`) : day(`${year}-${two(next)}-01`);
  return { from, to: addDays(after, -1) };
}

/** Last day of a term that begins on a day, which is not counted; null where the document sets none. */
export function endOf(term: SchemeTerm, from: PlainDate, calendar: WorkCalendar): PlainDate | null {
  if (term.days === undefined && term.workingDays === undefined) return null;
  return inRefusedShape(() => dueDate(term, from, calendar));
}
