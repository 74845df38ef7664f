import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE } from '../roles.js';
import { enableTenantIsolation } from '../tenant-isolation.js';

/**
 * The trail: one chain of hashes per tenant. The database itself numbers and hashes each entry, in a function of the owner, so
 * the application can add entries but neither choose their place nor move the head.
 */
export class CreateTrail1700000000600 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table trail_entry (
      id uuid primary key default uuidv7(),
      tenant_id uuid not null default current_tenant_id() references tenant (id),
      seq bigint not null,
      at timestamptz not null,
      user_id uuid not null,
      user_name text,
      ip inet,
      request_id text not null,
      action text not null,
      subject text not null,
      subject_id text not null,
      unit_path ltree not null,
      before jsonb,
      after jsonb,
      provision text,
      previous_hash text not null,
      hash text not null,
      unique (tenant_id, seq)
    )`);
    await queryRunner.query('create index trail_entry_subject on trail_entry (tenant_id, subject, subject_id, seq)');
    await queryRunner.query('create index trail_entry_at on trail_entry (tenant_id, at)');
    await queryRunner.query('create index trail_entry_path on trail_entry using gist (unit_path)');
    await queryRunner.query(`create table trail_head (
      tenant_id uuid primary key references tenant (id), seq bigint not null, hash text not null
    )`);
    await enableTenantIsolation(queryRunner, 'trail_entry');
    await enableTenantIsolation(queryRunner, 'trail_head');
    await queryRunner.query('create policy owner_chain on trail_head to current_user using (true) with check (true)');
    await queryRunner.query(`revoke update, delete on trail_entry from ${APP_ROLE}`);
    await queryRunner.query(`revoke insert, update, delete on trail_head from ${APP_ROLE}`);
    await this.chain(queryRunner);
  }

  private async chain(queryRunner: QueryRunner): Promise<void> {
    // The body is what the hash covers, as canonical JSON text; the verifier hashes the same text outside the database.
    await queryRunner.query(`create function trail_body(e trail_entry) returns text language sql stable as $$
      select jsonb_build_array(e.tenant_id, e.seq, (extract(epoch from e.at) * 1000000)::bigint, e.user_id, e.user_name,
        host(e.ip), e.request_id, e.action, e.subject, e.subject_id, e.unit_path::text, e.before, e.after, e.provision)::text $$`);
    await queryRunner.query(`create function trail_chain() returns trigger language plpgsql
      security definer set search_path = public, pg_temp as $$
      declare head trail_head;
      begin
        if new.tenant_id is distinct from current_tenant_id() then
          raise exception 'a trail entry belongs to the tenant of its transaction';
        end if;
        insert into trail_head (tenant_id, seq, hash) values (new.tenant_id, 0, '') on conflict do nothing;
        select * into head from trail_head where tenant_id = new.tenant_id for update;
        new.seq := head.seq + 1;
        new.previous_hash := head.hash;
        new.hash := encode(sha256(convert_to(head.hash || trail_body(new), 'UTF8')), 'hex');
        update trail_head set seq = new.seq, hash = new.hash where tenant_id = new.tenant_id;
        return new;
      end $$`);
    await queryRunner.query(`create trigger trail_entry_chain before insert on trail_entry
      for each row execute function trail_chain()`);
    await queryRunner.query(`create function trail_refuse() returns trigger language plpgsql as $$
      begin raise exception 'the trail is never changed'; end $$`);
    await queryRunner.query(`create trigger trail_entry_fixed before update or delete on trail_entry
      for each row execute function trail_refuse()`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table trail_entry cascade');
    await queryRunner.query('drop function trail_chain(), trail_refuse()');
    await queryRunner.query('drop table trail_head');
  }
}
