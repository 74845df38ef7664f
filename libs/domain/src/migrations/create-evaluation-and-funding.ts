import { enableTenantIsolation, tenantColumns } from '@gongqiao/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const SHARES = `
      guideline_total numeric(14, 2) not null,
      actual_total numeric(14, 2) not null,
      shared_base numeric(14, 2) not null,
      purchaser_only numeric(14, 2) not null,
      province numeric(14, 2) not null,
      city numeric(14, 2) not null,
      county numeric(14, 2) not null,
      direct_city numeric(14, 2) not null`;

/** Annual appraisal of a city, and the money: budgets by year, advances by quarter, payments to providers, settlement. */
export class CreateEvaluationAndFunding1700000010300 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await this.appraisal(queryRunner);
    await this.answers(queryRunner);
    await this.budgets(queryRunner);
    await this.flows(queryRunner);
    for (const table of ['appraisal_round', 'funding_year', 'funding_line', 'funding_budget', 'advance', 'settlement_line']) {
      await enableTenantIsolation(queryRunner, table);
    }
    await enableTenantIsolation(queryRunner, 'appraisal_result', { counterpartColumns: ['provider_tenant_id'] });
    await enableTenantIsolation(queryRunner, 'appraisal_request', { counterpartColumns: ['provider_tenant_id'] });
    await enableTenantIsolation(queryRunner, 'appraisal_correction', { counterpartColumns: ['provider_tenant_id'] });
    await enableTenantIsolation(queryRunner, 'provider_payment', { counterpartColumns: ['provider_tenant_id'] });
    await enableTenantIsolation(queryRunner, 'wage_obligation', { counterpartColumns: ['purchaser_tenant_id'] });
  }

  private async appraisal(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table appraisal_round (
      ${tenantColumns('unit')},
      unit_id uuid not null references org_unit (id),
      year int not null,
      state text not null,
      workflow_instance_id uuid,
      job_run_id uuid,
      cap int,
      cap_exception text,
      review_result_id uuid,
      settled_on date,
      unique (tenant_id, unit_id, year)
    )`);
    await queryRunner.query(`create table appraisal_result (
      ${tenantColumns('unit')},
      round_id uuid not null references appraisal_round (id),
      year int not null,
      assignment_id uuid not null references assignment (id),
      worker_id uuid not null references worker (id),
      purchaser_unit_id uuid not null references org_unit (id),
      provider_tenant_id uuid not null,
      post_level text not null,
      grade text not null,
      unreported_incidents int not null default 0,
      missed_key_task boolean not null default false,
      satisfaction_rate numeric(5, 2),
      serious_fault boolean not null default false,
      incompetent boolean not null default false,
      severity text,
      superior_opinion text,
      highest_tier text,
      forced_tier text,
      suggested_tier text,
      suggested_on date,
      final_tier text,
      difference_reason text,
      bonus numeric(12, 2),
      next_step int,
      follow_up text check (follow_up in ('continue', 'retrain', 'replace')),
      retraining text check (retraining in ('pending', 'passed', 'failed')),
      tier_result_id uuid,
      bonus_result_id uuid,
      step_result_id uuid,
      follow_up_result_id uuid,
      follow_up_instance_id uuid,
      notified_on date,
      handed_over_on date,
      applied_on date,
      unique (round_id, assignment_id)
    )`);
    await queryRunner.query('create index appraisal_result_path on appraisal_result using gist (unit_path)');
    await queryRunner.query('create index appraisal_result_assignment on appraisal_result (assignment_id)');
    await queryRunner.query('create index appraisal_result_worker on appraisal_result (worker_id)');
  }

  private async answers(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table appraisal_request (
      ${tenantColumns('unit')},
      result_id uuid not null references appraisal_result (id),
      provider_tenant_id uuid not null,
      kind text not null check (kind in ('review', 'appeal')),
      grounds text not null,
      received_on date not null,
      due_on date not null,
      state text not null,
      authority text not null,
      answer text,
      answered_on date,
      workflow_instance_id uuid,
      decision_result_id uuid
    )`);
    // What a result was before an answer changed it stays readable beside what it became.
    await queryRunner.query(`create table appraisal_correction (
      ${tenantColumns('unit')},
      result_id uuid not null references appraisal_result (id),
      request_id uuid not null references appraisal_request (id),
      provider_tenant_id uuid not null,
      corrected_on date not null,
      reason text not null,
      before jsonb not null,
      after jsonb not null,
      applied_on date,
      unique (request_id)
    )`);
    await queryRunner.query('create index appraisal_correction_result on appraisal_correction (result_id)');
    await queryRunner.query(`create unique index appraisal_request_open on appraisal_request (result_id) where state = 'lodged'`);
  }

  private async budgets(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table funding_year (
      ${tenantColumns()},
      year int not null,
      state text not null check (state in ('draft', 'computed', 'approved')),
      insurance_percent numeric(5, 2) not null,
      management_fee numeric(12, 2) not null,
      bonus_percent numeric(6, 2) not null,
      job_run_id uuid,
      pack_version text,
      unique (tenant_id, year)
    )`);
    await queryRunner.query(`create table funding_line (
      ${tenantColumns('unit')},
      year int not null,
      post_id uuid not null references post (id),
      purchaser_unit_id uuid not null references org_unit (id),
      city_unit_id uuid not null references org_unit (id),
      post_kind text not null check (post_kind in ('county-post', 'city-post', 'direct-post')),
      grade text not null,
      step int not null,
      months int not null,
      approved boolean not null,
      ${SHARES},
      facts jsonb not null,
      pack_version text not null,
      unique (tenant_id, year, post_id)
    )`);
    await queryRunner.query('create index funding_line_city on funding_line (tenant_id, year, city_unit_id)');
    await queryRunner.query('create index funding_line_path on funding_line using gist (unit_path)');
    await queryRunner.query(`create table funding_budget (
      ${tenantColumns('unit')},
      year int not null,
      unit_id uuid not null references org_unit (id),
      level text not null check (level in ('province', 'city', 'county', 'direct-city')),
      posts int not null,
      own_share numeric(16, 2) not null,
      province_subsidy numeric(16, 2) not null,
      city_subsidy numeric(16, 2) not null,
      total numeric(16, 2) not null,
      state text not null,
      workflow_instance_id uuid,
      result_id uuid,
      unique (tenant_id, year, unit_id)
    )`);
  }

  private async flows(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table advance (
      ${tenantColumns('unit')},
      year int not null,
      quarter int not null check (quarter between 1 and 4),
      payer_unit_id uuid not null references org_unit (id),
      payee_unit_id uuid not null references org_unit (id),
      opens_on date not null,
      province_amount numeric(16, 2) not null,
      city_amount numeric(16, 2) not null,
      state text not null check (state in ('planned', 'paid', 'received', 'passed-on')),
      paid_on date,
      received_on date,
      job_run_id uuid,
      result_id uuid,
      unique (tenant_id, year, quarter, payer_unit_id, payee_unit_id)
    )`);
    await queryRunner.query('create index advance_path on advance using gist (unit_path)');
    await queryRunner.query(`create table provider_payment (
      ${tenantColumns('unit')},
      contract_id uuid not null references service_contract (id),
      provider_tenant_id uuid,
      year int not null,
      quarter int not null check (quarter between 1 and 4),
      due_on date not null,
      amount numeric(16, 2) not null check (amount >= 0),
      paid_on date,
      unique (contract_id, year, quarter)
    )`);
    await queryRunner.query(`create table settlement_line (
      ${tenantColumns('unit')},
      year int not null,
      post_id uuid not null references post (id),
      purchaser_unit_id uuid not null references org_unit (id),
      city_unit_id uuid not null references org_unit (id),
      post_kind text not null,
      months_filled int not null,
      ${SHARES},
      advanced_province numeric(14, 2) not null,
      advanced_city numeric(14, 2) not null,
      facts jsonb not null,
      pack_version text not null,
      unique (tenant_id, year, post_id)
    )`);
    await queryRunner.query(`create table wage_obligation (
      ${tenantColumns()},
      worker_id uuid not null references worker (id),
      contract_id uuid not null,
      purchaser_tenant_id uuid not null references tenant (id),
      month text not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
      kind text not null,
      due numeric(12, 2) not null check (due >= 0),
      due_on date not null,
      paid numeric(12, 2) not null default 0 check (paid >= 0),
      paid_on date,
      unique (tenant_id, worker_id, contract_id, month, kind)
    )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table wage_obligation, settlement_line, provider_payment, advance, funding_budget, funding_line, funding_year, appraisal_correction, appraisal_request, appraisal_result, appraisal_round');
  }
}
