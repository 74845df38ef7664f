import { computeLines, planAdvances, writeBudgets } from '@gongqiao/domain/funding';
import { PolicyService } from '@gongqiao/platform/policy';
import type { SeedContext, SeedContribution } from '@gongqiao/platform/seed';
import type { EntityManager } from 'typeorm';
import { PROVINCE_TENANT_ID } from './province-seed.js';

const YEAR = 2026;
const FIGURES = { insurancePercent: '26.50', managementFee: '220.00', bonusPercent: '100.00' } as const;
/** Quarters whose advances are paid and received; the fourth is paid by the province and on its way. */
const RECEIVED_QUARTERS = [1, 2, 3];

async function compute(context: SeedContext, m: EntityManager): Promise<void> {
  const policy = new PolicyService(context.database, context.index, context.clock);
  const judge = await policy.judge(m, { tenantId: PROVINCE_TENANT_ID });
  const rules = { judge: (name: string, facts: object, asOf: string) => judge.decide(name, facts, asOf).output, packVersion: context.index.findPack(judge.packId)?.version ?? '' };
  const places: { path: string }[] = await m.query('select path::text as path from org_unit where level = 1 order by path');
  for (const { path } of places) await computeLines(m, rules, { year: YEAR, bonusPercent: FIGURES.bonusPercent, under: path });
  await writeBudgets(m, YEAR);
  await planAdvances(m, rules.judge, YEAR);
}

async function payOut(m: EntityManager): Promise<void> {
  await m.query(`update funding_year set state = 'approved' where year = $1`, [YEAR]);
  await m.query(`update funding_budget set state = 'approved' where year = $1`, [YEAR]);
  await m.query(
    `update advance set state = 'received', paid_on = opens_on + 4, received_on = opens_on + 9 where year = $1 and quarter = any($2::int[])`,
    [YEAR, RECEIVED_QUARTERS],
  );
  await m.query(`update advance set state = 'paid', paid_on = opens_on + 6 where year = $1 and quarter = 4 and payer_unit_id = (select id from org_unit where level = 0)`, [YEAR]);
}

/** The demonstration province's year of money: every post's cost, budgets of all levels, advances by quarter. */
export const provinceMoney: SeedContribution = {
  name: 'province money',
  async load(context) {
    await context.database.run({ tenantId: PROVINCE_TENANT_ID }, async (m) => {
      const there: unknown[] = await m.query('select 1 from funding_year where year = $1', [YEAR]);
      if (there.length > 0) return;
      await m.query('insert into funding_year (year, state, insurance_percent, management_fee, bonus_percent) values ($1, $2, $3, $4, $5)',
        [YEAR, 'computed', FIGURES.insurancePercent, FIGURES.managementFee, FIGURES.bonusPercent]);
      await compute(context, m);
      await payOut(m);
      context.progress(`${YEAR} 年经费预算和季度预拨`);
    });
    return [];
  },
};
