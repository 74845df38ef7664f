import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import type { TenantDatabase } from '@gongqiao/platform/database';
import type { PolicyService } from '@gongqiao/platform/policy';
import type { PeriodicTask } from '@gongqiao/platform/queue';
import { WorkflowInstance, type WorkflowEngine } from '@gongqiao/platform/workflow';
import { IsNull, LessThan, type EntityManager } from 'typeorm';
import { AwardObjection, AwardRound } from '../persistence/entities.js';
import { remindSheets } from '../persistence/sheets.js';

/** Puts objections whose answer is overdue before the party that the document names, once each. */
export async function escalateObjections(m: EntityManager, ctx: RequestContext, policy: PolicyService, workflow: WorkflowEngine): Promise<void> {
  const overdue = await m.find(AwardObjection, { where: { answeredAt: IsNull(), escalatedAt: IsNull(), dueOn: LessThan(dayInChina(ctx.at)) }, order: { dueOn: 'ASC' }, take: 500 });
  if (overdue.length === 0) return;
  const objections = policy.index.findPack((await policy.judge(m, ctx)).packId)?.honours?.objections;
  if (!objections) return;
  for (const row of overdue) {
    const round = await m.findOneByOrFail(AwardRound, { id: row.roundId });
    const instance = await m.findOneByOrFail(WorkflowInstance, { id: round.workflowInstanceId ?? '' });
    await workflow.todos.open(m, ctx, instance, { kind: 'supervise', party: objections.escalatesTo, userId: null, title: `${round.title}：${row.userName}的异议逾期未答复`, dueOn: row.dueOn, dueProvision: objections.provision.id });
    await m.update(AwardObjection, { id: row.id }, { escalatedAt: ctx.at });
  }
}

/** Each morning: reminds assessors who are due, and puts overdue answers before whoever supervises them. */
export function chaseAwards(database: TenantDatabase, policy: PolicyService, workflow: WorkflowEngine): PeriodicTask {
  return {
    name: 'honours.chase-due', title: { zh: '奖励：催办评分和异议答复', en: 'Awards: chase sheets and answers' }, cron: '5 8 * * *',
    run: (ctx) => database.run(ctx, async (m) => {
      await remindSheets(m, ctx.at);
      await escalateObjections(m, ctx, policy, workflow);
    }),
  };
}
