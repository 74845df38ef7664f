import { PolicyService } from '@gongqiao/platform/policy';
import { Module, type OnModuleInit } from '@nestjs/common';
import { PersonnelModule, StandingProviders } from '../personnel/index.js';
import { RatingStandings, attendanceStandings } from './standing-sources.js';

/** What a purchaser may know of how the people placed with it stand, out of the employer's records. */
@Module({ imports: [PersonnelModule] })
export class PlacementModule implements OnModuleInit {
  constructor(
    private readonly standings: StandingProviders,
    private readonly policy: PolicyService,
  ) {}

  onModuleInit(): void {
    this.standings.register(attendanceStandings);
    this.standings.register(new RatingStandings(this.policy));
  }
}
