import { jobKind, jobStage, type JobContext, type JobKind, type Json } from '@gongqiao/platform/queue';
import { readSheet, type ReadResult } from '@gongqiao/platform/spreadsheet';
import type { EntityManager } from 'typeorm';
import { TransferFile } from '../persistence/transfer-file.js';
import { IMPORT_RUN, type Transfers } from '../application/transfers.js';
import type { TransferList } from '../model/list.js';

/** What an import run is told: the list, and where its sheet is kept. */
export interface ImportParams {
  readonly [key: string]: Json;
  readonly list: string;
  readonly fileId: string;
}

interface Rows {
  readonly [key: string]: Json;
  readonly from: number;
  readonly to: number;
}

const PER_SHARD = 2_000;

async function sheetOf(transfers: Transfers, m: EntityManager, job: JobContext<ImportParams>): Promise<{ list: TransferList; read: ReadResult }> {
  const list = transfers.getList(job.params.list);
  const { content } = await transfers.open(m, job.ctx, job.params.fileId, 'upload');
  return { list, read: await readSheet(list.definition, content) };
}

/** Judges the rows in parts, so that it shows how far it is; nothing is written. What a shard hears does not hold people's data. */
function checkStage(transfers: Transfers) {
  return jobStage<ImportParams, Rows, { refused: number }>({
    name: 'check',
    title: { zh: '逐行核对', en: 'Checking every row' },
    plan: async (m, job) => {
      const { read } = await sheetOf(transfers, m, job);
      const parts = Math.max(1, Math.ceil(read.rows.length / PER_SHARD));
      return Array.from({ length: parts }, (_, i) => ({ units: Math.min(PER_SHARD, read.rows.length - i * PER_SHARD), input: { from: i * PER_SHARD, to: (i + 1) * PER_SHARD } }));
    },
    work: async (m, job, { from, to }) => {
      const { list, read } = await sheetOf(transfers, m, job);
      const checked = await list.check(m, job.ctx, read.rows.slice(from, to));
      // Rows that could not even be read are told once, with the first part.
      const refused = from === 0 ? [...read.refused, ...checked.refused] : checked.refused;
      const failures = refused.map((row) => ({
        subject: list.subject, subjectId: null, label: `第 ${row.rowNumber} 行`, code: 'row-refused',
        message: { zh: row.faults.map((f) => f.message.zh).join('；'), en: row.faults.map((f) => f.message.en).join('; ') },
      }));
      return { output: { refused: refused.length }, failures };
    },
  });
}

/** Writes every good row in one transaction, judged once more as the register stands then. */
function writeStage(transfers: Transfers) {
  return jobStage<ImportParams, { [key: string]: Json }, { [key: string]: Json }>({
    name: 'write',
    title: { zh: '写入', en: 'Writing' },
    plan: () => Promise.resolve([{ units: 1, input: {} }]),
    work: async (m, job) => {
      const { list, read } = await sheetOf(transfers, m, job);
      const counts = await transfers.take(m, job.ctx, list, read);
      await m.delete(TransferFile, { id: job.params.fileId });
      return { output: { ...counts } };
    },
    finish: (_m, _job, [output]) => Promise.resolve(output ?? null),
  });
}

/** A big import. */
export function importRun(transfers: Transfers): JobKind {
  return jobKind<ImportParams>({ name: IMPORT_RUN, title: { zh: '导入 Excel', en: 'Excel import' }, stages: [checkStage(transfers), writeStage(transfers)] });
}
