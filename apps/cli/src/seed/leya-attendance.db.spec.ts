import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { domain } from '@gongqiao/domain';
import { AttendancePackages, AttendanceSheets, ChasePapers, Clocking, Corrections, Sanctions, WorkHoursBook, approvedMonth, attendanceFacts, attendanceRun, caseFactsOf, correctedMonths, sanctionsForPay, writeSheets } from '@gongqiao/domain/attendance';
import { Employee } from '@gongqiao/domain/personnel';
import type { Json, PlainMonth } from '@gongqiao/kernel';
import { AccessRegistry, AccessService } from '@gongqiao/platform/access';
import { FixedClock, type RequestContext } from '@gongqiao/platform/context';
import { testDatabase, type TestDatabase } from '@gongqiao/platform/database/testing';
import { EventBus } from '@gongqiao/platform/events';
import { platformAccess } from '@gongqiao/platform/module';
import { PolicyService } from '@gongqiao/platform/policy';
import { IdentityVault } from '@gongqiao/platform/privacy';
import type { JobService } from '@gongqiao/platform/queue';
import { setUpTenant, setUpUnits, setUpUser } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { TodoBook, WorkflowEngine } from '@gongqiao/platform/workflow';
import { loadPolicyIndex } from '@gongqiao/registry';
import { loadDays, loadMonths, loadWorkRules } from './leya-attendance.js';
import { loadPastLeaves } from './leya-leaves.js';
import { loadLeyaPersonnel } from './leya-personnel.js';
import { LEYA, leyaUnits } from './leya-staff.js';
import { loadTimeRules } from './leya-time.js';
import { LONGGANG, longgangUnits } from './longgang-units.js';

const OUTSIDER = '0197a000-0000-7000-8000-000000000004';
const NOW = '2026-06-02T00:40:00Z';

