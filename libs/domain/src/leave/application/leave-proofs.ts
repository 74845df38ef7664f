import { later, type JsonObject, type PlainDate } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService, type Judge } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Documents, refuseDocument, type DocumentOwner, type Opening, type StoredDocument } from '../../documents/index.js';
import { employeeOfUser } from '../../personnel/index.js';
import { unmetOf } from '../../shared/unmet.js';
import { refuseLeave } from '../errors.js';
import { KIND_RULES } from '../model/kinds.js';
import { OTHER_PROOFS, checkerOf, isKeptHere, papersOf, standsInLine } from '../model/proofs.js';
import { LeaveRequest } from '../persistence/entities.js';
import { LeaveProof } from '../persistence/proof-entity.js';
import { closeProofTodos, openProofTodo } from '../persistence/proof-todos.js';
import { judgeLeave, requestFacts, requireJudged, type LeaveJudged } from './judge-leave.js';
import type { LeaveAsked, LeaveCase } from './leave-case.js';
import { kindTerms, termsOf } from './leave-terms.js';
import { LeaveSettling } from './settle-leave.js';

const SUBJECT = 'LeaveRequest';
const WORKER = 'employee';
const FOLLOWING = 'leave.followingPapers';
const OVER = ['refused', 'withdrawn'];
const MOST = 12;

/** A paper that a request must bring, before it is handed in. */
export interface WantedProof {
  readonly code: string;
  readonly zh: string;
  /** A record of the platform: nobody hands it in. */
  readonly keptHere: boolean;
  /** The document lets it follow. */
  readonly mayFollow: boolean;
  /** Until when it then must be there; null where the document names no day. */
  readonly dueOn: string | null;
}

/** A proof as it is handed in after the request. */
export interface GivenProof {
  readonly id: string;
  readonly code: string;
  readonly documentIds: readonly string[];
  readonly onPaper: boolean;
  /** Facts that the paper shows, as the kind of leave asks for them. */
  readonly details: JsonObject;
}

/**
 * Papers that a leave rests on: uploaded with the request or after it, checked by whoever files it. Medical and family papers are
 * opened by their owner, by who checks them and by the employer's own line of this leave, and by nobody else.
 */
