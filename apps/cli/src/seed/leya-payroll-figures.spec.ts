// The figures of a pay slip by the real documents, on facts drawn at random and on cases worked by hand.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { guardRulesOf, workOutSlip, type PayLaw, type PersonFacts } from '@gongqiao/domain/payroll';
import { dec, sum, type JsonObject } from '@gongqiao/kernel';
import { Judge, type PolicyIndex } from '@gongqiao/platform/policy';
import { loadPolicyIndex } from '@gongqiao/registry';
import fc from 'fast-check';

const MONTH = '2026-03';
const ROWS = [['pension', '16', '8'], ['medical', '6', '2'], ['unemployment', '0.8', '0.2'], ['work-injury', '0.2', '0']]
  .map(([insurance, employerRate, workerRate]) => ({ insurance: insurance ?? '', floor: '4000.00', ceiling: '27000.00', employerRate: employerRate ?? '', workerRate: workerRate ?? '' }));
const standard = (body: JsonObject) => ({ validFrom: '2025-07-01', body, source: '示范' });
const STANDARDS = { minimumWage: standard({ monthly: '2080.00' }), insurance: standard({ rows: ROWS }), fund: standard({ floor: '2080.00', ceiling: '30000.00', minRate: '5', maxRate: '12' }), guideline: null, averageWage: null };
const OLD_TERMS: JsonObject = {
  role: 'social-worker', education: 'bachelor', major: 'social-work', fullTimeStudy: true, graduated: true, postgraduate: false, postSince: '2020-03-01', fromAssistant: false, experienceYears: 0, assessmentScore: null,
  isGroupLeader: false, approvedAmount: null, juniorSupervisorAllowance: null, benefits: [],
};
const SOMEBODY: PersonFacts = {
  person: { id: 'e-1', userId: null, workerId: 'w-1', unitPath: 'ly', name: '甲', number: 'LY0001', position: 'frontline-social-worker', grade: 'junior-two', certificate: 'assistant', hiredOn: '2020-03-01', leftOn: null },
  profile: {
    scheme: 'old', terms: OLD_TERMS, validFrom: '2026-01-01', insurancePlace: '441900', insuranceBase: '4450.00', insuredOn: '2020-03-05', fundBase: '4450.00', fundEmployerRate: '5.00', fundWorkerRate: '5.00', fundOn: '2020-03-20',
    additionalDeduction: '0.00', taxBasis: 'monthly', previousYearIncome: null, damageAgreed: false, quarterMoney: null,
  },
  contract: { startsOn: '2023-03-01', signedOn: '2023-03-01' },
  input: { scheduledDays: 22, attendedDays: '22', approved: true, overtime: [], monthly: null },
  items: [], account: { id: 'a-1', masked: '6220****0001' }, accountPending: false, placement: null, leaving: null, bonus: { choice: null, used: false },
  taxMonths: [{ month: '2026-01', income: '4450.00', special: '676.40', additional: '0.00' }, { month: '2026-02', income: '4450.00', special: '676.40', additional: '0.00' }],
  settled: [], previousGross: null, standards: STANDARDS,
};

