// The agency's staff with their accounts, and its year of assessments.
import { randomUUID } from 'node:crypto';
import type { Pack } from '@gongqiao/kernel';
import { dayInChina, type TenantScope } from '@gongqiao/platform/context';
import { PolicyService } from '@gongqiao/platform/policy';
import type { SeedAccount, SeedContext, SeedContribution } from '@gongqiao/platform/seed';
import { setUpUnits } from '@gongqiao/platform/tenancy';
import type { EntityManager } from 'typeorm';
import { DEMO_PASSWORD, loadAccounts } from './accounts.js';
import { loadRounds } from './leya-scoring-rounds.js';
import { LEYA, demoId, inventStaff, leyaUnits, type Person } from './leya-staff.js';
import { loadCalendar } from './leya-time.js';
import { insertRows } from './province/insert-rows.js';
import { Random, inventName } from './province/random.js';

const { tenantId: TENANT, packId: PACK, root: ROOT, since: SINCE } = LEYA;
const STAMP = { created_at: '2025-01-02T09:00:00+08:00', updated_at: '2025-01-02T09:00:00+08:00', version: 1 };
/** The calendar of the year is entered once, with working time. */
const CALENDAR_SERIAL = 2;
const LOADED_AS_OF = '2026-10-20';
type Run = <T>(scope: TenantScope, work: (m: EntityManager) => Promise<T>) => Promise<T>;

/** The centre's own people, beside its director. */
function centreStaff(): Person[] {
  const random = new Random(20260319);
  const roles = ['frontline-social-worker', 'frontline-social-worker', 'frontline-social-worker', 'frontline-social-worker', 'community-assistant', 'community-assistant', 'community-assistant', 'logistics-staff', 'logistics-staff'];
  return roles.map((role, i) => ({
    id: demoId('8045', i + 1), name: inventName(random), role, path: `${ROOT}.projects.c1`, signInName: `ly-centre-${i + 1}`, strength: random.between(15, 95), serial: 200 + i,
  }));
}

/** Heads of departments, who act for their department and as its head. */
const HEADS = [
  { signInName: 'ly-service-head', name: '服务部示范', role: 'service-department', unitPath: `${ROOT}.service` },
  { signInName: 'ly-projects-head', name: '项目部示范', role: 'project-department', unitPath: `${ROOT}.projects` },
] as const;

async function loadStaff(m: EntityManager, people: readonly Person[]): Promise<void> {
  const paths: { id: string; path: string }[] = await m.query('select id, path::text as path from org_unit');
  const idOf = new Map(paths.map((unit) => [unit.path, unit.id]));
  await insertRows(m, 'app_user', people.map((p) => ({ id: p.id, sign_in_name: p.signInName, name: p.name, ...STAMP })));
  await insertRows(m, 'membership', people.map((p) => ({ id: randomUUID(), user_id: p.id, unit_id: idOf.get(p.path), unit_path: p.path, role: p.role, valid_from: SINCE, ...STAMP })));
}

async function holds(m: EntityManager, table: 'scoring_round' | 'app_user', where = 'true'): Promise<boolean> {
  const [found]: { there: boolean }[] = await m.query(`select exists (select 1 from ${table} where ${where}) as there`);
  return found?.there ?? false;
}

/** Loads units and staff of the agency into its tenant; nothing where they are there already. */
export async function loadLeyaStaff(run: Run): Promise<readonly Person[]> {
  const staff = inventStaff();
  await run({ tenantId: TENANT }, async (m) => {
    if (await holds(m, 'app_user', `sign_in_name = '${staff[0]?.signInName ?? ''}'`)) return;
    await setUpUnits(m, leyaUnits(), SINCE);
    await loadStaff(m, [...staff, ...centreStaff()]);
  });
  return staff;
}

/** Loads staff and ratings of the agency into its tenant; nothing where they are there already. */
export async function loadLeyaScoring(run: Run, policy: PolicyService, pack: Pack, today: string = LOADED_AS_OF): Promise<readonly Person[]> {
  const staff = await loadLeyaStaff(run);
  await run({ tenantId: TENANT }, async (m) => {
    if (await holds(m, 'scoring_round')) return;
    // Terms of working days run while the rounds go their course.
    await loadCalendar(m, TENANT, CALENDAR_SERIAL);
    await loadRounds(m, policy, pack, new Map([...staff, ...centreStaff()].map((person) => [person.id, person])), today);
  });
  return staff;
}

async function openAccounts(context: SeedContext, signInNames: readonly string[]): Promise<void> {
  for (const signInName of signInNames) {
    await context.database.run({ tenantId: TENANT }, async (m) => {
      const [held]: { id: string; secret: boolean }[] = await m.query('select id, exists (select 1 from credential c where c.user_id = app_user.id) as secret from app_user where sign_in_name = $1', [signInName]);
      if (held && !held.secret) await context.signIn.setPassword(m, held.id, DEMO_PASSWORD, false);
    });
  }
}

/** Everybody of the invented staff signs in with the demonstration's password: one hash for all, since working out 120 takes long. */
async function openStaff(context: SeedContext, as: string): Promise<void> {
  await context.database.run({ tenantId: TENANT }, (m) => m.query(
    `insert into credential (user_id, password_hash, password_set_at, must_change) select u.id, c.password_hash, c.password_set_at, false from app_user u, credential c join app_user one on one.id = c.user_id and one.sign_in_name = $1
      where u.sign_in_name like 'ly-staff-%' and not exists (select 1 from credential o where o.user_id = u.id)`, [as]));
}

/** A head of department acts in two parties: the department, and its head. */
async function nameHeads(m: EntityManager): Promise<void> {
  await m.query(
    `insert into membership (user_id, unit_id, unit_path, role, valid_from) select ms.user_id, ms.unit_id, ms.unit_path, 'department-head', ms.valid_from from membership ms join app_user u on u.id = ms.user_id
      where u.sign_in_name = any($1) and ms.role <> 'department-head' and not exists (select 1 from membership o where o.user_id = ms.user_id and o.role = 'department-head')`, [HEADS.map((head) => head.signInName)]);
}

/** The agency's teams and projects with their people, and those of its centre. */
export const leyaStaff: SeedContribution = {
  name: 'leya staff',
  async load(context): Promise<readonly SeedAccount[]> {
    const pack = context.index.findPack(PACK);
    if (!pack) return [];
    const staff = await loadLeyaStaff((scope, work) => context.database.run(scope, work));
    const shown = [...[0, 6, 60, 69].flatMap((i) => staff[i] ?? []), ...centreStaff().slice(0, 2)].map((p) => ({ signInName: p.signInName, name: p.name, role: p.role, unitPath: p.path }));
    await openAccounts(context, shown.map((person) => person.signInName));
    await openStaff(context, shown[0]?.signInName ?? '');
    const accounts = await loadAccounts(context, { id: TENANT, name: '东莞市乐雅社会工作服务中心', pack }, [...shown, ...HEADS], SINCE);
    await context.database.run({ tenantId: TENANT }, nameHeads);
    return accounts;
  },
};

/** The agency's year of assessments. */
export const leyaScoring: SeedContribution = {
  name: 'leya scoring',
  async load(context): Promise<readonly SeedAccount[]> {
    const pack = context.index.findPack(PACK);
    if (pack) await loadLeyaScoring((scope, work) => context.database.run(scope, work), new PolicyService(context.database, context.index, context.clock), pack, dayInChina(context.clock.now()));
    return [];
  },
};
