import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { domain } from '@gongqiao/domain';
import { PayFacts, closeComputation, payPeople, recordedStanding, scoringMoney } from '@gongqiao/domain/payroll';
import { dec } from '@gongqiao/kernel';
import { FixedClock, type RequestContext } from '@gongqiao/platform/context';
import { testDatabase, type TestDatabase } from '@gongqiao/platform/database/testing';
import { PolicyService } from '@gongqiao/platform/policy';
import { IdentityVault } from '@gongqiao/platform/privacy';
import { setUpTenant, setUpUnits } from '@gongqiao/platform/tenancy';
import { loadPolicyIndex } from '@gongqiao/registry';
import { inventEmployees } from './leya-employees.js';
import { loadPayFiles } from './leya-pay-files.js';
import { loadLeyaPersonnel } from './leya-personnel.js';
import { LEYA, leyaUnits } from './leya-staff.js';
import { LONGGANG, longgangUnits } from './longgang-units.js';

interface Line { readonly section: string; readonly code: string; readonly zh: string; readonly amount: string; readonly result_id: string | null }

/** Money after an assessment whose result was corrected when it was paid already. */
describe('money after a corrected result', () => {
  let test: TestDatabase;
  let policy: PolicyService;
  const sources = new PayFacts();
  const at = new Date('2026-11-21T02:00:00Z');
  const round = randomUUID();
  const subjects = new Map<string, string>();
  const query = <T>(sql: string, values: unknown[] = []): Promise<T[]> => test.database.run({ tenantId: LEYA.tenantId }, (m) => m.query(sql, values));
  const ctx = async (): Promise<RequestContext> => {
    const [unit] = await query<{ id: string }>('select id from org_unit where path = $1::ltree', [LEYA.root]);
    return { tenantId: LEYA.tenantId, userId: randomUUID(), unitId: unit?.id ?? '', unitPath: LEYA.root, roles: [], requestId: 'spec', ip: null, at };
  };
  /** People who are paid by the old standard, which asks for nothing each month; without a day missed. */
  const people: string[] = [];
  const who = (n: number): string => people[n] ?? '';

  /** Lets a run stand whose results bring the amounts given; whoever is left out brings nothing any more. */
  const resultsOf = async (amounts: Readonly<Record<string, string | null>>): Promise<Record<string, string>> => {
    const run = randomUUID();
    const given = Object.fromEntries(Object.keys(amounts).map((id) => [id, randomUUID()]));
    for (const [id, amount] of Object.entries(amounts)) {
      const consequences = amount === null ? [] : [{ id: 'bonus', zh: '绩效工资', words: '', amount, resultId: given[id] }];
      await query(`insert into scoring_result (unit_path, round_id, run_id, subject_id, person_id, cohort, facts, score, output, result_id, consequences) select $1, $2, $3, $4, e.user_id, 'all', '{}', 80, '{}', $5, $6 from employee e where e.id = $7`,
        [LEYA.root, round, run, subjects.get(id), given[id], JSON.stringify(consequences), id]);
    }
    await query('update scoring_round set job_run_id = $2 where id = $1', [round, run]);
    return given;
  };

  /** Works out and approves a month of some people. */
  const pay = async (month: string, ids: readonly string[], kind: 'month' | 'final' = 'month'): Promise<(id: string) => Promise<Line[]>> => {
    const caller = await ctx();
    const [payroll] = await query<{ id: string }>(`insert into payroll (unit_path, kind, month, employee_id, state, payday, demonstration) values ($1, $2, $3, $4, 'open', $5, false) returning id`, [LEYA.root, kind, month, kind === 'final' ? ids[0] : null, `${month}-28`]);
    const place = { payrollId: payroll?.id ?? '', runId: randomUUID(), month, unitPath: LEYA.root, knownAt: at.toISOString() };
    for (const id of ids) {
      const [next] = await query<{ id: string | null }>('select min(id::text)::uuid as id from employee where id > $1', [id]);
      // Worked out twice: the second leaves the same.
      for (let i = 0; i < 2; i += 1) await test.database.run(caller, (m) => payPeople(m, caller, policy, sources, place, { from: id, until: next?.id ?? null }));
    }
    await test.database.run(caller, (m) => closeComputation(m, caller, policy, place));
    await query(`update payroll set state = 'approved', approved_at = $2, approved_by = $3, content_hash = 'spec' where id = $1`, [payroll?.id, at, caller.userId]);
    return (id) => query<Line>(`select l.section, l.code, l.zh, l.amount::text as amount, l.result_id from pay_line l join pay_slip s on s.id = l.slip_id where s.payroll_id = $1 and s.employee_id = $2 order by l.place`, [payroll?.id, id]);
  };
  const settled = (lines: readonly Line[]): [string, string][] => lines.filter(({ code, section }) => code.startsWith('item.') && section !== 'note').map(({ section, amount }) => [section, amount]);
  const noted = (lines: readonly Line[], code: string): string | undefined => lines.find((line) => line.code === code)?.amount;
  const wageOf = (lines: readonly Line[]): ReturnType<typeof dec> => lines.filter(({ section, code }) => ['part', 'adjustment', 'addition', 'arrears'].includes(section) && !(section === 'arrears' && code.startsWith('item.'))).reduce((sum, { amount }) => sum.plus(amount), dec(0));

  beforeAll(async () => {
    test = await testDatabase({ migrations: domain.migrations, entities: domain.entities });
    const tenant = (id: string, slug: string, kind: 'ngo' | 'district-union', rootKind: string, code: string) => setUpTenant(test.database, { id, slug, name: slug, kind, packId: slug, root: { code, name: slug, kind: rootKind }, validFrom: LEYA.since });
    await tenant(LEYA.tenantId, 'leya', 'ngo', 'agency', 'ly');
    await tenant(LONGGANG.tenantId, 'longgang', 'district-union', 'district-union', 'lg');
    await test.database.run({ tenantId: LEYA.tenantId }, (m) => setUpUnits(m, leyaUnits(), LEYA.since));
    await test.database.run({ tenantId: LONGGANG.tenantId }, (m) => setUpUnits(m, longgangUnits(), LEYA.since));
    const vault = new IdentityVault('a secret of the specification, long enough');
    policy = new PolicyService(test.database, await loadPolicyIndex(), new FixedClock(at));
    sources.payableFrom(scoringMoney(policy));
    sources.standingFrom(recordedStanding(policy));
    await loadLeyaPersonnel((scope, work) => test.database.run(scope, work), vault);
    await test.database.run({ tenantId: LEYA.tenantId }, (m) => loadPayFiles(m, inventEmployees(), vault, '2026-01'));
    await query('update pay_input set attended_days = scheduled_days');
    const chosen = await query<{ id: string }>(`select e.id from employee e where e.hired_on < '2025-01-01' and not exists (select 1 from pay_profile p where p.employee_id = e.id and p.scheme <> 'old') and exists (select 1 from pay_profile p where p.employee_id = e.id) order by e.number limit 8`);
    people.push(...chosen.map(({ id }) => id));
    const [unit] = await query<{ id: string }>('select id from org_unit where path = $1::ltree', [LEYA.root]);
    await query(`insert into scoring_round (id, unit_path, unit_id, scheme, year, number, state, seed, seed_hash, notice_ends_on, appeal_ends_on) values ($1, $2, $3, 'service-department', 2025, 2, 'final', 's', 'h', '2026-04-08', '2026-04-15')`, [round, LEYA.root, unit?.id]);
    for (const id of people) {
      await query('update employee set user_id = gen_random_uuid() where id = $1 and user_id is null', [id]);
      const [subject] = await query<{ id: string }>(`insert into scoring_subject (unit_path, round_id, person_id, person_name, unit_name, party, cohort) select $1, $2, e.user_id, e.name, 'x', e.position, 'all' from employee e where e.id = $3 returning id`, [LEYA.root, round, id]);
      subjects.set(id, subject?.id ?? '');
    }
  }, 180_000);
  afterAll(() => test.close());

  it('is settled with the next wages, both ways, with both results behind it, within the law, and once', async () => {
    expect(people.length).toBe(8);
    const [rise, fall, long, back, leaver, gone, same, none] = [0, 1, 2, 3, 4, 5, 6, 7].map(who) as [string, string, string, string, string, string, string, string];
    await query(`update employee set left_on = '2026-04-20' where id = $1`, [gone]);
    const first = await resultsOf({ [rise]: '500.00', [fall]: '500.00', [long]: '2000.00', [back]: '2500.00', [leaver]: '3000.00', [gone]: '700.00', [same]: '400.00', [none]: null });
    // Somebody of the new standard who failed twice, whose seniority allowance the institution may cut.
    const [stood] = await query<{ id: string }>(`select e.id from employee e join pay_profile p on p.employee_id = e.id and p.scheme = 'new' where e.hired_on < '2024-01-01' and p.terms->'seniority'->>'role' = 'group-leader' order by e.number limit 1`);
    const cut = stood?.id ?? '';
    await query(`update pay_profile set terms = jsonb_set(terms, '{seniority,failedQuartersInYear}', '2') where employee_id = $1`, [cut]);
    await query('update employee set user_id = gen_random_uuid() where id = $1 and user_id is null', [cut]);
    const may = await pay('2026-05', [...people, cut]);
    expect((await may(cut)).find(({ code }) => code === 'part.seniority')?.amount).toBe('310.00');
    // Whoever left before the assessment ended is paid what it brought, and nothing else.
    expect(settled(await may(gone))).toEqual([['addition', '700.00']]);
    expect((await may(gone)).some(({ section }) => section === 'part')).toBe(false);
    expect([settled(await may(rise)), settled(await may(long)), settled(await may(none))]).toEqual([[['addition', '500.00']], [['addition', '2000.00']], []]);

    const second = await resultsOf({ [rise]: '800.00', [fall]: '300.00', [long]: null, [back]: '0.00', [leaver]: '0.00', [gone]: '900.00', [same]: '400.00', [none]: '100.00' });
    await query(`update employee set left_on = '2026-06-20' where id = $1`, [leaver]);
    await query(`insert into pay_leaving (employee_id, last_day, notice_on, ground, in_probation, cumulative_months, taken_days, unused_reason, entered_by, entered_at) values ($1, '2026-06-20', '2026-05-20', 'worker-resigns', false, 60, 20, 'employer', $2, $3)`, [leaver, randomUUID(), at]);
    const final = await pay('2026-06', [leaver], 'final');
    await query(`insert into scoring_measure (unit_path, round_id, result_id, person_id, person_name, kind, kind_name, reason, effective_on, decided_by, decided_on) select $1, $2, r.id, e.user_id, e.name, 'cut-seniority', '取消年资补贴', '两季不合格', '2026-05-01', e.user_id, '2026-06-10' from employee e, scoring_result r where e.id = $3 limit 1`, [LEYA.root, round, cut]);
    const june = await pay('2026-06', [...people.filter((id) => id !== leaver), cut]);
    // The measure holds from May on, and was decided when May was paid.
    expect((await june(cut)).filter(({ code }) => code === 'part.seniority').map(({ section, amount }) => [section, amount])).toEqual([['arrears', '-310.00']]);
    // A rise: the difference, with the results before and after.
    const risen = await june(rise);
    expect(settled(risen)).toEqual([['arrears', '300.00']]);
    const line = risen.find(({ code }) => code === 'item.performance');
    expect([line?.zh.includes('更正补差：原 500.00 元，现 800.00 元'), line?.result_id]).toEqual([true, second[rise]]);
    expect(risen.filter(({ code }) => code.startsWith('corrected.')).map(({ amount, result_id: result }) => [amount, result])).toEqual([['500.00', first[rise]], ['800.00', second[rise]]]);
    // A fall within the month's limit is taken back at once; what was never paid is paid whole.
    expect([settled(await june(fall)), noted(await june(fall), 'take-back.waits')]).toEqual([[['arrears', '-200.00']], undefined]);
    expect([settled(await june(none)), settled(await june(same)), settled(await june(gone))]).toEqual([[['addition', '100.00']], [], [['arrears', '200.00']]]);
    // Of a leaver no more than the limit, and what is left is said.
    const last = await final(leaver);
    const takenAtEnd = dec(noted(last, 'take-back.taken') ?? 'NaN');
    expect(takenAtEnd.plus(noted(last, 'take-back.waits') ?? 'NaN').toFixed(2)).toBe('3000.00');
    expect(takenAtEnd.lte(wageOf(last).times('0.2'))).toBe(true);
    expect(last.find(({ code }) => code === 'take-back.waits')?.zh).toContain('不再从工资中扣');

    // A fall above the limit of a month goes on with the next ones: never below the limit, to the cent, and then no more.
    const months = ['2026-06', '2026-07', '2026-08', '2026-09', '2026-10'];
    let rest = dec('2000.00');
    // And of May, which is paid, it turns out that twelve days were not worked: see the test after this.
    await query(`update pay_input set attended_days = attended_days - 12, entered_at = '2026-11-30T00:00:00Z' where employee_id = $1 and month = '2026-05'`, [same]);
    const [sanctioned] = await query<{ user_id: string }>('select user_id from employee where id = $1', [none]);
    for (const month of months) {
      // Forty of the hundred yuan of one of them are lost by a sanction in September, which is lifted in October.
      if (month === '2026-09') await query(`insert into scoring_misconduct (unit_path, round_id, person_id, person_name, as_rater, grounds, reported_by, reported_on, state, loss_percent, loss_round_id) values ($1, $2, $3, 'x', false, 'x', $3, '2026-09-10', 'sanctioned', 40, $2)`, [LEYA.root, round, sanctioned?.user_id]);
      if (month === '2026-10') await query('update scoring_misconduct set loss_percent = null, loss_round_id = null where round_id = $1', [round]);
      const lines = month === '2026-06' ? await june(long) : await (await pay(month, [rise, fall, long, back, gone, leaver, same, none]))(long);
      const now = lines.filter(({ section, code }) => section === 'arrears' && code === 'item.performance').reduce((sum, { amount }) => sum.minus(amount), dec(0));
      expect(now.lte(wageOf(lines).times('0.2')) && wageOf(lines).minus(now).gte('2080.00')).toBe(true);
      rest = rest.minus(now);
      expect([month, noted(lines, 'take-back.waits') ?? '0.00']).toEqual([month, rest.toFixed(2)]);
      if (month === '2026-06') {
        expect(rest.isPositive() && !rest.isZero()).toBe(true);
        // Corrected back to what it was first: what was taken comes back in July, and nothing is left to take.
        await resultsOf({ [rise]: '800.00', [fall]: '300.00', [long]: null, [back]: '2500.00', [leaver]: '0.00', [gone]: '900.00', [same]: '400.00', [none]: '100.00' });
      }
    }
    expect(rest.toFixed(2)).toBe('0.00');
    const ofBack = await query<{ month: string; amount: string }>(`select s.month, l.amount::text as amount from pay_line l join pay_slip s on s.id = l.slip_id where l.employee_id = $1 and l.source = 'scoring' order by 1`, [back]);
    expect([ofBack.map(({ month }) => month), ofBack.reduce((sum, { amount }) => sum.plus(amount), dec(0)).toFixed(2)]).toEqual([['2026-05', '2026-06', '2026-07'], '2500.00']);
    // Nothing twice: what everybody has had in the end is what the result that stands says.
    for (const [id, amount] of [[rise, '800.00'], [fall, '300.00'], [long, '0.00'], [gone, '900.00']] as const) {
      const [sum] = await query<{ paid: string }>(`select sum(l.amount)::text as paid from pay_line l where l.employee_id = $1 and l.source = 'scoring'`, [id]);
      expect(sum?.paid).toBe(amount);
    }
    // Tax goes with it: the year's income of the law's own method is what was paid in the end.
    const [slips] = await query<{ wrong: number }>(`select count(*)::int as wrong from pay_slip s where s.income <> (select coalesce(sum(amount), 0) from pay_line l where l.slip_id = s.id and l.section in ('part', 'adjustment', 'addition', 'arrears')) or s.net < 0`);
    expect(slips?.wrong).toBe(0);
  }, 120_000);

  it('keeps back what a sanction takes of the round’s money, and pays it when the sanction is lifted', async () => {
    const rows = await query<{ month: string; section: string; amount: string; said: boolean }>(
      `select s.month, l.section, l.amount::text as amount, l.zh like '%违规处分扣发 40\%%' as said from pay_line l join pay_slip s on s.id = l.slip_id where l.employee_id = $1 and l.source = 'scoring' order by 1`, [who(7)]);
    expect(rows).toEqual([
      { month: '2026-06', section: 'addition', amount: '100.00', said: false }, { month: '2026-09', section: 'arrears', amount: '-40.00', said: true }, { month: '2026-10', section: 'arrears', amount: '40.00', said: false }]);
  });

  it('pays heads of departments by the front line’s tables no longer, from the first whole month in office on', async () => {
    for (const [id, day] of [[who(0), '2026-11-01'], [who(1), '2026-11-02']] as const) {
      await query(`insert into staff_move (unit_path, employee_id, from_unit_id, to_unit_id, from_position, to_position, effective_on, reason, state) select unit_path, id, unit_id, unit_id, position, 'department-head', $2, '升任', 'done' from employee where id = $1`, [id, day]);
      await query(`update employee set position = 'department-head' where id = $1`, [id]);
    }
    await pay('2026-11', [who(0), who(1)]);
    const found = await query<{ employee_id: string }>(`select f.employee_id from pay_finding f join payroll p on p.id = f.payroll_id where p.month = '2026-11' and f.guard = 'not-covered'`);
    expect(found.map(({ employee_id: id }) => id)).toEqual([who(0)]);
  });

  it('takes wages back that were paid too much within the same limit, month after month', async () => {
    const rows = await query<{ month: string; absence: string; waits: string; wage: string }>(
      `select s.month, -sum(l.amount) filter (where l.section = 'arrears' and l.code = 'absence') as absence, coalesce(sum(l.amount) filter (where l.code = 'take-back.waits'), 0)::text as waits,
              sum(l.amount) filter (where l.section in ('part', 'adjustment', 'addition'))::text as wage from pay_slip s join pay_line l on l.slip_id = s.id where s.employee_id = $1 and s.month >= '2026-07' group by 1 order by 1`, [who(6)]);
    const [may] = await query<{ due: string }>(`select round(s.gross * 12 / i.scheduled_days, 2)::text as due from pay_slip s join pay_input i on i.employee_id = s.employee_id and i.month = s.month where s.employee_id = $1 and s.month = '2026-05'`, [who(6)]);
    let rest = dec(may?.due ?? 'NaN');
    for (const { absence, waits, wage } of rows) {
      rest = rest.minus(absence ?? '0');
      expect([dec(absence ?? '0').lte(dec(wage).times('0.2')), dec(waits).toFixed(2)]).toEqual([true, rest.toFixed(2)]);
    }
    expect(rows.filter(({ absence }) => absence !== null).length).toBeGreaterThan(1);
    expect(rest.toFixed(2)).toBe('0.00');
  }, 60_000);
});
