import { Decimal, type JsonObject } from '@gongqiao/kernel';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { PolicyService } from '@gongqiao/platform/policy';
import { OrgUnit, requireDay } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { Todo, WorkflowEngine, type WorkflowInstance, type WorkflowMoved } from '@gongqiao/platform/workflow';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { refusePersonnel } from '../errors.js';
import { Employee } from '../persistence/entities.js';
import { Nomination, NominationScore } from '../persistence/talent-entities.js';
import { AppointmentFollowers } from './appointments.js';
import { Ballots } from './ballots.js';
import { NOMINATION, Nominations, managerFacts } from './nominations.js';
import { StaffMoves } from './staff-moves.js';

const SELECTION = 'assignment.leaderSelection';
const TRIAL = 'assignment.leaderTrial';
const REELECTION = 'assignment.leaderReelection';
/** States of candidates who stand against one another. */
const STANDING = ['stated', 'scored', 'proposed'];

function dayIn(form: JsonObject | null, field: string): string {
  const value = form?.[field];
  if (typeof value !== 'string') throw refusePersonnel('field-empty', { field: `form.${field}` });
  return requireDay(value, `form.${field}`);
}

/** Follows nominations through the document's courses; what an appointment or its end brings for the employee is done with it. */
@Injectable()
export class TalentCourse {
  readonly subject = NOMINATION;

  constructor(
    private readonly policy: PolicyService,
    private readonly workflow: WorkflowEngine,
    private readonly trail: Trail,
    private readonly nominations: Nominations,
    private readonly ballots: Ballots,
    private readonly moves: StaffMoves,
    private readonly followers: AppointmentFollowers,
  ) {}

  /** What the guards look at; the document's decisions read what they ask out of the same facts. */
  async facts(m: EntityManager, ctx: RequestContext, instance: WorkflowInstance): Promise<object> {
    const row = await m.findOneByOrFail(Nomination, { id: instance.subjectId });
    const employee = await m.findOneByOrFail(Employee, { id: row.employeeId });
    if (row.course === 'manager') return managerFacts(row, employee, true);
    if (row.course === 'backbone') return {};
    const { votesFor, votesAgainst, scoresGiven } = await this.ballots.countOf(m, row.id);
    return {
      candidateId: row.id, candidates: await this.candidates(m, row), on: dayInChina(ctx.at), statementGiven: row.statement !== null, spokePublicly: row.spokeOn !== null, scoresGiven, votesFor, votesAgainst,
      trialNeeded: row.trialMonths !== 0, reportGiven: row.report !== null, ...(row.appointedOn === null ? {} : await this.trialFacts(m, row, employee, row.appointedOn)),
    };
  }

  /** Those who stand for the same office, as the decision on the selection asks for them. */
  private async candidates(m: EntityManager, row: Nomination): Promise<JsonObject[]> {
    if (row.targetUnitId === null || row.targetPosition === null) return [];
    const standing = await m.find(Nomination, { where: { course: 'leader', targetUnitId: row.targetUnitId, targetPosition: row.targetPosition, state: In(STANDING), closedOn: IsNull() }, order: { nominatedOn: 'ASC', id: 'ASC' } });
    const scores = standing.length === 0 ? [] : await m.find(NominationScore, { where: { nominationId: In(standing.map((one) => one.id)), kind: 'score' }, order: { value: 'ASC' } });
    return standing.map((one) => ({
      candidateId: one.id, statementCharacters: [...(one.statement ?? '')].length, spokePublicly: one.spokeOn !== null,
      scores: scores.filter((score) => score.nominationId === one.id).map((score) => score.value.toString()),
    }));
  }

  private async trialFacts(m: EntityManager, row: Nomination, employee: Employee, appointedOn: string): Promise<JsonObject> {
    if (row.targetPosition === 'project-lead') return { role: 'project-lead', appointedOn };
    const passedTrialAsLeader = await m.existsBy(Nomination, { id: Not(row.id), employeeId: row.employeeId, course: 'leader', effectiveOn: Not(IsNull()) });
    return { role: row.targetPosition, appointedOn, hiredOn: employee.hiredOn, passedTrialAsLeader };
  }

