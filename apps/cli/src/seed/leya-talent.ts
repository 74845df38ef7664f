// What is under way in the agency for those who rise: a selection of each kind, and the purchase fees behind the grade allowance.
import { randomUUID } from 'node:crypto';
import { Decimal } from '@gongqiao/kernel';
import type { RequestContext } from '@gongqiao/platform/context';
import type { SeedAccount, SeedContext, SeedContribution } from '@gongqiao/platform/seed';
import type { EntityManager } from 'typeorm';
import { houseServices, type HouseServices } from './house-services.js';
import { inventEmployees, type DemoEmployee } from './leya-employees.js';
import { LEYA } from './leya-staff.js';
import { actingAs } from './acting-as.js';

const TEAM = `${LEYA.root}.service.t3`;
/** Yuan a post and year; the office is paid for by nobody. */
const FEES: readonly (readonly [ends: string, fee: string])[] = [['社工服务', '118000'], ['居家养老服务', '108000'], ['综合服务中心', '108000']];
const STATEMENT = '我在司法矫正小组工作多年，熟悉社区矫正对象的评估、帮扶和解矫衔接。若任组长，我将做三件事：一是每月组织一次主题分享，把个案经验变成全组的方法；二是与司法所建立双周会商，让转介和反馈都有期限；三是带好新人，前三个月每周一次个案督导。'.repeat(3);

/** Who sits on the supervision committee, beside the own office. */
async function seatCommittee(m: EntityManager): Promise<void> {
  await m.query(
    `insert into membership (user_id, unit_id, unit_path, role, valid_from)
       select u.id, o.id, o.path, 'supervision-committee', $1 from app_user u, org_unit o where u.sign_in_name = 'ly-supervisor' and o.path = $2::ltree
          and not exists (select 1 from membership ms where ms.user_id = u.id and ms.role = 'supervision-committee')`, [LEYA.since, LEYA.root]);
}

function named(people: readonly DemoEmployee[], what: string, fits: (p: DemoEmployee) => boolean, skip = 0): DemoEmployee {
  const found = people.filter(fits)[skip];
  if (!found) throw new Error(`nobody for ${what}`);
  return found;
}

async function enterFees(context: SeedContext, house: HouseServices, hr: RequestContext): Promise<void> {
  const places = await context.database.run(hr, (m) => house.fees.places(m, '2026-11-21'));
  for (const { contractId, project } of places) {
    const fee = contractId === null ? FEES.find(([ends]) => project.endsWith(ends))?.[1] : '118000';
    if (fee === undefined) continue;
    await house.fees.enter(hr, randomUUID(), { contractId, project, validFrom: '2026-01-01', feePerPost: new Decimal(fee), source: contractId === null ? '项目购买协议（示范）' : '购买服务合同第五条（示范）' });
  }
}

const matterOf = async (m: EntityManager, id: string): Promise<string> => (await m.query<{ id: string }[]>('select workflow_instance_id as id from nomination where id = $1', [id]))[0]?.id ?? '';

async function selectLeader(context: SeedContext, house: HouseServices, head: RequestContext, people: readonly DemoEmployee[]): Promise<string[]> {
  const { database } = context;
  const team = people.filter((p) => p.path === TEAM && p.position === 'frontline-social-worker' && p.newUserId === null);
  const [unit] = await database.run(head, (m): Promise<{ id: string }[]> => m.query('select id from org_unit where path = $1::ltree', [TEAM]));
  const made: string[] = [];
  for (const [i, reason] of ['带教新人得力，个案质量居全组前列', '熟悉司法所工作流程，善于沟通'].entries()) {
    const person = named(team, 'the team', () => true, i);
    const { id } = await house.nominations.nominate(head, randomUUID(), { course: 'leader', employeeId: person.id, way: i === 0 ? 'agency' : 'member', reason, targetUnitId: unit?.id ?? '', targetPosition: 'group-leader' });
    const me = await database.run(head, (m) => actingAs(m, person.signInName, [person.position], '2026-11-13T02:00:00Z'));
    await house.nominations.write(me, randomUUID(), { id, what: 'statement', words: STATEMENT });
    await house.nominations.change({ ...head, at: new Date('2026-11-17T02:00:00Z') }, randomUUID(), { id, spokeOn: '2026-11-16' });
    await database.run(head, async (m) => { await house.workflow.act(m, { ...head, at: new Date('2026-11-17T03:00:00Z') }, await matterOf(m, id), { transition: 'submitStatement' }); });
    made.push(id);
  }
  for (const [i, points] of [['93', '86'], ['90.5', '91'], ['88', '84']].entries()) {
    const voter = named(team, 'the team', () => true, i + 2);
    const me = await database.run(head, (m) => actingAs(m, voter.signInName, [voter.position], '2026-11-18T02:00:00Z'));
    for (const [n, id] of made.entries()) await house.ballots.cast(me, randomUUID(), id, new Decimal(points[n] ?? '0'));
  }
  return made;
}

