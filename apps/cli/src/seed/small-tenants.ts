import type { Pack } from '@gongqiao/kernel';
import type { SeedContribution } from '@gongqiao/platform/seed';
import { setUpTenant, setUpUnits } from '@gongqiao/platform/tenancy';
import type { TenantKind, UnitSetUp } from '@gongqiao/platform/tenancy';
import { loadAccounts, peopleOfParties } from './accounts.js';
import { LEYA, leyaUnits } from './leya-staff.js';
import { longgangUnits } from './longgang-units.js';

interface SmallTenant {
  readonly id: string;
  readonly packId: string;
  readonly kind: TenantKind;
  readonly name: string;
  readonly prefix: string;
  readonly divisionCode: string;
  /** Its tree below the root; one unit of each kind where nothing is said. */
  readonly units?: () => UnitSetUp[];
}

const SINCE = '2024-01-01';
const TENANTS: readonly SmallTenant[] = [
  { id: '0197a000-0000-7000-8000-000000000002', packId: 'jiangsu', kind: 'provincial-union', name: '江苏省总工会', prefix: 'js', divisionCode: '32' },
  { id: '0197a000-0000-7000-8000-000000000003', packId: 'longgang', kind: 'district-union', name: '深圳市龙岗区总工会', prefix: 'lg', divisionCode: '440307', units: longgangUnits },
  { id: '0197a000-0000-7000-8000-000000000004', packId: 'shenmu', kind: 'civil-affairs-bureau', name: '神木市民政局', prefix: 'sm', divisionCode: '610881' },
  { id: LEYA.tenantId, packId: LEYA.packId, kind: 'ngo', name: '东莞市乐雅社会工作服务中心', prefix: LEYA.root, divisionCode: '441900', units: leyaUnits },
];

/** One unit of each kind, each below the one before: enough for every role to have its place. */
function chain(pack: Pack, rootPath: string): UnitSetUp[] {
  const [, ...below] = Object.entries(pack.unitKinds);
  const units: UnitSetUp[] = [];
  let path = rootPath;
  below.forEach(([kind, zh], i) => {
    path = `${path}.u${i + 1}`;
    units.push({ path, kind, name: `示范${zh}` });
  });
  return units;
}

/** The other tenants of the demonstration, each by the pack of its own; one whose pack is not there is passed over. */
export const smallTenants: SeedContribution = {
  name: 'small tenants',
  async load(context) {
    const accounts = [];
    for (const tenant of TENANTS) {
      const pack = context.index.findPack(tenant.packId);
      const rootKind = Object.keys(pack?.unitKinds ?? {})[0];
      if (!pack || rootKind === undefined) continue;
      const root = { code: tenant.prefix, name: tenant.name, kind: rootKind, divisionCode: tenant.divisionCode };
      await setUpTenant(context.database, { id: tenant.id, slug: tenant.packId, name: tenant.name, kind: tenant.kind, packId: tenant.packId,
        demonstration: true, root, validFrom: SINCE });
      await context.database.run({ tenantId: tenant.id }, (m) => setUpUnits(m, tenant.units?.() ?? chain(pack, tenant.prefix), SINCE));
      const people = await peopleOfParties(context, tenant.id, pack, tenant.prefix);
      accounts.push(...(await loadAccounts(context, { id: tenant.id, name: tenant.name, pack }, people, SINCE)));
      context.progress(tenant.name);
    }
    return accounts;
  },
};
