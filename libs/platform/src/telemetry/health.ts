/** One thing that a process needs to serve: resolves when it is there. */
export interface HealthCheck {
  readonly name: string;
  check(): Promise<unknown>;
}

/** What a look at the health finds. */
export interface Health {
  readonly ready: boolean;
  readonly checks: Readonly<Record<string, 'ok' | 'failed' | 'slow'>>;
}

const PATIENCE_MS = 2000;

function late(): Promise<'slow'> {
  return new Promise((done) => { setTimeout(() => { done('slow'); }, PATIENCE_MS).unref(); });
}

/** Whether a process lives and whether it can serve. A stopping process lives and is not ready, so that nothing new comes. */
export class HealthService {
  private stopping = false;

  constructor(private readonly checks: readonly HealthCheck[]) {}

  /** From now on the process is not ready. */
  stop(): void {
    this.stopping = true;
  }

  async look(): Promise<Health> {
    const found = await Promise.all(this.checks.map(async ({ name, check }) => {
      const outcome = await Promise.race([check().then(() => 'ok' as const, () => 'failed' as const), late()]);
      return [name, outcome] as const;
    }));
    return { ready: !this.stopping && found.every(([, outcome]) => outcome === 'ok'), checks: Object.fromEntries(found) };
  }
}
