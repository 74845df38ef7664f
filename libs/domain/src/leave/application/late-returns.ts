import { addDays, type PlainDate } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { SYSTEM_USER_ID, dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService, type Judge } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { refuseLeave } from '../errors.js';
import { LeaveLateReturn, LeaveRequest, type LateState } from '../persistence/entities.js';
import { LeaveConsents } from './leave-consents.js';

const SUBJECT = 'LeaveLateReturn';
const LEAVE = 'LeaveRequest';
const BATCH = 200;
const NOTE_LEAST = 4;

interface DueRow {
  readonly id: string;
  readonly dueBackOn: string;
  readonly toOn: string;
  /** The leave that goes on from it: granted, being decided, or none. */
  readonly next: 'granted' | 'asked' | null;
  readonly presentFrom: string | null;
}

const DUE = `
  select l.id, l.report_back_on::text as "dueBackOn", l.to_on::text as "toOn",
         case when exists (select 1 from leave_request p where p.prolongs = l.id and p.standing in ('granted', 'on-leave', 'closed')) then 'granted'
              when exists (select 1 from leave_request p where p.prolongs = l.id and p.standing in ('host-unit', 'employer', 'purchaser')) then 'asked' end as next,
         least(l.host_returned_on, (select min(d.on_day) from attendance_day d where d.employee_id = l.employee_id and d.on_day >= l.report_back_on and d.clock_in is not null))::text as "presentFrom"
    from leave_request l
   where l.tenant_id = current_tenant_id() and l.standing = 'on-leave' and l.report_back_on <= $1 and l.id > $2 and ($3::uuid is null or l.employee_id = $3) order by l.id limit $4`;

function stateOf(row: DueRow): LateState {
  if (row.next === 'asked') return 'announced';
  return row.presentFrom === null ? 'not-back' : 'not-reported';
}

/**
 * Leaves whose end has come without a report back: the watch finds them on the day itself, tells human resources, the department
 * and the host unit, counts the days without leave, and closes the matter once the person has reported back.
 */
