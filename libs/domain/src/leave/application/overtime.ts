import { Decimal, addDays, roundDown, type PlainDate } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService, type Decided, type Judge } from '@gongqiao/platform/policy';
import { requireDay } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { inRefusedShape } from '@gongqiao/platform/workflow';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { employeeOfUser } from '../../personnel/index.js';
import { refuseLeave } from '../errors.js';
import { OvertimeEntry } from '../persistence/entities.js';
import { DayHours } from '../ports/day-hours.js';
import { OvertimeConsents } from './overtime-consents.js';
import { HARD_LIMITS, LIMIT_WORDS, judgeLimits, type LimitsFound } from './overtime-limits.js';

const SUBJECT = 'OvertimeEntry';
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const LONGEST_HOURS = 12;
const MINUTES_PER_HOUR = 60;
const GROUND_LEAST = 8;

/** Overtime that somebody asks for. */
export interface OvertimeAsked {
  readonly on: string;
  readonly starts: string;
  readonly ends: string;
  readonly reason: string;
  readonly choice: 'pay' | 'time-in-lieu';
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * MINUTES_PER_HOUR + Number(time.slice(3));
}

/** Hours between two times of a day, to the hundredth, rounded down. @throws Refused `overtime-time-invalid`. */
export function hoursBetween(starts: string, ends: string): Decimal {
  const sound = TIME.test(starts) && TIME.test(ends) && minutesOf(ends) > minutesOf(starts) && minutesOf(ends) - minutesOf(starts) <= LONGEST_HOURS * MINUTES_PER_HOUR;
  if (!sound) throw refuseLeave('overtime-time-invalid', { field: 'ends', values: { hours: LONGEST_HOURS } });
  return roundDown(new Decimal(minutesOf(ends) - minutesOf(starts)).div(MINUTES_PER_HOUR), 2);
}

/** What kind of day it is for overtime, by the calendar of the tenant. */
export function dayKindOf(judge: Judge, on: string): OvertimeEntry['dayKind'] {
  const { calendar } = judge.environment;
  return inRefusedShape(() => (calendar.statutoryDay(on as PlainDate, 'on') !== null ? 'statutory-holiday' : calendar.isWorkingDay(on as PlainDate, 'on') ? 'workday' : 'rest-day'));
}

