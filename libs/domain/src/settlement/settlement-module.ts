import { PolicyService } from '@gongqiao/platform/policy';
import { JobRegistry } from '@gongqiao/platform/queue';
import { Module, type OnModuleInit } from '@nestjs/common';
import { Breaches } from './application/breaches.js';
import { ProviderPayments } from './application/provider-payments.js';
import { Settlements } from './application/settlements.js';
import { Wages } from './application/wages.js';
import { BreachResolver } from './graphql/breach-resolver.js';
import { ProviderPaymentResolver, SettlementResolver } from './graphql/settlement-resolver.js';
import { settlementRun } from './jobs/settlement-run.js';

/** What is really paid: to providers by quarter, between levels at the year's end, to workers by providers. */
@Module({ providers: [Settlements, ProviderPayments, Wages, Breaches, ProviderPaymentResolver, SettlementResolver, BreachResolver], exports: [Settlements, ProviderPayments, Wages, Breaches] })
export class SettlementModule implements OnModuleInit {
  constructor(
    private readonly policy: PolicyService,
    private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.jobs.register(settlementRun(this.policy));
  }
}
