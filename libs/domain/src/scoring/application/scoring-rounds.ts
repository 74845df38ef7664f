import type { JsonObject, ScoringScheme } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService, type Judge } from '@gongqiao/platform/policy';
import { JobRun, JobService } from '@gongqiao/platform/queue';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { refuseScoring } from '../errors.js';
import { SCORING_RUN, type ScoringParams } from '../jobs/scoring-run.js';
import { newSeed } from '../model/draw.js';
import { readSettings } from '../model/read-value.js';
import { schemeOf, spanOf } from '../model/scheme-of.js';
import { assignRaters, tellRaters } from '../persistence/assign-raters.js';
import { ScoringRound } from '../persistence/entities.js';
import { countUnscored, enrol, tellOfCorrection } from '../persistence/participants.js';
import { borrowedFor, settingsForRun, type BorrowedSetting, type RunSettings } from '../persistence/run-settings.js';
import { askForAmounts } from './amounts.js';
import { tellHosts } from './host-ratings.js';
import { RoundCourse } from './round-course.js';
import { decideDueDays, spreadDueDays } from './round-terms.js';
import { titleOf } from './round-title.js';

const SUBJECT = 'ScoringRound';

/** What opens a round. */
export interface NewScoringRound {
  readonly scheme: string;
  readonly unitId: string;
  readonly year: number;
  readonly number: number;
  /** Purpose, method and timetable, as everybody concerned is told. */
  readonly announcement?: string | null;
  /** Day by which raters are to be done. */
  readonly ratingEndsOn?: string | null;
}

export type Rerun = 'then' | 'now';

