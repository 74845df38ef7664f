import type { JsonObject, SchemeMeasure } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { DecisionResult, PolicyService } from '@gongqiao/platform/policy';
import { requireDay } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { refuseScoring } from '../errors.js';
import { schemeOf } from '../model/scheme-of.js';
import { ScoringResult, ScoringRound, ScoringSubject } from '../persistence/entities.js';
import { ScoringMeasure } from '../persistence/objection-entities.js';

/** A measure that somebody decides. */
export interface NewMeasure {
  readonly resultId: string;
  readonly kind: string;
  readonly reason: string;
  readonly effectiveOn: string;
}

/** What the institution may do after a final result, and does by a recorded decision only. */
@Injectable()
export class Measures {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly trail: Trail,
  ) {}

  /** Measures for which a final result gives the ground, and which were not taken yet. */
  async openFor(m: EntityManager, ctx: RequestContext, result: ScoringResult): Promise<readonly SchemeMeasure[]> {
    const round = await m.findOneBy(ScoringRound, { id: result.roundId });
    if (round?.state !== 'final' || round.jobRunId !== result.runId || result.output === null) return [];
    const judge = await this.policy.judge(m, ctx);
    const scheme = schemeOf(this.policy.index.findPack(judge.packId), round.scheme);
    if (!scheme.measures) return [];
    const kept = await m.findBy(DecisionResult, { id: In(result.consequences.map((c) => c.resultId)) });
    const outputs = Object.fromEntries(result.consequences.flatMap((c) => kept.filter((row) => row.id === c.resultId).map((row) => [c.id, row.output as JsonObject])));
    const person = { personId: result.subjectId, cohort: result.cohort, facts: result.facts, output: result.output, tier: result.tier, standing: result.standing };
    const taken = new Set((await m.findBy(ScoringMeasure, { resultId: result.id, revokedOn: IsNull() })).map((row) => row.kind));
    return scheme.measures.filter((measure) => !taken.has(measure.id) && measure.allowed(person, outputs));
  }

  /** Decides a measure after a final result, with its reason. Acts once per key. */
  decide(ctx: RequestContext, key: string, input: NewMeasure): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'decideScoringMeasure', input }, async (m) => {
      const result = await m.findOneBy(ScoringResult, { id: input.resultId });
      if (!result || !this.access.can(ctx, 'measure', 'ScoringResult', result)) throw refuseScoring('result-unknown', { field: 'resultId' });
      if (input.reason.trim() === '') throw refuseScoring('reason-missing', { field: 'reason' });
      const measure = (await this.openFor(m, ctx, result)).find((held) => held.id === input.kind);
      if (!measure) throw refuseScoring('measure-without-ground', { field: 'kind' });
      const subject = await m.findOneByOrFail(ScoringSubject, { id: result.subjectId });
      const row = await m.save(m.create(ScoringMeasure, {
        unitPath: result.unitPath, roundId: result.roundId, resultId: result.id, personId: result.personId, personName: subject.personName, kind: measure.id, kindName: measure.zh, reason: input.reason.trim(),
        effectiveOn: requireDay(input.effectiveOn, 'effectiveOn'), decidedBy: ctx.userId, decidedOn: dayInChina(ctx.at), revokedOn: null, revokedReason: null,
      }));
      this.trail.write(m, ctx, { action: 'decide-scoring-measure', subject: 'ScoringMeasure', subjectId: row.id, unitPath: row.unitPath, after: { kind: row.kind, reason: row.reason, effectiveOn: row.effectiveOn }, provision: measure.provision.id });
      return { id: row.id };
    });
  }

  /** Revokes a measure, with a reason; it stays on record. */
  revoke(ctx: RequestContext, key: string, input: { readonly id: string; readonly reason: string }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'revokeScoringMeasure', input }, async (m) => {
      const row = await m.findOne(ScoringMeasure, { where: { id: input.id, revokedOn: IsNull() }, lock: { mode: 'pessimistic_write' } });
      const result = row && (await m.findOneBy(ScoringResult, { id: row.resultId }));
      if (!row || !result || !this.access.can(ctx, 'measure', 'ScoringResult', result)) throw refuseScoring('measure-unknown', { field: 'id' });
      if (input.reason.trim() === '') throw refuseScoring('reason-missing', { field: 'reason' });
      await m.save(Object.assign(row, { revokedOn: dayInChina(ctx.at), revokedReason: input.reason.trim() }));
      this.trail.write(m, ctx, { action: 'revoke-scoring-measure', subject: 'ScoringMeasure', subjectId: row.id, unitPath: row.unitPath, after: { reason: row.revokedReason } });
      return { id: row.id };
    });
  }
}

/** Measures in force for some people on a day: what pay and personnel go by. */
export function measuresInForce(m: EntityManager, personIds: readonly string[], on: string): Promise<ScoringMeasure[]> {
  return m.createQueryBuilder(ScoringMeasure, 'measure').where('measure.person_id = any(:people::uuid[]) and measure.effective_on <= :on and measure.revoked_on is null', { people: [...personIds], on }).orderBy('measure.effective_on', 'ASC').getMany();
}
