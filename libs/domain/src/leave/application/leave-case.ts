import { addDays, type JsonObject, type PlainDate } from '@gongqiao/kernel';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { PolicyService, type Judge } from '@gongqiao/platform/policy';
import { Injectable } from '@nestjs/common';
import { In, LessThanOrEqual, type EntityManager } from 'typeorm';
import { Employee, EmploymentContract, Placement, StaffMove } from '../../personnel/index.js';
import { Worker } from '../../workforce/index.js';
import { LeaveRequest, LeaveStanding, OvertimeEntry, type Half } from '../persistence/entities.js';
import { DayHours } from '../ports/day-hours.js';
import { leavesWithin, openOvertime, takenInYear, type TakenOfKind } from '../persistence/leaves-of.js';
import { TIME_OFF, readOvertime, type TimeOffKnown } from './time-off.js';

/** What an applicant says. */
export interface LeaveAsked {
  readonly kind: string;
  readonly from: string;
  readonly fromHalf: Half;
  readonly to: string;
  readonly toHalf: Half;
  readonly reason: string;
  readonly documents: readonly string[];
  readonly urgent: boolean;
  readonly details: JsonObject;
  readonly takeover: string;
  readonly handedOver: boolean;
  readonly hostSignedBy: string | null;
  readonly hostSignedOn: string | null;
  readonly overtimeIds: readonly string[];
  /** Papers uploaded for it beforehand. */
  readonly documentIds?: readonly string[];
  /** The leave from which the person cannot come back in time. */
  readonly prolongs?: string | null;
}

/** The other side of a placement, as the directory of tenants shows it. */
export interface Purchaser {
  readonly tenantId: string;
  readonly name: string;
  readonly judge: Judge;
}

/** Everything that a request is judged by, read once. */
export interface LeaveCase {
  readonly asked: LeaveAsked;
  readonly today: string;
  readonly employee: Employee;
  readonly sex: 'female' | 'male' | null;
  readonly rank: string | null;
  /** At a host unit, which has a say. */
  readonly posted: boolean;
  readonly specialPost: boolean;
  readonly careerStart: string | null;
  readonly monthlyWage: string;
  readonly placement: Placement | null;
  readonly judge: Judge;
  readonly purchaser: Purchaser | null;
  readonly taken: readonly TakenOfKind[];
  readonly others: readonly LeaveRequest[];
  readonly overtime: readonly OvertimeEntry[];
  readonly meetingDays: readonly string[];
  /** Where overtime is to be taken off and the purchaser's document limits it. */
  readonly timeOff: TimeOffKnown | null;
  /** Approvals given or refused so far, by party. */
  readonly acts: Readonly<Record<string, 'given' | 'refused'>>;
  readonly appliedOn: string;
}

/** Days before and after a leave in which other leave may join it to one absence. */
const NEIGHBOURHOOD = 60;

/** Whether a host unit signs on paper: the person works at one that is no counterpart on the platform. */
export function signsOnPaper(of: Pick<LeaveCase, 'posted' | 'purchaser'>): boolean {
  return of.posted && of.purchaser === null;
}

/** Reads what leave is judged by. */
@Injectable()
export class LeaveCases {
  constructor(private readonly policy: PolicyService, private readonly hours: DayHours = new DayHours()) {}

  private async purchaserOf(m: EntityManager, ctx: RequestContext, placement: Placement | null): Promise<Purchaser | null> {
    if (!placement?.purchaserTenantId || !placement.purchaserUnitPath) return null;
    const [tenant]: { name: string; pack_id: string }[] = await m.query('select name, pack_id from tenant_directory() where id = $1', [placement.purchaserTenantId]);
    if (!tenant || !this.policy.index.findPack(tenant.pack_id)) return null;
    const judge = await this.policy.judge(m, ctx, ctx.at, tenant.pack_id);
    return judge.knows('leave.approval') ? { tenantId: placement.purchaserTenantId, name: tenant.name, judge } : null;
  }

  /** Where somebody works on a day. */
  placementOf(m: EntityManager, employeeId: string, on: string): Promise<Placement | null> {
    return m.createQueryBuilder(Placement, 'placement').where('placement.employee_id = :employeeId and placement.tenant_id = current_tenant_id()', { employeeId })
      .andWhere('placement.starts_on <= :on and (placement.ends_on is null or placement.ends_on >= :on)', { on }).orderBy('placement.starts_on', 'DESC').getOne();
  }