@Injectable()
export class LeaveProofs implements DocumentOwner {
  readonly subject = SUBJECT;
  readonly most = MOST;

  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly trail: Trail,
    private readonly documents: Documents,
    private readonly settling: LeaveSettling,
  ) {}

  /** Words of the papers that the tenant's document and the platform know. */
  terms(judge: Judge): Readonly<Record<string, string>> {
    return { ...termsOf(this.policy.index, judge.fullName('leave.request'), 'documents'), ...OTHER_PROOFS };
  }

  async stage(m: EntityManager, ctx: RequestContext, kind: string): Promise<{ unitPath: string }> {
    const employee = await employeeOfUser(m, ctx.userId);
    if (!employee) throw refuseLeave('not-employed');
    this.access.require(ctx, 'create', SUBJECT, { tenantId: ctx.tenantId, userId: ctx.userId, unitPath: employee.unitPath });
    if (!Object.hasOwn(this.terms(await this.policy.judge(m, ctx)), kind)) throw refuseDocument('document-kind', { field: 'kind' });
    return { unitPath: employee.unitPath };
  }

  /** Whether the caller may open the papers of a leave: one's own, who checks them, and the employer's own line of it. */
  mayOpen(ctx: RequestContext, row: LeaveRequest): Opening | null {
    if (row.userId === ctx.userId) return { own: true, reason: null };
    if (!this.access.can(ctx, 'read', SUBJECT, row)) return null;
    if (this.access.can(ctx, 'check', SUBJECT, row)) return { own: false, reason: '核对请假证明' };
    return standsInLine(row.chain, ctx.roles, row.unitPath, ctx.unitPath) ? { own: false, reason: '审批请假' } : null;
  }

  async opening(m: EntityManager, ctx: RequestContext, document: StoredDocument): Promise<Opening | null> {
    const row = document.subjectId === null ? null : await m.findOneBy(LeaveRequest, { id: document.subjectId });
    return row ? this.mayOpen(ctx, row) : null;
  }

  /** A request with the papers that were uploaded for it and those that are kept here, as it is judged. */
  async withPapers(m: EntityManager, ctx: RequestContext, asked: LeaveAsked): Promise<LeaveAsked> {
    const uploaded = await this.documents.waiting(m, ctx, SUBJECT, asked.documentIds ?? []);
    return { ...asked, documents: papersOf(asked, uploaded.map((row) => row.kind)) };
  }

  /** Papers that the document wants of a request, and which of them may follow until when. */
  wanted(of: LeaveCase): WantedProof[] {
    const without = of.judge.attempt('leave.request', { ...requestFacts(of), documents: [] }, of.today);
    if (!without.ok) return [];
    const codes = codesIn(without.output['missingDocuments']);
    const withAll = of.judge.attempt('leave.request', { ...requestFacts(of), documents: codes }, of.today);
    // They may follow where their absence keeps nothing back.
    const mayFollow = withAll.ok && codesIn(without.output['blockers']).length === codesIn(withAll.output['blockers']).length;
    const terms = this.terms(of.judge);
    const dueOn = mayFollow ? (this.due(of.judge, of.asked.from, of.today)?.on ?? null) : null;
    return codes.map((code) => ({ code, zh: terms[code] ?? code, keptHere: isKeptHere(of.asked.kind, code), mayFollow, dueOn }));
  }

  /** The day by which a paper that follows must be there, with the answer it comes from; for one asked for afterwards not before today. */
  private due(judge: Judge, firstDay: string, today: string) {
    if (!judge.knows(FOLLOWING)) return null;
    const result = judge.attempt(FOLLOWING, { firstDay }, today);
    const on = result.ok ? result.output['dueOn'] : null;
    return result.ok && typeof on === 'string' ? { on: later(on as PlainDate, today as PlainDate), result } : null;
  }

  private async words(m: EntityManager, ctx: RequestContext, row: LeaveRequest, codes: readonly string[]): Promise<{ papers: string; leave: string; judge: Judge }> {
    const judge = await this.policy.judge(m, ctx);
    const terms = this.terms(judge);
    return { judge, papers: codes.map((code) => terms[code] ?? code).join('、'), leave: `${row.employeeName} ${kindTerms(this.policy.index, judge)[row.kind] ?? row.kind}（${row.fromOn} 至 ${row.toOn}）` };
  }

  /** Keeps the papers of a request that is handed in: what came is to be checked, what may follow is owed until its day. */
  async keep(m: EntityManager, ctx: RequestContext, row: LeaveRequest, judged: LeaveJudged, documentIds: readonly string[]): Promise<void> {
    const files = await this.documents.claim(m, ctx, { subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath }, documentIds);
    const today = dayInChina(ctx.at);
    const blank = { requestId: row.id, unitPath: row.unitPath, dueOn: null, resultId: null, givenOn: null, checkedBy: null, checkedByName: null, checkedAt: null, note: null };
    const given = [...new Set([...row.documents, ...files.map((file) => file.kind)])].filter((code) => !isKeptHere(row.kind, code));
    await m.save(given.map((code) => m.create(LeaveProof, { ...blank, code, state: 'given', onPaper: !files.some((file) => file.kind === code), givenOn: today })));
    if (given.length > 0) await this.askForCheck(m, ctx, row, given);
    const owed = codesIn(judged.answers.request?.output['missingDocuments']);
    if (owed.length === 0) return;
    const { judge, papers, leave } = await this.words(m, ctx, row, owed);
    const due = this.due(judge, row.fromOn, today);
    const resultId = due ? await this.policy.store(m, ctx, { subject: SUBJECT, subjectId: row.id, field: 'papers', unitPath: row.unitPath, result: due.result }) : null;
    await m.save(owed.map((code) => m.create(LeaveProof, { ...blank, code, state: 'owed', onPaper: false, dueOn: due?.on ?? null, resultId })));
    if (row.userId !== null) await openProofTodo(m, ctx, { row, party: WORKER, userId: row.userId, title: `补交${papers}：${leave}`, state: '补交证明', dueOn: due?.on ?? null, dueProvision: due?.result.provisions[0] ?? null });
  }

  private async askForCheck(m: EntityManager, ctx: RequestContext, row: LeaveRequest, codes: readonly string[]): Promise<void> {
    const checker = checkerOf(row.chain);
    if (!checker) return;
    const { papers, leave } = await this.words(m, ctx, row, codes);
    await openProofTodo(m, ctx, { row, party: checker.by, userId: null, title: `核对${papers}：${leave}`, state: '核对证明', dueOn: null, dueProvision: null });
  }

  private async getLocked(m: EntityManager, id: string): Promise<LeaveRequest> {
    const row = await m.findOne(LeaveRequest, { where: { id: requireId(id, 'id') }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw refuseLeave('leave-unknown', { field: 'id' });
    return row;
  }

  /** Facts of this kind of leave as the paper shows them, judged anew; what the document does not accept is refused with its reason. */
  private async rejudge(m: EntityManager, ctx: RequestContext, row: LeaveRequest, given: GivenProof): Promise<void> {
    const rule = KIND_RULES[row.kind];
    const details = Object.fromEntries(Object.entries(given.details).filter(([field]) => rule?.asked.includes(field)));
    const known = termsOf(this.policy.index, (await this.policy.judge(m, ctx)).fullName('leave.request'), 'documents');
    Object.assign(row, { details: { ...row.details, ...details }, documents: Object.hasOwn(known, given.code) ? [...new Set([...row.documents, given.code])] : row.documents });
    const judged = judgeLeave(this.policy.index, await this.settling.caseOf(m, ctx, row));
    const kind = judged.answers.kind;
    if (kind === undefined) return requireJudged({ ...judged, faults: judged.faults.filter((fault) => Object.hasOwn(details, fault.field ?? '')) });
    if ((rule?.needs ?? []).some((field) => kind.output[field] === false)) {
      const { words, provision } = unmetOf(kind);
      throw refuseLeave('proof-not-accepted', { field: 'details', values: { words }, provision });
    }
    await this.settling.keepAnswers(m, ctx, row, { ...judged, answers: { kind } });
  }

  /**
   * Hands in a paper after the request, by its owner. Acts once per key.
   *
   * @throws Refused `leave-unknown`, `leave-over`, `proof-empty`, `proof-checked`, `proof-not-accepted`.
   */
  give(ctx: RequestContext, key: string, given: GivenProof): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'giveLeaveProof', input: given }, async (m) => {
      const row = await this.getLocked(m, given.id);
      if (row.userId !== ctx.userId) throw refuseLeave('leave-unknown', { field: 'id' });
      if (OVER.includes(row.standing)) throw refuseLeave('leave-over', { field: 'id' });
      const files = await this.documents.claim(m, ctx, { subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath }, given.documentIds);
      if (files.some((file) => file.kind !== given.code)) throw refuseDocument('document-kind', { field: 'documentIds' });
      if (files.length === 0 && !given.onPaper) throw refuseLeave('proof-empty', { field: 'documentIds' });
      const { judge } = await this.words(m, ctx, row, []);
      if (!Object.hasOwn(this.terms(judge), given.code)) throw refuseDocument('document-kind', { field: 'code' });
      const held = await m.findOneBy(LeaveProof, { requestId: row.id, code: given.code });
      if (held?.state === 'accepted') throw refuseLeave('proof-checked', { field: 'code' });
      await this.rejudge(m, ctx, row, given);
      await m.save(row);
      const proof = held ?? m.create(LeaveProof, { requestId: row.id, unitPath: row.unitPath, code: given.code, dueOn: null, resultId: null });
      await m.save(Object.assign(proof, { state: 'given', onPaper: files.length === 0, givenOn: dayInChina(ctx.at), checkedBy: null, checkedByName: null, checkedAt: null, note: null }));
      this.trail.write(m, ctx, { action: 'give-leave-proof', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, after: { code: given.code, files: files.length, onPaper: given.onPaper } });
      if (!(await m.existsBy(LeaveProof, [{ requestId: row.id, state: 'owed' }, { requestId: row.id, state: 'refused' }]))) await closeProofTodos(m, ctx, row.id, WORKER);
      await this.askForCheck(m, ctx, row, [given.code]);
      return { id: row.id };
    });
  }

  /** Says that a paper is in order, or sends it back with the reason. Acts once per key. @throws Refused `leave-unknown`, `own-leave`, `proof-not-given`, `reason-missing`. */
  check(ctx: RequestContext, key: string, input: { readonly id: string; readonly code: string; readonly accepted: boolean; readonly note: string | null }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'checkLeaveProof', input }, async (m) => {
      const row = await this.getLocked(m, input.id);
      if (!this.access.can(ctx, 'check', SUBJECT, row)) throw refuseLeave('leave-unknown', { field: 'id' });
      if (row.userId === ctx.userId) throw refuseLeave('own-leave', { field: 'id' });
      const note = input.note?.trim() || null;
      if (!input.accepted && (note ?? '').length < 4) throw refuseLeave('reason-missing', { field: 'note' });
      const proof = await m.findOneBy(LeaveProof, { requestId: row.id, code: input.code });
      if (proof?.state !== 'given') throw refuseLeave('proof-not-given', { field: 'code' });
      const [me]: { name: string }[] = await m.query('select name from app_user where id = $1', [ctx.userId]);
      await m.save(Object.assign(proof, { state: input.accepted ? 'accepted' : 'refused', checkedBy: ctx.userId, checkedByName: me?.name ?? '', checkedAt: ctx.at, note }));
      this.trail.write(m, ctx, { action: input.accepted ? 'accept-leave-proof' : 'send-back-leave-proof', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, after: { code: input.code, note } });
      const checker = checkerOf(row.chain);
      if (checker && !(await m.existsBy(LeaveProof, { requestId: row.id, state: 'given' }))) await closeProofTodos(m, ctx, row.id, checker.by);
      if (!input.accepted && row.userId !== null) {
        const { papers, leave } = await this.words(m, ctx, row, [input.code]);
        await openProofTodo(m, ctx, { row, party: WORKER, userId: row.userId, title: `重交${papers}（${note ?? ''}）：${leave}`, state: '补交证明', dueOn: proof.dueOn, dueProvision: null });
      }
      return { id: row.id };
    });
  }

  /** Nothing is owed or checked any more for a leave that will not be. */
  async drop(m: EntityManager, ctx: RequestContext, row: LeaveRequest): Promise<void> {
    await closeProofTodos(m, ctx, row.id, null);
  }
}

function codesIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((code): code is string => typeof code === 'string') : [];
}
