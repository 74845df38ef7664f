import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Documents } from '@gongqiao/domain/documents';
import { SheetForms } from '@gongqiao/domain/attendance';
import { ConsentForms, LeaveForms, OvertimeForms, type LeaveAsked, type LeaveProofs, type LeaveRequests } from '@gongqiao/domain/leave';
import { DepartureForms, VacancyForms, type Vacancies, FileDocuments, type Departures, type PersonnelFiles } from '@gongqiao/domain/personnel';
import { PrintedForms } from '@gongqiao/domain/printing';
import type { AccessService } from '@gongqiao/platform/access';
import { FixedClock, type RequestContext } from '@gongqiao/platform/context';
import { type TestDatabase } from '@gongqiao/platform/database/testing';
import type { PolicyService } from '@gongqiao/platform/policy';
import { demoPicture } from './demo-picture.js';
import { houseServices } from './house-services.js';
import { leaveServices } from './leya-leaves.js';
import { LEYA } from './leya-staff.js';
import { LONGGANG } from './longgang-units.js';
import { bothSides } from './testing/both-sides.js';

const TODAY = '2026-10-09T02:00:00Z';
const ADMISSIBLE = { hospitalLevel: 'town', inDongguan: true, notedFrom: '2026-10-12', notedTo: '2026-10-13' };

