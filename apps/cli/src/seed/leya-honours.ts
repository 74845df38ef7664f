// The agency's awards of the year: August's publications paid with September's wages, newcomers standing, the dedicated under public notice, prizes claimed.
import { domain } from '@gongqiao/domain';
import { AwardObjections, AwardRounds, AwardSheets, Nominations } from '@gongqiao/domain/honours';
import type { JsonObject } from '@gongqiao/kernel';
import { AccessRegistry, AccessService } from '@gongqiao/platform/access';
import type { Clock, RequestContext } from '@gongqiao/platform/context';
import type { TenantDatabase } from '@gongqiao/platform/database';
import { Duties } from '@gongqiao/platform/duty';
import { EventBus } from '@gongqiao/platform/events';
import { platformAccess } from '@gongqiao/platform/module';
import { PolicyService, type PolicyIndex } from '@gongqiao/platform/policy';
import type { SeedAccount, SeedContribution } from '@gongqiao/platform/seed';
import { Trail } from '@gongqiao/platform/trail';
import { TodoBook, WorkflowEngine } from '@gongqiao/platform/workflow';
import { LEYA } from './leya-staff.js';

const SINCE = 2026;
const REVIEWERS = ['office', 'director-general', 'board'] as const;

/** The course of August's publications, day by day: paid with September's wages. */
const PUBLISHED_COURSE = [
  ['department-head', 'nominate', '2026-09-03'], ['department-head', 'score', '2026-09-04'], ['office', 'sign', '2026-09-04'], ['director-general', 'sign', '2026-09-07'], ['board', 'sign', '2026-09-08'], ['office', 'approve', '2026-09-08'],
  ['office', 'publish', '2026-09-08'], ['office', 'confirm', '2026-09-14'], ['office', 'request', '2026-09-14'], ['director-general', 'passDirector', '2026-09-15'], ['board', 'passBoard', '2026-09-16'], ['office', 'publishReward', '2026-09-16'], ['finance-head', 'pay', '2026-09-25'],
] as const;

/** The course of the fund-raising award until its reward is public: whoever leads the project now divides the money. */
const SHARED_COURSE = [
  ['department-head', 'nominate', '2026-11-04'], ['department-head', 'score', '2026-11-05'], ['office', 'sign', '2026-11-05'], ['director-general', 'sign', '2026-11-06'], ['board', 'sign', '2026-11-09'], ['office', 'approve', '2026-11-09'],
  ['office', 'publish', '2026-11-09'], ['office', 'confirm', '2026-11-16'], ['office', 'request', '2026-11-16'], ['director-general', 'passDirector', '2026-11-17'], ['board', 'passBoard', '2026-11-18'], ['office', 'publishReward', '2026-11-20'],
] as const;

/** The use cases of awards, as the processes put them together. */
export function honourServices(database: TenantDatabase, index: PolicyIndex, clock: Clock): { rounds: AwardRounds; nominations: Nominations; sheets: AwardSheets; objections: AwardObjections; workflow: WorkflowEngine } {
  const policy = new PolicyService(database, index, clock);
  const access = new AccessService(new AccessRegistry([...platformAccess, ...domain.access], index.packs), () => LEYA.packId);
  const trail = new Trail();
  const todos = new TodoBook(new EventBus(null));
  const workflow = new WorkflowEngine(policy, trail, todos);
  const rounds = new AwardRounds(database, access, policy, workflow, trail, new Duties(database, policy, access, trail, todos, clock));
  workflow.listen(rounds);
  return { rounds, nominations: new Nominations(database, access, trail, rounds), sheets: new AwardSheets(database, access, rounds, trail), objections: new AwardObjections(database, policy, workflow, trail, rounds), workflow };
}

