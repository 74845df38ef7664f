import { BellOutlined, DownOutlined, MenuOutlined, SearchOutlined, UserOutlined } from '@ant-design/icons';
import { Alert, Button, Dropdown } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useQuery, useSubscription } from 'urql';
import { useAct } from '../data/act.js';
import { SwitchUnitDocument } from '../session/session.operations.js';
import { useSession } from '../session/session.js';
import { useLanguage, useSay, useWords } from '../ui/language.js';
import { useNarrow } from '../ui/use-narrow.js';
import { TodoCountsDocument, TodosChangedDocument } from './shell.operations.js';
import { shellWords } from './words.js';

// The search brings the heavier fields with it; the bar does not wait for it.
const SearchBox = lazy(() => import('./search-box.js'));

function Search() {
  return <Suspense fallback={<span className="gq-search" />}><SearchBox /></Suspense>;
}

function TodoBell() {
  const t = useWords(shellWords);
  const [{ data }] = useQuery({ query: TodoCountsDocument });
  const [{ data: changed }] = useSubscription({ query: TodosChangedDocument });
  const counts = changed?.todosChanged ?? data?.todoCounts;
  const open = counts?.open ?? 0;
  return (
    <Link to="/" aria-label={t('openTodos', { count: open })} title={t('openTodos', { count: open })}>
      <span className="gq-bell"><BellOutlined />{open > 0 && <span className={(counts?.overdue ?? 0) > 0 ? 'gq-count gq-count-overdue' : 'gq-count gq-count-accent'}>{open > 99 ? '99+' : open}</span>}</span>
    </Link>
  );
}

function UnitSwitch() {
  const t = useWords(shellWords);
  const say = useSay();
  const { viewer, refresh } = useSession();
  const navigate = useNavigate();
  const { run, refusals, clear } = useAct(SwitchUnitDocument);
  const name = viewer.unit?.name ?? viewer.tenant?.name ?? '';
  if (viewer.memberships.length < 2) return <span className="gq-unit" title={name}>{name}</span>;
  const choose = (unitId: string): void => {
    void run({ unitId }).then((outcome) => {
      if (!outcome.ok) return;
      refresh();
      void navigate('/');
    });
  };
  return (
    <>
      {refusals.length > 0 && <Alert type="error" showIcon closable={{ onClose: clear }} title={`${t('switchRefused')} ${refusals.map((r) => say(r.message)).join(' ')}`} />}
      <Dropdown trigger={['click']} menu={{
      selectedKeys: viewer.memberships.filter((m) => m.current).map((m) => m.unitId),
      items: viewer.memberships.map((m) => ({ key: m.unitId, label: m.unitName })),
      onClick: ({ key }) => choose(key),
    }}>
      <Button type="text" aria-label={`${t('switchUnit')}: ${name}`}><span className="gq-unit">{name}</span> <DownOutlined style={{ fontSize: 11 }} /></Button>
      </Dropdown>
    </>
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
      <Link to="/" className="gq-brand"><img src="/bridge.svg" alt={narrow ? t('product') : ''} width={28} height={28} />{narrow ? null : t('product')}</Link>
      <UnitSwitch />
      {viewer.tenant?.demonstration && !narrow && <span className="gq-label">{t('demo')}</span>}
      <span className="gq-space" />
      {!narrow && <Search />}
      {narrow && <Button type="text" icon={<SearchOutlined />} aria-label={t('searchShort')} aria-expanded={searching} onClick={() => setSearching(!searching)} />}
      <TodoBell />
      {!narrow && <Button type="text" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>{t('language')}</Button>}
      <AccountMenu />
      {narrow && searching && <div style={{ position: 'absolute', top: '100%', insetInline: 0, padding: 8, background: '#fff', borderBottom: '1px solid #d8dee4', display: 'flex' }}><Search /></div>}
    </>
  );
}
