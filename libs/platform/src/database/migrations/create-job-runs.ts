import type { MigrationInterface, QueryRunner } from 'typeorm';
import { enableTenantIsolation, tenantColumns } from '../tenant-isolation.js';

/** Runs of long work and their shards. The queue holds only ids; what there is to do, and what came of it, is here. */
export class CreateJobRuns1700000000950 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table job_run (
      ${tenantColumns('unit')},
      kind text not null,
      subject text,
      subject_id uuid,
      params jsonb not null,
      requested_by uuid not null,
      requested_at timestamptz not null,
      unit_id uuid not null,
      roles text[] not null,
      state text not null check (state in ('queued', 'running', 'finished', 'failed', 'cancelled')),
      stages jsonb not null,
      round int not null default 1,
      started_at timestamptz,
      finished_at timestamptz,
      result jsonb,
      error jsonb
    )`);
    await queryRunner.query('create index job_run_unit_path on job_run using gist (unit_path)');
    await queryRunner.query('create index job_run_time on job_run (tenant_id, requested_at desc)');
    // One run at a time over one subject; a second is refused by name before it gets here.
    await queryRunner.query(`create unique index job_run_under_way on job_run
      (tenant_id, kind, coalesce(subject_id, tenant_id)) where state in ('queued', 'running')`);
    await queryRunner.query(`create table job_shard (
      tenant_id uuid not null default current_tenant_id() references tenant (id),
      run_id uuid not null references job_run (id) on delete cascade,
      stage text not null,
      place int not null,
      units int not null check (units >= 0),
      input jsonb not null,
      state text not null default 'waiting' check (state in ('waiting', 'done', 'failed')),
      output jsonb,
      failures jsonb not null default '[]',
      error jsonb,
      finished_at timestamptz,
      primary key (run_id, stage, place)
    )`);
    await enableTenantIsolation(queryRunner, 'job_run');
    await enableTenantIsolation(queryRunner, 'job_shard');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table job_shard, job_run');
  }
}