describe('papers of people', () => {
  let test: TestDatabase;
  let requests: LeaveRequests;
  let documents: Documents;
  let proofs: LeaveProofs;
  let files: PersonnelFiles;
  let printed: PrintedForms;
  let vacancies: Vacancies;
  let access: AccessService;
  let policy: PolicyService;
  let departures: Departures;
  const clock = new FixedClock(new Date(TODAY));
  const query = <T>(sql: string, values: unknown[] = [], tenantId: string = LEYA.tenantId): Promise<T[]> => test.database.run({ tenantId }, (m) => m.query(sql, values));
  const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'taken', (e: { code?: string; field?: string; refusal?: unknown; stack?: string }) => (e.refusal ? `${e.code} ${e.field}` : `${e.stack}`));
  const at = async (role: string, path: string, userId: string = randomUUID(), tenantId: string = LEYA.tenantId): Promise<RequestContext> => {
    const [unit] = await query<{ id: string }>('select id from org_unit where path = $1::ltree', [path], tenantId);
    return { tenantId, userId, unitId: unit?.id ?? '', unitPath: path, roles: role === '' ? [] : [role], requestId: 'spec', ip: null, at: new Date(TODAY) };
  };
  /** Somebody of the house who is at no host unit; each test takes another. */
  const somebody = async (n: number): Promise<RequestContext> => {
    const [row] = await query<{ user_id: string; unit_path: string; position: string }>(
      `select e.user_id, e.unit_path::text as unit_path, e.position from employee e join placement p on p.employee_id = e.id and p.purchaser_tenant_id is not null where e.position = 'frontline-social-worker' order by e.number offset $1 limit 1`, [n]);
    if (!row) throw new Error('nobody is there');
    return at(row.position, row.unit_path, row.user_id);
  };
  const hr = (): Promise<RequestContext> => at('hr', LEYA.root);
  const sick = (more: Partial<LeaveAsked> = {}): LeaveAsked => ({
    kind: 'sick', from: '2026-10-12', fromHalf: 'am', to: '2026-10-13', toHalf: 'pm', reason: '发烧', documents: [], urgent: false, details: ADMISSIBLE, takeover: '同组社工', handedOver: true, hostSignedBy: null, hostSignedOn: null, overtimeIds: [], ...more,
  });
  const upload = async (ctx: RequestContext, kind = 'hospital-certificate', content = demoPicture(randomUUID())): Promise<string> =>
    (await documents.attach(ctx, randomUUID(), { subject: 'LeaveRequest', subjectId: null, kind, about: null, name: '病历.png', content })).id;
  const proofOf = async (id: string): Promise<{ code: string; state: string; due: string | null; on_paper: boolean }[]> => query('select code, state, due_on::text as due, on_paper from leave_proof where request_id = $1 order by code', [id]);
  const todosOf = (id: string): Promise<{ party: string; state: string; due: string | null; own: boolean }[]> =>
    query(`select party, state, due_on::text as due, user_id is not null as own from todo where subject_id = $1 and state in ('补交证明', '核对证明') and finished_at is null order by party`, [id]);
  const fileOf = async (id: string): Promise<string> => (await query<{ id: string }>('select id from document where subject_id = $1 order by uploaded_at desc', [id]))[0]?.id ?? '';

  beforeAll(async () => {
    const sides = await bothSides();
    ({ test } = sides);
    const { index, vault } = sides;
    await query('update employee set user_id = id where user_id is null');
    ({ requests, documents, proofs } = leaveServices({ database: test.database, index, clock, vault }));
    const house = houseServices({ database: test.database, index, vault, clock, packOf: (id) => (id === LEYA.tenantId ? 'leya' : 'longgang') });
    files = house.files;
    documents.own(new FileDocuments(house.access, files, house.onboarding, documents));
    departures = house.departures;
    ({ vacancies, access, policy } = house);
    printed = new PrintedForms(test.database, house.trail, vault);
    for (const provider of [new LeaveForms(house.access, house.policy), new ConsentForms(house.access, house.policy), new OvertimeForms(house.access, house.policy), new SheetForms(house.access, house.policy), new DepartureForms(house.access, house.policy, house.terms), new VacancyForms(house.access, house.policy)]) printed.offer(provider);
  });
  afterAll(() => test.close());

  describe('that a leave rests on', () => {
    it('come as a photo with the request, which is then whole; who files it is to check them', async () => {
      const ctx = await somebody(0);
      expect(await codeOf(requests.apply(ctx, randomUUID(), sick()))).toBe('leave-blocked kind');
      const { id } = await requests.apply(ctx, randomUUID(), sick({ documentIds: [await upload(ctx)] }));
      expect(await proofOf(id)).toEqual([{ code: 'hospital-certificate', state: 'given', due: null, on_paper: false }]);
      expect(await todosOf(id)).toEqual([{ party: 'hr', state: '核对证明', due: null, own: false }]);
      await proofs.check(await hr(), randomUUID(), { id, code: 'hospital-certificate', accepted: true, note: null });
      expect((await proofOf(id))[0]?.state).toBe('accepted');
      expect(await todosOf(id)).toEqual([]);
      expect(await codeOf(proofs.check(await hr(), randomUUID(), { id, code: 'hospital-certificate', accepted: true, note: null }))).toBe('proof-not-given code');
    });

    it('may follow an illness announced by telephone, until two working days after its first; then the note is judged', async () => {
      const ctx = await somebody(1);
      const { id } = await requests.apply(ctx, randomUUID(), sick({ urgent: true, details: {} }));
      expect(await proofOf(id)).toEqual([{ code: 'hospital-certificate', state: 'owed', due: '2026-10-14', on_paper: false }]);
      expect(await todosOf(id)).toEqual([{ party: 'employee', state: '补交证明', due: '2026-10-14', own: true }]);
      const given = { id, code: 'hospital-certificate', onPaper: false };
      expect(await codeOf(proofs.give(ctx, randomUUID(), { ...given, documentIds: [], details: ADMISSIBLE }))).toBe('proof-empty documentIds');
      expect(await codeOf(proofs.give(ctx, randomUUID(), { ...given, documentIds: [await upload(ctx)], details: { ...ADMISSIBLE, hospitalLevel: 'village' } }))).toBe('proof-not-accepted details');
      expect(await codeOf(proofs.give(await somebody(2), randomUUID(), { ...given, documentIds: [], details: {} }))).toBe('leave-unknown id');
      await proofs.give(ctx, randomUUID(), { ...given, documentIds: [await upload(ctx)], details: ADMISSIBLE });
      expect((await proofOf(id))[0]?.state).toBe('given');
      expect((await todosOf(id)).map((todo) => todo.party)).toEqual(['hr']);
    });

    it('are sent back with the reason, and handed in anew', async () => {
      const ctx = await somebody(3);
      const { id } = await requests.apply(ctx, randomUUID(), sick({ documentIds: [await upload(ctx)] }));
      const sendBack = { id, code: 'hospital-certificate', accepted: false };
      expect(await codeOf(proofs.check(await hr(), randomUUID(), { ...sendBack, note: '糊' }))).toBe('reason-missing note');
      expect(await codeOf(proofs.check(await at('team-lead', ctx.unitPath), randomUUID(), { ...sendBack, note: '看不清公章' }))).toBe('leave-unknown id');
      await proofs.check(await hr(), randomUUID(), { ...sendBack, note: '看不清公章' });
      expect((await todosOf(id)).map((todo) => todo.party)).toEqual(['employee']);
      await proofs.give(ctx, randomUUID(), { id, code: 'hospital-certificate', documentIds: [], onPaper: true, details: {} });
      expect(await proofOf(id)).toEqual([{ code: 'hospital-certificate', state: 'given', due: null, on_paper: true }]);
    });

    it('are opened by their owner, by human resources and by the line of the leave, and each look is told; by nobody else', async () => {
      const ctx = await somebody(4);
      const { id } = await requests.apply(ctx, randomUUID(), sick({ documentIds: [await upload(ctx)] }));
      const file = await fileOf(id);
      const tries: [string, RequestContext, string][] = [
        ['the owner', ctx, 'taken'], ['human resources', await hr(), 'taken'], ['the leader of the team', await at('team-lead', ctx.unitPath), 'taken'],
        ['a colleague', await somebody(5), 'file-unknown id'], ['the supervisory board', await at('supervisory-board', LEYA.root), 'file-unknown id'], ['the board', await at('board', LEYA.root), 'file-unknown id'],
        ['the finance department', await at('finance-head', LEYA.root), 'file-unknown id'], ['the purchaser', await at('district', LONGGANG.root, randomUUID(), LONGGANG.tenantId), 'file-unknown id'],
      ];
      for (const [who, caller, code] of tries) expect([who, await codeOf(documents.open(caller, file))]).toEqual([who, code]);
      const looks = await test.database.run({ tenantId: LEYA.tenantId }, (m) => documents.looksAt(m, 'LeaveRequest', id));
      expect(looks.map((look) => look.reason)).toEqual(['审批请假', '核对请假证明']);
    });

    it.each<[string, string, Buffer, string]>([
      ['a kind of paper that the document does not name', 'passport', demoPicture('x'), 'document-kind kind'],
      ['what is no picture and no PDF', 'hospital-certificate', Buffer.from('hello'), 'file-type file'],
    ])('refuse %s', async (_, kind, content, code) => {
      expect(await codeOf(upload(await somebody(6), kind, content))).toBe(code);
    });

    it('are nobody else’s to hand in, and are owed no longer once the leave is withdrawn', async () => {
      const ctx = await somebody(7);
      expect(await codeOf(requests.apply(ctx, randomUUID(), sick({ documents: ['hospital-certificate'], documentIds: [await upload(await somebody(8))] })))).toBe('file-unknown documentIds');
      const { id } = await requests.apply(ctx, randomUUID(), sick({ urgent: true, details: {} }));
      await requests.withdraw(ctx, randomUUID(), id);
      expect(await todosOf(id)).toEqual([]);
      expect(await codeOf(proofs.give(ctx, randomUUID(), { id, code: 'hospital-certificate', documentIds: [], onPaper: true, details: {} }))).toBe('leave-over id');
    });
  });

  describe('on staff files', () => {
    const attach = (ctx: RequestContext, employeeId: string, more: { kind?: string; about?: string | null } = {}): Promise<{ id: string }> =>
      documents.attach(ctx, randomUUID(), { subject: 'Employee', subjectId: employeeId, kind: 'identity', about: null, name: '扫描件.png', content: demoPicture(randomUUID()), ...more });

    it('are put there by human resources, seen freely by their owner, and by others once they opened the file with a reason', async () => {
      const owner = await somebody(9);
      const keeper = await hr();
      const { id } = await attach(keeper, owner.userId);
      expect(await codeOf(documents.open(owner, id))).toBe('taken');
      expect(await codeOf(documents.open(keeper, id))).toBe('file-not-opened id');
      await files.open(keeper, randomUUID(), owner.userId, '核对身份证件');
      expect(await codeOf(documents.open(keeper, id))).toBe('taken');
      expect(await codeOf(documents.open(await somebody(10), id))).toBe('employee-unknown id');
      expect(await codeOf(documents.open(await at('finance-head', LEYA.root), id))).toBe('employee-unknown id');
      const looks = await test.database.run({ tenantId: LEYA.tenantId }, (m) => files.looksAt(m, { id: owner.userId, workerId: randomUUID(), userId: owner.userId }));
      expect(looks.map(({ what, name, reason }) => [what, name, reason])).toEqual([['document', '扫描件.png', '核对身份证件'], ['file', null, '核对身份证件']]);
    });

    it.each<[string, () => Promise<RequestContext>, { kind?: string; about?: string }, string]>([
      ['by the leader of a team', async () => at('team-lead', (await somebody(11)).unitPath), {}, 'employee-unknown subjectId'],
      ['by their owner', () => somebody(11), {}, 'employee-unknown subjectId'],
      ['of a kind that no file has', hr, { kind: 'diary' }, 'document-kind kind'],
      ['of somebody else’s contract', hr, { kind: 'contract', about: '0197a000-0000-7000-8000-0000000000aa' }, 'document-kind about'],
      ['of a paper that the document does not list', hr, { kind: 'entry-paper', about: 'horoscope' }, 'paper-unknown document'],
    ])('are not put there %s', async (_, who, more, code) => {
      expect(await codeOf(attach(await who(), (await somebody(11)).userId, more))).toBe(code);
    });

    it('count as handed in with their scan, and a wrong one is withdrawn with a reason', async () => {
      const owner = await somebody(12);
      const keeper = await hr();
      await query(`delete from personnel_paper where employee_id = $1`, [owner.userId]);
      const { id } = await attach(keeper, owner.userId, { kind: 'entry-paper', about: 'resume' });
      expect(await query(`select occasion, document from personnel_paper where employee_id = $1`, [owner.userId])).toEqual([{ occasion: 'entry', document: 'resume' }]);
      expect(await codeOf(documents.withdraw(owner, randomUUID(), id, '不是我的简历'))).toBe('file-unknown id');
      await documents.withdraw(keeper, randomUUID(), id, '附成了别人的简历');
      expect(await codeOf(documents.open(owner, id))).toBe('file-removed id');
    });
  });

  describe('that are printed', () => {
    const titles = async (ctx: RequestContext, subject: string, id: string): Promise<string[]> => (await printed.of(ctx, subject, id)).map((form) => form.title);
    const codeOfPrint = (form: string): Promise<{ code: string }[]> => query(`select after->>'checkCode' as code from trail_entry where action = 'print-form' and after->>'form' = $1`, [form]);

    it('are those that the documents ask for on a leave: the report, the letter to the host unit, and the purchaser’s own form', async () => {
      const ctx = await somebody(13);
      const { id } = await requests.apply(ctx, randomUUID(), sick({ documentIds: [await upload(ctx)] }));
      expect(await titles(ctx, 'LeaveRequest', id)).toEqual(['人事报告书（请假）', '请假函']);
      for (const form of ['leave-report', 'leave-letter']) {
        const { name, content } = await printed.print(ctx, 'LeaveRequest', id, form);
        expect([name.endsWith('.pdf'), content.subarray(0, 5).toString(), content.toString('latin1').includes('/FontFile')]).toEqual([true, '%PDF-', true]);
        expect((await codeOfPrint(form))[0]?.code).toMatch(/^[0-9A-F]{4}(-[0-9A-F]{4}){4}$/);
      }
      expect(await titles(await somebody(14), 'LeaveRequest', id)).toEqual([]);
      expect(await codeOf(printed.print(await somebody(14), 'LeaveRequest', id, 'leave-report'))).toBe('form-unknown form');
      expect(await codeOf(printed.print(ctx, 'LeaveRequest', id, 'exit-report'))).toBe('form-unknown form');
      const [consent] = await query<{ id: string }>('select id from leave_consent where request_id = $1', [id], LONGGANG.tenantId);
      const district = await at('district', LONGGANG.root, randomUUID(), LONGGANG.tenantId);
      expect(await titles(district, 'LeaveConsent', consent?.id ?? '')).toEqual(['驻点社工请休假审批表']);
      expect((await printed.print(district, 'LeaveConsent', consent?.id ?? '', 'leave-consent-form')).content.subarray(0, 5).toString()).toBe('%PDF-');
      expect(await titles(await at('hr', LEYA.root), 'LeaveConsent', consent?.id ?? '')).toEqual([]);
    });

    it('are the register of overtime, and the month that the host unit seals by the purchaser’s document', async () => {
      const ctx = await somebody(14);
      const placed = [ctx.userId, ctx.unitPath];
      const [entry] = await query<{ id: string }>(`insert into overtime_entry (unit_path, employee_id, user_id, employee_name, on_day, starts, ends, hours, reason, choice, day_kind, state) values ($2, $1, $1, '某', '2026-09-19', '09:00', '12:00', 3, '社区活动', 'time-in-lieu', 'rest-day', 'registered') returning id`, placed);
      expect(await titles(ctx, 'OvertimeEntry', entry?.id ?? '')).toEqual(['超时加班登记表']);
      expect((await printed.print(ctx, 'OvertimeEntry', entry?.id ?? '', 'overtime-register')).content.subarray(0, 5).toString()).toBe('%PDF-');
      expect(await titles(await somebody(16), 'OvertimeEntry', entry?.id ?? '')).toEqual([]);
      const [sheet] = await query<{ id: string }>(`insert into attendance_sheet (unit_path, employee_id, placement_id, purchaser_tenant_id, purchaser_unit_path, person_name, host_unit_name, month, days_required, days_present, leave_by_kind, absent_days, overtime_hours, sheet_version)
        select $2, $1, id, purchaser_tenant_id, purchaser_unit_path, '某', '某街道', '2026-09', 22, 21, '{"sick": "1.0"}', 0, 3, 1 from placement where employee_id = $1 and purchaser_tenant_id is not null limit 1 returning id`, placed);
      const district = await at('district', LONGGANG.root, randomUUID(), LONGGANG.tenantId);
      for (const caller of [await hr(), district]) expect(await titles(caller, 'AttendanceSheet', sheet?.id ?? '')).toEqual(['考勤考核表']);
      expect((await printed.print(district, 'AttendanceSheet', sheet?.id ?? '', 'attendance-sheet')).content.subarray(0, 5).toString()).toBe('%PDF-');
    });

    it('are those of leaving, for the person and whoever handles it', async () => {
      const ctx = await somebody(15);
      const { id } = await departures.resign(ctx, randomUUID(), { reason: '回乡照顾家人', proposedLastDay: '2026-11-09' });
      await departures.addItem(ctx, randomUUID(), id, { name: '个案档案', quantity: 12, takenBy: '陈督导' });
      expect(await titles(ctx, 'Departure', id)).toEqual(['人事报告书（辞职）', '离职审批表', '离职交接清单', '离职声明']);
      for (const form of ['exit-report', 'exit-approval', 'exit-handover', 'exit-declaration']) { const sheet = await printed.print(await hr(), 'Departure', id, form); expect(sheet.content.length).toBeGreaterThan(5000); }
      expect(await titles(await somebody(16), 'Departure', id)).toEqual([]);
    });

    it('are the notice of a vacancy as long as it is open, without the panel and the outline', async () => {
      const [unit] = await query<{ id: string }>(`select id from org_unit where path = 'ly.service.t3'`);
      const input = { unitId: unit?.id ?? '', position: 'frontline-social-worker', headcount: 2, requirements: '社会工作专业本科及以上', timetable: '十月面试', outline: '笔试题目', panelHr: ['甲'], panelDepartment: ['乙'], closesOn: '2026-10-31' };
      const { id } = await vacancies.open(await hr(), randomUUID(), input);
      expect(await titles(await hr(), 'Vacancy', id)).toEqual(['招聘公告']);
      const caller = await hr();
      const sheet = await test.database.run(caller, async (m) => {
        const thing = await new VacancyForms(access, policy).find(m, caller, id);
        return thing?.forms[0] ? thing.sheet(thing.forms[0]) : null;
      });
      expect(sheet?.entries).toEqual([['招聘岗位', '一线社工'], ['用人部门', expect.any(String)], ['招聘人数', '2 人'], ['岗位要求', '社会工作专业本科及以上'], ['日程安排', '十月面试'], ['报名截止', '2026年10月31日'], ['报名方式及联系人', '']]);
      expect(JSON.stringify(sheet)).not.toMatch(/笔试题目|甲|乙/);
      expect(sheet?.paragraphs.join('')).toMatch(/不予录用.*（1）.+（2）/);
      expect((await printed.print(await hr(), 'Vacancy', id, 'recruitment-notice')).content.length).toBeGreaterThan(5000);
      expect(await titles(await somebody(16), 'Vacancy', id)).toEqual([]);
      await query(`update vacancy set state = 'closed' where id = $1`, [id]);
      expect(await titles(await hr(), 'Vacancy', id)).toEqual([]);
    });
  });
});
