// What the agency owes its purchasers in reports, a plan of the year before the district, and visits on their way.
import { randomUUID } from 'node:crypto';
import { Beneficiaries, HomeVisits, ServicePlans, ServiceReport, ServiceReports, type VisitInput } from '@gongqiao/domain/service';
import type { RequestContext, TenantScope } from '@gongqiao/platform/context';
import type { SeedAccount, SeedContext, SeedContribution } from '@gongqiao/platform/seed';
import type { EntityManager } from 'typeorm';
import { houseServices, type HouseServices } from './house-services.js';
import { LEYA } from './leya-staff.js';
import { actingAs } from './acting-as.js';

const REPORTED = '2026-10';
/** Of so many who report, one has not yet. */
const ONE_IN = 20;
const WORDS = '本月按计划开展探访、个案和活动，服务对象反映良好；下月继续跟进重点家庭，筹备冬季送温暖活动。';
const ASSESSED = ['client-situation', 'history', 'service-record', 'locality', 'gang-and-weapon', 'time-and-willingness'] as const;
const PLAN: Readonly<Record<string, string>> = {
  'recognise-signs': '说话突然变大声、来回走动即提高警觉', 'handle-signs': '放缓语气，改谈其他话题', 'distress-signal': '说“忘了拿材料”，同行人即起身', 'keep-assessing': '每十分钟与同行人对视确认', 'when-to-de-escalate': '对方不悦时先致歉、倾听',
  'when-to-defend-or-escape': '坐在靠门一侧，有肢体动作即离开', 'when-to-call-security-or-police': '受阻拦即拨 110 并通知物业', 'when-to-evacuate': '闻到煤气、见到刀具立即撤离',
};

interface Goer {
  readonly userId: string;
  readonly unitId: string;
  readonly unitPath: string;
  readonly employeeId: string;
}

const scope: TenantScope = { tenantId: LEYA.tenantId };

/** One supervisor of the demonstration supervises both departments. */
async function superviseBoth(m: EntityManager): Promise<void> {
  await m.query(
    `insert into membership (user_id, unit_id, unit_path, role, valid_from)
       select u.id, o.id, o.path, 'supervisor', $1 from app_user u join org_unit o on o.path = 'ly.service'::ltree
        where u.sign_in_name = 'ly-supervisor' and not exists (select 1 from membership ms where ms.user_id = u.id and ms.unit_id = o.id and ms.role = 'supervisor')`, [LEYA.since]);
}

/** The last whole month was reported by all but a few; this month's and the quarter's are owed. */
async function report(context: SeedContext, house: HouseServices, office: RequestContext): Promise<void> {
  const reports = new ServiceReports(context.database, house.access, house.policy, house.trail);
  await reports.owe(office);
  await context.database.run(scope, async (m) => {
    const owed = await m.find(ServiceReport, { where: { kind: 'monthly', period: REPORTED }, order: { employeeId: 'ASC' } });
    for (const [i, row] of owed.entries()) {
      if (i % ONE_IN === ONE_IN - 1) continue;
      const [who]: { name: string }[] = await m.query('select name from employee where id = $1', [row.employeeId]);
      await m.update(ServiceReport, { id: row.id }, { state: 'submitted', submittedOn: `${REPORTED}-${String(24 + (i % 7)).padStart(2, '0')}`, submittedByName: who?.name ?? '', words: WORDS, figures: await reports.figures(m, row) as never });
      await m.query(`update todo set finished_at = $2, outcome = 'submitted' where subject = 'ServiceReport' and subject_id = $1`, [row.id, `${REPORTED}-31T10:00:00+08:00`]);
    }
  });
}

async function plan(context: SeedContext, house: HouseServices, head: RequestContext): Promise<void> {
  const plans = new ServicePlans(context.database, house.access, house.policy, house.workflow, house.trail);
  house.workflow.listen({ subject: plans.subject, facts: (m, ctx, i) => plans.facts(m, ctx, i), moved: (m, ctx, event) => plans.moved(m, ctx, event) });
  const [bought] = await context.database.run(scope, (m): Promise<{ project: string }[]> => m.query(
    `select p.project from placement p join tenant_directory() d on d.id = p.purchaser_tenant_id where p.unit_path <@ $1::ltree and p.purchaser_tenant_id <> p.tenant_id and p.ends_on is null group by 1 order by count(*) desc, 1 limit 1`, [head.unitPath]));
  if (!bought) return;
  await plans.submit(head, randomUUID(), {
    project: bought.project, year: 2027, bases: ['ngo-mission', 'contract', 'client-needs'], executeOn: '2027-01-04',
    activities: [
      { name: '职工心理健康讲座', on: '每季一次', place: '驻点单位会议室', target: '一线职工', number: 240, indicator: '活动', budget: '12000.00' },
      { name: '困难职工探访', on: '每月', place: '入户', target: '建档困难职工', number: 480, indicator: '探访', budget: '9600.00' },
      { name: '新就业形态劳动者互助小组', on: '3 月至 6 月', place: '户外劳动者驿站', target: '骑手、网约车司机', number: 60, indicator: '小组', budget: '8000.00' },
    ],
  });
}

