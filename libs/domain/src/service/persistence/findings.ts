import type { EntityManager } from 'typeorm';

/**
 * The platform's own thresholds for what a supervisor should look at; no document fixes them. A month of which at least half of
 * five or more records were entered on its last day, or later, was hardly kept as it went.
 */
const LAST_DAY_LEAST = 5;
const LAST_DAY_SHARE = 50;

const COLUMNS = '(unit_path, rule, employee_id, user_id, record_id, other_id, month, detail, found_at, state)';
// What was settled and holds again is open again; what a supervisor decided stays decided.
const ONCE = `on conflict (tenant_id, rule, record_id, other_id) do update
  set state = 'open', reason = null, decided_by = null, decided_at = null, found_at = excluded.found_at, detail = excluded.detail where service_finding.state = 'settled' returning id`;

/** What is looked through: services held from one day to another, or one of them that was just entered. */
export interface CheckScope {
  readonly recordId?: string;
  readonly from: string;
  readonly to: string;
  readonly unitPath: string;
  readonly at: Date;
}

const within = (alias: string): string => `${alias}.tenant_id = current_tenant_id() and ${alias}.state = 'kept' and ${alias}.held_on between $4 and $5 and ${alias}.unit_path <@ $1::ltree and ($2::uuid is null or ${alias}.id = $2)`;

/** Two services of one person at the same time; papers take none. */
async function overlaps(m: EntityManager, { recordId, from, to, unitPath, at }: CheckScope): Promise<number> {
  const rows: unknown[] = await m.query(
    `insert into service_finding ${COLUMNS}
       select b.unit_path, 'overlap', b.employee_id, b.user_id, greatest(a.id, b.id), least(a.id, b.id), to_char(b.held_on, 'YYYY-MM'),
              jsonb_build_object('minutes', ceil(extract(epoch from least(a.ends_at, b.ends_at) - greatest(a.starts_at, b.starts_at)) / 60)), $3, 'open'
         from service_record b join service_record a on a.employee_id = b.employee_id and a.held_on = b.held_on and a.id <> b.id and a.state = 'kept'
          and a.kind <> 'paper' and a.starts_at < b.ends_at and b.starts_at < a.ends_at
        where ${within('b')} and b.kind <> 'paper' and ($2::uuid is not null or a.id < b.id) ${ONCE}`, [unitPath, recordId ?? null, at, from, to]);
  return rows.length;
}

/** One file, by its fingerprint, with two services: told of each later use, with the first. */
async function filesUsedTwice(m: EntityManager, { recordId, from, to, unitPath, at }: CheckScope): Promise<number> {
  const rows: unknown[] = await m.query(
    `insert into service_finding ${COLUMNS}
       select distinct on (r.id) r.unit_path, 'photo-twice', r.employee_id, r.user_id, r.id, o.record_id, to_char(r.held_on, 'YYYY-MM'), jsonb_build_object('file', f.name, 'sha256', f.sha256), $3, 'open'
         from service_record r join service_file f on f.record_id = r.id join service_file o on o.sha256 = f.sha256 and o.tenant_id = f.tenant_id and o.record_id <> f.record_id and (o.added_at, o.id) < (f.added_at, f.id)
         join service_record e on e.id = o.record_id and e.state <> 'withdrawn'
        where ${within('r')} order by r.id, o.added_at, o.id ${ONCE}`, [unitPath, recordId ?? null, at, from, to]);
  return rows.length;
}

/** Months that were entered in one go at their end; told of the month's last record. */
async function lastDays(m: EntityManager, { from, to, unitPath, at }: CheckScope): Promise<number> {
  const rows: unknown[] = await m.query(
    `insert into service_finding ${COLUMNS}
       select x.unit_path, 'last-day', x.employee_id, x.user_id, x.latest, null, x.month, jsonb_build_object('records', x.n, 'late', x.late), $2, 'open'
         from (select r.employee_id, (array_agg(r.user_id))[1] as user_id, (array_agg(r.unit_path order by r.held_on desc, r.id desc))[1] as unit_path, (array_agg(r.id order by r.held_on desc, r.id desc))[1] as latest,
                      to_char(r.held_on, 'YYYY-MM') as month, count(*)::int as n,
                      count(*) filter (where (r.entered_at at time zone 'Asia/Shanghai')::date >= (date_trunc('month', r.held_on) + interval '1 month - 1 day')::date
                                         and r.held_on < (date_trunc('month', r.held_on) + interval '1 month - 1 day')::date)::int as late
                 from service_record r where r.tenant_id = current_tenant_id() and r.state = 'kept' and r.held_on between $3 and $4 and r.unit_path <@ $1::ltree
                group by r.employee_id, to_char(r.held_on, 'YYYY-MM')) x
        where x.n >= ${LAST_DAY_LEAST} and x.late * 100 >= x.n * ${LAST_DAY_SHARE}
          and not exists (select 1 from service_finding f where f.rule = 'last-day' and f.employee_id = x.employee_id and f.month = x.month) ${ONCE}`,
    [unitPath, at, from, to]);
  return rows.length;
}

/** Looks at one record just entered or changed: times that overlap, files used before. @returns how many findings are new. */
export async function checkRecord(m: EntityManager, scope: CheckScope & { readonly recordId: string }): Promise<number> {
  return (await overlaps(m, scope)) + (await filesUsedTwice(m, scope));
}

/** Looks through whole months; done again, it adds what is new. @returns how many findings are new. */
export async function checkMonths(m: EntityManager, scope: CheckScope): Promise<number> {
  return (await overlaps(m, scope)) + (await filesUsedTwice(m, scope)) + (await lastDays(m, scope));
}

/** Findings about a record that was corrected or withdrawn are settled; what is still wrong is found anew. */
export async function settleFindings(m: EntityManager, recordId: string, at: Date): Promise<void> {
  await m.query(
    `update service_finding set state = 'settled', decided_at = coalesce(decided_at, $2), updated_at = now(), version = version + 1
      where tenant_id = current_tenant_id() and (record_id = $1 or other_id = $1) and state in ('open', 'returned')`, [recordId, at]);
}
