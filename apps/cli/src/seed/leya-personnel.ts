// The agency's house: its employees with their files and contracts, some of them placed with the district union that buys their service.
import { initialsOf } from '@gongqiao/domain/workforce';
import { maskIdentity, type IdentityVault } from '@gongqiao/platform/privacy';
import type { TenantScope } from '@gongqiao/platform/context';
import type { SeedAccount, SeedContribution } from '@gongqiao/platform/seed';
import type { EntityManager } from 'typeorm';
import { DEMO_PASSWORD } from './accounts.js';
import { inventEmployees, type DemoEmployee } from './leya-employees.js';
import { LEYA, demoId } from './leya-staff.js';
import { LONGGANG, longgangUnits } from './longgang-units.js';
import { insertRows } from './province/insert-rows.js';

type Run = <T>(scope: TenantScope, work: (m: EntityManager) => Promise<T>) => Promise<T>;
type Row = Record<string, unknown>;

const AGENCY = '东莞市乐雅社会工作服务中心';
const STAMP = { created_at: '2025-01-02T09:00:00+08:00', updated_at: '2025-01-02T09:00:00+08:00', version: 1 };
/** The district union's contract; two service teams work under it. */
const CONTRACT = { id: demoId('8026', 1), number: 'LGZGH-2026-003', startOn: '2026-01-01', endOn: '2028-12-31' } as const;
const RENEWED_BY = '2026-11-01';
const PLACED_TEAMS = [`${LEYA.root}.service.t1`, `${LEYA.root}.service.t2`];
const HOSTS = longgangUnits().filter((unit) => unit.kind !== 'industry-federation');

interface Post {
  readonly id: string;
  readonly path: string;
  readonly hostName: string;
  readonly kind: string;
  readonly assignmentId: string;
  readonly employee: DemoEmployee;
}

function sealed(value: Buffer): string {
  return `\\x${value.toString('hex')}`;
}

async function loadRegister(m: EntityManager, people: readonly DemoEmployee[], vault: IdentityVault): Promise<void> {
  await insertRows(m, 'worker', people.map((p) => ({
    id: p.workerId, tenant_id: LEYA.tenantId, number: p.number, name: p.name, name_initials: initialsOf(p.name), sex: p.sex, birth_date: p.birthDate,
    identity_hash: sealed(vault.hash(p.identityNumber)), identity_masked: maskIdentity(p.identityNumber), education: p.education,
    political_stance_confirmed: true, law_and_character_confirmed: true, aptitude_confirmed: true, healthy: true, rich_union_experience: false,
    mass_organisation_experience: false, social_work_full_time_bachelor: false, exam_conditions_met: false, work_started_on: p.hiredOn, employed_from: p.hiredOn,
    demonstration: true, ...STAMP,
  })));
  await insertRows(m, 'worker_private', people.map((p) => ({
    id: demoId('8036', p.serial), tenant_id: LEYA.tenantId, worker_id: p.workerId, identity_encrypted: sealed(vault.encrypt(p.identityNumber)),
    telephone_encrypted: sealed(vault.encrypt(p.telephone)), ...STAMP,
  })));
  await insertRows(m, 'worker_certificate', people.filter((p) => p.certificateOn !== null).map((p) => ({
    id: demoId('8046', p.serial), tenant_id: LEYA.tenantId, worker_id: p.workerId, name: p.certificate, via_national_exam: true, obtained_on: p.certificateOn, valid_to: p.certificateTo, ...STAMP,
  })));
}

/** Posts of the district union for those of the placed teams who were not hired this autumn. */
function postsFor(people: readonly DemoEmployee[]): Post[] {
  return people.filter((p) => PLACED_TEAMS.includes(p.path) && p.newUserId === null).flatMap((employee, i) => {
    const host = HOSTS[i % HOSTS.length];
    return host ? [{ id: demoId('8056', i + 1), path: host.path, hostName: host.name, kind: host.kind, assignmentId: demoId('8066', i + 1), employee }] : [];
  });
}