/** Overtime: asked for, agreed to before it begins, registered after, then taken off or paid. */
@Injectable()
export class Overtime {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly trail: Trail,
    private readonly consents: OvertimeConsents,
    private readonly dayHours: DayHours = new DayHours(),
  ) {}

  /** What the document says of taking it off: judged on the next working day, for by when and with which warnings. */
  private lieuOf(judge: Judge, on: string, hours: Decimal): Decided | null {
    if (!judge.knows('overtime.timeInLieu')) return null;
    const next = inRefusedShape(() => judge.environment.calendar.workingDayAfter(on as PlainDate, 1, 'on'));
    const facts = { overtimeOn: on, overtimeHours: hours.toFixed(2), registered: true, from: next, fromHalf: 'am', to: next, toHalf: 'am', annualLeave: [] };
    const outcome = judge.attempt('overtime.timeInLieu', facts, addDays(on as PlainDate, 1));
    return outcome.ok ? outcome : null;
  }

  /** Enters overtime that is asked for. @throws Refused `overtime-time-invalid`, `overtime-overlaps`, `overtime-reason-missing`. */
  enter(ctx: RequestContext, key: string, input: OvertimeAsked): Promise<{ id: string }> {
    const on = requireDay(input.on, 'on');
    return this.database.once(ctx, { key, operation: 'enterOvertime', input }, async (m) => {
      const employee = await employeeOfUser(m, ctx.userId);
      if (!employee) throw refuseLeave('not-employed');
      this.access.require(ctx, 'create', SUBJECT, { tenantId: ctx.tenantId, userId: ctx.userId, unitPath: employee.unitPath });
      const hours = hoursBetween(input.starts, input.ends);
      if (input.reason.trim() === '') throw refuseLeave('overtime-reason-missing', { field: 'reason' });
      const [other] = await m.createQueryBuilder(OvertimeEntry, 'entry').where(`entry.employee_id = :id and entry.on_day = :on and entry.state not in ('refused', 'withdrawn')`, { id: employee.id, on })
        .andWhere('entry.starts < :ends and entry.ends > :starts', { starts: input.starts, ends: input.ends }).getMany();
      if (other) throw refuseLeave('overtime-overlaps', { field: 'starts', values: { starts: other.starts, ends: other.ends } });
      const judge = await this.policy.judge(m, ctx);
      const lieu = this.lieuOf(judge, on, hours);
      const legal = lieu?.output['legalWarnings'];
      const dayKind = dayKindOf(judge, on);
      const limits = await this.limitsOf(m, ctx, { id: null, employeeId: employee.id, unitPath: employee.unitPath, onDay: on, hours, dayKind });
      const row = await m.save(m.create(OvertimeEntry, {
        employeeId: employee.id, userId: employee.userId, employeeName: employee.name, unitPath: employee.unitPath, onDay: on, starts: input.starts, ends: input.ends, hours,
        reason: input.reason.trim(), choice: input.choice, dayKind, state: 'requested', useBy: (lieu?.output['useBy'] as string | undefined) ?? null,
        warnings: [...(input.choice === 'time-in-lieu' && Array.isArray(legal) ? legal.map(String) : []), ...(limits?.marks ?? [])], resultId: null, decidedBy: null, decidedByName: null, decidedAt: null, note: null, usedBy: null,
      }));
      if (lieu) await m.save(Object.assign(row, { resultId: await this.policy.store(m, ctx, { subject: SUBJECT, subjectId: row.id, field: 'timeInLieu', unitPath: row.unitPath, result: lieu }) }));
      if (limits) await m.save(Object.assign(row, { lawResultId: await this.keepLimits(m, ctx, row, limits) }));
      await this.tellLead(m, ctx, row);
      this.trail.write(m, ctx, { action: 'enter-overtime', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, after: { on, starts: row.starts, ends: row.ends, choice: row.choice } });
      return { id: row.id };
    });
  }

  private async limitsOf(m: EntityManager, ctx: RequestContext, entry: Pick<OvertimeEntry, 'employeeId' | 'unitPath' | 'onDay' | 'hours' | 'dayKind'> & { readonly id: string | null }): Promise<LimitsFound | null> {
    return judgeLimits(m, ctx, this.policy, entry, await this.dayHours.hoursOf(m, ctx, { id: entry.employeeId, unitPath: entry.unitPath }, entry.onDay));
  }

  private keepLimits(m: EntityManager, ctx: RequestContext, row: OvertimeEntry, limits: LimitsFound): Promise<string> {
    return this.policy.store(m, ctx, { subject: SUBJECT, subjectId: row.id, field: 'limits', unitPath: row.unitPath, result: limits.decided });
  }

  /** Beyond the law's limits nobody agrees without saying why the law allows it here. */
  private async requireWithinLimits(m: EntityManager, ctx: RequestContext, row: OvertimeEntry, note: string | null): Promise<void> {
    const limits = await this.limitsOf(m, ctx, row);
    if (!limits) return;
    const marks = [...row.warnings.filter((code) => !Object.hasOwn(LIMIT_WORDS, code)), ...limits.marks];
    if (marks.join() !== row.warnings.join()) Object.assign(row, { warnings: marks, lawResultId: await this.keepLimits(m, ctx, row, limits) });
    const [hard] = limits.marks.filter((code) => HARD_LIMITS.includes(code));
    if (hard !== undefined && (note ?? '').trim().length < GROUND_LEAST) throw refuseLeave('overtime-over-limit', { field: 'note', values: { words: LIMIT_WORDS[hard] ?? hard }, ...(limits.decided.provisions[0] === undefined ? {} : { provision: limits.decided.provisions[0] }) });
  }

  private async tellLead(m: EntityManager, ctx: RequestContext, row: OvertimeEntry): Promise<void> {
    const lead: { role: string }[] = await m.query(
      `select ms.role from membership ms where ms.unit_path @> $1::ltree and ms.role = any($2::text[]) and ms.valid_from <= $3 and (ms.valid_to is null or ms.valid_to > $3) and ms.user_id <> $4
        order by nlevel(ms.unit_path) desc limit 1`, [row.unitPath, await this.approvers(m, ctx), dayInChina(ctx.at), ctx.userId]);
    if (!lead[0]) return;
    await m.query(`insert into todo (kind, subject, subject_id, title, unit_path, party, sent_by, received_at) values ('act', $1, $2, $3, $4, $5, $6, $7)`,
      [SUBJECT, row.id, `${row.employeeName} 申请 ${row.onDay} 加班 ${row.hours.toFixed()} 小时`, row.unitPath, lead[0].role, ctx.userId, ctx.at]);
  }

  /** Parties to whom the tenant's document gives the word on overtime. */
  private async approvers(m: EntityManager, ctx: RequestContext): Promise<string[]> {
    const pack = this.policy.index.findPack((await this.policy.judge(m, ctx)).packId);
    return (pack?.rights ?? []).filter((right) => right.verb === 'approve' && right.subject === SUBJECT).flatMap((right) => [...right.who]);
  }

  private async getLocked(m: EntityManager, ctx: RequestContext, id: string, verb: string): Promise<OvertimeEntry> {
    const row = await m.findOne(OvertimeEntry, { where: { id: requireId(id, 'id') }, lock: { mode: 'pessimistic_write' } });
    if (!row || !this.access.can(ctx, verb, SUBJECT, row)) throw refuseLeave('overtime-unknown', { field: 'id' });
    return row;
  }

  private async finishTodo(m: EntityManager, ctx: RequestContext, id: string, outcome: string): Promise<void> {
    await m.query(`update todo set finished_at = $3, finished_by = $4, outcome = $5 where subject = $1 and subject_id = $2 and finished_at is null`, [SUBJECT, id, ctx.at, ctx.userId, outcome]);
  }

  /** Agrees to overtime or refuses it. */
  decide(ctx: RequestContext, key: string, input: { readonly id: string; readonly agree: boolean; readonly note: string | null }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'decideOvertime', input }, async (m) => {
      const row = await this.getLocked(m, ctx, input.id, 'approve');
      if (row.userId === ctx.userId) throw refuseLeave('own-leave', { field: 'id' });
      if (row.state !== 'requested') throw refuseLeave('overtime-not-open', { field: 'id' });
      if (!input.agree && (input.note ?? '').trim().length < 4) throw refuseLeave('reason-missing', { field: 'note' });
      if (input.agree) await this.requireWithinLimits(m, ctx, row, input.note);
      const [me]: { name: string }[] = await m.query('select name from app_user where id = $1', [ctx.userId]);
      await m.save(Object.assign(row, { state: input.agree ? 'approved' : 'refused', decidedBy: ctx.userId, decidedByName: me?.name ?? null, decidedAt: ctx.at, note: input.note }));
      await this.finishTodo(m, ctx, row.id, row.state);
      this.trail.write(m, ctx, { action: input.agree ? 'approve-overtime' : 'refuse-overtime', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, after: { note: input.note } });
      return { id: row.id };
    });
  }

  /** Registers overtime that was agreed to and is over (超时加班登记表): from then on it may be taken off or is paid. */
  register(ctx: RequestContext, key: string, id: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'registerOvertime', input: { id } }, async (m) => {
      const row = await this.getLocked(m, ctx, id, 'create');
      if (row.state !== 'approved') throw refuseLeave('overtime-not-open', { field: 'id' });
      const over = new Date(`${row.onDay}T${row.ends}:00+08:00`);
      if (ctx.at < over) throw refuseLeave('overtime-not-over', { field: 'id' });
      await m.save(Object.assign(row, { state: 'registered' }));
      await this.consents.report(m, ctx, row);
      this.trail.write(m, ctx, { action: 'register-overtime', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, after: { hours: row.hours.toFixed() } });
      return { id: row.id };
    });
  }

  /** Takes back overtime that was asked for and not yet registered. */
  withdraw(ctx: RequestContext, key: string, id: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'withdrawOvertime', input: { id } }, async (m) => {
      const row = await this.getLocked(m, ctx, id, 'create');
      if (row.state !== 'requested' && row.state !== 'approved') throw refuseLeave('overtime-not-open', { field: 'id' });
      await m.save(Object.assign(row, { state: 'withdrawn' }));
      await this.finishTodo(m, ctx, row.id, 'withdrawn');
      this.trail.write(m, ctx, { action: 'withdraw-overtime', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath });
      return { id: row.id };
    });
  }
}
