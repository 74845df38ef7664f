import { dec, lastDayOfMonth, type Decimal, type JsonObject, type PayPart, type PlainMonth } from '@gongqiao/kernel';
import type { Decided, NotDecided } from '@gongqiao/platform/policy';
import type { Finding } from './findings.js';
import { findingOf } from './findings.js';
import type { MonthFacts, PaidPerson, ProfileFacts } from './person-facts.js';
import type { PayLaw } from './rules-at-work.js';

/** A figure on its way to a slip; `field` names the stored answer behind it. */
export interface DraftLine {
  readonly section: 'part' | 'adjustment' | 'addition' | 'arrears' | 'deduction' | 'employer' | 'note';
  readonly code: string;
  readonly zh: string;
  readonly amount: Decimal;
  readonly field: string | null;
  readonly resultId?: string | null;
  readonly forMonth?: string;
  readonly source?: string;
  readonly sourceRef?: string;
}

/** What was answered for a slip, by field. */
export type Answers = Map<string, Decided>;

/** What a month earns: parts, what absence takes off, overtime. */
export interface Earnings {
  readonly lines: readonly DraftLine[];
  readonly gross: Decimal;
  readonly earned: Decimal;
  readonly overtime: Decimal;
  readonly probation: boolean;
  readonly full: boolean;
  readonly findings: readonly Finding[];
}

const NOTHING: Earnings = { lines: [], gross: dec(0), earned: dec(0), overtime: dec(0), probation: false, full: true, findings: [] };

export function decimalAt(value: unknown): Decimal {
  return dec(typeof value === 'string' || typeof value === 'number' ? value : '0');
}

/** Asks decisions for one person and month, keeps the answers, and turns refusals into findings. */
export class Asking {
  readonly answers: Answers = new Map();
  readonly findings: Finding[] = [];
  readonly asOf: string;

  constructor(
    readonly rules: PayLaw,
    readonly person: PaidPerson,
    readonly month: string,
    private readonly prefix = '',
  ) {
    this.asOf = lastDayOfMonth(month as PlainMonth);
  }

  find(guard: Finding['guard'], values: Readonly<Record<string, string>> = {}, field: string | null = null): void {
    this.findings.push(findingOf(this.rules.guards, this.person, guard, values, field === null ? null : `${this.prefix}${field}`));
  }

  private keep(field: string, zh: string, outcome: Decided | NotDecided): JsonObject | null {
    if (outcome.ok) {
      this.answers.set(`${this.prefix}${field}`, outcome);
      return outcome.output;
    }
    this.find('undecided', { what: zh, why: `${outcome.error.message.zh}（${outcome.error.field}）` });
    return null;
  }

  /** Asks the tenant's own document. */
  own(field: string, zh: string, decision: string, facts: object): JsonObject | null {
    return this.keep(field, zh, this.rules.own.attempt(decision, facts, this.asOf));
  }

  /** Asks the law. */
  law(field: string, zh: string, decision: string, facts: object): JsonObject | null {
    return this.keep(field, zh, this.rules.law.attempt(decision, facts, this.asOf));
  }

  field(name: string): string {
    return `${this.prefix}${name}`;
  }
}