async function loadPurchase(m: EntityManager, posts: readonly Post[], vault: IdentityVault): Promise<void> {
  const own = { tenant_id: LONGGANG.tenantId, ...STAMP };
  const units: { id: string; path: string }[] = await m.query('select id, path::text as path from org_unit');
  const unitId = (path: string): string | undefined => units.find((unit) => unit.path === path)?.id;
  await insertRows(m, 'provider', [{
    id: demoId('8076', 1), provider_tenant_id: LEYA.tenantId, name: AGENCY, credit_code: '52441900MJL000001X', kind: 'social-organisation', qualifications: {}, registered_on: '2009-12-01',
    demonstration: true, ...own,
  }]);
  await insertRows(m, 'post', posts.map((post, i) => ({
    id: post.id, unit_path: post.path, unit_id: unitId(post.path), purchaser_unit_id: unitId(LONGGANG.root), number: `LG-2026-${String(i + 1).padStart(3, '0')}`, unit_kind: post.kind, jurisdiction: 'ordinary',
    division_code: LONGGANG.divisionCode, grade: 'professional-social-worker', bargaining: false, duty_codes: [], status: 'approved', start_on: CONTRACT.startOn, provider_tenant_id: LEYA.tenantId,
    demonstration: true, ...own,
  })));
  await insertRows(m, 'service_contract', [{
    id: CONTRACT.id, unit_path: LONGGANG.root, number: CONTRACT.number, purchaser_unit_id: unitId(LONGGANG.root), provider_id: demoId('8076', 1), provider_tenant_id: LEYA.tenantId, signatory: '区总工会（示范）',
    start_on: CONTRACT.startOn, end_on: CONTRACT.endOn, clauses: [], subcontracting: false, pay_floor: true, insurance_percent: '0', management_fee: '0', state: 'signed', demonstration: true, ...own,
  }]);
  await insertRows(m, 'contract_line', posts.map((post, i) => ({ id: demoId('8086', i + 1), contract_id: CONTRACT.id, provider_tenant_id: LEYA.tenantId, post_id: post.id, agreed_monthly_pay: null, ...own })));
  await insertRows(m, 'assignment', posts.map((post) => ({
    id: post.assignmentId, unit_path: post.path, post_id: post.id, worker_id: post.employee.workerId, identity_hash: sealed(vault.hash(post.employee.identityNumber)), contract_id: CONTRACT.id,
    provider_tenant_id: LEYA.tenantId, start_on: CONTRACT.startOn, end_on: null, entry_step: 1, demonstration: true, ...own,
  })));
}

function contractRow(p: DemoEmployee): Row {
  const hiredIn = Number(p.hiredOn.slice(0, 4));
  const terms = Math.floor((2026 - hiredIn) / 3);
  // The last contract that had begun by this autumn; those whose day comes later are about to run out.
  const begun = terms > 0 && `${hiredIn + terms * 3}${p.hiredOn.slice(4)}` > RENEWED_BY ? terms - 1 : terms;
  const startYear = hiredIn + begun * 3;
  const openEnded = begun >= 2 && p.serial % 6 === 0;
  const startsOn = `${startYear}${p.hiredOn.slice(4)}`;
  return {
    id: demoId('8096', p.serial), tenant_id: LEYA.tenantId, employee_id: p.id, number: `HT-${startYear}-${String(p.serial).padStart(4, '0')}`, kind: openEnded ? 'open-ended' : 'fixed-term',
    starts_on: startsOn, ends_on: openEnded ? null : `${startYear + 3}-${p.hiredOn.slice(5, 7)}-${p.hiredOn.slice(8)}`, signed_on: startsOn, monthly_wage: p.monthlyWage, ...STAMP,
  };
}

function placementRow(p: DemoEmployee, post: Post | undefined): Row {
  const row = { id: demoId('80a6', p.serial), tenant_id: LEYA.tenantId, unit_path: p.path, employee_id: p.id, employee_name: p.name, certificate: p.certificate, project: p.project, ends_on: null, ...STAMP };
  const under = { purchaser_tenant_id: null, purchaser_unit_path: null, contract_id: null, assignment_id: null };
  if (!post) return { ...row, ...under, host_unit_name: p.postType === 'office' ? AGENCY : `${p.project}点`, starts_on: p.hiredOn };
  return {
    ...row, purchaser_tenant_id: LONGGANG.tenantId, purchaser_unit_path: post.path, contract_id: CONTRACT.id, assignment_id: post.assignmentId, host_unit_name: post.hostName, starts_on: CONTRACT.startOn,
  };
}

