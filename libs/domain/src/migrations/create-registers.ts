import { enableTenantIsolation, tenantColumns } from '@gongqiao/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Registers: what the documents want kept, by the record kinds that the packs declare. */
export class CreateRegisters1700000010400 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table register_entry (
      ${tenantColumns('unit')},
      unit_id uuid not null references org_unit (id),
      pack_id text not null,
      kind text not null,
      data jsonb not null check (jsonb_typeof(data) = 'object'),
      text text not null default '',
      pack_version text not null,
      entered_by uuid not null,
      entered_on date not null
    )`);
    await queryRunner.query('create index register_entry_list on register_entry (tenant_id, kind, entered_on desc, id desc)');
    await queryRunner.query('create index register_entry_path on register_entry using gist (unit_path)');
    await queryRunner.query('create index register_entry_text on register_entry using gin (text gin_trgm_ops)');
    await enableTenantIsolation(queryRunner, 'register_entry');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table register_entry');
  }
}
