import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService, type Decided, type Judge } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { WorkflowEngine } from '@gongqiao/platform/workflow';
import { addDays, day } from '@gongqiao/kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Worker } from '../../workforce/index.js';
import { refuseEvaluation } from '../errors.js';
import { tierFacts } from '../model/tier-facts.js';
import { AppraisalRequest, AppraisalResult } from '../persistence/entities.js';
import { correctResult } from './correct-result.js';
import { flowOf } from './flows.js';

/** A worker's request about the own result. */
export interface NewRequest {
  readonly resultId: string;
  readonly kind: 'review' | 'appeal';
  readonly grounds: string;
}

/** The written answer of the union in charge. */
export interface RequestAnswer {
  readonly id: string;
  readonly outcome: 'upheld' | 'changed';
  readonly newTier?: string | null;
  readonly note: string;
}

const SUBJECT = 'AppraisalRequest';
/** Ten working days never take longer in the calendar, whatever holidays lie between. */
const LOOK_AHEAD = 60;

/** Days off and make-up days of the tenant's calendar around a term, as the decision takes them; what is not loaded is left to the engine to refuse. */
function holidaysFrom(judge: Judge, from: string): { publicHolidays: string[]; makeupWorkdays: string[] } {
  const { calendar } = judge.environment;
  const days = Array.from({ length: LOOK_AHEAD }, (_, i) => addDays(day(from), i)).filter((d) => calendar.holds(d));
  return { publicHolidays: days.filter((d) => calendar.isHolidayPeriod(d, 'receivedOn')), makeupWorkdays: days.filter((d) => calendar.isMakeupWorkday(d, 'receivedOn')) };
}

