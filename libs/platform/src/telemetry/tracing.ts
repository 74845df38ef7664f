import { SpanKind, SpanStatusCode, context, propagation, trace } from '@opentelemetry/api';
import type { Attributes, Span } from '@opentelemetry/api';

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
      markFailed(span, error);
      throw error;
    } finally {
      span.end();
    }
  });
}

/** A span that is ended by hand, for work that begins in one place and ends in another. Child of the span at work, if any. */
export function spanOf(name: string, attributes: Attributes): Span {
  return tracer.startSpan(name, { attributes });
}

/** Marks a span as failed, by the kind of error and never by its words, which may hold a person's data. */
export function markFailed(span: Span, error: unknown): void {
  span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'error' });
}

/** What a request and its answer have that a span needs. */
interface Arrival {
  readonly headers: Readonly<Record<string, unknown>>;
}
interface Leaving {
  readonly statusCode: number;
  once(event: 'close', told: () => void): unknown;
}

/** Handles a request in a span, under that of the caller if it sent one (`traceparent`); named later, once its operation is known. */
export function tracedRequest(name: string, request: Arrival, response: Leaving, next: () => void): void {
  const from = propagation.extract(context.active(), request.headers);
  tracer.startActiveSpan(name, { kind: SpanKind.SERVER }, from, (span) => {
    response.once('close', () => {
      span.setAttribute('http.response.status_code', response.statusCode);
      span.end();
    });
    next();
  });
}

/** The span of the request at hand; nothing where none is recorded. */
export function spanAtWork(): Span | undefined {
  const span = trace.getActiveSpan();
  return span?.isRecording() ? span : undefined;
}
