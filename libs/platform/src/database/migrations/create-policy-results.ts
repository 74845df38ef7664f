import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE } from '../roles.js';
import { enableTenantIsolation, tenantColumns } from '../tenant-isolation.js';

/** What decisions answered, with everything needed to explain and replay it; and the work calendars that tenants enter. */
export class CreatePolicyResults1700000000700 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table decision_result (
      ${tenantColumns('unit')},
      decision text not null,
      subject text not null,
      subject_id uuid not null,
      field text not null,
      as_of date not null,
      facts jsonb not null,
      output jsonb not null,
      reasons jsonb not null,
      parameters jsonb not null,
      provisions text[] not null,
      pack_id text not null,
      pack_version text not null,
      version_from date not null,
      decided_by uuid not null,
      decided_at timestamptz not null
    )`);
    await queryRunner.query('create index decision_result_subject on decision_result (subject, subject_id, field, decided_at desc)');
    await queryRunner.query('create index decision_result_decision on decision_result (tenant_id, decision, as_of)');
    await queryRunner.query('create index decision_result_path on decision_result using gist (unit_path)');
    await enableTenantIsolation(queryRunner, 'decision_result');
    // A stored result is what somebody was told; a later one stands beside it.
    await queryRunner.query(`revoke update, delete on decision_result from ${APP_ROLE}`);
    await queryRunner.query(`create table work_calendar (
      ${tenantColumns()},
      year int not null check (year between 1949 and 2100),
      days_off date[] not null,
      makeup_workdays date[] not null,
      statutory jsonb not null,
      source_document text not null check (length(source_document) > 0),
      entered_by uuid not null,
      entered_at timestamptz not null
    )`);
    await queryRunner.query('create index work_calendar_year on work_calendar (tenant_id, year, entered_at desc)');
    await enableTenantIsolation(queryRunner, 'work_calendar');
    await queryRunner.query(`revoke update, delete on work_calendar from ${APP_ROLE}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table work_calendar, decision_result');
  }
}
