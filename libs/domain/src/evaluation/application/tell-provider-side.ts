import type { RequestContext } from '@gongqiao/platform/context';
import { Todo } from '@gongqiao/platform/workflow';
import type { EntityManager } from 'typeorm';
import { visitTenant } from '../../shared/visit-tenant.js';

/** A result just made known to its worker. */
export interface ToldResult {
  readonly id: string;
  readonly workerId: string;
  readonly providerTenantId: string;
  readonly year: number;
}

function byProvider(results: readonly ToldResult[]): Map<string, ToldResult[]> {
  const groups = new Map<string, ToldResult[]>();
  for (const result of results) groups.set(result.providerTenantId, [...(groups.get(result.providerTenantId) ?? []), result]);
  return groups;
}

/** Puts each result before its worker, in the worker's own tenant, for those who have an account. */
export async function tellWorkers(m: EntityManager, ctx: RequestContext, results: readonly ToldResult[]): Promise<void> {
  for (const [tenantId, group] of byProvider(results)) {
    await visitTenant(m, ctx, tenantId, async () => {
      await m.query(
        `insert into todo (kind, party, user_id, subject, subject_id, title, unit_path, sent_by, received_at)
           select 'copy', 'worker', w.user_id, 'AppraisalResult', x.id, x.year || ' 年度评价结果已确定；如有异议，可申请复核或申诉', (select path from org_unit where parent_id is null limit 1), $2, $3
             from jsonb_to_recordset($1::jsonb) as x (id uuid, "workerId" uuid, year int) join worker w on w.id = x."workerId" and w.tenant_id = current_tenant_id()
            where w.user_id is not null`, [JSON.stringify(group), ctx.userId, ctx.at]);
    });
  }
}

/** Tells each provider how many results it has to carry out. */
export async function tellProviders(m: EntityManager, ctx: RequestContext, roundId: string, results: readonly ToldResult[]): Promise<void> {
  for (const [tenantId, group] of byProvider(results)) {
    await visitTenant(m, ctx, tenantId, async () => {
      const [root]: { path: string }[] = await m.query('select path::text as path from org_unit where parent_id is null limit 1');
      await m.insert(Todo, {
        kind: 'copy', party: 'provider', userId: null, instanceId: null, subject: 'AppraisalRound', subjectId: roundId, title: `${group[0]?.year ?? ''} 年度评价结果 ${group.length} 人已交办，请落实津贴和奖金`,
        state: null, unitPath: root?.path ?? '', sentBy: ctx.userId, receivedAt: ctx.at, dueOn: null, dueProvision: null,
      });
    });
  }
}
