import { Decimal, addDays, day } from '@gongqiao/kernel';
import type { PolicyService } from '@gongqiao/platform/policy';
import { Tenant } from '@gongqiao/platform/tenancy';
import type { EntityManager } from 'typeorm';
import { AttendanceDay } from '../attendance/index.js';
import { LeaveRequest } from '../leave/index.js';
import type { Standing, StandingProvider } from '../personnel/index.js';
import { ScoringResult, ScoringRound, schemeOf, titleOf } from '../scoring/index.js';

type People = readonly { readonly id: string; readonly userId: string | null }[];

const WEEK = 7;

/** Whether placed people are at work on a day: on leave that was granted, clocked in, or neither. What kind of leave is the employer's to know. */
export const attendanceStandings: StandingProvider = {
  kind: 'attendance',
  async standings(m: EntityManager, people: People, on: string): Promise<ReadonlyMap<string, Standing>> {
    const ids = people.map((person) => person.id);
    const away = await m.createQueryBuilder(LeaveRequest, 'leave').select('leave.employee_id', 'id').distinct()
      .where(`leave.employee_id = any(:ids) and leave.standing in ('granted', 'on-leave', 'closed') and :on between leave.from_on and leave.to_on`, { ids, on }).getRawMany<{ id: string }>();
    // Rest days have no clocking: the latest of a week tells how it stands.
    const clocked = await m.createQueryBuilder(AttendanceDay, 'clocked').select('clocked.employee_id', 'id').addSelect('max(clocked.on_day)', 'latest')
      .where('clocked.employee_id = any(:ids) and clocked.on_day between :since and :on and clocked.clock_in is not null', { ids, on, since: addDays(day(on), -WEEK) }).groupBy('clocked.employee_id').getRawMany<{ id: string; latest: string }>();
    const onLeave = new Set(away.map((row) => row.id));
    const latest = new Map(clocked.map((row) => [row.id, row.latest]));
    const standingOf = (id: string): Standing => {
      if (onLeave.has(id)) return { kind: 'attendance', zh: '请假', en: 'on leave', on };
      const clockedOn = latest.get(id);
      return clockedOn === undefined ? { kind: 'attendance', zh: '一周内没有签到', en: 'not clocked in for a week', on } : { kind: 'attendance', zh: '已签到', en: 'clocked in', on: clockedOn };
    };
    return new Map(ids.map((id) => [id, standingOf(id)]));
  },
};

/** The latest rating of placed people that has become final, as score and tier. */
export class RatingStandings implements StandingProvider {
  readonly kind = 'rating' as const;

  constructor(private readonly policy: PolicyService) {}

  async standings(m: EntityManager, people: People, on: string): Promise<ReadonlyMap<string, Standing>> {
    const users = people.flatMap((person) => (person.userId === null ? [] : [person.userId]));
    if (users.length === 0) return new Map();
    const rows = await m.createQueryBuilder(ScoringResult, 'result').innerJoin(ScoringRound, 'round', 'round.id = result.round_id and round.job_run_id = result.run_id')
      .select(['result.person_id as person', 'result.score as score', 'result.tier as tier', 'round.scheme as scheme', 'round.year as year', 'round.number as number', 'round.published_on as published'])
      .distinctOn(['result.person_id']).where(`result.person_id = any(:users) and round.state = 'final' and result.score is not null and round.published_on <= :on`, { users, on })
      .orderBy('result.person_id').addOrderBy('round.published_on', 'DESC').addOrderBy('round.id').getRawMany<{ person: string; score: string; tier: string | null; scheme: string; year: number; number: number; published: string }>();
    const [tenant] = await m.createQueryBuilder(Tenant, 'tenant').where('tenant.id = current_tenant_id()').getMany();
    const pack = this.policy.index.findPack(tenant?.packId ?? '');
    const byUser = new Map(rows.map((row) => [row.person, row]));
    return new Map(people.flatMap((person): [string, Standing][] => {
      const row = person.userId === null ? undefined : byUser.get(person.userId);
      if (!row) return [];
      const scheme = schemeOf(pack, row.scheme);
      const words = [new Decimal(row.score).toString(), ...(row.tier === null ? [] : [scheme.tiers[row.tier] ?? row.tier])].join(' ');
      return [[person.id, { kind: 'rating', zh: `${titleOf(scheme, row)}：${words}`, en: `${row.year}-${row.number}: ${words}`, on: row.published }]];
    }));
  }
}
