import { Button, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useAddressState } from '../address-state.js';
import { useWords } from '../language.js';
import { useNarrow } from '../use-narrow.js';
import { uiWords } from '../words.js';

/** A filter of a list; its value lives in the address under its name. */
export interface Filter {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'choice' | 'day';
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

const SHOWN_FOLDED = 4;

function TextFilter({ filter, value, onChange }: { readonly filter: Filter; readonly value: string; readonly onChange: (value: string) => void }) {
  const [text, setText] = useState(value);
  return <Input allowClear value={text} aria-label={filter.label} onChange={(e) => { setText(e.target.value); if (e.target.value === '') onChange(''); }} onPressEnter={() => onChange(text.trim())} onBlur={() => { if (text.trim() !== value) onChange(text.trim()); }} />;
}

/** The filters over a list, the first few in sight and the rest folded; on a phone all are folded. */
export function FilterBar({ filters }: { readonly filters: readonly Filter[] }) {
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
            {filter.kind === 'day' && <DatePicker aria-label={filter.label} value={value ? dayjs(value) : null} onChange={(next) => set(next ? next.format('YYYY-MM-DD') : '')} />}
          </label>
        );
      })}
      {filters.length > folded && <Button type="text" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? t('fewerFilters') : narrow ? t('filters') : t('moreFilters')}</Button>}
      {used.length > 0 && <Button type="text" onClick={() => change(Object.fromEntries(used.map((f) => [f.name, null])))}>{t('clearFilters')}</Button>}
    </div>
  );
}