  /** Keeps the nomination in step, and does what the document has follow from a step. */
  async moved(m: EntityManager, ctx: RequestContext, event: WorkflowMoved): Promise<void> {
    const row = await m.findOneByOrFail(Nomination, { id: event.instance.subjectId });
    const employee = await m.findOneOrFail(Employee, { where: { id: row.employeeId }, lock: { mode: 'pessimistic_write' } });
    await m.save(Object.assign(row, { state: event.to, closedOn: event.final ? dayInChina(ctx.at) : null }));
    switch (event.transition) {
      case 'submitStatement': return this.ballots.open(m, ctx, row, employee, 'score');
      case 'score': return this.closeScoring(m, ctx, row);
      case 'review': return this.designate(m, ctx, row, employee, dayIn(event.form, 'appointedOn'));
      case 'passTrial': return this.appoint(m, ctx, row, employee, event.form);
      case 'failTrial': return this.failTrial(m, ctx, row, employee);
      case 'end': return this.end(m, ctx, row, employee, dayIn(event.form, 'endsOn'));
      case 'appoint': return this.appoint(m, ctx, row, employee, event.form);
      default: if (event.final) await this.ballots.close(m, ctx, row.id);
    }
  }

  private async closeScoring(m: EntityManager, ctx: RequestContext, row: Nomination): Promise<void> {
    await this.ballots.close(m, ctx, row.id);
    const result = (await this.policy.judge(m, ctx)).attempt(SELECTION, { candidates: await this.candidates(m, row) }, dayInChina(ctx.at));
    if (!result.ok) return;
    await m.save(Object.assign(row, { resultId: await this.policy.store(m, ctx, { subject: NOMINATION, subjectId: row.id, field: SELECTION, unitPath: row.unitPath, result }) }));
  }

  /** The trial is set by the document; whoever stood against the designated leader is told that another was chosen. */
  private async designate(m: EntityManager, ctx: RequestContext, row: Nomination, employee: Employee, appointedOn: string): Promise<void> {
    const result = (await this.policy.judge(m, ctx)).decide(TRIAL, await this.trialFacts(m, row, employee, appointedOn), dayInChina(ctx.at));
    const { trialMonths, trialEndsOn } = result.output;
    const resultId = await this.policy.store(m, ctx, { subject: NOMINATION, subjectId: row.id, field: TRIAL, unitPath: row.unitPath, result });
    await m.save(Object.assign(row, { appointedOn, trialMonths: Number(trialMonths), trialEndsOn: typeof trialEndsOn === 'string' ? trialEndsOn : null, resultId }));
    const others = await m.find(Nomination, { where: { id: Not(row.id), course: 'leader', targetUnitId: row.targetUnitId ?? IsNull(), targetPosition: row.targetPosition ?? IsNull(), state: In(STANDING), closedOn: IsNull() } });
    for (const other of others) {
      await this.ballots.close(m, ctx, other.id);
      if (other.workflowInstanceId !== null) await this.workflow.close(m, ctx, other.workflowInstanceId, `已由${employee.name}拟任`);
      await m.save(Object.assign(other, { outcome: `已由${employee.name}拟任`, closedOn: dayInChina(ctx.at) }));
    }
    if (row.trialMonths !== 0) await this.ballots.openStay(m, ctx, row, employee);
  }

