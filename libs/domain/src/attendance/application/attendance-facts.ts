import type { Measure } from '@gongqiao/kernel';
import type { RequestContext } from '@gongqiao/platform/context';
import type { EntityManager } from 'typeorm';
import type { AskedFacts, FactProvider, FoundFacts } from '../../scoring/index.js';

interface Row {
  readonly id: string;
  readonly hours: string;
  readonly months: number;
  readonly inSpan: string;
  readonly inYear: string;
  readonly at: Date | null;
  readonly maternity: boolean;
  readonly leaves: number;
}

const FACTS = `
  select e.id, coalesce(a.hours, 0)::text as hours, coalesce(a.months, 0)::int as months, coalesce(a.absent, 0)::text as "inSpan", coalesce(y.absent, 0)::text as "inYear", a.at,
         coalesce(l.leaves, 0) > 0 as maternity, coalesce(l.leaves, 0)::int as leaves
    from employee e
    left join lateral (select sum(worked_hours) as hours, count(*) as months, sum(absent_days + deemed_absence) as absent, max(computed_at) as at from attendance_month x
                        where x.employee_id = e.id and x.month between left($2, 7) and left($3, 7) and x.computed_at <= $4) a on true
    left join lateral (select sum(absent_days + deemed_absence) as absent from attendance_month x
                        where x.employee_id = e.id and x.month between left($3, 4) || '-01' and left($3, 7) and x.computed_at <= $4) y on true
    left join lateral (select count(*) as leaves from leave_request r
                        where r.employee_id = e.id and r.kind = 'maternity' and r.from_on <= $3::date and r.to_on >= $2::date and r.standing in ('granted', 'on-leave', 'closed') and r.created_at <= $4) l on true
   where e.id = any($1::uuid[]) and e.tenant_id = current_tenant_id()`;

/** What attendance knows of a score: hours worked, days absent, maternity leave. A person without a month worked out is left out. */
export const attendanceFacts: FactProvider = {
  source: 'attendance',
  measures: ['work-hours', 'absent-days', 'maternity-leave'] satisfies Measure[],
  // A month that is worked out again replaces what it came to before, and a leave its state.
  forgets: ['work-hours', 'absent-days', 'maternity-leave'],

  async facts(m: EntityManager, _ctx: RequestContext, asked: AskedFacts): Promise<ReadonlyMap<string, FoundFacts>> {
    const rows: Row[] = await m.query(FACTS, [asked.employeeIds, asked.from, asked.to, asked.knownAt]);
    return new Map(rows.map((row): [string, FoundFacts] => {
      const origin = (zh: string, en: string, records: number): { zh: string; en: string; records: number; address: string; at: string | null } => ({ zh, en, records, address: '/attendance/months', at: row.at?.toISOString() ?? null });
      const monthsKnown = row.months > 0;
      return [row.id, {
        ...(monthsKnown && asked.measures.includes('work-hours') ? { 'work-hours': { value: row.hours, origin: origin(`考勤 ${row.months} 个月`, `attendance of ${row.months} months`, row.months) } } : {}),
        ...(monthsKnown && asked.measures.includes('absent-days') ? { 'absent-days': { value: { inSpan: row.inSpan, inYear: row.inYear }, origin: origin(`考勤 ${row.months} 个月，旷职 ${row.inSpan} 天`, `attendance of ${row.months} months, ${row.inSpan} days absent`, row.months) } } : {}),
        ...(asked.measures.includes('maternity-leave') ? { 'maternity-leave': { value: row.maternity, origin: origin(row.maternity ? '请假记录' : '没有产假记录', row.maternity ? 'leave on record' : 'no maternity leave on record', row.leaves) } } : {}),
      }];
    }));
  },
};
