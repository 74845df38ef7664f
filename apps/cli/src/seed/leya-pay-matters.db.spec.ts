import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PayFacts, PayMatters, closeComputation, payPeople } from '@gongqiao/domain/payroll';
import { PolicyService } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { MattersByHand, OfficeVerbs, type WorkflowInstance } from '@gongqiao/platform/workflow';
import { loadPolicyIndex } from '@gongqiao/registry';
import { inventEmployees } from './leya-employees.js';
import { loadPayFiles } from './leya-pay-files.js';
import { LEYA } from './leya-staff.js';
import { HouseBench, codeOf, key } from './testing/house-bench.js';

interface Granted { readonly number: string; readonly month: string; readonly amount: string; readonly kind: string; readonly zh: string; readonly result_id: string | null }

describe('a reward pool', () => {
  const bench = new HouseBench();
  const sources = new PayFacts();
  let policy: PolicyService;
  let hands: MattersByHand;
  let office: OfficeVerbs;
  let people: readonly { readonly number: string; readonly name: string }[] = [];
  let matter = '';
  const share = (n: number, amount: string, name = people[n]?.name ?? '') => ({ number: people[n]?.number ?? '', name, amount });
  const act = async (role: string, transition: string, more: { note?: string; form?: object } = {}): Promise<string> => codeOf(bench.act(await bench.at(role, LEYA.root), matter, transition, more));
  const granted = (): Promise<Granted[]> => bench.query<Granted>(`select e.number, i.month, i.amount::text as amount, i.kind, i.zh, i.result_id from pay_item i join employee e on e.id = i.employee_id where i.source = 'matter' order by i.entered_at, e.number`);
  const pay = async (month: string): Promise<{ number: string; amount: string; result: boolean }[]> => {
    const caller = await bench.at('accountant', LEYA.root);
    const [payroll] = await bench.query<{ id: string }>(`insert into payroll (unit_path, month, state, payday) values ($1, $2, 'open', $3) returning id`, [LEYA.root, month, `${month}-28`]);
    const place = { payrollId: payroll?.id ?? '', runId: randomUUID(), month, unitPath: LEYA.root, knownAt: caller.at.toISOString() };
    await bench.test.database.run(caller, (m) => payPeople(m, caller, policy, sources, place, { from: '00000000-0000-0000-0000-000000000000', until: null }));
    await bench.test.database.run(caller, (m) => closeComputation(m, caller, policy, place));
    await bench.query(`update payroll set state = 'approved', approved_at = now(), approved_by = $2, content_hash = 'spec' where id = $1`, [payroll?.id, caller.userId]);
    return bench.query(`select s.number, l.amount::text as amount, l.result_id is not null as result from pay_line l join pay_slip s on s.id = l.slip_id where l.payroll_id = $1 and l.source = 'matter' order by s.number, l.amount`, [payroll?.id]);
  };

  beforeAll(async () => {
    await bench.start();
    policy = new PolicyService(bench.test.database, await loadPolicyIndex(), bench.clock);
    hands = new MattersByHand(bench.test.database, policy, bench.house.workflow);
    office = new OfficeVerbs(bench.house.workflow, policy, new Trail());
    // The order of the two must not matter.
    bench.house.workflow.listen(new PayMatters(policy, new Trail()));
    bench.house.workflow.listen(hands);
    await bench.test.database.run({ tenantId: LEYA.tenantId }, (m) => loadPayFiles(m, inventEmployees(), bench.vault, '2026-10'));
    people = await bench.query<{ number: string; name: string }>(`select e.number, e.name from employee e join pay_profile p on p.employee_id = e.id group by 1, 2 order by 1 limit 3`);
  }, 180_000);
  afterAll(() => bench.close());

  it('pays claims by the table before the evaluation: as many yuan as the article gives, to people of the house', async () => {
    const service = await bench.at('service-department', LEYA.root);
    matter = (await hands.begin(service, key(), { workflow: 'LY-W-PAY-NEW-6', form: { project: '南湖项目', period: '2026年', reserved: '5000.00' } })).id;
    const items = [{ kind: 'honour', level: 'city' }, { kind: 'media', level: 'city', medium: 'electronic' }];
    const claim = (...shares: object[]) => ({ form: { claim: '市级荣誉和报道', items, shares } });
    expect(await act('service-department', 'advance', claim(share(0, '1000.00'), share(1, '300.00')))).toBe('shares-above form.shares');
    expect(await act('service-department', 'advance', claim(share(0, '1000.00')))).toBe('shares-below form.shares');
    expect(await act('service-department', 'advance', claim(share(0, '1000.00'), share(1, '250.00', '别的人')))).toBe('share-name form.shares[1].name');
    expect(await act('service-department', 'advance', claim({ number: 'LY9999', name: '无此人', amount: '1250.00' }))).toBe('share-number form.shares[0].number');
    expect(await act('service-department', 'advance', { form: { claim: '刊物', items: [{ kind: 'publication' }], shares: [share(0, '500.00')] } })).toMatch(/outlet/);
    expect(await act('service-department', 'advance', claim(share(0, '1000.00'), share(1, '250.00')))).toBe('taken');
    expect(await granted()).toEqual([]);
    expect(await act('service-department', 'grant')).toMatch(/^wrong-actor/);
    expect(await act('director-general', 'grant')).toBe('taken');
    const rows = await granted();
    expect(rows.map(({ number, month, amount, kind, zh, result_id: result }) => [number, month, amount, kind, zh, result !== null])).toEqual([
      [people[0]?.number, '2026-11', '1000.00', 'award', '奖励池激励奖金（南湖项目：市级荣誉和报道）', true], [people[1]?.number, '2026-11', '250.00', 'award', '奖励池激励奖金（南湖项目：市级荣誉和报道）', true]]);
    const [answer] = await bench.query<{ decision: string }>('select decision from decision_result where id = $1', [rows[0]?.result_id]);
    expect(answer?.decision).toBe('leya.award.rewardPool');
  }, 60_000);

  it('takes a grant back with the step, as long as nothing of it is paid', async () => {
    const holder = await bench.at('service-department', LEYA.root);
    const back = (): Promise<WorkflowInstance> => bench.test.database.run(holder, (m) => office.returnTo(m, holder, matter, { state: 'claimed', note: '名单要改' }));
    await back();
    expect(await granted()).toEqual([]);
    expect(await act('director-general', 'grant')).toBe('taken');
    expect((await pay('2026-11')).map(({ amount, result }) => [amount, result])).toEqual([['1000.00', true], ['250.00', true]]);
    expect(await codeOf(back())).toBe('item-paid id');
  }, 60_000);

  it('pays what is decided after the evaluation from what is left, with the next wages, once', async () => {
    expect(await act('service-department', 'evaluate', { form: { evaluation: '良好', deduction: '500.00' } })).toBe('taken');
    const decide = (amount: string, ...shares: object[]) => ({ note: '按评估结果', form: { amount, shares } });
    expect(await act('director-general', 'decide', decide('4000.00', share(0, '4000.00')))).toBe('shares-above form.shares');
    expect(await act('director-general', 'decide', decide('3250.00', share(0, '3000.00')))).toBe('shares-below form.shares');
    expect(await act('director-general', 'decide', decide('3250.00', share(1, '3000.00'), share(2, '250.00')))).toBe('taken');
    expect(await act('finance-head', 'release')).toBe('taken');
    expect((await granted()).slice(2).map(({ month, amount }) => [month, amount])).toEqual([['2026-12', '3000.00'], ['2026-12', '250.00']]);
    // November's run again would bring nothing: each amount goes with one month.
    expect((await pay('2026-12')).map(({ number, amount }) => [number, amount])).toEqual([[people[1]?.number, '3000.00'], [people[2]?.number, '250.00']]);
    expect(await pay('2027-01')).toEqual([]);
  }, 60_000);
});
