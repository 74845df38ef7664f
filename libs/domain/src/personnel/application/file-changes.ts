import type { Pack } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { paginate, type Page, type PageArgs } from '@gongqiao/platform/graphql';
import { PolicyService } from '@gongqiao/platform/policy';
import { IdentityVault } from '@gongqiao/platform/privacy';
import { Trail } from '@gongqiao/platform/trail';
import { TodoBook, seatsOf } from '@gongqiao/platform/workflow';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Documents, refuseDocument, type DocumentOwner, type Opening, type StoredDocument } from '../../documents/index.js';
import { WorkerPrivate } from '../../workforce/index.js';
import { refusePersonnel } from '../errors.js';
import { changeInWords, readChange, type ChangeValue } from '../model/file-value.js';
import { CHANGE_KINDS, FileChange, type ChangeKind } from '../persistence/change-entities.js';
import { Employee } from '../persistence/entities.js';
import { employeeOfUser } from '../persistence/find-employees.js';
import { BankAccounts } from '../ports/bank-accounts.js';
import { LOOK_OF } from './personnel-files.js';

const SUBJECT = 'FileChange';
/** Kind of the paper that bears a bank account out. */
export const BANK_PROOF = 'bank-card';
const WORDS: Readonly<Record<ChangeKind, string>> = { telephone: '联系电话', address: '住址', 'emergency-contact': '紧急联系人', 'bank-account': '工资卡' };
const CHECKING = '核对本人提出的变更';
const MOST = 6;

/** A change as it is asked for. */
export interface NewFileChange extends ChangeValue {
  readonly kind: string;
  readonly documentIds?: readonly string[] | null;
}

/** The party to whom a document gives something to do; none where it knows no such thing. */
function partyWith(pack: Pack | undefined, verb: string, subject: string): string | undefined {
  return pack?.rights.find((right) => right.subject === subject && right.verb === verb)?.who[0];
}

/**
 * Changes of the own file: asked for by the person, a bank account with its proof, checked by human resources, and taken over into the
 * file; an account is put before whoever approves those into which wages go.
 */
