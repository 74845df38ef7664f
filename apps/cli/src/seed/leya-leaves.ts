// Leaves of the agency: a year of those that are over, and a few live ones at each stage of the way, made by the use cases themselves.
import { addDays, addMonths, type PlainDate, type WorkCalendar } from '@gongqiao/kernel';
import { domain } from '@gongqiao/domain';
import { Documents, contentStore } from '@gongqiao/domain/documents';
import { CalendarWatch, LateReturns, LeaveCases, LeaveConsents, LeaveProofs, LeaveRequests, LeaveSettling, Overtime, OvertimeConsents, type LeaveAsked } from '@gongqiao/domain/leave';
import { AccessRegistry, AccessService } from '@gongqiao/platform/access';
import { Refused, type RequestContext } from '@gongqiao/platform/context';
import { Duties } from '@gongqiao/platform/duty';
import { EventBus } from '@gongqiao/platform/events';
import { platformAccess } from '@gongqiao/platform/module';
import { PolicyService } from '@gongqiao/platform/policy';
import type { SeedContext } from '@gongqiao/platform/seed';
import { Trail } from '@gongqiao/platform/trail';
import { TodoBook, WorkflowEngine } from '@gongqiao/platform/workflow';
import type { EntityManager } from 'typeorm';
import { LEYA, demoId } from './leya-staff.js';
import { LONGGANG } from './longgang-units.js';
import { insertRows } from './province/insert-rows.js';
import { Random } from './province/random.js';

const STAMP = { created_at: '2026-01-05T09:00:00+08:00', updated_at: '2026-01-05T09:00:00+08:00', version: 1 };
const KINDS = ['annual', 'personal', 'personal', 'sick', 'annual'] as const;
const MONTHS_OVER = 10;

interface Person { readonly id: string; readonly user_id: string | null; readonly name: string; readonly position: string; readonly path: string; readonly hired: string; readonly host: string | null; readonly serial: number }

function nthWorkingDay(calendar: WorkCalendar, from: PlainDate, n: number): PlainDate {
  let on = from;
  for (let left = n; left > 0; ) {
    if (calendar.isWorkingDay(on, 'from')) left -= 1;
    if (left > 0) on = addDays(on, 1);
  }
  return on;
}

/** Two or three leaves of everybody over the months that are past, whole days, begun on a working day. */
export async function loadPastLeaves(m: EntityManager, calendar: WorkCalendar): Promise<void> {
  const people: Person[] = await m.query(
    `select e.id, e.user_id, e.name, e.position, e.unit_path::text as path, e.hired_on::text as hired, p.host_unit_name as host, right(e.number, 4)::int as serial
       from employee e left join placement p on p.employee_id = e.id where e.hired_on < '2025-12-31' order by e.number`);
  const random = new Random(20260301);
  let serial = 0;
  const rows = people.flatMap((person) => {
    let from = `2026-01-${String(random.between(5, 28)).padStart(2, '0')}` as PlainDate;
    return Array.from({ length: random.between(2, 3) }, (_, i) => {
      from = nthWorkingDay(calendar, addDays(from, random.between(30, 80)), 1);
      const days = random.between(1, 3);
      const to = nthWorkingDay(calendar, from, days);
      if (Number(to.slice(5, 7)) > MONTHS_OVER) return null;
      serial += 1;
      const kind = KINDS[(person.serial + i) % KINDS.length];
      return {
        id: demoId('810a', serial), tenant_id: LEYA.tenantId, unit_path: person.path, employee_id: person.id, user_id: person.user_id, employee_name: person.name, position: person.position, kind, from_on: from, from_half: 'am',
        to_on: to, to_half: 'pm', days, rank: person.position, reason: kind === 'sick' ? '身体不适' : kind === 'annual' ? '休年假' : '家中有事', documents: kind === 'sick' ? ['hospital-certificate'] : [], urgent: false, details: {},
        takeover: '', handed_over: false, applied_on: addDays(from, -32), posted_at_host_unit: false, special_post: false, host_unit_name: person.host, standing: 'closed', state: 'closed', chain: [], obstacles: [], warnings: [],
        results: {}, report_back_on: nthWorkingDay(calendar, addDays(to, 1), 1), reported_on: nthWorkingDay(calendar, addDays(to, 1), 1), ...STAMP,
      };
    });
  }).filter((row) => row !== null);
  await insertRows(m, 'leave_request', rows);
}

