// One worker under several packs, worked on the real documents: each figure below is read from the papers, not from the program.
import { describe, expect, it } from '@jest/globals';
import { CAPABILITIES, addDays, capabilityOf, combine, day, type Combined, type JsonObject } from '@gongqiao/kernel';
import { loadPacks, readCases } from './load-packs.js';
import { judgeCase } from './run-case.js';

const index = await loadPacks();

function combined(request: object): Combined {
  const outcome = combine(index, request);
  if (!outcome.ok) throw new Error(`${outcome.error.code} ${outcome.error.field}`);
  return outcome;
}

function refusal(request: unknown): string {
  const outcome = combine(index, request);
  return outcome.ok ? 'answered' : `${outcome.error.code} ${outcome.error.field}`;
}

/** The facts of a worked case that is answered, to be changed where a test needs it. */
function factsOf(caseId: string): JsonObject {
  const found = index.packs.flatMap((p) => readCases(p.id)).find((c) => c.id === caseId);
  if (!found) throw new Error(`no case ${caseId}`);
  return found.input as JsonObject;
}

interface Link { readonly by: string; readonly state: string; readonly askedBy: readonly { readonly pack: string }[] }
const chainOf = (of: Combined): readonly Link[] => of.result?.['chain'] as unknown as readonly Link[];

describe('leave of a worker whom the agency has posted in the district', () => {
  // A nursing leave counts calendar days with both, so that one span is as long for the agency as for the district.
  const MONDAY = day('2024-05-13');
  const request = (days: number, half: boolean, acts: Readonly<Record<string, string>> = {}, hostOutcome = 'none', districtOutcome = 'none'): object => {
    const lastDay = addDays(MONDAY, Math.ceil(days) - 1);
    const counted = judgeCase(index, { decision: 'leya.leave.duration', asOf: '2024-05-10', input: { type: 'nursing', from: MONDAY, fromHalf: 'am', to: lastDay, toHalf: half ? 'am' : 'pm' } });
    if (!counted.ok) throw new Error(counted.error.field);
    expect(Number(counted.output['countedDays'])).toBe(days);
    return {
      capability: 'leave', asOf: '2024-05-10', acts,
      parts: [
        { decision: 'leya.leave.approval', facts: { rank: 'frontline-social-worker', days: counted.output['countedDays'], postedAtHostUnit: true, specialPost: false } },
        { decision: 'longgang.leave.approval', facts: { firstDay: MONDAY, lastDay, otherLeave: [], papersSubmitted: true, handoverDone: true, hostOutcome, districtOutcome } },
      ],
    };
  };

  it.each<[number, boolean, readonly string[], readonly string[]]>([
    [0.5, true, ['host-unit', 'team-lead', 'hr'], ['leya', 'longgang']],
    [2.5, true, ['host-unit', 'team-lead', 'department-head', 'hr'], ['leya', 'longgang']],
    [3, false, ['host-unit', 'team-lead', 'department-head', 'agency-head', 'hr'], ['longgang']],
    [7, false, ['host-unit', 'team-lead', 'department-head', 'agency-head', 'hr'], ['longgang']],
    [8, false, ['host-unit', 'team-lead', 'department-head', 'agency-head', 'district', 'hr'], ['longgang']],
  ])('%s days', (days, half, parties, askingTheHostUnit) => {
    const of = combined(request(days, half));
    expect(chainOf(of).map((link) => link.by)).toEqual(parties);
    expect(chainOf(of)[0]?.askedBy.map((a) => a.pack).sort()).toEqual(askingTheHostUnit);
    expect(of.result).toMatchObject({ granted: false, outstanding: parties.filter((p) => p !== 'hr') });
    expect(of.parts.map((p) => p.pack)).toEqual(['leya', 'longgang']);
  });

  it('asks the host unit once for both, and is granted when everybody has agreed', () => {
    const acts = { 'team-lead': 'given', 'department-head': 'given', 'agency-head': 'given' };
    expect(combined(request(8, false, acts, 'approved', 'pending')).result).toMatchObject({ granted: false, outstanding: ['district'] });
    expect(combined(request(8, false, acts, 'approved', 'pending')).decidedBy).toMatchObject([{ pack: 'longgang', provision: 'LG-16c' }]);
    expect(combined(request(8, false, acts, 'approved', 'approved')).result).toMatchObject({ granted: true, outstanding: [] });
    expect(combined(request(2.5, true, { 'team-lead': 'given', 'department-head': 'given' }, 'approved')).result).toMatchObject({ granted: true });
  });

  it('falls with one refusal, whoever gives it', () => {
    expect(combined(request(3, false, { 'department-head': 'refused' }, 'approved'))).toMatchObject({
      result: { granted: false, refused: true }, decidedBy: [{ pack: 'leya', provision: 'LY-LEAVE-APPR-2' }],
    });
    expect(combined(request(3, false, {}, 'rejected')).decidedBy).toMatchObject([{ pack: 'longgang', provision: 'LG-16b' }]);
  });

  it('stays open where one part cannot be judged, and says which field', () => {
    const bad = request(8, false) as { parts: { facts: JsonObject }[] };
    const of = combined({ ...bad, parts: bad.parts.map((p, i) => (i === 0 ? { ...p, facts: { ...p.facts, days: '-1' } } : p)) });
    expect([of.result, of.parts[0]?.error?.field, of.parts[1]?.error]).toEqual([null, 'days', null]);
  });
});

