import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { HealthService } from './health.js';
import type { Metrics } from './metrics.js';

function answer(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}

/**
 * Answers `/health/live`, `/health/ready` and `/metrics`; false for any other path. The API has it before its own routes, a worker
 * on a port of its own. Both are for the inner network: the portal's server does not pass them on.
 */
export function healthRoutes(health: HealthService, metrics: Metrics) {
  return async (request: Pick<IncomingMessage, 'url'>, response: ServerResponse): Promise<boolean> => {
    switch (request.url?.split('?')[0]) {
      case '/health/live':
        answer(response, 200, 'application/json', '{"live":true}');
        return true;
      case '/health/ready': {
        const found = await health.look();
        answer(response, found.ready ? 200 : 503, 'application/json', JSON.stringify(found));
        return true;
      }
      case '/metrics':
        answer(response, 200, metrics.registry.contentType, await metrics.text());
        return true;
      default:
        return false;
    }
  };
}

/** A small server with nothing but the health and the metrics. */
export function serveHealth(health: HealthService, metrics: Metrics, port: number, host: string): Promise<Server> {
  const routes = healthRoutes(health, metrics);
  const server = createServer((request, response) => {
    routes(request, response).then(
      (answered) => { if (!answered) answer(response, 404, 'application/json', '{"error":"not found"}'); },
      () => { answer(response, 500, 'application/json', '{"error":"internal"}'); },
    );
  });
  return new Promise((ready, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => { ready(server); });
  });
}
