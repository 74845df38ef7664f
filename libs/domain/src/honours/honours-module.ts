import { WorkflowEngine } from '@gongqiao/platform/workflow';
import { Module, type OnModuleInit } from '@nestjs/common';
import { PayFacts, PayrollModule } from '../payroll/index.js';
import { AwardRounds } from './application/award-rounds.js';
import { Nominations } from './application/nominations.js';
import { payableAwards } from './application/payables.js';
import { AwardResolver } from './graphql/award-resolver.js';
import { NomineeResolver } from './graphql/nominee-resolver.js';

/** Awards of the tenant's document. What is won is offered to the payroll. */
@Module({ imports: [PayrollModule], providers: [AwardRounds, Nominations, AwardResolver, NomineeResolver], exports: [AwardRounds, Nominations] })
export class HonoursModule implements OnModuleInit {
  constructor(
    private readonly workflow: WorkflowEngine,
    private readonly rounds: AwardRounds,
    private readonly pay: PayFacts,
  ) {}

  onModuleInit(): void {
    this.workflow.listen(this.rounds);
    this.pay.payableFrom({
      name: 'awards',
      items: async (m, _ctx, { month, employeeIds }) => {
        const byEmployee = new Map<string, { kind: 'award'; zh: string; amount: string; source: string; sourceRef: string; resultId: string | null }[]>();
        for (const line of await payableAwards(m, month, employeeIds)) {
          byEmployee.set(line.employeeId, [...(byEmployee.get(line.employeeId) ?? []), { kind: 'award', zh: line.label, amount: line.amount, source: 'awards', sourceRef: line.id, resultId: line.resultId }]);
        }
        return byEmployee;
      },
    });
  }
}