/** Review and appeal of a result: lodged by the worker from the provider's tenant, answered in the tenant of the unions. */
@Injectable()
export class AppraisalRequests {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly workflow: WorkflowEngine,
    private readonly trail: Trail,
  ) {}

  /** The worker's own result, as the worker's tenant sees it: nobody else's passes here. */
  private async getOwnResult(ctx: RequestContext, resultId: string): Promise<AppraisalResult> {
    return this.database.run(ctx, async (m) => {
      const worker = await m.findOneBy(Worker, { tenantId: ctx.tenantId, userId: ctx.userId });
      if (!worker || !this.access.can(ctx, 'appeal', 'Worker', worker)) throw refuseEvaluation('worker-account-missing');
      const result = await m.findOneBy(AppraisalResult, { id: resultId, workerId: worker.id });
      if (!result) throw refuseEvaluation('result-unknown', { field: 'resultId' });
      if (result.notifiedOn === null) throw refuseEvaluation('result-not-told', { field: 'resultId' });
      return result;
    });
  }

  /** The same person in the tenant that owns the result: there it has this one errand and no role. */
  private asGuest(ctx: RequestContext, result: AppraisalResult): RequestContext {
    return { ...ctx, tenantId: result.tenantId, unitId: result.purchaserUnitId, unitPath: result.unitPath, roles: [] };
  }

  private judgeRequest(judge: Judge, result: AppraisalResult, receivedOn: string, answeredOn: string | null, asOf: string): Decided {
    return judge.decide('evaluation.appeal', { postLevel: result.postLevel, receivedOn, ...holidaysFrom(judge, receivedOn), answeredOn }, asOf);
  }

  /** Lodges a request: written in the tenant of the unions, due on the tenth working day of its calendar. Acts once per key. */
  async lodge(ctx: RequestContext, key: string, input: NewRequest): Promise<{ id: string }> {
    if (input.grounds.trim() === '') throw refuseEvaluation('grounds-missing', { field: 'grounds' });
    const own = await this.getOwnResult(ctx, input.resultId);
    const guest = this.asGuest(ctx, own);
    return this.database.once(guest, { key, operation: 'lodgeAppraisalRequest', input }, async (m) => {
      const result = await m.findOneOrFail(AppraisalResult, { where: { id: own.id }, lock: { mode: 'pessimistic_write' } });
      const openRequests = await m.countBy(AppraisalRequest, { resultId: result.id, state: 'lodged' });
      const judge = await this.policy.judge(m, guest);
      const today = dayInChina(ctx.at);
      const decided = this.judgeRequest(judge, result, today, null, today);
      const flow = flowOf(this.policy, judge, 'appeal', 'lodge');
      const row = await m.save(m.create(AppraisalRequest, {
        resultId: result.id, unitPath: result.unitPath, providerTenantId: result.providerTenantId, kind: input.kind, grounds: input.grounds.trim(), receivedOn: today, state: flow.initial,
        dueOn: String(decided.output['dueOn']), authority: String(decided.output['authority']), answer: null, answeredOn: null, workflowInstanceId: null, decisionResultId: null,
      }));
      const matter = await this.workflow.start(m, guest, { workflow: flow.id, subject: SUBJECT, subjectId: row.id, unitPath: result.unitPath, title: `${flow.zh} ${result.year} 年度`, facts: { postLevel: result.postLevel } });
      const moved = await this.workflow.actFor(m, guest, matter.id, ['worker'], {
        transition: 'lodge', form: { kind: input.kind, grounds: input.grounds.trim() }, facts: { ownResult: true, openRequests },
      });
      const decisionResultId = await this.policy.store(m, guest, { subject: SUBJECT, subjectId: row.id, field: 'evaluation.appeal', unitPath: row.unitPath, result: decided });
      await m.save(Object.assign(row, { state: moved.state, dueOn: moved.dueOn ?? row.dueOn, workflowInstanceId: matter.id, decisionResultId }));
      this.trail.write(m, guest, { action: 'lodge-appraisal-request', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, after: row });
      return { id: row.id };
    });
  }

  /** The worker takes a request back while it waits for its answer. */
  async withdraw(ctx: RequestContext, key: string, id: string): Promise<{ id: string }> {
    const request = await this.database.run(ctx, (m) => m.findOneBy(AppraisalRequest, { id }));
    if (!request) throw refuseEvaluation('request-unknown', { field: 'id' });
    const guest = this.asGuest(ctx, await this.getOwnResult(ctx, request.resultId));
    return this.database.once(guest, { key, operation: 'withdrawAppraisalRequest', input: { id } }, async (m) => {
      const row = await m.findOneOrFail(AppraisalRequest, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const moved = await this.workflow.actFor(m, guest, row.workflowInstanceId ?? '', ['worker'], { transition: 'withdraw' });
      await m.save(Object.assign(row, { state: moved.state }));
      return { id };
    });
  }

  private async getForAnswer(m: EntityManager, ctx: RequestContext, id: string): Promise<AppraisalRequest> {
    const row = await m.findOne(AppraisalRequest, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row || !this.access.can(ctx, 'answer', SUBJECT, row)) throw refuseEvaluation('request-unknown', { field: 'id' });
    return row;
  }

  /** Answers in writing; a changed tier obeys its limits and brings its consequences, the earlier result staying in history. */
  async answer(ctx: RequestContext, key: string, input: RequestAnswer): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'answerAppraisalRequest', input }, async (m) => {
      const row = await this.getForAnswer(m, ctx, input.id);
      const result = await m.findOneOrFail(AppraisalResult, { where: { id: row.resultId }, lock: { mode: 'pessimistic_write' } });
      if (input.outcome === 'changed' && (!input.newTier || input.newTier === result.finalTier)) throw refuseEvaluation('new-tier-missing', { field: 'newTier' });
      const judge = await this.policy.judge(m, ctx);
      const limit = judge.decide('evaluation.tierLimit', tierFacts(result), `${result.year}-12-31`);
      const moved = await this.workflow.act(m, ctx, row.workflowInstanceId ?? '', {
        transition: 'answer', note: input.note, facts: { postLevel: result.postLevel, outcome: input.outcome, newTier: input.newTier ?? null, [judge.fullName('evaluation.tierLimit')]: limit.output },
      });
      const today = dayInChina(ctx.at);
      const decided = this.judgeRequest(judge, result, row.receivedOn, today, today);
      const decisionResultId = await this.policy.store(m, ctx, { subject: SUBJECT, subjectId: row.id, field: 'evaluation.appeal', unitPath: row.unitPath, result: decided });
      const before = { ...row };
      await m.save(Object.assign(row, { state: moved.state, answer: input.note.trim(), answeredOn: today, decisionResultId }));
      this.trail.write(m, ctx, { action: 'answer-appraisal-request', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, before, after: row });
      if (input.outcome === 'changed' && input.newTier) await correctResult(m, ctx, { policy: this.policy, workflow: this.workflow, judge, trail: this.trail }, result, { requestId: row.id, newTier: input.newTier, reason: input.note.trim() });
      return { id: row.id };
    });
  }
}
