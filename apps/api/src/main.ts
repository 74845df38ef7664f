import { domain } from '@gongqiao/domain';
import { SystemClock } from '@gongqiao/platform/context';
import { createDataSource } from '@gongqiao/platform/database';
import { platformEntities } from '@gongqiao/platform/entities';
import { readSettings } from '@gongqiao/platform/settings';
import { Metrics, NestLog, createLog, startTracing, stopOnSignal } from '@gongqiao/platform/telemetry';
import { createApi } from './create-api.js';
import { loadPolicyIndex } from '@gongqiao/registry';

const settings = readSettings(process.env);
const log = createLog('api', settings.logLevel);
const metrics = new Metrics('api');
const endTracing = await startTracing('api', settings.telemetryUrl);
const dataSource = createDataSource({
  url: settings.databaseUrl,
  entities: [...platformEntities, ...domain.entities],
  poolSize: settings.databasePool,
  // With a direct address beside it, the usual one goes through a pooler.
  prepare: settings.databaseDirectUrl === null,
  applicationName: 'gongqiao-api',
});
await dataSource.initialize();
const report = (error: unknown, requestId: string | null): void => {
  metrics.problems.inc({ what: 'request' });
  log.error({ err: error, requestId }, 'a request met a broken assumption');
};
const { app, health } = await createApi(
  { dataSource, clock: new SystemClock(), index: await loadPolicyIndex(), settings, domain, report },
  { metrics, logger: new NestLog(log) },
);
stopOnSignal({ log, seconds: settings.shutdownSeconds, steps: [() => health.stop(), () => app.close(), () => dataSource.destroy(), endTracing] });
await app.listen(settings.apiPort, settings.apiHost);
log.info({ port: settings.apiPort }, 'listening');
