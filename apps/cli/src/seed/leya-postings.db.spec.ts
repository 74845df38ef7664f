import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { workOutMonth } from '@gongqiao/domain/attendance';
import { PostingMatter, PostingMatters, placementsFollowAssignments, type PostingAct } from '@gongqiao/domain/placement';
import { AssignmentFollowers, Assignments, Replacements } from '@gongqiao/domain/workforce';
import type { RequestContext } from '@gongqiao/platform/context';
import type { TestDatabase } from '@gongqiao/platform/database/testing';
import { PageArgs } from '@gongqiao/platform/graphql';
import { loadCalendar } from './leya-time.js';
import { LONGGANG } from './longgang-units.js';
import { HouseBench, OTHER, codeOf, key } from './testing/house-bench.js';

interface Posted { assignment: string; worker: string; path: string; contract: string; name: string }

describe('matters about people on a purchaser’s posts', () => {
  let test: TestDatabase;
  let matters: PostingMatters;
  let service: RequestContext;
  let posted: readonly Posted[];
  let target: { id: string; path: string };
  const bench = new HouseBench();
  const { query, at } = bench;
  const there = <T>(sql: string, values: unknown[] = []): Promise<T[]> => query(sql, values, LONGGANG.tenantId);
  const host = (path: string): Promise<RequestContext> => at('host-unit', path, { tenantId: LONGGANG.tenantId });
  const page = Object.assign(new PageArgs(), { first: 50 });
  const rowOf = (id: string): Promise<PostingMatter> => test.database.run({ tenantId: LONGGANG.tenantId }, (m) => m.findOneByOrFail(PostingMatter, { id }));
  const act = (ctx: RequestContext, id: string, name: string, more: Partial<PostingAct> = {}): Promise<string> => codeOf(matters.act(ctx, key(), { id, act: name, ...more }));
  const todosOf = (id: string): Promise<{ party: string; path: string }[]> => there(`select party, unit_path::text as path from todo where subject_id = $1 and kind = 'act' and finished_at is null order by 1, 2`, [id]);

  beforeAll(async () => {
    await bench.start();
    ({ test } = bench);
    const { house } = bench;
    const followers = new AssignmentFollowers();
    followers.register(placementsFollowAssignments);
    const replacements = new Replacements(test.database, house.access, house.policy, house.workflow, house.trail);
    matters = new PostingMatters(test.database, house.access, house.policy, house.workflow, house.trail, new Assignments(test.database, house.access, house.policy, house.trail, replacements, followers));
    house.workflow.listen(matters);
    service = await at('service-department', 'ly.service');
    posted = await there<Posted>(`select a.id as assignment, a.worker_id as worker, a.unit_path::text as path, a.contract_id as contract, w.name from assignment a join worker w on w.id = a.worker_id where a.unit_path::text like '%.henggang.community' order by a.id limit 3`);
    const [unit] = await there<{ id: string; path: string }>(`select id, path::text as path from org_unit where path::text like '%.henggang.tower'`);
    const [post] = await there<{ id: string }>(
      `insert into post (unit_path, unit_id, purchaser_unit_id, number, unit_kind, jurisdiction, division_code, grade, bargaining, duty_codes, status, start_on, provider_tenant_id)
       select $1::ltree, $2, purchaser_unit_id, 'LG-2026-900', unit_kind, jurisdiction, division_code, grade, bargaining, duty_codes, 'approved', start_on, provider_tenant_id from post limit 1 returning id`, [unit?.path, unit?.id]);
    await there('insert into contract_line (contract_id, provider_tenant_id, post_id) select id, provider_tenant_id, $1 from service_contract limit 1', [post?.id]);
    target = { id: post?.id ?? '', path: unit?.path ?? '' };
  }, 120_000);
  afterAll(() => bench.close());

  it('change a post only after host, supervising and receiving units agree and the district approves, and the place follows', async () => {
    const one = posted[0];
    if (!one) throw new Error('nobody is posted');
    const said = { plannedOn: '2026-12-01', serviceNeedText: '楼宇联合会新建职工服务站' };
    const begin = { kind: 'transfer', assignmentId: one.assignment, targetPostId: target.id, said };
    expect(await codeOf(matters.begin(service, key(), { ...begin, said: { plannedOn: '2026-12-01' } }))).toMatch(/^no-service-need/);
    expect(await codeOf(matters.begin(service, key(), { ...begin, targetPostId: randomUUID() }))).toBe('post-unknown input.targetPostId');
    expect(await codeOf(matters.begin(await at('hr', 'ly', { tenantId: OTHER }), key(), begin))).toBe('assignment-unknown input.assignmentId');
    expect(await codeOf(matters.begin(await at('supervising-unit', 'lg.henggang', { tenantId: LONGGANG.tenantId }), key(), begin))).toBe('party-wrong input.kind');
    const { id } = await matters.begin(service, key(), begin);
    expect(await codeOf(matters.begin(service, key(), begin))).toBe('matter-open input.assignmentId');
    expect(await todosOf(id)).toEqual([{ party: 'host-unit', path: one.path }, { party: 'host-unit', path: target.path }, { party: 'supervising-unit', path: one.path }].sort((a, b) => (`${a.party}${a.path}` < `${b.party}${b.path}` ? -1 : 1)));
    expect(await act(service, id, 'submitTransfer')).toBe('party-wrong act');
    expect(await act(await host('lg.department'), id, 'agreeTransfer', { outcome: 'agreed' })).toBe('matter-unknown id');
    expect(await act(await host(one.path), id, 'agreeTransfer')).toBe('field-empty outcome');
    expect(await act(await host(one.path), id, 'agreeTransfer', { outcome: 'refused', reason: '年底任务重' })).toBe('taken');
    expect(await act(await host(target.path), id, 'agreeTransfer', { outcome: 'agreed' })).toBe('taken');
    expect(await act(await at('supervising-unit', 'lg.henggang', { tenantId: LONGGANG.tenantId }), id, 'agreeTransfer', { outcome: 'agreed' })).toBe('taken');
    expect((await rowOf(id)).state).toBe('proposed');
    expect(await todosOf(id)).toEqual([{ party: 'host-unit', path: one.path }]);
    expect(await act(await host(one.path), id, 'agreeTransfer', { outcome: 'agreed' })).toBe('taken');
    expect((await rowOf(id)).state).toBe('agreed');
    expect(await act(service, id, 'submitTransfer')).toBe('taken');
    const district = await at('district', 'lg', { tenantId: LONGGANG.tenantId });
    expect(await act(await host(one.path), id, 'decideTransfer', { outcome: 'approved' })).toBe('party-wrong act');
    expect(await act(district, id, 'decideTransfer', { outcome: 'approved' })).toBe('taken');
    expect(await act(service, id, 'effectTransfer', { on: '2026-11-19' })).toMatch(/^not-allowed/);
    expect(await act(service, id, 'effectTransfer', { on: '2026-12-01' })).toBe('taken');
    const done = await rowOf(id);
    expect([done.state, done.closedOn !== null]).toEqual(['effective', true]);
    expect(await there('select id, end_on::text as "end", end_ground as ground from assignment where id = $1', [one.assignment])).toEqual([{ id: one.assignment, end: '2026-11-30', ground: '岗位调整' }]);
    expect(await there('select post_id as post, worker_id as worker, start_on::text as start from assignment where id = $1', [done.newAssignmentId])).toEqual([{ post: target.id, worker: one.worker, start: '2026-12-01' }]);
    expect(await query(`select purchaser_unit_path::text as path, starts_on::text as start from placement where assignment_id = $1`, [done.newAssignmentId])).toEqual([{ path: target.path, start: '2026-12-01' }]);
    const [result] = await there<{ decision: string; allowed: boolean }>(`select decision, (output->>'allowed')::boolean as allowed from decision_result where id = $1`, [done.resultId]);
    expect(result).toEqual({ decision: 'longgang.assignment.transfer', allowed: true });
  });

  it('exchange a person with the consent of all, whom the district has filed', async () => {
    const one = posted[1];
    const [free] = await query<{ id: string; name: string }>(`select w.id, w.name from worker w join employee e on e.worker_id = w.id where e.state = 'active' and not exists (select 1 from placement p where p.employee_id = e.id and p.purchaser_tenant_id is not null) order by w.number limit 1`);
    const said = { reason: 'grade-change', plannedOn: '2026-12-01' };
    expect(await codeOf(matters.begin(service, key(), { kind: 'swap', assignmentId: one?.assignment ?? '', incomingWorkerId: posted[2]?.worker ?? '', said }))).toBe('worker-unknown input.incomingWorkerId');
    expect(await codeOf(matters.begin(await host(one?.path ?? ''), key(), { kind: 'swap', assignmentId: one?.assignment ?? '', incomingWorkerId: free?.id ?? '', said }))).toBe('party-wrong input.kind');
    const { id } = await matters.begin(service, key(), { kind: 'swap', assignmentId: one?.assignment ?? '', incomingWorkerId: free?.id ?? '', said });
    for (const ctx of [await host(one?.path ?? ''), await at('supervising-unit', 'lg.henggang', { tenantId: LONGGANG.tenantId })]) expect(await act(ctx, id, 'answerSwap', { outcome: 'agreed' })).toBe('taken');
    expect(await act(await at('district', 'lg', { tenantId: LONGGANG.tenantId }), id, 'answerSwap', { outcome: 'agreed' })).toBe('taken');
    expect((await rowOf(id)).state).toBe('consented');
    expect(await act(service, id, 'effectSwap', { on: '2026-12-01' })).toMatch(/^incoming-not-filed/);
    await there(`update posting_matter set answers = (select jsonb_agg(case when e->>'party' = 'district' then e || '{"filed": true}' else e end) from jsonb_array_elements(answers) e) where id = $1`, [id]);
    expect(await act(service, id, 'effectSwap', { on: '2026-12-01' })).toBe('taken');
    const done = await rowOf(id);
    expect(await there('select worker_id as worker, unit_path::text as path from assignment where id = $1', [done.newAssignmentId])).toEqual([{ worker: free?.id, path: one?.path }]);
    expect(await query(`select e.worker_id as worker from placement p join employee e on e.id = p.employee_id where p.assignment_id = $1`, [done.newAssignmentId])).toEqual([{ worker: free?.id }]);
    expect(await query(`select count(*)::int as n from placement p join employee e on e.id = p.employee_id where e.worker_id = $1 and p.purchaser_tenant_id is not null and p.ends_on is null`, [one?.worker])).toEqual([{ n: 0 }]);
  });

  it('let a worker go on duty by agency and host, and level by level for a higher union’s work; others see nothing', async () => {
    const one = posted[2];
    const [user] = await query<{ id: string; path: string }>(`select coalesce(e.user_id, e.id) as id, e.unit_path::text as path from employee e where e.worker_id = $1`, [one?.worker]);
    await query('update employee set user_id = $2 where worker_id = $1', [one?.worker, user?.id]);
    const me = await at('frontline-social-worker', user?.path ?? '', { userId: user?.id ?? '' });
    const begin = { kind: 'duty-absence', assignmentId: one?.assignment ?? '', said: { purpose: 'training', on: '2026-11-25', upperUnionWork: true } };
    expect(await codeOf(matters.begin(await at('frontline-social-worker', user?.path ?? ''), key(), begin))).toBe('assignment-unknown input.assignmentId');
    expect(await codeOf(matters.begin(me, key(), { ...begin, said: { purpose: 'holiday', on: '2026-11-25', upperUnionWork: false } }))).toMatch(/purpose$/);
    const monthOf = async (): Promise<{ attended: number; absent: number }> => {
      const [employee] = await query<{ id: string }>('select id from employee where worker_id = $1', [one?.worker]);
      const ctx = { ...service, at: new Date('2026-12-01T02:00:00Z') };
      await test.database.run(ctx, (m) => workOutMonth(m, ctx, bench.house.policy, '2026-11', [employee?.id ?? '']));
      const [month] = await query<{ attended: number; absent: number }>(`select attended_days::float as attended, absent_days as absent from attendance_month where employee_id = $1 and month = '2026-11'`, [employee?.id]);
      if (!month) throw new Error('no month');
      return month;
    };
    await test.database.run({ tenantId: service.tenantId }, (m) => loadCalendar(m, service.tenantId, 2));
    const before = await monthOf();
    const { id } = await matters.begin(me, key(), begin);
    expect((await matters.page(me, page, { own: true })).edges.map((edge) => edge.node.id)).toEqual([id]);
    expect(await act(await host(one?.path ?? ''), id, 'decideDutyAbsence', { outcome: 'approved' })).toBe('party-wrong act');
    expect(await act(service, id, 'examineDutyAbsence', { outcome: 'approved' })).toBe('taken');
    expect(await act(await host(one?.path ?? ''), id, 'decideDutyAbsence', { outcome: 'approved' })).toBe('taken');
    expect((await rowOf(id)).state).toBe('host-approved');
    expect(await act(await at('supervising-unit', 'lg.henggang', { tenantId: LONGGANG.tenantId }), id, 'decideDutyAbsenceSupervising', { outcome: 'approved' })).toBe('taken');
    expect(await act(await at('district', 'lg', { tenantId: LONGGANG.tenantId }), id, 'decideDutyAbsenceDistrict', { outcome: 'approved' })).toBe('taken');
    // The employer's month asks for no clocking on that day.
    expect(await monthOf()).toEqual({ attended: before.attended + 1, absent: before.absent - 1 });
    const approved = await rowOf(id);
    const [result] = await there<{ may: boolean }>(`select (output->>'mayLeave')::boolean as may from decision_result where id = $1`, [approved.resultId]);
    expect([approved.state, result?.may]).toEqual(['approved', true]);
    expect(await query(`select title from todo where user_id = $1 and subject = 'OwnPosting'`, [me.userId])).toHaveLength(1);
    expect(await query('select 1 from posting_matter', [], OTHER)).toEqual([]);
    const second = await matters.begin(me, key(), { ...begin, said: { purpose: 'meeting', on: '2026-11-26', upperUnionWork: false } });
    await act(service, second.id, 'examineDutyAbsence', { outcome: 'approved' });
    expect(await act(await host(one?.path ?? ''), second.id, 'decideDutyAbsence', { outcome: 'rejected' })).toMatch(/^reason/);
    expect(await act(await host(one?.path ?? ''), second.id, 'decideDutyAbsence', { outcome: 'rejected', reason: '当日有大型活动' })).toBe('taken');
    expect((await rowOf(second.id)).state).toBe('rejected');
  });
});
