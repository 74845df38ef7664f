import { enableTenantIsolation, tenantColumns } from '@gongqiao/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Changes of the own file that people ask for; an address and an emergency contact on it. A bank account stands with pay only, where one enters and another approves it. */
export class ChangeOwnFile1700000020420 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table worker_private drop column bank_account_encrypted, add column address_encrypted bytea, add column emergency_encrypted bytea');
    await queryRunner.query(`create table file_change (
      ${tenantColumns('unit')},
      employee_id uuid not null references employee (id),
      user_id uuid not null,
      employee_name text not null,
      kind text not null check (kind in ('telephone', 'address', 'emergency-contact', 'bank-account')),
      value_encrypted bytea,
      value_masked text not null,
      state text not null check (state in ('asked', 'passed-on', 'taken-over', 'refused', 'withdrawn')),
      asked_at timestamptz not null,
      decided_by uuid,
      decided_at timestamptz,
      reason text,
      account_id uuid,
      check ((state = 'asked') = (decided_at is null))
    )`);
    await queryRunner.query(`create unique index file_change_open on file_change (employee_id, kind) where state in ('asked', 'passed-on')`);
    await queryRunner.query('create index file_change_account on file_change (account_id) where account_id is not null');
    await enableTenantIsolation(queryRunner, 'file_change');
  }

  /** The accounts themselves are not brought back: they stand with pay. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table file_change');
    await queryRunner.query('alter table worker_private add column bank_account_encrypted bytea, drop column address_encrypted, drop column emergency_encrypted');
  }
}
