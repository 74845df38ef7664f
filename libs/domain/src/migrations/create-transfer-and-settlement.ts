import { enableTenantIsolation, tenantColumns } from '@gongqiao/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files on their way in and out, settlement between units, terms of payment, and breaches of providers. */
export class CreateTransferAndSettlement1700000010700 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    // Sheets hold identity numbers, so their bytes stand here encrypted, and only for as long as they are of use.
    await queryRunner.query(`create table transfer_file (
      ${tenantColumns()},
      user_id uuid not null,
      list text not null,
      purpose text not null check (purpose in ('upload', 'refused')),
      content bytea not null,
      expires_at timestamptz not null
    )`);
    await queryRunner.query('create index transfer_file_expiry on transfer_file (tenant_id, expires_at)');
    await enableTenantIsolation(queryRunner, 'transfer_file');
    await queryRunner.query(`alter table service_contract add column payment_days int not null default 15 check (payment_days between 0 and 90)`);
    await queryRunner.query(`alter table provider_payment add column months int not null default 0`);
    await queryRunner.query(`alter table provider_payment add column facts jsonb not null default '{}'`);
    await queryRunner.query(`alter table provider_payment add column pack_version text not null default ''`);
    await queryRunner.query(`create table settlement_unit (
      ${tenantColumns('unit')},
      year int not null,
      payer_unit_id uuid not null references org_unit (id),
      payee_unit_id uuid not null references org_unit (id),
      province_due numeric(16, 2) not null,
      province_advanced numeric(16, 2) not null,
      city_due numeric(16, 2) not null,
      city_advanced numeric(16, 2) not null,
      difference numeric(16, 2) not null,
      settled_on date,
      unique (tenant_id, year, payer_unit_id, payee_unit_id)
    )`);
    await queryRunner.query('create index settlement_unit_path on settlement_unit using gist (unit_path)');
    await queryRunner.query('create index settlement_line_path on settlement_line using gist (unit_path)');
    await enableTenantIsolation(queryRunner, 'settlement_unit');
    // Each payment with its day: whether a wage was late hangs on the days, not on the sum.
    await queryRunner.query(`alter table wage_obligation add column payments jsonb not null default '[]'`);
    await queryRunner.query(`create table provider_breach (
      ${tenantColumns('unit')},
      contract_id uuid not null references service_contract (id),
      provider_id uuid not null references provider (id),
      provider_tenant_id uuid,
      state text not null,
      workflow_instance_id uuid,
      found_on date not null,
      ordered_on date,
      rectify_by date,
      outstanding numeric(16, 2) not null,
      result_id uuid
    )`);
    await queryRunner.query('create index provider_breach_path on provider_breach using gist (unit_path)');
    await queryRunner.query(`create unique index provider_breach_open on provider_breach (contract_id) where state not in ('rectified', 'lifted')`);
    await enableTenantIsolation(queryRunner, 'provider_breach', { counterpartColumns: ['provider_tenant_id'] });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table provider_breach, settlement_unit, transfer_file');
    await queryRunner.query('alter table wage_obligation drop column payments');
    await queryRunner.query('alter table provider_payment drop column months, drop column facts, drop column pack_version');
    await queryRunner.query('alter table service_contract drop column payment_days');
  }
}