const OVERTIME_EVERY = 4;
const DAYS_A_WEEK = 7;

/** Overtime of every fourth person over the autumn: an evening or a Saturday, agreed to and registered, some of it to be taken off. */
export async function loadOvertime(m: EntityManager, calendar: WorkCalendar, today: string): Promise<void> {
  const people: Person[] = await m.query(
    `select e.id, e.user_id, e.name, e.position, e.unit_path::text as path, e.hired_on::text as hired, null as host, right(e.number, 4)::int as serial from employee e where e.hired_on < '2025-12-31' order by e.number`);
  const rows = people.filter((person) => person.serial % OVERTIME_EVERY === 0).flatMap((person) => Array.from({ length: 3 }, (_, i) => {
    const on = addDays(today as PlainDate, -(person.serial % DAYS_A_WEEK) - 5 - i * 12);
    const evening = calendar.isWorkingDay(on, 'on');
    return {
      id: demoId('810b', person.serial * 10 + i), tenant_id: LEYA.tenantId, unit_path: person.path, employee_id: person.id, user_id: person.user_id, employee_name: person.name, on_day: on, starts: evening ? '18:30' : '09:00', ends: evening ? '20:30' : '13:00',
      hours: evening ? 2 : 4, reason: evening ? '赶写个案记录' : '社区大型活动', choice: evening ? 'pay' : 'time-in-lieu', day_kind: calendar.statutoryDay(on, 'on') !== null ? 'statutory-holiday' : evening ? 'workday' : 'rest-day',
      state: i === 0 && person.serial % 3 === 0 ? 'requested' : 'registered', use_by: addMonths(on, 1), warnings: [], ...STAMP,
    };
  }));
  await insertRows(m, 'overtime_entry', rows);
}

/** The use cases of leave as the demonstration calls them. */
export function leaveServices(context: Pick<SeedContext, 'database' | 'index' | 'clock' | 'vault'>): { requests: LeaveRequests; consents: LeaveConsents; documents: Documents; proofs: LeaveProofs; lateReturns: LateReturns; overtimeConsents: OvertimeConsents; overtime: Overtime } {
  const access = new AccessService(new AccessRegistry([...platformAccess, ...domain.access], context.index.packs), (id) => (id === LEYA.tenantId ? 'leya' : 'longgang'));
  const policy = new PolicyService(context.database, context.index, context.clock);
  const trail = new Trail();
  const todos = new TodoBook(new EventBus(null));
  const engine = new WorkflowEngine(policy, trail, todos);
  const cases = new LeaveCases(policy);
  const settling = new LeaveSettling(policy, engine, trail, cases);
  const documents = new Documents(context.database, trail, contentStore(null, context.vault, 'document_content'));
  const proofs = new LeaveProofs(context.database, access, policy, trail, documents, settling);
  documents.own(proofs);
  const consents = new LeaveConsents(context.database, access, policy, engine, settling);
  const lateReturns = new LateReturns(context.database, access, policy, trail, consents);
  const overtimeConsents = new OvertimeConsents(context.database, access, policy, engine);
  const requests = new LeaveRequests(context.database, access, policy, engine, trail, new Duties(context.database, policy, access, trail, todos, context.clock), cases, consents, settling, proofs, lateReturns, new CalendarWatch(context.database, policy));
  engine.listen(requests);
  engine.listen(overtimeConsents);
  engine.listen(consents);
  return { requests, consents, documents, proofs, lateReturns, overtimeConsents, overtime: new Overtime(context.database, access, policy, trail, overtimeConsents) };
}

/** How far a live leave has come. */
type Stage = 'host-unit' | 'team-lead' | 'department-head' | 'agency-head' | 'district' | 'granted' | 'refused';
/** Away now: granted a while ago, begun on the last working day, so that somebody has to report back. */
const AWAY = 32;
const ASKED_BEFORE_DAYS = 10;
/** Due back two working days ago: one of them is at work and has not reported back, the other is missing. */
const DUE_BACK = { atWork: 26, missing: 37 } as const;
/** Placed people who have registered overtime of last Saturday, of which the host unit is told. */
const WORKED_SATURDAY = [7, 13, 38] as const;
const LIVE: readonly (readonly [serial: number, stage: Stage, days: number])[] = [
  [13, 'host-unit', 1], [19, 'team-lead', 1], [25, 'department-head', 1], [31, 'agency-head', 3], [8, 'district', 8], [14, 'granted', 1], [20, 'refused', 1],
];
const ORDER: readonly Stage[] = ['host-unit', 'team-lead', 'department-head', 'agency-head', 'district', 'granted'];

