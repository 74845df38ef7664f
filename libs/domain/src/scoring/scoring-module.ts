import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { JobRegistry } from '@gongqiao/platform/queue';
import { WorkflowEngine } from '@gongqiao/platform/workflow';
import { Module, type OnModuleInit } from '@nestjs/common';
import { Amounts } from './application/amounts.js';
import { AnonymousSheets } from './application/anonymous-sheets.js';
import { Appeals } from './application/appeals.js';
import { assessmentFacts } from './application/assessments.js';
import { Differences } from './application/differences.js';
import { Draws } from './application/draws.js';
import { employmentFacts } from './application/employment-facts.js';
import { followUps } from './application/follow-ups.js';
import { HostRatings } from './application/host-ratings.js';
import { Measures } from './application/measures.js';
import { MisconductCases } from './application/misconduct.js';
import { NextSteps } from './application/next-step.js';
import { Raters } from './application/raters.js';
import { Ratings } from './application/ratings.js';
import { RoundCourse } from './application/round-course.js';
import { Samples } from './application/samples.js';
import { ScoringRounds } from './application/scoring-rounds.js';
import { AnonymousSheetResolver } from './graphql/anonymous-resolver.js';
import { AppealResolver, ScoringAppealWordsResolver } from './graphql/appeal-resolver.js';
import { HostRatingResolver } from './graphql/host-resolver.js';
import { ScoringNoticeResolver } from './graphql/notice-resolver.js';
import { RaterResolver } from './graphql/rater-resolver.js';
import { ScoringDifferenceResolver, ScoringResultResolver, ScoringSubjectResolver } from './graphql/result-resolver.js';
import { ScoringRoundResolver } from './graphql/round-resolver.js';
import { ScoringTermsResolver } from './graphql/terms-resolver.js';
import { chaseDue } from './jobs/chase-due.js';
import { scoringRun } from './jobs/scoring-run.js';
import { FactProviders } from './model/fact-provider.js';
import { OwnScoreWatch } from './own-score-watch.js';

const SERVICES = [FactProviders, RoundCourse, ScoringRounds, Ratings, Raters, Draws, Samples, AnonymousSheets, HostRatings, Appeals, MisconductCases, Measures, Amounts, NextSteps, Differences];
const RESOLVERS = [ScoringRoundResolver, ScoringTermsResolver, ScoringResultResolver, ScoringDifferenceResolver, ScoringSubjectResolver, ScoringNoticeResolver, RaterResolver, AnonymousSheetResolver, HostRatingResolver, AppealResolver, ScoringAppealWordsResolver];

/** Scoring by the schemes of the tenant's document. A context with records imports this module and registers at `FactProviders`. */
@Module({ providers: [OwnScoreWatch, ...SERVICES, ...RESOLVERS], exports: SERVICES })
export class ScoringModule implements OnModuleInit {
  constructor(
    private readonly policy: PolicyService,
    private readonly jobs: JobRegistry,
    private readonly facts: FactProviders,
    private readonly workflow: WorkflowEngine,
    private readonly database: TenantDatabase,
    private readonly course: RoundCourse,
    private readonly appeals: Appeals,
    private readonly misconduct: MisconductCases,
  ) {}

  onModuleInit(): void {
    this.facts.register(employmentFacts);
    this.facts.register(assessmentFacts(this.policy));
    this.jobs.register(scoringRun(this.policy, this.facts));
    this.jobs.registerTask(chaseDue(this.database, this.policy));
    for (const listener of [this.course, this.appeals, this.misconduct, followUps]) this.workflow.listen(listener);
  }
}
