import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a sanction in a round takes of the money that follows from it. */
export class LoseMoneyBySanction1700000020310 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table scoring_misconduct add column loss_percent numeric(5, 2) check (loss_percent > 0 and loss_percent <= 100), add column loss_round_id uuid, add check ((loss_percent is null) = (loss_round_id is null))');
    await queryRunner.query('create index scoring_misconduct_loss on scoring_misconduct (loss_round_id, person_id) where loss_percent is not null');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop index scoring_misconduct_loss');
    await queryRunner.query('alter table scoring_misconduct drop column loss_percent, drop column loss_round_id');
  }
}
