import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { LoggerService } from '@nestjs/common';
import { HealthService, healthRoutes, tracedRequest } from '@gongqiao/platform/telemetry';
import type { Metrics } from '@gongqiao/platform/telemetry';
import type { NextFunction, Request, Response } from 'express';
import { json } from 'express';
import { ApiModule } from './api-module.js';
import type { ApiOptions } from './api-module.js';
import { refuseBody, refuseLongBody } from './refuse-body.js';

const BODY_MAX = 100 * 1024;

/** An API that is made and not yet listening. */
export interface Api {
  readonly app: NestExpressApplication;
  readonly health: HealthService;
}

function secureHeaders(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'same-origin');
  response.setHeader('x-frame-options', 'DENY');
  response.setHeader('cache-control', 'no-store');
  next();
}

/**
 * Apollo's guard against forged requests turns away every plain GET. Here it may pass: GET runs queries only, and the session's
 * cookie is never sent along from another site.
 */
function letQueriesBeAsked(request: Request, _response: Response, next: NextFunction): void {
  if (request.method === 'GET') request.headers['apollo-require-preflight'] = 'a query by GET';
  next();
}

function traceRequest(request: Request, response: Response, next: NextFunction): void {
  tracedRequest('graphql', request, response, next);
}

/** Makes the API: health and metrics first, then a small body limit, then GraphQL. */
export async function createApi(options: ApiOptions, process: { metrics: Metrics; logger: LoggerService | false }): Promise<Api> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.forRoot(options), { logger: process.logger, bodyParser: false });
  const health = new HealthService([{ name: 'database', check: () => options.dataSource.query('select 1') }]);
  const routes = healthRoutes(health, process.metrics);
  app.disable('x-powered-by');
  // Answers are never kept (`no-store`), so a fingerprint of each would be made for nobody.
  app.set('etag', false);
  app.set('trust proxy', options.settings.trustProxy);
  app.use((request: Request, response: Response, next: NextFunction) => {
    routes(request, response).then((answered) => (answered ? undefined : next()), next);
  });
  app.use(secureHeaders);
  app.use('/graphql', letQueriesBeAsked, refuseLongBody(BODY_MAX), json({ limit: BODY_MAX }), refuseBody);
  // After the body is read: what comes of it runs in the span, which the body's own events would leave again.
  app.use('/graphql', traceRequest);
  return { app, health };
}
