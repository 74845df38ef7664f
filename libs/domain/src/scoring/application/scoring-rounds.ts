import { day, type JsonObject, type ScoringScheme } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService, type Judge } from '@gongqiao/platform/policy';
import { JobRun, JobService } from '@gongqiao/platform/queue';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { WorkflowEngine } from '@gongqiao/platform/workflow';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { refuseScoring } from '../errors.js';
import { SCORING_RUN, type ScoringParams } from '../jobs/scoring-run.js';
import { newSeed } from '../model/draw.js';
import { readSettings } from '../model/read-value.js';
import { endOf, schemeOf, spanOf } from '../model/scheme-of.js';
import { countUnscored, enrol, finishTodos, tellOfPublication } from '../persistence/participants.js';
import { ScoringResult, ScoringRound, ScoringSubject } from '../persistence/entities.js';

const SUBJECT = 'ScoringRound';

/** What opens a round. */
export interface NewScoringRound {
  readonly scheme: string;
  readonly unitId: string;
  readonly year: number;
  readonly number: number;
}

export type Rerun = 'then' | 'now';

/** A round of a scheme on its way: opened, settled, run, run again, published, final. */
@Injectable()
export class ScoringRounds {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly jobs: JobService,
    private readonly workflow: WorkflowEngine,
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

