import { AccessService } from '@gongqiao/platform/access';
import { FrontPage } from '@gongqiao/platform/search';
import { Module, type OnModuleInit } from '@nestjs/common';
import { Contracts } from './application/contracts.js';
import { Providers } from './application/providers.js';
import { ContractResolver, ProviderResolver } from './graphql/procurement-resolver.js';
import { ProcurementSearch } from './procurement-search.js';

/** Providers and contracts. */
@Module({ providers: [Providers, Contracts, ProviderResolver, ContractResolver], exports: [Providers, Contracts] })
export class ProcurementModule implements OnModuleInit {
  constructor(
    private readonly frontPage: FrontPage,
    private readonly access: AccessService,
  ) {}

  onModuleInit(): void {
    this.frontPage.searchIn(new ProcurementSearch(this.access));
  }
}
