import { enableTenantIsolation, tenantColumns } from '@gongqiao/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Papers of cases: who went over a case before it is filed, and what of a case may leave the house, by whose consent. */
export class KeepCasePapers1700000019720 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table service_matter add column reviewed_by uuid, add column reviewed_as text, add column reviewed_on date');
    await queryRunner.query(`create table case_disclosure (
      ${tenantColumns('unit')},
      matter_id uuid not null references service_matter (id),
      user_id uuid not null,
      purpose text not null,
      recipient text not null,
      ground text not null check (ground in ('consent', 'law')),
      legal_ground text not null default '',
      masked text not null,
      state text not null check (state in ('asked', 'approved', 'refused')),
      asked_at timestamptz not null,
      decided_by uuid,
      decided_at timestamptz,
      note text not null default ''
    )`);
    await queryRunner.query('create index case_disclosure_path on case_disclosure using gist (unit_path)');
    await queryRunner.query('create index case_disclosure_matter on case_disclosure (matter_id, asked_at)');
    await enableTenantIsolation(queryRunner, 'case_disclosure');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table case_disclosure');
    await queryRunner.query('alter table service_matter drop column reviewed_by, drop column reviewed_as, drop column reviewed_on');
  }
}