describe('deadlines of one duty', () => {
  const worker = { workerId: 'w1', hostUnitId: 'h1', sheetReceived: true, hostSeal: true };
  const request = (departmentSentOn: string | null, submittedOn: string | null): object => ({
    capability: 'attendance', asOf: '2024-06-12',
    parts: [
      { decision: 'longgang.attendance.submission', facts: { month: '2024-05', workers: [worker], submittedOn, submittedWorkerIds: submittedOn ? ['w1'] : [] } },
      { decision: 'leya.leave.monthlySubmission', facts: { month: '2024-05', leaderSentOn: '2024-05-31', departmentSentOn, unsignedLeaveDays: '0' } },
    ],
  });

  it.each<[string, string | null, string | null, string | null, string]>([
    ['the third leads while it is open', null, null, '2024-06-03', 'LY-LEAVE-ADM-2'],
    ['then the tenth', '2024-06-03', null, '2024-06-10', 'LG-14d'],
    ['then none', '2024-06-03', '2024-06-10', null, 'LG-14d'],
  ])('%s', (_, sent, submitted, leads, provision) => {
    const of = combined(request(sent, submitted));
    expect((of.result?.['deadlines'] as unknown as { dueOn: string }[]).map((d) => d.dueOn)).toEqual(['2024-05-31', '2024-06-03', '2024-06-10']);
    expect((of.result?.['leads'] as { dueOn: string } | null)?.dueOn ?? null).toBe(leads);
    expect(of.decidedBy).toMatchObject([{ provision }]);
  });
});

describe('pay', () => {
  // 本科, probation in the old scheme: 3,312 base pay, 100 as leader, and the benefits given.
  const worker = {
    role: 'social-worker', education: 'bachelor', major: 'social-work', certificate: 'intermediate', graduated: true, postSince: '2024-06-05', fromAssistant: false, experienceYears: 0,
    assessmentScore: null, hiredOn: '2024-06-05', postgraduate: true, leaderAllowance: '100',
  };
  const wages = [{ from: '2023-01-01', monthly: '2200.00' }];
  interface Example { readonly benefits: string; readonly grade: string; readonly inContract: boolean; readonly base: string; readonly overtime: string }
  const request = ({ benefits, grade, inContract, base, overtime }: Example): { capability: string; asOf: string; parts: object[] } => ({
    capability: 'compensation', asOf: '2024-06-30',
    parts: [
      { decision: 'leya.compensation.monthlyOld', facts: { ...worker, benefits } },
      { decision: 'hebei.compensation.monthlyPay', facts: { grade, step: 1, minimumWages: wages, agreedMonthlyPay: null, payFloorInContract: inContract } },
      {
        decision: 'national.compensation.minimumWage',
        facts: {
          month: '2024-06', standards: wages, state: 'probation', components: [{ kind: 'base-wage', amount: base }, { kind: 'overtime-pay', amount: overtime }],
          ownContributions: '0.00', contributionsOnTop: false, attendance: 'full',
        },
      },
    ],
  });
  const enough: Example = { benefits: '150', grade: 'junior', inContract: true, base: '3312.00', overtime: '0' };

  it.each<[string, Partial<Example>, object, string]>([
    // A junior post: 2,200 × 100 % + 100 = 2,300.
    ['above both floors is the employer’s own', {}, { amount: '3562.00', compliant: true, shortfall: '0.00', shownTo: [] }, 'LY-PAY-OLD-5.1'],
    // A first-grade post: 2,200 × 150 % + 1,000 = 4,300.
    ['below a guideline that the contract has taken up is short, and both see it', { grade: 'first' }, { amount: '3562.00', compliant: false, shortfall: '738.00', shownTo: ['employer', 'purchaser'] }, 'HB-31c'],
    ['below a guideline that no contract has taken up is shown and breaks nothing', { grade: 'first', inContract: false }, { compliant: true, shortfall: '738.00', shownTo: ['employer', 'purchaser'] }, 'HB-31c'],
    ['below the minimum wage is not mended by overtime pay', { base: '2100.00', overtime: '5000.00' }, { compliant: false, shortfall: '100.00', shownTo: ['employer', 'purchaser'] }, 'NT-WAGE-1'],
  ])('%s', (_, change, result, provision) => {
    const of = combined(request({ ...enough, ...change }));
    expect(of.result).toMatchObject(result);
    expect(of.decidedBy).toMatchObject([{ provision }]);
  });

  it('stays open without the employer’s own amount', () => {
    const { parts, ...rest } = request(enough);
    expect(combined({ ...rest, parts: parts.slice(1) }).result).toBeNull();
  });
});

