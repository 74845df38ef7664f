import { PolicyService } from '@gongqiao/platform/policy';
import { JobRegistry } from '@gongqiao/platform/queue';
import { Module, type OnModuleInit } from '@nestjs/common';
import { Advances } from './application/advances.js';
import { FundingYears } from './application/funding-years.js';
import { AdvanceResolver, FundingBudgetResolver, FundingLineResolver, FundingResolver } from './graphql/funding-resolver.js';
import { WhatIfResolver } from './graphql/what-if-resolver.js';
import { budgetRun } from './jobs/budget-run.js';

/** Money: costs, shares, budgets, advances, what-if. */
@Module({ providers: [FundingYears, Advances, FundingResolver, FundingLineResolver, FundingBudgetResolver, AdvanceResolver, WhatIfResolver], exports: [FundingYears, Advances] })
export class FundingModule implements OnModuleInit {
  constructor(
    private readonly policy: PolicyService,
    private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.jobs.register(budgetRun(this.policy));
  }
}
