import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was paid to somebody of amounts with a source of their own is looked up with every payroll, to settle what was corrected since. */
export class KeepPaidReferences1700000020300 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('create index pay_line_paid on pay_line (employee_id) where source is not null');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop index pay_line_paid');
  }
}