@Injectable()
export class FileChanges implements DocumentOwner {
  readonly subject = SUBJECT;
  readonly most = MOST;

  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly trail: Trail,
    private readonly vault: IdentityVault,
    private readonly todos: TodoBook,
    private readonly documents: Documents,
    private readonly accounts: BankAccounts,
  ) {}

  async stage(m: EntityManager, ctx: RequestContext, kind: string): Promise<{ unitPath: string }> {
    const employee = await employeeOfUser(m, ctx.userId);
    if (!employee) throw refusePersonnel('no-own-file');
    if (kind !== BANK_PROOF) throw refuseDocument('document-kind', { field: 'kind' });
    return { unitPath: employee.unitPath };
  }

  async opening(m: EntityManager, ctx: RequestContext, document: StoredDocument): Promise<Opening | null> {
    if (document.uploadedBy === ctx.userId) return { own: true, reason: null };
    const row = document.subjectId === null ? null : await m.findOneBy(FileChange, { id: document.subjectId });
    return row && this.access.can(ctx, 'check', SUBJECT, row) ? { own: false, reason: CHECKING } : null;
  }

  /** Changes within the caller's reach, open ones first. */
  page(ctx: RequestContext, page: PageArgs, open: boolean | null): Promise<Page<FileChange>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'check', SUBJECT, 'change');
      const qb = m.createQueryBuilder(FileChange, 'change').where(may.sql, may.parameters);
      if (open !== null) qb.andWhere(`change.state ${open ? '' : 'not '}in ('asked', 'passed-on')`);
      return paginate(qb, page, { sortable: ['askedAt', 'employeeName', 'kind', 'state'], byDefault: '-askedAt' });
    });
  }

  /** The caller's own, newest first. */
  mine(ctx: RequestContext): Promise<FileChange[]> {
    return this.database.run(ctx, (m) => m.find(FileChange, { where: { userId: ctx.userId, tenantId: ctx.tenantId }, order: { askedAt: 'DESC', id: 'DESC' }, take: 20 }));
  }

  /** @throws Refused `no-own-file`, `change-open`, `proof-missing`, and by the fields of the kind. */
  ask(ctx: RequestContext, key: string, input: NewFileChange): Promise<{ id: string }> {
    const logged = { kind: input.kind, documentIds: input.documentIds ?? [], value: this.vault.hash(JSON.stringify(input)).toString('hex') };
    return this.database.once(ctx, { key, operation: 'askFileChange', input: logged }, async (m) => {
      const employee = await employeeOfUser(m, ctx.userId);
      if (!employee || employee.state === 'left') throw refusePersonnel('no-own-file');
      const kind = CHANGE_KINDS.find((known) => known === input.kind);
      if (!kind || (kind === 'bank-account' && !this.accounts.keeper)) throw refusePersonnel('change-kind', { field: 'input.kind' });
      const { kept, masked } = readChange(kind, input, (account) => this.accounts.keeper?.mask(account) ?? null);
      if (await m.existsBy(FileChange, { employeeId: employee.id, kind, state: In(['asked', 'passed-on']) })) throw refusePersonnel('change-open', { field: 'input.kind' });
      const documents = input.documentIds ?? [];
      if (kind === 'bank-account' && documents.length === 0) throw refusePersonnel('proof-missing', { field: 'input.documentIds' });
      const row = await m.save(m.create(FileChange, {
        unitPath: employee.unitPath, employeeId: employee.id, userId: ctx.userId, employeeName: employee.name, kind, valueEncrypted: this.vault.encrypt(kept), valueMasked: masked, state: 'asked', askedAt: ctx.at, decidedBy: null, decidedAt: null, reason: null, accountId: null,
      }));
      await this.documents.claim(m, ctx, { subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath }, documents);
      const party = partyWith(this.policy.index.findPack((await this.policy.judge(m, ctx)).packId), 'check', SUBJECT);
      if (party !== undefined) await this.put(m, ctx, row, party, `${employee.name} 申请变更${WORDS[kind]}`);
      this.trail.write(m, ctx, { action: 'ask-file-change', subject: 'Employee', subjectId: employee.id, unitPath: employee.unitPath, after: { kind, value: masked } });
      return { id: row.id };
    });
  }

  private async put(m: EntityManager, ctx: RequestContext, row: FileChange, party: string, title: string): Promise<void> {
    const places = [...new Set((await seatsOf(m, [party], row.unitPath, dayInChina(ctx.at))).map((seat) => seat.path))];
    for (const path of places.length > 0 ? places : [row.unitPath]) {
      await m.query(`insert into todo (kind, subject, subject_id, title, unit_path, party, sent_by, received_at) values ('act', $1, $2, $3, $4::ltree, $5, $6, $7)`, [SUBJECT, row.id, title, path, party, ctx.userId, ctx.at]);
    }
    await this.todos.tell(m, ctx, row.unitPath);
  }

  private async get(m: EntityManager, ctx: RequestContext, id: string): Promise<FileChange> {
    const row = await m.findOne(FileChange, { where: { id: requireId(id, 'id') }, lock: { mode: 'pessimistic_write' } });
    if (!row || !this.access.can(ctx, 'check', SUBJECT, row) || row.userId === ctx.userId) throw refusePersonnel('change-unknown', { field: 'id' });
    if (row.state !== 'asked' || row.valueEncrypted === null) throw refusePersonnel('change-decided', { field: 'id' });
    return row;
  }

  /** Shows what is asked for to whoever checks it; the look stands in the trail, and its owner sees it. */
  reveal(ctx: RequestContext, id: string): Promise<string> {
    return this.database.run(ctx, async (m) => {
      const row = await this.get(m, ctx, id);
      this.trail.write(m, ctx, { action: LOOK_OF[row.kind], subject: 'Employee', subjectId: row.employeeId, unitPath: row.unitPath, after: { reason: CHECKING } });
      return changeInWords(row.kind, this.vault.decrypt(row.valueEncrypted ?? Buffer.alloc(0)));
    });
  }

  /** Takes a change over, or refuses it with a reason. Nobody checks the own. Acts once per key. */
  decide(ctx: RequestContext, key: string, input: { readonly id: string; readonly accept: boolean; readonly reason: string | null }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'decideFileChange', input }, async (m) => {
      const row = await this.get(m, ctx, input.id);
      const reason = input.reason?.trim() ?? '';
      if (!input.accept && reason.length < 4) throw refusePersonnel('reason-missing', { field: 'reason' });
      const kept = this.vault.decrypt(row.valueEncrypted ?? Buffer.alloc(0));
      const decided = { decidedBy: ctx.userId, decidedAt: ctx.at, reason: reason || null, valueEncrypted: null };
      if (!input.accept) await m.save(Object.assign(row, decided, { state: 'refused' as const }));
      else if (row.kind === 'bank-account') await this.passOn(m, ctx, row, kept, decided);
      else await this.takeOver(m, row, decided);
      await m.query(`update todo set finished_at = $2, finished_by = $3, outcome = $4 where subject = $5 and subject_id = $1 and finished_at is null`, [row.id, ctx.at, ctx.userId, row.state, SUBJECT]);
      this.trail.write(m, ctx, { action: input.accept ? 'accept-file-change' : 'refuse-file-change', subject: 'Employee', subjectId: row.employeeId, unitPath: row.unitPath, after: { kind: row.kind, value: row.valueMasked, state: row.state, reason: row.reason } });
      if (row.state !== 'passed-on') await this.tellOwner(m, ctx, row);
      return { id: row.id };
    });
  }

  private async takeOver(m: EntityManager, row: FileChange, decided: Partial<FileChange>): Promise<void> {
    const employee = await m.findOneByOrFail(Employee, { id: row.employeeId });
    const column = { telephone: 'telephoneEncrypted', address: 'addressEncrypted', 'emergency-contact': 'emergencyEncrypted' }[row.kind as Exclude<ChangeKind, 'bank-account'>];
    await m.update(WorkerPrivate, { workerId: employee.workerId }, { [column]: row.valueEncrypted });
    await m.save(Object.assign(row, decided, { state: 'taken-over' as const }));
  }

  private async passOn(m: EntityManager, ctx: RequestContext, row: FileChange, kept: string, decided: Partial<FileChange>): Promise<void> {
    const { keeper } = this.accounts;
    const [bank = '', account = ''] = kept.split('\n');
    if (!keeper) throw refusePersonnel('change-kind', { field: 'id' });
    const accountId = await keeper.propose(m, ctx, await m.findOneByOrFail(Employee, { id: row.employeeId }), { bank, account });
    await m.save(Object.assign(row, decided, { state: 'passed-on' as const, accountId }));
  }

  /** What became of an account that was passed on. */
  async accountDecided(m: EntityManager, ctx: RequestContext, accountId: string, approved: boolean): Promise<void> {
    const row = await m.findOneBy(FileChange, { accountId, state: 'passed-on' });
    if (!row) return;
    await m.save(Object.assign(row, { state: approved ? ('taken-over' as const) : ('refused' as const), reason: approved ? row.reason : '财务未核准' }));
    await this.tellOwner(m, ctx, row);
  }

  private async tellOwner(m: EntityManager, ctx: RequestContext, row: FileChange): Promise<void> {
    await m.query(`insert into todo (kind, subject, subject_id, title, unit_path, party, user_id, sent_by, received_at) values ('copy', 'PersonnelFile', $1, $2, $3, 'employee', $4, $5, $6)`,
      [row.employeeId, `您的${WORDS[row.kind]}变更${row.state === 'taken-over' ? '已生效' : `未通过：${row.reason ?? ''}`}`, row.unitPath, row.userId, ctx.userId, ctx.at]);
  }

  /** Takes one's own request back. */
  withdraw(ctx: RequestContext, key: string, id: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'withdrawFileChange', input: { id } }, async (m) => {
      const row = await m.findOne(FileChange, { where: { id: requireId(id, 'id'), userId: ctx.userId }, lock: { mode: 'pessimistic_write' } });
      if (!row) throw refusePersonnel('change-unknown', { field: 'id' });
      if (row.state !== 'asked') throw refusePersonnel('change-decided', { field: 'id' });
      await m.save(Object.assign(row, { state: 'withdrawn' as const, decidedBy: ctx.userId, decidedAt: ctx.at, valueEncrypted: null }));
      await m.query(`update todo set finished_at = $2, finished_by = $3, outcome = 'withdrawn' where subject = $4 and subject_id = $1 and finished_at is null`, [row.id, ctx.at, ctx.userId, SUBJECT]);
      this.trail.write(m, ctx, { action: 'withdraw-file-change', subject: 'Employee', subjectId: row.employeeId, unitPath: row.unitPath, after: { kind: row.kind } });
      return { id: row.id };
    });
  }
}
