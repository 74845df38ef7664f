import type { EntityManager } from 'typeorm';
import { Injectable } from '@nestjs/common';
import { AccessService } from '../../access/access-service.js';
import { dayInChina, requireId } from '../../context/index.js';
import type { RequestContext } from '../../context/index.js';
import { TenantDatabase } from '../../database/tenant-database.js';
import { visitTenant } from '../../database/visit-tenant.js';
import { Trail } from '../../trail/trail.js';
import { refuseTenancy } from '../errors.js';
import { OrgUnit, UnitMove } from '../persistence/entities.js';
import { Units, requireDay } from './units.js';

/** A unit on its way below another, as of a day, by a document. */
export interface UnitMoveInput {
  readonly id: string;
  readonly parentId: string;
  /** Since when; not ahead. */
  readonly movedOn: string;
  readonly sourceDocument: string;
}

/**
 * Columns that hold places of the tenant's own tree, as far as the application may change them: where a row hangs, and where those
 * sit who acted on it. A place beside a tenant's id is one of that tenant's tree; what moves of units say is history.
 */
const OWN_PLACES = `
  select c.relname as "table", a.attname as path from pg_class c join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
    join pg_attribute k on k.attrelid = c.oid and k.attname = 'tenant_id' and not k.attisdropped
   where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not in ('org_unit', 'unit_move')
     and format_type(a.atttypid, a.atttypmod) = 'ltree' and a.attgenerated = '' and has_column_privilege(c.oid, a.attnum, 'UPDATE')
     and not exists (select 1 from pg_attribute o where o.attrelid = c.oid and not o.attisdropped and o.attname = replace(a.attname, '_unit_path', '_tenant_id') and a.attname like '%\\_unit\\_path') order by 1, 2`;

/** Columns in which rows of other tenants hold a place of this one's tree, beside its id: `purchaser_unit_path` and `purchaser_tenant_id`. */
const PLACES_ABROAD = `
  select c.relname as "table", a.attname as path, k.attname as tenant from pg_class c join pg_attribute a on a.attrelid = c.oid and not a.attisdropped and a.attname like '%\\_unit\\_path'
    join pg_attribute k on k.attrelid = c.oid and not k.attisdropped and k.attname = replace(a.attname, '_unit_path', '_tenant_id')
   where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and format_type(a.atttypid, a.atttypmod) = 'ltree' and has_column_privilege(c.oid, a.attnum, 'UPDATE') order by 1, 2`;

/** Where `path` lies after the move of what lies at or below $1 to $2. */
const MOVED = `case when nlevel(%) = nlevel($1::ltree) then $2::ltree else $2::ltree || subpath(%, nlevel($1::ltree)) end`;

const movedPath = (column: string): string => MOVED.replaceAll('%', column);

