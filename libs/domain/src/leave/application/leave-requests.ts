import type { JsonObject } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Duties } from '@gongqiao/platform/duty';
import { PolicyService } from '@gongqiao/platform/policy';
import { requireDay } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { WorkflowEngine, WorkflowInstance, WorkflowStep, type WorkflowListener, type WorkflowMoved } from '@gongqiao/platform/workflow';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Employee, employeeOfUser } from '../../personnel/index.js';
import { findFlow } from '../../shared/flows.js';
import { unmetOf } from '../../shared/unmet.js';
import { refuseLeave } from '../errors.js';
import { nextLink, standingOf } from '../model/chain.js';
import { LeaveRequest, type Half } from '../persistence/entities.js';
import { leavesWithin } from '../persistence/leaves-of.js';
import { judgeLeave, requestFacts, requireJudged, type LeaveJudged } from './judge-leave.js';
import { CalendarWatch } from './calendar-watch.js';
import { LateReturns } from './late-returns.js';
import { LeaveCases, askedAgain, signsOnPaper, type LeaveAsked, type LeaveCase } from './leave-case.js';
import { LeaveConsents } from './leave-consents.js';
import { LeaveProofs } from './leave-proofs.js';
import { LeaveSettling } from './settle-leave.js';
import { kindTerms } from './leave-terms.js';

const SUBJECT = 'LeaveRequest';
const WORKER = 'employee';
const BEGINNING = ['granted'] as const;
const SICK = 'sick';

/** What somebody asks for who is away and cannot come back in time. */
export interface LeaveProlonged {
  readonly id: string;
  /** The kind of the added days; as before where null. */
  readonly kind: string | null;
  readonly to: string;
  readonly toHalf: Half;
  readonly reason: string;
  readonly documents: readonly string[];
  readonly details: JsonObject;
}

