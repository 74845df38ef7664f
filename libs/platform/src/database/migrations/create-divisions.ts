import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE } from '../roles.js';

/** Official division codes, dated, and the places that report elsewhere than their code says. Read by all, changed by the owner. */
export class CreateDivisions1700000000200 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table division (
      code text not null check (code ~ '^[0-9]{2}([0-9]{2}([0-9]{2}([0-9]{3})?)?)?$'),
      name text not null,
      parent_code text,
      level text not null check (level in ('province', 'city', 'county', 'township')),
      valid_from date not null,
      valid_to date check (valid_to > valid_from),
      successor_code text,
      primary key (code, valid_from),
      constraint division_one_at_a_time exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
    )`);
    await queryRunner.query('create index division_parent on division (parent_code)');
    await queryRunner.query('create index division_name on division using gin (name gin_trgm_ops)');
    await queryRunner.query(`create table division_reporting (
      code text not null,
      reports_to_code text not null,
      valid_from date not null,
      valid_to date check (valid_to > valid_from),
      source text not null,
      primary key (code, valid_from),
      constraint division_reporting_one_at_a_time exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
    )`);
    await queryRunner.query(`revoke insert, update, delete on division, division_reporting from ${APP_ROLE}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table division_reporting, division');
  }
}
