import { AccessService } from '@gongqiao/platform/access';
import { FrontPage } from '@gongqiao/platform/search';
import { Module, type OnModuleInit } from '@nestjs/common';
import { ContractTransfers } from './application/contract-transfers.js';
import { Contracts } from './application/contracts.js';
import { Providers } from './application/providers.js';
import { ContractLineResolver, ContractResolver, ProviderResolver } from './graphql/procurement-resolver.js';
import { ContractTransferResolver } from './graphql/transfer-resolver.js';
import { ProcurementSearch } from './procurement-search.js';

/** Providers and contracts. */
@Module({ providers: [Providers, Contracts, ContractTransfers, ProviderResolver, ContractResolver, ContractLineResolver, ContractTransferResolver], exports: [Providers, Contracts, ContractTransfers] })
export class ProcurementModule implements OnModuleInit {
  constructor(
    private readonly frontPage: FrontPage,
    private readonly access: AccessService,
  ) {}

  onModuleInit(): void {
    this.frontPage.searchIn(new ProcurementSearch(this.access));
  }
}
