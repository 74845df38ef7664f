import type { RequestContext } from '@gongqiao/platform/context';
import { Todo } from '@gongqiao/platform/workflow';
import { IsNull, type EntityManager } from 'typeorm';
import { visitTenant } from '../../shared/visit-tenant.js';

/** Something of a purchaser's tenant that a provider must do, or should know. */
export interface ProviderErrand {
  readonly providerTenantId: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly title: string;
  readonly kind: 'act' | 'copy';
}

/** Puts an errand on the provider's own list, in its own tenant. */
export async function tellProvider(m: EntityManager, ctx: RequestContext, errand: ProviderErrand): Promise<void> {
  await visitTenant(m, ctx, errand.providerTenantId, async () => {
    const [root]: { path: string }[] = await m.query('select path::text as path from org_unit where parent_id is null limit 1');
    if (!root) return;
    await m.insert(Todo, {
      kind: errand.kind, party: 'provider', userId: null, instanceId: null, subject: errand.subject, subjectId: errand.subjectId, title: errand.title, state: null,
      unitPath: root.path, sentBy: ctx.userId, receivedAt: ctx.at, dueOn: null, dueProvision: null,
    });
  });
}

/** Takes what was to be done about a thing off the provider's list. */
export async function finishProviderTodos(m: EntityManager, ctx: RequestContext, providerTenantId: string, subject: string, subjectId: string): Promise<void> {
  await visitTenant(m, ctx, providerTenantId, async () => {
    await m.update(Todo, { subject, subjectId, kind: 'act', finishedAt: IsNull() }, { finishedAt: ctx.at, finishedBy: ctx.userId, outcome: 'done' });
  });
}
