// A project's money over a year against the handbook: the pool, the share for staff, the mix of grades.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dec } from '@gongqiao/kernel';
import { domain } from '@gongqiao/domain';
import { ProjectFunds } from '@gongqiao/domain/payroll';
import { ContractFees } from '@gongqiao/domain/personnel';
import { AccessRegistry, AccessService } from '@gongqiao/platform/access';
import { platformAccess } from '@gongqiao/platform/module';
import { Trail } from '@gongqiao/platform/trail';
import { LEYA } from './leya-staff.js';
import { ScoringHouse, codeOf } from './testing/scoring-house.js';

const PROJECT = '经费核对示范';
const YEAR = 2026;
/** Pay of two months for each of the five, and performance in the second. */
const COST = '7000.00';
const PERFORMANCE = '1000.00';

describe('the money of a project', () => {
  const house = new ScoringHouse('2026-11-20T02:00:00Z');
  const { query } = house;
  let funds: ProjectFunds;
  let fees: ContractFees;
  let minute = 0;
  /** Each a minute after the one before: the latest is what is shown. */
  const check = async (role: string, more: Partial<Parameters<ProjectFunds['check']>[2]> = {}): Promise<string> => {
    const ctx = await house.at(role, 'ly');
    minute += 1;
    return codeOf(funds.check({ ...ctx, at: new Date(ctx.at.getTime() + minute * 60_000) }, randomUUID(), { year: YEAR, ...more }));
  };
  const shown = async () => (await funds.latest(await house.at('finance-head', 'ly'), YEAR)).find((row) => row.project === PROJECT);

  beforeAll(async () => {
    await house.start();
    const { test, policy, pack } = house.parts;
    const access = new AccessService(new AccessRegistry([...platformAccess, ...domain.access], [pack]), () => LEYA.packId);
    fees = new ContractFees(test.database, access, new Trail());
    funds = new ProjectFunds(test.database, access, policy, new Trail(), fees);
    const people = await query<{ id: string }>(`select e.id from employee e join placement p on p.employee_id = e.id and p.ends_on is null where e.left_on is null group by e.id having count(*) = 1 order by e.number limit 5`);
    const ids = people.map((one) => one.id);
    await query(`update placement set contract_id = null, project = $2 where employee_id = any($1::uuid[])`, [ids, PROJECT]);
    await query(`update employee set grade = case when id = $2 then 'intermediate-three' else 'junior-two' end where id = any($1::uuid[])`, [ids, ids[0]]);
    for (const [month, state] of [['2026-09', 'paid'], ['2026-10', 'approved'], ['2026-11', 'computed']] as const) {
      const run = randomUUID();
      const [payroll] = await query<{ id: string }>(`insert into payroll (unit_path, month, state, payday, run_id) values ('ly', $1, 'computed', '2026-11-10', $2) returning id`, [month, run]);
      await query(`insert into pay_slip (unit_path, payroll_id, run_id, employee_id, month, name, number, scheme, gross, income, insurance, fund, tax, other_deductions, net, employer_cost, facts, known_at)
        select 'ly', $1, $2, e.id, $3, e.name, e.number, 'new', 6000, 6000, 0, 0, 0, 0, 6000, $5, '{}', now() from employee e where e.id = any($4::uuid[])`, [payroll?.id, run, month, ids, COST]);
      if (state === 'approved') await query(`insert into pay_line (payroll_id, slip_id, employee_id, place, section, code, zh, amount, source) select payroll_id, id, employee_id, 1, 'addition', 'item.performance', '绩效', $2, 'scoring' from pay_slip where payroll_id = $1`, [payroll?.id, PERFORMANCE]);
      await query('update payroll set state = $2 where id = $1', [payroll?.id, state]);
    }
  }, 120_000);
  afterAll(() => house.close());

  it('says that there is nothing to hold it against while no fee is on record', async () => {
    expect(await check('finance-head')).toBe('taken');
    expect(await shown()).toMatchObject({ posts: 5, months: 10, feePerPost: null, checks: [] });
  });

  it('compares what approved payrolls paid with the fee of the months paid, each by its article', async () => {
    expect(await codeOf(fees.enter(await house.at('hr', 'ly.office'), randomUUID(), { project: PROJECT, validFrom: '2026-01-01', feePerPost: dec('99000.00'), source: '采购合同' }))).toBe('taken');
    expect(await check('accountant')).toBe('taken');
    const row = await shown();
    // Ten months of work are paid: 99000 × 10 ÷ 12 = 82500, of which 80 % is 66000; 70000 were spent on staff. November is not approved.
    // 99000 × 5 = 495000, of which 7.7 % is 38115.00, moved by at most two per cent: 37352.70 to 38877.30.
    expect(row?.checks.map(({ id, words, holds }) => [id, words, holds])).toEqual([
      ['annual-pool', '总额 38115.00 元（37352.70—38877.30），已发 5000.00 元', true],
      ['pay-share', '84.85％', true],
      ['grade-ratio', '初级 4 人，应有中级 1 人，现有 1 人', true],
    ]);
    const kept = await query<{ decision: string }>('select decision from decision_result where id = any($1::uuid[]) order by decision', [row?.checks.map((one) => one.resultId)]);
    expect(kept.map((one) => one.decision)).toEqual(['leya.establishment.gradeRatio', 'leya.funding.annualPool', 'leya.funding.payShare']);
  });

  it('moves the pool within two per cent, remembers it, and keeps earlier checks', async () => {
    const before = await shown();
    for (const percent of ['2.01', '-3', '二']) expect([percent, await check('finance-head', { again: before?.id ?? '', adjustmentPercent: percent })]).toEqual([percent, 'adjustment-invalid adjustmentPercent']);
    expect(await check('finance-head', { again: before?.id ?? '', adjustmentPercent: '-2' })).toBe('taken');
    expect((await shown())?.checks[0]?.words).toContain('总额 37352.70 元');
    expect(await check('finance-head')).toBe('taken');
    expect((await shown())?.adjustmentPercent.toFixed()).toBe('-2');
    const all = await query<{ n: number }>('select count(*)::int as n from project_fund_check where project = $1', [PROJECT]);
    expect(all[0]?.n).toBe(4);
  });

  it('reports a mix of grades and a share that do not hold', async () => {
    await query(`update employee set grade = 'junior-two' where id in (select employee_id from placement where project = $1)`, [PROJECT]);
    expect(await codeOf(fees.enter(await house.at('hr', 'ly.office'), randomUUID(), { project: PROJECT, validFrom: '2026-11-01', feePerPost: dec('120000.00'), source: '补充协议' }))).toBe('taken');
    expect(await check('finance-head')).toBe('taken');
    expect((await shown())?.checks.slice(1).map(({ words, holds }) => [words, holds])).toEqual([['70.00％，尚差 10000.00 元', false], ['初级 5 人，应有中级 2 人，现有 0 人', false]]);
  });

  it('is finance’s to do; a department reads, a worker sees nothing of it', async () => {
    expect((await check('project-department')).split(' ')[0]).toBe('forbidden');
    expect((await funds.latest(await house.at('project-department', 'ly.projects'), YEAR)).length).toBeGreaterThan(0);
    expect(await funds.latest(await house.at('frontline-social-worker', 'ly.projects.h1'), YEAR)).toEqual([]);
    expect(await check('finance-head', { year: 2027 })).toBe('year-ahead year');
    expect(await check('finance-head', { again: randomUUID() })).toBe('check-unknown again');
  });
});
