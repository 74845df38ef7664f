import { enableTenantIsolation, tenantColumns } from '@gongqiao/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Attendance: hours of work, clocking, corrections, months with their papers, sanctions, and what goes to the purchaser. */
export class CreateAttendance1700000014110 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await this.days(queryRunner);
    await this.months(queryRunner);
    await this.purchaser(queryRunner);
    await this.sanctions(queryRunner);
  }

  private async days(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table work_rule (
      ${tenantColumns('unit')},
      host_unit_name text,
      work_start text,
      work_end text,
      break_minutes int check (break_minutes >= 0),
      grace_minutes int check (grace_minutes >= 0),
      valid_from date not null
    )`);
    await enableTenantIsolation(queryRunner, 'work_rule');
    await queryRunner.query(`create table attendance_day (
      ${tenantColumns('unit')},
      employee_id uuid not null references employee (id),
      user_id uuid,
      on_day date not null,
      clock_in timestamptz,
      clock_out timestamptz check (clock_out >= clock_in),
      in_source text,
      out_source text,
      in_place jsonb,
      out_place jsonb,
      late_minutes int not null default 0 check (late_minutes >= 0),
      early_minutes int not null default 0 check (early_minutes >= 0),
      excused boolean not null default false,
      badge_missing boolean not null default false,
      unique (employee_id, on_day)
    )`);
    await queryRunner.query('create index attendance_day_list on attendance_day (tenant_id, on_day, employee_id)');
    await queryRunner.query('create index attendance_day_path on attendance_day using gist (unit_path)');
    await enableTenantIsolation(queryRunner, 'attendance_day');
    await queryRunner.query(`create table attendance_correction (
      ${tenantColumns('unit')},
      employee_id uuid not null references employee (id),
      user_id uuid,
      employee_name text not null,
      on_day date not null,
      clock_in text,
      clock_out text,
      reason text not null,
      state text not null check (state in ('requested', 'approved', 'refused')),
      decided_by uuid,
      decided_by_name text,
      decided_at timestamptz,
      note text
    )`);
    await queryRunner.query('create index attendance_correction_list on attendance_correction (tenant_id, state, on_day)');
    await queryRunner.query('create index attendance_correction_path on attendance_correction using gist (unit_path)');
    await enableTenantIsolation(queryRunner, 'attendance_correction');
  }

  private async months(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table attendance_month (
      ${tenantColumns('unit')},
      employee_id uuid not null references employee (id),
      user_id uuid,
      employee_name text not null,
      month text not null,
      scheduled_days int not null,
      attended_days numeric(5, 1) not null,
      leave_days numeric(5, 1) not null,
      leave_by_kind jsonb not null default '{}',
      absent_days int not null,
      late_times int not null,
      early_times int not null,
      forgot_times int not null,
      badge_times int not null,
      overtime_hours numeric(6, 2) not null,
      worked_hours numeric(6, 2) not null,
      hours_counted int not null,
      deemed_absence int not null,
      base_pay_deduction numeric(12, 2) not null,
      full_attendance boolean not null,
      warnings text[] not null default '{}',
      marks text[] not null default '{}',
      result_id uuid,
      law_result_id uuid,
      state text not null check (state in ('computed', 'approved')),
      computed_at timestamptz not null,
      approved_at timestamptz,
      approved_by uuid,
      unique (employee_id, month)
    )`);
    await queryRunner.query('create index attendance_month_list on attendance_month (tenant_id, month, state)');
    await queryRunner.query('create index attendance_month_path on attendance_month using gist (unit_path)');
    await enableTenantIsolation(queryRunner, 'attendance_month');
    // What became known of a month after it was approved: settled with a later pay, never by changing the month.
    await queryRunner.query(`create table attendance_late_fact (
      ${tenantColumns('unit')},
      employee_id uuid not null references employee (id),
      month text not null,
      on_day date not null,
      what text not null,
      before jsonb not null,
      after jsonb not null,
      entered_at timestamptz not null,
      entered_by uuid not null
    )`);
    await queryRunner.query('create index attendance_late_fact_month on attendance_late_fact (employee_id, month)');
    await enableTenantIsolation(queryRunner, 'attendance_late_fact');
    await queryRunner.query(`create table attendance_package (
      ${tenantColumns('unit')},
      unit_id uuid not null references org_unit (id),
      month text not null,
      kind text not null check (kind in ('team', 'department')),
      state text not null check (state in ('sent', 'approved')),
      sent_on date not null,
      sent_by uuid not null,
      due_on date,
      people int not null,
      status text not null,
      result_id uuid,
      approved_on date,
      unique (tenant_id, unit_id, month)
    )`);
    await queryRunner.query('create index attendance_package_path on attendance_package using gist (unit_path)');
    await enableTenantIsolation(queryRunner, 'attendance_package');
  }

  private async purchaser(queryRunner: QueryRunner): Promise<void> {
    // The sheet of a placed person: days only, no pay and no sanction, readable for the purchaser whose host unit seals it.
    await queryRunner.query(`create table attendance_sheet (
      ${tenantColumns('unit')},
      employee_id uuid not null references employee (id),
      placement_id uuid not null references placement (id),
      purchaser_tenant_id uuid not null references tenant (id),
      purchaser_unit_path ltree not null,
      person_name text not null,
      host_unit_name text not null,
      month text not null,
      days_required int not null,
      days_present numeric(5, 1) not null,
      leave_by_kind jsonb not null default '{}',
      absent_days int not null,
      overtime_hours numeric(6, 2) not null,
      sheet_version int not null default 1,
      sealed_on date,
      sealed_by text,
      seal_note text,
      submission_id uuid,
      unique (placement_id, month)
    )`);
    await queryRunner.query('create index attendance_sheet_purchaser on attendance_sheet (purchaser_tenant_id, month)');
    await queryRunner.query('create index attendance_sheet_path on attendance_sheet using gist (unit_path)');
    await enableTenantIsolation(queryRunner, 'attendance_sheet', { counterpartColumns: ['purchaser_tenant_id'] });
    await queryRunner.query(`create table attendance_submission (
      ${tenantColumns('unit')},
      employer_tenant_id uuid not null references tenant (id),
      employer_name text not null,
      month text not null,
      people int not null,
      submitted_on date not null,
      due_on date,
      status text not null,
      facts jsonb not null default '{}',
      result_id uuid,
      state text not null,
      workflow_instance_id uuid,
      decided_on date,
      note text,
      unique (tenant_id, employer_tenant_id, month)
    )`);
    await queryRunner.query('create index attendance_submission_path on attendance_submission using gist (unit_path)');
    await enableTenantIsolation(queryRunner, 'attendance_submission', { counterpartColumns: ['employer_tenant_id'] });
  }

  private async sanctions(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table attendance_sanction (
      ${tenantColumns('unit')},
      employee_id uuid not null references employee (id),
      user_id uuid,
      employee_name text not null,
      kind text not null,
      on_day date not null,
      description text not null default '',
      facts jsonb not null default '{}',
      output jsonb not null default '{}',
      warnings text[] not null default '{}',
      result_id uuid,
      lawful_ground text,
      ground_by uuid,
      ground_at timestamptz,
      workflow_instance_id uuid,
      state text not null,
      unique (employee_id, kind, on_day)
    )`);
    await queryRunner.query('create index attendance_sanction_path on attendance_sanction using gist (unit_path)');
    await enableTenantIsolation(queryRunner, 'attendance_sanction');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table attendance_sanction, attendance_submission, attendance_sheet, attendance_package, attendance_late_fact, attendance_month, attendance_correction, attendance_day, work_rule');
  }
}
