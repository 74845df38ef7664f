import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { JsonObject, Workflow } from '@gongqiao/kernel';
import type { EntityManager } from 'typeorm';
import { dayInChina } from '../context/index.js';
import type { RequestContext } from '../context/index.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { factsAsJson } from '../policy/judge.js';
import { PolicyService } from '../policy/policy-service.js';
import { WorkflowStep } from './entities.js';
import type { WorkflowInstance } from './entities.js';
import { refuseWorkflow } from './errors.js';
import { addresseesBySeat } from './addressees.js';
import type { Addressee } from './todos.js';
import { WorkflowEngine, inRefusedShape } from './workflow-engine.js';
import type { WorkflowEntered, WorkflowListener, WorkflowMoved } from './workflow-engine.js';

/** GraphQL type name of a matter that is about nothing but itself. */
export const MATTER = 'Matter';

/** What somebody wants to begin. */
export interface MatterToBegin {
  readonly workflow: string;
  readonly form: object;
}

/**
 * Matters that people begin by hand: workflows whose document says who begins them and with which particulars, and that no
 * context keeps as rows of its own. All that was said in them, at the beginning and in every act, is what their guards look at.
 */
@Injectable()
export class MattersByHand implements WorkflowListener {
  readonly subject = MATTER;

  constructor(
    private readonly database: TenantDatabase,
    private readonly policy: PolicyService,
    private readonly engine: WorkflowEngine,
  ) {}

  /** Workflows that the caller may begin, in the document's order. */
  list(ctx: RequestContext): Promise<readonly Workflow[]> {
    return this.database.run(ctx, async (m) => {
      const judge = await this.policy.judge(m, ctx);
      return (this.policy.index.findPack(judge.packId)?.workflows ?? []).filter((flow) => flow.begin?.actors.some((actor) => ctx.roles.includes(actor)));
    });
  }

  /**
   * Begins a matter at the caller's unit. Acts once per key.
   *
   * @throws Refused `workflow-unknown` where the caller may begin no such matter, or by field of the form.
   */
  async begin(ctx: RequestContext, key: string, input: MatterToBegin): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'beginMatter', input }, async (m) => {
      const judge = await this.policy.judge(m, ctx);
      const flow = this.policy.index.findPack(judge.packId)?.workflows.find((held) => held.id === input.workflow);
      const { begin } = flow ?? {};
      if (!flow || !begin?.actors.some((actor) => ctx.roles.includes(actor))) throw refuseWorkflow('workflow-unknown', { field: 'workflow', values: { workflow: input.workflow.slice(0, 40) } });
      const said = inRefusedShape(() => {
        const on = dayInChina(ctx.at) as Parameters<typeof begin.form.read>[2]['asOf'];
        return begin.form.writePresent(begin.form.read(factsAsJson(input.form), 'form', { asOf: on, siblings: {} })) as JsonObject;
      });
      const instance = await this.engine.start(m, ctx, { workflow: flow.id, subject: MATTER, subjectId: randomUUID(), unitPath: ctx.unitPath, title: `${flow.zh}：${String(said[begin.title] ?? '').slice(0, 60)}`, facts: said, form: said });
      return { id: instance.id };
    });
  }

  /** What was said in the acts so far; the beginning's own answers are the matter's facts already. */
  async facts(m: EntityManager, _ctx: RequestContext, instance: WorkflowInstance): Promise<object> {
    const steps = await m.createQueryBuilder(WorkflowStep, 'step').where(`step.instance_id = :id and step.kind = 'act' and step.form is not null`, { id: instance.id }).orderBy('step.seq').getMany();
    return Object.assign({}, ...steps.map((step) => step.form)) as object;
  }

  /** Whoever began it is asked in person; a party at or above the matter's place there, any other where it sits. */
  async addressees(m: EntityManager, ctx: RequestContext, { instance, holders }: WorkflowEntered): Promise<readonly Addressee[]> {
    const { begin } = this.engine.getWorkflow(instance.packId, instance.workflow);
    const found = await addresseesBySeat(m, ctx, instance.unitPath, holders.filter((party) => party !== begin?.as));
    return begin?.as !== undefined && holders.includes(begin.as) ? [{ party: begin.as, userId: instance.startedBy }, ...found] : found;
  }

  /** What follows by the document begins at the same place, with all that has been said. */
  async moved(m: EntityManager, ctx: RequestContext, { instance, opens }: WorkflowMoved): Promise<void> {
    for (const id of opens) {
      const next = this.engine.getWorkflow(instance.packId, id);
      const facts = { ...instance.facts, ...(await this.facts(m, ctx, instance)) };
      await this.engine.start(m, ctx, { workflow: id, subject: MATTER, subjectId: randomUUID(), unitPath: instance.unitPath, title: `${next.zh}：${instance.title.slice(0, 80)}`, facts });
    }
  }

  /** There is nothing beside the steps that could be left behind. */
  movedBack(): Promise<void> {
    return Promise.resolve();
  }
}
