import { enableTenantIsolation, tenantColumns } from '@gongqiao/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const SPAN = `from_on date not null,
      from_half text not null default 'am' check (from_half in ('am', 'pm')),
      to_on date not null,
      to_half text not null default 'pm' check (to_half in ('am', 'pm')),
      days numeric(5, 1) not null`;

/** Leave and overtime: what people ask for, who has agreed, and the counterpart's consent as a row of the counterpart's own. */
export class CreateLeave1700000014100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await this.standings(queryRunner);
    await this.requests(queryRunner);
    await this.consents(queryRunner);
    await this.overtime(queryRunner);
  }

  private async standings(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table leave_standing (
      ${tenantColumns('unit')},
      employee_id uuid not null unique references employee (id),
      rank text not null,
      posted_at_host_unit boolean not null default false,
      special_post boolean not null default false,
      career_start date
    )`);
    await queryRunner.query('create index leave_standing_path on leave_standing using gist (unit_path)');
    await enableTenantIsolation(queryRunner, 'leave_standing');
    await queryRunner.query(`create table meeting_day (${tenantColumns()}, on_day date not null, title text not null, unique (tenant_id, on_day))`);
    await enableTenantIsolation(queryRunner, 'meeting_day');
    await queryRunner.query(`create table meeting_waiver (${tenantColumns()}, employee_id uuid not null references employee (id), on_day date not null, reason text not null, given_by uuid not null, unique (employee_id, on_day))`);
    await enableTenantIsolation(queryRunner, 'meeting_waiver');
  }

  private async requests(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table leave_request (
      ${tenantColumns('unit')},
      employee_id uuid not null references employee (id),
      user_id uuid,
      employee_name text not null,
      position text not null,
      kind text not null,
      ${SPAN},
      check (to_on >= from_on),
      rank text not null,
      reason text not null default '',
      documents text[] not null default '{}',
      urgent boolean not null default false,
      details jsonb not null default '{}',
      takeover text not null default '',
      handed_over boolean not null default false,
      applied_on date not null,
      posted_at_host_unit boolean not null default false,
      special_post boolean not null default false,
      host_unit_name text,
      host_signed_on date,
      host_signed_by text,
      purchaser_tenant_id uuid,
      consent_id uuid,
      standing text not null check (standing in ('host-unit', 'employer', 'purchaser', 'granted', 'on-leave', 'closed', 'refused', 'withdrawn')),
      state text not null,
      workflow_instance_id uuid,
      chain jsonb not null default '[]',
      obstacles jsonb not null default '[]',
      warnings text[] not null default '{}',
      results jsonb not null default '{}',
      report_back_on date,
      reported_on date
    )`);
    await queryRunner.query('create index leave_request_path on leave_request using gist (unit_path)');
    await queryRunner.query('create index leave_request_employee on leave_request (employee_id, from_on)');
    await queryRunner.query('create index leave_request_standing on leave_request (tenant_id, standing, from_on)');
    await enableTenantIsolation(queryRunner, 'leave_request');
    await queryRunner.query(`create table leave_approval (
      ${tenantColumns('unit')},
      request_id uuid not null references leave_request (id),
      party text not null,
      outcome text not null check (outcome in ('given', 'refused')),
      given_by uuid,
      given_by_name text not null,
      note text,
      at timestamptz not null,
      unique (request_id, party)
    )`);
    await enableTenantIsolation(queryRunner, 'leave_approval');
  }

  private async consents(queryRunner: QueryRunner): Promise<void> {
    // The purchaser's row: it holds what the purchaser decides on and nothing else of the request; the employer may read it.
    await queryRunner.query(`create table leave_consent (
      ${tenantColumns('unit')},
      employer_tenant_id uuid not null references tenant (id),
      employer_name text not null,
      request_id uuid not null unique,
      placement_id uuid not null,
      person_name text not null,
      host_unit_name text not null,
      kind text not null,
      kind_zh text not null,
      ${SPAN},
      papers text[] not null default '{}',
      takeover text not null default '',
      handed_over boolean not null default false,
      absence_days int not null,
      district_required boolean not null default false,
      facts jsonb not null default '{}',
      result_id uuid,
      state text not null,
      outcome text check (outcome in ('given', 'refused', 'withdrawn')),
      workflow_instance_id uuid,
      decided_on date
    )`);
    await queryRunner.query('create index leave_consent_path on leave_consent using gist (unit_path)');
    await queryRunner.query('create index leave_consent_list on leave_consent (tenant_id, from_on desc)');
    await enableTenantIsolation(queryRunner, 'leave_consent', { counterpartColumns: ['employer_tenant_id'] });
  }

  private async overtime(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table overtime_entry (
      ${tenantColumns('unit')},
      employee_id uuid not null references employee (id),
      user_id uuid,
      employee_name text not null,
      on_day date not null,
      starts text not null,
      ends text not null,
      hours numeric(5, 2) not null check (hours > 0 and hours <= 24),
      reason text not null,
      choice text not null check (choice in ('pay', 'time-in-lieu')),
      day_kind text not null check (day_kind in ('workday', 'rest-day', 'statutory-holiday')),
      state text not null check (state in ('requested', 'approved', 'refused', 'registered', 'withdrawn')),
      use_by date,
      warnings text[] not null default '{}',
      result_id uuid,
      decided_by uuid,
      decided_by_name text,
      decided_at timestamptz,
      note text,
      used_by uuid references leave_request (id)
    )`);
    await queryRunner.query('create index overtime_entry_path on overtime_entry using gist (unit_path)');
    await queryRunner.query('create index overtime_entry_employee on overtime_entry (employee_id, on_day)');
    await enableTenantIsolation(queryRunner, 'overtime_entry');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table overtime_entry, leave_consent, leave_approval, leave_request, meeting_waiver, meeting_day, leave_standing');
  }
}
