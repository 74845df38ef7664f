import { randomUUID } from 'node:crypto';
import type { TenantRunner } from '../one-transaction.js';
import type { IdentityVault } from '@gongqiao/platform/privacy';
import { insertRows } from './insert-rows.js';
import { demoTier, MINIMUM_WAGE_RATES } from './minimum-wages.js';
import { provinceUnits, unitRow, type DivisionRow, type ProvinceProfile, type Unit } from './organisation.js';
import { personRows, placePeople, type Placement } from './people.js';
import { basisOf, makePosts, postLevel, type Basis, type Post } from './posts.js';
import { Random } from './random.js';

/** A provider of the demonstration: a tenant of its own with its credit code. */
export interface DemoProvider {
  readonly tenantId: string;
  readonly slug: string;
  readonly name: string;
  readonly creditCode: string;
  readonly kind: 'social-organisation' | 'hr-agency';
  readonly rootUnitId: string;
}

export interface ProvinceDemo {
  readonly tenantId: string;
  readonly slug: string;
  readonly packId: string;
  readonly profile: ProvinceProfile;
  readonly posts: number;
  readonly providers: readonly DemoProvider[];
  readonly progress: (line: string) => void;
}

/** What later parts of the seed (accounts, appraisal, money) build on. */
export interface LoadedProvince {
  readonly units: readonly Unit[];
  readonly posts: readonly Post[];
  readonly placements: readonly (Placement & { readonly assignmentId: string; readonly contractId: string })[];
}

const FOUNDED = '2024-01-01';
const CONTRACT = { start: '2025-01-01', end: '2027-12-31' } as const;
const CLAUSES = ['service-content', 'service-period', 'payment-method', 'rights-and-duties', 'breach-liability'];
const STAMP = { created_at: '2024-12-01T09:00:00+08:00', updated_at: '2024-12-01T09:00:00+08:00', version: 1 };

async function insertTenant(db: TenantRunner, row: { id: string; slug: string; name: string; kind: string; packId: string }): Promise<void> {
  await db.run({ tenantId: row.id }, async (m) => {
    await m.query('insert into tenant (id, slug, name, kind, pack_id, demonstration) values ($1, $2, $3, $4, $5, true)', [row.id, row.slug, row.name, row.kind, row.packId]);
  });
}

/** Provider tenants with their one unit, so that their staff can sign in and their workers have an employer. */
export async function loadProviders(db: TenantRunner, providers: readonly DemoProvider[], packId: string): Promise<void> {
  for (const p of providers) {
    await insertTenant(db, { id: p.tenantId, slug: p.slug, name: p.name, kind: 'ngo', packId });
    await db.run({ tenantId: p.tenantId }, (m) =>
      insertRows(m, 'org_unit', [{
        id: p.rootUnitId, tenant_id: p.tenantId, parent_id: null, path: p.slug.replaceAll('-', '_'), code: p.slug, name: p.name, kind: 'provider',
        division_code: null, level: 0, valid_from: FOUNDED, ...STAMP,
      }]),
    );
  }
}

function establishmentRows(units: readonly Unit[], basis: ReadonlyMap<string, Basis>): { basis: Record<string, unknown>[]; areas: Record<string, unknown>[] } {
  const places = new Map(units.filter((u) => ['county-union', 'direct-city-union', 'city-union'].includes(u.kind)).map((u) => [u.divisionCode, u]));
  return {
    basis: [...basis.values()].map((b) => ({
      id: randomUUID(), unit_id: b.unit.id, unit_path: b.unit.path, taken_on: '2025-12-31', legal_person_units: b.legalPersonUnits,
      large_enterprises: b.largeEnterprises, employees: b.employees, members: b.members, grassroots_unions: b.grassrootsUnions,
      note: '劳动关系总体平稳；辖区有可承接服务的社会组织', demonstration: true, ...STAMP,
    })),
    areas: [...places.values()].flatMap((u) =>
      ['2016-07-01', '2019-11-01', '2023-01-01'].map((from) => {
        const { tier, source } = u.kind === 'city-union' ? { tier: 1, source: '演示数据：市级机关按市区档次' } : demoTier(u.divisionCode, u.name.replace('总工会', ''), u.direct, from);
        return { id: randomUUID(), division_code: u.divisionCode, tier, valid_from: from, source_document: source, ...STAMP };
      }),
    ),
  };
}

