import { enableTenantIsolation, tenantColumns } from '@gongqiao/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const OPEN = 'exists (select 1 from recruitment r where r.worker_id = %.worker_id and r.tenant_id = current_tenant_id() and r.closed_on is null)';

/**
 * Recruitments of a provider's people for a purchaser's posts. While one is open the purchaser's side sees the candidate's file;
 * and when a contract passes to another provider, its people's files pass with it.
 */
export class CreateRecruitment1700000012110 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table recruitment (
      ${tenantColumns('unit')},
      contract_id uuid not null references service_contract (id),
      provider_id uuid not null references provider (id),
      provider_tenant_id uuid not null references tenant (id),
      purchaser_unit_id uuid not null references org_unit (id),
      purchaser_name text,
      worker_id uuid not null references worker (id),
      worker_name text not null,
      grade text not null,
      post_id uuid references post (id),
      state text not null,
      workflow_instance_id uuid,
      opened_on date not null,
      closed_on date,
      basic_result_id uuid,
      grade_result_id uuid,
      onboarding_result_id uuid,
      assignment_id uuid references assignment (id),
      demonstration boolean not null default false
    )`);
    await queryRunner.query('create index recruitment_path on recruitment using gist (unit_path)');
    await queryRunner.query('create index recruitment_provider on recruitment (provider_tenant_id)');
    await queryRunner.query('create unique index recruitment_open on recruitment (tenant_id, worker_id) where closed_on is null');
    await queryRunner.query(`alter table recruitment_stage
      add column recruitment_id uuid references recruitment (id) on delete cascade,
      add column supervised boolean not null default false,
      add column contents text,
      drop constraint recruitment_stage_worker_id_post_id_stage_key,
      add constraint one_recruitment_stage unique (recruitment_id, stage)`);
    await enableTenantIsolation(queryRunner, 'recruitment', { counterpartColumns: ['provider_tenant_id'] });
    await queryRunner.query(`create policy door_recruitment on worker for select using (${OPEN.replace('%.worker_id', 'worker.id')})`);
    for (const table of ['worker_certificate', 'other_job']) await queryRunner.query(`create policy door_recruitment on ${table} for select using (${OPEN.replace('%', table)})`);
    await this.openHandover(queryRunner);
  }

  /** A file changes its tenant only in a transaction that names both sides of a handover. */
  private async openHandover(queryRunner: QueryRunner): Promise<void> {
    const side = (name: string): string => `tenant_id = nullif(current_setting('app.handover_${name}', true), '')::uuid`;
    for (const table of ['worker', 'worker_private', 'worker_certificate', 'other_job']) {
      await queryRunner.query(`create policy handover_seen on ${table} for select using (${side('from')} or ${side('to')})`);
      await queryRunner.query(`create policy handover on ${table} for update using (${side('from')}) with check (${side('to')})`);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['worker', 'worker_private', 'worker_certificate', 'other_job']) {
      await queryRunner.query(`drop policy handover on ${table}`);
      await queryRunner.query(`drop policy handover_seen on ${table}`);
    }
    for (const table of ['worker', 'worker_certificate', 'other_job']) await queryRunner.query(`drop policy door_recruitment on ${table}`);
    await queryRunner.query(`alter table recruitment_stage drop constraint one_recruitment_stage, drop column contents, drop column supervised, drop column recruitment_id,
      add constraint recruitment_stage_worker_id_post_id_stage_key unique (worker_id, post_id, stage)`);
    await queryRunner.query('drop table recruitment');
  }
}
