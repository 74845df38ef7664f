import type { EntityManager } from 'typeorm';
import { PlaceWages, type TierOfPlace, type TierRate } from '../model/place-wages.js';
import type { PostYear } from '../model/post-cost.js';

/** A post's year with the units that carry it, as read from the database. */
export interface PostYearRow extends PostYear {
  readonly unitPath: string;
  readonly purchaserUnitId: string;
  readonly cityUnitId: string;
  readonly divisionCode: string;
  readonly monthsFilled: number;
}

/** The year's planning figures that a province sets for all posts. */
export interface YearFigures {
  readonly year: number;
  readonly bonusPercent: string;
}

interface Raw {
  id: string;
  unit_path: string;
  unit_kind: string;
  jurisdiction: 'ordinary' | 'direct';
  division_code: string;
  grade: string;
  status: string;
  step: number;
  first_month: number;
  last_month: number;
  months_filled: number;
  purchaser_unit_id: string;
  city_path: string;
  agreed_monthly_pay: string | null;
  insurance_percent: string;
  management_fee: string;
}

/** Standards of all places of the tenant in two small reads. */
export async function readPlaceWages(m: EntityManager): Promise<PlaceWages> {
  const rates: TierRate[] = await m.query(`select tier, valid_from::text as "from", monthly::text as monthly from minimum_wage_rate`);
  const places: TierOfPlace[] = await m.query(`select division_code as "divisionCode", tier, valid_from::text as "from" from minimum_wage_area`);
  return new PlaceWages(rates, places);
}

// The page is cut before anything is looked up beside it. Grade and step are those of the year's end; the step follows from the
// latest appraisal, else from the assignment's entry.
const PAGE = `
  with page as materialized (
    select id, unit_path, unit_kind, jurisdiction, division_code, status, purchaser_unit_id, grade, start_on, end_on from post
     where start_on <= make_date($1, 12, 31) and (end_on is null or end_on >= make_date($1, 1, 1))
       and ($2::ltree is null or unit_path <@ $2::ltree) and ($3::uuid is null or id > $3::uuid)
     order by id limit $4)
  select p.id, p.unit_path::text, p.unit_kind, p.jurisdiction, p.division_code, p.status, p.purchaser_unit_id, subpath(p.unit_path, 0, 2)::text as city_path,
         coalesce(g.grade, p.grade) as grade, coalesce(s.step, a.entry_step, 1) as step,
         case when extract(year from p.start_on) < $1 then 1 else extract(month from p.start_on)::int end as first_month,
         case when p.end_on is null or extract(year from p.end_on) > $1 then 12 else extract(month from p.end_on)::int end as last_month,
         coalesce(f.months, 0) as months_filled,
         l.agreed_monthly_pay::text, coalesce(l.insurance_percent, '0')::text as insurance_percent, coalesce(l.management_fee, '0')::text as management_fee
    from page p
    left join lateral (select grade from post_grade where post_id = p.id and valid_from <= make_date($1, 12, 31) order by valid_from desc limit 1) g on true
    left join lateral (select id, entry_step, worker_id from assignment where post_id = p.id and start_on <= make_date($1, 12, 31)
                        and (end_on is null or end_on >= make_date($1, 1, 1)) order by start_on desc limit 1) a on true
    left join lateral (select r.next_step as step from appraisal_result r join appraisal_round o on o.id = r.round_id
                        where r.assignment_id = a.id and o.year < $1 and r.next_step is not null order by o.year desc limit 1) s on true
    left join lateral (select least(12, sum((case when x.end_on is null or x.end_on > make_date($1, 12, 31) then 12 else extract(month from x.end_on)::int end)
                                           - (case when x.start_on < make_date($1, 1, 1) then 1 else extract(month from x.start_on)::int end) + 1))::int as months
                         from assignment x where x.post_id = p.id and x.start_on <= make_date($1, 12, 31) and (x.end_on is null or x.end_on >= make_date($1, 1, 1))) f on true
    left join lateral (select l.agreed_monthly_pay, k.insurance_percent, k.management_fee from contract_line l join service_contract k on k.id = l.contract_id
                        where l.post_id = p.id and k.start_on <= make_date($1, 12, 31) and k.end_on >= make_date($1, 1, 1) order by k.start_on desc limit 1) l on true
   order by p.id`;

/**
 * Reads the posts of a part of the tree page by page, so that a province never stands in memory at once.
 * `under` is the path of the part, null for all.
 */
export async function* readPostYears(m: EntityManager, figures: YearFigures, under: string | null, pageSize = 500): AsyncGenerator<PostYearRow[]> {
  const wages = await readPlaceWages(m);
  const cities: { id: string; path: string }[] = await m.query('select id, path::text as path from org_unit where level = 1');
  const cityAt = new Map(cities.map((city) => [city.path, city.id]));
  let after: string | null = null;
  for (;;) {
    const page: Raw[] = await m.query(PAGE, [figures.year, under, after, pageSize]);
    if (page.length === 0) return;
    yield page.map((raw) => ({
      postId: raw.id, unitPath: raw.unit_path, unitKind: raw.unit_kind, jurisdiction: raw.jurisdiction, divisionCode: raw.division_code, grade: raw.grade,
      step: raw.step, firstMonth: raw.first_month, lastMonth: raw.last_month, monthsFilled: raw.months_filled, approved: raw.status === 'approved',
      minimumWages: wages.of(raw.division_code), agreedMonthlyPay: raw.agreed_monthly_pay, insurancePercent: raw.insurance_percent,
      managementFee: raw.management_fee, bonusPercent: figures.bonusPercent, purchaserUnitId: raw.purchaser_unit_id, cityUnitId: cityAt.get(raw.city_path) ?? raw.purchaser_unit_id,
    }));
    after = page.at(-1)?.id ?? null;
    if (page.length < pageSize) return;
  }
}
