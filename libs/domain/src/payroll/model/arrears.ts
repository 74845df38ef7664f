import { dec, type Decimal } from '@gongqiao/kernel';
import { Asking, earningsOf, type Answers, type DraftLine } from './earnings.js';
import type { Finding } from './findings.js';
import type { PersonFacts, SettledMonth } from './person-facts.js';
import type { PayLaw } from './rules-at-work.js';

interface Arrears {
  readonly lines: readonly DraftLine[];
  readonly total: Decimal;
  readonly answers: Answers;
  readonly findings: readonly Finding[];
}

/** What a month paid already would earn by what is known today, beside what it paid: one line for each figure that differs. */
function differencesOf(rules: PayLaw, facts: PersonFacts, settled: SettledMonth): Pick<Arrears, 'lines' | 'answers' | 'findings'> {
  const { month, profile, input } = settled;
  const ask = new Asking(rules, facts.person, month, `arrears.${month}.`);
  if (!profile || !input) return { lines: [], answers: ask.answers, findings: ask.findings };
  const now = earningsOf(ask, profile, input);
  // A month that cannot be worked out anew is listed, and nothing is settled for it by guess.
  if (now.findings.length > 0) return { lines: [], answers: ask.answers, findings: now.findings };
  const before = new Map(settled.paid.map((line) => [line.code, line]));
  const after = new Map(now.lines.map((line) => [line.code, line]));
  const lines = [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((code): DraftLine[] => {
    const line = after.get(code);
    const difference = (line?.amount ?? dec(0)).minus(before.get(code)?.amount ?? 0);
    const zh = line?.zh ?? before.get(code)?.zh ?? code;
    return difference.isZero() ? [] : [{ section: 'arrears', code, zh: `${month} 补差：${zh}`, amount: difference, field: line?.field ?? ask.field('monthly'), forMonth: month }];
  });
  return { lines, answers: ask.answers, findings: ask.findings };
}

/** Settles earlier months whose facts have changed since they were paid. */
export function arrearsOf(rules: PayLaw, facts: PersonFacts): Arrears {
  const found = facts.settled.map((settled) => differencesOf(rules, facts, settled));
  const lines = found.flatMap((one) => one.lines);
  return {
    lines, total: lines.reduce((total, line) => total.plus(line.amount), dec(0)), findings: found.flatMap((one) => one.findings),
    answers: new Map(found.flatMap((one) => (one.lines.length > 0 ? [...one.answers] : []))),
  };
}
