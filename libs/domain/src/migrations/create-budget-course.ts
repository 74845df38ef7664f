import { enableTenantIsolation, tenantColumns } from '@gongqiao/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far a unit's budget has come, what of a quarter was sent and received on the way to its purchaser, and inspections of units. */
export class CreateBudgetCourse1700000018100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table funding_budget add column flow_state text, add column flow_approved_on date');
    await queryRunner.query(`create table prepayment (
      ${tenantColumns('unit')},
      year int not null,
      quarter int not null check (quarter between 1 and 4),
      purchaser_unit_id uuid not null references org_unit (id),
      purchaser_kind text not null,
      state text not null,
      workflow_instance_id uuid,
      province_due numeric(16, 2) not null,
      city_due numeric(16, 2) not null,
      prepaid numeric(16, 2),
      prepaid_on date,
      city_received numeric(16, 2),
      city_received_on date,
      passed_on numeric(16, 2),
      passed_on_on date,
      received numeric(16, 2),
      received_on date,
      paid numeric(16, 2),
      paid_on date,
      unique (tenant_id, year, quarter, purchaser_unit_id)
    )`);
    await queryRunner.query('create index prepayment_path on prepayment using gist (unit_path)');
    await enableTenantIsolation(queryRunner, 'prepayment');
    await queryRunner.query(`create table inspection (
      ${tenantColumns('unit')},
      inspected_unit_id uuid not null references org_unit (id),
      inspector_unit_id uuid not null references org_unit (id),
      inspector_path ltree not null,
      state text not null,
      workflow_instance_id uuid,
      findings text not null,
      correction text,
      answer text,
      opened_on date not null,
      answered_on date,
      closed_on date
    )`);
    await queryRunner.query('create index inspection_path on inspection using gist (unit_path)');
    await enableTenantIsolation(queryRunner, 'inspection');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table inspection, prepayment');
    await queryRunner.query('alter table funding_budget drop column flow_state, drop column flow_approved_on');
  }
}
