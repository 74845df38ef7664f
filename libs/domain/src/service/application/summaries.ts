import { Decimal, roundHalfUp } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { refuseService } from '../errors.js';
import { INDICATORS } from '../model/kinds.js';
import type { SummaryCount, SummarySample } from '../persistence/entities.js';
import { tally } from '../persistence/tallies.js';

const SUBJECT = 'ServiceSummary';
const SAMPLES = 5;

interface ProjectRow {
  readonly project: string;
  readonly purchaser_tenant_id: string;
  readonly contract_id: string | null;
  readonly unit_path: string;
  readonly host: string;
  readonly purchaser_path: string | null;
  readonly workers: number;
}

/** What purchasers are told, month by month: counts and samples of each project, nobody who was served. */
@Injectable()
export class ServiceSummaries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly trail: Trail,
  ) {}

  /** Projects for a purchaser with services in a month; the path is the one that the project's units share. */
  private projects(m: EntityManager, month: string): Promise<ProjectRow[]> {
    return m.query(
      `select t.project, t.purchaser_tenant_id, (array_agg(t.contract_id))[1] as contract_id, ltree2text(lca(array_agg(t.unit_path || 'x'::ltree))) as unit_path, count(distinct t.employee_id)::int as workers,
              coalesce((array_agg(p.host_unit_name))[1], '') as host, (array_agg(ltree2text(p.purchaser_unit_path)))[1] as purchaser_path
         from service_tally t left join lateral (
           select host_unit_name, purchaser_unit_path from placement p where p.employee_id = t.employee_id and p.project = t.project order by p.starts_on desc limit 1) p on true
        where t.tenant_id = current_tenant_id() and t.month = $1 and t.purchaser_tenant_id is not null and t.purchaser_tenant_id <> t.tenant_id
        group by t.project, t.purchaser_tenant_id order by t.project`, [month]);
  }

  /** Records drawn by their ids' hash: nobody chooses them, and they come out the same each time. */
  private samples(m: EntityManager, month: string, project: ProjectRow): Promise<SummarySample[]> {
    return m.query(
      `select r.held_on::text as "heldOn", r.kind, r.minutes, r.participants, e.name as worker, (select count(*)::int from service_file f where f.record_id = r.id) as files
         from service_record r join employee e on e.id = r.employee_id
        where r.tenant_id = current_tenant_id() and r.state = 'kept' and r.kind not in ('paper', 'training') and r.project = $1 and r.purchaser_tenant_id = $2 and to_char(r.held_on, 'YYYY-MM') = $3
        order by md5(r.id::text) limit ${SAMPLES}`, [project.project, project.purchaser_tenant_id, month]);
  }

  private async counts(m: EntityManager, month: string, project: string): Promise<SummaryCount[]> {
    const rows = await tally(m, { project }, [month], 'project');
    const due = await this.dueOfPeople(m, month, project);
    return INDICATORS.filter((kind) => kind !== 'training').flatMap((kind) => {
      const row = rows.find((each) => each.kind === kind);
      const target = row?.target ?? due.get(kind) ?? null;
      if (!row && target === null) return [];
      return [{
        kind, target: target?.toFixed() ?? null, completed: (row?.done.completed ?? new Decimal(0)).toFixed(), sessions: row?.done.sessions ?? 0, participants: row?.done.participants ?? 0,
        hours: roundHalfUp(new Decimal(row?.done.minutes ?? 0).div(60), 1).toFixed(1),
      }];
    });
  }

  /** People's targets of a month, of those placed on the project. */
  private async dueOfPeople(m: EntityManager, month: string, project: string): Promise<ReadonlyMap<string, Decimal>> {
    const rows: { kind: string; amount: string }[] = await m.query(
      `select g.kind, sum(g.amount)::text as amount from service_target g
        where g.tenant_id = current_tenant_id() and g.month = $1 and g.employee_id in (select employee_id from service_tally where tenant_id = current_tenant_id() and month = $1 and project = $2) group by g.kind`, [month, project]);
    return new Map(rows.map((row) => [row.kind, new Decimal(row.amount)]));
  }

  /** Writes a month's summaries for all purchasers, in the transaction at hand; again, they are replaced. @returns how many. */
  async write(m: EntityManager, month: string, at: Date): Promise<number> {
    const projects = await this.projects(m, month);
    for (const project of projects) {
      const counts = await this.counts(m, month, project.project);
      const samples = await this.samples(m, month, project);
      await m.query(
        `insert into service_summary (unit_path, project, host_unit_name, contract_id, purchaser_tenant_id, purchaser_unit_path, month, workers, counts, samples, sent_at)
           values ($1::ltree, $2, $3, $4, $5, $6::ltree, $7, $8, $9, $10, $11)
         on conflict (tenant_id, purchaser_tenant_id, project, month) do update
           set workers = excluded.workers, counts = excluded.counts, samples = excluded.samples, sent_at = excluded.sent_at, contract_id = excluded.contract_id, host_unit_name = excluded.host_unit_name,
               updated_at = now(), version = service_summary.version + 1`,
        [project.unit_path, project.project, project.host, project.contract_id, project.purchaser_tenant_id, project.purchaser_path, month, project.workers, JSON.stringify(counts), JSON.stringify(samples), at]);
    }
    return projects.length;
  }

  /** Reports a month to the purchasers. @throws Refused `month-invalid`, `summary-empty`. */
  async send(ctx: RequestContext, key: string, month: string): Promise<{ sent: number }> {
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month) || month > dayInChina(ctx.at).slice(0, 7)) throw refuseService('month-invalid', { field: 'month' });
    return this.database.once(ctx, { key, operation: 'sendServiceSummary', input: { month } }, async (m) => {
      this.access.require(ctx, 'create', SUBJECT);
      const sent = await this.write(m, month, ctx.at);
      if (sent === 0) throw refuseService('summary-empty', { field: 'month', values: { month } });
      this.trail.write(m, ctx, { action: 'send-service-summary', subject: SUBJECT, subjectId: ctx.unitId, unitPath: ctx.unitPath, after: { month, sent } });
      return { sent };
    });
  }
}
