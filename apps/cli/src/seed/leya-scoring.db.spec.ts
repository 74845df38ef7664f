import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { domain } from '@gongqiao/domain';
import { Appeals, Draws, Measures, NextSteps, Raters, Ratings, RoundCourse, ScoringResultResolver, ScoringRoundResolver, ScoringRounds, hashOfSeed } from '@gongqiao/domain/scoring';
import { AccessRegistry, AccessService } from '@gongqiao/platform/access';
import { FixedClock, type RequestContext } from '@gongqiao/platform/context';
import { testDatabase, type TestDatabase } from '@gongqiao/platform/database/testing';
import { Duties } from '@gongqiao/platform/duty';
import { EventBus } from '@gongqiao/platform/events';
import { Loaders, PageArgs } from '@gongqiao/platform/graphql';
import { platformAccess } from '@gongqiao/platform/module';
import { PolicyService } from '@gongqiao/platform/policy';
import { setUpTenant, setUpUser } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { TodoBook, WorkflowEngine } from '@gongqiao/platform/workflow';
import { loadPolicyIndex } from '@gongqiao/registry';
import { loadLeyaScoring } from './leya-scoring.js';
import { ROUNDS } from './leya-scoring-rounds.js';
import { inventStaff } from './leya-staff.js';
import { runBench, type RunBench } from './testing/run-bench.js';

const TENANT = '0197a000-0000-7000-8000-000000000005';
const AT = '2026-10-20T02:00:00Z';
/** 120 in teams and projects, seven at the centre; its director and logistics staff are not rated by the quarter. */
const PEOPLE = 127;

interface RoundRow { id: string; workflow_instance_id: string; state: string; seed: string; seed_hash: string; job_run_id: string; notice_ends_on: string; appeal_ends_on: string }
interface ResultRow { subject_id: string; person_id: string; score: string | null; rank: number | null; tier: string | null; missing: string[]; consequences: { words: string; amount: string | null; resultId: string }[]; result_id: string | null }

