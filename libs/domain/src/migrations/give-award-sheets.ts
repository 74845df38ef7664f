import { enableTenantIsolation, tenantColumns } from '@gongqiao/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sheets that assessors of an award give themselves; objections with addressee, outcome and correction. */
export class GiveAwardSheets1700000020400 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table award_sheet (
      ${tenantColumns('unit')},
      round_id uuid not null references award_round (id),
      nominee_id uuid not null references award_nominee (id),
      sheet text not null,
      parties text[] not null,
      rater_id uuid,
      rater_name text,
      rater_unit_path ltree not null,
      score numeric(9, 4),
      comment text not null default '',
      given_by uuid,
      given_at timestamptz,
      waived_at timestamptz,
      waived_by uuid,
      waived_reason text,
      constraint award_sheet_given_whole check ((given_at is null) = (score is null)),
      constraint award_sheet_once unique nulls not distinct (nominee_id, sheet, rater_id)
    )`);
    await queryRunner.query('create index award_sheet_round on award_sheet (round_id)');
    await queryRunner.query('create index award_sheet_rater on award_sheet (rater_id) where given_at is null');
    await enableTenantIsolation(queryRunner, 'award_sheet');
    await queryRunner.query(`alter table award_objection add column addressee text not null default '', add column decision_result_id uuid, add column outcome text check (outcome in ('upheld', 'dismissed')),
      add column corrected_at timestamptz, add column escalated_at timestamptz`);
    await queryRunner.query(`update award_objection set outcome = 'dismissed' where answered_at is not null`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table award_objection drop column addressee, drop column decision_result_id, drop column outcome, drop column corrected_at, drop column escalated_at');
    await queryRunner.query('drop table award_sheet');
  }
}
