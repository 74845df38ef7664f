import type { Decimal} from '@gongqiao/kernel';
import { ZERO } from '@gongqiao/kernel';
import type { EntityManager } from 'typeorm';
import { addCost, emptyTotals, type Totals } from '../model/budget-totals.js';
import { PostCosting, type Judge } from '../model/post-cost.js';
import { PlaceWages, type TierRate } from '../model/place-wages.js';
import { readPostYears, type PostYearRow } from '../persistence/post-years.js';

/** What is tried out: the pack's parameters by way of another judge, and minimum wages of tiers from a day on. */
export interface WhatIf {
  readonly years: readonly number[];
  readonly bonusPercent: string;
  /** The rules as they are. */
  readonly now: Judge;
  /** The rules with the changed parameters. */
  readonly changed: Judge;
  /** New standards of tiers; empty where none is tried. */
  readonly wages: readonly TierRate[];
}

export interface GroupEffect {
  readonly posts: number;
  readonly before: Decimal;
  readonly after: Decimal;
}

export interface YearEffect {
  readonly year: number;
  readonly before: Totals;
  readonly after: Totals;
  readonly byCity: ReadonlyMap<string, { readonly before: Totals; readonly after: Totals }>;
  /** Cost a year by grade and step: who gains and who loses. */
  readonly byGrade: ReadonlyMap<string, GroupEffect>;
}

interface Draft {
  before: Totals;
  after: Totals;
  byCity: Map<string, { before: Totals; after: Totals }>;
  byGrade: Map<string, { posts: number; before: Decimal; after: Decimal }>;
}

/** Wages of places with the tried standards added to the real ones. */
async function triedWages(m: EntityManager, extra: readonly TierRate[]): Promise<PlaceWages> {
  const rates: TierRate[] = await m.query(`select tier, valid_from::text as "from", monthly::text as monthly from minimum_wage_rate`);
  const places: { divisionCode: string; tier: number; from: string }[] = await m.query(
    `select division_code as "divisionCode", tier, valid_from::text as "from" from minimum_wage_area`,
  );
  const kept = rates.filter((rate) => !extra.some((x) => x.tier === rate.tier && x.from <= rate.from));
  return new PlaceWages([...kept, ...extra], places);
}

function account(draft: Draft, post: PostYearRow, year: number, now: PostCosting, changed: PostCosting, tried: PlaceWages): void {
  const before = now.costOf(post, year);
  const after = changed.costOf({ ...post, minimumWages: tried.of(post.divisionCode) }, year);
  addCost(draft.before, before);
  addCost(draft.after, after);
  const city = draft.byCity.get(post.cityUnitId) ?? { before: emptyTotals(), after: emptyTotals() };
  draft.byCity.set(post.cityUnitId, city);
  addCost(city.before, before);
  addCost(city.after, after);
  const key = `${post.grade} ${post.step}`;
  const grade = draft.byGrade.get(key) ?? { posts: 0, before: ZERO, after: ZERO };
  draft.byGrade.set(key, { posts: grade.posts + 1, before: grade.before.plus(before.actualTotal), after: grade.after.plus(after.actualTotal) });
}

/**
 * The budget of the whole tenant as it is and as it would be, by payer, city and grade; nothing is saved. Posts stream by,
 * so memory does not grow with their number.
 */
export async function tryOut(m: EntityManager, whatIf: WhatIf): Promise<YearEffect[]> {
  const tried = await triedWages(m, whatIf.wages);
  const effects: YearEffect[] = [];
  const now = new PostCosting(whatIf.now);
  const changed = new PostCosting(whatIf.changed);
  for (const year of whatIf.years) {
    const draft: Draft = { before: emptyTotals(), after: emptyTotals(), byCity: new Map(), byGrade: new Map() };
    for await (const page of readPostYears(m, { year, bonusPercent: whatIf.bonusPercent }, null)) {
      for (const post of page) account(draft, post, year, now, changed, tried);
    }
    effects.push({ year, ...draft });
  }
  return effects;
}
