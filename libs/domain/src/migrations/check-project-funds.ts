import { enableTenantIsolation, tenantColumns } from '@gongqiao/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A year of a project's money as it was checked by the tenant's document, each check kept. */
export class CheckProjectFunds1700000020110 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table project_fund_check (
      ${tenantColumns()},
      year int not null check (year between 2000 and 2999),
      as_of date not null,
      contract_id uuid,
      project text not null,
      posts int not null check (posts >= 0),
      months int not null check (months >= 0),
      fee_per_post numeric(14, 2),
      staff_cost numeric(16, 2) not null,
      performance numeric(16, 2) not null,
      adjustment_percent numeric(5, 2) not null default 0,
      checks jsonb not null default '[]',
      checked_by uuid not null,
      checked_at timestamptz not null
    )`);
    await queryRunner.query('create index project_fund_check_latest on project_fund_check (year, project, contract_id, checked_at desc)');
    await enableTenantIsolation(queryRunner, 'project_fund_check');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table project_fund_check');
  }
}
