import { createHash } from 'node:crypto';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThan, type EntityManager } from 'typeorm';
import { refuseDocument } from '../errors.js';
import type { DocumentOwner } from '../model/document-owner.js';
import { mediaTypeOf } from '../model/media-type.js';
import { StoredDocument } from '../persistence/entities.js';
import { ContentStore } from './content-store.js';

/** A document on its way to a thing; without an id it waits for the thing that claims it. */
export interface NewDocument {
  readonly subject: string;
  readonly subjectId: string | null;
  readonly kind: string;
  readonly about: string | null;
  readonly name: string;
  readonly content: Buffer;
}

/** Somebody's look at a document that is not their own. */
export interface DocumentLook {
  readonly at: Date;
  readonly who: string | null;
  readonly name: string;
  readonly reason: string | null;
}

const OPENED = 'open-document';
const CODE = /^[a-z0-9][a-z0-9-]{0,59}$/;
/** What one person may have waiting for a thing not yet made. */
const WAITING_MAX = 24;
/** Days after which an upload that nothing claimed is destroyed. */
const WAITING_DAYS = 7;
const NAME_MAX = 100;
const BATCH = 200;

/** Where documents' bytes are kept. */
export abstract class DocumentStore extends ContentStore {}

/**
 * Photos and PDFs that hang on things of any context. The context that owns the thing registers with `own` and answers for the rights;
 * limits, types, fingerprints, storage and the trail are the same for all.
 */
@Injectable()
export class Documents {
  private readonly owners = new Map<string, DocumentOwner>();

  constructor(
    private readonly database: TenantDatabase,
    private readonly trail: Trail,
    private readonly store: DocumentStore,
  ) {}

  /** Registers who answers for documents of a kind of thing. @throws Error when somebody does already. */
  own(owner: DocumentOwner): void {
    if (this.owners.has(owner.subject)) throw new Error(`documents of ${owner.subject} have an owner`);
    this.owners.set(owner.subject, owner);
  }

  private ownerOf(subject: string): DocumentOwner {
    const owner = this.owners.get(subject);
    if (!owner) throw refuseDocument('document-subject', { field: 'subject' });
    return owner;
  }

  private async placeOf(m: EntityManager, ctx: RequestContext, owner: DocumentOwner, file: NewDocument): Promise<{ readonly unitPath: string }> {
    if (file.subjectId === null) {
      if (!owner.stage) throw refuseDocument('document-subject', { field: 'subject' });
      return owner.stage(m, ctx, file.kind);
    }
    if (!owner.attach) throw refuseDocument('document-subject', { field: 'subject' });
    return owner.attach(m, ctx, { subjectId: file.subjectId, kind: file.kind, about: file.about });
  }

