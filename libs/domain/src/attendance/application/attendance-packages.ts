import { Decimal, lastDayOfMonth, type PlainDate, type PlainMonth } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService, type Decided } from '@gongqiao/platform/policy';
import { JobService } from '@gongqiao/platform/queue';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { refuseAttendance } from '../errors.js';
import { ATTENDANCE_RUN } from '../jobs/attendance-run.js';
import { AttendanceSheets } from './attendance-sheets.js';
import { lateKey } from './chase-papers.js';
import { requireMonth } from './require-month.js';
import { AttendancePackage } from '../persistence/entities.js';

const SUBJECT = 'AttendancePackage';

/** A unit's place in a month: who is worked out, what has been sent. */
export interface MonthOfUnit {
  readonly unitId: string;
  readonly unitName: string;
  readonly unitPath: string;
  readonly kind: 'team' | 'department';
  readonly people: number;
  readonly workedOut: number;
  readonly approved: number;
  readonly absences: number;
  readonly package: AttendancePackage | null;
}

/** Whose papers a unit hands in: everybody below it; for the house itself only those who sit in no department. */
function within(path: string, unit: string): string {
  return `${path} <@ ${unit} and (nlevel(${unit}) > 1 or ${path} = ${unit})`;
}

/** The month's papers: worked out, sent by the team, sent by the department, approved by human resources. */
@Injectable()
export class AttendancePackages {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly trail: Trail,
    private readonly jobs: JobService,
    private readonly sheets: AttendanceSheets,
  ) {}

  private async unitFor(m: EntityManager, ctx: RequestContext, id: string, verb: string): Promise<OrgUnit> {
    const unit = await m.findOneBy(OrgUnit, { id: requireId(id, 'unitId') });
    if (!unit || !this.access.can(ctx, verb, SUBJECT, { tenantId: ctx.tenantId, unitPath: unit.path })) throw refuseAttendance('unit-unknown', { field: 'unitId' });
    return unit;
  }

  /** Starts the run that works a month out for a unit and what is below it. */
  compute(ctx: RequestContext, key: string, input: { readonly unitId: string; readonly month: string }): Promise<{ id: string }> {
    const month = requireMonth(input.month);
    return this.database.once(ctx, { key, operation: 'computeAttendanceMonth', input }, async (m) => {
      const unit = await this.unitFor(m, ctx, input.unitId, 'create');
      if (`${month}-01` > dayInChina(ctx.at)) throw refuseAttendance('month-ahead', { field: 'month', values: { month } });
      const run = await this.jobs.start(m, ctx, { kind: ATTENDANCE_RUN, subject: SUBJECT, subjectId: unit.id, unitPath: unit.path, params: { month, unitPath: unit.path } });
      this.trail.write(m, ctx, { action: 'compute-attendance', subject: SUBJECT, subjectId: unit.id, unitPath: unit.path, after: { month, runId: run.id } });
      return { id: run.id };
    });
  }

  /** Leave days of a month whose papers are not signed by all. */
  private async unsigned(m: EntityManager, path: string, month: PlainMonth): Promise<Decimal> {
    const [row]: { days: string }[] = await m.query(
      `select coalesce(sum(days), 0)::text as days from leave_request where unit_path <@ $1::ltree and from_on between $2 and $3 and standing in ('host-unit', 'employer', 'purchaser')`, [path, `${month}-01`, lastDayOfMonth(month)]);
    return new Decimal(row?.days ?? '0');
  }

  private async judgeSending(m: EntityManager, ctx: RequestContext, unit: OrgUnit, month: PlainMonth, kind: 'team' | 'department'): Promise<Decided | null> {
    const judge = await this.policy.judge(m, ctx);
    if (!judge.knows('leave.monthlySubmission')) return null;
    const today = dayInChina(ctx.at);
    const [teams]: { last: string | null }[] = await m.query(`select max(sent_on)::text as last from attendance_package where month = $1 and kind = 'team' and unit_path <@ $2::ltree`, [month, unit.path]);
    const facts = { month, leaderSentOn: kind === 'team' ? today : (teams?.last ?? null), departmentSentOn: kind === 'department' ? today : null, unsignedLeaveDays: (await this.unsigned(m, unit.path, month)).toFixed(1) };
    return judge.decide('leave.monthlySubmission', facts, today);
  }

  /**
   * Sends a team's papers to its department, or a department's to human resources.
   *
   * @throws Refused `package-incomplete`, `teams-outstanding`, `package-sent`.
   */
  send(ctx: RequestContext, key: string, input: { readonly unitId: string; readonly month: string }): Promise<{ id: string }> {
    const month = requireMonth(input.month);
    return this.database.once(ctx, { key, operation: 'sendAttendancePackage', input }, async (m) => {
      const unit = await this.unitFor(m, ctx, input.unitId, 'create');
      const [row] = (await this.rows(m, ctx, month)).filter((held) => held.unitId === unit.id);
      if (!row) throw refuseAttendance('unit-unknown', { field: 'unitId' });
      if (row.package) throw refuseAttendance('package-sent', { field: 'month', values: { month } });
      if (row.workedOut < row.people) throw refuseAttendance('package-incomplete', { field: 'month', values: { month, n: row.people - row.workedOut } });
      if (row.kind === 'department' && unit.level > 0) {
        const open = (await this.rows(m, ctx, month)).filter((team) => team.kind === 'team' && team.people > 0 && team.unitPath.startsWith(`${unit.path}.`) && !team.package).map((team) => team.unitName);
        if (open.length > 0) throw refuseAttendance('teams-outstanding', { field: 'unitId', values: { teams: open.join('、') } });
      }
      const decided = await this.judgeSending(m, ctx, unit, month, row.kind);
      const due = decided?.output[row.kind === 'team' ? 'leaderDue' : 'departmentDue'];
      const saved = await m.save(m.create(AttendancePackage, {
        unitId: unit.id, unitPath: unit.path, month, kind: row.kind, state: 'sent', sentOn: dayInChina(ctx.at), sentBy: ctx.userId, dueOn: typeof due === 'string' ? due : null, people: row.people,
        status: String(decided?.output[row.kind === 'team' ? 'leaderStatus' : 'departmentStatus'] ?? 'on-time'), resultId: null, approvedOn: null,
      }));
      if (decided) await m.save(Object.assign(saved, { resultId: await this.policy.store(m, ctx, { subject: SUBJECT, subjectId: saved.id, field: 'sending', unitPath: unit.path, result: decided }) }));
      await this.finishDuty(m, ctx, unit.path, decided, typeof due === 'string' ? due : null);
      await m.query(`update todo set finished_at = $2, finished_by = $3, outcome = 'sent' where subject = '${SUBJECT}' and subject_id = md5($1)::uuid and finished_at is null`, [lateKey(month, unit.path), ctx.at, ctx.userId]);
      if (row.kind === 'department') await this.tellHouse(m, ctx, saved, unit.name);
      this.trail.write(m, ctx, { action: 'send-attendance', subject: SUBJECT, subjectId: saved.id, unitPath: unit.path, after: { month, kind: row.kind, people: row.people, status: saved.status } });
      return { id: saved.id };
    });
  }

  /** Finishes the turns of the duty that the sending fulfils: those that cite a provision of its decision and fall due that day. */
  private async finishDuty(m: EntityManager, ctx: RequestContext, path: string, decided: Decided | null, due: string | null): Promise<void> {
    if (!decided || due === null) return;
    const found = this.policy.index.findDecision(decided.decision);
    const cited = new Set(found?.decision.applies.map((provision) => provision.id));
    const duties = (found?.pack.duties ?? []).filter((duty) => duty.provisions.every((provision) => cited.has(provision.id))).map((duty) => duty.id);
    await m.query(`update todo set finished_at = $4, finished_by = $5, outcome = 'done' where finished_at is null and duty_occurrence_id in
      (select id from duty_occurrence where duty = any($1::text[]) and due_on = $2 and unit_path = $3::ltree and done_at is null)`, [duties, due, path, ctx.at, ctx.userId]);
    await m.query(`update duty_occurrence set done_at = $4, done_by = $5, evidence = '考勤资料已在平台报送' where duty = any($1::text[]) and due_on = $2 and unit_path = $3::ltree and done_at is null`, [duties, due, path, ctx.at, ctx.userId]);
  }

  private async tellHouse(m: EntityManager, ctx: RequestContext, row: AttendancePackage, unitName: string): Promise<void> {
    const pack = this.policy.index.findPack((await this.policy.judge(m, ctx)).packId);
    const [party] = (pack?.rights ?? []).filter((right) => right.verb === 'approve' && right.subject === SUBJECT).flatMap((right) => [...right.who]);
    const [seat]: { path: string }[] = await m.query('select unit_path::text as path from membership where role = $1 order by nlevel(unit_path) limit 1', [party ?? '']);
    if (party === undefined || !seat) return;
    await m.query(`insert into todo (kind, subject, subject_id, title, unit_path, party, sent_by, received_at) values ('act', $1, $2, $3, $4, $5, $6, $7)`,
      [SUBJECT, row.id, `${unitName} ${row.month} 考勤和请假资料已报送，请核定`, seat.path, party, ctx.userId, ctx.at]);
  }

  /** Approves a department's month: from then on it is what pay uses, and later facts are settled apart. */
  approve(ctx: RequestContext, key: string, id: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'approveAttendancePackage', input: { id } }, async (m) => {
      const row = await m.findOne(AttendancePackage, { where: { id: requireId(id, 'id') }, lock: { mode: 'pessimistic_write' } });
      if (!row || row.kind !== 'department' || !this.access.can(ctx, 'approve', SUBJECT, row)) throw refuseAttendance('package-unknown', { field: 'id' });
      if (row.state === 'approved') throw refuseAttendance('package-sent', { field: 'id', values: { month: row.month } });
      const today = dayInChina(ctx.at);
      if (today <= lastDayOfMonth(row.month as PlainMonth)) throw refuseAttendance('month-not-over', { field: 'id', values: { month: row.month } });
      await m.query(`update attendance_month set state = 'approved', approved_at = $3, approved_by = $4, version = version + 1 where month = $1 and ${within('unit_path', '$2::ltree')} and state = 'computed'`, [row.month, row.unitPath, ctx.at, ctx.userId]);
      await m.query(`update attendance_package set state = 'approved', approved_on = $3 where month = $1 and ${within('unit_path', '$2::ltree')}`, [row.month, row.unitPath, today as PlainDate]);
      await m.query(`update todo set finished_at = $2, finished_by = $3, outcome = 'approved' where subject = '${SUBJECT}' and subject_id = $1 and finished_at is null`, [row.id, ctx.at, ctx.userId]);
      await this.sheets.announce(m, ctx, row.month, row.unitPath);
      this.trail.write(m, ctx, { action: 'approve-attendance', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, after: { month: row.month, people: row.people } });
      return { id: row.id };
    });
  }

  /** Teams and departments of a month within the caller's reach, each with how far it is. */
  async rows(m: EntityManager, ctx: RequestContext, month: PlainMonth): Promise<MonthOfUnit[]> {
    const may = this.access.where(ctx, 'read', SUBJECT, 'unit');
    const units = await m.createQueryBuilder(OrgUnit, 'unit').where(may.sql.replaceAll('unit.unit_path', 'unit.path'), may.parameters).andWhere('unit.level between 0 and 2').orderBy('unit.path').limit(200).getMany();
    const last = lastDayOfMonth(month);
    const counts: { path: string; people: number; worked: number; approved: number; absences: number }[] = await m.query(
      `select u.path::text as path, count(e.id)::int as people, count(a.id)::int as worked, count(a.id) filter (where a.state = 'approved')::int as approved, coalesce(sum(a.absent_days), 0)::int as absences
         from unnest($1::ltree[]) as u (path) left join employee e on ${within('e.unit_path', 'u.path')} and e.hired_on <= $2 and (e.left_on is null or e.left_on >= $3)
         left join attendance_month a on a.employee_id = e.id and a.month = $4 group by u.path`, [units.map((unit) => unit.path), last, `${month}-01`, month]);
    const packages = await m.findBy(AttendancePackage, { month });
    const byPath = new Map(counts.map((row) => [row.path, row]));
    return units.flatMap((unit): MonthOfUnit[] => {
      const row = byPath.get(unit.path);
      if (!row || row.people === 0) return [];
      return [{
        unitId: unit.id, unitName: unit.name, unitPath: unit.path, kind: unit.level === 2 ? 'team' : 'department', people: row.people, workedOut: row.worked, approved: row.approved, absences: row.absences,
        package: packages.find((held) => held.unitId === unit.id) ?? null,
      }];
    });
  }
}
