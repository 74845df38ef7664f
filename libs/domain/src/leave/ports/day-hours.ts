import { Decimal } from '@gongqiao/kernel';
import type { RequestContext } from '@gongqiao/platform/context';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Hours of somebody's working day on a day, as they hold at the place of work. */
export type DayHoursSource = (m: EntityManager, ctx: RequestContext, employee: { readonly id: string; readonly unitPath: string }, on: string) => Promise<Decimal>;

/** An ordinary day, where nothing knows the hours of a place. */
const ORDINARY_HOURS = new Decimal('8');

/** Where leave learns how long a working day is; the context that keeps the hours registers itself. */
@Injectable()
export class DayHours {
  private source: DayHoursSource | null = null;

  comeFrom(source: DayHoursSource): void {
    this.source = source;
  }

  hoursOf(m: EntityManager, ctx: RequestContext, employee: { readonly id: string; readonly unitPath: string }, on: string): Promise<Decimal> {
    return this.source ? this.source(m, ctx, employee, on) : Promise.resolve(ORDINARY_HOURS);
  }
}