describe('attendance of the agency', () => {
  let test: TestDatabase;
  let clocking: Clocking;
  let corrections: Corrections;
  let packages: AttendancePackages;
  let sheets: AttendanceSheets;
  let sanctions: Sanctions;
  let hours: WorkHoursBook;
  let policy: PolicyService;
  const clock = new FixedClock(new Date(NOW));
  const query = <T>(tenantId: string, sql: string, values: unknown[] = []): Promise<T[]> => test.database.run({ tenantId }, (m) => m.query(sql, values));
  const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'taken', (e: { code?: string; field?: string; refusal?: unknown; stack?: string }) => (e.refusal ? `${e.code} ${e.field}` : `${e.stack}`));
  const at = async (tenantId: string, role: string, path: string, userId: string = randomUUID(), instant = NOW): Promise<RequestContext> => {
    const [unit] = await query<{ id: string }>(tenantId, 'select id from org_unit where path = $1::ltree', [path]);
    return { tenantId, userId, unitId: unit?.id ?? '', unitPath: path, roles: role === '' ? [] : [role], requestId: 'spec', ip: null, at: new Date(instant) };
  };
  const worker = async (host: string, instant = NOW): Promise<RequestContext & { employeeId: string }> => {
    const [row] = await query<{ id: string; user_id: string; path: string }>(LEYA.tenantId,
      `select e.id, e.user_id, e.unit_path::text as path from employee e join placement p on p.employee_id = e.id where p.purchaser_unit_path::text = $1 and e.position = 'frontline-social-worker' order by e.number limit 1`, [host]);
    return { ...(await at(LEYA.tenantId, 'frontline-social-worker', row?.path ?? '', row?.user_id, instant)), employeeId: row?.id ?? '' };
  };
  /** Runs the job's stages as the queue would. */
  const runMonth = async (month: string, instant: string): Promise<number> => {
    const ctx = await at(LEYA.tenantId, '', 'ly', undefined, instant);
    let people = 0;
    for (const stage of attendanceRun(policy).stages) {
      const job = { runId: randomUUID(), ctx, params: { month, unitPath: 'ly' } as Json, subjectId: null };
      const shards = await test.database.run(ctx, (m) => stage.plan(m, job as never));
      for (const shard of shards) {
        const { output, failures } = await test.database.run(ctx, (m) => stage.work(m, job as never, shard.input));
        expect(failures ?? []).toEqual([]);
        people += Number((output as { people?: number }).people ?? 0);
      }
    }
    return people;
  };

  beforeAll(async () => {
    test = await testDatabase({ migrations: domain.migrations, entities: domain.entities });
    const index = await loadPolicyIndex();
    await setUpTenant(test.database, { id: LEYA.tenantId, slug: 'leya', name: '乐雅', kind: 'ngo', packId: 'leya', root: { code: 'ly', name: '乐雅', kind: 'agency' }, validFrom: LEYA.since });
    await setUpTenant(test.database, { id: LONGGANG.tenantId, slug: 'longgang', name: '区总工会', kind: 'district-union', packId: 'longgang', root: { code: 'lg', name: '区总工会', kind: 'district-union' }, validFrom: LEYA.since });
    await setUpTenant(test.database, { id: OUTSIDER, slug: 'other', name: '别处', kind: 'ngo', packId: 'example', root: { code: 'x', name: '别处', kind: 'ngo' }, validFrom: LEYA.since });
    await test.database.run({ tenantId: LEYA.tenantId }, (m) => setUpUnits(m, leyaUnits(), LEYA.since));
    await test.database.run({ tenantId: LONGGANG.tenantId }, (m) => setUpUnits(m, longgangUnits(), LEYA.since));
    const run = test.database.run.bind(test.database);
    await loadLeyaPersonnel(run, new IdentityVault('a secret of the specification, long enough'));
    await loadTimeRules(run);
    await run({ tenantId: LEYA.tenantId }, (m) => setUpUser(m, { signInName: 'spec-hr', name: '人事', memberships: [{ unitPath: 'ly.office', role: 'hr' }], validFrom: LEYA.since }));
    await query(LEYA.tenantId, 'update employee set user_id = id where user_id is null');
    const access = new AccessService(new AccessRegistry([...platformAccess, ...domain.access], index.packs), (id) => (id === LEYA.tenantId ? 'leya' : id === LONGGANG.tenantId ? 'longgang' : 'example'));
    policy = new PolicyService(test.database, index, clock);
    const trail = new Trail();
    const engine = new WorkflowEngine(policy, trail, new TodoBook(new EventBus(null)));
    clocking = new Clocking(test.database, access, policy, trail);
    corrections = new Corrections(test.database, access, policy, trail, clocking);
    const jobs = { start: () => Promise.reject(new Error('no queue here')) } as unknown as JobService;
    sheets = new AttendanceSheets(test.database, access, policy, engine, trail);
    packages = new AttendancePackages(test.database, access, policy, trail, jobs, sheets);
    sanctions = new Sanctions(test.database, access, policy, engine, trail);
    hours = new WorkHoursBook(test.database, access, trail);
    engine.listen(sheets);
    engine.listen(sanctions);
    await test.database.run({ tenantId: LEYA.tenantId }, async (m) => {
      const { calendar } = (await policy.judge(m, { tenantId: LEYA.tenantId })).environment;
      await loadWorkRules(m);
      await loadPastLeaves(m, calendar);
      await loadDays(m, calendar, '2026-06-01');
    });
  });
  afterAll(() => test.close());

  it('clocks in and out by the hours of the host unit, once under a key, and takes a press that was kept', async () => {
    const me = await worker('lg.henggang.community');
    const face = await test.database.run(me, (m) => clocking.face(m, me));
    expect([face.hours.workStart, face.hours.workEnd, face.day, face.isWorkingDay]).toEqual(['08:30', '17:30', null, true]);
    const press = { pressedAt: null, place: { latitude: '22.65', longitude: '114.21', accuracy: '30', more: 'dropped' } };
    await clocking.clock(me, 'press-in-once', press);
    await clocking.clock(me, 'press-in-once', press);
    // 08:40 against 08:30 with five minutes' grace of the employer: the host unit names none.
    expect(await query(LEYA.tenantId, `select late_minutes, clock_out, in_source, in_place from attendance_day where employee_id = $1 and on_day = '2026-06-02'`, [me.employeeId])).toEqual([
      { late_minutes: 10, clock_out: null, in_source: 'phone', in_place: { latitude: '22.65', longitude: '114.21', accuracy: '30' } }]);
    const evening = { ...me, at: new Date('2026-06-02T12:00:00Z') };
    await clocking.clock(evening, randomUUID(), { pressedAt: '2026-06-02T09:31:00Z', place: null });
    expect(await query(LEYA.tenantId, `select early_minutes, out_source, to_char(clock_out at time zone 'Asia/Shanghai', 'HH24:MI') as out from attendance_day where employee_id = $1 and on_day = '2026-06-02'`, [me.employeeId])).toEqual([
      { early_minutes: 0, out_source: 'phone-kept', out: '17:31' }]);
    expect(await codeOf(clocking.clock(evening, randomUUID(), { pressedAt: '2026-06-01T09:31:00Z', place: null }))).toBe('clock-too-old pressedAt');
    expect(await codeOf(clocking.clock(me, randomUUID(), { pressedAt: '2026-06-02T09:31:00Z', place: null }))).toBe('clock-ahead pressedAt');
    expect(await codeOf(clocking.clock(await at(LEYA.tenantId, 'frontline-social-worker', 'ly.service.t1'), randomUUID(), { pressedAt: null, place: null }))).toBe('not-employed null');
  });

  it('works a month out by the document for everybody, the same when done again', async () => {
    const instant = '2026-06-01T01:00:00Z';
    const [house] = await query<{ n: number }>(LEYA.tenantId, `select count(*)::int as n from employee where hired_on <= '2026-05-31' and (left_on is null or left_on >= '2026-05-01')`);
    const employed = house?.n ?? 0;
    const people = await runMonth('2026-05', instant);
    const read = (): Promise<unknown[]> => query(LEYA.tenantId, 'select employee_id, attended_days, leave_days, absent_days, late_times, hours_counted, base_pay_deduction, result_id from attendance_month order by employee_id');
    const first = await read();
    expect([people > 130, people, first.length]).toEqual([true, employed, employed]);
    expect([await runMonth('2026-05', instant), await read()]).toEqual([employed, first]);
    const [sums] = await query<Record<string, number>>(LEYA.tenantId,
      `select count(*) filter (where scheduled_days = 19)::int as due, count(*) filter (where attended_days + leave_days + absent_days = scheduled_days)::int as whole, count(*) filter (where full_attendance)::int as "full",
              count(*) filter (where base_pay_deduction > 0)::int as deducted, count(*) filter (where base_pay_deduction > 0 and warnings = '{wage-deduction-as-penalty}')::int as warned, count(result_id)::int as kept from attendance_month`);
    expect(sums).toMatchObject({ due: employed, whole: employed, kept: employed });
    expect([(sums?.['full'] ?? 0) > 20, sums?.['deducted'] === sums?.['warned']]).toEqual([true, true]);
  });

  it('asks the level above for papers that are late, once, and the purchaser is told', async () => {
    const chase = new ChasePapers(test.database, policy);
    const day = (instant: string): Promise<number> => at(LEYA.tenantId, '', 'ly', undefined, instant).then((ctx) => chase.run(ctx));
    await query(LEYA.tenantId, `insert into membership (user_id, unit_id, unit_path, role, valid_from) select (select id from app_user limit 1), id, path, 'agency-head', '2025-01-01' from org_unit where path = 'ly'`);
    await query(LONGGANG.tenantId, `insert into membership (user_id, unit_id, unit_path, role, valid_from) select gen_random_uuid(), id, path, 'district', '2025-01-01' from org_unit where path = 'lg'`).catch(() => undefined);
    const open = (): Promise<{ party: string; n: number }[]> => query(LEYA.tenantId, `select party, count(*)::int as n from todo where title like '%逾期未报%' and finished_at is null group by party order by party`);
    expect(await day('2026-05-31T01:10:00Z')).toBeGreaterThan(0);
    await query(LEYA.tenantId, `delete from todo where title like '%2026-04%'`);
    const [teams, third, eleventh] = [await day('2026-06-02T01:10:00Z'), await day('2026-06-04T01:10:00Z'), await day('2026-06-11T01:10:00Z')];
    // Teams from the first of the next month, departments from the fourth, the purchaser from the eleventh.
    expect([teams < third, third + 1]).toEqual([true, eleventh]);
    const found = await open();
    expect(found.map((row) => row.party)).toEqual(expect.arrayContaining(['agency-head', 'hr']));
    await day('2026-06-12T01:10:00Z');
    expect(await open()).toEqual(found);
    await query(LEYA.tenantId, `delete from todo where title like '%逾期未报%'`);
  });

  it('goes from team to department to human resources, and is closed for pay', async () => {
    const unit = async (path: string): Promise<string> => (await query<{ id: string }>(LEYA.tenantId, 'select id from org_unit where path = $1::ltree', [path]))[0]?.id ?? '';
    const head = await at(LEYA.tenantId, 'department-head', 'ly.service', undefined, '2026-06-03T02:00:00Z');
    expect(await codeOf(packages.send(head, randomUUID(), { unitId: await unit('ly.service'), month: '2026-05' }))).toBe('teams-outstanding unitId');
    for (let i = 1; i <= 6; i += 1) {
      const lead = await at(LEYA.tenantId, 'team-lead', `ly.service.t${i}`, undefined, '2026-05-31T02:00:00Z');
      if (i === 1) expect(await codeOf(packages.send(lead, randomUUID(), { unitId: await unit('ly.service.t2'), month: '2026-05' }))).toBe('unit-unknown unitId');
      await packages.send(lead, randomUUID(), { unitId: await unit(`ly.service.t${i}`), month: '2026-05' });
    }
    const { id } = await packages.send(head, randomUUID(), { unitId: await unit('ly.service'), month: '2026-05' });
    expect(await query(LEYA.tenantId, 'select kind, status, due_on::text from attendance_package where id = $1', [id])).toEqual([{ kind: 'department', status: 'on-time', due_on: '2026-06-03' }]);
    const hr = await at(LEYA.tenantId, 'hr', 'ly.office', undefined, '2026-06-04T02:00:00Z');
    expect(await codeOf(packages.approve(head, randomUUID(), id))).toBe('package-unknown id');
    await packages.approve(hr, randomUUID(), id);
    // Those who sit in no department hand in with the house, and nobody else's month is closed by it.
    const own = await packages.send(hr, randomUUID(), { unitId: await unit('ly'), month: '2026-05' });
    await packages.approve(hr, randomUUID(), own.id);
    expect(await query(LEYA.tenantId, `select distinct unit_path = 'ly' or unit_path <@ 'ly.service' as closed from attendance_month where state = 'approved'`)).toEqual([{ closed: true }]);
    expect(await query(LEYA.tenantId, `select people > 0 as some, people < 10 as few from attendance_package where id = $1`, [own.id])).toEqual([{ some: true, few: true }]);
    const one = await worker('lg.henggang.community');
    const months = await test.database.run(one, (m) => approvedMonth(m, [one.employeeId], '2026-05'));
    expect(months.get(one.employeeId)).toMatchObject({ approved: true, scheduledDays: 19, arrears: [] });
    // A run does not touch a month that is approved.
    await query(LEYA.tenantId, `delete from attendance_day where employee_id = $1 and on_day = '2026-05-12'`, [one.employeeId]);
    await runMonth('2026-05', '2026-06-05T01:00:00Z');
    expect((await test.database.run(one, (m) => approvedMonth(m, [one.employeeId], '2026-05'))).get(one.employeeId)).toEqual(months.get(one.employeeId));
  });

  it('takes a word that comes after the approval as a late fact of the next month', async () => {
    const me = await worker('lg.henggang.community', '2026-06-05T02:00:00Z');
    const ask = { on: '2026-05-12', clockIn: '08:30', clockOut: '17:30', reason: '外出走访忘记打卡' };
    expect(await codeOf(corrections.ask(me, randomUUID(), { ...ask, clockIn: '25:00' }))).toBe('correction-time-missing clockIn');
    const { id } = await corrections.ask(me, randomUUID(), ask);
    expect(await codeOf(corrections.ask(me, randomUUID(), ask))).toBe('correction-open on');
    expect(await codeOf(corrections.decide({ ...me, roles: ['team-lead'] }, randomUUID(), { id, agree: true, note: null }))).toBe('own-case id');
    expect(await codeOf(corrections.decide(await at(LEYA.tenantId, 'team-lead', 'ly.service.t6'), randomUUID(), { id, agree: true, note: null }))).toBe('correction-unknown id');
    await corrections.decide(await at(LEYA.tenantId, 'team-lead', me.unitPath, undefined, '2026-06-05T03:00:00Z'), randomUUID(), { id, agree: true, note: null });
    await runMonth('2026-06', '2026-06-30T10:00:00Z');
    const june = await test.database.run(me, (m) => approvedMonth(m, [me.employeeId], '2026-06'));
    expect(june.get(me.employeeId)).toMatchObject({ approved: false, arrears: [{ month: '2026-05', on: '2026-05-12', what: '外出走访忘记打卡' }] });
    expect(await test.database.run(me, (m) => correctedMonths(m, [me.employeeId], '2026-06'))).toEqual([{ id: me.employeeId, month: '2026-05', at: '2026-06-05T03:00:00.000Z' }]);
  });

  it('is sealed by each host unit for its own, handed in whole, and examined by the district', async () => {
    const hr = await at(LEYA.tenantId, 'hr', 'ly.office', undefined, '2026-06-08T02:00:00Z');
    await test.database.run({ tenantId: LEYA.tenantId }, (m) => writeSheets(m, '2026-05', 'ly'));
    const submit = (key: string): Promise<{ id: string }> => sheets.submit(hr, key, { purchaserTenantId: LONGGANG.tenantId, month: '2026-05' });
    expect(await codeOf(submit(randomUUID()))).toBe('submission-incomplete month');
    expect(await query(LEYA.tenantId, `select title, due_on::text as due from todo where subject = 'AttendancePackage' and finished_at is null and party = 'hr'`)).toEqual([{ title: '2026-05 考勤报送购买方', due: '2026-06-10' }]);
    const seen = await query<{ id: string; path: string }>(LONGGANG.tenantId, `select id, purchaser_unit_path::text as path from attendance_sheet where month = '2026-05' order by path`);
    expect(seen.length).toBe(20);
    const host = await at(LONGGANG.tenantId, 'host-unit', 'lg.henggang.community', undefined, '2026-06-08T02:00:00Z');
    const [foreign] = seen.filter((row) => row.path !== host.unitPath);
    expect(await codeOf(sheets.seal(host, randomUUID(), { ids: [foreign?.id ?? ''], note: null }))).toBe('sheet-unknown ids');
    for (const path of new Set(seen.map((row) => row.path))) {
      const seat = await at(LONGGANG.tenantId, 'host-unit', path, undefined, '2026-06-08T02:00:00Z');
      await sheets.seal(seat, randomUUID(), { ids: seen.filter((row) => row.path === path).map((row) => row.id), note: null });
    }
    expect(await query(LONGGANG.tenantId, `select count(*) filter (where finished_at is null)::int as open, count(*)::int as asked, min(due_on)::text as due from todo where subject = 'AttendanceSheet'`)).toEqual([{ open: 0, asked: 8, due: '2026-06-10' }]);
    expect(await codeOf(sheets.seal(host, randomUUID(), { ids: seen.filter((row) => row.path === host.unitPath).map((row) => row.id), note: null }))).toBe('sheet-sealed ids');
    const { id } = await submit('submit-may-once');
    expect((await submit('submit-may-once')).id).toBe(id);
    expect(await query(LONGGANG.tenantId, 'select people, status, due_on::text, state from attendance_submission')).toEqual([{ people: 20, status: 'on-time', due_on: '2026-06-10', state: 'submitted' }]);
    const district = await at(LONGGANG.tenantId, 'district', 'lg', undefined, '2026-06-09T02:00:00Z');
    await sheets.decide(district, randomUUID(), { id, agree: false, note: '请补充加班说明' });
    expect(await query(LEYA.tenantId, `select party, title from todo where subject = 'AttendanceSubmission' and finished_at is null`)).toEqual([{ party: 'hr', title: '2026-05 考勤被购买方退回：请补充加班说明' }]);
    await submit('submit-may-again');
    await sheets.decide(district, randomUUID(), { id, agree: true, note: null });
    expect(await query(LEYA.tenantId, 'select state from attendance_submission')).toEqual([{ state: 'approved' }]);
  });

  it('shows the purchaser days alone, and an outsider nothing', async () => {
    const counts = `select (select count(*)::int from attendance_sheet) as sheets, (select count(*)::int from attendance_day) as days, (select count(*)::int from attendance_month) as months, (select count(*)::int from attendance_submission) as submissions`;
    expect([await query(LONGGANG.tenantId, counts), await query(OUTSIDER, counts)]).toEqual([[{ sheets: 40, days: 0, months: 0, submissions: 1 }], [{ sheets: 0, days: 0, months: 0, submissions: 0 }]]);
    expect(await query(LONGGANG.tenantId, `update attendance_sheet set days_present = 0`)).toEqual([[], 0]);
  });

  it('holds a sanction back while the law warns, until a named person records a lawful ground', async () => {
    const me = await worker('lg.henggang.community');
    const hr = await at(LEYA.tenantId, 'hr', 'ly.office', undefined, '2026-06-08T02:00:00Z');
    const record = (kind: string, facts: object): Promise<{ id: string }> => sanctions.record(hr, randomUUID(), { employeeId: me.employeeId, kind, on: '2026-06-04', description: '当天未佩戴工牌', facts: facts as never });
    expect(await codeOf(record('badge', { dates: 'today' }))).toBe('wrong-type dates');
    const { id } = await record('badge', { dates: ['2026-06-04'] });
    expect(await codeOf(record('badge', { dates: ['2026-06-04'] }))).toBe('sanction-exists on');
    expect(await query(LEYA.tenantId, 'select warnings, state, output->>$2 as fine from attendance_sanction where id = $1', [id, 'totalFine'])).toEqual([{ warnings: ['fine'], state: 'recorded', fine: '10.00' }]);
    const [instance] = await query<{ id: string }>(LEYA.tenantId, 'select id from workflow_instance where subject_id = $1', [id]);
    expect(await query(LEYA.tenantId, `select party, user_id from todo where instance_id = $1 and finished_at is null`, [instance?.id])).toEqual([{ party: 'employee', user_id: me.userId }]);
    expect(await codeOf(sanctions.advance(hr, randomUUID(), { id, act: 'passOver', note: null }))).toBe('still-time facts');
    const later = { ...hr, at: new Date('2026-06-15T02:00:00Z') };
    await sanctions.advance(later, randomUUID(), { id, act: 'passOver', note: null });
    await query(LEYA.tenantId, `update workflow_instance set state = 'decided' where id = $1`, [instance?.id]);
    expect(await codeOf(sanctions.advance(later, randomUUID(), { id, act: 'post', note: null }))).toBe('legal-hold-open facts');
    await sanctions.recordGround(later, randomUUID(), { id, ground: '本人书面同意改为口头提醒，不收罚款' });
    await sanctions.advance(later, randomUUID(), { id, act: 'post', note: null });
    expect(await query(LEYA.tenantId, 'select state from attendance_sanction where id = $1', [id])).toEqual([{ state: 'posted' }]);
  });

  it('begins a case with what is on record, and takes a posted one off the next pay once', async () => {
    const hr = await at(LEYA.tenantId, 'hr', 'ly.office');
    const [row] = await query<{ id: string }>(LEYA.tenantId, `select employee_id as id from attendance_month where month = '2026-05' and absent_days > 0 and absent_days < 3 order by employee_id limit 1`);
    const employee = await test.database.run(hr, (m) => m.findOneByOrFail(Employee, { id: row?.id ?? '' }));
    const known = await test.database.run(hr, (m) => caseFactsOf(m, hr, policy, employee, 'absence', '2026-05' as PlainMonth));
    const dates = known?.facts['absenceDates'] as string[];
    expect([known?.facts['year'], dates.length > 0, known?.on]).toEqual([2026, true, dates.at(-1)]);
    const { id } = await sanctions.record(hr, randomUUID(), { employeeId: employee.id, kind: 'absence', on: known?.on ?? '', description: '', facts: { ...known?.facts, performancePay: '800.00' } });
    const later = { ...hr, at: new Date('2026-06-12T02:00:00Z') };
    const items = async (month: string): Promise<unknown[]> => [...((await test.database.run(hr, (m) => sanctionsForPay.items(m, hr, { month, employeeIds: [employee.id] }))).get(employee.id) ?? [])];
    expect(await items('2026-06')).toEqual([]);
    await sanctions.advance(later, randomUUID(), { id, act: 'passOver', note: null });
    await query(LEYA.tenantId, `update workflow_instance set state = 'decided' where subject_id = $1`, [id]);
    await sanctions.recordGround(later, randomUUID(), { id, ground: '制度经职工大会通过，本人已签收' });
    await sanctions.advance(later, randomUUID(), { id, act: 'post', note: null });
    // Half of the period's performance pay a day, at most all of it.
    const amount = Math.min(800, 400 * dates.length).toFixed(2);
    expect(await items('2026-06')).toEqual([expect.objectContaining({ kind: 'other-by-law', amount, sourceRef: id })]);
    expect(await items('2026-05')).toEqual([]);
  });

  it('keeps hours of work as dated rows, of the house and of host units', async () => {
    const hr = await at(LEYA.tenantId, 'hr', 'ly.office');
    const me = await worker('lg.henggang.community');
    const [host] = await query<{ name: string }>(LEYA.tenantId, 'select host_unit_name as name from placement where employee_id = $1 and purchaser_tenant_id is not null', [me.employeeId]);
    const [house] = await query<{ id: string }>(LEYA.tenantId, `select id from org_unit where path = 'ly'`);
    const input = { unitId: house?.id ?? '', hostUnitName: host?.name ?? '', workStart: '08:45', workEnd: null, breakMinutes: null, graceMinutes: 10, validFrom: '2026-06-15' };
    expect(await codeOf(hours.set(me, randomUUID(), input))).toBe('unit-unknown unitId');
    expect(await codeOf(hours.set(hr, randomUUID(), { ...input, workStart: '8:45' }))).toBe('hours-invalid workStart');
    expect(await codeOf(hours.set(hr, randomUUID(), { ...input, hostUnitName: null }))).toBe('hours-invalid workStart');
    expect(await codeOf(hours.set(hr, randomUUID(), { ...input, workEnd: '08:00' }))).toBe('hours-invalid workStart');
    await hours.set(hr, randomUUID(), input);
    const on = async (day: string): Promise<string> => (await test.database.run(me, (m) => clocking.hoursOf(m, me, { id: me.employeeId, unitPath: me.unitPath }, day))).hours.workStart;
    expect([await on('2026-06-14'), await on('2026-06-15')]).toEqual(['08:30', '08:45']);
  });

  it('answers scores from the months that were known', async () => {
    const me = await worker('lg.henggang.community');
    const ask = (knownAt: string): Promise<ReadonlyMap<string, object>> => test.database.run(me, async (m) => attendanceFacts.facts(m, me, {
      employeeIds: [me.employeeId], from: '2026-04-01' as never, to: '2026-06-30' as never, measures: ['work-hours', 'absent-days', 'maternity-leave'], knownAt: new Date(knownAt), judge: await policy.judge(m, me) }));
    expect(Object.keys((await ask('2026-07-01T00:00:00Z')).get(me.employeeId) ?? {}).sort()).toEqual(['absent-days', 'maternity-leave', 'work-hours']);
    expect(Object.keys((await ask('2026-05-01T00:00:00Z')).get(me.employeeId) ?? {})).toEqual(['maternity-leave']);
  });

  it('loads a year in a few seconds', async () => {
    await query(LEYA.tenantId, 'delete from attendance_late_fact');
    for (const table of ['attendance_package', 'attendance_sheet', 'attendance_month', 'attendance_correction', 'attendance_day']) await query(LEYA.tenantId, `delete from ${table}`);
    await test.database.run({ tenantId: LEYA.tenantId }, async (m) => {
      const { calendar } = (await policy.judge(m, { tenantId: LEYA.tenantId })).environment;
      await loadDays(m, calendar, '2026-11-21');
      await loadMonths(m, policy, '2026-11-21');
    });
    const [due] = await query<{ n: number }>(LEYA.tenantId, `select count(*)::int as n from employee e, generate_series('2026-01-01'::date, '2026-10-01', '1 month') m where e.hired_on < m + interval '1 month' and (e.left_on is null or e.left_on >= m)`);
    const [counted] = await query<{ days: number; months: number }>(LEYA.tenantId, `select (select count(*)::int from attendance_day) as days, (select count(*)::int from attendance_month where state = 'approved') as months`);
    expect([(counted?.days ?? 0) > 25_000, counted?.months]).toEqual([true, due?.n]);
  });
});
