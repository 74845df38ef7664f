import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ResultsHandover } from '@gongqiao/domain/evaluation';
import { ContractTransfers, Providers } from '@gongqiao/domain/procurement';
import { AssignmentFollowers, Assignments, OtherJobs, PeopleHandover, Recruitments, Replacements, Workers, type NewWorker, type StageEntry } from '@gongqiao/domain/workforce';
import { identityCheckCharacter } from '@gongqiao/platform/privacy';
import type { RequestContext } from '@gongqiao/platform/context';
import { TENANT, provinceFixture, type ProvinceFixture } from './testing/province-fixture.js';

interface Vacancy {
  readonly id: string;
  readonly purchaser: string;
  readonly provider: string;
  readonly contract: string;
}

describe('recruitment in its stages, and the transfer of a contract with its people', () => {
  let f: ProvinceFixture;
  let workers: Workers;
  let assignments: Assignments;
  let replacements: Replacements;
  let recruitments: Recruitments;
  let transfers: ContractTransfers;
  let jobs: OtherJobs;
  let serial = 0;
  let post: Vacancy;
  let city: RequestContext;
  const key = (): string => `key-${randomUUID()}`;
  const one = async <T = Record<string, unknown>>(sql: string, values: unknown[] = [], tenant: string = TENANT): Promise<T> => (await f.query<T>(sql, values, tenant))[0] as T;
  const person = (change: Partial<NewWorker> = {}): NewWorker => {
    const first17 = `13999919950505${String((serial += 1) + 900).padStart(3, '0')}`;
    return {
      number: `R${serial}-${randomUUID().slice(0, 4)}`, name: '李小红', sex: 'female', birthDate: '1995-05-05', identityNumber: first17 + identityCheckCharacter(first17), education: 'bachelor', abilityTestPassedOn: '2026-10-15',
      politicalStanceConfirmed: true, lawAndCharacterConfirmed: true, aptitudeConfirmed: true, healthy: true, richUnionExperience: false, massOrganisationExperience: false, socialWorkFullTimeBachelor: false,
      examConditionsMet: true, workStartedOn: '2018-07-01', employedFrom: '2026-10-20', certificates: [], ...change,
    };
  };
  const vacancies = (): Promise<Vacancy[]> => f.query(
    `select p.id, p.purchaser_unit_id as purchaser, p.provider_tenant_id as provider, l.contract_id as contract from post p join contract_line l on l.post_id = p.id
      where p.grade = 'junior' and p.unit_kind like 'county%' and p.jurisdiction = 'ordinary' and not exists (select 1 from assignment a where a.post_id = p.id and a.end_on is null) order by p.number`);
  const atProvider = (): RequestContext => f.atProvider(post.provider, 'provider');
  const atCounty = (): RequestContext => f.at('county', post.purchaser);
  const register = async (change: Partial<NewWorker> = {}): Promise<string> => (await workers.register(atProvider(), key(), person(change))).id;
  const begin = async (workerId: string): Promise<string> => (await recruitments.start(atProvider(), key(), { contractId: post.contract, workerId, grade: 'junior' })).id;
  const enter = (ctx: RequestContext, id: string, stage: string, more: Partial<StageEntry> = {}): Promise<unknown> =>
    recruitments.record(ctx, key(), { id, stage, on: '2026-11-18', result: 'passed', supervisor: '市总工会 张工', ...more });
  const passProviderStages = async (id: string): Promise<void> => {
    for (const stage of ['application-review', 'ability-test', 'interview', 'medical', 'labour-contract']) await enter(atProvider(), id, stage);
  };
  const state = async (id: string): Promise<string> => (await one<{ state: string }>('select state from recruitment where id = $1', [id])).state;

  beforeAll(async () => {
    f = await provinceFixture(900, '2026-11-20');
    const { database } = f.test;
    workers = new Workers(database, f.access, f.policy, f.trail, f.vault);
    replacements = new Replacements(database, f.access, f.policy, f.workflow, f.trail);
    assignments = new Assignments(database, f.access, f.policy, f.trail, replacements, new AssignmentFollowers());
    recruitments = new Recruitments(database, f.access, f.policy, f.workflow, f.trail, assignments, replacements);
    recruitments.onModuleInit();
    transfers = new ContractTransfers(database, f.access, f.policy, f.workflow, f.trail);
    transfers.onModuleInit();
    new PeopleHandover(transfers, f.trail).onModuleInit();
    new ResultsHandover(transfers).onModuleInit();
    jobs = new OtherJobs(database, f.access, f.trail);
    const providers = new Providers(database, f.access, f.policy, f.trail);
    for (const { id } of await f.query<{ id: string }>('select id from provider')) await providers.check(f.at('province', f.loaded.units[0]?.id ?? ''), key(), { id });
    [post] = (await vacancies()) as [Vacancy];
    const county = f.loaded.units.find((u) => u.id === post.purchaser);
    city = f.at('city', county?.city?.id ?? '');
  }, 120_000);
  afterAll(() => f.test.close());

  it('places nobody for the first time but through the stages', async () => {
    const workerId = await register();
    await expect(assignments.place(atCounty(), key(), { postId: post.id, workerId, startOn: '2026-12-01' })).rejects.toMatchObject({ code: 'recruitment-needed' });
  });

  it('leads a person from review to post, each side doing its stages, and keeps why', async () => {
    const workerId = await register();
    expect(await f.query('select 1 from worker where id = $1', [workerId])).toEqual([]);
    const id = await begin(workerId);
    expect(await f.query('select 1 from worker where id = $1', [workerId])).toHaveLength(1);
    await expect(begin(workerId)).rejects.toMatchObject({ code: 'recruitment-open' });
    await expect(enter(atCounty(), id, 'application-review')).rejects.toMatchObject({ code: 'not-your-stage' });
    await expect(enter(atProvider(), id, 'interview')).rejects.toMatchObject({ code: 'wrong-state' });
    await expect(enter(atProvider(), id, 'application-review', { on: '2026-11-21' })).rejects.toMatchObject({ code: 'stage-in-future' });
    await passProviderStages(id);
    await expect(enter(atProvider(), id, 'condition-verification')).rejects.toMatchObject({ code: 'not-your-stage' });
    await expect(enter(atCounty(), id, 'condition-verification')).rejects.toMatchObject({ code: 'not-your-stage' });
    await enter(city, id, 'condition-verification');
    await expect(enter(city, id, 'post-allocation', { postId: post.id })).rejects.toMatchObject({ code: 'not-your-stage' });
    await enter(atCounty(), id, 'post-allocation', { postId: post.id });
    await expect(enter(atCounty(), id, 'post-training')).rejects.toMatchObject({ code: 'training-incomplete', refusal: { provision: 'HB-21m' } });
    const { instance } = await one<{ instance: string }>('select workflow_instance_id as instance from recruitment where id = $1', [id]);
    const trained = { transition: 'post-training', form: { on: '2026-11-18', result: 'passed' }, facts: { trainedOn: '2026-11-18', contents: '岗位培训' } };
    await expect(f.test.database.run(city, (m) => f.workflow.act(m, city, instance, trained))).rejects.toMatchObject({ code: 'not-your-stage' });
    await enter(atCounty(), id, 'post-training', { contents: '岗位职责与工作纪律' });
    await recruitments.startOnPost(atCounty(), key(), { id, startOn: '2026-12-01' });
    const row = await one(
      `select r.state, a.start_on::text, (select count(*)::int from decision_result d where d.id in (r.basic_result_id, r.grade_result_id, r.onboarding_result_id, a.basic_result_id, a.grade_result_id)) as kept
         from recruitment r join assignment a on a.id = r.assignment_id where r.id = $1`, [id]);
    expect(row).toEqual({ state: 'on-post', start_on: '2026-12-01', kept: 5 });
    expect(await f.query(`select 1 from todo where subject = 'Recruitment' and kind = 'act' and finished_at is null and subject_id = $1`, [id], post.provider)).toEqual([]);
    [post] = (await vacancies()) as [Vacancy];
  });

  it('ends with a failed stage, and shows the file no longer', async () => {
    const workerId = await register();
    const id = await begin(workerId);
    await enter(atProvider(), id, 'application-review', { result: 'failed', note: '学历不符' });
    expect(await state(id)).toBe('rejected');
    expect(await f.query('select 1 from worker where id = $1', [workerId])).toEqual([]);
    await expect(enter(atProvider(), id, 'ability-test')).rejects.toMatchObject({ code: 'not-your-stage' });
  });

  it('passes nobody who does not meet the conditions, and nobody on a post that is taken', async () => {
    const id = await begin(await register({ healthy: false }));
    await passProviderStages(id);
    await expect(enter(city, id, 'condition-verification')).rejects.toMatchObject({ code: 'basic-conditions', refusal: { provision: 'HB-7c' } });
    const other = await begin(await register());
    await passProviderStages(other);
    await enter(city, other, 'condition-verification');
    const taken = await one<{ id: string }>('select p.id from post p join assignment a on a.post_id = p.id where p.purchaser_unit_id = $1 and p.grade = $2 limit 1', [post.purchaser, 'junior']);
    await expect(enter(atCounty(), other, 'post-allocation', { postId: taken.id })).rejects.toMatchObject({ code: 'post-occupied' });
  });

  it('lets nobody start after a stage that no one supervised, until the city confirms it', async () => {
    const id = await begin(await register());
    await enter(atProvider(), id, 'application-review', { supervisor: null });
    for (const stage of ['ability-test', 'interview', 'medical', 'labour-contract']) await enter(atProvider(), id, stage);
    await enter(city, id, 'condition-verification');
    await enter(atCounty(), id, 'post-allocation', { postId: post.id });
    await enter(atCounty(), id, 'post-training', { contents: '岗位培训' });
    await expect(recruitments.startOnPost(atCounty(), key(), { id, startOn: '2026-12-01' })).rejects.toMatchObject({ code: 'onboarding-not-ready' });
    await expect(recruitments.supervise(atCounty(), key(), { id, stage: 'application-review', supervisor: '县总' })).rejects.toMatchObject({ code: 'recruitment-unknown' });
    await recruitments.supervise(city, key(), { id, stage: 'application-review', supervisor: '市总 王工' });
    await recruitments.startOnPost(atCounty(), key(), { id, startOn: '2026-12-01' });
    expect(await state(id)).toBe('on-post');
  });

  it('begins the successor’s recruitment with the provider’s proposal', async () => {
    const held = await one<{ id: string; provider: string; purchaser: string }>(
      `select a.id, a.provider_tenant_id as provider, p.purchaser_unit_id as purchaser from assignment a join post p on p.id = a.post_id where p.grade = 'junior' and p.unit_kind like 'county%' and p.purchaser_unit_id = $1 limit 1`, [post.purchaser]);
    await replacements.open(atCounty(), key(), held.id, '本人申请调离');
    const successor = await register();
    await replacements.propose(atProvider(), key(), held.id, successor);
    expect(await one('select state, grade, post_id is not null as aimed from recruitment where worker_id = $1', [successor])).toEqual({ state: 'application-review', grade: 'junior', aimed: true });
  });

  it('counts the consent of the union to another job, which the employer cannot give', async () => {
    const held = await one<{ worker_id: string }>('select a.worker_id from assignment a join post p on p.id = a.post_id where p.purchaser_unit_id = $1 and a.end_on is null limit 1', [post.purchaser]);
    await workers.addOtherJob(atProvider(), key(), { workerId: held.worker_id, description: '社区兼职', startedOn: '2026-11-01' });
    const job = await one<{ id: string }>('select id from other_job where worker_id = $1', [held.worker_id]);
    const stranger = f.loaded.units.find((u) => u.kind === 'county-union' && u.id !== post.purchaser)?.id ?? '';
    await expect(jobs.consent(f.at('county', stranger), key(), job.id)).rejects.toMatchObject({ code: 'other-job-unknown' });
    await jobs.consent(atCounty(), key(), job.id);
    expect(await one('select consent_on::text, consent_by from other_job where id = $1', [job.id])).toEqual({ consent_on: '2026-11-20', consent_by: 'union' });
    await expect(jobs.consent(atCounty(), key(), job.id)).rejects.toMatchObject({ code: 'consent-given' });
    await expect(jobs.end(atProvider(), key(), { id: job.id, endedOn: '2026-10-01' })).rejects.toMatchObject({ code: 'end-before-start' });
  });

  it('transfers a contract with posts, people and their files to an eligible successor, for the rest of the term', async () => {
    const before = await one<{ id: string; provider_id: string; end_on: string; n: number }>(
      `select k.id, k.provider_id, k.end_on::text, (select count(*)::int from assignment a where a.contract_id = k.id and (a.end_on is null or a.end_on >= '2026-12-15')) as n from service_contract k where k.id = $1`, [post.contract]);
    const [round] = await f.query<{ id: string }>(`insert into appraisal_round (unit_path, unit_id, year, state) select unit_path, purchaser_unit_id, 2025, 'settled' from service_contract where id = $1 returning id`, [before.id]);
    const [result] = await f.query<{ id: string }>(
      `insert into appraisal_result (unit_path, round_id, year, assignment_id, worker_id, purchaser_unit_id, provider_tenant_id, post_level, grade)
         select a.unit_path, $2, 2025, a.id, a.worker_id, $3, a.provider_tenant_id, 'county-post', 'junior' from assignment a where a.contract_id = $1 and a.end_on is null limit 1 returning id`, [before.id, round?.id, post.purchaser]);
    const rated = result?.id ?? '';
    await expect(transfers.report(city, key(), { contractId: post.contract, reason: '' })).rejects.toMatchObject({ code: 'reason-missing' });
    const { id } = await transfers.report(atCounty(), key(), { contractId: post.contract, reason: '机构注销登记' });
    await expect(transfers.report(atCounty(), key(), { contractId: post.contract, reason: '再报' })).rejects.toMatchObject({ code: 'transfer-open' });
    const [barred, next] = await f.query<{ id: string; tenant: string }>('select id, provider_tenant_id as tenant from provider where id <> $1 order by name limit 2', [before.provider_id]);
    if (!barred || !next) throw new Error('no providers');
    await f.query(`update provider set qualifications = qualifications || '{"goodTaxRecord": false}' where id = $1`, [barred.id]);
    const act = (transition: string, more: object): Promise<unknown> => transfers.act(atCounty(), key(), { id, transition, ...more });
    await expect(act('chooseSuccessor', { successorId: barred.id })).rejects.toMatchObject({ code: 'provider-not-eligible' });
    await act('chooseSuccessor', { successorId: next.id });
    await expect(act('transfer', { effectiveOn: '2026-11-01' })).rejects.toMatchObject({ code: 'effective-day-wrong' });
    await act('transfer', { effectiveOn: '2026-12-15' });
    const after = await one<Record<string, unknown>>(
      `select old.state, old.ended_on::text, k.end_on::text, k.state as new_state, (select count(*)::int from assignment a where a.contract_id = k.id and a.provider_tenant_id = $2) as n,
              (select count(*)::int from contract_line l join post p on p.id = l.post_id where l.contract_id = k.id and p.provider_tenant_id = $2) > 0 as posts
         from service_contract k join service_contract old on old.id = k.succeeds_id where old.id = $1`, [before.id, next.tenant]);
    expect(after).toEqual({ state: 'transferred', ended_on: '2026-12-14', end_on: before.end_on, new_state: 'signed', n: before.n, posts: true });
    const files = await one(
      `select count(*)::int as n, count(w.id)::int as files, count(v.id)::int as private from assignment a left join worker w on w.id = a.worker_id and w.tenant_id = $1 left join worker_private v on v.worker_id = w.id and v.tenant_id = $1
        where a.provider_tenant_id = $1 and a.contract_id = (select id from service_contract where succeeds_id = $2)`, [next.tenant, before.id], next.tenant);
    expect(files).toEqual({ n: before.n, files: before.n, private: before.n });
    expect(await one('select count(*)::int as n, bool_and(r.provider_tenant_id = $1) as passed from appraisal_result r join assignment a on a.id = r.assignment_id where a.provider_tenant_id = $1 and r.id = $2', [next.tenant, rated])).toEqual({ n: 1, passed: true });
    expect(await f.query(`select 1 from worker w join assignment a on a.worker_id = w.id where a.contract_id = (select id from service_contract where succeeds_id = $1)`, [before.id], post.provider)).toEqual([]);
  });
});
