import type { Workflow } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { requireDay } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { WorkflowEngine, type WorkflowInstance, type WorkflowListener, type WorkflowMoved } from '@gongqiao/platform/workflow';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { findFlow } from '../../shared/flows.js';
import { visitTenant } from '../../shared/visit-tenant.js';
import { refuseService } from '../errors.js';
import { ServicePlan, type PlanActivity } from '../persistence/report-entities.js';
import { finishTodosOf, openTodoOf } from '../persistence/todos.js';
import { keepThere, placeIn } from './purchaser-place.js';
import { requireReason } from './staff.js';

export const PLAN = 'ServicePlan';
const JUDGED = 'service.annualPlan';
const FLOW = ['annual-plan', 'submitPlan'] as const;
const BUDGET = /^\d{1,9}(\.\d{1,2})?$/;
const ACTIVITIES_MAX = 200;

/** A project's plan of a year, as the employer draws it up. */
export interface PlanInput {
  readonly project: string;
  readonly year: number;
  readonly bases: readonly string[];
  readonly activities: readonly PlanActivity[];
  readonly executeOn: string;
}

interface Bought {
  readonly contract_id: string | null;
  readonly unit_path: string;
  readonly tenant_id: string;
  readonly path: string | null;
  readonly pack_id: string;
}

