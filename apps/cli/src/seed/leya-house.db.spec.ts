import { randomUUID } from 'node:crypto';
import { Decimal } from '@gongqiao/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { domain } from '@gongqiao/domain';
import { Applicant, Departure, Employee, Probation } from '@gongqiao/domain/personnel';
import { RatingStandings, attendanceStandings } from '@gongqiao/domain/placement';
import { FixedClock, type RequestContext } from '@gongqiao/platform/context';
import { testDatabase, type TestDatabase } from '@gongqiao/platform/database/testing';
import { PageArgs } from '@gongqiao/platform/graphql';
import { IdentityVault, identityCheckCharacter } from '@gongqiao/platform/privacy';
import { setUpTenant, setUpUnits } from '@gongqiao/platform/tenancy';
import type { WorkflowInstance } from '@gongqiao/platform/workflow';
import { loadPolicyIndex } from '@gongqiao/registry';
import { houseServices, type HouseServices } from './house-services.js';
import { inventEmployees } from './leya-employees.js';
import { loadLeyaPersonnel } from './leya-personnel.js';
import { LEYA, leyaUnits } from './leya-staff.js';
import { LONGGANG, longgangUnits } from './longgang-units.js';

const OTHER = '0197a000-0000-7000-8000-0000000000a1';
const IDENTITY = ((first: string) => first + identityCheckCharacter(first))('13999719980412302');
const FRONTLINE = { position: 'frontline-social-worker', bars: [], medicalReport: 'grade-3a', education: 'bachelor', fullTimeStudy: true, major: 'social-work', certificate: 'assistant' };
const PAPERS = { documents: ['id-card-copy', 'education-proof', 'photo-electronic', 'medical-certificate', 'resume', 'resume-electronic', 'basic-information-form'], photos: 3, holdsTitle: false };

