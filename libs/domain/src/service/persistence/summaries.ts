import type { EntityManager } from 'typeorm';
import { drawBy } from '../../scoring/index.js';
import { INDICATORS } from '../model/kinds.js';
import type { SummaryCount, SummarySample } from './entities.js';
import type { SampleDraw, ServiceSeed } from './handover-entities.js';
import { committedSeed, monthAfter } from './seeds.js';

/** Records shown of a host unit and month. */
const SAMPLES = 5;

// Who was placed where with a purchaser in a month ($1 its first day), the latest placement of each project where there were two.
const PLACED = `
  placed as (
    select distinct on (p.employee_id, p.project) p.employee_id, p.project, p.host_unit_name, p.purchaser_tenant_id, p.purchaser_unit_path, p.contract_id, p.unit_path
      from placement p
     where p.tenant_id = current_tenant_id() and p.purchaser_tenant_id is not null and p.purchaser_tenant_id <> p.tenant_id
       and p.starts_on < ($1::date + interval '1 month') and (p.ends_on is null or p.ends_on >= $1::date)
     order by p.employee_id, p.project, p.starts_on desc)`;

interface HostRow {
  readonly project: string;
  readonly host: string;
  readonly purchaser_tenant_id: string;
  readonly purchaser_path: string | null;
  readonly contract_id: string | null;
  readonly unit_path: string;
  readonly workers: number;
  readonly employee_ids: readonly string[];
}

/** Host units at which services were rendered in a month; the path is the one that the workers' units share. */
function hosts(m: EntityManager, month: string): Promise<HostRow[]> {
  return m.query(
    `with ${PLACED}
     select p.project, p.host_unit_name as host, p.purchaser_tenant_id, p.purchaser_unit_path::text as purchaser_path, (array_agg(p.contract_id))[1] as contract_id,
            ltree2text(lca(array_agg(p.unit_path || 'x'::ltree))) as unit_path, count(*)::int as workers, array_agg(p.employee_id order by p.employee_id) as employee_ids
       from placed p where exists (select 1 from service_tally t where t.employee_id = p.employee_id and t.project = p.project and t.month = $2)
      group by p.project, p.host_unit_name, p.purchaser_tenant_id, p.purchaser_unit_path order by p.project, p.host_unit_name`, [`${month}-01`, month]);
}

const DRAWN_FROM = `r.tenant_id = current_tenant_id() and r.state = 'kept' and r.kind not in ('paper', 'training') and r.employee_id = any($1) and r.project = $2
        and r.held_on >= $3::date and r.held_on < ($3::date + interval '1 month')`;

/** Records drawn by the month's seed, which was fixed before: nobody chooses them, and anyone can draw again. */
async function draw(m: EntityManager, month: string, host: HostRow, { seed, seedHash, committedAt }: ServiceSeed): Promise<SampleDraw> {
  const rows: { id: string }[] = await m.query(`select r.id from service_record r where ${DRAWN_FROM} order by r.id`, [host.employee_ids, host.project, `${month}-01`]);
  const pool = rows.map((row) => row.id);
  const item = `${month}/${host.project}/${host.host}`;
  const drawn = drawBy(seed, { kind: 'sample', item, subjectId: null, pool, size: SAMPLES });
  return { seed, seedHash, committedAt: committedAt.toISOString(), item, pool, size: SAMPLES, drawn };
}

function samples(m: EntityManager, ids: readonly string[]): Promise<SummarySample[]> {
  return m.query(
    `select r.id, r.held_on::text as "heldOn", r.kind, r.minutes, r.participants, e.name as worker, (select count(*)::int from service_file f where f.record_id = r.id) as files
       from service_record r join employee e on e.id = r.employee_id
      where r.tenant_id = current_tenant_id() and r.id = any($1) order by array_position($1, r.id)`, [[...ids]]);
}

/** Done and due of a month by kind; training is the employer's own matter. */
async function counts(m: EntityManager, month: string, host: HostRow): Promise<SummaryCount[]> {
  const rows: SummaryCount[] = await m.query(
    `with done as (
       select kind, trim_scale(sum(completed))::text as completed, sum(sessions)::int as sessions, sum(participants)::int as participants, round(sum(minutes) / 60.0, 1)::text as hours
         from service_tally where tenant_id = current_tenant_id() and month = $1 and employee_id = any($2) and project = $3 group by kind),
     due as (select kind, trim_scale(sum(amount))::text as target from service_target where tenant_id = current_tenant_id() and month = $1 and employee_id = any($2) group by kind)
     select coalesce(done.kind, due.kind) as kind, coalesce(completed, '0') as completed, target, coalesce(sessions, 0) as sessions, coalesce(participants, 0) as participants, coalesce(hours, '0.0') as hours
       from done full join due on due.kind = done.kind`, [month, host.employee_ids, host.project]);
  return INDICATORS.filter((kind) => kind !== 'training').flatMap((kind) => rows.find((row) => row.kind === kind) ?? []);
}

/** Writes a month's summaries for all purchasers, in the transaction at hand; again, they are replaced. @returns how many. */
export async function writeSummaries(m: EntityManager, month: string, at: Date): Promise<number> {
  const found = await hosts(m, month);
  if (found.length === 0) return 0;
  const seed = await committedSeed(m, month, at);
  const next = await committedSeed(m, monthAfter(month), at);
  for (const host of found) {
    const counted = await counts(m, month, host);
    const drawn = await draw(m, month, host, seed);
    const shown = await samples(m, drawn.drawn);
    await m.query(
      `insert into service_summary (unit_path, project, host_unit_name, contract_id, purchaser_tenant_id, purchaser_unit_path, month, workers, counts, samples, sent_at, draw, next_seed_hash)
         values ($1::ltree, $2, $3, $4, $5, $6::ltree, $7, $8, $9, $10, $11, $12, $13)
       on conflict (tenant_id, purchaser_tenant_id, project, host_unit_name, month) do update
         set workers = excluded.workers, counts = excluded.counts, samples = excluded.samples, sent_at = excluded.sent_at, contract_id = excluded.contract_id, purchaser_unit_path = excluded.purchaser_unit_path,
             draw = excluded.draw, next_seed_hash = excluded.next_seed_hash, updated_at = now(), version = service_summary.version + 1`,
      [host.unit_path, host.project, host.host, host.contract_id, host.purchaser_tenant_id, host.purchaser_path, month, host.workers, JSON.stringify(counted), JSON.stringify(shown), at, JSON.stringify(drawn), next.seedHash]);
  }
  return found.length;
}
