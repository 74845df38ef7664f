import { enableTenantIsolation, tenantColumns } from '@gongqiao/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is to rate whom, what was drawn, the course of a round, and objections, breaches and measures after it. */
export class AddRatersDrawsAndAppeals1700000016110 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await this.rounds(queryRunner);
    await this.raters(queryRunner);
    await this.objections(queryRunner);
  }

  private async rounds(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table scoring_round drop constraint scoring_round_state_check`);
    await queryRunner.query(`alter table scoring_round add check (state in ('open', 'computed', 'in-review', 'published', 'final')),
      add column announcement text, add column rating_ends_on date, add column workflow_instance_id uuid`);
    await queryRunner.query('alter table scoring_subject add column reopened_at timestamptz');
    await queryRunner.query('alter table scoring_result add column standing text, add column standing_result_id uuid');
    await queryRunner.query('alter table rating add column sheet int not null default 0, add column respondent text');
    await queryRunner.query('drop index rating_once');
    await queryRunner.query('create unique index rating_once on rating (subject_id, item, given_by, sheet) where struck_at is null');
  }

  private async raters(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table scoring_assignment (
      ${tenantColumns('unit')},
      round_id uuid not null references scoring_round (id),
      subject_id uuid not null references scoring_subject (id),
      item text not null,
      kind text not null,
      parties text[] not null,
      rater_id uuid,
      rater_unit_path ltree,
      wanted int not null default 1,
      given int not null default 0,
      person_name text not null,
      round_title text not null,
      item_name text not null,
      due_on date,
      purchaser_tenant_id uuid,
      purchaser_unit_path ltree,
      host_unit_name text
    )`);
    await queryRunner.query('create unique index scoring_assignment_once on scoring_assignment (subject_id, item, rater_id) nulls not distinct');
    await queryRunner.query('create index scoring_assignment_round on scoring_assignment (round_id, item)');
    await queryRunner.query('create index scoring_assignment_rater on scoring_assignment (rater_id) where rater_id is not null');
    await queryRunner.query('create index scoring_assignment_purchaser on scoring_assignment (purchaser_tenant_id) where purchaser_tenant_id is not null');
    await enableTenantIsolation(queryRunner, 'scoring_assignment', { counterpartColumns: ['purchaser_tenant_id'] });
    await queryRunner.query(`create table scoring_draw (
      ${tenantColumns('unit')},
      round_id uuid not null references scoring_round (id),
      kind text not null check (kind in ('groups', 'raters', 'recipients', 'documents')),
      item text not null,
      subject_id uuid references scoring_subject (id),
      pool text[] not null,
      size int not null,
      quota jsonb,
      drawn text[] not null,
      result_id uuid,
      drawn_by uuid not null,
      drawn_at timestamptz not null
    )`);
    await queryRunner.query('create unique index scoring_draw_once on scoring_draw (round_id, kind, item, subject_id) nulls not distinct');
    await enableTenantIsolation(queryRunner, 'scoring_draw');
    await queryRunner.query(`create table host_rating (
      ${tenantColumns('unit')},
      assignment_id uuid not null references scoring_assignment (id),
      round_id uuid not null references scoring_round (id),
      subject_id uuid not null references scoring_subject (id),
      person_name text not null,
      round_title text not null,
      host_unit_name text not null,
      purchaser_tenant_id uuid not null,
      purchaser_unit_path ltree not null,
      employee_id uuid,
      contract_id uuid,
      appraisal_result_id uuid,
      appraisal_left int,
      score numeric(7, 4) not null,
      opinion text not null,
      signed_by text not null,
      given_by uuid not null,
      given_on date not null,
      unique (assignment_id)
    )`);
    await queryRunner.query('create index host_rating_purchaser on host_rating (purchaser_tenant_id, given_on)');
    await enableTenantIsolation(queryRunner, 'host_rating', { counterpartColumns: ['purchaser_tenant_id'] });
  }

  private async objections(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table scoring_appeal (
      ${tenantColumns('unit')},
      round_id uuid not null references scoring_round (id),
      result_id uuid not null references scoring_result (id),
      subject_id uuid not null references scoring_subject (id),
      person_id uuid not null,
      person_name text not null,
      items text[] not null default '{}',
      grounds text not null,
      talked_on date,
      filed_on date not null,
      addressee text not null,
      last_filing_on date,
      answer_due_on date,
      decision_result_id uuid,
      workflow_instance_id uuid,
      state text not null,
      minutes text,
      outcome text check (outcome in ('upheld', 'dismissed')),
      answer text,
      answered_on date,
      corrected_at timestamptz
    )`);
    await queryRunner.query('create index scoring_appeal_round on scoring_appeal (round_id, state)');
    await queryRunner.query('create index scoring_appeal_person on scoring_appeal (person_id)');
    await enableTenantIsolation(queryRunner, 'scoring_appeal');
    await queryRunner.query(`create table scoring_misconduct (
      ${tenantColumns('unit')},
      round_id uuid not null references scoring_round (id),
      person_id uuid not null,
      person_name text not null,
      as_rater boolean not null,
      grounds text not null,
      reported_by uuid not null,
      reported_on date not null,
      state text not null,
      note text,
      struck int not null default 0,
      workflow_instance_id uuid
    )`);
    await queryRunner.query('create index scoring_misconduct_round on scoring_misconduct (round_id)');
    await enableTenantIsolation(queryRunner, 'scoring_misconduct');
    await queryRunner.query(`create table scoring_measure (
      ${tenantColumns('unit')},
      round_id uuid not null references scoring_round (id),
      result_id uuid not null references scoring_result (id),
      person_id uuid not null,
      person_name text not null,
      kind text not null,
      kind_name text not null,
      reason text not null,
      effective_on date not null,
      decided_by uuid not null,
      decided_on date not null,
      revoked_on date,
      revoked_reason text,
      check ((revoked_on is null) = (revoked_reason is null))
    )`);
    await queryRunner.query('create unique index scoring_measure_once on scoring_measure (result_id, kind) where revoked_on is null');
    await queryRunner.query('create index scoring_measure_person on scoring_measure (person_id, effective_on)');
    await enableTenantIsolation(queryRunner, 'scoring_measure');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['scoring_measure', 'scoring_misconduct', 'scoring_appeal', 'host_rating', 'scoring_draw', 'scoring_assignment']) await queryRunner.query(`drop table ${table}`);
    await queryRunner.query('drop index rating_once');
    await queryRunner.query('alter table rating drop column respondent, drop column sheet');
    await queryRunner.query('create unique index rating_once on rating (subject_id, item, given_by) where struck_at is null');
    await queryRunner.query('alter table scoring_result drop column standing_result_id, drop column standing');
    await queryRunner.query('alter table scoring_subject drop column reopened_at');
    await queryRunner.query(`alter table scoring_round drop column workflow_instance_id, drop column rating_ends_on, drop column announcement, drop constraint scoring_round_state_check`);
    await queryRunner.query(`alter table scoring_round add check (state in ('open', 'computed', 'published', 'final'))`);
  }
}
