import { enableTenantIsolation, tenantColumns } from '@gongqiao/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Late return from leave and leave that prolongs another; overtime as the purchaser's side knows it; ranks for leave as dated rows,
 * meeting days and waivers that can be taken back.
 */
export class PairTimeWithPurchasers1700000019100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await this.lateReturns(queryRunner);
    await this.overtime(queryRunner);
    await this.settings(queryRunner);
  }

  private async lateReturns(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table leave_request add column prolongs uuid references leave_request (id), add column host_returned_on date`);
    await queryRunner.query('create index leave_request_prolongs on leave_request (prolongs) where prolongs is not null');
    await queryRunner.query(`alter table leave_consent add column prolongs uuid references leave_consent (id), add column report_back_on date, add column late_since date, add column returned_on date`);
    await queryRunner.query(`create table leave_late_return (
      ${tenantColumns('unit')},
      request_id uuid not null unique references leave_request (id),
      employee_id uuid not null references employee (id),
      user_id uuid,
      employee_name text not null,
      kind text not null,
      due_back_on date not null,
      noticed_on date not null,
      state text not null check (state in ('not-back', 'not-reported', 'announced', 'settled')),
      present_from date,
      absent_on jsonb not null default '[]',
      settled_on date,
      note text
    )`);
    await queryRunner.query('create index leave_late_return_path on leave_late_return using gist (unit_path)');
    await queryRunner.query('create index leave_late_return_list on leave_late_return (tenant_id, due_back_on desc)');
    await enableTenantIsolation(queryRunner, 'leave_late_return');
  }

  private async overtime(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table overtime_entry add column purchaser_tenant_id uuid, add column consent_id uuid, add column purchaser_state text, add column acknowledged_on date, add column acknowledged_by text, add column law_result_id uuid`);
    // The purchaser's row: what the host unit is told of overtime, moved by the purchaser's own workflow; the employer may read it.
    await queryRunner.query(`create table overtime_consent (
      ${tenantColumns('unit')},
      employer_tenant_id uuid not null references tenant (id),
      employer_name text not null,
      entry_id uuid not null unique,
      placement_id uuid not null,
      person_name text not null,
      host_unit_name text not null,
      on_day date not null,
      starts text not null,
      ends text not null,
      hours numeric(5, 2) not null,
      reason text not null,
      choice text not null check (choice in ('pay', 'time-in-lieu')),
      state text not null,
      acknowledged_on date,
      acknowledged_by text,
      workflow_instance_id uuid
    )`);
    await queryRunner.query('create index overtime_consent_path on overtime_consent using gist (unit_path)');
    await queryRunner.query('create index overtime_consent_list on overtime_consent (tenant_id, on_day desc)');
    await enableTenantIsolation(queryRunner, 'overtime_consent', { counterpartColumns: ['employer_tenant_id'] });
  }

  private async settings(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table leave_standing add column valid_from date not null default '2000-01-01', add column valid_to date, add column source text not null default '', add check (valid_to is null or valid_to >= valid_from)`);
    await queryRunner.query('alter table leave_standing drop constraint leave_standing_employee_id_key, add constraint leave_standing_from unique (employee_id, valid_from)');
    await queryRunner.query(`alter table meeting_day add column source text not null default '', add column withdrawn_on date`);
    await queryRunner.query('alter table meeting_waiver add column withdrawn_on date');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table meeting_waiver drop column withdrawn_on');
    await queryRunner.query('alter table meeting_day drop column source, drop column withdrawn_on');
    await queryRunner.query('alter table leave_standing drop constraint leave_standing_from, add constraint leave_standing_employee_id_key unique (employee_id), drop column valid_from, drop column valid_to, drop column source');
    await queryRunner.query('drop table overtime_consent, leave_late_return');
    await queryRunner.query('alter table overtime_entry drop column purchaser_tenant_id, drop column consent_id, drop column purchaser_state, drop column acknowledged_on, drop column acknowledged_by, drop column law_result_id');
    await queryRunner.query('alter table leave_consent drop column prolongs, drop column report_back_on, drop column late_since, drop column returned_on');
    await queryRunner.query('alter table leave_request drop column prolongs, drop column host_returned_on');
  }
}