function keyOf(serial: number, step: string): string {
  return `demo-leave-${serial}-${step}`;
}

/** Brings one person's leave to its stage by the use cases, as those who sit there. */
class Course {
  constructor(
    private readonly context: SeedContext,
    private readonly services: ReturnType<typeof leaveServices>,
    private readonly units: readonly { readonly tenant: string; readonly id: string; readonly path: string }[],
  ) {}

  private seat(at: Date, tenantId: string, role: string, path: string, userId: string): RequestContext {
    return { tenantId, userId, unitId: this.units.find((u) => u.tenant === tenantId && u.path === path)?.id ?? '', unitPath: path, roles: role === '' ? [] : [role], requestId: 'seed', ip: null, at };
  }

  private async sitter(at: Date, tenantId: string, role: string, path: string): Promise<RequestContext> {
    const [who] = await this.context.database.run({ tenantId }, (m) => m.query<{ id: string; path: string }[]>('select user_id as id, unit_path::text as path from membership where role = $1 and unit_path @> $2::ltree order by nlevel(unit_path) desc limit 1', [role, path]));
    return this.seat(at, tenantId, role, who?.path ?? path, who?.id ?? demoId('80ff', 1));
  }

  /** Asks, and has everybody before the stage agree. Days that the rules do not allow now are passed over. */
  async run(serial: number, stage: Stage, span: { readonly from: string; readonly to: string }, at: Date): Promise<void> {
    const { requests, consents } = this.services;
    const [person] = await this.context.database.run({ tenantId: LEYA.tenantId }, (m) => m.query<{ user_id: string | null; path: string; host: string; position: string }[]>(
      `select e.user_id, e.unit_path::text as path, p.purchaser_unit_path::text as host, e.position from employee e join placement p on p.employee_id = e.id and p.purchaser_tenant_id is not null where e.id = $1`, [demoId('8006', serial)]));
    if (!person?.user_id) return;
    const asked: LeaveAsked = {
      kind: 'personal', from: span.from, fromHalf: 'am', to: span.to, toHalf: 'pm', reason: '家中有事需要处理', documents: [], urgent: false, details: {}, takeover: '同组社工', handedOver: true, hostSignedBy: null, hostSignedOn: null, overtimeIds: [],
    };
    const made = await requests.apply(this.seat(at, LEYA.tenantId, person.position, person.path, person.user_id), keyOf(serial, 'apply'), asked).catch((error: unknown) => {
      if (error instanceof Refused) return null;
      throw error;
    });
    if (!made) return;
    const [consent] = await this.context.database.run({ tenantId: LONGGANG.tenantId }, (m) => m.query<{ id: string }[]>('select id from leave_consent where request_id = $1', [made.id]));
    const chain = await this.context.database.run({ tenantId: LEYA.tenantId }, (m) => m.query<{ by: string }[]>(`select link->>'by' as by from leave_request, jsonb_array_elements(chain) link where id = $1`, [made.id]));
    for (const step of ORDER.slice(0, stage === 'refused' ? 1 : ORDER.indexOf(stage)).filter((held) => chain.some((link) => link.by === held))) {
      if (step === 'host-unit') await consents.decide(this.seat(at, LONGGANG.tenantId, 'host-unit', person.host, demoId('80ff', 2)), keyOf(serial, step), { id: consent?.id ?? '', agree: true, note: null });
      else if (step === 'district') await consents.decide(await this.sitter(at, LONGGANG.tenantId, 'district', LONGGANG.root), keyOf(serial, step), { id: consent?.id ?? '', agree: true, note: null });
      else await requests.decide(await this.sitter(at, LEYA.tenantId, step, person.path), keyOf(serial, step), { id: made.id, agree: true, note: null });
    }
    if (stage === 'refused') await requests.decide(await this.sitter(at, LEYA.tenantId, 'team-lead', person.path), keyOf(serial, 'refuse'), { id: made.id, agree: false, note: '当周人手不足，请改期' });
  }

