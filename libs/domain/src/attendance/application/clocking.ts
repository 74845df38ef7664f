import type { JsonObject, PlainDate } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService, type Judge } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { Inject, Injectable, Optional } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LateReturns } from '../../leave/index.js';
import { Employee, Placement, employeeOfUser } from '../../personnel/index.js';
import { refuseAttendance } from '../errors.js';
import { measureDay, offOn, type LeaveSpan, type WorkHours } from '../model/measure.js';
import { AttendanceDay } from '../persistence/entities.js';
import { readRules } from './work-rules.js';

const SUBJECT = 'AttendanceDay';
const HOUR_MS = 3_600_000;
/** A clocking that could not be sent at once is taken within this; later it is a correction. */
const LATEST_HOURS = 12;
/** Telephones' clocks differ a little. */
const AHEAD_MS = 120_000;
const DELAYED_MS = 300_000;
const PLACE_FIELDS = ['latitude', 'longitude', 'accuracy'] as const;

/** A press of the button. */
export interface ClockPress {
  /** Instant of the press by the telephone, where it could not be sent at once; now where null. */
  readonly pressedAt: string | null;
  /** Where the browser says the telephone is, if it may. */
  readonly place: JsonObject | null;
}

/** What a person's clock shows today. */
export interface ClockFace {
  readonly today: string;
  readonly day: AttendanceDay | null;
  readonly hours: WorkHours;
  readonly isWorkingDay: boolean;
  readonly hostUnitName: string | null;
  readonly leaveKind: string | null;
}

function placeOf(given: JsonObject | null): JsonObject | null {
  if (given === null) return null;
  const kept = PLACE_FIELDS.flatMap((field): [string, string][] => (/^-?\d{1,6}(\.\d{1,8})?$/.test(String(given[field])) ? [[field, String(given[field])]] : []));
  return kept.length === 0 ? null : Object.fromEntries(kept);
}

function isWorkingDay(judge: Judge, on: string): boolean {
  try {
    return judge.environment.calendar.isWorkingDay(on as PlainDate, 'on');
  } catch {
    return true;
  }
}

