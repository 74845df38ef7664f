import { BudgetCourse, Inspections, Prepayments } from '@gongqiao/domain/funding';
import { domain } from '@gongqiao/domain';
import { AccessRegistry, AccessService } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import { EventBus } from '@gongqiao/platform/events';
import { PolicyService } from '@gongqiao/platform/policy';
import type { SeedContext, SeedContribution } from '@gongqiao/platform/seed';
import { Trail } from '@gongqiao/platform/trail';
import { TodoBook, WorkflowEngine } from '@gongqiao/platform/workflow';
import { PROVINCE_TENANT_ID } from './province-seed.js';

const YEAR = 2026;
const QUARTER = 4;

interface Budget {
  readonly id: string;
  readonly unitId: string;
  readonly path: string;
}

async function contextOf(context: SeedContext, signInName: string): Promise<RequestContext> {
  const [held] = await context.database.run({ tenantId: PROVINCE_TENANT_ID }, (m) => m.query(
    'select u.id as user_id, m.unit_id, m.unit_path::text as unit_path, m.role from app_user u join membership m on m.user_id = u.id where u.sign_in_name = $1', [signInName],
  ) as Promise<{ user_id: string; unit_id: string; unit_path: string; role: string }[]>);
  if (!held) throw new Error(`there is no account ${signInName}`);
  return { tenantId: PROVINCE_TENANT_ID, userId: held.user_id, unitId: held.unit_id, unitPath: held.unit_path, roles: [held.role], requestId: 'seed', ip: null, at: context.clock.now() };
}

/** A county's budget: how many steps of its course are behind it. */
const STEPS = [['county', 'submitBudget'], ['city', 'verify'], ['city', 'apply'], ['province', 'approveBudget']] as const;

/** Budgets of a few counties at various steps, one quarter on its way, one inspection waiting for its answer. */
export const provinceCourse: SeedContribution = {
  name: 'province course',
  async load(context) {
    const policy = new PolicyService(context.database, context.index, context.clock);
    const trail = new Trail();
    const access = new AccessService(new AccessRegistry(domain.access, context.index.packs), () => 'hebei');
    const engine = new WorkflowEngine(policy, trail, new TodoBook(new EventBus(null)));
    const course = new BudgetCourse(context.database, access, policy, engine, trail);
    const prepayments = new Prepayments(context.database, access, policy, engine, trail);
    const inspections = new Inspections(context.database, access, policy, engine, trail);
    for (const listener of [course, prepayments, inspections]) listener.onModuleInit();
    const [province, city, county] = [await contextOf(context, 'hb-province'), await contextOf(context, 'hb-city'), await contextOf(context, 'hb-county')];
    const budgets = await context.database.run(province, (m) => m.query(
      `select id, unit_id as "unitId", unit_path::text as path from funding_budget where year = $1 and level = 'county' and unit_path <@ $2::ltree and workflow_instance_id is null
        order by (unit_id = $3) desc, unit_path limit 4`, [YEAR, city.unitPath, county.unitId]) as Promise<Budget[]>);
    if (budgets[0]?.unitId !== county.unitId) return [];
    const actors = (b: Budget) => ({ province, city, county: { ...county, unitId: b.unitId, unitPath: b.path } });
    for (const [i, b] of budgets.entries()) {
      const by = actors(b);
      await course.start(by.county, `seed-budget-${i}`, b.id);
      // The first is approved; the others wait with their city, with the county itself, and with the province.
      for (const [who, transition] of STEPS.slice(0, [4, 1, 0, 3][i])) {
        await context.database.run(by[who], async (m) => {
          const [row]: { id: string }[] = await m.query('select workflow_instance_id as id from funding_budget where id = $1', [b.id]);
          await engine.act(m, by[who], row?.id ?? '', { transition });
        });
      }
    }
    await prepayments.open(province, 'seed-prepayments', { year: YEAR, quarter: QUARTER });
    await inspections.open(city, 'seed-inspection', { unitId: county.unitId, findings: '第三季度补助未单独列账，两名工会社工的岗位津贴晚发五天。', correction: '一个月内单独列账，补发后报送凭证。' });
    context.progress(`${budgets.length} 份县级预算在办，一笔季度预拨、一项检查待办`);
    return [];
  },
};
