import type { JsonObject, Workflow } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService, type Judge } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { WorkflowEngine, WorkflowInstance, type WorkflowMoved } from '@gongqiao/platform/workflow';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { findFlow } from '../../shared/flows.js';
import { refusePersonnel } from '../errors.js';
import { departmentOf, termsIn } from '../model/house.js';
import { PersonnelPaper, Probation, type Assessment } from '../persistence/course-entities.js';
import { Employee, EmploymentContract } from '../persistence/entities.js';
import { HostProbation } from '../persistence/host-entities.js';
import { Departures } from './departures.js';
import { EntryReminders } from './entry-reminders.js';
import { contractMonths } from './joining.js';
import { forPersonOnly } from './own-todos.js';

export const PROBATION = 'Probation';
const PAPERS = 'assignment.entryPapers';
const CONFIRMATION = 'assignment.confirmation';

/** An assessment of a probation as given. */
export interface AssessmentInput {
  readonly employeeId: string;
  readonly side: 'host' | 'department';
  readonly outcome: 'pass' | 'fail';
  readonly note: string;
}

/** From sign-on to confirmation: papers with their days, both assessments, the document's own course. */
@Injectable()
export class Onboarding {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly workflow: WorkflowEngine,
    private readonly trail: Trail,
    private readonly departures: Departures,
    private readonly reminders: EntryReminders,
  ) {}

  private flowOf(judge: Judge): Workflow | undefined {
    return findFlow(this.policy, judge, 'onboarding', 'register');
  }

  /** Begins the course of an employee who has just signed on: registered, and on probation, on the day of hiring. */
  async begin(m: EntityManager, ctx: RequestContext, employee: Employee): Promise<Probation> {
    const judge = await this.policy.judge(m, ctx);
    const flow = this.flowOf(judge);
    const row = await m.save(m.create(Probation, {
      unitPath: departmentOf(employee.unitPath), employeeId: employee.id, papersDueOn: null, packageDueOn: null, extensionRequestedOn: null, papersResultId: null, hostAssessment: 'pending', hostNote: null,
      departmentAssessment: 'pending', departmentNote: null, confirmationResultId: null, state: flow?.initial ?? 'in-probation', workflowInstanceId: null,
    }));
    await this.judgePapers(m, ctx, judge, row, employee);
    await this.reminders.begin(m, ctx, employee);
    if (!flow) return row;
    const matter = await this.workflow.start(m, ctx, { workflow: flow.id, subject: PROBATION, subjectId: row.id, unitPath: row.unitPath, title: `${employee.name} 入职与转正` });
    await m.save(Object.assign(row, { workflowInstanceId: matter.id }));
    const by = flow.transitions.find((t) => t.id === 'register')?.actors ?? [];
    await this.workflow.actFor(m, ctx, matter.id, by, { transition: 'register', form: { hireDate: employee.hiredOn } });
    await this.workflow.actAsPlatform(m, ctx, matter.id, { transition: 'startProbation' });
    return m.findOneByOrFail(Probation, { id: row.id });
  }

  private async judgePapers(m: EntityManager, ctx: RequestContext, judge: Judge, row: Probation, employee: Employee): Promise<void> {
    const papers = await m.findBy(PersonnelPaper, { employeeId: employee.id, occasion: 'entry' });
    const facts = { hireDate: employee.hiredOn, submitted: papers.map((paper) => paper.document), extensionRequestedOn: row.extensionRequestedOn };
    const result = judge.attempt(PAPERS, facts, dayInChina(ctx.at));
    if (!result.ok) return;
    const dayOf = (key: string): string | null => (typeof result.output[key] === 'string' ? (result.output[key] as string) : null);
    const papersResultId = await this.policy.store(m, ctx, { subject: 'Employee', subjectId: employee.id, field: PAPERS, unitPath: employee.unitPath, result });
    const missing = [result.output['missingPaper'], result.output['missingOther']].flatMap((list) => (Array.isArray(list) ? list : [null]));
    if (missing.length === 0) await this.reminders.finish(m, ctx, employee);
    await m.save(Object.assign(row, { papersDueOn: dayOf('paperDeadline'), packageDueOn: dayOf('packageDeadline'), papersResultId }));
  }

  private async getEmployee(m: EntityManager, ctx: RequestContext, id: string, verb: string): Promise<Employee> {
    const employee = await m.findOneBy(Employee, { id: requireId(id, 'employeeId') });
    if (!employee || !this.access.can(ctx, verb, 'Employee', employee)) throw refusePersonnel('employee-unknown', { field: 'employeeId' });
    return employee;
  }

  /** Notes that a paper was handed in on entering or leaving; the second time for the same paper changes its day. Acts once per key. */
  async handIn(ctx: RequestContext, key: string, input: { readonly employeeId: string; readonly occasion: 'entry' | 'exit'; readonly document: string; readonly note?: string | null }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'handInPaper', input }, async (m) => {
      const employee = await this.getEmployee(m, ctx, input.employeeId, 'update');
      await this.receive(m, ctx, employee, input);
      return { id: employee.id };
    });
  }

  /** The same within another use case, which answers for the right. @throws Refused `paper-unknown`. */
  async receive(m: EntityManager, ctx: RequestContext, employee: Employee, input: { readonly occasion: 'entry' | 'exit'; readonly document: string; readonly note?: string | null }): Promise<void> {
    const judge = await this.policy.judge(m, ctx);
    const [name, field] = input.occasion === 'entry' ? [PAPERS, 'submitted'] : ['assignment.departure', 'documents'];
    const known = termsIn(this.policy.index.findDecision(judge.fullName(name))?.decision.facts.describe() ?? {}, field);
    if (!Object.hasOwn(known, input.document)) throw refusePersonnel('paper-unknown', { field: 'document', values: { document: input.document.slice(0, 40) } });
    const paper = { employeeId: employee.id, occasion: input.occasion, document: input.document, handedInOn: dayInChina(ctx.at), receivedBy: ctx.userId, note: input.note?.trim() || null };
    await m.upsert(PersonnelPaper, paper, ['employeeId', 'occasion', 'document']);
    const row = await m.findOneBy(Probation, { employeeId: employee.id });
    if (row && input.occasion === 'entry') await this.judgePapers(m, ctx, judge, row, employee);
    this.trail.write(m, ctx, { action: 'hand-in-paper', subject: 'Employee', subjectId: employee.id, unitPath: employee.unitPath, after: paper });
  }

  /** Notes that an extension for the papers was asked for today. Acts once per key. */
  async requestExtension(ctx: RequestContext, key: string, employeeId: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'requestPaperExtension', input: { employeeId } }, async (m) => {
      const employee = await m.findOneBy(Employee, { id: requireId(employeeId, 'employeeId') });
      if (!employee || !(employee.userId === ctx.userId || this.access.can(ctx, 'update', 'Employee', employee))) throw refusePersonnel('employee-unknown', { field: 'employeeId' });
      const row = await this.getRunning(m, employee.id);
      row.extensionRequestedOn = dayInChina(ctx.at);
      await this.judgePapers(m, ctx, await this.policy.judge(m, ctx), await m.save(row), employee);
      this.trail.write(m, ctx, { action: 'request-paper-extension', subject: 'Employee', subjectId: employee.id, unitPath: employee.unitPath, after: { on: row.extensionRequestedOn } });
      return { id: employee.id };
    });
  }

  private async getRunning(m: EntityManager, employeeId: string): Promise<Probation> {
    const row = await m.findOne(Probation, { where: { employeeId }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw refusePersonnel('no-probation', { field: 'employeeId' });
    return row;
  }

  /**
   * Records the assessment of the host unit or of the department, once each. When both are in, the document's course moves on by
   * itself. Acts once per key.
   */
  async assess(ctx: RequestContext, key: string, input: AssessmentInput): Promise<{ id: string }> {
    if (input.note.trim().length < 2) throw refusePersonnel('field-empty', { field: 'note' });
    return this.database.once(ctx, { key, operation: 'assessProbation', input }, async (m) => {
      const row = await this.getRunning(m, requireId(input.employeeId, 'employeeId'));
      if (!this.access.can(ctx, input.side === 'host' ? 'assess-as-host' : 'assess', PROBATION, row)) throw refusePersonnel('employee-unknown', { field: 'employeeId' });
      if (input.side === 'host' && (await m.existsBy(HostProbation, { probationId: row.id, givenOn: IsNull(), closedOn: IsNull() }))) throw refusePersonnel('host-gives-it', { field: 'outcome' });
      const held: Assessment = input.side === 'host' ? row.hostAssessment : row.departmentAssessment;
      if (held !== 'pending') throw refusePersonnel('assessed-already', { field: 'outcome' });
      Object.assign(row, input.side === 'host' ? { hostAssessment: input.outcome, hostNote: input.note.trim() } : { departmentAssessment: input.outcome, departmentNote: input.note.trim() });
      await m.save(row);
      const employee = await m.findOneByOrFail(Employee, { id: row.employeeId });
      this.trail.write(m, ctx, { action: 'assess-probation', subject: 'Employee', subjectId: employee.id, unitPath: employee.unitPath, after: { side: input.side, outcome: input.outcome, note: input.note.trim() } });
      await this.judgeConfirmation(m, ctx, row, employee);
      await this.moveOn(m, ctx, row);
      return { id: employee.id };
    });
  }

  /** Takes over what the host unit gave in its own tenant; the calling use case has established its right. */
  async assessedByHost(m: EntityManager, ctx: RequestContext, sheet: HostProbation): Promise<void> {
    const row = await this.getRunning(m, sheet.employeeId);
    if (row.hostAssessment !== 'pending' || sheet.outcome === null) throw refusePersonnel('assessed-already', { field: 'outcome' });
    const employee = await m.findOneByOrFail(Employee, { id: row.employeeId });
    await m.save(Object.assign(row, { hostAssessment: sheet.outcome, hostNote: `${sheet.opinion ?? ''}（${sheet.hostUnitName} ${sheet.signedBy ?? ''}）` }));
    this.trail.write(m, ctx, { action: 'assess-probation', subject: 'Employee', subjectId: employee.id, unitPath: employee.unitPath, after: { side: 'host', outcome: sheet.outcome, note: sheet.opinion, host: sheet.hostUnitName, signedBy: sheet.signedBy } });
    await this.judgeConfirmation(m, ctx, row, employee);
    await this.moveOn(m, ctx, row);
  }

  /** Last day of a probation by the document; null where it says none. */
  async probationEnd(m: EntityManager, ctx: RequestContext, row: Probation, employee: Employee): Promise<string | null> {
    const result = (await this.policy.judge(m, ctx)).attempt(CONFIRMATION, await this.confirmationFacts(m, row, employee, false), dayInChina(ctx.at));
    const end = result.ok ? result.output['probationEnd'] : null;
    return typeof end === 'string' ? end : null;
  }

  private async moveOn(m: EntityManager, ctx: RequestContext, row: Probation): Promise<void> {
    if (row.hostAssessment === 'pending' || row.departmentAssessment === 'pending') return;
    const matter = row.workflowInstanceId === null ? null : await m.findOneBy(WorkflowInstance, { id: row.workflowInstanceId });
    if (!matter || matter.finishedAt) return;
    const step = this.workflow.getWorkflow(matter.packId, matter.workflow).transitions.find((t) => t.id === 'assess' && t.from.includes(matter.state));
    if (step) await this.workflow.actFor(m, ctx, matter.id, step.actors, { transition: step.id });
  }

  /** What the document's decision on confirmation asks, as it stands; `approved` says that whoever must approve does so. */
  async confirmationFacts(m: EntityManager, row: Probation, employee: Employee, approved: boolean): Promise<JsonObject> {
    const contract = await m.findOne(EmploymentContract, { where: { employeeId: employee.id }, order: { startsOn: 'DESC' } });
    return {
      hireDate: employee.hiredOn, contractMonths: contract ? contractMonths(contract.startsOn, contract.endsOn) : contractMonths(employee.hiredOn, null), contractSignedOn: contract?.signedOn ?? null,
      hostUnitAssessment: row.hostAssessment, departmentAssessment: row.departmentAssessment, directorGeneralApproved: approved,
    };
  }

  private async judgeConfirmation(m: EntityManager, ctx: RequestContext, row: Probation, employee: Employee): Promise<void> {
    const judge = await this.policy.judge(m, ctx);
    const result = judge.attempt(CONFIRMATION, await this.confirmationFacts(m, row, employee, employee.confirmedOn !== null), dayInChina(ctx.at));
    if (!result.ok) return;
    row.confirmationResultId = await this.policy.store(m, ctx, { subject: 'Employee', subjectId: employee.id, field: CONFIRMATION, unitPath: employee.unitPath, result });
    await m.save(row);
  }

  /** What the guards of the course look at. Whoever confirms approves by confirming. */
  async facts(m: EntityManager, _ctx: RequestContext, instance: WorkflowInstance): Promise<object> {
    const row = await m.findOneByOrFail(Probation, { id: instance.subjectId });
    return this.confirmationFacts(m, row, await m.findOneByOrFail(Employee, { id: row.employeeId }), true);
  }

  /** Keeps the probation in step with its matter. A confirmation takes effect where no application waits for a further approval. */
  async moved(m: EntityManager, ctx: RequestContext, event: WorkflowMoved): Promise<void> {
    const row = await m.findOneByOrFail(Probation, { id: event.instance.subjectId });
    const employee = await m.findOneByOrFail(Employee, { id: row.employeeId });
    await m.save(Object.assign(row, { state: event.to }));
    await forPersonOnly(m, event.instance.id, employee);
    if (event.transition === 'end') await this.departures.afterFailedProbation(m, ctx, employee, event.note);
    if (event.transition !== 'confirm') return;
    const waiting: unknown[] = await m.query('select 1 from applicant where employee_id = $1 and closed_on is null', [employee.id]);
    if (waiting.length === 0) await this.confirm(m, ctx, employee);
  }

  /** Carries the director's approval over from the application to the course of onboarding, where that waits for it. */
  async approve(m: EntityManager, ctx: RequestContext, employeeId: string): Promise<void> {
    const row = await m.findOneBy(Probation, { employeeId });
    const matter = row?.workflowInstanceId ? await m.findOneBy(WorkflowInstance, { id: row.workflowInstanceId }) : null;
    if (!matter || matter.finishedAt) return;
    const step = this.workflow.getWorkflow(matter.packId, matter.workflow).transitions.find((t) => t.id === 'confirm' && t.from.includes(matter.state));
    if (step) await this.workflow.actFor(m, ctx, matter.id, step.actors, { transition: step.id });
  }

  /** Confirms an employee as of today. */
  async confirm(m: EntityManager, ctx: RequestContext, employee: Employee): Promise<void> {
    if (employee.state !== 'probation') return;
    await m.save(Object.assign(employee, { state: 'active' as const, confirmedOn: dayInChina(ctx.at) }));
    const row = await m.findOneBy(Probation, { employeeId: employee.id });
    if (row) await this.judgeConfirmation(m, ctx, row, employee);
    this.trail.write(m, ctx, { action: 'confirm-employee', subject: 'Employee', subjectId: employee.id, unitPath: employee.unitPath, after: { confirmedOn: employee.confirmedOn } });
  }
}
