import { useWords } from '../ui/language.js';
import type { EmployeeLineFragment } from './personnel.operations.js';
import { personnelWords } from './words.js';

type State = 'probation' | 'active' | 'leaving' | 'left';

/** The state of an employment in a word, with the day that matters. */
export function StateLabel({ employee: e }: { readonly employee: Pick<EmployeeLineFragment, 'state' | 'probationEndsOn' | 'leftOn'> }) {
  const t = useWords(personnelWords);
  const state = e.state as State;
  const day = state === 'probation' ? e.probationEndsOn : state === 'leaving' || state === 'left' ? e.leftOn : null;
  return <span className={`gq-label${state === 'probation' ? ' gq-label-accent' : state === 'leaving' ? ' gq-label-alert' : ''}`}>{t(state)}{day ? ` ${day}` : ''}</span>;
}
