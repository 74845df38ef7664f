import type { EntityManager } from 'typeorm';
import type { AccessService } from '../../access/access-service.js';
import type { Clock, RequestContext } from '../../context/index.js';
import type { TenantDatabase } from '../../database/tenant-database.js';
import type { Trail } from '../../trail/trail.js';
import { refuseTenancy } from '../errors.js';
import { requireId } from '../../context/index.js';
import { OrgUnit } from '../persistence/entities.js';

/** A new node of the tree. */
export interface NewUnit {
  readonly parentId: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly shortName?: string | null;
  readonly divisionCode?: string | null;
  /** First day, `YYYY-MM-DD`. */
  readonly validFrom: string;
}

/** What may change in place; a new parent is a move. */
export interface UnitChange {
  readonly id: string;
  readonly version: number;
  readonly name?: string;
  readonly shortName?: string | null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** @throws Refused `date-invalid` unless the text is a day that exists, between 1949 and 2100. */
export function requireDay(day: string, field: string): string {
  const instant = DAY.test(day) ? new Date(`${day}T00:00:00Z`) : null;
  const exists = instant !== null && !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
  if (!exists || day < '1949-10-01' || day > '2100-12-31') throw refuseTenancy('date-invalid', { field });
  return day;
}

function requireName(name: string): string {
  const trimmed = name.trim();
  if (trimmed.length === 0 || trimmed.length > 100) throw refuseTenancy('name-empty', { field: 'name' });
  return trimmed;
}

/** The tenant's tree: who stands where, and since when. */
export class Units {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly trail: Trail,
    private readonly clock: Clock,
  ) {}

  /** Finds a unit that the context may see. */
  async findVisible(m: EntityManager, ctx: RequestContext, id: string): Promise<OrgUnit | null> {
    const unit = await m.findOneBy(OrgUnit, { id: requireId(id, 'id') });
    return unit && this.access.can(ctx, 'read', 'OrganisationUnit', unit) ? unit : null;
  }

  private async getFor(m: EntityManager, ctx: RequestContext, verb: string, id: string, field: string): Promise<OrgUnit> {
    requireId(id, field);
    const unit = await this.findVisible(m, ctx, id);
    if (!unit) throw refuseTenancy('unit-unknown', { field });
    this.access.require(ctx, verb, 'OrganisationUnit', unit);
    return unit;
  }

  /** Adds a unit below one that the context may change. Acts once per mutation key. */
  async create(ctx: RequestContext, key: string, input: NewUnit): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'createUnit', input }, async (m) => {
      const parent = await this.getFor(m, ctx, 'create', input.parentId, 'parentId');
      const unit = await this.insert(m, parent, input);
      this.trail.write(m, ctx, { action: 'create-unit', subject: 'OrganisationUnit', subjectId: unit.id, unitPath: unit.path, after: unit });
      return { id: unit.id };
    });
  }

  private async insert(m: EntityManager, parent: OrgUnit, input: NewUnit): Promise<OrgUnit> {
    const name = requireName(input.name);
    const validFrom = requireDay(input.validFrom, 'validFrom');
    if (!/^[A-Za-z0-9_-]{1,40}$/.test(input.code)) throw refuseTenancy('unit-code-invalid', { field: 'code' });
    const path = `${parent.path}.${input.code}`;
    if (await m.existsBy(OrgUnit, { path })) throw refuseTenancy('unit-code-taken', { field: 'code', values: { code: input.code } });
    if (input.divisionCode) await this.requireDivision(m, input.divisionCode, validFrom);
    return m.save(
      m.create(OrgUnit, {
        parentId: parent.id,
        path,
        code: input.code,
        name,
        shortName: input.shortName ?? null,
        kind: input.kind,
        divisionCode: input.divisionCode ?? null,
        level: parent.level + 1,
        validFrom,
        validTo: null,
      }),
    );
  }

  private async requireDivision(m: EntityManager, code: string, date: string): Promise<void> {
    const found: unknown[] = await m.query(
      'select 1 from division where code = $1 and valid_from <= $2 and (valid_to is null or valid_to > $2)',
      [code, date],
    );
    if (found.length === 0) throw refuseTenancy('division-unknown', { field: 'divisionCode', values: { code, date } });
  }

  /** Changes a unit's names, if nobody else has since `version`. */
  async update(ctx: RequestContext, key: string, input: UnitChange): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'updateUnit', input }, async (m) => {
      const unit = await this.getFor(m, ctx, 'update', input.id, 'id');
      if (unit.version !== input.version) throw refuseTenancy('version-stale', { field: 'version' });
      const before = { ...unit };
      if (input.name !== undefined) unit.name = requireName(input.name);
      if (input.shortName !== undefined) unit.shortName = input.shortName;
      const after = await m.save(unit);
      this.trail.write(m, ctx, { action: 'update-unit', subject: 'OrganisationUnit', subjectId: unit.id, unitPath: unit.path, before, after });
      return { id: unit.id };
    });
  }

  /** Closes a unit that has no open unit below it, from a day on. */
  async close(ctx: RequestContext, key: string, input: { id: string; validTo: string }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'closeUnit', input }, async (m) => {
      const unit = await this.getFor(m, ctx, 'update', input.id, 'id');
      const validTo = requireDay(input.validTo, 'validTo');
      if (validTo <= unit.validFrom) throw refuseTenancy('date-invalid', { field: 'validTo' });
      const [children]: { count: number }[] = await m.query(
        'select count(*)::int as count from org_unit where parent_id = $1 and (valid_to is null or valid_to > $2)',
        [unit.id, validTo],
      );
      if (children && children.count > 0) throw refuseTenancy('unit-has-children', { field: 'id', values: children });
      const before = { ...unit };
      unit.validTo = validTo;
      const after = await m.save(unit);
      this.trail.write(m, ctx, { action: 'close-unit', subject: 'OrganisationUnit', subjectId: unit.id, unitPath: unit.path, before, after });
      return { id: unit.id };
    });
  }

  /** Units in force today below a unit, itself included, top down. */
  async listBelow(m: EntityManager, ctx: RequestContext, path: string): Promise<OrgUnit[]> {
    const may = this.access.where(ctx, 'read', 'OrganisationUnit', 'unit');
    return m
      .createQueryBuilder(OrgUnit, 'unit')
      .where('unit.path <@ :path::ltree', { path })
      .andWhere('(unit.valid_to is null or unit.valid_to > :today)', { today: this.clock.today() })
      .andWhere(may.sql, may.parameters)
      .orderBy('unit.path')
      .getMany();
  }

  /** Units in force today directly below one; without a parent, the one that the caller acts for. */
  async children(m: EntityManager, ctx: RequestContext, parentId: string | null): Promise<OrgUnit[]> {
    const may = this.access.where(ctx, 'read', 'OrganisationUnit', 'unit');
    const qb = m
      .createQueryBuilder(OrgUnit, 'unit')
      .where('(unit.valid_to is null or unit.valid_to > :today)', { today: this.clock.today() })
      .andWhere(may.sql, may.parameters)
      .orderBy('unit.path');
    if (parentId === null) qb.andWhere('unit.id = :id', { id: ctx.unitId });
    else qb.andWhere('unit.parent_id = :parentId', { parentId: requireId(parentId, 'parentId') });
    return qb.getMany();
  }
}
