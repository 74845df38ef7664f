import type { JsonObject, PlainDate } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { requireDay } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { WorkflowEngine, WorkflowInstance, inRefusedShape, type WorkflowListener, type WorkflowMoved, type WorkflowMovedBack } from '@gongqiao/platform/workflow';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Employee } from '../../personnel/index.js';
import { findFlow } from '../../shared/flows.js';
import { refuseAttendance } from '../errors.js';
import { AttendanceSanction } from '../persistence/counterpart-entities.js';

const SUBJECT = 'AttendanceSanction';
const GROUND_LEAST = 4;
const TERM_WORKING_DAYS = 3;

/** Kinds of cases by the decision that says what follows. */
export const SANCTION_KINDS: Readonly<Record<string, string>> = {
  month: 'attendance.month', absence: 'attendance.absence', badge: 'attendance.badge', 'proxy-clocking': 'attendance.proxyClocking', 'away-from-post': 'attendance.awayFromPost',
};

/** A case to be recorded: what happened, as the document's decision asks for it. */
export interface SanctionInput {
  readonly employeeId: string;
  readonly kind: string;
  readonly on: string;
  readonly description: string;
  readonly facts: JsonObject;
}

/**
 * Breaches of the rules of attendance. What the document would have follow is worked out and shown with what the law says of it;
 * nothing is posted while a warning of the law stands without a lawful ground recorded by a named person.
 */
