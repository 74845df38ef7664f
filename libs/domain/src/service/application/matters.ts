import type { JsonObject } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { requireDay } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { refuseService } from '../errors.js';
import { isMatterKind } from '../model/kinds.js';
import { ServiceFiling, ServiceMatter, ServiceMatterMember } from '../persistence/entities.js';
import { filingFacts } from '../persistence/filing-facts.js';
import { retally } from '../persistence/tallies.js';
import { Beneficiaries } from './beneficiaries.js';
import { ownFile, placementOn } from './staff.js';

const SUBJECT = 'ServiceMatter';
const FILING = 'archive.filing';
const LETTER = { casework: 'C', group: 'G' } as const;

/** A case or group as a worker opens one. */
export interface NewMatter {
  readonly kind: string;
  readonly title: string;
  readonly openedOn: string;
  readonly goals?: string | null;
  readonly field?: string | null;
  readonly beneficiaryIds: readonly string[];
}

/** Cases and groups: opened, ended, approved for the long term, filed. */
@Injectable()
export class ServiceMatters {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly trail: Trail,
    private readonly beneficiaries: Beneficiaries,
  ) {}

  private async nextNumber(m: EntityManager, prefix: string): Promise<string> {
    await m.query(`select pg_advisory_xact_lock(hashtextextended('service_matter:' || current_tenant_id()::text, 0))`);
    const [next]: { n: number }[] = await m.query(`select coalesce(max(substr(number, length($1) + 1)::int), 0) + 1 as n from service_matter where tenant_id = current_tenant_id() and number like $1 || '%'`, [prefix]);
    return `${prefix}${String(next?.n ?? 1).padStart(4, '0')}`;
  }

  /** Opens a case or group of the caller's own; it counts in the month of its opening. */
  async open(ctx: RequestContext, key: string, input: NewMatter): Promise<{ id: string }> {
    const { kind } = input;
    if (!isMatterKind(kind)) throw refuseService('kind-unknown', { field: 'kind', values: { kind: kind.slice(0, 20) } });
    const title = input.title.trim();
    if (title === '' || title.length > 60) throw refuseService('title-empty', { field: 'title' });
    const openedOn = requireDay(input.openedOn, 'openedOn');
    if (openedOn > dayInChina(ctx.at)) throw refuseService('held-later', { field: 'openedOn' });
    return this.database.once(ctx, { key, operation: 'openServiceMatter', input }, async (m) => {
      const employee = await ownFile(m, ctx);
      this.access.require(ctx, 'create', SUBJECT, { tenantId: ctx.tenantId, userId: ctx.userId, unitPath: employee.unitPath });
      if (openedOn < employee.hiredOn) throw refuseService('held-too-early', { field: 'openedOn', values: { day: employee.hiredOn } });
      for (const id of input.beneficiaryIds) await this.beneficiaries.requireServed(m, ctx, id);
      const placed = await placementOn(m, employee.id, openedOn);
      const row = await m.save(m.create(ServiceMatter, {
        unitPath: employee.unitPath, employeeId: employee.id, userId: ctx.userId, kind, title, openedOn, number: await this.nextNumber(m, `${LETTER[kind]}${openedOn.slice(0, 4)}-`),
        goals: input.goals?.trim().slice(0, 1000) ?? '', field: input.field?.trim().slice(0, 30) ?? '', project: placed.project, contractId: placed.contractId, closedOn: null, outcome: null, longTermBy: null, longTermOn: null, openedBy: null, openedAtPath: null, reviewedBy: null, reviewedAs: null, reviewedOn: null,
      }));
      await m.save([...new Set(input.beneficiaryIds)].map((beneficiaryId) => m.create(ServiceMatterMember, { matterId: row.id, beneficiaryId })));
      await retally(m, employee.id, [openedOn.slice(0, 7)]);
      this.trail.write(m, ctx, { action: 'open-service-matter', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, after: { kind, number: row.number, openedOn } });
      return { id: row.id };
    });
  }

  private async get(m: EntityManager, ctx: RequestContext, id: string, verb: string): Promise<ServiceMatter> {
    const row = await m.findOne(ServiceMatter, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row || !this.access.can(ctx, verb, SUBJECT, row)) throw refuseService('matter-unknown', { field: 'id' });
    return row;
  }

  /** Ends a case or group with its outcome. */
  close(ctx: RequestContext, key: string, input: { readonly id: string; readonly closedOn: string; readonly outcome: string }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'closeServiceMatter', input }, async (m) => {
      const row = await this.get(m, ctx, input.id, 'update');
      const closedOn = requireDay(input.closedOn, 'closedOn');
      if (row.closedOn !== null) throw refuseService('matter-closed', { field: 'id', values: { day: row.closedOn } });
      if (closedOn < row.openedOn) throw refuseService('day-order', { field: 'closedOn' });
      if (closedOn > dayInChina(ctx.at)) throw refuseService('held-later', { field: 'closedOn' });
      await m.save(Object.assign(row, { closedOn, outcome: input.outcome.trim().slice(0, 1000) }));
      this.trail.write(m, ctx, { action: 'close-service-matter', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, after: { closedOn } });
      return { id: row.id };
    });
  }

  /** A supervisor agrees that a case goes on for years; the document then counts it anew each year. */
  approveLongTerm(ctx: RequestContext, key: string, id: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'approveLongTermCase', input: { id } }, async (m) => {
      const row = await this.get(m, ctx, id, 'approve');
      if (row.kind !== 'casework') throw refuseService('not-casework', { field: 'id' });
      if (row.userId === ctx.userId) throw refuseService('own-case', { field: 'id' });
      await m.save(Object.assign(row, { longTermBy: ctx.userId, longTermOn: dayInChina(ctx.at) }));
      this.trail.write(m, ctx, { action: 'approve-long-term-case', subject: SUBJECT, subjectId: id, unitPath: row.unitPath, after: { longTermOn: row.longTermOn } });
      return { id };
    });
  }

  /** Somebody whom the document names goes over a case or group that ended, before it is filed. Acts once per key. */
  review(ctx: RequestContext, key: string, id: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'reviewServiceMatter', input: { id } }, async (m) => {
      const row = await this.get(m, ctx, id, 'review');
      if (row.closedOn === null) throw refuseService('matter-open', { field: 'id' });
      if (row.userId === ctx.userId) throw refuseService('own-case', { field: 'id' });
      const judge = await this.policy.judge(m, ctx);
      const parties = (this.policy.index.findPack(judge.packId)?.rights ?? []).filter((right) => right.verb === 'review' && right.subject === SUBJECT).flatMap((right) => right.who);
      const reviewedAs = ctx.roles.find((role) => parties.includes(role)) ?? null;
      await m.save(Object.assign(row, { reviewedBy: ctx.userId, reviewedAs, reviewedOn: dayInChina(ctx.at) }));
      this.trail.write(m, ctx, { action: 'review-service-matter', subject: SUBJECT, subjectId: id, unitPath: row.unitPath, after: { reviewedAs } });
      return { id };
    });
  }

  /** What the records know of the facts of filing, as far as the document asks for them; null where it does not rule. */
  async gathered(m: EntityManager, ctx: RequestContext, row: ServiceMatter): Promise<JsonObject | null> {
    const judge = await this.policy.judge(m, ctx);
    const found = this.policy.index.findDecision(`${judge.packId}.${FILING}`);
    if (!found) return null;
    const asked = Object.keys((found.decision.facts.describe() as { properties?: object }).properties ?? {});
    return Object.fromEntries(Object.entries(await filingFacts(m, row)).filter(([name]) => asked.includes(name))) as JsonObject;
  }

  /** Puts a case or group that ended to the document's test of filing and keeps the answer; what the records know is taken from them. */
  file(ctx: RequestContext, key: string, id: string, facts: JsonObject): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'fileServiceMatter', input: { id, facts } }, async (m) => {
      const row = await this.get(m, ctx, id, 'update');
      if (row.closedOn === null) throw refuseService('matter-open', { field: 'id' });
      const judge = await this.policy.judge(m, ctx);
      const known = await this.gathered(m, ctx, row);
      if (known === null) throw refuseService('filing-not-ruled', { field: 'id' });
      const result = judge.decide(FILING, { ...facts, ...known }, dayInChina(ctx.at));
      const resultId = await this.policy.store(m, ctx, { subject: SUBJECT, subjectId: id, field: 'filing', unitPath: row.unitPath, result });
      const accepted = result.output['accepted'] === true;
      await m.save(m.create(ServiceFiling, { unitPath: row.unitPath, matterId: id, userId: ctx.userId, facts: result.facts, output: result.output, accepted, resultId, filedAt: ctx.at }));
      this.trail.write(m, ctx, { action: 'file-service-matter', subject: SUBJECT, subjectId: id, unitPath: row.unitPath, after: { accepted, missing: result.output['missing'] }, ...(result.provisions[0] ? { provision: result.provisions[0] } : {}) });
      return { id };
    });
  }
}
