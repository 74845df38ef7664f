import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ties who is scored to the person's file, and keeps with a result where each of its facts comes from. */
export class GatherFactsFromRecords1700000016100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table scoring_subject add column employee_id uuid');
    await queryRunner.query(`alter table scoring_result add column origins jsonb not null default '{}'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table scoring_result drop column origins');
    await queryRunner.query('alter table scoring_subject drop column employee_id');
  }
}
