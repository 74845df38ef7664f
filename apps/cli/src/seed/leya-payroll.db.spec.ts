import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { BankAccounts } from '@gongqiao/domain/personnel';
import { domain } from '@gongqiao/domain';
import { BankFiles, BonusChoices, DeductionStatements, FinalPay, PayEarlierList, PayFiles, PayMonths, PayMonthsList, PayQuestions, Payrolls } from '@gongqiao/domain/payroll';
import { dec } from '@gongqiao/kernel';
import { AccessRegistry, AccessService } from '@gongqiao/platform/access';
import { FixedClock, type RequestContext } from '@gongqiao/platform/context';
import { testDatabase, type TestDatabase } from '@gongqiao/platform/database/testing';
import { EventBus } from '@gongqiao/platform/events';
import { platformAccess } from '@gongqiao/platform/module';
import { PolicyService } from '@gongqiao/platform/policy';
import { IdentityVault } from '@gongqiao/platform/privacy';
import { setUpTenant, setUpUnits } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { TodoBook, WorkflowEngine } from '@gongqiao/platform/workflow';
import { loadPolicyIndex } from '@gongqiao/registry';
import { loadLeyaPayroll } from './leya-payroll.js';
import { loadLeyaPersonnel } from './leya-personnel.js';
import { LEYA, leyaUnits } from './leya-staff.js';
import { LONGGANG, longgangUnits } from './longgang-units.js';
import { runBench, type RunBench } from './testing/run-bench.js';

const AT = '2026-11-21T02:00:00Z';
const SHOWN = `select s.employee_id, s.gross, s.income, s.insurance, s.fund, s.tax, s.other_deductions, s.net, s.employer_cost,
   (select jsonb_agg(jsonb_build_array(l.section, l.code, l.zh, l.amount, l.for_month, l.result_id is null) order by l.place) from pay_line l where l.slip_id = s.id) as lines from pay_slip s where s.payroll_id = $1 order by s.employee_id`;

