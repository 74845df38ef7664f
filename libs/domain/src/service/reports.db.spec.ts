import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventBus } from '@gongqiao/platform/events';
import { TodoBook, WorkflowEngine } from '@gongqiao/platform/workflow';
import { ServicePlans, ServiceRecords, ServiceReports, ServiceTargets, type PlanInput } from './index.js';
import { serviceHouse, visitRecord, type ServiceHouse } from './testing/service-house.js';

describe('what is reported to purchasers', () => {
  let house: ServiceHouse;
  let reports: ServiceReports;
  let plans: ServicePlans;
  const plan = (more: Partial<PlanInput> = {}): PlanInput => ({
    project: '甲项目', year: 2026, bases: ['mission', 'needs'], executeOn: '2026-04-01', activities: [{ name: '健康讲座', on: '每月', place: '社区', target: '职工', number: 300, indicator: '活动', budget: '5000.00' }], ...more,
  });
  const mineOf = (who: string) => house.rows<{ id: string; period: string; state: string }>('select id, period, state from service_report where user_id = $1', [house.users.get(who)]);
  const todos = (who: string) => house.rows<{ title: string; due_on: string }>('select title, due_on::text from todo where user_id = $1 and finished_at is null', [house.users.get(who)]);

  beforeAll(async () => {
    house = await serviceHouse('2026-03-26T10:00:00+08:00');
    const { test, access, policy, trail, people } = house;
    const workflow = new WorkflowEngine(policy, trail, new TodoBook(new EventBus(null, () => undefined)));
    reports = new ServiceReports(test.database, access, policy, trail);
    plans = new ServicePlans(test.database, access, policy, workflow, trail);
    workflow.listen(plans);
    await new ServiceTargets(test.database, access, trail).set(house.as('lee'), house.key(), { year: 2026, period: 'month', number: 3, employeeIds: [house.employee('ann')], amounts: [{ kind: 'visit', amount: '4' }] });
    await new ServiceRecords(test.database, access, trail, people).enter(house.as('ann'), house.key(), visitRecord({ note: '张三丰家' }));
  });
  afterAll(() => house.test.close());

  it('is owed by everybody placed, with its day in the to-dos of who owes it, once', async () => {
    expect(await reports.owe(house.as('hed'))).toBe(5);
    expect(await reports.owe(house.as('hed'))).toBe(0);
    expect((await mineOf('ann')).map(({ period, state }) => [period, state])).toEqual([['2026-03', 'owed']]);
    expect(await todos('ann')).toEqual([{ title: '向甲街道汇报 2026-03 工作', due_on: '2026-03-31' }]);
  });

  it('is handed in by who owes it, with the figures of the records and their completion on either side', async () => {
    const [own] = await mineOf('ann');
    const id = own?.id ?? '';
    expect(await house.codeOf(reports.submit(house.as('bob'), house.key(), { id, words: '本月入户探访，情况平稳。' }))).toBe('report-unknown id');
    expect(await house.codeOf(reports.submit(house.as('ann'), house.key(), { id, words: '平稳' }))).toBe('report-words words');
    await reports.submit(house.as('ann'), house.key(), { id, words: '本月入户探访，情况平稳。' });
    expect(await house.codeOf(reports.submit(house.as('ann'), house.key(), { id, words: '本月入户探访，情况平稳。' }))).toBe('report-done id');
    expect(await todos('ann')).toEqual([]);
    const [told] = await house.rows<{ figures: unknown; submitted_on: string; purchaser_result_id: string }>('select figures, submitted_on::text, purchaser_result_id from service_report where state = $1', ['submitted'], house.buyerId);
    expect(told).toMatchObject({ submitted_on: '2026-03-26', figures: [{ kind: 'visit', completed: '1', target: '4', sessions: 1, participants: 2, hours: '1.5' }] });
    expect(JSON.stringify(told)).not.toContain('张三丰');
    expect(await house.rows(`select output->'rates'->0->>'rate' as rate from decision_result where id = $1`, [told?.purchaser_result_id], house.buyerId)).toEqual([{ rate: '25.00' }]);
    expect(await reports.owe(house.as('hed'))).toBe(0);
  });

  it.each<[string, string, Partial<PlanInput>, string]>([
    ['without an activity', 'hed', { activities: [] }, 'plan-activities activities'],
    ['with a budget that is no amount', 'hed', { activities: [{ ...plan().activities[0], budget: '五千' } as never] }, 'plan-budget activities[0].budget'],
    ['without any money', 'hed', { activities: [{ ...plan().activities[0], budget: '0' } as never] }, 'no-budget facts'],
    ['of a project that nobody buys', 'hed', { project: '乙项目' }, 'project-unknown project'],
    ['by a worker', 'ann', {}, 'project-unknown project'],
  ])('refuses a plan %s', async (_, by, more, code) => {
    expect(await house.codeOf(plans.submit(house.as(by), house.key(), plan(more)))).toBe(code);
  });

  it('takes a plan to the purchaser, back to who asked, and again until it is approved', async () => {
    const { id } = await plans.submit(house.as('hed'), house.key(), plan());
    expect(await house.codeOf(plans.submit(house.as('hed'), house.key(), plan()))).toBe('plan-known year');
    const buyer = () => ({ ...house.as('buyer', house.buyerId), roles: ['buyer'], unitPath: 'a' });
    expect(await house.rows(`select title, party from todo where subject = 'ServicePlan' and finished_at is null`, [], house.buyerId)).toEqual([{ title: 'one 甲项目 2026 年度工作计划', party: 'buyer' }]);
    expect(await house.codeOf(plans.decide(house.as('hed'), house.key(), { id, agree: true, note: '' }))).toBe('plan-unknown id');
    await plans.decide(buyer(), house.key(), { id, agree: false, note: '活动偏少' });
    expect((await todos('hed')).map((each) => each.title)).toContain('甲项目 2026 年度工作计划未获批准：活动偏少');
    expect(await plans.submit(house.as('hed'), house.key(), plan({ executeOn: '2026-05-01' }))).toEqual({ id });
    expect((await todos('hed')).map((each) => each.title)).not.toContain('甲项目 2026 年度工作计划未获批准：活动偏少');
    await plans.decide(buyer(), house.key(), { id, agree: true, note: '' });
    const [read] = await house.rows<{ outcome: string; employer_result_id: string }>('select outcome, employer_result_id from service_plan');
    expect(read?.outcome).toBe('approved');
    expect(await house.rows(`select output->>'mayExecute' as may from decision_result where id = $1`, [read?.employer_result_id])).toEqual([{ may: 'true' }]);
    expect(await house.codeOf(plans.decide(buyer(), house.key(), { id, agree: true, note: '' }))).toBe('plan-decided id');
  });
});