describe('one rating of the host unit, given once', () => {
  const SERVICE_CASE = readCases('leya').find((c) => c.decision === 'leya.evaluation.service' && c.expectError === undefined && (c.expect as JsonObject)['zeroed'] === false)?.id ?? '';
  const rating = { workerId: 'w1', hostUnitId: 'h1', score: '93', givenOn: '2024-08-20' };
  const bare = (): JsonObject => {
    const facts = factsOf(SERVICE_CASE);
    const { serviceUnit: _, ...scores } = facts['scores'] as JsonObject;
    return { ...facts, scores };
  };
  const request = (shared: object, form: object = {}): object => ({
    capability: 'evaluation', asOf: '2024-12-31', shared,
    parts: [
      { decision: 'longgang.evaluation.annualAppraisal', facts: { contractStartOn: '2023-09-01', contractEndOn: '2026-08-31', contractYear: 1, forms: [{ workerId: 'w1', hostUnitId: 'h1', ...form }] } },
      { decision: 'leya.evaluation.service', facts: bare() },
    ],
  });

  it('feeds the district’s appraisal and the agency’s score, each computed on its own', () => {
    const of = combined(request({ hostUnitRating: rating }));
    expect(of.parts[0]?.output).toMatchObject({ complete: true, statuses: [{ workerId: 'w1', status: 'on-time' }] });
    expect((of.parts[1]?.output?.['components'] as JsonObject)['serviceUnit']).toBe('93.00');
    expect((of.result?.['schemes'] as unknown as { pack: string }[]).map((s) => s.pack)).toEqual(['longgang', 'leya']);
    expect(of.decidedBy.map((d) => d.provision)).toEqual(['LG-21a', 'LY-PERF-SVC-8.1']);
  });

  it('cannot be given again with another day', () => {
    const of = combined(request({ hostUnitRating: rating }, { completedOn: '2024-08-01' }));
    expect([of.result, of.parts[0]?.error?.code, of.parts[0]?.error?.field]).toEqual([null, 'inconsistent', 'forms[0].completedOn']);
  });

  it('is checked like any fact', () => {
    expect(refusal(request({ hostUnitRating: { ...rating, score: '101' } }))).toBe('out-of-range shared.hostUnitRating.score');
    expect(refusal(request({ hostUnitRating: { ...rating, givenOn: '2025-01-01' } }))).toBe('out-of-range shared.hostUnitRating.givenOn');
  });
});

