import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ServiceFacts, ServiceMatters, ServiceRecords, type RecordInput } from './index.js';
import { serviceHouse, visitRecord, type ServiceHouse } from './testing/service-house.js';

describe('what a check may draw from', () => {
  let house: ServiceHouse;
  const codes: Record<string, string> = {};
  const lists = async (knownAt: Date) => {
    const found = await house.test.database.run(house.as('ann'), async (m) => new ServiceFacts().facts(m, house.as('ann'), {
      employeeIds: [house.employee('ann'), house.employee('bob')], from: '2026-01-01' as never, to: '2026-06-30' as never, measures: ['service-lists'], knownAt, judge: await house.policy.judge(m, house.as('ann')),
    }));
    return (who: string) => found.get(house.employee(who))?.['service-lists']?.value;
  };

  beforeAll(async () => {
    house = await serviceHouse('2026-03-20T10:00:00+08:00');
    const { test, access, trail, policy, people } = house;
    const matters = new ServiceMatters(test.database, access, policy, trail, people);
    const records = new ServiceRecords(test.database, access, trail, people);
    const ids: Record<string, string> = {};
    for (const name of ['张一', '王二', '李三', '赵四']) {
      ids[name] = (await people.register(house.as('ann'), house.key(), { name, alias: `${name[0] ?? ''}某` })).id;
      codes[name] = (await house.rows<{ code: string }>('select code from beneficiary where id = $1', [ids[name]]))[0]?.code ?? '';
    }
    const open = (kind: 'casework' | 'group', who: readonly string[]): Promise<{ id: string }> => matters.open(house.as('ann'), house.key(), { kind, title: '示范', openedOn: '2026-02-01', beneficiaryIds: who.map((name) => ids[name] ?? '') });
    const enter = (more: Partial<RecordInput>): Promise<unknown> => records.enter(house.as('ann'), house.key(), visitRecord(more));
    const casework = await open('casework', ['张一']);
    const group = await open('group', ['张一', '王二']);
    await enter({ kind: 'casework', matterId: casework.id, heldOn: '2026-03-02' });
    await enter({ kind: 'casework', matterId: casework.id, heldOn: '2026-03-03' });
    await enter({ kind: 'group', matterId: group.id, heldOn: '2026-03-04' });
    await enter({ kind: 'activity', heldOn: '2026-03-05', beneficiaryId: ids['李三'] ?? '' });
    await enter({ kind: 'visit', heldOn: '2026-03-06', beneficiaryId: ids['李三'] ?? '' });
    await enter({ kind: 'visit', heldOn: '2026-03-09', beneficiaryId: ids['赵四'] ?? '' });
    await enter({ kind: 'consultation', heldOn: '2026-03-10', beneficiaryId: ids['王二'] ?? '' });
    await enter({ kind: 'training', heldOn: '2026-03-11', organiser: 'institution' });
  });
  afterAll(() => house.test.close());

  it('is whom a worker served, each in the first kind, and the papers by kind, with visits of their own; codes and no names', async () => {
    const of = (await lists(house.clock.now()))('ann');
    const { 张一: one = '', 王二: two = '', 李三: three = '', 赵四: four = '' } = codes;
    expect(of?.recipients).toEqual({ casework: [one], group: [two], activity: [three], other: [four] });
    expect(Object.fromEntries(Object.entries(of?.documents ?? {}).map(([kind, held]) => [kind, held.length]))).toEqual({ casework: 1, group: 1, activity: 1, visit: 2, other: 1 });
    expect(of?.documents.casework[0]).toMatch(/^C2026-/);
    expect([...(of?.documents.visit ?? [])].every((code) => /^202603(06|09)-[0-9a-f]{8}$/.test(code))).toBe(true);
    expect(JSON.stringify(of)).not.toMatch(/[张王李赵]/);
  });

  it('is nothing for whom no record is kept, and nothing that was entered later', async () => {
    expect((await lists(house.clock.now()))('bob')).toBeUndefined();
    expect((await lists(new Date('2026-03-01T00:00:00Z')))('ann')).toBeUndefined();
  });
});
