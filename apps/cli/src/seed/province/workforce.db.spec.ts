import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { placementsFollowAssignments } from '@gongqiao/domain/placement';
import { Contracts, Providers } from '@gongqiao/domain/procurement';
import { AssignmentFollowers, Assignments, Replacements, Workers, type NewWorker } from '@gongqiao/domain/workforce';
import { identityCheckCharacter } from '@gongqiao/platform/privacy';
import { provinceFixture, type ProvinceFixture } from './testing/province-fixture.js';


describe('providers, workers and their posts', () => {
  let f: ProvinceFixture;
  let workers: Workers;
  let assignments: Assignments;
  let replacements: Replacements;
  let providers: Providers;
  let contracts: Contracts;
  const followers = new AssignmentFollowers();
  let serial = 0;
  const key = (): string => `key-${randomUUID()}`;
  const identity = (birth: string): string => {
    const first17 = `139999${birth.replaceAll('-', '')}${String((serial += 1) + 900).padStart(3, '0')}`;
    return first17 + identityCheckCharacter(first17);
  };
  const person = (change: Partial<NewWorker> = {}): NewWorker => ({
    number: `N${serial}-${randomUUID().slice(0, 4)}`, name: '王小明', sex: 'male', birthDate: '1995-05-05', identityNumber: identity('1995-05-05'), education: 'bachelor',
    abilityTestPassedOn: '2025-11-15', politicalStanceConfirmed: true, lawAndCharacterConfirmed: true, aptitudeConfirmed: true, healthy: true, richUnionExperience: false,
    massOrganisationExperience: false, socialWorkFullTimeBachelor: false, examConditionsMet: true, workStartedOn: '2018-07-01', employedFrom: '2026-01-05', certificates: [], ...change,
  });

  beforeAll(async () => {
    f = await provinceFixture(900, '2026-11-20');
    const { database } = f.test;
    workers = new Workers(database, f.access, f.policy, f.trail, f.vault);
    replacements = new Replacements(database, f.access, f.policy, f.workflow, f.trail);
    assignments = new Assignments(database, f.access, f.policy, f.trail, replacements, followers);
    followers.register(placementsFollowAssignments);
    providers = new Providers(database, f.access, f.policy, f.trail);
    contracts = new Contracts(database, f.access, f.policy, f.trail);
  }, 120_000);
  afterAll(() => f.test.close());

  const vacancies = (grade: string): Promise<{ id: string; purchaser: string; provider: string; number: string }[]> =>
    f.query(`select id, purchaser_unit_id as purchaser, provider_tenant_id as provider, number from post p where grade = $1 and unit_kind like 'county%' and jurisdiction = 'ordinary'
      and not exists (select 1 from assignment a where a.post_id = p.id and a.end_on is null) order by number`, [grade]);
  const register = async (provider: string, change: Partial<NewWorker> = {}): Promise<string> => (await workers.register(f.atProvider(provider, 'provider'), key(), person(change))).id;

  it('places a qualified worker, with both answers kept where the purchaser finds them', async () => {
    const [post] = await vacancies('junior');
    if (!post) throw new Error('no vacancy');
    const workerId = await register(post.provider);
    const { id } = await assignments.place(f.at('county', post.purchaser), key(), { postId: post.id, workerId, startOn: '2026-12-01' });
    const stored = await f.query(`select d.decision, d.output->>'eligible' as eligible, jsonb_array_length(d.reasons) > 0 as reasoned from decision_result d join assignment a
      on d.id in (a.basic_result_id, a.grade_result_id) where a.id = $1 order by 1`, [id]);
    expect(stored).toEqual([
      { decision: 'hebei.eligibility.basic', eligible: 'true', reasoned: true }, { decision: 'hebei.eligibility.grade', eligible: 'true', reasoned: true },
    ]);
  });

  it('keeps the employer’s record of where its person works in step, from the house to the post and back', async () => {
    const post = (await vacancies('junior')).at(-1);
    if (!post) throw new Error('no vacancy');
    const workerId = await register(post.provider);
    const inHouse = <T>(sql: string, values: unknown[]): Promise<T[]> => f.query<T>(sql, values, post.provider);
    const [employee] = await inHouse<{ id: string }>(
      `insert into employee (unit_path, unit_id, worker_id, number, name, position, certificate, hired_on, state, pay_scheme)
         select o.path, o.id, w.id, w.number, w.name, 'worker', 'none', '2026-01-05', 'active', 'new' from worker w, org_unit o where w.id = $1 and o.parent_id is null returning id`, [workerId]);
    await inHouse(`insert into placement (unit_path, employee_id, employee_name, host_unit_name, starts_on) select unit_path, id, name, '本部', hired_on from employee where id = $1`, [employee?.id]);
    const places = (): Promise<object[]> => inHouse(
      `select purchaser_tenant_id is not null as placed, purchaser_unit_path::text is not distinct from (select purchaser_unit_path::text from placement where assignment_id is not null and employee_id = $1) as there, starts_on::text as "from", ends_on::text as "to" from placement where employee_id = $1 order by starts_on`, [employee?.id]);
    const { id } = await assignments.place(f.at('county', post.purchaser), key(), { postId: post.id, workerId, startOn: '2026-12-01' });
    expect(await places()).toMatchObject([{ placed: false, from: '2026-01-05', to: '2026-11-30' }, { placed: true, there: true, from: '2026-12-01', to: null }]);
    await assignments.end(f.at('county', post.purchaser), key(), { id, endOn: '2027-02-28', ground: '岗位调整' });
    expect(await places()).toMatchObject([{ placed: false }, { placed: true, from: '2026-12-01', to: '2027-02-28' }, { placed: false, from: '2027-03-01', to: null }]);
    // The last day moved once more: the house is not returned to twice.
    await assignments.end(f.at('county', post.purchaser), key(), { id, endOn: '2027-02-28', ground: '岗位调整' });
    expect((await places()).length).toBe(3);
  });

  it('refuses who does not qualify, naming what is lacking and the article', async () => {
    const [post] = await vacancies('second');
    if (!post) throw new Error('no vacancy');
    const workerId = await register(post.provider);
    await expect(assignments.place(f.at('county', post.purchaser), key(), { postId: post.id, workerId, startOn: '2026-12-01' })).rejects.toMatchObject({
      code: 'not-eligible-grade', field: 'workerId', refusal: { message: { zh: expect.stringContaining('证书') }, provision: expect.stringMatching(/^HB-15/) },
    });
    const tooOld = await register(post.provider, { birthDate: '1975-01-01', identityNumber: identity('1975-01-01') });
    await expect(assignments.place(f.at('county', post.purchaser), key(), { postId: post.id, workerId: tooOld, startOn: '2026-12-01' })).rejects.toMatchObject({ code: 'not-eligible-basic' });
  });

  it('refuses a second person on a post and a second post for a person, telling nothing of the other side', async () => {
    const [one, other] = await vacancies('junior');
    if (!one || !other) throw new Error('no vacancies');
    const workerId = await register(one.provider);
    const again = await register(one.provider);
    await assignments.place(f.at('county', one.purchaser), key(), { postId: one.id, workerId, startOn: '2026-12-01' });
    await expect(assignments.place(f.at('county', one.purchaser), key(), { postId: one.id, workerId: again, startOn: '2026-12-15' })).rejects.toMatchObject({ code: 'post-occupied' });
    const elsewhere = (await vacancies('junior')).find((p) => p.provider === one.provider && p.purchaser !== one.purchaser) ?? other;
    const refused = await assignments.place(f.at('county', elsewhere.purchaser), key(), { postId: elsewhere.id, workerId, startOn: '2027-01-01' }).then(() => null, (e: unknown) => e);
    expect(refused).toMatchObject({ code: 'already-on-post', field: 'workerId' });
    expect(String((refused as { refusal: unknown }).refusal)).not.toContain(one.number);
    const told = (refused as { refusal: { message: { zh: string; en: string } } }).refusal.message;
    expect(`${told.zh} ${told.en}`).not.toMatch(new RegExp(`${one.number}|${one.id}`));
  });

  it('lets the same person of another employer onto no second post either', async () => {
    const [one] = await vacancies('junior');
    const elsewhere = (await vacancies('junior')).find((p) => p.provider !== one?.provider);
    if (!one || !elsewhere) throw new Error('no vacancies');
    const identityNumber = identity('1995-05-05');
    const first = await register(one.provider, { identityNumber });
    const second = await register(elsewhere.provider, { identityNumber });
    await assignments.place(f.at('county', one.purchaser), key(), { postId: one.id, workerId: first, startOn: '2026-12-01' });
    await expect(assignments.place(f.at('county', elsewhere.purchaser), key(), { postId: elsewhere.id, workerId: second, startOn: '2026-12-01' })).rejects.toMatchObject({ code: 'already-on-post' });
  });

  it('keeps from a post whoever holds another job without the consent of the union', async () => {
    const [post] = await vacancies('junior');
    if (!post) throw new Error('no vacancy');
    const workerId = await register(post.provider);
    await workers.addOtherJob(f.atProvider(post.provider, 'provider'), key(), { workerId, description: '社区兼职会计', startedOn: '2026-03-01', consentOn: '2026-02-01', consentBy: 'provider' });
    await expect(assignments.place(f.at('county', post.purchaser), key(), { postId: post.id, workerId, startOn: '2026-12-01' })).rejects.toMatchObject({ code: 'concurrent-job-barred', refusal: { provision: 'HB-3b' } });
  });

  it('refuses another county, another tenant’s worker and an unapproved post', async () => {
    const [post, next] = await vacancies('junior');
    const foreign = (await vacancies('junior')).find((p) => p.provider !== post?.provider);
    if (!post || !next || !foreign) throw new Error('no vacancies');
    const workerId = await register(post.provider);
    const stranger = f.loaded.units.find((u) => u.kind === 'county-union' && u.id !== post.purchaser)?.id ?? '';
    await expect(assignments.place(f.at('county', stranger), key(), { postId: post.id, workerId, startOn: '2026-12-01' })).rejects.toMatchObject({ code: 'post-unknown' });
    const other = await register(foreign.provider);
    await expect(assignments.place(f.at('county', post.purchaser), key(), { postId: post.id, workerId: other, startOn: '2026-12-01' })).rejects.toMatchObject({ code: 'post-without-contract' });
    await f.query(`update post set status = 'unrecognised' where id = $1`, [next.id]);
    await expect(assignments.place(f.at('county', next.purchaser), key(), { postId: next.id, workerId, startOn: '2026-12-01' })).rejects.toMatchObject({ code: 'post-not-approved' });
    await f.query(`update post set status = 'approved' where id = $1`, [next.id]);
  });

  it('shows an identity number to its employer for a reason that stays in the trail, and to nobody else', async () => {
    const [provider] = f.providers;
    const { identityNumber, ...rest } = person();
    const ctx = f.atProvider(provider?.tenantId ?? '', 'provider');
    const { id } = await workers.register(ctx, key(), { ...rest, identityNumber });
    await expect(workers.reveal(ctx, id, ' ')).rejects.toMatchObject({ code: 'reveal-reason-missing' });
    expect(await workers.reveal(ctx, id, '办理社会保险登记')).toBe(identityNumber);
    const trail = await f.query(`select after->>'reason' as reason from trail_entry where subject_id = $1 and action = 'reveal-identity'`, [id], provider?.tenantId);
    expect(trail).toEqual([{ reason: '办理社会保险登记' }]);
    expect(JSON.stringify(await f.query(`select after from trail_entry where subject_id = $1`, [id], provider?.tenantId))).not.toContain(identityNumber);
    await expect(workers.reveal(f.at('province', f.loaded.units[0]?.id ?? ''), id, '随便看看号码')).rejects.toMatchObject({ code: 'worker-unknown' });
    await expect(workers.reveal(f.atProvider(f.providers[1]?.tenantId ?? '', 'provider'), id, '随便看看号码')).rejects.toMatchObject({ code: 'worker-unknown' });
  });

  it('registers no number twice and none with a wrong check character', async () => {
    const ctx = f.atProvider(f.providers[0]?.tenantId ?? '', 'provider');
    const first = person();
    await workers.register(ctx, key(), first);
    await expect(workers.register(ctx, key(), { ...person(), identityNumber: first.identityNumber })).rejects.toMatchObject({ code: 'worker-employed' });
    const wrong = `${first.identityNumber.slice(0, 17)}${first.identityNumber.endsWith('1') ? '2' : '1'}`;
    await expect(workers.register(ctx, key(), { ...person(), identityNumber: wrong })).rejects.toMatchObject({ code: 'identity-invalid' });
  });

  it('bars a provider over the whole province once its contract is terminated, and lifts the bar with a reason', async () => {
    const province = f.at('province', f.loaded.units[0]?.id ?? '');
    const [row] = await f.query<{ id: string; contract: string; purchaser: string }>(
      `select p.id, k.id as contract, k.purchaser_unit_id as purchaser from provider p join service_contract k on k.provider_id = p.id join org_unit o on o.id = k.purchaser_unit_id where o.kind = 'county-union' order by k.number desc limit 1`);
    if (!row) throw new Error('no contract');
    await expect(providers.disqualify(province, key(), row.id, '拒不支付薪酬')).rejects.toMatchObject({ code: 'contract-not-terminated' });
    await contracts.terminate(f.at('county', row.purchaser), key(), row.contract, '责令改正期满仍欠付薪酬');
    await expect(providers.disqualify(f.at('city', f.loaded.units.find((u) => u.kind === 'city-union')?.id ?? ''), key(), row.id, '拒不支付薪酬')).rejects.toMatchObject({ code: 'forbidden' });
    await providers.disqualify(province, key(), row.id, '拒不支付薪酬');
    const [posts] = await f.query<{ id: string }>('select post_id as id from contract_line where contract_id = $1 limit 1', [row.contract]);
    const input = {
      number: 'HT-NEW-1', purchaserUnitId: row.purchaser, providerId: row.id, startOn: '2027-01-01', endOn: '2029-12-31', clauses: ['service-content', 'service-period', 'payment-method', 'rights-and-duties', 'breach-liability'],
      subcontracting: false, payFloor: true, insurancePercent: '26.50', managementFee: '220', lines: [{ postId: posts?.id ?? '' }],
    };
    await expect(contracts.enter(f.at('county', row.purchaser), key(), input)).rejects.toMatchObject({ code: 'provider-not-eligible', refusal: { provision: 'HB-30c' } });
    await providers.lift(province, key(), row.id, '欠付已全部清偿，两年内无新增');
    await expect(contracts.enter(f.at('county', row.purchaser), key(), { ...input, endOn: '2028-12-31' })).rejects.toMatchObject({ code: 'contract-not-compliant', refusal: { message: { zh: expect.stringContaining('2029-12-31') } } });
    const { id } = await contracts.enter(f.at('county', row.purchaser), key(), input);
    expect(await f.query(`select d.decision, d.output->>'compliant' as compliant from service_contract k join decision_result d on d.id = k.check_result_id where k.id = $1`, [id])).toEqual([{ decision: 'hebei.contract.check', compliant: 'true' }]);
  });

  it('replaces a worker: asked for by the purchaser, proposed by the provider, closed when the successor stands', async () => {
    const [held] = await f.query<{ id: string; post: string; purchaser: string; provider: string }>(`select a.id, p.id as post, p.purchaser_unit_id as purchaser, a.provider_tenant_id as provider
      from assignment a join post p on p.id = a.post_id where p.unit_kind like 'county%' and p.jurisdiction = 'ordinary' and p.grade = 'junior' and a.end_on is null and a.start_on < '2026-01-01' order by p.number limit 1`);
    if (!held) throw new Error('nobody on post');
    const county = f.at('county', held.purchaser);
    const provider = f.atProvider(held.provider, 'provider');
    const successor = await register(held.provider);
    await expect(replacements.propose(provider, key(), held.id, successor)).rejects.toMatchObject({ code: 'replacement-none' });
    const { id: matter } = await replacements.open(county, key(), held.id, '长期不能到岗');
    await expect(replacements.open(county, key(), held.id, '再次提出')).rejects.toMatchObject({ code: 'replacement-open' });
    const stranger = f.providers.find((p) => p.tenantId !== held.provider);
    await expect(replacements.propose(f.atProvider(stranger?.tenantId ?? '', 'provider'), key(), held.id, successor)).rejects.toMatchObject({ code: 'assignment-unknown' });
    await replacements.propose(provider, key(), held.id, successor);
    await expect(assignments.place(county, key(), { postId: held.post, workerId: successor, startOn: '2026-12-01' })).rejects.toMatchObject({ code: 'post-occupied' });
    await assignments.end(county, key(), { id: held.id, endOn: '2026-11-30', ground: '更换人员' });
    const { id } = await assignments.place(county, key(), { postId: held.post, workerId: successor, startOn: '2026-12-01' });
    expect(await f.query('select entry_step as step from assignment where id = $1', [id])).toEqual([{ step: 1 }]);
    expect(await f.query(`select state, finished_at is not null as finished from workflow_instance where id = $1`, [matter])).toEqual([{ state: 'closed', finished: true }]);
  });

  it('does a placement once for one key', async () => {
    const [post] = await vacancies('junior');
    if (!post) throw new Error('no vacancy');
    const workerId = await register(post.provider);
    const once = key();
    const ctx = f.at('county', post.purchaser);
    const first = await assignments.place(ctx, once, { postId: post.id, workerId, startOn: '2026-12-01' });
    expect(await assignments.place(ctx, once, { postId: post.id, workerId, startOn: '2026-12-01' })).toEqual(first);
    await assignments.end(ctx, key(), { id: first.id, endOn: '2026-12-31', ground: '本人辞职' });
    expect(await f.query('select end_on::text as "endOn", end_ground as ground from assignment where id = $1', [first.id])).toEqual([{ endOn: '2026-12-31', ground: '本人辞职' }]);
  });
});
