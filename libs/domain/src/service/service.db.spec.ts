import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { bool, chapter, count, date, decision, definePack, list, oneOf, provision, record, right, text, type Right } from '@gongqiao/kernel';
import { AccessRegistry, AccessService } from '@gongqiao/platform/access';
import { FixedClock, type RequestContext } from '@gongqiao/platform/context';
import { testDatabase, type TestDatabase } from '@gongqiao/platform/database/testing';
import { PolicyService, type PolicyIndex } from '@gongqiao/platform/policy';
import { IdentityVault } from '@gongqiao/platform/privacy';
import { OrgUnit, setUpTenant, setUpUnits, setUpUser, tenancyAccess } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { establishmentEntities } from '../establishment/index.js';
import { DOMAIN_MIGRATIONS } from '../migrations/index.js';
import { Employee, Placement, personnelAccess, personnelEntities } from '../personnel/index.js';
import { procurementEntities } from '../procurement/index.js';
import { Worker, workforceEntities } from '../workforce/index.js';
import {
  Beneficiaries, BeneficiaryLook, DatabaseFileStore, ServiceFacts, ServiceFiles, ServiceFinding, ServiceFindings, ServiceMatters, ServiceProgress, ServiceRecord, ServiceRecords, ServiceSummaries, ServiceSummary, ServiceTargets,
  refuseService, serviceAccess, serviceEntities, type RecordInput,
} from './index.js';

const T1 = provision('T-1', '第一条', 'decision', '档案齐全的可以归档；跨期个案跟进两次以上的计入。');
const filing = decision('trial.archive.filing', {
  zh: '归档', applies: [T1], facts: { complete: bool().zh('齐全') }, answer: { accepted: bool().zh('可以归档'), missing: list(oneOf({ complete: '齐全' })).zh('所缺') },
}).by(({ complete }) => ({ accepted: complete, missing: complete ? [] : ['complete' as const] }));
const caseCount = decision('trial.evaluation.caseCount', {
  zh: '个案数', applies: [T1],
  facts: { period: text().zh('期'), periodStart: date().zh('始'), periodEnd: date().zh('末'), cases: list(record({ caseId: text().zh('个案'), openedOn: date().zh('开案'), followUps: count().zh('跟进'), supervisorApproved: bool().zh('同意') })).zh('个案') },
  answer: { counted: count().zh('计入'), cases: list(record({ caseId: text().zh('个案'), counts: bool().zh('计入') })).zh('个案') },
}).by(({ cases, periodStart }) => {
  const judged = cases.map(({ caseId, openedOn, followUps }) => ({ caseId, counts: openedOn >= periodStart || followUps >= 2 }));
  return { counted: judged.filter((one) => one.counts).length, cases: judged };
});
const give = (who: string, verbs: string, subjects: string, reach: Right['reach']): Right[] =>
  subjects.split(' ').flatMap((subject) => verbs.split(' ').map((verb) => right({ provisions: [T1], who: [who], verb, subject, reach, zh: '试' })));
const pack = definePack({
  id: 'trial', prefix: 'T-', title: '试', documentNumber: '试1号', issuer: '试', inForceFrom: '2020-01-01', version: '1.0.0', side: 'employer', provisionCount: 1,
  parties: { worker: { zh: '社工', en: 'Worker', unitKinds: ['team'] }, leader: { zh: '组长', en: 'Leader', unitKinds: ['team'] }, head: { zh: '部长', en: 'Head', unitKinds: ['agency'] }, buyer: { zh: '购买方', en: 'Buyer', unitKinds: ['agency'] } },
  unitKinds: { agency: '机构', team: '小组' }, parameters: [],
  chapters: [chapter({ title: '一', provisions: [T1], decisions: [filing, caseCount], rights: [
    ...give('worker', 'read create', 'ServiceRecord', 'own'), ...give('worker', 'read create update', 'ServiceMatter', 'own'), ...give('worker', 'read create reveal', 'Beneficiary', 'own'), ...give('worker', 'read', 'ServiceProgress', 'own'),
    ...give('leader', 'read', 'ServiceRecord ServiceProgress', 'subtree'), ...give('leader', 'read update approve', 'ServiceMatter ServiceFinding', 'subtree'), ...give('leader', 'reveal', 'Beneficiary', 'subtree'), ...give('leader', 'update', 'ServiceTarget', 'subtree'),
    ...give('head', 'read create', 'ServiceSummary ServiceProgress', 'tenant'), ...give('buyer', 'read', 'ServiceSummary', 'counterpart'),
  ] })],
});
const index: PolicyIndex = { packs: [pack], findPack: (id) => (id === 'trial' ? pack : undefined), findDecision: (name) => { const found = pack.decisions.find((one) => one.name === name); return found && { pack, decision: found }; }, coverage: () => [] };

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

