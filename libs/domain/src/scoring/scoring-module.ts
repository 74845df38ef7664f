import { PolicyService } from '@gongqiao/platform/policy';
import { JobRegistry } from '@gongqiao/platform/queue';
import { Module, type OnModuleInit } from '@nestjs/common';
import { Ratings } from './application/ratings.js';
import { ScoringRounds } from './application/scoring-rounds.js';
import { ScoringDifferenceResolver, ScoringResultResolver, ScoringSubjectResolver } from './graphql/result-resolver.js';
import { ScoringRoundResolver } from './graphql/round-resolver.js';
import { scoringRun } from './jobs/scoring-run.js';
import { FactProviders } from './model/fact-provider.js';

/** Scoring by the schemes of the tenant's document. A context with records imports this module and registers at `FactProviders`. */
@Module({ providers: [FactProviders, ScoringRounds, Ratings, ScoringRoundResolver, ScoringResultResolver, ScoringDifferenceResolver, ScoringSubjectResolver], exports: [FactProviders, ScoringRounds, Ratings] })
export class ScoringModule implements OnModuleInit {
  constructor(
    private readonly policy: PolicyService,
    private readonly jobs: JobRegistry,
    private readonly facts: FactProviders,
  ) {}

  onModuleInit(): void {
    this.jobs.register(scoringRun(this.policy, this.facts));
  }
}