function postRows(posts: readonly Post[], providerOf: (post: Post) => DemoProvider): { applications: Record<string, unknown>[]; posts: Record<string, unknown>[]; grades: Record<string, unknown>[] } {
  const applications = new Map<string, Record<string, unknown>>();
  for (const post of posts) {
    const held = applications.get(post.unit.id);
    if (held) {
      held['requested_posts'] = Number(held['requested_posts']) + 1;
      held['approved_posts'] = held['requested_posts'];
      continue;
    }
    applications.set(post.unit.id, {
      id: randomUUID(), number: `SQ-2024-${post.unit.code}`, action: 'establish', unit_id: post.unit.id, unit_path: post.unit.path,
      applicant_unit_id: post.purchaser.id, unit_kind: post.unitKind, jurisdiction: post.unit.direct ? 'direct' : 'ordinary',
      initiator: post.unit.direct ? 'direct-city' : post.purchaser.kind === 'city-union' ? 'city' : 'county',
      grade: post.grade, requested_posts: 1, bargaining_posts: 0, factors: {}, statements: {}, state: 'approved',
      submitted_on: '2024-10-15', decided_on: '2024-11-20', approved_posts: 1, approved_grade: post.grade, ...STAMP,
    });
  }
  return {
    applications: [...applications.values()],
    posts: posts.map((p) => ({
      id: p.id, number: p.number, unit_id: p.unit.id, unit_path: p.unit.path, purchaser_unit_id: p.purchaser.id, unit_kind: p.unitKind,
      jurisdiction: p.unit.direct ? 'direct' : 'ordinary', division_code: p.unit.divisionCode, grade: p.grade, bargaining: p.bargaining, duty_codes: p.duties,
      status: 'approved', start_on: p.startOn, application_id: applications.get(p.unit.id)?.['id'], provider_tenant_id: providerOf(p).tenantId, demonstration: true, ...STAMP,
    })),
    grades: posts.map((p) => ({ id: randomUUID(), post_id: p.id, grade: p.grade, valid_from: p.startOn, reason: '核定', ...STAMP })),
  };
}

function contractRows(posts: readonly Post[], providerOf: (post: Post) => DemoProvider, providerIds: ReadonlyMap<string, string>): { byPurchaser: Map<string, string>; contracts: Record<string, unknown>[]; lines: Record<string, unknown>[] } {
  const byPurchaser = new Map<string, string>();
  const contracts: Record<string, unknown>[] = [];
  const lines = posts.map((post) => {
    const provider = providerOf(post);
    let contractId = byPurchaser.get(post.purchaser.id);
    if (!contractId) {
      contractId = randomUUID();
      byPurchaser.set(post.purchaser.id, contractId);
      contracts.push({
        id: contractId, number: `HT-2025-${post.purchaser.divisionCode}`, unit_path: post.purchaser.path, purchaser_unit_id: post.purchaser.id, purchaser_name: post.purchaser.name,
        provider_id: providerIds.get(provider.tenantId), provider_tenant_id: provider.tenantId,
        signatory: post.purchaser.kind === 'city-union' ? 'city-union' : post.unit.direct ? 'direct-city-union' : 'county-union',
        start_on: CONTRACT.start, end_on: CONTRACT.end, clauses: CLAUSES, subcontracting: false, pay_floor: true, insurance_percent: '26.50',
        management_fee: '220.00', state: 'signed', demonstration: true, ...STAMP,
      });
    }
    return { id: randomUUID(), contract_id: contractId, provider_tenant_id: provider.tenantId, post_id: post.id, ...STAMP };
  });
  return { byPurchaser, contracts, lines };
}

function providerRows(providers: readonly DemoProvider[]): Record<string, unknown>[] {
  const fit = { registered: true, independentCivilLiability: true, soundGovernance: true, soundAccounting: true, soundAssetManagement: true, goodReputation: true, goodTaxRecord: true, goodSocialInsuranceRecord: true, absorbsUnionWorkers: true, otherRegistrationConditions: true };
  return providers.map((p) => ({
    id: randomUUID(), provider_tenant_id: p.tenantId, name: p.name, credit_code: p.creditCode, kind: p.kind, qualifications: fit,
    licence_valid_to: p.kind === 'hr-agency' ? '2027-12-31' : null, registered_on: '2024-11-25', demonstration: true, ...STAMP,
  }));
}

