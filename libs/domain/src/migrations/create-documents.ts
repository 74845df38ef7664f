import { enableTenantIsolation, tenantColumns } from '@gongqiao/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents that hang on things of any context, and what becomes of the proofs that a leave asks for. */
export class CreateDocuments1700000019000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table document (
      ${tenantColumns('unit')},
      subject text not null,
      subject_id uuid,
      kind text not null,
      about text,
      name text not null,
      media_type text not null,
      bytes int not null check (bytes > 0),
      sha256 text not null,
      stored_as text,
      uploaded_by uuid not null,
      uploaded_at timestamptz not null,
      withdrawn_at timestamptz,
      withdrawn_by uuid,
      withdrawn_for text
    )`);
    await queryRunner.query('create index document_subject on document (subject_id) where subject_id is not null');
    await queryRunner.query('create index document_waiting on document (uploaded_by) where subject_id is null');
    await enableTenantIsolation(queryRunner, 'document');
    // Bytes of documents, sealed, where they are kept in the database; the storage of files may keep them elsewhere.
    await queryRunner.query(`create table document_content (
      ${tenantColumns()},
      content bytea not null
    )`);
    await enableTenantIsolation(queryRunner, 'document_content');
    await queryRunner.query(`create table leave_proof (
      ${tenantColumns('unit')},
      request_id uuid not null references leave_request (id),
      code text not null,
      state text not null check (state in ('given', 'owed', 'accepted', 'refused')),
      on_paper boolean not null default false,
      due_on date,
      result_id uuid,
      given_on date,
      checked_by uuid,
      checked_by_name text,
      checked_at timestamptz,
      note text,
      unique (request_id, code)
    )`);
    await queryRunner.query(`create index leave_proof_open on leave_proof (tenant_id, state) where state in ('given', 'owed')`);
    await enableTenantIsolation(queryRunner, 'leave_proof');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table leave_proof, document_content, document');
  }
}
