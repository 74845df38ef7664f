// People with everything that a month's payroll reads, by one statement a table; every seventh missed a day, every ninth has an award.
const TERMS = {
  basePay: '3600.00', projectSubsidyAmount: '300.00',
  seniority: { role: 'other', failedQuartersInYear: 0, onLongLeave: false, experienceMonths: 40, certificate: 'assistant', majorContribution: false, institutionCancels: false },
  grade: { role: 'other', failedQuartersInYear: 0, onLongLeave: false, experienceMonths: 40, purchaseFeePerPost: '118000.00', grade: 'junior-two', institutionLowers: false },
};
const MONTHLY = { projectSubsidy: { category: 'window', fullAttendance: true, complaints: 0, briefs: 1 } };
const rate = (insurance, employerRate, workerRate) => ({ insurance, floor: '4000.00', ceiling: '27000.00', employerRate, workerRate });
const STANDARDS = [
  ['minimum-wage', { monthly: '2080.00' }], ['housing-fund', { floor: '2080.00', ceiling: '30000.00', minRate: '5', maxRate: '12' }],
  ['social-insurance', { rows: [rate('pension', '16', '8'), rate('medical', '6', '2'), rate('unemployment', '0.8', '0.2'), rate('work-injury', '0.2', '0')] }],
];
export const WARM_MONTH = '2026-01';
export const MONTH = '2026-02';

/** The first `warm` of the people were there in January, all of them are in February. */
export async function preparePeople(owner, tenantId, people, warm) {
  const ask = (sql, ...values) => owner.query(sql, [tenantId, ...values]);
  const hired = `case when n <= ${Number(warm)} then '2022-10-10'::date else '2026-02-01'::date end`;
  await ask(`insert into worker (tenant_id, number, name, name_initials, sex, birth_date, identity_hash, identity_masked, education, employed_from)
    select $1, 'P' || n, '示范' || n, '', 'female', '1990-01-01', sha256(('P' || n)::bytea), '4419********', 'bachelor', ${hired} from generate_series(1, $2::int) n`, people);
  await ask(`insert into employee (tenant_id, unit_path, unit_id, worker_id, number, name, position, grade, certificate, hired_on, confirmed_on, state, pay_scheme)
    select $1, 'a', (select id from org_unit where tenant_id = $1 and level = 0), w.id, w.number, w.name, 'frontline-social-worker', 'junior-two', 'assistant', w.employed_from, w.employed_from, 'active', 'new' from worker w where w.tenant_id = $1`);
  await ask(`insert into employment_contract (tenant_id, employee_id, number, kind, starts_on, ends_on, signed_on, monthly_wage) select $1, id, 'HT-' || number, 'fixed-term', hired_on, '2028-12-31', hired_on, 5200 from employee where tenant_id = $1`);
  await ask(`insert into pay_profile (tenant_id, employee_id, valid_from, scheme, terms, insurance_place, insurance_base, insured_on, fund_base, fund_employer_rate, fund_worker_rate, fund_on, additional_deduction, reason, entered_by, entered_at)
    select $1, id, hired_on, 'new', $2::jsonb, '441900', 5200, hired_on, 5200, 5, 5, hired_on, 1000, '示范', uuidv7(), now() - interval '1 day' from employee where tenant_id = $1`, JSON.stringify(TERMS));
  await ask(`insert into pay_account (tenant_id, employee_id, bank, holder, account_encrypted, account_hash, account_masked, state, entered_by, entered_at, decided_by, decided_at)
    select $1, id, '示范银行', name, sha256(number::bytea), sha256(number::bytea), '622000****', 'approved', uuidv7(), now() - interval '2 days', uuidv7(), now() - interval '1 day' from employee where tenant_id = $1`);
  for (const [month, days, from] of [[WARM_MONTH, 20, '2026-01-01'], [MONTH, 16, '2026-02-28']]) {
    await ask(`insert into pay_input (tenant_id, employee_id, month, scheduled_days, attended_days, approved, monthly, entered_by, entered_at)
      select $1, id, $2, $3::int, $3::int - case when row_number() over (order by id) % 7 = 0 then 1 else 0 end, true, $5::jsonb, uuidv7(), now() - interval '1 day' from employee where tenant_id = $1 and hired_on <= $4::date`, month, days, from, JSON.stringify(MONTHLY));
  }
  await ask(`insert into pay_item (tenant_id, employee_id, month, kind, zh, amount, reason, source, source_ref, entered_by, entered_at)
    select $1, id, $2, 'award', '优秀宣传稿件', 200, '示范', 'entered', id::text, uuidv7(), now() - interval '1 day' from (select id, row_number() over (order by id) as n from employee where tenant_id = $1) e where n % 9 = 0`, MONTH);
  await ask(`insert into pay_earlier_month (tenant_id, employee_id, month, income, special_deduction, additional_deduction, source, entered_by) select $1, id, $2, 5200, 790, 1000, '示范', uuidv7() from employee where tenant_id = $1 and hired_on < '2026-01-01'`, WARM_MONTH);
  for (const [kind, body] of STANDARDS) await ask(`insert into pay_standard (tenant_id, kind, place, valid_from, body, source, entered_by, entered_at) values ($1, $2, '441900', '2025-07-01', $3::jsonb, '示范', uuidv7(), now() - interval '1 day')`, kind, JSON.stringify(body));
  const payrolls = {};
  for (const month of [WARM_MONTH, MONTH]) payrolls[month] = (await ask(`insert into payroll (tenant_id, unit_path, month, state, payday) values ($1, 'a', $2, 'open', '2026-03-13') returning id`, month)).rows[0].id;
  await owner.query('analyze');
  return payrolls;
}
