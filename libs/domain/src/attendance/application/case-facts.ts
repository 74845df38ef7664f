import { lastDayOfMonth, type JsonObject, type PlainDate, type PlainMonth } from '@gongqiao/kernel';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { DecisionResult, type PolicyService } from '@gongqiao/platform/policy';
import type { EntityManager } from 'typeorm';
import type { Employee } from '../../personnel/index.js';
import { AttendanceMonth } from '../persistence/entities.js';
import { absencesOf } from './absences.js';

/** What a case would begin with: the day, and the facts that are on record. */
export interface CaseFacts {
  readonly on: string;
  readonly facts: JsonObject;
}

/** Facts of a month's lateness as the month was judged, or of the year's absence as the months worked out show it; null where nothing is on record. */
export async function caseFactsOf(m: EntityManager, ctx: RequestContext, policy: PolicyService, employee: Employee, kind: string, month: PlainMonth): Promise<CaseFacts | null> {
  const today = dayInChina(ctx.at) as PlainDate;
  const last = lastDayOfMonth(month) < today ? lastDayOfMonth(month) : today;
  if (kind === 'month') {
    const row = await m.findOneBy(AttendanceMonth, { employeeId: employee.id, month });
    const result = row?.resultId ? await m.findOneBy(DecisionResult, { id: row.resultId }) : null;
    return result ? { on: last, facts: result.facts } : null;
  }
  if (kind !== 'absence') return null;
  const year = Number(month.slice(0, 4));
  const { dates, deemed } = await absencesOf(m, await policy.judge(m, ctx), employee, year, last);
  return dates.length + deemed === 0 ? null : { on: dates.at(-1) ?? last, facts: { year, absenceDates: [...dates], deemedDays: deemed } };
}
