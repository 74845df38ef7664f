import { Decimal } from '@gongqiao/kernel';
import { addDays, day } from '@gongqiao/kernel';
import { dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Trail } from '@gongqiao/platform/trail';
import { TodoBook } from '@gongqiao/platform/workflow';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { refusePersonnel } from '../errors.js';
import { Employee } from '../persistence/entities.js';
import { Nomination, NominationBallot, type BallotKind } from '../persistence/talent-entities.js';
import { OWN_PARTY } from './own-todos.js';

export const BALLOT = 'NominationBallot';
const FULL = new Decimal(100);
/** States in which each kind of ballot is open. */
const OPEN_IN: Readonly<Record<BallotKind, string>> = { score: 'stated', stay: 'designate' };
/** Members of the team where the office is, other than the candidate. */
const MEMBERS = `from employee e join org_unit u on u.id = $1 where e.tenant_id = current_tenant_id() and e.unit_path <@ u.path and e.state <> 'left' and e.id <> $2`;

/** A ballot as a member of the team sees it. */
export interface BallotView {
  readonly nomination: Nomination;
  readonly candidate: Employee;
  readonly kind: BallotKind;
  readonly open: boolean;
  readonly given: boolean;
}

/** How many scores and votes there are. */
export interface BallotCount {
  readonly scoresGiven: number;
  readonly votesFor: number;
  readonly votesAgainst: number;
}

/** Anonymous scores of candidates and votes on leaders: who has voted is known, how is not. */
@Injectable()
export class Ballots {
  constructor(
    private readonly database: TenantDatabase,
    private readonly trail: Trail,
    private readonly todos: TodoBook,
  ) {}

  /** Puts a ballot before every member of the team who has an account. */
  async open(m: EntityManager, ctx: RequestContext, row: Nomination, employee: Employee, kind: BallotKind, from = ctx.at): Promise<void> {
    const title = kind === 'score' ? `为组长候选人${employee.name}不记名评分` : `${employee.name}是否继续担任组长，请投票`;
    await m.query(
      `insert into todo (kind, subject, subject_id, title, state, unit_path, party, user_id, sent_by, received_at)
         select 'act', $3, $4, $5, $6, e.unit_path, $7, e.user_id, $8, $9 ${MEMBERS} and e.user_id is not null`,
      [row.targetUnitId, row.employeeId, BALLOT, row.id, title, kind === 'score' ? '待评分' : '待投票', OWN_PARTY, ctx.userId, from]);
    await this.todos.tell(m, ctx, row.unitPath);
  }

  /** The vote on a leader opens when the trial is over: at once where it is over already, else by the morning's round. */
  async openStay(m: EntityManager, ctx: RequestContext, row: Nomination, employee: Employee): Promise<void> {
    if (row.trialEndsOn !== null && row.trialEndsOn < dayInChina(ctx.at)) await this.open(m, ctx, row, employee, 'stay');
  }

  /** Opens the votes on leaders whose trial ended yesterday or before and that are not open yet. Safe to run twice. */
  async openDue(m: EntityManager, ctx: RequestContext): Promise<void> {
    const due = await m.createQueryBuilder(Nomination, 'n').where(`n.tenant_id = current_tenant_id() and n.state = 'designate' and n.closed_on is null and n.trial_ends_on < :today`, { today: dayInChina(ctx.at) })
      .andWhere(`not exists (select 1 from todo t where t.subject = :ballot and t.subject_id = n.id and t.state = '待投票')`, { ballot: BALLOT }).limit(100).getMany();
    for (const row of due) await this.open(m, ctx, row, await m.findOneByOrFail(Employee, { id: row.employeeId }), 'stay');
  }

  /** Takes away the ballots of a nomination that nobody need fill in any more. */
  async close(m: EntityManager, ctx: RequestContext, nominationId: string): Promise<void> {
    await m.query(`update todo set finished_at = $2, finished_by = $3, outcome = 'closed' where subject = any($4::text[]) and subject_id = $1 and finished_at is null`, [nominationId, ctx.at, ctx.userId, [BALLOT, 'MyNomination']]);
  }

