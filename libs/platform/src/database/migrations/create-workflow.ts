import type { MigrationInterface, QueryRunner } from 'typeorm';
import { enableTenantIsolation, tenantColumns } from '../tenant-isolation.js';

/** Workflow instances, what happened in them, to-dos, and duties owed. */
export class CreateWorkflow1700000000800 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table workflow_instance (
      ${tenantColumns('unit')},
      pack_id text not null,
      workflow text not null,
      subject text not null,
      subject_id uuid not null,
      title text not null,
      state text not null,
      entered_at timestamptz not null,
      entered_on date not null,
      due_on date,
      due_provision text,
      finished_at timestamptz,
      started_by uuid not null,
      started_unit_id uuid not null,
      facts jsonb not null default '{}'
    )`);
    await queryRunner.query('create index workflow_instance_subject on workflow_instance (subject, subject_id)');
    await queryRunner.query('create index workflow_instance_path on workflow_instance using gist (unit_path)');
    await queryRunner.query('create index workflow_instance_started on workflow_instance (tenant_id, started_by, entered_at desc)');
    await queryRunner.query(`create table workflow_step (
      ${tenantColumns()},
      instance_id uuid not null references workflow_instance (id),
      seq int not null,
      kind text not null check (kind in ('start', 'act', 'return', 'withdraw', 'hand-over', 'remind', 'copy')),
      transition text,
      from_state text,
      to_state text not null,
      actor_id uuid not null,
      actor_unit_id uuid not null,
      party text,
      note text,
      form jsonb,
      at timestamptz not null,
      unique (instance_id, seq)
    )`);
    await this.todos(queryRunner);
    await this.duties(queryRunner);
    for (const table of ['workflow_instance', 'workflow_step', 'todo', 'duty_occurrence']) {
      await enableTenantIsolation(queryRunner, table);
    }
  }

  private async todos(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table todo (
      ${tenantColumns('unit')},
      kind text not null check (kind in ('act', 'copy', 'supervise', 'duty')),
      instance_id uuid references workflow_instance (id),
      duty_occurrence_id uuid,
      subject text not null,
      subject_id uuid not null,
      title text not null,
      state text,
      party text not null,
      user_id uuid,
      sent_by uuid,
      opened_at timestamptz,
      opened_by uuid,
      received_at timestamptz not null,
      due_on date,
      due_provision text,
      reminded_at timestamptz,
      reminders int not null default 0,
      finished_at timestamptz,
      finished_by uuid,
      outcome text
    )`);
    await queryRunner.query('create index todo_open on todo (tenant_id, party, due_on) where finished_at is null');
    await queryRunner.query('create index todo_path on todo using gist (unit_path) where finished_at is null');
    await queryRunner.query('create index todo_instance on todo (instance_id)');
    await queryRunner.query('create index todo_done on todo (tenant_id, finished_by, finished_at desc) where finished_at is not null');
  }

  private async duties(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table duty_occurrence (
      ${tenantColumns('unit')},
      pack_id text not null,
      duty text not null,
      period text not null,
      party text not null,
      unit_id uuid not null references org_unit (id),
      due_on date not null,
      remind_from date not null,
      done_at timestamptz,
      done_by uuid,
      evidence text,
      unique (tenant_id, duty, period, party, unit_id)
    )`);
    await queryRunner.query('create index duty_occurrence_due on duty_occurrence (tenant_id, due_on) where done_at is null');
    await queryRunner.query(`alter table todo add foreign key (duty_occurrence_id) references duty_occurrence (id)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table todo, duty_occurrence, workflow_step, workflow_instance');
  }
}
