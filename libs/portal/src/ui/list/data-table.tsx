import type { ReactNode } from 'react';
import { useWords } from '../language.js';
import { uiWords } from '../words.js';
import { nextSort, totalOf } from './totals.js';

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
  /** Figures that are not added up stand right as well. */
  readonly numeric?: boolean;
  /** The cell in plain words, for Excel; a column with neither this nor `total` is not exported. */
  readonly plain?: (row: Row) => string | number | null;
  /** Least width in pixels. */
  readonly width?: number;
  /** Not shown from the start; the viewer may choose it. */
  readonly hidden?: boolean;
}

export interface DataTableProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly sort?: string | null;
  readonly onSort?: (sort: string | null) => void;
  readonly selected?: readonly string[];
  readonly onSelect?: (ids: readonly string[]) => void;
  readonly onOpen?: (row: Row) => void;
  readonly busy?: boolean;
}

function isNumeric<Row>(column: Column<Row>): boolean {
  return column.money === true || column.numeric === true || column.total !== undefined;
}

function Heading<Row>({ column, sort, onSort }: { readonly column: Column<Row>; readonly sort: string | null; readonly onSort: ((sort: string | null) => void) | undefined }) {
  const by = column.sort;
  const style = column.width ? { minWidth: column.width } : undefined;
  if (!by || !onSort) return <th scope="col" className={isNumeric(column) ? 'gq-num' : undefined} style={style}>{column.title}</th>;
  const order = sort === by ? 'ascending' : sort === `-${by}` ? 'descending' : 'none';
  return (
    <th scope="col" aria-sort={order} className={isNumeric(column) ? 'gq-num' : undefined} style={style}>
      <button type="button" className="gq-sort" onClick={() => onSort(nextSort(by, sort))}>{column.title}<span aria-hidden> {order === 'ascending' ? '▲' : order === 'descending' ? '▼' : '↕'}</span></button>
    </th>
  );
}

/** Rows under headings that sort, with selection and totals: the browser's own table, light enough for an old office PC. */
export function DataTable<Row extends { readonly id: string }>({ columns, rows, sort = null, onSort, selected, onSelect, onOpen, busy = false }: DataTableProps<Row>) {
  const t = useWords(uiWords);
  const chosen = new Set(selected);
  const all = rows.length > 0 && rows.every((row) => chosen.has(row.id));
  const nameOf = (row: Row): string | number | null => columns.find((column) => column.plain)?.plain?.(row) ?? null;
  const toggle = (id: string): void => onSelect?.(chosen.has(id) ? [...chosen].filter((held) => held !== id) : [...chosen, id]);
  return (
    <div className="gq-table-scroll gq-table-box" aria-busy={busy}>
      <table className="gq-table">
        <thead>
          <tr>
            {onSelect && <th className="gq-check"><input type="checkbox" aria-label={t('all')} checked={all} onChange={() => onSelect(all ? [] : rows.map((row) => row.id))} /></th>}
            {columns.map((column) => <Heading key={column.key} column={column} sort={sort} onSort={onSort} />)}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={row.id} onDoubleClick={onOpen ? () => onOpen(row) : undefined} className={chosen.has(row.id) ? 'gq-chosen' : undefined}>
              {onSelect && <td className="gq-check"><input type="checkbox" aria-label={t('chooseRow', { row: nameOf(row) ?? i + 1 })} checked={chosen.has(row.id)} onChange={() => toggle(row.id)} /></td>}
              {columns.map((column) => <td key={column.key} className={isNumeric(column) ? 'gq-num' : undefined}>{column.render(row)}</td>)}
            </tr>
          ))}
        </tbody>
        {columns.some((column) => column.total) && (
          <tfoot>
            <tr className="gq-totals">
              {onSelect && <td />}
              {columns.map(({ key, total, money = false }, index) => <td key={key} className={total ? 'gq-num' : undefined}>{total ? totalOf(rows.map(total), money) : index === 0 ? t('pageTotal') : null}</td>)}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