  /** How many members the team has besides the candidate. */
  async memberCount(m: EntityManager, row: Nomination, employee: Employee): Promise<number> {
    const [found]: { n: number }[] = await m.query(`select count(*)::int as n ${MEMBERS}`, [row.targetUnitId, employee.id]);
    return found?.n ?? 0;
  }

  /** Scores and votes given so far. */
  async countOf(m: EntityManager, nominationId: string): Promise<BallotCount> {
    const [found]: BallotCount[] = await m.query(
      `select count(*) filter (where kind = 'score')::int as "scoresGiven", count(*) filter (where kind = 'stay' and value = 100)::int as "votesFor", count(*) filter (where kind = 'stay' and value = 0)::int as "votesAgainst"
         from nomination_score where nomination_id = $1`, [nominationId]);
    return found ?? { scoresGiven: 0, votesFor: 0, votesAgainst: 0 };
  }

  /** The caller's ballot; null where the caller is no member of the team. */
  async view(m: EntityManager, ctx: RequestContext, id: string): Promise<BallotView | null> {
    const nomination = await m.findOneBy(Nomination, { id: requireId(id, 'id') });
    const candidate = nomination ? await m.findOneBy(Employee, { id: nomination.employeeId }) : null;
    if (!nomination || !candidate || !(await this.isMember(m, ctx, nomination))) return null;
    const kind: BallotKind = nomination.appointedOn === null ? 'score' : 'stay';
    const trialOver = nomination.trialEndsOn !== null && nomination.trialEndsOn < dayInChina(ctx.at);
    const open = nomination.closedOn === null && nomination.state === OPEN_IN[kind] && (kind === 'score' || trialOver);
    return { nomination, candidate, kind, open, given: await m.existsBy(NominationBallot, { nominationId: nomination.id, kind, userId: ctx.userId }) };
  }

  private async isMember(m: EntityManager, ctx: RequestContext, row: Nomination): Promise<boolean> {
    const found: unknown[] = await m.query(`select 1 ${MEMBERS} and e.user_id = $3`, [row.targetUnitId, row.employeeId, ctx.userId]);
    return found.length > 0;
  }

  /**
   * Casts the caller's ballot: points from 0 to 100 for a candidate, 100 or 0 for whether a leader goes on. How somebody voted is
   * kept apart from that they did, under a random id and a time that is the same for all. Acts once per key.
   *
   * @throws Refused `ballot-unknown`, `ballot-closed`, `ballot-given`, `score-range`.
   */
  cast(ctx: RequestContext, key: string, id: string, value: Decimal): Promise<{ id: string }> {
    // The input is remembered with the key, so the value is left out of it.
    return this.database.once(ctx, { key, operation: 'castNominationBallot', input: { id } }, async (m) => {
      const ballot = await this.view(m, ctx, id);
      if (!ballot) throw refusePersonnel('ballot-unknown', { field: 'id' });
      if (!ballot.open) throw refusePersonnel('ballot-closed', { field: 'id' });
      if (ballot.given) throw refusePersonnel('ballot-given', { field: 'id' });
      const fits = ballot.kind === 'score' ? value.gte(0) && value.lte(FULL) : value.eq(0) || value.eq(FULL);
      if (!fits || value.decimalPlaces() > 2) throw refusePersonnel('score-range', { field: 'value' });
      await m.insert(NominationBallot, { nominationId: ballot.nomination.id, kind: ballot.kind, userId: ctx.userId });
      const at = `${addDays(day(ballot.nomination.nominatedOn), 0)}T00:00:00+08:00`;
      await m.query('insert into nomination_score (id, nomination_id, kind, value, created_at, updated_at) values ($1, $2, $3, $4, $5, $5)', [randomUUID(), ballot.nomination.id, ballot.kind, value.toString(), at]);
      await m.query(`update todo set finished_at = $2, finished_by = $3, outcome = 'voted' where subject = $4 and subject_id = $1 and user_id = $3 and finished_at is null`, [ballot.nomination.id, ctx.at, ctx.userId, BALLOT]);
      this.trail.write(m, ctx, { action: 'cast-ballot', subject: 'Nomination', subjectId: ballot.nomination.id, unitPath: ballot.nomination.unitPath, after: { kind: ballot.kind } });
      return { id: ballot.nomination.id };
    });
  }
}
