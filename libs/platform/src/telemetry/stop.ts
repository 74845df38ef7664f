import type { Logger } from 'pino';

/** What a process does when it is told to stop. */
export interface StopOptions {
  readonly log: Logger;
  /** Seconds that requests and jobs under way may take; then the process ends all the same. */
  readonly seconds: number;
  /** The steps, in order: stop taking work, finish what is under way, close connections. */
  readonly steps: readonly (() => Promise<unknown> | void)[];
  readonly exit?: (code: number) => void;
}

/**
 * Ends the process well on SIGTERM and SIGINT: each step in turn, none skipped because another failed. A second signal is heard
 * and changes nothing.
 *
 * @returns the same ending, for other reasons to stop.
 */
export function stopOnSignal(options: StopOptions): (reason: string) => Promise<void> {
  const { log, steps, seconds } = options;
  const exit = options.exit ?? ((code: number) => process.exit(code));
  let ending: Promise<void> | null = null;

  async function end(reason: string): Promise<void> {
    log.info({ reason }, 'stopping');
    const timer = setTimeout(() => {
      log.error({ seconds }, 'stopped before everything had ended');
      exit(1);
    }, seconds * 1000);
    let code = 0;
    for (const step of steps) {
      try {
        await step();
      } catch (error) {
        log.error({ err: error }, 'a step of the stop failed');
        code = 1;
      }
    }
    clearTimeout(timer);
    log.info('stopped');
    exit(code);
  }

  const stop = (reason: string): Promise<void> => (ending ??= end(reason));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
  return stop;
}
