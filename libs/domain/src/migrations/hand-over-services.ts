import { enableTenantIsolation, tenantColumns } from '@gongqiao/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases and people served change hands on record; targets keep what held before; samples for purchasers are drawn by a seed committed beforehand. */
export class HandOverServices1700000019700 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    // Who opened a case keeps the credit for it; both are null while it never changed hands.
    await queryRunner.query('alter table service_matter add column opened_by uuid references employee (id), add column opened_at_path ltree');
    await queryRunner.query('create index service_matter_opened_by on service_matter (opened_by) where opened_by is not null');
    await queryRunner.query(`create table service_handover (
      ${tenantColumns('unit')},
      from_employee_id uuid not null references employee (id),
      to_employee_id uuid not null references employee (id),
      to_user_id uuid not null,
      reason text not null,
      handed_on date not null,
      handed_at timestamptz not null,
      handed_by uuid not null,
      handed_by_name text not null,
      taken_at timestamptz
    )`);
    await queryRunner.query('create index service_handover_path on service_handover using gist (unit_path)');
    await queryRunner.query('create index service_handover_to on service_handover (to_user_id, taken_at)');
    await enableTenantIsolation(queryRunner, 'service_handover');
    await queryRunner.query(`create table service_handover_item (
      ${tenantColumns()},
      handover_id uuid not null references service_handover (id) on delete cascade,
      subject text not null check (subject in ('matter', 'beneficiary')),
      subject_id uuid not null,
      label text not null,
      unique (handover_id, subject_id)
    )`);
    await queryRunner.query('create index service_handover_item_subject on service_handover_item (subject_id)');
    await enableTenantIsolation(queryRunner, 'service_handover_item');
    await this.targets(queryRunner);
    await this.draws(queryRunner);
  }

  private async targets(queryRunner: QueryRunner): Promise<void> {
    // Null: set before changes were kept.
    await queryRunner.query('alter table service_target add column set_at timestamptz, add column set_by uuid');
    await queryRunner.query(`create table service_target_change (
      ${tenantColumns('unit')},
      target_id uuid not null references service_target (id) on delete cascade,
      amount numeric(10, 2) not null check (amount >= 0),
      valid_from timestamptz,
      valid_until timestamptz not null check (valid_until >= valid_from),
      changed_by uuid not null,
      changed_by_name text not null
    )`);
    await queryRunner.query('create index service_target_change_path on service_target_change using gist (unit_path)');
    await queryRunner.query('create index service_target_change_target on service_target_change (target_id, valid_until)');
    await enableTenantIsolation(queryRunner, 'service_target_change');
  }

  private async draws(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table service_seed (
      ${tenantColumns()},
      month text not null check (month ~ '^\\d{4}-\\d{2}$'),
      seed text not null,
      seed_hash text not null,
      committed_at timestamptz not null,
      unique (tenant_id, month)
    )`);
    await enableTenantIsolation(queryRunner, 'service_seed');
    await queryRunner.query('alter table service_summary add column draw jsonb, add column next_seed_hash text');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table service_summary drop column draw, drop column next_seed_hash');
    await queryRunner.query('drop table service_seed, service_target_change, service_handover_item, service_handover');
    await queryRunner.query('alter table service_target drop column set_at, drop column set_by');
    await queryRunner.query('alter table service_matter drop column opened_by, drop column opened_at_path');
  }
}
