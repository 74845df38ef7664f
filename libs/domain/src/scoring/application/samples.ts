import { day, type Json, type JsonObject, type SchemeSample } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { refuseScoring } from '../errors.js';
import { drawBy } from '../model/draw.js';
import { FactProviders } from '../model/fact-provider.js';
import { schemeOf, spanOf } from '../model/scheme-of.js';
import { ScoringRound, ScoringSubject } from '../persistence/entities.js';
import { ScoringDraw } from '../persistence/rater-entities.js';

const SUBJECT = 'ScoringRound';
const BATCH = 200;
/** They are no recipients: one never stands in for the other. */
const STAKEHOLDERS = 'stakeholders';

function listOf(lists: JsonObject, name: string, kind: string): string[] {
  const held = kind === STAKEHOLDERS ? lists[kind] : ((lists[name] ?? {}) as JsonObject)[kind];
  return (Array.isArray(held) ? (held as readonly Json[]) : []).map(String);
}

/** Names in the pool carry their kind, so that the same code on two lists stays two. */
function poolOf(lists: JsonObject, sample: string, kinds: readonly string[]): string[] {
  return [...new Set([...kinds, 'other'])].flatMap((kind) => listOf(lists, sample, kind).map((code) => `${kind}:${code}`));
}

/** Recipients and papers that are looked at, drawn by the round's seed from the lists of the records; codes, never names. */
@Injectable()
export class Samples {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly trail: Trail,
    private readonly providers: FactProviders,
  ) {}

  /** Draws once for everybody of a round whose records have lists. Acts once per key. */
  draw(ctx: RequestContext, key: string, roundId: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'drawScoringSamples', input: { roundId } }, async (m) => {
      const round = await m.findOne(ScoringRound, { where: { id: roundId }, lock: { mode: 'pessimistic_write' } });
      if (!round || !this.access.can(ctx, 'update', SUBJECT, round)) throw refuseScoring('round-unknown', { field: 'roundId' });
      if (round.state !== 'open' && round.state !== 'computed') throw refuseScoring('round-not-open', { field: 'roundId' });
      const judge = await this.policy.judge(m, ctx);
      const scheme = schemeOf(this.policy.index.findPack(judge.packId), round.scheme);
      const samples = (scheme.samples ?? []).filter((sample) => sample.rounds?.includes(round.number) ?? true);
      if (samples.length === 0 || !this.providers.has('service-lists')) throw refuseScoring('nothing-to-draw', { field: 'roundId' });
      if (await m.existsBy(ScoringDraw, [{ roundId, kind: 'recipients' }, { roundId, kind: 'documents' }])) throw refuseScoring('drawn-already', { field: 'roundId' });
      const { from, to } = spanOf(scheme, round.year, round.number);
      const subjects = await m.find(ScoringSubject, { where: { roundId }, order: { id: 'ASC' } });
      for (let i = 0; i < subjects.length; i += BATCH) {
        const batch = subjects.slice(i, i + BATCH);
        const found = await this.providers.find(m, ctx, { employeeIds: batch.flatMap((s) => s.employeeId ?? []), from: day(from), to: day(to), measures: ['service-lists'], knownAt: ctx.at, judge });
        for (const subject of batch) {
          const lists = found.get(subject.employeeId ?? '')?.['service-lists']?.value as JsonObject | undefined;
          if (lists) for (const sample of samples) await this.drawFor(m, ctx, round, subject, sample, lists);
        }
      }
      this.trail.write(m, ctx, { action: 'draw-scoring-samples', subject: SUBJECT, subjectId: round.id, unitPath: round.unitPath, after: { people: subjects.length, seedHash: round.seedHash } });
      return { id: round.id };
    });
  }

  private async drawFor(m: EntityManager, ctx: RequestContext, round: ScoringRound, subject: ScoringSubject, sample: SchemeSample, lists: JsonObject): Promise<void> {
    const judge = await this.policy.judge(m, ctx);
    const decided = judge.decide(sample.decision.name, sample.facts(lists), day(spanOf(schemeOf(this.policy.index.findPack(judge.packId), round.scheme), round.year, round.number).to));
    const plan = sample.plan(decided.output);
    const quota = { ...plan, apart: [STAKEHOLDERS] };
    const draw = { kind: sample.id, item: sample.id, subjectId: subject.id, pool: poolOf(lists, sample.id, Object.keys(plan.kinds)), size: 0, quota };
    const drawn = drawBy(round.seed, draw);
    const resultId = await this.policy.store(m, ctx, { subject: 'ScoringSubject', subjectId: subject.id, field: `sample.${sample.id}`, unitPath: round.unitPath, result: decided });
    await m.save(m.create(ScoringDraw, { ...draw, unitPath: round.unitPath, roundId: round.id, size: drawn.length, drawn, resultId, drawnBy: ctx.userId, drawnAt: ctx.at }));
  }
}
