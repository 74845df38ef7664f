import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { domain } from '@gongqiao/domain';
import { Appeals, Draws, FactProviders, HostRatings, Measures, MisconductCases, NextSteps, Raters, Ratings, RoundCourse, ScoringResult, ScoringRounds, carryOut, drawBy, employmentFacts, hashOfSeed } from '@gongqiao/domain/scoring';
import { AccessRegistry, AccessService } from '@gongqiao/platform/access';
import { FixedClock, type RequestContext } from '@gongqiao/platform/context';
import { testDatabase, type TestDatabase } from '@gongqiao/platform/database/testing';
import { Duties } from '@gongqiao/platform/duty';
import { EventBus } from '@gongqiao/platform/events';
import { PageArgs } from '@gongqiao/platform/graphql';
import { platformAccess } from '@gongqiao/platform/module';
import { PolicyService } from '@gongqiao/platform/policy';
import { IdentityVault } from '@gongqiao/platform/privacy';
import type { JobService } from '@gongqiao/platform/queue';
import { setUpTenant, setUpUnits, setUpUser } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { TodoBook, WorkflowEngine } from '@gongqiao/platform/workflow';
import { loadPolicyIndex } from '@gongqiao/registry';
import { loadLeyaPersonnel } from './leya-personnel.js';
import { loadLeyaScoring, loadLeyaStaff } from './leya-scoring.js';
import { LEYA } from './leya-staff.js';
import { LONGGANG, longgangUnits } from './longgang-units.js';

const { tenantId: TENANT } = LEYA;
const AT = '2026-10-20T02:00:00Z';

interface Subject { id: string; person_id: string; unit_path: string }