/** Coming and going. */
@Injectable()
export class Clocking {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly trail: Trail,
    @Optional() @Inject(LateReturns) private readonly lateReturns: LateReturns | null = null,
  ) {}

  /** Where a person works on a day, for whose hours hold. */
  placementOf(m: EntityManager, employeeId: string, on: string): Promise<Placement | null> {
    return m.createQueryBuilder(Placement, 'placement').where('placement.employee_id = :employeeId and placement.tenant_id = current_tenant_id()', { employeeId })
      .andWhere('placement.starts_on <= :on and (placement.ends_on is null or placement.ends_on >= :on)', { on }).orderBy('placement.starts_on', 'DESC').getOne();
  }

  /** Hours that hold for a person on a day. */
  async hoursOf(m: EntityManager, ctx: RequestContext, employee: Pick<Employee, 'id' | 'unitPath'>, on: string): Promise<{ hours: WorkHours; placement: Placement | null }> {
    const placement = await this.placementOf(m, employee.id, on);
    const [tenant]: { pack_id: string }[] = placement?.purchaserTenantId ? await m.query('select pack_id from tenant_directory() where id = $1', [placement.purchaserTenantId]) : [];
    const purchaser = tenant ? await this.policy.judge(m, ctx, ctx.at, tenant.pack_id) : null;
    return { hours: (await readRules(m, ctx, on, purchaser)).hoursOf(employee.unitPath, placement?.hostUnitName ?? null), placement };
  }

  /** Leaves of somebody that cover a day and that everybody has agreed to. */
  async leavesOn(m: EntityManager, employeeId: string, on: string): Promise<LeaveSpan[]> {
    return m.query(`select kind, from_on::text as from, from_half as "fromHalf", to_on::text as to, to_half as "toHalf" from leave_request
      where employee_id = $1 and from_on <= $2 and to_on >= $2 and standing in ('granted', 'on-leave', 'closed')`, [employeeId, on]);
  }

  /** What the caller's clock shows now. @throws Refused `not-employed`. */
  async face(m: EntityManager, ctx: RequestContext): Promise<ClockFace> {
    const employee = await employeeOfUser(m, ctx.userId);
    if (!employee) throw refuseAttendance('not-employed');
    const today = dayInChina(ctx.at);
    const { hours, placement } = await this.hoursOf(m, ctx, employee, today);
    const judge = await this.policy.judge(m, ctx);
    return {
      today, hours, day: await m.findOneBy(AttendanceDay, { employeeId: employee.id, onDay: today }), isWorkingDay: isWorkingDay(judge, today), hostUnitName: placement?.hostUnitName ?? null,
      leaveKind: offOn(await this.leavesOn(m, employee.id, today), today as PlainDate).kind,
    };
  }

  /**
   * Clocks in with the first press of a day, out with each later one. A press that was kept on the telephone comes with its own
   * instant; sent twice under one key it counts once.
   *
   * @throws Refused `clock-too-old`, `clock-ahead`, `not-employed`.
   */
  async clock(ctx: RequestContext, key: string, press: ClockPress): Promise<{ id: string; kind: 'in' | 'out' }> {
    const at = press.pressedAt === null ? ctx.at : new Date(press.pressedAt);
    if (Number.isNaN(at.getTime()) || at.getTime() > ctx.at.getTime() + AHEAD_MS) throw refuseAttendance('clock-ahead', { field: 'pressedAt' });
    if (ctx.at.getTime() - at.getTime() > LATEST_HOURS * HOUR_MS) throw refuseAttendance('clock-too-old', { field: 'pressedAt', values: { hours: LATEST_HOURS } });
    return this.database.once(ctx, { key, operation: 'clock', input: press }, async (m) => {
      const employee = await employeeOfUser(m, ctx.userId);
      if (!employee) throw refuseAttendance('not-employed');
      this.access.require(ctx, 'create', SUBJECT, { tenantId: ctx.tenantId, userId: ctx.userId, unitPath: employee.unitPath });
      const on = dayInChina(at);
      await m.query('insert into attendance_day (employee_id, user_id, unit_path, on_day) values ($1, $2, $3::ltree, $4) on conflict (employee_id, on_day) do nothing', [employee.id, employee.userId, employee.unitPath, on]);
      const row = await m.findOneOrFail(AttendanceDay, { where: { employeeId: employee.id, onDay: on }, lock: { mode: 'pessimistic_write' } });
      const source = ctx.at.getTime() - at.getTime() > DELAYED_MS ? 'phone-kept' : 'phone';
      const kind = row.clockIn === null && row.clockOut === null ? 'in' : 'out';
      if (kind === 'in') Object.assign(row, { clockIn: at, inSource: source, inPlace: placeOf(press.place) });
      else if (row.clockOut === null || at > row.clockOut) Object.assign(row, { clockOut: at, outSource: source, outPlace: placeOf(press.place) });
      await this.measure(m, ctx, employee, row);
      await m.save(row);
      this.trail.write(m, ctx, { action: kind === 'in' ? 'clock-in' : 'clock-out', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, after: { at: at.toISOString(), source } });
      if (kind === 'in') await this.lateReturns?.seenAtWork(m, ctx, employee.id);
      return { id: row.id, kind };
    });
  }

  /** Works out how late and how early a day was, by the hours that hold and the leave that covers it. */
  async measure(m: EntityManager, ctx: RequestContext, employee: Pick<Employee, 'id' | 'unitPath'>, row: AttendanceDay): Promise<void> {
    const judge = await this.policy.judge(m, ctx);
    if (!isWorkingDay(judge, row.onDay)) {
      Object.assign(row, { lateMinutes: 0, earlyMinutes: 0 });
      return;
    }
    const { hours } = await this.hoursOf(m, ctx, employee, row.onDay);
    const { late, early } = measureDay(hours, row.clockIn, row.clockOut, offOn(await this.leavesOn(m, employee.id, row.onDay), row.onDay as PlainDate));
    // Until the day is over, going early is only going out.
    const over = dayInChina(ctx.at) > row.onDay || row.clockOut !== null;
    Object.assign(row, { lateMinutes: late, earlyMinutes: over ? early : 0 });
  }
}
