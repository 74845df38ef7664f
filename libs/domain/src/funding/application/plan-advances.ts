import type { EntityManager } from 'typeorm';
import type { Judge } from '../model/post-cost.js';
import { sumBudgets, type UnitSum } from '../persistence/funding-lines.js';

interface Instalment {
  readonly quarter: number;
  readonly opensOn: string;
  readonly province: string;
  readonly city: string;
}

function instalmentsOf(judge: Judge, province: string, city: string, firstQuarter: number, asOf: string): readonly Instalment[] {
  const output = judge('funding.prepayment', { annualProvince: province, annualCity: city, firstQuarter }, asOf);
  return output['instalments'] as readonly Instalment[];
}

interface AdvanceRow {
  readonly year: number;
  readonly quarter: number;
  readonly unit_path: string;
  readonly payer_unit_id: string;
  readonly payee_unit_id: string;
  readonly opens_on: string;
  readonly province_amount: string;
  readonly city_amount: string;
  readonly state: 'planned';
}

function rows(year: number, payer: UnitSum, payee: UnitSum, instalments: readonly Instalment[]): AdvanceRow[] {
  return instalments.map((i) => ({
    year, quarter: i.quarter, unit_path: payee.unitPath, payer_unit_id: payer.unitId, payee_unit_id: payee.unitId, opens_on: i.opensOn,
    province_amount: i.province, city_amount: i.city, state: 'planned',
  }));
}

/** A city passes on what its counties are due; the province pays the city the sum of that and of the city's own posts. */
function planCity(judge: Judge, year: number, firstQuarter: number, province: UnitSum, city: UnitSum, counties: readonly UnitSum[]): AdvanceRow[] {
  const asOf = `${year}-12-31`;
  const passedOn = counties.flatMap((county) => rows(year, city, county, instalmentsOf(judge, county.provinceSubsidy, county.citySubsidy, firstQuarter, asOf)));
  const own = instalmentsOf(judge, city.provinceSubsidy, '0.00', firstQuarter, asOf);
  const received = own.map((i) => ({
    ...i,
    // Summed over the counties' own instalments, so that a city never has to pass on more than it was sent.
    province: passedOn.filter((row) => row.quarter === i.quarter).reduce((cents, row) => cents + BigInt(row.province_amount.replace('.', '')), BigInt(i.province.replace('.', ''))),
  }));
  const fromProvince = rows(year, province, city, received.map((i) => ({ ...i, province: `${i.province / 100n}.${String(i.province % 100n).padStart(2, '0')}` })));
  return [...fromProvince, ...passedOn];
}

/** The year's advances of all levels out of its budgets, by quarter. Only plans: nothing is paid by this. */
export async function planAdvances(m: EntityManager, judge: Judge, year: number, firstQuarter = 1): Promise<number> {
  const sums = await sumBudgets(m, year);
  const province = sums.find((s) => s.level === 'province');
  if (!province) return 0;
  const planned = sums.flatMap((unit) => {
    if (unit.level === 'city') return planCity(judge, year, firstQuarter, province, unit, sums.filter((s) => s.level === 'county' && s.unitPath.startsWith(`${unit.unitPath}.`)));
    if (unit.level === 'direct-city') return rows(year, province, unit, instalmentsOf(judge, unit.provinceSubsidy, '0.00', firstQuarter, `${year}-12-31`));
    return [];
  });
  const columns = 'year, quarter, unit_path, payer_unit_id, payee_unit_id, opens_on, province_amount, city_amount, state';
  await m.query(
    `insert into advance (${columns}) select ${columns} from jsonb_populate_recordset(null::advance, $1::jsonb)
       on conflict (tenant_id, year, quarter, payer_unit_id, payee_unit_id) do update
          set province_amount = excluded.province_amount, city_amount = excluded.city_amount, opens_on = excluded.opens_on, updated_at = now(), version = advance.version + 1
        where advance.state = 'planned' and not exists (select 1 from prepayment q where q.leg_id = advance.id or q.first_leg_id = advance.id)`,
    [JSON.stringify(planned)],
  );
  return planned.length;
}
