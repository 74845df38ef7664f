import { Decimal, ZERO, dateOf, sum, type PlainDate } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService, type Judge } from '@gongqiao/platform/policy';
import { JobService, type JobFailure } from '@gongqiao/platform/queue';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { keepResults } from '../../shared/keep-results.js';
import { refuseLeave } from '../errors.js';
import { LEAVE_YEAR_RUN } from '../jobs/year-end-run.js';
import { LeaveYearEnd } from '../persistence/year-end-entity.js';

const SUBJECT = 'LeaveYearEnd';
const ANNUAL = 'annual';

interface PersonRow {
  readonly id: string;
  readonly userId: string | null;
  readonly name: string;
  readonly path: string;
  readonly hiredOn: string;
  readonly careerStart: string | null;
  readonly wage: string | null;
  readonly taken: { readonly kind: string; readonly days: string; readonly calendar: number }[] | null;
  readonly carry: boolean;
  readonly givenUp: boolean;
  readonly earlier: string | null;
}

const PEOPLE = `
  select e.id, e.user_id as "userId", e.name, e.unit_path::text as path, e.hired_on::text as "hiredOn", s.career_start::text as "careerStart", c.wage, t.taken,
         coalesce(y.carry_over_approved, false) as carry, coalesce(y.given_up_in_writing, false) as "givenUp", y.result_id as earlier
    from employee e left join lateral (select career_start from leave_standing held where held.employee_id = e.id order by held.valid_from desc limit 1) s on true left join leave_year_end y on y.employee_id = e.id and y.year = $2
    left join lateral (select monthly_wage::text as wage from employment_contract k where k.employee_id = e.id order by k.starts_on desc limit 1) c on true
    left join lateral (select jsonb_agg(jsonb_build_object('kind', g.kind, 'days', g.days::text, 'calendar', g.calendar)) as taken from (
        select kind, sum(days) as days, sum(to_on - from_on + 1)::int as calendar from leave_request r
         where r.employee_id = e.id and r.from_on between make_date($2, 1, 1) and make_date($2, 12, 31) and r.standing in ('granted', 'on-leave', 'closed') group by kind) g) t on true
   where e.id = any($1::uuid[]) and e.tenant_id = current_tenant_id() order by e.id`;

function daysOf(person: PersonRow, kind: string): Decimal {
  return sum((person.taken ?? []).filter((row) => row.kind === kind).map((row) => new Decimal(row.days)));
}

/** Days due in a year, as the document counts them on its last day or today. */
function entitledOf(judge: Judge, person: PersonRow, asOf: string): Decimal {
  const sick = (person.taken ?? []).find((row) => row.kind === 'sick')?.calendar ?? 0;
  const outcome = judge.attempt('leave.annualEntitlement', {
    serviceStart: person.hiredOn, careerStart: person.careerStart, personalLeaveDays: daysOf(person, 'personal').toFixed(1), personalLeavePaid: false, sickLeaveDays: sick,
  }, asOf);
  return outcome.ok ? new Decimal(String(outcome.output['days'] ?? '0')) : ZERO;
}

/**
 * Works out what is left of some people's annual leave of a year, by the document and with what the law has paid for days that
 * were not arranged. Done again it writes the same; what was agreed on carrying over and giving up stays.
 */
