import { Global, Inject, Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { JobRegistry } from '../queue/job-kind.js';
import { Duties } from './duties.js';

/** Duties for every process; the worker writes the day's turns early each morning. */
@Global()
@Module({ providers: [Duties], exports: [Duties] })
export class DutyModule implements OnModuleInit {
  constructor(
    @Inject(Duties) private readonly duties: Duties,
    @Inject(JobRegistry) private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.jobs.registerTask({
      name: 'duties', title: { zh: '生成定期义务的待办', en: 'To-dos of recurring duties' }, cron: '30 5 * * *',
      run: async (ctx) => { await this.duties.generate(ctx); },
    });
  }
}
