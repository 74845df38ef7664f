import { addDays, addToMonth, firstDayOfMonth, lastDayOfMonth, weekdayOf, type JsonObject, type Pack, type PayRules, type PayScheme, type PlainMonth } from '@gongqiao/kernel';
import type { Judge, PolicyIndex, PolicyService } from '@gongqiao/platform/policy';
import type { RequestContext } from '@gongqiao/platform/context';
import type { EntityManager } from 'typeorm';
import { refusePay } from '../errors.js';
import { guardRulesOf, type GuardRules } from './findings.js';

/** What a payroll is judged by: the tenant's document and the law that binds every tenant. */
export interface PayLaw {
  readonly own: Judge;
  readonly law: Judge;
  readonly pay: PayRules;
  readonly guards: GuardRules;
  /** Every document there is, for what several say together. */
  readonly index: PolicyIndex;
}

/** The law that binds every tenant. @throws Refused `no-pay-rules` where no such document is loaded. */
export function lawOf(index: PolicyIndex): Pack {
  const found = index.packs.find((pack) => pack.side === 'national');
  if (!found) throw refusePay('no-pay-rules');
  return found;
}

/** The law as known at an instant. @throws Refused `no-pay-rules` where the tenant's document says nothing of pay. */
export async function payLaw(policy: PolicyService, m: EntityManager, ctx: RequestContext, knownAt: Date): Promise<PayLaw> {
  const own = await policy.judge(m, ctx, knownAt);
  const pay = policy.index.findPack(own.packId)?.pay;
  const everybody = lawOf(policy.index);
  if (!pay || pay.schemes.length === 0) throw refusePay('no-pay-rules');
  const law = await policy.judge(m, ctx, knownAt, everybody.id);
  return { own, law, pay, guards: guardRulesOf([pay.guards, everybody.pay?.guards ?? []]), index: policy.index };
}

/** @throws Refused `scheme-unknown`. */
export function schemeById(pay: PayRules, id: string): PayScheme {
  const found = pay.schemes.find((scheme) => scheme.id === id);
  if (!found) throw refusePay('scheme-unknown', { field: 'scheme', values: { scheme: id.slice(0, 40) } });
  return found;
}

const DAYS_LOOKED_AT = 31;

/** Days off on weekdays and days worked on weekends of the month in which wages are paid. */
function listsOf({ law }: PayLaw, paidIn: PlainMonth): { holidays: string[]; makeupWorkdays: string[] } {
  const { calendar } = law.environment;
  const holidays: string[] = [];
  const makeupWorkdays: string[] = [];
  const first = firstDayOfMonth(paidIn);
  for (let i = 0; i < DAYS_LOOKED_AT && addDays(first, i) <= lastDayOfMonth(paidIn); i += 1) {
    const on = addDays(first, i);
    const works = calendar.isWorkingDay(on, 'month');
    if (weekdayOf(on) <= 5 && !works) holidays.push(on);
    if (weekdayOf(on) > 5 && works) makeupWorkdays.push(on);
  }
  return { holidays, makeupWorkdays };
}

/** Facts of the payday of a month's wages. @throws Refused where the calendar of that month is not loaded. */
export function paydayFacts(law: PayLaw, month: string, assessedOn: string | null): JsonObject | null {
  return law.pay.payday?.facts({ month, assessedOn, ...listsOf(law, addToMonth(month as PlainMonth, 1)) }) ?? null;
}
