import { Button, Checkbox, Dropdown, Empty, Pagination, Popover, Table } from 'antd';
import type { ColumnType } from 'antd/es/table';
import { useState, type ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { nodesOf, type Connection } from '../../data/connection.js';
import { pageArguments, SIZE_KEY, SORT_KEY, useAddressState } from '../address-state.js';
import { Answered } from '../answered.js';
import { useWords } from '../language.js';
import { addMoney, formatMoney, groupThousands } from '../money.js';
import { PageHead } from '../page-head.js';
import { useNarrow } from '../use-narrow.js';
import { uiWords } from '../words.js';
import { FilterBar, type Filter } from './filter-bar.js';

/** A column of a list. */
export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly render: (row: Row) => ReactNode;
  /** The API's name to sort by; none leaves the column unsorted. */
  readonly sort?: string;
  /** Decimal string or count to add up under the column. */
  readonly total?: (row: Row) => string | number | null;
  readonly money?: boolean;
  readonly width?: number;
  /** Shown from the start; a column may be chosen later. */
  readonly hidden?: boolean;
}

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
  /** Given the address's filters: exports exactly what is shown. */
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

function ColumnChooser<Row>({ columns, shown, onChange }: { readonly columns: readonly Column<Row>[]; readonly shown: readonly string[]; readonly onChange: (shown: string[]) => void }) {
  const t = useWords(uiWords);
  return (
    <Popover trigger={['click']} placement="bottomRight" content={(
      <Checkbox.Group style={{ flexDirection: 'column' }} value={[...shown]} onChange={(next) => { if (next.length > 0) onChange(next as string[]); }}
        options={columns.map((c) => ({ value: c.key, label: c.title }))} />
    )}>
      <Button>{t('columns')}</Button>
    </Popover>
  );
}

function sumOf<Row>(column: Column<Row>, rows: readonly Row[]): string {
  const { total } = column;
  if (!total) return '';
  const values = rows.map((row) => total(row));
  if (column.money) return formatMoney(addMoney(values.map((v) => (v === null ? null : String(v)))));
  return groupThousands(values.reduce<bigint>((sum, v) => sum + BigInt(v ?? 0), 0n).toString());
}

function TotalsRow<Row>({ columns, rows, selectable }: { readonly columns: readonly Column<Row>[]; readonly rows: readonly Row[]; readonly selectable: boolean }) {
  const t = useWords(uiWords);
  if (!columns.some((c) => c.total)) return null;
  const offset = selectable ? 1 : 0;
  return (
    <Table.Summary fixed>
      <Table.Summary.Row className="gq-totals">
        {selectable && <Table.Summary.Cell index={0} />}
        {columns.map((column, index) => (
          <Table.Summary.Cell key={column.key} index={index + offset} align={column.total ? 'right' : 'left'}>{column.total ? sumOf(column, rows) : index === 0 ? t('pageTotal') : ''}</Table.Summary.Cell>
        ))}
      </Table.Summary.Row>
    </Table.Summary>
  );
}

function tableColumns<Row>(columns: readonly Column<Row>[], sort: string | undefined): ColumnType<Row>[] {
  return columns.map((c) => ({
    key: c.key, title: c.title, render: (_: unknown, row: Row) => c.render(row),
    ...(c.width ? { width: c.width } : {}),
    ...(c.total || c.money ? { align: 'right' as const, className: 'gq-num' } : {}),
    ...(c.sort ? { sorter: true, sortOrder: sort === c.sort ? 'ascend' as const : sort === `-${c.sort}` ? 'descend' as const : null } : {}),
  }));
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
  const nothing = empty ?? <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('nothing')} />;
  if (narrow && card) {
    return rows.length === 0 ? nothing : <div className="gq-panel" style={{ padding: 0 }}>{rows.map((row) => <div className="gq-todo-card" key={row.id}>{card(row)}</div>)}</div>;
  }
  return (
    <>
      {chosen.length > 0 && (
        <div className="gq-bulk" role="status">{t('selected', { count: chosen.length })}
          {bulk.map((act) => <Button key={act.key} size="small" danger={act.danger === true} onClick={() => { act.run(chosen); setSelected([]); }}>{act.label}</Button>)}
          <Button size="small" type="text" onClick={() => setSelected([])}>{t('clearSelection')}</Button>
        </div>
      )}
      <Table<Row> rowKey="id" size="middle" pagination={false} loading={fetching} dataSource={[...rows]} columns={tableColumns(columns, sort)} scroll={{ x: 'max-content' }}
        locale={{ emptyText: nothing }} summary={() => (rows.length > 0 ? <TotalsRow columns={columns} rows={rows} selectable={bulk.length > 0} /> : null)}
        onChange={(_page, _filters, sorter) => {
          const one = Array.isArray(sorter) ? sorter[0] : sorter;
          const name = columns.find((c) => c.key === one?.columnKey)?.sort;
          change({ [SORT_KEY]: name && one?.order ? `${one.order === 'descend' ? '-' : ''}${name}` : null });
        }}
        {...(bulk.length > 0 ? { rowSelection: { selectedRowKeys: [...selected], onChange: (keys) => setSelected(keys as string[]) } } : {})}
        {...(onOpen ? { onRow: (row: Row) => ({ onDoubleClick: () => onOpen(row) }) } : {})} />
    </>
  );
}

/**
 * A list: filters that fold and live in the address, columns to choose, totals under numbers, selection with bulk acts, export
 * of what is shown with import beside it, pages from the server. The page asks its query with `useListArguments()`.
 */
export function ListPage<Row extends { readonly id: string }>(props: ListPageProps<Row>) {
  const { title, name, columns, filters = [], connection, fetching, error, onRetry, acts, onExport, onImport } = props;
  const t = useWords(uiWords);
  const narrow = useNarrow();
  const { size, number, turn } = useTableState();
  const [shown, setShown] = useState<readonly string[]>(() => storedColumns(name) ?? columns.filter((c) => !c.hidden).map((c) => c.key));
  const choose = (next: string[]): void => {
    localStorage.setItem(`gongqiao.columns.${name}`, next.join(','));
    setShown(next);
  };
  const visible = columns.filter((c) => shown.includes(c.key));
  const excel = [...(onExport ? [{ key: 'export', label: t('export'), onClick: onExport }] : []), ...(onImport ? [{ key: 'import', label: t('import'), onClick: onImport }] : [])];
  return (
    <>
      <PageHead title={title} beside={connection ? t('total', { count: connection.totalCount }) : null} acts={(
        <>
          {acts}
          {excel.length > 0 && (narrow ? <Dropdown menu={{ items: excel }} trigger={['click']}><Button>Excel</Button></Dropdown> : excel.map((e) => <Button key={e.key} onClick={e.onClick}>{e.label}</Button>))}
          {!narrow && <ColumnChooser columns={columns} shown={shown} onChange={choose} />}
        </>
      )} />
      <FilterBar filters={filters} />
      <Answered data={connection} fetching={fetching} error={error} {...(onRetry ? { onRetry } : {})}>
        {(found) => (
          <>
            <ListBody {...props} columns={visible} rows={nodesOf(found)} />
            {found.totalCount > size && (
              <Pagination style={{ marginTop: 12, justifyContent: 'flex-end' }} current={number} pageSize={size} total={found.totalCount} showSizeChanger={!narrow} pageSizeOptions={[20, 50, 100]} simple={narrow} onChange={turn} />
            )}
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
