import { day, type JsonObject, type Pack, type RecordKind, Refusal } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { Refused, dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService, factsAsJson } from '@gongqiao/platform/policy';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { refuseRegister } from '../errors.js';
import { RegisterEntry } from '../persistence/entities.js';

/** An entry as typed. */
export interface NewEntry {
  readonly kind: string;
  readonly unitId: string;
  readonly data: JsonObject;
}

export interface EntryChange {
  readonly id: string;
  readonly version: number;
  readonly data: JsonObject;
}

const SUBJECT = 'RegisterEntry';

/** Texts and codes of an entry in one line, so that a search finds it by any of them. */
export function wordsOf(value: unknown): string {
  if (value === null || value === undefined || typeof value === 'boolean') return '';
  if (Array.isArray(value)) return value.map(wordsOf).filter(Boolean).join(' ');
  if (typeof value === 'object') return Object.values(value).map(wordsOf).filter(Boolean).join(' ');
  return String(value);
}

/** Reads an entry through its declared fields; a fault is refused by field in the shape of all refusals. */
export function readEntry(kind: RecordKind, data: unknown, on: string): JsonObject {
  try {
    const read = kind.fields.read(factsAsJson(data), 'data', { asOf: day(on), siblings: {} });
    return kind.fields.writePresent(read) as JsonObject;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refused({ code: error.code, field: error.field, message: error.message, provision: kind.provisions[0]?.id ?? null });
  }
}

/** Keeps the registers that the tenant's document wants kept. */
@Injectable()
export class Registers {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly trail: Trail,
  ) {}

  private async packOf(m: EntityManager, ctx: RequestContext): Promise<Pack | undefined> {
    return this.policy.index.findPack((await this.policy.judge(m, ctx)).packId);
  }

  /** Record kinds of the tenant's pack, in the document's order. */
  kinds(ctx: RequestContext): Promise<readonly RecordKind[]> {
    return this.database.run(ctx, async (m) => (await this.packOf(m, ctx))?.records ?? []);
  }

  private async getKind(m: EntityManager, ctx: RequestContext, id: string): Promise<{ pack: Pack; kind: RecordKind }> {
    const pack = await this.packOf(m, ctx);
    const kind = pack?.records.find((record) => record.id === id);
    if (!pack || !kind) throw refuseRegister('register-unknown', { field: 'kind', values: { kind: id } });
    return { pack, kind };
  }

  /** Adds an entry at a unit of the caller's area. Acts once per key. */
  async add(ctx: RequestContext, key: string, input: NewEntry): Promise<{ id: string }> {
    requireId(input.unitId, 'unitId');
    return this.database.once(ctx, { key, operation: 'addRegisterEntry', input }, async (m) => {
      const unit = await m.findOneBy(OrgUnit, { id: input.unitId });
      const place = { tenantId: ctx.tenantId, unitPath: unit?.path ?? '', kind: input.kind, enteredBy: ctx.userId };
      if (!unit || !this.access.can(ctx, 'create', SUBJECT, place)) throw refuseRegister('unit-unknown', { field: 'unitId' });
      const { pack, kind } = await this.getKind(m, ctx, input.kind);
      const today = dayInChina(ctx.at);
      const data = readEntry(kind, input.data, today);
      const row = await m.save(m.create(RegisterEntry, {
        unitId: unit.id, unitPath: unit.path, packId: pack.id, kind: kind.id, data, text: wordsOf(data).slice(0, 4000), packVersion: pack.version, enteredBy: ctx.userId, enteredOn: today,
      }));
      this.trail.write(m, ctx, { action: 'add-register-entry', subject: SUBJECT, subjectId: row.id, unitPath: unit.path, after: row, ...provisionOf(kind) });
      return { id: row.id };
    });
  }

  /** Changes an entry, if nobody else has since `version`; what stood before stays in the trail. */
  async change(ctx: RequestContext, key: string, input: EntryChange): Promise<{ id: string }> {
    requireId(input.id, 'id');
    return this.database.once(ctx, { key, operation: 'changeRegisterEntry', input }, async (m) => {
      const row = await m.findOne(RegisterEntry, { where: { id: input.id }, lock: { mode: 'pessimistic_write' } });
      if (!row || !this.access.can(ctx, 'update', SUBJECT, row)) throw refuseRegister('entry-unknown', { field: 'id' });
      if (row.version !== input.version) throw refuseRegister('version-stale', { field: 'version' });
      const { pack, kind } = await this.getKind(m, ctx, row.kind);
      const before = { ...row };
      row.data = readEntry(kind, input.data, dayInChina(ctx.at));
      row.text = wordsOf(row.data).slice(0, 4000);
      row.packVersion = pack.version;
      const after = await m.save(row);
      this.trail.write(m, ctx, { action: 'change-register-entry', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, before, after, ...provisionOf(kind) });
      return { id: row.id };
    });
  }
}

function provisionOf(kind: RecordKind): { provision?: string } {
  const id = kind.provisions[0]?.id;
  return id === undefined ? {} : { provision: id };
}
