import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ApplyResults, AppraisalEntries, AppraisalRequests, AppraisalRounds, Retrainings, type AppraisalEntry } from '@gongqiao/domain/evaluation';
import type { RequestContext } from '@gongqiao/platform/context';
import { runBench, type RunBench } from '../testing/run-bench.js';
import { TENANT, provinceFixture, type ProvinceFixture } from './testing/province-fixture.js';

const AT = '2026-12-28';

interface ResultRow {
  id: string;
  post_level: string;
  purchaser_unit_id: string;
  grade: string;
  final_tier: string | null;
  suggested_tier: string | null;
  bonus: string | null;
  next_step: number | null;
  follow_up: string | null;
  follow_up_instance_id: string | null;
  provider_tenant_id: string;
  worker_id: string;
  assignment_id: string;
}

describe('the annual appraisal of a city', () => {
  let f: ProvinceFixture;
  let rounds: AppraisalRounds;
  let entries: AppraisalEntries;
  let requests: AppraisalRequests;
  let applying: ApplyResults;
  let retrainings: Retrainings;
  let bench: RunBench;
  const key = (): string => `key-${randomUUID()}`;
  const cityId = (n: number): string => f.loaded.units.filter((u) => u.kind === 'city-union')[n]?.id ?? '';
  const results = (roundId: string): Promise<ResultRow[]> => f.query<ResultRow>('select *, bonus::text from appraisal_result where round_id = $1 order by id', [roundId]);
  const stateOf = async (roundId: string): Promise<string> => (await f.query<{ state: string }>('select state from appraisal_round where id = $1', [roundId]))[0]?.state ?? '';

  beforeAll(async () => {
    f = await provinceFixture(1100, AT);
    const { database } = f.test;
    bench = await runBench({ test: f.test, clock: f.clock, policy: f.policy, workflow: f.workflow, tenantId: TENANT, jobs: 'appraisal' });
    rounds = new AppraisalRounds(database, f.access, f.policy, f.workflow, bench.service, f.trail);
    rounds.onModuleInit();
    entries = new AppraisalEntries(database, f.access, f.policy, f.trail);
    requests = new AppraisalRequests(database, f.access, f.policy, f.workflow, f.trail);
    applying = new ApplyResults(database, f.access, f.workflow, f.trail);
    retrainings = new Retrainings(database, f.access, f.policy, f.workflow, f.trail);
  }, 180_000);
  afterEach(() => bench.stopWorkers());
  afterAll(async () => {
    await bench.close();
    await f.test.close();
  });

  const open = async (n: number): Promise<{ city: RequestContext; roundId: string }> => {
    const city = f.at('city', cityId(n));
    const { id: roundId } = await rounds.open(city, key(), { unitId: city.unitId, year: 2026 });
    const [round] = await f.query<{ run: string }>('select job_run_id as run from appraisal_round where id = $1', [roundId]);
    await bench.untilOver(round?.run ?? '');
    return { city, roundId };
  };
  const entry = (id: string, tier: string, change: Partial<AppraisalEntry> = {}): AppraisalEntry =>
    ({ id, tier, satisfactionRate: '95.00', unreportedIncidents: 0, missedKeyTask: false, seriousFault: false, incompetent: false, ...change });

  /** Counties suggest, the city gives its own: `tierOf` says which. */
  const fillIn = async (city: RequestContext, roundId: string, tierOf: (row: ResultRow, i: number) => Partial<AppraisalEntry> & { tier: string }): Promise<void> => {
    const rows = await results(roundId);
    const byPurchaser = new Map<string, AppraisalEntry[]>();
    rows.forEach((row, i) => {
      const { tier, ...change } = tierOf(row, i);
      byPurchaser.set(row.purchaser_unit_id, [...(byPurchaser.get(row.purchaser_unit_id) ?? []), entry(row.id, tier, change)]);
    });
    for (const [purchaser, list] of byPurchaser) {
      await entries.record(purchaser === city.unitId ? city : f.at('county', purchaser), key(), list);
      if (purchaser !== city.unitId) await rounds.suggest(f.at('county', purchaser), key(), roundId);
    }
  };

  it('gathers all on post on 31 December, opens one a year, and waits for every county', async () => {
    await bench.work();
    const { city, roundId } = await open(0);
    const [counted] = await f.query<{ n: number }>(`select count(*)::int as n from assignment a join post p on p.id = a.post_id where p.unit_path <@ $1::ltree and a.end_on is null`, [city.unitPath]);
    expect((await results(roundId)).length).toBe(counted?.n);
    expect(counted?.n).toBeGreaterThan(30);
    await expect(rounds.open(city, key(), { unitId: city.unitId, year: 2026 })).rejects.toMatchObject({ code: 'year-already-opened', provision: 'HB-25c' });
    await expect(rounds.settle(city, key(), { roundId })).rejects.toMatchObject({ code: 'counties-outstanding' });
    const county = (await results(roundId)).find((r) => r.post_level === 'county-post');
    await expect(rounds.suggest(f.at('county', county?.purchaser_unit_id ?? ''), key(), roundId)).rejects.toMatchObject({ code: 'participants-incomplete' });
  }, 60_000);

  it('refuses a tier that the facts bar, a foreign county and a missing judgement, naming the row', async () => {
    await bench.work();
    const { city, roundId } = await open(1);
    const rows = await results(roundId);
    const row = rows.find((r) => r.post_level === 'county-post');
    if (!row) throw new Error('no county post');
    const county = f.at('county', row.purchaser_unit_id);
    const told = (change: Partial<AppraisalEntry>, tier: string): Promise<unknown> => entries.record(county, key(), [entry(row.id, tier, change)]);
    await expect(told({ satisfactionRate: '89.99' }, 'excellent')).rejects.toMatchObject({ code: 'tier-above-limit', field: 'entries[0].tier' });
    await expect(told({ unreportedIncidents: 2 }, 'qualified')).rejects.toMatchObject({ field: 'entries[0].severity' });
    await expect(told({ unreportedIncidents: 2, severity: 'lesser' }, 'qualified')).rejects.toMatchObject({ code: 'tier-not-forced' });
    await expect(told({ satisfactionRate: '100.01' }, 'qualified')).rejects.toMatchObject({ code: 'rate-invalid' });
    const stranger = rows.find((r) => r.post_level === 'county-post' && r.purchaser_unit_id !== row.purchaser_unit_id);
    await expect(entries.record(county, key(), [entry(stranger?.id ?? '', 'qualified')])).rejects.toMatchObject({ code: 'result-unknown' });
    expect((await results(roundId)).every((r) => r.suggested_tier === null)).toBe(true);
    // The city differs from a suggestion only with a reason.
    await told({}, 'excellent');
    await expect(entries.record(city, key(), [entry(row.id, 'qualified')])).rejects.toMatchObject({ code: 'difference-reason-missing' });
    await entries.record(city, key(), [entry(row.id, 'qualified', { differenceReason: '全市平衡' })]);
  }, 60_000);

  it('settles within the cap of thirty in a hundred, refuses above it without reason, and writes what follows for everybody', async () => {
    await bench.work();
    const { city, roundId } = await open(2);
    const n = (await results(roundId)).length;
    const cap = Math.floor((n * 3) / 10);
    await fillIn(city, roundId, (_row, i) => ({ tier: i <= cap ? 'excellent' : 'qualified' }));
    expect(await stateOf(roundId)).toBe('suggested');
    const { id: refused } = await rounds.settle(city, key(), { roundId });
    expect(await bench.untilOver(refused)).toMatchObject({ state: 'finished', result: { settled: false } });
    const [shard] = await f.query<{ failures: { code: string }[] }>(`select failures from job_shard where run_id = $1 and stage = 'review'`, [refused]);
    expect(shard?.failures.map((failure) => failure.code)).toEqual(['excellent-above-cap']);
    expect(await stateOf(roundId)).toBe('suggested');
    const { id: run } = await rounds.settle(city, key(), { roundId, capException: '省级重点工作成绩突出' });
    expect(await bench.untilOver(run)).toMatchObject({ state: 'finished', result: { settled: true, cap } });
    const rows = await results(roundId);
    expect(rows.every((r) => r.bonus !== null && r.follow_up === 'continue' && r.next_step === 2)).toBe(true);
    expect(await f.query(`select count(*)::int as kept from decision_result d join appraisal_result r on d.id in (r.tier_result_id, r.bonus_result_id, r.step_result_id, r.follow_up_result_id)
      where r.round_id = $1 and jsonb_array_length(d.reasons) > 0`, [roundId])).toEqual([{ kept: 4 * n }]);
    // Excellent is paid 130 per cent of what qualified is, in the same grade at the same place.
    const [pair] = await f.query<{ ratio: string }>(`select distinct (e.bonus / q.bonus)::numeric(6, 2)::text as ratio from appraisal_result e join appraisal_result q on q.round_id = e.round_id and q.grade = e.grade
      and q.purchaser_unit_id = e.purchaser_unit_id where e.round_id = $1 and e.final_tier = 'excellent' and q.final_tier = 'qualified'`, [roundId]);
    expect(pair?.ratio).toBe('1.30');
  }, 60_000);

  it('is the same after a second run, and after a worker was killed in its midst', async () => {
    await bench.work();
    const { city, roundId } = await open(3);
    await fillIn(city, roundId, (_row, i) => (i % 20 === 0 ? { tier: 'basic-qualified', unreportedIncidents: 2, severity: 'lesser' } : i % 20 === 1 ? { tier: 'unqualified', seriousFault: true, severity: 'grave' } : { tier: 'qualified' }));
    const [reader] = (await results(roundId)).filter((row) => row.suggested_tier === 'qualified');
    const readerUser = randomUUID();
    await f.query('update worker set user_id = $1 where id = $2', [readerUser, reader?.worker_id], reader?.provider_tenant_id);
    await bench.stopWorkers();
    const victim = await bench.workInProcess();
    const { id: run } = await rounds.settle(city, key(), { roundId });
    await bench.until(run, (held) => held.stages.some((stage) => stage.name === 'limits' && stage.state === 'done'));
    victim.kill('SIGKILL');
    await bench.work();
    expect(await bench.untilOver(run)).toMatchObject({ state: 'finished', result: { settled: true } });
    const rows = await results(roundId);
    // Told once, in the worker's own tenant, and to nobody who has no account.
    expect(await f.query(`select subject_id as id, user_id as "user" from todo where subject = 'AppraisalResult'`, [], reader?.provider_tenant_id)).toEqual([{ id: reader?.id, user: readerUser }]);
    const [kept] = await f.query<{ n: number }>(`select count(*)::int as n from decision_result where subject = 'AppraisalResult' and subject_id = any($1::uuid[]) and field <> 'evaluation.tierLimit'`, [rows.map((r) => r.id)]);
    expect(kept?.n).toBe(rows.length * 3);
    const [matters] = await f.query<{ n: number }>(`select count(*)::int as n from workflow_instance where subject = 'Assignment' and subject_id = any($1::uuid[])`, [rows.map((r) => r.assignment_id)]);
    expect(matters?.n).toBe(rows.filter((r) => r.follow_up !== 'continue').length);
    expect(rows.filter((r) => r.follow_up === 'replace').map((r) => [r.final_tier, r.bonus, r.next_step])).toEqual(rows.filter((r) => r.final_tier === 'unqualified').map(() => ['unqualified', '0.00', null]));
    expect(rows.filter((r) => r.final_tier === 'basic-qualified').every((r) => r.follow_up === 'retrain' && r.next_step === 1)).toBe(true);
    const again = await rounds.settle(city, key(), { roundId });
    expect(await bench.untilOver(again.id)).toMatchObject({ state: 'finished' });
    expect(await results(roundId)).toEqual(rows);
    expect(await f.query(`select count(*)::int as n from decision_result where subject = 'AppraisalResult' and subject_id = any($1::uuid[]) and field <> 'evaluation.tierLimit'`, [rows.map((r) => r.id)])).toEqual([{ n: kept?.n }]);
    await afterwards(city, roundId, rows);
  }, 120_000);

  /** What comes after settling: retraining, review by the city, handing over and applying. */
  async function afterwards(city: RequestContext, roundId: string, rows: readonly ResultRow[]): Promise<void> {
    const basic = rows.find((r) => r.final_tier === 'basic-qualified' && r.post_level === 'county-post');
    const worker = rows.find((r) => r.final_tier === 'qualified' && r.post_level === 'county-post');
    if (!basic || !worker) throw new Error('no such results');
    await retrainings.record(f.at('county', basic.purchaser_unit_id), key(), { resultId: basic.id, result: 'failed', trainedOn: '2026-12-26', contents: '工会业务' });
    const [failed] = await f.query<{ follow_up: string; workflow: string; open: boolean }>(`select r.follow_up, i.workflow, i.finished_at is null as open from appraisal_result r join workflow_instance i on i.id = r.follow_up_instance_id where r.id = $1`, [basic.id]);
    expect(failed).toEqual({ follow_up: 'replace', workflow: 'HB-W7', open: true });
    const userId = randomUUID();
    await f.query('update worker set user_id = $1 where id = $2', [userId, worker.worker_id], worker.provider_tenant_id);
    const me = f.atProvider(worker.provider_tenant_id, 'worker', userId);
    f.clock.set('2026-11-20');
    const early = { ...me, at: f.clock.now() };
    await expect(requests.lodge(early, key(), { resultId: basic.id, kind: 'review', grounds: '不是我的' })).rejects.toMatchObject({ code: 'result-unknown' });
    const { id } = await requests.lodge(early, key(), { resultId: worker.id, kind: 'review', grounds: '满意率计算有误' });
    expect(await f.query(`select state, due_on::text as "dueOn", authority from appraisal_request where id = $1`, [id])).toEqual([{ state: 'lodged', dueOn: '2026-12-04', authority: 'city-union' }]);
    await expect(requests.lodge(early, key(), { resultId: worker.id, kind: 'appeal', grounds: '再申诉' })).rejects.toMatchObject({ code: 'already-open' });
    await expect(requests.answer(f.at('county', worker.purchaser_unit_id), key(), { id, outcome: 'upheld', note: '维持' })).rejects.toMatchObject({ code: 'request-unknown' });
    await expect(requests.answer(f.at('province', f.loaded.units[0]?.id ?? ''), key(), { id, outcome: 'upheld', note: '维持' })).rejects.toMatchObject({ code: 'not-applicable' });
    await expect(requests.answer(f.at('city', cityId(4)), key(), { id, outcome: 'upheld', note: '维持' })).rejects.toMatchObject({ code: 'request-unknown' });
    const now = { ...city, at: f.clock.now() };
    await f.query(`update appraisal_result set satisfaction_rate = 80 where id = $1`, [worker.id]);
    await expect(requests.answer(now, key(), { id, outcome: 'changed', newTier: 'excellent', note: '重新核算' })).rejects.toMatchObject({ code: 'tier-above-limit', provision: 'HB-27f' });
    await f.query(`update appraisal_result set satisfaction_rate = 95 where id = $1`, [worker.id]);
    await requests.answer(now, key(), { id, outcome: 'changed', newTier: 'excellent', note: '重新核算' });
    const [corrected] = await f.query<{ before: string; after: string; tier: string }>(`select c.before->>'tier' as before, c.after->>'tier' as after, r.final_tier as tier from appraisal_correction c join appraisal_result r on r.id = c.result_id where c.request_id = $1`, [id]);
    expect(corrected).toEqual({ before: 'qualified', after: 'excellent', tier: 'excellent' });
    const [row] = await f.query<{ bonus: string }>('select bonus::text from appraisal_result where id = $1', [worker.id]);
    expect(Number(row?.bonus)).toBeCloseTo(Number(worker.bonus) * 1.3, 1);
    await handOverAndApply(city, roundId);
  }

  async function handOverAndApply(city: RequestContext, roundId: string): Promise<void> {
    const rows = await results(roundId);
    const [first] = rows;
    if (!first) throw new Error('no results');
    const provider = f.atProvider(first.provider_tenant_id, 'provider');
    const paid = rows.map((r) => ({ resultId: r.id, step: r.next_step, bonus: r.bonus ?? '' }));
    await expect(applying.apply(provider, key(), roundId, paid)).rejects.toMatchObject({ code: 'nothing-to-apply' });
    for (const purchaser of new Set(rows.map((r) => r.purchaser_unit_id))) await rounds.handOver(purchaser === city.unitId ? city : f.at('county', purchaser), key(), roundId);
    expect(await stateOf(roundId)).toBe('handed-over');
    const [told] = await f.query<{ n: number }>(`select count(*)::int as n from todo where subject = 'AppraisalRound' and subject_id = $1 and party = 'provider'`, [roundId], first.provider_tenant_id);
    expect(told?.n).toBe(new Set(rows.map((r) => r.purchaser_unit_id)).size);
    await expect(applying.apply(provider, key(), roundId, paid.map((p, i) => (i === 0 ? { ...p, bonus: '1.00' } : p)))).rejects.toMatchObject({ code: 'application-differs' });
    await applying.apply(provider, key(), roundId, paid);
    expect(await stateOf(roundId)).toBe('closed');
    expect(bench.problems).toEqual([]);
  }
});