/** A round of a scheme on its way: opened, settled, run, run again; what comes after is its course. */
@Injectable()
export class ScoringRounds {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly jobs: JobService,
    private readonly course: RoundCourse,
    private readonly trail: Trail,
  ) {}

  private async lawOf(m: EntityManager, ctx: RequestContext, id: string): Promise<{ judge: Judge; scheme: ScoringScheme }> {
    const judge = await this.policy.judge(m, ctx);
    return { judge, scheme: schemeOf(this.policy.index.findPack(judge.packId), id) };
  }

  private async getLocked(m: EntityManager, ctx: RequestContext, id: string, verb: string): Promise<ScoringRound> {
    const round = await m.findOne(ScoringRound, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!round || !this.access.can(ctx, 'read', SUBJECT, round)) throw refuseScoring('round-unknown', { field: 'id' });
    this.access.require(ctx, verb, SUBJECT, round);
    return round;
  }

  private async unitFor(m: EntityManager, ctx: RequestContext, scheme: ScoringScheme, input: NewScoringRound): Promise<OrgUnit> {
    const n = scheme.rounds.length;
    if (!Number.isInteger(input.number) || input.number < 1 || input.number > n) throw refuseScoring('round-number-invalid', { field: 'number', values: { n, number: input.number } });
    const unit = await m.findOneBy(OrgUnit, { id: input.unitId });
    if (!unit || !this.access.can(ctx, 'create', SUBJECT, { tenantId: ctx.tenantId, unitPath: unit.path })) throw refuseScoring('round-unknown', { field: 'unitId' });
    if (!scheme.unitKinds.includes(unit.kind)) throw refuseScoring('unit-not-fit', { field: 'unitId' });
    if (await m.existsBy(ScoringRound, { scheme: scheme.id, unitId: unit.id, year: input.year, number: input.number })) throw refuseScoring('round-exists', { field: 'number' });
    if (input.ratingEndsOn != null && input.ratingEndsOn < dayInChina(ctx.at)) throw refuseScoring('rating-end-past', { field: 'ratingEndsOn' });
    return unit;
  }

  /** Opens a round at a unit: commits to its seed, enrols who takes part, names who rates whom and tells them all. Acts once per key. */
  open(ctx: RequestContext, key: string, input: NewScoringRound): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'openScoringRound', input }, async (m) => {
      const { scheme, judge } = await this.lawOf(m, ctx, input.scheme);
      const unit = await this.unitFor(m, ctx, scheme, input);
      const { year, number } = input;
      const round = await m.save(m.create(ScoringRound, {
        scheme: scheme.id, unitId: unit.id, unitPath: unit.path, year, number, state: 'open', settings: null, announcement: input.announcement?.trim() || null, ratingEndsOn: input.ratingEndsOn ?? null, workflowInstanceId: null,
        ...newSeed(), jobRunId: null, latestRunId: null, knownAt: null, computedAt: null, notifiedOn: null, collectedOn: null, termsResultId: null, publishedOn: null, noticeEndsOn: null, appealEndsOn: null,
      }));
      const { from, to } = spanOf(scheme, year, number);
      const today = dayInChina(ctx.at);
      const people = await enrol(m, scheme, round, today < to ? today : to, from);
      if (people === 0) throw refuseScoring('round-without-people', { field: 'unitId' });
      const due = await decideDueDays(m, ctx, this.policy, { round, scheme, judge }, { noticeOn: today, collectedOn: null });
      await this.tellEverybody(m, ctx, scheme, round, to);
      if (due) await spreadDueDays(m, scheme, round.id, due);
      await this.course.begin(m, ctx, { round, scheme });
      this.trail.write(m, ctx, { action: 'open-scoring-round', subject: SUBJECT, subjectId: round.id, unitPath: unit.path, after: { ...input, people, seedHash: round.seedHash }, ...cited(scheme) });
      return { id: round.id };
    });
  }

  private async tellEverybody(m: EntityManager, ctx: RequestContext, scheme: ScoringScheme, round: ScoringRound, to: string): Promise<void> {
    const title = titleOf(scheme, round);
    await assignRaters(m, scheme, { id: round.id, number: round.number, unitPath: round.unitPath, seed: round.seed, ratingEndsOn: round.ratingEndsOn, title, to }, ctx.userId, ctx.at);
    const told = { roundId: round.id, unitPath: round.unitPath, title, sentBy: ctx.userId, at: ctx.at, dueOn: round.ratingEndsOn, provision: scheme.provisions[0]?.id ?? null };
    await tellRaters(m, told);
    await tellHosts(m, ctx, round.id, title, round.ratingEndsOn);
    await m.query(
      `insert into todo (kind, subject, subject_id, title, unit_path, party, user_id, sent_by, received_at)
         select 'copy', 'ScoringRound', $1, $2, s.unit_path, s.party, s.person_id, $3, $4 from scoring_subject s where s.round_id = $1`, [round.id, `${title}已开始${round.announcement ? `：${round.announcement}` : ''}`, ctx.userId, ctx.at]);
  }

  /** Settles what the scheme leaves to the round: cutoffs, money. */
  settle(ctx: RequestContext, key: string, input: { readonly id: string; readonly settings: JsonObject }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'settleScoringRound', input }, async (m) => {
      const round = await this.getLocked(m, ctx, input.id, 'update');
      if (round.state !== 'open' && round.state !== 'computed') throw refuseScoring('round-not-open', { field: 'id' });
      const { scheme } = await this.lawOf(m, ctx, round.scheme);
      const settings = readSettings(scheme, round.number, input.settings, dayInChina(ctx.at));
      const before = round.settings;
      await m.save(Object.assign(round, { settings }));
      this.trail.write(m, ctx, { action: 'settle-scoring-round', subject: SUBJECT, subjectId: round.id, unitPath: round.unitPath, before: { settings: before }, after: { settings }, ...cited(scheme) });
      return { id: round.id };
    });
  }

  /** What a round takes from other rounds: as the results that stand took it, or, before there are any, as it would today. */
  async borrowed(m: EntityManager, scheme: ScoringScheme, round: ScoringRound): Promise<readonly BorrowedSetting[]> {
    return (await settingsThen(m, round))?.borrowed ?? borrowedFor(m, scheme, round);
  }

  /**
   * Starts a run. The first one's results stand when it is done; a later one is compared with them, by what was known when they
   * were worked out (`then`) or by what is known today (`now`).
   *
   * @returns the id of the run.
   */
  compute(ctx: RequestContext, key: string, input: { readonly id: string; readonly basis?: Rerun | null }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'computeScoringRound', input }, async (m) => {
      const round = await this.getLocked(m, ctx, input.id, 'update');
      const { scheme } = await this.lawOf(m, ctx, round.scheme);
      const basis = round.jobRunId === null ? 'first' : (input.basis ?? 'now');
      const known = basis === 'then' && round.knownAt ? round.knownAt : ctx.at;
      const settled = (basis === 'then' ? await settingsThen(m, round) : null) ?? (await settingsForRun(m, scheme, round));
      const params: ScoringParams = { roundId: round.id, knownAt: known.toISOString(), basis, against: round.jobRunId, ...settled };
      const run = await this.jobs.start(m, ctx, { kind: SCORING_RUN, subject: SUBJECT, subjectId: round.id, unitPath: round.unitPath, params });
      await m.update(ScoringRound, { id: round.id }, { latestRunId: run.id });
      this.trail.write(m, ctx, { action: 'compute-scoring-round', subject: SUBJECT, subjectId: round.id, unitPath: round.unitPath, after: { runId: run.id, basis }, ...cited(scheme) });
      return { id: run.id };
    });
  }

  /**
   * Lets the results of a later run stand: while nothing is published, and after that only where an objection was upheld or
   * ratings were struck out, whose correction it then is.
   */
  adopt(ctx: RequestContext, key: string, input: { readonly id: string; readonly runId: string }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'adoptScoringRun', input }, async (m) => {
      const round = await this.getLocked(m, ctx, input.id, 'update');
      const [reopened]: { n: number; since: Date | null }[] = await m.query('select count(*)::int as n, max(reopened_at) as since from scoring_subject where round_id = $1 and reopened_at is not null', [round.id]);
      const correcting = (round.state === 'published' || round.state === 'final') && (reopened?.n ?? 0) > 0;
      if (round.state !== 'computed' && !correcting) throw refuseScoring('round-not-open', { field: 'id' });
      const run = await m.findOneBy(JobRun, { id: input.runId });
      const params = run?.params as ScoringParams | undefined;
      if (run?.state !== 'finished' || run.kind !== SCORING_RUN || params?.roundId !== round.id) throw refuseScoring('run-other-round', { field: 'runId' });
      if (correcting && reopened?.since && new Date(params.knownAt) < reopened.since) throw refuseScoring('run-before-correction', { field: 'runId' });
      const { scheme } = await this.lawOf(m, ctx, round.scheme);
      const lacking = round.state === 'computed' ? 0 : await countUnscored(m, { id: round.id, jobRunId: run.id }, scheme);
      if (lacking > 0) throw refuseScoring('results-incomplete', { field: 'runId', values: { n: lacking } });
      const before = round.jobRunId;
      await m.save(Object.assign(round, { jobRunId: run.id, knownAt: new Date(params.knownAt), computedAt: run.requestedAt }));
      await m.query('update scoring_subject set reopened_at = null where round_id = $1 and reopened_at is not null', [round.id]);
      await tellOfCorrection(m, round.id, titleOf(scheme, round), ctx.userId, ctx.at);
      if (round.state === 'final') {
        await this.course.followUp(m, ctx, { round, scheme });
        await askForAmounts(m, ctx, round, scheme);
      }
      this.trail.write(m, ctx, { action: 'adopt-scoring-run', subject: SUBJECT, subjectId: round.id, unitPath: round.unitPath, before: { runId: before }, after: { runId: run.id } });
      return { id: round.id };
    });
  }

  /** Publishes a round whose document leaves that to whoever may approve it; one with a course goes its way. */
  publish(ctx: RequestContext, key: string, id: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'publishScoringRound', input: { id } }, async (m) => {
      const round = await this.getLocked(m, ctx, id, 'approve');
      if (round.workflowInstanceId !== null) throw refuseScoring('course-decides', { field: 'id' });
      if (round.state !== 'computed') throw refuseScoring(round.state === 'open' ? 'round-not-computed' : 'round-not-open', { field: 'id' });
      await this.course.publish(m, ctx, { round, ...(await this.lawOf(m, ctx, round.scheme)) });
      return { id: round.id };
    });
  }

  /** Makes a round without a course final once its notice is over, and opens what follows for those whom the document names. */
  finalise(ctx: RequestContext, key: string, id: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'finaliseScoringRound', input: { id } }, async (m) => {
      const round = await this.getLocked(m, ctx, id, 'approve');
      if (round.workflowInstanceId !== null) throw refuseScoring('course-decides', { field: 'id' });
      await this.course.finish(m, ctx, { round, ...(await this.lawOf(m, ctx, round.scheme)) });
      return { id: round.id };
    });
  }
}

/** What the results that stand went by; null for runs of before, which kept none. */
async function settingsThen(m: EntityManager, round: ScoringRound): Promise<RunSettings | null> {
  const run = round.jobRunId === null ? null : await m.findOneBy(JobRun, { id: round.jobRunId });
  const { settings, borrowed } = (run?.params ?? {}) as Partial<ScoringParams>;
  return settings ? { settings, borrowed: borrowed ?? [] } : null;
}

function cited(scheme: ScoringScheme): { provision?: string } {
  const id = scheme.provisions[0]?.id;
  return id === undefined ? {} : { provision: id };
}

