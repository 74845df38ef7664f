import { Button, ConfigProvider, Spin } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Provider as ApiProvider, useMutation, useQuery } from 'urql';
import { createApiClient } from '../data/client.js';
import { SignOutDocument, ViewerDocument } from '../session/session.operations.js';
import { SessionProvider, type Session } from '../session/session.js';
import { LanguageProvider, useLanguage, useWords } from '../ui/language.js';
import { Notice } from '../ui/page-head.js';
import { useNarrow } from '../ui/use-narrow.js';
import { themeFor } from './theme.js';
import { shellWords } from './words.js';
import './portal.css';

// Whoever is signed in needs no sign-in form, and whoever is not needs no frame.
const SignInPage = lazy(() => import('../session/sign-in-page.js').then((m) => ({ default: m.SignInPage })));
const PortalRoutes = lazy(() => import('./router.js').then((m) => ({ default: m.PortalRoutes })));

function Waiting() {
  return <Spin style={{ display: 'block', margin: '30vh auto 0' }} />;
}

function SignedIn({ session }: { readonly session: Session }) {
  // Keyed by unit, so that nothing of one organisation's pages stays when another is chosen.
  return <SessionProvider value={session}><Suspense fallback={<Waiting />}><PortalRoutes key={`${session.viewer.userId}${session.viewer.unit?.id ?? ''}`} /></Suspense></SessionProvider>;
}

function Gate({ expired, onLeave }: { readonly expired: boolean; readonly onLeave: () => void }) {
  const t = useWords(shellWords);
  const [{ data, error, fetching }, ask] = useQuery({ query: ViewerDocument, requestPolicy: 'network-only' });
  const [, signOut] = useMutation(SignOutDocument);
  const refresh = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  const viewer = data?.viewer ?? null;
  const session = useMemo<Session | null>(
    () => (viewer?.stage === 'full' ? { viewer, refresh, signOut: () => { void signOut({}).then(onLeave); } } : null),
    [viewer, refresh, signOut, onLeave],
  );
  if (session) return <SignedIn session={session} />;
  if (error?.networkError) return <Notice title={t('noConnection')}><Button type="primary" onClick={refresh}>{t('retry')}</Button></Notice>;
  if (fetching && !data) return <Waiting />;
  const stage = viewer && viewer.stage !== 'full' ? viewer.stage : null;
  return <Suspense fallback={<Waiting />}><SignInPage stage={stage} expired={expired} onStage={refresh} /></Suspense>;
}

function ApiRoot() {
  const [life, setLife] = useState({ number: 0, expired: false });
  // Only the life of a session that was once full can end; a wrong password is no expiry.
  const over = useRef(-1);
  const api = useMemo(() => createApiClient(() => {
    if (over.current === life.number) return;
    over.current = life.number;
    setLife({ number: life.number + 1, expired: true });
  }), [life.number]);
  useEffect(() => api.close, [api]);
  const leave = useCallback(() => setLife(({ number }) => ({ number: number + 1, expired: false })), []);
  return <ApiProvider value={api.client}><Gate key={life.number} expired={life.expired} onLeave={leave} /></ApiProvider>;
}

function Themed() {
  const { language } = useLanguage();
  const narrow = useNarrow();
  const theme = useMemo(() => themeFor(narrow), [narrow]);
  useEffect(() => { dayjs.locale(language === 'zh' ? 'zh-cn' : 'en'); }, [language]);
  return (
    <ConfigProvider locale={language === 'zh' ? zhCN : enUS} theme={theme} button={{ autoInsertSpace: false }}>
      <ApiRoot />
    </ConfigProvider>
  );
}

/** The whole portal. */
export function Portal() {
  return <LanguageProvider><Themed /></LanguageProvider>;
}