/** What the monthly pay decision says: its parts, and the whole. */
function partsOf(ask: Asking, profile: ProfileFacts, input: MonthFacts): { parts: readonly PayPart[]; probation: boolean } | null {
  const scheme = ask.rules.pay.schemes.find((s) => s.id === profile.scheme);
  if (!scheme) {
    ask.find('undecided', { what: '薪酬标准', why: profile.scheme });
    return null;
  }
  if (scheme.positions?.excluded.includes(ask.person.position)) {
    ask.find('not-covered');
    return null;
  }
  if (scheme.monthly && input.monthly === null) {
    ask.find('monthly-missing', { what: Object.values(scheme.monthly.fields).map((field) => String(field.describe()['title'] ?? '')).filter((zh) => zh !== '').join('、') });
    return null;
  }
  const { person } = ask;
  const who = { month: ask.month, position: person.position, grade: person.grade, certificate: person.certificate, hiredOn: person.hiredOn };
  const monthly = input.monthly ?? {};
  const terms = input.standing && scheme.standing ? scheme.standing(profile.terms, input.standing) : profile.terms;
  const taken: Record<string, JsonObject[string]> = {};
  for (const step of scheme.steps) {
    const facts = step.facts(who, terms, monthly);
    const output = facts === null ? null : ask.own(`step.${step.id}`, step.zh, step.decision.name, facts);
    if (facts !== null && output === null) return null;
    taken[step.id] = step.take(output);
  }
  const output = ask.own('monthly', scheme.zh, scheme.decision.name, scheme.facts(who, terms, monthly, taken));
  if (!output) return null;
  const parts = scheme.parts(output);
  if (parts.some((part) => part.amount === null)) {
    ask.find('not-covered', {}, 'monthly');
    return null;
  }
  return { parts, probation: scheme.probation?.(output) ?? false };
}

const NO_DEDUCTIONS = { incomeTax: dec(0), socialInsurance: dec(0), housingFund: dec(0) };

/**
 * What absence leaves of the month's pay, by the document's own rule; all of it where nothing was missed. Asked again with the real
 * deductions once they are known, so that the stored answer shows them.
 */
export function askEarned(ask: Asking, gross: Decimal, input: MonthFacts, deductions: Readonly<Record<keyof typeof NO_DEDUCTIONS, Decimal>> = NO_DEDUCTIONS): Decimal {
  const { earned } = ask.rules.pay;
  const { scheduledDays, attendedDays } = input;
  if (!earned || scheduledDays === null || attendedDays === null || dec(attendedDays).eq(scheduledDays)) return gross;
  const { incomeTax, socialInsurance, housingFund } = deductions;
  const output = ask.own('earned', '应发工资', earned.decision.name, earned.facts({
    gross: gross.toFixed(2), scheduledDays, attendedDays, incomeTax: incomeTax.toFixed(2), socialInsurance: socialInsurance.toFixed(2), housingFund: housingFund.toFixed(2),
  }));
  return output ? dec(earned.earned(output)) : gross;
}

/**
 * Works out what a month earns under a pay file and the month's facts: the parts of the document's standard in full, one line for
 * what absence takes off, and overtime by the law.
 */
export function earningsOf(ask: Asking, profile: ProfileFacts, input: MonthFacts): Earnings {
  const worked = partsOf(ask, profile, input);
  if (!worked) return { ...NOTHING, findings: ask.findings };
  const lines: DraftLine[] = worked.parts.filter((part) => !decimalAt(part.amount).isZero())
    .map((part) => ({ section: 'part', code: `part.${part.id}`, zh: part.zh, amount: decimalAt(part.amount), field: ask.field('monthly') }));
  const gross = lines.reduce((total, line) => total.plus(line.amount), dec(0));
  const earned = askEarned(ask, gross, input);
  const full = input.attendedDays === null || input.scheduledDays === null || dec(input.attendedDays).gte(input.scheduledDays);
  if (!earned.eq(gross)) lines.push({ section: 'adjustment', code: 'absence', zh: `出勤 ${dec(input.attendedDays ?? '0').toFixed()}/${String(input.scheduledDays)} 天`, amount: earned.minus(gross), field: ask.field('earned') });
  let overtime = dec(0);
  if (input.overtime.length > 0) {
    const output = ask.law('overtime', '加班工资', 'compensation.overtime', { monthlyWage: gross.toFixed(2), workSystem: 'standard', entries: input.overtime });
    overtime = decimalAt(output?.['total']);
    if (!overtime.isZero()) lines.push({ section: 'addition', code: 'overtime', zh: '加班工资', amount: overtime, field: ask.field('overtime') });
  }
  return { lines, gross, earned, overtime, probation: worked.probation, full, findings: ask.findings };
}
