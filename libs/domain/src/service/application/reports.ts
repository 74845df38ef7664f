import { addDays, day, type Json, type JsonObject } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService, type Judge } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { refuseService } from '../errors.js';
import { INDICATORS, INDICATOR_WORDS } from '../model/kinds.js';
import { periodOf } from '../model/period.js';
import type { SummaryCount } from '../persistence/entities.js';
import { BATCH, contractsOwing, placementsOwing, reportsOf, type OwingContract, type OwingPlacement } from '../persistence/owed-reports.js';
import { ServiceReport, type ReportKind } from '../persistence/report-entities.js';
import { tally } from '../persistence/tallies.js';
import { finishTodosOf, openTodoOf } from '../persistence/todos.js';
import { keepThere } from './purchaser-place.js';

export const REPORT = 'ServiceReport';
const MONTHLY = 'service.monthlyReport';
const QUARTERLY = 'service.quarterlySummary';
const COMPLETION = 'service.indicators';
/** Days back from which what fell due and was not handed in is still asked for. */
const LOOK_BACK_DAYS = 31;
const WORDS_MAX = 4000;
/** A contract that names no days of grace after the quarter has none. */
const GRACE_DAYS = 0;

interface Turn {
  readonly period: string;
  readonly dueOn: string;
}

/** The other side's document and how long beforehand it reminds. */
interface Ruled {
  readonly judge: Judge;
  readonly provision: string | null;
  readonly remindDays: number;
}

function turnsIn(list: Json | undefined, name: 'month' | 'quarter', since: string): Turn[] {
  return (Array.isArray(list) ? (list as readonly JsonObject[]) : []).filter((turn) => (turn['status'] === 'pending' || turn['status'] === 'overdue') && String(turn['dueOn']) >= since)
    .map((turn) => ({ period: String(turn[name]), dueOn: String(turn['dueOn']) }));
}

