import { Button, Input, Select } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useAddressState } from '../address-state.js';
import { useWords } from '../language.js';
import { useNarrow } from '../use-narrow.js';
import { uiWords } from '../words.js';
import type { Filter } from './filter.js';

const DayFilter = lazy(() => import('./day-filter.js'));

const SHOWN_FOLDED = 4;

function TextFilter({ filter, value, onChange }: { readonly filter: Filter; readonly value: string; readonly onChange: (value: string) => void }) {
  const [text, setText] = useState(value);
  return <Input allowClear value={text} aria-label={filter.label} onChange={(e) => { setText(e.target.value); if (e.target.value === '') onChange(''); }} onPressEnter={() => onChange(text.trim())} onBlur={() => { if (text.trim() !== value) onChange(text.trim()); }} />;
}

/** The filters over a list, the first few in sight and the rest folded; on a phone all are folded. */
export default function FilterBar({ filters }: { readonly filters: readonly Filter[] }) {
  const t = useWords(uiWords);
  const narrow = useNarrow();
  const { values, change } = useAddressState();
  const used = filters.filter((f) => values[f.name]);
  const folded = narrow ? 0 : SHOWN_FOLDED;
  const [open, setOpen] = useState(used.some((f) => filters.indexOf(f) >= folded));
  if (filters.length === 0) return null;
  return (
    <div className="gq-filter" role="search">
      {filters.slice(0, open ? undefined : folded).map((filter) => {
        const value = values[filter.name] ?? '';
        const set = (next: string): void => change({ [filter.name]: next });
        return (
          <label key={filter.name}>{filter.label}
            {filter.kind === 'text' && <TextFilter key={value} filter={filter} value={value} onChange={set} />}
            {filter.kind === 'choice' && <Select aria-label={filter.label} allowClear placeholder={t('all')} value={value || null} options={[...(filter.options ?? [])]} onChange={(next: string | null | undefined) => set(next ?? '')} showSearch={{ optionFilterProp: 'label' }} />}
            {filter.kind === 'day' && <Suspense fallback={<Input disabled value={value} />}><DayFilter label={filter.label} value={value} onChange={set} /></Suspense>}
          </label>
        );
      })}
      {filters.length > folded && <Button type="text" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? t('fewerFilters') : narrow ? t('filters') : t('moreFilters')}</Button>}
      {used.length > 0 && <Button type="text" onClick={() => change(Object.fromEntries(used.map((f) => [f.name, null])))}>{t('clearFilters')}</Button>}
    </div>
  );
}
