import { addDays, day, type JsonObject } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService, type Decided, type Judge } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { TodoBook } from '@gongqiao/platform/workflow';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { findFlow } from '../../shared/flows.js';
import { unmetOf } from '../../shared/unmet.js';
import { refusePersonnel } from '../errors.js';
import { departmentOf, termsIn } from '../model/house.js';
import { Departure, HandoverItem } from '../persistence/course-entities.js';
import { Employee } from '../persistence/entities.js';
import { employeeOfUser } from '../persistence/find-employees.js';
import { ContractEnding, OFFERS, WISHES, type Offer, type Wish } from '../persistence/talent-entities.js';
import { HandoverSources } from './handover-sources.js';
import { Leaving } from './leaving.js';
import { OWN_PARTY } from './own-todos.js';

export const ENDING = 'ContractEnding';
/** Days before the end from which a contract without further rights is warned of, where the tenant's document names none. */
const WARN_DAYS = 30;
/** The tenant's own duty to remind of a contract's end. */
const OWN_REMINDER = 'contract-end';
/** The law's duty that reminds of a contract whose end gives the right to an open-ended one. */
const REMINDER = 'second-fixed-term-ends';
const RENEWAL = 'contract.renewal';
const NOTICE = 'contract.notice';
/** Fixed-term contracts count from the day on which the law came into force. */
const COUNTED_FROM = '2008-01-01';

/** How a contract is to end with its last day. */
export interface EndAtExpiry {
  readonly id: string;
  readonly offer: Offer;
  /** What protects the person, as the law's decision names it. */
  readonly protections: readonly string[];
  /** A fault by law, or the end of medical treatment, that takes the right after two fixed terms away. */
  readonly disqualified: boolean;
  readonly publicWelfarePost: boolean;
  readonly reason: string;
}

interface Due {
  readonly contractId: string;
  readonly employeeId: string;
  readonly endsOn: string;
  readonly fixedTerms: number;
}

