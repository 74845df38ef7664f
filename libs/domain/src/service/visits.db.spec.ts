import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventBus } from '@gongqiao/platform/events';
import { TodoBook, WorkflowEngine } from '@gongqiao/platform/workflow';
import { HomeVisits, VisitAlarms, type VisitInput } from './index.js';
import { VisitTerms } from './application/document-terms.js';
import { serviceHouse, type ServiceHouse } from './testing/service-house.js';

const at = (time: string): Date => new Date(`2026-03-20T${time}:00+08:00`);

describe('home visits', () => {
  let house: ServiceHouse;
  let visits: HomeVisits;
  let alarms: VisitAlarms;
  const plan = (more: Partial<VisitInput> = {}): VisitInput => ({
    purpose: '了解近况', destination: '幸福里三栋', startsAt: at('14:00'), returnBy: at('16:00'), companionEmployeeId: house.employee('bob'), assessed: ['locality', 'willingness'], risks: ['dog'], plan: [{ element: 'signal', words: '说“钥匙忘带了”' }], ...more,
  });
  const todos = (who: string) => house.rows<{ title: string }>('select title from todo where user_id = $1 and finished_at is null order by title', [house.users.get(who)]).then((rows) => rows.map((row) => row.title));
  const stateOf = (id: string) => house.rows<{ state: string }>('select state from home_visit where id = $1', [id]).then(([row]) => row?.state);

  beforeAll(async () => {
    house = await serviceHouse('2026-03-20T10:00:00+08:00');
    const workflow = new WorkflowEngine(house.policy, house.trail, new TodoBook(new EventBus(null, () => undefined)));
    visits = new HomeVisits(house.test.database, house.access, house.policy, workflow, house.trail, house.people);
    workflow.listen(visits);
    alarms = new VisitAlarms(house.test.database, house.policy, workflow, house.trail);
  });
  afterAll(() => house.test.close());

  it('are planned, cleared with the reasons kept, gone on by two and reported', async () => {
    const key = house.key();
    const { id } = await visits.plan(house.as('ann'), key, plan());
    expect(await visits.plan(house.as('ann'), key, plan())).toEqual({ id });
    expect(await stateOf(id)).toBe('assessed');
    expect(await house.rows(`select title from todo where party = 'leader' and finished_at is null`)).toEqual([{ title: 'ann 2026-03-20 家访：幸福里三栋' }]);
    expect(await house.codeOf(visits.clear(house.as('ann'), house.key(), id, ''))).toBe('visit-unknown id');
    await visits.clear(house.as('lee'), house.key(), id, '注意犬只，保持电话畅通');
    expect(await house.rows(`select v.state, v.discussion, d.output->>'cleared' as cleared from home_visit v join decision_result d on d.id = v.result_id where v.id = $1`, [id])).toEqual([{ state: 'cleared', discussion: '注意犬只，保持电话畅通', cleared: 'true' }]);
    expect(await todos('ann')).toEqual(['ann 2026-03-20 家访：幸福里三栋']);
    expect(await house.codeOf(visits.change(house.as('ann'), house.key(), id, plan()))).toBe('visit-fixed id');
    expect(await house.codeOf(visits.report(house.as('cat'), house.key(), { id, step: 'leave' }))).toBe('visit-unknown id');
    await visits.report(house.as('ann'), house.key(), { id, step: 'leave' });
    await visits.report(house.as('bob'), house.key(), { id, step: 'report', note: '平安，老人情绪稳定', checks: { exits: 'ok' } });
    expect(await house.rows('select state, note, checks, returned_at is not null as back from home_visit where id = $1', [id])).toEqual([{ state: 'back', note: '平安，老人情绪稳定', checks: { exits: 'ok' }, back: true }]);
    expect(await todos('ann')).toEqual([]);
    expect(await house.rows('select 1 from home_visit', [], house.buyerId)).toEqual([]);
  });

  it.each<[string, Partial<VisitInput>]>([
    ['by one person alone', { companionEmployeeId: null }],
    ['with a part not assessed', { assessed: ['locality'] }],
    ['without a plan', { plan: [{ element: 'signal', words: ' ' }] }],
  ])('are not cleared %s; mended, they are', async (_, more) => {
    const { id } = await visits.plan(house.as('ann'), house.key(), plan(more));
    expect(await house.codeOf(visits.clear(house.as('lee'), house.key(), id, ''))).toMatch(/^not-cleared/);
    expect(await house.codeOf(visits.report(house.as('ann'), house.key(), { id, step: 'leave' }))).not.toBe('taken');
    await visits.change(house.as('ann'), house.key(), id, plan({ companionName: '社区网格员老赵' }));
    await visits.clear(house.as('lee'), house.key(), id, '');
    await visits.report(house.as('lee'), house.key(), { id, step: 'callOff', note: '天气恶劣' });
    expect(await stateOf(id)).toBe('called-off');
  });

  it.each<[string, Partial<VisitInput>, string]>([
    ['a return before the meeting', { returnBy: at('13:00') }, 'visit-times returnBy'],
    ['a return that has passed', { startsAt: at('08:00'), returnBy: at('09:00') }, 'visit-past returnBy'],
    ['no destination', { destination: ' ' }, 'visit-destination destination'],
    ['no purpose', { purpose: '' }, 'visit-purpose purpose'],
    ['what is no code', { assessed: ['治安'] }, 'visit-code assessed[0]'],
  ])('refuse %s', async (_, more, code) => {
    expect(await house.codeOf(visits.plan(house.as('ann'), house.key(), plan(more)))).toBe(code);
    expect(await house.codeOf(visits.plan(house.as('ann'), house.key(), plan({ companionEmployeeId: house.employee('ann') })))).toBe('visit-companion companionEmployeeId');
  });

  it('raise the alarm once they are overdue: first those nearest, then those above, each once; a return ends it', async () => {
    const { id } = await visits.plan(house.as('ann'), house.key(), plan());
    await visits.clear(house.as('lee'), house.key(), id, '');
    await visits.report(house.as('ann'), house.key(), { id, step: 'leave' });
    const alarmed = () => house.rows<{ party: string; title: string }>(`select party, title from todo where subject = 'HomeVisitAlarm' and subject_id = $1 and finished_at is null and user_id is null`, [id]);
    house.clock.set(at('15:59'));
    expect(await alarms.look(house.as('hed'))).toBe(0);
    house.clock.set(at('16:10'));
    expect([await alarms.look(house.as('hed')), await alarms.look(house.as('hed'))]).toEqual([1, 0]);
    expect(await alarmed()).toEqual([{ party: 'leader', title: 'ann 家访逾期 10 分钟未报平安（幸福里三栋），请立即联系' }]);
    expect(await todos('bob')).toEqual(['家访已过返回时间 10 分钟，请立即报平安']);
    await visits.extend(house.as('bob'), house.key(), { id, returnBy: at('17:00'), reason: '等家属回来' });
    expect(await alarmed()).toEqual([]);
    house.clock.set(at('17:05'));
    await alarms.look(house.as('hed'));
    house.clock.set(at('17:31'));
    expect(await alarms.look(house.as('hed'))).toBe(1);
    expect((await alarmed()).map((each) => each.party)).toEqual(['head']);
    house.clock.set(at('18:30'));
    expect(await alarms.look(house.as('hed'))).toBe(0);
    await visits.report(house.as('ann'), house.key(), { id, step: 'breakOff' });
    expect(await house.rows(`select state, alarm_level from home_visit where id = $1`, [id])).toEqual([{ state: 'broken-off', alarm_level: 2 }]);
    expect(await alarmed()).toEqual([]);
    house.clock.set(at('10:00'));
    expect(await house.codeOf(visits.extend(house.as('ann'), house.key(), { id, returnBy: at('19:00'), reason: '等家属回来' }))).toBe('visit-not-out id');
  });

  it('offer colleagues to go along, those nearest first', async () => {
    const names = async (text: string | null) => (await house.test.database.run(house.as('ann'), (m) => visits.companions(m, house.as('ann'), text, 10))).map((one) => one.name);
    expect(await names(null)).toEqual(['bob', 'lee', 'cat', 'hed']);
    expect(await names('ca')).toEqual(['cat']);
  });

  it('know what the document has looked at on the spot', () => {
    expect(new VisitTerms(house.policy).of('trial')).toEqual({ ruled: true, checks: [{ code: 'exits', zh: '出口' }], results: [{ code: 'ok', zh: '正常' }, { code: 'concern', zh: '需注意' }] });
    expect(new VisitTerms(house.policy).of('none')).toEqual({ ruled: false, checks: [], results: [] });
  });
});
