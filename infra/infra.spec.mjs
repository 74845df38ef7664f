// The deployment as far as it can be proven without a cluster: it parses, names only settings that exist, and fits together.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { renderChart } from './testing/render-chart.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const read = (path) => readFileSync(join(here, path), 'utf8');
// A test of the platform keeps this table as the code has it.
const settings = new Map([...read('../docs/operations.md').matchAll(/^\| `([A-Z0-9_]+)`( 🔒)? \| .*? \| (.*?) \| (.*?) \|/gm)]
  .map(([, name, , absent, processes]) => [name, { required: absent.includes('required'), processes: processes.split(', ') }]));

function expectSettings(process, given) {
  for (const name of given) {
    if (/^(APP|OWNER|REDIS)_PASSWORD$/.test(name)) continue;
    expect({ process, name, known: settings.has(name) }).toEqual({ process, name, known: true });
  }
  for (const [name, setting] of settings) {
    if (setting.required && setting.processes.includes(process)) expect({ process, given: given.includes(name), name }).toEqual({ process, given: true, name });
  }
}

describe('the compose file', () => {
  const compose = parse(read('compose/compose.yaml'), { merge: true });
  const { services, volumes } = compose;

  it('has a primary with a standby and a pooler, Redis, API, worker and portal', () => {
    expect(Object.keys(services).sort()).toEqual(['api', 'migrate', 'pooler', 'portal', 'primary', 'redis', 'replica', 'worker']);
  });

  it.each([['api', 'api'], ['worker', 'worker'], ['migrate', 'cli']])('tells %s what it must know, and nothing unknown', (service, process) => {
    expectSettings(process, Object.keys(services[service].environment));
  });

  it('depends, mounts and builds on what is there', () => {
    for (const service of Object.values(services)) {
      for (const [name, { condition }] of Object.entries(service.depends_on ?? {})) {
        expect(services[name]).toBeDefined();
        if (condition === 'service_healthy') expect(services[name].healthcheck).toBeDefined();
      }
      for (const volume of service.volumes ?? []) {
        const [source] = volume.split(':');
        if (source.startsWith('./')) expect(existsSync(join(here, 'compose', source))).toBe(true);
        else expect(Object.keys(volumes)).toContain(source);
      }
      if (service.build) expect(existsSync(join(here, '..', service.build.dockerfile))).toBe(true);
      else expect(service.image).toMatch(/:[\w.-]*\d/);
    }
  });

  it('opens one port, and never the database, the queue or the health checks', () => {
    expect(Object.entries(services).filter(([, service]) => service.ports).map(([name]) => name)).toEqual(['portal']);
    expect([...read('images/portal.nginx.template').matchAll(/location ~ (\S+) \{/g)].map(([, path]) => path)).toEqual(['^/(graphql|files|auth)(/|$)']);
  });

  it('takes every password from the outside, and lists each in the example', () => {
    const needed = new Set([...read('compose/compose.yaml').matchAll(/\$\{([A-Z_]+):\?\}/g)].map(([, name]) => name));
    const listed = new Set([...read('compose/.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name));
    expect([...needed].sort()).toEqual([...listed].sort());
    for (const script of ['primary.sh', 'replica.sh', 'pgbouncer.sh']) expect(read(`compose/${script}`)).toContain('set -eu');
  });

  it('reaches the database through the pooler, migrates straight', () => {
    expect(services.api.environment.DATABASE_URL).toContain('@pooler:6432/');
    expect(services.migrate.environment.DATABASE_OWNER_URL).toContain('@primary:5432/');
    expect(services.api.environment.DATABASE_OWNER_URL).toBeUndefined();
    expect(read('compose/pgbouncer.sh')).toContain('pool_mode = transaction');
  });
});

describe.each([
  ['as it is', {}],
  ['with servers of one\'s own', { postgres: { operator: 'none' }, redis: { enabled: false }, files: { volume: { enabled: false } }, filesUrl: 's3://bucket/gongqiao', s3: { enabled: true, endpoint: 'http://minio:9000' }, telemetryUrl: 'http://otel:4318' }],
  ['with autoscaling and no ingress', { api: { autoscaling: { enabled: true } }, ingress: { enabled: false }, networkPolicy: { enabled: false }, imagePullSecrets: [{ name: 'registry' }] }],
])('the chart %s', (_what, change) => {
  const manifests = renderChart(join(here, 'chart'), change);
  const kind = (name) => manifests.filter((manifest) => manifest.kind === name);
  const pods = [...kind('Deployment'), ...kind('Job'), ...kind('StatefulSet')].map((manifest) => ({ manifest, pod: manifest.spec.template.spec }));

  it('names every manifest once, after the release', () => {
    const names = manifests.map((manifest) => `${manifest.kind}/${manifest.metadata.name}`);
    expect(new Set(names).size).toBe(names.length);
    for (const manifest of manifests) {
      expect(manifest.apiVersion).toEqual(expect.any(String));
      expect(manifest.metadata.name).toMatch(/^gq(-|$)/);
      expect(manifest.metadata.labels['app.kubernetes.io/part-of']).toBe('gongqiao');
    }
  });

  it.each([['gq-api', 'api'], ['gq-worker', 'worker'], ['gq-migrate-1', 'cli']])('tells %s what it must know', (name, process) => {
    const { pod } = pods.find(({ manifest }) => manifest.metadata.name === name);
    const environment = pod.containers[0].env;
    expectSettings(process, environment.map((variable) => variable.name));
    // A variable may name another only after it.
    environment.forEach((variable, i) => {
      for (const [, used] of (variable.value ?? '').matchAll(/\$\((\w+)\)/g)) expect(environment.slice(0, i).map((each) => each.name)).toContain(used);
    });
  });

  it('runs nothing as root, and gives nothing more memory than it may have', () => {
    for (const { manifest, pod } of pods) {
      expect({ name: manifest.metadata.name, nonRoot: pod.securityContext.runAsNonRoot }).toMatchObject({ nonRoot: true });
      expect(pod.automountServiceAccountToken).toBe(false);
      for (const container of pod.containers) {
        expect(container.resources.limits.memory).toMatch(/^\d+(Mi|Gi)$/);
        expect(container.image).toMatch(/:[\w.-]+$/);
        const volumes = (pod.volumes ?? []).map((volume) => volume.name).concat((manifest.spec.volumeClaimTemplates ?? []).map((claim) => claim.metadata.name));
        for (const mount of container.volumeMounts ?? []) expect(volumes).toContain(mount.name);
      }
    }
  });

  it('sends requests to pods that exist, by ports that they have', () => {
    for (const service of kind('Service')) {
      const found = pods.find(({ manifest }) => manifest.spec.template.metadata.labels['app.kubernetes.io/name'] === service.spec.selector['app.kubernetes.io/name']);
      const ports = found.pod.containers.flatMap((container) => container.ports.map((port) => port.name));
      for (const port of service.spec.ports) expect(ports).toContain(port.targetPort);
    }
    for (const { manifest } of pods.filter((each) => each.manifest.kind !== 'Job')) {
      expect(manifest.spec.template.metadata.labels).toMatchObject(manifest.spec.selector.matchLabels);
    }
  });

  it('gives every process longer to stop than it takes itself', () => {
    for (const name of ['gq-api', 'gq-worker']) {
      const { pod } = pods.find(({ manifest }) => manifest.metadata.name === name);
      const own = Number(pod.containers[0].env.find((variable) => variable.name === 'SHUTDOWN_SECONDS').value);
      expect(pod.terminationGracePeriodSeconds).toBeGreaterThan(own);
    }
  });
});
