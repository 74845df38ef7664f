import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps by when a round is to be carried through, as the document's decision has it; and finds the rounds of a person's file. */
export class SetTermsOfRounds1700000020200 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table scoring_round add column notified_on date, add column collected_on date, add column terms_result_id uuid');
    await queryRunner.query('alter table scoring_round add constraint scoring_round_collected check (collected_on is null or collected_on >= notified_on)');
    await queryRunner.query('create index scoring_subject_employee on scoring_subject (employee_id, round_id) where employee_id is not null');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop index scoring_subject_employee');
    await queryRunner.query('alter table scoring_round drop column notified_on, drop column collected_on, drop column terms_result_id');
  }
}
