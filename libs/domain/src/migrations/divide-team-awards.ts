import { enableTenantIsolation, tenantColumns } from '@gongqiao/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The notice of an award with its days, and a team's money divided among its people. */
export class DivideTeamAwards1700000019500 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table award_round add column purpose text not null default '', add column nominate_by date, add column score_by date, add column decide_by date, add column month int not null default 0 check (month between 0 and 12)`);
    await queryRunner.query('alter table award_round drop constraint award_round_tenant_id_award_year_key, add constraint award_round_once unique (tenant_id, award, year, month)');
    await queryRunner.query(`create table award_share (
      ${tenantColumns('unit')},
      round_id uuid not null references award_round (id),
      nominee_id uuid not null references award_nominee (id),
      employee_id uuid not null references employee (id),
      employee_name text not null,
      amount numeric(12, 2) not null check (amount > 0),
      entered_by uuid not null,
      entered_at timestamptz not null,
      unique (nominee_id, employee_id)
    )`);
    await enableTenantIsolation(queryRunner, 'award_share');
    await queryRunner.query('alter table award_payable drop constraint award_payable_nominee_id_key, add constraint award_payable_once unique nulls not distinct (nominee_id, employee_id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table award_payable drop constraint award_payable_once');
    await queryRunner.query('drop table award_share');
    await queryRunner.query('alter table award_round drop constraint award_round_once, drop column purpose, drop column nominate_by, drop column score_by, drop column decide_by, drop column month, add constraint award_round_tenant_id_award_year_key unique (tenant_id, award, year)');
  }
}
