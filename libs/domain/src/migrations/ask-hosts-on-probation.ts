import { enableTenantIsolation, tenantColumns } from '@gongqiao/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The host unit's assessment of a placed newcomer: asked by the employer, given in the purchaser's tenant, read on both sides. */
export class AskHostsOnProbation1700000020410 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table host_probation (
      ${tenantColumns('unit')},
      probation_id uuid not null references probation (id),
      employee_id uuid not null references employee (id),
      employee_name text not null,
      hired_on date not null,
      purchaser_tenant_id uuid not null,
      purchaser_unit_path ltree not null,
      host_unit_name text not null,
      requested_on date not null,
      requested_by uuid not null,
      due_on date,
      outcome text check (outcome in ('pass', 'fail')),
      opinion text,
      signed_by text,
      given_by uuid,
      given_on date,
      closed_on date,
      purchaser_result_id uuid,
      constraint host_probation_given_whole check ((outcome is null) = (given_on is null))
    )`);
    await queryRunner.query('create unique index host_probation_open on host_probation (probation_id) where given_on is null and closed_on is null');
    await queryRunner.query('create index host_probation_purchaser on host_probation (purchaser_tenant_id, given_on)');
    await enableTenantIsolation(queryRunner, 'host_probation', { counterpartColumns: ['purchaser_tenant_id'] });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table host_probation');
  }
}
