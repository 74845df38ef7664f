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
const STANDARDS = { minimumWage: standard({ monthly: '2080.00' }), insurance: standard({ rows: ROWS }), fund: standard({ floor: '2080.00', ceiling: '30000.00', minRate: '5', maxRate: '12' }), guideline: null };
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
  items: [], account: { id: 'a-1', masked: '6220****0001' }, accountPending: false, placement: null,
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
    law = { own: judgeOf('leya'), law: judgeOf('national'), pay, guards: guardRulesOf([pay.guards, index.findPack('national')?.pay?.guards ?? []]) };
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
    const paid = [{ code: 'part.base', zh: '基本工资', amount: '3500.00' }, { code: 'part.seniority', zh: '工龄工资', amount: '260.00' }];
    const settled = { month: '2026-02', profile: SOMEBODY.profile, input: { scheduledDays: 16, attendedDays: '16', approved: true, overtime: [], monthly: null }, paid };
    const slip = of({ settled: [settled] });
    expect(slip.lines.filter((line) => line.section === 'arrears').map((line) => [line.forMonth, line.zh, line.amount.toFixed(2)])).toEqual([['2026-02', '2026-02 补差：基本工资', '640.00']]);
    expect(slip.income.toFixed(2)).toBe('5090.00');
    expect(of({ settled: [{ ...settled, paid: [{ code: 'part.base', zh: '基本工资', amount: '4140.00' }, { code: 'part.seniority', zh: '工龄工资', amount: '260.00' }] }] }).income.toFixed(2)).toBe('4450.00');
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
      [['below-guideline'], { standards: { ...STANDARDS, guideline: standard({ monthly: '4500' }) }, placement: { purchaserTenantId: 't', hostUnitName: '驻点' } }],
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
