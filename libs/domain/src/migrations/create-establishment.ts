import { enableTenantIsolation, tenantColumns } from '@gongqiao/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Year plans, base figures, minimum wages, post applications and posts. */
export class CreateEstablishment1700000010100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await this.plans(queryRunner);
    await this.wages(queryRunner);
    await this.applications(queryRunner);
    await this.posts(queryRunner);
    for (const table of ['year_plan', 'basis_figure', 'minimum_wage_rate', 'minimum_wage_area', 'post_application']) {
      await enableTenantIsolation(queryRunner, table);
    }
    await enableTenantIsolation(queryRunner, 'post', { counterpartColumns: ['provider_tenant_id'] });
    await enableTenantIsolation(queryRunner, 'post_grade', {
      doors: { post: 'exists (select 1 from post p where p.id = post_grade.post_id)' },
    });
  }

  private async plans(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table year_plan (
      ${tenantColumns()},
      year int not null check (year between 2000 and 2999),
      post_total int not null check (post_total >= 0),
      junior_percent numeric(5, 2) not null,
      third_percent numeric(5, 2) not null,
      second_percent numeric(5, 2) not null,
      first_percent numeric(5, 2) not null,
      source_document text not null,
      check (junior_percent + third_percent + second_percent + first_percent = 100),
      unique (tenant_id, year)
    )`);
    await queryRunner.query(`create table basis_figure (
      ${tenantColumns('unit')},
      unit_id uuid not null references org_unit (id),
      taken_on date not null,
      legal_person_units int not null check (legal_person_units >= 0),
      large_enterprises int not null default 0 check (large_enterprises >= 0),
      employees int not null check (employees >= 0),
      members int not null check (members >= 0),
      grassroots_unions int not null default 0 check (grassroots_unions >= 0),
      note text,
      demonstration boolean not null default false,
      unique (tenant_id, unit_id, taken_on)
    )`);
    await queryRunner.query('create index basis_figure_path on basis_figure using gist (unit_path)');
  }

  private async wages(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table minimum_wage_rate (
      ${tenantColumns()},
      tier int not null check (tier between 1 and 9),
      valid_from date not null,
      monthly numeric(12, 2) not null check (monthly > 0),
      hourly numeric(8, 2),
      source_document text not null,
      unique (tenant_id, tier, valid_from)
    )`);
    // Places move between tiers at each notice, so the tier of a place is dated as well.
    await queryRunner.query(`create table minimum_wage_area (
      ${tenantColumns()},
      division_code text not null,
      tier int not null,
      valid_from date not null,
      source_document text not null,
      unique (tenant_id, division_code, valid_from)
    )`);
  }

  private async applications(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table post_application (
      ${tenantColumns('unit')},
      number text not null,
      action text not null check (action in ('establish', 'abolish', 'adjust', 'adjust-grade')),
      unit_id uuid not null references org_unit (id),
      applicant_unit_id uuid not null references org_unit (id),
      unit_kind text not null,
      jurisdiction text not null check (jurisdiction in ('ordinary', 'direct')),
      initiator text not null,
      post_id uuid,
      grade text,
      requested_posts int not null default 1 check (requested_posts >= 1),
      bargaining_posts int not null default 0 check (bargaining_posts between 0 and requested_posts),
      factors jsonb not null default '{}',
      statements jsonb not null default '{}',
      work_need text,
      state text not null,
      workflow_instance_id uuid,
      quota_result_id uuid,
      request_result_id uuid,
      submitted_on date,
      decided_on date,
      approved_posts int,
      approved_grade text,
      decision_reason text,
      unique (tenant_id, number)
    )`);
    await queryRunner.query('create index post_application_path on post_application using gist (unit_path)');
    await queryRunner.query('create index post_application_state on post_application (tenant_id, state)');
  }

  private async posts(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table post (
      ${tenantColumns('unit')},
      number text not null,
      unit_id uuid not null references org_unit (id),
      purchaser_unit_id uuid not null references org_unit (id),
      unit_kind text not null,
      jurisdiction text not null check (jurisdiction in ('ordinary', 'direct')),
      division_code text not null,
      grade text not null,
      bargaining boolean not null default false,
      duty_codes text[] not null default '{}',
      status text not null check (status in ('unrecognised', 'approved', 'abolished')),
      start_on date not null,
      end_on date check (end_on >= start_on),
      application_id uuid references post_application (id),
      provider_tenant_id uuid references tenant (id),
      demonstration boolean not null default false,
      unique (tenant_id, number)
    )`);
    await queryRunner.query('create index post_path on post using gist (unit_path)');
    await queryRunner.query('create index post_list on post (tenant_id, status, grade, number)');
    await queryRunner.query('create index post_purchaser on post (purchaser_unit_id)');
    await queryRunner.query('create index post_provider on post (provider_tenant_id) where provider_tenant_id is not null');
    // Grades change; the grade of any day must be found again for pay, so each is a row with its days.
    await queryRunner.query(`create table post_grade (
      ${tenantColumns()},
      post_id uuid not null references post (id) on delete cascade,
      grade text not null,
      valid_from date not null,
      valid_to date check (valid_to > valid_from),
      reason text not null,
      exclude using gist (post_id with =, daterange(valid_from, valid_to) with &&)
    )`);
    await queryRunner.query('create index post_grade_post on post_grade (post_id, valid_from)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table post_grade, post, post_application, minimum_wage_area, minimum_wage_rate, basis_figure, year_plan');
  }
}
