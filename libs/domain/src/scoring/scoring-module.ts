import { PolicyService } from '@gongqiao/platform/policy';
import { JobRegistry } from '@gongqiao/platform/queue';
import { Module, type OnModuleInit } from '@nestjs/common';
import { Ratings } from './application/ratings.js';
import { ScoringRounds } from './application/scoring-rounds.js';
import { ScoringDifferenceResolver, ScoringResultResolver, ScoringSubjectResolver } from './graphql/result-resolver.js';
import { ScoringRoundResolver } from './graphql/round-resolver.js';
import { scoringRun } from './jobs/scoring-run.js';

/** Scoring by the schemes of the tenant's document. */
@Module({ providers: [ScoringRounds, Ratings, ScoringRoundResolver, ScoringResultResolver, ScoringDifferenceResolver, ScoringSubjectResolver], exports: [ScoringRounds, Ratings] })
export class ScoringModule implements OnModuleInit {
  constructor(
    private readonly policy: PolicyService,
    private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.jobs.register(scoringRun(this.policy));
  }
}
