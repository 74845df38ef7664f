import type { RequestContext } from '@gongqiao/platform/context';
import type { SheetDefinition, SheetRow } from '@gongqiao/platform/spreadsheet';
import type { EntityManager } from 'typeorm';
import { refuseTransfer } from '../errors.js';
import type { Filters, TransferList } from './list.js';

const PAGE = 1_000;

/** A list that goes out and never comes in: its figures are worked out, not entered. */
export interface ExportOnly {
  readonly definition: SheetDefinition;
  readonly subject: string;
  readonly filters: readonly string[];
  /** One page of at most `limit` rows after the given id, in the order of their ids, by the caller's permission. */
  read(m: EntityManager, ctx: RequestContext, filters: Filters, page: { readonly after: string | null; readonly limit: number }): Promise<readonly (SheetRow & { readonly id: string })[]>;
}

/** Makes a list of transfers out of one that only goes out. */
export function exportOnly(list: ExportOnly): TransferList {
  return {
    definition: list.definition,
    subject: list.subject,
    filters: list.filters,
    mayImport: () => false,
    page: async (m, ctx, filters, after) => {
      const rows = await list.read(m, ctx, filters, { after, limit: PAGE });
      return { rows, after: rows.length < PAGE ? null : (rows.at(-1)?.id ?? null) };
    },
    check: () => Promise.reject(refuseTransfer('import-not-allowed', { field: 'list', values: { list: list.definition.title.zh } })),
  };
}
