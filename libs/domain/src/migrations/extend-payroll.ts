import { enableTenantIsolation, tenantColumns } from '@gongqiao/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const PARTS = ['pay_slip', 'pay_line', 'pay_finding', 'pay_floor_check'] as const;

/** Payrolls of their own for who leaves, what is taxed apart, the choice for a yearly bonus; approved parts are kept statement by statement. */
export class ExtendPayroll1700000019300 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table payroll add column kind text not null default 'month' check (kind in ('month', 'final')), add column employee_id uuid references employee (id),
      add constraint payroll_final_of check ((kind = 'final') = (employee_id is not null)), drop constraint payroll_tenant_id_month_key`);
    await queryRunner.query(`create unique index payroll_month_once on payroll (tenant_id, month) where kind = 'month'`);
    await queryRunner.query(`create unique index payroll_final_once on payroll (tenant_id, employee_id, month) where kind = 'final'`);
    // What a slip holds that the year's cumulative tax does not count: a bonus taxed apart, severance.
    await queryRunner.query('alter table pay_slip add column apart numeric(14, 2) not null default 0');
    await queryRunner.query('alter table pay_floor_check add column combined jsonb');
    await queryRunner.query(`alter table pay_standard drop constraint pay_standard_kind_check, add constraint pay_standard_kind_check check (kind in ('minimum-wage', 'social-insurance', 'housing-fund', 'guideline', 'average-wage'))`);
    await queryRunner.query(`alter table pay_item drop constraint pay_item_kind_check,
      add constraint pay_item_kind_check check (kind in ('performance', 'award', 'other-income', 'annual-bonus', 'damage', 'court-order', 'other-by-law', 'fine', 'deposit'))`);
    await queryRunner.query('create index pay_line_of on pay_line (payroll_id, employee_id, place)');
    await this.leaving(queryRunner);
    await this.freeze(queryRunner);
  }

  private async leaving(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table pay_leaving (
      ${tenantColumns()},
      employee_id uuid not null references employee (id),
      last_day date not null,
      notice_on date not null,
      ground text not null,
      in_probation boolean not null,
      renewal_offer text,
      cumulative_months int not null check (cumulative_months >= 0),
      taken_days int not null check (taken_days >= 0),
      unused_reason text not null,
      entered_by uuid not null,
      entered_at timestamptz not null,
      unique (tenant_id, employee_id, last_day)
    )`);
    await enableTenantIsolation(queryRunner, 'pay_leaving');
    await queryRunner.query(`create table pay_bonus_choice (
      ${tenantColumns()},
      employee_id uuid not null references employee (id),
      user_id uuid,
      year int not null check (year between 2019 and 2100),
      way text not null check (way in ('separate', 'combined')),
      chosen_by uuid not null,
      chosen_at timestamptz not null,
      unique (tenant_id, employee_id, year)
    )`);
    await enableTenantIsolation(queryRunner, 'pay_bonus_choice');
  }

  /** One look a statement in place of one a row; a part can neither leave an approved payroll nor get into one. */
  private async freeze(queryRunner: QueryRunner): Promise<void> {
    for (const table of PARTS) await queryRunner.query(`drop trigger ${table}_stays on ${table}`);
    await queryRunner.query('drop function pay_part_stays');
    const stays = `raise exception 'the payroll is approved and its % stay', tg_table_name using errcode = 'restrict_violation';`;
    await queryRunner.query(`create function pay_parts_stay() returns trigger language plpgsql as $$
      begin
        if exists (select 1 from payroll p where p.state in ('approved', 'paid') and p.id in (select c.payroll_id from changed c)) then ${stays} end if;
        return null;
      end $$`);
    await queryRunner.query(`create function pay_parts_stay_in_place() returns trigger language plpgsql as $$
      begin
        if exists (select 1 from payroll p where p.state in ('approved', 'paid') and p.id in (select c.payroll_id from changed c union select b.payroll_id from before_change b)) then ${stays} end if;
        return null;
      end $$`);
    for (const table of PARTS) {
      await queryRunner.query(`create trigger ${table}_stays_added after insert on ${table} referencing new table as changed for each statement execute function pay_parts_stay()`);
      await queryRunner.query(`create trigger ${table}_stays_removed after delete on ${table} referencing old table as changed for each statement execute function pay_parts_stay()`);
      await queryRunner.query(`create trigger ${table}_stays_changed after update on ${table} referencing old table as before_change new table as changed for each statement execute function pay_parts_stay_in_place()`);
    }
    await queryRunner.query(`create or replace function payroll_stays() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          if old.state in ('approved', 'paid') then raise exception 'payroll % is approved and stays', old.month using errcode = 'restrict_violation'; end if;
          return old;
        end if;
        if old.state = 'paid' or (old.state = 'approved' and (new.state <> 'paid' or new.paid_on is null
             or (new.tenant_id, new.kind, new.employee_id, new.month, new.payday, new.run_id, new.known_at, new.people, new.income, new.deducted, new.net, new.employer_cost, new.approved_at, new.approved_by, new.content_hash)
                is distinct from (old.tenant_id, old.kind, old.employee_id, old.month, old.payday, old.run_id, old.known_at, old.people, old.income, old.deducted, old.net, old.employer_cost, old.approved_at, old.approved_by, old.content_hash))) then
          raise exception 'payroll % is approved and stays', old.month using errcode = 'restrict_violation';
        end if;
        return new;
      end $$`);
  }

  /** Final payrolls and what hangs on them cannot be told in the older form: none may be there. */
  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of PARTS) for (const when of ['added', 'removed', 'changed']) await queryRunner.query(`drop trigger ${table}_stays_${when} on ${table}`);
    await queryRunner.query('drop function pay_parts_stay, pay_parts_stay_in_place');
    await queryRunner.query(`create function pay_part_stays() returns trigger language plpgsql as $$
      declare of_payroll uuid := case when tg_op = 'INSERT' then new.payroll_id else old.payroll_id end;
      begin
        if exists (select 1 from payroll p where p.id = of_payroll and p.state in ('approved', 'paid')) then
          raise exception 'the payroll is approved and its % stay', tg_table_name using errcode = 'restrict_violation';
        end if;
        return case when tg_op = 'DELETE' then old else new end;
      end $$`);
    for (const table of PARTS) await queryRunner.query(`create trigger ${table}_stays before insert or update or delete on ${table} for each row execute function pay_part_stays()`);
    await queryRunner.query('drop table pay_bonus_choice, pay_leaving');
    await queryRunner.query('drop index pay_line_of, payroll_month_once, payroll_final_once');
    await queryRunner.query(`alter table pay_item drop constraint pay_item_kind_check, add constraint pay_item_kind_check check (kind in ('performance', 'award', 'other-income', 'damage', 'court-order', 'other-by-law', 'fine', 'deposit'))`);
    await queryRunner.query(`alter table pay_standard drop constraint pay_standard_kind_check, add constraint pay_standard_kind_check check (kind in ('minimum-wage', 'social-insurance', 'housing-fund', 'guideline'))`);
    await queryRunner.query('alter table pay_floor_check drop column combined');
    await queryRunner.query('alter table pay_slip drop column apart');
    await queryRunner.query('alter table payroll drop constraint payroll_final_of, drop column kind, drop column employee_id, add constraint payroll_tenant_id_month_key unique (tenant_id, month)');
  }
}
