import type { YearEffect } from '../application/what-if.js';
import type { Totals } from '../model/budget-totals.js';
import type { PayerTotals, WhatIfYear } from './what-if-types.js';

function payers(totals: Totals): PayerTotals {
  return {
    posts: totals.posts, total: totals.actual.toFixed(2), province: totals.province.toFixed(2), city: totals.city.toFixed(2),
    county: totals.county.toFixed(2), directCity: totals.directCity.toFixed(2),
  };
}

/** A year's effect as the portal shows it; cities in the order of their codes. */
export function whatIfYear(effect: YearEffect, nameOf: ReadonlyMap<string, string>): WhatIfYear {
  return {
    year: effect.year,
    before: payers(effect.before),
    after: payers(effect.after),
    cities: [...effect.byCity.entries()]
      .map(([unitId, { before, after }]) => ({ unitId, name: nameOf.get(unitId) ?? unitId, before: payers(before), after: payers(after) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    grades: [...effect.byGrade.entries()]
      .map(([key, { posts, before, after }]) => {
        const [grade = '', step = '0'] = key.split(' ');
        return { grade, step: Number(step), posts, before: before.toFixed(2), after: after.toFixed(2), changeEach: after.minus(before).div(posts).toFixed(2) };
      })
      .sort((a, b) => (a.grade === b.grade ? a.step - b.step : a.grade < b.grade ? -1 : 1)),
  };
}
