import type { LoggerService } from '@nestjs/common';
import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';

/** What must never stand in a log, whoever logs it. */
const SECRETS = ['password', '*.password', 'token', '*.token', 'secret', '*.secret', 'identityNumber', '*.identityNumber', 'bankAccount',
  '*.bankAccount', 'headers.cookie', 'headers.authorization', 'req.headers.cookie', 'req.headers.authorization'];

let deaf = false;

/**
 * Standard output as Node.js has it. Pino's own writer tries for ever when the reader is gone, and keeps the process from ending;
 * here a log that nobody reads any more is dropped.
 */
function standardOutput(): DestinationStream {
  if (!deaf) {
    deaf = true;
    process.stdout.on('error', () => undefined);
  }
  return process.stdout;
}

/** Makes the log of a process: one JSON line an entry, on standard output. */
export function createLog(name: string, level: string, destination: DestinationStream = standardOutput()): Logger {
  const options = { level, base: { process: name }, redact: { paths: SECRETS, censor: '***' }, timestamp: pino.stdTimeFunctions.isoTime };
  return pino(options, destination);
}

/** Nest's own messages, through the log of the process. */
export class NestLog implements LoggerService {
  constructor(private readonly to: Logger) {}

  log(message: unknown, ...more: unknown[]): void { this.write('info', message, more); }
  warn(message: unknown, ...more: unknown[]): void { this.write('warn', message, more); }
  debug(message: unknown, ...more: unknown[]): void { this.write('debug', message, more); }
  verbose(message: unknown, ...more: unknown[]): void { this.write('trace', message, more); }
  fatal(message: unknown, ...more: unknown[]): void { this.write('fatal', message, more); }
  error(message: unknown, ...more: unknown[]): void { this.write('error', message, more); }

  private write(level: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace', message: unknown, more: readonly unknown[]): void {
    // Nest gives the context last and, for errors, the stack before it.
    const context = more.at(-1);
    const stack = level === 'error' && more.length > 1 ? more[0] : undefined;
    const err = message instanceof Error ? message : undefined;
    this.to[level]({ ...(typeof context === 'string' ? { context } : {}), ...(stack ? { stack } : {}), ...(err ? { err } : {}) }, err ? err.message : String(message));
  }
}
