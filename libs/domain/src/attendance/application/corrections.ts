import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { requireDay } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Employee, employeeOfUser } from '../../personnel/index.js';
import { refuseAttendance } from '../errors.js';
import { instantOf } from '../model/measure.js';
import { AttendanceCorrection, AttendanceDay, AttendanceLateFact, AttendanceMonth } from '../persistence/entities.js';
import { Clocking } from './clocking.js';

const SUBJECT = 'AttendanceCorrection';
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const REASON_LEAST = 4;

/** A word that a day was otherwise than clocked. */
export interface CorrectionAsked {
  readonly on: string;
  readonly clockIn: string | null;
  readonly clockOut: string | null;
  readonly reason: string;
}

/** Forgotten and wrong clockings: explained by the person, believed or not by who answers for the team. */
@Injectable()
export class Corrections {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly trail: Trail,
    private readonly clocking: Clocking,
  ) {}

  /** Asks for a correction of one's own day. */
  ask(ctx: RequestContext, key: string, input: CorrectionAsked): Promise<{ id: string }> {
    const on = requireDay(input.on, 'on');
    return this.database.once(ctx, { key, operation: 'askForCorrection', input }, async (m) => {
      const employee = await employeeOfUser(m, ctx.userId);
      if (!employee) throw refuseAttendance('not-employed');
      this.access.require(ctx, 'create', SUBJECT, { tenantId: ctx.tenantId, userId: ctx.userId, unitPath: employee.unitPath });
      if (on > dayInChina(ctx.at)) throw refuseAttendance('correction-day-ahead', { field: 'on' });
      const times = [input.clockIn, input.clockOut].filter((time) => time !== null && time !== '');
      if (times.length === 0 || times.some((time) => !TIME.test(time ?? ''))) throw refuseAttendance('correction-time-missing', { field: 'clockIn' });
      if (input.reason.trim().length < REASON_LEAST) throw refuseAttendance('reason-missing', { field: 'reason' });
      if (await m.existsBy(AttendanceCorrection, { employeeId: employee.id, onDay: on, state: 'requested' })) throw refuseAttendance('correction-open', { field: 'on' });
      const row = await m.save(m.create(AttendanceCorrection, {
        employeeId: employee.id, userId: employee.userId, employeeName: employee.name, unitPath: employee.unitPath, onDay: on, clockIn: input.clockIn || null, clockOut: input.clockOut || null,
        reason: input.reason.trim(), state: 'requested', decidedBy: null, decidedByName: null, decidedAt: null, note: null,
      }));
      await this.tell(m, ctx, row);
      this.trail.write(m, ctx, { action: 'ask-for-correction', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, after: { on, clockIn: row.clockIn, clockOut: row.clockOut, reason: row.reason } });
      return { id: row.id };
    });
  }

  /** Puts it before who answers nearest to the person's place, by the parties to whom the document gives the word. */
  private async tell(m: EntityManager, ctx: RequestContext, row: AttendanceCorrection): Promise<void> {
    const pack = this.policy.index.findPack((await this.policy.judge(m, ctx)).packId);
    const parties = (pack?.rights ?? []).filter((right) => right.verb === 'approve' && right.subject === SUBJECT && right.reach === 'subtree').flatMap((right) => [...right.who]);
    const [near]: { role: string }[] = await m.query(
      `select ms.role from membership ms where ms.unit_path @> $1::ltree and ms.role = any($2::text[]) and ms.user_id <> $3 and ms.valid_from <= $4 and (ms.valid_to is null or ms.valid_to > $4) order by nlevel(ms.unit_path) desc limit 1`,
      [row.unitPath, parties, ctx.userId, dayInChina(ctx.at)]);
    if (!near) return;
    await m.query(`insert into todo (kind, subject, subject_id, title, unit_path, party, sent_by, received_at) values ('act', $1, $2, $3, $4, $5, $6, $7)`,
      [SUBJECT, row.id, `${row.employeeName} ${row.onDay} 补卡说明：${row.reason}`, row.unitPath, near.role, ctx.userId, ctx.at]);
  }

  /** Believes a correction or not. Of a month that is approved it becomes a late fact, settled with a later pay. */
  decide(ctx: RequestContext, key: string, input: { readonly id: string; readonly agree: boolean; readonly note: string | null }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'decideCorrection', input }, async (m) => {
      const row = await m.findOne(AttendanceCorrection, { where: { id: requireId(input.id, 'id') }, lock: { mode: 'pessimistic_write' } });
      if (!row || !this.access.can(ctx, 'approve', SUBJECT, row)) throw refuseAttendance('correction-unknown', { field: 'id' });
      if (row.userId === ctx.userId) throw refuseAttendance('own-case', { field: 'id' });
      if (row.state !== 'requested') throw refuseAttendance('correction-done', { field: 'id' });
      if (!input.agree && (input.note ?? '').trim().length < REASON_LEAST) throw refuseAttendance('reason-missing', { field: 'note' });
      const [me]: { name: string }[] = await m.query('select name from app_user where id = $1', [ctx.userId]);
      await m.save(Object.assign(row, { state: input.agree ? 'approved' : 'refused', decidedBy: ctx.userId, decidedByName: me?.name ?? null, decidedAt: ctx.at, note: input.note }));
      if (input.agree) await this.apply(m, ctx, row);
      await m.query(`update todo set finished_at = $3, finished_by = $4, outcome = $5 where subject = $1 and subject_id = $2 and finished_at is null`, [SUBJECT, row.id, ctx.at, ctx.userId, row.state]);
      this.trail.write(m, ctx, { action: input.agree ? 'approve-correction' : 'refuse-correction', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, after: { note: input.note } });
      return { id: row.id };
    });
  }

  private async apply(m: EntityManager, ctx: RequestContext, row: AttendanceCorrection): Promise<void> {
    const employee = await m.findOneByOrFail(Employee, { id: row.employeeId });
    await m.query('insert into attendance_day (employee_id, user_id, unit_path, on_day) values ($1, $2, $3::ltree, $4) on conflict (employee_id, on_day) do nothing', [employee.id, employee.userId, employee.unitPath, row.onDay]);
    const day = await m.findOneOrFail(AttendanceDay, { where: { employeeId: row.employeeId, onDay: row.onDay }, lock: { mode: 'pessimistic_write' } });
    const before = { clockIn: day.clockIn?.toISOString() ?? null, clockOut: day.clockOut?.toISOString() ?? null };
    if (row.clockIn !== null) Object.assign(day, { clockIn: instantOf(row.onDay, row.clockIn), inSource: 'correction' });
    if (row.clockOut !== null) Object.assign(day, { clockOut: instantOf(row.onDay, row.clockOut), outSource: 'correction' });
    day.excused = true;
    await this.clocking.measure(m, ctx, employee, day);
    await m.save(day);
    const month = row.onDay.slice(0, 7);
    if (!(await m.existsBy(AttendanceMonth, { employeeId: row.employeeId, month, state: 'approved' }))) return;
    await m.save(m.create(AttendanceLateFact, {
      employeeId: row.employeeId, unitPath: row.unitPath, month, onDay: row.onDay, what: row.reason, before, after: { clockIn: day.clockIn?.toISOString() ?? null, clockOut: day.clockOut?.toISOString() ?? null }, enteredAt: ctx.at, enteredBy: ctx.userId,
    }));
  }
}
