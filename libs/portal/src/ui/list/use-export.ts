import { useCallback, useState } from 'react';
import type { Connection } from '../../data/connection.js';
import type { Column } from './data-table.js';
import { readAllPages, sheetOf } from './sheet.js';

/** Hands a file to the browser under a name. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

export interface Export<Row> {
  /** Exports the columns that are shown. Given to `ListPage` as `onExport`. */
  readonly run: (columns: readonly Column<Row>[]) => void;
  readonly running: boolean;
  readonly failed: boolean;
}

/**
 * Exports a list to Excel as it is filtered, every page of it: `useExport('岗位', (first, skip) => client.query(PostsDocument,
 * { ...filters, first, skip }).toPromise().then(({ data }) => data?.posts))`. What writes the file is loaded with the first export.
 */
export function useExport<Row>(title: string, page: (first: number, skip: number) => Promise<Connection<Row> | null | undefined>): Export<Row> {
  const [state, setState] = useState<'idle' | 'running' | 'failed'>('idle');
  const run = useCallback((columns: readonly Column<Row>[]) => {
    setState('running');
    void (async () => {
      try {
        const rows = await readAllPages(page);
        const { writeWorkbook } = await import('./write-workbook.js');
        saveFile(`${title}.xlsx`, await writeWorkbook(title, sheetOf(columns, rows)));
        setState('idle');
      } catch {
        // The list's own query says what is wrong with it; here it is enough that no file was made.
        setState('failed');
      }
    })();
  }, [title, page]);
  return { run, running: state === 'running', failed: state === 'failed' };
}
