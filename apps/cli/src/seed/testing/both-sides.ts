import { domain } from '@gongqiao/domain';
import { testDatabase, type TestDatabase } from '@gongqiao/platform/database/testing';
import type { PolicyIndex } from '@gongqiao/platform/policy';
import { IdentityVault } from '@gongqiao/platform/privacy';
import { setUpTenant, setUpUnits } from '@gongqiao/platform/tenancy';
import { loadPolicyIndex } from '@gongqiao/registry';
import { loadLeyaPersonnel } from '../leya-personnel.js';
import { LEYA, leyaUnits } from '../leya-staff.js';
import { loadTimeRules } from '../leya-time.js';
import { LONGGANG, longgangUnits } from '../longgang-units.js';

/** The agency with its people and the district that buys from it, on a database of its own, with what leave and attendance are judged by. */
export async function bothSides(): Promise<{ readonly test: TestDatabase; readonly index: PolicyIndex; readonly vault: IdentityVault }> {
  const test = await testDatabase({ migrations: domain.migrations, entities: domain.entities });
  const index = await loadPolicyIndex();
  const vault = new IdentityVault('a secret of the specification, long enough');
  await setUpTenant(test.database, { id: LEYA.tenantId, slug: 'leya', name: '乐雅', kind: 'ngo', packId: 'leya', root: { code: 'ly', name: '乐雅', kind: 'agency' }, validFrom: LEYA.since });
  await setUpTenant(test.database, { id: LONGGANG.tenantId, slug: 'longgang', name: '区总工会', kind: 'district-union', packId: 'longgang', root: { code: 'lg', name: '区总工会', kind: 'district-union' }, validFrom: LEYA.since });
  await test.database.run({ tenantId: LEYA.tenantId }, (m) => setUpUnits(m, leyaUnits(), LEYA.since));
  await test.database.run({ tenantId: LONGGANG.tenantId }, (m) => setUpUnits(m, longgangUnits(), LEYA.since));
  const run = test.database.run.bind(test.database);
  await loadLeyaPersonnel(run, vault);
  await loadTimeRules(run);
  return { test, index, vault };
}
