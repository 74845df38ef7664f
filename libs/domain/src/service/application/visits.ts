import type { Workflow } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { WorkflowEngine, type Addressee, type WorkflowEntered, type WorkflowInstance, type WorkflowListener, type WorkflowMoved } from '@gongqiao/platform/workflow';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Employee } from '../../personnel/index.js';
import { findFlow } from '../../shared/flows.js';
import { refuseService } from '../errors.js';
import { clearanceFacts, readVisit, type VisitInput } from '../model/visit.js';
import { ServiceMatter } from '../persistence/entities.js';
import { finishTodosOf } from '../persistence/todos.js';
import { HomeVisit } from '../persistence/visit-entity.js';
import { Beneficiaries } from './beneficiaries.js';
import { ownFile, requireReason } from './staff.js';

export const VISIT = 'HomeVisit';
export const CLEARANCE = 'incident.visitClearance';
/** What those who go do themselves, as the document names it. */
export type VisitStep = 'leave' | 'report' | 'breakOff' | 'callOff';
const FLOW = ['home-visit', 'clear'] as const;
const AHEAD = ['planned', 'assessed'];
/** To-dos raised by an alarm carry this state's subject; a return finishes them. */
export const VISIT_ALARM = 'HomeVisitAlarm';

/** Home visits: planned on the phone, cleared by the supervisor as the document has it, reported when leaving and when back. */
@Injectable()
export class HomeVisits implements WorkflowListener {
  readonly subject = VISIT;

  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly workflow: WorkflowEngine,
    private readonly trail: Trail,
    private readonly beneficiaries: Beneficiaries,
  ) {}

  private async flow(m: EntityManager, ctx: RequestContext): Promise<Workflow> {
    const found = findFlow(this.policy, await this.policy.judge(m, ctx), ...FLOW);
    if (!found) throw refuseService('visit-not-ruled');
    return found;
  }

  private async companion(m: EntityManager, ctx: RequestContext, own: Employee, id: string | null): Promise<{ companionEmployeeId: string | null; companionUserId: string | null }> {
    if (id === null) return { companionEmployeeId: null, companionUserId: null };
    const found = await m.findOneBy(Employee, { id, tenantId: ctx.tenantId });
    if (!found || found.state === 'left' || found.id === own.id) throw refuseService('visit-companion', { field: 'companionEmployeeId' });
    return { companionEmployeeId: found.id, companionUserId: found.userId };
  }

  /** Colleagues with whom the caller may go: those nearest in the tree first. */
  companions(m: EntityManager, ctx: RequestContext, text: string | null, limit: number): Promise<Employee[]> {
    const qb = m.createQueryBuilder(Employee, 'employee').where(`employee.tenant_id = current_tenant_id() and employee.state <> 'left' and employee.user_id is not null and employee.user_id <> :me`, { me: ctx.userId });
    if (text) qb.andWhere('(employee.name ilike :sought or employee.number ilike :sought or employee.name_initials ilike :sought)', { sought: `%${text.replaceAll(/[%_\\]/g, '')}%` });
    return qb.orderBy('nlevel(lca(employee.unit_path || \'x\'::ltree, :place::ltree || \'x\'::ltree))', 'DESC').addOrderBy('employee.name').addOrderBy('employee.id').setParameter('place', ctx.unitPath).limit(limit).getMany();
  }

  private async served(m: EntityManager, ctx: RequestContext, { matterId, beneficiaryId }: VisitInput): Promise<{ matterId: string | null; beneficiaryId: string | null }> {
    if (matterId != null && !(await m.existsBy(ServiceMatter, { id: matterId, userId: ctx.userId }))) throw refuseService('matter-unknown', { field: 'matterId' });
    if (beneficiaryId != null) await this.beneficiaries.requireServed(m, ctx, beneficiaryId);
    return { matterId: matterId ?? null, beneficiaryId: beneficiaryId ?? null };
  }

  /** Plans a visit of the caller's own and puts it before the supervisor. Acts once per key. */
  plan(ctx: RequestContext, key: string, input: VisitInput): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'planHomeVisit', input }, async (m) => {
      const own = await ownFile(m, ctx);
      this.access.require(ctx, 'create', VISIT, { tenantId: ctx.tenantId, userId: ctx.userId, unitPath: own.unitPath });
      const flow = await this.flow(m, ctx);
      const written = { ...readVisit(input, ctx.at), ...(await this.companion(m, ctx, own, input.companionEmployeeId ?? null)), ...(await this.served(m, ctx, input)) };
      const row = await m.save(m.create(HomeVisit, {
        ...written, unitPath: own.unitPath, employeeId: own.id, userId: ctx.userId, state: flow.initial, discussedBy: null, discussedAt: null, discussion: '', leftAt: null, returnedAt: null, note: '', checks: {}, alarmLevel: 0, alarmedAt: null,
        resultId: null, workflowInstanceId: null,
      }));
      const matter = await this.workflow.start(m, ctx, { workflow: flow.id, subject: VISIT, subjectId: row.id, title: `${own.name} ${dayInChina(row.startsAt)} 家访：${row.destination}`, unitPath: row.unitPath });
      await m.save(Object.assign(row, { workflowInstanceId: matter.id }));
      await this.go(m, ctx, row, flow, 'assess');
      return { id: row.id };
    });
  }

  /** Changes what was planned while it has not been cleared. Acts once per key. */
  change(ctx: RequestContext, key: string, id: string, input: VisitInput): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'changeHomeVisit', input: { id, ...input } }, async (m) => {
      const row = await this.locked(m, id);
      if (!row || row.userId !== ctx.userId) throw refuseService('visit-unknown', { field: 'id' });
      if (!AHEAD.includes(row.state)) throw refuseService('visit-fixed', { field: 'id' });
      const own = await ownFile(m, ctx);
      const before = { startsAt: row.startsAt, returnBy: row.returnBy, destination: row.destination, assessed: row.assessed, plan: row.plan };
      await m.save(Object.assign(row, readVisit(input, ctx.at), await this.companion(m, ctx, own, input.companionEmployeeId ?? null), await this.served(m, ctx, input)));
      this.trail.write(m, ctx, { action: 'change-home-visit', subject: VISIT, subjectId: id, unitPath: row.unitPath, before, after: { startsAt: row.startsAt, returnBy: row.returnBy, destination: row.destination, assessed: row.assessed, plan: row.plan } });
      return { id };
    });
  }

  private locked(m: EntityManager, id: string): Promise<HomeVisit | null> {
    return m.findOne(HomeVisit, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Moves a visit in the name of those who go: of the caller's own, or that they go along with. */
  private async go(m: EntityManager, ctx: RequestContext, row: HomeVisit, flow: Workflow, transition: string, note: string | null = null): Promise<void> {
    await this.workflow.actFor(m, ctx, row.workflowInstanceId ?? '', flow.states[flow.initial]?.holders ?? [], { transition, note });
  }

  /** The supervisor has talked it over and lets them go. @throws Refused what the document finds lacking. */
  clear(ctx: RequestContext, key: string, id: string, discussion: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'clearHomeVisit', input: { id, discussion } }, async (m) => {
      const row = await this.locked(m, id);
      if (!row || !this.access.can(ctx, 'approve', VISIT, row)) throw refuseService('visit-unknown', { field: 'id' });
      if (row.userId === ctx.userId || row.companionUserId === ctx.userId) throw refuseService('visit-own', { field: 'id' });
      await m.save(Object.assign(row, { discussion: discussion.trim().slice(0, 500) }));
      await this.workflow.act(m, ctx, row.workflowInstanceId ?? '', { transition: 'clear', note: discussion.trim() || null });
      return { id };
    });
  }

  /** Reports leaving, being back, having broken off or called off. Breaking off asks for no reason; whoever clears may call off too. */
  report(ctx: RequestContext, key: string, input: { readonly id: string; readonly step: VisitStep; readonly note?: string | null; readonly checks?: object | null }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'reportHomeVisit', input }, async (m) => {
      const row = await this.locked(m, input.id);
      const goes = row !== null && (row.userId === ctx.userId || row.companionUserId === ctx.userId);
      if (!row || (!goes && !(input.step === 'callOff' && this.access.can(ctx, 'approve', VISIT, row)))) throw refuseService('visit-unknown', { field: 'id' });
      const note = input.note?.trim().slice(0, 1000) ?? '';
      if (note !== '' || input.checks) await m.save(Object.assign(row, { note: note || row.note, checks: { ...row.checks, ...input.checks } }));
      if (goes) await this.go(m, ctx, row, await this.flow(m, ctx), input.step, note || null);
      else await this.workflow.act(m, ctx, row.workflowInstanceId ?? '', { transition: input.step, note: note || null });
      return { id: row.id };
    });
  }

  /** Those who are out stay longer: told beforehand, the alarm waits. */
  extend(ctx: RequestContext, key: string, input: { readonly id: string; readonly returnBy: Date; readonly reason: string }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'extendHomeVisit', input }, async (m) => {
      const row = await this.locked(m, input.id);
      if (!row || (row.userId !== ctx.userId && row.companionUserId !== ctx.userId)) throw refuseService('visit-unknown', { field: 'id' });
      if (row.leftAt === null || row.returnedAt !== null) throw refuseService('visit-not-out', { field: 'id' });
      const reason = requireReason(input.reason);
      readVisit({ ...row, plan: [], returnBy: input.returnBy }, ctx.at);
      const before = { returnBy: row.returnBy };
      await m.save(Object.assign(row, { returnBy: input.returnBy, alarmLevel: 0, alarmedAt: null }));
      await finishTodosOf(m, ctx, { subject: VISIT_ALARM, subjectId: row.id }, 'extended');
      this.trail.write(m, ctx, { action: 'extend-home-visit', subject: VISIT, subjectId: row.id, unitPath: row.unitPath, before, after: { returnBy: input.returnBy, reason } });
      return { id: row.id };
    });
  }

  /** Talking it over with whoever clears it is their act of clearing; before that it has not taken place. */
  async facts(m: EntityManager, ctx: RequestContext, instance: WorkflowInstance): Promise<object> {
    const row = await m.findOneByOrFail(HomeVisit, { id: instance.subjectId });
    return clearanceFacts(row, row.discussedAt !== null || (row.userId !== ctx.userId && this.access.can(ctx, 'approve', VISIT, row)));
  }

  /** What is the visitor's own to do goes to them alone; while they are out, being back is theirs to report. */
  async addressees(m: EntityManager, _ctx: RequestContext, { instance, holders }: WorkflowEntered): Promise<readonly Addressee[]> {
    const row = await m.findOneByOrFail(HomeVisit, { id: instance.subjectId });
    const { states, initial, transitions } = this.workflow.getWorkflow(instance.packId, instance.workflow);
    const goers = states[initial]?.holders ?? [];
    const theirs = transitions.some((t) => t.id !== 'callOff' && t.from.includes(instance.state) && t.actors.some((actor) => goers.includes(actor)));
    const others = holders.filter((party) => !goers.includes(party)).map((party) => ({ party }));
    return [...others, ...(theirs ? [{ party: goers[0] ?? '', userId: row.userId, dueOn: dayInChina(row.returnBy) }] : [])];
  }

  async moved(m: EntityManager, ctx: RequestContext, { instance, transition, to, final }: WorkflowMoved): Promise<void> {
    const row = await m.findOneByOrFail(HomeVisit, { id: instance.subjectId });
    Object.assign(row, { state: to });
    if (transition === 'clear') {
      const judge = await this.policy.judge(m, ctx);
      const result = judge.decide(CLEARANCE, clearanceFacts(row, true), dayInChina(ctx.at));
      const resultId = await this.policy.store(m, ctx, { subject: VISIT, subjectId: row.id, field: 'clearance', unitPath: row.unitPath, result });
      Object.assign(row, { discussedBy: ctx.userId, discussedAt: ctx.at, resultId });
    }
    if (transition === 'leave') Object.assign(row, { leftAt: ctx.at });
    if (final && row.leftAt !== null) {
      Object.assign(row, { returnedAt: ctx.at });
      await finishTodosOf(m, ctx, { subject: VISIT_ALARM, subjectId: row.id }, 'returned');
    }
    await m.save(row);
  }
}
