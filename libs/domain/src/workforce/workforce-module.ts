import { AccessService } from '@gongqiao/platform/access';
import { FrontPage } from '@gongqiao/platform/search';
import { Module, type OnModuleInit } from '@nestjs/common';
import { Assignments } from './application/assignments.js';
import { Replacements } from './application/replacements.js';
import { Workers } from './application/workers.js';
import { AssignmentResolver } from './graphql/assignment-resolver.js';
import { WorkerResolver } from './graphql/worker-resolver.js';
import { WorkerSearch } from './worker-search.js';

/** Workers, their eligibility and their posts. */
@Module({ providers: [Workers, Assignments, Replacements, WorkerResolver, AssignmentResolver], exports: [Workers, Assignments, Replacements] })
export class WorkforceModule implements OnModuleInit {
  constructor(
    private readonly frontPage: FrontPage,
    private readonly access: AccessService,
  ) {}

  onModuleInit(): void {
    this.frontPage.searchIn(new WorkerSearch(this.access));
  }
}
