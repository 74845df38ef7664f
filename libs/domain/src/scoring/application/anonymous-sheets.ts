import { samplesOf, type Json, type JsonObject, type SchemeItem, type ScoringScheme } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { refuseScoring } from '../errors.js';
import { MAY_GIVE } from '../model/may-give.js';
import { readAs } from '../model/read-value.js';
import { schemeOf } from '../model/scheme-of.js';
import { finishRated } from '../persistence/assign-raters.js';
import { Rating, ScoringRound, ScoringSubject } from '../persistence/entities.js';
import { SAMPLE_LISTS, ScoringAssignment, ScoringDraw } from '../persistence/rater-entities.js';
import { titleOf } from './round-title.js';

/** A round in which something is scored by the caller without names. */
export interface AnonymousRound {
  readonly roundId: string;
  readonly title: string;
  readonly dueOn: string | null;
  /** Sheets still to be given. */
  readonly sheets: number;
}

/** A sheet without a name: of whom it is cannot be told from it. */
export interface AnonymousSheet {
  /** Changes with the round's seed, so that sheets of one person have nothing in common. */
  readonly id: string;
  readonly code: string;
  readonly item: SchemeItem;
  /** What the caller gave; null while nobody gave anything. */
  readonly value: Json;
}

export interface AnonymousSheetList {
  readonly round: ScoringRound;
  readonly title: string;
  readonly total: number;
  /** Sheets still to be given. */
  readonly left: number;
  readonly lines: readonly AnonymousSheet[];
}

interface Line { readonly id: string; readonly code: string; readonly item: string; readonly value: Json; readonly slot: string; readonly subject: string; readonly place: string; readonly n: number }

const TAKES = `(round.state in ('open', 'computed') or subject.reopened_at is not null)`;