/** Contracts of employment that run out: who is asked what and when, by the law that binds every employer. */
@Injectable()
export class ContractEndings {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly trail: Trail,
    private readonly todos: TodoBook,
    private readonly leaving: Leaving,
    private readonly handover: HandoverSources,
  ) {}

  private law(): { readonly id: string; readonly lead: number } {
    const law = this.policy.index.packs.find((pack) => pack.side === 'national');
    return { id: law?.id ?? '', lead: -(law?.duties.find((duty) => duty.event === REMINDER)?.due.daysAfter ?? 0) };
  }

  /** How long before, and whom, the tenant's own document has reminded of every contract. */
  private ownReminder(judge: Judge): { readonly lead: number; readonly parties: readonly string[]; readonly provision: string | null } {
    const duty = this.policy.index.findPack(judge.packId)?.duties.find((held) => held.event === OWN_REMINDER);
    if (duty) return { lead: -(duty.due.daysAfter ?? -WARN_DAYS), parties: duty.who.filter((party) => party !== OWN_PARTY), provision: duty.provisions[0]?.id ?? null };
    const flow = findFlow(this.policy, judge, 'application', 'signOn');
    return { lead: WARN_DAYS, parties: flow?.states[flow.initial]?.holders ?? [], provision: null };
  }

  private decide(judge: Judge, name: string, facts: JsonObject, on: string): Decided | null {
    const full = `${this.law().id}.${name}`;
    return judge.knows(full) ? judge.decide(full, facts, on) : null;
  }

  /** What protects somebody against the end of a contract, by the law's codes and words. */
  async protections(m: EntityManager, ctx: RequestContext): Promise<Readonly<Record<string, string>>> {
    const judge = await this.policy.judge(m, ctx);
    return termsIn(this.policy.index.findDecision(judge.fullName(`${this.law().id}.${NOTICE}`))?.decision.facts.describe() ?? {}, 'protections');
  }

  private renewal(judge: Judge, row: Pick<ContractEnding, 'fixedTerms' | 'continuousFrom' | 'endsOn'>, wish: Wish, more: { disqualified: boolean; publicWelfarePost: boolean } = { disqualified: false, publicWelfarePost: false }): Decided | null {
    return this.decide(judge, RENEWAL, { fixedTermContracts: row.fixedTerms, continuousFrom: row.continuousFrom, ...more, workerWants: wish }, row.endsOn);
  }

  /** Opens the course of contracts that run out soon, and closes that of people who went before. Safe to run twice. */
  async openDue(m: EntityManager, ctx: RequestContext): Promise<void> {
    const today = dayInChina(ctx.at);
    const judge = await this.policy.judge(m, ctx);
    const lead = Math.max(this.law().lead, this.ownReminder(judge).lead);
    await m.query(`update contract_ending x set state = 'lapsed', closed_on = $1, updated_at = now(), version = x.version + 1 from employee e
      where e.id = x.employee_id and x.tenant_id = current_tenant_id() and x.state = 'open' and (e.state in ('left', 'leaving'))`, [today]);
    const due: Due[] = await m.query(
      `select c.id as "contractId", c.employee_id as "employeeId", c.ends_on as "endsOn",
              (select count(*)::int from employment_contract f where f.employee_id = c.employee_id and f.kind = 'fixed-term' and f.starts_on >= $3::date and f.starts_on <= c.starts_on) as "fixedTerms"
         from employment_contract c join employee e on e.id = c.employee_id
        where c.tenant_id = current_tenant_id() and e.state in ('probation', 'active') and c.ends_on between $1::date and $2::date
          and not exists (select 1 from employment_contract n where n.employee_id = c.employee_id and n.starts_on > c.starts_on)
          and not exists (select 1 from contract_ending x where x.contract_id = c.id) order by c.ends_on limit 500`, [today, addDays(day(today), lead), COUNTED_FROM]);
    for (const one of due) await this.open(m, ctx, judge, one);
  }

  private async open(m: EntityManager, ctx: RequestContext, judge: Judge, due: Due): Promise<void> {
    const today = dayInChina(ctx.at);
    const employee = await m.findOneByOrFail(Employee, { id: due.employeeId });
    const facts = { fixedTerms: due.fixedTerms, continuousFrom: employee.hiredOn, endsOn: due.endsOn };
    const result = this.renewal(judge, facts, 'open-ended');
    const grounds = Array.isArray(result?.output['grounds']) ? result.output['grounds'].map(String) : [];
    if (grounds.length === 0 && due.endsOn > addDays(day(today), this.ownReminder(judge).lead)) return;
    const row = await m.save(m.create(ContractEnding, {
      ...facts, unitPath: departmentOf(employee.unitPath), employeeId: employee.id, contractId: due.contractId, grounds, openedOn: today, wish: null, wishedOn: null, offer: null, offeredOn: null, resultId: null, noticeResultId: null,
      severanceDue: null, departureId: null, state: 'open', closedOn: null,
    }));
    if (result) row.resultId = await this.policy.store(m, ctx, { subject: ENDING, subjectId: row.id, field: RENEWAL, unitPath: row.unitPath, result });
    await m.save(row);
    await this.tell(m, ctx, judge, row, employee, grounds.length > 0 ? (result?.provisions[0] ?? null) : null);
  }

  private async tell(m: EntityManager, ctx: RequestContext, judge: Judge, row: ContractEnding, employee: Employee, provision: string | null): Promise<void> {
    const own = this.ownReminder(judge);
    const put = (subject: string, party: string, userId: string | null, title: string): Promise<unknown> => m.query(
      `insert into todo (kind, subject, subject_id, title, state, unit_path, party, user_id, sent_by, received_at, due_on, due_provision) values ('act', $1, $2, $3, '合同到期', $4, $5, $6, $7, $8, $9, $10)`,
      [subject, row.id, title, employee.unitPath, party, userId, ctx.userId, ctx.at, row.endsOn, provision ?? own.provision]);
    for (const party of own.parties) await put(ENDING, party, null, `${employee.name} 的劳动合同 ${row.endsOn} 到期，请办理续签或终止`);
    if (employee.userId !== null) await put('MyContractEnding', OWN_PARTY, employee.userId, `您的劳动合同 ${row.endsOn} 到期，请说明是否续订`);
    await this.todos.tell(m, ctx, employee.unitPath);
  }

  /** Finishes the to-dos about an ending. */
  private async quiet(m: EntityManager, ctx: RequestContext, id: string, outcome: string, subjects: readonly string[] = [ENDING, 'MyContractEnding']): Promise<void> {
    await m.query('update todo set finished_at = $2, finished_by = $3, outcome = $4 where subject = any($5::text[]) and subject_id = $1 and finished_at is null', [id, ctx.at, ctx.userId, outcome, [...subjects]]);
  }

  private async getOpen(m: EntityManager, id: string): Promise<{ row: ContractEnding; employee: Employee }> {
    const row = await m.findOne(ContractEnding, { where: { id: requireId(id, 'id') }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw refusePersonnel('ending-unknown', { field: 'id' });
    if (row.state !== 'open') throw refusePersonnel('ending-closed', { field: 'id' });
    return { row, employee: await m.findOneByOrFail(Employee, { id: row.employeeId }) };
  }

  /** The worker says whether to renew and how; human resources may enter what was handed in on paper. Acts once per key. @throws Refused `ending-unknown`, `ending-closed`, `wish-unknown`. */
  wish(ctx: RequestContext, key: string, id: string, wish: Wish): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'sayContractWish', input: { id, wish } }, async (m) => {
      const { row } = await this.getOpen(m, id);
      const own = await employeeOfUser(m, ctx.userId);
      if (own?.id !== row.employeeId && !this.access.can(ctx, 'update', ENDING, row)) throw refusePersonnel('ending-unknown', { field: 'id' });
      if (!WISHES.includes(wish)) throw refusePersonnel('wish-unknown', { field: 'wish' });
      Object.assign(row, { wish, wishedOn: dayInChina(ctx.at) });
      const result = this.renewal(await this.policy.judge(m, ctx), row, wish);
      if (result) row.resultId = await this.policy.store(m, ctx, { subject: ENDING, subjectId: row.id, field: RENEWAL, unitPath: row.unitPath, result });
      await m.save(row);
      await this.quiet(m, ctx, row.id, 'said', ['MyContractEnding']);
      this.trail.write(m, ctx, { action: 'say-contract-wish', subject: 'Employee', subjectId: row.employeeId, unitPath: row.unitPath, after: { wish, byOwner: own?.id === row.employeeId } });
      return { id: row.id };
    });
  }

  /** The open course of an employee's contract, if it runs out soon. */
  openOf(m: EntityManager, employeeId: string): Promise<ContractEnding | null> {
    return m.findOne(ContractEnding, { where: { employeeId, state: 'open' }, lock: { mode: 'pessimistic_write' } });
  }

  /**
   * Settles the course with a contract that is being signed: where the person may ask for an open-ended one and does, no other is signed.
   *
   * @throws Refused `wish-missing`, `open-ended-due`, `wish-not-renew`.
   */
  async renewWith(m: EntityManager, ctx: RequestContext, employee: Employee, kind: string): Promise<void> {
    const row = await this.openOf(m, employee.id);
    if (!row) return;
    if (row.grounds.length > 0 && row.wish === null) throw refusePersonnel('wish-missing', { field: 'kind' });
    if (row.wish === 'not-renew') throw refusePersonnel('wish-not-renew', { field: 'kind' });
    const result = this.renewal(await this.policy.judge(m, ctx), row, row.wish ?? 'fixed-term');
    if (result?.output['openEndedDue'] === true && kind !== 'open-ended') throw refusePersonnel('open-ended-due', { field: 'kind', provision: result.provisions[0] ?? '' });
    if (result) row.resultId = await this.policy.store(m, ctx, { subject: ENDING, subjectId: row.id, field: RENEWAL, unitPath: row.unitPath, result });
    await m.save(Object.assign(row, { state: 'renewed' as const, closedOn: dayInChina(ctx.at) }));
    await this.quiet(m, ctx, row.id, 'signed');
  }

  /**
   * Decides that the contract ends with its last day. The employment ends with it; things are handed over until then, and pay
   * learns from the departure whether severance is due. Acts once per key.
   *
   * @throws Refused `ending-unknown`, `ending-closed`, `offer-unknown`, `wish-missing`, `open-ended-due`, `offer-accepted`, `contract-goes-on`, `departure-open`, `reason-missing`.
   */
  end(ctx: RequestContext, key: string, input: EndAtExpiry): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'endContractAtExpiry', input }, async (m) => {
      const { row, employee } = await this.getOpen(m, input.id);
      if (!this.access.can(ctx, 'update', ENDING, row)) throw refusePersonnel('ending-unknown', { field: 'id' });
      if (!OFFERS.includes(input.offer)) throw refusePersonnel('offer-unknown', { field: 'offer' });
      if (input.reason.trim().length < 4) throw refusePersonnel('reason-missing', { field: 'reason' });
      if (row.grounds.length > 0 && row.wish === null) throw refusePersonnel('wish-missing', { field: 'id' });
      if (input.offer === 'same-or-better' && row.wish !== 'not-renew') throw refusePersonnel('offer-accepted', { field: 'offer' });
      if (await m.existsBy(Departure, { employeeId: employee.id, closedOn: IsNull() })) throw refusePersonnel('departure-open', { field: 'id' });
      const judge = await this.policy.judge(m, ctx);
      const renewal = this.renewal(judge, row, row.wish ?? 'fixed-term', { disqualified: input.disqualified, publicWelfarePost: input.publicWelfarePost });
      if (renewal?.output['openEndedDue'] === true) throw refusePersonnel('open-ended-due', { field: 'offer', provision: renewal.provisions[0] ?? '' });
      const notice = this.decide(judge, NOTICE, { ground: 'expiry', noticeOn: dayInChina(ctx.at), renewalOffer: input.offer, protections: [...input.protections] }, dayInChina(ctx.at));
      if (notice && notice.output['allowed'] !== true) throw refusePersonnel('contract-goes-on', { field: 'protections', provision: unmetOf(notice).provision, values: { why: unmetOf(notice).words } });
      if (renewal) row.resultId = await this.policy.store(m, ctx, { subject: ENDING, subjectId: row.id, field: RENEWAL, unitPath: row.unitPath, result: renewal });
      if (notice) row.noticeResultId = await this.policy.store(m, ctx, { subject: ENDING, subjectId: row.id, field: NOTICE, unitPath: row.unitPath, result: notice });
      const departure = await this.depart(m, ctx, row, employee, input, notice);
      await m.save(Object.assign(row, { offer: input.offer, offeredOn: dayInChina(ctx.at), severanceDue: notice ? notice.output['severanceDue'] === true : null, departureId: departure.id, state: 'ended' as const, closedOn: dayInChina(ctx.at) }));
      await this.quiet(m, ctx, row.id, 'ended');
      return { id: row.id };
    });
  }

  private async depart(m: EntityManager, ctx: RequestContext, row: ContractEnding, employee: Employee, input: EndAtExpiry, notice: Decided | null): Promise<Departure> {
    const facts: JsonObject = { ground: 'expiry', renewalOffer: input.offer, protections: [...input.protections], continuousFrom: row.continuousFrom };
    const departure = await m.save(Object.assign(new Departure(), {
      employeeId: employee.id, unitPath: row.unitPath, kind: 'expiry' as const, submittedOn: dayInChina(ctx.at), reason: input.reason.trim(), proposedLastDay: row.endsOn, lastDay: row.endsOn, earlyLeaveConsented: false, financeStaff: false,
      financeHandoverSupervised: false, ground: null, facts, evidence: null, holdGround: null, signedByEmployeeAt: null,
      signedByEmployerAt: null, resultId: row.noticeResultId, answer: notice?.output ?? {}, state: 'handing-over', workflowInstanceId: null, closedOn: null,
    }));
    await this.handover.list(m, departure, employee);
    this.trail.write(m, ctx, { action: 'open-expiry', subject: 'Employee', subjectId: employee.id, unitPath: employee.unitPath, after: departure });
    await this.leaving.plan(m, ctx, employee, row.endsOn);
    return departure;
  }

  /** Closes the hand-over after a contract that ended with its last day. Acts once per key. @throws Refused `departure-unknown`, `departure-closed`, `handover-open`. */
  finish(ctx: RequestContext, key: string, departureId: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'finishExpiry', input: { departureId } }, async (m) => {
      const row = await m.findOne(Departure, { where: { id: requireId(departureId, 'id') }, lock: { mode: 'pessimistic_write' } });
      if (row?.kind !== 'expiry' || !this.access.can(ctx, 'update', 'Departure', row)) throw refusePersonnel('departure-unknown', { field: 'id' });
      if (row.closedOn !== null) throw refusePersonnel('departure-closed', { field: 'id' });
      const left = await m.countBy(HandoverItem, { departureId: row.id, doneOn: IsNull() });
      if (left > 0) throw refusePersonnel('handover-open', { field: 'id', values: { n: left } });
      await m.save(Object.assign(row, { state: 'completed', closedOn: dayInChina(ctx.at) }));
      this.trail.write(m, ctx, { action: 'finish-expiry', subject: 'Departure', subjectId: row.id, unitPath: row.unitPath, after: { closedOn: row.closedOn } });
      return { id: row.id };
    });
  }
}
