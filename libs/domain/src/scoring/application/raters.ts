import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { paginate, type Page, type PageArgs } from '@gongqiao/platform/graphql';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { refuseScoring } from '../errors.js';
import { MAY_GIVE } from '../model/may-give.js';
import { finishRated } from '../persistence/assign-raters.js';
import { ScoringRound, ScoringSubject } from '../persistence/entities.js';
import { ScoringAssignment } from '../persistence/rater-entities.js';

const SUBJECT = 'ScoringRound';

/** How far the raters are, by item and rater. */
export interface RaterProgress {
  readonly item: string;
  readonly itemName: string;
  readonly kind: string;
  /** Who is to give it: a name, or the parties. */
  readonly rater: string | null;
  readonly parties: readonly string[];
  readonly unitName: string | null;
  readonly wanted: number;
  readonly given: number;
  readonly dueOn: string | null;
}

/** A round in which the caller still has something to give. */
export interface RatingRound {
  readonly roundId: string;
  readonly title: string;
  readonly dueOn: string | null;
  readonly people: number;
  readonly outstanding: number;
}

function callerOf(ctx: RequestContext): Record<string, unknown> {
  return { rater: ctx.userId, roles: [...ctx.roles], place: ctx.unitPath };
}

/** Those who rate, by name: what they still have to give, how far they are, reminding them, and doing without a sheet. */
@Injectable()
export class Raters {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly trail: Trail,
  ) {}

  private mine(m: EntityManager, ctx: RequestContext): SelectQueryBuilder<ScoringSubject> {
    return m.createQueryBuilder(ScoringSubject, 'subject').innerJoin(ScoringRound, 'round', 'round.id = subject.round_id')
      .where(`exists (select 1 from scoring_assignment assignment where assignment.subject_id = subject.id and assignment.tenant_id = current_tenant_id() and not assignment.anonymous and ${MAY_GIVE})`, callerOf(ctx));
  }

  /** People of a round for whom the caller gives something, or, asked for, only those for whom something is still to be given. */
  people(ctx: RequestContext, page: PageArgs, roundId: string, sought: { readonly text?: string | null; readonly open?: boolean | null } = {}): Promise<Page<ScoringSubject>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'rate', 'ScoringSubject', 'subject');
      const qb = this.mine(m, ctx).orWhere(`(${may.sql}) and subject.person_id <> :rater`, may.parameters);
      const all = m.createQueryBuilder(ScoringSubject, 'subject').where(`subject.round_id = :round and subject.id in (${qb.select('subject.id').getQuery()})`, { ...qb.getParameters(), round: roundId });
      const { text, open } = sought;
      if (text) all.andWhere('subject.person_name ilike :sought', { sought: `%${text.replaceAll(/[%_\\]/g, '')}%` });
      if (open === true) {
        all.innerJoin(ScoringRound, 'round', 'round.id = subject.round_id')
          .andWhere(`exists (select 1 from scoring_assignment assignment where assignment.subject_id = subject.id and assignment.given < assignment.wanted and not assignment.anonymous and assignment.tenant_id = current_tenant_id() and ${MAY_GIVE})`, callerOf(ctx));
      }
      return paginate(all, page, { sortable: ['personName', 'unitPath'], byDefault: 'unitPath' });
    });
  }

  /** Sheets that the caller still has to give for each of some people. */
  async outstanding(m: EntityManager, ctx: RequestContext, subjectIds: readonly string[]): Promise<number[]> {
    const rows: { id: string; n: number }[] = await m.createQueryBuilder(ScoringAssignment, 'assignment')
      .innerJoin(ScoringSubject, 'subject', 'subject.id = assignment.subject_id').innerJoin(ScoringRound, 'round', 'round.id = assignment.round_id')
      .select('subject.id', 'id').addSelect('count(*)::int', 'n').where('subject.id = any(:ids::uuid[])', { ids: [...subjectIds] }).andWhere('assignment.given < assignment.wanted and not assignment.anonymous').andWhere(MAY_GIVE, callerOf(ctx))
      .groupBy('subject.id').getRawMany();
    const byId = new Map(rows.map((row) => [row.id, row.n]));
    return subjectIds.map((id) => byId.get(id) ?? 0);
  }

  /** Rounds in which the caller still has something to give, the most urgent first. */
  rounds(ctx: RequestContext): Promise<readonly RatingRound[]> {
    return this.database.run(ctx, (m) => m.createQueryBuilder(ScoringAssignment, 'assignment')
      .innerJoin(ScoringSubject, 'subject', 'subject.id = assignment.subject_id').innerJoin(ScoringRound, 'round', 'round.id = assignment.round_id')
      .select('round.id', 'roundId').addSelect('min(assignment.round_title)', 'title').addSelect('min(assignment.due_on)::text', 'dueOn').addSelect('count(distinct subject.id)::int', 'people').addSelect('count(*)::int', 'outstanding')
      .where(`assignment.given < assignment.wanted and not assignment.anonymous and (round.state in ('open', 'computed') or subject.reopened_at is not null)`).andWhere(MAY_GIVE, callerOf(ctx))
      .groupBy('round.id').orderBy('min(assignment.due_on)', 'ASC', 'NULLS LAST').getRawMany<RatingRound>());
  }

  private async organised(m: EntityManager, ctx: RequestContext, id: string): Promise<ScoringRound> {
    const round = await m.findOneBy(ScoringRound, { id });
    if (!round || !this.access.can(ctx, 'update', SUBJECT, round)) throw refuseScoring('round-unknown', { field: 'roundId' });
    return round;
  }

  /** How far each rater is, for those who organise the round: who still owes what comes first. */
  progress(ctx: RequestContext, roundId: string): Promise<readonly RaterProgress[]> {
    return this.database.run(ctx, async (m) => {
      await this.organised(m, ctx, roundId);
      return m.query<RaterProgress[]>(
        `select a.item, a.item_name as "itemName", a.kind, u.name as rater, a.parties, coalesce(o.name, a.host_unit_name) as "unitName", sum(a.wanted)::int as wanted, sum(least(a.given, a.wanted))::int as given, min(a.due_on)::text as "dueOn"
           from scoring_assignment a left join app_user u on u.id = a.rater_id left join org_unit o on o.path = coalesce(a.rater_unit_path, a.unit_path) and a.rater_id is null and a.purchaser_tenant_id is null
          where a.round_id = $1 group by a.item, a.item_name, a.kind, u.name, a.parties, coalesce(o.name, a.host_unit_name) order by (sum(least(a.given, a.wanted)) >= sum(a.wanted)), a.item, 6, 4 limit 1000`, [roundId]);
    });
  }

  /** Urges whoever still owes something, once a day. */
  remind(ctx: RequestContext, key: string, roundId: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'remindScoringRaters', input: { roundId } }, async (m) => {
      const round = await this.organised(m, ctx, roundId);
      const today = dayInChina(ctx.at);
      const [open]: { n: number; today: boolean | null }[] = await m.query(
        `select count(*)::int as n, bool_or((reminded_at at time zone 'Asia/Shanghai')::date = $2::date) as today from todo where subject in ('ScoringRating', 'ScoringPaper') and subject_id = $1 and finished_at is null`, [roundId, today]);
      if (!open || open.n === 0) throw refuseScoring('nobody-to-remind', { field: 'roundId' });
      if (open.today) throw refuseScoring('reminded-today', { field: 'roundId' });
      await m.query(`update todo set reminded_at = $2, reminders = reminders + 1 where subject in ('ScoringRating', 'ScoringPaper') and subject_id = $1 and finished_at is null`, [roundId, ctx.at]);
      this.trail.write(m, ctx, { action: 'remind-scoring-raters', subject: SUBJECT, subjectId: roundId, unitPath: round.unitPath, after: { raters: open.n } });
      return { id: roundId };
    });
  }

  /** Does without what is still owed on an item, with a reason: a colleague who left, a host who does not answer. */
  waive(ctx: RequestContext, key: string, input: { readonly roundId: string; readonly item: string; readonly reason: string }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'waiveScoringSheets', input }, async (m) => {
      const round = await this.organised(m, ctx, input.roundId);
      if (round.state !== 'open' && round.state !== 'computed') throw refuseScoring('round-not-open', { field: 'roundId' });
      if (input.reason.trim() === '') throw refuseScoring('reason-missing', { field: 'reason' });
      const rows: unknown[] = await m.query('update scoring_assignment set wanted = given where round_id = $1 and item = $2 and given < wanted returning id', [round.id, input.item]);
      await finishRated(m, round.id, ctx.userId, ctx.at);
      this.trail.write(m, ctx, { action: 'waive-scoring-sheets', subject: SUBJECT, subjectId: round.id, unitPath: round.unitPath, after: { item: input.item, sheets: Array.isArray(rows[0]) ? rows[0].length : rows.length, reason: input.reason.trim() } });
      return { id: round.id };
    });
  }
}

/** Urges, on the eve and after, whoever owes a sheet; and puts objections whose answer is overdue before the party that the document names. */
export async function remindDue(m: EntityManager, at: Date): Promise<void> {
  const today = dayInChina(at);
  await m.query(
    `update todo set reminded_at = $2, reminders = reminders + 1 where subject in ('ScoringRating', 'ScoringPaper') and finished_at is null and due_on is not null and due_on <= $1::date + 1
        and (reminded_at is null or (reminded_at at time zone 'Asia/Shanghai')::date < $1::date)`, [today, at]);
}