describe('the agency’s wages', () => {
  let test: TestDatabase;
  let payrolls: Payrolls;
  let months: PayMonths;
  let files: PayFiles;
  let banks: BankFiles;
  let questions: PayQuestions;
  let finals: FinalPay;
  let choices: BonusChoices;
  let statements: DeductionStatements;
  let workflow: WorkflowEngine;
  let access: AccessService;
  let bench: RunBench;
  const clock = new FixedClock(new Date(AT));
  const query = <T>(sql: string, values: unknown[] = [], tenantId: string = LEYA.tenantId): Promise<T[]> => test.database.run({ tenantId }, (m) => m.query(sql, values));
  const key = (): string => randomUUID();
  const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'taken', (e: { code?: string; field?: string }) => `${e.code} ${e.field}`);
  let minute = 0;
  const at = async (role: string, userId: string = randomUUID()): Promise<RequestContext> => {
    const [unit] = await query<{ id: string }>('select id from org_unit where path = $1::ltree', [LEYA.root]);
    minute += 1;
    return { tenantId: LEYA.tenantId, userId, unitId: unit?.id ?? '', unitPath: LEYA.root, roles: [role], requestId: 'spec', ip: null, at: new Date(Date.parse(AT) + minute * 60_000) };
  };
  const payrollOf = async (month: string): Promise<{ id: string; state: string; net: string; content_hash: string | null; matter_id: string | null }> => {
    const [row] = await query<{ id: string; state: string; net: string; content_hash: string | null; matter_id: string | null }>(`select * from payroll where month = $1 and kind = 'month'`, [month]);
    if (!row) throw new Error(`no payroll of ${month}`);
    return row;
  };
  const openFindings = (id: string): Promise<{ id: string; guard: string; employee_id: string; waived_by_whom: string[] }[]> => query('select * from pay_finding where payroll_id = $1 and waived_at is null order by guard', [id]);

  beforeAll(async () => {
    test = await testDatabase({ migrations: domain.migrations, entities: domain.entities });
    const tenant = (id: string, slug: string, kind: 'ngo' | 'district-union', rootKind: string, code: string) => setUpTenant(test.database, { id, slug, name: slug, kind, packId: slug, root: { code, name: slug, kind: rootKind }, validFrom: LEYA.since });
    await tenant(LEYA.tenantId, 'leya', 'ngo', 'agency', 'ly');
    await tenant(LONGGANG.tenantId, 'longgang', 'district-union', 'district-union', 'lg');
    await test.database.run({ tenantId: LEYA.tenantId }, (m) => setUpUnits(m, leyaUnits(), LEYA.since));
    await test.database.run({ tenantId: LONGGANG.tenantId }, (m) => setUpUnits(m, longgangUnits(), LEYA.since));
    const vault = new IdentityVault('a secret of the specification, long enough');
    const index = await loadPolicyIndex();
    const policy = new PolicyService(test.database, index, clock);
    await loadLeyaPersonnel((scope, work) => test.database.run(scope, work), vault);
    for (let i = 0; i < 2; i += 1) await loadLeyaPayroll((scope, work) => test.database.run(scope, work), policy, vault, '2026-10');
    access = new AccessService(new AccessRegistry([...platformAccess, ...domain.access], index.packs), () => 'leya');
    const trail = new Trail();
    workflow = new WorkflowEngine(policy, trail, new TodoBook(new EventBus(null, () => undefined)));
    bench = await runBench({ test, clock, policy, workflow, tenantId: LEYA.tenantId, jobs: 'payroll' });
    payrolls = new Payrolls(test.database, access, policy, bench.service, workflow, trail);
    payrolls.onModuleInit();
    files = new PayFiles(test.database, access, policy, vault, trail, new BankAccounts());
    months = new PayMonths(test.database, access, policy, files, trail);
    banks = new BankFiles(test.database, access, vault, trail);
    questions = new PayQuestions(test.database, access, policy, workflow, trail);
    finals = new FinalPay(test.database, access, policy, files, trail);
    choices = new BonusChoices(test.database, access, files, trail);
    statements = new DeductionStatements(test.database, access, policy, trail);
  }, 180_000);
  afterEach(() => bench.stopWorkers());
  afterAll(async () => {
    await bench.close();
    await test.close();
  });

  const computed = async (id: string): Promise<void> => {
    await bench.work();
    const run = await bench.untilOver((await payrolls.compute(await at('accountant'), key(), id)).id);
    expect([run.state, run.state === 'finished' ? [] : bench.problems]).toEqual(['finished', []]);
  };

  it('are seeded by the real decisions: lines add up to slips, slips to payrolls, every figure with its reasons', async () => {
    // Everybody who was employed on any day of the month, and nobody else.
    expect(await query(`select month, state, people = (select count(*)::int from employee e where e.hired_on < to_date(p.month, 'YYYY-MM') + interval '1 month' and coalesce(e.left_on, 'infinity') >= to_date(p.month, 'YYYY-MM')) as everybody from payroll p order by month`))
      .toEqual([{ month: '2026-10', state: 'paid', everybody: true }, { month: '2026-11', state: 'computed', everybody: true }]);
    const [wrong] = await query<Record<string, number>>(
      `select count(*) filter (where s.income <> l.income)::int as income, count(*) filter (where s.income - s.net <> l.deducted)::int as net, count(*) filter (where l.bare > 0)::int as bare
         from pay_slip s join lateral (select coalesce(sum(amount) filter (where section in ('part', 'adjustment', 'addition', 'arrears')), 0) as income, coalesce(sum(amount) filter (where section = 'deduction'), 0) as deducted,
           count(*) filter (where result_id is null and source is null and section <> 'note') as bare from pay_line where slip_id = s.id) l on true`);
    expect(wrong).toEqual({ income: 0, net: 0, bare: 0 });
    const [sums] = await query<{ same: boolean }>('select bool_and(p.net = (select sum(net) from pay_slip s where s.payroll_id = p.id)) as same from payroll p');
    expect(sums?.same).toBe(true);
    const guards = new Set((await openFindings((await payrollOf('2026-11')).id)).map((finding) => finding.guard));
    for (const guard of ['account-unapproved', 'attendance-unapproved', 'below-guideline', 'deduction-unlawful', 'final-pay-open', 'paid-twice', 'profile-missing']) expect([guard, guards.has(guard)]).toEqual([guard, true]);
  });

  it('comes to the same, and does nothing twice, when its worker is killed again and again', async () => {
    // Enough people for many shards: those of the seed, many times over.
    const [{ n: seeded } = { n: 0 }] = await query<{ n: number }>('select count(*)::int as n from employee');
    await query(`insert into worker (number, name, name_initials, sex, birth_date, identity_hash, identity_masked, education, employed_from) select number || '-' || n, name, '', sex, birth_date, sha256((number || n)::bytea), identity_masked, education, employed_from from worker, generate_series(1, 2) n`);
    await query(`insert into employee (unit_path, unit_id, worker_id, number, name, position, grade, certificate, hired_on, state, pay_scheme)
      select e.unit_path, e.unit_id, w.id, w.number, e.name, e.position, e.grade, e.certificate, e.hired_on, e.state, e.pay_scheme from employee e join worker o on o.id = e.worker_id join worker w on w.number like o.number || '-%'`);
    for (const [table, columns] of [
      ['pay_profile', 'valid_from, scheme, terms, insurance_place, insurance_base, insured_on, fund_base, fund_employer_rate, fund_worker_rate, fund_on, additional_deduction, reason, entered_by, entered_at'],
      ['pay_input', 'month, scheduled_days, attended_days, approved, overtime, monthly, entered_by, entered_at'],
    ] as const) await query(`insert into ${table} (employee_id, ${columns}) select c.id, ${columns.split(', ').map((column) => `t.${column}`).join(', ')} from ${table} t join employee e on e.id = t.employee_id join employee c on c.number like e.number || '-%'`);
    const { id } = await payrollOf('2026-11');
    await computed(id);
    const whole = await query(SHOWN, [id]);
    expect(whole.length).toBe(seeded * 3);
    await bench.stopWorkers();
    const before = await query<{ n: number }>(`select count(*)::int as n from decision_result where subject = 'PaySlip'`);
    const killed = (await payrolls.compute(await at('accountant'), key(), id)).id;
    expect(await bench.killWorkersOf(killed, 3)).toBeGreaterThan(0);
    await bench.work();
    expect((await bench.untilOver(killed)).state).toBe('finished');
    expect(await query(SHOWN, [id])).toEqual(whole);
    const after = await query<{ n: number; once: number }>(`select count(*)::int as n, count(distinct (subject_id, field))::int as once from decision_result where subject = 'PaySlip'`);
    // The second run left as many answers as the first, each once.
    expect([after[0]?.n === after[0]?.once, (after[0]?.n ?? 0) - (before[0]?.n ?? 0)]).toEqual([true, (await query<{ n: number }>('select count(*)::int as n from decision_result d join pay_slip s on s.id = d.subject_id and s.payroll_id = $1', [id]))[0]?.n]);
    await query(`update employee set hired_on = '2020-01-01', left_on = '2020-01-02' where number like '%-%'`);
  }, 240_000);

  it('settles who leaves on a payroll of its own, once, and leaves the person out of the month’s', async () => {
    const month = await payrollOf('2026-11');
    const [leaver] = await query<{ id: string; number: string }>(`select id, number from employee where left_on = '2026-11-20'`);
    const employeeId = leaver?.id ?? '';
    const accountant = await at('accountant');
    expect((await openFindings(month.id)).filter((finding) => finding.guard === 'final-pay-open').map((finding) => finding.employee_id)).toEqual([employeeId]);
    const draft = await test.database.run(accountant, (m) => finals.draft(m, accountant, employeeId));
    expect([draft.ground, draft.lastDay, draft.noticeOn, draft.inProbation]).toEqual(['worker-resigns', '2026-11-20', '2026-10-20', false]);
    const input = { employeeId, noticeOn: draft.noticeOn, ground: 'mutual-by-employer', inProbation: false, cumulativeMonths: 130, takenDays: 2, unusedReason: 'employer' };
    const [staying] = await query<{ id: string }>('select id from employee where left_on is null order by number limit 1');
    expect(await codeOf(finals.open(accountant, key(), { ...input, ground: 'bad-mood' }))).toBe('leaving-ground input.ground');
    expect(await codeOf(finals.open(accountant, key(), { ...input, takenDays: -1 }))).toBe('count-invalid input.takenDays');
    expect(await codeOf(finals.open(accountant, key(), { ...input, employeeId: staying?.id ?? '' }))).toBe('not-leaving input.employeeId');
    expect(await codeOf(finals.open(await at('frontline-social-worker'), key(), input))).toBe('forbidden null');
    const dropped = await finals.open(accountant, key(), input);
    expect(await codeOf(finals.open(accountant, key(), input))).toBe('final-exists input.employeeId');
    await finals.drop(await at('accountant'), key(), dropped.id);
    const { id } = await finals.open(await at('accountant'), key(), input);
    await computed(id);
    const lines = await query<{ code: string; amount: string; bare: boolean }>(`select code, amount::text as amount, result_id is null and code <> 'net' as bare from pay_line where payroll_id = $1 order by place`, [id]);
    expect(lines.filter((line) => line.bare)).toEqual([]);
    const amount = (code: string): number => Number(lines.find((line) => line.code === code)?.amount ?? '0');
    // 324 of 365 days: 8 days of 10 are earned, 2 were taken. From May 2022 on: five years' worth of months.
    expect([amount('unused-leave-days'), amount('unused-leave') > 0, amount('severance') > 0, amount('tax.severance')]).toEqual([6, true, true, 0]);
    const [slip] = await query<{ n: number; same: boolean; apart: boolean }>(`select count(*) over ()::int as n, net = income - insurance - fund - tax - other_deductions as same, apart > 0 as apart from pay_slip where payroll_id = $1`, [id]);
    expect(slip).toEqual({ n: 1, same: true, apart: true });
    // The month's payroll has to be computed again, without the person.
    expect(await codeOf(payrolls.check(await at('accountant'), key(), month.id))).toMatch(/^(findings-open|facts-changed) id$/);
    await payrolls.check(await at('accountant'), key(), id);
    const [{ matter_id: matter } = { matter_id: '' }] = await query<{ matter_id: string }>('select matter_id from payroll where id = $1', [id]);
    for (const [role, transition] of [['finance-head', 'sign'], ['director-general', 'approve'], ['cashier', 'pay']] as const) { const ctx = await at(role); await test.database.run(ctx, (m) => workflow.act(m, ctx, matter, { transition })); }
    const file = await banks.make(await at('cashier'), id, 'csv');
    expect([file.count, file.name]).toEqual([1, `payroll-2026-11-${leaver?.number ?? ''}.csv`]);
    expect(await codeOf(finals.drop(await at('accountant'), key(), id))).toBe('payroll-not-open id');
    await expect(query('update pay_line set amount = amount + 1 where payroll_id = $1', [id])).rejects.toThrow(/is approved and/);
    await computed(month.id);
    expect(await query('select 1 from pay_slip where payroll_id = $1 and employee_id = $2', [month.id, employeeId])).toEqual([]);
  }, 120_000);

  it('taxes the year’s bonus as its person chooses, who may choose until it was taxed apart', async () => {
    const { id } = await payrollOf('2026-11');
    const [person] = await query<{ id: string }>(`select i.employee_id as id from pay_item i where i.kind = 'annual-bonus' and i.month = '2026-11' order by i.amount limit 1`);
    const [newcomer] = await query<{ id: string; user_id: string }>('select id, user_id from employee where user_id is not null order by number limit 1');
    const worker = (): Promise<RequestContext> => at('frontline-social-worker', newcomer?.user_id);
    const shown = async (): Promise<string[]> => (await query<{ code: string }>(`select code from pay_line where payroll_id = $1 and employee_id = $2 and (code like 'bonus.%' or code like 'tax%') order by code`, [id, person?.id])).map(({ code }) => code);
    expect(await shown()).toEqual(expect.arrayContaining(['bonus.combined', 'bonus.saving', 'bonus.separate', 'tax']));
    const apart = (await shown()).includes('tax.bonus');
    expect(await codeOf(choices.choose(await worker(), key(), { year: 2026, way: 'neither' }))).toBe('bonus-way way');
    expect(await codeOf(choices.choose(await worker(), key(), { year: 2026, way: 'separate', employeeId: person?.id ?? '' }))).toBe('forbidden null');
    for (const way of ['separate', 'combined']) await choices.choose(await worker(), key(), { year: 2026, way });
    expect(await query('select way from pay_bonus_choice where employee_id = $1', [newcomer?.id])).toEqual([{ way: 'combined' }]);
    // What a worker declares for the tax holds from the next wages on, without anybody's leave.
    expect(statements.standards('2026-11-21').map(({ kind, monthly }) => `${kind} ${monthly.toFixed(2)}`)).toEqual(['子女教育 2000.00', '婴幼儿照护 2000.00', '赡养老人 3000.00']);
    expect(await codeOf(statements.state(await worker(), key(), { items: [{ kind: '', monthly: '1000' }], firstJob: false }))).toBe('deduction-kind items[0].kind');
    expect(await codeOf(statements.state(await worker(), key(), { items: [{ kind: '子女教育', monthly: '-1' }], firstJob: false }))).toBe('figure-invalid items[0].monthly');
    await statements.state(await worker(), key(), { items: [{ kind: '子女教育', monthly: '2000' }, { kind: '赡养老人', monthly: '1500' }], firstJob: true });
    expect(await query('select valid_from::text as day, monthly::text as monthly from pay_deduction_statement where employee_id = $1', [newcomer?.id])).toEqual([{ day: '2026-11-01', monthly: '3500.00' }]);
    // As the person wrote it, entered by who makes the payroll.
    await choices.choose(await at('accountant'), key(), { year: 2026, way: apart ? 'combined' : 'separate', employeeId: person?.id ?? '' });
    expect(await codeOf(payrolls.check(await at('accountant'), key(), id))).toMatch(/^(findings-open|facts-changed) id$/);
    await computed(id);
    expect((await shown()).includes('tax.bonus')).toBe(!apart);
    expect(await query(`select facts->'profile'->>'additionalDeduction' as stated, facts->'profile'->>'taxBasis' as basis from pay_slip where payroll_id = $1 and employee_id = $2`, [id, newcomer?.id])).toEqual([{ stated: '3500.00', basis: 'first-job' }]);
  }, 120_000);

  it('stops for what breaks law or handbook until it is mended, or waived by whom the handbook lets', async () => {
    const { id } = await payrollOf('2026-11');
    await computed(id);
    const accountant = await at('accountant');
    expect(await codeOf(payrolls.check(accountant, key(), id))).toBe('findings-open id');
    const findings = await openFindings(id);
    const of = (guard: string) => findings.filter((finding) => finding.guard === guard);
    const fixed = of('deduction-unlawful')[0];
    const open = of('below-guideline')[0];
    expect(await codeOf(payrolls.waive(await at('finance-head'), key(), { id: fixed?.id ?? '', reason: '照旧扣罚' }))).toBe('finding-fixed id');
    expect(await codeOf(payrolls.waive(await at('finance-head'), key(), { id: open?.id ?? '', reason: '合同另有约定' }))).toBe('waiver-not-yours id');
    expect(await codeOf(payrolls.waive(await at('director-general'), key(), { id: open?.id ?? '', reason: '好' }))).toBe('reason-missing reason');
    expect(await codeOf(payrolls.waive(accountant, key(), { id: open?.id ?? '', reason: '合同另有约定' }))).toBe('forbidden null');
    for (const finding of findings.filter((f) => f.waived_by_whom.includes('director-general'))) await payrolls.waive(await at('director-general'), key(), { id: finding.id, reason: '合同另有约定' });
    for (const finding of findings.filter((f) => f.waived_by_whom.includes('finance-head'))) await payrolls.waive(await at('finance-head'), key(), { id: finding.id, reason: '已经核实' });

    for (const { employee_id: employeeId } of of('attendance-unapproved')) await months.setMonth(accountant, key(), { employeeId, month: '2026-11', approved: true });
    for (const item of await query<{ id: string }>(`select distinct on (employee_id) id from pay_item where month = '2026-11' order by employee_id, id`)) await months.removeItem(accountant, key(), item.id);
    const [proposed] = await query<{ id: string; entered_by: string }>(`select id, entered_by from pay_account where state = 'proposed'`);
    expect(await codeOf(files.decideAccount(await at('finance-head', proposed?.entered_by), key(), { id: proposed?.id ?? '', approve: true }))).toBe('account-own-entry id');
    await files.decideAccount(await at('finance-head'), key(), { id: proposed?.id ?? '', approve: true });
    const [model] = await query<{ terms: object; scheme: string }>(`select terms, scheme from pay_profile where scheme = 'new' limit 1`);
    for (const { employee_id: employeeId } of of('profile-missing')) {
      const [{ day } = { day: '' }] = await query<{ day: string }>('select hired_on::text as day from employee where id = $1', [employeeId]);
      const input = { employeeId, validFrom: day, scheme: 'new', terms: model?.terms as never, insurancePlace: '441900', insuranceBase: '4000', insuredOn: day, fundBase: '4000', fundEmployerRate: '5', fundWorkerRate: '5', additionalDeduction: '0', damageAgreed: false, reason: '新入职认定' };
      expect(await codeOf(files.setProfile(accountant, key(), { ...input, validFrom: '2026-11-17' }))).toBe('profile-day input.validFrom');
      expect(await codeOf(files.setProfile(accountant, key(), { ...input, terms: {} }))).toBe('missing input.terms.basePay');
      await files.setProfile(accountant, key(), input);
      await months.setMonth(accountant, key(), { employeeId, month: '2026-11', monthly: { projectSubsidy: { category: 'window', fullAttendance: true, complaints: 0, briefs: 1 } } });
    }
    for (const { employee_id: employeeId } of of('contract-missing')) await query(`insert into employment_contract (employee_id, number, kind, starts_on, ends_on, signed_on, monthly_wage) values ($1, $2, 'fixed-term', '2026-11-01', '2029-10-31', '2026-11-01', 5000)`, [employeeId, randomUUID()]);
    // October's days are corrected after it was paid: what was taken off for a day comes back in November.
    const [absent] = await query<{ employee_id: string; amount: string }>(`select l.employee_id, l.amount::text as amount from pay_line l join payroll p on p.id = l.payroll_id where p.month = '2026-10' and l.code = 'absence' order by l.employee_id limit 1`);
    await months.setMonth(accountant, key(), { employeeId: absent?.employee_id ?? '', month: '2026-10', attendedDays: String((await query<{ n: number }>(`select scheduled_days as n from pay_input where employee_id = $1 and month = '2026-10'`, [absent?.employee_id]))[0]?.n) });
    expect(await codeOf(payrolls.check(accountant, key(), id))).toBe('findings-open id');
    await computed(id);
    expect(await openFindings(id)).toEqual([]);
    const arrears = await query<{ code: string; zh: string; amount: string }>(`select code, zh, amount::text as amount from pay_line where payroll_id = $1 and section = 'arrears'`, [id]);
    expect(arrears.map((line) => [line.code, line.amount])).toEqual([['absence', dec(absent?.amount ?? '0').negated().toFixed(2)]]);
  }, 120_000);

  it('takes days and earlier months in as sheets, row by row', async () => {
    const accountant = await at('accountant');
    const [someone] = await query<{ number: string; id: string; due: number }>(`select e.number, e.id, i.scheduled_days as due from employee e join pay_input i on i.employee_id = e.id and i.month = '2026-11' order by e.number limit 1`);
    const number = someone?.number ?? '';
    const rows = (...values: Record<string, string | number | boolean>[]) => values.map((value, i) => ({ rowNumber: i + 2, value }));
    const days = new PayMonthsList(access, months);
    const sheet = await test.database.run(accountant, (m) => days.check(m, accountant, rows(
      { number, month: '2026-11', scheduledDays: someone?.due ?? 0, attendedDays: '40' }, { number: 'nobody', month: '2026-11', scheduledDays: 20, attendedDays: '20' }, { number, month: '2026-12', scheduledDays: 22, attendedDays: '21.5', approved: true })));
    expect([sheet.planned.map((row) => row.act), sheet.refused.map((row) => row.faults[0]?.column)]).toEqual([['create'], ['attendedDays', 'number']]);
    const earlier = new PayEarlierList(access, new Trail());
    const figures = { income: '5000.00', specialDeduction: '700.00', additionalDeduction: '0', source: '原工资表' };
    const taken = await test.database.run(accountant, async (m) => {
      const checked = await earlier.check(m, accountant, rows({ number, month: '2026-10', ...figures }, { number, month: '2026-09', ...figures }, { number, month: '2027-01', ...figures }));
      for (const row of checked.planned) await row.write(m);
      return checked;
    });
    expect([taken.planned.map((row) => row.act), taken.refused.map((row) => row.faults[0]?.message.en)]).toEqual([['update'], ['this month was paid here', 'only months that are over']]);
    expect(await query(`select income::text as income from pay_earlier_month where employee_id = $1 and month = '2026-09'`, [someone?.id])).toEqual([{ income: '5000.00' }]);
    expect(earlier.mayImport(await at('frontline-social-worker'))).toBe(false);
  });

  it('is approved once, shown, paid by the file of its own figures, and never altered afterwards', async () => {
    const { id } = await payrollOf('2026-11');
    const accountant = await at('accountant');
    const [slip] = await query<{ id: string; employee_id: string; user_id: string | null }>(`select id, employee_id, user_id from pay_slip where payroll_id = $1 and user_id is not null order by number limit 1`, [id]);
    const me = await at('frontline-social-worker', slip?.user_id ?? randomUUID());
    expect(await codeOf(banks.make(await at('cashier'), id, 'csv'))).toBe('payroll-not-approved id');
    await files.enterStandard(await at('accountant'), key(), { kind: 'minimum-wage', place: '441900', validFrom: '2026-11-01', body: { monthly: '2100.00' }, source: '示范' });
    expect(await codeOf(payrolls.check(accountant, key(), id))).toBe('facts-changed id');
    await computed(id);
    await payrolls.check(accountant, key(), id);
    expect(await codeOf(payrolls.compute(accountant, key(), id))).toBe('payroll-not-open id');
    const { matter_id: matter } = await payrollOf('2026-11');
    const act = async (role: string, transition: string): Promise<string> => { const ctx = await at(role); return codeOf(test.database.run(ctx, (m) => workflow.act(m, ctx, matter ?? '', { transition }))); };
    expect(await act('accountant', 'sign')).toMatch(/^wrong-actor/);
    // A day corrected on the way to approval stops it: who approves sees what is true.
    await months.setMonth(await at('accountant'), key(), { employeeId: slip?.employee_id ?? '', month: '2026-11', attendedDays: '15' });
    expect(await act('finance-head', 'sign')).toMatch(/^facts-changed/);
    const back = await at('finance-head');
    await test.database.run(back, (m) => workflow.act(m, back, matter ?? '', { transition: 'return', note: '有事实变动' }));
    await computed(id);
    await payrolls.check(await at('accountant'), key(), id);
    const again = (await payrollOf('2026-11')).matter_id;
    for (const [role, transition] of [['finance-head', 'sign'], ['director-general', 'approve']] as const) { const ctx = await at(role); await test.database.run(ctx, (m) => workflow.act(m, ctx, again ?? '', { transition })); }
    const approved = await payrollOf('2026-11');
    expect([approved.state, approved.content_hash?.length]).toEqual(['approved', 64]);

    const file = await banks.make(await at('cashier'), id, 'csv');
    expect([file.total.toFixed(2), file.content.split('\r\n').length]).toEqual([approved.net, file.count + 3]);
    expect(file.content).toContain(',622');
    // Nothing of it may be moved out, and nothing of another payroll into it; nor may anything be added or the tables be emptied.
    const [other] = await query<{ id: string }>(`insert into payroll (unit_path, month, state, payday) values ($1, '2025-12', 'open', '2026-01-15') returning id`, [LEYA.root]);
    for (const change of [`update pay_line set payroll_id = '${other?.id ?? ''}' where payroll_id = $1`, `insert into pay_finding (unit_path, payroll_id, run_id, employee_id, name, guard, zh, en, way_zh, way_en, fingerprint) select unit_path, id, id, (select id from employee limit 1), '', 'undecided', '', '', '', '', '' from payroll where id = $1`,
      `update payroll set known_at = now() where id = $1`, `update payroll set state = 'paid', paid_on = '2026-12-15', net = net + 1 where id = $1`]) await expect(query(change, [id])).rejects.toThrow(/is approved and/);
    await query(`insert into pay_finding (unit_path, payroll_id, run_id, employee_id, name, guard, zh, en, way_zh, way_en, fingerprint) select unit_path, id, id, (select id from employee limit 1), '', 'undecided', '', '', '', '', '' from payroll where id = $1`, [other?.id]);
    await expect(query('update pay_finding set payroll_id = $1 where payroll_id = $2', [id, other?.id])).rejects.toThrow(/is approved and/);
    for (const table of ['payroll', 'pay_slip', 'pay_line']) await expect(query(`truncate ${table} cascade`)).rejects.toThrow(/permission denied/);
    await query('delete from pay_finding where payroll_id = $1', [other?.id]);
    await query('delete from payroll where id = $1', [other?.id]);
    for (const change of [`update pay_slip set net = net + 1, income = income + 1 where payroll_id = $1`, 'delete from pay_line where payroll_id = $1', 'update payroll set net = 0 where id = $1', 'delete from payroll where id = $1', `update payroll set state = 'open' where id = $1`]) {
      await expect(query(change, [id])).rejects.toThrow(/is approved and/);
    }
    const cashier = await at('cashier');
    await test.database.run(cashier, (m) => workflow.act(m, cashier, again ?? '', { transition: 'pay' }));
    expect((await payrollOf('2026-11')).state).toBe('paid');
    await expect(query(`update payroll set paid_on = '2027-01-01' where id = $1`, [id])).rejects.toThrow(/is approved and/);
    expect(access.can(me, 'read', 'PaySlip', { tenantId: LEYA.tenantId, unitPath: LEYA.root, userId: me.userId })).toBe(true);
    expect(access.can(me, 'read', 'PaySlip', { tenantId: LEYA.tenantId, unitPath: LEYA.root, userId: randomUUID() })).toBe(false);
    expect(await codeOf(payrolls.open(accountant, key(), '2026-12'))).toBe('month-ahead month');
    expect(await codeOf(payrolls.open(accountant, key(), '2026-11'))).toBe('payroll-exists month');
  }, 120_000);

  it('shows the purchaser its floors once approved, and answers a worker’s question', async () => {
    const floors = await query<{ n: number; short: number; own: number }>(`select count(*)::int as n, count(*) filter (where shortfall > 0)::int as short, (select count(*)::int from pay_slip) as own from pay_floor_check`, [], LONGGANG.tenantId);
    expect([(floors[0]?.n ?? 0) > 0, floors[0]?.short, floors[0]?.own]).toEqual([true, 1, 0]);
    const [slip] = await query<{ id: string; user_id: string }>('select id, user_id from pay_slip where user_id is not null order by month, number limit 1');
    const me = await at('frontline-social-worker', slip?.user_id);
    expect(await codeOf(questions.ask(await at('frontline-social-worker'), key(), { slipId: slip?.id ?? '', question: '为什么少了？' }))).toBe('slip-unknown slipId');
    const { id } = await questions.ask(me, key(), { slipId: slip?.id ?? '', lineZh: '个人所得税', question: '为什么这个月没有个税？' });
    const todos = await query<{ party: string }>(`select party from todo where subject = 'PayQuestion' and subject_id = $1 and finished_at is null order by party`, [id]);
    expect(todos.map(({ party }) => party)).toEqual(['accountant', 'finance-head']);
    await questions.answer(await at('accountant'), key(), { id, answer: '累计收入减除费用后没有应纳税所得额。' });
    expect(await query(`select 1 from todo where subject = 'PayQuestion' and finished_at is null`)).toEqual([]);
    expect(await codeOf(questions.answer(await at('accountant'), key(), { id, answer: '再答一次看看' }))).toBe('question-unknown id');
  });
});
