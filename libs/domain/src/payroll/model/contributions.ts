import { dec, lastDayOfMonth, type Decimal, type JsonObject, type PlainMonth } from '@gongqiao/kernel';
import { decimalAt, type Asking, type DraftLine } from './earnings.js';
import type { ProfileFacts, StandardFacts, Standards } from './person-facts.js';

/** What person and employer contribute for a month. */
export interface Contributions {
  readonly lines: readonly DraftLine[];
  readonly insurance: Decimal;
  readonly fund: Decimal;
  readonly employer: Decimal;
}

interface InsuranceItem {
  readonly insurance: string;
  readonly base: string;
  readonly limitedBy: string | null;
  readonly employer: string;
  readonly worker: string;
}

/** Codes of the lines of contributions, worker's and employer's. */
export const CONTRIBUTION_CODE = /^(employer\.|insurance\.|fund$)/;

const INSURANCE_WORDS: Readonly<Record<string, string>> = { pension: '养老保险', medical: '医疗保险', unemployment: '失业保险', 'work-injury': '工伤保险', maternity: '生育保险' };
const LIMIT_WORDS: Readonly<Record<string, string>> = { floor: '下限以下', ceiling: '上限以上' };

function listIn<T>(value: JsonObject[string] | undefined): readonly T[] {
  return Array.isArray(value) ? (value as readonly unknown[] as readonly T[]) : [];
}

/** From which days the contributions run, and what the law warns of; at once where the document says nothing. */
function begunOf(ask: Asking, profile: ProfileFacts): { insured: boolean; funded: boolean } {
  const { benefits } = ask.rules.pay;
  const end = lastDayOfMonth(ask.month as PlainMonth);
  if (!benefits) return { insured: true, funded: true };
  const past = (on: string | null): string | null => (on !== null && on <= end ? on : null);
  const output = ask.own('benefits', '社保、公积金起缴', benefits.decision.name, benefits.facts({ hiredOn: ask.person.hiredOn, insuredOn: past(profile.insuredOn), fundOn: past(profile.fundOn) }));
  if (!output) return { insured: true, funded: true };
  for (const words of benefits.warnings(output)) ask.find('benefits-late', { what: words }, 'benefits');
  return { insured: benefits.insuredFrom(output) <= end, funded: benefits.fundFrom(output) <= end };
}

function insuranceOf(ask: Asking, profile: ProfileFacts, standard: StandardFacts | null): Omit<Contributions, 'fund'> {
  const none = { lines: [], insurance: dec(0), employer: dec(0) };
  if (!standard) {
    ask.find('standard-missing', { place: profile.insurancePlace, what: '社会保险缴费标准' });
    return none;
  }
  const from = standard.validFrom.slice(0, 7);
  const { rows, baseRounding = 'yuan', amountRounding = 'cent-half-up' } = standard.body;
  const output = ask.law('insurance', '社会保险费', 'compensation.socialInsurance', {
    month: ask.month, averageWage: profile.insuranceBase, baseRounding, amountRounding, table: listIn<JsonObject>(rows).map((row) => ({ from, ...row })),
  });
  if (!output) return none;
  const items = listIn<InsuranceItem>(output['items']);
  const [outside] = items.filter((item) => item.limitedBy !== null);
  if (outside) {
    const of = items.filter((item) => item.limitedBy !== null).map((item) => INSURANCE_WORDS[item.insurance] ?? item.insurance);
    ask.find('insurance-base-outside', { what: of.join('、'), base: profile.insuranceBase, limit: LIMIT_WORDS[outside.limitedBy ?? ''] ?? '' }, 'insurance');
  }
  const field = ask.field('insurance');
  const lines = items.flatMap((item): DraftLine[] => {
    const zh = INSURANCE_WORDS[item.insurance] ?? item.insurance;
    const worker = dec(item.worker);
    return [
      ...(worker.isZero() ? [] : [{ section: 'deduction' as const, code: `insurance.${item.insurance}`, zh, amount: worker, field }]),
      { section: 'employer', code: `employer.${item.insurance}`, zh: `单位${zh}`, amount: dec(item.employer), field },
    ];
  });
  return { lines, insurance: decimalAt(output['workerTotal']), employer: decimalAt(output['employerTotal']) };
}

function fundOf(ask: Asking, profile: ProfileFacts, standard: StandardFacts | null): { lines: readonly DraftLine[]; fund: Decimal; employer: Decimal } {
  const none = { lines: [], fund: dec(0), employer: dec(0) };
  if (!standard) {
    ask.find('standard-missing', { place: profile.insurancePlace, what: '公积金缴存标准' });
    return none;
  }
  const { floor, ceiling, minRate, maxRate, baseRounding = 'none', amountRounding = 'yuan-half-up' } = standard.body;
  const output = ask.law('fund', '住房公积金', 'compensation.housingFund', {
    month: ask.month, joinKind: 'existing', averageWageLastYear: profile.fundBase, baseRounding, amountRounding, table: [{ from: standard.validFrom.slice(0, 7), floor, ceiling, minRate, maxRate }],
    employerRate: profile.fundEmployerRate, workerRate: profile.fundWorkerRate,
  });
  if (!output) return none;
  if (output['limitedBy'] !== null) ask.find('insurance-base-outside', { what: '公积金', base: profile.fundBase, limit: LIMIT_WORDS[String(output['limitedBy'])] ?? '' }, 'fund');
  const field = ask.field('fund');
  const [worker, employer] = [decimalAt(output['worker']), decimalAt(output['employer'])];
  return {
    lines: [{ section: 'deduction', code: 'fund', zh: '住房公积金', amount: worker, field }, { section: 'employer', code: 'employer.fund', zh: '单位住房公积金', amount: employer, field }],
    fund: worker, employer,
  };
}

/** Social insurance and housing fund of a month by the tables of the place, from when the document has them begin. */
export function contributionsOf(ask: Asking, profile: ProfileFacts, standards: Pick<Standards, 'insurance' | 'fund'>): Contributions {
  const begun = begunOf(ask, profile);
  const insured = begun.insured ? insuranceOf(ask, profile, standards.insurance) : { lines: [], insurance: dec(0), employer: dec(0) };
  const funded = begun.funded ? fundOf(ask, profile, standards.fund) : { lines: [], fund: dec(0), employer: dec(0) };
  return { lines: [...insured.lines, ...funded.lines], insurance: insured.insurance, fund: funded.fund, employer: insured.employer.plus(funded.employer) };
}
