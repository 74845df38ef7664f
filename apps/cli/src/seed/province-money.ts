import { computeLines, planAdvances, writeBudgets, type RulesOnHand } from '@gongqiao/domain/funding';
import { settleLines, settleUnits, spreadAdvances } from '@gongqiao/domain/settlement';
import { PolicyService } from '@gongqiao/platform/policy';
import type { SeedContext, SeedContribution } from '@gongqiao/platform/seed';
import type { EntityManager } from 'typeorm';
import { PROVINCE_TENANT_ID } from './province-seed.js';

/** The year that is on its way, and the one before, which is settled. */
const YEARS = [2025, 2026] as const;
const FIGURES = { insurancePercent: '26.50', managementFee: '220.00', bonusPercent: '100.00' } as const;
/** Quarters whose advances are paid and received; the fourth is paid by the province and on its way. */
const RECEIVED_QUARTERS = [1, 2, 3];

async function compute(context: SeedContext, m: EntityManager, year: number): Promise<void> {
  const policy = new PolicyService(context.database, context.index, context.clock);
  const judge = await policy.judge(m, { tenantId: PROVINCE_TENANT_ID });
  const rules = { judge: (name: string, facts: object, asOf: string) => judge.decide(name, facts, asOf).output, packVersion: context.index.findPack(judge.packId)?.version ?? '' };
  const places: { path: string }[] = await m.query('select path::text as path from org_unit where level = 1 order by path');
  for (const { path } of places) await computeLines(m, rules, { year, bonusPercent: FIGURES.bonusPercent, under: path });
  await writeBudgets(m, year);
  await planAdvances(m, rules.judge, year);
  if (year === YEARS[0]) await settle(m, rules, places);
}

/** The year before is over: what its posts really cost, beside what was sent. */
async function settle(m: EntityManager, rules: RulesOnHand, places: readonly { path: string }[]): Promise<void> {
  const [year] = YEARS;
  await m.query(`update funding_year set state = 'approved' where year = $1`, [year]);
  await m.query(`update funding_budget set state = 'approved' where year = $1`, [year]);
  await m.query(`update advance set state = 'received', paid_on = opens_on + 4, received_on = opens_on + 9 where year = $1`, [year]);
  for (const { path } of places) await settleLines(m, rules, { year, bonusPercent: FIGURES.bonusPercent, under: path });
  await settleUnits(m, year);
  await spreadAdvances(m, year);
}

async function payOut(m: EntityManager): Promise<void> {
  const [, year] = YEARS;
  await m.query(`update funding_year set state = 'approved' where year = $1`, [year]);
  await m.query(`update funding_budget set state = 'approved' where year = $1`, [year]);
  await m.query(
    `update advance set state = 'received', paid_on = opens_on + 4, received_on = opens_on + 9 where year = $1 and quarter = any($2::int[])`,
    [year, RECEIVED_QUARTERS],
  );
  // The demonstration city's fourth quarter goes step by step to each purchaser, as its budgets are approved.
  await m.query(
    `update advance set state = 'paid', paid_on = opens_on + 6 where year = $1 and quarter = 4 and payer_unit_id = (select id from org_unit where level = 0)
        and payee_unit_id not in (select held.unit_id from membership held join app_user u on u.id = held.user_id where u.sign_in_name = 'hb-city')`, [year]);
}

/** The demonstration province's year of money: every post's cost, budgets of all levels, advances by quarter. */
export const provinceMoney: SeedContribution = {
  name: 'province money',
  async load(context) {
    await context.database.run({ tenantId: PROVINCE_TENANT_ID }, async (m) => {
      const there: unknown[] = await m.query('select 1 from funding_year where year = $1', [YEARS[1]]);
      if (there.length > 0) return;
      for (const year of YEARS) {
        await m.query('insert into funding_year (year, state, insurance_percent, management_fee, bonus_percent) values ($1, $2, $3, $4, $5)',
          [year, 'computed', FIGURES.insurancePercent, FIGURES.managementFee, FIGURES.bonusPercent]);
        await compute(context, m, year);
      }
      await payOut(m);
      context.progress(`${YEARS.join('、')} 年经费预算和季度预拨，${YEARS[0]} 年清算`);
    });
    return [];
  },
};
