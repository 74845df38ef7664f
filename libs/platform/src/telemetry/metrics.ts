import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** The figures of a process, in the text form of Prometheus. */
export class Metrics {
  readonly registry = new Registry();
  readonly requests: Histogram<'method' | 'route' | 'status'>;
  readonly operations: Histogram<'operation' | 'outcome'>;
  readonly problems: Counter<'what'>;
  private readonly gauges = new Map<string, Gauge<string>>();

  constructor(process: string) {
    this.registry.setDefaultLabels({ process });
    collectDefaultMetrics({ register: this.registry });
    const registers = [this.registry];
    this.requests = new Histogram({ name: 'http_request_seconds', help: 'HTTP requests by route and status',
      labelNames: ['method', 'route', 'status'], buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10], registers });
    this.operations = new Histogram({ name: 'graphql_operation_seconds', help: 'GraphQL operations by name and outcome',
      labelNames: ['operation', 'outcome'], buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10], registers });
    this.problems = new Counter({ name: 'problem_total', help: 'Broken assumptions and lost connections', labelNames: ['what'], registers });
  }

  /** A figure that is read when somebody asks for the metrics. */
  gauge(name: string, help: string, read: () => Promise<number> | number): void {
    const gauge = new Gauge<string>({ name, help, registers: [this.registry], async collect() { this.set(await read()); } });
    this.gauges.set(name, gauge);
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }
}
