import { enableTenantIsolation, tenantColumns } from '@gongqiao/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How people come, move and go: vacancies, applicants, papers, probation, moves between teams, departures with what is handed over. */
export class CreateRecruitmentAndDeparture1700000013110 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await this.recruitment(queryRunner);
    await this.employment(queryRunner);
    await this.departures(queryRunner);
    for (const table of ['vacancy', 'applicant', 'engagement', 'personnel_paper', 'probation', 'staff_move', 'departure', 'handover_item']) {
      await enableTenantIsolation(queryRunner, table);
    }
  }

  private async recruitment(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table vacancy (
      ${tenantColumns('unit')},
      unit_id uuid not null references org_unit (id),
      position text not null,
      headcount int not null check (headcount between 1 and 1000),
      requirements text not null,
      limit_ground text,
      timetable text not null default '',
      outline text not null default '',
      panel_hr text[] not null default '{}',
      panel_department text[] not null default '{}',
      opened_on date not null,
      closes_on date check (closes_on >= opened_on),
      state text not null check (state in ('open', 'closed'))
    )`);
    await queryRunner.query('create index vacancy_path on vacancy using gist (unit_path)');
    await queryRunner.query(`create table applicant (
      ${tenantColumns('unit')},
      vacancy_id uuid not null references vacancy (id),
      name text not null,
      name_initials text not null default '',
      sex text check (sex in ('female', 'male')),
      birth_date date not null,
      identity_hash bytea not null,
      identity_masked text not null,
      identity_encrypted bytea not null,
      telephone_encrypted bytea,
      channel text not null,
      source text,
      applied_on date not null,
      facts jsonb not null default '{}',
      eligible boolean,
      eligibility_result_id uuid,
      opinion_hr text,
      opinion_department text,
      sign_on jsonb not null default '{}',
      papers_result_id uuid,
      induction jsonb not null default '[]',
      state text not null,
      workflow_instance_id uuid,
      employee_id uuid references employee (id),
      closed_on date,
      demonstration boolean not null default false
    )`);
    await queryRunner.query('create index applicant_path on applicant using gist (unit_path)');
    await queryRunner.query('create index applicant_vacancy on applicant (vacancy_id, state)');
    await queryRunner.query('create unique index applicant_once on applicant (tenant_id, identity_hash) where closed_on is null');
  }

  private async employment(queryRunner: QueryRunner): Promise<void> {
    // One full-time post a person at a time, whoever the employer is: the constraint sees every tenant's rows and shows none.
    await queryRunner.query(`create table engagement (
      ${tenantColumns()},
      employee_id uuid not null references employee (id) deferrable,
      identity_hash bytea not null,
      starts_on date not null,
      ends_on date check (ends_on >= starts_on),
      constraint one_employer_a_person exclude using gist (identity_hash with =, daterange(starts_on, ends_on, '[]') with &&)
    )`);
    await queryRunner.query('create index engagement_employee on engagement (employee_id)');
    await queryRunner.query(`create table personnel_paper (
      ${tenantColumns()},
      employee_id uuid not null references employee (id),
      occasion text not null check (occasion in ('entry', 'exit')),
      document text not null,
      handed_in_on date not null,
      received_by uuid not null,
      note text,
      unique (employee_id, occasion, document)
    )`);
    await queryRunner.query(`create table probation (
      ${tenantColumns('unit')},
      employee_id uuid not null unique references employee (id),
      papers_due_on date,
      package_due_on date,
      extension_requested_on date,
      papers_result_id uuid,
      host_assessment text not null check (host_assessment in ('pending', 'pass', 'fail')),
      host_note text,
      department_assessment text not null check (department_assessment in ('pending', 'pass', 'fail')),
      department_note text,
      confirmation_result_id uuid,
      state text not null,
      workflow_instance_id uuid
    )`);
    await queryRunner.query('create index probation_path on probation using gist (unit_path)');
    await queryRunner.query(`create table staff_move (
      ${tenantColumns('unit')},
      employee_id uuid not null references employee (id),
      from_unit_id uuid not null references org_unit (id),
      to_unit_id uuid not null references org_unit (id),
      from_position text not null,
      to_position text not null,
      effective_on date not null,
      reason text not null,
      state text not null check (state in ('planned', 'done', 'withdrawn')),
      workflow_instance_id uuid
    )`);
    await queryRunner.query('create index staff_move_employee on staff_move (employee_id, effective_on)');
    await queryRunner.query(`create index staff_move_due on staff_move (tenant_id, effective_on) where state = 'planned'`);
  }

  private async departures(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table departure (
      ${tenantColumns('unit')},
      employee_id uuid not null references employee (id),
      kind text not null check (kind in ('resignation', 'dismissal', 'agreed')),
      submitted_on date not null,
      reason text not null,
      proposed_last_day date,
      last_day date,
      early_leave_consented boolean not null default false,
      finance_staff boolean not null default false,
      finance_handover_supervised boolean not null default false,
      ground text,
      facts jsonb not null default '{}',
      evidence text,
      hold_ground text,
      signed_by_employee_at timestamptz,
      signed_by_employer_at timestamptz,
      result_id uuid,
      answer jsonb not null default '{}',
      state text not null,
      workflow_instance_id uuid,
      closed_on date
    )`);
    await queryRunner.query('create index departure_path on departure using gist (unit_path)');
    await queryRunner.query('create unique index departure_once on departure (employee_id) where closed_on is null');
    await queryRunner.query(`create table handover_item (
      ${tenantColumns()},
      departure_id uuid not null references departure (id),
      name text not null,
      quantity int not null check (quantity >= 1),
      taken_by text not null,
      done_on date
    )`);
    await queryRunner.query('create index handover_item_departure on handover_item (departure_id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table handover_item, departure, staff_move, probation, personnel_paper, engagement, applicant, vacancy');
  }
}
