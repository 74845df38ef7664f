import type { MigrationInterface, QueryRunner } from 'typeorm';
import { enableTenantIsolation } from '../tenant-isolation.js';

/** The answers of mutations already done, so that a retry acts once. */
export class CreateMutationKeys1700000000400 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table mutation_key (
      tenant_id uuid not null default current_tenant_id() references tenant (id),
      user_id uuid not null,
      key text not null,
      operation text not null,
      request text not null,
      answer jsonb,
      created_at timestamptz not null default now(),
      primary key (tenant_id, user_id, key)
    )`);
    await queryRunner.query('create index mutation_key_age on mutation_key (created_at)');
    await enableTenantIsolation(queryRunner, 'mutation_key');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table mutation_key');
  }
}
