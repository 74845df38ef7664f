import type { JsonObject, Workflow } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService, factsAsJson, type Judge } from '@gongqiao/platform/policy';
import { OrgUnit, requireDay } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { Todo, WorkflowEngine } from '@gongqiao/platform/workflow';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { findFlow } from '../../shared/flows.js';
import { refusePersonnel } from '../errors.js';
import { Employee } from '../persistence/entities.js';
import { employeeOfUser } from '../persistence/find-employees.js';
import { COURSES, Nomination, WAYS, type Course, type Way } from '../persistence/talent-entities.js';
import { OWN_PARTY } from './own-todos.js';

export const NOMINATION = 'Nomination';
/** What each course is called in a pack: the subject of its workflow, and an act that it must know. */
const FLOW_OF: Readonly<Record<Course, readonly [subject: string, transition: string]>> = {
  backbone: ['backbone-nomination', 'reserve'], leader: ['leader-selection', 'passTrial'], manager: ['manager-nomination', 'appoint'],
};
/** Whether somebody may be appointed head of a department. */
export const MANAGER = 'eligibility.administrativeManager';
const SHORTEST_REASON = 4;

/** Somebody named for more. */
export interface NewNomination {
  readonly course: Course;
  readonly employeeId: string;
  readonly way: Way;
  readonly reason: string;
  /** Where the person would work and as what; needed for leaders, and for heads before they are appointed. */
  readonly targetUnitId?: string | null;
  readonly targetPosition?: string | null;
  readonly facts?: JsonObject | null;
}

/** What those who run a selection enter on the way. */
export interface NominationChange {
  readonly id: string;
  readonly targetUnitId?: string | null;
  readonly targetPosition?: string | null;
  readonly facts?: JsonObject | null;
  readonly spokeOn?: string | null;
}

