// The agency with its year behind it, as the demonstration loads it: files, attendance, services, and the rounds that go by them.
import type { TestDatabase } from '@gongqiao/platform/database/testing';
import type { Clock } from '@gongqiao/platform/context';
import { PolicyService, type PolicyIndex } from '@gongqiao/platform/policy';
import { IdentityVault } from '@gongqiao/platform/privacy';
import { setUpTenant, setUpUnits, setUpUser } from '@gongqiao/platform/tenancy';
import { loadDays, loadMonths, loadWorkRules } from '../leya-attendance.js';
import { loadPastLeaves } from '../leya-leaves.js';
import { loadLeyaPersonnel } from '../leya-personnel.js';
import { loadLeyaScoring, loadLeyaStaff } from '../leya-scoring.js';
import { loadLeyaService } from '../leya-service.js';
import { LEYA, type Person } from '../leya-staff.js';
import { loadTimeRules } from '../leya-time.js';
import { LONGGANG, longgangUnits } from '../longgang-units.js';

/** Accounts that act for a party in the rounds. */
const ACTORS = [
  ['centre-director', 'ly.projects.c1'], ['director-general', 'ly'], ['board', 'ly'], ['office', 'ly'], ['hr', 'ly.office'], ['supervisory-board', 'ly'], ['supervision-committee', 'ly'], ['service-department', 'ly.service'],
  ['department-head', 'ly.service'], ['project-department', 'ly.projects'], ['supervisor', 'ly'],
] as const;

/** Loads the year up to the clock's day. */
export async function loadYear(test: TestDatabase, index: PolicyIndex, clock: Clock): Promise<readonly Person[]> {
  const today = clock.today();
  const pack = index.findPack(LEYA.packId);
  if (!pack) throw new Error('the pack is missing');
  await setUpTenant(test.database, { id: LEYA.tenantId, slug: 'leya', name: '乐雅', kind: 'ngo', packId: LEYA.packId, root: { code: 'ly', name: '乐雅', kind: 'agency' }, validFrom: LEYA.since });
  await setUpTenant(test.database, { id: LONGGANG.tenantId, slug: 'longgang', name: '区总工会', kind: 'district-union', packId: 'longgang', root: { code: 'lg', name: '区总工会', kind: 'district-union' }, validFrom: LEYA.since });
  await test.database.run({ tenantId: LONGGANG.tenantId }, (m) => setUpUnits(m, longgangUnits(), LEYA.since));
  const run = test.database.run.bind(test.database);
  const policy = new PolicyService(test.database, index, clock);
  const vault = new IdentityVault('a secret of the specification, long enough');
  const staff = await loadLeyaStaff(run);
  for (const [role, unitPath] of ACTORS) {
    await run({ tenantId: LEYA.tenantId }, (m) => setUpUser(m, { signInName: `ly-${role}-${unitPath}`, name: '示范', memberships: [{ unitPath, role }], validFrom: LEYA.since }));
  }
  await loadLeyaPersonnel(run, vault);
  await loadTimeRules(run);
  await run({ tenantId: LEYA.tenantId }, async (m) => {
    const { calendar } = (await policy.judge(m, { tenantId: LEYA.tenantId })).environment;
    await loadWorkRules(m);
    await loadPastLeaves(m, calendar);
    await loadDays(m, calendar, today);
    await loadMonths(m, policy, today);
  });
  await loadLeyaService(run, vault, today);
  await loadLeyaScoring(run, policy, pack, today);
  return staff;
}