/** Leave from the request to the report back. */
@Injectable()
export class LeaveRequests implements WorkflowListener {
  readonly subject = SUBJECT;

  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly workflow: WorkflowEngine,
    private readonly trail: Trail,
    private readonly duties: Duties,
    private readonly cases: LeaveCases,
    private readonly consents: LeaveConsents,
    private readonly settling: LeaveSettling,
    private readonly proofs: LeaveProofs,
    private readonly lateReturns: LateReturns,
    private readonly calendars: CalendarWatch,
  ) {}

  private async ownFile(m: EntityManager, ctx: RequestContext): Promise<Employee> {
    const employee = await employeeOfUser(m, ctx.userId);
    if (!employee) throw refuseLeave('not-employed');
    return employee;
  }

  /** What the documents say of a request before it is handed in; nothing is written. */
  async preview(m: EntityManager, ctx: RequestContext, asked: LeaveAsked): Promise<{ readonly of: LeaveCase; readonly judged: LeaveJudged }> {
    const employee = await this.ownFile(m, ctx);
    const of = await this.cases.gather(m, ctx, employee, await this.proofs.withPapers(m, ctx, asked));
    if (of.rank === null) throw refuseLeave('rank-unknown');
    return { of, judged: judgeLeave(this.policy.index, of) };
  }

  private async requireSound(m: EntityManager, of: LeaveCase, judged: LeaveJudged): Promise<void> {
    const { asked } = of;
    requireJudged(judged);
    const [other] = await leavesWithin(m, of.employee.id, asked.from, asked.to, null);
    if (other && !(other.toOn === asked.from && other.toHalf === 'am' && asked.fromHalf === 'pm')) throw refuseLeave('leave-overlaps', { field: 'from', values: { from: other.fromOn, to: other.toOn } });
    if (of.posted && (asked.takeover.trim() === '' || !asked.handedOver)) throw refuseLeave('takeover-missing', { field: 'takeover' });
    if (asked.kind === 'time-in-lieu' && asked.overtimeIds.length === 0) throw refuseLeave('overtime-must-be-picked', { field: 'overtimeIds' });
    if (judged.blockers.includes('host-unit-signature') && signsOnPaper(of) && asked.prolongs == null) throw refuseLeave('host-signature-missing', { field: 'hostSignedBy' });
    if (judged.blockers.includes('time-off-hours')) throw refuseLeave('time-off-hours-short', { field: 'overtimeIds' });
    if (judged.blockers.length === 0) return;
    const unmet = [judged.answers.request, judged.answers.kind, judged.answers.timeOff].flatMap((answer) => (answer ? [unmetOf(answer)] : [])).filter((found) => found.words !== '');
    const words = unmet.map((found) => found.words).join('；') || judged.blockers.join('、');
    throw refuseLeave('leave-blocked', { field: 'kind', values: { words }, ...(unmet[0] ? { provision: unmet[0].provision } : {}) });
  }

  private async write(m: EntityManager, of: LeaveCase, judged: LeaveJudged, host: { name: string | null; paper: boolean }): Promise<LeaveRequest> {
    const { asked, employee } = of;
    const combination = judged.combination;
    return m.save(m.create(LeaveRequest, {
      employeeId: employee.id, userId: employee.userId, employeeName: employee.name, position: employee.position, unitPath: employee.unitPath, kind: asked.kind,
      fromOn: asked.from, fromHalf: asked.fromHalf, toOn: asked.to, toHalf: asked.toHalf, days: judged.days ?? undefined, rank: of.rank ?? '', reason: asked.reason.trim(),
      documents: [...asked.documents], urgent: asked.urgent, details: asked.details, takeover: asked.takeover.trim(), handedOver: asked.handedOver, appliedOn: of.appliedOn,
      postedAtHostUnit: of.posted, specialPost: of.specialPost, hostUnitName: host.name, hostSignedOn: host.paper ? asked.hostSignedOn : null, hostSignedBy: host.paper ? asked.hostSignedBy : null,
      purchaserTenantId: of.purchaser?.tenantId ?? null, consentId: null, standing: combination ? standingOf(combination) : 'employer', state: '', workflowInstanceId: null,
      chain: combination?.chain ?? [], obstacles: combination?.obstacles ?? [], warnings: [...judged.warnings], results: {}, reportBackOn: judged.reportBackOn, reportedOn: null, prolongs: asked.prolongs ?? null, hostReturnedOn: null,
    }));
  }

  /**
   * Hands a request in. The host unit is asked on the platform where it is a counterpart, else its signature on paper is named;
   * then the employer's own line and the purchaser are asked, each in turn. Acts once per key.
   *
   * @throws Refused `leave-blocked` with every unmet condition, `leave-overlaps`, `takeover-missing`, `host-signature-missing`.
   */
  apply(ctx: RequestContext, key: string, input: LeaveAsked): Promise<{ id: string }> {
    requireDay(input.from, 'from');
    requireDay(input.to, 'to');
    return this.calendars.asking(ctx, [input.to], () => this.database.once(ctx, { key, operation: 'applyForLeave', input }, (m) => this.lodge(m, ctx, { ...input, prolongs: null }, null)));
  }

  /**
   * Asks for more leave while away, where somebody cannot come back in time: a request of its own that goes on from the first.
   * Who must agree is judged with the whole absence; what was told in time and what too late is kept with it.
   *
   * @throws Refused `not-on-leave`, `prolonged-already`, and all that `apply` refuses.
   */
  prolong(ctx: RequestContext, key: string, input: LeaveProlonged): Promise<{ id: string }> {
    requireDay(input.to, 'to');
    return this.database.once(ctx, { key, operation: 'prolongLeave', input }, async (m) => {
      const row = await this.getLocked(m, ctx, input.id, 'create');
      if (row.userId !== ctx.userId || row.standing !== 'on-leave') throw refuseLeave('not-on-leave', { field: 'id' });
      if (await this.isProlonged(m, row.id)) throw refuseLeave('prolonged-already', { field: 'id' });
      if (row.reportBackOn === null || input.to < row.reportBackOn) throw refuseLeave('not-later', { field: 'to', values: { day: row.reportBackOn ?? row.toOn } });
      if (input.reason.trim() === '') throw refuseLeave('reason-missing', { field: 'reason' });
      const fromHalf = row.reportBackOn === row.toOn ? 'pm' as const : 'am' as const;
      return this.lodge(m, ctx, {
        ...askedAgain(row), kind: input.kind ?? row.kind, from: row.reportBackOn, fromHalf, to: input.to, toHalf: input.toHalf, reason: input.reason, documents: input.documents, urgent: (input.kind ?? row.kind) === SICK, details: input.details,
        hostSignedBy: null, hostSignedOn: null, overtimeIds: [], prolongs: row.id,
      }, row);
    });
  }

  private isProlonged(m: EntityManager, id: string): Promise<boolean> {
    return m.existsBy(LeaveRequest, { prolongs: id, standing: In(['host-unit', 'employer', 'purchaser', 'granted', 'on-leave']) });
  }

  /** What the purchaser's document says of an announcement that somebody comes back later; nothing where it has no such rule. */
  private async keepAnnouncement(m: EntityManager, ctx: RequestContext, of: LeaveCase, row: LeaveRequest, first: LeaveRequest): Promise<void> {
    if (!of.purchaser?.judge.knows('leave.extension')) return;
    const said = of.purchaser.judge.attempt('leave.extension', { firstDay: first.fromOn, lastDay: first.toOn, newLastDay: row.toOn, noticeOn: of.today }, of.today);
    if (said.ok) row.results = { ...row.results, extension: await this.policy.store(m, ctx, { subject: SUBJECT, subjectId: row.id, field: 'extension', unitPath: row.unitPath, result: said }) };
  }

  private async lodge(m: EntityManager, ctx: RequestContext, input: LeaveAsked, first: LeaveRequest | null): Promise<{ id: string }> {
    const employee = await this.ownFile(m, ctx);
    this.access.require(ctx, 'create', SUBJECT, { tenantId: ctx.tenantId, userId: ctx.userId, unitPath: employee.unitPath });
    const { of, judged } = await this.preview(m, ctx, input);
    await this.requireSound(m, of, judged);
    const paper = signsOnPaper(of) && input.hostSignedBy !== null;
    const row = await this.write(m, of, judged, { name: of.placement?.hostUnitName ?? null, paper });
    if (input.overtimeIds.length > 0) await m.query(`update overtime_entry set used_by = $1 where id = any($2::uuid[]) and employee_id = $3 and used_by is null and state = 'registered'`, [row.id, input.overtimeIds, employee.id]);
    await this.settling.keepAnswers(m, ctx, row, judged);
    if (first) await this.keepAnnouncement(m, ctx, of, row, first);
    const flow = findFlow(this.policy, of.judge, 'leave-request', 'submit');
    if (!flow) throw refuseLeave('no-leave-flow', { field: 'kind' });
    const kindZh = kindTerms(this.policy.index, of.judge)[row.kind] ?? row.kind;
    const title = `${row.employeeName} ${kindZh} ${row.days.toFixed()} 天（${row.fromOn} 至 ${row.toOn}）${first ? '续假' : ''}`;
    const instance = await this.workflow.start(m, ctx, { workflow: flow.id, subject: SUBJECT, subjectId: row.id, title, unitPath: row.unitPath, facts: requestFacts(of) });
    await m.save(Object.assign(row, { workflowInstanceId: instance.id, state: instance.state }));
    if (of.purchaser && of.placement && judged.answers.purchaser) {
      const papers = this.proofs.terms(of.judge);
      row.consentId = await this.consents.ask(m, ctx, {
        request: row, placement: of.placement, kindZh, papersZh: row.documents.map((code) => papers[code] ?? code), decided: judged.answers.purchaser, timeOffFacts: judged.timeOffFacts, prolongs: first?.consentId ?? null,
      });
      await m.save(row);
    }
    await this.proofs.keep(m, ctx, row, judged, input.documentIds ?? []);
    this.trail.write(m, ctx, { action: first ? 'prolong-leave' : 'apply-for-leave', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, after: { kind: row.kind, from: row.fromOn, to: row.toOn, days: row.days.toFixed(), prolongs: row.prolongs, chain: row.chain.map((link) => link.by) } });
    if (paper) await this.settling.record(m, ctx, row, { party: 'host-unit', outcome: 'given', by: null, byName: `${row.hostUnitName ?? ''} ${input.hostSignedBy ?? ''}`.trim(), note: `签字日期 ${input.hostSignedOn ?? ''}` });
    const next = nextLink(row.chain);
    if (next?.stage !== 'site') await this.settling.handIn(m, ctx, row);
    else await this.settling.handOn(m, ctx, row);
    if (first) await this.lateReturns.announced(m, ctx, first, row);
    return { id: row.id };
  }

  private async getLocked(m: EntityManager, ctx: RequestContext, id: string, verb: string): Promise<LeaveRequest> {
    const row = await m.findOne(LeaveRequest, { where: { id: requireId(id, 'id') }, lock: { mode: 'pessimistic_write' } });
    if (!row || !this.access.can(ctx, verb, SUBJECT, row)) throw refuseLeave('leave-unknown', { field: 'id' });
    return row;
  }

  /** Agrees or refuses as whose turn it is. @throws Refused `not-your-turn`, `own-leave`, `leave-over`, `reason-missing`. */
  decide(ctx: RequestContext, key: string, input: { readonly id: string; readonly agree: boolean; readonly note: string | null }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'decideLeave', input }, async (m) => {
      const row = await this.getLocked(m, ctx, input.id, 'approve');
      if (row.standing !== 'employer' || row.workflowInstanceId === null) throw refuseLeave(row.standing === 'host-unit' ? 'not-your-turn' : 'leave-over', { field: 'id', values: { party: nextLink(row.chain)?.zh ?? '' } });
      if (row.userId === ctx.userId) throw refuseLeave('own-leave', { field: 'id' });
      if (!input.agree && (input.note ?? '').trim().length < 4) throw refuseLeave('reason-missing', { field: 'note' });
      const instance = await m.findOneByOrFail(WorkflowInstance, { id: row.workflowInstanceId });
      const parties = await this.workflow.partiesOf(m, ctx, instance);
      const link = nextLink(row.chain);
      if (link?.stage !== 'employer' || !parties.includes(link.by)) throw refuseLeave('not-your-turn', { field: 'id', values: { party: link?.zh ?? '' } });
      const transition = input.agree ? await this.settling.transitionOf(m, ctx, row, link) : 'refuse';
      if (transition === null) {
        const [me]: { name: string }[] = await m.query('select name from app_user where id = $1', [ctx.userId]);
        await this.settling.record(m, ctx, row, { party: link.by, outcome: 'given', by: ctx.userId, byName: me?.name ?? '', note: input.note });
        return { id: row.id };
      }
      await this.workflow.actFor(m, ctx, row.workflowInstanceId, [link.by], { transition, note: input.note });
      return { id: row.id };
    });
  }

  facts(m: EntityManager, ctx: RequestContext, instance: WorkflowInstance): Promise<object> {
    return m.findOneByOrFail(LeaveRequest, { id: instance.subjectId }).then((row) => this.settling.guardFacts(m, ctx, row));
  }

  /** Whatever page an act comes from: an approval is recorded only in its turn, a leave begins only when all agree. */
  async moved(m: EntityManager, ctx: RequestContext, event: WorkflowMoved): Promise<void> {
    const row = await m.findOneByOrFail(LeaveRequest, { id: event.instance.subjectId });
    const [step] = await m.find(WorkflowStep, { where: { instanceId: event.instance.id }, order: { seq: 'DESC' }, take: 1 });
    row.state = event.to;
    const party = step?.party ?? '';
    const link = row.chain.find((held) => held.by === party && held.stage === 'employer');
    if (event.transition === 'start') return this.begun(m, ctx, row);
    if (event.transition === 'reportBack' || event.transition === 'cutShort') return this.reported(m, ctx, row, event);
    if (event.transition === 'withdraw') return this.ended(m, ctx, row, 'withdrawn');
    if (link && (row.standing === 'employer' || row.standing === 'host-unit')) {
      const [me]: { name: string }[] = await m.query('select name from app_user where id = $1', [ctx.userId]);
      await this.settling.record(m, ctx, row, { party, outcome: event.transition === 'refuse' ? 'refused' : 'given', by: ctx.userId, byName: me?.name ?? '', note: event.note });
      if (event.transition === 'refuse') return this.ended(m, ctx, row, 'refused');
      return this.settling.tellApplicant(m, ctx, row);
    }
    await m.save(row);
  }

  private async ended(m: EntityManager, ctx: RequestContext, row: LeaveRequest, standing: 'refused' | 'withdrawn'): Promise<void> {
    await m.save(Object.assign(row, { standing }));
    await this.settling.release(m, row);
    await this.proofs.drop(m, ctx, row);
    await this.consents.tell(m, ctx, row, 'withdraw');
    if (standing === 'refused') await this.settling.tellApplicant(m, ctx, row);
  }

  private async begun(m: EntityManager, ctx: RequestContext, row: LeaveRequest): Promise<void> {
    const next = nextLink(row.chain);
    if (row.standing !== 'granted') throw refuseLeave('consent-outstanding', { field: 'id', values: { party: next?.zh ?? '' } });
    await m.save(Object.assign(row, { standing: 'on-leave' }));
    const [unit]: { id: string }[] = await m.query('select id from org_unit where path @> $1::ltree order by level desc limit 1', [row.unitPath]);
    await this.duties.raise(m, ctx, { event: 'leave-end', reference: row.id, unitId: unit?.id ?? ctx.unitId, unitPath: row.unitPath, on: row.toOn });
    await this.settling.handOn(m, ctx, row);
    await this.consents.tell(m, ctx, row, 'begin');
  }

  private async reported(m: EntityManager, ctx: RequestContext, row: LeaveRequest, event: WorkflowMoved): Promise<void> {
    const reportedOn = String(event.form?.['reportedOn'] ?? dayInChina(ctx.at));
    if (event.transition === 'cutShort') row.days = await this.settling.shorten(m, ctx, row, reportedOn);
    await m.save(Object.assign(row, { standing: 'closed', reportedOn }));
    await this.lateReturns.settle(m, ctx, row, `${reportedOn} 销假`);
    await m.query(`update todo set finished_at = $2, finished_by = $3, outcome = 'done' where finished_at is null and duty_occurrence_id in (select id from duty_occurrence where period like '%' || $1)`, [row.id, ctx.at, ctx.userId]);
    await m.query(`update duty_occurrence set done_at = $2, done_by = $3, evidence = $4 where done_at is null and period like '%' || $1`, [row.id, ctx.at, ctx.userId, `${reportedOn} 销假`]);
  }

  /** Takes a request back before the leave begins. */
  withdraw(ctx: RequestContext, key: string, id: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'withdrawLeave', input: { id } }, async (m) => {
      const row = await this.getLocked(m, ctx, id, 'create');
      if (row.userId !== ctx.userId) throw refuseLeave('leave-unknown', { field: 'id' });
      if (row.workflowInstanceId === null || !['host-unit', 'employer', 'purchaser', 'granted'].includes(row.standing)) throw refuseLeave('leave-over', { field: 'id' });
      await this.workflow.actFor(m, ctx, row.workflowInstanceId, [WORKER], { transition: 'withdraw' });
      return { id };
    });
  }

  /** 销假: back on a day; earlier than granted gives back the days not used. */
  reportBack(ctx: RequestContext, key: string, input: { readonly id: string; readonly on: string; readonly note: string | null }): Promise<{ id: string }> {
    const on = requireDay(input.on, 'on');
    return this.database.once(ctx, { key, operation: 'reportBackFromLeave', input }, async (m) => {
      const row = await this.getLocked(m, ctx, input.id, 'report');
      if (on > dayInChina(ctx.at)) throw refuseLeave('day-ahead', { field: 'on' });
      if (row.standing !== 'on-leave' || row.workflowInstanceId === null || on < row.fromOn) throw refuseLeave('not-on-leave', { field: 'on' });
      await this.closeOne(m, ctx, row, on, input.note);
      // One report ends the whole absence: the leave that this one goes on from, and the one that goes on from it.
      const joined = await m.createQueryBuilder(LeaveRequest, 'leave').where(`leave.standing = 'on-leave' and (leave.id = :first or leave.prolongs = :id)`, { first: row.prolongs, id: row.id }).getMany();
      for (const other of joined) if (on >= other.fromOn) await this.closeOne(m, ctx, other, on, input.note);
      return { id: row.id };
    });
  }

  private async closeOne(m: EntityManager, ctx: RequestContext, row: LeaveRequest, on: string, note: string | null): Promise<void> {
    const early = on <= row.toOn && !(on === row.toOn && row.toHalf === 'am');
    const form = { reportedOn: on, ...(early || !note ? {} : { note }) };
    await this.workflow.actFor(m, ctx, row.workflowInstanceId ?? '', [WORKER], { transition: early ? 'cutShort' : 'reportBack', form });
  }

  /** Begins the leaves that everybody has agreed to and whose day has come. Safe to run twice. */
  begin(ctx: RequestContext, limit = 200): Promise<number> {
    const today = dayInChina(ctx.at);
    return this.database.run(ctx, async (m) => {
      const due = await m.createQueryBuilder(LeaveRequest, 'leave').where('leave.standing = any(:states::text[]) and leave.from_on <= :today', { states: [...BEGINNING], today }).orderBy('leave.id').limit(limit).setLock('pessimistic_write').getMany();
      for (const row of due) if (row.workflowInstanceId !== null) await this.workflow.actAsPlatform(m, ctx, row.workflowInstanceId, { transition: 'start' });
      return due.length;
    });
  }
}
