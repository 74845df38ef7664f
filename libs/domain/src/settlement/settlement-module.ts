import { AccessService } from '@gongqiao/platform/access';
import { PolicyService } from '@gongqiao/platform/policy';
import { JobRegistry } from '@gongqiao/platform/queue';
import { FrontPage } from '@gongqiao/platform/search';
import { Module, type OnModuleInit } from '@nestjs/common';
import { Breaches } from './application/breaches.js';
import { ProviderPayments } from './application/provider-payments.js';
import { Settlements } from './application/settlements.js';
import { Wages } from './application/wages.js';
import { BreachResolver } from './graphql/breach-resolver.js';
import { ProviderPaymentResolver } from './graphql/payment-resolver.js';
import { SettlementLineResolver, SettlementResolver } from './graphql/settlement-resolver.js';
import { WageResolver } from './graphql/wage-resolver.js';
import { settlementRun } from './jobs/settlement-run.js';
import { settlementSheets } from './settlement-sheets.js';
import { SettlementWatch } from './settlement-watch.js';
import { TransferModule, Transfers } from '../transfer/index.js';

/** What is really paid: to providers by quarter, between levels at the year's end, to workers by providers. */
@Module({ imports: [TransferModule], providers: [Settlements, ProviderPayments, Wages, Breaches, ProviderPaymentResolver, SettlementResolver, SettlementLineResolver, WageResolver, BreachResolver], exports: [Settlements, ProviderPayments, Wages, Breaches] })
export class SettlementModule implements OnModuleInit {
  constructor(
    private readonly policy: PolicyService,
    private readonly jobs: JobRegistry,
    private readonly frontPage: FrontPage,
    private readonly access: AccessService,
    private readonly transfers: Transfers,
  ) {}

  onModuleInit(): void {
    this.jobs.register(settlementRun(this.policy));
    this.frontPage.watch(new SettlementWatch(this.access));
    this.transfers.offer(settlementSheets(this.access, this.policy.index));
  }
}
