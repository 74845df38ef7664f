import { BellOutlined, DownOutlined, MenuOutlined, SearchOutlined, UserOutlined } from '@ant-design/icons';
import { App, AutoComplete, Badge, Button, Dropdown, Input, Tag } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useQuery, useSubscription } from 'urql';
import { useAct } from '../data/act.js';
import { SwitchUnitDocument } from '../session/session.operations.js';
import { useSession } from '../session/session.js';
import { useLanguage, useSay, useWords } from '../ui/language.js';
import { useNarrow } from '../ui/use-narrow.js';
import { SearchDocument, TodoCountsDocument, TodosChangedDocument } from './shell.operations.js';
import { shellWords } from './words.js';

const TYPING_PAUSE = 250;

/** The value as it is after a pause in typing. */
export function useSettled<T>(value: T, pause = TYPING_PAUSE): T {
  const [settled, set] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => set(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}

function SearchBox() {
  const t = useWords(shellWords);
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const asked = useSettled(text.trim());
  const [{ data, fetching }] = useQuery({ query: SearchDocument, variables: { text: asked }, pause: asked === '' });
  const hits = asked === '' ? [] : data?.search ?? [];
  return (
    <AutoComplete className="gq-search" value={text} popupMatchSelectWidth={360}
      options={hits.map((hit) => ({ value: hit.address, label: <span>{hit.title} <span className="gq-quiet">{hit.subtitle}</span></span> }))}
      notFoundContent={asked !== '' && !fetching ? t('searchNothing') : null}
      onChange={(value: string) => setText(value)}
      onSelect={(address: string) => { setText(''); void navigate(address); }}>
      <Input prefix={<SearchOutlined aria-hidden />} placeholder={t('search')} aria-label={t('search')} allowClear />
    </AutoComplete>
  );
}

function TodoBell() {
  const t = useWords(shellWords);
  const [{ data }] = useQuery({ query: TodoCountsDocument });
  const [{ data: changed }] = useSubscription({ query: TodosChangedDocument });
  const counts = changed?.todosChanged ?? data?.todoCounts;
  const open = counts?.open ?? 0;
  return (
    <Link to="/" aria-label={t('openTodos', { count: open })} title={t('openTodos', { count: open })}>
      <Badge count={open} size="small" overflowCount={99} color={(counts?.overdue ?? 0) > 0 ? '#cf1322' : '#0b5cad'}>
        <BellOutlined style={{ fontSize: 19, padding: 6, color: '#1f2328' }} />
      </Badge>
    </Link>
  );
}

function UnitSwitch() {
  const t = useWords(shellWords);
  const say = useSay();
  const { message } = App.useApp();
  const { viewer, refresh } = useSession();
  const navigate = useNavigate();
  const { run } = useAct(SwitchUnitDocument);
  const name = viewer.unit?.name ?? viewer.tenant?.name ?? '';
  if (viewer.memberships.length < 2) return <span className="gq-unit" title={name}>{name}</span>;
  const choose = (unitId: string): void => {
    void run({ unitId }).then((outcome) => {
      if (!outcome.ok) return void message.error(outcome.refusals.map((r) => say(r.message)).join(' ') || t('switchRefused'));
      refresh();
      return void navigate('/');
    });
  };
  return (
    <Dropdown trigger={['click']} menu={{
      selectedKeys: viewer.memberships.filter((m) => m.current).map((m) => m.unitId),
      items: viewer.memberships.map((m) => ({ key: m.unitId, label: m.unitName })),
      onClick: ({ key }) => choose(key),
    }}>
      <Button type="text" aria-label={`${t('switchUnit')}: ${name}`}><span className="gq-unit">{name}</span> <DownOutlined style={{ fontSize: 11 }} /></Button>
    </Dropdown>
  );
}

function AccountMenu() {
  const t = useWords(shellWords);
  const narrow = useNarrow();
  const navigate = useNavigate();
  const { language, setLanguage } = useLanguage();
  const { viewer, signOut } = useSession();
  return (
    <Dropdown trigger={['click']} menu={{ items: [
      ...(narrow ? [{ key: 'who', label: viewer.name, disabled: true }] : []),
      { key: 'account', label: t('account'), onClick: () => void navigate('/account') },
      { key: 'language', label: t('language'), onClick: () => setLanguage(language === 'zh' ? 'en' : 'zh') },
      { type: 'divider' },
      { key: 'sign-out', label: t('signOut'), onClick: signOut },
    ] }}>
      <Button type="text" icon={<UserOutlined />} aria-label={`${t('account')}: ${viewer.name}`}>{narrow ? null : viewer.name}</Button>
    </Dropdown>
  );
}

/** The bar over every page: organisation, search, bell, language, account. */
export function TopBar({ onMenu }: { readonly onMenu: () => void }) {
  const t = useWords(shellWords);
  const narrow = useNarrow();
  const { language, setLanguage } = useLanguage();
  const { viewer } = useSession();
  const [searching, setSearching] = useState(false);
  return (
    <>
      {narrow && <Button type="text" icon={<MenuOutlined />} aria-label={t('menu')} onClick={onMenu} />}
      <Link to="/" className="gq-brand"><img src="/bridge.svg" alt="" width={28} height={28} />{narrow ? null : t('product')}</Link>
      <UnitSwitch />
      {viewer.tenant?.demonstration && !narrow && <Tag>{t('demo')}</Tag>}
      <span className="gq-space" />
      {!narrow && <SearchBox />}
      {narrow && <Button type="text" icon={<SearchOutlined />} aria-label={t('searchShort')} aria-expanded={searching} onClick={() => setSearching(!searching)} />}
      <TodoBell />
      {!narrow && <Button type="text" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>{t('language')}</Button>}
      <AccountMenu />
      {narrow && searching && <div style={{ position: 'absolute', top: '100%', insetInline: 0, padding: 8, background: '#fff', borderBottom: '1px solid #d8dee4', display: 'flex' }}><SearchBox /></div>}
    </>
  );
}
