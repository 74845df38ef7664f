import { JobRegistry } from '@gongqiao/platform/queue';
import { Module, type OnModuleInit } from '@nestjs/common';
import { Transfers } from './application/transfers.js';
import { importRun } from './jobs/import-run.js';

/** Lists in and out as Excel. */
@Module({ providers: [Transfers], exports: [Transfers] })
export class TransferModule implements OnModuleInit {
  constructor(
    private readonly transfers: Transfers,
    private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.jobs.register(importRun(this.transfers));
  }
}
