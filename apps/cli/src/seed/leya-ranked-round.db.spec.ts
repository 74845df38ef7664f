// One round of a scheme that ranks everybody, from its opening to what follows: real database, real queue, an objection that is upheld.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { domain } from '@gongqiao/domain';
import { Appeals, Differences, Draws, Raters, Ratings, RoundCourse, ScoringDifference, ScoringRounds, drawBy, type Consequence } from '@gongqiao/domain/scoring';
import { AccessRegistry, AccessService } from '@gongqiao/platform/access';
import { FixedClock, type RequestContext } from '@gongqiao/platform/context';
import { testDatabase, type TestDatabase } from '@gongqiao/platform/database/testing';
import { Duties } from '@gongqiao/platform/duty';
import { EventBus } from '@gongqiao/platform/events';
import { platformAccess } from '@gongqiao/platform/module';
import { PolicyService } from '@gongqiao/platform/policy';
import { setUpTenant } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { TodoBook, WorkflowEngine } from '@gongqiao/platform/workflow';
import { loadPolicyIndex } from '@gongqiao/registry';
import { loadLeyaStaff } from './leya-scoring.js';
import { LEYA } from './leya-staff.js';
import { loadCalendar } from './leya-time.js';
import { runBench, type RunBench } from './testing/run-bench.js';

const SETTINGS = { cutoffs: { first: '92', second: '84', third: '76' }, posts: 60, fixedAllowances: '72000.00', tierMoney: { first: '1860.00', second: '1560.00', third: '1260.00', fourth: '900.00' } };
const MONEY: Readonly<Record<string, string>> = { ...SETTINGS.tierMoney, fail: '0.00' };
/** Scores by the person's place in the list: falling, two alike, the last ones below what is asked. */
const scoreOf = (place: number): string => (place >= 57 ? '45.0' : String(98 - Math.floor(place / 2) * 1.25));

interface Row { id: string; subject_id: string; person_id: string; score: string; rank: number | null; tier: string | null; rank_result_id: string | null; consequences: Consequence[] }