/** Loads the year's awards by the use cases themselves; nothing where they are there already. */
export async function loadLeyaHonours(database: TenantDatabase, index: PolicyIndex, clock: Clock): Promise<void> {
  const query = <T>(sql: string, values: unknown[] = []): Promise<T[]> => database.run({ tenantId: LEYA.tenantId }, (m) => m.query(sql, values));
  const [there] = await query<{ yes: boolean }>('select exists (select 1 from award_round) as yes');
  const [root] = await query<{ id: string }>('select id from org_unit where path = $1::ltree', [LEYA.root]);
  const year = Number(clock.today().slice(0, 4));
  if (there?.yes || !root || year < SINCE) return;
  const { rounds, nominations } = honourServices(database, index, clock);
  const seat = async (role: string, signInName = `${LEYA.root}-${role}`, on: string | null = null): Promise<RequestContext> => {
    const [user] = await query<{ id: string }>('select id from app_user where sign_in_name = $1', [signInName]);
    return { tenantId: LEYA.tenantId, userId: user?.id ?? LEYA.tenantId, unitId: root.id, unitPath: LEYA.root, roles: [role], requestId: 'seed', ip: null, at: on === null ? clock.now() : new Date(`${on}T09:00:00+08:00`) };
  };
  const office = await seat('office');
  const act = async (role: string, id: string, transition: string, on: string | null = null): Promise<void> => {
    await rounds.act(await seat(role, undefined, on), `demo-award-${id}-${transition}-${role}`, { id, transition, note: null });
  };
  const published = await rounds.open(await seat('office', undefined, '2026-09-01'), 'demo-award-publication', { award: 'publication', year, month: 8, settings: {}, notice: { purpose: '八月在期刊发表的文章，本人申报，影印版交办公室存档。', nominateBy: '2026-09-03', scoreBy: '2026-09-04', decideBy: '2026-09-12' } });
  for (const [i, outlet] of (['core', 'city'] as const).entries()) {
    await nominations.nominate(await seat('frontline-social-worker', `ly-staff-0${i === 0 ? '07' : '13'}`, '2026-09-02'), `demo-award-publication-${i}`, { roundId: published.id, employeeId: null, teamUnitId: null, note: i === 0 ? '《工会社会工作介入职工家庭的实践》' : '《社区小组工作札记》', facts: { outlets: [outlet], characters: 4200, socialWorkRelated: true, namesInstitution: true, publishedOn: `2026-08-1${i}`, caseAward: '0', copyKept: true } });
  }
  for (const [role, transition, on] of PUBLISHED_COURSE) await act(role, published.id, transition, on);
  const shared = await rounds.open(await seat('office', undefined, '2026-11-02'), 'demo-award-funds', { award: 'fund-integration', year, settings: {}, notice: { purpose: '各中心、项目本年为机构募得的资金，以进入机构对公账户为准，不含项目资金。', nominateBy: '2026-11-04', scoreBy: '2026-11-06', decideBy: '2026-11-20' } });
  for (const [i, [town, amount]] of ([['h1', '5200'], ['h2', '2600']] as const).entries()) {
    const [unit] = await query<{ id: string }>('select id from org_unit where path = $1::ltree', [`${LEYA.root}.projects.${town}`]);
    await nominations.nominate(await seat('department-head', undefined, '2026-11-03'), `demo-award-funds-${i}`, { roundId: shared.id, employeeId: null, teamUnitId: unit?.id ?? '', note: '爱心企业捐赠', facts: { receipts: [{ amount, inInstitutionAccount: true, projectFunds: false }] } });
  }
  for (const [role, transition, on] of SHARED_COURSE) await act(role, shared.id, transition, on);
  const counted = async (id: string): Promise<void> => {
    await act('department-head', id, 'nominate');
    await act('department-head', id, 'score');
    for (const role of REVIEWERS) await act(role, id, 'sign');
    await act('office', id, 'approve');
    await act('office', id, 'publish');
  };
  const newcomers = await rounds.open(office, 'demo-award-newcomer', { award: 'newcomer', year, settings: { seats: 8 } });
  await nominations.propose(office, 'demo-award-newcomer-propose', newcomers.id);
  const dedicated = await rounds.open(office, 'demo-award-dedication', { award: 'dedication', year, settings: {} });
  await nominations.propose(office, 'demo-award-dedication-propose', dedicated.id);
  const ids = await query<{ id: string }>('select id from award_nominee where round_id = $1', [dedicated.id]);
  await nominations.stand(office, 'demo-award-dedication-stand', { roundId: dedicated.id, ids: ids.map((row) => row.id) });
  if (ids.length > 0) await counted(dedicated.id);
  // Group leaders before their assessors: the head has nominated two, the teams and those above give their sheets.
  const stars = await rounds.open(office, 'demo-award-stars', { award: 'management-star', year, settings: { seats: 1 }, notice: { purpose: '通过试用期的组长，由部门推荐；机构、团队一线社工和上一级督导分别评分。', nominateBy: `${year}-11-21`, scoreBy: `${year}-11-27`, decideBy: `${year}-12-11` } });
  await nominations.propose(office, 'demo-award-stars-propose', stars.id);
  const leaders = await query<{ id: string; facts: JsonObject }>('select id, facts from award_nominee where round_id = $1 order by label limit 2', [stars.id]);
  const head = await seat('department-head');
  for (const [i, leader] of leaders.entries()) await nominations.amend(head, `demo-award-stars-${i}`, { id: leader.id, facts: { ...leader.facts, trialPassed: true, demonstrativeOutput: String(62 + 3 * i), tailPaymentReceived: true, recommended: true }, note: '带领团队完成全年服务指标', stand: true });
  if (leaders.length > 0) await act('department-head', stars.id, 'nominate');
  const prizes = await rounds.open(office, 'demo-award-competition', { award: 'competition', year, settings: {} });
  for (const [i, prize] of (['first', 'merit'] as const).entries()) {
    const worker = await seat('frontline-social-worker', `ly-staff-0${i + 1}7`);
    await nominations.nominate(worker, `demo-award-competition-${i}`, { roundId: prizes.id, employeeId: null, teamUnitId: null, note: i === 0 ? '全市社会工作案例大赛' : '全省志愿服务项目大赛', facts: { level: i === 0 ? 'city' : 'province', creditedTo: 'individual', prize, organiser: i === 0 ? 'government' : 'association' } });
  }
}

/** The agency's awards. */
export const leyaHonours: SeedContribution = {
  name: 'leya awards',
  async load(context): Promise<readonly SeedAccount[]> {
    if (context.index.findPack(LEYA.packId)) await loadLeyaHonours(context.database, context.index, context.clock);
    return [];
  },
};
