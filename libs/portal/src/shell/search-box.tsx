import { SearchOutlined } from '@ant-design/icons';
import { AutoComplete, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useWords } from '../ui/language.js';
import { areas } from '../areas.js';
import { useSettled } from '../ui/use-settled.js';
import { addressOfSubject } from './area.js';
import { SearchDocument } from './shell.operations.js';
import { shellWords } from './words.js';

/** Finds people, posts and contracts by name, pinyin initials or number. */
export default function SearchBox() {
  const t = useWords(shellWords);
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const asked = useSettled(text.trim());
  const [{ data, fetching }] = useQuery({ query: SearchDocument, variables: { text: asked }, pause: asked === '' });
  const hits = asked === '' ? [] : data?.search ?? [];
  return (
    <AutoComplete className="gq-search" value={text} popupMatchSelectWidth={360}
      options={hits.map((hit) => ({ value: addressOfSubject(areas, hit.kind, hit.id) ?? hit.address, label: <span>{hit.title} <span className="gq-quiet">{hit.subtitle}</span></span> }))}
      notFoundContent={asked !== '' && !fetching ? t('searchNothing') : null}
      onChange={(value: string) => setText(value)}
      onSelect={(address: string) => { setText(''); void navigate(address); }}>
      <Input prefix={<SearchOutlined aria-hidden />} placeholder={t('search')} aria-label={t('search')} allowClear />
    </AutoComplete>
  );
}
