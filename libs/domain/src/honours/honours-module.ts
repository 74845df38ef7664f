import { WorkflowEngine } from '@gongqiao/platform/workflow';
import { Module, type OnModuleInit } from '@nestjs/common';
import { PayFacts, PayrollModule } from '../payroll/index.js';
import { AwardRounds } from './application/award-rounds.js';
import { Nominations } from './application/nominations.js';
import { awardsForPay } from './application/payables.js';
import { TeamShares } from './application/team-shares.js';
import { AwardResolver } from './graphql/award-resolver.js';
import { NomineeResolver } from './graphql/nominee-resolver.js';
import { PayableResolver, TeamResolver } from './graphql/team-resolver.js';

/** Awards of the tenant's document. What is won is offered to the payroll. */
@Module({ imports: [PayrollModule], providers: [AwardRounds, Nominations, TeamShares, AwardResolver, NomineeResolver, TeamResolver, PayableResolver], exports: [AwardRounds, Nominations, TeamShares] })
export class HonoursModule implements OnModuleInit {
  constructor(
    private readonly workflow: WorkflowEngine,
    private readonly rounds: AwardRounds,
    private readonly pay: PayFacts,
  ) {}

  onModuleInit(): void {
    this.workflow.listen(this.rounds);
    this.pay.payableFrom(awardsForPay);
  }
}
