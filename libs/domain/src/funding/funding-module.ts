import { AccessService } from '@gongqiao/platform/access';
import { PolicyService } from '@gongqiao/platform/policy';
import { JobRegistry } from '@gongqiao/platform/queue';
import { FrontPage } from '@gongqiao/platform/search';
import { Module, type OnModuleInit } from '@nestjs/common';
import { Advances } from './application/advances.js';
import { BudgetCourse } from './application/budget-course.js';
import { FundingYears } from './application/funding-years.js';
import { Inspections } from './application/inspections.js';
import { Prepayments } from './application/prepayments.js';
import { BudgetCourseResolver, InspectionResolver, PrepaymentResolver } from './graphql/course-resolver.js';
import { AdvanceResolver, FundingBudgetResolver, FundingLineResolver, FundingResolver } from './graphql/funding-resolver.js';
import { WhatIfResolver } from './graphql/what-if-resolver.js';
import { budgetRun } from './jobs/budget-run.js';
import { fundingSheets } from './funding-sheets.js';
import { FundingWatch } from './funding-watch.js';
import { TransferModule, Transfers } from '../transfer/index.js';

/** Money: costs, shares, budgets, advances, what-if. */
@Module({ imports: [TransferModule], providers: [FundingYears, Advances, BudgetCourse, Prepayments, Inspections, BudgetCourseResolver, PrepaymentResolver, InspectionResolver, FundingResolver, FundingLineResolver, FundingBudgetResolver, AdvanceResolver, WhatIfResolver], exports: [FundingYears, Advances] })
export class FundingModule implements OnModuleInit {
  constructor(
    private readonly policy: PolicyService,
    private readonly jobs: JobRegistry,
    private readonly frontPage: FrontPage,
    private readonly access: AccessService,
    private readonly transfers: Transfers,
  ) {}

  onModuleInit(): void {
    this.jobs.register(budgetRun(this.policy));
    this.frontPage.watch(new FundingWatch(this.access));
    this.transfers.offer(fundingSheets(this.access));
  }
}
