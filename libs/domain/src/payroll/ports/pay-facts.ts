import type { RequestContext } from '@gongqiao/platform/context';
import type { PayStanding } from '@gongqiao/kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ItemFacts, MonthFacts } from '../model/person-facts.js';

/** For whom and when something is asked. */
export interface PayAsked {
  readonly month: string;
  readonly employeeIds: readonly string[];
  /** What of the source's own amounts other payrolls have paid already. */
  readonly paid?: readonly PaidReference[];
}

/** Something that other payrolls have paid already, by its source and the source's own reference. */
export interface PaidReference {
  readonly employeeId: string;
  readonly source: string;
  readonly ref: string;
}

/** A month of a person confirmed anew. */
export interface Correction {
  readonly id: string;
  readonly month: string;
  readonly at: string;
}

/** The days of a month as another context confirmed them; whoever is missing in the answer has none there. */
export interface AttendanceSource {
  readonly name: string;
  months(m: EntityManager, ctx: RequestContext, asked: PayAsked): Promise<ReadonlyMap<string, Omit<MonthFacts, 'monthly' | 'standing'>>>;
  /** Months before the one asked about that were confirmed anew, and when: what was paid for them is settled. */
  corrected?(m: EntityManager, ctx: RequestContext, asked: PayAsked): Promise<readonly Correction[]>;
}

/**
 * Amounts that another context has to be paid with a month: money after assessments, awards. Each has a reference of its own, and is
 * paid once. A source is told what of its own was paid before: whatever of that it names again with another amount is settled by the
 * difference (an amount of zero takes all of it back), and what it is silent about stays as paid.
 */
export interface PayableSource {
  readonly name: string;
  items(m: EntityManager, ctx: RequestContext, asked: PayAsked): Promise<ReadonlyMap<string, readonly ItemFacts[]>>;
}

/** What a context's records say of people in a month, where an allowance hangs on it. */
export interface StandingSource {
  readonly name: string;
  standings(m: EntityManager, ctx: RequestContext, asked: PayAsked): Promise<ReadonlyMap<string, PayStanding>>;
}

/** Where a payroll's facts come from besides its own files: contexts register when their modules start. */
@Injectable()
export class PayFacts {
  private readonly attendanceSources: AttendanceSource[] = [];
  private readonly payableSources: PayableSource[] = [];
  private readonly standingSources: StandingSource[] = [];

  /** @throws Error when a source of the name is there. */
  attendanceFrom(source: AttendanceSource): void {
    if (this.attendanceSources.some((held) => held.name === source.name)) throw new Error(`attendance comes from ${source.name} twice`);
    this.attendanceSources.push(source);
  }

  /** @throws Error when a source of the name is there. */
  payableFrom(source: PayableSource): void {
    if (this.payableSources.some((held) => held.name === source.name)) throw new Error(`amounts come from ${source.name} twice`);
    this.payableSources.push(source);
  }

  /** @throws Error when a source of the name is there. */
  standingFrom(source: StandingSource): void {
    if (this.standingSources.some((held) => held.name === source.name)) throw new Error(`standings come from ${source.name} twice`);
    this.standingSources.push(source);
  }

  /** What the first source that knows a person says of the standing in a month. */
  async standing(m: EntityManager, ctx: RequestContext, asked: PayAsked): Promise<ReadonlyMap<string, PayStanding>> {
    const found = new Map<string, PayStanding>();
    for (const source of this.standingSources) {
      for (const [id, standing] of await source.standings(m, ctx, asked)) if (!found.has(id)) found.set(id, standing);
    }
    return found;
  }

  /** What the first source that knows a person says. */
  async attendance(m: EntityManager, ctx: RequestContext, asked: PayAsked): Promise<ReadonlyMap<string, Omit<MonthFacts, 'monthly' | 'standing'>>> {
    const found = new Map<string, Omit<MonthFacts, 'monthly' | 'standing'>>();
    for (const source of this.attendanceSources) {
      for (const [id, month] of await source.months(m, ctx, asked)) if (!found.has(id)) found.set(id, month);
    }
    return found;
  }

  /** Months that sources of attendance confirmed anew. */
  async corrected(m: EntityManager, ctx: RequestContext, asked: PayAsked): Promise<readonly Correction[]> {
    const found: Correction[] = [];
    for (const source of this.attendanceSources) found.push(...((await source.corrected?.(m, ctx, asked)) ?? []));
    return found;
  }

  /** What all sources have for each person. */
  async payable(m: EntityManager, ctx: RequestContext, asked: PayAsked, paid: readonly PaidReference[] = []): Promise<ReadonlyMap<string, readonly ItemFacts[]>> {
    const found = new Map<string, ItemFacts[]>();
    for (const source of this.payableSources) {
      for (const [id, items] of await source.items(m, ctx, { ...asked, paid: paid.filter((one) => one.source === source.name) })) found.set(id, [...(found.get(id) ?? []), ...items]);
    }
    return found;
  }
}