  /** The case of an employee who asks for leave, or of a request already made. */
  async gather(m: EntityManager, ctx: RequestContext, employee: Employee, asked: LeaveAsked, made: LeaveRequest | null = null): Promise<LeaveCase> {
    const from = asked.from as PlainDate;
    const except = made?.id ?? null;
    const judge = await this.policy.judge(m, ctx);
    const ranked = (await ranksOn(m, judge, [employee], asked.from)).get(employee.id);
    const standing = ranked?.standing ?? null;
    const worker = await m.findOneBy(Worker, { id: employee.workerId });
    const placement = await this.placementOf(m, employee.id, asked.from);
    const purchaser = await this.purchaserOf(m, ctx, placement);
    const [contract] = await m.find(EmploymentContract, { where: { employeeId: employee.id }, order: { startsOn: 'DESC' }, take: 1 });
    const meetings: { on: string }[] = await m.query(`select d.on_day::text as on from meeting_day d where d.on_day between $1 and $2 and d.withdrawn_on is null
        and not exists (select 1 from meeting_waiver w where w.employee_id = $3 and w.on_day = d.on_day and w.withdrawn_on is null)`, [asked.from, asked.to, employee.id]);
    const approvals: { party: string; outcome: 'given' | 'refused' }[] = except === null ? [] : await m.query('select party, outcome from leave_approval where request_id = $1', [except]);
    const limited = asked.kind === TIME_OFF && (purchaser?.judge.knows('overtime.consecutive') ?? false);
    const used = except === null ? [] : await m.findBy(OvertimeEntry, { usedBy: except });
    return {
      asked, employee, placement, today: dayInChina(ctx.at), sex: worker?.sex ?? null,
      rank: made?.rank ?? ranked?.rank ?? null, specialPost: made?.specialPost ?? standing?.specialPost ?? false, careerStart: standing?.careerStart ?? null,
      monthlyWage: contract?.monthlyWage.toFixed(2) ?? '0.00', judge, purchaser,
      posted: made?.postedAtHostUnit ?? (purchaser !== null || (standing?.postedAtHostUnit ?? false)),
      taken: await takenInYear(m, employee.id, Number(asked.from.slice(0, 4)), except),
      others: await leavesWithin(m, employee.id, addDays(from, -NEIGHBOURHOOD), addDays(asked.to as PlainDate, NEIGHBOURHOOD), except),
      overtime: [...used, ...(await openOvertime(m, employee.id, asked.from))],
      meetingDays: meetings.map((row) => row.on),
      timeOff: limited ? { hoursPerDay: await this.hours.hoursOf(m, ctx, employee, asked.from), overtime: await readOvertime(m, employee.id) } : null,
      acts: Object.fromEntries(approvals.map((row) => [row.party, row.outcome])), appliedOn: made?.appliedOn ?? dayInChina(ctx.at),
    };
  }
}

/** What is known of the ranks of some people on a day. */
interface RanksKnown {
  readonly standings: ReadonlyMap<string, LeaveStanding>;
  /** Latest move to another position of each that has had one. */
  readonly moves: ReadonlyMap<string, StaffMove>;
  /** Who ever had a rank entered. */
  readonly entered: ReadonlySet<string>;
}

/**
 * The rank that holds for each of some people on a day: what human resources entered, unless the person was moved to another
 * position since; then, and where nobody entered anything, what the document makes of the position. Who had a rank that was ended
 * waits for a new one.
 */
export async function ranksOn(m: EntityManager, judge: Judge, people: readonly Pick<Employee, 'id' | 'position'>[], on: string): Promise<Map<string, { readonly rank: string | null; readonly byPosition: boolean; readonly standing: LeaveStanding | null }>> {
  const ids = people.map((e) => e.id);
  const rows = ids.length === 0 ? [] : await m.find(LeaveStanding, { where: { employeeId: In(ids) }, order: { validFrom: 'ASC' } });
  const moved = ids.length === 0 ? [] : await m.find(StaffMove, { where: { employeeId: In(ids), state: 'done', effectiveOn: LessThanOrEqual(on) }, order: { effectiveOn: 'ASC' } });
  const known: RanksKnown = {
    standings: new Map(rows.filter((row) => row.validFrom <= on && (row.validTo === null || row.validTo >= on)).map((row) => [row.employeeId, row])),
    moves: new Map(moved.filter((move) => move.fromPosition !== move.toPosition).map((move) => [move.employeeId, move])), entered: new Set(rows.map((row) => row.employeeId)),
  };
  return new Map(people.map((e) => [e.id, rankBy(judge, e, known, on)]));
}

function rankBy(judge: Judge, employee: Pick<Employee, 'id' | 'position'>, known: RanksKnown, on: string): { rank: string | null; byPosition: boolean; standing: LeaveStanding | null } {
  const standing = known.standings.get(employee.id) ?? null;
  const move = known.moves.get(employee.id);
  const since = move && (!standing || move.effectiveOn > standing.validFrom) ? move : null;
  if (!since && (standing || known.entered.has(employee.id))) return { rank: standing?.rank ?? null, byPosition: false, standing };
  const found = judge.knows('leave.rank') ? judge.attempt('leave.rank', { position: since?.toPosition ?? employee.position }, on) : null;
  return { rank: found?.ok ? String(found.output['rank']) : (standing?.rank ?? null), byPosition: found?.ok ?? false, standing };
}

/** A request as its applicant put it. */
export function askedAgain(row: LeaveRequest, overtimeIds: readonly string[] = []): LeaveAsked {
  return {
    kind: row.kind, from: row.fromOn, fromHalf: row.fromHalf, to: row.toOn, toHalf: row.toHalf, reason: row.reason, documents: row.documents, urgent: row.urgent, details: row.details,
    takeover: row.takeover, handedOver: row.handedOver, hostSignedBy: row.hostSignedBy, hostSignedOn: row.hostSignedOn, overtimeIds, prolongs: row.prolongs,
  };
}