async function loadEmployees(m: EntityManager, people: readonly DemoEmployee[], posts: readonly Post[], vault: IdentityVault): Promise<void> {
  const units: { id: string; path: string }[] = await m.query('select id, path::text as path from org_unit');
  const unitOf = new Map(units.map((unit) => [unit.path, unit.id]));
  const newcomers = people.filter((p) => p.newUserId !== null);
  await insertRows(m, 'app_user', newcomers.map((p) => ({ id: p.newUserId, sign_in_name: p.signInName, name: p.name, ...STAMP })));
  await insertRows(m, 'membership', newcomers.map((p) => ({
    id: demoId('80b6', p.serial), user_id: p.newUserId, unit_id: unitOf.get(p.path), unit_path: p.path, role: p.position, valid_from: p.hiredOn, ...STAMP,
  })));
  const users: { id: string; sign_in_name: string }[] = await m.query('select id, sign_in_name from app_user where sign_in_name = any($1)', [people.map((p) => p.signInName)]);
  const userOf = new Map(users.map((user) => [user.sign_in_name, user.id]));
  await insertRows(m, 'employee', people.map((p) => ({
    id: p.id, tenant_id: LEYA.tenantId, unit_path: p.path, unit_id: unitOf.get(p.path), worker_id: p.workerId, user_id: userOf.get(p.signInName) ?? null, number: p.number, name: p.name,
    name_initials: initialsOf(p.name), position: p.position, post_type: p.postType, grade: p.grade, certificate: p.certificate, hired_on: p.hiredOn, probation_ends_on: p.probationEndsOn,
    confirmed_on: p.confirmedOn, left_on: null, state: p.confirmedOn === null ? 'probation' : 'active', pay_scheme: p.payScheme, demonstration: true, ...STAMP,
  })));
  await insertRows(m, 'engagement', people.map((p) => ({
    id: demoId('80c6', p.serial), tenant_id: LEYA.tenantId, employee_id: p.id, identity_hash: sealed(vault.hash(p.identityNumber)), starts_on: p.hiredOn, ends_on: null, ...STAMP,
  })));
  await insertRows(m, 'employment_contract', people.map(contractRow));
  const postOf = new Map(posts.map((post) => [post.employee.id, post]));
  await insertRows(m, 'placement', people.map((p) => placementRow(p, postOf.get(p.id))));
  await m.query('update worker w set user_id = e.user_id from employee e where e.worker_id = w.id and e.user_id is not null');
}

/** Loads the agency's employees and the district union's contract with it; nothing where they are there already. */
export async function loadLeyaPersonnel(run: Run, vault: IdentityVault): Promise<readonly DemoEmployee[]> {
  const people = inventEmployees();
  const there = await run({ tenantId: LEYA.tenantId }, async (m) => {
    const [found]: { there: boolean }[] = await m.query('select exists (select 1 from employee) as there');
    return found?.there ?? false;
  });
  if (there) return people;
  const posts = postsFor(people);
  await run({ tenantId: LEYA.tenantId }, (m) => loadRegister(m, people, vault));
  await run({ tenantId: LONGGANG.tenantId }, (m) => loadPurchase(m, posts, vault));
  await run({ tenantId: LEYA.tenantId }, (m) => loadEmployees(m, people, posts, vault));
  return people;
}

/** The agency's people. */
export const leyaPersonnel: SeedContribution = {
  name: 'leya personnel',
  async load(context): Promise<readonly SeedAccount[]> {
    if (!context.index.findPack(LEYA.packId)) return [];
    const people = await loadLeyaPersonnel((scope, work) => context.database.run(scope, work), context.vault);
    const shown = people.filter((p) => p.newUserId !== null).slice(0, 1);
    for (const person of shown) {
      await context.database.run({ tenantId: LEYA.tenantId }, async (m) => {
        const [held]: { secret: boolean }[] = await m.query('select exists (select 1 from credential where user_id = $1) as secret', [person.newUserId]);
        if (!held?.secret && person.newUserId !== null) await context.signIn.setPassword(m, person.newUserId, DEMO_PASSWORD, false);
      });
    }
    return shown.map((p) => ({ role: '试用期社工', signInName: p.signInName, password: DEMO_PASSWORD, tenant: AGENCY }));
  },
};
