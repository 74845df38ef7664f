/** The one source of time. Logic never reads the machine's clock itself, so a test can stand on any day. */
export interface Clock {
  /** The instant now. */
  now(): Date;
  /** Today in China, as `YYYY-MM-DD`. */
  today(): string;
}

/** Injection token of the clock. */
export const CLOCK = Symbol('Clock');

const chinaDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day in China of an instant, as `YYYY-MM-DD`. */
export function dayInChina(instant: Date): string {
  return chinaDay.format(instant);
}

/** The machine's clock, for the processes. */
export class SystemClock implements Clock {
  now(): Date {
    return new Date();
  }

  today(): string {
    return dayInChina(this.now());
  }
}

/** A clock that stands where it is put, for tests and demonstrations. */
export class FixedClock implements Clock {
  constructor(private instant: Date) {}

  now(): Date {
    return new Date(this.instant);
  }

  today(): string {
    return dayInChina(this.instant);
  }

  /** Moves the clock to an instant, or to noon in China of a day given as `YYYY-MM-DD`. */
  set(to: Date | string): void {
    this.instant = typeof to === 'string' ? new Date(`${to}T12:00:00+08:00`) : to;
  }

  /** Moves the clock on by a number of seconds. */
  advance(seconds: number): void {
    this.instant = new Date(this.instant.getTime() + seconds * 1000);
  }
}
