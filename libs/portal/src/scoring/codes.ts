import { useWords } from '../ui/language.js';
import { scoringWords } from './words.js';

const KINDS = ['casework', 'group', 'activity', 'visit', 'other', 'stakeholders', 'programme'] as const;

/** The code of something drawn without its kind. */
export const bareCode = (code: string): string => code.slice(code.indexOf(':') + 1);

/** Words for a code of something drawn, `casework:C2026-0007`: its kind, where it has words, and the code. */
export function useCodeWords(): (code: string) => string {
  const t = useWords(scoringWords);
  return (code) => {
    const kind = KINDS.find((known) => code.startsWith(`${known}:`));
    return kind ? `${t(kind)} ${bareCode(code)}` : bareCode(code);
  };
}