/** One visit done, one cleared for today, one before the supervisor without anybody to go along. */
async function visit(context: SeedContext, house: HouseServices, supervisor: RequestContext): Promise<void> {
  const visits = new HomeVisits(context.database, house.access, house.policy, house.workflow, house.trail, new Beneficiaries(context.database, house.access, house.trail, context.vault));
  house.workflow.listen({ subject: visits.subject, facts: (m, ctx, i) => visits.facts(m, ctx, i), addressees: (m, ctx, e) => visits.addressees(m, ctx, e), moved: (m, ctx, event) => visits.moved(m, ctx, event) });
  const goers = await context.database.run(scope, (m): Promise<Goer[]> => m.query(
    `select e.user_id as "userId", e.unit_id as "unitId", e.unit_path::text as "unitPath", e.id as "employeeId" from employee e
      where e.position = 'frontline-social-worker' and e.user_id is not null and e.state = 'active' and e.unit_path <@ $1::ltree order by e.number limit 3`, [supervisor.unitPath]));
  const today = context.clock.today();
  const at = (time: string, day: string = today): Date => new Date(`${day}T${time}:00+08:00`);
  const planned = async (i: number, when: Date, input: Omit<VisitInput, 'assessed' | 'plan' | 'risks'> & Partial<VisitInput>): Promise<{ ctx: RequestContext; id: string } | null> => {
    const goer = goers[i];
    if (!goer) return null;
    const ctx: RequestContext = { tenantId: LEYA.tenantId, userId: goer.userId, unitId: goer.unitId, unitPath: goer.unitPath, roles: ['frontline-social-worker'], requestId: 'seed', ip: null, at: when };
    const { id } = await visits.plan(ctx, randomUUID(), { assessed: ASSESSED, risks: [], plan: Object.entries(PLAN).map(([element, words]) => ({ element, words })), ...input });
    return { ctx, id };
  };
  const done = await planned(0, at('09:00', '2026-11-19'), { purpose: '了解术后康复情况', destination: '荷坳社区幸福里三栋', startsAt: at('14:00', '2026-11-19'), returnBy: at('16:00', '2026-11-19'), companionEmployeeId: goers[1]?.employeeId ?? null });
  if (done) {
    await visits.clear({ ...supervisor, at: at('10:00', '2026-11-19') }, randomUUID(), done.id, '老人独居，注意跌倒风险，进门先看出口');
    await visits.report({ ...done.ctx, at: at('13:40', '2026-11-19') }, randomUUID(), { id: done.id, step: 'leave' });
    await visits.report({ ...done.ctx, at: at('15:45', '2026-11-19') }, randomUUID(), { id: done.id, step: 'report', note: '已平安返回，恢复良好，约定下月再访', checks: { clothing: 'ok', phone: 'ok', exits: 'ok', condition: 'ok' } });
  }
  const next = '2026-11-24';
  const cleared = await planned(1, at('10:00'), { purpose: '家庭关系调适跟进', destination: '横岗街道四联路 18 号', startsAt: at('14:30', next), returnBy: at('16:30', next), companionName: '社区网格员赵师傅', risks: ['substance-use'] });
  if (cleared) await visits.clear({ ...supervisor, at: at('11:00') }, randomUUID(), cleared.id, '有饮酒史，避开晚上，两人同行，随时保持电话');
  await planned(2, at('11:30'), { purpose: '建档初访', destination: '龙岗街道向银路出租屋', startsAt: at('10:00', next), returnBy: at('11:30', next), assessed: ASSESSED.slice(0, 4) });
}

/** Reports, a plan and visits of the agency. */
export const leyaCare: SeedContribution = {
  name: 'leya care',
  async load(context): Promise<readonly SeedAccount[]> {
    const pack = context.index.findPack(LEYA.packId);
    if (!pack) return [];
    const [found] = await context.database.run(scope, (m): Promise<{ there: boolean }[]> => m.query('select exists (select 1 from home_visit) or exists (select 1 from service_report) as there'));
    if (found?.there) return [];
    const packs = await context.database.run(scope, (m): Promise<{ id: string; pack_id: string }[]> => m.query('select id, pack_id from tenant_directory()'));
    const house = houseServices({ database: context.database, index: context.index, vault: context.vault, clock: context.clock, packOf: (tenantId) => packs.find((tenant) => tenant.id === tenantId)?.pack_id });
    await context.database.run(scope, superviseBoth);
    const actors = await context.database.run(scope, async (m) => ({ head: await actingAs(m, 'ly-service-head', ['service-department'], context.clock.now().toISOString()), supervisor: await actingAs(m, 'ly-supervisor', ['supervisor'], context.clock.now().toISOString()) }));
    await report(context, house, actors.head);
    await plan(context, house, actors.head);
    await visit(context, house, actors.supervisor);
    return [];
  },
};
