import { Decimal } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { Refused, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService, refusedByKernel, type Judge } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { keepResults } from '../../shared/keep-results.js';
import { refuseEvaluation } from '../errors.js';
import { tierFacts, tierFault } from '../model/tier-facts.js';
import { AppraisalResult, AppraisalRound } from '../persistence/entities.js';

/** The facts and tier of one participant; the tier is the county's suggestion or the city's own, by who enters it. */
export interface AppraisalEntry {
  readonly id: string;
  readonly satisfactionRate: string;
  readonly unreportedIncidents: number;
  readonly missedKeyTask: boolean;
  readonly seriousFault: boolean;
  readonly incompetent: boolean;
  readonly severity?: 'lesser' | 'grave' | null;
  readonly superiorOpinion?: string | null;
  readonly tier: string;
  /** Why the city differs from the county's suggestion. */
  readonly differenceReason?: string | null;
}

const MAX_ROWS = 200;

/** What purchasers enter of the year: facts of the participants and the tiers they suggest or give. */
@Injectable()
export class AppraisalEntries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly trail: Trail,
  ) {}

  /**
   * Enters facts and tiers of up to 200 participants of one round. A county enters its own county posts until it has suggested;
   * the city enters all. A tier that the facts bar is refused, naming the row.
   */
  async record(ctx: RequestContext, key: string, entries: readonly AppraisalEntry[]): Promise<{ ids: string[] }> {
    if (entries.length > MAX_ROWS) throw refuseEvaluation('too-many-rows', { field: 'entries', values: { max: MAX_ROWS } });
    return this.database.once(ctx, { key, operation: 'recordAppraisals', input: entries }, async (m) => {
      const rows = await m.find(AppraisalResult, { where: { id: In(entries.map((e) => e.id)) }, lock: { mode: 'pessimistic_write' }, order: { id: 'ASC' } });
      const judge = await this.policy.judge(m, ctx);
      const rounds = new Map((await m.findBy(AppraisalRound, { id: In([...new Set(rows.map((r) => r.roundId))]) })).map((r) => [r.id, r]));
      for (const [i, entry] of entries.entries()) {
        const row = rows.find((r) => r.id === entry.id);
        const round = row && rounds.get(row.roundId);
        if (!row || !round || !this.access.can(ctx, 'update', 'AppraisalResult', row)) throw refuseEvaluation('result-unknown', { field: `entries[${i}].id` });
        await this.enter(m, ctx, judge, round, row, entry, `entries[${i}]`);
      }
      return { ids: entries.map((e) => e.id) };
    });
  }

  private requireTurn(ctx: RequestContext, round: AppraisalRound, row: AppraisalResult, field: string): 'suggests' | 'settles' {
    if (round.state !== 'open' && round.state !== 'suggested') throw refuseEvaluation('round-not-open', { field, values: { state: round.state } });
    if (this.access.can(ctx, 'approve', 'AppraisalRound', round)) return 'settles';
    if (row.postLevel !== 'county-post' || row.purchaserUnitId !== ctx.unitId) throw refuseEvaluation('not-settler', { field });
    if (row.suggestedOn !== null) throw refuseEvaluation('suggested-already', { field });
    return 'suggests';
  }

  private async enter(m: EntityManager, ctx: RequestContext, judge: Judge, round: AppraisalRound, row: AppraisalResult, entry: AppraisalEntry, field: string): Promise<void> {
    const turn = this.requireTurn(ctx, round, row, field);
    if (!/^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/.test(entry.satisfactionRate)) throw refuseEvaluation('rate-invalid', { field: `${field}.satisfactionRate` });
    if (!Number.isInteger(entry.unreportedIncidents) || entry.unreportedIncidents < 0) throw refuseEvaluation('incidents-invalid', { field: `${field}.unreportedIncidents` });
    const before = { ...row };
    Object.assign(row, {
      satisfactionRate: new Decimal(entry.satisfactionRate), unreportedIncidents: entry.unreportedIncidents, missedKeyTask: entry.missedKeyTask, seriousFault: entry.seriousFault,
      incompetent: entry.incompetent, severity: entry.severity ?? null, superiorOpinion: entry.superiorOpinion?.trim() || row.superiorOpinion,
    });
    const limit = judge.attempt('evaluation.tierLimit', tierFacts(row), `${round.year}-12-31`);
    if (!limit.ok) {
      const { code, message, provision } = refusedByKernel(limit.error).refusal;
      throw new Refused({ code, message, provision, field: `${field}.${limit.error.field}` });
    }
    this.requireTier(entry.tier, limit.output, field);
    const [tierResultId] = await keepResults(this.policy, m, ctx, [{ earlierId: row.tierResultId, subject: 'AppraisalResult', subjectId: row.id, field: 'evaluation.tierLimit', unitPath: row.unitPath, result: limit }]);
    Object.assign(row, { tierResultId, highestTier: limit.output['highestTier'], forcedTier: limit.output['forcedTier'] });
    if (turn === 'suggests') row.suggestedTier = entry.tier;
    else this.settleTier(row, entry, field);
    await m.save(row);
    this.trail.write(m, ctx, { action: 'record-appraisal', subject: 'AppraisalResult', subjectId: row.id, unitPath: row.unitPath, before, after: row });
  }

  private requireTier(tier: string, output: Readonly<Record<string, unknown>>, field: string): void {
    const fault = tierFault(tier, { highestTier: output['highestTier'], forcedTier: output['forcedTier'] });
    if (fault) throw refuseEvaluation(fault, { field: `${field}.tier`, values: { tier, highest: String(output['highestTier']), forced: String(output['forcedTier']) } });
  }

  private settleTier(row: AppraisalResult, entry: AppraisalEntry, field: string): void {
    const differs = row.suggestedTier !== null && row.suggestedTier !== entry.tier;
    if (differs && !entry.differenceReason?.trim()) throw refuseEvaluation('difference-reason-missing', { field: `${field}.differenceReason` });
    row.finalTier = entry.tier;
    row.differenceReason = differs ? (entry.differenceReason?.trim() ?? null) : null;
  }
}
