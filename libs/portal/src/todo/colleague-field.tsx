import { Select } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useSay, useWords } from '../ui/language.js';
import { useSettled } from '../ui/use-settled.js';
import { ColleaguesDocument } from './todo.operations.js';
import { todoWords } from './words.js';

const SHOWN = 20;

/** Chooses somebody of one's own unit, above or below it, by name, initials or unit; a field for antd's forms. */
export function ColleagueField({ value, onChange, id }: { readonly value?: string | null; readonly onChange?: (id: string | null) => void; readonly id?: string }) {
  const t = useWords(todoWords);
  const say = useSay();
  const [text, setText] = useState('');
  const wanted = useSettled(text);
  const [{ data, fetching }] = useQuery({ query: ColleaguesDocument, variables: { text: wanted, first: SHOWN } });
  return (
    <Select {...(id ? { id } : {})} aria-label={t('colleague')} placeholder={t('findColleague')} style={{ width: '100%' }} allowClear value={value ?? null} loading={fetching} notFoundContent={t('noColleague')}
      showSearch={{ filterOption: false, onSearch: setText }} onChange={(next: string | null | undefined) => onChange?.(next ?? null)}
      options={(data?.colleagues ?? []).map((c) => ({ value: c.id, label: `${c.name}　${c.unitName}（${c.roles.map((role) => say(role)).join('、')}）` }))} />
  );
}
