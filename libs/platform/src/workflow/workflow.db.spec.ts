import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { count, definePack, chapter, provision, record, text, workflow } from '@gongqiao/kernel';
import { FixedClock } from '../context/index.js';
import type { RequestContext } from '../context/index.js';
import { testDatabase } from '../database/testing/index.js';
import type { TestDatabase } from '../database/testing/index.js';
import { EventBus } from '../events/index.js';
import { PageArgs } from '../graphql/pagination.js';
import { PolicyService } from '../policy/index.js';
import type { PolicyIndex } from '../policy/index.js';
import { setUpTenant, setUpUnits, setUpUser } from '../tenancy/index.js';
import { Trail } from '../trail/index.js';
import { TodoArgs, TodoBox } from './graphql/todo-types.js';
import { MATTER, MattersByHand, OfficeVerbs, TodoBook, WorkflowEngine } from './index.js';
import { Matters } from './matters.js';
import type { WorkflowMoved } from './index.js';
import { TodoList } from './todo-list.js';

const T1 = provision('T-1', '第一条', 'workflow', '社区申请，街道五个工作日内初审，区里核定。');
const flow = workflow({
  id: 'T-W1', zh: '申请', subject: 'thing', provisions: [T1], initial: 'draft',
  states: {
    draft: { zh: '草拟', holders: ['community'] },
    review: { zh: '初审', holders: ['street'], term: { provision: T1, workingDays: 5 } },
    decide: { zh: '核定', holders: ['district'] },
    approved: { zh: '已核定', final: true },
  },
  transitions: [
    { id: 'submit', zh: '提交', from: ['draft'], to: 'review', actors: ['community'],
      guards: [{ code: 'too-many', provision: T1, message: { zh: '超过可设数', en: 'Too many' }, refuses: (facts) => Number(facts['asked']) > 3 }] },
    { id: 'pass', zh: '通过', from: ['review'], to: 'decide', actors: ['street'] },
    { id: 'reject', zh: '退回', from: ['review'], to: 'draft', actors: ['street'], reason: true },
    { id: 'approve', zh: '核定', from: ['decide'], to: 'approved', actors: ['district'] },
  ],
});
const byHand = workflow({
  id: 'T-W2', zh: '借用', subject: 'loan', provisions: [T1], initial: 'asked',
  begin: { actors: ['community'], as: 'borrower', title: 'what', form: record({ what: text().zh('物品'), days: count().zh('天数') }) },
  states: { asked: { zh: '已申请', holders: ['street', 'keeper'] }, lent: { zh: '已借出', holders: ['borrower'] }, over: { zh: '已归还', final: true } },
  transitions: [
    { id: 'lend', zh: '借出', from: ['asked'], to: 'lent', actors: ['street', 'keeper'], form: record({ place: text().zh('存放处') }),
      guards: [{ code: 'too-long', provision: T1, message: { zh: '借期超过十天', en: 'Too long' }, refuses: (facts) => Number(facts['days']) > 10 }] },
    { id: 'giveBack', zh: '归还', from: ['lent'], to: 'over', actors: ['borrower'],
      guards: [{ code: 'place-unknown', provision: T1, message: { zh: '不知存放处', en: 'Place unknown' }, refuses: (facts) => typeof facts['place'] !== 'string' }], opens: [{ workflow: 'T-W1' }] },
  ],
});
const pack = definePack({
  id: 'trial', prefix: 'T-', title: '试', documentNumber: '试1号', issuer: '试', inForceFrom: '2020-01-01', version: '1.0.0', side: 'purchaser', provisionCount: 1,
  parties: { community: { zh: '社区', en: 'Community', unitKinds: ['community'] }, street: { zh: '街道', en: 'Street', unitKinds: ['street'] },
    district: { zh: '区', en: 'District', unitKinds: ['district'] }, keeper: { zh: '保管', en: 'Keeper', unitKinds: ['community'] }, borrower: { zh: '借用人', en: 'Borrower', unitKinds: ['community'] } },
  unitKinds: { district: '区', street: '街道', community: '社区' }, parameters: [],
  chapters: [chapter({ title: '一', provisions: [T1], workflows: [flow, byHand] })],
});
const index: PolicyIndex = { packs: [pack], findPack: (id) => (id === 'trial' ? pack : undefined), findDecision: () => undefined, coverage: () => [] };

