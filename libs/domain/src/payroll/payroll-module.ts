import { PolicyService } from '@gongqiao/platform/policy';
import { JobRegistry } from '@gongqiao/platform/queue';
import { Trail } from '@gongqiao/platform/trail';
import { WorkflowEngine } from '@gongqiao/platform/workflow';
import { Module, type OnModuleInit } from '@nestjs/common';
import { BankFiles } from './application/bank-file.js';
import { BonusChoices } from './application/bonus-choices.js';
import { DeductionStatements } from './application/deduction-statements.js';
import { FinalPay } from './application/final-pay.js';
import { PayFiles } from './application/pay-files.js';
import { PayMatters } from './application/pay-matters.js';
import { PayMonths } from './application/pay-months.js';
import { PayQuestions } from './application/pay-questions.js';
import { Payrolls } from './application/payrolls.js';
import { ProjectFunds } from './application/project-funds.js';
import { PayPersonResolver, PayStandardResolver } from './graphql/file-resolver.js';
import { FinalPayResolver, PayBonusResolver, PayDeductionResolver } from './graphql/final-pay-resolver.js';
import { PayFindingResolver, PayFloorCheckResolver, PayrollResolver } from './graphql/payroll-resolver.js';
import { ProjectFundsResolver } from './graphql/project-funds-resolver.js';
import { PayQuestionResolver, PaySlipResolver } from './graphql/slip-resolver.js';
import { AppointmentFollowers, BankAccounts, PersonnelModule } from '../personnel/index.js';
import { TransferModule, Transfers } from '../transfer/index.js';
import { payrollRun } from './jobs/payroll-run.js';
import { PayEarlierList } from './lists/pay-earlier-list.js';
import { PayMonthsList } from './lists/pay-months-list.js';
import { PayRegisterList } from './lists/pay-register-list.js';
import { appointedPay } from './ports/appointed-pay.js';
import { PayFacts } from './ports/pay-facts.js';
import { recordedStanding } from './ports/recorded-standing.js';
import { scoringMoney } from './ports/scoring-money.js';
import { OwnPayWatch } from './own-pay-watch.js';

/** Pay: files, monthly payrolls with their guard, slips, the bank's file. Other contexts hand in attendance and amounts by `PayFacts`. */
@Module({
  imports: [TransferModule, PersonnelModule],
  providers: [OwnPayWatch, PayFacts, PayEarlierList, PayMonthsList, PayRegisterList, PayFiles, PayMatters, PayMonths, PayQuestions, Payrolls, ProjectFunds, BankFiles, FinalPay, BonusChoices, DeductionStatements, PayDeductionResolver, FinalPayResolver, PayBonusResolver, PayPersonResolver, PayStandardResolver, PayrollResolver, PayFindingResolver, PayFloorCheckResolver, ProjectFundsResolver, PaySlipResolver, PayQuestionResolver],
  exports: [PayFacts, PayFiles, PayMonths, Payrolls],
})
export class PayrollModule implements OnModuleInit {
  constructor(
    private readonly policy: PolicyService,
    private readonly jobs: JobRegistry,
    private readonly facts: PayFacts,
    private readonly transfers: Transfers,
    private readonly months: PayMonthsList,
    private readonly register: PayRegisterList,
    private readonly earlier: PayEarlierList,
    private readonly appointments: AppointmentFollowers,
    private readonly trail: Trail,
    private readonly workflow: WorkflowEngine,
    private readonly matters: PayMatters,
    private readonly files: PayFiles,
    private readonly accounts: BankAccounts,
  ) {}

  onModuleInit(): void {
    this.facts.payableFrom(scoringMoney(this.policy));
    this.facts.standingFrom(recordedStanding(this.policy));
    this.appointments.register(appointedPay(this.policy, this.trail));
    this.transfers.offer([this.months, this.register, this.earlier]);
    this.workflow.listen(this.matters);
    this.accounts.keptBy(this.files);
    this.jobs.register(payrollRun(this.policy, this.facts));
  }
}
