import { PostApplications, type Post } from '@gongqiao/domain/establishment';
import { domain } from '@gongqiao/domain';
import { AccessRegistry, AccessService } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import { EventBus } from '@gongqiao/platform/events';
import { PolicyService } from '@gongqiao/platform/policy';
import type { SeedContext, SeedContribution } from '@gongqiao/platform/seed';
import { Trail } from '@gongqiao/platform/trail';
import { TodoBook, WorkflowEngine } from '@gongqiao/platform/workflow';
import { PROVINCE_TENANT_ID } from './province-seed.js';

type Grade = Post['grade'];

/** How far an application of the demonstration has come. */
interface Planned {
  readonly by: string;
  readonly grade: Grade;
  readonly acts: readonly { readonly by: string; readonly transition: string; readonly note?: string }[];
}

const PLANNED: readonly Planned[] = [
  { by: 'hb-county', grade: 'third', acts: [] },
  { by: 'hb-county', grade: 'junior', acts: [{ by: 'hb-county', transition: 'submit' }] },
  { by: 'hb-county', grade: 'second', acts: [{ by: 'hb-county', transition: 'submit' }, { by: 'hb-city', transition: 'passReview', note: '情况属实，同意上报。' }] },
  { by: 'hb-county', grade: 'first', acts: [{ by: 'hb-county', transition: 'submit' }, { by: 'hb-city', transition: 'return', note: '请补充在编人员使用情况。' }] },
  { by: 'hb-direct-city', grade: 'junior', acts: [{ by: 'hb-direct-city', transition: 'submit' }] },
];

const FACTORS = { legalPersonUnits: 146, enterprisesAboveSize: 6, employees: 6400, members: 4870, grassrootsUnions: 52, labourRelations: '总体平稳，小微企业较多', difficulty: '服务对象分散，难度中等' };
const STATEMENTS = { staffUse: '在编人员全部在岗，一人兼两项工作', finances: '本级分担部分已列入预算', duties: '组织建设、维权服务' };

function applicationsOf(context: SeedContext): PostApplications {
  const policy = new PolicyService(context.database, context.index, context.clock);
  const trail = new Trail();
  const access = new AccessService(new AccessRegistry(domain.access, context.index.packs), () => 'hebei');
  const engine = new WorkflowEngine(policy, trail, new TodoBook(new EventBus(null)));
  const applications = new PostApplications(context.database, access, policy, engine, trail);
  applications.onModuleInit();
  return applications;
}

async function contextOf(context: SeedContext, signInName: string): Promise<RequestContext> {
  const [held] = await context.database.run({ tenantId: PROVINCE_TENANT_ID }, (m) => m.query(
    `select u.id as user_id, m.unit_id, m.unit_path::text as unit_path, m.role from app_user u join membership m on m.user_id = u.id where u.sign_in_name = $1`, [signInName],
  ) as Promise<{ user_id: string; unit_id: string; unit_path: string; role: string }[]>);
  if (!held) throw new Error(`there is no account ${signInName}`);
  return {
    tenantId: PROVINCE_TENANT_ID, userId: held.user_id, unitId: held.unit_id, unitPath: held.unit_path, roles: [held.role], requestId: 'seed', ip: null, at: context.clock.now(),
  };
}

/** Applications on their way, so that every level finds something to do on the first day. */
export const provinceMatters: SeedContribution = {
  name: 'province matters',
  async load(context) {
    const [found] = await context.database.run({ tenantId: PROVINCE_TENANT_ID }, (m) => m.query('select count(*)::int as n from workflow_instance where subject = $1', ['PostApplication']) as Promise<{ n: number }[]>);
    if ((found?.n ?? 0) > 0) return [];
    const applications = applicationsOf(context);
    for (const [i, planned] of PLANNED.entries()) {
      const who = await contextOf(context, planned.by);
      const [unit] = await context.database.run(who, (m) => m.query(
        `select id from org_unit where path <@ $1::ltree and kind = 'township-union' order by path offset $2 limit 1`, [who.unitPath, i % 4]) as Promise<{ id: string }[]>);
      if (!unit) throw new Error(`${planned.by} has no township`);
      const { id } = await applications.create(who, `seed-application-${i}`, {
        unitId: unit.id, action: 'establish', grade: planned.grade, requestedPosts: 1, bargainingPosts: 0, factors: FACTORS, statements: STATEMENTS, workNeed: '辖区新增企业较多，现有岗位难以覆盖',
      });
      for (const [j, act] of planned.acts.entries()) {
        await applications.act(await contextOf(context, act.by), `seed-application-${i}-${j}`, { id, transition: act.transition, note: act.note ?? null });
      }
    }
    context.progress(`${PLANNED.length} 份岗位申请在办`);
    return [];
  },
};
