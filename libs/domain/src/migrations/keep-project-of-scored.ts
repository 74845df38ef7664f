import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps with who is scored the project on which they work: some of what follows depends on the whole project. */
export class KeepProjectOfScored1700000019401 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table scoring_subject add column project text');
    await queryRunner.query('create index scoring_subject_project on scoring_subject (round_id, project) where project is not null');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table scoring_subject drop column project');
  }
}
