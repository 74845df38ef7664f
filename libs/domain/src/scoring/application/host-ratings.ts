import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { paginate, type Page, type PageArgs } from '@gongqiao/platform/graphql';
import { PolicyService } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { dec } from '@gongqiao/kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Placement } from '../../personnel/index.js';
import { visitTenant } from '../../shared/visit-tenant.js';
import { refuseScoring } from '../errors.js';
import { readAs } from '../model/read-value.js';
import { schemeOf } from '../model/scheme-of.js';
import { Rating, ScoringRound, ScoringSubject } from '../persistence/entities.js';
import { HostRating, ScoringAssignment } from '../persistence/rater-entities.js';
import { appraiseContract, type AppraisalKept } from './purchaser-appraisal.js';
import { takesRatings } from './rating-form.js';

/** The one sheet of a host unit about one person: score, opinion on the year's work, and who signs. */
export interface HostSheet {
  readonly assignmentId: string;
  readonly score: string;
  readonly opinion: string;
  readonly signedBy: string;
}

const SUBJECT = 'ScoringAssignment';
const TODO = 'HostRating';

/** Puts the sheets to be filled before the purchasers' units, in their own tenants: one to-do for each unit. */
export async function tellHosts(m: EntityManager, ctx: RequestContext, roundId: string, title: string, dueOn: string | null): Promise<void> {
  const hosts: { tenant: string; path: string; party: string; people: number }[] = await m.query(
    `select purchaser_tenant_id as tenant, purchaser_unit_path::text as path, parties[1] as party, count(*)::int as people from scoring_assignment
      where round_id = $1 and purchaser_tenant_id is not null and given < wanted group by 1, 2, 3 order by 1, 2`, [roundId]);
  for (const tenant of new Set(hosts.map((host) => host.tenant))) {
    await visitTenant(m, ctx, tenant, async () => {
      for (const host of hosts.filter((h) => h.tenant === tenant)) {
        await m.query(
          `insert into todo (kind, subject, subject_id, title, unit_path, party, sent_by, received_at, due_on)
             select 'act', $1, $2::uuid, $3, $4::ltree, $5, $6::uuid, $7::timestamptz, $8::date where not exists (select 1 from todo t where t.subject = $1 and t.subject_id = $2::uuid and t.unit_path = $4::ltree and t.finished_at is null)`,
          [TODO, roundId, `${title}：请为 ${host.people} 名驻点社工评分`, host.path, host.party, ctx.userId, ctx.at, dueOn]);
      }
    });
  }
}

/** Closes the sheets that nobody filled when a round is published, and takes them off the host units' lists. */
export async function closeSheets(m: EntityManager, ctx: RequestContext, roundId: string): Promise<void> {
  const tenants: { tenant: string }[] = await m.query('select distinct purchaser_tenant_id as tenant from scoring_assignment where round_id = $1 and purchaser_tenant_id is not null and given < wanted', [roundId]);
  await m.query('update scoring_assignment set wanted = given where round_id = $1 and given < wanted', [roundId]);
  for (const { tenant } of tenants) {
    await visitTenant(m, ctx, tenant, () => m.query(`update todo set finished_at = $2, outcome = 'closed' where subject = '${TODO}' and subject_id = $1 and finished_at is null`, [roundId, ctx.at]).then(() => undefined));
  }
}

