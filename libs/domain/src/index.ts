import type { DomainContribution } from '@gongqiao/platform/module';
import { EstablishmentModule, establishmentAccess, establishmentEntities } from './establishment/index.js';
import { FundingModule, fundingAccess, fundingEntities } from './funding/index.js';
import { DOMAIN_MIGRATIONS } from './migrations/index.js';

/** Every bounded context, as the processes put them together: each adds its module, entities and access here. */
export const domain: DomainContribution = {
  modules: [EstablishmentModule, FundingModule],
  entities: [...establishmentEntities, ...fundingEntities],
  migrations: DOMAIN_MIGRATIONS,
  access: [establishmentAccess, fundingAccess],
};
