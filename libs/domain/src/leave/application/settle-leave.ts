import { Decimal } from '@gongqiao/kernel';
import { Refused, dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { PolicyService, type Decided } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { Todo, WorkflowEngine, WorkflowInstance } from '@gongqiao/platform/workflow';
import { Injectable } from '@nestjs/common';
import { IsNull, Not, type EntityManager } from 'typeorm';
import { Employee } from '../../personnel/index.js';
import { findFlow } from '../../shared/flows.js';
import { refuseLeave } from '../errors.js';
import { nextLink, standingOf } from '../model/chain.js';
import { LeaveApproval, LeaveRequest, type ChainLink } from '../persistence/entities.js';
import { judgeLeave, requestFacts, requireJudged, type LeaveJudged } from './judge-leave.js';
import { LeaveCases, askedAgain, type LeaveCase } from './leave-case.js';

/** What a party of the chain said. */
export interface Said {
  readonly party: string;
  readonly outcome: 'given' | 'refused';
  /** Null where it was said in another tenant. */
  readonly by: string | null;
  readonly byName: string;
  readonly note: string | null;
}

const SUBJECT = 'LeaveRequest';
const HOST_UNIT = 'host-unit';
const WORKER = 'employee';

/** Carries a request on its way: who has agreed, whose turn it is, and what the workflow says of it. */
@Injectable()
export class LeaveSettling {
  constructor(
    private readonly policy: PolicyService,
    private readonly workflow: WorkflowEngine,
    private readonly trail: Trail,
    private readonly cases: LeaveCases,
  ) {}

  /** The case of a request already made, as the documents judge it now. */
  async caseOf(m: EntityManager, ctx: RequestContext, row: LeaveRequest): Promise<LeaveCase> {
    const employee = await m.findOneByOrFail(Employee, { id: row.employeeId });
    const used: { id: string }[] = await m.query('select id from overtime_entry where used_by = $1', [row.id]);
    return this.cases.gather(m, ctx, employee, askedAgain(row, used.map((entry) => entry.id)), row);
  }

  /** Facts for the guards of the employer's workflow. */
  async guardFacts(m: EntityManager, ctx: RequestContext, row: LeaveRequest): Promise<object> {
    return { ...requestFacts(await this.caseOf(m, ctx, row)), applicantIsActor: row.userId !== null && row.userId === ctx.userId };
  }

  /** Keeps the answers behind a request, each shown as its reasons. */
  async keepAnswers(m: EntityManager, ctx: RequestContext, row: LeaveRequest, judged: LeaveJudged): Promise<void> {
    const answers = Object.entries(judged.answers).flatMap(([field, result]): { field: string; result: Decided }[] => (result ? [{ field, result: result as Decided }] : []));
    const ids = await this.policy.storeMany(m, ctx, answers.map(({ field, result }) => ({ subject: SUBJECT, subjectId: row.id, field, unitPath: row.unitPath, result })));
    row.results = { ...row.results, ...Object.fromEntries(answers.map(({ field }, i) => [field, ids[i] ?? ''])) };
  }

  /** Records what a party said. Only whose turn it is may speak, except a counterpart, who is asked in its own tenant. */
  async record(m: EntityManager, ctx: RequestContext, row: LeaveRequest, said: Said): Promise<void> {
    const link = row.chain.find((held) => held.by === said.party);
    const next = nextLink(row.chain);
    if (said.by !== null && (!link || next?.by !== said.party)) throw refuseLeave('not-your-turn', { field: 'id', values: { party: next?.zh ?? '—' } });
    if (said.by !== null && said.by === row.userId && said.party !== HOST_UNIT) throw refuseLeave('own-leave', { field: 'id' });
    await m.save(m.create(LeaveApproval, { requestId: row.id, unitPath: row.unitPath, party: said.party, outcome: said.outcome, givenBy: said.by, givenByName: said.byName, note: said.note, at: ctx.at }));
    const provision = link?.askedBy[0]?.provision;
    this.trail.write(m, ctx, { action: said.outcome === 'given' ? 'approve-leave' : 'refuse-leave', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, after: { party: said.party, by: said.byName, note: said.note }, ...(provision === undefined ? {} : { provision }) });
    await this.settle(m, ctx, row);
  }

  /** Works out anew who is outstanding, and puts the matter before whose turn it is. */
  async settle(m: EntityManager, ctx: RequestContext, row: LeaveRequest): Promise<void> {
    const judged = judgeLeave(this.policy.index, await this.caseOf(m, ctx, row));
    if (!judged.combination) return requireJudged(judged);
    const { chain, obstacles } = judged.combination;
    await m.save(Object.assign(row, { chain, obstacles, standing: standingOf(judged.combination) }));
    await this.handOn(m, ctx, row);
  }

  /**
   * Leaves the matter in the to-do list of whose turn it is alone: the workflow's state has more holders than one, the chain
   * asks them one after the other. Once all have agreed nobody has to act until the person reports back.
   */
  async handOn(m: EntityManager, ctx: RequestContext, row: LeaveRequest): Promise<void> {
    if (!row.workflowInstanceId) return;
    const instance = await m.findOneByOrFail(WorkflowInstance, { id: row.workflowInstanceId });
    if (instance.finishedAt) return;
    const turn = ['host-unit', 'employer', 'purchaser'].includes(row.standing);
    const next = turn ? nextLink(row.chain) : null;
    const away = row.standing === 'on-leave' && row.userId !== null;
    const party = next?.stage === 'employer' ? next.by : away ? WORKER : null;
    await m.delete(Todo, { instanceId: instance.id, kind: 'act', finishedAt: IsNull(), ...(party === null ? {} : { party: Not(party) }) });
    if (party !== null && !(await m.existsBy(Todo, { instanceId: instance.id, kind: 'act', party, finishedAt: IsNull() }))) await this.workflow.todos.open(m, ctx, instance, { kind: 'act', party, userId: null });
    else await this.workflow.todos.tell(m, ctx, row.unitPath);
    if (away) await m.update(Todo, { instanceId: instance.id, kind: 'act', party: WORKER, finishedAt: IsNull() }, { userId: row.userId, dueOn: row.reportBackOn });
  }

  /** Hands a draft in to the employer's own line, once the host unit has signed where it signs first. */
  async handIn(m: EntityManager, ctx: RequestContext, row: LeaveRequest): Promise<void> {
    if (row.workflowInstanceId === null) return;
    const judge = await this.policy.judge(m, ctx);
    const signs = row.chain.some((link) => link.by === HOST_UNIT && link.state === 'given' && link.askedBy.some((asked) => asked.pack === judge.packId));
    if (signs && findFlow(this.policy, judge, 'leave-request', 'hostUnitSign')) await this.workflow.actFor(m, ctx, row.workflowInstanceId, [HOST_UNIT], { transition: 'hostUnitSign' });
    const handed = await this.workflow.actFor(m, ctx, row.workflowInstanceId, [WORKER], { transition: 'submit' });
    await m.save(Object.assign(row, { state: handed.state }));
    await this.handOn(m, ctx, row);
  }

  /** What a counterpart said, as its own tenant tells it: recorded here, and the matter goes on or ends. */
  async hearCounterpart(m: EntityManager, ctx: RequestContext, requestId: string, said: Said): Promise<void> {
    const row = await m.findOne(LeaveRequest, { where: { id: requestId }, lock: { mode: 'pessimistic_write' } });
    if (!row || row.workflowInstanceId === null || !['host-unit', 'employer', 'purchaser'].includes(row.standing)) return;
    if (await m.existsBy(LeaveApproval, { requestId, party: said.party })) return;
    await this.record(m, ctx, row, said);
    if (row.standing === 'refused') {
      await this.workflow.close(m, ctx, row.workflowInstanceId, `${said.byName}不同意${said.note ? `：${said.note}` : ''}`);
      await this.release(m, row);
      return;
    }
    const instance = await m.findOneByOrFail(WorkflowInstance, { id: row.workflowInstanceId });
    const next = nextLink(row.chain);
    if (instance.finishedAt === null && next?.stage === 'employer' && row.chain.every((link) => link.stage !== 'employer' || link.state === 'needed')) await this.handIn(m, ctx, row);
    else await this.tellApplicant(m, ctx, row);
  }

  /** What a counterpart recorded of a return: kept, and the late return that it ends is marked. */
  async hearReturn(m: EntityManager, ctx: RequestContext, row: LeaveRequest, on: string): Promise<void> {
    await m.update(LeaveRequest, { id: row.id }, { hostReturnedOn: on });
    await m.query(
      `update leave_late_return set present_from = least(coalesce(present_from, $2::date), $2::date), state = case when state = 'not-back' then 'not-reported' else state end, version = version + 1
        where request_id = $1 and state <> 'settled'`, [row.id, on]);
    this.trail.write(m, ctx, { action: 'host-unit-records-return', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, after: { on } });
  }

  /** Gives back the overtime that a leave would have used. */
  async release(m: EntityManager, row: LeaveRequest): Promise<void> {
    await m.query('update overtime_entry set used_by = null where used_by = $1', [row.id]);
  }

  /** A line in the applicant's list when a request is decided. */
  async tellApplicant(m: EntityManager, ctx: RequestContext, row: LeaveRequest): Promise<void> {
    if (row.userId === null || !['granted', 'refused'].includes(row.standing)) return;
    const words = row.standing === 'granted' ? '各方均已同意，可按期休假' : '未获同意';
    await m.insert(Todo, {
      kind: 'copy', party: WORKER, userId: row.userId, instanceId: null, subject: SUBJECT, subjectId: row.id, title: `${row.fromOn} 至 ${row.toOn} 的请假${words}`, state: null, unitPath: row.unitPath,
      sentBy: ctx.userId, receivedAt: ctx.at, dueOn: null, dueProvision: null,
    });
  }

  /** Which act of the employer's workflow a link of the chain is, from the state that it stands in. */
  async transitionOf(m: EntityManager, ctx: RequestContext, row: LeaveRequest, link: ChainLink): Promise<string | null> {
    const judge = await this.policy.judge(m, ctx);
    const flow = findFlow(this.policy, judge, 'leave-request', 'submit');
    return flow?.transitions.find((t) => t.from.includes(row.state) && t.actors.includes(link.by) && t.zh === link.act)?.id ?? null;
  }

  /** Days really used, where somebody came back early. */
  async shorten(m: EntityManager, ctx: RequestContext, row: LeaveRequest, backOn: string): Promise<Decimal> {
    const judge = await this.policy.judge(m, ctx);
    const last = judge.attempt('leave.duration', { type: row.kind, from: row.fromOn, fromHalf: row.fromHalf, to: backOn, toHalf: 'am' }, dayInChina(ctx.at));
    if (!last.ok) {
      if (backOn <= row.fromOn) return new Decimal(0);
      throw new Refused({ code: last.error.code, field: 'reportedOn', message: last.error.message, provision: null });
    }
    // The day of coming back is worked: where it would count, its morning is taken off again.
    const counted = new Decimal(String(last.output['countedDays']));
    return judge.environment.calendar.isWorkingDay(backOn as never, 'reportedOn') ? counted.minus('0.5') : counted;
  }
}
