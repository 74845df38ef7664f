import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyDraw } from '../scoring/index.js';
import { ServiceFacts, ServiceHandovers, ServiceMatters, ServiceRecords, ServiceSummaries, ServiceTargets, openMattersOf } from './index.js';
import { trainingBase } from './application/project-training.js';
import { committedSeed } from './persistence/seeds.js';
import type { SampleDraw } from './persistence/handover-entities.js';
import { serviceHouse, visitRecord, type ServiceHouse } from './testing/service-house.js';

describe('cases and people served that change hands', () => {
  let house: ServiceHouse;
  let handovers: ServiceHandovers;
  let matters: ServiceMatters;
  let records: ServiceRecords;
  let who = '';
  let old = '';
  let fresh = '';
  const factsOf = async (knownAt: Date) => house.test.database.run(house.as('ann'), async (m) => new ServiceFacts().facts(m, house.as('ann'), {
    employeeIds: [house.employee('ann'), house.employee('bob')], from: '2026-01-01' as never, to: '2026-06-30' as never, measures: ['service-counts', 'case-follow-ups'], knownAt, judge: await house.policy.judge(m, house.as('ann')),
  }));

  beforeAll(async () => {
    house = await serviceHouse('2026-03-20T10:00:00+08:00');
    const { test, access, trail, policy, people } = house;
    handovers = new ServiceHandovers(test.database, access, trail);
    matters = new ServiceMatters(test.database, access, policy, trail, people);
    records = new ServiceRecords(test.database, access, trail, people);
    who = (await people.register(house.as('ann'), house.key(), { name: '李四', alias: '李姨' })).id;
    old = (await matters.open(house.as('ann'), house.key(), { kind: 'casework', title: '长期陪伴', openedOn: '2025-11-01', beneficiaryIds: [who] })).id;
    fresh = (await matters.open(house.as('ann'), house.key(), { kind: 'casework', title: '就业支持', openedOn: '2026-03-02', beneficiaryIds: [] })).id;
    await records.enter(house.as('ann'), house.key(), visitRecord({ kind: 'casework', matterId: old, heldOn: '2026-03-03' }));
  });
  afterAll(() => house.test.close());

  it('shows what somebody answers for, without a name', async () => {
    const open = await house.test.database.run(house.as('lee'), (m) => handovers.openOf(m, house.as('lee'), house.employee('ann')));
    expect(open.map((each) => [each.subject, each.kind, each.title])).toEqual([['matter', 'casework', '长期陪伴'], ['matter', 'casework', '就业支持'], ['beneficiary', 'beneficiary', '李姨']]);
    expect(JSON.stringify(open)).not.toContain('李四');
    expect(await house.test.database.run(house.as('lee'), (m) => openMattersOf(m, house.employee('bob')))).toEqual([]);
  });

  it.each<[string, string, object, string]>([
    ['a worker', 'ann', {}, 'employee-unknown fromEmployeeId'],
    ['a leader to another team', 'lee', { toEmployeeId: 'cat' }, 'employee-unknown toEmployeeId'],
    ['the same person', 'lee', { toEmployeeId: 'ann' }, 'handover-same toEmployeeId'],
    ['what is not the giver’s', 'lee', { fromEmployeeId: 'lee' }, 'handover-not-theirs matterIds'],
    ['nothing', 'lee', { matterIds: [] }, 'handover-empty matterIds'],
    ['without a reason', 'lee', { reason: '换' }, 'reason-missing reason'],
  ])('refuses %s', async (_, by, more, code) => {
    const input = { fromEmployeeId: 'ann', toEmployeeId: 'bob', matterIds: [old], beneficiaryIds: [], reason: '离职交接', ...more };
    expect(await house.codeOf(handovers.handOver(house.as(by), house.key(), { ...input, fromEmployeeId: house.employee(input.fromEmployeeId), toEmployeeId: house.employee(input.toEmployeeId) }))).toBe(code);
  });

  it('hands over on record, with a to-do for the taker, who then serves and looks; the giver no longer does', async () => {
    const key = house.key();
    const input = { fromEmployeeId: house.employee('ann'), toEmployeeId: house.employee('bob'), matterIds: [old, fresh], beneficiaryIds: [who], reason: '离职交接' };
    const { id } = await handovers.handOver(house.as('lee'), key, input);
    expect(await handovers.handOver(house.as('lee'), key, input)).toEqual({ id });
    expect(await house.rows('select label from service_handover_item where handover_id = $1 order by label', [id])).toEqual([{ label: '2026-00001 李姨' }, { label: 'C2025-0001 长期陪伴' }, { label: 'C2026-0001 就业支持' }]);
    expect(await house.rows('select title from todo where user_id = $1 and finished_at is null', [house.users.get('bob')])).toEqual([{ title: '接手 ann 转交的2 个个案、小组和1 名服务对象' }]);
    expect((await house.people.reveal(house.as('bob'), who, '首次上门')).name).toBe('李四');
    expect(await house.codeOf(house.people.reveal(house.as('ann'), who, '想看一下'))).toBe('beneficiary-unknown beneficiaryId');
    expect(await house.codeOf(records.enter(house.as('ann'), house.key(), visitRecord({ kind: 'casework', matterId: old, heldOn: '2026-03-19' })))).toBe('matter-unknown matterId');
    expect(await house.codeOf(handovers.takeOver(house.as('ann'), house.key(), id))).toBe('handover-unknown id');
    await handovers.takeOver(house.as('bob'), house.key(), id);
    expect(await house.rows('select title from todo where user_id = $1 and finished_at is null', [house.users.get('bob')])).toEqual([]);
    expect(await house.rows(`select action from trail_entry where subject_id = any($1) and action = 'hand-over'`, [[old, fresh, who]])).toHaveLength(3);
    expect(await house.rows('select 1 from service_handover', [], house.buyerId)).toEqual([]);
  });

  it('leaves the credit for opening with whoever opened, and counts the talks of each', async () => {
    await records.enter(house.as('bob'), house.key(), visitRecord({ kind: 'casework', matterId: old, heldOn: '2026-03-20', startsAt: '08:00', endsAt: '09:00' }));
    expect(await house.rows(`select employee_id, completed from service_tally where kind = 'casework' and month = '2026-03' and completed > 0`)).toEqual([{ employee_id: house.employee('ann'), completed: '1.00' }]);
    const found = await factsOf(house.clock.now());
    const of = (name: string) => (found.get(house.employee(name))?.['case-follow-ups']?.value.cases ?? []).map((each) => [each.caseId, each.followUps]).sort();
    expect(of('ann')).toEqual([[old, 1], [fresh, 0]].sort());
    expect(of('bob')).toEqual([[old, 1]]);
  });

  it('keeps what a target was, so that a run as known then takes what held then', async () => {
    const targets = new ServiceTargets(house.test.database, house.access, house.trail);
    const set = (amount: string) => targets.set(house.as('lee'), house.key(), { year: 2026, period: 'month', number: 3, employeeIds: [house.employee('ann')], amounts: [{ kind: 'visit', amount }] });
    const first = house.clock.now();
    await set('4');
    house.clock.set('2026-03-25');
    await set('4');
    await set('9');
    const second = house.clock.now();
    house.clock.set('2026-03-27');
    await set('6');
    const at = async (knownAt: Date) => (await factsOf(knownAt)).get(house.employee('ann'))?.['service-counts']?.value.visit?.target;
    expect([await at(new Date(first.getTime() - 1)), await at(first), await at(second), await at(house.clock.now())]).toEqual([undefined, 4, 9, 6]);
    expect(await house.rows('select amount, changed_by_name from service_target_change order by valid_until')).toEqual([{ amount: '4.00', changed_by_name: 'lee' }, { amount: '9.00', changed_by_name: 'lee' }]);
  });

  it('draws samples by a seed committed before, and anybody can draw again', async () => {
    const committed = await house.test.database.run(house.as('hed'), (m) => committedSeed(m, '2026-03', house.clock.now()));
    for (let i = 1; i <= 7; i += 1) await records.enter(house.as('cat'), house.key(), visitRecord({ heldOn: `2026-03-0${i}` }));
    const summaries = new ServiceSummaries(house.test.database, house.access, house.trail);
    await summaries.send(house.as('hed'), house.key(), '2026-03');
    const [told] = await house.rows<{ draw: SampleDraw; next_seed_hash: string; samples: { id: string }[] }>('select draw, next_seed_hash, samples from service_summary', [], house.buyerId);
    expect(told?.draw.seedHash).toBe(committed.seedHash);
    expect(told?.draw.pool.length).toBeGreaterThan(5);
    expect(told?.samples.map((each) => each.id)).toEqual(told?.draw.drawn);
    const draw = { kind: 'sample', subjectId: null, item: told?.draw.item ?? '', pool: told?.draw.pool ?? [], size: 5, drawn: told?.draw.drawn ?? [] };
    expect(verifyDraw(told?.draw.seed ?? '', told?.draw.seedHash ?? '', draw)).toBe(true);
    expect(verifyDraw(told?.draw.seed ?? '', told?.draw.seedHash ?? '', { ...draw, pool: draw.pool.slice(1) }) && draw.drawn.includes(draw.pool[0] ?? '')).toBe(false);
    expect(await house.rows('select seed_hash from service_seed where month = $1', ['2026-04'])).toEqual([{ seed_hash: told?.next_seed_hash }]);
    expect(await house.rows('select 1 from service_seed', [], house.buyerId)).toEqual([]);
  });

  it('counts training hours with a sheet where the document says nothing of them', async () => {
    const judge = await house.test.database.run(house.as('ann'), (m) => house.policy.judge(m, house.as('ann')));
    const trained = [{ employee_id: 'x', organiser: 'institution', online: false, minutes: 240, signed: true, filed: true }, { employee_id: 'x', organiser: 'supervisor-group', online: false, minutes: 120, signed: true, filed: true }, { employee_id: 'x', organiser: 'other', online: false, minutes: 240, signed: false, filed: true }];
    expect(trainingBase(judge, trained, { position: 'worker', unitKinds: ['team'] }, '2026-06-30')).toEqual({ baseHours: '6', bonusHours: '4' });
  });
});
