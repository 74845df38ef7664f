import { enableTenantIsolation, tenantColumns } from '@gongqiao/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Annual leave at the end of a year: what is left of it for each person, and what becomes of it. */
export class CreateLeaveYearEnd1700000014120 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table leave_year_end (
      ${tenantColumns('unit')},
      employee_id uuid not null references employee (id),
      user_id uuid,
      employee_name text not null,
      year int not null check (year between 2000 and 2100),
      entitled numeric(5, 1) not null,
      taken numeric(5, 1) not null,
      carry_over_approved boolean not null default false,
      given_up_in_writing boolean not null default false,
      unused numeric(5, 1) not null,
      carried numeric(5, 1) not null,
      lapsed numeric(5, 1) not null,
      extra_pay numeric(12, 2) not null,
      warnings text[] not null default '{}',
      result_id uuid,
      computed_at timestamptz not null,
      unique (employee_id, year)
    )`);
    await queryRunner.query('create index leave_year_end_path on leave_year_end using gist (unit_path)');
    await enableTenantIsolation(queryRunner, 'leave_year_end');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table leave_year_end');
  }
}
