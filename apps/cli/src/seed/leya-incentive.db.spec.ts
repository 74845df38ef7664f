// The service department's yearly incentive round over a year of real service rounds: from its opening to the money.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { STATE_COUNCIL_CALENDAR, day, dec, roundHalfUp, type Decimal, type JsonObject } from '@gongqiao/kernel';
import { scoringMoney } from '@gongqiao/domain/payroll';
import { assessmentFacts, type Consequence } from '@gongqiao/domain/scoring';
import { LEYA, demoId } from './leya-staff.js';
import { SERVICE_COURSE, SERVICE_SETTINGS, loadRounds, type RoundSeed } from './leya-scoring-rounds.js';
import { insertRows } from './province/insert-rows.js';
import { ScoringHouse, codeOf } from './testing/scoring-house.js';

const TODAY = '2026-01-20';
const house = new ScoringHouse(`${TODAY}T02:00:00Z`);
const SETTINGS = { cutoffs: { first: '92', second: '88', third: '80' }, certifiedWorkers: 50, workers: 60, fixedAllowances: '72000.00' };
/** 460 × 12 × 50 − 72000, a sixtieth of it each. */
const QUOTA = '3400.00';
const WEIGHTS = { serviceUnit: 10, supervisor: 20, leader: 20, recipients: 10, indicator: 10, archive: 30 } as const;
type Part = keyof typeof WEIGHTS;
const LEFT_ON = '2025-11-20';
const STAMP = { created_at: '2025-01-02T09:00:00+08:00', updated_at: '2025-01-02T09:00:00+08:00', version: 1 };

interface Row {
  readonly id: string;
  readonly subject_id: string;
  readonly person_id: string;
  readonly file: string;
  readonly facts: JsonObject;
  readonly output: JsonObject | null;
  readonly score: string | null;
  readonly rank: number | null;
  readonly tier: string | null;
  readonly standing: string | null;
  readonly standing_result_id: string | null;
  readonly missing: readonly string[];
  readonly consequences: readonly Consequence[];
}

const resultsOf = (roundId: string): Promise<Row[]> => house.query('select r.*, s.employee_id as file from scoring_result r join scoring_subject s on s.id = r.subject_id join scoring_round o on o.id = r.round_id and o.job_run_id = r.run_id where o.id = $1 order by r.person_id', [roundId]);
const serviceRound = async (number: number): Promise<string> => (await house.query<{ id: string }>(`select id from scoring_round where scheme = 'service-department' and number = $1`, [number]))[0]?.id ?? '';
const key = (): string => randomUUID();
const objectOf = (value: unknown): Readonly<Record<string, unknown>> => (value ?? {}) as Readonly<Record<string, unknown>>;
const round1 = (value: unknown): Decimal => roundHalfUp(dec(String(value)), 1);

