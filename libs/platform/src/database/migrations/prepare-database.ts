import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE } from '../roles.js';

/** Extensions (all of them trusted, so the owner may create them), the tenant of the transaction, and the app role's rights. */
export class PrepareDatabase1700000000100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const extension of ['ltree', 'pgcrypto', 'btree_gist', 'pg_trgm']) {
      await queryRunner.query(`create extension if not exists ${extension}`);
    }
    await queryRunner.query(`revoke create on schema public from public`);
    await queryRunner.query(`grant usage on schema public to ${APP_ROLE}`);
    await queryRunner.query(`alter default privileges in schema public
      grant select, insert, update, delete on tables to ${APP_ROLE}`);
    await queryRunner.query(`alter default privileges in schema public grant usage, select on sequences to ${APP_ROLE}`);
    await queryRunner.query(`revoke all on schema_migration from ${APP_ROLE}`);
    // After a rollback the setting is the empty string, not null; both mean that no tenant is set and nothing is seen.
    await queryRunner.query(`create function current_tenant_id() returns uuid language sql stable parallel safe
      as $$ select nullif(current_setting('app.tenant_id', true), '')::uuid $$`);
    await queryRunner.query(`create function current_user_id() returns uuid language sql stable parallel safe
      as $$ select nullif(current_setting('app.user_id', true), '')::uuid $$`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop function current_user_id()');
    await queryRunner.query('drop function current_tenant_id()');
  }
}
