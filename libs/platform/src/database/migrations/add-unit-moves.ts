import { pinyin } from 'pinyin-pro';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { enableTenantIsolation, tenantColumns } from '../tenant-isolation.js';

/** The characters of GB 2312, which the names of places, offices and nearly all people are written in. */
function commonCharacters(): string {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1) for (let cell = 0xa1; cell <= 0xfe; cell += 1) bytes.push(row, cell);
  return new TextDecoder('gb2312').decode(Uint8Array.from(bytes)).replaceAll(/[^\u4e00-\u9fff]/g, '');
}

/** Units that move, with their days; and the initials by which units and users are found. */
export class AddUnitMoves1700000012200 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table unit_move (
      ${tenantColumns()},
      unit_id uuid not null references org_unit (id),
      from_parent_id uuid not null references org_unit (id),
      to_parent_id uuid not null references org_unit (id),
      from_path ltree not null,
      to_path ltree not null,
      moved_on date not null,
      source_document text not null,
      moved_by uuid not null
    )`);
    await queryRunner.query('create index unit_move_unit on unit_move (unit_id, moved_on desc)');
    await enableTenantIsolation(queryRunner, 'unit_move');
    await this.initials(queryRunner);
  }

  /** A generated column needs a function that hangs on nothing but its argument, so the letters stand in the function itself. */
  private async initials(queryRunner: QueryRunner): Promise<void> {
    const characters = commonCharacters();
    const letters = pinyin(characters, { pattern: 'first', toneType: 'none', type: 'array' }).map((letter) => (/^[a-zü]$/.test(letter) ? letter.replace('ü', 'v') : '?')).join('');
    if (letters.length !== characters.length) throw new Error('every character must have one letter');
    await queryRunner.query(`create function name_initials(name text) returns text language sql immutable strict parallel safe
      as $$ select translate(lower(name), '${characters}', '${letters}') $$`);
    await queryRunner.query('alter table org_unit add column name_initials text generated always as (name_initials(name)) stored');
    await queryRunner.query('alter table app_user add column name_initials text generated always as (name_initials(name)) stored');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table app_user drop column name_initials');
    await queryRunner.query('alter table org_unit drop column name_initials');
    await queryRunner.query('drop function name_initials(text)');
    await queryRunner.query('drop table unit_move');
  }
}