describe('a pay slip', () => {
  let law: PayLaw;
  beforeAll(async () => {
    const index: PolicyIndex = await loadPolicyIndex();
    const judgeOf = (id: string): Judge => {
      const pack = index.findPack(id);
      if (!pack) throw new Error(`no pack ${id}`);
      return new Judge(index, id, { calendar: pack.calendar, overrides: new Map() });
    };
    const pay = index.findPack('leya')?.pay;
    if (!pay) throw new Error('no rules of pay');
    law = { own: judgeOf('leya'), law: judgeOf('national'), pay, guards: guardRulesOf([pay.guards, index.findPack('national')?.pay?.guards ?? []]), index };
  });
  const of = (change: Partial<PersonFacts>): ReturnType<typeof workOutSlip> => workOutSlip(law, MONTH, { ...SOMEBODY, ...change });
  const found = (change: Partial<PersonFacts>): string[] => of(change).findings.map((finding) => finding.guard).sort();
  const amounts = (slip: ReturnType<typeof workOutSlip>, section: string): string[] => slip.lines.filter((line) => line.section === section).map((line) => `${line.zh} ${line.amount.toFixed(2)}`);

  it('is the one worked by hand: certified graduate, six years, full month', () => {
    const slip = of({});
    // 4140 by the table; six full years: 60 + 50 × 5 = 310.
    expect(amounts(slip, 'part')).toEqual(['基本工资 4140.00', '工龄工资 310.00']);
    // 8 %, 2 %, 0.2 % of 4450; the fund's 222.50 goes to whole yuan; 3 months × 4450 are below 15000, so there is no tax.
    expect(amounts(slip, 'deduction')).toEqual(['养老保险 356.00', '医疗保险 89.00', '失业保险 8.90', '住房公积金 223.00', '个人所得税 0.00']);
    expect([slip.income, slip.net, slip.employerCost].map(String)).toEqual(['4450', '3773.1', '5696.5']);
    expect(slip.findings).toEqual([]);
  });

  it('pays the days attended, 300 % of a statutory holiday, and withholds by what the year brought so far', () => {
    const slip = of({
      input: { scheduledDays: 22, attendedDays: '11', approved: true, overtime: [], monthly: null },
      items: [{ kind: 'performance', zh: '绩效', amount: '30000.00', source: 'scoring', sourceRef: 'r 1', resultId: null }],
    });
    expect(amounts(slip, 'adjustment')).toEqual(['出勤 11/22 天 -2225.00']);
    // (4450 + 4450 + 32225 − 15000 − 676.40 × 2 − 676.90) × 3 % = 722.86
    expect(slip.tax.toFixed(2)).toBe('722.86');
    const holiday = workOutSlip(law, '2026-01', { ...SOMEBODY, taxMonths: [], input: { scheduledDays: 20, attendedDays: '20', approved: true, overtime: [{ date: '2026-01-01', hours: '8', restGiven: false }], monthly: null } });
    // Five full years on 31 January: 4140 + 260; ÷ 21.75 × 300 % = 606.90.
    expect(amounts(holiday, 'addition')).toEqual(['加班工资 606.90']);
  });

  it('settles an earlier month line by line, once', () => {
    const contributed = [['insurance.pension', '356.00'], ['insurance.medical', '89.00'], ['insurance.unemployment', '8.90'], ['fund', '223.00'], ['employer.pension', '712.00'], ['employer.medical', '267.00'], ['employer.unemployment', '35.60'], ['employer.work-injury', '8.90'], ['employer.fund', '223.00']]
      .map(([code = '', amount = '']) => ({ code, zh: code, amount }));
    const paid = [...contributed, { code: 'part.base', zh: '基本工资', amount: '3500.00' }, { code: 'part.seniority', zh: '工龄工资', amount: '260.00' }];
    const settled = { month: '2026-02', position: 'frontline-social-worker', profile: SOMEBODY.profile, input: { scheduledDays: 16, attendedDays: '16', approved: true, overtime: [], monthly: null }, standards: STANDARDS, paid };
    const slip = of({ settled: [settled] });
    expect(slip.lines.filter((line) => line.section === 'arrears').map((line) => [line.forMonth, line.zh, line.amount.toFixed(2)])).toEqual([['2026-02', '2026-02 补差：基本工资', '640.00']]);
    expect(slip.income.toFixed(2)).toBe('5090.00');
    expect(of({ settled: [{ ...settled, paid: [...contributed, { code: 'part.base', zh: '基本工资', amount: '4140.00' }, { code: 'part.seniority', zh: '工龄工资', amount: '260.00' }] }] }).income.toFixed(2)).toBe('4450.00');
  });

  it('settles a base known late, worker’s and employer’s shares apart, and takes the difference into the tax', () => {
    const profile = SOMEBODY.profile;
    if (!profile) throw new Error('no profile');
    const input = { scheduledDays: 16, attendedDays: '16', approved: true, overtime: [], monthly: null };
    // Paid on a base of 4,450; by what is known now it was 5,000 from February on.
    const paid = of({ input }).lines.filter((line) => line.section !== 'note' && line.code !== 'tax').map(({ code, zh, amount }) => ({ code, zh, amount: amount.toFixed(2) }));
    const higher = { ...profile, insuranceBase: '5000.00', fundBase: '5000.00' };
    const slip = of({ profile: higher, settled: [{ month: '2026-02', position: 'frontline-social-worker', profile: higher, input, standards: STANDARDS, paid: paid.map((line) => (line.code === 'part.seniority' ? { ...line, amount: '260.00' } : line)) }] });
    const settled = slip.lines.filter((line) => line.forMonth === '2026-02').map((line) => `${line.section} ${line.zh} ${line.amount.toFixed(2)}`);
    expect(settled).toEqual([
      'deduction 2026-02 补缴：住房公积金 27.00', 'deduction 2026-02 补缴：医疗保险 11.00', 'deduction 2026-02 补缴：养老保险 44.00', 'deduction 2026-02 补缴：失业保险 1.10',
      'employer 2026-02 补缴：单位住房公积金 27.00', 'employer 2026-02 补缴：单位医疗保险 33.00', 'employer 2026-02 补缴：单位养老保险 88.00', 'employer 2026-02 补缴：单位失业保险 4.40', 'employer 2026-02 补缴：单位工伤保险 1.10',
    ]);
    // 8 %, 2 %, 0.2 % of 5,000 and 56.10 of February; 250 and 27 for the fund.
    expect([slip.insurance, slip.fund].map((amount) => amount.toFixed(2))).toEqual(['566.10', '277.00']);
    expect(slip.net.toFixed(2)).toBe(slip.income.minus(slip.insurance).minus(slip.fund).minus(slip.tax).toFixed(2));
  });

  it('taxes a bonus for the year apart or with the year, as is better or as was chosen, once a year', () => {
    const bonus = { kind: 'annual-bonus' as const, zh: '年度奖金', amount: '36000.00', source: 'scoring', sourceRef: 'b', resultId: null };
    const rich = { items: [bonus], taxMonths: ['2026-01', '2026-02'].map((month) => ({ month, income: '10000.00', special: '676.90', additional: '0.00' })), input: { scheduledDays: 22, attendedDays: '22', approved: true, overtime: [], monthly: null } };
    const shown = (slip: ReturnType<typeof workOutSlip>) => slip.lines.filter((line) => line.code.startsWith('bonus.') || line.code.startsWith('tax')).map((line) => `${line.code} ${line.amount.toFixed(2)}`);
    // Year: 20,000 + 4,450 × 10 = 64,500; 60,000 + 676.90 × 12 = 68,122.80. With the bonus 32,377.20 × 3 % = 971.32; apart 36,000 × 3 % = 1,080.
    // Withheld with March: 60,450 − 15,000 − 2,030.70 = 43,419.30 × 10 % − 2,520 = 1,821.93, less 259.39 of January and February.
    const better = of(rich);
    expect(shown(better)).toEqual(['tax 1562.54', 'bonus.separate 1080.00', 'bonus.combined 971.32', 'bonus.saving 108.68']);
    const chosen = of({ ...rich, bonus: { choice: 'separate', used: false } });
    expect(shown(chosen)).toEqual(['tax 0.00', 'tax.bonus 1080.00', 'bonus.separate 1080.00', 'bonus.combined 971.32', 'bonus.saving 108.68']);
    expect([chosen.apart, chosen.tax].map((amount) => amount.toFixed(2))).toEqual(['36000.00', '1080.00']);
    expect(shown(of({ ...rich, bonus: { choice: 'separate', used: true } }))).toEqual(['tax 1562.54', 'bonus.combined 971.32']);
  });

  it('takes failed quarters and measures from the records: an allowance is cut by a decision after two, suspended for a month away', () => {
    const profile = SOMEBODY.profile;
    if (!profile) throw new Error('no profile');
    const common = { role: 'other', failedQuartersInYear: 0, onLongLeave: false, experienceMonths: 40, certificate: 'assistant' };
    const terms = {
      basePay: '3600.00', projectSubsidyAmount: '300.00', seniority: { ...common, majorContribution: false, institutionCancels: false },
      grade: { role: 'other', failedQuartersInYear: 0, onLongLeave: false, experienceMonths: 40, purchaseFeePerPost: '118000.00', grade: 'junior-two', institutionLowers: false },
    };
    const input = { scheduledDays: 22, attendedDays: '22', approved: true, overtime: [], monthly: { projectSubsidy: { category: 'window', fullAttendance: true, complaints: 0, briefs: 1 } } };
    const parts = (standing: { failedRounds: number; measures: string[]; awayAllMonth: boolean }) => of({ profile: { ...profile, scheme: 'new', terms }, input: { ...input, standing } }).lines.filter((line) => line.code === 'part.seniority').map((line) => line.amount.toFixed(2));
    expect(parts({ failedRounds: 0, measures: [], awayAllMonth: false })).toEqual(['210.00']);
    expect(parts({ failedRounds: 2, measures: [], awayAllMonth: false })).toEqual(['210.00']);
    expect(parts({ failedRounds: 2, measures: ['cut-seniority'], awayAllMonth: false })).toEqual([]);
    expect(parts({ failedRounds: 0, measures: [], awayAllMonth: true })).toEqual([]);
  });

  it('pays who leaves: leave not taken, severance by the ground, taxed apart, and never for who resigns', () => {
    const wages = Array.from({ length: 12 }, (_, i) => ({ month: i < 10 ? `2025-${String(i + 3).padStart(2, '0')}` : `2026-0${i - 9}`, total: '4350.00', overtime: '0.00' }));
    const leaving = { lastDay: '2026-03-13', noticeOn: '2026-02-10', ground: 'mutual-by-employer', inProbation: false, renewalOffer: null, cumulativeMonths: 72, takenDays: 0, unusedReason: 'employer', wages };
    const facts: Partial<PersonFacts> = {
      person: { ...SOMEBODY.person, leftOn: '2026-03-13' }, leaving, standards: { ...STANDARDS, averageWage: standard({ monthly: '8000.00' }) }, input: { scheduledDays: 22, attendedDays: '10', approved: true, overtime: [], monthly: null },
    };
    const slip = of(facts);
    // 72 days ÷ 365 × 5 = 0.98: no whole day of leave yet. Six years and thirteen days: 6.5 × 4,350.
    expect(amounts(slip, 'addition')).toEqual(['经济补偿 28275.00']);
    expect([slip.apart, slip.tax].map((amount) => amount.toFixed(2))).toEqual(['28275.00', '0.00']);
    const older = of({ ...facts, leaving: { ...leaving, cumulativeMonths: 130 } });
    // 72 ÷ 365 × 10 = 1 day; 4,350 ÷ 21.75 = 200, of which the normal day is paid: 400.
    expect(amounts(older, 'addition')).toEqual(['未休年休假工资（1 天） 400.00', '经济补偿 28275.00']);
    expect(amounts(of({ ...facts, leaving: { ...leaving, ground: 'worker-resigns' } }), 'addition')).toEqual([]);
    // Changed circumstances without the month's notice: a month's wage in its place.
    expect(amounts(of({ ...facts, leaving: { ...leaving, ground: 'changed-circumstances', noticeOn: '2026-03-01' } }), 'addition')).toEqual(['经济补偿 28275.00', '代通知金 4350.00']);
    expect(of({ ...facts, standards: STANDARDS }).findings.map((finding) => finding.guard)).toContain('standard-missing');
  });

  it('finds what breaks law, contract or handbook, and says who may waive what the law leaves open', () => {
    const profile = SOMEBODY.profile;
    if (!profile) throw new Error('no profile');
    const half = { scheduledDays: 22, attendedDays: '22', approved: true, overtime: [], monthly: null };
    const cases: readonly (readonly [readonly string[], Partial<PersonFacts>])[] = [
      [['profile-missing'], { profile: null }],
      [['contract-missing'], { contract: null }],
      [['contract-missing'], { contract: { startsOn: '2026-01-01', signedOn: null } }],
      [['attendance-missing'], { input: null }],
      [['attendance-unapproved'], { input: { ...half, approved: false } }],
      [['account-missing'], { account: null }],
      [['account-unapproved'], { accountPending: true }],
      [['below-minimum-wage'], { standards: { ...STANDARDS, minimumWage: standard({ monthly: '4450.01' }) } }],
      [[], { standards: { ...STANDARDS, minimumWage: standard({ monthly: '4450.00' }) } }],
      [['below-guideline'], { standards: { ...STANDARDS, guideline: standard({ monthly: '4500' }) }, placement: { purchaserTenantId: 't', purchaserPack: 'longgang', hostUnitName: '驻点' } }],
      [['final-pay-open'], { person: { ...SOMEBODY.person, leftOn: '2026-03-31' } }],
      [['insurance-base-outside'], { profile: { ...profile, insuranceBase: '3999.99' } }],
      [['standard-missing'], { standards: { ...STANDARDS, insurance: null } }],
      [['undecided'], { profile: { ...profile, fundWorkerRate: '4.99' } }],
      [['not-covered'], { profile: { ...profile, terms: { ...OLD_TERMS, education: 'college', graduated: false } } }],
      [['tax-history-gap'], { taxMonths: SOMEBODY.taxMonths.slice(0, 1) }],
      [['large-change'], { previousGross: '3000.00' }],
      [['deduction-unlawful'], { items: [{ kind: 'fine', zh: '罚款', amount: '10.00', source: 'entered', sourceRef: '1', resultId: null }] }],
      [['paid-twice'], { items: ['1', '2'].map((sourceRef) => ({ kind: 'award' as const, zh: '奖', amount: '10.00', source: 'entered', sourceRef, resultId: null })) }],
    ];
    for (const [expected, change] of cases) expect([found(change), JSON.stringify(change).slice(0, 60)]).toEqual([expected, JSON.stringify(change).slice(0, 60)]);
    const [fixed] = of({ contract: null }).findings;
    const [open] = of({ previousGross: '3000.00' }).findings;
    expect([fixed?.provision, fixed?.waivedBy, open?.provision, open?.waivedBy]).toEqual(['NT-CON-1', [], 'LY-DEPT-6.2.2', ['finance-head']]);
    // A fine is never taken off, whatever was entered.
    expect(of({ items: [{ kind: 'fine', zh: '罚款', amount: '10.00', source: 'entered', sourceRef: '1', resultId: null }] }).net.toFixed(2)).toBe('3773.10');
  });

  it('adds up to the cent whatever the month brought, and more pay never means less net', () => {
    const cents = (max: number) => fc.integer({ min: 1, max }).map((n) => dec(n).div(100).toFixed(2));
    const month = fc.record({
      base: fc.integer({ min: 4000, max: 27000 }), attended: fc.integer({ min: 0, max: 44 }), award: cents(3_000_000), hours: fc.integer({ min: 0, max: 24 }), earlier: cents(4_000_000), additional: fc.integer({ min: 0, max: 6000 }),
    });
    const slipOf = (x: { base: number; attended: number; award: string; hours: number; earlier: string; additional: number }) => of({
      profile: SOMEBODY.profile && { ...SOMEBODY.profile, insuranceBase: `${x.base}.00`, fundBase: `${x.base}.00`, additionalDeduction: `${x.additional}.00` },
      input: { scheduledDays: 22, attendedDays: dec(x.attended).div(2).toFixed(1), approved: true, overtime: x.hours === 0 ? [] : [{ date: '2026-03-07', hours: String(x.hours), restGiven: false }], monthly: null },
      items: [{ kind: 'award', zh: '奖', amount: x.award, source: 'entered', sourceRef: '1', resultId: null }],
      taxMonths: [{ month: '2026-01', income: x.earlier, special: '0.00', additional: '0.00' }, { month: '2026-02', income: x.earlier, special: '0.00', additional: '0.00' }],
    });
    fc.assert(fc.property(month, (x) => {
      const slip = slipOf(x);
      const of = (...sections: string[]) => sum(slip.lines.filter((line) => sections.includes(line.section)).map((line) => line.amount));
      expect(of('part', 'adjustment', 'addition', 'arrears').toFixed(4)).toBe(slip.income.toFixed(4));
      expect(slip.income.minus(of('deduction')).toFixed(4)).toBe(slip.net.toFixed(4));
      expect(of('deduction').toFixed(4)).toBe(slip.insurance.plus(slip.fund).plus(slip.tax).plus(slip.otherDeductions).toFixed(4));
      for (const line of slip.lines) expect([line.zh, dec(line.amount.toFixed(2)).eq(line.amount)]).toEqual([line.zh, true]);
      expect(slipOf({ ...x, award: dec(x.award).plus('0.01').toFixed(2) }).net.gte(slip.net)).toBe(true);
    }), { numRuns: 60 });
  });
});