describe('a round that ranks everybody', () => {
  let test: TestDatabase;
  let policy: PolicyService;
  let workflow: WorkflowEngine;
  let rounds: ScoringRounds;
  let ratings: Ratings;
  let raters: Raters;
  let appeals: Appeals;
  let draws: Draws;
  let bench: RunBench;
  let roundId = '';
  let firstRun = '';
  let appellant: Row | undefined;
  const clock = new FixedClock(new Date('2026-06-25T02:00:00Z'));
  const query = <T>(sql: string, values: unknown[] = []): Promise<T[]> => test.database.run({ tenantId: LEYA.tenantId }, (m) => m.query(sql, values));
  const key = (): string => randomUUID();
  const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'taken', (e: { code?: string; field?: string }) => `${e.code} ${e.field}`);
  const at = async (role: string, path: string, instant: string, userId: string = randomUUID()): Promise<RequestContext> => {
    const [unit] = await query<{ id: string }>('select id from org_unit where path = $1::ltree', [path]);
    return { tenantId: LEYA.tenantId, userId, unitId: unit?.id ?? '', unitPath: path, roles: [role], requestId: 'spec', ip: null, at: new Date(`${instant}T10:00:00+08:00`) };
  };
  const round = async () => {
    const [row] = await query<{ state: string; job_run_id: string; workflow_instance_id: string; seed: string; notice_ends_on: string; appeal_ends_on: string }>('select * from scoring_round where id = $1', [roundId]);
    if (!row) throw new Error('no round');
    return row;
  };
  const resultsOf = (runId: string): Promise<Row[]> => query('select * from scoring_result where run_id = $1 order by subject_id', [runId]);
  const act = async (role: string, path: string, instant: string, transition: string, form: object = {}, instanceId?: string): Promise<string> => {
    const ctx = await at(role, path, instant);
    const id = instanceId ?? (await round()).workflow_instance_id;
    return codeOf(test.database.run(ctx, (m) => workflow.act(m, ctx, id, { transition, note: '示范', form })));
  };
  const runOn = async (instant: string, basis: 'then' | 'now'): Promise<string> => {
    const { id } = await rounds.compute(await at('service-department', 'ly.service', instant), key(), { id: roundId, basis });
    expect((await bench.untilOver(id)).state).toBe('finished');
    return id;
  };

  beforeAll(async () => {
    test = await testDatabase({ migrations: domain.migrations, entities: domain.entities });
    const index = await loadPolicyIndex();
    await setUpTenant(test.database, { id: LEYA.tenantId, slug: 'leya', name: '乐雅', kind: 'ngo', packId: LEYA.packId, root: { code: 'ly', name: '乐雅', kind: 'agency' }, validFrom: LEYA.since });
    await loadLeyaStaff(test.database.run.bind(test.database));
    await test.database.run({ tenantId: LEYA.tenantId }, (m) => loadCalendar(m, LEYA.tenantId, 2));
    policy = new PolicyService(test.database, index, clock);
    const access = new AccessService(new AccessRegistry([...platformAccess, ...domain.access], index.packs), () => LEYA.packId);
    const trail = new Trail();
    const todos = new TodoBook(new EventBus(null, () => undefined));
    workflow = new WorkflowEngine(policy, trail, todos);
    bench = await runBench({ test, clock, policy, workflow, tenantId: LEYA.tenantId, jobs: 'scoring' });
    const course = new RoundCourse(policy, workflow, trail, new Duties(test.database, policy, access, trail, todos, clock));
    appeals = new Appeals(test.database, access, policy, workflow, trail);
    for (const listener of [course, appeals]) workflow.listen(listener);
    rounds = new ScoringRounds(test.database, access, policy, bench.service, course, trail);
    ratings = new Ratings(test.database, access, policy, trail);
    raters = new Raters(test.database, access, trail);
    draws = new Draws(test.database, access, policy, trail);
    await bench.work();
  }, 120_000);
  afterAll(async () => {
    await bench.close();
    await test.close();
  });

  it('is opened: raters named and told, groups drawn by a seed that was committed to', async () => {
    const head = await at('service-department', 'ly.service', '2026-06-25');
    const [unit] = await query<{ id: string }>(`select id from org_unit where path = 'ly.service'`);
    ({ id: roundId } = await rounds.open(head, key(), { scheme: 'service-department', unitId: unit?.id ?? '', year: 2026, number: 1, announcement: '请在七月三日前完成评分', ratingEndsOn: '2026-07-03' }));
    const [counted] = await query<{ people: number; crossed: number }>(
      `select (select count(*)::int from scoring_subject where round_id = $1) as people, (select count(*)::int from scoring_assignment where round_id = $1 and kind = 'crossed' and rater_unit_path is distinct from unit_path) as crossed`, [roundId]);
    // Papers and archive of everybody are scored by another group than their own.
    expect(counted).toEqual({ people: 60, crossed: 120 });
    const [draw] = await query<{ kind: string; item: string; pool: string[]; size: number; drawn: string[] }>(`select * from scoring_draw where round_id = $1 and kind = 'groups'`, [roundId]);
    expect(draw && drawBy((await round()).seed, { kind: draw.kind, item: draw.item, subjectId: null, pool: draw.pool, size: draw.size })).toEqual(draw?.drawn);
    expect((await draws.of(await at('frontline-social-worker', 'ly.service.t1', '2026-06-26'), roundId)).length).toBe(0);
  });

  it('takes ratings, does without sheets that the document can do without, and is not computed while one is missing', async () => {
    await query(
      `insert into rating (unit_path, round_id, subject_id, item, party, value, given_by, given_at)
         select s.unit_path, s.round_id, s.id, x.item, 'service-department', case when x.value is null then to_jsonb(v.score) else x.value::jsonb end, uuidv7(), '2026-07-01T10:00:00+08:00'
           from (select *, row_number() over (order by id) - 1 as place from scoring_subject where round_id = $1) s join unnest($2::text[]) with ordinality as v (score, n) on v.n = s.place + 1,
             (values ('supervisor-leader', null), ('institution', null), ('documents', null), ('archive', null), ('training', '{"requiredHours":"20","onlineHours":"10","onsiteHours":"10"}'),
               ('indicators', '{"casework":{"completed":10,"target":10},"group":{"completed":6,"target":6},"activity":{"completed":12,"target":12},"consultation":{"completed":120,"target":120}}')) as x (item, value)
          where not (x.item = 'archive' and s.place = 0)`, [roundId, Array.from({ length: 60 }, (_, place) => scoreOf(place))]);
    await query(`update scoring_assignment a set given = a.wanted where a.round_id = $1 and exists (select 1 from rating r where r.subject_id = a.subject_id and r.item = a.item)`, [roundId]);
    const head = await at('service-department', 'ly.service', '2026-07-02');
    // No host unit has sent its sheet: its weight goes by the document's own rule, once the department does without.
    expect(await codeOf(raters.waive(head, key(), { roundId, item: 'service-unit', reason: '' }))).toBe('reason-missing reason');
    await raters.waive(head, key(), { roundId, item: 'service-unit', reason: '用人单位逾期未交，按文件规定计算' });
    await rounds.settle(head, key(), { id: roundId, settings: SETTINGS });
    firstRun = await runOn('2026-07-05', 'now');
    const [lacking] = await query<{ missing: string[]; unit: string; subject: string }>(`select r.missing, s.unit_path::text as unit, s.id as subject from scoring_result r join scoring_subject s on s.id = r.subject_id where r.run_id = $1 and r.output is null`, [firstRun]);
    expect(lacking?.missing).toEqual(['archive']);
    for (const [role, transition] of [['service-department', 'submitMaterials'], ['service-department', 'scoreAcross'], ['supervision-committee', 'scoreDocuments']] as const) expect(await act(role, 'ly.service', '2026-07-05', transition)).toBe('taken');
    expect((await act('service-department', 'ly.service', '2026-07-05', 'compute')).split(' ')[0]).toBe('results-incomplete');
    // The group that was drawn gives it; the person's own may not.
    const [drawn] = await query<{ scorer: string }>(`select rater_unit_path::text as scorer from scoring_assignment where subject_id = $1 and item = 'archive'`, [lacking?.subject]);
    expect(await codeOf(ratings.give(await at('group-leader', lacking?.unit ?? '', '2026-07-05'), key(), { subjectId: lacking?.subject ?? '', values: { archive: '98' } }))).toBe('item-unknown values.archive');
    await ratings.give(await at('group-leader', drawn?.scorer ?? '', '2026-07-05'), key(), { subjectId: lacking?.subject ?? '', values: { archive: '98' } });
  });

  it('ranks with ties, gives tiers by the cutoffs and money by the tier, each with its own reasons', async () => {
    const runId = await runOn('2026-07-06', 'now');
    await rounds.adopt(await at('service-department', 'ly.service', '2026-07-06'), key(), { id: roundId, runId });
    firstRun = runId;
    const rows = await resultsOf(runId);
    const ranked = rows.filter((r) => r.rank !== null);
    for (const r of ranked) expect(r.rank).toBe(1 + ranked.filter((other) => Number(other.score) > Number(r.score)).length);
    expect(new Set(ranked.map((r) => r.rank)).size).toBeLessThan(ranked.length);
    expect(rows.filter((r) => r.tier === 'fail').map((r) => r.rank)).toEqual([null, null, null]);
    for (const r of rows) {
      const total = Number(r.score);
      const tier = total < 60 ? 'fail' : total >= 92 ? 'first' : total >= 84 ? 'second' : total >= 76 ? 'third' : 'fourth';
      expect([r.tier, r.consequences[0]?.amount]).toEqual([tier, MONEY[tier]]);
    }
    expect(new Set(rows.map((r) => r.tier)).size).toBe(5);
    const [kept] = await query<{ n: number; alone: number }>(`select count(*)::int as n, count(*) filter (where decision = 'leya.evaluation.serviceTier' and jsonb_array_length(reasons) > 0)::int as alone from decision_result where id = any($1::uuid[])`, [rows.map((r) => r.rank_result_id)]);
    expect(kept).toEqual({ n: 60, alone: 60 });
  });

  it('is approved by the director-general and published with its terms in working days', async () => {
    expect(await act('service-department', 'ly.service', '2026-07-06', 'compute')).toBe('taken');
    expect((await act('service-department', 'ly.service', '2026-07-06', 'approve')).split(' ')[0]).not.toBe('taken');
    expect(await act('director-general', 'ly', '2026-07-06', 'approve')).toBe('taken');
    expect(await act('service-department', 'ly.service', '2026-07-06', 'publish')).toBe('taken');
    expect(await round()).toMatchObject({ state: 'published', notice_ends_on: '2026-07-13', appeal_ends_on: '2026-07-13' });
    expect((await query<{ n: number; due: string }>(`select count(*)::int as n, min(due_on)::text as due from todo where subject = 'ScoringResult' and finished_at is null`))[0]).toEqual({ n: 60, due: '2026-07-13' });
  });

  it('is questioned in writing within five working days, looked into, and upheld', async () => {
    appellant = (await resultsOf(firstRun)).filter((r) => r.tier === 'third').sort((a, b) => Number(b.score) - Number(a.score))[0];
    const own = await at('frontline-social-worker', 'ly.service.t1', '2026-07-14', appellant?.person_id);
    const input = { resultId: appellant?.id ?? '', grounds: '档案评分录入有误，原评分表为 99 分', items: ['archive'] };
    expect(await codeOf(appeals.file(own, key(), input))).toBe('appeal-not-admitted resultId');
    const { id } = await appeals.file({ ...own, at: new Date('2026-07-13T10:00:00+08:00') }, key(), input);
    const [row] = await query<{ workflow_instance_id: string; answer_due_on: string; last_filing_on: string }>('select workflow_instance_id, answer_due_on::text, last_filing_on::text from scoring_appeal where id = $1', [id]);
    expect([row?.last_filing_on, row?.answer_due_on]).toEqual(['2026-07-13', '2026-07-18']);
    const answer = (transition: string, form: object = {}): Promise<string> => act('department-head', 'ly.service', '2026-07-15', transition, form, row?.workflow_instance_id);
    // An open question holds the round up, however long the notice is over.
    expect((await act('service-department', 'ly.service', '2026-07-14', 'finish')).split(' ')[0]).toBe('publicity-open');
    expect([await answer('investigate'), await answer('meet', { minutes: '核对原始评分表，确系录入错误' }), await answer('answer', { outcome: 'upheld' })]).toEqual(['taken', 'taken', 'taken']);
    expect((await act('service-department', 'ly.service', '2026-07-15', 'finish')).split(' ')[0]).toBe('publicity-open');
  });

  it('is corrected: given anew, worked out again, its differences explained, and only then let stand', async () => {
    const subjectId = appellant?.subject_id ?? '';
    const head = await at('service-department', 'ly.service', '2026-07-15');
    const stale = await runOn('2026-07-14', 'then');
    expect(await query('select 1 from scoring_difference where run_id = $1', [stale])).toEqual([]);
    const [wrong] = await query<{ id: string }>(`select id from rating where subject_id = $1 and item = 'archive' and struck_at is null`, [subjectId]);
    await ratings.strike(head, key(), { id: wrong?.id ?? '', reason: '录入错误' });
    const [drawn] = await query<{ scorer: string }>(`select rater_unit_path::text as scorer from scoring_assignment where subject_id = $1 and item = 'archive'`, [subjectId]);
    await ratings.give(await at('group-leader', drawn?.scorer ?? '', '2026-07-16'), key(), { subjectId, values: { archive: '100' } });
    const corrected = await runOn('2026-07-16', 'now');
    const differences = await test.database.run(head, (m) => m.find(ScoringDifference, { where: { runId: corrected } }));
    const changes = await test.database.run(head, (m) => new Differences(policy).explain(m, head, differences));
    const mine = differences.findIndex((d) => d.subjectId === subjectId);
    expect(changes[mine]?.map(({ zh, after, why }) => [zh, after, why.zh])).toEqual([['档案管理体系评分', '100.00', '评分作废后重评：录入错误']]);
    // Whoever was overtaken keeps the score and loses places, and is told that this is why.
    const overtaken = changes.filter((_, i) => i !== mine);
    expect(overtaken.length).toBeGreaterThan(0);
    expect(new Set(overtaken.map((own) => own[0]?.why.zh))).toEqual(new Set(['本人的得分没有变；名次随他人的得分改变']));
    expect(await codeOf(rounds.adopt(head, key(), { id: roundId, runId: stale }))).toBe('run-before-correction runId');
    await rounds.adopt({ ...head, at: new Date('2026-07-16T12:00:00+08:00') }, key(), { id: roundId, runId: corrected });
    const after = (await resultsOf(corrected)).find((r) => r.subject_id === subjectId);
    expect([Number(after?.score) > Number(appellant?.score), (after?.rank ?? 99) < (appellant?.rank ?? 0)]).toEqual([true, true]);
    expect((await query<{ n: number }>(`select count(*)::int as n from todo where subject = 'ScoringAppeal' and kind = 'copy' and user_id = $1`, [appellant?.person_id]))[0]?.n).toBe(2);
  });

  it('becomes final after the notice: who failed is talked to, who earned is paid, and the meeting is due', async () => {
    expect(await act('service-department', 'ly.service', '2026-07-17', 'finish')).toBe('taken');
    expect((await round()).state).toBe('final');
    const failed = (await resultsOf((await round()).job_run_id)).filter((r) => r.tier === 'fail');
    const opened = await query<{ state: string; subject_id: string; open: number }>(`select w.state, w.subject_id, (select count(*)::int from todo t where t.instance_id = w.id and t.finished_at is null) as open from workflow_instance w where w.workflow = 'LY-W-PERF-SVC-11.3' order by w.subject_id`);
    expect(opened.map((w) => [w.state, w.open > 0])).toEqual(failed.map(() => ['open', true]));
    const [matter] = await query<{ id: string }>(`select id from workflow_instance where workflow = 'LY-W-PERF-SVC-11.3' limit 1`);
    expect(await act('department-head', 'ly.service', '2026-07-20', 'admonish', {}, matter?.id)).toBe('taken');
    expect((await query<{ n: number }>(`select count(*)::int as n from duty_occurrence where duty = 'LY-D-PERF-GEN-4.4'`))[0]?.n).toBe(1);
    expect((await query<{ n: number }>(`select count(*)::int as n from todo where subject in ('ScoringResult', 'ScoringRating') and finished_at is null`))[0]?.n).toBe(0);
    expect((await query<{ action: string }>(`select action from trail_entry where subject_id = $1 order by seq`, [roundId])).map(({ action }) => action)).toEqual(expect.arrayContaining(
      ['open-scoring-round', 'waive-scoring-sheets', 'settle-scoring-round', 'compute-scoring-round', 'adopt-scoring-run', 'publish-scoring-round', 'finalise-scoring-round']));
    expect(bench.problems).toEqual([]);
  });
});
