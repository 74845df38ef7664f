import { enableTenantIsolation, tenantColumns } from '@gongqiao/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['nomination', 'nomination_score', 'nomination_ballot', 'contract_fee', 'account_rule', 'contract_ending'];

/** How people rise and how contracts of employment run out: nominations with anonymous scores, purchase fees, endings of contracts, the rule of sign-in names. */
export class CreateTalent1700000019200 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await this.nominations(queryRunner);
    await this.endings(queryRunner);
    await queryRunner.query(`create table contract_fee (
      ${tenantColumns()},
      contract_id uuid,
      project text not null default '',
      valid_from date not null,
      fee_per_post numeric(14, 2) not null check (fee_per_post > 0),
      source text not null,
      entered_by uuid not null,
      entered_at timestamptz not null
    )`);
    await queryRunner.query('create unique index contract_fee_once on contract_fee (tenant_id, contract_id, project, valid_from) nulls not distinct');
    await queryRunner.query(`create table account_rule (
      ${tenantColumns()},
      pattern text not null,
      entered_by uuid not null,
      entered_at timestamptz not null
    )`);
    await queryRunner.query('create unique index account_rule_once on account_rule (tenant_id)');
    for (const table of TABLES) await enableTenantIsolation(queryRunner, table);
  }

  private async nominations(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table nomination (
      ${tenantColumns('unit')},
      employee_id uuid not null references employee (id),
      course text not null check (course in ('backbone', 'leader', 'manager')),
      way text not null,
      nominated_by uuid not null,
      nominated_on date not null,
      reason text not null,
      target_unit_id uuid references org_unit (id),
      target_position text,
      from_unit_id uuid references org_unit (id),
      from_position text,
      facts jsonb not null default '{}',
      statement text,
      stated_on date,
      spoke_on date,
      appointed_on date,
      trial_months int,
      trial_ends_on date,
      effective_on date,
      approved_amount numeric(12, 2),
      report text,
      reported_on date,
      result_id uuid,
      outcome text,
      state text not null,
      workflow_instance_id uuid,
      closed_on date,
      demonstration boolean not null default false
    )`);
    await queryRunner.query('create index nomination_path on nomination using gist (unit_path)');
    await queryRunner.query('create index nomination_employee on nomination (employee_id)');
    await queryRunner.query('create unique index nomination_once on nomination (employee_id, course) where closed_on is null');
    // Scores stand without the names of those who gave them, at a time that is the same for all; who has voted stands apart.
    await queryRunner.query(`create table nomination_score (
      ${tenantColumns()},
      nomination_id uuid not null references nomination (id),
      kind text not null check (kind in ('score', 'stay')),
      value numeric(5, 2) not null check (value between 0 and 100)
    )`);
    await queryRunner.query('create index nomination_score_of on nomination_score (nomination_id, kind)');
    await queryRunner.query(`create table nomination_ballot (
      ${tenantColumns()},
      nomination_id uuid not null references nomination (id),
      kind text not null check (kind in ('score', 'stay')),
      user_id uuid not null,
      unique (nomination_id, kind, user_id)
    )`);
  }

  private async endings(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table contract_ending (
      ${tenantColumns('unit')},
      employee_id uuid not null references employee (id),
      contract_id uuid not null unique references employment_contract (id),
      ends_on date not null,
      fixed_terms int not null,
      continuous_from date not null,
      grounds text[] not null default '{}',
      opened_on date not null,
      wish text check (wish in ('open-ended', 'fixed-term', 'not-renew')),
      wished_on date,
      offer text check (offer in ('none', 'worse', 'same-or-better')),
      offered_on date,
      result_id uuid,
      notice_result_id uuid,
      severance_due boolean,
      departure_id uuid references departure (id),
      state text not null check (state in ('open', 'renewed', 'ended', 'lapsed')),
      closed_on date
    )`);
    await queryRunner.query('create index contract_ending_path on contract_ending using gist (unit_path)');
    await queryRunner.query('create index contract_ending_employee on contract_ending (employee_id)');
    await queryRunner.query('alter table handover_item add column done_by uuid');
    await queryRunner.query('alter table departure drop constraint departure_kind_check');
    await queryRunner.query(`alter table departure add constraint departure_kind_check check (kind in ('resignation', 'dismissal', 'agreed', 'expiry'))`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table ${[...TABLES].reverse().join(', ')}`);
    await queryRunner.query('alter table handover_item drop column done_by');
    await queryRunner.query('alter table departure drop constraint departure_kind_check');
    await queryRunner.query(`alter table departure add constraint departure_kind_check check (kind in ('resignation', 'dismissal', 'agreed'))`);
  }
}
