import { lastDayOfMonth, type PayStanding, type PlainMonth } from '@gongqiao/kernel';
import type { PolicyService } from '@gongqiao/platform/policy';
import type { EntityManager } from 'typeorm';
import { measuresInForce } from '../../scoring/index.js';
import { spanOfMonth } from '../model/work-out-slip.js';
import type { StandingSource } from './pay-facts.js';

interface Recorded {
  readonly id: string;
  readonly userId: string | null;
  readonly failed: number;
  readonly away: boolean;
}

// Rounds of the year that were final by the month's end, and leave that covers the whole month.
const RECORDED = `select e.id, e.user_id as "userId",
    (select count(*)::int from scoring_round r join scoring_result s on s.round_id = r.id and s.run_id = r.job_run_id
      where s.person_id = e.user_id and r.state = 'final' and r.year = $2 and coalesce(greatest(r.notice_ends_on, r.appeal_ends_on), $4::date) <= $4::date
        and exists (select 1 from jsonb_to_recordset($5::jsonb) as f (scheme text, tiers text[]) where f.scheme = r.scheme and s.tier = any(f.tiers))) as failed,
    exists (select 1 from leave_request l where l.employee_id = e.id and l.standing in ('granted', 'on-leave', 'closed') and l.from_on <= $3::date and l.to_on >= $4::date) as away
  from employee e where e.id = any($1::uuid[])`;

/** Failed assessments, measures decided after them, and months away, as scoring and leave have them on record. */
export function recordedStanding(policy: PolicyService): StandingSource {
  return {
    name: 'records',
    async standings(m: EntityManager, ctx, { month, employeeIds }): Promise<ReadonlyMap<string, PayStanding>> {
      const pay = policy.index.findPack((await policy.judge(m, ctx, ctx.at)).packId)?.pay;
      if (!pay?.schemes.some((scheme) => scheme.standing)) return new Map();
      const { from, to } = spanOfMonth(month);
      const rows: Recorded[] = await m.query(RECORDED, [employeeIds, Number(month.slice(0, 4)), from, to, JSON.stringify(pay.failedRounds ?? [])]);
      const measures = await measuresInForce(m, rows.flatMap(({ userId }) => userId ?? []), lastDayOfMonth(month as PlainMonth));
      const of = new Map<string, string[]>();
      for (const { personId, kind } of measures) of.set(personId, [...(of.get(personId) ?? []), kind]);
      return new Map(rows.map(({ id, userId, failed, away }) => [id, { failedRounds: failed, measures: (userId === null ? undefined : of.get(userId)) ?? [], awayAllMonth: away }]));
    },
  };
}
