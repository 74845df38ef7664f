import 'reflect-metadata';
import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { PlatformModule } from '@gongqiao/platform/module';
import type { DomainContribution, PlatformOptions } from '@gongqiao/platform/module';
import { QueueModule } from '@gongqiao/platform/queue';

/** What a worker is made of. */
export interface WorkerOptions extends Omit<PlatformOptions, 'access' | 'listens'> {
  readonly domain: DomainContribution;
}

/** The modules of the API without its end point: they register their jobs, and the queue carries them out. */
@Module({})
export class WorkerModule {
  static forRoot(options: WorkerOptions): DynamicModule {
    const { domain, ...platform } = options;
    return {
      module: WorkerModule,
      imports: [PlatformModule.forRoot({ ...platform, access: domain.access, listens: false }), QueueModule.forRoot('worker'), ...domain.modules],
    };
  }
}
