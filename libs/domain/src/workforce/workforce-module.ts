import { AccessService } from '@gongqiao/platform/access';
import { FrontPage } from '@gongqiao/platform/search';
import { Module, type OnModuleInit } from '@nestjs/common';
import { AssignmentFollowers } from './application/assignment-followers.js';
import { Assignments } from './application/assignments.js';
import { OtherJobs } from './application/other-jobs.js';
import { PeopleHandover } from './application/people-handover.js';
import { Recruitments } from './application/recruitments.js';
import { Replacements } from './application/replacements.js';
import { Workers } from './application/workers.js';
import { ProcurementModule } from '../procurement/index.js';
import { AssignmentResolver } from './graphql/assignment-resolver.js';
import { RecruitmentResolver } from './graphql/recruitment-resolver.js';
import { WorkerResolver } from './graphql/worker-resolver.js';
import { WorkersList } from './lists/workers-list.js';
import { TransferModule, Transfers } from '../transfer/index.js';
import { WorkerSearch } from './worker-search.js';

/** Workers, their eligibility and their posts. */
@Module({
  imports: [ProcurementModule, TransferModule],
  providers: [Workers, Assignments, AssignmentFollowers, Replacements, Recruitments, OtherJobs, PeopleHandover, WorkersList, WorkerResolver, AssignmentResolver, RecruitmentResolver],
  exports: [Workers, Assignments, AssignmentFollowers, Replacements, Recruitments],
})
export class WorkforceModule implements OnModuleInit {
  constructor(
    private readonly frontPage: FrontPage,
    private readonly access: AccessService,
    private readonly transfers: Transfers,
    private readonly workers: WorkersList,
  ) {}

  onModuleInit(): void {
    this.transfers.offer([this.workers]);
    this.frontPage.searchIn(new WorkerSearch(this.access));
  }
}