/** The year's plan of a project: drawn up by the employer, approved by the purchaser by its own workflow before it is carried out. */
@Injectable()
export class ServicePlans implements WorkflowListener {
  readonly subject = PLAN;

  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly workflow: WorkflowEngine,
    private readonly trail: Trail,
  ) {}

  private read(input: PlanInput): PlanInput {
    if (!Number.isInteger(input.year) || input.year < 2000 || input.year > 2100) throw refuseService('period-invalid', { field: 'year' });
    if (input.activities.length === 0 || input.activities.length > ACTIVITIES_MAX) throw refuseService('plan-activities', { field: 'activities', values: { max: ACTIVITIES_MAX } });
    input.activities.forEach((each, i) => {
      if (each.name.trim() === '' || each.name.length > 100) throw refuseService('plan-activity', { field: `activities[${i}].name` });
      if (!BUDGET.test(each.budget)) throw refuseService('plan-budget', { field: `activities[${i}].budget` });
      if (!Number.isInteger(each.number) || each.number < 0) throw refuseService('participants-invalid', { field: `activities[${i}].number` });
    });
    return { ...input, project: input.project.trim(), executeOn: requireDay(input.executeOn, 'executeOn'), bases: [...new Set(input.bases)] };
  }

  /** Who buys a project, with what its document is. @throws Refused `project-unknown`, `plan-not-ruled`. */
  async buyer(m: EntityManager, ctx: RequestContext, project: string): Promise<Bought> {
    const [found]: Bought[] = await m.query(
      `select p.contract_id, p.unit_path::text, p.purchaser_tenant_id as tenant_id, coalesce((select c.unit_path::text from service_contract c where c.id = p.contract_id), p.purchaser_unit_path::text) as path, d.pack_id
         from placement p join tenant_directory() d on d.id = p.purchaser_tenant_id
        where p.tenant_id = current_tenant_id() and p.purchaser_tenant_id <> p.tenant_id and p.project = $1 order by p.starts_on desc limit 1`, [project]);
    if (!found || !this.access.can(ctx, 'create', PLAN, { tenantId: ctx.tenantId, unitPath: found.unit_path })) throw refuseService('project-unknown', { field: 'project' });
    if (!this.policy.index.findDecision(`${found.pack_id}.${JUDGED}`)) throw refuseService('plan-not-ruled', { field: 'project' });
    return found;
  }

  /** Puts a plan before the purchaser; one that was sent back goes again. Acts once per key. */
  async submit(ctx: RequestContext, key: string, input: PlanInput): Promise<{ id: string }> {
    const plan = this.read(input);
    return this.database.once(ctx, { key, operation: 'submitServicePlan', input }, async (m) => {
      const buyer = await this.buyer(m, ctx, plan.project);
      const [employer]: { name: string }[] = await m.query('select name from tenant_directory() where id = $1', [ctx.tenantId]);
      const held = await m.findOneBy(ServicePlan, { employerTenantId: ctx.tenantId, project: plan.project, year: plan.year });
      if (held && held.outcome !== 'rejected') throw refuseService('plan-known', { field: 'year', values: { year: plan.year } });
      let id = '';
      await visitTenant(m, ctx, buyer.tenant_id, async () => {
        const there = await placeIn(m, ctx, buyer.tenant_id, buyer.path);
        const flow = findFlow(this.policy, await this.policy.judge(m, there), ...FLOW);
        if (!flow) throw refuseService('plan-not-ruled', { field: 'project' });
        const content = { bases: [...plan.bases], activities: plan.activities, executeOn: plan.executeOn, submittedOn: dayInChina(ctx.at), outcome: null, decidedOn: null, decidedByName: '', note: '', askedBy: ctx.userId };
        const row = await m.save(held ? Object.assign(held, content) : m.create(ServicePlan, {
          ...content, unitPath: there.unitPath, employerTenantId: ctx.tenantId, employerName: employer?.name ?? '', employerUnitPath: buyer.unit_path, contractId: buyer.contract_id, project: plan.project, year: plan.year, state: flow.initial,
          resultId: null, employerResultId: null, workflowInstanceId: null,
        }));
        id = row.id;
        await this.send(m, there, row, flow);
      });
      this.trail.write(m, ctx, { action: 'submit-service-plan', subject: PLAN, subjectId: id, unitPath: buyer.unit_path, after: { project: plan.project, year: plan.year, activities: plan.activities.length } });
      await finishTodosOf(m, ctx, { subject: PLAN, subjectId: id }, 'submitted');
      return { id };
    });
  }

  private async send(m: EntityManager, there: RequestContext, row: ServicePlan, flow: Workflow): Promise<void> {
    const ngo = flow.states[flow.initial]?.holders ?? [];
    if (row.workflowInstanceId === null) {
      const instance = await this.workflow.start(m, there, { workflow: flow.id, subject: PLAN, subjectId: row.id, title: `${row.employerName} ${row.project} ${row.year} 年度工作计划`, unitPath: row.unitPath, holders: [] });
      await m.save(Object.assign(row, { workflowInstanceId: instance.id }));
    } else await this.workflow.actFor(m, there, row.workflowInstanceId, ngo, { transition: 'revisePlan' });
    await this.workflow.actFor(m, there, row.workflowInstanceId ?? '', ngo, { transition: 'submitPlan' });
  }

  /** Approves or sends back, in the purchaser's house. Acts once per key. */
  decide(ctx: RequestContext, key: string, input: { readonly id: string; readonly agree: boolean; readonly note: string }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'decideServicePlan', input }, async (m) => {
      const row = await m.findOne(ServicePlan, { where: { id: input.id, tenantId: ctx.tenantId }, lock: { mode: 'pessimistic_write' } });
      if (!row || !this.access.can(ctx, 'approve', PLAN, row)) throw refuseService('plan-unknown', { field: 'id' });
      if (row.outcome !== null) throw refuseService('plan-decided', { field: 'id' });
      const note = input.agree ? input.note.trim() : requireReason(input.note);
      await this.workflow.act(m, ctx, row.workflowInstanceId ?? '', { transition: 'decidePlan', note: note || null, facts: { outcome: input.agree ? 'approved' : 'rejected' } });
      return { id: row.id };
    });
  }

  async facts(m: EntityManager, _ctx: RequestContext, instance: WorkflowInstance): Promise<object> {
    const row = await m.findOneByOrFail(ServicePlan, { id: instance.subjectId });
    return { bases: row.bases, activities: row.activities, hasBudget: row.activities.some(({ budget }) => /[1-9]/.test(budget)) };
  }

  /** What the purchaser decides is judged by its document, kept on either side, and told to who asked. */
  async moved(m: EntityManager, ctx: RequestContext, { instance, transition, to, note }: WorkflowMoved): Promise<void> {
    const row = await m.findOneByOrFail(ServicePlan, { id: instance.subjectId });
    Object.assign(row, { state: to });
    if (transition === 'decidePlan') {
      const outcome = instance.facts['outcome'] === 'rejected' ? 'rejected' as const : 'approved' as const;
      const [user]: { name: string }[] = await m.query('select name from app_user where id = $1', [ctx.userId]);
      const on = dayInChina(ctx.at);
      const result = (await this.policy.judge(m, ctx)).decide(JUDGED, { bases: row.bases, districtOutcome: outcome, districtDecidedOn: on, executeOn: row.executeOn }, on);
      const thing = { subject: PLAN, subjectId: row.id, field: 'execution' };
      const resultId = await this.policy.store(m, ctx, { ...thing, unitPath: row.unitPath, result });
      const employerResultId = await keepThere(m, ctx, this.policy, { ...thing, tenantId: row.employerTenantId, path: row.employerUnitPath }, result);
      Object.assign(row, { outcome, decidedOn: on, decidedByName: user?.name ?? '', note: note ?? '', resultId, employerResultId });
      if (outcome === 'rejected') await this.tell(m, ctx, row);
    }
    await m.save(row);
  }

  private async tell(m: EntityManager, ctx: RequestContext, row: ServicePlan): Promise<void> {
    await visitTenant(m, ctx, row.employerTenantId, async () => {
      const there = await placeIn(m, ctx, row.employerTenantId, row.employerUnitPath);
      await openTodoOf(m, there, { subject: PLAN, subjectId: row.id, userId: row.askedBy, party: 'employee', unitPath: row.employerUnitPath, title: `${row.project} ${row.year} 年度工作计划未获批准：${row.note}` });
    });
  }
}
