import { daysBetween, type JsonObject, type PlainDate, type Workflow } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { SYSTEM_USER_ID, dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService, type Decided } from '@gongqiao/platform/policy';
import { WorkflowEngine, WorkflowInstance, WorkflowStep, type WorkflowListener, type WorkflowMoved } from '@gongqiao/platform/workflow';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Placement } from '../../personnel/index.js';
import { findFlow } from '../../shared/flows.js';
import { visitTenant } from '../../shared/visit-tenant.js';
import { refuseLeave } from '../errors.js';
import { LeaveConsent, LeaveRequest } from '../persistence/entities.js';
import { LeaveSettling } from './settle-leave.js';

const SUBJECT = 'LeaveConsent';
const WORKER = 'worker';
const PLATFORM = 'platform';

/** What the purchaser is asked, and by which answer. */
export interface ConsentAsked {
  readonly request: LeaveRequest;
  readonly placement: Placement;
  readonly kindZh: string;
  readonly papersZh: readonly string[];
  readonly decided: Decided;
}

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

  /** Puts a request before the purchaser. Called in the employer's transaction. */
  async ask(m: EntityManager, ctx: RequestContext, { request, placement, kindZh, papersZh, decided }: ConsentAsked): Promise<string> {
    const tenantId = placement.purchaserTenantId ?? '';
    const path = placement.purchaserUnitPath ?? '';
    const [employer]: { name: string }[] = await m.query('select name from tenant_directory() where id = $1', [ctx.tenantId]);
    let id = '';
    await visitTenant(m, ctx, tenantId, async () => {
      const there = await this.placeIn(m, ctx, tenantId, path);
      const { fromOn, fromHalf, toOn, toHalf, days, takeover, handedOver } = request;
      const row = await m.save(m.create(LeaveConsent, {
        unitPath: path, employerTenantId: ctx.tenantId, employerName: employer?.name ?? '', requestId: request.id, placementId: placement.id, personName: request.employeeName,
        hostUnitName: placement.hostUnitName, kind: request.kind, kindZh, fromOn, fromHalf, toOn, toHalf, days, papers: [...papersZh], takeover, handedOver,
        absenceDays: Number(decided.output['absenceDays'] ?? daysBetween(fromOn as PlainDate, toOn as PlainDate) + 1), districtRequired: decided.output['districtRequired'] === true,
        facts: decided.facts, resultId: null, state: '', outcome: null, workflowInstanceId: null, decidedOn: null,
      }));
      const resultId = await this.policy.store(m, there, { subject: SUBJECT, subjectId: row.id, field: 'approval', unitPath: path, result: decided });
      const instance = await this.begin(m, there, row, kindZh);
      await m.save(Object.assign(row, { resultId, workflowInstanceId: instance.id, state: instance.state }));
      id = row.id;
    });
    return id;
  }

  private async begin(m: EntityManager, there: RequestContext, row: LeaveConsent, kindZh: string): Promise<WorkflowInstance> {
    const judge = await this.policy.judge(m, there);
    const flow = findFlow(this.policy, judge, 'leave', 'requestLeave');
    if (!flow) throw refuseLeave('no-leave-flow', { field: 'kind' });
    const title = `${row.personName}（${row.employerName}）${kindZh} ${row.fromOn} 至 ${row.toOn}，共 ${row.absenceDays} 天`;
    const instance = await this.workflow.start(m, there, { workflow: flow.id, subject: SUBJECT, subjectId: row.id, title, unitPath: row.unitPath, facts: this.factsOf(row) });
    const form = { kind: kindZh, firstDay: row.fromOn, lastDay: row.toOn, papers: row.papers, takeover: row.takeover };
    return this.workflow.actFor(m, there, instance.id, [WORKER], { transition: 'requestLeave', form });
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
    await m.save(Object.assign(row, { state: event.to }));
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

  /** Takes a request back that the employer's side has ended, or tells that the leave has begun. Called in the employer's transaction. */
  async tell(m: EntityManager, ctx: RequestContext, request: LeaveRequest, what: 'withdraw' | 'begin'): Promise<void> {
    if (request.purchaserTenantId === null || request.consentId === null) return;
    const { purchaserTenantId, consentId } = request;
    await visitTenant(m, ctx, purchaserTenantId, async () => {
      const row = await m.findOneByOrFail(LeaveConsent, { id: consentId });
      if (row.workflowInstanceId === null) return;
      const instance = await m.findOneByOrFail(WorkflowInstance, { id: row.workflowInstanceId });
      if (instance.finishedAt) return;
      const there = await this.placeIn(m, ctx, purchaserTenantId, row.unitPath);
      const transition = what === 'withdraw' ? 'withdrawLeave' : 'startLeave';
      if (what === 'withdraw') await m.save(Object.assign(row, { outcome: 'withdrawn', decidedOn: dayInChina(ctx.at) }));
      if (this.workflow.getWorkflow(instance.packId, instance.workflow).transitions.some((t) => t.id === transition && t.from.includes(instance.state))) {
        await this.workflow.actFor(m, there, instance.id, [WORKER, PLATFORM], { transition });
      } else if (what === 'withdraw') await this.workflow.close(m, there, instance.id, '用人机构一方已了结');
    });
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
