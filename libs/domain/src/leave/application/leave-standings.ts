import { AccessService } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { requireDay } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import { Employee } from '../../personnel/index.js';
import { refuseLeave } from '../errors.js';
import { LeaveStanding, MeetingDay, MeetingWaiver } from '../persistence/entities.js';
import { termsOf } from './leave-terms.js';

/** What human resources enter about a person for the rules of leave. */
export interface StandingInput {
  readonly employeeId: string;
  readonly rank: string;
  readonly postedAtHostUnit: boolean;
  readonly specialPost: boolean;
  readonly careerStart: string | null;
}

/** Ranks for leave, meeting days, and the waiver of one for one request. */
@Injectable()
export class LeaveStandings {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly trail: Trail,
  ) {}

  /** Enters or changes a person's standing. @throws Refused `standing-unknown`, `rank-unknown`. */
  set(ctx: RequestContext, key: string, input: StandingInput): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'setLeaveStanding', input }, async (m) => {
      const employee = await m.findOneBy(Employee, { id: requireId(input.employeeId, 'employeeId') });
      if (!employee || !this.access.can(ctx, 'update', 'LeaveRequest', employee)) throw refuseLeave('standing-unknown', { field: 'employeeId' });
      const judge = await this.policy.judge(m, ctx);
      if (!Object.hasOwn(termsOf(this.policy.index, judge.fullName('leave.request'), 'rank'), input.rank)) throw refuseLeave('rank-unknown', { field: 'rank' });
      const careerStart = input.careerStart === null ? null : requireDay(input.careerStart, 'careerStart');
      const before = await m.findOneBy(LeaveStanding, { employeeId: employee.id });
      const { rank, postedAtHostUnit, specialPost } = input;
      const after = await m.save(m.create(LeaveStanding, { ...before, employeeId: employee.id, unitPath: employee.unitPath, rank, postedAtHostUnit, specialPost, careerStart }));
      this.trail.write(m, ctx, { action: 'set-leave-standing', subject: 'LeaveRequest', subjectId: employee.id, unitPath: employee.unitPath, before, after });
      return { id: after.id };
    });
  }

  /** Enters a day on which the house meets. */
  addMeetingDay(ctx: RequestContext, key: string, input: { readonly on: string; readonly title: string }): Promise<{ id: string }> {
    const onDay = requireDay(input.on, 'on');
    return this.database.once(ctx, { key, operation: 'addMeetingDay', input }, async (m) => {
      this.access.require(ctx, 'update', 'LeaveRequest');
      const known = await m.findOneBy(MeetingDay, { onDay });
      const row = await m.save(m.create(MeetingDay, { ...known, onDay, title: input.title.trim() }));
      this.trail.write(m, ctx, { action: 'add-meeting-day', subject: 'LeaveRequest', subjectId: row.id, after: { on: onDay, title: row.title } });
      return { id: row.id };
    });
  }

  /** Lets somebody be on leave on a meeting day, with the reason. */
  waiveMeeting(ctx: RequestContext, key: string, input: { readonly employeeId: string; readonly on: string; readonly reason: string }): Promise<{ id: string }> {
    const onDay = requireDay(input.on, 'on');
    return this.database.once(ctx, { key, operation: 'waiveMeetingDay', input }, async (m) => {
      const employee = await m.findOneBy(Employee, { id: requireId(input.employeeId, 'employeeId') });
      if (!employee || !this.access.can(ctx, 'waive', 'LeaveRequest', employee)) throw refuseLeave('standing-unknown', { field: 'employeeId' });
      if (input.reason.trim().length < 4) throw refuseLeave('reason-missing', { field: 'reason' });
      const row = await m.save(m.create(MeetingWaiver, { employeeId: employee.id, onDay, reason: input.reason.trim(), givenBy: ctx.userId }));
      this.trail.write(m, ctx, { action: 'waive-meeting-day', subject: 'LeaveRequest', subjectId: employee.id, unitPath: employee.unitPath, after: { on: onDay, reason: row.reason } });
      return { id: row.id };
    });
  }
}
