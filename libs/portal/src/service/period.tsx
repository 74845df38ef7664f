import { InputNumber, Radio, Select } from 'antd';
import { useSession } from '../session/session.js';
import { useAddressState } from '../ui/address-state.js';
import { useWords } from '../ui/language.js';
import { serviceWords } from './words.js';

const PERIODS = ['month', 'quarter', 'half-year', 'year'] as const;
type PeriodKind = (typeof PERIODS)[number];
const COUNT: Readonly<Record<PeriodKind, number>> = { month: 12, quarter: 4, 'half-year': 2, year: 1 };

/** A period as the API asks for it. */
export interface Asked {
  readonly year: number;
  readonly period: PeriodKind;
  readonly number: number;
}

/** The period of a kind that a month lies in. */
export function numberOf(period: PeriodKind, month: number): number {
  return Math.ceil((month * COUNT[period]) / 12);
}

/** The period in the address; this quarter unless it says another. */
export function usePeriod(byDefault: PeriodKind = 'quarter'): { readonly asked: Asked; readonly change: (next: Partial<Asked>) => void } {
  const { viewer } = useSession();
  const { values, change } = useAddressState();
  const period = PERIODS.find((each) => each === values['period']) ?? byDefault;
  const whole = (text: string | undefined, fallback: number, most: number): number => { const n = Number(text); return Number.isInteger(n) && n >= 1 && n <= most ? n : fallback; };
  const year = whole(values['year'], Number(viewer.today.slice(0, 4)), 2100);
  const number = whole(values['n'], numberOf(period, Number(viewer.today.slice(5, 7))), COUNT[period]);
  return {
    asked: { year, period, number },
    change: (next) => change({ ...(next.period ? { period: next.period, n: null } : {}), ...(next.year ? { year: String(next.year) } : {}), ...(next.number ? { n: String(next.number) } : {}) }),
  };
}

/** Chooses a period; the choice lives in the address. */
export function PeriodPicker({ asked, change, kinds = PERIODS }: ReturnType<typeof usePeriod> & { readonly kinds?: readonly PeriodKind[] }) {
  const t = useWords(serviceWords);
  const name = (n: number): string => (asked.period === 'month' ? t('m', { n }) : asked.period === 'quarter' ? t('q', { n }) : asked.period === 'half-year' ? t(n === 1 ? 'h1' : 'h2') : t('whole'));
  return (
    <div className="gq-filter">
      <label>{t('year')}<InputNumber aria-label={t('year')} min={2000} max={2100} value={asked.year} onChange={(year) => { if (year) change({ year }); }} /></label>
      <label style={{ minWidth: 0 }}>{t('period')}<Radio.Group aria-label={t('period')} optionType="button" value={asked.period} onChange={(event) => change({ period: event.target.value as PeriodKind })} options={kinds.map((value) => ({ value, label: t(value === 'year' ? 'whole' : value) }))} /></label>
      {asked.period !== 'year' && <label>&nbsp;<Select aria-label={name(asked.number)} value={asked.number} onChange={(number) => change({ number })} options={Array.from({ length: COUNT[asked.period] }, (_, i) => ({ value: i + 1, label: name(i + 1) }))} /></label>}
    </div>
  );
}
