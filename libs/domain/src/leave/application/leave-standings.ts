import { addDays, type PlainDate } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { requireDay } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, type EntityManager } from 'typeorm';
import { Employee } from '../../personnel/index.js';
import { refuseLeave } from '../errors.js';
import { LeaveStanding } from '../persistence/entities.js';
import { termsOf } from './leave-terms.js';

const SUBJECT = 'LeaveRequest';

/** What human resources enter about a person for the rules of leave. */
export interface StandingInput {
  readonly employeeId: string;
  readonly rank: string;
  readonly postedAtHostUnit: boolean;
  readonly specialPost: boolean;
  readonly careerStart: string | null;
  /** From which day it holds; today where it is left out. */
  readonly validFrom?: string | null;
  /** The order or paper that it rests on. */
  readonly source?: string | null;
}

/** By which rank leave is judged, person by person, as dated rows: a new one ends the one before. */
@Injectable()
export class LeaveStandings {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly trail: Trail,
  ) {}

  /** Ranks of the tenant's document, with their words. */
  async ranks(m: EntityManager, ctx: RequestContext): Promise<Readonly<Record<string, string>>> {
    const judge = await this.policy.judge(m, ctx);
    return judge.knows('leave.request') ? termsOf(this.policy.index, judge.fullName('leave.request'), 'rank') : {};
  }

  /** Enters a person's standing from a day on. @throws Refused `standing-unknown`, `rank-unknown`, `standing-later`. */
  set(ctx: RequestContext, key: string, input: StandingInput): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'setLeaveStanding', input }, async (m) => {
      const employee = await m.findOneBy(Employee, { id: requireId(input.employeeId, 'employeeId') });
      if (!employee || !this.access.can(ctx, 'update', SUBJECT, employee)) throw refuseLeave('standing-unknown', { field: 'employeeId' });
      if (!Object.hasOwn(await this.ranks(m, ctx), input.rank)) throw refuseLeave('rank-unlisted', { field: 'rank' });
      return { id: (await this.write(m, ctx, employee, input)).id };
    });
  }

  /** Writes a standing in a transaction that is under way; the one that held before ends on the day before. */
  async write(m: EntityManager, ctx: RequestContext, employee: Employee, input: StandingInput): Promise<LeaveStanding> {
    const validFrom = input.validFrom == null ? dayInChina(ctx.at) : requireDay(input.validFrom, 'validFrom');
    const careerStart = input.careerStart === null ? null : requireDay(input.careerStart, 'careerStart');
    const rows = await m.find(LeaveStanding, { where: { employeeId: employee.id }, order: { validFrom: 'DESC' }, lock: { mode: 'pessimistic_write' } });
    const [newest] = rows;
    if (newest && newest.validFrom > validFrom) throw refuseLeave('standing-later', { field: 'validFrom', values: { day: newest.validFrom } });
    const same = rows.find((row) => row.validFrom === validFrom) ?? null;
    const before = same ? { ...same } : newest ? { ...newest } : null;
    await m.update(LeaveStanding, { employeeId: employee.id, validTo: IsNull(), validFrom: LessThan(validFrom) }, { validTo: addDays(validFrom as PlainDate, -1) });
    const { rank, postedAtHostUnit, specialPost } = input;
    const after = await m.save(m.create(LeaveStanding, { ...same, employeeId: employee.id, unitPath: employee.unitPath, rank, postedAtHostUnit, specialPost, careerStart, validFrom, validTo: null, source: input.source?.trim() ?? '' }));
    this.trail.write(m, ctx, { action: 'set-leave-standing', subject: SUBJECT, subjectId: employee.id, unitPath: employee.unitPath, before, after });
    return after;
  }

  /** Ends a person's standing on a day; leave that begins later waits until a new one is entered. @throws Refused `standing-unknown`, `ends-before`. */
  end(ctx: RequestContext, key: string, input: { readonly employeeId: string; readonly validTo: string }): Promise<{ id: string }> {
    const validTo = requireDay(input.validTo, 'validTo');
    return this.database.once(ctx, { key, operation: 'endLeaveStanding', input }, async (m) => {
      const [row] = await m.find(LeaveStanding, { where: { employeeId: requireId(input.employeeId, 'employeeId'), validTo: IsNull() }, order: { validFrom: 'DESC' }, take: 1, lock: { mode: 'pessimistic_write' } });
      if (!row || !this.access.can(ctx, 'update', SUBJECT, row)) throw refuseLeave('standing-unknown', { field: 'employeeId' });
      if (validTo < row.validFrom) throw refuseLeave('ends-before', { field: 'validTo', values: { day: row.validFrom } });
      const before = { ...row };
      await m.save(Object.assign(row, { validTo }));
      this.trail.write(m, ctx, { action: 'end-leave-standing', subject: SUBJECT, subjectId: row.employeeId, unitPath: row.unitPath, before, after: row });
      return { id: row.id };
    });
  }
}
