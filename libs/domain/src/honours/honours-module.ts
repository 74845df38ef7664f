import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { JobRegistry } from '@gongqiao/platform/queue';
import { WorkflowEngine } from '@gongqiao/platform/workflow';
import { Module, type OnModuleInit } from '@nestjs/common';
import { PayFacts, PayrollModule } from '../payroll/index.js';
import { AwardRounds } from './application/award-rounds.js';
import { Nominations } from './application/nominations.js';
import { AwardObjections } from './application/objections.js';
import { awardsForPay } from './application/payables.js';
import { AwardSheets } from './application/sheets.js';
import { TeamShares } from './application/team-shares.js';
import { AwardResolver } from './graphql/award-resolver.js';
import { NomineeResolver } from './graphql/nominee-resolver.js';
import { NomineeSheetResolver, RoundSheetResolver, SheetResolver } from './graphql/sheet-resolver.js';
import { PayableResolver, TeamResolver } from './graphql/team-resolver.js';
import { chaseAwards } from './jobs/chase-due.js';

const SERVICES = [AwardRounds, Nominations, AwardSheets, AwardObjections, TeamShares];
const RESOLVERS = [AwardResolver, NomineeResolver, SheetResolver, RoundSheetResolver, NomineeSheetResolver, TeamResolver, PayableResolver];

/** Awards of the tenant's document. What is won is offered to the payroll. */
@Module({ imports: [PayrollModule], providers: [...SERVICES, ...RESOLVERS], exports: SERVICES })
export class HonoursModule implements OnModuleInit {
  constructor(
    private readonly database: TenantDatabase,
    private readonly policy: PolicyService,
    private readonly jobs: JobRegistry,
    private readonly workflow: WorkflowEngine,
    private readonly rounds: AwardRounds,
    private readonly pay: PayFacts,
  ) {}

  onModuleInit(): void {
    this.workflow.listen(this.rounds);
    this.pay.payableFrom(awardsForPay);
    this.jobs.registerTask(chaseAwards(this.database, this.policy, this.workflow));
  }
}
