import type { AccessService } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import type { CellValue, ReadRow, SheetDefinition } from '@gongqiao/platform/spreadsheet';
import type { EntityManager } from 'typeorm';
import type { CheckedSheet, Filters, ListPage, TransferList } from './list.js';

/** A list that whoever may create and change its subject may import. */
export abstract class EnteredList implements TransferList {
  abstract readonly definition: SheetDefinition;
  abstract readonly subject: string;
  abstract readonly filters: readonly string[];

  constructor(protected readonly access: AccessService) {}

  mayImport(ctx: RequestContext): boolean {
    return this.access.can(ctx, 'create', this.subject) && this.access.can(ctx, 'update', this.subject);
  }

  abstract page(m: EntityManager, ctx: RequestContext, filters: Filters, after: string | null): Promise<ListPage>;
  abstract check(m: EntityManager, ctx: RequestContext, rows: readonly ReadRow[]): Promise<CheckedSheet>;
}

/** The words of a cell without the spaces around them; empty where it holds no words. */
export function textOf(value: CellValue | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}
