import { samplesOf } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import { refuseScoring } from '../errors.js';
import { FactProviders } from '../model/fact-provider.js';
import { schemeOf } from '../model/scheme-of.js';
import { tellRaters } from '../persistence/assign-raters.js';
import { ScoringRound } from '../persistence/entities.js';
import { drawSamples } from './draw-samples.js';
import { titleOf } from './round-title.js';
import { samplesDrawn } from './samples-drawn.js';

const SUBJECT = 'ScoringRound';

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

  /** Draws once for everybody of a round whose records have lists, and tells those who score papers without names. Acts once per key. */
  draw(ctx: RequestContext, key: string, roundId: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'drawScoringSamples', input: { roundId } }, async (m) => {
      const round = await m.findOne(ScoringRound, { where: { id: roundId }, lock: { mode: 'pessimistic_write' } });
      if (!round || !this.access.can(ctx, 'update', SUBJECT, round)) throw refuseScoring('round-unknown', { field: 'roundId' });
      if (round.state !== 'open' && round.state !== 'computed') throw refuseScoring('round-not-open', { field: 'roundId' });
      const judge = await this.policy.judge(m, ctx);
      const scheme = schemeOf(this.policy.index.findPack(judge.packId), round.scheme);
      if (samplesOf(scheme, round.number).length === 0 || !this.providers.has('service-lists')) throw refuseScoring('nothing-to-draw', { field: 'roundId' });
      if (await samplesDrawn(m, roundId)) throw refuseScoring('drawn-already', { field: 'roundId' });
      const people = await drawSamples(m, ctx, this.policy, this.providers, { round, scheme, judge });
      if (people === 0) throw refuseScoring('lists-empty', { field: 'roundId' });
      await tellRaters(m, { roundId, unitPath: round.unitPath, title: titleOf(scheme, round), sentBy: ctx.userId, at: ctx.at, dueOn: round.ratingEndsOn, provision: scheme.provisions[0]?.id ?? null });
      this.trail.write(m, ctx, { action: 'draw-scoring-samples', subject: SUBJECT, subjectId: round.id, unitPath: round.unitPath, after: { people, seedHash: round.seedHash } });
      return { id: round.id };
    });
  }
}
