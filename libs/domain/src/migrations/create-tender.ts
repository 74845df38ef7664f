import { enableTenantIsolation, tenantColumns } from '@gongqiao/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Procurements of an organiser with their filings and bids; a contract knows the procurement that it came of. */
export class CreateTender1700000012100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table procurement (
      ${tenantColumns('unit')},
      number text not null,
      unit_id uuid not null references org_unit (id),
      unit_name text not null,
      year int not null,
      round int not null check (round >= 1),
      title text not null,
      service_from date not null,
      state text not null,
      workflow_instance_id uuid,
      method jsonb not null default '{}',
      method_reason text,
      weights jsonb not null default '{}',
      method_result_id uuid,
      plan_posts int,
      plan_total numeric(16, 2),
      medium text,
      published_on date,
      scoring_result_id uuid,
      awarded_provider_id uuid references provider (id),
      awarded_provider_tenant_id uuid,
      awarded_on date,
      decision_reason text,
      demonstration boolean not null default false,
      unique (tenant_id, unit_id, year, round)
    )`);
    await queryRunner.query('create index procurement_path on procurement using gist (unit_path)');
    await this.parts(queryRunner);
    await queryRunner.query('alter table service_contract add column procurement_id uuid references procurement (id), add column succeeds_id uuid references service_contract (id), add column purchaser_name text');
    await queryRunner.query('create index service_contract_procurement on service_contract (procurement_id) where procurement_id is not null');
    const registered = `exists (select 1 from provider p where p.tenant_id = procurement.tenant_id and p.provider_tenant_id = current_tenant_id())`;
    const hasBid = `exists (select 1 from bid b where b.procurement_id = procurement.id and b.provider_tenant_id = current_tenant_id())`;
    await enableTenantIsolation(queryRunner, 'procurement', {
      counterpartColumns: ['awarded_provider_tenant_id'],
      // The plan is public once it is published; whoever has bid goes on seeing how it ended.
      doors: { bidders: `(published_on is not null and state in ('published', 'bidding') and ${registered}) or ${hasBid}` },
    });
    await enableTenantIsolation(queryRunner, 'contract_transfer');
    await enableTenantIsolation(queryRunner, 'estimate_filing');
    await enableTenantIsolation(queryRunner, 'estimate_line');
    await enableTenantIsolation(queryRunner, 'bid', { counterpartColumns: ['provider_tenant_id'] });
  }

  private async parts(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table estimate_filing (
      ${tenantColumns('unit')},
      procurement_id uuid not null references procurement (id) on delete cascade,
      purchaser_unit_id uuid not null references org_unit (id),
      state text not null check (state in ('wanted', 'filed', 'left-out')),
      left_out_reason text,
      terms jsonb not null default '{}',
      guideline_total numeric(16, 2),
      agreed_total numeric(16, 2),
      excess numeric(16, 2),
      estimate_result_id uuid,
      filed_on date,
      unique (procurement_id, purchaser_unit_id)
    )`);
    await queryRunner.query('create index estimate_filing_path on estimate_filing using gist (unit_path)');
    await queryRunner.query(`create table estimate_line (
      ${tenantColumns()},
      filing_id uuid not null references estimate_filing (id) on delete cascade,
      post_id uuid not null references post (id),
      grade text not null,
      step int not null,
      agreed_monthly_pay numeric(12, 2),
      cost numeric(14, 2) not null,
      unique (filing_id, post_id)
    )`);
    await queryRunner.query(`create table contract_transfer (
      ${tenantColumns('unit')},
      contract_id uuid not null references service_contract (id),
      reason text not null,
      reported_on date not null,
      state text not null,
      workflow_instance_id uuid,
      successor_id uuid references provider (id),
      successor_result_id uuid,
      new_contract_id uuid references service_contract (id),
      effective_on date
    )`);
    await queryRunner.query('create index contract_transfer_path on contract_transfer using gist (unit_path)');
    await queryRunner.query('create index estimate_line_post on estimate_line (post_id)');
    await queryRunner.query(`create table bid (
      ${tenantColumns()},
      procurement_id uuid not null references procurement (id) on delete cascade,
      provider_id uuid not null references provider (id),
      provider_tenant_id uuid,
      price numeric(16, 2),
      statement text,
      registered_on date not null,
      eligible boolean not null,
      eligibility_result_id uuid,
      scores jsonb,
      total numeric(6, 2),
      rank int,
      unique (procurement_id, provider_id)
    )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table service_contract drop column procurement_id, drop column succeeds_id, drop column purchaser_name');
    await queryRunner.query('drop table contract_transfer, bid, estimate_line, estimate_filing, procurement');
  }
}
