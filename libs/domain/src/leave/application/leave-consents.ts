import { daysBetween, type JsonObject, type PlainDate, type Workflow } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { SYSTEM_USER_ID, dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService, type Decided } from '@gongqiao/platform/policy';
import { Todo, WorkflowEngine, WorkflowInstance, WorkflowStep, type WorkflowListener, type WorkflowMoved } from '@gongqiao/platform/workflow';
import { requireDay } from '@gongqiao/platform/tenancy';
import { Injectable } from '@nestjs/common';
import { IsNull, Not, type EntityManager } from 'typeorm';
import type { Placement } from '../../personnel/index.js';
import { findFlow } from '../../shared/flows.js';
import { visitTenant } from '../../shared/visit-tenant.js';
import { refuseLeave } from '../errors.js';
import { LeaveConsent, LeaveRequest } from '../persistence/entities.js';
import { LeaveSettling } from './settle-leave.js';

const SUBJECT = 'LeaveConsent';
const WORKER = 'worker';
const PLATFORM = 'platform';
const ANNOUNCE = 'announceLateReturn';
const RETURN = 'recordReturn';
const HOST_UNIT = 'host-unit';

/** What the purchaser is asked, and by which answer. */
export interface ConsentAsked {
  readonly request: LeaveRequest;
  readonly placement: Placement;
  readonly kindZh: string;
  readonly papersZh: readonly string[];
  readonly decided: Decided;
  /** Facts of the purchaser's own rules on time off, where the leave takes overtime off and those rules run apart. */
  readonly timeOffFacts: JsonObject | null;
  /** The purchaser's row of the leave that this one goes on from. */
  readonly prolongs: string | null;
}

/** What the employer's side tells of a leave that the purchaser's side has agreed to. */
export type ToldOfLeave = 'withdraw' | 'begin' | { readonly lateSince: string };

function isDecision(flow: Workflow, state: string, transition: string, parties: readonly string[]): boolean {
  return flow.transitions.some((t) => t.id === transition && t.from.includes(state) && t.to !== state && t.actors.some((actor) => parties.includes(actor)) && !t.actors.includes(WORKER));
}

/**
 * The door between an employer and a purchaser for leave. A request of a person placed with the purchaser lies in the purchaser's
 * tenant as a row of its own, moved by the purchaser's own workflow; what is said there is told to the employer in the same
 * transaction. Each side writes under its own row-level security and sees nothing else of the other.
 */
