import { Module } from '@nestjs/common';
import { Contracts } from './application/contracts.js';
import { Providers } from './application/providers.js';
import { ContractResolver, ProviderResolver } from './graphql/procurement-resolver.js';

/** Providers and contracts. */
@Module({ providers: [Providers, Contracts, ProviderResolver, ContractResolver], exports: [Providers, Contracts] })
export class ProcurementModule {}
