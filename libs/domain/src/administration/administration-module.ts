import { AccessService } from '@gongqiao/platform/access';
import { POLICY_INDEX, type PolicyIndex } from '@gongqiao/platform/policy';
import { TenantDirectory } from '@gongqiao/platform/tenancy';
import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { TransferModule, Transfers } from '../transfer/index.js';
import { administrationSheets } from './administration-sheets.js';

/** Accounts and the trail on their way out of the platform; both are the platform's own. */
@Module({ imports: [TransferModule] })
export class AdministrationModule implements OnModuleInit {
  constructor(
    private readonly access: AccessService,
    private readonly directory: TenantDirectory,
    @Inject(POLICY_INDEX) private readonly index: PolicyIndex,
    private readonly transfers: Transfers,
  ) {}

  onModuleInit(): void {
    this.transfers.offer(administrationSheets(this.access, this.directory, this.index));
  }
}