  /** Opens a round at a unit, commits to its seed and enrols who takes part. Acts once per key. */
  open(ctx: RequestContext, key: string, input: NewScoringRound): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'openScoringRound', input }, async (m) => {
      const { scheme } = await this.lawOf(m, ctx, input.scheme);
      const n = scheme.rounds.length;
      if (!Number.isInteger(input.number) || input.number < 1 || input.number > n) throw refuseScoring('round-number-invalid', { field: 'number', values: { n, number: input.number } });
      const unit = await m.findOneBy(OrgUnit, { id: input.unitId });
      if (!unit || !this.access.can(ctx, 'create', SUBJECT, { tenantId: ctx.tenantId, unitPath: unit.path })) throw refuseScoring('round-unknown', { field: 'unitId' });
      if (!scheme.unitKinds.includes(unit.kind)) throw refuseScoring('unit-not-fit', { field: 'unitId' });
      const { unitId, year, number } = input;
      if (await m.existsBy(ScoringRound, { scheme: scheme.id, unitId, year, number })) throw refuseScoring('round-exists', { field: 'number' });
      const round = await m.save(m.create(ScoringRound, {
        scheme: scheme.id, unitId, unitPath: unit.path, year, number, state: 'open', settings: null, ...newSeed(),
        jobRunId: null, latestRunId: null, knownAt: null, computedAt: null, publishedOn: null, noticeEndsOn: null, appealEndsOn: null,
      }));
      const { to } = spanOf(scheme, year, number);
      const today = dayInChina(ctx.at);
      const people = await enrol(m, scheme, round, today < to ? today : to);
      if (people === 0) throw refuseScoring('round-without-people', { field: 'unitId' });
      this.trail.write(m, ctx, { action: 'open-scoring-round', subject: SUBJECT, subjectId: round.id, unitPath: unit.path, after: { ...input, people, seedHash: round.seedHash }, ...cited(scheme) });
      return { id: round.id };
    });
  }

  /** Settles what the scheme leaves to the round: cutoffs, money. */
  settle(ctx: RequestContext, key: string, input: { readonly id: string; readonly settings: JsonObject }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'settleScoringRound', input }, async (m) => {
      const round = await this.getLocked(m, ctx, input.id, 'update');
      if (round.state !== 'open' && round.state !== 'computed') throw refuseScoring('round-not-open', { field: 'id' });
      const { scheme } = await this.lawOf(m, ctx, round.scheme);
      const before = round.settings;
      round.settings = readSettings(scheme, input.settings, spanOf(scheme, round.year, round.number).to);
      await m.save(round);
      this.trail.write(m, ctx, { action: 'settle-scoring-round', subject: SUBJECT, subjectId: round.id, unitPath: round.unitPath, before: { settings: before }, after: { settings: round.settings }, ...cited(scheme) });
      return { id: round.id };
    });
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
      if (scheme.settings && round.settings === null) throw refuseScoring('settings-missing', { field: 'settings' });
      const basis = round.jobRunId === null ? 'first' : (input.basis ?? 'now');
      const known = basis === 'then' && round.knownAt ? round.knownAt : ctx.at;
      const params: ScoringParams = { roundId: round.id, knownAt: known.toISOString(), basis, against: round.jobRunId };
      const run = await this.jobs.start(m, ctx, { kind: SCORING_RUN, subject: SUBJECT, subjectId: round.id, unitPath: round.unitPath, params });
      await m.update(ScoringRound, { id: round.id }, { latestRunId: run.id });
      this.trail.write(m, ctx, { action: 'compute-scoring-round', subject: SUBJECT, subjectId: round.id, unitPath: round.unitPath, after: { runId: run.id, basis }, ...cited(scheme) });
      return { id: run.id };
    });
  }

  /** Lets the results of a later run stand, while nothing is published. */
  adopt(ctx: RequestContext, key: string, input: { readonly id: string; readonly runId: string }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'adoptScoringRun', input }, async (m) => {
      const round = await this.getLocked(m, ctx, input.id, 'update');
      if (round.state !== 'computed') throw refuseScoring('round-not-open', { field: 'id' });
      const run = await m.findOneBy(JobRun, { id: input.runId });
      const params = run?.params as ScoringParams | undefined;
      if (run?.state !== 'finished' || run.kind !== SCORING_RUN || params?.roundId !== round.id) throw refuseScoring('run-other-round', { field: 'runId' });
      const before = round.jobRunId;
      await m.save(Object.assign(round, { jobRunId: run.id, knownAt: new Date(params.knownAt), computedAt: run.requestedAt }));
      this.trail.write(m, ctx, { action: 'adopt-scoring-run', subject: SUBJECT, subjectId: round.id, unitPath: round.unitPath, before: { runId: before }, after: { runId: run.id } });
      return { id: round.id };
    });
  }

  /** Puts the results under public notice; from the day after it the terms of notice and appeal run, as to-dos of those concerned. */
  publish(ctx: RequestContext, key: string, id: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'publishScoringRound', input: { id } }, async (m) => {
      const round = await this.getLocked(m, ctx, id, 'approve');
      if (round.state !== 'computed') throw refuseScoring(round.state === 'open' ? 'round-not-computed' : 'round-not-open', { field: 'id' });
      const left = await countUnscored(m, round);
      if (left > 0) throw refuseScoring('results-incomplete', { field: 'id', values: { n: left } });
      const { judge, scheme } = await this.lawOf(m, ctx, round.scheme);
      const today = day(dayInChina(ctx.at));
      const noticeEndsOn = endOf(scheme.notice, today, judge.environment.calendar);
      const appealEndsOn = endOf(scheme.appeal, today, judge.environment.calendar);
      await m.save(Object.assign(round, { state: 'published', publishedOn: today, noticeEndsOn, appealEndsOn }));
      await tellOfPublication(m, {
        roundId: round.id, title: titleOf(scheme, round), party: scheme.notice.party, unitPath: round.unitPath, sentBy: ctx.userId, at: ctx.at,
        noticeEndsOn, noticeProvision: scheme.notice.provision.id, appealEndsOn, appealProvision: scheme.appeal.provision.id,
      });
      this.trail.write(m, ctx, { action: 'publish-scoring-round', subject: SUBJECT, subjectId: round.id, unitPath: round.unitPath, after: { noticeEndsOn, appealEndsOn, seed: round.seed }, provision: scheme.notice.provision.id });
      return { id: round.id };
    });
  }

  /** Makes a round final once its notice is over, and opens what follows for those whom the document names. */
  finalise(ctx: RequestContext, key: string, id: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'finaliseScoringRound', input: { id } }, async (m) => {
      const round = await this.getLocked(m, ctx, id, 'approve');
      if (round.state !== 'published') throw refuseScoring('round-not-published', { field: 'id' });
      const ends = [round.noticeEndsOn ?? '', round.appealEndsOn ?? ''].sort().at(-1) ?? '';
      if (dayInChina(ctx.at) <= ends) throw refuseScoring('notice-running', { field: 'id', values: { day: ends } });
      const { scheme } = await this.lawOf(m, ctx, round.scheme);
      await this.openFollowing(m, ctx, scheme, round);
      await m.save(Object.assign(round, { state: 'final' }));
      await finishTodos(m, round.id, ctx.userId, ctx.at);
      this.trail.write(m, ctx, { action: 'finalise-scoring-round', subject: SUBJECT, subjectId: round.id, unitPath: round.unitPath, after: { state: 'final' }, ...cited(scheme) });
      return { id: round.id };
    });
  }

  private async openFollowing(m: EntityManager, ctx: RequestContext, scheme: ScoringScheme, round: ScoringRound): Promise<void> {
    const { follows } = scheme;
    if (!follows || round.jobRunId === null) return;
    const found = await m.find(ScoringResult, { where: follows.tiers.map((tier) => ({ runId: round.jobRunId ?? '', tier })), order: { id: 'ASC' } });
    for (const result of found) {
      const subject = await m.findOneByOrFail(ScoringSubject, { id: result.subjectId });
      await this.workflow.start(m, ctx, {
        workflow: follows.workflow, subject: 'ScoringResult', subjectId: result.id, unitPath: round.unitPath, title: `${subject.personName} ${titleOf(scheme, round)}`, facts: { tier: result.tier },
      });
    }
  }
}

function cited(scheme: ScoringScheme): { provision?: string } {
  const id = scheme.provisions[0]?.id;
  return id === undefined ? {} : { provision: id };
}

/** `2026年第二季度 季度考核`. */
export function titleOf(scheme: Pick<ScoringScheme, 'zh' | 'rounds'>, round: Pick<ScoringRound, 'year' | 'number'>): string {
  return `${round.year}年${scheme.rounds[round.number - 1] ?? ''}${scheme.zh}`;
}