  private async appoint(m: EntityManager, ctx: RequestContext, row: Nomination, employee: Employee, form: JsonObject | null): Promise<void> {
    const effectiveOn = dayIn(form, 'effectiveOn');
    const { targetUnitId, targetPosition } = row;
    if (targetUnitId === null || targetPosition === null) throw refusePersonnel('target-missing', { field: targetUnitId === null ? 'targetUnitId' : 'targetPosition' });
    const approved = form?.['approvedAmount'];
    const approvedAmount = typeof approved === 'string' ? new Decimal(approved) : null;
    await this.ballots.close(m, ctx, row.id);
    Object.assign(row, { fromUnitId: employee.unitId, fromPosition: employee.position, effectiveOn, approvedAmount });
    if (row.course === 'manager') row.appointedOn = effectiveOn;
    await this.nominations.judge(m, ctx, await this.policy.judge(m, ctx), row, employee);
    await this.place(m, ctx, employee, { unitId: targetUnitId, position: targetPosition, from: effectiveOn, reason: row.course === 'manager' ? '选拔升任' : '组长选拔，试用考核通过', approvedAmount: approvedAmount?.toFixed(2) ?? null });
    this.trail.write(m, ctx, { action: 'appoint', subject: 'Employee', subjectId: employee.id, unitPath: employee.unitPath, after: { position: targetPosition, effectiveOn, approvedAmount: approvedAmount?.toFixed(2) ?? null } });
  }

  /** Position and place by a move, which finance is told of; pay by whoever follows appointments. */
  private async place(m: EntityManager, ctx: RequestContext, employee: Employee, to: { unitId: string; position: string; from: string; reason: string; approvedAmount: string | null }): Promise<void> {
    if (employee.unitId !== to.unitId || employee.position !== to.position) {
      await this.moves.orderFor(m, ctx, employee, { toUnitId: to.unitId, toPosition: to.position, effectiveOn: to.from, reason: to.reason });
    }
    await this.followers.tell(m, ctx, { employee, position: to.position, from: to.from, approvedAmount: to.approvedAmount, reason: to.reason });
  }

  /** A failed trial is a ground for a new election: those who run it are told. */
  private async failTrial(m: EntityManager, ctx: RequestContext, row: Nomination, employee: Employee): Promise<void> {
    await this.ballots.close(m, ctx, row.id);
    const members = Math.max(1, await this.ballots.memberCount(m, row, employee));
    const result = (await this.policy.judge(m, ctx)).attempt(REELECTION, { trialFailed: true, members, membersInFavour: 0, leaderLeft: false, assessmentFailed: false }, dayInChina(ctx.at));
    if (!result.ok || result.output['reelect'] !== true) return;
    const unit = row.targetUnitId === null ? null : await m.findOneBy(OrgUnit, { id: row.targetUnitId });
    const resultId = await this.policy.store(m, ctx, { subject: NOMINATION, subjectId: row.id, field: REELECTION, unitPath: row.unitPath, result });
    await m.save(Object.assign(row, { resultId }));
    const matter = this.workflow.getWorkflow((await this.policy.judge(m, ctx)).packId, await this.workflowId(m, row));
    for (const party of matter.states[matter.initial]?.holders ?? []) {
      await m.insert(Todo, {
        kind: 'act', instanceId: null, dutyOccurrenceId: null, subject: NOMINATION, subjectId: row.id, title: `${unit?.name ?? ''}须重新选举组长`, state: '须重新选举', party, userId: null, unitPath: row.unitPath, sentBy: ctx.userId,
        receivedAt: ctx.at, dueOn: null, dueProvision: result.provisions[0] ?? null,
      });
    }
    await this.workflow.todos.tell(m, ctx, row.unitPath);
  }

  private async workflowId(m: EntityManager, row: Nomination): Promise<string> {
    const [matter]: { workflow: string }[] = await m.query('select workflow from workflow_instance where id = $1', [row.workflowInstanceId]);
    return matter?.workflow ?? '';
  }

  private async end(m: EntityManager, ctx: RequestContext, row: Nomination, employee: Employee, endsOn: string): Promise<void> {
    if (employee.position !== row.targetPosition || row.fromUnitId === null || row.fromPosition === null) return;
    await this.place(m, ctx, employee, { unitId: row.fromUnitId, position: row.fromPosition, from: endsOn, reason: '组长任期结束', approvedAmount: null });
  }
}

