import { enableTenantIsolation, tenantColumns } from '@gongqiao/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an adjustment of a post changes, and the days of the ability test. */
export class AdjustPostsAndSetDates1700000012210 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table post_application add column new_unit_id uuid references org_unit (id)');
    await queryRunner.query('alter table post_application add column new_duty_codes text[]');
    await queryRunner.query(`create table ability_test (
      ${tenantColumns()},
      year int not null check (year between 2000 and 2999),
      held_on date not null,
      sign_up_by date check (sign_up_by <= held_on),
      place text not null,
      contents_version text not null,
      source_document text not null
    )`);
    await queryRunner.query('create index ability_test_day on ability_test (tenant_id, held_on desc)');
    await enableTenantIsolation(queryRunner, 'ability_test');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table ability_test');
    await queryRunner.query('alter table post_application drop column new_duty_codes, drop column new_unit_id');
  }
}
