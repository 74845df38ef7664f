import { enableTenantIsolation, tenantColumns } from '@gongqiao/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = `'casework', 'group', 'activity', 'consultation', 'visit', 'filing', 'training'`;

/** Service records: beneficiaries, cases and groups, what was done, its files, targets, findings, and what the purchaser is told. */
export class CreateService1700000015100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await this.beneficiaries(queryRunner);
    await this.matters(queryRunner);
    await this.records(queryRunner);
    await this.contents(queryRunner);
    await this.figures(queryRunner);
    await this.checks(queryRunner);
  }

  private async beneficiaries(queryRunner: QueryRunner): Promise<void> {
    // Name, telephone, address and number stand sealed; the form of address is what colleagues know the person by.
    await queryRunner.query(`create table beneficiary (
      ${tenantColumns('unit')},
      user_id uuid not null,
      employee_id uuid not null references employee (id),
      code text not null,
      alias text not null,
      field text not null default '',
      sealed bytea not null,
      identity_hash bytea,
      registered_on date not null,
      unique (tenant_id, code)
    )`);
    await queryRunner.query('create unique index beneficiary_identity on beneficiary (tenant_id, identity_hash) where identity_hash is not null');
    await queryRunner.query('create index beneficiary_path on beneficiary using gist (unit_path)');
    await queryRunner.query('create index beneficiary_user on beneficiary (user_id)');
    await enableTenantIsolation(queryRunner, 'beneficiary');
    await queryRunner.query(`create table beneficiary_look (
      ${tenantColumns('unit')},
      beneficiary_id uuid not null references beneficiary (id),
      user_id uuid not null,
      user_name text not null,
      looked_at timestamptz not null,
      reason text not null
    )`);
    await queryRunner.query('create index beneficiary_look_list on beneficiary_look (beneficiary_id, looked_at)');
    await enableTenantIsolation(queryRunner, 'beneficiary_look');
  }

  private async matters(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table service_matter (
      ${tenantColumns('unit')},
      employee_id uuid not null references employee (id),
      user_id uuid not null,
      kind text not null check (kind in ('casework', 'group')),
      number text not null,
      title text not null,
      goals text not null default '',
      field text not null default '',
      project text not null default '',
      contract_id uuid,
      opened_on date not null,
      closed_on date check (closed_on >= opened_on),
      outcome text,
      long_term_by uuid,
      long_term_on date,
      unique (tenant_id, number)
    )`);
    await queryRunner.query('create index service_matter_path on service_matter using gist (unit_path)');
    await queryRunner.query('create index service_matter_employee on service_matter (employee_id, kind, opened_on)');
    await enableTenantIsolation(queryRunner, 'service_matter');
    await queryRunner.query(`create table service_matter_member (
      ${tenantColumns()},
      matter_id uuid not null references service_matter (id) on delete cascade,
      beneficiary_id uuid not null references beneficiary (id),
      unique (matter_id, beneficiary_id)
    )`);
    await queryRunner.query('create index service_matter_member_who on service_matter_member (beneficiary_id)');
    await enableTenantIsolation(queryRunner, 'service_matter_member');
  }

  private async records(queryRunner: QueryRunner): Promise<void> {
    // No door to the purchaser here: a note may tell who somebody is. What the purchaser reads is service_summary.
    await queryRunner.query(`create table service_record (
      ${tenantColumns('unit')},
      employee_id uuid not null references employee (id),
      user_id uuid not null,
      kind text not null check (kind in (${KINDS}, 'paper')),
      matter_id uuid references service_matter (id),
      beneficiary_id uuid references beneficiary (id),
      held_on date not null,
      starts_at timestamptz not null,
      ends_at timestamptz not null check (ends_at >= starts_at),
      minutes int not null check (minutes between 1 and 720),
      participants int not null default 0 check (participants between 0 and 5000),
      place text not null default '',
      note text not null default '',
      paper text check (paper in ('needs', 'plan', 'half-year-summary', 'improvement-plan', 'annual-summary')),
      organiser text check (organiser in ('institution', 'association', 'supervisor-group', 'other')),
      online boolean not null default false,
      large_part text check (large_part in ('in-charge', 'assisting')),
      state text not null check (state in ('kept', 'returned', 'withdrawn')),
      entered_at timestamptz not null,
      changed_at timestamptz not null,
      project text not null default '',
      contract_id uuid,
      purchaser_tenant_id uuid references tenant (id)
    )`);
    await queryRunner.query('create index service_record_path on service_record using gist (unit_path)');
    await queryRunner.query('create index service_record_employee on service_record (employee_id, held_on)');
    await queryRunner.query('create index service_record_list on service_record (tenant_id, held_on, id)');
    await queryRunner.query('create index service_record_matter on service_record (matter_id, held_on) where matter_id is not null');
    await enableTenantIsolation(queryRunner, 'service_record');
    await queryRunner.query(`create table service_file (
      ${tenantColumns('unit')},
      record_id uuid not null references service_record (id),
      user_id uuid not null,
      purpose text not null check (purpose in ('sign-in-sheet', 'photo', 'paper')),
      name text not null,
      media_type text not null,
      bytes int not null,
      sha256 text not null,
      stored_as text not null,
      added_at timestamptz not null
    )`);
    await queryRunner.query('create index service_file_record on service_file (record_id)');
    await queryRunner.query('create index service_file_hash on service_file (tenant_id, sha256)');
    await enableTenantIsolation(queryRunner, 'service_file');
  }

  /** Bytes of files, sealed, where they are kept in the database; the storage of files may keep them elsewhere. */
  private async contents(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table service_file_content (
      ${tenantColumns()},
      content bytea not null
    )`);
    await enableTenantIsolation(queryRunner, 'service_file_content');
  }

  private async figures(queryRunner: QueryRunner): Promise<void> {
    // One row for a person, month, kind and project: pages read these, never the records themselves.
    await queryRunner.query(`create table service_tally (
      ${tenantColumns('unit')},
      employee_id uuid not null references employee (id),
      kind text not null,
      month text not null check (month ~ '^\\d{4}-\\d{2}$'),
      project text not null default '',
      contract_id uuid,
      purchaser_tenant_id uuid,
      completed numeric(10, 2) not null,
      sessions int not null,
      participants int not null,
      minutes int not null
    )`);
    await queryRunner.query('create index service_tally_path on service_tally using gist (unit_path)');
    await queryRunner.query('create index service_tally_employee on service_tally (employee_id, month)');
    await queryRunner.query('create index service_tally_month on service_tally (tenant_id, month)');
    await enableTenantIsolation(queryRunner, 'service_tally');
    await queryRunner.query(`create table service_target (
      ${tenantColumns('unit')},
      employee_id uuid references employee (id),
      project text not null default '',
      contract_id uuid,
      kind text not null check (kind in (${KINDS})),
      month text not null check (month ~ '^\\d{4}-\\d{2}$'),
      amount numeric(10, 2) not null check (amount >= 0),
      unique nulls not distinct (tenant_id, employee_id, project, kind, month)
    )`);
    await queryRunner.query('create index service_target_path on service_target using gist (unit_path)');
    await queryRunner.query('create index service_target_employee on service_target (employee_id, month)');
    await enableTenantIsolation(queryRunner, 'service_target');
    await queryRunner.query(`create table service_summary (
      ${tenantColumns('unit')},
      project text not null,
      host_unit_name text not null default '',
      contract_id uuid,
      purchaser_tenant_id uuid not null references tenant (id),
      purchaser_unit_path ltree,
      month text not null check (month ~ '^\\d{4}-\\d{2}$'),
      workers int not null,
      counts jsonb not null,
      samples jsonb not null,
      sent_at timestamptz not null,
      unique (tenant_id, purchaser_tenant_id, project, host_unit_name, month)
    )`);
    await queryRunner.query('create index service_summary_purchaser on service_summary (purchaser_tenant_id, month)');
    await enableTenantIsolation(queryRunner, 'service_summary', { counterpartColumns: ['purchaser_tenant_id'] });
  }

  private async checks(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table service_finding (
      ${tenantColumns('unit')},
      rule text not null check (rule in ('overlap', 'photo-twice', 'last-day')),
      employee_id uuid not null references employee (id),
      user_id uuid not null,
      record_id uuid not null references service_record (id),
      other_id uuid references service_record (id),
      month text not null check (month ~ '^\\d{4}-\\d{2}$'),
      detail jsonb not null default '{}',
      found_at timestamptz not null,
      state text not null check (state in ('open', 'accepted', 'returned', 'settled')),
      reason text,
      decided_by uuid,
      decided_at timestamptz,
      unique nulls not distinct (tenant_id, rule, record_id, other_id)
    )`);
    await queryRunner.query('create index service_finding_path on service_finding using gist (unit_path)');
    await queryRunner.query('create index service_finding_record on service_finding (record_id)');
    await enableTenantIsolation(queryRunner, 'service_finding');
    await queryRunner.query(`create table service_filing (
      ${tenantColumns('unit')},
      matter_id uuid not null references service_matter (id),
      user_id uuid not null,
      facts jsonb not null,
      output jsonb not null,
      accepted boolean not null,
      result_id uuid not null,
      filed_at timestamptz not null
    )`);
    await queryRunner.query('create index service_filing_matter on service_filing (matter_id, filed_at)');
    await enableTenantIsolation(queryRunner, 'service_filing');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table service_filing, service_finding, service_summary, service_target, service_tally, service_file_content, service_file, service_record,
      service_matter_member, service_matter, beneficiary_look, beneficiary`);
  }
}
