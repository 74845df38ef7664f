import { enableTenantIsolation, tenantColumns } from '@gongqiao/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Home visits: planned, cleared, gone out on, come back from; who is overdue is looked for. No purchaser has a door to them. */
export class PlanHomeVisits1700000019710 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table home_visit (
      ${tenantColumns('unit')},
      employee_id uuid not null references employee (id),
      user_id uuid not null,
      companion_employee_id uuid references employee (id),
      companion_user_id uuid,
      companion_name text not null default '',
      matter_id uuid references service_matter (id),
      beneficiary_id uuid references beneficiary (id),
      purpose text not null,
      destination text not null,
      starts_at timestamptz not null,
      return_by timestamptz not null check (return_by >= starts_at),
      assessed text[] not null default '{}',
      risks text[] not null default '{}',
      plan jsonb not null default '{}',
      state text not null,
      discussed_by uuid,
      discussed_at timestamptz,
      discussion text not null default '',
      left_at timestamptz,
      returned_at timestamptz,
      note text not null default '',
      checks jsonb not null default '{}',
      alarm_level int not null default 0,
      alarmed_at timestamptz,
      result_id uuid,
      workflow_instance_id uuid
    )`);
    await queryRunner.query('create index home_visit_path on home_visit using gist (unit_path)');
    await queryRunner.query('create index home_visit_list on home_visit (tenant_id, starts_at desc, id)');
    await queryRunner.query('create index home_visit_user on home_visit (user_id, state)');
    await queryRunner.query('create index home_visit_companion on home_visit (companion_user_id) where companion_user_id is not null');
    await queryRunner.query(`create index home_visit_out on home_visit (tenant_id, return_by) where left_at is not null and returned_at is null`);
    await enableTenantIsolation(queryRunner, 'home_visit');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table home_visit');
  }
}
