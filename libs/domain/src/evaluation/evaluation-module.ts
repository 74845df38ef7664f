import { AccessService } from '@gongqiao/platform/access';
import { PolicyService } from '@gongqiao/platform/policy';
import { JobRegistry } from '@gongqiao/platform/queue';
import { FrontPage } from '@gongqiao/platform/search';
import { WorkflowEngine } from '@gongqiao/platform/workflow';
import { Module, type OnModuleInit } from '@nestjs/common';
import { AppraisalWatch } from './appraisal-watch.js';
import { ApplyResults } from './application/apply-results.js';
import { AppraisalEntries } from './application/appraisal-entries.js';
import { AppraisalRequests } from './application/appraisal-requests.js';
import { AppraisalRounds } from './application/appraisal-rounds.js';
import { ResultsHandover } from './application/results-handover.js';
import { Retrainings } from './application/retrainings.js';
import { ProcurementModule } from '../procurement/index.js';
import { AppraisalRequestResolver } from './graphql/request-resolver.js';
import { AppraisalResultResolver } from './graphql/result-resolver.js';
import { AppraisalRoundResolver } from './graphql/round-resolver.js';
import { gatherRun, settleRun } from './jobs/appraisal-runs.js';

const services = [AppraisalRounds, AppraisalEntries, AppraisalRequests, ApplyResults, Retrainings];

/** The annual appraisal. */
@Module({ imports: [ProcurementModule], providers: [...services, ResultsHandover, AppraisalRoundResolver, AppraisalResultResolver, AppraisalRequestResolver], exports: services })
export class EvaluationModule implements OnModuleInit {
  constructor(
    private readonly policy: PolicyService,
    private readonly workflow: WorkflowEngine,
    private readonly jobs: JobRegistry,
    private readonly frontPage: FrontPage,
    private readonly access: AccessService,
  ) {}

  onModuleInit(): void {
    this.jobs.register(gatherRun(), settleRun({ policy: this.policy, workflow: this.workflow }));
    this.frontPage.watch(new AppraisalWatch(this.access));
  }
}
