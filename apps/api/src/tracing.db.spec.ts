import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NodeSDK, tracing } from '@opentelemetry/sdk-node';
import { testApi } from './testing/test-api.js';
import type { TestApi } from './testing/test-api.js';

const CALLER = { trace: '0af7651916cd43dd8448eb211c80319c', span: 'b7ad6b7169203331' };

describe('spans of the API', () => {
  const exporter = new tracing.InMemorySpanExporter();
  const sdk = new NodeSDK({ serviceName: 'spec', spanProcessors: [new tracing.SimpleSpanProcessor(exporter)], instrumentations: [] });
  let api: TestApi;
  let cookie: string;
  beforeAll(async () => {
    sdk.start();
    api = await testApi();
    await api.addTenant('traced', 'example', 'a');
    cookie = await api.signIn('traced-auditor');
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await sdk.shutdown();
  });

  async function spansOf(query: string, headers: Record<string, string> = {}): Promise<tracing.ReadableSpan[]> {
    exporter.reset();
    const answer = await fetch(api.url, { method: 'POST', headers: { 'content-type': 'application/json', cookie, ...headers }, body: JSON.stringify({ query }) });
    await answer.text();
    // The request's span ends when its connection has taken the answer, and that of the reads with their commit: both after it is read here.
    const has = (name: (span: tracing.ReadableSpan) => boolean): boolean => exporter.getFinishedSpans().some(name);
    for (let i = 0; i < 5000 && !(has((span) => span.attributes['http.response.status_code'] !== undefined) && has((span) => span.name === 'database reads')); i += 1) {
      await new Promise((turn) => { setImmediate(turn); });
    }
    return exporter.getFinishedSpans();
  }

  it('name the operation, hang under the caller’s span, and hold those of the database', async () => {
    const spans = await spansOf('query Runs { jobRuns(first: 5) { totalCount } }', { traceparent: `00-${CALLER.trace}-${CALLER.span}-01` });
    const operation = spans.find((span) => span.name === 'query Runs');
    expect(operation?.attributes).toMatchObject({ 'graphql.operation.type': 'query', 'http.response.status_code': 200 });
    expect([operation?.spanContext().traceId, operation?.parentSpanContext?.spanId]).toEqual([CALLER.trace, CALLER.span]);
    const reads = spans.filter((span) => span.name === 'database reads');
    expect(reads.map((span) => span.parentSpanContext?.spanId)).toEqual([operation?.spanContext().spanId]);
  });

  it('say by which code a request was refused, and hold nobody’s data', async () => {
    const spans = await spansOf('query Unknown { jobRuns(first: 5, orderBy: "secret-word") { totalCount } }');
    const operation = spans.find((span) => span.name === 'query Unknown');
    expect(operation?.attributes['gongqiao.refused']).toEqual(['order-unknown']);
    expect(operation?.status.code).toBe(0);
    expect(JSON.stringify(spans.map((span) => [span.name, span.attributes, span.status]))).not.toContain('secret-word');
  });
});