export async function workOutYearEnd(m: EntityManager, ctx: RequestContext, policy: PolicyService, year: number, ids: readonly string[]): Promise<{ people: number; failures: JobFailure[] }> {
  const judge = await policy.judge(m, ctx, ctx.at);
  const today = dayInChina(ctx.at) as PlainDate;
  const last = dateOf(year, 12, 31);
  const asOf = today < last ? today : last;
  const people: PersonRow[] = await m.query(PEOPLE, [ids, year]);
  const failures: JobFailure[] = [];
  const worked = people.flatMap((person) => {
    const entitled = entitledOf(judge, person, asOf);
    const taken = daysOf(person, ANNUAL);
    // More than is due was granted by those who may: nothing is left.
    const facts = { entitledDays: (taken.gt(entitled) ? taken : entitled).toFixed(1), takenDays: taken.toFixed(1), carryOverApproved: person.carry, givenUpInWriting: person.givenUp, monthlyPay: person.wage ?? '0.00' };
    const decided = judge.attempt('leave.annualYearEnd', facts, asOf);
    if (decided.ok) return [{ person, entitled, taken, decided }];
    failures.push({ subject: 'Employee', subjectId: person.id, label: person.name, code: decided.error.code, message: decided.error.message });
    return [];
  });
  const resultIds = await keepResults(policy, m, ctx, worked.map(({ person, decided }) => ({ subject: SUBJECT, subjectId: person.id, field: String(year), unitPath: person.path, result: decided, earlierId: person.earlier })));
  await m.query(
    `insert into leave_year_end (employee_id, user_id, employee_name, unit_path, year, entitled, taken, carry_over_approved, given_up_in_writing, unused, carried, lapsed, extra_pay, warnings, result_id, computed_at)
       select x.employee, x.user, x.name, x.path::ltree, $2, x.entitled, x.taken, x.carry, x.given, x.unused, x.carried, x.lapsed, x.extra, array(select jsonb_array_elements_text(x.warnings)), x.result, $3
         from jsonb_to_recordset($1::jsonb) as x (employee uuid, "user" uuid, name text, path text, entitled numeric, taken numeric, carry boolean, given boolean, unused numeric, carried numeric, lapsed numeric, extra numeric, warnings jsonb, result uuid)
       on conflict (employee_id, year) do update set employee_name = excluded.employee_name, unit_path = excluded.unit_path, entitled = excluded.entitled, taken = excluded.taken, unused = excluded.unused, carried = excluded.carried,
         lapsed = excluded.lapsed, extra_pay = excluded.extra_pay, warnings = excluded.warnings, result_id = excluded.result_id, computed_at = excluded.computed_at, updated_at = now(), version = leave_year_end.version + 1`,
    [JSON.stringify(worked.map(({ person, entitled, taken, decided }, i) => ({
      employee: person.id, user: person.userId, name: person.name, path: person.path, entitled: entitled.toFixed(1), taken: taken.toFixed(1), carry: person.carry, given: person.givenUp, unused: decided.output['unusedDays'],
      carried: decided.output['carriedOverDays'], lapsed: decided.output['lapsedDays'], extra: decided.output['statutoryExtraPay'], warnings: decided.output['legalWarnings'] ?? [], result: resultIds[i],
    }))), year, ctx.at]);
  return { people: worked.length, failures };
}

/** The year's end of annual leave: worked out for the house, and what is agreed for one person. */
@Injectable()
export class YearEnds {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly trail: Trail,
    private readonly jobs: JobService,
  ) {}

  /** Starts the run of a year for everybody. */
  start(ctx: RequestContext, key: string, year: number): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'settleAnnualLeave', input: { year } }, async (m) => {
      this.access.require(ctx, 'create', SUBJECT);
      if (!Number.isInteger(year) || `${year}-01-01` > dayInChina(ctx.at)) throw refuseLeave('year-ahead', { field: 'year', values: { year } });
      const run = await this.jobs.start(m, ctx, { kind: LEAVE_YEAR_RUN, params: { year } });
      this.trail.write(m, ctx, { action: 'settle-annual-leave', subject: SUBJECT, subjectId: run.id, after: { year } });
      return { id: run.id };
    });
  }

  /** Notes that the rest may be carried over, or that the person gave it up in writing, and judges again. */
  agree(ctx: RequestContext, key: string, input: { readonly id: string; readonly carryOver: boolean; readonly givenUp: boolean }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'agreeOnAnnualLeave', input }, async (m) => {
      const row = await m.findOne(LeaveYearEnd, { where: { id: requireId(input.id, 'id') }, lock: { mode: 'pessimistic_write' } });
      if (!row || !this.access.can(ctx, 'update', SUBJECT, row)) throw refuseLeave('leave-unknown', { field: 'id' });
      const before = { ...row };
      await m.update(LeaveYearEnd, { id: row.id }, { carryOverApproved: input.carryOver, givenUpInWriting: input.givenUp });
      await workOutYearEnd(m, ctx, this.policy, row.year, [row.employeeId]);
      this.trail.write(m, ctx, { action: 'agree-on-annual-leave', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, before, after: input });
      return { id: row.id };
    });
  }
}
