import { AccessService, isUnder } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { JobService } from '@gongqiao/platform/queue';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { Todo, WorkflowEngine, WorkflowInstance, type WorkflowListener, type WorkflowMoved } from '@gongqiao/platform/workflow';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { refuseEvaluation } from '../errors.js';
import { GATHER_RUN, SETTLE_RUN } from '../jobs/appraisal-runs.js';
import { tierFacts, tierFault } from '../model/tier-facts.js';
import { AppraisalResult, AppraisalRound } from '../persistence/entities.js';
import { countiesOutstanding, handoversOutstanding } from '../persistence/participants.js';
import { flowOf } from './flows.js';
import { tellProviders } from './tell-provider-side.js';

const SUBJECT = 'AppraisalRound';
const COUNTY = 'county';

/** Whether a round is the caller's to see: in the caller's part of the tree, or of the city above. */
export function mayReadRound(access: AccessService, ctx: RequestContext, round: AppraisalRound): boolean {
  return access.can(ctx, 'read', SUBJECT, round) || (access.can(ctx, 'read', SUBJECT) && round.tenantId === ctx.tenantId && isUnder(ctx.unitPath, round.unitPath));
}

/** The annual appraisal of a city on its way: opened, suggested by counties, settled, handed over. */
@Injectable()
export class AppraisalRounds implements OnModuleInit, WorkflowListener {
  readonly subject = SUBJECT;

  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly workflow: WorkflowEngine,
    private readonly jobs: JobService,
    private readonly trail: Trail,
  ) {}

  onModuleInit(): void {
    this.workflow.listen(this);
  }

  private async getLocked(m: EntityManager, ctx: RequestContext, id: string): Promise<AppraisalRound> {
    const round = await m.findOne(AppraisalRound, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!round || !mayReadRound(this.access, ctx, round)) throw refuseEvaluation('round-unknown', { field: 'id' });
    return round;
  }

  /** Opens the appraisal of a city and year, and starts the run that gathers who takes part. Acts once per key. */
  async open(ctx: RequestContext, key: string, input: { readonly unitId: string; readonly year: number }): Promise<{ id: string }> {
    const thisYear = Number(dayInChina(ctx.at).slice(0, 4));
    if (!Number.isInteger(input.year) || input.year < 2017 || input.year > Math.min(2100, thisYear)) throw refuseEvaluation('year-invalid', { field: 'year' });
    return this.database.once(ctx, { key, operation: 'openAppraisal', input }, async (m) => {
      const unit = await m.findOneBy(OrgUnit, { id: input.unitId });
      if (!unit || !this.access.can(ctx, 'create', SUBJECT, { tenantId: ctx.tenantId, unitPath: unit.path })) throw refuseEvaluation('round-unknown', { field: 'unitId' });
      if (unit.level !== 1) throw refuseEvaluation('unit-not-city', { field: 'unitId' });
      const yearAlreadyOpened = await m.existsBy(AppraisalRound, { unitId: unit.id, year: input.year });
      const flow = flowOf(this.policy, await this.policy.judge(m, ctx), 'annual-evaluation', 'open');
      // The guard speaks before the row is made: two rounds of one year cannot stand.
      const round = yearAlreadyOpened ? await m.findOneByOrFail(AppraisalRound, { unitId: unit.id, year: input.year }) : await m.save(m.create(AppraisalRound, {
        unitId: unit.id, unitPath: unit.path, year: input.year, state: flow.initial, workflowInstanceId: null, jobRunId: null, cap: null, capException: null, reviewResultId: null, settledOn: null,
      }));
      const matter = await this.workflow.start(m, ctx, { workflow: flow.id, subject: SUBJECT, subjectId: round.id, unitPath: unit.path, title: `${unit.name} ${input.year} 年度评价` });
      await this.workflow.act(m, ctx, matter.id, { transition: 'open', facts: { yearAlreadyOpened } });
      const run = await this.jobs.start(m, ctx, { kind: GATHER_RUN, subject: SUBJECT, subjectId: round.id, unitPath: unit.path, params: { roundId: round.id } });
      await m.update(AppraisalRound, { id: round.id }, { workflowInstanceId: matter.id, jobRunId: run.id });
      this.trail.write(m, ctx, { action: 'open-appraisal', subject: SUBJECT, subjectId: round.id, unitPath: unit.path, after: { year: input.year } });
      return { id: round.id };
    });
  }

  /** A county passes its suggestions up; when all have, the city's turn comes. */
  async suggest(ctx: RequestContext, key: string, roundId: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'suggestAppraisal', input: { roundId } }, async (m) => {
      const round = await this.getLocked(m, ctx, roundId);
      this.access.require(ctx, 'suggest', SUBJECT);
      const own = await m.find(AppraisalResult, { where: { roundId, purchaserUnitId: ctx.unitId, postLevel: 'county-post' } });
      if (own.length === 0) throw refuseEvaluation('not-suggester', { field: 'id' });
      if (own.every((row) => row.suggestedOn !== null)) throw refuseEvaluation('suggested-already', { field: 'id' });
      const judge = await this.policy.judge(m, ctx);
      const incomplete: string[] = [];
      const above: string[] = [];
      for (const row of own) {
        const result = row.satisfactionRate === null ? null : judge.attempt('evaluation.tierLimit', tierFacts(row), `${round.year}-12-31`);
        if (!result?.ok || row.suggestedTier === null) incomplete.push(row.id);
        else if (tierFault(row.suggestedTier, { highestTier: result.output['highestTier'], forcedTier: result.output['forcedTier'] })) above.push(row.id);
      }
      if (incomplete.length > 0) throw refuseEvaluation('participants-incomplete', { field: 'id', values: { n: incomplete.length } });
      const outstanding = (await countiesOutstanding(m, roundId)).filter((c) => c.id !== ctx.unitId).map((c) => c.id);
      await m.update(AppraisalResult, { id: In(own.map((row) => row.id)) }, { suggestedOn: dayInChina(ctx.at) });
      // The county stands below the city whose matter this is, so its part is established here.
      await this.workflow.actFor(m, ctx, round.workflowInstanceId ?? '', ctx.roles.filter((role) => role === COUNTY), {
        transition: 'suggest', facts: { incompleteParticipants: incomplete, tiersAboveLimit: above, countiesOutstanding: outstanding },
      });
      return { id: roundId };
    });
  }

  /** Starts the run that reviews the city's list, settles it where accepted, and works out what follows. */
  async settle(ctx: RequestContext, key: string, input: { readonly roundId: string; readonly capException?: string | null }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'settleAppraisal', input }, async (m) => {
      const round = await this.getLocked(m, ctx, input.roundId);
      this.access.require(ctx, 'approve', SUBJECT, round);
      const outstanding = await countiesOutstanding(m, round.id);
      if (outstanding.length > 0) throw refuseEvaluation('counties-outstanding', { field: 'id', values: { n: outstanding.length } });
      if (round.settledOn === null) round.capException = input.capException?.trim() || null;
      const run = await this.jobs.start(m, ctx, { kind: SETTLE_RUN, subject: SUBJECT, subjectId: round.id, unitPath: round.unitPath, params: { roundId: round.id } });
      await m.save(Object.assign(round, { jobRunId: run.id }));
      this.trail.write(m, ctx, { action: 'settle-appraisal', subject: SUBJECT, subjectId: round.id, unitPath: round.unitPath, after: { runId: run.id, capException: round.capException } });
      return { id: run.id };
    });
  }

  /** A purchaser hands its results over to the provider; when all have, the matter is with the provider. */
  async handOver(ctx: RequestContext, key: string, roundId: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'handOverAppraisal', input: { roundId } }, async (m) => {
      const round = await this.getLocked(m, ctx, roundId);
      this.access.require(ctx, 'update', 'AppraisalResult');
      const own = await m.find(AppraisalResult, { where: { roundId, purchaserUnitId: ctx.unitId } });
      const waiting = own.filter((row) => row.handedOverOn === null);
      if (waiting.length === 0) throw refuseEvaluation('nothing-to-hand-over', { field: 'id' });
      const left = (await handoversOutstanding(m, roundId)).filter((unit) => unit.id !== ctx.unitId).map((unit) => unit.id);
      await this.workflow.actFor(m, ctx, round.workflowInstanceId ?? '', ctx.roles, { transition: 'handOver', facts: { handoversOutstanding: left } });
      await m.update(AppraisalResult, { id: In(waiting.map((row) => row.id)) }, { handedOverOn: dayInChina(ctx.at) });
      await tellProviders(m, ctx, roundId, waiting);
      this.trail.write(m, ctx, { action: 'hand-over-appraisal', subject: SUBJECT, subjectId: round.id, after: { results: waiting.length } });
      return { id: roundId };
    });
  }

  /** Keeps the round in step with its matter, and puts it before the counties that still have to act. */
  async moved(m: EntityManager, ctx: RequestContext, event: WorkflowMoved): Promise<void> {
    await m.update(AppraisalRound, { id: event.instance.subjectId }, { state: event.to });
    if (event.transition === 'open') return;
    const counties = event.to === 'open' ? await countiesOutstanding(m, event.instance.subjectId)
      : event.to === 'settled' ? (await handoversOutstanding(m, event.instance.subjectId)).filter((unit) => unit.path !== event.instance.unitPath && unit.path !== ctx.unitPath) : [];
    await tellCounties(m, ctx, event.instance, counties.filter((county) => event.transition !== 'suggest' || county.path !== ctx.unitPath));
  }
}

/** To-dos for counties in their city's matter: it hangs above them, so each gets its own at its own place. */
export async function tellCounties(m: EntityManager, ctx: RequestContext, instance: WorkflowInstance, counties: readonly { readonly path: string }[]): Promise<void> {
  for (const { path } of counties) {
    await m.insert(Todo, {
      kind: 'act', party: COUNTY, userId: null, instanceId: instance.id, subject: instance.subject, subjectId: instance.subjectId, title: instance.title, state: instance.state,
      unitPath: path, sentBy: ctx.userId, receivedAt: ctx.at, dueOn: null, dueProvision: null,
    });
  }
}
