import { addDays, day } from '@gongqiao/kernel';
import { domain } from '@gongqiao/domain';
import { Providers } from '@gongqiao/domain/procurement';
import { Bids, EstimateFilings, Procurements, postsToBuy } from '@gongqiao/domain/tender';
import { AssignmentFollowers, Assignments, Recruitments, Replacements, Workers, type NewWorker } from '@gongqiao/domain/workforce';
import { AccessRegistry, AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { EventBus } from '@gongqiao/platform/events';
import { PolicyService } from '@gongqiao/platform/policy';
import { identityCheckCharacter } from '@gongqiao/platform/privacy';
import type { SeedContext, SeedContribution } from '@gongqiao/platform/seed';
import { Trail } from '@gongqiao/platform/trail';
import { TodoBook, WorkflowEngine } from '@gongqiao/platform/workflow';
import { PROVINCE_TENANT_ID } from './province-seed.js';

/** Nobody's division: numbers under it belong to no one. */
const NOBODY = '139999';
const TERMS = { months: 36, bonusPayments: 3, bonusRate: '100', insuranceRate: '26.5', managementFee: '220.00' };
const METHOD = { method: 'open-tender', scoringMethod: 'comprehensive', subcontracting: false };
const WEIGHTS = { price: '20', capacity: '25', quality: '30', benefit: '15', credit: '10' };

interface Services {
  readonly providers: Providers;
  readonly procurements: Procurements;
  readonly filings: EstimateFilings;
  readonly bids: Bids;
  readonly workers: Workers;
  readonly assignments: Assignments;
  readonly replacements: Replacements;
  readonly recruitments: Recruitments;
}

function servicesOf(context: SeedContext): Services {
  const { database } = context;
  const policy = new PolicyService(database, context.index, context.clock);
  const trail = new Trail();
  const access = new AccessService(new AccessRegistry(domain.access, context.index.packs), () => 'hebei');
  const engine = new WorkflowEngine(policy, trail, new TodoBook(new EventBus(null)));
  const replacements = new Replacements(database, access, policy, engine, trail);
  const assignments = new Assignments(database, access, policy, trail, replacements, new AssignmentFollowers());
  const recruitments = new Recruitments(database, access, policy, engine, trail, assignments, replacements);
  const procurements = new Procurements(database, access, policy, engine, trail);
  recruitments.onModuleInit();
  procurements.onModuleInit();
  return {
    assignments, replacements, recruitments, procurements, providers: new Providers(database, access, policy, trail), filings: new EstimateFilings(database, access, policy, engine, trail),
    bids: new Bids(database, access, policy, engine, trail, procurements), workers: new Workers(database, access, policy, trail, context.vault),
  };
}

/** Somebody of the demonstration by the account's name, in whichever tenant it is. */
async function accountOf(context: SeedContext, tenantId: string, signInName: string): Promise<RequestContext> {
  const [held] = await context.database.run({ tenantId }, (m) => m.query(
    'select u.id as user_id, m.unit_id, m.unit_path::text as unit_path, m.role from app_user u join membership m on m.user_id = u.id where u.sign_in_name = $1', [signInName]) as Promise<{ user_id: string; unit_id: string; unit_path: string; role: string }[]>);
  if (!held) throw new Error(`there is no account ${signInName}`);
  return { tenantId, userId: held.user_id, unitId: held.unit_id, unitPath: held.unit_path, roles: [held.role], requestId: 'seed', ip: null, at: context.clock.now() };
}

/** The same person's rights at another unit of the tree: a county or city of the demonstration that has no account of its own. */
function atUnit(ctx: RequestContext, unit: { id: string; path: string; kind: string }): RequestContext {
  const role = unit.kind === 'city-union' ? 'city' : unit.kind === 'direct-city-union' ? 'direct-city' : 'county';
  return { ...ctx, unitId: unit.id, unitPath: unit.path, roles: [role] };
}

interface Place {
  readonly id: string;
  readonly path: string;
  readonly kind: string;
}

/** A procurement of a city in which every purchaser has filed but those named; given a method and, where wanted, opened for bids. */
async function procure(context: SeedContext, s: Services, city: RequestContext, wanting: readonly string[]): Promise<string> {
  const year = Number(dayInChina(city.at).slice(0, 4)) + 2;
  const serviceFrom = `${year}-01-01`;
  const { id } = await s.procurements.start(city, `seed-procurement-${city.unitId}`, { title: `${year} 年工会社会工作岗位服务采购`, serviceFrom });
  const purchasers: Place[] = await context.database.run(city, (m) => m.query(
    'select u.id, u.path::text as path, u.kind from estimate_filing f join org_unit u on u.id = f.purchaser_unit_id where f.procurement_id = $1 order by u.path', [id]) as Promise<Place[]>);
  for (const unit of purchasers.filter((p) => !wanting.includes(p.id))) {
    const posts = await context.database.run(city, (m) => postsToBuy(m, city.unitPath, serviceFrom, unit.id));
    await s.filings.file(atUnit(city, unit), `seed-filing-${unit.id}`, { procurementId: id, purchaserUnitId: unit.id, terms: TERMS, lines: posts.map((post) => ({ postId: post.id, step: post.step })) });
  }
  return id;
}

async function openBids(s: Services, city: RequestContext, id: string, bidders: readonly string[]): Promise<void> {
  const act = (transition: string, form?: Record<string, string>): Promise<unknown> => s.procurements.act(city, `seed-procurement-${id}-${transition}`, { id, transition, form: form ?? null });
  await act('compilePlan');
  await act('publishPlan', { medium: '河北工人报', publishedOn: dayInChina(city.at) });
  await s.procurements.setMethod(city, `seed-method-${id}`, { id, method: METHOD, reason: '本地供应商较多，公开招标可充分竞争。', weights: WEIGHTS });
  await act('openBidding');
  for (const [i, providerId] of bidders.entries()) await s.bids.register(city, `seed-bid-${id}-${i}`, { procurementId: id, providerId, price: `${31 - i}600000.00`, statement: '本地服务团队四十人' });
}

const NAMES = ['周晓岚', '郑文博', '冯思远', '蒋雨桐'] as const;

function candidate(i: number): NewWorker {
  const first17 = `${NOBODY}1996041${i}96${i}`;
  return {
    number: `ZP-${i + 1}`, name: NAMES[i] ?? NAMES[0], sex: Number(first17[16]) % 2 === 1 ? 'male' : 'female', birthDate: `1996-04-1${i}`, identityNumber: first17 + identityCheckCharacter(first17), education: 'bachelor', abilityTestPassedOn: '2026-06-15',
    politicalStanceConfirmed: true, lawAndCharacterConfirmed: true, aptitudeConfirmed: true, healthy: true, richUnionExperience: false, massOrganisationExperience: i === 1, socialWorkFullTimeBachelor: false, examConditionsMet: true,
    workStartedOn: '2018-07-01', employedFrom: '2026-07-01', certificates: [],
  };
}

/** How far a candidate of the demonstration has come: stages passed, in their order. */
const STAGES_PASSED = [2, 5, 6, 0] as const;
const STAGES = ['application-review', 'ability-test', 'interview', 'medical', 'labour-contract'] as const;

async function recruit(s: Services, context: SeedContext, people: { readonly provider: RequestContext; readonly city: RequestContext; readonly county: RequestContext }): Promise<number> {
  const { provider, city, county } = people;
  const [contract] = await context.database.run(county, (m) => m.query(`select id from service_contract where purchaser_unit_id = $1 and provider_tenant_id = $2 and state = 'signed' limit 1`, [county.unitId, provider.tenantId]) as Promise<{ id: string }[]>);
  if (!contract) return 0;
  const today = dayInChina(county.at);
  // Two have left, so that there is somewhere to go.
  const leavers = await context.database.run(county, (m) => m.query(
    `select a.id from assignment a join post p on p.id = a.post_id where a.contract_id = $1 and a.end_on is null and p.grade = 'junior' order by p.number limit 2`, [contract.id]) as Promise<{ id: string }[]>);
  for (const { id } of leavers) await s.assignments.end(county, `seed-leaver-${id}`, { id, endOn: addDays(day(today), -1), ground: 'resigned' });
  for (const [i, passed] of STAGES_PASSED.entries()) {
    const { id: workerId } = await s.workers.register(provider, `seed-candidate-${i}`, candidate(i));
    const { id } = await s.recruitments.start(provider, `seed-recruitment-${i}`, { contractId: contract.id, workerId, grade: 'junior' });
    for (const stage of STAGES.slice(0, passed)) await s.recruitments.record(provider, `seed-${id}-${stage}`, { id, stage, on: today, result: 'passed', supervisor: stage === 'labour-contract' ? null : '市总工会 陈主任' });
    if (passed > STAGES.length) await s.recruitments.record(city, `seed-${id}-verification`, { id, stage: 'condition-verification', on: today, result: 'passed' });
  }
  const [held] = await context.database.run(county, (m) => m.query(
    `select a.id from assignment a where a.contract_id = $1 and a.end_on is null and not exists (select 1 from workflow_instance i where i.subject = 'Assignment' and i.subject_id = a.id) order by a.id limit 1`, [contract.id]) as Promise<{ id: string }[]>);
  if (held) await s.replacements.open(county, 'seed-replacement', held.id, '本人申请回原籍工作，拟年内离岗。');
  return STAGES_PASSED.length;
}

/** The tenant of the provider whose account the demonstration prints. */
async function homeOf(context: SeedContext, tenants: readonly string[]): Promise<string | null> {
  for (const tenantId of tenants) {
    const found = await context.database.run({ tenantId }, (m) => m.query(`select 1 from app_user where sign_in_name = 'hb-provider'`) as Promise<unknown[]>);
    if (found.length > 0) return tenantId;
  }
  return null;
}

/** A procurement that waits for a county's filing, another that takes bids, recruitments on their way, a replacement that is due. */
export const provincePurchase: SeedContribution = {
  name: 'province purchase',
  async load(context) {
    const [found] = await context.database.run({ tenantId: PROVINCE_TENANT_ID }, (m) => m.query('select count(*)::int as n from procurement') as Promise<{ n: number }[]>);
    if ((found?.n ?? 0) > 0) return [];
    const s = servicesOf(context);
    const province = await accountOf(context, PROVINCE_TENANT_ID, 'hb-province');
    const register = await context.database.run(province, (m) => m.query('select id, provider_tenant_id as tenant from provider order by name') as Promise<{ id: string; tenant: string }[]>);
    for (const { id } of register) await s.providers.check(province, `seed-check-${id}`, { id });
    const city = await accountOf(context, PROVINCE_TENANT_ID, 'hb-city');
    const county = await accountOf(context, PROVINCE_TENANT_ID, 'hb-county');
    await procure(context, s, city, [county.unitId, city.unitId]);
    const tenant = await homeOf(context, register.map((p) => p.tenant));
    const [other] = await context.database.run(province, (m) => m.query(`select id, path::text as path, kind from org_unit where kind = 'city-union' and id <> $1 order by path limit 1`, [city.unitId]) as Promise<Place[]>);
    // The provider of the demonstration's account has not bid yet: that is for whoever tries it.
    const bidders = register.filter((p) => p.tenant !== tenant).slice(0, 2).map((p) => p.id);
    if (other) await openBids(s, atUnit(city, other), await procure(context, s, atUnit(city, other), []), bidders);
    const people = tenant ? await recruit(s, context, { provider: await accountOf(context, tenant, 'hb-provider'), city, county }) : 0;
    context.progress(`2 次集中采购在办，${people} 人在招聘上岗`);
    return [];
  },
};