describe('scoring an agency', () => {
  let test: TestDatabase;
  let rounds: ScoringRounds;
  let ratings: Ratings;
  let raters: Raters;
  let workflow: WorkflowEngine;
  let results: ScoringResultResolver;
  let overview: ScoringRoundResolver;
  let access: AccessService;
  let bench: RunBench;
  const clock = new FixedClock(new Date(AT));
  const staff = inventStaff();
  const query = <T>(sql: string, values: unknown[] = []): Promise<T[]> => test.database.run({ tenantId: TENANT }, (m) => m.query(sql, values));
  const key = (): string => randomUUID();
  const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'taken', (e: { code?: string; field?: string }) => `${e.code} ${e.field}`);

  const at = async (role: string, path: string, userId: string = randomUUID(), instant = AT): Promise<RequestContext> => {
    const [unit] = await query<{ id: string }>('select id from org_unit where path = $1::ltree', [path]);
    return { tenantId: TENANT, userId, unitId: unit?.id ?? '', unitPath: path, roles: [role], requestId: 'spec', ip: null, at: new Date(instant) };
  };
  const roundOf = async (scheme: string, year: number, number: number): Promise<RoundRow> => {
    const [row] = await query<RoundRow>('select * from scoring_round where scheme = $1 and year = $2 and number = $3', [scheme, year, number]);
    if (!row) throw new Error(`no round ${scheme} ${year} ${number}`);
    return row;
  };
  const resultsOf = (runId: string): Promise<ResultRow[]> => query<ResultRow>('select * from scoring_result where run_id = $1 order by subject_id', [runId]);
  const shownOf = async (runId: string): Promise<unknown[]> =>
    query('select subject_id, facts, missing, score, rank, tier, output, (select jsonb_agg(c - \'resultId\') from jsonb_array_elements(consequences) c) as follows from scoring_result where run_id = $1 order by subject_id', [runId]);

  beforeAll(async () => {
    test = await testDatabase({ migrations: domain.migrations, entities: domain.entities });
    const index = await loadPolicyIndex();
    const pack = index.findPack('leya');
    if (!pack) throw new Error('no pack');
    await setUpTenant(test.database, { id: TENANT, slug: 'leya', name: '乐雅', kind: 'ngo', packId: 'leya', root: { code: 'ly', name: '乐雅', kind: 'agency' }, validFrom: '2024-01-01' });
    const policy = new PolicyService(test.database, index, clock);
    await loadLeyaScoring((scope, work) => test.database.run(scope, work), policy, pack);
    access = new AccessService(new AccessRegistry([...platformAccess, ...domain.access], index.packs), () => 'leya');
    const trail = new Trail();
    workflow = new WorkflowEngine(policy, trail, new TodoBook(new EventBus(null, () => undefined)));
    bench = await runBench({ test, clock, policy, workflow, tenantId: TENANT, jobs: 'scoring' });
    const course = new RoundCourse(policy, workflow, trail, new Duties(test.database, policy, access, trail, new TodoBook(new EventBus(null, () => undefined)), clock));
    workflow.listen(course);
    rounds = new ScoringRounds(test.database, access, policy, bench.service, course, trail);
    raters = new Raters(test.database, access, trail);
    ratings = new Ratings(test.database, access, policy, trail);
    results = new ScoringResultResolver(test.database, access, policy, ratings, new Appeals(test.database, access, policy, workflow, trail), new Measures(test.database, access, policy, trail), new NextSteps(policy));
    overview = new ScoringRoundResolver(test.database, access, policy, rounds, new Draws(test.database, access, policy, trail));
  }, 120_000);
  afterEach(() => bench.stopWorkers());
  afterAll(async () => {
    await bench.close();
    await test.close();
  });

  it('seeds 120 people, a finished quarter, and rounds whose every score has its reasons', async () => {
    expect(staff.length).toBe(120);
    const quarter = await roundOf('quarter', 2026, 2);
    const results = await resultsOf(quarter.job_run_id);
    expect([quarter.state, results.length, results.filter((r) => r.score === null).length]).toEqual(['final', PEOPLE, 0]);
    expect(new Set(results.map((r) => r.tier))).toEqual(new Set(['passed', 'exempt', 'failed']));
    const [kept] = await query<{ n: number }>('select count(*)::int as n from decision_result where id = any($1::uuid[]) and jsonb_array_length(reasons) > 0', [results.map((r) => r.result_id)]);
    expect(kept?.n).toBe(PEOPLE);
    expect(hashOfSeed(quarter.seed)).toBe(quarter.seed_hash);
  });

  it('ranks a department by its own rule, with money and the talk that follows a failure', async () => {
    const service1 = await roundOf('service-department', 2026, 1);
    const results = await resultsOf(service1.job_run_id);
    const ranked = results.filter((r) => r.rank !== null);
    expect(results.length).toBe(60);
    expect(Math.min(...ranked.map((r) => r.rank ?? 0))).toBe(1);
    expect(results.filter((r) => r.tier === 'fail').map((r) => r.consequences[0]?.amount)).toEqual(results.filter((r) => r.tier === 'fail').map(() => '0.00'));
    // 460 × 6 × 60 − 72000 = 93600, divided among 60: 1560, as for the second tier; the others as they were agreed with the cutoffs.
    const money: Record<string, string> = { first: '1860.00', second: '1560.00', third: '1260.00', fourth: '900.00', fail: '0.00' };
    expect(results.map((r) => r.consequences[0]?.amount)).toEqual(results.map((r) => money[r.tier ?? '']));
    const home = await resultsOf((await roundOf('home-care', 2026, 1)).job_run_id);
    expect(home.filter((r) => r.tier === 'first').length).toBeGreaterThan(0);
  });

  it('withholds a failed quarter, and releases it in the next round once rectified and passed', async () => {
    const third = await resultsOf((await roundOf('quarter', 2026, 3)).job_run_id);
    const second = new Map((await resultsOf((await roundOf('quarter', 2026, 2)).job_run_id)).map((r) => [r.person_id, r]));
    const failedBefore = third.filter((r) => second.get(r.person_id)?.tier === 'failed');
    expect(failedBefore.length).toBeGreaterThan(0);
    for (const r of failedBefore) expect([second.get(r.person_id)?.consequences[0]?.words.slice(0, 2), r.consequences[0]?.words.includes('2026年第2季度补发')]).toEqual(['扣发', r.tier !== 'failed' && r.consequences[0]?.words.includes('补发')]);
    expect(failedBefore.some((r) => r.consequences[0]?.words.includes('补发'))).toBe(true);
  });

  it('shows each as much as is theirs: own published scores with reasons, the people to rate, the whole round to who runs it', async () => {
    const page = Object.assign(new PageArgs(), { first: 100 });
    const quarter = await roundOf('quarter', 2026, 2);
    const open = await roundOf('quarter', 2026, 4);
    const one = staff.find((p) => p.path === 'ly.service.t1' && p.role === 'frontline-social-worker');
    const worker = await at('frontline-social-worker', 'ly.service.t1', one?.id);
    const leader = await at('group-leader', 'ly.service.t1');
    const head = await at('director-general', 'ly');
    // Two quarters and a half-year are final; the third quarter is worked out and not published.
    expect((await results.myScoringResults(worker)).map((r) => r.personId)).toEqual([one?.id, one?.id, one?.id]);
    const own = await results.scoringResults(worker, page, { roundId: quarter.id });
    expect([own.totalCount, own.edges.map((edge) => edge.node.personId)]).toEqual([1, [one?.id]]);
    expect((await results.scoringResults(worker, page, { roundId: (await roundOf('quarter', 2026, 3)).id })).totalCount).toBe(0);
    expect((await results.scoringResults(head, page, { roundId: quarter.id, tier: 'failed' })).totalCount).toBe((await resultsOf(quarter.job_run_id)).filter((r) => r.tier === 'failed').length);
    const [mine] = own.edges;
    if (!mine) throw new Error('no own result');
    const loaders = new Loaders(test.database, worker);
    expect((await results.basis(mine.node, loaders))?.decision).toBe('leya.evaluation.quarter');
    expect((await results.consequenceBases(mine.node, loaders)).map((basis) => basis.decision)).toEqual(['leya.evaluation.quarterSequence']);
    expect([await results.tierZh(mine.node, worker, loaders), await results.roundTitle(mine.node, worker, loaders)]).toEqual([expect.stringMatching(/合格|豁免/), '2026年第二季度 季度考核']);
    const toRate = await raters.people(leader, page, open.id);
    expect([toRate.totalCount, new Set(toRate.edges.map((edge) => edge.node.unitPath))]).toEqual([10, new Set(['ly.service.t1'])]);
    const form = await results.ratingForm(leader, toRate.edges[0]?.node.id ?? '');
    expect([form.items.map((item) => item.id), Object.keys((form.schema as { properties: object }).properties)]).toEqual([['score'], ['score']]);
    expect((await overview.scoringRounds(head, page)).totalCount).toBe(ROUNDS.length);
    const round = await overview.scoringRound(head, new Loaders(test.database, head), quarter.id);
    if (!round) throw new Error('no round');
    expect((await overview.summary(round, head))?.tiers.reduce((sum, tier) => sum + tier.people, 0)).toBe(PEOPLE);
    expect(await overview.summary(round, leader)).toBeNull();
    expect((await overview.crossScoring(round, head)).every((pair) => pair.unit !== pair.scores)).toBe(true);
  });

  it('takes ratings once, by the rater whom the scheme names, in the form that the item has', async () => {
    const open = await roundOf('quarter', 2026, 4);
    const worker = staff.find((p) => p.path === 'ly.service.t1' && p.role === 'frontline-social-worker');
    const [subject] = await query<{ id: string }>('select id from scoring_subject where round_id = $1 and person_id = $2', [open.id, worker?.id]);
    const id = subject?.id ?? '';
    const leader = await at('group-leader', 'ly.service.t1');
    expect(await codeOf(ratings.give(leader, key(), { subjectId: id, values: { score: '101' } }))).toBe('out-of-range values.score');
    expect(await codeOf(ratings.give(leader, key(), { subjectId: id, values: { income: '9000' } }))).toBe('item-unknown values.income');
    const once = key();
    await ratings.give(leader, once, { subjectId: id, values: { score: '88.5' } });
    await ratings.give(leader, once, { subjectId: id, values: { score: '88.5' } });
    expect(await codeOf(ratings.give(leader, key(), { subjectId: id, values: { score: '90' } }))).toBe('rated-already values.score');
    expect(await codeOf(ratings.give(await at('group-leader', 'ly.service.t2'), key(), { subjectId: id, values: { score: '90' } }))).toBe('subject-unknown subjectId');
    expect(await codeOf(ratings.give(await at('group-leader', 'ly.service.t1', worker?.id), key(), { subjectId: id, values: { score: '99' } }))).toBe('item-unknown values.score');
    expect((await query<{ n: number }>('select count(*)::int as n from rating where subject_id = $1 and given_by = $2', [id, leader.userId]))[0]?.n).toBe(1);
  });

  it('goes through its stages on the queue, lists who lacks a rating, and refuses to publish until nobody does', async () => {
    await bench.work();
    const open = await roundOf('quarter', 2026, 4);
    const head = await at('director-general', 'ly');
    const run = await bench.untilOver((await rounds.compute(head, key(), { id: open.id })).id);
    expect([run.state, run.stages.map((s) => s.name)]).toEqual(['finished', ['score', 'rank', 'consequences', 'project', 'compare']]);
    const results = await resultsOf((await roundOf('quarter', 2026, 4)).job_run_id);
    const lacking = results.filter((r) => r.missing.length > 0);
    expect([results.length, lacking.length > 0, lacking.every((r) => r.score === null)]).toEqual([PEOPLE, true, true]);
    // Its course ends with the board's signature: nobody publishes it alone, and it is not even submitted while sheets are out.
    expect(await codeOf(rounds.publish(head, key(), open.id))).toBe('course-decides id');
    const office = await at('office', 'ly');
    expect(await codeOf(test.database.run(office, (m) => workflow.act(m, office, open.workflow_instance_id, { transition: 'compute' })))).toBe('sheets-missing facts');
    expect(bench.problems).toEqual([]);
  });

  it('done again as known then comes to the same; as known now it differs only for those rated since', async () => {
    await bench.work();
    const round = await roundOf('quarter', 2026, 3);
    const head = await at('director-general', 'ly');
    const [subject] = await query<{ id: string; unit_path: string }>(`select s.id, s.unit_path::text from scoring_subject s join scoring_result r on r.subject_id = s.id where s.round_id = $1 and r.tier = 'passed' order by s.id limit 1`, [round.id]);
    const leader = await at('supervisor', 'ly');
    await test.database.run({ tenantId: TENANT }, (m) => m.query(
      `insert into rating (unit_path, round_id, subject_id, item, party, value, given_by, given_at) values ($1::ltree, $2, $3, 'score', 'supervisor', '"3.0"', $4, $5)`, [subject?.unit_path, round.id, subject?.id, leader.userId, '2026-10-19T02:00:00Z']));
    const then = (await rounds.compute(head, key(), { id: round.id, basis: 'then' })).id;
    await bench.untilOver(then);
    expect(await query('select 1 from scoring_difference where run_id = $1', [then])).toEqual([]);
    expect(await shownOf(then)).toEqual(await shownOf(round.job_run_id));
    const now = (await rounds.compute(head, key(), { id: round.id, basis: 'now' })).id;
    await bench.untilOver(now);
    const differences = await query<{ subject_id: string; before: { tier: string }; after: { tier: string } }>('select * from scoring_difference where run_id = $1', [now]);
    expect(differences.map((d) => [d.subject_id, d.before.tier, d.after.tier])).toEqual([[subject?.id, 'passed', 'failed']]);
    expect((await roundOf('quarter', 2026, 3)).job_run_id).toBe(round.job_run_id);
    await rounds.adopt(head, key(), { id: round.id, runId: now });
    expect((await roundOf('quarter', 2026, 3)).job_run_id).toBe(now);
  });

  it('is published with its terms as to-dos, seen by each as far as it is their own, and final after them', async () => {
    const round = await roundOf('home-care', 2026, 1);
    const head = await at('project-department', 'ly.projects');
    const act = (ctx: RequestContext, transition: string): Promise<string> =>
      codeOf(test.database.run(ctx, async (m) => workflow.act(m, ctx, (await roundOf('home-care', 2026, 1)).workflow_instance_id, { transition, note: '示范' })));
    const lead = await at('department-head', 'ly.projects');
    const signers = [await at('office', 'ly'), await at('director-general', 'ly'), await at('board', 'ly')];
    expect(await codeOf(rounds.publish(head, key(), round.id))).toBe('course-decides id');
    expect([await act(lead, 'compute'), await act(lead, 'submit')]).toEqual(['taken', 'taken']);
    expect((await roundOf('home-care', 2026, 1)).state).toBe('in-review');
    for (const signer of signers.slice(0, 2)) expect(await act(signer, 'sign')).toBe('taken');
    // Two of three have signed; one objection sends the round back, and everybody signs anew.
    expect((await act(lead, 'confirm')).split(' ')[0]).toBe('signatures-missing');
    expect(await act(signers[2] ?? head, 'object')).toBe('taken');
    expect((await roundOf('home-care', 2026, 1)).state).toBe('computed');
    expect(await act(lead, 'submit')).toBe('taken');
    for (const signer of signers) expect(await act(signer, 'sign')).toBe('taken');
    expect([await act(lead, 'confirm'), await act(lead, 'publish')]).toEqual(['taken', 'taken']);
    const published = await roundOf('home-care', 2026, 1);
    expect([published.state, published.notice_ends_on, published.appeal_ends_on]).toEqual(['published', '2026-10-27', '2026-10-27']);
    const todos = await query<{ n: number; due: string }>(`select count(*)::int as n, min(due_on)::text as due from todo where subject = 'ScoringResult' and subject_id in (select id from scoring_result where round_id = $1)`, [round.id]);
    expect(todos).toEqual([{ n: 60, due: '2026-10-27' }]);
    expect((await act(lead, 'finish')).split(' ')[0]).toBe('publicity-open');
    expect(await act({ ...lead, at: new Date('2026-10-28T02:00:00Z') }, 'finish')).toBe('taken');
    expect((await query<{ n: number }>(`select count(*)::int as n from todo where subject in ('ScoringResult', 'ScoringRound') and finished_at is null and (subject_id = $1 or subject_id in (select id from scoring_result where round_id = $1))`, [round.id]))[0]?.n).toBe(0);
    const one = staff.find((p) => p.path === 'ly.projects.h1' && p.role === 'frontline-social-worker');
    const own = await at('frontline-social-worker', 'ly.projects.h1', one?.id);
    const rows = await resultsOf(published.job_run_id);
    const visible = rows.filter((r) => access.can(own, 'read', 'ScoringResult', { tenantId: TENANT, unitPath: one?.path, personId: r.person_id }));
    expect(visible.map((r) => r.person_id)).toEqual([one?.id]);
  });

  it('lets care workers with an account give their own sheet, and has the others’ entered for them', async () => {
    const head = await at('project-department', 'ly.projects');
    const carer = await test.database.run({ tenantId: TENANT }, (m) => setUpUser(m, { signInName: 'carer', name: '护工示范', memberships: [{ unitPath: 'ly.projects.h1', role: 'care-worker' }], validFrom: '2026-01-01' }));
    const { id } = await rounds.open(head, key(), { scheme: 'home-care', unitId: (await at('project-department', 'ly.projects')).unitId, year: 2026, number: 2 });
    const slots = await query<{ here: boolean; own: boolean; wanted: number }>(
      `select distinct a.unit_path = 'ly.projects.h1' as here, a.rater_id is not null as own, a.wanted from scoring_assignment a where a.round_id = $1 and a.item = 'caregivers' order by 1, 2`, [id]);
    expect(slots).toEqual([{ here: false, own: false, wanted: 3 }, { here: true, own: false, wanted: 2 }, { here: true, own: true, wanted: 1 }]);
    const [person] = await query<{ id: string }>(`select id from scoring_subject where round_id = $1 and unit_path = 'ly.projects.h1' order by id limit 1`, [id]);
    const ctx = await at('care-worker', 'ly.projects.h1', carer.id);
    const form = await ratings.form(ctx, person?.id ?? '');
    expect(form.items.map((item) => item.id)).toEqual(['caregivers']);
    await ratings.give(ctx, key(), { subjectId: person?.id ?? '', values: { caregivers: '92' } });
    expect(await codeOf(ratings.give(ctx, key(), { subjectId: person?.id ?? '', values: { caregivers: '95' } }))).toBe('rated-already values.caregivers');
    const lead = await at('project-lead', 'ly.projects.h1');
    expect(await codeOf(ratings.give(lead, key(), { subjectId: person?.id ?? '', values: { caregivers: [{ value: '88' }, { value: '90' }] } }))).toBe('taken');
    expect(await query(`select value, sheet from rating where subject_id = $1 and item = 'caregivers' order by sheet`, [person?.id])).toEqual([{ value: '92.00', sheet: 0 }, { value: '88.00', sheet: 1 }, { value: '90.00', sheet: 2 }]);
  });

  it('comes to the same, and does nothing twice, when its worker is killed again and again', async () => {
    const round = await roundOf('quarter', 2026, 2);
    // Enough people for many shards: the round's own ones, many times over.
    await query(`insert into scoring_subject (unit_path, round_id, person_id, person_name, unit_name, party, cohort)
      select unit_path, round_id, uuidv7(), person_name || n, unit_name, party, cohort from scoring_subject, generate_series(1, 20) n where round_id = $1`, [round.id]);
    await query(`insert into rating (unit_path, round_id, subject_id, item, party, value, given_by, given_at)
      select s.unit_path, s.round_id, s.id, r.item, r.party, r.value, r.given_by, r.given_at from scoring_subject s
        join scoring_subject o on o.round_id = s.round_id and s.person_name like o.person_name || '%' and o.person_name = regexp_replace(s.person_name, '[0-9]+$', '') and o.person_name <> s.person_name and o.unit_path = s.unit_path and o.party = s.party
        join rating r on r.subject_id = o.id where s.round_id = $1 on conflict do nothing`, [round.id]);
    const head = await at('director-general', 'ly');
    await bench.work();
    const whole = (await rounds.compute(head, key(), { id: round.id, basis: 'now' })).id;
    expect((await bench.untilOver(whole)).state).toBe('finished');
    await bench.stopWorkers();

    const killed = (await rounds.compute(head, key(), { id: round.id, basis: 'now' })).id;
    expect(await bench.killWorkersOf(killed, 3)).toBeGreaterThan(0);
    await bench.work();
    expect((await bench.untilOver(killed)).state).toBe('finished');
    expect(await shownOf(killed)).toEqual(await shownOf(whole));
    const kept = (runId: string): Promise<unknown[]> => query(
      `select count(*)::int as n, count(distinct (d.subject_id, d.field))::int as people from decision_result d
        where d.decided_at is not null and d.id in (select result_id from scoring_result where run_id = $1 union all select (c->>'resultId')::uuid from scoring_result, jsonb_array_elements(consequences) c where run_id = $1)`, [runId]);
    expect(await kept(killed)).toEqual(await kept(whole));
    const [all] = await query<{ n: number }>(`select count(*)::int as n from decision_result where subject = 'ScoringSubject' and field = 'score' and subject_id in (select id from scoring_subject where round_id = $1)`, [round.id]);
    const [people] = await query<{ n: number; scored: number }>('select count(*)::int as n, count(*) filter (where output is not null)::int as scored from scoring_result where run_id = $1', [whole]);
    // Once for each of the two runs, and once for the people of the seed.
    expect(all?.n).toBe((people?.scored ?? 0) * 2 + PEOPLE);
  }, 180_000);
});