describe('the strictest', () => {
  it('of the hours of training is the bureau’s or the agency’s, whichever is more', () => {
    const request = (requiredHours: string): object => ({
      capability: 'training', asOf: '2024-12-31',
      parts: [
        { decision: 'leya.training.serviceHours', facts: { requiredHours, onlineHours: '0', onsite: [{ hours: '30', organiser: 'institution', signInSheet: true }] } },
        { decision: 'shenmu.training.annual', facts: { level: 'township-station', year: 2024, courses: [] } },
      ],
    });
    const bureau = Number((combined(request('1')).result?.['requirements'] as unknown as { value: string }[])[0]?.value);
    expect(combined(request('1')).decidedBy).toMatchObject([{ pack: 'shenmu', provision: 'SM-12e' }]);
    expect(combined(request(String(bureau + 1))).decidedBy).toMatchObject([{ pack: 'leya', provision: 'LY-PERF-SVC-10.1.6b' }]);
  });

  it('of the terms of keeping is the later day, and for ever is later than any', () => {
    const request = (kind: string): object => ({
      capability: 'archive', asOf: '2024-12-31',
      parts: [
        { decision: 'leya.archive.accountingRetention', facts: { kind, fiscalYear: 2020 } },
        { decision: 'national.archive.retention', facts: { recordKind: kind === 'voucher' ? 'accounting-voucher' : 'accounting-annual-report', startsOn: '2020-06-30', unsettled: false } },
      ],
    });
    const decider = (kind: string): unknown => (combined(request(kind)).result?.['requirements'] as unknown as { value: string | null }[])[0]?.value;
    expect(decider('voucher')).toBe('2050-12-31');
    expect(decider('annual-final-report')).toBeNull();
  });
});

describe('every capability', () => {
  it.each(Object.keys(CAPABILITIES))('%s: a single worked case is combined or left open, never broken', (capability) => {
    const cases = index.packs.flatMap((p) => readCases(p.id)).filter((c) => capabilityOf(c.decision) === capability).slice(0, 60);
    for (const c of cases) {
      const of = combine(index, { capability, asOf: c.asOf, parts: [{ decision: c.decision, facts: c.input }] });
      if (of.ok) expect(of.parts).toHaveLength(1);
      else expect(['parts[0].facts', 'asOf', 'acts', 'shared']).toContain(of.error.field);
    }
  });

  it('reads every contribution of every worked case', () => {
    const said = new Map<string, number>();
    for (const pack of index.packs) {
      for (const contribution of pack.contributions) {
        for (const c of readCases(pack.id).filter((w) => w.decision === contribution.decision.name && w.expectError === undefined)) {
          const of = combined({ capability: contribution.capability, asOf: c.asOf, parts: [{ decision: c.decision, facts: c.input }] });
          expect([c.id, of.parts[0]?.error]).toEqual([c.id, null]);
          if (of.reasons.length > 0) said.set(c.decision, (said.get(c.decision) ?? 0) + 1);
        }
      }
    }
    // Floors say nothing without an employer's amount beside them.
    const floors = ['hebei.compensation.monthlyPay', 'jiangsu.compensation.monthlyPay', 'national.compensation.minimumWage'];
    const declared = index.packs.flatMap((p) => p.contributions.map((c) => c.decision.name)).filter((name) => !floors.includes(name));
    expect(declared.filter((name) => !said.has(name))).toEqual([]);
  });
});

describe('a request', () => {
  const parts = [{ decision: 'leya.leave.approval', facts: {} }];
  it.each<[string, unknown, string]>([
    ['that is no object', [], 'not-an-object input'],
    ['without a matter', { asOf: '2024-01-01', parts }, 'missing capability'],
    ['on an unknown matter', { capability: 'toString', asOf: '2024-01-01', parts }, 'unknown-value capability'],
    ['without a day', { capability: 'leave', parts }, 'missing asOf'],
    ['on no real day', { capability: 'leave', asOf: '2024-02-30', parts }, 'impossible-date asOf'],
    ['without parts', { capability: 'leave', asOf: '2024-01-01', parts: [] }, 'missing parts'],
    ['with an unknown decision', { capability: 'leave', asOf: '2024-01-01', parts: [{ decision: 'leya.leave.fly', facts: {} }] }, 'unknown-decision parts[0].decision'],
    ['with a decision of another matter', { capability: 'pay', asOf: '2024-01-01', parts }, 'unknown-value capability'],
    ['with a decision that says nothing on it', { capability: 'training', asOf: '2024-01-01', parts }, 'inconsistent parts[0].decision'],
    ['with facts that are no object', { capability: 'leave', asOf: '2024-01-01', parts: [{ decision: 'leya.leave.approval', facts: 3 }] }, 'not-an-object parts[0].facts'],
    ['with an act that is none', { capability: 'leave', asOf: '2024-01-01', parts, acts: { hr: 'maybe' } }, 'unknown-value acts.hr'],
  ])('%s is refused', (_, request, expected) => expect(refusal(request)).toBe(expected));
});