@Injectable()
export class LateReturns {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly trail: Trail,
    private readonly consents: LeaveConsents,
  ) {}

  /** Looks at all leaves of the tenant that should be over by today. Safe to run twice. @returns how many people are away without leave. */
  async watch(ctx: RequestContext): Promise<number> {
    const today = dayInChina(ctx.at);
    let missing = 0;
    for (let after: string | null = '00000000-0000-0000-0000-000000000000'; after !== null; ) {
      const from: string = after;
      const rows = await this.database.run(ctx, async (m) => {
        const found: DueRow[] = await m.query(DUE, [today, from, null, BATCH]);
        const judge = found.length > 0 ? await this.policy.judge(m, ctx) : null;
        if (judge) for (const row of found) await this.look(m, ctx, judge, row);
        return found;
      });
      missing += rows.filter((row) => row.next !== 'granted' && stateOf(row) === 'not-back').length;
      after = rows.length < BATCH ? null : (rows.at(-1)?.id ?? null);
    }
    return missing;
  }

  /** Notes that somebody is at work again, as the clock shows; called where they clock in. */
  async seenAtWork(m: EntityManager, ctx: RequestContext, employeeId: string): Promise<void> {
    const found: DueRow[] = await m.query(DUE, [dayInChina(ctx.at), '00000000-0000-0000-0000-000000000000', employeeId, BATCH]);
    if (found.length === 0) return;
    const judge = await this.policy.judge(m, ctx);
    for (const row of found) await this.look(m, ctx, judge, row);
  }

  /** Whole working days since somebody was due back, up to yesterday or the day before they were seen, that no leave covers. */
  private async absentOn(m: EntityManager, judge: Judge, leave: LeaveRequest, row: DueRow, today: string): Promise<string[]> {
    const last = row.presentFrom === null ? addDays(today as PlainDate, -1) : addDays(row.presentFrom as PlainDate, -1);
    const covered: { from: string; to: string }[] = await m.query(
      `select from_on::text as from, to_on::text as to from leave_request where employee_id = $1 and id <> $2 and from_on <= $3 and to_on >= $4 and standing in ('granted', 'on-leave', 'closed')`, [leave.employeeId, leave.id, last, row.dueBackOn]);
    const days: string[] = [];
    // Who is due back at noon has half a day behind them: a day without leave is a whole one.
    const first = row.dueBackOn === row.toOn ? addDays(row.dueBackOn as PlainDate, 1) : (row.dueBackOn as PlainDate);
    for (let on = first; on <= last; on = addDays(on, 1)) {
      if (!judge.environment.calendar.holds(on)) break;
      if (judge.environment.calendar.isWorkingDay(on, 'on') && !covered.some((span) => span.from <= on && span.to >= on)) days.push(on);
    }
    return days;
  }

  private async look(m: EntityManager, ctx: RequestContext, judge: Judge, due: DueRow): Promise<void> {
    const leave = await m.findOneByOrFail(LeaveRequest, { id: due.id });
    const known = await m.findOneBy(LeaveLateReturn, { requestId: due.id });
    if (due.next === 'granted') return known ? this.settle(m, ctx, leave, '已准续假') : undefined;
    if (known?.state === 'settled') return;
    const today = dayInChina(ctx.at);
    const state = stateOf(due);
    // On the day itself somebody at work has all day to report back.
    if (!known && state === 'not-reported' && due.presentFrom === today && due.dueBackOn === today) return;
    const absentOn = await this.absentOn(m, judge, leave, due, today);
    const row = await m.save(m.create(LeaveLateReturn, {
      ...(known ?? { requestId: leave.id, employeeId: leave.employeeId, userId: leave.userId, employeeName: leave.employeeName, unitPath: leave.unitPath, kind: leave.kind, dueBackOn: due.dueBackOn, noticedOn: today, settledOn: null, note: null }),
      state, presentFrom: due.presentFrom, absentOn,
    }));
    if (!known) this.trail.write(m, ctx, { action: 'notice-late-return', subject: LEAVE, subjectId: leave.id, unitPath: leave.unitPath, after: { dueBackOn: due.dueBackOn, state } });
    if (known?.state === state || state === 'announced') return;
    await this.tell(m, ctx, judge, row);
    if (state === 'not-back') await this.consents.tell(m, ctx, leave, { lateSince: due.dueBackOn });
  }

  /** Who keeps leave for the house has it to do; who answers for the department is told. */
  private async tell(m: EntityManager, ctx: RequestContext, judge: Judge, row: LeaveLateReturn): Promise<void> {
    const words = row.state === 'not-back' ? `应于 ${row.dueBackOn} 销假，未返岗也未说明` : `${row.presentFrom ?? ''} 已到岗，尚未销假（应于 ${row.dueBackOn}）`;
    const rights = this.policy.index.findPack(judge.packId)?.rights ?? [];
    const parties = (verb: string): string[] => rights.filter((right) => right.verb === verb && right.subject === LEAVE).flatMap((right) => [...right.who]);
    for (const [kind, verb] of [['act', 'update'], ['copy', 'waive']] as const) {
      const [seat]: { role: string; path: string }[] = await m.query(
        `select role, unit_path::text as path from membership where role = any($1::text[]) and ($2 or unit_path @> $3::ltree) and valid_from <= $4 and (valid_to is null or valid_to > $4) and user_id is distinct from $5
          order by (unit_path @> $3::ltree) desc, nlevel(unit_path) desc limit 1`, [parties(verb), kind === 'act', row.unitPath, dayInChina(ctx.at), row.userId]);
      if (!seat) continue;
      await m.query(`update todo set finished_at = $3, finished_by = $4, outcome = 'replaced' where subject = $1 and subject_id = $2 and party = $5 and finished_at is null`, [SUBJECT, row.id, ctx.at, SYSTEM_USER_ID, seat.role]);
      await m.query(`insert into todo (kind, subject, subject_id, title, unit_path, party, sent_by, received_at, due_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [kind, SUBJECT, row.id, `${row.employeeName} ${words}`, seat.path, seat.role, SYSTEM_USER_ID, ctx.at, kind === 'act' ? dayInChina(ctx.at) : null]);
    }
  }

  /** Notes that somebody asked for more leave; a late return that stands waits for that decision. Called with the request. */
  async announced(m: EntityManager, ctx: RequestContext, first: LeaveRequest, added: LeaveRequest): Promise<void> {
    await m.query(`update leave_late_return set state = 'announced', version = version + 1 where request_id = $1 and state <> 'settled'`, [first.id]);
    await this.finishTodos(m, ctx, first.id, 'announced');
    this.trail.write(m, ctx, { action: 'announce-late-return', subject: LEAVE, subjectId: first.id, unitPath: first.unitPath, after: { until: added.toOn, on: added.appliedOn } });
  }

  /** Ends a late return where there is one: reported back, or covered by leave. */
  async settle(m: EntityManager, ctx: RequestContext, leave: LeaveRequest, note: string): Promise<void> {
    await m.query(`update leave_late_return set state = 'settled', settled_on = $2, note = coalesce(note, $3), version = version + 1 where request_id = $1 and state <> 'settled'`, [leave.id, dayInChina(ctx.at), note]);
    await this.finishTodos(m, ctx, leave.id, 'settled');
  }

  private async finishTodos(m: EntityManager, ctx: RequestContext, requestId: string, outcome: string): Promise<void> {
    await m.query(`update todo set finished_at = $2, finished_by = $3, outcome = $4 where subject = '${SUBJECT}' and finished_at is null and subject_id in (select id from leave_late_return where request_id = $1)`, [requestId, ctx.at, ctx.userId, outcome]);
  }

  /** What human resources found out about a late return; the matter stays open until the person has reported back. @throws Refused `late-unknown`, `reason-missing`. */
  explain(ctx: RequestContext, key: string, input: { readonly id: string; readonly note: string }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'explainLateReturn', input }, async (m) => {
      const row = await m.findOne(LeaveLateReturn, { where: { id: requireId(input.id, 'id') }, lock: { mode: 'pessimistic_write' } });
      if (!row || !this.access.can(ctx, 'update', LEAVE, row)) throw refuseLeave('late-unknown', { field: 'id' });
      if (input.note.trim().length < NOTE_LEAST) throw refuseLeave('reason-missing', { field: 'note' });
      const before = { note: row.note };
      await m.save(Object.assign(row, { note: input.note.trim() }));
      await this.finishTodos(m, ctx, row.requestId, 'explained');
      this.trail.write(m, ctx, { action: 'explain-late-return', subject: LEAVE, subjectId: row.requestId, unitPath: row.unitPath, before, after: { note: row.note } });
      return { id: row.id };
    });
  }
}
