import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ties sheets to what was drawn, each once, and marks what is scored without names. */
export class ScoreWhatWasDrawn1700000020000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table rating add column drawn boolean not null default false, add check (not drawn or respondent is not null)');
    await queryRunner.query('create unique index rating_drawn_once on rating (subject_id, item, respondent) where drawn and struck_at is null');
    await queryRunner.query('alter table scoring_assignment add column drawn boolean not null default false, add column anonymous boolean not null default false');
    await queryRunner.query('create index scoring_draw_subject on scoring_draw (subject_id) where subject_id is not null');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop index scoring_draw_subject');
    await queryRunner.query('alter table scoring_assignment drop column anonymous, drop column drawn');
    await queryRunner.query('drop index rating_drawn_once');
    await queryRunner.query('alter table rating drop column drawn');
  }
}