describe('the incentive round of the service department', () => {
  let roundId = '';
  let leaverId = '';
  let zeroedId = '';
  let rows: readonly Row[] = [];
  const paidTo = new Map<string, Decimal>();
  const last = new Map<string, Row>();

  beforeAll(async () => {
    await house.start();
    const { test, policy, pack, staff } = house.parts;
    leaverId = staff.find((person) => person.path === 'ly.service.t2' && person.role === 'frontline-social-worker' && person.strength > 40)?.id ?? '';
    zeroedId = staff.find((person) => person.path === 'ly.service.t4' && person.role === 'frontline-social-worker' && person.strength > 40)?.id ?? '';
    await test.database.run({ tenantId: LEYA.tenantId }, async (m) => {
      const year = STATE_COUNCIL_CALENDAR.find((held) => held.year === 2025);
      await insertRows(m, 'work_calendar', [{
        id: demoId('8107', 99), tenant_id: LEYA.tenantId, year: 2025, days_off: year?.daysOff, makeup_workdays: year?.makeupWorkdays, statutory: year?.statutory, source_document: year?.source, entered_by: leaverId, entered_at: '2025-01-02T09:00:00+08:00', ...STAMP,
      }]);
      const seeds = [1, 2].map((number): RoundSeed => ({ scheme: 'service-department', unitPath: 'ly.service', year: 2025, number, settings: SERVICE_SETTINGS, percent: 100, state: 'final', course: SERVICE_COURSE }));
      await loadRounds(m, policy, pack, new Map(staff.map((person) => [person.id, person])), TODAY, seeds);
      await m.query('update employee set left_on = $2 where user_id = $1', [leaverId, LEFT_ON]);
      await m.query(`update membership set valid_to = $2::date + 1 where user_id = $1`, [leaverId, LEFT_ON]);
    });
    for (const number of [1, 2]) {
      for (const row of await resultsOf(await serviceRound(number))) {
        if (row.tier !== null) last.set(row.person_id, row);
        const money = row.consequences.find((one) => one.id === 'performance-pay')?.amount ?? '0';
        paidTo.set(row.person_id, (paidTo.get(row.person_id) ?? dec(0)).plus(money));
      }
    }
  }, 180_000);
  afterAll(() => house.close());

  it('answers what the published rounds of the year came to, as they stood at an instant', async () => {
    const { test, policy } = house.parts;
    const ctx = await house.at('service-department', 'ly.service');
    const second = await resultsOf(await serviceRound(2));
    const known = (at: string) => test.database.run(ctx, async (m) => {
      const judge = await policy.judge(m, ctx, ctx.at);
      const found = await assessmentFacts(policy).facts(m, ctx, { employeeIds: second.map((row) => row.file), from: day('2025-01-01'), to: day('2025-12-31'), measures: ['assessments'], knownAt: new Date(at), judge });
      return second.map((row) => (found.get(row.file)?.assessments?.value ?? []).map((one) => `${one.scheme} ${one.year}/${one.number}`).join());
    });
    expect(new Set(await known('2025-12-31T02:00:00Z'))).toEqual(new Set(['service-department 2025/1']));
    expect(new Set(await known('2025-06-30T02:00:00Z'))).toEqual(new Set(['']));
    expect(new Set(await known(`${TODAY}T02:00:00Z`))).toEqual(new Set(['service-department 2025/1,service-department 2025/2']));
  });

  it('keeps to the run that stood at the instant, whatever was corrected after', async () => {
    const { test, policy } = house.parts;
    const ctx = await house.at('service-department', 'ly.service');
    const second = await serviceRound(2);
    const [row] = (await resultsOf(second)).filter((one) => one.tier === 'third');
    const { jobRunId: before } = await house.round(second);
    const scoreAt = (at: string) => test.database.run(ctx, async (m) => {
      const judge = await policy.judge(m, ctx, ctx.at);
      const found = await assessmentFacts(policy).facts(m, ctx, { employeeIds: [row?.file ?? ''], from: day('2025-07-01'), to: day('2025-12-31'), measures: ['assessments'], knownAt: new Date(at), judge });
      return found.get(row?.file ?? '')?.assessments?.value[0]?.score;
    });
    const then = await scoreAt('2026-01-15T02:00:00Z');
    await house.query(`update rating set value = to_jsonb('100'::text) where subject_id = $1 and item in ('institution', 'documents')`, [row?.subject_id]);
    const corrected = await house.run({ ...ctx, at: new Date('2026-01-16T02:00:00Z') }, { id: second, unitPath: 'ly.service' });
    await house.query(`update job_run set params = params || jsonb_build_object('against', $2::text) where id = $1`, [corrected, before]);
    await house.query(`update scoring_round set job_run_id = $2, known_at = '2026-01-16T02:00:00Z', computed_at = '2026-01-16T02:00:00Z' where id = $1`, [second, corrected]);
    expect(Number(await scoreAt('2026-01-17T02:00:00Z'))).toBeGreaterThan(Number(then));
    expect(await scoreAt('2026-01-15T02:00:00Z')).toBe(then);
    await house.query(`update scoring_round set job_run_id = $2 where id = $1`, [second, before]);
  });

  it('is opened for who was in the department in the year, and asks for two sheets only', async () => {
    const { rounds, ratings } = house.parts;
    const department = await house.at('service-department', 'ly.service');
    const [unit] = await house.query<{ id: string }>(`select id from org_unit where path = 'ly.service'`);
    ({ id: roundId } = await rounds.open(department, key(), { scheme: 'service-incentive', unitId: unit?.id ?? '', year: 2025, number: 1, announcement: '请在月底前完成评分' }));
    const items = await house.query<{ item: string; n: number }>('select item, count(*)::int as n from scoring_assignment where round_id = $1 group by item order by item', [roundId]);
    expect(items.map((one) => one.item)).toEqual(['leader', 'supervisor']);
    const [worker] = await house.query<{ id: string; path: string; person_id: string }>(`select id, unit_path::text as path, person_id from scoring_subject where round_id = $1 and party = 'frontline-social-worker' and person_id <> all($2::uuid[]) order by person_id limit 1`, [roundId, [leaverId, zeroedId]]);
    const leader = await house.at('group-leader', worker?.path ?? '');
    expect((await ratings.form(leader, worker?.id ?? '')).items.map((item) => item.id)).toEqual(['leader']);
    // What the year's service rounds scored is not asked again, not even of the department.
    expect((await ratings.form(department, worker?.id ?? '')).items.map((item) => item.id).filter((id) => id !== 'supervisor' && id !== 'leader')).toEqual([]);
    expect(await codeOf(ratings.give(leader, key(), { subjectId: worker?.id ?? '', values: { leader: '93.4' } }))).toBe('taken');
    await house.query(
      `insert into rating (unit_path, round_id, subject_id, item, party, value, given_by, given_at)
         select s.unit_path, s.round_id, s.id, x.item, 'service-department', to_jsonb(case when s.person_id = $3 then '5' else (86 + row_number() over (order by s.id) % 13)::text end), $2, now() - interval '1 year'
           from scoring_subject s, (values ('supervisor'), ('leader')) as x (item) where s.round_id = $1 and not exists (select 1 from rating r where r.subject_id = s.id and r.item = x.item)`, [roundId, department.userId, zeroedId]);
    await house.query('update scoring_assignment set given = wanted where round_id = $1', [roundId]);
    await house.query(`update rating set given_at = '2026-01-20T09:00:00+08:00' where round_id = $1`, [roundId]);
  });

  it('is settled with weights that add up, or with none of its own', async () => {
    const { rounds } = house.parts;
    const department = await house.at('service-department', 'ly.service');
    const settle = (settings: object): Promise<string> => codeOf(rounds.settle(department, key(), { id: roundId, settings: settings as JsonObject }));
    expect(await settle({ ...SETTINGS, weights: { ...WEIGHTS, archive: 31 } })).toBe('inconsistent settings.weights');
    expect(await settle({ ...SETTINGS, certifiedWorkers: 61 })).toBe('inconsistent settings.workers');
    expect(await settle(SETTINGS)).toBe('taken');
  });

  it('lacks only what no service round asked for, until the department enters it', async () => {
    const { ratings } = house.parts;
    const department = await house.at('service-department', 'ly.service');
    const round = await house.round(roundId);
    await house.run(department, round);
    const lacking = (await resultsOf(roundId)).filter((row) => row.output === null && row.standing === null);
    expect(lacking.length).toBeGreaterThan(0);
    // Posts without indicators have no recipients who could be asked.
    expect(new Set(lacking.flatMap((row) => row.missing))).toEqual(new Set(['recipients']));
    for (const row of lacking) {
      expect(last.get(row.person_id)?.facts['postType']).toBe('no-indicator');
      expect((await ratings.form(department, row.subject_id)).items.map((item) => item.id)).toContain('recipients');
      expect(await codeOf(ratings.give(department, key(), { subjectId: row.subject_id, values: { recipients: '90' } }))).toBe('taken');
    }
    await house.run({ ...department, at: new Date(`${TODAY}T03:00:00Z`) }, round);
    rows = await resultsOf(roundId);
    expect(rows.filter((row) => row.output === null && row.standing === null)).toEqual([]);
  });

  it('leaves out of ranks and money who is not in post or did not pass, each with the reason', async () => {
    const out = rows.filter((row) => row.standing !== 'participates');
    expect(out.find((row) => row.person_id === leaverId)?.standing).toBe('not-in-post');
    const failed = rows.filter((row) => last.get(row.person_id)?.tier === 'fail');
    expect(failed.length).toBeGreaterThan(0);
    for (const row of failed) expect(row.standing).toBe('failed');
    expect(out.length).toBe(failed.length + 1);
    for (const row of out) expect([row.rank, row.tier, row.consequences]).toEqual([null, null, []]);
    const kept = await house.query<{ decision: string }>('select decision from decision_result where id = any($1::uuid[])', [out.map((row) => row.standing_result_id)]);
    expect(kept.map((one) => one.decision)).toEqual(out.map(() => 'leya.evaluation.serviceIncentiveEligibility'));
  });

  it('scores by the printed weights over what the last service round gave, to one decimal', () => {
    const taking = rows.filter((row) => row.standing === 'participates');
    for (const row of taking) {
      const service = objectOf(objectOf(last.get(row.person_id)?.output)['components']);
      const given = objectOf(row.facts['scores']);
      const own: Readonly<Record<Part, unknown>> = { serviceUnit: service['serviceUnit'], recipients: service['recipients'] ?? '90', archive: service['archive'], indicator: service['indicator'], supervisor: given['supervisor'], leader: given['leader'] };
      const computed = roundHalfUp((Object.keys(WEIGHTS) as Part[]).reduce((total, part) => total.plus(round1(own[part]).times(WEIGHTS[part])), dec(0)).div(100), 1);
      expect([row.person_id, row.output?.['computedTotal']]).toEqual([row.person_id, computed.toFixed(1)]);
      expect(row.output?.['zeroed']).toBe(computed.lt(60));
    }
    expect(taking.filter((row) => row.output?.['zeroed'] === true).map((row) => row.person_id)).toEqual([zeroedId]);
  });

  it('ranks by total, archive and its extra points, and pays the year less what the half-years paid, never below zero', () => {
    const placed = rows.filter((row) => row.rank !== null);
    const keyOf = (row: Row): Decimal[] => [dec(String(row.score)), dec(String(objectOf(row.facts['scores'])['archive'])), dec(String(row.facts['archiveExtra'] ?? '0'))];
    const better = (a: Row, b: Row): boolean => { const [x, y] = [keyOf(a), keyOf(b)]; const i = x.findIndex((figure, n) => !figure.eq(y[n] ?? 0)); return i >= 0 && (x[i] ?? dec(0)).gt(y[i] ?? 0); };
    for (const row of placed) expect([row.person_id, row.rank]).toEqual([row.person_id, 1 + placed.filter((other) => better(other, row)).length]);
    const taking = rows.filter((row) => row.standing === 'participates');
    expect(placed.length).toBe(taking.length - 1);
    const amounts = taking.map((row) => {
      const paid = paidTo.get(row.person_id) ?? dec(0);
      const [money] = row.consequences;
      const due = row.tier === 'fail' ? dec(0) : dec(QUOTA).minus(paid);
      expect([row.facts['paidInYear'], money?.amount]).toEqual([paid.toFixed(2), (due.lt(0) ? dec(0) : due).toFixed(2)]);
      return money?.amount;
    });
    // The pool is not paid twice: whoever had two halves of the first tier is due nothing more.
    expect(amounts).toContain('0.00');
    expect(amounts.some((amount) => dec(amount ?? '0').gt(0))).toBe(true);
    expect(rows.find((row) => row.person_id === zeroedId)).toMatchObject({ rank: null, tier: 'fail', consequences: [{ amount: '0.00', words: '综合总分低于合格线，绩效为 0.00 元' }] });
  });

  it('goes the general course, each party from its own seat, is final three days after publication, and its money goes with the wages', async () => {
    const { test, policy } = house.parts;
    const step = async (role: string, path: string, transition: string, on = '2026-01-21'): Promise<string> => house.act(await house.at(role, path, { on }), roundId, transition);
    expect(await step('department-head', 'ly.projects', 'open')).not.toBe('taken');
    for (const [role, path, transition] of [
      ['department-head', 'ly.service', 'open'], ['department-head', 'ly.service', 'compute'], ['department-head', 'ly.service', 'submit'], ['office', 'ly.office', 'sign'], ['director-general', 'ly', 'sign'], ['board', 'ly', 'sign'],
      ['department-head', 'ly.service', 'confirm'], ['department-head', 'ly.service', 'publish'],
    ] as const) expect([transition, role, await step(role, path, transition)]).toEqual([transition, role, 'taken']);
    expect(await house.round(roundId)).toMatchObject({ state: 'published', noticeEndsOn: '2026-01-24', appealEndsOn: '2026-01-24' });
    expect((await step('department-head', 'ly.service', 'finish', '2026-01-24')).split(' ')[0]).toBe('publicity-open');
    expect(await step('department-head', 'ly.service', 'finish', '2026-01-25')).toBe('taken');
    const ctx = await house.at('hr', 'ly.office', { on: '2026-02-10' });
    const owed = rows.filter((row) => dec(row.consequences[0]?.amount ?? '0').gt(0));
    const items = await test.database.run(ctx, (m) => scoringMoney(policy).items(m, ctx, { month: '2026-02', employeeIds: owed.map((row) => row.file) }));
    for (const row of owed) expect(items.get(row.file)?.filter((item) => item.zh.includes('激励')).map((item) => item.amount)).toEqual([row.consequences[0]?.amount]);
  });
});