describe('service records', () => {
  let test: TestDatabase;
  let units: Map<string, OrgUnit>;
  let access: AccessService;
  let records: ServiceRecords;
  let matters: ServiceMatters;
  let people: Beneficiaries;
  let files: ServiceFiles;
  let findings: ServiceFindings;
  let targets: ServiceTargets;
  let progress: ServiceProgress;
  let summaries: ServiceSummaries;
  let policy: PolicyService;
  const tenantId = randomUUID();
  const buyerId = randomUUID();
  const users = new Map<string, string>();
  const employees = new Map<string, string>();
  const clock = new FixedClock(new Date('2026-03-20T10:00:00+08:00'));
  const as = (who: string, role: string, path: string, tenant = tenantId): RequestContext => ({
    tenantId: tenant, userId: users.get(who) ?? randomUUID(), unitId: units.get(`${tenant} ${path}`)?.id ?? tenant, unitPath: path, roles: [role], requestId: 'r', ip: null, at: clock.now(),
  });
  const ann = (): RequestContext => as('ann', 'worker', 'a.one');
  const leader = (): RequestContext => as('lee', 'leader', 'a.one');
  const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'taken', (e: { code?: string; field?: string }) => `${e.code} ${e.field}`);
  const visit = (more: Partial<RecordInput> = {}): RecordInput => ({ kind: 'visit', heldOn: '2026-03-10', startsAt: '09:00', endsAt: '10:30', participants: 2, ...more });
  const rows = <T>(sql: string, values: unknown[] = [], tenant = tenantId): Promise<T[]> => test.database.run({ tenantId: tenant }, (m) => m.query(sql, values));

  async function employ(name: string, path: string): Promise<void> {
    await test.database.run({ tenantId }, async (m) => {
      const user = await setUpUser(m, { signInName: name, name, memberships: [{ unitPath: path, role: 'worker' }], validFrom: '2025-01-01' });
      const worker = await m.save(m.create(Worker, {
        number: name, name, nameInitials: name, sex: null, birthDate: '1990-01-01', identityHash: Buffer.from(name), identityMasked: '*', education: 'bachelor', employedFrom: '2025-01-01', employedTo: null, userId: user.id, abilityTestPassedOn: null,
        politicalStanceConfirmed: true, lawAndCharacterConfirmed: true, aptitudeConfirmed: true, healthy: true, richUnionExperience: false, massOrganisationExperience: false, socialWorkFullTimeBachelor: true, examConditionsMet: true,
        workStartedOn: null, eligible: null, highestGrade: null, judgedOn: null, basicResultId: null, gradeResultId: null,
      }));
      const employee = await m.save(m.create(Employee, {
        unitPath: path, unitId: units.get(`${tenantId} ${path}`)?.id ?? '', workerId: worker.id, userId: user.id, number: name, name, nameInitials: name, position: 'worker', postType: null, grade: null, certificate: 'none',
        hiredOn: '2025-01-01', probationEndsOn: null, confirmedOn: null, leftOn: null, state: 'active', payScheme: 'new',
      }));
      await m.save(m.create(Placement, {
        unitPath: path, employeeId: employee.id, employeeName: name, certificate: 'none', purchaserTenantId: buyerId, purchaserUnitPath: 'a', hostUnitName: '甲街道', contractId: null, assignmentId: null, project: '甲项目', startsOn: '2025-01-01', endsOn: null,
      }));
      users.set(name, user.id);
      employees.set(name, employee.id);
    });
  }

  beforeAll(async () => {
    test = await testDatabase({ migrations: DOMAIN_MIGRATIONS, entities: [...establishmentEntities, ...procurementEntities, ...workforceEntities, ...personnelEntities, ...serviceEntities] });
    units = new Map();
    for (const [id, slug] of [[tenantId, 'one'], [buyerId, 'buyer']] as const) {
      await setUpTenant(test.database, { id, slug, name: slug, kind: 'ngo', packId: 'trial', root: { code: 'a', name: '机构', kind: 'agency' }, validFrom: '2024-01-01' });
      await test.database.run({ tenantId: id }, (m) => setUpUnits(m, [{ path: 'a.one', name: '甲组', kind: 'team' }, { path: 'a.two', name: '乙组', kind: 'team' }], '2024-01-01'));
      for (const unit of await test.database.run({ tenantId: id }, (m) => m.find(OrgUnit))) units.set(`${id} ${unit.path}`, unit);
    }
    for (const [name, path] of [['ann', 'a.one'], ['bob', 'a.one'], ['lee', 'a.one'], ['cat', 'a.two']] as const) await employ(name, path);
    access = new AccessService(new AccessRegistry([tenancyAccess, personnelAccess, serviceAccess], [pack]), () => 'trial');
    policy = new PolicyService(test.database, index, clock);
    const trail = new Trail();
    const vault = new IdentityVault('a secret of at least thirty-two characters');
    people = new Beneficiaries(test.database, access, trail, vault);
    records = new ServiceRecords(test.database, access, trail, people);
    matters = new ServiceMatters(test.database, access, policy, trail, people);
    files = new ServiceFiles(test.database, access, trail, new DatabaseFileStore(vault));
    findings = new ServiceFindings(test.database, access, trail);
    targets = new ServiceTargets(test.database, access, trail);
    progress = new ServiceProgress(access, policy);
    summaries = new ServiceSummaries(test.database, access, trail);
  });
  afterAll(() => test.close());

  it('counts an entry at once, for the person, the team and the project, and only once however often it is sent', async () => {
    await targets.set(leader(), randomUUID(), { year: 2026, period: 'quarter', number: 1, unitId: units.get(`${tenantId} a.one`)?.id ?? '', amounts: [{ kind: 'visit', amount: '7' }] });
    const key = randomUUID();
    const first = await records.enter(ann(), key, visit());
    expect(await records.enter(ann(), key, visit())).toEqual(first);
    const of = (ctx: RequestContext, asked: object) => test.database.run(ctx, (m) => progress.of(m, ctx, { year: 2026, period: 'quarter', number: 1, ...asked }));
    const own = await of(ann(), { employeeId: employees.get('ann') ?? '' });
    expect(own.whole.standings).toMatchObject([{ indicator: 'visit', sessions: 1, minutes: 90, participants: 2 }]);
    expect(own.whole.standings.map((s) => [s.completed.toFixed(), s.target?.toFixed(), s.remaining?.toFixed(), s.perWeek?.toFixed(), s.percent?.toFixed()])).toEqual([['1', '7', '6', '3', '14.3']]);
    expect(own.weeksLeft).toBe(2);
    const team = await of(leader(), {});
    expect(team.whole.standings.map((s) => [s.completed.toFixed(), s.target?.toFixed()])).toEqual([['1', '21']]);
    expect(team.lines.map((line) => [line.name, line.standings[0]?.completed.toFixed()]).sort()).toEqual([['ann', '1'], ['bob', '0'], ['lee', '0']]);
    const head = await of(as('lee', 'head', 'a'), { by: 'project' });
    expect(head.lines.map((line) => [line.key, line.standings.map((s) => `${s.completed.toFixed()}/${s.target?.toFixed()}`)])).toEqual([['甲项目', ['1/21']]]);
  });

  it.each([
    ['a later day', visit({ heldOn: '2026-03-21' }), 'held-later heldOn'],
    ['a day before the hiring', visit({ heldOn: '2024-12-31' }), 'held-too-early heldOn'],
    ['an end before the start', visit({ startsAt: '11:00' }), 'time-invalid endsAt'],
    ['an unknown kind', visit({ kind: 'party' }), 'kind-unknown kind'],
    ['a case record without its case', visit({ kind: 'casework' }), 'matter-needed matterId'],
    ['a training without its holder', visit({ kind: 'training' }), 'organiser-needed organiser'],
    ['a paper without its kind', visit({ kind: 'paper' }), 'paper-needed paper'],
    ['somebody else’s beneficiary', visit({ beneficiaryId: randomUUID() }), 'beneficiary-unknown beneficiaryId'],
  ])('refuses %s', async (_what, input, refusal) => {
    expect(await codeOf(records.enter(ann(), randomUUID(), input))).toBe(refusal);
  });

  it('keeps who is served sealed, opens it to who serves or supervises, and keeps every look', async () => {
    const { id } = await people.register(ann(), randomUUID(), { name: '张三丰', alias: '张叔', telephone: '13800001234' });
    const [stored] = await rows<{ row: string }>('select b::text as row from beneficiary b where id = $1', [id]);
    expect(stored?.row).not.toContain('张三丰');
    expect(await people.reveal(ann(), id, '上门探访前核对')).toMatchObject({ name: '张三丰', telephone: '13800001234' });
    expect(await people.reveal(leader(), id, '督导抽查记录')).toMatchObject({ name: '张三丰' });
    expect(await codeOf(people.reveal(as('bob', 'worker', 'a.one'), id, '只是看看而已'))).toBe('beneficiary-unknown beneficiaryId');
    expect(await codeOf(people.reveal(as('cat', 'leader', 'a.two'), id, '只是看看而已'))).toBe('beneficiary-unknown beneficiaryId');
    expect(await codeOf(people.reveal(ann(), id, '看'))).toBe('reason-missing reason');
    const looks = await test.database.run({ tenantId }, (m) => m.find(BeneficiaryLook, { where: { beneficiaryId: id }, order: { lookedAt: 'ASC', id: 'ASC' } }));
    expect(looks.map((look) => [look.userName, look.reason])).toEqual([['ann', '上门探访前核对'], ['lee', '督导抽查记录']]);
    expect(await rows(`select action from trail_entry where subject_id = $1 and action = 'reveal-beneficiary'`, [id])).toHaveLength(2);
  });

  it('finds times that overlap and a photo used twice; a supervisor accepts with a reason or gives the record back', async () => {
    const { id, findings: none } = await records.enter(ann(), randomUUID(), visit({ heldOn: '2026-03-11' }));
    expect(none).toBe(0);
    const second = await records.enter(ann(), randomUUID(), visit({ heldOn: '2026-03-11', startsAt: '10:00', endsAt: '11:00' }));
    expect(second.findings).toBe(1);
    await files.attach(ann(), randomUUID(), { recordId: id, purpose: 'photo', name: '一.png', content: PNG });
    expect(await files.attach(ann(), randomUUID(), { recordId: second.id, purpose: 'photo', name: '二.png', content: PNG })).toMatchObject({ findings: 1 });
    expect(await codeOf(files.attach(ann(), randomUUID(), { recordId: id, purpose: 'photo', name: 'x', content: Buffer.from('<svg/>') }))).toBe('file-type file');
    const found = await test.database.run({ tenantId }, (m) => m.find(ServiceFinding, { order: { rule: 'ASC' } }));
    expect(found.map((one) => [one.rule, one.recordId, one.otherId, one.state])).toEqual([['overlap', second.id, id, 'open'], ['photo-twice', second.id, id, 'open']]);
    const [overlap, photo] = found;
    expect(await codeOf(findings.decide(ann(), randomUUID(), { id: overlap?.id ?? '', act: 'accept', reason: '本人说明情况' }))).toBe('finding-unknown id');
    await findings.decide(leader(), randomUUID(), { id: photo?.id ?? '', act: 'accept', reason: '同一场地连续两次探访' });
    await findings.decide(leader(), randomUUID(), { id: overlap?.id ?? '', act: 'return', reason: '请核对起止时间' });
    expect(await rows(`select sessions from service_tally where employee_id = $1 and kind = 'visit' and month = '2026-03'`, [employees.get('ann')])).toEqual([{ sessions: 2 }]);
    expect(await rows(`select title from todo where user_id = $1 and finished_at is null`, [users.get('ann')])).toEqual([{ title: '服务记录被退回（时间重叠）：请核对起止时间' }]);
    expect(await records.amend(ann(), randomUUID(), second.id, visit({ heldOn: '2026-03-11', startsAt: '10:30', endsAt: '11:00' }))).toEqual({ id: second.id, findings: 0 });
    expect(await rows(`select state from service_finding where id = $1`, [overlap?.id])).toEqual([{ state: 'settled' }]);
    expect(await rows(`select title from todo where user_id = $1 and finished_at is null`, [users.get('ann')])).toEqual([]);
    expect(await codeOf(records.amend(ann(), randomUUID(), second.id, visit()))).toBe('record-not-open id');
    await records.withdraw(ann(), randomUUID(), second.id, '与另一条是同一次');
    expect(await codeOf(records.withdraw(ann(), randomUUID(), second.id, '与另一条是同一次'))).toBe('record-withdrawn id');
  });

  it('finds a month that was entered on its last day', async () => {
    clock.set('2026-02-28');
    for (let i = 1; i <= 6; i += 1) await records.enter(as('bob', 'worker', 'a.one'), randomUUID(), visit({ heldOn: `2026-02-0${i}` }));
    clock.set('2026-03-20');
    expect(await findings.check(leader(), randomUUID(), 2026, 2)).toEqual({ found: 1 });
    expect(await findings.check(leader(), randomUUID(), 2026, 2)).toEqual({ found: 0 });
    expect(await rows(`select rule, detail from service_finding where month = '2026-02'`)).toEqual([{ rule: 'last-day', detail: { records: 6, late: 6 } }]);
  });

  it('counts a case when it is opened, those carried over by the document, and files it when it has ended', async () => {
    const { id: who } = await people.register(ann(), randomUUID(), { name: '李四', alias: '李姨' });
    const old = await matters.open(ann(), randomUUID(), { kind: 'casework', title: '长期陪伴', openedOn: '2025-11-01', beneficiaryIds: [who] });
    for (const heldOn of ['2026-02-02', '2026-03-03']) await records.enter(ann(), randomUUID(), visit({ kind: 'casework', matterId: old.id, heldOn, startsAt: '14:00', endsAt: '15:00' }));
    await matters.open(ann(), randomUUID(), { kind: 'casework', title: '新个案', openedOn: '2026-03-02', beneficiaryIds: [] });
    const half = await test.database.run(ann(), (m) => progress.of(m, ann(), { employeeId: employees.get('ann') ?? '', year: 2026, period: 'half-year', number: 1 }));
    expect(half.whole.standings.find((s) => s.indicator === 'casework')).toMatchObject({ sessions: 2 });
    expect(half.whole.standings.find((s) => s.indicator === 'casework')?.completed.toFixed()).toBe('2');
    expect(await codeOf(matters.approveLongTerm(as('ann', 'leader', 'a.one'), randomUUID(), old.id))).toBe('own-case id');
    await matters.approveLongTerm(leader(), randomUUID(), old.id);
    expect(await codeOf(matters.file(ann(), randomUUID(), old.id, { complete: true }))).toBe('matter-open id');
    await matters.close(ann(), randomUUID(), { id: old.id, closedOn: '2026-03-19', outcome: '目标达成' });
    expect(await codeOf(records.enter(ann(), randomUUID(), visit({ kind: 'casework', matterId: old.id, heldOn: '2026-03-20' })))).toBe('matter-closed heldOn');
    await matters.file(ann(), randomUUID(), old.id, { complete: false });
    await matters.file(ann(), randomUUID(), old.id, { complete: true });
    const filed = await rows<{ accepted: boolean; known: boolean }>(`select f.accepted, exists (select 1 from decision_result d where d.id = f.result_id) as known from service_filing f order by f.created_at`);
    expect(filed).toEqual([{ accepted: false, known: true }, { accepted: true, known: true }]);
    expect(await codeOf(matters.close(as('bob', 'worker', 'a.one'), randomUUID(), { id: old.id, closedOn: '2026-03-19', outcome: '' }))).toBe('matter-unknown id');
  });

  it('tells the purchaser counts and samples, and nothing else of the tenant can be reached from there', async () => {
    expect(await summaries.send(as('lee', 'head', 'a'), randomUUID(), '2026-03')).toEqual({ sent: 1 });
    const told = await test.database.run({ tenantId: buyerId }, (m) => m.find(ServiceSummary));
    expect(told.map((one) => [one.project, one.month, one.workers, one.hostUnitName])).toEqual([['甲项目', '2026-03', 1, '甲街道']]);
    expect(told[0]?.counts.find((one) => one.kind === 'visit')).toEqual({ kind: 'visit', completed: '2', target: '2', sessions: 2, participants: 4, hours: '3.0' });
    expect(told[0]?.samples.length).toBeGreaterThan(0);
    expect(JSON.stringify(told)).not.toMatch(/张三丰|张叔|李四|李姨|长期陪伴/);
    for (const table of ['beneficiary', 'beneficiary_look', 'service_matter', 'service_matter_member', 'service_record', 'service_file', 'service_file_content', 'service_tally', 'service_target', 'service_finding', 'service_filing']) {
      expect([table, await rows(`select 1 from ${table}`, [], buyerId)]).toEqual([table, []]);
    }
    expect(await codeOf(people.reveal(as('buyer', 'leader', 'a', buyerId), (await rows<{ id: string }>('select id from beneficiary limit 1'))[0]?.id ?? '', '想知道是谁'))).toBe('beneficiary-unknown beneficiaryId');
    expect(access.can(as('buyer', 'buyer', 'a', buyerId), 'read', 'ServiceSummary', told[0])).toBe(true);
    expect(await codeOf(summaries.send(as('lee', 'head', 'a'), randomUUID(), '2026-04'))).toBe('month-invalid month');
    expect(await codeOf(summaries.send(as('lee', 'head', 'a'), randomUUID(), '2025-01'))).toBe('summary-empty month');
  });

  it('gives a scoring run the facts of the records that were known at its instant', async () => {
    const ids = [employees.get('ann') ?? '', employees.get('cat') ?? ''];
    const facts = new ServiceFacts();
    const ask = async (knownAt: Date) => test.database.run(ann(), async (m) => facts.facts(m, ann(), {
      employeeIds: ids, from: '2026-01-01' as never, to: '2026-06-30' as never, measures: ['service-counts', 'case-follow-ups', 'service-hours', 'papers-done', 'training-hours'], knownAt, judge: await policy.judge(m, ann()),
    }));
    const found = await ask(clock.now());
    expect(found.has(employees.get('cat') ?? '')).toBe(false);
    const own = found.get(employees.get('ann') ?? '');
    expect(own?.['service-counts']?.value).toMatchObject({ visit: { completed: 2, target: 7 }, casework: null });
    expect(own?.['service-hours']?.value).toMatchObject({ caseInterviews: [2], caseworkHours: '2', visits: { sessions: 2, hours: '3' } });
    expect(own?.['case-follow-ups']?.value.cases.map((one) => one.followUps).sort()).toEqual([0, 2]);
    expect(own?.['papers-done']?.value).toMatchObject({ plan: false });
    expect(own?.['training-hours']).toBeUndefined();
    expect(own?.['service-counts']?.origin.zh).toBe('服务记录 4 条（2026-01-01 至 2026-06-30）');
    expect((await ask(new Date('2026-01-01T00:00:00Z'))).size).toBe(0);
  });

  it('sets targets only within the caller’s part of the house', async () => {
    const amounts = [{ kind: 'group', amount: '2' }];
    expect(await codeOf(targets.set(leader(), randomUUID(), { year: 2026, period: 'month', number: 3, employeeIds: [employees.get('cat') ?? ''], amounts }))).toBe('employee-unknown employeeIds');
    expect(await codeOf(targets.set(leader(), randomUUID(), { year: 2026, period: 'year', number: 1, employeeIds: [employees.get('ann') ?? ''], amounts }))).toBe('period-invalid period');
    expect(await codeOf(targets.set(leader(), randomUUID(), { year: 2026, period: 'month', number: 3, employeeIds: [employees.get('ann') ?? ''], amounts: [{ kind: 'group', amount: '-1' }] }))).toBe('target-invalid amounts[0].amount');
    expect(await targets.set(leader(), randomUUID(), { year: 2026, period: 'month', number: 3, project: '甲项目', amounts })).toEqual({ holders: 1 });
    expect(await test.database.run({ tenantId }, (m) => m.countBy(ServiceRecord, { kind: 'group' }))).toBe(0);
    expect(refuseService('target-nobody').code).toBe('target-nobody');
  });
});
