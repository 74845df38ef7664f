import { dec } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { AppUser } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { WorkflowEngine, addresseesBySeat, seatsOf, type Addressee, type WorkflowEntered, type WorkflowListener, type WorkflowMoved } from '@gongqiao/platform/workflow';
import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { refuseScoring } from '../errors.js';
import { schemeOf } from '../model/scheme-of.js';
import { Rating, ScoringRound, ScoringSubject } from '../persistence/entities.js';
import { ScoringMisconduct } from '../persistence/objection-entities.js';
import { tellRaters } from '../persistence/assign-raters.js';
import { strikeOut } from './ratings.js';
import { titleOf } from './round-title.js';

const SUBJECT = 'ScoringMisconduct';
const SHOWN = new Set(['published', 'final']);

/** A breach that somebody reports. */
export interface NewMisconduct {
  readonly roundId: string;
  readonly personId: string;
  readonly asRater: boolean;
  readonly grounds: string;
}

/** Somebody of a round whom a report may name. */
export interface PersonInRound {
  readonly personId: string;
  readonly personName: string;
  readonly unitName: string | null;
  readonly assessed: boolean;
  readonly rates: boolean;
}

/** Breaches in a round: reported, heard, sanctioned; what a sanctioned rater gave is struck out and given anew by another. */
@Injectable()
export class MisconductCases implements WorkflowListener {
  readonly subject = SUBJECT;

  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly workflow: WorkflowEngine,
    private readonly trail: Trail,
  ) {}

  /** People whom a report may name: those assessed, and those who rate in the round, by a part of the name. */
  people(ctx: RequestContext, roundId: string, sought: string): Promise<readonly PersonInRound[]> {
    return this.database.run(ctx, async (m) => {
      const round = await m.findOneBy(ScoringRound, { id: roundId });
      if (!round || !this.access.can(ctx, 'report', 'ScoringRound', round)) throw refuseScoring('round-unknown', { field: 'roundId' });
      const part = `%${sought.replaceAll(/[%_\\]/g, '')}%`;
      return m.query<PersonInRound[]>(
        `select u.id as "personId", u.name as "personName", min(o.name) as "unitName", bool_or(x.assessed) as assessed, bool_or(not x.assessed) as rates from (
           select person_id as id, unit_path, true as assessed from scoring_subject where round_id = $1
           union all select r.given_by, r.unit_path, false from rating r where r.round_id = $1 and r.struck_at is null) x
           join app_user u on u.id = x.id left join membership ms on ms.user_id = u.id and ms.valid_to is null left join org_unit o on o.id = ms.unit_id where u.name like $2 group by u.id, u.name order by u.name limit 20`, [roundId, part]);
    });
  }

  /** Reports a breach of somebody assessed or of a rater; the report is seen by those who handle it only. Acts once per key. */
  report(ctx: RequestContext, key: string, input: NewMisconduct): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'reportScoringMisconduct', input }, async (m) => {
      if (input.grounds.trim() === '') throw refuseScoring('grounds-missing', { field: 'grounds' });
      const round = await m.findOneBy(ScoringRound, { id: input.roundId });
      if (!round || !this.access.can(ctx, 'report', 'ScoringRound', round)) throw refuseScoring('round-unknown', { field: 'roundId' });
      const subject = await m.findOneBy(ScoringSubject, { roundId: round.id, personId: input.personId });
      const gave = input.asRater && (await m.existsBy(Rating, { roundId: round.id, givenBy: input.personId }));
      const person = await m.findOneBy(AppUser, { id: input.personId });
      if (!person || (input.asRater ? !gave : !subject)) throw refuseScoring('person-not-in-round', { field: 'personId' });
      const judge = await this.policy.judge(m, ctx);
      const scheme = schemeOf(this.policy.index.findPack(judge.packId), round.scheme);
      if (!scheme.misconduct) throw refuseScoring('misconduct-not-provided', { field: 'roundId' });
      const unitPath = subject?.unitPath ?? round.unitPath;
      const row = await m.save(m.create(ScoringMisconduct, {
        unitPath, roundId: round.id, personId: input.personId, personName: person.name, asRater: input.asRater, grounds: input.grounds.trim(), reportedBy: ctx.userId, reportedOn: dayInChina(ctx.at), state: 'reported', note: null, struck: 0, workflowInstanceId: null, lossPercent: null, lossRoundId: null,
      }));
      const matter = await this.workflow.start(m, ctx, { workflow: scheme.misconduct, subject: SUBJECT, subjectId: row.id, unitPath, title: `${person.name} ${titleOf(scheme, round)} 违规举报` });
      await m.save(Object.assign(row, { workflowInstanceId: matter.id, state: matter.state }));
      this.trail.write(m, ctx, { action: 'report-scoring-misconduct', subject: SUBJECT, subjectId: row.id, unitPath, after: { personId: row.personId, asRater: row.asRater } });
      return { id: row.id };
    });
  }

  /** Whoever of the holders is set over the person; a report leaves the department only where nobody there holds its state. */
  async addressees(m: EntityManager, ctx: RequestContext, { instance, holders }: WorkflowEntered): Promise<readonly Addressee[]> {
    const near = (await seatsOf(m, holders, instance.unitPath, dayInChina(ctx.at))).filter((seat) => seat.above);
    return near.length > 0 ? holders.filter((party) => near.some((seat) => seat.role === party)).map((party) => ({ party })) : addresseesBySeat(m, ctx, instance.unitPath, holders);
  }

  async moved(m: EntityManager, ctx: RequestContext, event: WorkflowMoved): Promise<void> {
    const row = await m.findOneOrFail(ScoringMisconduct, { where: { id: event.instance.subjectId }, lock: { mode: 'pessimistic_write' } });
    await m.save(Object.assign(row, { state: event.to, note: event.note ?? row.note }));
    await this.settleLoss(m, ctx, row, event);
    if (event.transition === 'rescore' && row.asRater) await this.strikeAll(m, ctx, row);
  }

  /** Keeps what of a round's money a sanction takes, or gives it back when the sanction is lifted; pay goes by it. */
  private async settleLoss(m: EntityManager, ctx: RequestContext, row: ScoringMisconduct, event: WorkflowMoved): Promise<void> {
    const loss = this.policy.index.findPack(event.instance.packId)?.pay?.losses?.find((held) => held.workflow === event.instance.workflow);
    if (loss?.lifts === event.transition) {
      await m.save(Object.assign(row, { lossPercent: null, lossRoundId: null }));
      return;
    }
    const percent = loss?.act === event.transition && event.form ? loss.percent(event.form) : null;
    if (!loss || percent === null) return;
    const lossRoundId = await this.roundOfMoney(m, row);
    if (lossRoundId === null) throw refuseScoring('loss-without-round', { field: 'form.lossPercent', provision: loss.provision.id, values: { name: row.personName } });
    await m.save(Object.assign(row, { lossPercent: dec(percent), lossRoundId }));
    this.trail.write(m, ctx, { action: 'lose-round-money', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, after: { percent, roundId: lossRoundId }, provision: loss.provision.id });
  }

  /** The round whose money the person can lose: that of the case, or for a rater who is not assessed in it the last one of the year in which they are. */
  private async roundOfMoney(m: EntityManager, row: ScoringMisconduct): Promise<string | null> {
    const [found]: { id: string }[] = await m.query(
      `select r.id from scoring_subject s join scoring_round r on r.id = s.round_id, scoring_round c
        where c.id = $1 and s.person_id = $2 and s.tenant_id = current_tenant_id() and r.year = c.year order by (r.id = c.id) desc, r.number desc, r.id limit 1`, [row.roundId, row.personId]);
    return found?.id ?? null;
  }

  private async strikeAll(m: EntityManager, ctx: RequestContext, row: ScoringMisconduct): Promise<void> {
    const round = await m.findOneByOrFail(ScoringRound, { id: row.roundId });
    const judge = await this.policy.judge(m, ctx);
    const scheme = schemeOf(this.policy.index.findPack(judge.packId), round.scheme);
    // The own sheet about oneself scores nobody else, and stays.
    const own = await m.findOneBy(ScoringSubject, { roundId: row.roundId, personId: row.personId });
    const gave = await m.find(Rating, { where: { roundId: row.roundId, givenBy: row.personId, struckAt: IsNull() }, order: { id: 'ASC' } });
    const ratings = gave.filter((rating) => rating.subjectId !== own?.id);
    await strikeOut(m, ctx, ratings, row.note ?? row.grounds);
    const subjects = [...new Set(ratings.map((rating) => rating.subjectId))];
    // Somebody else of the same parties gives the sheet anew.
    await m.query('update scoring_assignment set rater_id = null where round_id = $1 and rater_id = $2 and not exists (select 1 from scoring_assignment o where o.subject_id = scoring_assignment.subject_id and o.item = scoring_assignment.item and o.rater_id is null)', [row.roundId, row.personId]);
    if (SHOWN.has(round.state) && subjects.length > 0) await m.update(ScoringSubject, { id: In(subjects) }, { reopenedAt: ctx.at });
    await m.save(Object.assign(row, { struck: ratings.length }));
    await tellRaters(m, { roundId: round.id, unitPath: round.unitPath, title: titleOf(scheme, round), sentBy: ctx.userId, at: ctx.at, dueOn: null, provision: null });
    this.trail.write(m, ctx, { action: 'strike-ratings-of-rater', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, after: { struck: ratings.length, people: subjects.length } });
  }
}

/** Per cent of a round's money that each of some people loses by a sanction in force, by round and person; several together take no more than all. */
export async function lossesOfRounds(m: EntityManager, roundIds: readonly string[], personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows: { round: string; person: string; percent: string }[] = await m.query(
    `select loss_round_id as round, person_id as person, least(sum(loss_percent), 100)::text as percent from scoring_misconduct
      where loss_percent is not null and loss_round_id = any($1::uuid[]) and person_id = any($2::uuid[]) group by 1, 2`, [[...roundIds], [...personIds]]);
  return new Map(rows.map(({ round, person, percent }) => [`${round} ${person}`, percent]));
}