  /** Has somebody's overtime agreed to and registered, so that the host unit is told of it. */
  async overtime(serial: number, on: string): Promise<void> {
    const [person] = await this.context.database.run({ tenantId: LEYA.tenantId }, (m) => m.query<{ user_id: string | null; path: string; position: string }[]>('select user_id, unit_path::text as path, position from employee where id = $1', [demoId('8006', serial)]));
    if (!person?.user_id) return;
    const at = new Date(`${on}T09:00:00+08:00`);
    const own = this.seat(at, LEYA.tenantId, person.position, person.path, person.user_id);
    const { id } = await this.services.overtime.enter(own, keyOf(serial, 'overtime'), { on, starts: '09:00', ends: '17:00', reason: '职工亲子活动', choice: 'time-in-lieu' });
    await this.services.overtime.decide(await this.sitter(at, LEYA.tenantId, 'team-lead', person.path), keyOf(serial, 'overtime-agree'), { id, agree: true, note: null });
    await this.services.overtime.register({ ...own, at: new Date(`${on}T20:00:00+08:00`) }, keyOf(serial, 'overtime-register'), id);
  }

  /** Looks who has not reported back. */
  async watch(at: Date): Promise<void> {
    await this.services.lateReturns.watch(this.seat(at, LEYA.tenantId, '', LEYA.root, demoId('80ff', 1)));
  }

  /** Lets begin what has come to its day. */
  async begin(at: Date): Promise<void> {
    await this.services.requests.begin(this.seat(at, LEYA.tenantId, '', LEYA.root, demoId('80ff', 1)));
  }
}

/** Live leaves of placed people, each asked for and agreed to as far as its stage, and one person who is away. */
export async function loadLiveLeaves(context: SeedContext, calendar: WorkCalendar): Promise<void> {
  const units: { tenant: string; id: string; path: string }[] = [];
  for (const tenantId of [LEYA.tenantId, LONGGANG.tenantId]) {
    const found = await context.database.run({ tenantId }, (m) => m.query<{ id: string; path: string }[]>('select id, path::text as path from org_unit'));
    units.push(...found.map((unit) => ({ tenant: tenantId, ...unit })));
  }
  const course = new Course(context, leaveServices(context), units);
  const now = context.clock.now();
  const today = context.clock.today() as PlainDate;
  const first = nthWorkingDay(calendar, addDays(today, 8), 1);
  for (const [serial, stage, days] of LIVE) {
    const from = nthWorkingDay(calendar, addDays(first, serial % 3), 1);
    await course.run(serial, stage, { from, to: days >= 8 ? addDays(from, days - 1) : nthWorkingDay(calendar, from, days) }, now);
  }
  const since = calendar.workingDayBefore(today, 1, 'today');
  await course.run(AWAY, 'granted', { from: since, to: nthWorkingDay(calendar, addDays(today, 1), 1) }, new Date(now.getTime() - ASKED_BEFORE_DAYS * 86_400_000));
  await context.database.run({ tenantId: LEYA.tenantId }, (m) => m.query('delete from attendance_day where employee_id = $1 and on_day >= $2', [demoId('8006', AWAY), since]));
  const dueBack = calendar.workingDayBefore(today, 2, 'today');
  const [awayFrom, awayTo] = [calendar.workingDayBefore(dueBack, 2, 'today'), calendar.workingDayBefore(dueBack, 1, 'today')];
  for (const serial of Object.values(DUE_BACK)) await course.run(serial, 'granted', { from: awayFrom, to: awayTo }, new Date(now.getTime() - (ASKED_BEFORE_DAYS + 7) * 86_400_000));
  await context.database.run({ tenantId: LEYA.tenantId }, (m) => m.query(`delete from attendance_day where (employee_id = $1 and on_day >= $3) or (employee_id = $2 and on_day between $3 and $4)`, [demoId('8006', DUE_BACK.missing), demoId('8006', DUE_BACK.atWork), awayFrom, awayTo]));
  const saturday = addDays(today, -7);
  for (const serial of WORKED_SATURDAY) await course.overtime(serial, saturday);
  await course.begin(now);
  await course.watch(now);
}
