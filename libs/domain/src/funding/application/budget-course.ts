import type { JsonObject, Workflow } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { WorkflowEngine, type WorkflowInstance, type WorkflowListener, type WorkflowMoved, type WorkflowMovedBack } from '@gongqiao/platform/workflow';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { findFlow } from '../../shared/flows.js';
import { refuseFunding } from '../errors.js';
import { FundingBudget } from '../persistence/entities.js';

const SUBJECT = 'FundingBudget';
const SUBMIT = 'submitBudget';

/** A purchaser's budget of a year on its way from the unit that files it to the one that approves it. */
@Injectable()
export class BudgetCourse implements OnModuleInit, WorkflowListener {
  readonly subject = SUBJECT;

  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly workflow: WorkflowEngine,
    private readonly trail: Trail,
  ) {}

  onModuleInit(): void {
    this.workflow.listen(this);
  }

  /**
   * Begins the matter of a unit's computed budget, by the unit itself.
   *
   * @throws Refused `budget-unknown`, `budget-begun`, `no-course`.
   */
  async start(ctx: RequestContext, key: string, id: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'startBudget', input: { id } }, async (m) => {
      const row = await m.findOne(FundingBudget, { where: { id: requireId(id, 'id') }, lock: { mode: 'pessimistic_write' } });
      if (!row || !this.access.can(ctx, 'submit', SUBJECT, row)) throw refuseFunding('budget-unknown', { field: 'id' });
      if (row.workflowInstanceId) throw refuseFunding('budget-begun', { field: 'id' });
      await this.begin(m, ctx, row, await this.flowOf(m, ctx));
      return { id: row.id };
    });
  }

  /** Asks every purchaser for its budget of a year: begins what has not begun. Answers how many. */
  async askAll(ctx: RequestContext, key: string, year: number): Promise<{ begun: number }> {
    return this.database.once(ctx, { key, operation: 'askForBudgets', input: { year } }, async (m) => {
      this.access.require(ctx, 'approve', SUBJECT);
      const flow = await this.flowOf(m, ctx);
      const rows = await m.createQueryBuilder(FundingBudget, 'b').setLock('pessimistic_write')
        .where(`b.year = :year and b.level <> 'province' and b.workflow_instance_id is null`, { year }).orderBy('b.unit_path').getMany();
      if (rows.length === 0) throw refuseFunding('funding-year-not-computed', { field: 'year', values: { year } });
      for (const row of rows) await this.begin(m, ctx, row, flow);
      return { begun: rows.length };
    });
  }

  private async flowOf(m: EntityManager, ctx: RequestContext): Promise<Workflow> {
    const flow = findFlow(this.policy, await this.policy.judge(m, ctx), 'budget', SUBMIT);
    if (!flow) throw refuseFunding('no-course');
    return flow;
  }

  private async begin(m: EntityManager, ctx: RequestContext, row: FundingBudget, flow: Workflow): Promise<void> {
    const unit = await m.findOneByOrFail(OrgUnit, { id: row.unitId });
    const matter = await this.workflow.start(m, ctx, {
      workflow: flow.id, subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, title: `${unit.name} ${row.year} 年${flow.zh}`, facts: factsOf(row), holders: [row.level],
    });
    await m.save(Object.assign(row, { workflowInstanceId: matter.id, flowState: flow.initial }));
    this.trail.write(m, ctx, { action: 'start-budget', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, after: row });
  }

  /** Who is the purchaser, and its figures. */
  async facts(m: EntityManager, _ctx: RequestContext, instance: WorkflowInstance): Promise<JsonObject> {
    return factsOf(await m.findOneByOrFail(FundingBudget, { id: instance.subjectId }));
  }

  /** Keeps the budget in step with its matter; only the unit itself files its own figures. */
  async movedBack(m: EntityManager, _ctx: RequestContext, { instance, to }: WorkflowMovedBack): Promise<void> {
    await m.update(FundingBudget, { id: instance.subjectId }, { flowState: to });
  }

  async moved(m: EntityManager, ctx: RequestContext, event: WorkflowMoved): Promise<void> {
    const row = await m.findOneByOrFail(FundingBudget, { id: event.instance.subjectId });
    if (event.transition === SUBMIT && ctx.unitId !== row.unitId) throw refuseFunding('not-own-budget');
    row.flowState = event.to;
    if (event.final) Object.assign(row, { state: 'approved', flowApprovedOn: dayInChina(ctx.at) });
    await m.save(row);
  }
}

function factsOf(row: FundingBudget): JsonObject {
  const { year, posts, level: purchaser } = row;
  return {
    purchaser, year, posts, ownShare: row.ownShare.toFixed(2), provinceSubsidy: row.provinceSubsidy.toFixed(2), citySubsidy: row.citySubsidy.toFixed(2), total: row.total.toFixed(2),
  };
}
