import { enableTenantIsolation, tenantColumns } from '@gongqiao/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an employer owes the purchasers in words: monthly reports of those placed, quarterly summaries, the year's plan. */
export class ReportToPurchasers1700000019730 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table service_report (
      ${tenantColumns('unit')},
      kind text not null check (kind in ('monthly', 'quarterly')),
      employee_id uuid references employee (id),
      user_id uuid,
      contract_id uuid,
      project text not null default '',
      host_unit_name text not null default '',
      purchaser_tenant_id uuid not null references tenant (id),
      purchaser_unit_path ltree,
      period text not null,
      due_on date not null,
      provision text,
      state text not null check (state in ('owed', 'submitted')),
      submitted_on date,
      submitted_by_name text not null default '',
      words text not null default '',
      figures jsonb not null default '[]',
      result_id uuid,
      purchaser_result_id uuid,
      unique nulls not distinct (tenant_id, kind, employee_id, contract_id, period)
    )`);
    await queryRunner.query('create index service_report_path on service_report using gist (unit_path)');
    await queryRunner.query('create index service_report_list on service_report (tenant_id, due_on desc, id)');
    await queryRunner.query('create index service_report_purchaser on service_report (purchaser_tenant_id, due_on desc)');
    await queryRunner.query('create index service_report_user on service_report (user_id, state)');
    await enableTenantIsolation(queryRunner, 'service_report', { counterpartColumns: ['purchaser_tenant_id'] });
    // The purchaser's row, moved by its own workflow; the employer may read it.
    await queryRunner.query(`create table service_plan (
      ${tenantColumns('unit')},
      employer_tenant_id uuid not null references tenant (id),
      employer_name text not null,
      employer_unit_path ltree not null,
      asked_by uuid not null,
      contract_id uuid,
      project text not null,
      year int not null check (year between 2000 and 2100),
      bases text[] not null,
      activities jsonb not null,
      execute_on date not null,
      state text not null,
      submitted_on date not null,
      outcome text check (outcome in ('approved', 'rejected')),
      decided_on date,
      decided_by_name text not null default '',
      note text not null default '',
      result_id uuid,
      employer_result_id uuid,
      workflow_instance_id uuid,
      unique (tenant_id, employer_tenant_id, project, year)
    )`);
    await queryRunner.query('create index service_plan_path on service_plan using gist (unit_path)');
    await queryRunner.query('create index service_plan_employer on service_plan (employer_tenant_id, year)');
    await enableTenantIsolation(queryRunner, 'service_plan', { counterpartColumns: ['employer_tenant_id'] });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table service_plan, service_report');
  }
}
