import type { EntityManager } from 'typeorm';
import { sumBudgets, type UnitSum } from '../persistence/funding-lines.js';

/** Writes the year's budgets of province, cities and counties out of its lines; those already approved are left alone. */
export async function writeBudgets(m: EntityManager, year: number): Promise<readonly UnitSum[]> {
  const sums = await sumBudgets(m, year);
  const rows = sums.map((s) => ({
    year, unit_id: s.unitId, unit_path: s.unitPath, level: s.level, posts: s.posts, own_share: s.ownShare,
    province_subsidy: s.provinceSubsidy, city_subsidy: s.citySubsidy, total: s.total, state: 'computed',
  }));
  const columns = 'year, unit_id, unit_path, level, posts, own_share, province_subsidy, city_subsidy, total, state';
  await m.query(
    `insert into funding_budget (${columns}) select ${columns} from jsonb_populate_recordset(null::funding_budget, $1::jsonb)
       on conflict (tenant_id, year, unit_id) do update
          set posts = excluded.posts, own_share = excluded.own_share, province_subsidy = excluded.province_subsidy, city_subsidy = excluded.city_subsidy,
              total = excluded.total, updated_at = now(), version = funding_budget.version + 1
        where funding_budget.state = 'computed'`,
    [JSON.stringify(rows)],
  );
  return sums;
}
