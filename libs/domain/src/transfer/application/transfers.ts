import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { AccessService } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { IdentityVault } from '@gongqiao/platform/privacy';
import { JobService } from '@gongqiao/platform/queue';
import { readSheet, writeRefused, writeRows, writeTemplate, type RefusedRow, type SheetDefinition, type SheetRow } from '@gongqiao/platform/spreadsheet';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import { LessThan, type EntityManager } from 'typeorm';
import { refuseTransfer } from '../errors.js';
import type { Filters, ImportCounts, TransferList } from '../model/list.js';
import { TransferFile } from '../persistence/transfer-file.js';

export const IMPORT_RUN = 'transfer.import';
/** Rows up to which an import is answered at once; beyond, it runs as a job. */
export const AT_ONCE = 1_000;
const KEPT_DAYS = 7;

/** What an import answers: counts and the file of refused rows, or the run that does it. */
export interface ImportAnswer extends Partial<ImportCounts> {
  readonly runId: string | null;
  readonly refusedFileId: string | null;
}

/** Lists out of the platform and into it, as Excel. */
@Injectable()
export class Transfers {
  private readonly lists = new Map<string, TransferList>();

  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly trail: Trail,
    private readonly vault: IdentityVault,
    private readonly jobs: JobService,
  ) {}

  /** Takes up lists of a context, when its module starts. */
  offer(lists: readonly TransferList[]): void {
    for (const list of lists) this.lists.set(list.definition.id, list);
  }

  /** @throws Refused `list-unknown`. */
  getList(name: string): TransferList {
    const list = this.lists.get(name);
    if (!list) throw refuseTransfer('list-unknown', { field: 'list', values: { list: name.slice(0, 40) } });
    return list;
  }

  private getFor(ctx: RequestContext, name: string): TransferList {
    const list = this.getList(name);
    if (!list.mayImport(ctx)) throw refuseTransfer('import-not-allowed', { field: 'list', values: { list: list.definition.title.zh } });
    return list;
  }

  /** @throws Refused `list-unknown`, `import-not-allowed`. */
  requireImport(ctx: RequestContext, name: string): void {
    this.getFor(ctx, name);
  }

  /** The empty sheet of a list, for whoever may import it. */
  async template(ctx: RequestContext, name: string): Promise<{ definition: SheetDefinition; content: Buffer }> {
    const { definition } = this.getFor(ctx, name);
    return { definition, content: await writeTemplate(definition) };
  }

  /**
   * Streams a list by the caller's permission and the filters of its page; each page of rows is a transaction of its own, so that
   * a slow reader holds no connection. That the list was taken out stands in the trail.
   *
   * @throws Refused `forbidden`, `list-unknown`, `filter-unknown`.
   */
  async export(ctx: RequestContext, name: string, filters: Filters): Promise<{ definition: SheetDefinition; content: Readable }> {
    const list = this.getList(name);
    this.access.require(ctx, 'read', list.subject);
    for (const filter of Object.keys(filters)) {
      if (!list.filters.includes(filter)) throw refuseTransfer('filter-unknown', { field: filter, values: { list: list.definition.title.zh, name: filter } });
    }
    const first = await this.database.run(ctx, async (m) => {
      this.trail.write(m, ctx, { action: 'export-list', subject: list.subject, subjectId: name, after: { filters } });
      return list.page(m, ctx, filters, null);
    });
    const { database } = this;
    async function* pages(): AsyncGenerator<readonly SheetRow[]> {
      for (let page = first; ; ) {
        yield page.rows;
        const { after } = page;
        if (after === null) return;
        page = await database.run(ctx, (m) => list.page(m, ctx, filters, after));
      }
    }
    return { definition: list.definition, content: writeRows(list.definition, pages()) };
  }

  /**
   * Takes a sheet in. Every row is judged before any is written; good rows are written in one transaction with their trail, refused
   * rows come back as a sheet. More than a thousand rows run as a job. Acts once per key.
   *
   * @throws Refused `import-not-allowed` and whatever `readSheet` refuses.
   */
  async import(ctx: RequestContext, key: string, name: string, file: Buffer): Promise<ImportAnswer> {
    const list = this.getFor(ctx, name);
    const read = await readSheet(list.definition, file);
    const input = { list: name, file: createHash('sha256').update(file).digest('hex') };
    return this.database.once<ImportAnswer>(ctx, { key, operation: 'importList', input }, async (m) => {
      await m.delete(TransferFile, { expiresAt: LessThan(ctx.at) });
      if (read.rows.length + read.refused.length > AT_ONCE) {
        const upload = await this.keep(m, ctx, { list: name, purpose: 'upload', content: file });
        const run = await this.jobs.start(m, ctx, { kind: IMPORT_RUN, subject: 'TransferFile', subjectId: upload, params: { list: name, fileId: upload } });
        return { runId: run.id, refusedFileId: null };
      }
      return { runId: null, ...(await this.take(m, ctx, list, read)) };
    });
  }

  /** Judges a sheet that was read and writes what is good, inside the caller's transaction. */
  async take(m: EntityManager, ctx: RequestContext, list: TransferList, read: Awaited<ReturnType<typeof readSheet>>): Promise<ImportCounts & { refusedFileId: string | null }> {
    const checked = await list.check(m, ctx, read.rows);
    for (const row of checked.planned) await row.write(m);
    const refused: RefusedRow[] = [...read.refused, ...checked.refused].sort((a, b) => a.rowNumber - b.rowNumber);
    const created = checked.planned.filter((row) => row.act === 'create').length;
    const refusedFileId = refused.length === 0 ? null : await this.keep(m, ctx, { list: list.definition.id, purpose: 'refused', content: await writeRefused(list.definition, refused) });
    return { created, updated: checked.planned.length - created, unchanged: checked.unchanged, refused: refused.length, refusedFileId };
  }

  private async keep(m: EntityManager, ctx: RequestContext, file: Pick<TransferFile, 'list' | 'purpose'> & { content: Buffer }): Promise<string> {
    const expiresAt = new Date(ctx.at.getTime() + KEPT_DAYS * 86_400_000);
    const row = await m.save(m.create(TransferFile, { ...file, userId: ctx.userId, content: this.vault.encrypt(file.content.toString('base64')), expiresAt }));
    return row.id;
  }

  /** The bytes of a kept file, by whoever it belongs to. */
  async open(m: EntityManager, ctx: RequestContext, id: string, purpose: TransferFile['purpose']): Promise<{ list: string; content: Buffer }> {
    const row = await m.findOneBy(TransferFile, { id: requireId(id, 'id'), userId: ctx.userId, purpose });
    if (!row || row.expiresAt <= ctx.at) throw refuseTransfer('file-unknown', { field: 'id' });
    return { list: row.list, content: Buffer.from(this.vault.decrypt(row.content), 'base64') };
  }

  /** The refused rows of a big import, for whoever started its run. */
  async refusedOfRun(ctx: RequestContext, runId: string): Promise<{ definition: SheetDefinition; content: Buffer }> {
    const [found]: { file: string | null }[] = await this.database.run(ctx, (m) => m.query(
      `select (select s->'result'->>'refusedFileId' from jsonb_array_elements(stages) s where s->>'name' = 'write') as file from job_run where id = $1 and kind = $2 and requested_by = $3`,
      [requireId(runId, 'id'), IMPORT_RUN, ctx.userId]));
    if (!found?.file) throw refuseTransfer('file-unknown', { field: 'id' });
    return this.refusedRows(ctx, found.file);
  }

  /** The refused rows of an import, for whoever imported. */
  async refusedRows(ctx: RequestContext, id: string): Promise<{ definition: SheetDefinition; content: Buffer }> {
    const { list, content } = await this.database.run(ctx, (m) => this.open(m, ctx, id, 'refused'));
    return { definition: this.getList(list).definition, content };
  }
}