/** Nominations: by oneself, by members of the team, by supervisors, by the house. */
@Injectable()
export class Nominations {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly workflow: WorkflowEngine,
    private readonly trail: Trail,
  ) {}

  /**
   * Names an employee for a course of the document. Acts once per key.
   *
   * @throws Refused `employee-unknown`, `course-unknown`, `way-unknown`, `reason-missing`, `nominated-already`, `target-missing`, `unit-unknown`, `position-unknown`, `flow-missing`.
   */
  nominate(ctx: RequestContext, key: string, input: NewNomination): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'nominate', input }, async (m) => {
      const employee = await m.findOneBy(Employee, { id: requireId(input.employeeId, 'employeeId') });
      if (!employee || !this.access.can(ctx, 'create', NOMINATION, { tenantId: employee.tenantId, unitPath: employee.unitPath })) throw refusePersonnel('employee-unknown', { field: 'employeeId' });
      return { id: (await this.begin(m, ctx, employee, input)).id };
    });
  }

  /** The caller names themselves (自荐). Acts once per key. @throws as `nominate`, and `no-own-file`. */
  nominateMyself(ctx: RequestContext, key: string, input: Omit<NewNomination, 'employeeId' | 'way'>): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'nominateMyself', input }, async (m) => {
      const employee = await employeeOfUser(m, ctx.userId);
      if (!employee) throw refusePersonnel('no-own-file');
      const own = { ...input, employeeId: employee.id, way: 'self' as const, ...(input.course === 'leader' ? { targetUnitId: employee.unitId } : {}) };
      return { id: (await this.begin(m, ctx, employee, own)).id };
    });
  }

  private async begin(m: EntityManager, ctx: RequestContext, employee: Employee, input: NewNomination): Promise<Nomination> {
    if (!COURSES.includes(input.course)) throw refusePersonnel('course-unknown', { field: 'course' });
    if (!WAYS.includes(input.way)) throw refusePersonnel('way-unknown', { field: 'way' });
    if (input.reason.trim().length < SHORTEST_REASON) throw refusePersonnel('reason-missing', { field: 'reason' });
    if (employee.state === 'left' || employee.state === 'leaving') throw refusePersonnel('employee-left', { field: 'employeeId' });
    if (await m.existsBy(Nomination, { employeeId: employee.id, course: input.course, closedOn: IsNull() })) throw refusePersonnel('nominated-already', { field: 'employeeId' });
    const judge = await this.policy.judge(m, ctx);
    const flow = this.flowOf(judge, input.course);
    const target = await this.targetOf(m, ctx, judge, input);
    const row = await m.save(m.create(Nomination, {
      employeeId: employee.id, unitPath: target.unit?.path ?? employee.unitPath, course: input.course, way: input.way, nominatedBy: ctx.userId, nominatedOn: dayInChina(ctx.at), reason: input.reason.trim(),
      targetUnitId: target.unit?.id ?? null, targetPosition: target.position, fromUnitId: null, fromPosition: null, facts: factsAsJson(input.facts ?? {}) as JsonObject, statement: null, statedOn: null, spokeOn: null,
      appointedOn: null, trialMonths: null, trialEndsOn: null, effectiveOn: null, approvedAmount: null, report: null, reportedOn: null, resultId: null, outcome: null, state: flow.initial, workflowInstanceId: null, closedOn: null,
    }));
    await this.judge(m, ctx, judge, row, employee);
    const matter = await this.workflow.start(m, ctx, { workflow: flow.id, subject: NOMINATION, subjectId: row.id, unitPath: row.unitPath, title: `${employee.name} ${flow.zh}` });
    await m.save(Object.assign(row, { workflowInstanceId: matter.id }));
    if (row.course !== 'backbone') await this.askForStatement(m, ctx, row, employee);
    this.trail.write(m, ctx, { action: 'nominate', subject: 'Employee', subjectId: employee.id, unitPath: employee.unitPath, after: row });
    return row;
  }

  private flowOf(judge: Judge, course: Course): Workflow {
    const flow = findFlow(this.policy, judge, ...FLOW_OF[course]);
    if (!flow) throw refusePersonnel('flow-missing', { field: 'course' });
    return flow;
  }

  private async targetOf(m: EntityManager, ctx: RequestContext, judge: Judge, input: Pick<NewNomination, 'course' | 'targetUnitId' | 'targetPosition'>): Promise<{ unit: OrgUnit | null; position: string | null }> {
    const unit = input.targetUnitId ? await m.findOneBy(OrgUnit, { id: requireId(input.targetUnitId, 'targetUnitId') }) : null;
    if (input.targetUnitId && unit?.tenantId !== ctx.tenantId) throw refusePersonnel('unit-unknown', { field: 'targetUnitId' });
    const position = input.targetPosition ?? null;
    if (position !== null && !this.policy.index.findPack(judge.packId)?.parties[position]) throw refusePersonnel('position-unknown', { field: 'targetPosition', values: { position: position.slice(0, 40) } });
    if (input.course === 'leader' && (!unit || position === null)) throw refusePersonnel('target-missing', { field: unit ? 'targetPosition' : 'targetUnitId' });
    return { unit, position };
  }

  /** The candidate is asked for the paper that the selection needs. */
  private async askForStatement(m: EntityManager, ctx: RequestContext, row: Nomination, employee: Employee): Promise<void> {
    if (employee.userId === null) return;
    await m.insert(Todo, {
      kind: 'act', instanceId: null, dutyOccurrenceId: null, subject: 'MyNomination', subjectId: row.id, title: `${employee.name} 请提交选拔材料`, state: '待交材料', party: OWN_PARTY, userId: employee.userId, unitPath: employee.unitPath,
      sentBy: ctx.userId, receivedAt: ctx.at, dueOn: null, dueProvision: null,
    });
    await this.workflow.todos.tell(m, ctx, employee.unitPath);
  }

  /** A nomination that the caller runs, locked. */
  async getLocked(m: EntityManager, ctx: RequestContext, id: string): Promise<Nomination> {
    const row = await m.findOne(Nomination, { where: { id: requireId(id, 'id') }, lock: { mode: 'pessimistic_write' } });
    if (!row || !this.access.can(ctx, 'update', NOMINATION, row)) throw refusePersonnel('nomination-unknown', { field: 'id' });
    if (row.closedOn !== null) throw refusePersonnel('nomination-closed', { field: 'id' });
    return row;
  }

  /** Enters the post, the facts that the decision asks, or the day of the public speech. Acts once per key. */
  change(ctx: RequestContext, key: string, input: NominationChange): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'changeNomination', input }, async (m) => {
      const row = await this.getLocked(m, ctx, input.id);
      const employee = await m.findOneByOrFail(Employee, { id: row.employeeId });
      const judge = await this.policy.judge(m, ctx);
      const before = { ...row };
      const target = await this.targetOf(m, ctx, judge, { course: row.course, targetUnitId: input.targetUnitId ?? row.targetUnitId, targetPosition: input.targetPosition ?? row.targetPosition });
      Object.assign(row, { targetUnitId: target.unit?.id ?? null, targetPosition: target.position });
      if (input.facts) row.facts = { ...row.facts, ...(factsAsJson(input.facts) as JsonObject) };
      if (input.spokeOn) {
        const spokeOn = requireDay(input.spokeOn, 'spokeOn');
        if (spokeOn > dayInChina(ctx.at)) throw refusePersonnel('day-in-future', { field: 'spokeOn' });
        row.spokeOn = spokeOn;
      }
      if (row.course === 'manager' && input.facts) judge.decide(MANAGER, managerFacts(row, employee, false), dayInChina(ctx.at));
      await this.judge(m, ctx, judge, row, employee);
      this.trail.write(m, ctx, { action: 'change-nomination', subject: NOMINATION, subjectId: row.id, unitPath: row.unitPath, before, after: row });
      return { id: row.id };
    });
  }

  /** The candidate hands in the paper of the selection, or the report when the term ends. Acts once per key. @throws Refused `nomination-unknown`, `field-empty`. */
  write(ctx: RequestContext, key: string, input: { readonly id: string; readonly what: 'statement' | 'report'; readonly words: string }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'writeForNomination', input }, async (m) => {
      const row = await m.findOne(Nomination, { where: { id: requireId(input.id, 'id') }, lock: { mode: 'pessimistic_write' } });
      const own = await employeeOfUser(m, ctx.userId);
      if (!row || row.employeeId !== own?.id) throw refusePersonnel('nomination-unknown', { field: 'id' });
      if (row.closedOn !== null) throw refusePersonnel('nomination-closed', { field: 'id' });
      const words = input.words.trim();
      if (words === '') throw refusePersonnel('field-empty', { field: 'words' });
      const today = dayInChina(ctx.at);
      Object.assign(row, input.what === 'report' ? { report: words, reportedOn: today } : { statement: words, statedOn: today });
      await m.save(row);
      await this.judge(m, ctx, await this.policy.judge(m, ctx), row, own);
      await m.query(`update todo set finished_at = $2, finished_by = $3, outcome = 'handed-in' where subject = 'MyNomination' and subject_id = $1 and finished_at is null`, [row.id, ctx.at, ctx.userId]);
      this.trail.write(m, ctx, { action: `hand-in-${input.what}`, subject: NOMINATION, subjectId: row.id, unitPath: row.unitPath, after: { characters: [...words].length } });
      return { id: row.id };
    });
  }

  /** Keeps what the document says of a head to be, as far as its facts are complete. */
  async judge(m: EntityManager, ctx: RequestContext, judge: Judge, row: Nomination, employee: Employee): Promise<void> {
    if (row.course === 'manager') {
      const result = judge.attempt(MANAGER, managerFacts(row, employee, row.appointedOn !== null), dayInChina(ctx.at));
      row.resultId = result.ok ? await this.policy.store(m, ctx, { subject: NOMINATION, subjectId: row.id, field: MANAGER, unitPath: row.unitPath, result }) : null;
    }
    await m.save(row);
  }
}

/** What the decision on heads of departments asks; whoever appoints passes the review by appointing. */
export function managerFacts(row: Nomination, employee: Employee, reviewPassed: boolean): JsonObject {
  return { strengths: [], ...row.facts, hiredOn: employee.hiredOn, materialsSubmitted: row.statement !== null, reviewPassed };
}