describe('people of an agency', () => {
  let test: TestDatabase;
  let house: HouseServices;
  const clock = new FixedClock(new Date('2026-11-20T02:00:00Z'));
  const query = <T>(sql: string, values: unknown[] = [], tenantId: string = LEYA.tenantId): Promise<T[]> => test.database.run({ tenantId }, (m) => m.query(sql, values));
  const key = (): string => randomUUID();
  const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'taken', (e: { code?: string; field?: string }) => `${e.code} ${e.field}`);

  const at = async (roles: string | string[], path: string, more: { userId?: string; tenantId?: string } = {}): Promise<RequestContext> => {
    const tenantId = more.tenantId ?? LEYA.tenantId;
    const [unit] = await query<{ id: string }>('select id from org_unit where path = $1::ltree', [path], tenantId);
    return { tenantId, userId: more.userId ?? randomUUID(), unitId: unit?.id ?? '', unitPath: path, roles: [roles].flat(), requestId: 'spec', ip: null, get at() { return clock.now(); } };
  };
  const unitId = async (path: string): Promise<string> => (await query<{ id: string }>('select id from org_unit where path = $1::ltree', [path]))[0]?.id ?? '';
  const act = (ctx: RequestContext, id: string, transition: string, more: { note?: string; form?: object } = {}): Promise<WorkflowInstance> =>
    test.database.run(ctx, (m) => house.workflow.act(m, ctx, id, { transition, ...more }));
  const matterOf = async (id: string): Promise<string> => (await query<{ id: string }>('select workflow_instance_id as id from applicant where id = $1', [id]))[0]?.id ?? '';
  const employeeAt = async (serial: number): Promise<Employee> => test.database.run({ tenantId: LEYA.tenantId }, (m) => m.findOneByOrFail(Employee, { id: inventEmployees()[serial - 1]?.id ?? '' }));

  beforeAll(async () => {
    test = await testDatabase({ migrations: domain.migrations, entities: domain.entities });
    const index = await loadPolicyIndex();
    for (const [id, slug, packId, kind, root] of [[LEYA.tenantId, 'leya', 'leya', 'ngo', 'ly'], [LONGGANG.tenantId, 'longgang', 'longgang', 'district-union', 'lg'], [OTHER, 'other', 'leya', 'ngo', 'ly']] as const) {
      await setUpTenant(test.database, { id, slug, name: slug, kind, packId, root: { code: root, name: slug, kind: kind === 'ngo' ? 'agency' : kind }, validFrom: LEYA.since });
      await test.database.run({ tenantId: id }, (m) => setUpUnits(m, kind === 'ngo' ? leyaUnits() : longgangUnits(), LEYA.since));
    }
    const vault = new IdentityVault('a secret of the specification, long enough');
    await loadLeyaPersonnel((scope, work) => test.database.run(scope, work), vault);
    house = houseServices({ database: test.database, index, vault, clock, packOf: (id) => (id === LONGGANG.tenantId ? 'longgang' : 'leya') });
  });
  afterAll(() => test.close());

  describe('joining', () => {
    let hr: RequestContext;
    let head: RequestContext;
    let director: RequestContext;
    let board: RequestContext;
    let vacancyId: string;
    let applicantId: string;
    beforeAll(async () => {
      hr = await at('hr', 'ly');
      head = await at(['department-head', 'service-department'], 'ly.service');
      director = await at('director-general', 'ly');
      board = await at('board', 'ly');
    });

    it('opens a vacancy at a department, and refuses one without a known position or out of reach', async () => {
      const input = { unitId: await unitId('ly.service.t3'), position: 'frontline-social-worker', headcount: 1, requirements: '社工专业本科' };
      expect(await codeOf(house.vacancies.open(hr, key(), { ...input, position: 'astronaut' }))).toBe('position-unknown position');
      expect(await codeOf(house.vacancies.open(head, key(), { ...input, unitId: await unitId('ly.projects.h1') }))).toBe('unit-unknown unitId');
      vacancyId = (await house.vacancies.open(head, key(), input)).id;
    });

    it('refuses a wrong identity number and a second application of the same person', async () => {
      const input = { vacancyId, name: '欧阳示范', identityNumber: IDENTITY, telephone: '19000012345', channel: 'university', facts: { ...FRONTLINE, certificate: 'none', fullTimeStudy: false } };
      expect(await codeOf(house.applicants.register(hr, key(), { ...input, identityNumber: `${IDENTITY.slice(0, 17)}${IDENTITY.endsWith('1') ? '2' : '1'}` }))).toBe('identity-invalid identityNumber');
      expect(await codeOf(house.applicants.register(head, key(), input))).toBe('vacancy-unknown vacancyId');
      applicantId = (await house.applicants.register(hr, key(), input)).id;
      expect(await codeOf(house.applicants.register(hr, key(), input))).toBe('applied-already identityNumber');
      const [stored] = await query<{ sealed: string; masked: string; eligible: boolean }>(`select encode(identity_encrypted, 'escape') as sealed, identity_masked as masked, eligible from applicant where id = $1`, [applicantId]);
      expect([stored?.sealed.includes(IDENTITY), stored?.masked, stored?.eligible]).toEqual([false, `${IDENTITY.slice(0, 4)}**********${IDENTITY.slice(-4)}`, false]);
    });

    it('goes by the document’s steps: no interview without outline and panel, no choice without both opinions and the conditions', async () => {
      const id = await matterOf(applicantId);
      await act(hr, id, 'screen');
      await act(hr, id, 'interviewByVideo');
      expect(await codeOf(act(hr, id, 'invite'))).toBe('outline-missing facts');
      await house.vacancies.change(hr, key(), vacancyId, { unitId: await unitId('ly.service.t3'), position: 'frontline-social-worker', headcount: 1, requirements: '社工专业本科', outline: '笔试与面试纲要', panelHr: ['甲'], panelDepartment: ['乙'] });
      await act(hr, id, 'invite');
      await act(head, id, 'test');
      expect(await codeOf(act(hr, id, 'select', { note: '合适' }))).toBe('opinion-missing facts');
      await house.applicants.giveOpinion(hr, key(), { id: applicantId, side: 'hr', words: '面试良好，建议录用' });
      expect(await codeOf(house.applicants.giveOpinion(await at('group-leader', 'ly.service.t3'), key(), { id: applicantId, side: 'department', words: '同意' }))).toBe('applicant-unknown id');
      await house.applicants.giveOpinion(head, key(), { id: applicantId, side: 'department', words: '同意录用' });
      expect(await codeOf(act(hr, id, 'select', { note: '合适' }))).toBe('not-eligible facts');
      expect(await codeOf(house.applicants.setFacts(hr, key(), applicantId, { ...FRONTLINE, education: 'doctor' }))).toMatch(/ education$/);
      await house.applicants.setFacts(hr, key(), applicantId, FRONTLINE);
      await act(hr, id, 'select', { note: '合适' });
      expect(await codeOf(act(hr, id, 'approveByDirector'))).toBe('wrong-actor actor');
      await act(director, id, 'approveByDirector');
      await act(board, id, 'approveByBoard');
      await act(hr, id, 'admit');
    });

    it('refuses to sign on without the papers, or while the person holds a full-time post elsewhere, without saying where', async () => {
      const id = await matterOf(applicantId);
      expect(await codeOf(act(hr, id, 'signOn'))).toBe('papers-missing facts');
      expect(await codeOf(house.applicants.setPapers(hr, key(), applicantId, { ...PAPERS, documents: ['passport'] }))).toBe('paper-unknown documents');
      await house.applicants.setPapers(hr, key(), applicantId, PAPERS);
      const elsewhere = await at('hr', 'ly', { tenantId: OTHER });
      const vault = new IdentityVault('a secret of the specification, long enough');
      const employed = await test.database.run(elsewhere, async (m) => house.joining.takeOn(m, elsewhere, {
        name: '欧阳示范', sex: null, birthDate: '1998-04-12', identityHash: vault.hash(IDENTITY), identityMasked: 'x', identityEncrypted: vault.encrypt(IDENTITY), telephoneEncrypted: null, education: 'bachelor',
        certificate: 'none', position: 'hr', unitId: elsewhere.unitId, hiredOn: '2026-05-01', confirmedOn: '2026-06-01',
      }));
      const refusal = await act(hr, id, 'signOn').then(() => null, (e: { refusal: { code: string; message: { zh: string } } }) => e.refusal);
      expect(refusal?.code).toBe('engaged-elsewhere');
      expect(refusal?.message.zh).not.toMatch(/other|别处名称/);
      expect(await query('select 1 from employee where name = $1', ['欧阳示范'])).toEqual([]);
      await query('update engagement set ends_on = $2 where employee_id = $1', [employed.id, '2026-11-19'], OTHER);
    });

    it('makes the employee on sign-on: next number, sealed numbers, engagement, place, papers, probation to its day', async () => {
      const id = await matterOf(applicantId);
      await act(hr, id, 'signOn');
      const [made] = await query<Record<string, unknown>>(
        `select e.number, e.state, e.hired_on, e.probation_ends_on, e.unit_path::text as path, p.state as probation, p.papers_due_on, p.package_due_on, w.identity_masked = a.identity_masked as same,
                (select count(*)::int from personnel_paper where employee_id = e.id) as papers, (select count(*)::int from engagement where employee_id = e.id) as engaged,
                (select count(*)::int from worker_private where worker_id = w.id and telephone_encrypted is not null) as sealed
           from applicant a join employee e on e.id = a.employee_id join worker w on w.id = e.worker_id join probation p on p.employee_id = e.id where a.id = $1`, [applicantId]);
      expect(made).toEqual({
        number: 'LY0144', state: 'probation', hired_on: '2026-11-20', probation_ends_on: '2026-12-19', path: 'ly.service.t3', probation: 'in-probation', papers_due_on: '2026-12-20', package_due_on: '2026-11-27', same: true,
        papers: 5, engaged: 1, sealed: 1,
      });
      expect(await codeOf(house.applicants.register(hr, key(), { vacancyId, name: '再来', identityNumber: IDENTITY, channel: 'university' }))).toBe('applied-already identityNumber');
    });

    it('confirms after induction, a month, both assessments, director and board, in that order', async () => {
      const id = await matterOf(applicantId);
      const applicant = await test.database.run(hr, (m) => m.findOneByOrFail(Applicant, { id: applicantId }));
      const employeeId = applicant.employeeId ?? '';
      expect(await codeOf(act(hr, id, 'induct'))).toBe('induction-incomplete facts');
      for (const session of ['agency', 'department', 'post']) await house.applicants.addInduction(hr, key(), applicantId, { session, speaker: '讲解人', heldOn: '2026-11-20' });
      expect(await codeOf(house.applicants.addInduction(hr, key(), applicantId, { session: 'post', speaker: '讲解人', heldOn: '2026-11-20' }))).toBe('session-held session');
      await act(hr, id, 'induct');
      await act(hr, id, 'startProbation');
      const host = await at('host-unit', 'ly');
      expect(await codeOf(house.onboarding.assess(host, key(), { employeeId, side: 'department', outcome: 'pass', note: '很好' }))).toBe('employee-unknown employeeId');
      await house.onboarding.assess(host, key(), { employeeId, side: 'host', outcome: 'pass', note: '很好' });
      expect(await codeOf(house.onboarding.assess(host, key(), { employeeId, side: 'host', outcome: 'fail', note: '改了' }))).toBe('assessed-already outcome');
      await house.onboarding.assess(head, key(), { employeeId, side: 'department', outcome: 'pass', note: '合格' });
      expect(await codeOf(act(hr, id, 'assessProbation', { note: '合格' }))).toBe('probation-running facts');
      clock.set('2026-12-21');
      await act(hr, id, 'assessProbation', { note: '合格' });
      await act(director, id, 'passDirector');
      expect((await test.database.run(hr, (m) => m.findOneByOrFail(Probation, { employeeId }))).state).toBe('confirmed');
      expect((await test.database.run(hr, (m) => m.findOneByOrFail(Employee, { id: employeeId }))).state).toBe('probation');
      await act(board, id, 'confirm');
      expect(await query('select state, confirmed_on from employee where id = $1', [employeeId])).toEqual([{ state: 'active', confirmed_on: '2026-12-21' }]);
      clock.set('2026-11-20');
    });

    it('leads a failed probation to a dismissal that needs a ground and evidence', async () => {
      const newcomer = await employeeAt(140);
      await test.database.run(hr, (m) => house.onboarding.begin(m, hr, newcomer));
      await house.onboarding.assess(await at('project-department', 'ly.projects'), key(), { employeeId: newcomer.id, side: 'department', outcome: 'fail', note: '多次缺勤' });
      await house.onboarding.assess(await at('host-unit', 'ly'), key(), { employeeId: newcomer.id, side: 'host', outcome: 'fail', note: '不合适' });
      const probation = await test.database.run(hr, (m) => m.findOneByOrFail(Probation, { employeeId: newcomer.id }));
      expect(probation.state).toBe('assessed');
      expect(await codeOf(act(director, probation.workflowInstanceId ?? '', 'confirm'))).toBe('not-confirmable facts');
      await act(hr, probation.workflowInstanceId ?? '', 'end', { note: '试用期考核不合格' });
      const [opened] = await query<{ kind: string; state: string; ground: string | null }>('select kind, state, ground from departure where employee_id = $1', [newcomer.id]);
      expect(opened).toEqual({ kind: 'dismissal', state: 'proposed', ground: null });
    });
  });

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
      expect(await codeOf(house.files.reveal(hr, someone.id, 'bank-account', null))).toBe('reason-missing reason');
      expect(await house.files.reveal(hr, someone.id, 'bank-account', '代发工资核对')).toMatch(/^6220/);
      expect(await house.files.reveal(me, someone.id, 'telephone', null)).toMatch(/^190/);
      expect(await codeOf(house.files.reveal(me, (await employeeAt(8)).id, 'telephone', '同事的电话'))).toBe('employee-unknown id');
      const looks = await test.database.run(me, async (m) => house.files.looksAt(m, await house.files.own(m, me)));
      expect(looks.map(({ what, reason }) => [what, reason])).toEqual([['bank-account', '代发工资核对'], ['file', '核对社保基数']]);
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
      const [contracts, certificates] = await count();
      expect(contracts).toMatchObject({ state: '合同到期', own: 0 });
      expect(contracts?.n).toBeGreaterThan(0);
      expect(certificates?.n).toBeGreaterThan(4);
      await house.watch.run(hr);
      expect(await count()).toEqual([contracts, certificates]);
      const [due] = await query<{ worst: number; best: number }>(`select max(due_on - date '2026-11-20') as worst, min(due_on - date '2026-11-20') as best from todo where state = '合同到期'`);
      expect(Number(due?.worst)).toBeLessThanOrEqual(30);
      expect(Number(due?.best)).toBeGreaterThanOrEqual(0);
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
