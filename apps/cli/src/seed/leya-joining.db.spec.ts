import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Applicant, Employee, Probation } from '@gongqiao/domain/personnel';
import type { RequestContext } from '@gongqiao/platform/context';
import type { TestDatabase } from '@gongqiao/platform/database/testing';
import { identityCheckCharacter } from '@gongqiao/platform/privacy';
import type { HouseServices } from './house-services.js';
import { LEYA } from './leya-staff.js';
import { HouseBench, OTHER, codeOf, key } from './testing/house-bench.js';

const IDENTITY = ((first: string) => first + identityCheckCharacter(first))('13999719980412302');
const FRONTLINE = { position: 'frontline-social-worker', bars: [], medicalReport: 'grade-3a', education: 'bachelor', fullTimeStudy: true, major: 'social-work', certificate: 'assistant' };
const PAPERS = { documents: ['id-card-copy', 'education-proof', 'photo-electronic', 'medical-certificate', 'resume', 'resume-electronic', 'basic-information-form'], photos: 3, holdsTitle: false };

describe('joining an agency', () => {
  let test: TestDatabase;
  let house: HouseServices;
  let hr: RequestContext;
  let head: RequestContext;
  let director: RequestContext;
  let board: RequestContext;
  let vacancyId: string;
  let applicantId: string;
  const bench = new HouseBench();
  const { clock, query, at, unitId, act, employeeAt } = bench;

  beforeAll(async () => {
    await bench.start();
    ({ test, house } = bench);
    hr = await at('hr', 'ly');
    head = await at(['department-head', 'service-department'], 'ly.service');
    director = await at('director-general', 'ly');
    board = await at('board', 'ly');
  });
  const matterOf = async (id: string): Promise<string> => (await query<{ id: string }>('select workflow_instance_id as id from applicant where id = $1', [id]))[0]?.id ?? '';
  afterAll(() => bench.close());

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
    const { vault } = bench;
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
    // What the law ties to the start of work stands with human resources, by its day.
    expect(await query(`select d.duty, d.party, d.due_on::text as due from duty_occurrence d join applicant a on d.period = '2026-11-20:' || a.employee_id
      where a.id = $1 and d.unit_path <@ $2::ltree and d.pack_id <> $3 order by 1`, [applicantId, hr.unitPath, LEYA.packId])).toEqual(['NT-D-CON-1', 'NT-D-FUND-5a', 'NT-D-INS-6'].map((duty) => ({ duty, party: 'hr', due: '2026-12-20' })));
    // What the handbook ties to it is the newcomer's own, whose account is there, until the papers are in; the rest is human resources' and the cashier's.
    expect(await query(`select t.due_on::text as due, t.due_provision as provision, u.sign_in_name as who from todo t join app_user u on u.id = t.user_id join applicant a on a.employee_id = t.subject_id
      where a.id = $1 and t.state = '入职待办' and t.finished_at is null order by 1`, [applicantId])).toEqual([
      { due: '2026-11-27', provision: 'LY-ONBOARD-1.7', who: 'leya-ly0144' }, { due: '2026-12-20', provision: 'LY-ONBOARD-1.8', who: 'leya-ly0144' }]);
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
