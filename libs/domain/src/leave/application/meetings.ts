import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { requireDay } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Employee } from '../../personnel/index.js';
import { refuseLeave } from '../errors.js';
import { MeetingDay, MeetingWaiver } from '../persistence/entities.js';

const SUBJECT = 'LeaveRequest';
const REASON_LEAST = 4;

/** Days on which the house meets and leave is not given, and the word of a head that one person may be away all the same. */
@Injectable()
export class Meetings {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly trail: Trail,
  ) {}

  /** Enters a day on which the house meets. @throws Refused `meeting-past`, `meeting-title-missing`. */
  add(ctx: RequestContext, key: string, input: { readonly on: string; readonly title: string; readonly source: string }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'addMeetingDay', input }, async (m) => {
      this.access.require(ctx, 'schedule', SUBJECT);
      return { id: (await this.write(m, ctx, input)).id };
    });
  }

  /** Writes a meeting day in a transaction that is under way; one that was called off holds again. */
  async write(m: EntityManager, ctx: RequestContext, input: { readonly on: string; readonly title: string; readonly source: string }): Promise<MeetingDay> {
    const onDay = requireDay(input.on, 'on');
    if (onDay < dayInChina(ctx.at)) throw refuseLeave('meeting-past', { field: 'on' });
    if (input.title.trim() === '') throw refuseLeave('meeting-title-missing', { field: 'title' });
    const known = await m.findOneBy(MeetingDay, { onDay });
    const before = known ? { ...known } : null;
    const row = await m.save(m.create(MeetingDay, { ...known, onDay, title: input.title.trim(), source: input.source.trim(), withdrawnOn: null }));
    this.trail.write(m, ctx, { action: 'add-meeting-day', subject: SUBJECT, subjectId: row.id, before, after: { on: onDay, title: row.title, source: row.source } });
    return row;
  }

  /** Calls a meeting off; leave is given on that day again. @throws Refused `meeting-unknown`, `meeting-past`. */
  callOff(ctx: RequestContext, key: string, id: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'callOffMeeting', input: { id } }, async (m) => {
      this.access.require(ctx, 'schedule', SUBJECT);
      const row = await m.findOne(MeetingDay, { where: { id: requireId(id, 'id') }, lock: { mode: 'pessimistic_write' } });
      if (!row || row.withdrawnOn !== null) throw refuseLeave('meeting-unknown', { field: 'id' });
      const today = dayInChina(ctx.at);
      if (row.onDay < today) throw refuseLeave('meeting-past', { field: 'id' });
      await m.save(Object.assign(row, { withdrawnOn: today }));
      this.trail.write(m, ctx, { action: 'call-off-meeting', subject: SUBJECT, subjectId: row.id, after: { on: row.onDay, withdrawnOn: today } });
      return { id: row.id };
    });
  }

  /** Lets somebody be on leave on a meeting day, with the reason. @throws Refused `standing-unknown`, `reason-missing`, `meeting-unknown`. */
  waive(ctx: RequestContext, key: string, input: { readonly employeeId: string; readonly on: string; readonly reason: string }): Promise<{ id: string }> {
    const onDay = requireDay(input.on, 'on');
    return this.database.once(ctx, { key, operation: 'waiveMeetingDay', input }, async (m) => {
      const employee = await m.findOneBy(Employee, { id: requireId(input.employeeId, 'employeeId') });
      if (!employee || !this.access.can(ctx, 'waive', SUBJECT, employee)) throw refuseLeave('standing-unknown', { field: 'employeeId' });
      if (employee.userId === ctx.userId) throw refuseLeave('own-leave', { field: 'employeeId' });
      if (input.reason.trim().length < REASON_LEAST) throw refuseLeave('reason-missing', { field: 'reason' });
      if (!(await m.existsBy(MeetingDay, { onDay }))) throw refuseLeave('meeting-unknown', { field: 'on' });
      const known = await m.findOneBy(MeetingWaiver, { employeeId: employee.id, onDay });
      const row = await m.save(m.create(MeetingWaiver, { ...known, employeeId: employee.id, onDay, reason: input.reason.trim(), givenBy: ctx.userId, withdrawnOn: null }));
      this.trail.write(m, ctx, { action: 'waive-meeting-day', subject: SUBJECT, subjectId: employee.id, unitPath: employee.unitPath, after: { on: onDay, reason: row.reason } });
      return { id: row.id };
    });
  }

  /** Takes a waiver back; leave that was agreed to meanwhile stands. @throws Refused `waiver-unknown`. */
  withdrawWaiver(ctx: RequestContext, key: string, id: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'withdrawMeetingWaiver', input: { id } }, async (m) => {
      const row = await m.findOne(MeetingWaiver, { where: { id: requireId(id, 'id') }, lock: { mode: 'pessimistic_write' } });
      const employee = row ? await m.findOneBy(Employee, { id: row.employeeId }) : null;
      if (!row || row.withdrawnOn !== null || !employee || !this.access.can(ctx, 'waive', SUBJECT, employee)) throw refuseLeave('waiver-unknown', { field: 'id' });
      await m.save(Object.assign(row, { withdrawnOn: dayInChina(ctx.at) }));
      this.trail.write(m, ctx, { action: 'withdraw-meeting-waiver', subject: SUBJECT, subjectId: employee.id, unitPath: employee.unitPath, after: { on: row.onDay } });
      return { id: row.id };
    });
  }
}
