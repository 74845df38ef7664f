import { AccessService } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { OrgUnit, requireDay } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { refuseAttendance } from '../errors.js';
import { minutesOf } from '../model/measure.js';
import { WorkRule } from '../persistence/entities.js';

const SUBJECT = 'WorkRule';
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Hours of work from a day on, of a unit and what is below it, or as a host unit requires them; what a host unit leaves open is null. */
export interface WorkRuleInput {
  readonly unitId: string;
  readonly hostUnitName: string | null;
  readonly workStart: string | null;
  readonly workEnd: string | null;
  readonly breakMinutes: number | null;
  readonly graceMinutes: number | null;
  readonly validFrom: string;
}

/** Keeps the hours by which lateness is measured: dated rows, the newest that has begun holds. */
@Injectable()
export class WorkHoursBook {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly trail: Trail,
  ) {}

  /** Enters hours from a day on; the same place and day entered again is corrected. @throws Refused `unit-unknown`, `hours-invalid`. */
  set(ctx: RequestContext, key: string, input: WorkRuleInput): Promise<{ id: string }> {
    const validFrom = requireDay(input.validFrom, 'validFrom');
    return this.database.once(ctx, { key, operation: 'setWorkRule', input }, async (m) => {
      const unit = await m.findOneBy(OrgUnit, { id: requireId(input.unitId, 'unitId') });
      if (!unit || !this.access.can(ctx, 'create', SUBJECT, { tenantId: ctx.tenantId, unitPath: unit.path })) throw refuseAttendance('unit-unknown', { field: 'unitId' });
      const host = input.hostUnitName?.trim() || null;
      this.requireSound(input, host);
      const known = await m.findOneBy(WorkRule, { unitPath: unit.path, hostUnitName: host ?? IsNull(), validFrom });
      const before = known ? { ...known } : null;
      const { workStart, workEnd, breakMinutes, graceMinutes } = input;
      const row = await m.save(m.create(WorkRule, { ...known, unitPath: unit.path, hostUnitName: host, workStart, workEnd, breakMinutes, graceMinutes, validFrom }));
      this.trail.write(m, ctx, { action: 'set-work-hours', subject: SUBJECT, subjectId: row.id, unitPath: unit.path, before, after: row });
      return { id: row.id };
    });
  }

  private requireSound(input: WorkRuleInput, host: string | null): void {
    const times = [input.workStart, input.workEnd];
    const minutes = [input.breakMinutes, input.graceMinutes];
    const whole = host !== null || (times.every((time) => time !== null) && minutes.every((count) => count !== null));
    const sound = times.every((time) => time === null || TIME.test(time)) && minutes.every((count) => count === null || (Number.isInteger(count) && count >= 0 && count <= 240));
    const ordered = input.workStart === null || input.workEnd === null || (sound && minutesOf(input.workEnd) > minutesOf(input.workStart));
    if (!whole || !sound || !ordered) throw refuseAttendance('hours-invalid', { field: 'workStart' });
  }
}