/** Rating by the units where people work, in the purchaser's tenant: one sheet, given once, read by both sides. */
@Injectable()
export class HostRatings {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly trail: Trail,
  ) {}

  /** Sheets that the caller's unit is still to fill. */
  toGive(ctx: RequestContext, page: PageArgs): Promise<Page<ScoringAssignment>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'rate', SUBJECT, 'assignment');
      const qb = m.createQueryBuilder(ScoringAssignment, 'assignment').where(may.sql, may.parameters)
        .andWhere('assignment.purchaser_tenant_id = :own and assignment.purchaser_unit_path <@ :place::ltree and assignment.given < assignment.wanted', { own: ctx.tenantId, place: ctx.unitPath });
      return paginate(qb, page, { sortable: ['personName', 'dueOn'], byDefault: 'personName' });
    });
  }

  /** Sheets filled by the caller's unit and those below it. */
  given(ctx: RequestContext, page: PageArgs): Promise<Page<HostRating>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', TODO, 'rating');
      const qb = m.createQueryBuilder(HostRating, 'rating').where(may.sql, may.parameters)
        .andWhere('(rating.tenant_id = current_tenant_id() or rating.purchaser_unit_path <@ :place::ltree)', { place: ctx.unitPath });
      return paginate(qb, page, { sortable: ['personName', 'givenOn', 'hostUnitName'], byDefault: '-givenOn' });
    });
  }

  /** Fills a sheet: the score goes to the employer's scheme, the whole sheet stays with both. Acts once per key. */
  async give(ctx: RequestContext, key: string, input: HostSheet): Promise<{ id: string }> {
    const own = await this.database.run(ctx, (m) => m.findOneBy(ScoringAssignment, { id: input.assignmentId }));
    const mine = own !== null && own.purchaserTenantId === ctx.tenantId && own.purchaserUnitPath !== null && `${own.purchaserUnitPath}.`.startsWith(`${ctx.unitPath}.`);
    if (!own || !mine || !this.access.can(ctx, 'rate', SUBJECT, own)) throw refuseScoring('subject-unknown', { field: 'assignmentId' });
    if (input.opinion.trim() === '') throw refuseScoring('opinion-missing', { field: 'opinion' });
    if (input.signedBy.trim() === '') throw refuseScoring('signature-missing', { field: 'signedBy' });
    // In the employer's tenant the rater has this one errand and no role.
    const guest: RequestContext = { ...ctx, tenantId: own.tenantId, unitPath: own.unitPath, roles: [] };
    return this.database.once(guest, { key, operation: 'giveHostRating', input }, (m) => this.write(m, ctx, guest, input));
  }

  private async write(m: EntityManager, ctx: RequestContext, guest: RequestContext, input: HostSheet): Promise<{ id: string }> {
    const slot = await m.findOneOrFail(ScoringAssignment, { where: { id: input.assignmentId }, lock: { mode: 'pessimistic_write' } });
    if (slot.given >= slot.wanted) throw refuseScoring('rated-already', { field: 'assignmentId', values: { item: slot.itemName } });
    const round = await m.findOneByOrFail(ScoringRound, { id: slot.roundId });
    const subject = await m.findOneByOrFail(ScoringSubject, { id: slot.subjectId });
    if (!takesRatings(round, subject)) throw refuseScoring('round-not-open', { field: 'assignmentId' });
    const judge = await this.policy.judge(m, guest);
    const scheme = schemeOf(this.policy.index.findPack(judge.packId), round.scheme);
    const item = scheme.items.find((held) => held.id === slot.item);
    if (!item) throw refuseScoring('item-unknown', { field: 'assignmentId', values: { item: slot.item } });
    const today = dayInChina(ctx.at);
    const value = readAs(item.value, 'score', input.score, today, scheme.provisions[0]?.id ?? null);
    await m.save(m.create(Rating, {
      unitPath: slot.unitPath, roundId: slot.roundId, subjectId: slot.subjectId, item: slot.item, party: slot.parties[0] ?? '', value, sheet: 0, respondent: slot.hostUnitName, givenBy: ctx.userId, givenAt: ctx.at,
      struckAt: null, struckBy: null, struckReason: null,
    }));
    await m.increment(ScoringAssignment, { id: slot.id }, 'given', 1);
    const place = subject.employeeId === null ? null : await m.findOne(Placement, { where: { employeeId: subject.employeeId, purchaserTenantId: ctx.tenantId }, order: { startsOn: 'DESC' } });
    const sheet = await m.save(m.create(HostRating, {
      unitPath: slot.unitPath, assignmentId: slot.id, roundId: slot.roundId, subjectId: slot.subjectId, personName: slot.personName, roundTitle: slot.roundTitle, hostUnitName: slot.hostUnitName ?? '',
      purchaserTenantId: ctx.tenantId, purchaserUnitPath: slot.purchaserUnitPath ?? ctx.unitPath, employeeId: subject.employeeId, contractId: place?.contractId ?? null, appraisalResultId: null, appraisalLeft: null, score: dec(String(value)), opinion: input.opinion.trim(), signedBy: input.signedBy.trim(),
      givenBy: ctx.userId, givenOn: today,
    }));
    this.trail.write(m, guest, { action: 'give-host-rating', subject: TODO, subjectId: sheet.id, unitPath: slot.unitPath, after: { item: slot.item, score: String(value), hostUnit: slot.hostUnitName } });
    await this.finishTodos(m, guest, ctx, slot);
    await this.appraise(m, guest, ctx, sheet);
    return { id: sheet.id };
  }

  /** The same sheet counts in the purchaser's own yearly appraisal, worked out by its document in its tenant. */
  private async appraise(m: EntityManager, guest: RequestContext, ctx: RequestContext, sheet: HostRating): Promise<void> {
    const { contractId } = sheet;
    if (contractId === null) return;
    let kept: AppraisalKept | null = null;
    await visitTenant(m, guest, ctx.tenantId, async () => { kept = await appraiseContract(m, ctx, this.policy, contractId, dayInChina(ctx.at)); });
    const found = kept as AppraisalKept | null;
    if (found) await m.save(Object.assign(sheet, { appraisalResultId: found.resultId, appraisalLeft: found.left }));
  }

  /** The host unit's to-do is done with the last of its sheets. */
  private async finishTodos(m: EntityManager, guest: RequestContext, ctx: RequestContext, slot: ScoringAssignment): Promise<void> {
    const [left]: { n: number }[] = await m.query(
      'select count(*)::int as n from scoring_assignment where round_id = $1 and purchaser_tenant_id = $2 and purchaser_unit_path = $3::ltree and given < wanted', [slot.roundId, slot.purchaserTenantId, slot.purchaserUnitPath]);
    if ((left?.n ?? 0) > 0) return;
    await visitTenant(m, guest, ctx.tenantId, () => m.query(
      `update todo set finished_at = $4, finished_by = $3, outcome = 'rated' where subject = '${TODO}' and subject_id = $1 and unit_path = $2::ltree and finished_at is null`, [slot.roundId, slot.purchaserUnitPath, ctx.userId, ctx.at]).then(() => undefined));
  }
}
