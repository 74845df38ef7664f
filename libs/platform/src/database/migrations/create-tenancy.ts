import type { MigrationInterface, QueryRunner } from 'typeorm';
import { enableTenantIsolation, tenantColumns } from '../tenant-isolation.js';

/** Tenants, their dated parameter overrides, organisation units, users and memberships. */
export class CreateTenancy1700000000300 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await this.tenants(queryRunner);
    await this.organisation(queryRunner);
    await this.people(queryRunner);
    for (const table of ['tenant_override', 'org_unit', 'app_user', 'membership']) {
      await enableTenantIsolation(queryRunner, table);
    }
  }

  private async tenants(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table tenant (
      id uuid primary key default uuidv7(),
      slug text not null unique check (slug ~ '^[a-z][a-z0-9-]*$'),
      name text not null,
      kind text not null check (kind in ('provincial-union', 'city-union', 'district-union', 'civil-affairs-bureau', 'ngo', 'platform')),
      pack_id text not null,
      demonstration boolean not null default false,
      closed_on date,
      created_at timestamptz not null default now()
    )`);
    await queryRunner.query('alter table tenant enable row level security');
    await queryRunner.query('alter table tenant force row level security');
    await queryRunner.query(
      'create policy tenant_isolation on tenant using (id = current_tenant_id()) with check (id = current_tenant_id())',
    );
    await queryRunner.query('create policy owner_directory on tenant for select to current_user using (true)');
    // The directory is what tenants may know of each other before any contract: who exists, not what they hold.
    await queryRunner.query(`create function tenant_directory()
      returns table (id uuid, slug text, name text, kind text, pack_id text, closed_on date)
      language sql stable security definer set search_path = public, pg_temp
      as $$ select id, slug, name, kind, pack_id, closed_on from tenant $$`);
    await queryRunner.query(`create table tenant_override (
      ${tenantColumns()},
      parameter text not null,
      value jsonb not null,
      valid_from date not null,
      source_document text not null check (length(source_document) > 0),
      entered_by uuid not null,
      entered_at timestamptz not null,
      withdrawn_at timestamptz
    )`);
    await queryRunner.query('create index tenant_override_parameter on tenant_override (tenant_id, parameter, valid_from)');
  }

  private async organisation(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table org_unit (
      ${tenantColumns()},
      parent_id uuid references org_unit (id),
      path ltree not null,
      code text not null check (code ~ '^[A-Za-z0-9_-]+$'),
      name text not null,
      short_name text,
      kind text not null,
      division_code text,
      level int not null,
      valid_from date not null,
      valid_to date check (valid_to > valid_from),
      unique (tenant_id, path)
    )`);
    await queryRunner.query('create index org_unit_path on org_unit using gist (path)');
    await queryRunner.query('create index org_unit_parent on org_unit (parent_id)');
    await queryRunner.query('create index org_unit_division on org_unit (tenant_id, division_code)');
  }

  private async people(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table app_user (
      ${tenantColumns()},
      sign_in_name text not null check (length(sign_in_name) between 2 and 64),
      name text not null,
      telephone text,
      external_subject text unique,
      closed_at timestamptz
    )`);
    // One name signs in to one account of one tenant, so it is unique over all tenants, whatever its case.
    await queryRunner.query('create unique index app_user_sign_in_name on app_user (lower(sign_in_name))');
    await queryRunner.query(`create table membership (
      ${tenantColumns('unit')},
      user_id uuid not null references app_user (id),
      unit_id uuid not null references org_unit (id),
      role text not null check (role ~ '^[a-z][a-z0-9-]*$'),
      valid_from date not null,
      valid_to date check (valid_to > valid_from),
      stands_in_for uuid references membership (id)
    )`);
    await queryRunner.query('create index membership_user on membership (user_id)');
    await queryRunner.query('create index membership_unit on membership (unit_id, role)');
    await queryRunner.query('create index membership_path on membership using gist (unit_path)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table membership, app_user, org_unit, tenant_override');
    await queryRunner.query('drop function tenant_directory()');
    await queryRunner.query('drop table tenant');
  }
}
