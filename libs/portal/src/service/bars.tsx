import { useWords } from '../ui/language.js';
import { serviceWords, kindWord } from './words.js';

/** Where one indicator stands, as the API tells it. */
export interface Standing {
  readonly indicator: string;
  readonly completed: string;
  readonly sessions: number;
  readonly participants: number;
  readonly minutes: number;
  readonly target: string | null;
  readonly percent: string | null;
  readonly remaining: string | null;
  readonly perWeek: string | null;
}

/** Width of a bar: per cent between nothing and all; the figure beside it says what lies beyond. */
export function barWidth(percent: string | null): number {
  const share = percent === null ? 0 : Number.parseFloat(percent);
  return Number.isFinite(share) ? Math.max(0, Math.min(100, share)) : 0;
}

/** Minutes as hours with one decimal: `90` is `1.5`. */
export function hoursOf(minutes: number): string {
  return (Math.round(minutes / 6) / 10).toString();
}

/** One indicator: name, done of target as a bar, what is left and what that is a week. */
export function Bar({ standing, weeks }: { readonly standing: Standing; readonly weeks: number }) {
  const t = useWords(serviceWords);
  const { indicator, completed, target, percent, remaining, perWeek } = standing;
  const name = indicator === 'training' ? t('trainingHours') : kindWord(t, indicator);
  const reached = remaining !== null && !/[1-9]/.test(remaining);
  return (
    <div style={{ padding: '6px 0' }}>
      <div style={{ display: 'flex', gap: 8, alignItems: 'baseline' }}>
        <strong style={{ flex: 1 }}>{name}</strong>
        <span className="gq-num">{completed}{target !== null && ` / ${target}`}</span>
        <span className="gq-num" style={{ minWidth: 56, fontWeight: 600 }}>{percent === null ? '' : `${percent}%`}</span>
      </div>
      {target !== null && (
        <div role="img" aria-label={`${name} ${completed} / ${target}`} style={{ height: 8, background: '#e6eaee', borderRadius: 4, overflow: 'hidden', margin: '3px 0' }}>
          <div style={{ width: `${barWidth(percent)}%`, height: '100%', background: reached ? '#237804' : '#0b5cad' }} />
        </div>
      )}
      <div className="gq-quiet" style={{ fontSize: 13 }}>
        {target === null ? t('noTarget') : reached ? t('reached') : <>{t('remaining')} {remaining}{perWeek !== null && weeks > 0 && `，${t('perWeek')} ${perWeek}`}</>}
      </div>
    </div>
  );
}

/** All indicators of somebody or something. */
export function Bars({ standings, weeks }: { readonly standings: readonly Standing[]; readonly weeks: number }) {
  const t = useWords(serviceWords);
  if (standings.length === 0) return <p className="gq-quiet">{t('nothingDue')}</p>;
  return <>{standings.map((standing) => <Bar key={standing.indicator} standing={standing} weeks={weeks} />)}</>;
}
