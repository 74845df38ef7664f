import { createHash } from 'node:crypto';
import { AccessService } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import { refuseService } from '../errors.js';
import { mediaTypeOf } from '../../documents/index.js';
import { ServiceFile, ServiceRecord } from '../persistence/entities.js';
import { checkRecord } from '../persistence/findings.js';
import { ServiceFileStore } from './file-store.js';

const SUBJECT = 'ServiceRecord';
/** Files of one record at most; the platform's own limit. */
export const FILES_MAX = 12;
const PURPOSES = ['sign-in-sheet', 'photo', 'paper'] as const;

/** A file on its way to a record. */
export interface NewServiceFile {
  readonly recordId: string;
  readonly purpose: string;
  readonly name: string;
  readonly content: Buffer;
}

/** Sign-in sheets, photos and papers of services: kept with their fingerprint, opened by those who read the record. */
@Injectable()
export class ServiceFiles {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly trail: Trail,
    private readonly store: ServiceFileStore,
  ) {}

  /** Adds a file to a record of the caller's own. Acts once per key; a file used with another service becomes a finding. */
  async attach(ctx: RequestContext, key: string, file: NewServiceFile): Promise<{ id: string; findings: number }> {
    const recordId = requireId(file.recordId, 'recordId');
    const purpose = PURPOSES.find((each) => each === file.purpose);
    if (!purpose) throw refuseService('file-purpose', { field: 'purpose' });
    const mediaType = mediaTypeOf(file.content);
    if (mediaType === null) throw refuseService('file-type', { field: 'file' });
    const sha256 = createHash('sha256').update(file.content).digest('hex');
    return this.database.once(ctx, { key, operation: 'attachServiceFile', input: { recordId, purpose, name: file.name, sha256 } }, async (m) => {
      const record = await m.findOne(ServiceRecord, { where: { id: recordId, userId: ctx.userId }, lock: { mode: 'pessimistic_write' } });
      if (!record) throw refuseService('record-unknown', { field: 'recordId' });
      if (record.state === 'withdrawn') throw refuseService('record-withdrawn', { field: 'recordId' });
      const held = await m.findBy(ServiceFile, { recordId });
      const same = held.find((each) => each.sha256 === sha256);
      if (same) return { id: same.id, findings: 0 };
      if (held.length >= FILES_MAX) throw refuseService('file-too-many', { field: 'file', values: { max: FILES_MAX } });
      const row = await m.save(m.create(ServiceFile, {
        unitPath: record.unitPath, recordId, userId: ctx.userId, purpose, name: file.name.trim().slice(0, 100) || sha256.slice(0, 8), mediaType, bytes: file.content.length, sha256, storedAs: await this.store.keep(m, file.content), addedAt: ctx.at,
      }));
      this.trail.write(m, ctx, { action: 'attach-service-file', subject: SUBJECT, subjectId: recordId, unitPath: record.unitPath, after: { purpose, sha256, bytes: row.bytes } });
      return { id: row.id, findings: await checkRecord(m, { recordId, from: record.heldOn, to: record.heldOn, unitPath: record.unitPath, at: ctx.at }) };
    });
  }

  /** The bytes of a file, for whoever may read its record. @throws Refused `file-unknown`, `file-changed`. */
  open(ctx: RequestContext, id: string): Promise<{ name: string; mediaType: string; content: Buffer }> {
    return this.database.run(ctx, async (m) => {
      const row = await m.findOneBy(ServiceFile, { id: requireId(id, 'id') });
      if (!row || !this.access.can(ctx, 'read', SUBJECT, row)) throw refuseService('file-unknown', { field: 'id' });
      const content = await this.store.read(m, row.storedAs);
      if (createHash('sha256').update(content).digest('hex') !== row.sha256) throw refuseService('file-changed', { field: 'id' });
      return { name: row.name, mediaType: row.mediaType, content };
    });
  }
}