describe('a workflow of a document', () => {
  let test: TestDatabase;
  let people: Record<'community' | 'street' | 'district' | 'neighbour' | 'deputy', RequestContext>;
  const moves: WorkflowMoved[] = [];
  const backs: string[] = [];
  // The Friday before the Spring Festival of 2026: the holiday lies inside the five working days.
  const clock = new FixedClock(new Date('2026-02-13T02:00:00Z'));
  let engine: WorkflowEngine;
  let verbs: OfficeVerbs;
  let hands: MattersByHand;
  let matters: Matters;
  let list: TodoList;

  beforeAll(async () => {
    test = await testDatabase();
    const policy = new PolicyService(test.database, index, clock);
    engine = new WorkflowEngine(policy, new Trail(), new TodoBook(new EventBus(null)));
    engine.listen({
      subject: 'Thing', moved: (_m, _ctx, event) => { moves.push(event); return Promise.resolve(); },
      movedBack: (_m, _ctx, { kind, from, to }) => { backs.push(`${kind} ${from} ${to}`); return Promise.resolve(); },
    });
    // Its steps have effects that nobody can simply undo.
    engine.listen({ subject: 'Deed', moved: () => Promise.resolve() });
    hands = new MattersByHand(test.database, policy, engine);
    engine.listen(hands);
    matters = new Matters(test.database, policy, engine);
    verbs = new OfficeVerbs(engine, policy, new Trail());
    list = new TodoList(test.database, policy);
  });
  afterAll(() => test.close());

  beforeEach(async () => {
    clock.set(new Date('2026-02-13T02:00:00Z'));
    const tenantId = randomUUID();
    await setUpTenant(test.database, { id: tenantId, slug: `t-${tenantId}`, name: '区', kind: 'district-union', packId: 'trial',
      root: { code: 'd', name: '区总', kind: 'district' }, validFrom: '2020-01-01' });
    people = await test.database.run({ tenantId }, async (m) => {
      await setUpUnits(m, [{ path: 'd.s1', name: '街一', kind: 'street' }, { path: 'd.s2', name: '街二', kind: 'street' }, { path: 'd.s1.c1', name: '社区', kind: 'community' }], '2020-01-01');
      const person = async (name: string, role: string, unitPath: string): Promise<RequestContext> => {
        const user = await setUpUser(m, { signInName: `${name}-${tenantId}`, name, memberships: [{ unitPath, role }], validFrom: '2020-01-01' });
        const [unit]: { id: string }[] = await m.query('select id from org_unit where path = $1::ltree', [unitPath]);
        return { tenantId, userId: user.id, unitId: String(unit?.id), unitPath, roles: [role], requestId: 'r', ip: null, get at() { return clock.now(); } };
      };
      return {
        community: await person('社区员', 'community', 'd.s1.c1'), street: await person('街道员', 'street', 'd.s1'), district: await person('区员', 'district', 'd'),
        neighbour: await person('邻街员', 'street', 'd.s2'), deputy: await person('替岗员', 'clerk', 'd.s2'),
      };
    });
    moves.length = 0;
    backs.length = 0;
  });

  const as = <T>(who: keyof typeof people, work: (m: Parameters<Parameters<typeof test.database.run>[1]>[0], ctx: RequestContext) => Promise<T>): Promise<T> =>
    test.database.run(people[who], (m) => work(m, people[who]));
  const begin = (): Promise<string> => as('community', async (m, ctx) =>
    (await engine.start(m, ctx, { workflow: 'T-W1', subject: 'Thing', subjectId: randomUUID(), title: '设岗', unitPath: 'd.s1.c1', facts: { asked: 2 } })).id);
  const act = (who: keyof typeof people, id: string, transition: string, more: object = {}) => as(who, (m, ctx) => engine.act(m, ctx, id, { transition, ...more }));
  const box = async (who: keyof typeof people, name: TodoBox) => (await list.page(people[who], Object.assign(new TodoArgs(), { box: name, first: 20 }))).edges.map((edge) => edge.node);
  const open = async (): Promise<string[]> => {
    const holders: string[] = [];
    for (const who of ['community', 'street', 'district', 'neighbour', 'deputy'] as const) if ((await box(who, TodoBox.open)).length > 0) holders.push(who);
    return holders;
  };

  it('goes from hand to hand, and tells the subject’s owner', async () => {
    const id = await begin();
    expect(await open()).toEqual(['community']);
    await act('community', id, 'submit');
    expect(await open()).toEqual(['street']);
    await act('street', id, 'pass', { note: '同意' });
    expect(await open()).toEqual(['district']);
    expect((await act('district', id, 'approve')).finishedAt).not.toBeNull();
    expect(await open()).toEqual([]);
    expect(moves.map((move) => [move.transition, move.to, move.final])).toEqual([['submit', 'review', false], ['pass', 'decide', false], ['approve', 'approved', true]]);
    expect((await box('street', TodoBox.done)).map((todo) => todo.title)).toEqual(['设岗']);
    expect((await box('community', TodoBox.mine)).map((todo) => todo.title)).toEqual(['设岗']);
    await expect(act('district', id, 'approve')).rejects.toMatchObject({ code: 'instance-finished' });
  });


  it('lists for a stand-in what waits in the other unit, who it is done for and from where, on those days alone', async () => {
    const id = await begin();
    await act('community', id, 'submit');
    expect(await box('neighbour', TodoBox.open)).toEqual([]);
    await as('street', (m, ctx) => m.query(
      `insert into membership (user_id, unit_id, unit_path, role, valid_from, valid_to, stands_in_for) select $1, ms.unit_id, ms.unit_path, ms.role, '2026-02-13', '2026-02-14', ms.id from membership ms where ms.user_id = $2`,
      [people.neighbour.userId, ctx.userId]));
    const [todo, ...others] = await box('neighbour', TodoBox.open);
    expect(others).toEqual([]);
    expect(todo).toMatchObject({ title: '设岗', canPassInBulk: false, actsAt: { unitId: people.street.unitId, unitName: '街一', standsInFor: '街道员' } });
    expect((await list.counts(people.neighbour)).open).toBe(1);
    expect((await box('street', TodoBox.open))[0]).toMatchObject({ canPassInBulk: true, actsAt: null });
    // From the seat that it names it is done as by whoever sits there; not from the stand-in’s own.
    await expect(act('neighbour', id, 'pass', { note: '同意' })).rejects.toMatchObject({ name: 'Refused' });
    await test.database.run(people.street, (m) => engine.act(m, { ...people.street, userId: people.neighbour.userId }, id, { transition: 'pass', note: '同意' }));
    expect((await box('neighbour', TodoBox.done)).map((done) => done.title)).toEqual(['设岗']);
    clock.set('2026-02-14');
    const next = await begin();
    await act('community', next, 'submit');
    expect(await box('neighbour', TodoBox.open)).toEqual([]);
  });
  it('counts five working days over the Spring Festival, with the Saturday worked in exchange', async () => {
    const id = await begin();
    expect((await act('community', id, 'submit')).dueOn).toBe('2026-02-27');
    const [todo] = await box('street', TodoBox.open);
    expect(todo).toMatchObject({ dueOn: '2026-02-27', workingDaysLeft: 5, light: 'normal', provision: { id: 'T-1' } });
    clock.set('2026-02-26');
    expect((await box('street', TodoBox.open))[0]).toMatchObject({ light: 'soon', workingDaysLeft: 1 });
    clock.set('2026-03-02');
    expect((await box('street', TodoBox.open))[0]).toMatchObject({ light: 'overdue', workingDaysLeft: -2 });
    expect((await list.counts(people.street)).overdue).toBe(1);
  });

  it('refuses a deadline beyond the last year of the calendar, and writes nothing', async () => {
    const id = await begin();
    clock.set('2026-12-30');
    await expect(act('community', id, 'submit')).rejects.toMatchObject({ code: 'no-calendar' });
    expect(await open()).toEqual(['community']);
  });

  const wrong: [string, keyof typeof people, string, object, string][] = [
    ['a party whose turn it is not', 'district', 'submit', {}, 'wrong-actor'],
    ['an act of another state', 'community', 'approve', {}, 'wrong-state'],
    ['an act that the document does not know', 'community', 'destroy', {}, 'unknown-transition'],
    ['a guard', 'community', 'submit', { facts: { asked: 9 } }, 'too-many'],
    ['a stale version', 'community', 'submit', { version: 99 }, 'version-stale'],
    ['somebody of another branch of the tree', 'neighbour', 'submit', {}, 'instance-unknown'],
  ];
  it.each(wrong)('refuses %s', async (_, who, transition, more, code) => {
    const id = await begin();
    await expect(act(who, id, transition, more)).rejects.toMatchObject({ code });
    expect(await open()).toEqual(['community']);
  });

  it('asks for a reason where the document does', async () => {
    const id = await begin();
    await act('community', id, 'submit');
    await expect(act('street', id, 'reject', { note: ' ' })).rejects.toMatchObject({ code: 'reason-missing' });
    expect((await act('street', id, 'reject', { note: '缺证明' })).state).toBe('draft');
  });

  it('lets one of two who act at the same moment win', async () => {
    const id = await begin();
    const outcomes = await Promise.allSettled([act('community', id, 'submit'), act('community', id, 'submit')]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is withdrawn until the next has opened it', async () => {
    const id = await begin();
    await act('community', id, 'submit');
    expect((await as('community', (m, ctx) => verbs.withdraw(m, ctx, id))).state).toBe('draft');
    await act('community', id, 'submit');
    const [todo] = await box('street', TodoBox.open);
    await as('street', (m, ctx) => verbs.open(m, ctx, String(todo?.id)));
    await expect(as('community', (m, ctx) => verbs.withdraw(m, ctx, id))).rejects.toMatchObject({ code: 'withdraw-opened' });
    await expect(as('district', (m, ctx) => verbs.withdraw(m, ctx, id))).rejects.toMatchObject({ code: 'withdraw-impossible' });
  });

  it('goes back to any step that it has been in, with a reason, by who holds it', async () => {
    const id = await begin();
    await act('community', id, 'submit');
    await act('street', id, 'pass');
    const back = (who: keyof typeof people, state: string, note = '重核') => as(who, (m, ctx) => verbs.returnTo(m, ctx, id, { state, note }));
    await expect(back('street', 'draft')).rejects.toMatchObject({ code: 'not-holder' });
    await expect(back('district', 'approved')).rejects.toMatchObject({ code: 'return-impossible' });
    await expect(back('district', 'draft', ' ')).rejects.toMatchObject({ code: 'reason-missing' });
    expect((await back('district', 'draft')).state).toBe('draft');
    expect(await open()).toEqual(['community']);
    expect(backs).toEqual(['return decide draft']);
  });

  it('goes back only by its document where its subject cannot take a step back', async () => {
    const id = await as('community', async (m, ctx) =>
      (await engine.start(m, ctx, { workflow: 'T-W1', subject: 'Deed', subjectId: randomUUID(), title: '拨付', unitPath: 'd.s1.c1', facts: { asked: 2 } })).id);
    await act('community', id, 'submit');
    await expect(as('community', (m, ctx) => verbs.withdraw(m, ctx, id))).rejects.toMatchObject({ code: 'back-by-document' });
    await expect(as('street', (m, ctx) => verbs.returnTo(m, ctx, id, { state: 'draft', note: '重核' }))).rejects.toMatchObject({ code: 'back-by-document' });
    expect((await act('street', id, 'reject', { note: '重核' })).state).toBe('draft');
  });

  it('is begun by hand where the document says by whom, and asks every party where it sits', async () => {
    const { community, street, neighbour, district } = people;
    expect((await hands.list(community)).map((held) => held.id)).toEqual(['T-W2']);
    expect(await hands.list(street)).toEqual([]);
    await expect(hands.begin(street, `key-${randomUUID()}`, { workflow: 'T-W2', form: { what: '投影仪', days: 3 } })).rejects.toMatchObject({ code: 'workflow-unknown' });
    await expect(hands.begin(community, `key-${randomUUID()}`, { workflow: 'T-W1', form: {} })).rejects.toMatchObject({ code: 'workflow-unknown' });
    await expect(hands.begin(community, `key-${randomUUID()}`, { workflow: 'T-W2', form: { what: '投影仪', days: -1 } })).rejects.toMatchObject({ code: 'out-of-range', field: 'form.days' });
    const asked = await hands.begin(community, 'begin-by-hand', { workflow: 'T-W2', form: { what: '投影仪', days: 3 } });
    expect(await hands.begin(community, 'begin-by-hand', { workflow: 'T-W2', form: { what: '投影仪', days: 3 } })).toEqual(asked);
    const [todo] = await box('street', TodoBox.open);
    expect(todo).toMatchObject({ title: '借用：投影仪', subject: MATTER });
    expect(await matters.find(neighbour, asked.id)).toBeNull();
    expect(await matters.find(district, asked.id)).toMatchObject({ steps: [{ kind: 'start', form: { what: '投影仪', days: 3 }, formSchema: { properties: { days: { title: '天数' } } } }] });
    expect((await act('street', asked.id, 'lend', { form: { place: '库房' } })).state).toBe('lent');
    // Lent to whoever asked, not to the whole community.
    expect(await test.database.run(community, (m) => m.query(`select user_id as "user", party from todo where instance_id = $1 and finished_at is null`, [asked.id]))).toEqual([{ user: community.userId, party: 'borrower' }]);
    // The act before said where; what follows by the document begins with all of it.
    expect((await act('community', asked.id, 'giveBack')).state).toBe('over');
    const [next] = await test.database.run(community, (m): Promise<{ workflow: string; facts: object; subject: string }[]> => m.query(`select workflow, facts, subject from workflow_instance where id <> $1 and title like '%投影仪'`, [asked.id]));
    expect(next).toEqual({ workflow: 'T-W1', subject: MATTER, facts: { what: '投影仪', days: 3, place: '库房' } });
    const long = await hands.begin(community, `key-${randomUUID()}`, { workflow: 'T-W2', form: { what: '帐篷', days: 30 } });
    await expect(act('street', long.id, 'lend', { form: { place: '库房' } })).rejects.toMatchObject({ code: 'too-long' });
  });

  it('is handed to a stand-in, who then acts in the party’s name', async () => {
    const id = await begin();
    await act('community', id, 'submit');
    const [todo] = await box('street', TodoBox.open);
    await expect(as('neighbour', (m, ctx) => verbs.handOver(m, ctx, String(todo?.id), { toUserId: people.deputy.userId }))).rejects.toMatchObject({ code: 'todo-unknown' });
    await as('street', (m, ctx) => verbs.handOver(m, ctx, String(todo?.id), { toUserId: people.deputy.userId, note: '出差' }));
    expect(await open()).toEqual(['deputy']);
    expect((await act('deputy', id, 'pass')).state).toBe('decide');
  });

  it('is urged once a day, by who began it or a unit above', async () => {
    const id = await begin();
    await act('community', id, 'submit');
    await as('community', (m, ctx) => verbs.remind(m, ctx, id));
    await expect(as('district', (m, ctx) => verbs.remind(m, ctx, id))).rejects.toMatchObject({ code: 'reminded-today' });
    clock.set('2026-02-14');
    await as('district', (m, ctx) => verbs.remind(m, ctx, id));
    expect((await box('street', TodoBox.open))[0]?.reminders).toBe(2);
  });

  it('is copied to whom it may interest, and watched by a superior until it moves', async () => {
    const id = await begin();
    await act('community', id, 'submit');
    await as('community', (m, ctx) => verbs.copy(m, ctx, id, { toUserId: people.deputy.userId, kind: 'copy' }));
    await as('district', (m, ctx) => verbs.copy(m, ctx, id, { toUserId: people.district.userId, kind: 'supervise' }));
    expect((await box('deputy', TodoBox.copied)).length).toBe(1);
    expect((await box('district', TodoBox.supervised)).length).toBe(1);
    await act('street', id, 'pass');
    expect((await box('district', TodoBox.supervised)).length).toBe(0);
  });

  it('shows what the caller may do, and greys what a guard forbids', async () => {
    const id = await begin();
    const acts = (facts: object) => as('community', (m, ctx) => engine.actsOf(m, ctx, id, facts));
    expect(await acts({})).toMatchObject([{ transition: 'submit', refusal: null }]);
    expect(await acts({ asked: 9 })).toMatchObject([{ transition: 'submit', refusal: { zh: '超过可设数' } }]);
    expect(await as('district', (m, ctx) => engine.actsOf(m, ctx, id))).toEqual([]);
  });

  it('pages its to-do list without losing or repeating one', async () => {
    for (let i = 0; i < 7; i += 1) await begin();
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list.page>> = await list.page(people.community, Object.assign(new TodoArgs(), new PageArgs(), { box: TodoBox.open, first: 3, after }));
      expect(page.totalCount).toBe(7);
      seen.push(...page.edges.map((edge) => edge.node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(seen).size).toBe(7);
    expect(seen.length).toBe(7);
  });
});
