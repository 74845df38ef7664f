import { enableTenantIsolation, tenantColumns } from '@gongqiao/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Money that a document leaves open within limits: the amount decided for each person, one in force at a time. */
export class DecideScoringAmounts1700000020100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table scoring_amount (
      ${tenantColumns('unit')},
      round_id uuid not null references scoring_round (id),
      subject_id uuid not null references scoring_subject (id),
      result_id uuid not null references scoring_result (id),
      person_id uuid not null,
      person_name text not null,
      consequence text not null,
      consequence_name text not null,
      amount numeric(12, 2) not null check (amount >= 0),
      reason text not null check (btrim(reason) <> ''),
      decided_by uuid not null,
      decided_on date not null,
      replaced_at timestamptz
    )`);
    await queryRunner.query('create unique index scoring_amount_once on scoring_amount (subject_id, consequence) where replaced_at is null');
    await queryRunner.query('create index scoring_amount_round on scoring_amount (round_id)');
    await enableTenantIsolation(queryRunner, 'scoring_amount');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table scoring_amount');
  }
}
