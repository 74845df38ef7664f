import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LateReturns, LeaveAsked, LeaveConsents, LeaveRequests, Overtime, OvertimeConsents } from '@gongqiao/domain/leave';
import { FixedClock, type RequestContext } from '@gongqiao/platform/context';
import { type TestDatabase } from '@gongqiao/platform/database/testing';
import { verifyTrail } from '@gongqiao/platform/trail';
import { leaveServices } from './leya-leaves.js';
import { LEYA } from './leya-staff.js';
import { LONGGANG } from './longgang-units.js';
import { bothSides } from './testing/both-sides.js';

const TODAY = '2026-10-09T02:00:00Z';
const HOST = 'lg.henggang.community';

interface Person { readonly ctx: RequestContext; readonly id: string; readonly team: string }

describe('the end of a leave, and overtime, on both sides of a placement', () => {
  let test: TestDatabase;
  let requests: LeaveRequests;
  let consents: LeaveConsents;
  let late: LateReturns;
  let overtime: Overtime;
  let overtimeConsents: OvertimeConsents;
  const query = <T>(tenantId: string, sql: string, values: unknown[] = []): Promise<T[]> => test.database.run({ tenantId }, (m) => m.query(sql, values));
  const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'taken', (e: { code?: string; field?: string; refusal?: unknown; stack?: string }) => (e.refusal ? `${e.code} ${e.field}` : `${e.stack}`));
  const at = async (tenantId: string, role: string, path: string, userId: string = randomUUID(), instant = TODAY): Promise<RequestContext> => {
    const [unit] = await query<{ id: string }>(tenantId, 'select id from org_unit where path = $1::ltree', [path]);
    return { tenantId, userId, unitId: unit?.id ?? '', unitPath: path, roles: role === '' ? [] : [role], requestId: 'spec', ip: null, at: new Date(instant) };
  };
  const placed = async (n: number): Promise<Person> => {
    const [row] = await query<{ id: string; user_id: string; unit_path: string }>(LEYA.tenantId,
      `select e.id, e.user_id, e.unit_path::text from employee e join placement p on p.employee_id = e.id
        where p.purchaser_unit_path = '${HOST}' and e.position = 'frontline-social-worker' order by e.number offset $1 limit 1`, [n]);
    if (!row) throw new Error('nobody is placed there');
    return { ctx: await at(LEYA.tenantId, 'frontline-social-worker', row.unit_path, row.user_id), id: row.id, team: row.unit_path };
  };
  const asked = (more: Partial<LeaveAsked>): LeaveAsked => ({
    kind: 'personal', from: '2026-10-19', fromHalf: 'am', to: '2026-10-19', toHalf: 'pm', reason: '家中有事', documents: [], urgent: false, details: {}, takeover: '同组社工', handedOver: true,
    hostSignedBy: null, hostSignedOn: null, overtimeIds: [], ...more,
  });
  const when = (ctx: RequestContext, instant: string): RequestContext => ({ ...ctx, at: new Date(instant) });
  const consentOf = async (requestId: string): Promise<{ id: string; state: string; outcome: string | null; workflow: string; late_since: string | null; returned_on: string | null; facts: Record<string, unknown> }> => {
    const [row] = await query<Awaited<ReturnType<typeof consentOf>>>(LONGGANG.tenantId,
      'select c.id, c.state, c.outcome, i.workflow, c.late_since::text, c.returned_on::text, c.facts from leave_consent c join workflow_instance i on i.id = c.workflow_instance_id where request_id = $1', [requestId]);
    if (!row) throw new Error('the purchaser was not asked');
    return row;
  };
  const hostAgrees = async (requestId: string, agree = true): Promise<void> => {
    await consents.decide(await at(LONGGANG.tenantId, 'host-unit', HOST), randomUUID(), { id: (await consentOf(requestId)).id, agree, note: agree ? null : '当天有大型活动' });
  };
  const standing = async (id: string): Promise<string> => (await query<{ standing: string }>(LEYA.tenantId, 'select standing from leave_request where id = $1', [id]))[0]?.standing ?? '';
  const lateOf = (id: string): Promise<Record<string, unknown>[]> => query(LEYA.tenantId, 'select state, due_back_on::text as due, present_from::text as present, absent_on as absent from leave_late_return where request_id = $1', [id]);
  const todosOf = (tenantId: string, subject: string): Promise<{ kind: string; party: string }[]> => query(tenantId, 'select kind, party from todo where subject = $1 and finished_at is null order by kind, party', [subject]);
  /** Somebody away from a Monday to a Tuesday, agreed to by both sides, and begun. */
  const away = async (person: Person, from: string, to: string): Promise<string> => {
    const { id } = await requests.apply(person.ctx, randomUUID(), asked({ from, to }));
    await hostAgrees(id);
    for (const [role, path] of [['team-lead', person.team], ['department-head', 'ly.service']] as const) await requests.decide(await at(LEYA.tenantId, role, path), randomUUID(), { id, agree: true, note: null });
    expect(await standing(id)).toBe('granted');
    await requests.begin(await at(LEYA.tenantId, '', 'ly', undefined, `${from}T00:10:00+08:00`));
    expect([await standing(id), (await consentOf(id)).state]).toEqual(['on-leave', 'on-leave']);
    return id;
  };

  beforeAll(async () => {
    const sides = await bothSides();
    ({ test } = sides);
    const { index, vault } = sides;
    await query(LEYA.tenantId, 'update employee set user_id = id where user_id is null');
    ({ requests, consents, lateReturns: late, overtime, overtimeConsents } = leaveServices({ database: test.database, index, clock: new FixedClock(new Date(TODAY)), vault }));
    for (const role of ['hr', 'department-head']) {
      await query(LEYA.tenantId, `insert into membership (user_id, unit_id, unit_path, role, valid_from) select id, (select id from org_unit where path = $2::ltree), $2::ltree, $1, '2025-01-01' from app_user where tenant_id = current_tenant_id() limit 1`, [role, role === 'hr' ? 'ly.office' : 'ly.service']);
    }
  });
  afterAll(() => test.close());

  it('is noticed on its day, shown to human resources, the department and the host unit, and counted day by day', async () => {
    const person = await placed(0);
    const id = await away(person, '2026-10-19', '2026-10-20');
    const watch = async (instant: string): Promise<number> => late.watch(await at(LEYA.tenantId, '', 'ly', undefined, instant));
    expect(await watch('2026-10-20T10:00:00Z')).toBe(0);
    for (let i = 0; i < 2; i += 1) expect(await watch('2026-10-21T10:00:00Z')).toBe(1);
    expect(await lateOf(id)).toEqual([{ state: 'not-back', due: '2026-10-21', present: null, absent: [] }]);
    expect((await consentOf(id)).late_since).toBe('2026-10-21');
    expect(await query(LONGGANG.tenantId, `select party from todo where subject = 'LeaveConsent' and kind = 'copy' and finished_at is null`)).toEqual([{ party: 'host-unit' }]);
    const told = await todosOf(LEYA.tenantId, 'LeaveLateReturn');
    expect(told.filter((todo) => todo.party === 'hr')).toEqual([{ kind: 'act', party: 'hr' }]);
    expect(told.filter((todo) => todo.kind === 'copy')).toHaveLength(1);
    expect(await watch('2026-10-23T10:00:00Z')).toBe(1);
    expect((await lateOf(id))[0]).toMatchObject({ absent: ['2026-10-21', '2026-10-22'] });
    // The clock shows the person at work again; the report back is still owed.
    await query(LEYA.tenantId, `insert into attendance_day (employee_id, user_id, unit_path, on_day, clock_in) values ($1, $2, $3::ltree, '2026-10-26', '2026-10-26T01:00:00Z')`, [person.id, person.ctx.userId, person.team]);
    await test.database.run(person.ctx, (m) => late.seenAtWork(m, when(person.ctx, '2026-10-26T01:00:00Z'), person.id));
    expect(await lateOf(id)).toEqual([{ state: 'not-reported', due: '2026-10-21', present: '2026-10-26', absent: ['2026-10-21', '2026-10-22', '2026-10-23'] }]);
    expect(await codeOf(late.explain(person.ctx, randomUUID(), { id: randomUUID(), note: '在老家等车票' }))).toBe('late-unknown id');
    await requests.reportBack(when(person.ctx, '2026-10-26T02:00:00Z'), randomUUID(), { id, on: '2026-10-26', note: '车票买不到' });
    expect((await lateOf(id))[0]).toMatchObject({ state: 'settled' });
    expect(await todosOf(LEYA.tenantId, 'LeaveLateReturn')).toEqual([]);
    expect(await watch('2026-10-27T10:00:00Z')).toBe(0);
  });

  it('goes on where the person asks in time: a request of its own, announced to the host unit by its own workflow', async () => {
    const person = await placed(1);
    const id = await away(person, '2026-10-19', '2026-10-20');
    const calling = when(person.ctx, '2026-10-20T02:00:00Z');
    const more = { id, kind: null, to: '2026-10-22', toHalf: 'pm' as const, reason: '母亲住院', documents: [], details: {} };
    expect(await codeOf(requests.prolong(calling, randomUUID(), { ...more, to: '2026-10-20' }))).toBe('not-later to');
    expect(await codeOf(requests.prolong((await placed(2)).ctx, randomUUID(), more))).toBe('leave-unknown id');
    const added = await requests.prolong(calling, 'prolong-once', more);
    expect((await requests.prolong(calling, 'prolong-once', more)).id).toBe(added.id);
    expect(await codeOf(requests.prolong(calling, randomUUID(), more))).toBe('prolonged-already id');
    const consent = await consentOf(added.id);
    expect(consent).toMatchObject({ state: 'requested', workflow: 'LG-W7' });
    const [said] = await query<{ output: Record<string, unknown> }>(LEYA.tenantId, `select output from decision_result where subject_id = $1 and field = 'extension'`, [added.id]);
    expect(said?.output).toMatchObject({ dueBackOn: '2026-10-21', noticeDueOn: '2026-10-20', noticeStatus: 'on-time', totalDays: 4, districtRequired: false });
    // The host unit sees the announcement in the course of the first, and holds the second.
    expect(await query(LONGGANG.tenantId, `select s.transition from workflow_step s join workflow_instance i on i.id = s.instance_id where i.subject_id = $1 and s.transition = 'announceLateReturn'`, [(await consentOf(id)).id])).toHaveLength(1);
    expect(await query(LONGGANG.tenantId, `select t.party from todo t join workflow_instance i on i.id = t.instance_id where i.subject_id = $1 and t.finished_at is null and t.kind = 'act'`, [consent.id])).toEqual([{ party: 'host-unit' }]);
    // While it is being decided nobody is away without a word.
    expect(await late.watch(await at(LEYA.tenantId, '', 'ly', undefined, '2026-10-21T10:00:00Z'))).toBe(0);
    await hostAgrees(added.id);
    for (const [role, path] of [['team-lead', person.team], ['department-head', 'ly.service']] as const) await requests.decide(await at(LEYA.tenantId, role, path), randomUUID(), { id: added.id, agree: true, note: null });
    expect(await standing(added.id)).toBe('granted');
    await requests.begin(await at(LEYA.tenantId, '', 'ly', undefined, '2026-10-21T00:10:00+08:00'));
    expect(await late.watch(await at(LEYA.tenantId, '', 'ly', undefined, '2026-10-22T10:00:00Z'))).toBe(0);
    // The host unit records the return; the person reports back once for both.
    const host = await at(LONGGANG.tenantId, 'host-unit', HOST, undefined, '2026-10-23T01:00:00Z');
    expect(await codeOf(consents.recordReturn(await at(LONGGANG.tenantId, 'host-unit', 'lg.pingdi.community', undefined, '2026-10-23T01:00:00Z'), randomUUID(), { id: consent.id, on: '2026-10-23' }))).toBe('consent-unknown id');
    await consents.recordReturn(host, randomUUID(), { id: consent.id, on: '2026-10-23' });
    expect((await consentOf(added.id))).toMatchObject({ state: 'returned', returned_on: '2026-10-23' });
    await requests.reportBack(when(person.ctx, '2026-10-23T02:00:00Z'), randomUUID(), { id: added.id, on: '2026-10-23', note: null });
    expect([await standing(id), await standing(added.id)]).toEqual(['closed', 'closed']);
    expect(await query(LEYA.tenantId, 'select host_returned_on::text as on from leave_request where id = $1', [added.id])).toEqual([{ on: '2026-10-23' }]);
  });

  it('reports overtime to the host unit by the purchaser’s workflow, and only what it knows of is taken off', async () => {
    const person = await placed(2);
    const lead = await at(LEYA.tenantId, 'team-lead', person.team);
    const worked = async (on: string, starts: string, ends: string): Promise<string> => {
      const { id } = await overtime.enter(person.ctx, randomUUID(), { on, starts, ends, reason: '周末大型活动', choice: 'time-in-lieu' });
      await overtime.decide(lead, randomUUID(), { id, agree: true, note: null });
      await overtime.register(when(person.ctx, `${on}T15:00:00Z`), randomUUID(), id);
      return id;
    };
    const id = await worked('2026-10-17', '09:00', '17:00');
    const entryOf = async (): Promise<Record<string, unknown>> => (await query<Record<string, unknown>>(LEYA.tenantId, 'select consent_id, purchaser_state, acknowledged_on::text as known from overtime_entry where id = $1', [id]))[0] ?? {};
    const { consent_id: consentId } = await entryOf();
    expect(await entryOf()).toMatchObject({ purchaser_state: 'reported', known: null });
    expect(await query(LONGGANG.tenantId, `select i.workflow, t.party from todo t join workflow_instance i on i.id = t.instance_id where i.subject_id = $1 and t.finished_at is null and t.kind = 'act'`, [consentId])).toEqual([{ workflow: 'LG-W8a', party: 'host-unit' }]);
    const off = asked({ kind: 'time-in-lieu', from: '2026-10-29', to: '2026-10-29', documents: ['overtime-register'], overtimeIds: [id] });
    const later = when(person.ctx, '2026-10-18T02:00:00Z');
    // Not known to the host unit yet: it is no open overtime of the employer's balance either.
    expect(await codeOf(requests.apply(later, randomUUID(), off))).not.toBe('taken');
    expect(await codeOf(overtimeConsents.acknowledge(await at(LONGGANG.tenantId, 'host-unit', 'lg.pingdi.community'), randomUUID(), [String(consentId)]))).toBe('overtime-unknown ids[0]');
    await overtimeConsents.acknowledge(await at(LONGGANG.tenantId, 'host-unit', HOST, undefined, '2026-10-18T01:00:00Z'), randomUUID(), [String(consentId)]);
    expect(await entryOf()).toMatchObject({ purchaser_state: 'counted', known: '2026-10-18' });
    const { id: leave } = await requests.apply(later, randomUUID(), off);
    const consent = await consentOf(leave);
    expect(consent).toMatchObject({ workflow: 'LG-W8b', state: 'requested', facts: { availableSuffices: true } });
    const fields = await query<{ field: string }>(LEYA.tenantId, 'select field from decision_result where subject_id = $1 order by field', [leave]);
    expect(fields.map((row) => row.field)).toEqual(['approval', 'kind', 'purchaser', 'request', 'timeOff', 'timeOffBalance']);
    await hostAgrees(leave);
    expect(await consentOf(leave)).toMatchObject({ state: 'granted', outcome: 'given' });
    await requests.withdraw(later, randomUUID(), leave);
    expect(await consentOf(leave)).toMatchObject({ outcome: 'withdrawn' });
    // Refused there, it ends here.
    const { id: again } = await requests.apply(later, randomUUID(), off);
    await hostAgrees(again, false);
    expect([await standing(again), (await consentOf(again)).state]).toEqual(['refused', 'rejected']);
  });

  it('refuses more than two days of time off in a row, by the purchaser’s document', async () => {
    const person = await placed(0);
    const lead = await at(LEYA.tenantId, 'team-lead', person.team);
    const host = await at(LONGGANG.tenantId, 'host-unit', HOST, undefined, '2026-10-19T01:00:00Z');
    const ids: string[] = [];
    for (const on of ['2026-10-11', '2026-10-17', '2026-10-18']) {
      const { id } = await overtime.enter(person.ctx, randomUUID(), { on, starts: '09:00', ends: '17:00', reason: '周末大型活动', choice: 'time-in-lieu' });
      await overtime.decide(lead, randomUUID(), { id, agree: true, note: null });
      await overtime.register(when(person.ctx, `${on}T15:00:00Z`), randomUUID(), id);
      const [row] = await query<{ consent_id: string }>(LEYA.tenantId, 'select consent_id from overtime_entry where id = $1', [id]);
      await overtimeConsents.acknowledge(host, randomUUID(), [row?.consent_id ?? '']);
      ids.push(id);
    }
    const later = when(person.ctx, '2026-10-19T02:00:00Z');
    const off = (from: string, to: string): Promise<string> => codeOf(requests.apply(later, randomUUID(), asked({ kind: 'time-in-lieu', from, to, documents: ['overtime-register'], overtimeIds: ids })));
    expect(await off('2026-10-27', '2026-10-29')).toBe('leave-blocked kind');
    expect(await off('2026-10-27', '2026-10-28')).toBe('taken');
  });

  it('lists overtime beyond the law’s limits, which nobody agrees to without saying why the law allows it', async () => {
    const person = await placed(1);
    const lead = await at(LEYA.tenantId, 'team-lead', person.team);
    const enter = async (on: string): Promise<string> => (await overtime.enter(person.ctx, randomUUID(), { on, starts: '18:00', ends: '21:00', reason: '赶材料', choice: 'pay' })).id;
    const days = ['2026-10-12', '2026-10-13', '2026-10-14', '2026-10-15', '2026-10-16', '2026-10-19', '2026-10-20', '2026-10-21', '2026-10-22', '2026-10-23', '2026-10-26', '2026-10-27'];
    for (const on of days) await enter(on);
    const over = await enter('2026-10-28');
    expect(await query(LEYA.tenantId, 'select warnings, law_result_id is not null as kept from overtime_entry where id = $1', [over])).toEqual([{ warnings: ['over-month'], kept: true }]);
    expect(await codeOf(overtime.decide(lead, randomUUID(), { id: over, agree: true, note: null }))).toBe('overtime-over-limit note');
    expect(await codeOf(overtime.decide(lead, randomUUID(), { id: over, agree: true, note: '台风后抢险救灾，安置受灾职工' }))).toBe('taken');
  });

  it('leaves both trails whole, each with its own side alone', async () => {
    for (const tenantId of [LEYA.tenantId, LONGGANG.tenantId]) expect(await test.database.run({ tenantId }, (m) => verifyTrail(m))).toMatchObject({ ok: true });
    expect(await query(LONGGANG.tenantId, `select 1 from trail_entry where subject in ('LeaveRequest', 'OvertimeEntry')`)).toEqual([]);
    expect(await query(LEYA.tenantId, `select 1 from trail_entry where subject in ('LeaveConsent', 'OvertimeConsent')`)).toEqual([]);
  });
});