@Injectable()
export class LeaveConsents implements WorkflowListener {
  readonly subject = SUBJECT;

  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly workflow: WorkflowEngine,
    private readonly settling: LeaveSettling,
  ) {}

  private async placeIn(m: EntityManager, ctx: RequestContext, tenantId: string, path: string): Promise<RequestContext> {
    const [unit]: { id: string; path: string }[] = await m.query('select id, path::text as path from org_unit where path @> $1::ltree order by level desc limit 1', [path]);
    return { ...ctx, tenantId, userId: SYSTEM_USER_ID, unitId: unit?.id ?? tenantId, unitPath: unit?.path ?? path, roles: [], ip: null };
  }

  /** Puts a request before the purchaser, in the workflow that its document has for it. Called in the employer's transaction. */
  async ask(m: EntityManager, ctx: RequestContext, asked: ConsentAsked): Promise<string> {
    const { request, placement, kindZh, papersZh, decided, timeOffFacts } = asked;
    const tenantId = placement.purchaserTenantId ?? '';
    const path = placement.purchaserUnitPath ?? '';
    const [employer]: { name: string }[] = await m.query('select name from tenant_directory() where id = $1', [ctx.tenantId]);
    let id = '';
    await visitTenant(m, ctx, tenantId, async () => {
      const there = await this.placeIn(m, ctx, tenantId, path);
      const adopted = asked.prolongs === null ? null : await this.announce(m, there, asked.prolongs, request);
      const { fromOn, fromHalf, toOn, toHalf, days, takeover, handedOver, reportBackOn } = request;
      const row = await m.save(m.create(LeaveConsent, {
        unitPath: path, employerTenantId: ctx.tenantId, employerName: employer?.name ?? '', requestId: request.id, placementId: placement.id, personName: request.employeeName,
        hostUnitName: placement.hostUnitName, kind: request.kind, kindZh, fromOn, fromHalf, toOn, toHalf, days, papers: [...papersZh], takeover, handedOver, prolongs: asked.prolongs, reportBackOn,
        absenceDays: Number(decided.output['absenceDays'] ?? daysBetween(fromOn as PlainDate, toOn as PlainDate) + 1), districtRequired: decided.output['districtRequired'] === true,
        facts: { ...decided.facts, ...timeOffFacts }, resultId: null, state: '', outcome: null, workflowInstanceId: null, decidedOn: null,
      }));
      const resultId = await this.policy.store(m, there, { subject: SUBJECT, subjectId: row.id, field: 'approval', unitPath: path, result: decided });
      const instance = await this.begin(m, there, row, { kindZh, timeOff: timeOffFacts, adopted });
      await m.save(Object.assign(row, { resultId, workflowInstanceId: instance.id, state: instance.state }));
      id = row.id;
    });
    return id;
  }

  /**
   * Tells the purchaser's side that somebody cannot come back in time, by the act that its workflow has for it.
   *
   * @returns the matter that the act opened for the added days; null where the workflow opens none.
   */
  private async announce(m: EntityManager, there: RequestContext, consentId: string, request: LeaveRequest): Promise<string | null> {
    const old = await m.findOneByOrFail(LeaveConsent, { id: consentId });
    const instance = old.workflowInstanceId === null ? null : await m.findOneByOrFail(WorkflowInstance, { id: old.workflowInstanceId });
    if (!instance || instance.finishedAt) return null;
    const flow = this.workflow.getWorkflow(instance.packId, instance.workflow);
    if (!flow.transitions.some((t) => t.id === ANNOUNCE && t.from.includes(instance.state))) return null;
    await this.workflow.actFor(m, there, instance.id, [WORKER], { transition: ANNOUNCE, note: '不能按期返岗，申请续假', form: { newLastDay: request.toOn }, facts: { lastDay: old.toOn, newLastDay: request.toOn } });
    const [opened] = await m.find(WorkflowInstance, { where: { subject: SUBJECT, subjectId: old.id, id: Not(instance.id), finishedAt: IsNull() }, order: { enteredAt: 'DESC' }, take: 1 });
    return opened?.id ?? null;
  }

  private async begin(m: EntityManager, there: RequestContext, row: LeaveConsent, how: { kindZh: string; timeOff: JsonObject | null; adopted: string | null }): Promise<WorkflowInstance> {
    const judge = await this.policy.judge(m, there);
    // Time off has a workflow of its own, unless the whole absence is long enough to go to the level above.
    const ofTimeOff = how.adopted === null && how.timeOff !== null && !row.districtRequired ? findFlow(this.policy, judge, 'time-off', 'requestTimeOff') : undefined;
    const flow = ofTimeOff ?? findFlow(this.policy, judge, 'leave', 'requestLeave');
    if (!flow) throw refuseLeave('no-leave-flow', { field: 'kind' });
    const title = `${row.personName}（${row.employerName}）${how.kindZh} ${row.fromOn} 至 ${row.toOn}，共 ${row.absenceDays} 天${row.prolongs === null ? '' : '（续假）'}`;
    if (how.adopted !== null) await m.query('update workflow_instance set subject_id = $2, title = $3, facts = $4::jsonb where id = $1', [how.adopted, row.id, title, JSON.stringify(this.factsOf(row))]);
    const instance = how.adopted ? { id: how.adopted } : await this.workflow.start(m, there, { workflow: flow.id, subject: SUBJECT, subjectId: row.id, title, unitPath: row.unitPath, facts: this.factsOf(row) });
    const first = flow.transitions.find((t) => t.from.includes(flow.initial) && t.actors.includes(WORKER));
    const form = ofTimeOff ? { requested: how.timeOff?.['requested'] ?? [] } : { kind: how.kindZh, firstDay: row.fromOn, lastDay: row.toOn, papers: row.papers, takeover: row.takeover };
    return this.workflow.actFor(m, there, instance.id, [WORKER], { transition: first?.id ?? '', form });
  }

  private factsOf(row: LeaveConsent): JsonObject {
    return { ...row.facts, districtRequired: row.districtRequired };
  }

  facts(m: EntityManager, _ctx: RequestContext, instance: WorkflowInstance): Promise<object> {
    return m.findOneByOrFail(LeaveConsent, { id: instance.subjectId }).then((row) => this.factsOf(row));
  }

  /** What the purchaser's parties do, on whichever page, is told to the employer. */
  async moved(m: EntityManager, ctx: RequestContext, event: WorkflowMoved): Promise<void> {
    const row = await m.findOneByOrFail(LeaveConsent, { id: event.instance.subjectId });
    const [step] = await m.find(WorkflowStep, { where: { instanceId: event.instance.id }, order: { seq: 'DESC' }, take: 1 });
    const party = step?.party ?? '';
    const flow = this.workflow.getWorkflow(event.instance.packId, event.instance.workflow);
    const refused = event.instance.facts['outcome'] === 'rejected';
    const decides = event.from !== null && event.from !== event.to && row.outcome === null && isDecision(flow, event.from, event.transition, [party]) && party !== PLATFORM;
    const factOf: Readonly<Record<string, string>> = { 'host-unit': 'hostOutcome', district: 'districtOutcome' };
    const fact = factOf[party];
    if (decides && fact !== undefined) row.facts = { ...row.facts, [fact]: refused ? 'rejected' : 'approved' };
    const last = decides && (refused || !flow.transitions.some((t) => t.from.includes(event.to) && t.to !== event.to && t.actors.every((actor) => actor !== WORKER && actor !== PLATFORM)));
    if (last) Object.assign(row, { outcome: refused ? 'refused' : 'given', decidedOn: dayInChina(ctx.at) });
    if (event.transition === RETURN) Object.assign(row, { returnedOn: String(event.form?.['on'] ?? dayInChina(ctx.at)) });
    await m.save(Object.assign(row, { state: event.to }));
    if (event.transition === RETURN) return this.tellReturn(m, ctx, row);
    if (!decides) return;
    const [who]: { name: string }[] = await m.query('select coalesce((select name from org_unit where id = $1), $2) as name', [ctx.unitId, row.hostUnitName]);
    const [person]: { name: string }[] = await m.query('select name from app_user where id = $1', [ctx.userId]);
    const byName = [who?.name ?? '', person?.name ?? ''].filter((name) => name !== '').join(' ');
    await visitTenant(m, ctx, row.employerTenantId, async () => {
      const request = await m.findOneByOrFail(LeaveRequest, { id: row.requestId });
      const there = await this.placeIn(m, ctx, row.employerTenantId, request.unitPath);
      await this.settling.hearCounterpart(m, there, row.requestId, { party, outcome: refused ? 'refused' : 'given', by: null, byName, note: event.note });
    });
  }

  /** The host unit's record of a return is told to the employer, who still asks for the person's own report. */
  private async tellReturn(m: EntityManager, ctx: RequestContext, row: LeaveConsent): Promise<void> {
    await visitTenant(m, ctx, row.employerTenantId, async () => {
      const request = await m.findOneByOrFail(LeaveRequest, { id: row.requestId });
      await this.settling.hearReturn(m, await this.placeIn(m, ctx, row.employerTenantId, request.unitPath), request, row.returnedOn ?? dayInChina(ctx.at));
    });
  }

  /** Tells the purchaser's side that a leave is taken back, has begun, or that the person has not come back. Called in the employer's transaction. */
  async tell(m: EntityManager, ctx: RequestContext, request: LeaveRequest, what: ToldOfLeave): Promise<void> {
    if (request.purchaserTenantId === null || request.consentId === null) return;
    const { purchaserTenantId, consentId } = request;
    await visitTenant(m, ctx, purchaserTenantId, async () => {
      const row = await m.findOneByOrFail(LeaveConsent, { id: consentId });
      if (row.workflowInstanceId === null) return;
      const there = await this.placeIn(m, ctx, purchaserTenantId, row.unitPath);
      if (typeof what !== 'string') return this.markLate(m, there, row, what.lateSince);
      const instance = await m.findOneByOrFail(WorkflowInstance, { id: row.workflowInstanceId });
      if (what === 'withdraw' && row.outcome !== 'refused') await m.save(Object.assign(row, { outcome: 'withdrawn', decidedOn: dayInChina(ctx.at) }));
      if (instance.finishedAt) return what === 'withdraw' && row.outcome === 'withdrawn' ? this.copy(m, there, row, `${row.personName} ${row.kindZh} ${row.fromOn} 至 ${row.toOn} 已撤回`) : undefined;
      const transition = what === 'withdraw' ? 'withdrawLeave' : 'startLeave';
      if (this.workflow.getWorkflow(instance.packId, instance.workflow).transitions.some((t) => t.id === transition && t.from.includes(instance.state))) {
        await this.workflow.actFor(m, there, instance.id, [WORKER, PLATFORM], { transition });
        if (what === 'begin') await m.update(Todo, { instanceId: instance.id, kind: 'act', finishedAt: IsNull() }, { dueOn: row.reportBackOn });
      } else if (what === 'withdraw') await this.workflow.close(m, there, instance.id, '用人机构一方已了结');
    });
  }

  /** Shows the host unit that somebody is away without leave. */
  private async markLate(m: EntityManager, there: RequestContext, row: LeaveConsent, since: string): Promise<void> {
    if (row.lateSince !== null || row.returnedOn !== null) return;
    await m.save(Object.assign(row, { lateSince: since }));
    await this.copy(m, there, row, `${row.personName}（${row.employerName}）应于 ${since} 返岗，未返岗也未说明`);
  }

  private async copy(m: EntityManager, there: RequestContext, row: LeaveConsent, title: string): Promise<void> {
    await m.insert(Todo, { kind: 'copy', party: HOST_UNIT, userId: null, instanceId: row.workflowInstanceId, subject: SUBJECT, subjectId: row.id, title, state: row.state, unitPath: row.unitPath, sentBy: SYSTEM_USER_ID, receivedAt: there.at, dueOn: null, dueProvision: null });
    await this.workflow.todos.tell(m, there, row.unitPath);
  }

  /** Records that somebody is back at the host unit. @throws Refused `consent-unknown`, `consent-not-yours`, `day-ahead`, `not-on-leave`. */
  recordReturn(ctx: RequestContext, key: string, input: { readonly id: string; readonly on: string }): Promise<{ id: string }> {
    const on = requireDay(input.on, 'on');
    return this.database.once(ctx, { key, operation: 'recordReturnFromLeave', input }, async (m) => {
      const row = await m.findOne(LeaveConsent, { where: { id: requireId(input.id, 'id'), tenantId: ctx.tenantId }, lock: { mode: 'pessimistic_write' } });
      if (!row?.workflowInstanceId || !this.access.can(ctx, 'approve', SUBJECT, row)) throw refuseLeave('consent-unknown', { field: 'id' });
      if (on > dayInChina(ctx.at)) throw refuseLeave('day-ahead', { field: 'on' });
      if (!(await this.mayRecordReturn(m, ctx, row))) throw refuseLeave('consent-not-yours', { field: 'id' });
      if (on < row.fromOn) throw refuseLeave('not-on-leave', { field: 'on' });
      await this.workflow.act(m, ctx, row.workflowInstanceId, { transition: RETURN, form: { on } });
      return { id: row.id };
    });
  }

  /** Whether the caller's side records the return now. */
  async mayRecordReturn(m: EntityManager, ctx: RequestContext, row: LeaveConsent): Promise<boolean> {
    if (row.tenantId !== ctx.tenantId || row.workflowInstanceId === null || row.returnedOn !== null) return false;
    const instance = await m.findOneByOrFail(WorkflowInstance, { id: row.workflowInstanceId });
    if (instance.finishedAt) return false;
    const parties = await this.workflow.partiesOf(m, ctx, instance);
    return this.workflow.getWorkflow(instance.packId, instance.workflow).transitions.some((t) => t.id === RETURN && t.from.includes(instance.state) && t.actors.some((actor) => parties.includes(actor)));
  }

  /**
   * Agrees or refuses in the name of the party that holds the matter now.
   *
   * @throws Refused `consent-unknown`, `consent-done`, `consent-not-yours`, `reason-missing`.
   */
  decide(ctx: RequestContext, key: string, input: { readonly id: string; readonly agree: boolean; readonly note: string | null }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'decideLeaveConsent', input }, async (m) => {
      const row = await m.findOne(LeaveConsent, { where: { id: requireId(input.id, 'id'), tenantId: ctx.tenantId }, lock: { mode: 'pessimistic_write' } });
      if (!row || !this.access.can(ctx, 'read', SUBJECT, row)) throw refuseLeave('consent-unknown', { field: 'id' });
      if (row.workflowInstanceId === null || row.outcome !== null) throw refuseLeave('consent-done', { field: 'id' });
      if (!input.agree && (input.note ?? '').trim().length < 4) throw refuseLeave('reason-missing', { field: 'note' });
      const instance = await m.findOneByOrFail(WorkflowInstance, { id: row.workflowInstanceId });
      const parties = await this.workflow.partiesOf(m, ctx, instance);
      const flow = this.workflow.getWorkflow(instance.packId, instance.workflow);
      const act = flow.transitions.find((t) => isDecision(flow, instance.state, t.id, parties) && t.from.includes(instance.state));
      if (!act) throw refuseLeave('consent-not-yours', { field: 'id' });
      await this.workflow.act(m, ctx, instance.id, { transition: act.id, note: input.note, facts: { outcome: input.agree ? 'approved' : 'rejected' } });
      return { id: row.id };
    });
  }

  /** Whether the caller may decide a consent now. */
  async mayDecide(m: EntityManager, ctx: RequestContext, row: LeaveConsent): Promise<boolean> {
    if (row.tenantId !== ctx.tenantId || row.workflowInstanceId === null || row.outcome !== null) return false;
    const instance = await m.findOneByOrFail(WorkflowInstance, { id: row.workflowInstanceId });
    const flow = this.workflow.getWorkflow(instance.packId, instance.workflow);
    const parties = await this.workflow.partiesOf(m, ctx, instance);
    return flow.transitions.some((t) => t.from.includes(instance.state) && isDecision(flow, instance.state, t.id, parties));
  }
}
