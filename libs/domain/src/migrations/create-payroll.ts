import { enableTenantIsolation, tenantColumns } from '@gongqiao/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pay: files, accounts, standards, what each month brings, and the payrolls, which nobody alters once they are approved. */
export class CreatePayroll1700000017100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await this.files(queryRunner);
    await this.months(queryRunner);
    await this.payrolls(queryRunner);
    await this.lines(queryRunner);
    await this.floors(queryRunner);
    await this.freeze(queryRunner);
  }

  private async files(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table pay_profile (
      ${tenantColumns()},
      employee_id uuid not null references employee (id),
      user_id uuid,
      valid_from date not null,
      scheme text not null,
      terms jsonb not null,
      insurance_place text not null,
      insurance_base numeric(12, 2) not null check (insurance_base >= 0),
      insured_on date,
      fund_base numeric(12, 2) not null check (fund_base >= 0),
      fund_employer_rate numeric(5, 2) not null check (fund_employer_rate between 0 and 100),
      fund_worker_rate numeric(5, 2) not null check (fund_worker_rate between 0 and 100),
      fund_on date,
      additional_deduction numeric(12, 2) not null default 0 check (additional_deduction >= 0),
      tax_basis text not null default 'monthly' check (tax_basis in ('monthly', 'first-job', 'full-year')),
      previous_year_income numeric(14, 2),
      damage_agreed boolean not null default false,
      quarter_money numeric(12, 2) check (quarter_money >= 0),
      reason text not null,
      entered_by uuid not null,
      entered_at timestamptz not null,
      unique (tenant_id, employee_id, valid_from)
    )`);
    await enableTenantIsolation(queryRunner, 'pay_profile');
    await queryRunner.query(`create table pay_account (
      ${tenantColumns()},
      employee_id uuid not null references employee (id),
      user_id uuid,
      bank text not null,
      holder text not null,
      account_encrypted bytea not null,
      account_hash bytea not null,
      account_masked text not null,
      state text not null check (state in ('proposed', 'approved', 'refused')),
      entered_by uuid not null,
      entered_at timestamptz not null,
      decided_by uuid,
      decided_at timestamptz,
      check ((state = 'proposed') = (decided_at is null)),
      check (decided_by is null or decided_by <> entered_by)
    )`);
    await queryRunner.query('create index pay_account_of on pay_account (employee_id, state, decided_at)');
    await queryRunner.query('create index pay_account_hash on pay_account (tenant_id, account_hash)');
    await enableTenantIsolation(queryRunner, 'pay_account');
    await queryRunner.query(`create table pay_standard (
      ${tenantColumns()},
      kind text not null check (kind in ('minimum-wage', 'social-insurance', 'housing-fund', 'guideline')),
      place text not null,
      valid_from date not null,
      body jsonb not null,
      source text not null,
      entered_by uuid not null,
      entered_at timestamptz not null,
      unique (tenant_id, kind, place, valid_from)
    )`);
    await enableTenantIsolation(queryRunner, 'pay_standard');
  }

  private async months(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table pay_input (
      ${tenantColumns()},
      employee_id uuid not null references employee (id),
      month text not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
      scheduled_days int check (scheduled_days between 1 and 31),
      attended_days numeric(6, 2) check (attended_days >= 0),
      approved boolean not null default false,
      overtime jsonb not null default '[]',
      monthly jsonb,
      entered_by uuid not null,
      entered_at timestamptz not null,
      check (attended_days is null or attended_days <= scheduled_days),
      unique (tenant_id, employee_id, month)
    )`);
    await queryRunner.query('create index pay_input_month on pay_input (month, employee_id)');
    await enableTenantIsolation(queryRunner, 'pay_input');
    await queryRunner.query(`create table pay_item (
      ${tenantColumns()},
      employee_id uuid not null references employee (id),
      month text not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
      kind text not null check (kind in ('performance', 'award', 'other-income', 'damage', 'court-order', 'other-by-law', 'fine', 'deposit')),
      zh text not null,
      amount numeric(12, 2) not null check (amount > 0),
      reason text not null,
      source text not null,
      source_ref text not null,
      result_id uuid,
      entered_by uuid not null,
      entered_at timestamptz not null,
      unique (tenant_id, source, source_ref)
    )`);
    await queryRunner.query('create index pay_item_month on pay_item (month, employee_id)');
    await enableTenantIsolation(queryRunner, 'pay_item');
    // Months paid before the payroll was kept here: the year's tax is reckoned from all of them.
    await queryRunner.query(`create table pay_earlier_month (
      ${tenantColumns()},
      employee_id uuid not null references employee (id),
      month text not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
      income numeric(14, 2) not null check (income >= 0),
      special_deduction numeric(14, 2) not null check (special_deduction >= 0),
      additional_deduction numeric(14, 2) not null check (additional_deduction >= 0),
      source text not null,
      entered_by uuid not null,
      unique (tenant_id, employee_id, month)
    )`);
    await enableTenantIsolation(queryRunner, 'pay_earlier_month');
  }

  private async payrolls(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table payroll (
      ${tenantColumns('unit')},
      month text not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
      state text not null check (state in ('open', 'computed', 'checked', 'approved', 'paid')),
      payday date not null,
      payday_result_id uuid,
      run_id uuid,
      known_at timestamptz,
      people int not null default 0,
      income numeric(16, 2) not null default 0,
      deducted numeric(16, 2) not null default 0,
      net numeric(16, 2) not null default 0,
      employer_cost numeric(16, 2) not null default 0,
      matter_id uuid,
      approved_at timestamptz,
      approved_by uuid,
      content_hash text,
      paid_on date,
      demonstration boolean not null default false,
      unique (tenant_id, month)
    )`);
    await enableTenantIsolation(queryRunner, 'payroll');
    await queryRunner.query(`create table pay_slip (
      ${tenantColumns('unit')},
      payroll_id uuid not null references payroll (id),
      run_id uuid not null,
      employee_id uuid not null references employee (id),
      user_id uuid,
      month text not null,
      name text not null,
      number text not null,
      scheme text not null,
      gross numeric(14, 2) not null,
      income numeric(14, 2) not null,
      insurance numeric(14, 2) not null,
      fund numeric(14, 2) not null,
      tax numeric(14, 2) not null,
      other_deductions numeric(14, 2) not null,
      net numeric(14, 2) not null,
      employer_cost numeric(14, 2) not null,
      account_id uuid,
      account_masked text,
      facts jsonb not null,
      known_at timestamptz not null,
      unique (payroll_id, employee_id),
      check (net = income - insurance - fund - tax - other_deductions)
    )`);
    await queryRunner.query('create index pay_slip_path on pay_slip using gist (unit_path)');
    await queryRunner.query('create index pay_slip_employee on pay_slip (employee_id, month)');
    await queryRunner.query('create index pay_slip_list on pay_slip (payroll_id, number)');
    await enableTenantIsolation(queryRunner, 'pay_slip');
  }

  private async lines(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table pay_line (
      ${tenantColumns()},
      payroll_id uuid not null references payroll (id),
      slip_id uuid not null references pay_slip (id) on delete cascade,
      employee_id uuid not null,
      place int not null,
      section text not null check (section in ('part', 'adjustment', 'addition', 'arrears', 'deduction', 'employer', 'note')),
      code text not null,
      zh text not null,
      amount numeric(14, 2) not null,
      for_month text,
      result_id uuid,
      source text,
      source_ref text,
      unique (slip_id, place)
    )`);
    await queryRunner.query('create index pay_line_source on pay_line (tenant_id, source, source_ref) where source is not null');
    await queryRunner.query(`create index pay_line_arrears on pay_line (employee_id, for_month) where section = 'arrears'`);
    await enableTenantIsolation(queryRunner, 'pay_line');
    await queryRunner.query(`create table pay_finding (
      ${tenantColumns('unit')},
      payroll_id uuid not null references payroll (id),
      run_id uuid not null,
      employee_id uuid not null references employee (id),
      name text not null,
      guard text not null,
      waived_by_whom text[] not null default '{}',
      provision text,
      zh text not null,
      en text not null,
      way_zh text not null,
      way_en text not null,
      fingerprint text not null,
      result_id uuid,
      waived_at timestamptz,
      waived_by uuid,
      waived_reason text,
      check ((waived_at is null) = (waived_reason is null)),
      unique (payroll_id, employee_id, guard, fingerprint)
    )`);
    await enableTenantIsolation(queryRunner, 'pay_finding');
    await queryRunner.query(`create table pay_question (
      ${tenantColumns('unit')},
      slip_id uuid not null references pay_slip (id),
      employee_id uuid not null,
      user_id uuid not null,
      line_zh text,
      question text not null,
      asked_at timestamptz not null,
      answer text,
      answered_at timestamptz,
      answered_by uuid,
      check ((answer is null) = (answered_at is null))
    )`);
    await queryRunner.query('create index pay_question_slip on pay_question (slip_id)');
    await enableTenantIsolation(queryRunner, 'pay_question');
  }

  private async floors(queryRunner: QueryRunner): Promise<void> {
    // What the purchaser of a placement may see of the pay: its floor beside what was earned, and nothing else.
    await queryRunner.query(`create table pay_floor_check (
      ${tenantColumns('unit')},
      payroll_id uuid not null references payroll (id),
      run_id uuid not null,
      employee_id uuid not null,
      employee_name text not null,
      month text not null,
      purchaser_tenant_id uuid not null references tenant (id),
      host_unit_name text not null,
      floor numeric(12, 2) not null,
      compared numeric(12, 2) not null,
      shortfall numeric(12, 2) not null,
      source text not null,
      approved boolean not null default false,
      unique (payroll_id, employee_id)
    )`);
    await queryRunner.query('create index pay_floor_check_purchaser on pay_floor_check (purchaser_tenant_id, month)');
    await enableTenantIsolation(queryRunner, 'pay_floor_check', { doors: { purchaser: 'approved and purchaser_tenant_id = current_tenant_id()' } });
  }

  /** The database itself keeps an approved payroll as it is: it may only be marked as paid. */
  private async freeze(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create function payroll_stays() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          if old.state in ('approved', 'paid') then raise exception 'payroll % is approved and stays', old.month using errcode = 'restrict_violation'; end if;
          return old;
        end if;
        if old.state = 'paid' or (old.state = 'approved' and (new.state <> 'paid' or new.paid_on is null
             or (new.month, new.payday, new.run_id, new.people, new.income, new.deducted, new.net, new.employer_cost, new.approved_at, new.approved_by, new.content_hash)
                is distinct from (old.month, old.payday, old.run_id, old.people, old.income, old.deducted, old.net, old.employer_cost, old.approved_at, old.approved_by, old.content_hash))) then
          raise exception 'payroll % is approved and stays', old.month using errcode = 'restrict_violation';
        end if;
        return new;
      end $$`);
    await queryRunner.query('create trigger payroll_stays before update or delete on payroll for each row execute function payroll_stays()');
    await queryRunner.query(`create function pay_part_stays() returns trigger language plpgsql as $$
      declare
        of_payroll uuid := case when tg_op = 'INSERT' then new.payroll_id else old.payroll_id end;
      begin
        if exists (select 1 from payroll p where p.id = of_payroll and p.state in ('approved', 'paid')) then
          raise exception 'the payroll is approved and its % stay', tg_table_name using errcode = 'restrict_violation';
        end if;
        return case when tg_op = 'DELETE' then old else new end;
      end $$`);
    for (const table of ['pay_slip', 'pay_line', 'pay_finding', 'pay_floor_check']) {
      await queryRunner.query(`create trigger ${table}_stays before insert or update or delete on ${table} for each row execute function pay_part_stays()`);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table pay_floor_check, pay_question, pay_finding, pay_line, pay_slip, payroll, pay_earlier_month, pay_item, pay_input, pay_standard, pay_account, pay_profile');
    await queryRunner.query('drop function payroll_stays, pay_part_stays');
  }
}
