import { enableTenantIsolation, tenantColumns } from '@gongqiao/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Register of providers, contracts, workers and their assignments to posts. */
export class CreateProcurementAndWorkforce1700000010200 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await this.providers(queryRunner);
    await this.contracts(queryRunner);
    await this.workers(queryRunner);
    await this.assignments(queryRunner);
    await enableTenantIsolation(queryRunner, 'provider', { counterpartColumns: ['provider_tenant_id'] });
    await enableTenantIsolation(queryRunner, 'provider_disqualification', { counterpartColumns: ['provider_tenant_id'] });
    await enableTenantIsolation(queryRunner, 'service_contract', { counterpartColumns: ['provider_tenant_id'] });
    await enableTenantIsolation(queryRunner, 'contract_line', { counterpartColumns: ['provider_tenant_id'] });
    await enableTenantIsolation(queryRunner, 'assignment', { counterpartColumns: ['provider_tenant_id'] });
    // A purchaser sees the worker through the assignment, and nothing of the private file.
    await enableTenantIsolation(queryRunner, 'worker', {
      doors: { assignment: 'exists (select 1 from assignment a where a.worker_id = worker.id and a.tenant_id = current_tenant_id())' },
    });
    await enableTenantIsolation(queryRunner, 'worker_private');
    await enableTenantIsolation(queryRunner, 'worker_certificate', {
      doors: { assignment: 'exists (select 1 from assignment a where a.worker_id = worker_certificate.worker_id and a.tenant_id = current_tenant_id())' },
    });
    await enableTenantIsolation(queryRunner, 'recruitment_stage', { counterpartColumns: ['counterpart_tenant_id'] });
    await enableTenantIsolation(queryRunner, 'other_job', {
      doors: { assignment: 'exists (select 1 from assignment a where a.worker_id = other_job.worker_id and a.tenant_id = current_tenant_id())' },
    });
  }

  private async providers(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table provider (
      ${tenantColumns()},
      provider_tenant_id uuid references tenant (id),
      name text not null,
      credit_code text not null,
      kind text not null,
      qualifications jsonb not null default '{}',
      licence_valid_to date,
      registered_on date not null,
      eligible boolean,
      checked_on date,
      check_result_id uuid,
      demonstration boolean not null default false,
      unique (tenant_id, credit_code)
    )`);
    await queryRunner.query('create unique index provider_tenant on provider (tenant_id, provider_tenant_id)');
    await queryRunner.query(`create table provider_disqualification (
      ${tenantColumns()},
      provider_id uuid not null references provider (id),
      provider_tenant_id uuid,
      decided_on date not null,
      reason text not null,
      lifted_on date check (lifted_on >= decided_on),
      lift_reason text
    )`);
  }

  private async contracts(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table service_contract (
      ${tenantColumns('unit')},
      number text not null,
      purchaser_unit_id uuid not null references org_unit (id),
      provider_id uuid not null references provider (id),
      provider_tenant_id uuid references tenant (id),
      signatory text not null,
      start_on date not null,
      end_on date not null check (end_on >= start_on),
      clauses text[] not null default '{}',
      subcontracting boolean not null default false,
      pay_floor boolean not null default true,
      insurance_percent numeric(5, 2) not null default 0,
      management_fee numeric(12, 2) not null default 0,
      state text not null check (state in ('draft', 'signed', 'terminated', 'ended', 'transferred')),
      check_result_id uuid,
      ended_on date,
      demonstration boolean not null default false,
      unique (tenant_id, number)
    )`);
    await queryRunner.query('create index service_contract_path on service_contract using gist (unit_path)');
    await queryRunner.query(`create table contract_line (
      ${tenantColumns()},
      contract_id uuid not null references service_contract (id) on delete cascade,
      provider_tenant_id uuid,
      post_id uuid not null references post (id),
      agreed_monthly_pay numeric(12, 2),
      unique (contract_id, post_id)
    )`);
    await queryRunner.query('create index contract_line_post on contract_line (post_id)');
  }

  private async workers(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table worker (
      ${tenantColumns()},
      number text not null,
      name text not null,
      name_initials text not null default '',
      sex text check (sex in ('female', 'male')),
      birth_date date not null,
      identity_hash bytea not null,
      identity_masked text not null,
      education text not null,
      ability_test_passed_on date,
      political_stance_confirmed boolean not null default false,
      law_and_character_confirmed boolean not null default false,
      aptitude_confirmed boolean not null default false,
      healthy boolean not null default false,
      rich_union_experience boolean not null default false,
      mass_organisation_experience boolean not null default false,
      social_work_full_time_bachelor boolean not null default false,
      exam_conditions_met boolean not null default false,
      work_started_on date,
      employed_from date not null,
      employed_to date check (employed_to >= employed_from),
      user_id uuid,
      eligible boolean,
      highest_grade text,
      judged_on date,
      basic_result_id uuid,
      grade_result_id uuid,
      demonstration boolean not null default false,
      unique (tenant_id, number)
    )`);
    // The same person cannot be employed twice by one provider; matching across tenants goes by the keyed hash only.
    await queryRunner.query('create unique index worker_identity on worker (tenant_id, identity_hash) where employed_to is null');
    await queryRunner.query('create index worker_initials on worker (tenant_id, name_initials text_pattern_ops)');
    await queryRunner.query('create index worker_name on worker using gin (name gin_trgm_ops)');
    await queryRunner.query(`create table worker_private (
      ${tenantColumns()},
      worker_id uuid not null unique references worker (id) on delete cascade,
      identity_encrypted bytea not null,
      telephone_encrypted bytea,
      bank_account_encrypted bytea
    )`);
    await queryRunner.query(`create table worker_certificate (
      ${tenantColumns()},
      worker_id uuid not null references worker (id) on delete cascade,
      name text not null,
      via_national_exam boolean not null,
      obtained_on date not null,
      valid_to date
    )`);
    await queryRunner.query('create index worker_certificate_worker on worker_certificate (worker_id)');
    await queryRunner.query(`create table other_job (
      ${tenantColumns()},
      worker_id uuid not null references worker (id) on delete cascade,
      description text not null,
      started_on date not null,
      ended_on date,
      consent_on date,
      consent_by text check (consent_by in ('union', 'provider'))
    )`);
  }

  private async assignments(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table assignment (
      ${tenantColumns('unit')},
      post_id uuid not null references post (id),
      worker_id uuid not null references worker (id),
      identity_hash bytea not null,
      contract_id uuid not null references service_contract (id),
      provider_tenant_id uuid not null references tenant (id),
      start_on date not null,
      end_on date check (end_on >= start_on),
      entry_step int not null default 1 check (entry_step between 1 and 3),
      end_ground text,
      basic_result_id uuid,
      grade_result_id uuid,
      demonstration boolean not null default false,
      constraint one_worker_a_post exclude using gist (post_id with =, daterange(start_on, end_on, '[]') with &&),
      constraint one_post_a_worker exclude using gist (identity_hash with =, tenant_id with =, daterange(start_on, end_on, '[]') with &&)
    )`);
    await queryRunner.query('create index assignment_path on assignment using gist (unit_path)');
    await queryRunner.query('create index assignment_post on assignment (post_id, start_on)');
    await queryRunner.query('create index assignment_worker on assignment (worker_id)');
    await queryRunner.query('create index assignment_provider on assignment (provider_tenant_id)');
    // A stage belongs to the side that carried it out; the other side reads it.
    await queryRunner.query(`create table recruitment_stage (
      ${tenantColumns()},
      worker_id uuid not null references worker (id),
      post_id uuid references post (id),
      counterpart_tenant_id uuid references tenant (id),
      stage text not null,
      done_on date not null,
      result text not null check (result in ('passed', 'failed')),
      supervisor text,
      note text,
      decision_result_id uuid,
      unique (worker_id, post_id, stage)
    )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table recruitment_stage, assignment, other_job, worker_certificate, worker_private, worker, contract_line, service_contract, provider_disqualification, provider');
  }
}
