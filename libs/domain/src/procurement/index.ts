/** Procurement: who may be hired, and under which contract for which posts. */
export { procurementAccess } from './access.js';
export { ContractTransfers, type ContractHandover, type ContractSuccession } from './application/contract-transfers.js';
export { Contracts, contractFacts, type ContractGate, type ContractIntent, type NewContract, type NewContractLine } from './application/contracts.js';
export { Providers, judgeProvider, type NewProvider } from './application/providers.js';
export { ContractLine, ContractTransfer, Provider, ProviderDisqualification, ServiceContract, procurementEntities } from './persistence/entities.js';
export { ProcurementModule } from './procurement-module.js';
export { ContractResolver, ProviderResolver } from './graphql/procurement-resolver.js';
export { ProcurementSearch } from './procurement-search.js';
