import { randomUUID } from 'node:crypto';
import { Decimal } from '@gongqiao/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Departure, Employee } from '@gongqiao/domain/personnel';
import { RatingStandings, attendanceStandings } from '@gongqiao/domain/placement';
import type { TestDatabase } from '@gongqiao/platform/database/testing';
import { PageArgs } from '@gongqiao/platform/graphql';
import { identityCheckCharacter } from '@gongqiao/platform/privacy';
import type { HouseServices } from './house-services.js';
import { inventEmployees } from './leya-employees.js';
import { LEYA } from './leya-staff.js';
import { loadCalendar } from './leya-time.js';
import { LONGGANG } from './longgang-units.js';
import { HouseBench, OTHER, codeOf, key } from './testing/house-bench.js';

describe('people of an agency', () => {
  let test: TestDatabase;
  let house: HouseServices;
  const bench = new HouseBench();
  const { clock, query, at, unitId, act, employeeAt } = bench;

  beforeAll(async () => {
    await bench.start();
    ({ test, house } = bench);
  });
  afterAll(() => bench.close());

  describe('files', () => {
    it('open with a reason only, stay open for an hour, and their owner sees who looked and why', async () => {
      const hr = await at('hr', 'ly');
      const someone = await employeeAt(7);
      await query('update employee set user_id = $2 where id = $1', [someone.id, OTHER]);
      const me = await at('frontline-social-worker', someone.unitPath, { userId: OTHER });
      const read = (): Promise<Employee> => test.database.run(hr, (m) => house.files.opened(m, hr, someone.id));
      expect(await codeOf(house.files.open(hr, key(), someone.id, '看'))).toBe('reason-missing reason');
      expect(await codeOf(house.files.open(me, key(), (await employeeAt(8)).id, '看看同事的档案'))).toBe('employee-unknown id');
      expect(await codeOf(read())).toBe('file-not-opened id');
      await house.files.open(hr, key(), someone.id, '核对社保基数');
      expect((await read()).id).toBe(someone.id);
      clock.set('2026-11-21');
      expect(await codeOf(read())).toBe('file-not-opened id');
      expect(await codeOf(house.files.reveal(hr, someone.id, 'identity', null))).toBe('reason-missing reason');
      expect(await house.files.reveal(hr, someone.id, 'identity', '核对社保登记')).toMatch(/^\d{17}[\dX]$/);
      // Accounts are kept by pay, which this bench has not.
      expect(await codeOf(house.files.reveal(hr, someone.id, 'bank-account', '代发工资核对'))).toBe('private-file-absent what');
      expect(await house.files.reveal(me, someone.id, 'telephone', null)).toMatch(/^190/);
      expect(await codeOf(house.files.reveal(me, (await employeeAt(8)).id, 'telephone', '同事的电话'))).toBe('employee-unknown id');
      const looks = await test.database.run(me, async (m) => house.files.looksAt(m, await house.files.own(m, me)));
      expect(looks.map(({ what, reason }) => [what, reason])).toEqual([['identity', '核对社保登记'], ['file', '核对社保基数']]);
      clock.set('2026-11-20');
    });

    it('say what is missing for more, by the document, and keep no second copy of the same answer', async () => {
      const worker = await employeeAt(13);
      await query(`update employee set certificate = 'assistant', position = 'frontline-social-worker', hired_on = '2025-01-10', probation_ends_on = null, confirmed_on = null where id = $1`, [worker.id]);
      const ctx = await at('frontline-social-worker', worker.unitPath);
      const ask = async (): Promise<unknown> => test.database.run(ctx, async (m) => house.advancements.of(m, ctx, await m.findOneByOrFail(Employee, { id: worker.id })));
      const found = (await ask()) as { decision: string; amount: string | null; steps: { certificate: { code: string } | null; months: number | null; amount: string }[]; unmet: string[]; resultId: string }[];
      const seniority = found.find((f) => f.decision.endsWith('.seniorityNew'));
      // 22 months: second tier, 110 yuan; the intermediate certificate lifts it to 310, fifteen months more (over 36) to 210.
      expect(seniority?.amount).toBe('110.00');
      expect(seniority?.steps.map((s) => [s.certificate?.code ?? s.months, s.amount])).toEqual([['intermediate', '310.00'], [15, '210.00']]);
      expect(found.find((f) => f.decision.endsWith('.administrativeManager'))?.unmet).toEqual(['至少一个方面突出', '已提交选拔材料', '机构综合评议审核通过']);
      expect(((await ask()) as { resultId: string }[]).map((f) => f.resultId)).toEqual(found.map((f) => f.resultId));
    });

    it('take contracts one after another, with a probation only as the law allows', async () => {
      const hr = await at('hr', 'ly');
      const newcomer = await employeeAt(136);
      const base = { employeeId: newcomer.id, kind: 'fixed-term' as const, signedOn: '2026-11-20', monthlyWage: new Decimal('5000') };
      expect(await codeOf(house.contracts.sign(hr, key(), { ...base, number: 'N-1', startsOn: '2026-11-20', endsOn: '2027-11-19' }))).toBe('contract-overlaps startsOn');
      expect(await codeOf(house.contracts.sign(hr, key(), { ...base, number: 'N-1', startsOn: '2030-01-01' }))).toBe('contract-end-missing endsOn');
      await query('delete from employment_contract where employee_id = $1', [newcomer.id]);
      const year = { ...base, number: 'N-2', startsOn: '2026-11-20', endsOn: '2027-11-19', probationWage: new Decimal('4000'), minimumWage: new Decimal('1900') };
      // A contract of one year allows two months of probation and 80 % of the wage.
      expect(await codeOf(house.contracts.sign(hr, key(), { ...year, probationEndsOn: '2027-01-20' }))).toBe('probation-unlawful probationEndsOn');
      expect(await codeOf(house.contracts.sign(hr, key(), { ...year, probationEndsOn: '2027-01-19', probationWage: new Decimal('3999.99') }))).toBe('probation-unlawful probationEndsOn');
      expect(await codeOf(house.contracts.sign(hr, key(), { ...year, probationEndsOn: '2027-01-19', minimumWage: null }))).toBe('probation-facts-missing minimumWage');
      await house.contracts.sign(hr, key(), { ...year, probationEndsOn: '2027-01-19' });
      expect(await query(`select e.probation_ends_on from employee e where id = $1`, [newcomer.id])).toEqual([{ probation_ends_on: '2027-01-19' }]);
    });

    it('warn of what runs out, those who keep the files and the person, each once', async () => {
      const hr = await at('hr', 'ly');
      await house.watch.run(hr);
      const count = (): Promise<{ state: string; n: number; own: number }[]> => query(`select state, count(*)::int as n, count(user_id)::int as own from todo where subject in ('Employee', 'PersonnelFile') group by state order by state`);
      const [certificates] = await count();
      expect(certificates?.state).toBe('证书到期');
      expect(certificates?.n).toBeGreaterThan(4);
      await house.watch.run(hr);
      expect(await count()).toEqual([certificates]);
    });
  });

  describe('the staff list as Excel', () => {
    const rowOf = (value: Record<string, string | null>, rowNumber: number): { rowNumber: number; value: Record<string, string | null> } => ({ rowNumber, value });
    it('judges every row before it writes any, updates by number, and takes new people on', async () => {
      const hr = await at('hr', 'ly');
      const held = await employeeAt(41);
      const [file] = await query<{ masked: string; unit: string }>(`select w.identity_masked as masked, u.name as unit from employee e join worker w on w.id = e.worker_id join org_unit u on u.id = e.unit_id where e.id = $1`, [held.id]);
      const known = { number: held.number, name: '改名示范', identityNumber: file?.masked ?? '', position: held.position === 'community-assistant' ? '社区助理' : '一线社工', unit: file?.unit ?? '', hiredOn: held.hiredOn };
      const fresh = (serial: number): string => ((first: string) => first + identityCheckCharacter(first))(`13999619950101${String(serial).padStart(3, '0')}`);
      const newcomer = { number: 'LY9001', name: '新同事', identityNumber: fresh(1), telephone: '19000099999', education: '本科', position: '一线社工', unit: '禁毒小组', certificate: '助理社会工作师（初级）', hiredOn: '2026-11-01', confirmedOn: '2026-11-15' };
      const rows = [
        rowOf(known, 2), rowOf(newcomer, 3), rowOf({ ...newcomer, number: 'LY9002' }, 4), rowOf({ ...newcomer, number: 'LY9003', identityNumber: fresh(2), position: '宇航员' }, 5),
        rowOf({ ...newcomer, number: 'LY9004', identityNumber: fresh(3), unit: '没有的小组' }, 6), rowOf({ ...known, unit: '禁毒小组', number: (await employeeAt(42)).number }, 7),
        rowOf({ ...newcomer, number: 'LY9005', identityNumber: inventEmployees()[5]?.identityNumber ?? '' }, 8),
      ];
      await test.database.run(hr, async (m) => {
        const checked = await house.sheet.check(m, hr, rows);
        expect(checked.planned.map((row) => row.act)).toEqual(['update', 'create']);
        expect(checked.refused.map((row) => [row.rowNumber, row.faults[0]?.column])).toEqual([[4, 'identityNumber'], [5, 'position'], [6, 'unit'], [7, 'identityNumber'], [8, 'identityNumber']]);
        for (const row of checked.planned) await row.write(m);
      });
      expect(await query(`select number, name, state, certificate, unit_path::text as path from employee where number in ('LY9001', $1) order by name`, [held.number])).toMatchObject([
        { name: '改名示范' }, { number: 'LY9001', state: 'active', certificate: 'assistant', path: 'ly.service.t2' }]);
      await test.database.run(hr, async (m) => {
        const again = await house.sheet.check(m, hr, [rowOf(known, 2)]);
        expect([again.planned.length, again.unchanged]).toEqual([0, 1]);
        const page = await house.sheet.page(m, hr, { state: 'active', position: 'frontline-social-worker' }, null);
        expect(page.rows.every((row) => row['telephone'] === null && String(row['identityNumber']).includes('****'))).toBe(true);
      });
    });
  });

  describe('moving', () => {
    it('moves a person on the day, with account and place of work, and tells finance', async () => {
      const hr = await at('hr', 'ly');
      const person = await employeeAt(70);
      const user = randomUUID();
      await query('insert into app_user (id, sign_in_name, name) values ($1, $2, $3)', [user, `mover-${user}`, person.name]);
      await query('update employee set user_id = $2 where id = $1', [person.id, user]);
      await query('insert into membership (user_id, unit_id, unit_path, role, valid_from) values ($1, $2, $3::ltree, $4, $5)', [user, person.unitId, person.unitPath, person.position, '2024-01-01']);
      const order = { employeeId: person.id, toUnitId: await unitId('ly.service.t4'), toPosition: 'frontline-social-worker', effectiveOn: '2026-11-23', reason: '支援青少年小组' };
      expect(await codeOf(house.moves.order(await at('group-leader', 'ly.service'), key(), order))).toBe('employee-unknown employeeId');
      expect(await codeOf(house.moves.order(hr, key(), { ...order, toUnitId: person.unitId, toPosition: person.position }))).toBe('move-nowhere toUnitId');
      const { id } = await house.moves.order(hr, key(), order);
      expect(await codeOf(house.moves.order(hr, key(), order))).toBe('move-planned employeeId');
      expect(await query('select s.state, i.state as notice from staff_move s join workflow_instance i on i.id = s.workflow_instance_id where s.id = $1', [id])).toEqual([{ state: 'planned', notice: 'drafted' }]);
      await house.watch.run(hr);
      expect((await employeeAt(70)).unitPath).toBe(person.unitPath);
      clock.set('2026-11-23');
      await house.watch.run(hr);
      await house.watch.run(hr);
      expect((await employeeAt(70)).unitPath).toBe('ly.service.t4');
      expect(await query('select unit_path::text as path, valid_from, valid_to from membership where user_id = $1 order by valid_from', [user])).toEqual([
        { path: person.unitPath, valid_from: '2024-01-01', valid_to: '2026-11-23' }, { path: 'ly.service.t4', valid_from: '2026-11-23', valid_to: null }]);
      expect(await query('select starts_on, ends_on from placement where employee_id = $1 order by starts_on desc limit 2', [person.id])).toMatchObject([{ starts_on: '2026-11-23', ends_on: null }, { ends_on: '2026-11-22' }]);
      clock.set('2026-11-20');
    });
  });

  describe('leaving', () => {
    it('takes a resignation to its last day, with papers, handover list and account', async () => {
      const person = await employeeAt(9);
      const user = randomUUID();
      await query('insert into app_user (id, sign_in_name, name) values ($1, $2, $3)', [user, `leaver-${user}`, person.name]);
      await query('update employee set user_id = $2 where id = $1', [person.id, user]);
      const me = await at('frontline-social-worker', person.unitPath, { userId: user });
      const hr = await at('hr', 'ly');
      const head = await at('department-head', 'ly.service');
      const { id } = await house.departures.resign(me, key(), { reason: '回乡工作' });
      expect(await codeOf(house.departures.resign(me, key(), { reason: '回乡工作' }))).toBe('departure-open employeeId');
      const row = (): Promise<Departure> => test.database.run(hr, (m) => m.findOneByOrFail(Departure, { id }));
      const matter = (await row()).workflowInstanceId ?? '';
      expect((await row()).answer).toMatchObject({ noticeDays: 30, mayLeaveFrom: '2026-12-20', centreLatestDate: '2026-12-20' });
      expect(await codeOf(act(head, matter, 'agreeDate', { form: { lastDay: '2026-12-21' } }))).toBe('last-day-too-late form.lastDay');
      await act(head, matter, 'agreeDate', { form: { lastDay: '2026-12-15' } });
      // A colleague of the same team neither sees the matter nor acts on it; the to-do is the person's own.
      expect(await codeOf(act(await at('frontline-social-worker', person.unitPath), matter, 'startHandover'))).toBe('instance-unknown id');
      await act(me, matter, 'startHandover');
      await house.departures.addItem(hr, key(), id, { name: '个案档案', quantity: 12, takenBy: '同组社工' });
      const [item] = await query<{ id: string }>('select id from handover_item where departure_id = $1', [id]);
      expect(await codeOf(act(hr, matter, 'complete'))).toBe('papers-missing facts');
      for (const document of ['personnel-report', 'exit-approval-form', 'settlement', 'badge-return-and-declaration']) await house.onboarding.handIn(hr, key(), { employeeId: person.id, occasion: 'exit', document });
      expect(await codeOf(act(hr, matter, 'complete'))).toBe('papers-missing facts');
      await house.departures.finishItem(hr, key(), item?.id ?? '');
      await act(hr, matter, 'complete');
      expect(await row()).toMatchObject({ state: 'completed', lastDay: '2026-12-15', closedOn: '2026-11-20' });
      expect(await query('select state, left_on from employee where id = $1', [person.id])).toEqual([{ state: 'leaving', left_on: '2026-12-15' }]);
      clock.set('2026-12-16');
      await house.watch.run(hr);
      expect(await query('select e.state, w.employed_to, g.ends_on from employee e join worker w on w.id = e.worker_id join engagement g on g.employee_id = e.id where e.id = $1', [person.id])).toEqual([
        { state: 'left', employed_to: '2026-12-15', ends_on: '2026-12-15' }]);
      clock.set('2026-11-20');
    });

    it('dismisses on a ground of the document only, with evidence, the union told, and a lawful ground against open warnings', async () => {
      const hr = await at('hr', 'ly');
      const chief = await at('agency-head', 'ly');
      const person = await employeeAt(20);
      const propose = { reason: '连续旷职', ground: 'absence', facts: { absenceRunDays: 1, absenceYearDays: 1, educated: true } };
      const { id } = await house.departures.dismiss(hr, key(), person.id, propose);
      const row = (): Promise<Departure> => test.database.run(hr, (m) => m.findOneByOrFail(Departure, { id }));
      const matter = (await row()).workflowInstanceId ?? '';
      expect((await row()).answer['permitted']).toBe(false);
      await act(hr, matter, 'informUnion', { form: { informedOn: '2026-11-19' } });
      expect(await codeOf(act(chief, matter, 'approve'))).toBe('evidence-missing facts');
      await house.departures.change(hr, key(), { id, evidence: '考勤记录及谈话笔录' });
      await act(chief, matter, 'approve');
      const notice = { form: { servedOn: '2026-11-20', way: '当面', receipt: true } };
      expect(await codeOf(act(hr, matter, 'serve', notice))).toBe('not-permitted facts');
      expect(await codeOf(house.departures.change(hr, key(), { id, ground: 'bad-mood' }))).toMatch(/ ground$/);
      await house.departures.change(hr, key(), { id, ground: 'medical', facts: { protectedStatus: 'medical-period', unionNotifiedOn: '2026-11-19' } });
      expect((await row()).answer['legalWarnings']).toEqual(['protected-employee', 'severance-due']);
      await act(hr, matter, 'serve', notice);
      expect(await codeOf(act(hr, matter, 'end'))).toBe('legal-hold-open facts');
      await house.departures.change(chief, key(), { id, holdGround: '医疗期已满，补偿金已付' });
      await act(hr, matter, 'end');
      expect(await query('select left_on from employee where id = $1', [person.id])).toEqual([{ left_on: '2026-12-20' }]);
    });

    it('judges a dismissal by what is on record: days absent in the year, and leave that protects', async () => {
      const hr = await at('hr', 'ly');
      const person = await employeeAt(95);
      await test.database.run({ tenantId: LEYA.tenantId }, (m) => loadCalendar(m, LEYA.tenantId, 2));
      // October was worked out: clocked on every day but 15, 16 and 19, the last two with the weekend between them.
      await query(`insert into attendance_month (unit_path, employee_id, employee_name, month, scheduled_days, attended_days, leave_days, leave_by_kind, absent_days, late_times, early_times, forgot_times, badge_times, overtime_hours, worked_hours, hours_counted, deemed_absence, base_pay_deduction, full_attendance, warnings, marks, state, computed_at)
        values ($1, $2, $3, '2026-10', 18, 15, 0, '{}', 3, 0, 0, 0, 0, 0, 120, 0, 1, 0, false, '{}', '{}', 'approved', now())`, [person.unitPath, person.id, person.name]);
      await query(`insert into attendance_day (unit_path, employee_id, on_day, clock_in, clock_out, late_minutes, early_minutes, excused, badge_missing)
        select $1, $2, d::date, d + interval '9 hours', d + interval '18 hours', 0, 0, false, false from generate_series('2026-10-01'::timestamptz, '2026-10-31', interval '1 day') d where d::date not in ('2026-10-15', '2026-10-16', '2026-10-19')`, [person.unitPath, person.id]);
      const { id } = await house.departures.dismiss(hr, key(), person.id, { reason: '十月连续旷职', ground: 'absence', facts: {}, evidence: '考勤月表' });
      const judged = async (): Promise<{ permitted: boolean; facts: Record<string, unknown> } | undefined> =>
        (await query<{ permitted: boolean; facts: Record<string, unknown> }>(`select (d.answer->>'permitted')::boolean as permitted, r.facts from departure d join decision_result r on r.id = d.result_id where d.id = $1`, [id]))[0];
      expect(await judged()).toMatchObject({ permitted: false, facts: { absenceRunDays: 3, absenceYearDays: 4, educated: false, writtenWarnings: 0, protectedStatus: 'none' } });
      // What is not on record here, human resources enter; it goes before the record.
      await house.departures.change(hr, key(), { id, facts: { educated: true } });
      expect(await judged()).toMatchObject({ permitted: true, facts: { absenceRunDays: 3, educated: true } });
      await query(`insert into leave_request (unit_path, employee_id, employee_name, position, rank, kind, from_on, to_on, days, applied_on, state, standing) values ($1, $2, $3, 'frontline-social-worker', 'worker', 'maternity', '2026-11-01', '2027-02-28', 80, '2026-10-20', 'on-leave', 'on-leave')`, [person.unitPath, person.id, person.name]);
      await house.departures.change(hr, key(), { id, evidence: '考勤月表、产假申请' });
      expect(await judged()).toMatchObject({ facts: { protectedStatus: 'pregnancy-maternity-nursing' } });
    });

    it('ends by agreement once both sides have signed, each for itself', async () => {
      const hr = await at('hr', 'ly');
      const person = await employeeAt(30);
      const user = randomUUID();
      await query('insert into app_user (id, sign_in_name, name) values ($1, $2, $3)', [user, `agreed-${user}`, person.name]);
      await query('update employee set user_id = $2 where id = $1', [person.id, user]);
      const me = await at('frontline-social-worker', person.unitPath, { userId: user });
      const { id } = await house.departures.agree(hr, key(), person.id, { reason: '协商一致', lastDay: '2026-11-30' });
      const [{ matter } = { matter: '' }] = await query<{ matter: string }>('select workflow_instance_id as matter from departure where id = $1', [id]);
      const form = { signedOn: '2026-11-20', effectiveOn: '2026-11-30' };
      await house.departures.sign(hr, key(), id);
      expect(await codeOf(act(hr, matter, 'sign', { form }))).toBe('signature-missing facts');
      expect(await codeOf(house.departures.sign(await at('frontline-social-worker', person.unitPath), key(), id))).toBe('departure-unknown id');
      await house.departures.sign(me, key(), id);
      await act(hr, matter, 'sign', { form });
      expect(await query('select left_on, state from employee where id = $1', [person.id])).toEqual([{ left_on: '2026-11-30', state: 'leaving' }]);
    });
  });

  describe('placed with a purchaser', () => {
    it('shows each level of the purchaser its own people, and how they stand', async () => {
      house.standings.register(attendanceStandings);
      house.standings.register(new RatingStandings(house.policy));
      const [clocked] = await query<{ id: string }>('select employee_id as id from placement where purchaser_tenant_id is not null order by employee_id limit 1');
      await query(`insert into attendance_day (employee_id, unit_path, on_day, clock_in, late_minutes, early_minutes, excused, badge_missing) values ($1, 'ly.service.t1', '2026-11-20', '2026-11-20T00:58:00Z', 0, 0, false, false)`, [clocked?.id]);
      const page = Object.assign(new PageArgs(), { first: 50 });
      const seen = async (role: string, path: string): Promise<number> => (await house.placed.page(await at(role, path, { tenantId: LONGGANG.tenantId }), page, { current: true })).totalCount ?? 0;
      expect([await seen('district', 'lg'), await seen('supervising-unit', 'lg.henggang'), await seen('host-unit', 'lg.department'), await seen('nobody', 'lg')]).toEqual([20, 11, 3, 0]);
      const district = await at('district', 'lg', { tenantId: LONGGANG.tenantId });
      const { edges } = await house.placed.page(district, page, {});
      const found = await house.placed.standings(district, edges.map(({ node }) => node));
      const words = [...found.values()].flat().map((standing) => `${standing.kind} ${standing.zh}`).sort();
      expect(words).toEqual(['attendance 已签到', ...Array.from({ length: 19 }, () => 'attendance 一周内没有签到')].sort());
      const outsider = await at('hr', 'ly', { tenantId: OTHER });
      expect([...(await house.placed.standings(outsider, edges.map(({ node }) => node))).values()].flat()).toEqual([]);
    });
  });

  describe('the house', () => {
    it('counts heads by unit, below and in it, as far as the caller sees', async () => {
      const hr = await at('hr', 'ly');
      const units = await test.database.run(hr, (m) => house.organisation.units(m, hr));
      const [all] = await query<{ n: number }>(`select count(*)::int as n from employee where state <> 'left'`);
      expect(units.find((u) => u.path === 'ly')?.people).toBe(all?.n);
      const service = units.find((u) => u.path === 'ly.service');
      expect(service?.people).toBe(units.filter((u) => u.path.startsWith('ly.service.')).reduce((n, u) => n + u.own, service?.own ?? 0));
      const leader = await at('group-leader', 'ly.service.t2');
      const seen = await test.database.run(leader, (m) => house.organisation.units(m, leader));
      expect(seen.map((u) => u.path)).toEqual(['ly.service.t2']);
    });
  });
});
