import { Button } from 'antd';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { nodesOf, type Connection } from '../../data/connection.js';
import { pageArguments, SIZE_KEY, SORT_KEY, useAddressState } from '../address-state.js';
import { Answered } from '../answered.js';
import { useWords } from '../language.js';
import { PageHead } from '../page-head.js';
import { useNarrow } from '../use-narrow.js';
import { uiWords } from '../words.js';
import { DataTable, type Column } from './data-table.js';
import type { Filter } from './filter.js';
import { Pager } from './pager.js';
import type { Export } from './use-export.js';

// Filters and the column chooser bring the heavier fields; the rows do not wait for them.
const FilterBar = lazy(() => import('./filter-bar.js'));
const ColumnChooser = lazy(() => import('./column-chooser.js'));

/** An act on the selected rows. */
export interface BulkAct<Row> {
  readonly key: string;
  readonly label: string;
  readonly danger?: boolean;
  readonly run: (rows: readonly Row[]) => void;
}

export interface ListPageProps<Row extends { readonly id: string }> {
  readonly title: string;
  /** Name under which this device remembers the chosen columns. */
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly filters?: readonly Filter[];
  readonly connection: Connection<Row> | null | undefined;
  readonly fetching: boolean;
  readonly error?: CombinedError | undefined;
  readonly onRetry?: () => void;
  readonly onOpen?: (row: Row) => void;
  readonly bulk?: readonly BulkAct<Row>[];
  readonly acts?: ReactNode;
  /** Exports exactly what is shown, every page of it: `useExport`, or an act of the page's own. */
  readonly export?: Export<Row>;
  readonly onExport?: () => void;
  readonly onImport?: () => void;
  /** What to do first when there is nothing yet. */
  readonly empty?: ReactNode;
  /** A row as one column on a phone. */
  readonly card?: (row: Row) => ReactNode;
}

function storedColumns(name: string): readonly string[] | null {
  const held = localStorage.getItem(`gongqiao.columns.${name}`);
  return held === null ? null : held.split(',');
}

/** Server-side paging in words of the address: page, size and sort live there, as the filters do. */
function useTableState() {
  const { values, change } = useAddressState();
  const page = pageArguments(values);
  return {
    values, change, size: page.first, number: page.skip / page.first + 1, sort: values[SORT_KEY],
    turn: (number: number, size: number) => change({ page: number > 1 ? String(number) : null, [SIZE_KEY]: size === 20 ? null : String(size) }),
  };
}

function ListBody<Row extends { readonly id: string }>({ columns, rows, bulk = [], onOpen, empty, card, fetching }: ListPageProps<Row> & { readonly rows: readonly Row[] }) {
  const t = useWords(uiWords);
  const narrow = useNarrow();
  const { sort, change } = useTableState();
  const [selected, setSelected] = useState<readonly string[]>([]);
  const chosen = rows.filter((row) => selected.includes(row.id));
  if (rows.length === 0) return <div className="gq-panel gq-empty">{empty ?? t('nothing')}</div>;
  if (narrow && card) {
    return <div className="gq-panel" style={{ padding: 0 }}>{rows.map((row) => <div className="gq-card" key={row.id}>{card(row)}</div>)}</div>;
  }
  return (
    <>
      {chosen.length > 0 && (
        <div className="gq-bulk" role="status">{t('selected', { count: chosen.length })}
          {bulk.map((act) => <Button key={act.key} size="small" danger={act.danger === true} onClick={() => { act.run(chosen); setSelected([]); }}>{act.label}</Button>)}
          <Button size="small" type="text" onClick={() => setSelected([])}>{t('clearSelection')}</Button>
        </div>
      )}
      <DataTable<Row> columns={columns} rows={rows} sort={sort ?? null} onSort={(next) => change({ [SORT_KEY]: next })} busy={fetching}
        {...(bulk.length > 0 ? { selected, onSelect: setSelected } : {})} {...(onOpen ? { onOpen } : {})} />
    </>
  );
}

/**
 * A list: filters that fold and live in the address, columns to choose, totals under numbers, selection with bulk acts, export
 * of what is shown with import beside it, pages from the server. The page asks its query with `useListArguments()`.
 */
export function ListPage<Row extends { readonly id: string }>(props: ListPageProps<Row>) {
  const { title, name, columns, filters = [], connection, fetching, error, onRetry, acts, onExport, onImport, export: sheet } = props;
  const t = useWords(uiWords);
  const narrow = useNarrow();
  const { size, number, turn } = useTableState();
  const [shown, setShown] = useState<readonly string[]>(() => storedColumns(name) ?? columns.filter((c) => !c.hidden).map((c) => c.key));
  const choose = (next: string[]): void => {
    localStorage.setItem(`gongqiao.columns.${name}`, next.join(','));
    setShown(next);
  };
  const visible = columns.filter((c) => shown.includes(c.key));
  const excel = [...(sheet ? [{ key: 'sheet', label: t(sheet.running ? 'exporting' : 'export'), onClick: () => sheet.run(visible) }] : []), ...(onExport ? [{ key: 'export', label: t('export'), onClick: onExport }] : []), ...(onImport ? [{ key: 'import', label: t('import'), onClick: onImport }] : [])];
  return (
    <>
      <PageHead title={title} beside={connection ? t('total', { count: connection.totalCount }) : null} acts={(
        <>
          {acts}
          {excel.map((e) => <Button key={e.key} onClick={e.onClick}>{e.label}</Button>)}
          {!narrow && <Suspense fallback={<Button disabled>{t('columns')}</Button>}><ColumnChooser columns={columns} shown={shown} onChange={choose} /></Suspense>}
        </>
      )} />
      {sheet?.failed && <p role="alert" className="gq-step-no">{t('exportFailed')}</p>}
      {filters.length > 0 && <Suspense fallback={<div className="gq-filter gq-filter-waiting" />}><FilterBar filters={filters} /></Suspense>}
      <Answered data={connection} fetching={fetching} error={error} {...(onRetry ? { onRetry } : {})}>
        {(found) => (
          <>
            <ListBody {...props} columns={visible} rows={nodesOf(found)} />
            <Pager number={number} size={size} total={found.totalCount} onTurn={turn} />
          </>
        )}
      </Answered>
    </>
  );
}

/** The arguments of a list's query, from the address: first, skip, orderBy, and the filters by name. */
export function useListArguments(): { readonly first: number; readonly skip: number; readonly orderBy: string | null; readonly filters: Readonly<Record<string, string>> } {
  const { values } = useAddressState();
  return { ...pageArguments(values), filters: values };
}