  /**
   * Attaches a file. Acts once per key; the same file sent twice for the same paper is kept once.
   *
   * @throws Refused `document-subject`, `document-kind`, `file-type`, `file-empty`, `file-too-many`, and what the owner refuses.
   */
  async attach(ctx: RequestContext, key: string, file: NewDocument): Promise<{ id: string }> {
    const owner = this.ownerOf(file.subject);
    const subjectId = file.subjectId === null ? null : requireId(file.subjectId, 'subjectId');
    if (!CODE.test(file.kind)) throw refuseDocument('document-kind', { field: 'kind' });
    if (file.content.length === 0) throw refuseDocument('file-empty', { field: 'file' });
    const mediaType = mediaTypeOf(file.content);
    if (mediaType === null) throw refuseDocument('file-type', { field: 'file' });
    const sha256 = createHash('sha256').update(file.content).digest('hex');
    const { subject, kind, about, name } = file;
    return this.database.once(ctx, { key, operation: 'attachDocument', input: { subject, subjectId, kind, about, name, sha256 } }, async (m) => {
      const { unitPath } = await this.placeOf(m, ctx, owner, { ...file, subjectId });
      // One upload to a thing after the other: the limit is counted, not hoped for.
      await m.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`document ${subjectId ?? `${subject} ${ctx.userId}`}`]);
      const held = await m.findBy(StoredDocument, subjectId === null ? { subject, subjectId: IsNull(), uploadedBy: ctx.userId, withdrawnAt: IsNull() } : { subject, subjectId, withdrawnAt: IsNull() });
      const same = held.find((each) => each.sha256 === sha256 && each.kind === kind && each.about === about);
      if (same) return { id: same.id };
      const most = subjectId === null ? WAITING_MAX : owner.most;
      if (held.length >= most) throw refuseDocument('file-too-many', { field: 'file', values: { max: most } });
      const row = await m.save(m.create(StoredDocument, {
        unitPath, subject, subjectId, kind, about, name: name.trim().slice(0, NAME_MAX) || sha256.slice(0, 8), mediaType, bytes: file.content.length, sha256, storedAs: await this.store.keep(m, file.content),
        uploadedBy: ctx.userId, uploadedAt: ctx.at, withdrawnAt: null, withdrawnBy: null, withdrawnFor: null,
      }));
      if (subjectId !== null) {
        this.writeTrail(m, ctx, row, subjectId);
        await owner.attached?.(m, ctx, row);
      }
      return { id: row.id };
    });
  }

  private writeTrail(m: EntityManager, ctx: RequestContext, row: StoredDocument, subjectId: string): void {
    this.trail.write(m, ctx, { action: 'attach-document', subject: row.subject, subjectId, unitPath: row.unitPath, after: { document: row.id, kind: row.kind, name: row.name, sha256: row.sha256, bytes: row.bytes } });
  }

  /** Hangs what the caller uploaded beforehand on the thing that is made now. @throws Refused `file-unknown` for one that is not theirs or hangs elsewhere. */
  async claim(m: EntityManager, ctx: RequestContext, thing: { readonly subject: string; readonly subjectId: string; readonly unitPath: string }, ids: readonly string[]): Promise<StoredDocument[]> {
    if (ids.length === 0) return [];
    const wanted = [...new Set(ids.map((id) => requireId(id, 'documentIds')))];
    const owner = this.ownerOf(thing.subject);
    const rows = await m.find(StoredDocument, { where: { id: In(wanted), subject: thing.subject, subjectId: IsNull(), uploadedBy: ctx.userId, withdrawnAt: IsNull() }, order: { uploadedAt: 'ASC' }, lock: { mode: 'pessimistic_write' } });
    if (rows.length !== wanted.length) throw refuseDocument('file-unknown', { field: 'documentIds' });
    if ((await m.countBy(StoredDocument, { subject: thing.subject, subjectId: thing.subjectId, withdrawnAt: IsNull() })) + rows.length > owner.most) throw refuseDocument('file-too-many', { field: 'documentIds', values: { max: owner.most } });
    for (const row of rows) {
      Object.assign(row, { subjectId: thing.subjectId, unitPath: thing.unitPath });
      this.writeTrail(m, ctx, row, thing.subjectId);
    }
    return m.save(rows);
  }

  /** Kinds of paper among what the caller has waiting, so that a thing not yet made can be judged by them. */
  async waiting(m: EntityManager, ctx: RequestContext, subject: string, ids: readonly string[]): Promise<StoredDocument[]> {
    if (ids.length === 0) return [];
    return m.findBy(StoredDocument, { id: In(ids.map((id) => requireId(id, 'documentIds'))), subject, subjectId: IsNull(), uploadedBy: ctx.userId, withdrawnAt: IsNull() });
  }

  /** Documents of things, oldest first, withdrawn ones among them. */
  of(m: EntityManager, subject: string, subjectIds: readonly string[]): Promise<StoredDocument[]> {
    return m.createQueryBuilder(StoredDocument, 'document').where('document.subject = :subject and document.subject_id = any(:ids::uuid[])', { subject, ids: [...subjectIds] }).orderBy('document.uploaded_at').addOrderBy('document.id').getMany();
  }

  /** The bytes of a document, for whoever its owner lets; a look by others stands in the trail before anything is shown. @throws Refused `file-unknown`, `file-changed`, `file-removed`. */
  open(ctx: RequestContext, id: string): Promise<{ name: string; mediaType: string; content: Buffer }> {
    return this.database.run(ctx, async (m) => {
      const row = await m.findOneBy(StoredDocument, { id: requireId(id, 'id') });
      if (!row) throw refuseDocument('file-unknown', { field: 'id' });
      const opening = row.subjectId === null ? (row.uploadedBy === ctx.userId ? { own: true, reason: null } : null) : await this.ownerOf(row.subject).opening(m, ctx, row);
      if (!opening) throw refuseDocument('file-unknown', { field: 'id' });
      if (row.storedAs === null) throw refuseDocument('file-removed', { field: 'id' });
      if (!opening.own && row.subjectId !== null) {
        this.trail.write(m, ctx, { action: OPENED, subject: row.subject, subjectId: row.subjectId, unitPath: row.unitPath, after: { document: row.id, name: row.name, kind: row.kind, reason: opening.reason } });
      }
      const content = await this.store.read(m, row.storedAs);
      if (createHash('sha256').update(content).digest('hex') !== row.sha256) throw refuseDocument('file-changed', { field: 'id' });
      return { name: row.name, mediaType: row.mediaType, content };
    });
  }

  /** Looks by others at the documents of a thing, newest first. */
  async looksAt(m: EntityManager, subject: string, subjectId: string, limit = 50): Promise<DocumentLook[]> {
    return m.query(
      `select at, user_name as who, after->>'name' as name, after->>'reason' as reason from trail_entry
        where tenant_id = current_tenant_id() and subject = $1 and subject_id = $2 and action = $3 order by seq desc limit $4`, [subject, subjectId, OPENED, limit]);
  }

  /** Withdraws a document that was attached by mistake: its bytes are destroyed, its line and fingerprint stay. Acts once per key. */
  async withdraw(ctx: RequestContext, key: string, id: string, reason: string): Promise<{ id: string }> {
    const words = reason.trim();
    if (words.length < 4) throw refuseDocument('reason-missing', { field: 'reason' });
    return this.database.once(ctx, { key, operation: 'withdrawDocument', input: { id, reason: words } }, async (m) => {
      const row = await m.findOne(StoredDocument, { where: { id: requireId(id, 'id') }, lock: { mode: 'pessimistic_write' } });
      const may = row?.subjectId ? await this.owners.get(row.subject)?.mayWithdraw?.(m, ctx, row) : row?.uploadedBy === ctx.userId;
      if (!row || !may) throw refuseDocument('file-unknown', { field: 'id' });
      if (row.storedAs === null) throw refuseDocument('file-removed', { field: 'id' });
      await this.store.remove(m, row.storedAs);
      await m.save(Object.assign(row, { storedAs: null, withdrawnAt: ctx.at, withdrawnBy: ctx.userId, withdrawnFor: words }));
      if (row.subjectId) this.trail.write(m, ctx, { action: 'withdraw-document', subject: row.subject, subjectId: row.subjectId, unitPath: row.unitPath, after: { document: row.id, name: row.name, reason: words } });
      return { id: row.id };
    });
  }

  /** Destroys uploads that no thing claimed within a week. Safe to run twice. @returns how many. */
  clearWaiting(ctx: RequestContext): Promise<number> {
    const before = new Date(ctx.at.getTime() - WAITING_DAYS * 86_400_000);
    return this.database.run(ctx, async (m) => {
      const rows = await m.find(StoredDocument, { where: { subjectId: IsNull(), uploadedAt: LessThan(before) }, take: BATCH });
      for (const row of rows) if (row.storedAs !== null) await this.store.remove(m, row.storedAs);
      await m.remove(rows);
      return rows.length;
    });
  }
}
