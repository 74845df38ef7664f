import { Inject, Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { RequestContext } from '../context/index.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { JobRegistry } from '../queue/job-kind.js';

/** A retry after so long is no retry. */
const MUTATION_KEY_DAYS = 90;
/** Records of who was signed in when are kept for half a year at least (网络安全法); the trail keeps the sign-ins themselves. */
const SESSION_DAYS = 200;

/** Throws away what has served its time, tenant by tenant, each night. */
@Module({})
export class HousekeepingModule implements OnModuleInit {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(JobRegistry) private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.jobs.registerTask({
      name: 'housekeeping', title: { zh: '清理过期的操作编号和会话', en: 'Old mutation keys and sessions' }, cron: '15 3 * * *',
      run: (ctx) => this.clean(ctx),
    });
  }

  /** Deletes mutation keys and sessions past their time. */
  async clean(ctx: RequestContext): Promise<void> {
    await this.database.run(ctx, async (m) => {
      await m.query(`delete from mutation_key where created_at < $1::timestamptz - make_interval(days => $2)`, [ctx.at, MUTATION_KEY_DAYS]);
      await m.query(`delete from session where last_seen_at < $1::timestamptz - make_interval(days => $2)`, [ctx.at, SESSION_DAYS]);
    });
  }
}
