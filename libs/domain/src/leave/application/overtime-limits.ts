import { Decimal, lastDayOfMonth, monthOf, sum, type Json, type PlainDate } from '@gongqiao/kernel';
import type { RequestContext } from '@gongqiao/platform/context';
import type { Decided, PolicyService } from '@gongqiao/platform/policy';
import type { EntityManager } from 'typeorm';
import type { OvertimeEntry } from '../persistence/entities.js';

/** What the law's list of working time can say of overtime, in words. */
export const LIMIT_WORDS: Readonly<Record<string, string>> = {
  'over-month': '连同本次，当月延时加班超过法定限度', 'over-month-with-rest-days': '连同休息日，当月加班超过法定延时限度', 'long-day': '当天工时连同加班超过法定限度',
};

/** Beyond these nobody agrees without saying why the law allows it. */
export const HARD_LIMITS: readonly string[] = ['over-month', 'long-day'];

/** How a month's overtime stands by the law once one more entry is in it; null where no law of the land is loaded. */
export interface LimitsFound {
  readonly decided: Decided;
  readonly marks: readonly string[];
}

function holds(list: Json | undefined, on: string): boolean {
  return Array.isArray(list) && list.includes(on);
}

/** Judges the overtime of a month, asked for, agreed to and worked, by the law's limits. */
export async function judgeLimits(m: EntityManager, ctx: RequestContext, policy: PolicyService, entry: Pick<OvertimeEntry, 'employeeId' | 'onDay' | 'hours' | 'dayKind'> & { readonly id: string | null }, hoursPerDay: Decimal): Promise<LimitsFound | null> {
  const land = policy.index.packs.find((pack) => pack.side === 'national');
  const law = land ? await policy.judge(m, ctx, ctx.at, land.id) : null;
  if (!law?.knows('attendance.workingTime')) return null;
  const month = monthOf(entry.onDay as PlainDate);
  const others: { on: string; hours: string }[] = await m.query(
    `select on_day::text as on, hours::text from overtime_entry where employee_id = $1 and on_day between $2 and $3 and state in ('requested', 'approved', 'registered') and ($4::uuid is null or id <> $4) order by on_day`,
    [entry.employeeId, `${month}-01`, lastDayOfMonth(month), entry.id]);
  const all = [...others, { on: entry.onDay, hours: entry.hours.toFixed(2) }];
  const ofDay = sum(all.filter((held) => held.on === entry.onDay).map((held) => new Decimal(held.hours))).plus(entry.dayKind === 'workday' ? hoursPerDay : 0);
  const most = ofDay.gt(24) ? new Decimal(24) : ofDay;
  const decided = law.attempt('attendance.workingTime', { days: [{ date: entry.onDay, hours: most.toFixed(2) }], overtime: all.map((held) => ({ date: held.on, hours: held.hours })) }, entry.onDay);
  if (!decided.ok) return null;
  const { overMonth, overMonthWithRestDays, longDays } = decided.output;
  return { decided, marks: [...(overMonth === true ? ['over-month'] : overMonthWithRestDays === true ? ['over-month-with-rest-days'] : []), ...(holds(longDays, entry.onDay) ? ['long-day'] : [])] };
}
