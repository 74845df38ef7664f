import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE } from '../roles.js';
import { enableTenantIsolation, tenantColumns } from '../tenant-isolation.js';

/**
 * Credentials, sessions, and the two narrow ways past row-level security: a sign-in name to the ids behind it, and a session
 * token's hash to the context it stands for. Both are functions of the owner, whose own policies allow reading only the tables
 * that they read.
 */
export class CreateSignIn1700000000500 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table credential (
      ${tenantColumns()},
      user_id uuid not null unique references app_user (id),
      password_hash text not null,
      password_set_at timestamptz not null,
      must_change boolean not null default true,
      failed_count int not null default 0,
      locked_until timestamptz,
      totp_secret bytea,
      totp_confirmed_at timestamptz,
      totp_last_step bigint,
      recovery_hashes text[] not null default '{}'
    )`);
    await queryRunner.query(`create table session (
      ${tenantColumns()},
      user_id uuid not null references app_user (id),
      unit_id uuid not null references org_unit (id),
      token_hash bytea not null unique,
      stage text not null check (stage in ('full', 'change-password', 'second-factor')),
      signed_in_at timestamptz not null,
      last_seen_at timestamptz not null,
      expires_at timestamptz not null,
      ended_at timestamptz,
      ip inet,
      user_agent text
    )`);
    await queryRunner.query('create index session_open on session (user_id) where ended_at is null');
    for (const table of ['credential', 'session']) {
      await enableTenantIsolation(queryRunner, table);
    }
    for (const table of ['app_user', 'session', 'membership', 'org_unit']) {
      await queryRunner.query(`create policy owner_sign_in on ${table} for select to current_user using (true)`);
    }
    await this.doors(queryRunner);
  }

  private async doors(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create function sign_in_lookup(name text)
      returns table (tenant_id uuid, user_id uuid) language sql stable security definer set search_path = public, pg_temp
      as $$ select u.tenant_id, u.id from app_user u where lower(u.sign_in_name) = lower($1) and u.closed_at is null $$`);
    await queryRunner.query(`create function external_sign_in_lookup(subject text)
      returns table (tenant_id uuid, user_id uuid) language sql stable security definer set search_path = public, pg_temp
      as $$ select u.tenant_id, u.id from app_user u where u.external_subject = $1 and u.closed_at is null $$`);
    await queryRunner.query(`create function session_lookup(hash bytea, today date)
      returns table (session_id uuid, tenant_id uuid, user_id uuid, unit_id uuid, unit_path text, roles text[], stage text,
                     last_seen_at timestamptz, expires_at timestamptz)
      language sql stable security definer set search_path = public, pg_temp
      as $$ select s.id, s.tenant_id, s.user_id, s.unit_id, o.path::text,
                   coalesce((select array_agg(distinct m.role order by m.role) from membership m
                              where m.user_id = s.user_id and m.unit_id = s.unit_id
                                and m.valid_from <= $2 and (m.valid_to is null or m.valid_to > $2)), '{}'),
                   s.stage, s.last_seen_at, s.expires_at
              from session s join app_user u on u.id = s.user_id join org_unit o on o.id = s.unit_id
             where s.token_hash = $1 and s.ended_at is null and u.closed_at is null $$`);
    for (const signature of ['sign_in_lookup(text)', 'external_sign_in_lookup(text)', 'session_lookup(bytea, date)', 'tenant_directory()']) {
      await queryRunner.query(`revoke execute on function ${signature} from public`);
      await queryRunner.query(`grant execute on function ${signature} to ${APP_ROLE}`);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop function session_lookup(bytea, date), external_sign_in_lookup(text), sign_in_lookup(text)');
    for (const table of ['app_user', 'membership', 'org_unit']) {
      await queryRunner.query(`drop policy owner_sign_in on ${table}`);
    }
    await queryRunner.query('drop table session, credential');
  }
}
