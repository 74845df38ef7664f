import { randomUUID } from 'node:crypto';
import type { Random } from './random.js';

/** An official division as the division table has it. */
export interface DivisionRow {
  readonly code: string;
  readonly name: string;
  readonly parentCode: string | null;
  readonly level: 'province' | 'city' | 'county' | 'township';
}

export type UnitKind =
  | 'province-union' | 'city-union' | 'direct-city-union' | 'county-union'
  | 'township-union' | 'zone-union' | 'county-service-centre' | 'city-service-centre';

export interface Unit {
  readonly id: string;
  readonly parentId: string | null;
  readonly path: string;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly divisionCode: string;
  readonly level: number;
  /** The unit that buys for the posts here: the county, the city or the direct city. */
  readonly purchaser: Unit | null;
  readonly city: Unit | null;
  readonly direct: boolean;
}

/** What a province's demonstration is made of. */
export interface ProvinceProfile {
  readonly divisionCode: string;
  readonly name: string;
  /** County-level cities whose unions report to the province. */
  readonly directCodes: readonly string[];
  readonly townshipsPerCounty: number;
}

type Draft = Omit<Unit, 'id' | 'path' | 'level' | 'parentId'>;

function child(parent: Unit | null, draft: Draft): Unit {
  return {
    ...draft,
    id: randomUUID(),
    parentId: parent?.id ?? null,
    path: parent ? `${parent.path}.${draft.code}` : draft.code,
    level: parent ? parent.level + 1 : 0,
  };
}

function unionName(division: string): string {
  return `${division}总工会`;
}

/** A county with its service centre and some of its townships and zones. */
function countyUnits(parent: Unit, city: Unit | null, row: DivisionRow, townships: readonly DivisionRow[], random: Random, wanted: number): Unit[] {
  const direct = city === null;
  const county = child(parent, {
    code: row.code, name: unionName(row.name), kind: direct ? 'direct-city-union' : 'county-union',
    divisionCode: row.code, purchaser: null, city, direct,
  });
  const base = { divisionCode: row.code, purchaser: county, city, direct };
  const centre = child(county, { ...base, code: `${row.code}-fw`, name: `${row.name}职工服务中心`, kind: 'county-service-centre' });
  const start = townships.length > wanted ? random.below(townships.length - wanted) : 0;
  const below = townships.slice(start, start + wanted).map((t) =>
    child(county, {
      ...base, code: t.code, name: /开发区|园区|管理/.test(t.name) ? `${t.name}工会` : `${t.name}总工会`,
      kind: /开发区|园区/.test(t.name) ? 'zone-union' : 'township-union',
    }),
  );
  return [county, centre, ...below];
}

/** The union's tree of a province from its divisions: cities, counties and, beside the cities, the directly reporting ones. */
export function provinceUnits(profile: ProvinceProfile, rows: readonly DivisionRow[], random: Random): Unit[] {
  const childrenOf = new Map<string, DivisionRow[]>();
  for (const row of rows) {
    const siblings = childrenOf.get(row.parentCode ?? '') ?? [];
    siblings.push(row);
    childrenOf.set(row.parentCode ?? '', siblings);
  }
  const byCode = (code: string): readonly DivisionRow[] => [...(childrenOf.get(code) ?? [])].sort((a, b) => (a.code < b.code ? -1 : 1));
  const root = child(null, {
    code: profile.divisionCode, name: unionName(profile.name), kind: 'province-union', divisionCode: profile.divisionCode, purchaser: null, city: null, direct: false,
  });
  const units: Unit[] = [root];
  const directRows: DivisionRow[] = [];
  for (const cityRow of byCode(profile.divisionCode)) {
    const city = child(root, { code: cityRow.code, name: unionName(cityRow.name), kind: 'city-union', divisionCode: cityRow.code, purchaser: null, city: null, direct: false });
    units.push(city, child(city, { code: `${cityRow.code}-fw`, name: `${cityRow.name}职工服务中心`, kind: 'city-service-centre', divisionCode: cityRow.code, purchaser: city, city, direct: false }));
    for (const row of byCode(cityRow.code)) {
      if (profile.directCodes.includes(row.code)) directRows.push(row);
      else units.push(...countyUnits(city, city, row, byCode(row.code), random, profile.townshipsPerCounty));
    }
  }
  for (const row of directRows) units.push(...countyUnits(root, null, row, byCode(row.code), random, profile.townshipsPerCounty + 4));
  return units;
}

/** Row of `org_unit`. */
export function unitRow(unit: Unit, validFrom: string): Record<string, unknown> {
  return {
    id: unit.id, parent_id: unit.parentId, path: unit.path, code: unit.code, name: unit.name,
    kind: unit.kind, division_code: unit.divisionCode, level: unit.level, valid_from: validFrom, created_at: `${validFrom}T00:00:00+08:00`,
    updated_at: `${validFrom}T00:00:00+08:00`, version: 1,
  };
}
