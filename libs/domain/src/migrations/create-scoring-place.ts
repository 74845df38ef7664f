import { enableTenantIsolation, tenantColumns } from '@gongqiao/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Places of a ranking in narrow rows of their own, ranked by the database, so that no run holds a whole cohort. */
export class CreateScoringPlace1700000019400 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table scoring_place (
      ${tenantColumns()},
      run_id uuid not null,
      subject_id uuid not null references scoring_subject (id),
      rank_group text not null,
      rank_key numeric[],
      rank int,
      unique (run_id, subject_id)
    )`);
    await enableTenantIsolation(queryRunner, 'scoring_place');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table scoring_place');
  }
}
