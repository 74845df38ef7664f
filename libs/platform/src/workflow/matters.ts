import type { Fields, RecordType, Workflow } from '@gongqiao/kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isUnder } from '../access/conditions.js';
import { requireId } from '../context/index.js';
import type { RequestContext } from '../context/index.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { PolicyService } from '../policy/policy-service.js';
import { provisionRefs } from '../policy/policy-views.js';
import { Todo, WorkflowInstance, WorkflowStep } from './entities.js';
import type { Matter, MatterState, MatterStep } from './graphql/todo-types.js';
import { isTodoOf } from './todos.js';
import { WorkflowEngine } from './workflow-engine.js';

/** Matters as the portal shows them: the step bar, opinions so far, and what the caller may do now. */
@Injectable()
export class Matters {
  constructor(
    private readonly database: TenantDatabase,
    private readonly policy: PolicyService,
    private readonly engine: WorkflowEngine,
  ) {}

  /** A matter that the caller may see, or null. */
  find(ctx: RequestContext, id: string): Promise<Matter | null> {
    return this.database.run(ctx, async (m) => {
      const instance = await m.findOneBy(WorkflowInstance, { id: requireId(id, 'id') });
      return instance && (await this.maySee(m, ctx, instance)) ? this.node(m, ctx, instance) : null;
    });
  }

  /** All matters about a subject, the latest first. */
  about(ctx: RequestContext, subject: string, subjectId: string): Promise<Matter[]> {
    return this.database.run(ctx, async (m) => {
      const found = await m.find(WorkflowInstance, { where: { subject, subjectId: requireId(subjectId, 'subjectId') }, order: { createdAt: 'DESC' }, take: 50 });
      const seen: Matter[] = [];
      for (const instance of found) if (await this.maySee(m, ctx, instance)) seen.push(await this.node(m, ctx, instance));
      return seen;
    });
  }

  private async maySee(m: EntityManager, ctx: RequestContext, instance: WorkflowInstance): Promise<boolean> {
    if (isUnder(instance.unitPath, ctx.unitPath) || instance.startedBy === ctx.userId) return true;
    return (await m.findBy(Todo, { instanceId: instance.id })).some((todo) => todo.userId === ctx.userId || isTodoOf(ctx, todo));
  }

  private async node(m: EntityManager, ctx: RequestContext, instance: WorkflowInstance): Promise<Matter> {
    const flow = this.engine.getWorkflow(instance.packId, instance.workflow);
    const steps = await m.find(WorkflowStep, { where: { instanceId: instance.id }, order: { seq: 'ASC' } });
    const passed = new Set(steps.flatMap((step) => [step.fromState, step.toState]));
    const names: { id: string; name: string }[] = await m.query('select id, name from app_user where id = any($1::uuid[])', [steps.map((step) => step.actorId)]);
    const nameOf = new Map(names.map((row) => [row.id, row.name]));
    const { id, workflow, subject, subjectId, title, state, dueOn, finishedAt, version } = instance;
    return {
      id, workflow, workflowZh: flow.zh, subject, subjectId, title, state, stateZh: flow.states[state]?.zh ?? state, dueOn, finishedAt, version,
      provision: instance.dueProvision ? (provisionRefs(this.policy.index, [instance.dueProvision])[0] ?? null) : null,
      states: Object.entries(flow.states).map(([key, held]): MatterState => ({
        key, zh: held.zh, current: key === state, passed: passed.has(key), final: held.final ?? false })),
      steps: steps.map((step): MatterStep => ({
        seq: step.seq, kind: step.kind, transition: step.transition, fromState: step.fromState, toState: step.toState,
        transitionZh: flow.transitions.find((held) => held.id === step.transition)?.zh ?? null,
        actorName: nameOf.get(step.actorId) ?? null, note: step.note, form: step.form, formSchema: step.form === null ? null : (formOf(flow, step)?.describe() ?? null), at: step.at })),
      acts: await this.engine.actsOf(m, ctx, id), goesBack: this.engine.goesBack(subject),
    };
  }
}

/** The form that a step was filled in by, as its document declares it today. */
function formOf(flow: Workflow, step: WorkflowStep): RecordType<Fields> | undefined {
  if (step.kind === 'start') return flow.begin?.form;
  return flow.transitions.find((held) => held.id === step.transition && held.form !== undefined && (step.fromState === null || held.from.includes(step.fromState)))?.form;
}
