import { enableTenantIsolation, tenantColumns } from '@gongqiao/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The house of an employer: who is employed, under which contract of employment, and where each is placed. */
export class CreatePersonnel1700000013100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table employee (
      ${tenantColumns('unit')},
      unit_id uuid not null references org_unit (id),
      worker_id uuid not null unique references worker (id),
      user_id uuid,
      number text not null,
      name text not null,
      name_initials text not null default '',
      position text not null,
      post_type text,
      grade text,
      certificate text not null default 'none',
      hired_on date not null,
      probation_ends_on date check (probation_ends_on >= hired_on),
      confirmed_on date check (confirmed_on >= hired_on),
      left_on date check (left_on >= hired_on),
      state text not null check (state in ('probation', 'active', 'leaving', 'left')),
      pay_scheme text not null check (pay_scheme in ('new', 'old')),
      demonstration boolean not null default false,
      unique (tenant_id, number)
    )`);
    await queryRunner.query('create index employee_path on employee using gist (unit_path)');
    await queryRunner.query('create index employee_list on employee (tenant_id, state, number)');
    await queryRunner.query('create index employee_initials on employee (tenant_id, name_initials text_pattern_ops)');
    await queryRunner.query('create unique index employee_user on employee (tenant_id, user_id) where user_id is not null');
    await enableTenantIsolation(queryRunner, 'employee');
    await queryRunner.query(`create table employment_contract (
      ${tenantColumns()},
      employee_id uuid not null references employee (id),
      number text not null,
      kind text not null check (kind in ('fixed-term', 'open-ended', 'task')),
      starts_on date not null,
      ends_on date check (ends_on >= starts_on),
      signed_on date,
      monthly_wage numeric(12, 2) not null check (monthly_wage >= 0),
      unique (tenant_id, number)
    )`);
    await queryRunner.query('create index employment_contract_employee on employment_contract (employee_id, starts_on)');
    await queryRunner.query('create index employment_contract_end on employment_contract (tenant_id, ends_on) where ends_on is not null');
    await enableTenantIsolation(queryRunner, 'employment_contract');
    // A placement shows the purchaser who is there and with which qualification, and nothing of the employee's file.
    await queryRunner.query(`create table placement (
      ${tenantColumns('unit')},
      employee_id uuid not null references employee (id),
      employee_name text not null,
      certificate text not null default 'none',
      purchaser_tenant_id uuid references tenant (id),
      purchaser_unit_path ltree,
      host_unit_name text not null,
      contract_id uuid,
      assignment_id uuid,
      project text not null default '',
      starts_on date not null,
      ends_on date check (ends_on >= starts_on)
    )`);
    await queryRunner.query('create index placement_path on placement using gist (unit_path)');
    await queryRunner.query('create index placement_employee on placement (employee_id, starts_on)');
    await queryRunner.query('create index placement_purchaser on placement (purchaser_tenant_id) where purchaser_tenant_id is not null');
    await enableTenantIsolation(queryRunner, 'placement', { counterpartColumns: ['purchaser_tenant_id'] });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table placement, employment_contract, employee');
  }
}