/** The agency's talent under way. */
export const leyaTalent: SeedContribution = {
  name: 'leya talent',
  async load(context): Promise<readonly SeedAccount[]> {
    const { database, index, vault, clock } = context;
    if (!index.findPack(LEYA.packId)) return [];
    const [found] = await database.run({ tenantId: LEYA.tenantId }, (m): Promise<{ there: boolean }[]> => m.query('select exists (select 1 from nomination) as there'));
    if (found?.there) return [];
    const house = houseServices({ database, index, vault, clock, packOf: () => LEYA.packId });
    const people = inventEmployees();
    const { hr, head, trainee } = await database.run({ tenantId: LEYA.tenantId }, async (m) => {
      await seatCommittee(m);
      return {
        hr: await actingAs(m, 'ly-hr', ['hr'], '2026-11-12T02:00:00Z'), head: await actingAs(m, 'ly-service-head', ['department-head', 'service-department'], '2026-11-12T02:00:00Z'),
        trainee: await actingAs(m, 'ly-trainee-supervisor', ['trainee-supervisor'], '2026-11-12T02:00:00Z'),
      };
    });
    await house.employeeAccounts.setPattern(hr, randomUUID(), 'ly-{digits}');
    await enterFees(context, house, hr);
    const leaders = await selectLeader(context, house, head, people);
    const backbone = named(people, 'the reserve', (p) => p.path.startsWith(`${LEYA.root}.projects.h`) && p.position === 'frontline-social-worker' && p.newUserId === null);
    const reserve = await house.nominations.nominate(trainee, randomUUID(), { course: 'backbone', employeeId: backbone.id, way: 'supervisor', reason: '个案专业能力强，乐于分享' });
    await database.run(trainee, async (m) => { await house.workflow.act(m, trainee, await matterOf(m, reserve.id), { transition: 'screen', form: { opinion: '个案记录规范，建议列入储备。' } }); });
    const lead = named(people, 'a department', (p) => p.position === 'project-lead');
    const [unit] = await database.run(hr, (m): Promise<{ id: string }[]> => m.query('select id from org_unit where path = $1::ltree', [`${LEYA.root}.projects`]));
    const manager = await house.nominations.nominate(hr, randomUUID(), {
      course: 'manager', employeeId: lead.id, way: 'supervisor', reason: '统筹三个居家养老项目，评估连续优秀', targetUnitId: unit?.id ?? '', targetPosition: 'department-head', facts: { post: 'project-department-head', strengths: ['management', 'achievement'] },
    });
    const me = await database.run(hr, (m) => actingAs(m, lead.signInName, [lead.position], '2026-11-16T02:00:00Z'));
    await house.nominations.write(me, randomUUID(), { id: manager.id, what: 'statement', words: '选拔材料：近三年项目评估、团队培养和经费执行情况（示范）。' });
    await database.run(hr, (m) => m.query('update nomination set demonstration = true where id = any($1::uuid[])', [[...leaders, reserve.id, manager.id]]));
    return [];
  },
};