/** Papers scored without names, apart from the named forms: by code, in an order that says nothing, each once. */
@Injectable()
export class AnonymousSheets {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly trail: Trail,
  ) {}

  private mine(m: EntityManager, ctx: RequestContext): SelectQueryBuilder<ScoringAssignment> {
    return m.createQueryBuilder(ScoringAssignment, 'assignment').innerJoin(ScoringSubject, 'subject', 'subject.id = assignment.subject_id').innerJoin(ScoringRound, 'round', 'round.id = assignment.round_id')
      .where(`assignment.anonymous and assignment.drawn and assignment.tenant_id = current_tenant_id() and ${TAKES}`).andWhere(MAY_GIVE, { rater: ctx.userId, roles: [...ctx.roles], place: ctx.unitPath });
  }

  /** Rounds in which the caller still has such sheets to give, the most urgent first. */
  rounds(ctx: RequestContext): Promise<readonly AnonymousRound[]> {
    return this.database.run(ctx, (m) => this.mine(m, ctx).andWhere('assignment.given < assignment.wanted')
      .select('round.id', 'roundId').addSelect('min(assignment.round_title)', 'title').addSelect('min(assignment.due_on)::text', 'dueOn').addSelect('sum(assignment.wanted - assignment.given)::int', 'sheets')
      .groupBy('round.id').orderBy('min(assignment.due_on)', 'ASC', 'NULLS LAST').getRawMany<AnonymousRound>());
  }

  private async inLaw(m: EntityManager, ctx: RequestContext, roundId: string): Promise<{ readonly round: ScoringRound; readonly scheme: ScoringScheme }> {
    const round = await m.findOneBy(ScoringRound, { id: roundId });
    if (!round || !this.access.can(ctx, 'read', 'ScoringRound', round)) throw refuseScoring('round-unknown', { field: 'roundId' });
    return { round, scheme: schemeOf(this.policy.index.findPack((await this.policy.judge(m, ctx)).packId), round.scheme) };
  }

  /**
   * Sheets of a round that are the caller's, without those that others gave; after publication those that were struck out.
   * The statement that it begins with ends in `lines`; what it is asked for comes after it.
   */
  private lines(m: EntityManager, ctx: RequestContext, { round, scheme }: { readonly round: ScoringRound; readonly scheme: ScoringScheme }): { readonly sql: string; readonly values: readonly unknown[] } {
    const samples = samplesOf(scheme, round.number).map(({ id, item }) => `${id} ${item}`);
    const [slots, values] = this.mine(m, ctx).andWhere('round.id = :round', { round: round.id })
      .innerJoin(ScoringDraw, 'draw', `draw.subject_id = subject.id and draw.kind in (:...lists) and draw.item || ' ' || assignment.item = any(:samples::text[])`, { lists: [...SAMPLE_LISTS], samples })
      .select('assignment.id', 'slot').addSelect('subject.id', 'subject').addSelect('subject.unit_path', 'place').addSelect('assignment.item', 'item').addSelect('draw.id', 'draw').addSelect('draw.drawn', 'drawn').addSelect('round.seed', 'seed')
      .addSelect(`round.state in ('open', 'computed')`, 'collects').getQueryAndParameters();
    const sql = `with slots as (${slots}), lines as (
      select encode(sha256(convert_to(s.seed || '/' || s.draw || '/' || c.code, 'UTF8')), 'hex') as id, c.code, c.n::int as n, s.item, s.slot, s.subject, s.place::text as place, r.value, r.given_by
        from slots s cross join lateral unnest(s.drawn) with ordinality as c (code, n)
        left join rating r on r.subject_id = s.subject and r.item = s.item and r.respondent = c.code and r.drawn and r.struck_at is null
       where (r.id is not null and r.given_by = $${values.length + 1}::uuid) or (r.id is null and (s.collects or exists (select 1 from rating o where o.subject_id = s.subject and o.item = s.item and o.respondent = c.code and o.drawn))))`;
    return { sql, values: [...values, ctx.userId] };
  }

  /** Sheets of a round for the caller, those still to be given first. */
  sheets(ctx: RequestContext, roundId: string, first: number, skip: number): Promise<AnonymousSheetList> {
    return this.database.run(ctx, async (m) => {
      const law = await this.inLaw(m, ctx, roundId);
      const { sql, values } = this.lines(m, ctx, law);
      const [counted]: { total: number; left: number }[] = await m.query(`${sql} select count(*)::int as total, count(*) filter (where value is null)::int as left from lines`, [...values]);
      const n = values.length;
      const rows: Line[] = await m.query(`${sql} select id, code, item, value from lines order by value is not null, id limit $${n + 1}::int offset $${n + 2}::int`, [...values, first, skip]);
      const items = new Map(law.scheme.items.map((item) => [item.id, item]));
      const lines = rows.flatMap(({ id, code, item, value }) => { const held = items.get(item); return held ? [{ id, code, item: held, value }] : []; });
      return { round: law.round, title: titleOf(law.scheme, law.round), total: counted?.total ?? 0, left: counted?.left ?? 0, lines };
    });
  }

  /** Gives sheets by their ids. Acts once per key; a sheet that anybody has given is refused. */
  give(ctx: RequestContext, key: string, input: { readonly roundId: string; readonly values: JsonObject }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'giveAnonymousRatings', input }, async (m) => {
      const law = await this.inLaw(m, ctx, input.roundId);
      const entries = Object.entries(input.values).filter(([, value]) => value !== null);
      if (entries.length === 0) throw refuseScoring('nothing-rated', { field: 'values' });
      const ids = entries.map(([id]) => id);
      const asked = async (): Promise<readonly Line[]> => {
        const { sql, values } = this.lines(m, ctx, law);
        return m.query(`${sql} select id, code, n, item, slot, subject, place, value from lines where id = any($${values.length + 1}::text[]) order by id`, [...values, ids]);
      };
      // One after the other for each person, so that nobody gives a sheet that another has just given.
      await m.query('select id from scoring_assignment where id = any($1::uuid[]) order by id for update', [[...new Set((await asked()).map(({ slot }) => slot))]]);
      const found = new Map((await asked()).map((line) => [line.id, line]));
      const provision = law.scheme.provisions[0]?.id ?? null;
      const rows = entries.map(([id, value]) => this.rowOf(ctx, law, id, value, found.get(id), provision));
      await m.save(rows.map((row) => m.create(Rating, row)));
      await m.query(`update scoring_assignment a set given = given + x.n from (select slot, count(*)::int as n from unnest($1::uuid[]) as s (slot) group by slot) x where a.id = x.slot`, [ids.map((id) => found.get(id)?.slot)]);
      await finishRated(m, law.round.id, ctx.userId, ctx.at);
      for (const { subjectId = '', unitPath = '', item = '' } of rows) {
        this.trail.write(m, ctx, { action: 'give-anonymous-rating', subject: 'ScoringSubject', subjectId, unitPath, after: { items: [item] }, ...(provision === null ? {} : { provision }) });
      }
      return { id: law.round.id };
    });
  }

  private rowOf(ctx: RequestContext, { round, scheme }: { readonly round: ScoringRound; readonly scheme: ScoringScheme }, id: string, value: Json, line: Line | undefined, provision: string | null): Partial<Rating> {
    const field = `values.${id}`;
    const item = scheme.items.find((held) => held.id === line?.item);
    if (!line || !item) throw refuseScoring('sheet-unknown', { field });
    if (line.value !== null) throw refuseScoring('sheet-given', { field });
    const party = item.raters.find((rater) => ctx.roles.includes(rater)) ?? item.raters[0] ?? '';
    return {
      unitPath: line.place, roundId: round.id, subjectId: line.subject, item: item.id, party, value: readAs(item.value, field, value, dayInChina(ctx.at), provision),
      sheet: line.n, respondent: line.code, drawn: true, givenBy: ctx.userId, givenAt: ctx.at, struckAt: null, struckBy: null, struckReason: null,
    };
  }
}
