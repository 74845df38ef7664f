import { PolicyService } from '@gongqiao/platform/policy';
import { Module, type OnModuleInit } from '@nestjs/common';
import { PersonnelModule, StandingProviders } from '../personnel/index.js';
import { AssignmentFollowers, WorkforceModule } from '../workforce/index.js';
import { placementsFollowAssignments } from './follow-assignments.js';
import { RatingStandings, attendanceStandings } from './standing-sources.js';

/** Keeps the employer's placements in step with the purchaser's assignments, and shows a purchaser how the people placed with it stand. */
@Module({ imports: [PersonnelModule, WorkforceModule] })
export class PlacementModule implements OnModuleInit {
  constructor(
    private readonly standings: StandingProviders,
    private readonly policy: PolicyService,
    private readonly assignments: AssignmentFollowers,
  ) {}

  onModuleInit(): void {
    this.assignments.register(placementsFollowAssignments);
    this.standings.register(attendanceStandings);
    this.standings.register(new RatingStandings(this.policy));
  }
}
