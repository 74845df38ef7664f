import type { EntityManager } from 'typeorm';
import { AppUser, Membership, OrgUnit, Tenant } from '../persistence/entities.js';
import type { TenantKind } from '../persistence/entities.js';
import type { TenantDatabase } from '../../database/tenant-database.js';

/** A tenant to be made, with the root of its tree. */
export interface TenantSetUp {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: TenantKind;
  readonly packId: string;
  readonly demonstration?: boolean;
  readonly root: { readonly code: string; readonly name: string; readonly kind: string; readonly divisionCode?: string };
  readonly validFrom: string;
}

/** A unit of a tree to be made whole, by parent code within the list or the root. */
export interface UnitSetUp {
  readonly path: string;
  readonly name: string;
  readonly kind: string;
  readonly divisionCode?: string;
}

/** Makes a tenant with its root unit; gives back the one that is there if it was made before. */
export async function setUpTenant(database: TenantDatabase, input: TenantSetUp): Promise<{ tenant: Tenant; root: OrgUnit }> {
  return database.run({ tenantId: input.id }, async (m) => {
    const found = await m.findOneBy(Tenant, { id: input.id });
    if (found) return { tenant: found, root: await m.findOneByOrFail(OrgUnit, { path: input.root.code }) };
    const { root: rootInput, validFrom, ...row } = input;
    await m.insert(Tenant, { ...row, demonstration: input.demonstration ?? false });
    const root = await m.save(
      m.create(OrgUnit, {
        parentId: null,
        path: rootInput.code,
        code: rootInput.code,
        name: rootInput.name,
        shortName: null,
        kind: rootInput.kind,
        divisionCode: rootInput.divisionCode ?? null,
        level: 0,
        validFrom,
        validTo: null,
      }),
    );
    return { tenant: await m.findOneByOrFail(Tenant, { id: input.id }), root };
  });
}

/** Adds many units at once, parents before children; those already there are left alone. */
export async function setUpUnits(m: EntityManager, units: readonly UnitSetUp[], validFrom: string): Promise<void> {
  const rows = units
    .map((unit) => ({ ...unit, level: unit.path.split('.').length - 1, code: unit.path.split('.').at(-1) }))
    .sort((a, b) => a.level - b.level);
  for (const level of new Set(rows.map((row) => row.level))) {
    await m.query(
      `insert into org_unit (parent_id, path, code, name, kind, division_code, level, valid_from)
         select p.id, r.path::ltree, r.code, r.name, r.kind, r."divisionCode", r.level, $2
           from jsonb_to_recordset($1::jsonb) as r (path text, code text, name text, kind text, "divisionCode" text, level int)
           join org_unit p on p.path = subpath(r.path::ltree, 0, -1)
          where not exists (select 1 from org_unit o where o.path = r.path::ltree)`,
      [JSON.stringify(rows.filter((row) => row.level === level)), validFrom],
    );
  }
}

/** Makes a user with memberships; gives back the one of that name if it was made before. Credentials are set by `auth`. */
export async function setUpUser(
  m: EntityManager,
  input: {
    signInName: string;
    name: string;
    telephone?: string;
    memberships: readonly { unitPath: string; role: string }[];
    validFrom: string;
  },
): Promise<AppUser> {
  const found = await m.findOneBy(AppUser, { signInName: input.signInName });
  const user =
    found ??
    (await m.save(
      m.create(AppUser, {
        signInName: input.signInName,
        name: input.name,
        telephone: input.telephone ?? null,
        externalSubject: null,
        closedAt: null,
      }),
    ));
  for (const { unitPath, role } of input.memberships) {
    const unit = await m.findOneByOrFail(OrgUnit, { path: unitPath });
    if (await m.existsBy(Membership, { userId: user.id, unitId: unit.id, role })) continue;
    await m.insert(Membership, {
      userId: user.id,
      unitId: unit.id,
      unitPath,
      role,
      validFrom: input.validFrom,
      validTo: null,
      standsInFor: null,
    });
  }
  return user;
}
