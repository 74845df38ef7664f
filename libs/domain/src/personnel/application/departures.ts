import type { JsonObject, Workflow } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService, factsAsJson, type Judge } from '@gongqiao/platform/policy';
import { requireDay } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { Todo, WorkflowEngine, type WorkflowInstance } from '@gongqiao/platform/workflow';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { findFlow } from '../../shared/flows.js';
import { refusePersonnel } from '../errors.js';
import { departmentOf } from '../model/house.js';
import { Departure, HandoverItem, PersonnelPaper, type DepartureKind } from '../persistence/course-entities.js';
import { Employee } from '../persistence/entities.js';
import { employeeOfUser } from '../persistence/find-employees.js';
import { ConductProviders } from './conduct.js';
import { HandoverSources } from './handover-sources.js';
import { OWN_PARTY, forPersonOnly } from './own-todos.js';

export const DEPARTURE = 'Departure';
/** The decision behind each kind of departure; an agreed end needs signatures only. */
export const DECISION_OF: Readonly<Record<DepartureKind, string | null>> = { resignation: 'assignment.departure', dismissal: 'assignment.dismissalNotice', agreed: null, expiry: null };
/** Ground of a resignation that needs no notice, as the law's decision on notice names it. */
export const FOR_CAUSE = 'worker-for-cause';
const LAW_NOTICE = 'contract.notice';
/** Departures that have a course of their own; a contract that runs out ends by itself. */
type CourseKind = Exclude<DepartureKind, 'expiry'>;
const FLOW_OF: Readonly<Record<CourseKind, readonly [subject: string, transition: string]>> = {
  resignation: ['resignation', 'agreeDate'], dismissal: ['dismissal', 'serve'], agreed: ['contract-change', 'sign'],
};
const TITLE_OF: Readonly<Record<CourseKind, string>> = { resignation: '辞职', dismissal: '解聘', agreed: '协商解除合同' };

/** A dismissal as proposed. */
export interface ProposedDismissal {
  readonly reason: string;
  readonly ground: string | null;
  readonly facts: JsonObject;
  readonly evidence?: string | null;
}

/** What human resources enter on the way. */
export interface DepartureChange {
  readonly id: string;
  readonly ground?: string | null;
  readonly facts?: JsonObject | null;
  readonly evidence?: string | null;
  readonly holdGround?: string | null;
  readonly proposedLastDay?: string | null;
  readonly earlyLeaveConsented?: boolean | null;
  readonly financeStaff?: boolean | null;
  readonly financeHandoverSupervised?: boolean | null;
}