/** Reports that purchasers' documents ask of those placed with them, and of their employer: owed by a day, with the figures of the records. */
@Injectable()
export class ServiceReports {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly trail: Trail,
  ) {}

  /** Writes what is owed and puts it in the to-do lists of who owes it. Safe to run twice. @returns how many are new. */
  async owe(ctx: RequestContext): Promise<number> {
    const rules = new Map<string, Ruled | null>();
    let made = 0;
    let after: string | null = null;
    do {
      const from: string | null = after;
      const batch = await this.database.run(ctx, async (m) => {
        const placements = await placementsOwing(m, addDays(day(dayInChina(ctx.at)), -LOOK_BACK_DAYS), from);
        let count = 0;
        for (const placement of placements) {
          const ruled = await this.ruled(m, ctx, rules, placement.packId, MONTHLY);
          if (ruled) count += await this.oweMonths(m, ctx, placement, ruled);
        }
        return { count, last: placements.length < BATCH ? null : (placements.at(-1)?.id ?? null) };
      });
      made += batch.count;
      after = batch.last;
    } while (after !== null);
    return made + (await this.database.run(ctx, async (m) => {
      let count = 0;
      for (const contract of await contractsOwing(m)) {
        const ruled = await this.ruled(m, ctx, rules, contract.packId, QUARTERLY);
        if (ruled) count += await this.oweQuarters(m, ctx, contract, ruled);
      }
      return count;
    }));
  }

  private async ruled(m: EntityManager, ctx: RequestContext, known: Map<string, Ruled | null>, packId: string, question: string): Promise<Ruled | null> {
    const name = `${packId}.${question}`;
    const held = known.get(name);
    if (held !== undefined) return held;
    const found = this.policy.index.findDecision(name);
    const provision = found?.decision.applies[0]?.id ?? null;
    const duty = this.policy.index.findPack(packId)?.duties.find((each) => each.provisions.some(({ id }) => id === provision));
    const ruled = found ? { judge: await this.policy.judge(m, ctx, ctx.at, packId), provision, remindDays: duty?.remindDays ?? 7 } : null;
    known.set(name, ruled);
    return ruled;
  }

  private async oweMonths(m: EntityManager, ctx: RequestContext, placement: OwingPlacement, ruled: Ruled): Promise<number> {
    const today = day(dayInChina(ctx.at));
    const given = await reportsOf(m, 'monthly', placement.employeeId, placement.contractId);
    const facts = { postedFrom: placement.startsOn, ...(placement.endsOn === null ? {} : { postedTo: placement.endsOn }), reports: given.map(({ period, submittedOn }) => ({ month: period, reportedOn: submittedOn, recipient: 'host-lead' })) };
    const answer = ruled.judge.attempt(MONTHLY, facts, today);
    if (!answer.ok) return 0;
    const turns = turnsIn(answer.output['months'], 'month', addDays(today, -LOOK_BACK_DAYS));
    return this.write(m, ctx, 'monthly', turns, { ...placement, party: placement.position }, ruled);
  }

  private async oweQuarters(m: EntityManager, ctx: RequestContext, contract: OwingContract, ruled: Ruled): Promise<number> {
    const today = day(dayInChina(ctx.at));
    const given = await reportsOf(m, 'quarterly', null, contract.contractId);
    const facts = {
      contractStartOn: contract.startOn, contractEndOn: contract.endOn, graceDays: GRACE_DAYS,
      summaries: given.map(({ period, submittedOn }) => ({ quarter: period, submittedOn, form: 'written', recipient: 'district' })),
    };
    const answer = ruled.judge.attempt(QUARTERLY, facts, today);
    if (!answer.ok) return 0;
    const turns = turnsIn(answer.output['quarters'], 'quarter', addDays(today, -LOOK_BACK_DAYS));
    return this.write(m, ctx, 'quarterly', turns, { ...contract, employeeId: null, userId: null, party: null }, ruled);
  }

  private async write(m: EntityManager, ctx: RequestContext, kind: ReportKind, turns: readonly Turn[],
    by: Omit<OwingContract, 'startOn' | 'endOn' | 'contractId'> & { readonly contractId: string | null; readonly employeeId: string | null; readonly userId: string | null; readonly party: string | null }, ruled: Ruled): Promise<number> {
    const today = dayInChina(ctx.at);
    let made = 0;
    for (const turn of turns) {
      const rows: { id: string }[] = await m.query(
        `insert into service_report (unit_path, kind, employee_id, user_id, contract_id, project, host_unit_name, purchaser_tenant_id, purchaser_unit_path, period, due_on, provision, state)
           values ($1::ltree, $2, $3, $4, $5, $6, $7, $8, $9::ltree, $10, $11, $12, 'owed') on conflict do nothing returning id`,
        [by.unitPath, kind, by.employeeId, by.userId, by.contractId, by.project, by.hostUnitName, by.purchaserTenantId, by.purchaserUnitPath, turn.period, turn.dueOn, ruled.provision]);
      made += rows.length;
      const row = await m.createQueryBuilder(ServiceReport, 'report').where('report.kind = :kind and report.period = :period and report.employee_id is not distinct from :employee and report.contract_id is not distinct from :contract', { kind, period: turn.period, employee: by.employeeId, contract: by.contractId }).getOneOrFail();
      if (row.state !== 'owed' || addDays(day(row.dueOn), -ruled.remindDays) > today) continue;
      const title = kind === 'monthly' ? `向${by.hostUnitName}汇报 ${turn.period} 工作` : `提交${by.project} ${turn.period} 季度总结`;
      const parties = by.party === null ? await this.partiesOf(m, ctx) : [by.party];
      for (const party of parties) await openTodoOf(m, ctx, { subject: REPORT, subjectId: row.id, userId: by.userId, party, unitPath: by.unitPath, title, dueOn: row.dueOn, dueProvision: ruled.provision });
    }
    return made;
  }

  /** Who hands in for the employer, by its own document. */
  private async partiesOf(m: EntityManager, ctx: RequestContext): Promise<string[]> {
    const { packId } = await this.policy.judge(m, ctx);
    return [...new Set((this.policy.index.findPack(packId)?.rights ?? []).filter((right) => right.verb === 'submit' && right.subject === REPORT).flatMap((right) => right.who))];
  }

  /** Counts of a report from the records as they stand; training is the employer's own matter. */
  async figures(m: EntityManager, row: ServiceReport): Promise<SummaryCount[]> {
    const months = row.kind === 'monthly' ? [row.period] : periodOf('quarter', Number(row.period.slice(0, 4)), Number(row.period.slice(6))).months;
    const rows = await tally(m, row.employeeId === null ? { project: row.project } : { employeeId: row.employeeId }, months, 'none');
    return INDICATORS.filter((kind) => kind !== 'training').flatMap((kind) => {
      const found = rows.find((each) => each.kind === kind);
      return found ? [{ kind, completed: found.done.completed.toFixed(), target: found.target?.toFixed() ?? null, sessions: found.done.sessions, participants: found.done.participants, hours: (found.done.minutes / 60).toFixed(1) }] : [];
    });
  }

  /** Hands a report in, with the figures as they stand and how they are against the targets. Acts once per key. */
  async submit(ctx: RequestContext, key: string, input: { readonly id: string; readonly words: string }): Promise<{ id: string }> {
    const words = input.words.trim();
    if (words.length < 10 || words.length > WORDS_MAX) throw refuseService('report-words', { field: 'words' });
    return this.database.once(ctx, { key, operation: 'submitServiceReport', input }, async (m) => {
      const row = await m.findOne(ServiceReport, { where: { id: input.id, tenantId: ctx.tenantId }, lock: { mode: 'pessimistic_write' } });
      if (!row || (row.userId !== ctx.userId && !(row.kind === 'quarterly' && this.access.can(ctx, 'submit', REPORT, row)))) throw refuseService('report-unknown', { field: 'id' });
      if (row.state !== 'owed') throw refuseService('report-done', { field: 'id', values: { day: row.submittedOn ?? '' } });
      const figures = await this.figures(m, row);
      const [user]: { name: string }[] = await m.query('select name from app_user where id = $1', [ctx.userId]);
      Object.assign(row, { state: 'submitted' as const, words, figures, submittedOn: dayInChina(ctx.at), submittedByName: user?.name ?? '' });
      await this.judgeFigures(m, ctx, row, figures);
      await m.save(row);
      await finishTodosOf(m, ctx, { subject: REPORT, subjectId: row.id }, 'submitted');
      this.trail.write(m, ctx, { action: 'submit-service-report', subject: REPORT, subjectId: row.id, unitPath: row.unitPath, after: { kind: row.kind, period: row.period, figures: figures.length }, ...(row.provision ? { provision: row.provision } : {}) });
      return { id: row.id };
    });
  }

  private async judgeFigures(m: EntityManager, ctx: RequestContext, row: ServiceReport, figures: readonly SummaryCount[]): Promise<void> {
    const [tenant]: { pack_id: string }[] = await m.query('select pack_id from tenant_directory() where id = $1', [row.purchaserTenantId]);
    const indicators = figures.filter(({ target }) => target !== null && Number(target) >= 1).map(({ kind, completed, target }) => ({ code: INDICATOR_WORDS[kind as keyof typeof INDICATOR_WORDS], target: Math.ceil(Number(target)), done: Math.floor(Number(completed)) }));
    if (!tenant || indicators.length === 0 || !this.policy.index.findDecision(`${tenant.pack_id}.${COMPLETION}`)) return;
    const result = (await this.policy.judge(m, ctx, ctx.at, tenant.pack_id)).decide(COMPLETION, { indicators }, dayInChina(ctx.at));
    const thing = { subject: REPORT, subjectId: row.id, field: 'completion' };
    Object.assign(row, { resultId: await this.policy.store(m, ctx, { ...thing, unitPath: row.unitPath, result }), purchaserResultId: await keepThere(m, ctx, this.policy, { ...thing, tenantId: row.purchaserTenantId, path: row.purchaserUnitPath }, result) });
  }
}
