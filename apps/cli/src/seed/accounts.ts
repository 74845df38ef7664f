import type { Pack } from '@gongqiao/kernel';
import type { SeedAccount, SeedContext } from '@gongqiao/platform/seed';
import { AUDITOR, OrgUnit, TENANT_ADMINISTRATOR, roleName, setUpUser } from '@gongqiao/platform/tenancy';

/** Every account of the demonstration has it; the portal says that the data is a demonstration. */
export const DEMO_PASSWORD = 'Gongqiao-2026';

/** An account to be made: who, where, as what. */
export interface DemoPerson {
  readonly signInName: string;
  readonly name: string;
  readonly role: string;
  /** The unit that the person works in, by its path. */
  readonly unitPath: string;
}

/** Makes one tenant's accounts, with passwords that need not be changed; those there already are left alone. */
export async function loadAccounts(context: SeedContext, tenant: { id: string; name: string; pack: Pack | undefined }, people: readonly DemoPerson[],
  since: string): Promise<SeedAccount[]> {
  for (const person of people) {
    await context.database.run({ tenantId: tenant.id }, async (m) => {
      const known: unknown[] = await m.query('select 1 from sign_in_lookup($1)', [person.signInName]);
      if (known.length > 0) return;
      const memberships = [{ unitPath: person.unitPath, role: person.role }];
      const user = await setUpUser(m, { signInName: person.signInName, name: person.name, memberships, validFrom: since });
      await context.signIn.setPassword(m, user.id, DEMO_PASSWORD, false);
    });
  }
  return people.map((person) => ({
    role: roleName(person.role, tenant.pack).zh, signInName: person.signInName, password: DEMO_PASSWORD, tenant: tenant.name,
  }));
}

const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许';

/** One person for each party of a pack, in the first unit where that party sits, and the administrator and auditor of the tenant. */
export async function peopleOfParties(context: SeedContext, tenantId: string, pack: Pack, prefix: string): Promise<DemoPerson[]> {
  const units = await context.database.run({ tenantId }, (m) => m.find(OrgUnit, { order: { level: 'ASC', path: 'ASC' } }));
  const root = units[0];
  if (!root) throw new Error(`the tenant ${tenantId} has no unit`);
  const people: DemoPerson[] = [];
  for (const [role, party] of Object.entries(pack.parties)) {
    const unit = party.unitKinds.length === 0 ? undefined : units.find((held) => party.unitKinds.includes(held.kind));
    const place = unit ?? (party.unitKinds.length === 0 && pack.side === 'employer' ? root : undefined);
    if (place) people.push({ signInName: `${prefix}-${role}`, name: `${SURNAMES.charAt(people.length % SURNAMES.length)}示范`, role, unitPath: place.path });
  }
  return [
    ...people,
    { signInName: `${prefix}-admin`, name: '管理示范', role: TENANT_ADMINISTRATOR, unitPath: root.path },
    { signInName: `${prefix}-auditor`, name: '审计示范', role: AUDITOR, unitPath: root.path },
  ];
}
