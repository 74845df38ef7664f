import { Skeleton } from 'antd';
import { lazy, Suspense, useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../language.js';
import { Figure } from '../reasons/figure.js';
import { uiWords } from '../words.js';

const ChartCanvas = lazy(() => import('./chart.js'));

/** The question that a dashboard answers, with what answers it beneath: 「钱到哪了？」 */
export function Question({ ask, beside, children }: { readonly ask: string; readonly beside?: ReactNode; readonly children: ReactNode }) {
  return <section className="gq-panel"><div className="gq-panel-head"><h2>{ask}</h2>{beside && <span className="gq-quiet">{beside}</span>}</div>{children}</section>;
}

export interface KeyFigureProps {
  readonly name: string;
  /** Already formatted. */
  readonly value: string;
  readonly unit?: string;
  /** Comparison in words with plan or last period, as 「计划 2,000，已用 86.5%」. */
  readonly comparison?: string;
  readonly resultId?: string | null;
  readonly address?: string;
}

/** A figure with its name, its unit and its comparison; the figure opens its reasons, the name its list. */
export function KeyFigure({ name, value, unit, comparison, resultId, address }: KeyFigureProps) {
  return (
    <div>
      <div className="gq-watch-name">{address ? <Link to={address}>{name}</Link> : name}</div>
      <div className="gq-watch-value"><Figure value={value} resultId={resultId} />{unit && <span style={{ fontSize: 14, fontWeight: 400 }}> {unit}</span>}</div>
      {comparison && <div className="gq-quiet">{comparison}</div>}
    </div>
  );
}

/** Key figures side by side. */
export function KeyFigures({ figures }: { readonly figures: readonly KeyFigureProps[] }) {
  return <div className="gq-figures">{figures.map((f) => <KeyFigure key={f.name} {...f} />)}</div>;
}

/** A tile of the grid that stands for a map: a division with its figure and its share of plan. */
export interface Tile {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  readonly beside?: string;
  /** 0 to 100; shown as a bar and in words, never by colour alone. */
  readonly share?: number;
  readonly address?: string;
}

/** Divisions as tiles with drill-down, where an approved map is not at hand. */
export function TileGrid({ tiles, onPick }: { readonly tiles: readonly Tile[]; readonly onPick?: (key: string) => void }) {
  return (
    <div className="gq-tiles">
      {tiles.map((tile) => {
        const inside = (
          <>
            <span>{tile.name}</span>
            <span className="gq-tile-value">{tile.value}</span>
            {tile.share !== undefined && <span aria-hidden style={{ display: 'block', height: 4, background: '#e6eaee', margin: '4px 0' }}><span style={{ display: 'block', height: 4, width: `${Math.min(100, Math.max(0, tile.share))}%`, background: '#0b5cad' }} /></span>}
            {tile.beside && <span className="gq-quiet">{tile.beside}</span>}
          </>
        );
        return tile.address ? <Link className="gq-tile" key={tile.key} to={tile.address}>{inside}</Link> : <button type="button" className="gq-tile" key={tile.key} onClick={() => onPick?.(tile.key)}>{inside}</button>;
      })}
    </div>
  );
}

/** A series of a chart, in the order of the names. */
export interface Series {
  readonly name: string;
  /** Decimal strings; drawn as numbers, shown in the table as they are. */
  readonly values: readonly (string | null)[];
}

export interface ChartProps {
  readonly label: string;
  readonly names: readonly string[];
  readonly series: readonly Series[];
  readonly kind?: 'bar' | 'line';
  readonly stacked?: boolean;
  readonly height?: number;
  readonly format?: (value: string | null) => string;
  readonly onPick?: (name: string) => void;
}

/** A chart with its table beneath, which prints and reads aloud. */
export function Chart({ label, names, series, kind = 'bar', stacked = false, height = 260, format = (v) => v ?? '—', onPick }: ChartProps) {
  const t = useWords(uiWords);
  const option = useMemo(() => ({
    tooltip: { trigger: 'axis' }, legend: { show: series.length > 1, top: 0, itemGap: 28 },
    xAxis: { type: 'category', data: [...names], axisLabel: { hideOverlap: true } }, yAxis: { type: 'value' },
    series: series.map((s) => ({ name: s.name, type: kind, ...(stacked ? { stack: 'all' } : {}), data: s.values.map((v) => (v === null ? null : Number(v))) })),
  }), [names, series, kind, stacked]);
  return (
    <figure style={{ margin: 0 }}>
      <Suspense fallback={<Skeleton.Node active style={{ width: '100%', height }} />}><ChartCanvas option={option} height={height} label={label} {...(onPick ? { onPick } : {})} /></Suspense>
      <details open={names.length <= 14}>
        <summary className="gq-quiet">{t('table')}</summary>
        <div className="gq-table-scroll">
          <table className="gq-facts gq-facts-head" aria-label={label}>
            <thead><tr><th />{series.map((s) => <th key={s.name} scope="col" className="gq-num">{s.name}</th>)}</tr></thead>
            <tbody>{names.map((name, index) => <tr key={name}><td>{onPick ? <button type="button" className="gq-figure" onClick={() => onPick(name)}>{name}</button> : name}</td>{series.map((s) => <td key={s.name} className="gq-num">{format(s.values[index] ?? null)}</td>)}</tr>)}</tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
