import { Decimal } from '@gongqiao/kernel';
import type { EntityManager } from 'typeorm';
import type { Done } from '../model/progress.js';

// A case or a group counts once, for whoever opened it, in the month of its opening; its sessions count as sessions. Training counts by hours.
const TALLY = `
  insert into service_tally (employee_id, unit_path, kind, month, project, contract_id, purchaser_tenant_id, completed, sessions, participants, minutes)
  select employee_id, unit_path, kind, month, project, contract_id, purchaser_tenant_id, sum(completed), sum(sessions), sum(participants), sum(minutes) from (
    select r.employee_id, r.unit_path, r.kind, to_char(r.held_on, 'YYYY-MM') as month, r.project, r.contract_id, r.purchaser_tenant_id,
           case when r.kind in ('casework', 'group') then 0 when r.kind = 'training' then round(r.minutes / 60.0, 2) else 1 end as completed, 1 as sessions, r.participants, r.minutes
      from service_record r where r.tenant_id = current_tenant_id() and r.state = 'kept' and r.kind <> 'paper' and RECORDS
    union all
    select coalesce(s.opened_by, s.employee_id), coalesce(s.opened_at_path, s.unit_path), s.kind, to_char(s.opened_on, 'YYYY-MM'), s.project, s.contract_id, p.purchaser_tenant_id, 1, 0, 0, 0
      from service_matter s left join lateral (
        select purchaser_tenant_id from placement p where p.employee_id = coalesce(s.opened_by, s.employee_id) and p.starts_on <= s.opened_on and (p.ends_on is null or p.ends_on >= s.opened_on)
         order by p.starts_on desc limit 1) p on true
     where s.tenant_id = current_tenant_id() and MATTERS) counted
   group by employee_id, unit_path, kind, month, project, contract_id, purchaser_tenant_id`;

/** Counts the months of a person anew, after anything of theirs changed; two at once wait for each other. */
export async function retally(m: EntityManager, employeeId: string, months: readonly string[]): Promise<void> {
  const held = [...new Set(months)].sort();
  await m.query(`select pg_advisory_xact_lock(hashtextextended('service_tally:' || $1, 0))`, [employeeId]);
  await m.query('delete from service_tally where tenant_id = current_tenant_id() and employee_id = $1 and month = any($2)', [employeeId, held]);
  const within = (day: string, who: string): string => `${who} = $1 and to_char(${day}, 'YYYY-MM') = any($2)`;
  await m.query(TALLY.replace('RECORDS', within('r.held_on', 'r.employee_id')).replace('MATTERS', within('s.opened_on', 'coalesce(s.opened_by, s.employee_id)')), [employeeId, held]);
}

/** Counts everything of a tenant anew: after a load of many records. */
export async function tallyAll(m: EntityManager): Promise<void> {
  await m.query('delete from service_tally where tenant_id = current_tenant_id()');
  await m.query(TALLY.replace('RECORDS', 'true').replace('MATTERS', 'true'));
}

/** What a sum of tallies is taken over: a unit and what is below it, a project, a person. */
export interface TallyScope {
  readonly unitPath?: string | null;
  readonly project?: string | null;
  readonly employeeId?: string | null;
}

/** By what the sum is split: the units directly below, the people, or not at all. */
export type TallySplit = 'unit' | 'person' | 'project' | 'none';

interface TallyRow {
  readonly key: string;
  readonly kind: string;
  readonly completed: string;
  readonly sessions: string;
  readonly participants: string;
  readonly minutes: string;
  readonly target: string | null;
}

/** Done and due of one key and one kind. */
export interface Tallied {
  readonly key: string;
  readonly kind: string;
  readonly done: Done;
  readonly target: Decimal | null;
}

function keyOf(split: TallySplit, alias: string): string {
  if (split === 'unit') return `ltree2text(subpath(${alias}.unit_path, 0, least(nlevel(${alias}.unit_path), nlevel($2::ltree) + 1)))`;
  if (split === 'person') return `${alias}.employee_id::text`;
  return split === 'project' ? `${alias}.project` : `''`;
}

// A person's targets belong to the project of the placement in that month, where projects are asked after.
const TARGETS = `
  select g.employee_id, g.unit_path, g.kind, g.month, g.amount, case when $5 then coalesce(nullif(g.project, ''), p.project, '') else g.project end as project
    from service_target g left join lateral (
      select project from placement p where $5 and p.employee_id = g.employee_id and p.starts_on < (g.month || '-01')::date + interval '1 month' and (p.ends_on is null or p.ends_on >= (g.month || '-01')::date)
       order by p.starts_on desc limit 1) p on true
   where g.tenant_id = current_tenant_id()`;

function scopeOf(alias: string): string {
  return `${alias}.month = any($1) and ($2::ltree is null or ${alias}.unit_path <@ $2::ltree) and ($3::text is null or ${alias}.project = $3) and ($4::uuid is null or ${alias}.employee_id = $4)`;
}

/**
 * Done and due of a scope over some months, split as asked. People's targets add up; a project's own target, where one is set for
 * a kind, stands above the sum of its people's.
 */
export async function tally(m: EntityManager, scope: TallyScope, months: readonly string[], split: TallySplit): Promise<Tallied[]> {
  const byProject = split === 'project' || scope.project != null;
  const rows: TallyRow[] = await m.query(
    `with done as (
       select ${keyOf(split, 't')} as key, t.kind, sum(completed) as completed, sum(sessions) as sessions, sum(participants) as participants, sum(minutes) as minutes
         from service_tally t where t.tenant_id = current_tenant_id() and ${scopeOf('t')} group by 1, 2),
     targets as (${TARGETS}),
     due as (
       select ${keyOf(split, 'g')} as key, g.kind, coalesce(sum(g.amount) filter (where g.employee_id is null and $5), sum(g.amount) filter (where g.employee_id is not null)) as target
         from targets g where ${scopeOf('g')} group by 1, 2)
     select coalesce(done.key, due.key) as key, coalesce(done.kind, due.kind) as kind, coalesce(completed, 0) as completed, coalesce(sessions, 0) as sessions,
            coalesce(participants, 0) as participants, coalesce(minutes, 0) as minutes, target
       from done full join due on due.key = done.key and due.kind = done.kind`,
    [[...months], scope.unitPath ?? null, scope.project ?? null, scope.employeeId ?? null, byProject]);
  return rows.filter((row) => row.key !== null).map(({ key, kind, target, ...row }) => ({
    key, kind, target: target === null ? null : new Decimal(target),
    done: { completed: new Decimal(row.completed), sessions: Number(row.sessions), participants: Number(row.participants), minutes: Number(row.minutes) },
  }));
}

/** Done and due by kind, of rows that were not split. */
export function byKind(rows: readonly Tallied[]): ReadonlyMap<string, Tallied> {
  return new Map(rows.map((row) => [row.kind, row]));
}