describe('the course of a round at an agency', () => {
  let test: TestDatabase;
  let policy: PolicyService;
  let workflow: WorkflowEngine;
  let rounds: ScoringRounds;
  let ratings: Ratings;
  let raters: Raters;
  let draws: Draws;
  let hosts: HostRatings;
  let appeals: Appeals;
  let misconduct: MisconductCases;
  let measures: Measures;
  let nextSteps: NextSteps;
  let access: AccessService;
  const providers = new FactProviders();
  providers.register(employmentFacts);
  const query = <T>(sql: string, values: unknown[] = [], tenantId: string = TENANT): Promise<T[]> => test.database.run({ tenantId }, (m) => m.query(sql, values));
  const key = (): string => randomUUID();
  const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'taken', (e: { code?: string; field?: string }) => `${e.code} ${e.field}`);
  const page = Object.assign(new PageArgs(), { first: 100 });

  const at = async (role: string, path: string, userId: string = randomUUID(), instant = AT, tenantId: string = TENANT): Promise<RequestContext> => {
    const [unit] = await query<{ id: string }>('select id from org_unit where path = $1::ltree', [path], tenantId);
    return { tenantId, userId, unitId: unit?.id ?? '', unitPath: path, roles: [role], requestId: 'spec', ip: null, at: new Date(instant) };
  };
  const roundOf = async (scheme: string, number: number) => {
    const [row] = await query<{ id: string; state: string; job_run_id: string; seed: string; workflow_instance_id: string; unit_path: string }>('select * from scoring_round where scheme = $1 and year = 2026 and number = $2', [scheme, number]);
    if (!row) throw new Error(`no round ${scheme} ${number}`);
    return row;
  };
  const subjectsOf = (roundId: string, where = 'true'): Promise<Subject[]> => query(`select id, person_id, unit_path::text as unit_path from scoring_subject where round_id = $1 and ${where} order by person_id`, [roundId]);
  const act = (ctx: RequestContext, instanceId: string, transition: string, form: object = {}): Promise<string> =>
    codeOf(test.database.run(ctx, (m) => workflow.act(m, ctx, instanceId, { transition, note: '示范', form })));

  beforeAll(async () => {
    test = await testDatabase({ migrations: domain.migrations, entities: domain.entities });
    const index = await loadPolicyIndex();
    const pack = index.findPack('leya');
    if (!pack) throw new Error('no pack');
    const run = <T>(scope: { tenantId: string }, work: (m: Parameters<Parameters<TestDatabase['database']['run']>[1]>[0]) => Promise<T>): Promise<T> => test.database.run(scope, work);
    await setUpTenant(test.database, { id: TENANT, slug: 'leya', name: '乐雅', kind: 'ngo', packId: 'leya', root: { code: 'ly', name: '乐雅', kind: 'agency' }, validFrom: '2024-01-01' });
    await setUpTenant(test.database, { id: LONGGANG.tenantId, slug: 'longgang', name: '龙岗', kind: 'district-union', packId: 'longgang', root: { code: 'lg', name: '龙岗', kind: 'district-union' }, validFrom: '2024-01-01' });
    await run({ tenantId: LONGGANG.tenantId }, (m) => setUpUnits(m, longgangUnits(), '2024-01-01'));
    policy = new PolicyService(test.database, index, new FixedClock(new Date(AT)));
    await loadLeyaStaff(run);
    for (const [role, unitPath] of [['centre-director', 'ly.projects.c1'], ['director-general', 'ly'], ['department-head', 'ly.service'], ['hr', 'ly.office'], ['supervisor', 'ly.projects']] as const) {
      await run({ tenantId: TENANT }, (m) => setUpUser(m, { signInName: `ly-${role}`, name: '示范', memberships: [{ unitPath, role }], validFrom: '2024-01-01' }));
    }
    await loadLeyaPersonnel(run, new IdentityVault('a secret of the spec, thirty-two characters'));
    await loadLeyaScoring(run, policy, pack);
    access = new AccessService(new AccessRegistry([...platformAccess, ...domain.access], index.packs), (tenantId) => (tenantId === LONGGANG.tenantId ? 'longgang' : 'leya'));
    const trail = new Trail();
    workflow = new WorkflowEngine(policy, trail, new TodoBook(new EventBus(null, () => undefined)));
    const course = new RoundCourse(policy, workflow, trail, new Duties(test.database, policy, access, trail, new TodoBook(new EventBus(null, () => undefined)), new FixedClock(new Date(AT))));
    appeals = new Appeals(test.database, access, policy, workflow, trail);
    misconduct = new MisconductCases(test.database, access, policy, workflow, trail);
    for (const listener of [course, appeals, misconduct]) workflow.listen(listener);
    // Runs are carried out at once here; the queue has its own spec.
    rounds = new ScoringRounds(test.database, access, policy, {} as JobService, course, trail);
    ratings = new Ratings(test.database, access, policy, trail, providers);
    raters = new Raters(test.database, access, trail);
    draws = new Draws(test.database, access, policy, trail);
    hosts = new HostRatings(test.database, access, policy, trail);
    measures = new Measures(test.database, access, policy, trail);
    nextSteps = new NextSteps(policy);
  }, 120_000);
  afterAll(() => test.close());

  it('works every scheme out: directors, social workers and assistants of the centre, logistics staff and leaders', async () => {
    const tiers = async (scheme: string): Promise<string[]> => (await query<{ tier: string | null }>('select distinct r.tier from scoring_result r join scoring_round o on o.job_run_id = r.run_id where o.scheme = $1', [scheme])).map((r) => String(r.tier)).sort();
    const unscored = await query<{ scheme: string; n: number }>(`select o.scheme, count(*)::int as n from scoring_result r join scoring_round o on o.job_run_id = r.run_id where r.output is null group by 1`);
    expect(unscored).toEqual([]);
    expect(await tiers('logistics')).toEqual(['scored']);
    expect(await tiers('leader')).toEqual(expect.arrayContaining(['continues']));
    const cohorts = await query<{ cohort: string; n: number; ranked: number }>(`select r.cohort, count(*)::int as n, count(r.rank)::int as ranked from scoring_result r join scoring_round o on o.job_run_id = r.run_id where o.scheme = 'centre' group by 1 order by 1`);
    expect(cohorts.map((c) => [c.cohort, c.n])).toEqual([['assistant', 3], ['centre-director', 1], ['social-worker', 4]]);
  });

  it('shows with a score which of its facts come from the files, and takes out who has not served three months', async () => {
    const [held] = await query<{ origins: Record<string, { zh: string }>; standing: string }>(`select r.origins, r.standing from scoring_result r join scoring_round o on o.job_run_id = r.run_id where o.scheme = 'service-department' and o.number = 1 limit 1`);
    expect([held?.origins['employment']?.zh.startsWith('人事档案'), held?.standing]).toEqual([true, 'participates']);
  });

  it('keeps of a rank and of taking part nothing of anybody else: what the person may read of it names nobody', async () => {
    const kept = await query<{ own: string; text: string }>(
      `select s.person_id::text as own, d.facts::text || d.output::text || d.reasons::text as text from scoring_result r join scoring_subject s on s.id = r.subject_id join decision_result d on d.id in (r.rank_result_id, r.standing_result_id)`);
    const people = await query<{ id: string; subject: string; file: string | null; name: string }>('select person_id::text as id, id::text as subject, employee_id::text as file, person_name as name from scoring_subject');
    expect(kept.length).toBeGreaterThan(100);
    const marks = new Set(people.flatMap(({ id, subject, file, name }) => [id, subject, name, ...(file === null ? [] : [file])]));
    for (const { text } of kept) {
      const [found] = [...marks].filter((mark) => text.includes(mark));
      expect(found).toBeUndefined();
    }
  });

  it('lets only the drawn unit score across, and anyone draw it again by the seed', async () => {
    const round = await roundOf('service-department', 2);
    const [draw] = await query<{ kind: string; item: string; subject_id: null; pool: string[]; size: number; drawn: string[] }>(`select kind, item, subject_id, pool, size, drawn from scoring_draw where round_id = $1 and kind = 'groups'`, [round.id]);
    if (!draw) throw new Error('no draw');
    expect(drawBy(round.seed, { kind: draw.kind, item: draw.item, subjectId: null, pool: [...draw.pool].reverse(), size: draw.size })).toEqual(draw.drawn);
    const [scoring = '', scored = ''] = (draw.drawn[0] ?? '').split('>');
    const [open] = await subjectsOf(round.id, `unit_path = '${scored}'::ltree and not exists (select 1 from rating r where r.subject_id = scoring_subject.id and r.item = 'archive')`);
    if (!open) throw new Error('nobody open');
    const own = await at('group-leader', scored);
    const drawnLeader = await at('group-leader', scoring);
    expect(await codeOf(ratings.give(own, key(), { subjectId: open.id, values: { archive: '88' } }))).toBe('item-unknown values.archive');
    expect((await ratings.form(drawnLeader, open.id)).items.map((item) => item.id)).toContain('archive');
    expect(await codeOf(ratings.give(drawnLeader, key(), { subjectId: open.id, values: { archive: '88' } }))).toBe('taken');
    expect(await codeOf(ratings.give(drawnLeader, key(), { subjectId: open.id, values: { institution: '88' } }))).toBe('item-unknown values.institution');
    expect((await draws.of(await at('frontline-social-worker', scored), round.id)).length).toBe(0);
    expect((await draws.of(await at('service-department', 'ly.service'), round.id)).filter((d) => d.subjectId === null).map((d) => [d.kind, d.holds])).toEqual([['groups', null]]);
  });

  it('draws raters of the office once, by the supervisory board, as many as the document says', async () => {
    const round = await roundOf('office', 1);
    const board = await at('supervisory-board', 'ly');
    expect(await codeOf(draws.draw(await at('hr', 'ly'), key(), round.id))).toBe('round-unknown roundId');
    await draws.draw(board, key(), round.id);
    expect(await codeOf(draws.draw(board, key(), round.id))).toBe('drawn-already roundId');
    const kept = await draws.of(board, round.id);
    for (const draw of kept) expect(draw.size).toBe(Math.ceil((draw.pool.length * (draw.item.endsWith('/staff') ? 30 : 20)) / 100));
    const [drawn = ''] = kept[0]?.drawn ?? [];
    const worker = await at('frontline-social-worker', 'ly.service.t1', drawn);
    expect((await raters.rounds(worker)).some((r) => r.roundId === round.id)).toBe(true);
    const toRate = await raters.people(worker, page, round.id);
    expect(toRate.totalCount).toBeGreaterThan(0);
    expect((await ratings.form(worker, toRate.edges[0]?.node.id ?? '')).items.every((item) => item.by === 'drawn')).toBe(true);
  });

  it('takes the host unit’s one sheet in the purchaser’s tenant, for both sides', async () => {
    const round = await roundOf('service-department', 2);
    const [slot] = await query<{ id: string; subject_id: string; path: string }>(`select id, subject_id, purchaser_unit_path::text as path from scoring_assignment where round_id = $1 and purchaser_tenant_id is not null and given = 0 order by person_name limit 1`, [round.id]);
    if (!slot) throw new Error('no sheet');
    const host = await at('host-unit', slot.path, randomUUID(), AT, LONGGANG.tenantId);
    const sheets = await hosts.toGive(host, page);
    expect(sheets.edges.map((edge) => edge.node.id)).toContain(slot.id);
    const sheet = { assignmentId: slot.id, score: '91', opinion: '工作认真，服务职工细致', signedBy: '六约社区工联合会' };
    expect(await codeOf(hosts.give(host, key(), { ...sheet, score: '191' }))).toBe('out-of-range score');
    const elsewhere = await at('host-unit', slot.path === 'lg.department' ? 'lg.pingdi.other' : 'lg.department', randomUUID(), AT, LONGGANG.tenantId);
    expect(await codeOf(hosts.give(elsewhere, key(), sheet))).toBe('subject-unknown assignmentId');
    await hosts.give(host, key(), sheet);
    expect(await codeOf(hosts.give(host, key(), sheet))).toBe('rated-already assignmentId');
    expect((await query<{ value: string }>(`select value #>> '{}' as value from rating where subject_id = $1 and item = 'service-unit' and struck_at is null`, [slot.subject_id])).map((r) => r.value)).toContain('91.00');
    expect((await hosts.given(await at('district', 'lg', randomUUID(), AT, LONGGANG.tenantId), page)).edges.map((edge) => edge.node.opinion)).toEqual([sheet.opinion]);
    // The purchaser's own yearly appraisal counts the sheet too, by its own document.
    const [appraisal] = await query<{ field: string; outstanding: number }>(`select field, jsonb_array_length(output->'outstanding') as outstanding from decision_result where decision = 'longgang.evaluation.annualAppraisal'`, [], LONGGANG.tenantId);
    const [placed] = await query<{ n: number }>('select count(*)::int as n from placement where purchaser_tenant_id is not null');
    expect(appraisal).toEqual({ field: 'evaluation.annualAppraisal', outstanding: (placed?.n ?? 0) - 1 });
    expect((await hosts.given(await at('service-department', 'ly.service'), page)).totalCount).toBe(1);
    // The agency's own department no longer enters a sheet that the host itself is asked for.
    const [other] = await query<{ subject_id: string }>(`select subject_id from scoring_assignment where round_id = $1 and purchaser_tenant_id is not null and given = 0 limit 1`, [round.id]);
    expect((await ratings.form(await at('service-department', 'ly.service'), other?.subject_id ?? '')).items.map((item) => item.id)).not.toContain('service-unit');
  });

  it('lets an objection of the term be upheld, corrected and only then the round become final', async () => {
    const round = await roundOf('centre', 1);
    expect(round.state).toBe('published');
    const [result] = await query<{ id: string; person_id: string; subject_id: string; score: string; tier: string }>(`select * from scoring_result where run_id = $1 and cohort = 'social-worker' order by score limit 1`, [round.job_run_id]);
    if (!result) throw new Error('no result');
    const own = await at('frontline-social-worker', 'ly.projects.c1', result.person_id);
    const another = await at('frontline-social-worker', 'ly.projects.c1');
    expect(await codeOf(appeals.file(another, key(), { resultId: result.id, grounds: '有误' }))).toBe('result-unknown resultId');
    expect(await codeOf(appeals.file({ ...own, at: new Date('2026-11-20T02:00:00Z') }, key(), { resultId: result.id, grounds: '有误' }))).toBe('appeal-not-admitted resultId');
    const { id } = await appeals.file(own, key(), { resultId: result.id, grounds: '用人单位评分录入有误', items: ['employer'] });
    expect(await codeOf(appeals.file(own, key(), { resultId: result.id, grounds: '再次提出' }))).toBe('appeal-open resultId');
    const [row] = await query<{ workflow_instance_id: string; answer_due_on: string }>('select workflow_instance_id, answer_due_on::text from scoring_appeal where id = $1', [id]);
    expect(row?.answer_due_on).toBe('2026-10-25');
    const head = await at('department-head', 'ly.projects');
    const late = { ...head, at: new Date('2026-10-28T02:00:00Z') };
    expect((await act(late, round.workflow_instance_id, 'finish')).split(' ')[0]).toBe('publicity-open');
    expect(await act(head, row?.workflow_instance_id ?? '', 'investigate')).toBe('taken');
    expect(await act(head, row?.workflow_instance_id ?? '', 'meet', { minutes: '核对原始评分表，确系录入错误' })).toBe('taken');
    expect(await act(head, row?.workflow_instance_id ?? '', 'answer', { outcome: 'upheld' })).toBe('taken');
    // Upheld: the rating is struck out and given anew, a run as known now is let stand, and the round may end.
    const department = await at('project-department', 'ly.projects');
    const [wrong] = await query<{ id: string }>(`select id from rating where subject_id = $1 and item = 'employer' and struck_at is null`, [result.subject_id]);
    await ratings.strike(department, key(), { id: wrong?.id ?? '', reason: '录入错误' });
    expect(await codeOf(ratings.give(department, key(), { subjectId: result.subject_id, values: { employer: '99' } }))).toBe('taken');
    expect((await act(late, round.workflow_instance_id, 'finish')).split(' ')[0]).toBe('publicity-open');
    const corrected = { ...department, at: new Date('2026-10-21T02:00:00Z') };
    const runId = await test.database.run(corrected, (m) => carryOut(m, corrected, policy, { id: round.id, unitPath: round.unit_path }, providers));
    await rounds.adopt(corrected, key(), { id: round.id, runId });
    const [after] = await query<{ score: string }>('select score from scoring_result where run_id = $1 and subject_id = $2', [runId, result.subject_id]);
    expect(Number(after?.score)).toBeGreaterThan(Number(result.score));
    expect(await act(late, round.workflow_instance_id, 'finish')).toBe('taken');
    expect((await query<{ n: number }>('select count(*)::int as n from scoring_appeal where id = $1 and corrected_at is not null', [id]))[0]?.n).toBe(1);
    // The sharing meeting after a round is due within a month.
    expect((await query<{ n: number; due: string }>(`select count(*)::int as n, min(due_on)::text as due from duty_occurrence where duty = 'LY-D-PERF-GEN-4.4'`))[0]).toEqual({ n: 1, due: '2026-11-27' });
    expect(await codeOf(rounds.adopt(corrected, key(), { id: round.id, runId }))).toBe('round-not-open id');
  });

  it('strikes out what a sanctioned rater gave, so that it is given anew', async () => {
    const round = await roundOf('service-department', 2);
    const leader = await at('group-leader', 'ly.service.t3', (await query<{ id: string }>(`select u.id from app_user u join membership ms on ms.user_id = u.id where ms.role = 'group-leader' and ms.unit_path = 'ly.service.t3'`))[0]?.id);
    const open = (await raters.people(leader, page, round.id)).edges.map((edge) => edge.node.id);
    let given = 0;
    for (const subjectId of open.slice(0, 3)) {
      const form = await ratings.form(leader, subjectId);
      const values = Object.fromEntries(form.items.filter((item) => item.by !== 'self' && !(item.id in form.given)).map((item) => [item.id, '95']));
      if (Object.keys(values).length === 0) continue;
      await ratings.give(leader, key(), { subjectId, values });
      given += Object.keys(values).length;
    }
    expect(given).toBeGreaterThan(0);
    const reporter = await at('frontline-social-worker', 'ly.service.t1');
    expect(await codeOf(misconduct.report(reporter, key(), { roundId: round.id, personId: reporter.userId, asRater: true, grounds: '串通' }))).toBe('person-not-in-round personId');
    const { id } = await misconduct.report(reporter, key(), { roundId: round.id, personId: leader.userId, asRater: true, grounds: '与被评人串通' });
    const [row] = await query<{ workflow_instance_id: string }>('select workflow_instance_id from scoring_misconduct where id = $1', [id]);
    const instance = row?.workflow_instance_id ?? '';
    expect(await act(await at('department-head', 'ly.service'), instance, 'hear')).toBe('taken');
    const director = await at('director-general', 'ly');
    expect(await act(director, instance, 'sanction')).toBe('missing form.sanctions');
    expect(await act(director, instance, 'sanction', { sanctions: ['warning', 'performance-pay'] })).toMatch(/form\.lossPercent$/);
    expect(await act(director, instance, 'sanction', { sanctions: ['warning', 'performance-pay'], lossPercent: 50 })).toBe('taken');
    expect((await query<{ percent: string; own: boolean }>('select loss_percent::text as percent, loss_round_id = round_id as own from scoring_misconduct where id = $1', [id]))[0]).toEqual({ percent: '50.00', own: true });
    expect(await act(await at('service-department', 'ly.service'), instance, 'rescore')).toBe('taken');
    expect((await query<{ state: string; struck: number }>('select state, struck from scoring_misconduct where id = $1', [id]))[0]).toEqual({ state: 'closed', struck: given });
    // Somebody else's sanction is lifted again: nothing is lost.
    const [other] = await subjectsOf(round.id, `person_id <> '${leader.userId}'`);
    const second = await misconduct.report(reporter, key(), { roundId: round.id, personId: other?.person_id ?? '', asRater: false, grounds: '数据不实' });
    const [held] = await query<{ workflow_instance_id: string }>('select workflow_instance_id from scoring_misconduct where id = $1', [second.id]);
    const again = held?.workflow_instance_id ?? '';
    expect(await act(await at('department-head', 'ly.service'), again, 'hear')).toBe('taken');
    expect(await act(director, again, 'sanction', { sanctions: ['performance-pay'], lossPercent: 100 })).toBe('taken');
    expect(await act(director, again, 'lift')).toBe('taken');
    expect((await query('select state, loss_percent from scoring_misconduct where id = $1', [second.id]))[0]).toEqual({ state: 'closed', loss_percent: null });
  });

  it('says what was missing for the next tier by the document’s own decision, and takes a measure only on its ground', async () => {
    const round = await roundOf('service-department', 1);
    const result = await test.database.run({ tenantId: TENANT }, (m) => m.getRepository(ScoringResult).findOneOrFail({ where: { runId: round.job_run_id, tier: 'third' }, order: { score: 'DESC' } }));
    const own = await at('frontline-social-worker', 'ly.service.t1', result.personId);
    const step = await test.database.run(own, (m) => nextSteps.of(m, own, result));
    expect([step.tierZh, Number(step.gap) > 0]).toEqual(['良好（二等）', true]);
    for (const change of step.changes) expect(Number(change.to)).toBeGreaterThan(Number(change.from));
    const director = await at('director-general', 'ly');
    const quarter = await roundOf('quarter', 2);
    const [twice] = await query<{ id: string }>(`select id from scoring_result where run_id = $1 and consequences::text like '%可取消年资%' limit 1`, [quarter.job_run_id]);
    const [good] = await query<{ id: string }>(`select id from scoring_result where run_id = $1 and tier = 'passed' limit 1`, [quarter.job_run_id]);
    const measure = { kind: 'cut-seniority', reason: '累计两次季度不合格', effectiveOn: '2026-08-01' };
    expect(await codeOf(measures.decide(director, key(), { ...measure, resultId: good?.id ?? '' }))).toBe('measure-without-ground kind');
    expect(await codeOf(measures.decide(await at('hr', 'ly'), key(), { ...measure, resultId: twice?.id ?? '' }))).toBe('result-unknown resultId');
    expect(await codeOf(measures.decide(director, key(), { ...measure, resultId: twice?.id ?? '' }))).toBe('taken');
    expect(await codeOf(measures.decide(director, key(), { ...measure, resultId: twice?.id ?? '' }))).toBe('measure-without-ground kind');
  });

  it('opens a round with its raters named and told, and urges them once a day', async () => {
    const head = await at('service-department', 'ly.service');
    const [unit] = await query<{ id: string }>(`select id from org_unit where path = 'ly.service'`);
    const { id } = await rounds.open(head, key(), { scheme: 'leader', unitId: unit?.id ?? '', year: 2026, number: 2, announcement: '十月底前完成投票', ratingEndsOn: '2026-10-31' });
    const todos = await query<{ n: number }>(`select count(*)::int as n from todo where subject = 'ScoringRating' and subject_id = $1 and due_on = '2026-10-31'`, [id]);
    const slots = await query<{ n: number }>(`select count(distinct rater_id)::int as n from scoring_assignment where round_id = $1 and rater_id is not null`, [id]);
    expect([todos[0]?.n, (slots[0]?.n ?? 0) > 40]).toEqual([slots[0]?.n, true]);
    await raters.remind(head, key(), id);
    expect(await codeOf(raters.remind(head, key(), id))).toBe('reminded-today roundId');
    expect((await raters.progress(head, id)).every((row) => row.given === 0)).toBe(true);
    expect(hashOfSeed((await query<{ seed: string }>('select seed from scoring_round where id = $1', [id]))[0]?.seed ?? '')).toBe((await query<{ seed_hash: string }>('select seed_hash from scoring_round where id = $1', [id]))[0]?.seed_hash);
  });
});
