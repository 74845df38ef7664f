import { enableTenantIsolation, tenantColumns } from '@gongqiao/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Awards: rounds of a year, who stands, signatures, objections, and what is to be paid. */
export class CreateHonours1700000015150 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table award_round (
      ${tenantColumns('unit')},
      award text not null,
      year int not null check (year between 2000 and 2100),
      title text not null,
      state text not null,
      settings jsonb not null default '{}',
      workflow_instance_id uuid,
      result_id uuid,
      computed_at timestamptz,
      total numeric(12, 2),
      notice_ends_on date,
      unique (tenant_id, award, year)
    )`);
    await enableTenantIsolation(queryRunner, 'award_round');
    await queryRunner.query(`create table award_nominee (
      ${tenantColumns('unit')},
      round_id uuid not null references award_round (id),
      employee_id uuid references employee (id),
      user_id uuid,
      team_unit_id uuid references org_unit (id),
      label text not null,
      facts jsonb not null default '{}',
      source text not null check (source in ('data', 'nomination')),
      note text not null default '',
      state text not null check (state in ('proposed', 'nominated', 'withdrawn')),
      nominated_by uuid,
      score numeric(12, 4),
      score_result_id uuid,
      result_id uuid,
      outcome text check (outcome in ('won', 'tied', 'lost')),
      words text,
      amount numeric(12, 2),
      pay_month text,
      decided_reason text,
      decided_by uuid
    )`);
    await queryRunner.query('create index award_nominee_round on award_nominee (round_id, state)');
    await queryRunner.query('create index award_nominee_employee on award_nominee (employee_id) where employee_id is not null');
    await enableTenantIsolation(queryRunner, 'award_nominee');
    await this.course(queryRunner);
  }

  private async course(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table award_signature (
      ${tenantColumns()},
      round_id uuid not null references award_round (id),
      party text not null,
      user_id uuid not null,
      signed_at timestamptz not null,
      unique (round_id, party)
    )`);
    await enableTenantIsolation(queryRunner, 'award_signature');
    await queryRunner.query(`create table award_objection (
      ${tenantColumns('unit')},
      round_id uuid not null references award_round (id),
      user_id uuid not null,
      user_name text not null,
      grounds text not null,
      lodged_at timestamptz not null,
      due_on date not null,
      answer text,
      answered_by uuid,
      answered_at timestamptz
    )`);
    await queryRunner.query('create index award_objection_round on award_objection (round_id)');
    await enableTenantIsolation(queryRunner, 'award_objection');
    await queryRunner.query(`create table award_payable (
      ${tenantColumns('unit')},
      round_id uuid not null references award_round (id),
      nominee_id uuid not null unique references award_nominee (id),
      employee_id uuid references employee (id),
      user_id uuid,
      label text not null,
      amount numeric(12, 2) not null check (amount > 0),
      month text not null,
      result_id uuid
    )`);
    await queryRunner.query('create index award_payable_month on award_payable (tenant_id, month, employee_id)');
    await enableTenantIsolation(queryRunner, 'award_payable');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table award_payable, award_objection, award_signature, award_nominee, award_round');
  }
}
