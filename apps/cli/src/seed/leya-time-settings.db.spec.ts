import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { domain } from '@gongqiao/domain';
import { CalendarWatch, LeaveStandings, Meetings, type LeaveAsked, type LeaveRequests } from '@gongqiao/domain/leave';
import { AccessRegistry, AccessService } from '@gongqiao/platform/access';
import { FixedClock, type RequestContext } from '@gongqiao/platform/context';
import { type TestDatabase } from '@gongqiao/platform/database/testing';
import { platformAccess } from '@gongqiao/platform/module';
import { PolicyService, writeWorkCalendar } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { leaveServices } from './leya-leaves.js';
import { LEYA } from './leya-staff.js';
import { bothSides } from './testing/both-sides.js';

const TODAY = '2026-11-21T02:00:00Z';
const YEAR_2027 = {
  year: 2027, sourceDocument: '国务院办公厅关于2027年部分节假日安排的通知', daysOff: ['2027-01-01', '2027-01-02', '2027-01-03'], makeupWorkdays: ['2027-01-09'], statutory: [{ date: '2027-01-01', name: 'new-year' }],
};

describe('what the document leaves the house to enter for leave', () => {
  let test: TestDatabase;
  let requests: LeaveRequests;
  let standings: LeaveStandings;
  let meetings: Meetings;
  let calendars: CalendarWatch;
  const query = <T>(sql: string, values: unknown[] = []): Promise<T[]> => test.database.run({ tenantId: LEYA.tenantId }, (m) => m.query(sql, values));
  const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'taken', (e: { code?: string; field?: string; refusal?: unknown; stack?: string }) => (e.refusal ? `${e.code} ${e.field}` : `${e.stack}`));
  const at = async (role: string, path: string, userId: string = randomUUID(), instant = TODAY): Promise<RequestContext> => {
    const [unit] = await query<{ id: string }>('select id from org_unit where path = $1::ltree', [path]);
    return { tenantId: LEYA.tenantId, userId, unitId: unit?.id ?? '', unitPath: path, roles: role === '' ? [] : [role], requestId: 'spec', ip: null, at: new Date(instant) };
  };
  const officer = async (n = 0): Promise<{ ctx: RequestContext; id: string; department: string }> => {
    const [row] = await query<{ id: string; user_id: string; unit_path: string; position: string }>(`select e.id, e.user_id, e.unit_path::text, e.position from employee e where e.position not in ('hr', 'office', 'office-director', 'director-general') and not exists (select 1 from placement p where p.employee_id = e.id and p.purchaser_tenant_id is not null) order by e.number offset $1 limit 1`, [n]);
    if (!row) throw new Error('nobody sits there');
    return { ctx: await at(row.position, row.unit_path, row.user_id), id: row.id, department: row.unit_path.split('.').slice(0, 2).join('.') };
  };
  const asked = (from: string, to: string): LeaveAsked => ({
    kind: 'personal', from, fromHalf: 'am', to, toHalf: 'pm', reason: '家中有事', documents: [], urgent: false, details: {}, takeover: '同事', handedOver: true, hostSignedBy: '张主任', hostSignedOn: '2026-11-20', overtimeIds: [],
  });
  const rowsOf = (id: string): Promise<Record<string, unknown>[]> => query(`select rank, valid_from::text as from, valid_to::text as to from leave_standing where employee_id = $1 order by valid_from`, [id]);

  beforeAll(async () => {
    const sides = await bothSides();
    ({ test } = sides);
    const { index, vault } = sides;
    await query('update employee set user_id = id where user_id is null');
    const userId = randomUUID();
    await query(`insert into app_user (id, sign_in_name, name) values ($1, 'spec-hr', '人事')`, [userId]);
    await query(`insert into membership (user_id, unit_id, unit_path, role, valid_from) select $1, id, path, 'hr', '2025-01-01' from org_unit where path = 'ly.office'`, [userId]);
    const clock = new FixedClock(new Date(TODAY));
    const access = new AccessService(new AccessRegistry([...platformAccess, ...domain.access], index.packs), () => 'leya');
    const policy = new PolicyService(test.database, index, clock);
    standings = new LeaveStandings(test.database, access, policy, new Trail());
    meetings = new Meetings(test.database, access, new Trail());
    calendars = new CalendarWatch(test.database, policy);
    ({ requests } = leaveServices({ database: test.database, index, clock, vault }));
  });
  afterAll(() => test.close());

  it('keeps ranks as dated rows: a new one ends the one before, an ended one lets no leave be asked for', async () => {
    const hr = await at('hr', 'ly.office');
    const { ctx, id } = await officer();
    const input = { employeeId: id, rank: 'centre-director', postedAtHostUnit: false, specialPost: false, careerStart: null, source: '乐雅任〔2026〕3号' };
    expect(await codeOf(standings.set(ctx, randomUUID(), { ...input, validFrom: '2026-12-01' }))).toBe('standing-unknown employeeId');
    expect(await codeOf(standings.set(hr, randomUUID(), { ...input, rank: 'president' }))).toBe('rank-unlisted rank');
    await standings.set(hr, randomUUID(), { ...input, validFrom: '2026-12-01' });
    expect(await rowsOf(id)).toEqual([{ rank: 'group-leader', from: '2000-01-01', to: '2026-11-30' }, { rank: 'centre-director', from: '2026-12-01', to: null }]);
    expect(await codeOf(standings.set(hr, randomUUID(), { ...input, validFrom: '2026-11-25' }))).toBe('standing-later validFrom');
    const judged = async (from: string): Promise<string> => (await test.database.run(ctx, (m) => requests.preview(m, ctx, asked(from, from)))).of.rank ?? '';
    expect([await judged('2026-11-30'), await judged('2026-12-01')]).toEqual(['group-leader', 'centre-director']);
    expect(await codeOf(standings.end(hr, randomUUID(), { employeeId: id, validTo: '2026-11-01' }))).toBe('ends-before validTo');
    await standings.end(hr, randomUUID(), { employeeId: id, validTo: '2026-12-10' });
    expect(await codeOf(requests.apply(ctx, randomUUID(), asked('2026-12-14', '2026-12-14')))).toBe('rank-unknown null');
    expect(await query(`select 1 from trail_entry where action in ('set-leave-standing', 'end-leave-standing') and subject_id = $1`, [id])).toHaveLength(2);
  });

  it('goes by the position where nobody entered a rank, and by the new one after a move', async () => {
    const { ctx, id } = await officer(4);
    const judged = async (from: string): Promise<string | null> => (await test.database.run(ctx, (m) => requests.preview(m, ctx, asked(from, from)))).of.rank;
    await query('delete from leave_standing where employee_id = $1', [id]);
    await query(`update employee set position = 'frontline-social-worker' where id = $1`, [id]);
    expect(await judged('2026-12-14')).toBe('frontline-social-worker');
    await standings.set(await at('hr', 'ly.office'), randomUUID(), { employeeId: id, rank: 'community-assistant', postedAtHostUnit: false, specialPost: false, careerStart: null, validFrom: '2026-11-01', source: '' });
    expect(await judged('2026-12-14')).toBe('community-assistant');
    await query(`insert into staff_move (employee_id, unit_path, from_unit_id, to_unit_id, from_position, to_position, effective_on, reason, state)
      select id, unit_path, unit_id, unit_id, 'frontline-social-worker', 'group-leader', '2026-12-10', '任组长', 'done' from employee where id = $1`, [id]);
    expect([await judged('2026-12-09'), await judged('2026-12-14')]).toEqual(['community-assistant', 'group-leader']);
  });

  it('gives no leave on a meeting day, save for whom a head lets go, and gives it again once the meeting is called off', async () => {
    const hr = await at('hr', 'ly.office');
    const { ctx, id, department } = await officer(1);
    const blocked = async (): Promise<boolean> => (await test.database.run(ctx, (m) => requests.preview(m, ctx, asked('2026-12-16', '2026-12-16')))).judged.blockers.includes('meeting-day');
    expect(await blocked()).toBe(false);
    expect(await codeOf(meetings.add(ctx, randomUUID(), { on: '2026-12-16', title: '年终总结会', source: '' }))).toBe('forbidden null');
    expect(await codeOf(meetings.add(hr, randomUUID(), { on: '2026-11-20', title: '年终总结会', source: '' }))).toBe('meeting-past on');
    const { id: day } = await meetings.add(hr, randomUUID(), { on: '2026-12-16', title: '年终总结会', source: '乐雅通知〔2026〕21号' });
    expect(await blocked()).toBe(true);
    const head = await at('department-head', department);
    expect(await codeOf(meetings.waive(head, randomUUID(), { employeeId: id, on: '2026-12-17', reason: '直系亲属手术' }))).toBe('meeting-unknown on');
    expect(await codeOf(meetings.waive(await at('department-head', department === 'ly.service' ? 'ly.projects' : 'ly.service'), randomUUID(), { employeeId: id, on: '2026-12-16', reason: '直系亲属手术' }))).toBe('standing-unknown employeeId');
    const { id: waiver } = await meetings.waive(head, randomUUID(), { employeeId: id, on: '2026-12-16', reason: '直系亲属手术' });
    expect(await blocked()).toBe(false);
    await meetings.withdrawWaiver(head, randomUUID(), waiver);
    expect(await blocked()).toBe(true);
    expect(await codeOf(meetings.withdrawWaiver(head, randomUUID(), waiver))).toBe('waiver-unknown id');
    await meetings.callOff(hr, randomUUID(), day);
    expect(await blocked()).toBe(false);
  });

  it('asks for next year’s calendar in December and when a leave needs it, and lets the leave be asked for once it is there', async () => {
    const { ctx } = await officer(2);
    const todos = (): Promise<{ party: string; title: string; due: string }[]> => query(`select party, title, due_on::text as due from todo where subject = 'WorkCalendar' and finished_at is null order by party`);
    await calendars.watch(await at('', 'ly'));
    expect(await todos()).toEqual([]);
    const january = (): Promise<string> => codeOf(requests.apply(ctx, randomUUID(), asked('2027-01-11', '2027-01-11')));
    for (let i = 0; i < 2; i += 1) expect(await january()).toMatch(/^no-calendar /);
    const wanted = await todos();
    expect(wanted.map((todo) => [todo.title, todo.due])).toEqual(wanted.map(() => ['录入 2027 年放假安排（有人请假到这一年）', '2026-12-31']));
    expect(wanted.map((todo) => todo.party)).toContain('hr');
    await calendars.watch(await at('', 'ly', undefined, '2026-12-01T02:00:00Z'));
    expect(await todos()).toHaveLength(wanted.length);
    const hr = await at('hr', 'ly.office');
    const write = (more: Partial<typeof YEAR_2027>): Promise<string> => codeOf(test.database.run(hr, (m) => writeWorkCalendar(m, hr, new Trail(), { ...YEAR_2027, ...more })));
    expect(await write({ makeupWorkdays: ['2027-01-02'] })).toBe('calendar-day-both makeupWorkdays');
    expect(await write({ makeupWorkdays: ['2027-01-08'] })).toBe('calendar-makeup-weekday makeupWorkdays');
    expect(await write({ statutory: [{ date: '2027-02-06', name: 'spring-festival' }] })).toBe('calendar-statutory-outside statutory');
    expect(await write({})).toBe('taken');
    expect(await todos()).toEqual([]);
    expect(await january()).toBe('taken');
  });
});
