import { SpanStatusCode, trace } from '@opentelemetry/api';
import type { Attributes } from '@opentelemetry/api';

const tracer = trace.getTracer('gongqiao');

/**
 * Sends spans to an OpenTelemetry collector, when one is set; otherwise nothing is loaded and spans cost nothing.
 *
 * @returns a function that sends what is left and stops.
 */
export async function startTracing(process: string, endpoint: string | null): Promise<() => Promise<void>> {
  if (!endpoint) return async () => undefined;
  const [{ NodeSDK }, { OTLPTraceExporter }] = await Promise.all([
    import('@opentelemetry/sdk-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
  ]);
  const url = `${endpoint.replace(/\/$/, '')}/v1/traces`;
  const sdk = new NodeSDK({ serviceName: `gongqiao-${process}`, traceExporter: new OTLPTraceExporter({ url }), instrumentations: [] });
  sdk.start();
  return () => sdk.shutdown();
}

/** Runs work in a span: its name, its facts (ids, never people), and whether it failed. */
export function traced<T>(name: string, attributes: Attributes, work: () => Promise<T>): Promise<T> {
  return tracer.startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'error' });
      throw error;
    } finally {
      span.end();
    }
  });
}
