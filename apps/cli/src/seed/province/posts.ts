import { randomUUID } from 'node:crypto';
import type { Unit } from './organisation.js';
import type { Random } from './random.js';

export type Grade = 'junior' | 'third' | 'second' | 'first';

/** Base figures of a township or zone, as the business system would give them. */
export interface Basis {
  readonly unit: Unit;
  readonly employees: number;
  readonly legalPersonUnits: number;
  readonly largeEnterprises: number;
  readonly members: number;
  readonly grassrootsUnions: number;
}

export interface Post {
  readonly id: string;
  readonly number: string;
  readonly unit: Unit;
  readonly purchaser: Unit;
  /** Unit kind of the policy: the offices are kinds of their own. */
  readonly unitKind: string;
  readonly grade: Grade;
  readonly bargaining: boolean;
  readonly duties: readonly string[];
  readonly startOn: string;
}

const DUTIES = ['organising-and-rights', 'legal-aid', 'labour-protection', 'hardship-aid', 'counselling', 'digital-service', 'migrant-integration'] as const;

/** Kind of place by the policy's words: a union's own office counts as such. */
export function postUnitKind(unit: Unit): string {
  switch (unit.kind) {
    case 'city-union': return 'city-union-office';
    case 'county-union':
    case 'direct-city-union': return 'county-union-office';
    default: return unit.kind;
  }
}

export function basisOf(unit: Unit, random: Random): Basis {
  const employees = random.chance(12) ? random.between(6000, 9800) : random.chance(45) ? random.between(2001, 5900) : random.between(260, 2000);
  return {
    unit,
    employees,
    legalPersonUnits: Math.max(3, Math.floor(employees / random.between(18, 40))),
    largeEnterprises: Math.floor(employees / random.between(700, 1500)),
    members: Math.floor((employees * random.between(62, 91)) / 100),
    grassrootsUnions: Math.max(1, Math.floor(employees / random.between(60, 140))),
  };
}

function gradeBy(random: Random): Grade {
  const draw = random.below(100);
  return draw < 52 ? 'junior' : draw < 80 ? 'third' : draw < 94 ? 'second' : 'first';
}

/** How many posts a place is given: as the document's ordinary figures allow, never above them. */
function postsFor(unit: Unit, employees: number, random: Random): number {
  switch (unit.kind) {
    case 'city-union': return 3;
    case 'city-service-centre': return 2;
    case 'county-union':
    case 'direct-city-union': return random.between(2, 3);
    case 'county-service-centre': return random.between(1, 2);
    case 'province-union': return 0;
    default: return employees >= 6000 ? Math.min(2, Math.floor(employees / 3000)) : 1;
  }
}

/** Makes posts until `wanted` is reached: offices and centres of the whole province first, then townships and zones by code. */
export function makePosts(units: readonly Unit[], basis: ReadonlyMap<string, Basis>, wanted: number, random: Random): Post[] {
  const order = [...units].sort((a, b) => (a.kind.localeCompare(b.kind) || a.code.localeCompare(b.code)));
  const first = order.filter((u) => u.kind !== 'township-union' && u.kind !== 'zone-union');
  const places = [...first, ...order.filter((u) => u.kind === 'township-union' || u.kind === 'zone-union')];
  const posts: Post[] = [];
  const serial = new Map<string, number>();
  const add = (unit: Unit): void => {
    const purchaser = unit.purchaser ?? unit;
    const n = (serial.get(purchaser.code) ?? 0) + 1;
    serial.set(purchaser.code, n);
    const kind = postUnitKind(unit);
    posts.push({
      id: randomUUID(),
      number: `${purchaser.divisionCode}-${String(n).padStart(3, '0')}`,
      unit, purchaser, unitKind: kind, grade: gradeBy(random), bargaining: kind.endsWith('-office'),
      duties: [DUTIES[random.below(DUTIES.length)] ?? DUTIES[0], 'assigned-work'],
      startOn: random.chance(80) ? '2025-01-01' : '2025-07-01',
    });
  };
  for (const unit of places) {
    for (let i = postsFor(unit, basis.get(unit.id)?.employees ?? 0, random); i > 0 && posts.length < wanted; i -= 1) add(unit);
  }
  // Beyond the ordinary figures (measurements of a larger province) townships get further posts, one a round.
  const townships = places.filter((u) => u.kind === 'township-union' || u.kind === 'zone-union');
  while (posts.length < wanted && townships.length > 0) for (const unit of townships) if (posts.length < wanted) add(unit);
  return posts;
}

export function postLevel(post: Post): 'county-post' | 'city-post' | 'direct-post' {
  if (post.unit.direct) return 'direct-post';
  return post.purchaser.kind === 'city-union' ? 'city-post' : 'county-post';
}