/** How employees go: resignation, dismissal, agreed end; judged by the document at every change. */
@Injectable()
export class Departures {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly workflow: WorkflowEngine,
    private readonly trail: Trail,
    private readonly conduct: ConductProviders,
    private readonly handover: HandoverSources,
  ) {}

  private async begin(m: EntityManager, ctx: RequestContext, employee: Employee, row: Partial<Departure> & { kind: CourseKind; reason: string }): Promise<Departure> {
    if (employee.state === 'left') throw refusePersonnel('employee-left', { field: 'employeeId' });
    if (await m.existsBy(Departure, { employeeId: employee.id, closedOn: IsNull() })) throw refusePersonnel('departure-open', { field: 'employeeId' });
    if (row.reason.trim().length < 2) throw refusePersonnel('field-empty', { field: 'reason' });
    const judge = await this.policy.judge(m, ctx);
    const [subject, transition] = FLOW_OF[row.kind];
    const flow: Workflow | undefined = findFlow(this.policy, judge, subject, transition);
    if (!flow) throw refusePersonnel('flow-missing', { field: 'employeeId' });
    const saved = await m.save(m.create(Departure, {
      employeeId: employee.id, unitPath: departmentOf(employee.unitPath), submittedOn: dayInChina(ctx.at), proposedLastDay: null, lastDay: null, earlyLeaveConsented: false, financeStaff: false,
      financeHandoverSupervised: false, ground: null, facts: {}, evidence: null, holdGround: null, signedByEmployeeAt: null, signedByEmployerAt: null, resultId: null, answer: {},
      workflowInstanceId: null, closedOn: null, ...row, reason: row.reason.trim(), state: flow.initial,
    }));
    await this.judge(m, ctx, judge, saved, employee);
    await this.handover.list(m, saved, employee);
    const matter = await this.workflow.start(m, ctx, { workflow: flow.id, subject: DEPARTURE, subjectId: saved.id, unitPath: saved.unitPath, title: `${employee.name} ${TITLE_OF[row.kind]}` });
    await forPersonOnly(m, matter.id, employee);
    await this.openToPerson(m, ctx, flow, matter, employee);
    await m.save(Object.assign(saved, { workflowInstanceId: matter.id }));
    this.trail.write(m, ctx, { action: `open-${row.kind}`, subject: 'Employee', subjectId: employee.id, unitPath: employee.unitPath, after: saved });
    return saved;
  }

  /** What the document lets the person do from the first state on, such as taking a resignation back, is theirs to do. */
  private async openToPerson(m: EntityManager, ctx: RequestContext, flow: Workflow, matter: WorkflowInstance, employee: Employee): Promise<void> {
    const own = flow.transitions.some((transition) => transition.from.includes(flow.initial) && transition.actors.includes(OWN_PARTY));
    if (!own || employee.userId === null || flow.states[flow.initial]?.holders?.includes(OWN_PARTY)) return;
    await this.workflow.todos.open(m, ctx, matter, { kind: 'act', party: OWN_PARTY, userId: employee.userId });
  }

  /**
   * The caller resigns; the letter is handed in with it. With the clause of law or contract by which the employer is at fault it is
   * at once, without notice, and those who head the house are told. Acts once per key.
   */
  async resign(ctx: RequestContext, key: string, input: { readonly reason: string; readonly proposedLastDay?: string | null; readonly clause?: string | null }): Promise<{ id: string }> {
    const clause = input.clause?.trim() || null;
    const wished = input.proposedLastDay ? requireDay(input.proposedLastDay, 'proposedLastDay') : null;
    const proposedLastDay = wished ?? (clause === null ? null : dayInChina(ctx.at));
    return this.database.once(ctx, { key, operation: 'resign', input }, async (m) => {
      const employee = await employeeOfUser(m, ctx.userId);
      if (!employee) throw refusePersonnel('no-own-file');
      const letter = { employeeId: employee.id, occasion: 'exit' as const, document: 'resignation-letter', handedInOn: dayInChina(ctx.at), receivedBy: ctx.userId, note: null };
      await m.upsert(PersonnelPaper, letter, ['employeeId', 'occasion', 'document']);
      const atOnce = clause === null ? {} : { ground: FOR_CAUSE, facts: { clause } };
      const row = await this.begin(m, ctx, employee, { kind: 'resignation', reason: input.reason, proposedLastDay, ...atOnce });
      if (clause !== null) await this.tellHeads(m, ctx, row, employee, clause);
      await m.save(Object.assign(employee, { state: 'leaving' as const }));
      return { id: row.id };
    });
  }

  /** Whoever approves dismissals heads the house: a resignation for its fault goes before them. */
  private async tellHeads(m: EntityManager, ctx: RequestContext, row: Departure, employee: Employee, clause: string): Promise<void> {
    const flow = findFlow(this.policy, await this.policy.judge(m, ctx), 'dismissal', 'approve');
    for (const party of flow?.transitions.find((transition) => transition.id === 'approve')?.actors ?? []) {
      await m.insert(Todo, {
        kind: 'copy', instanceId: null, dutyOccurrenceId: null, subject: DEPARTURE, subjectId: row.id, title: `${employee.name} 立即解除劳动合同：${clause}`, state: row.state, party, userId: null, unitPath: row.unitPath, sentBy: ctx.userId,
        receivedAt: ctx.at, dueOn: null, dueProvision: null,
      });
    }
    await this.workflow.todos.tell(m, ctx, row.unitPath);
  }

  /** Human resources or a department propose a dismissal on one of the document's grounds. Acts once per key. */
  async dismiss(ctx: RequestContext, key: string, employeeId: string, input: ProposedDismissal): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'proposeDismissal', input: { employeeId, ...input } }, async (m) => ({
      id: (await this.proposeDismissal(m, ctx, await this.getEmployee(m, ctx, employeeId, 'propose'), input)).id,
    }));
  }

  /** The same within another use case, which answers for the right. */
  proposeDismissal(m: EntityManager, ctx: RequestContext, employee: Employee, input: ProposedDismissal): Promise<Departure> {
    return this.begin(m, ctx, employee, { kind: 'dismissal', reason: input.reason, ground: input.ground, facts: factsAsJson(input.facts) as JsonObject, evidence: input.evidence?.trim() || null });
  }

  /** Opens the dismissal that a failed probation leads to, unless the person is on the way out already. */
  async afterFailedProbation(m: EntityManager, ctx: RequestContext, employee: Employee, note: string | null): Promise<void> {
    if (employee.state === 'left' || (await m.existsBy(Departure, { employeeId: employee.id, closedOn: IsNull() }))) return;
    await this.proposeDismissal(m, ctx, employee, { reason: note ?? '试用期考核不合格', ground: null, facts: {}, evidence: note });
  }

  /** Human resources draft an agreed end; both sides sign afterwards. Acts once per key. */
  async agree(ctx: RequestContext, key: string, employeeId: string, input: { readonly reason: string; readonly lastDay: string }): Promise<{ id: string }> {
    const proposedLastDay = requireDay(input.lastDay, 'lastDay');
    return this.database.once(ctx, { key, operation: 'draftAgreedEnd', input: { employeeId, ...input } }, async (m) => ({
      id: (await this.begin(m, ctx, await this.getEmployee(m, ctx, employeeId), { kind: 'agreed', reason: input.reason, proposedLastDay })).id,
    }));
  }

  private async getEmployee(m: EntityManager, ctx: RequestContext, id: string, verb = 'create'): Promise<Employee> {
    const employee = await m.findOneBy(Employee, { id: requireId(id, 'employeeId') });
    const place = employee ? { tenantId: employee.tenantId, unitPath: employee.unitPath } : null;
    if (!employee || !place || !this.access.can(ctx, verb, DEPARTURE, place)) throw refusePersonnel('employee-unknown', { field: 'employeeId' });
    return employee;
  }

  /** What the document's decision on a departure asks, as it stands: what the house has on record, and what human resources entered before it. */
  async factsOf(m: EntityManager, judge: Judge, row: Departure, employee: Employee, today: string): Promise<JsonObject> {
    if (row.kind === 'dismissal') {
      return {
        noticeOn: today, absenceRunDays: 0, absenceYearDays: 0, educated: false, writtenWarnings: 0, unionNotifiedOn: null, protectedStatus: 'none',
        ...(await this.conduct.of(m, { judge, employee, on: today })), ...row.facts,
        probationEnd: employee.confirmedOn === null ? employee.probationEndsOn : null, ...(row.ground === null ? {} : { ground: row.ground }),
      };
    }
    if (row.ground === FOR_CAUSE) return { ground: FOR_CAUSE, noticeOn: row.submittedOn };
    const papers = await m.findBy(PersonnelPaper, { employeeId: employee.id, occasion: 'exit' });
    return {
      stage: employee.confirmedOn === null ? 'probation' : 'regular', submittedOn: row.submittedOn, centreProposedLastDay: row.proposedLastDay, actualLastDay: row.lastDay, earlyLeaveConsented: row.earlyLeaveConsented,
      documents: papers.map((paper) => paper.document), financeStaff: row.financeStaff, financeHandoverSupervised: row.financeHandoverSupervised,
    };
  }

  /** The decision behind a departure; of one for the employer's fault the law's, which asks no notice. */
  private decisionOf(row: Pick<Departure, 'kind' | 'ground'>): string | null {
    const law = this.policy.index.packs.find((pack) => pack.side === 'national');
    return row.kind === 'resignation' && row.ground === FOR_CAUSE && law ? `${law.id}.${LAW_NOTICE}` : DECISION_OF[row.kind];
  }

  /** Judges by the document, as far as the facts are complete, and keeps the answer with the departure. */
  async judge(m: EntityManager, ctx: RequestContext, judge: Judge, row: Departure, employee: Employee): Promise<void> {
    const decision = this.decisionOf(row);
    if (decision === null) return;
    const today = dayInChina(ctx.at);
    const result = judge.attempt(decision, await this.factsOf(m, judge, row, employee, today), today);
    const resultId = result.ok ? await this.policy.store(m, ctx, { subject: DEPARTURE, subjectId: row.id, field: decision, unitPath: row.unitPath, result }) : null;
    await m.save(Object.assign(row, { resultId, answer: result.ok ? result.output : {} }));
  }

  private async getLocked(m: EntityManager, ctx: RequestContext, id: string, verb = 'update'): Promise<{ row: Departure; employee: Employee; own: boolean }> {
    const row = await m.findOne(Departure, { where: { id: requireId(id, 'id') }, lock: { mode: 'pessimistic_write' } });
    const employee = row ? await m.findOneBy(Employee, { id: row.employeeId }) : null;
    const own = employee?.userId === ctx.userId;
    if (!row || !employee || !(own || this.access.can(ctx, verb, DEPARTURE, row))) throw refusePersonnel('departure-unknown', { field: 'id' });
    if (row.closedOn !== null) throw refusePersonnel('departure-closed', { field: 'id' });
    return { row, employee, own: own && !this.access.can(ctx, verb, DEPARTURE, row) };
  }

  /** Enters facts, evidence, the last day set by the house, or the lawful ground against a legal warning. Acts once per key. */
  async change(ctx: RequestContext, key: string, input: DepartureChange): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'changeDeparture', input }, async (m) => {
      const { row, employee, own } = await this.getLocked(m, ctx, input.id);
      if (own) throw refusePersonnel('departure-unknown', { field: 'id' });
      const before = { ...row };
      const { id: _id, facts, proposedLastDay, ...plain } = input;
      for (const [field, value] of Object.entries(plain)) if (value !== null && value !== undefined) Object.assign(row, { [field]: typeof value === 'string' ? value.trim() : value });
      if (facts) row.facts = factsAsJson(facts) as JsonObject;
      if (proposedLastDay) row.proposedLastDay = requireDay(proposedLastDay, 'proposedLastDay');
      const judge = await this.policy.judge(m, ctx);
      // A ground or fact that the document cannot judge is refused by field, as soon as a ground is named.
      const decision = this.decisionOf(row);
      if (decision !== null && (row.kind !== 'dismissal' || row.ground !== null)) judge.decide(decision, await this.factsOf(m, judge, row, employee, dayInChina(ctx.at)), dayInChina(ctx.at));
      await this.judge(m, ctx, judge, row, employee);
      this.trail.write(m, ctx, { action: 'change-departure', subject: DEPARTURE, subjectId: row.id, unitPath: row.unitPath, before, after: row });
      return { id: row.id };
    });
  }

  /** Puts down a thing to be handed over. Acts once per key. */
  async addItem(ctx: RequestContext, key: string, departureId: string, item: { readonly name: string; readonly quantity: number; readonly takenBy: string }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'addHandoverItem', input: { departureId, ...item } }, async (m) => {
      const { row } = await this.getLocked(m, ctx, departureId);
      if (item.name.trim() === '' || item.takenBy.trim() === '' || item.quantity < 1) throw refusePersonnel('field-empty', { field: item.name.trim() === '' ? 'name' : 'takenBy' });
      const saved = await m.save(m.create(HandoverItem, { departureId: row.id, name: item.name.trim(), quantity: item.quantity, takenBy: item.takenBy.trim(), doneOn: null, doneBy: null }));
      this.trail.write(m, ctx, { action: 'add-handover-item', subject: DEPARTURE, subjectId: row.id, unitPath: row.unitPath, after: saved });
      return { id: row.id };
    });
  }

  /** Signs for a thing that was handed over today, by whoever takes it for the house. When all are, the list itself counts as handed in. Acts once per key. @throws Refused `item-unknown`, `item-own`. */
  async finishItem(ctx: RequestContext, key: string, itemId: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'finishHandoverItem', input: { itemId } }, async (m) => {
      const item = await m.findOneBy(HandoverItem, { id: requireId(itemId, 'itemId') });
      if (!item) throw refusePersonnel('item-unknown', { field: 'itemId' });
      const { row, employee, own } = await this.getLocked(m, ctx, item.departureId, 'take-over');
      if (own) throw refusePersonnel('item-own', { field: 'itemId' });
      await m.save(Object.assign(item, { doneOn: dayInChina(ctx.at), doneBy: ctx.userId }));
      if (!(await m.existsBy(HandoverItem, { departureId: row.id, doneOn: IsNull() }))) {
        const list = { employeeId: employee.id, occasion: 'exit' as const, document: 'handover-list', handedInOn: dayInChina(ctx.at), receivedBy: ctx.userId, note: null };
        await m.upsert(PersonnelPaper, list, ['employeeId', 'occasion', 'document']);
        await this.judge(m, ctx, await this.policy.judge(m, ctx), row, employee);
      }
      this.trail.write(m, ctx, { action: 'finish-handover-item', subject: DEPARTURE, subjectId: row.id, unitPath: row.unitPath, after: item });
      return { id: row.id };
    });
  }

  /** Signs the agreed end, each side for itself. Acts once per key. */
  async sign(ctx: RequestContext, key: string, id: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'signAgreedEnd', input: { id } }, async (m) => {
      const { row, employee } = await this.getLocked(m, ctx, id);
      const asEmployee = employee.userId === ctx.userId;
      await m.save(Object.assign(row, asEmployee ? { signedByEmployeeAt: ctx.at } : { signedByEmployerAt: ctx.at }));
      this.trail.write(m, ctx, { action: 'sign-agreed-end', subject: DEPARTURE, subjectId: row.id, unitPath: row.unitPath, after: { side: asEmployee ? 'employee' : 'employer' } });
      return { id: row.id };
    });
  }
}
