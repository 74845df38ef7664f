import type { Decimal} from '@gongqiao/kernel';
import { ZERO } from '@gongqiao/kernel';
import type { PostCost } from './post-cost.js';

export type PostKind = 'county-post' | 'city-post' | 'direct-post';

/** Which of the three kinds a post is, by who bought it. */
export function postKindOf(post: { readonly jurisdiction: string; readonly unitKind: string }): PostKind {
  if (post.jurisdiction === 'direct') return 'direct-post';
  return post.unitKind.startsWith('city-') ? 'city-post' : 'county-post';
}

/** Sums of a group of posts by payer. */
export interface Totals {
  posts: number;
  guideline: Decimal;
  actual: Decimal;
  province: Decimal;
  city: Decimal;
  county: Decimal;
  directCity: Decimal;
}

export function emptyTotals(): Totals {
  return { posts: 0, guideline: ZERO, actual: ZERO, province: ZERO, city: ZERO, county: ZERO, directCity: ZERO };
}

/** Adds a post's cost to a sum, in place: totals of a province are kept while its posts stream by. */
export function addCost(totals: Totals, cost: PostCost): void {
  totals.posts += 1;
  totals.guideline = totals.guideline.plus(cost.guidelineTotal);
  totals.actual = totals.actual.plus(cost.actualTotal);
  totals.province = totals.province.plus(cost.province);
  totals.city = totals.city.plus(cost.city);
  totals.county = totals.county.plus(cost.county);
  totals.directCity = totals.directCity.plus(cost.directCity);
}

/** What a unit of the tree carries and receives in a year. */
export interface UnitBudget {
  readonly unitId: string;
  readonly level: 'province' | 'city' | 'county' | 'direct-city';
  readonly posts: number;
  readonly ownShare: Decimal;
  readonly provinceSubsidy: Decimal;
  readonly citySubsidy: Decimal;
  readonly total: Decimal;
}

/** A post's cost with the units that carry it. */
export interface CarriedCost {
  readonly purchaserUnitId: string;
  readonly cityUnitId: string;
  readonly kind: PostKind;
  readonly cost: PostCost;
}

interface Draft {
  level: UnitBudget['level'];
  posts: number;
  own: Decimal;
  fromProvince: Decimal;
  fromCity: Decimal;
}

/**
 * The year's budgets of all three levels out of a stream of costs: each county its own share with both subsidies, each city its
 * own posts and its share of the counties', each direct city its half, the province the sum of its parts.
 */
export class BudgetTotals {
  private readonly units = new Map<string, Draft>();

  constructor(private readonly provinceUnitId: string) {}

  private draft(unitId: string, level: UnitBudget['level']): Draft {
    const known = this.units.get(unitId) ?? { level, posts: 0, own: ZERO, fromProvince: ZERO, fromCity: ZERO };
    this.units.set(unitId, known);
    return known;
  }

  add({ purchaserUnitId, cityUnitId, kind, cost }: CarriedCost): void {
    const province = this.draft(this.provinceUnitId, 'province');
    province.posts += 1;
    province.own = province.own.plus(cost.province);
    const buyer = this.draft(purchaserUnitId, kind === 'county-post' ? 'county' : kind === 'city-post' ? 'city' : 'direct-city');
    buyer.posts += 1;
    buyer.fromProvince = buyer.fromProvince.plus(cost.province);
    buyer.own = buyer.own.plus(kind === 'county-post' ? cost.county : kind === 'city-post' ? cost.city : cost.directCity);
    if (kind !== 'county-post') return;
    buyer.fromCity = buyer.fromCity.plus(cost.city);
    const city = this.draft(cityUnitId, 'city');
    city.own = city.own.plus(cost.city);
  }

  budgets(): UnitBudget[] {
    return [...this.units.entries()].map(([unitId, d]) => ({
      unitId, level: d.level, posts: d.posts, ownShare: d.own, provinceSubsidy: d.fromProvince, citySubsidy: d.fromCity,
      total: d.own.plus(d.fromProvince).plus(d.fromCity),
    }));
  }
}
