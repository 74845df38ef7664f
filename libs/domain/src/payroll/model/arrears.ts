import { dec, sum, type Decimal } from '@gongqiao/kernel';
import { CONTRIBUTION_CODE, contributionsOf } from './contributions.js';
import { Asking, earningsOf, type Answers, type DraftLine } from './earnings.js';
import type { Finding } from './findings.js';
import type { PersonFacts, SettledMonth } from './person-facts.js';
import type { PayLaw } from './rules-at-work.js';

/** What is settled with a month for earlier ones. */
export interface Arrears {
  /** Wages, the worker's contributions and the employer's: what was paid too little is above zero, what was taken too much below. */
  readonly lines: readonly DraftLine[];
  readonly wages: Decimal;
  readonly insurance: Decimal;
  readonly fund: Decimal;
  readonly employer: Decimal;
  readonly answers: Answers;
  readonly findings: readonly Finding[];
}

type Differences = Pick<Arrears, 'lines' | 'answers' | 'findings'>;

/** Where a settled line stands on the slip, and what it is called there. */
function placeOf(code: string): { readonly section: DraftLine['section']; readonly words: string } {
  if (!CONTRIBUTION_CODE.test(code)) return { section: 'arrears', words: '补差' };
  return code.startsWith('employer.') ? { section: 'employer', words: '补缴' } : { section: 'deduction', words: '补缴' };
}

/** What a month paid already would bring by what is known today, beside what it brought: one line for each figure that differs. */
function differencesOf(rules: PayLaw, facts: PersonFacts, settled: SettledMonth): Differences {
  const { month, profile, input } = settled;
  const ask = new Asking(rules, { ...facts.person, position: settled.position }, month, `arrears.${month}.`);
  if (!profile || !input) return { lines: [], answers: ask.answers, findings: ask.findings };
  const now = earningsOf(ask, profile, input);
  // A month that cannot be worked out anew is listed, and nothing is settled for it by guess.
  if (now.findings.length > 0) return { lines: [], answers: ask.answers, findings: now.findings };
  const contributed = contributionsOf(ask, profile, settled.standards);
  if (ask.findings.length > 0) return { lines: [], answers: ask.answers, findings: ask.findings };
  const before = new Map(settled.paid.map((line) => [line.code, line]));
  const after = new Map([...now.lines, ...contributed.lines].map((line) => [line.code, line]));
  const lines = [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((code): DraftLine[] => {
    const line = after.get(code);
    const difference = (line?.amount ?? dec(0)).minus(before.get(code)?.amount ?? 0);
    const { section, words } = placeOf(code);
    const field = line?.field ?? ask.field(code === 'fund' || code === 'employer.fund' ? 'fund' : section === 'arrears' ? 'monthly' : 'insurance');
    return difference.isZero() ? [] : [{ section, code, zh: `${month} ${words}：${line?.zh ?? before.get(code)?.zh ?? code}`, amount: difference, field, forMonth: month }];
  });
  return { lines, answers: ask.answers, findings: ask.findings };
}

/** Settles earlier months whose facts have changed since they were paid: wages, and contributions of worker and employer. */
export function arrearsOf(rules: PayLaw, facts: PersonFacts): Arrears {
  const found = facts.settled.map((settled) => differencesOf(rules, facts, settled));
  const lines = found.flatMap((one) => one.lines);
  const total = (holds: (line: DraftLine) => boolean): Decimal => sum(lines.filter(holds).map((line) => line.amount));
  return {
    lines, wages: total((line) => line.section === 'arrears'), insurance: total((line) => line.code.startsWith('insurance.')), fund: total((line) => line.code === 'fund'), employer: total((line) => line.section === 'employer'),
    findings: found.flatMap((one) => one.findings), answers: new Map(found.flatMap((one) => (one.lines.length > 0 ? [...one.answers] : []))),
  };
}
