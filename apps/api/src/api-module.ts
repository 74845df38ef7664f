import { ApolloDriver } from '@nestjs/apollo';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { ExecutionResult, FormattedExecutionResult } from 'graphql';
import { errorFormatter, graphQLServerOptions } from '@gongqiao/platform/graphql';
import type { ReportDefect } from '@gongqiao/platform/graphql';
import { PlatformApiModule, PlatformModule } from '@gongqiao/platform/module';
import type { DomainContribution, PlatformOptions } from '@gongqiao/platform/module';
import { QueueModule } from '@gongqiao/platform/queue';
import type { Request, Response } from 'express';
import { CallerService } from './caller.js';
import { FileAnswers, REPORT_DEFECT } from './files/answer-file.js';
import { FilesController } from './files/files-controller.js';
import { DocumentsController } from './files/documents-controller.js';
import { ServiceFilesController } from './files/service-files-controller.js';
import { OidcController } from './oidc-controller.js';
import { TransferModule } from '@gongqiao/domain/transfer';
import { PassRefusals } from './pass-refusals.js';

/** What the API is made of. */
export interface ApiOptions extends Omit<PlatformOptions, 'access' | 'listens' | 'report'> {
  readonly domain: DomainContribution;
  readonly report: ReportDefect;
}

interface SocketExtra {
  readonly request: { headers: Request['headers']; socket: { remoteAddress?: string } };
}

interface SocketContext {
  readonly extra: SocketExtra;
  readonly connectionParams?: Readonly<Record<string, unknown>>;
}

@Global()
@Module({ providers: [CallerService], exports: [CallerService] })
class CallerModule {}

/** Errors on a socket pass by Apollo's formatter: they get the same shape here. */
function inOurShape(result: ExecutionResult, report: ReportDefect): ExecutionResult | FormattedExecutionResult | undefined {
  if (!result.errors) return undefined;
  const format = errorFormatter(report);
  return { ...result, errors: result.errors.map((error) => format(error.toJSON(), error)) };
}

function graphQLModule(options: ApiOptions): DynamicModule {
  return GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    inject: [CallerService],
    useFactory: (caller: CallerService): ApolloDriverConfig => ({
      ...graphQLServerOptions({ introspection: options.settings.demo, report: options.report }),
      subscriptions: { 'graphql-ws': { path: '/graphql', onNext: (_ctx, _id, _payload, _args, result) => inOurShape(result, options.report) } },
      context: (arrived: { req: Request; res: Response } & Partial<SocketContext>) => {
        const { extra, connectionParams } = arrived;
        if (!extra) return caller.ofRequest(arrived.req, arrived.res);
        const authorization = connectionParams?.['authorization'];
        return caller.ofSocket(extra.request, typeof authorization === 'string' ? authorization : undefined);
      },
    }),
  });
}

/** The API: the platform, the domain, and one GraphQL end point. It holds no rule. */
@Module({})
export class ApiModule {
  static forRoot(options: ApiOptions): DynamicModule {
    const { domain, report, ...platform } = options;
    return {
      module: ApiModule,
      imports: [
        PlatformModule.forRoot({ ...platform, access: domain.access, listens: true, report: (error) => report(error, null) }),
        QueueModule.forRoot('api'),
        CallerModule,
        PlatformApiModule,
        ...domain.modules,
        TransferModule,
        graphQLModule(options),
      ],
      controllers: [OidcController, FilesController, ServiceFilesController, DocumentsController],
      providers: [FileAnswers, { provide: APP_FILTER, useClass: PassRefusals }, { provide: REPORT_DEFECT, useValue: report }],
    };
  }
}