@Injectable()
export class Sanctions implements WorkflowListener {
  readonly subject = SUBJECT;

  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly workflow: WorkflowEngine,
    private readonly trail: Trail,
  ) {}

  /** Records a case and asks the person for their word. @throws Refused by field where the facts cannot be judged. */
  record(ctx: RequestContext, key: string, input: SanctionInput): Promise<{ id: string }> {
    const onDay = requireDay(input.on, 'on');
    return this.database.once(ctx, { key, operation: 'recordAttendanceCase', input }, async (m) => {
      const employee = await m.findOneBy(Employee, { id: requireId(input.employeeId, 'employeeId') });
      if (!employee || !this.access.can(ctx, 'create', SUBJECT, { tenantId: ctx.tenantId, unitPath: employee.unitPath, userId: employee.userId })) throw refuseAttendance('employee-unknown', { field: 'employeeId' });
      const judge = await this.policy.judge(m, ctx);
      const decision = SANCTION_KINDS[input.kind];
      if (decision === undefined || !judge.knows(decision)) throw refuseAttendance('sanction-kind-unknown', { field: 'kind', values: { kind: input.kind } });
      if (await m.existsBy(AttendanceSanction, { employeeId: employee.id, kind: input.kind, onDay })) throw refuseAttendance('sanction-exists', { field: 'on', values: { day: onDay } });
      const decided = judge.decide(decision, input.facts, dayInChina(ctx.at));
      const warnings = decided.output['legalWarnings'];
      const row = await m.save(m.create(AttendanceSanction, {
        employeeId: employee.id, userId: employee.userId, employeeName: employee.name, unitPath: employee.unitPath, kind: input.kind, onDay, description: input.description.trim(), facts: decided.facts, output: decided.output,
        warnings: Array.isArray(warnings) ? warnings.map(String) : [], resultId: null, lawfulGround: null, groundBy: null, groundAt: null, workflowInstanceId: null, state: '',
      }));
      row.resultId = await this.policy.store(m, ctx, { subject: SUBJECT, subjectId: row.id, field: 'consequence', unitPath: row.unitPath, result: decided });
      const flow = findFlow(this.policy, judge, 'attendance-sanction', 'explain');
      if (!flow) throw refuseAttendance('no-sanction-flow', { field: 'kind' });
      const instance = await this.workflow.start(m, ctx, { workflow: flow.id, subject: SUBJECT, subjectId: row.id, title: `${employee.name} ${onDay} 考勤事项：${decided.decision === judge.fullName(decision) ? this.wordsOf(judge.fullName(decision)) : input.kind}`, unitPath: employee.unitPath });
      await m.save(Object.assign(row, { workflowInstanceId: instance.id, state: instance.state }));
      if (employee.userId !== null) await m.query('update todo set user_id = $2 where instance_id = $1 and party = $3 and finished_at is null', [instance.id, employee.userId, 'employee']);
      this.trail.write(m, ctx, { action: 'record-attendance-case', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, after: { kind: row.kind, on: onDay, warnings: row.warnings } });
      return { id: row.id };
    });
  }

  private wordsOf(decision: string): string {
    return this.policy.index.findDecision(decision)?.decision.zh ?? decision;
  }

  /** Records the lawful ground on which a consequence may be posted in spite of the law's warning. */
  recordGround(ctx: RequestContext, key: string, input: { readonly id: string; readonly ground: string }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'recordLawfulGround', input }, async (m) => {
      const row = await m.findOne(AttendanceSanction, { where: { id: requireId(input.id, 'id') }, lock: { mode: 'pessimistic_write' } });
      if (!row || !this.access.can(ctx, 'post', SUBJECT, row)) throw refuseAttendance('sanction-unknown', { field: 'id' });
      if (row.userId === ctx.userId) throw refuseAttendance('own-case', { field: 'id' });
      if (input.ground.trim().length < GROUND_LEAST) throw refuseAttendance('reason-missing', { field: 'ground' });
      await m.save(Object.assign(row, { lawfulGround: input.ground.trim(), groundBy: ctx.userId, groundAt: ctx.at }));
      this.trail.write(m, ctx, { action: 'record-lawful-ground', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, after: { ground: row.lawfulGround } });
      return { id: row.id };
    });
  }

  /** Posts a decided case, or lets it pass over to decision where no word came: what human resources do for the whole house. */
  advance(ctx: RequestContext, key: string, input: { readonly id: string; readonly act: 'post' | 'passOver' | 'drop'; readonly note: string | null }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'advanceAttendanceCase', input }, async (m) => {
      const row = await m.findOneBy(AttendanceSanction, { id: requireId(input.id, 'id') });
      if (!row?.workflowInstanceId || !this.access.can(ctx, 'post', SUBJECT, row)) throw refuseAttendance('sanction-unknown', { field: 'id' });
      if (row.userId === ctx.userId) throw refuseAttendance('own-case', { field: 'id' });
      await this.workflow.actFor(m, ctx, row.workflowInstanceId, [...ctx.roles], { transition: input.act, note: input.note });
      return { id: row.id };
    });
  }

  async facts(m: EntityManager, ctx: RequestContext, instance: WorkflowInstance): Promise<object> {
    const row = await m.findOneByOrFail(AttendanceSanction, { id: instance.subjectId });
    const judge = await this.policy.judge(m, ctx);
    const others = await m.query<{ n: number }[]>(`select count(*)::int as n from attendance_sanction where employee_id = $1 and kind = $2 and on_day = $3 and id <> $4 and state in ('decided', 'posted')`, [row.employeeId, row.kind, row.onDay, row.id]);
    const over = inRefusedShape(() => judge.environment.calendar.workingDayAfter(instance.enteredOn as PlainDate, TERM_WORKING_DAYS, 'on'));
    return { alreadySanctioned: (others[0]?.n ?? 0) > 0, openHolds: row.lawfulGround === null ? row.warnings.length : 0, explanationTermPassed: dayInChina(ctx.at) > (instance.dueOn ?? over) };
  }

  async movedBack(m: EntityManager, _ctx: RequestContext, { instance, to }: WorkflowMovedBack): Promise<void> {
    await m.update(AttendanceSanction, { id: instance.subjectId }, { state: to });
  }

  async moved(m: EntityManager, _ctx: RequestContext, event: WorkflowMoved): Promise<void> {
    await m.update(AttendanceSanction, { id: event.instance.subjectId }, { state: event.to });
  }
}
