import { JobRegistry } from '@gongqiao/platform/queue';
import { Module, type OnModuleInit } from '@nestjs/common';
import { Transfers } from './application/transfers.js';
import { ApplicationForm } from './print/application-form.js';
import { importRun } from './jobs/import-run.js';
import { BasisList } from './lists/basis-list.js';
import { PostsList } from './lists/posts-list.js';
import { WorkersList } from './lists/workers-list.js';

/** Lists in and out as Excel, forms as PDF. */
@Module({ providers: [PostsList, BasisList, WorkersList, Transfers, ApplicationForm], exports: [Transfers, ApplicationForm] })
export class TransferModule implements OnModuleInit {
  constructor(
    private readonly transfers: Transfers,
    private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.jobs.register(importRun(this.transfers));
  }
}
