import { lazy, Suspense, useState, type ReactNode } from 'react';
import { download, exportAddress } from './upload.js';

const ImportDialog = lazy(() => import('./import-dialog.js'));

/** What a list page needs for Excel: hand `onExport` and `onImport` to ListPage and put `dialog` beside it. */
export interface Transfer {
  readonly onExport: () => void;
  readonly onImport: () => void;
  readonly dialog: ReactNode;
}

/**
 * Excel for a list: exports what its filters show, and imports through a dialog.
 * `filters` are those of the page's query by the API's names; `onDone` reads the list again.
 */
export function useTransfer(list: string, filters: Readonly<Record<string, string | boolean | null | undefined>> = {}, onDone?: () => void): Transfer {
  const [open, setOpen] = useState(false);
  return {
    onExport: () => download(exportAddress(list, filters)),
    onImport: () => setOpen(true),
    dialog: open ? <Suspense fallback={null}><ImportDialog list={list} onClose={() => setOpen(false)} {...(onDone ? { onDone } : {})} /></Suspense> : null,
  };
}
