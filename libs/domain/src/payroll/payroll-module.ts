import { PolicyService } from '@gongqiao/platform/policy';
import { JobRegistry } from '@gongqiao/platform/queue';
import { Module, type OnModuleInit } from '@nestjs/common';
import { BankFiles } from './application/bank-file.js';
import { PayFiles } from './application/pay-files.js';
import { PayMonths } from './application/pay-months.js';
import { PayQuestions } from './application/pay-questions.js';
import { Payrolls } from './application/payrolls.js';
import { PayPersonResolver, PayStandardResolver } from './graphql/file-resolver.js';
import { PayFindingResolver, PayrollResolver } from './graphql/payroll-resolver.js';
import { PayQuestionResolver, PaySlipResolver } from './graphql/slip-resolver.js';
import { TransferModule, Transfers } from '../transfer/index.js';
import { payrollRun } from './jobs/payroll-run.js';
import { PayEarlierList } from './lists/pay-earlier-list.js';
import { PayMonthsList } from './lists/pay-months-list.js';
import { PayRegisterList } from './lists/pay-register-list.js';
import { PayFacts } from './ports/pay-facts.js';
import { scoringMoney } from './ports/scoring-money.js';

/** Pay: files, monthly payrolls with their guard, slips, the bank's file. Other contexts hand in attendance and amounts by `PayFacts`. */
@Module({
  imports: [TransferModule],
  providers: [PayFacts, PayEarlierList, PayMonthsList, PayRegisterList, PayFiles, PayMonths, PayQuestions, Payrolls, BankFiles, PayPersonResolver, PayStandardResolver, PayrollResolver, PayFindingResolver, PaySlipResolver, PayQuestionResolver],
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
  ) {}

  onModuleInit(): void {
    this.facts.payableFrom(scoringMoney(this.policy));
    this.transfers.offer([this.months, this.register, this.earlier]);
    this.jobs.register(payrollRun(this.policy, this.facts));
  }
}
