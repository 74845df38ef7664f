import { PolicyService } from '@gongqiao/platform/policy';
import { WorkflowEngine } from '@gongqiao/platform/workflow';
import { Module, type OnModuleInit } from '@nestjs/common';
import { PersonnelModule, StandingProviders } from '../personnel/index.js';
import { AssignmentFollowers, WorkforceModule } from '../workforce/index.js';
import { PostingMatters } from './application/posting-matters.js';
import { placementsFollowAssignments } from './follow-assignments.js';
import { PostingMatterResolver } from './graphql/posting-matter-resolver.js';
import { RatingStandings, attendanceStandings } from './standing-sources.js';

/** Keeps the employer's placements in step with the purchaser's assignments, and shows a purchaser how the people placed with it stand. */
@Module({ imports: [PersonnelModule, WorkforceModule], providers: [PostingMatters, PostingMatterResolver] })
export class PlacementModule implements OnModuleInit {
  constructor(
    private readonly standings: StandingProviders,
    private readonly policy: PolicyService,
    private readonly assignments: AssignmentFollowers,
    private readonly workflow: WorkflowEngine,
    private readonly matters: PostingMatters,
  ) {}

  onModuleInit(): void {
    this.workflow.listen(this.matters);
    this.assignments.register(placementsFollowAssignments);
    this.standings.register(attendanceStandings);
    this.standings.register(new RatingStandings(this.policy));
  }
}
