import { enableTenantIsolation, tenantColumns } from '@gongqiao/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Scoring: rounds of a scheme, who takes part, what raters gave, what each run worked out and where runs differ. */
export class CreateScoring1700000010800 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await this.rounds(queryRunner);
    await this.ratings(queryRunner);
    await this.results(queryRunner);
  }

  private async rounds(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table scoring_round (
      ${tenantColumns('unit')},
      unit_id uuid not null references org_unit (id),
      scheme text not null,
      year int not null check (year between 2000 and 2100),
      number int not null check (number between 1 and 4),
      state text not null check (state in ('open', 'computed', 'published', 'final')),
      settings jsonb,
      seed text not null,
      seed_hash text not null,
      job_run_id uuid,
      latest_run_id uuid,
      known_at timestamptz,
      computed_at timestamptz,
      published_on date,
      notice_ends_on date,
      appeal_ends_on date,
      unique (tenant_id, scheme, unit_id, year, number)
    )`);
    await enableTenantIsolation(queryRunner, 'scoring_round');
    await queryRunner.query(`create table scoring_subject (
      ${tenantColumns('unit')},
      round_id uuid not null references scoring_round (id),
      person_id uuid not null,
      person_name text not null,
      unit_name text not null,
      party text not null,
      cohort text not null,
      unique (round_id, person_id)
    )`);
    await queryRunner.query('create index scoring_subject_path on scoring_subject using gist (unit_path)');
    await queryRunner.query('create index scoring_subject_place on scoring_subject (round_id, id)');
    await enableTenantIsolation(queryRunner, 'scoring_subject');
  }

  private async ratings(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table rating (
      ${tenantColumns('unit')},
      round_id uuid not null references scoring_round (id),
      subject_id uuid not null references scoring_subject (id),
      item text not null,
      party text not null,
      value jsonb not null,
      given_by uuid not null,
      given_at timestamptz not null,
      struck_at timestamptz,
      struck_by uuid,
      struck_reason text,
      check ((struck_at is null) = (struck_reason is null))
    )`);
    await queryRunner.query('create unique index rating_once on rating (subject_id, item, given_by) where struck_at is null');
    // Runs read struck-out ratings too, as far as they were known; the index above leaves them out.
    await queryRunner.query('create index rating_subject on rating (subject_id, given_at)');
    await enableTenantIsolation(queryRunner, 'rating');
  }

  private async results(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table scoring_result (
      ${tenantColumns('unit')},
      round_id uuid not null references scoring_round (id),
      run_id uuid not null,
      subject_id uuid not null references scoring_subject (id),
      person_id uuid not null,
      cohort text not null,
      facts jsonb not null,
      missing text[] not null default '{}',
      score numeric(12, 4),
      rank int,
      tier text,
      output jsonb,
      result_id uuid,
      rank_result_id uuid,
      consequences jsonb not null default '[]',
      unique (run_id, subject_id)
    )`);
    await queryRunner.query('create index scoring_result_person on scoring_result (person_id, round_id)');
    await queryRunner.query('create index scoring_result_rank on scoring_result (run_id, rank, score desc)');
    await enableTenantIsolation(queryRunner, 'scoring_result');
    await queryRunner.query(`create table scoring_difference (
      ${tenantColumns('unit')},
      round_id uuid not null references scoring_round (id),
      run_id uuid not null,
      basis text not null check (basis in ('then', 'now')),
      subject_id uuid not null references scoring_subject (id),
      person_id uuid not null,
      before jsonb not null,
      after jsonb not null,
      unique (run_id, subject_id)
    )`);
    await enableTenantIsolation(queryRunner, 'scoring_difference');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['scoring_difference', 'scoring_result', 'rating', 'scoring_subject', 'scoring_round']) await queryRunner.query(`drop table ${table}`);
  }
}
