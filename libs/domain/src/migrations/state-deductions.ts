import { enableTenantIsolation, tenantColumns } from '@gongqiao/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What workers themselves declare for the income tax: special additional deductions, and that a job is their first of the year. */
export class StateDeductions1700000019310 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table pay_deduction_statement (
      ${tenantColumns()},
      employee_id uuid not null references employee (id),
      user_id uuid not null,
      valid_from date not null,
      items jsonb not null,
      monthly numeric(12, 2) not null check (monthly >= 0),
      first_job boolean not null default false,
      stated_at timestamptz not null,
      unique (tenant_id, employee_id, valid_from)
    )`);
    await enableTenantIsolation(queryRunner, 'pay_deduction_statement');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table pay_deduction_statement');
  }
}
