import type { RequestContext } from '@gongqiao/platform/context';
import type { PolicyService } from '@gongqiao/platform/policy';
import { Todo, type WorkflowEngine, type WorkflowInstance } from '@gongqiao/platform/workflow';
import { In, IsNull, type EntityManager } from 'typeorm';
import { EstimateFiling, type Procurement } from '../persistence/entities.js';
import { unsignedPurchasers } from '../persistence/posts-to-buy.js';

interface Waiting {
  readonly unitPath: string;
  readonly kind: string;
}

async function notFiled(m: EntityManager, procurementId: string): Promise<Waiting[]> {
  const filings = await m.findBy(EstimateFiling, { procurementId, state: 'wanted' });
  return filings.length === 0 ? [] : m.query('select path::text as "unitPath", kind from org_unit where id = any($1::uuid[])', [filings.map((f) => f.purchaserUnitId)]);
}

/**
 * Puts a procurement before the purchasers that it waits for. It hangs on its organiser, above them, where their lists do not
 * reach: each gets a to-do at its own place, and none any more once its part is done.
 */
export async function syncPurchaserTodos(m: EntityManager, ctx: RequestContext, services: { policy: PolicyService; workflow: WorkflowEngine }, row: Procurement, instance: WorkflowInstance): Promise<void> {
  const open = await m.findBy(Todo, { instanceId: instance.id, kind: 'act', finishedAt: IsNull() });
  const mine = open.filter((todo) => todo.unitPath !== row.unitPath);
  if (mine.length > 0) await m.update(Todo, { id: In(mine.map((todo) => todo.id)) }, { finishedAt: ctx.at, finishedBy: ctx.userId, outcome: 'done' });
  if (instance.finishedAt) return;
  const flow = services.workflow.getWorkflow(instance.packId, instance.workflow);
  const parties = services.policy.index.findPack(instance.packId)?.parties ?? {};
  const holders = flow.states[instance.state]?.holders ?? [];
  const waiting = row.awardedProviderId === null ? await notFiled(m, row.id) : await unsignedPurchasers(m, row.id);
  for (const { unitPath, kind } of waiting) {
    const party = holders.find((held) => parties[held]?.unitKinds.includes(kind));
    if (!party || unitPath === row.unitPath) continue;
    await m.insert(Todo, {
      kind: 'act', party, userId: null, instanceId: instance.id, subject: instance.subject, subjectId: row.id, title: instance.title, state: instance.state, unitPath,
      sentBy: ctx.userId, receivedAt: ctx.at, dueOn: instance.dueOn, dueProvision: instance.dueProvision,
    });
    await services.workflow.todos.tell(m, ctx, unitPath);
  }
}