/** Moves a unit with all below it under another one: everything that hangs on them comes along, and so does who may see it. */
@Injectable()
export class UnitMoves {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly units: Units,
    private readonly trail: Trail,
  ) {}

  private async getFor(m: EntityManager, ctx: RequestContext, id: string, field: string): Promise<OrgUnit> {
    const unit = await this.units.findVisible(m, ctx, requireId(id, field));
    if (!unit) throw refuseTenancy('unit-unknown', { field });
    this.access.require(ctx, 'update', 'OrganisationUnit', unit);
    return unit;
  }

  /**
   * Moves a unit. Acts once per key. Rows of the trail stay where they were written: they tell what was so then.
   *
   * @throws Refused `unit-unknown`, `unit-inside-itself`, `unit-stays`, `unit-code-taken`, `move-ahead`, `source-document-missing`.
   */
  async move(ctx: RequestContext, key: string, input: UnitMoveInput): Promise<{ id: string }> {
    const movedOn = requireDay(input.movedOn, 'movedOn');
    if (movedOn > dayInChina(ctx.at)) throw refuseTenancy('move-ahead', { field: 'movedOn' });
    const sourceDocument = input.sourceDocument.trim();
    if (sourceDocument === '') throw refuseTenancy('source-document-missing', { field: 'sourceDocument' });
    return this.database.once(ctx, { key, operation: 'moveUnit', input }, async (m) => {
      await m.query(`select pg_advisory_xact_lock(hashtext('move-unit ' || $1))`, [ctx.tenantId]);
      const unit = await this.getFor(m, ctx, input.id, 'id');
      const parent = await this.getFor(m, ctx, input.parentId, 'parentId');
      await this.requirePossible(m, unit, parent, movedOn);
      const [from, to] = [unit.path, `${parent.path}.${unit.code}`];
      const rows = (await this.carry(m, from, to, parent.level + 1 - unit.level)) + (await this.carryAbroad(m, ctx, from, to));
      await m.query('update org_unit set parent_id = $2::uuid, updated_at = now(), version = version + 1 where id = $1::uuid', [unit.id, parent.id]);
      await m.insert(UnitMove, { unitId: unit.id, fromParentId: unit.parentId ?? unit.id, toParentId: parent.id, fromPath: from, toPath: to, movedOn, sourceDocument, movedBy: ctx.userId });
      this.trail.write(m, ctx, { action: 'move-unit', subject: 'OrganisationUnit', subjectId: unit.id, unitPath: to,
        before: { path: from, parentId: unit.parentId }, after: { path: to, parentId: parent.id, movedOn, sourceDocument, rows } });
      return { id: unit.id };
    });
  }

  private async requirePossible(m: EntityManager, unit: OrgUnit, parent: OrgUnit, movedOn: string): Promise<void> {
    if (unit.parentId === null || parent.path === unit.path || parent.path.startsWith(`${unit.path}.`)) throw refuseTenancy('unit-inside-itself', { field: 'parentId' });
    if (unit.parentId === parent.id) throw refuseTenancy('unit-stays', { field: 'parentId', values: { parent: parent.name } });
    if (parent.validTo !== null && parent.validTo <= movedOn) throw refuseTenancy('unit-unknown', { field: 'parentId' });
    if (await m.existsBy(OrgUnit, { path: `${parent.path}.${unit.code}` })) throw refuseTenancy('unit-code-taken', { field: 'parentId', values: { code: unit.code } });
  }

  /** Carries the tree and every row that hangs on it over; gives the number of rows. */
  private async carry(m: EntityManager, from: string, to: string, deeper: number): Promise<number> {
    const [, units]: [unknown, number] = await m.query(
      `update org_unit set path = ${movedPath('path')}, level = level + $3::int, updated_at = now() where path <@ $1::ltree`, [from, to, deeper]);
    let rows = units;
    const places: { table: string; path: string }[] = await m.query(OWN_PLACES);
    for (const { table, path } of places) {
      const [, changed]: [unknown, number] = await m.query(`update "${table}" set ${path} = ${movedPath(path)} where ${path} <@ $1::ltree and tenant_id = current_tenant_id()`, [from, to]);
      rows += changed;
    }
    return rows;
  }

  /** Carries over what other tenants hold of the tree, each in its own tenant; only rows that this tenant may read are looked for. */
  private async carryAbroad(m: EntityManager, ctx: RequestContext, from: string, to: string): Promise<number> {
    let rows = 0;
    const places: { table: string; path: string; tenant: string }[] = await m.query(PLACES_ABROAD);
    for (const { table, path, tenant } of places) {
      const holders: { id: string }[] = await m.query(`select distinct tenant_id as id from "${table}" where ${tenant} = current_tenant_id() and ${path} <@ $1::ltree`, [from]);
      for (const { id } of holders) {
        await visitTenant(m, ctx, id, async () => {
          const [, changed]: [unknown, number] = await m.query(`update "${table}" set ${path} = ${movedPath(path)} where ${tenant} = $3::uuid and ${path} <@ $1::ltree and tenant_id = current_tenant_id()`, [from, to, ctx.tenantId]);
          rows += changed;
        });
      }
    }
    return rows;
  }

  /** The moves of a unit, the latest first. */
  async ofUnit(ctx: RequestContext, unitId: string): Promise<UnitMove[]> {
    return this.database.run(ctx, async (m) => {
      const unit = await this.units.findVisible(m, ctx, unitId);
      return unit ? m.find(UnitMove, { where: { unitId: unit.id }, order: { movedOn: 'DESC', createdAt: 'DESC' }, take: 50 }) : [];
    });
  }
}