/** Loads a provincial union whole: tree, base figures, wages, posts, providers, contracts, people and placements. */
export async function loadProvince(db: TenantRunner, demo: ProvinceDemo, divisions: readonly DivisionRow[], vault: IdentityVault): Promise<LoadedProvince> {
  const random = new Random(20171227);
  const units = provinceUnits(demo.profile, divisions, random);
  const basis = new Map(units.filter((u) => u.kind === 'township-union' || u.kind === 'zone-union').map((u) => [u.id, basisOf(u, random)]));
  const posts = makePosts(units, basis, demo.posts, random);
  const cities = units.filter((u) => u.kind === 'city-union' || u.kind === 'direct-city-union').map((u) => u.id);
  const providerIndex = (post: Post): number => cities.indexOf((post.unit.city ?? (post.unit.direct ? post.purchaser : post.unit)).id) % demo.providers.length;
  const providerOf = (post: Post): DemoProvider => demo.providers[Math.max(0, providerIndex(post))] ?? (demo.providers[0] as DemoProvider);
  const register = providerRows(demo.providers);
  const providerIds = new Map(register.map((r) => [String(r['provider_tenant_id']), String(r['id'])]));
  const { applications, posts: postRecords, grades } = postRows(posts, providerOf);
  const { byPurchaser, contracts, lines } = contractRows(posts, providerOf, providerIds);
  const placements = placePeople(posts, (post) => Math.max(0, providerIndex(post)), 7, random).map((p) => ({
    ...p, assignmentId: randomUUID(), contractId: byPurchaser.get(p.post.purchaser.id) ?? '',
  }));
  await insertTenant(db, { id: demo.tenantId, slug: demo.slug, name: units[0]?.name ?? demo.slug, kind: 'provincial-union', packId: demo.packId });
  demo.progress(`${units.length} 个工会单位`);
  const { basis: basisRows, areas } = establishmentRows(units, basis);
  const own = (rows: readonly Record<string, unknown>[]): Record<string, unknown>[] => rows.map((r) => ({ ...r, tenant_id: demo.tenantId }));
  await db.run({ tenantId: demo.tenantId }, async (m) => {
    await insertRows(m, 'org_unit', own(units.map((u) => unitRow(u, FOUNDED))));
    await insertRows(m, 'year_plan', own([2025, 2026].map((year) => ({
      id: randomUUID(), year, post_total: demo.posts + 100, junior_percent: '45.00', third_percent: '30.00', second_percent: '16.00', first_percent: '9.00', source_document: `演示：${year} 年岗位总量和等级结构比例`, ...STAMP,
    }))));
    await insertRows(m, 'basis_figure', own(basisRows));
    await insertRows(m, 'minimum_wage_rate', own(MINIMUM_WAGE_RATES.map((r) => ({ id: randomUUID(), tier: r.tier, valid_from: r.from, monthly: r.monthly, hourly: r.hourly, source_document: r.source, ...STAMP }))));
    await insertRows(m, 'minimum_wage_area', own(areas));
    await insertRows(m, 'post_application', own(applications));
    await insertRows(m, 'post', own(postRecords));
    await insertRows(m, 'post_grade', own(grades));
    await insertRows(m, 'provider', own(register));
    await insertRows(m, 'service_contract', own(contracts));
    await insertRows(m, 'contract_line', own(lines));
  });
  demo.progress(`${posts.length} 个岗位，${contracts.length} 份合同`);
  await loadPeople(db, demo, placements, vault);
  demo.progress(`${placements.length} 名社工在岗`);
  return { units, posts, placements };
}

/** Workers go to their employers' tenants, assignments to the province's. */
async function loadPeople(db: TenantRunner, demo: ProvinceDemo, placements: LoadedProvince['placements'], vault: IdentityVault): Promise<void> {
  for (const [i, provider] of demo.providers.entries()) {
    const mine = placements.filter((p) => p.providerIndex === i).map((p) => p.person);
    const rows = personRows(mine, vault);
    const own = (list: readonly Record<string, unknown>[]): Record<string, unknown>[] => list.map((r) => ({ ...r, tenant_id: provider.tenantId }));
    await db.run({ tenantId: provider.tenantId }, async (m) => {
      await insertRows(m, 'worker', own(rows.workers));
      await insertRows(m, 'worker_private', own(rows.privates));
      await insertRows(m, 'worker_certificate', own(rows.certificates));
    });
  }
  await db.run({ tenantId: demo.tenantId }, (m) =>
    insertRows(m, 'assignment', placements.map((p) => ({
      id: p.assignmentId, tenant_id: demo.tenantId, unit_path: p.post.unit.path, post_id: p.post.id, worker_id: p.person.id,
      identity_hash: `\\x${vault.hash(p.person.identityNumber).toString('hex')}`, contract_id: p.contractId,
      provider_tenant_id: demo.providers[p.providerIndex]?.tenantId, start_on: p.startOn, end_on: null, entry_step: 1, demonstration: true, ...STAMP,
    }))),
  );
}

export { postLevel };
