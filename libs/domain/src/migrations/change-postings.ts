import { enableTenantIsolation, tenantColumns } from '@gongqiao/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Matters about people on a purchaser's posts, in which both sides have a say: another post, another person, absence on duty. */
export class ChangePostings1700000020430 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table posting_matter (
      ${tenantColumns('unit')},
      kind text not null check (kind in ('transfer', 'swap', 'duty-absence')),
      assignment_id uuid not null references assignment (id),
      contract_id uuid not null references service_contract (id),
      provider_tenant_id uuid not null,
      worker_id uuid not null,
      worker_name text not null,
      worker_user_id uuid,
      host_unit_name text not null,
      target_post_id uuid references post (id),
      target_unit_path ltree,
      target_name text,
      incoming_worker_id uuid,
      incoming_name text,
      said jsonb not null,
      answers jsonb not null default '[]',
      begun_by uuid not null,
      begun_as text not null,
      begun_on date not null,
      state text not null,
      workflow_instance_id uuid,
      result_id uuid,
      new_assignment_id uuid references assignment (id),
      closed_on date
    )`);
    await queryRunner.query('create index posting_matter_assignment on posting_matter (assignment_id)');
    await queryRunner.query('create index posting_matter_provider on posting_matter (provider_tenant_id, worker_user_id)');
    await queryRunner.query('create unique index posting_matter_open on posting_matter (assignment_id, kind) where closed_on is null and kind <> \'duty-absence\'');
    await enableTenantIsolation(queryRunner, 'posting_matter', { counterpartColumns: ['provider_tenant_id'] });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table posting_matter');
  }
}
