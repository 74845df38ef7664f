import { Button, ConfigProvider, Spin } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Provider as ApiProvider, useMutation, useQuery } from 'urql';
import { createApiClient, type ApiClient } from '../data/client.js';
import { DocumentTermsDocument, SignOutDocument, ViewerDocument } from '../session/session.operations.js';
import { SessionProvider, type Session } from '../session/session.js';
import { LanguageProvider, useLanguage, useWords } from '../ui/language.js';
import { Notice } from '../ui/page-head.js';
import { useNarrow, useStill } from '../ui/use-narrow.js';
import { themeFor } from './theme.js';
import { shellWords } from './words.js';
import './portal.css';

// Whoever is signed in needs no sign-in form, and whoever is not needs no frame.
const SignInPage = lazy(() => import('../session/sign-in-page.js').then((m) => ({ default: m.SignInPage })));
const PortalRoutes = lazy(() => import('./router.js').then((m) => ({ default: m.PortalRoutes })));

function Waiting() {
  return <Spin style={{ display: 'block', margin: '30vh auto 0' }} />;
}

/** Has the terms of documents said in the language of the portal; true once they are. */
function useDocumentWords(speak: ApiClient['speak'], packId: string): boolean {
  const { language } = useLanguage();
  const [spoken, setSpoken] = useState('zh');
  const [{ data, error }] = useQuery({ query: DocumentTermsDocument, pause: language === 'zh', requestPolicy: 'cache-first' });
  const wanted = language === 'zh' ? 'zh' : `${language} ${packId}`;
  const known = language === 'zh' || data !== undefined || error !== undefined;
  useEffect(() => {
    if (!known) return;
    speak(new Map(language === 'zh' ? [] : (data?.documentTerms ?? []).map((term) => [term.zh, term.en])));
    setSpoken(wanted);
  }, [speak, known, language, data, wanted]);
  return spoken === wanted;
}

function SignedIn({ session, speak }: { readonly session: Session; readonly speak: ApiClient['speak'] }) {
  const { language } = useLanguage();
  const { viewer } = session;
  if (!useDocumentWords(speak, viewer.tenant?.packId ?? '')) return <Waiting />;
  // Keyed by unit, so that nothing of one organisation's pages stays when another is chosen; and by language, since answers hold its words.
  return <SessionProvider value={session}><Suspense fallback={<Waiting />}><PortalRoutes key={`${viewer.userId}${viewer.unit?.id ?? ''}${language}`} /></Suspense></SessionProvider>;
}

function Gate({ expired, onLeave, speak }: { readonly expired: boolean; readonly onLeave: () => void; readonly speak: ApiClient['speak'] }) {
  const t = useWords(shellWords);
  const [{ data, error, fetching }, ask] = useQuery({ query: ViewerDocument, requestPolicy: 'network-only' });
  const [, signOut] = useMutation(SignOutDocument);
  const refresh = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  const viewer = data?.viewer ?? null;
  const session = useMemo<Session | null>(
    () => (viewer?.stage === 'full' ? { viewer, refresh, signOut: () => { void signOut({}).then(onLeave); } } : null),
    [viewer, refresh, signOut, onLeave],
  );
  if (session) return <SignedIn session={session} speak={speak} />;
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
  return <ApiProvider value={api.client}><Gate key={life.number} expired={life.expired} onLeave={leave} speak={api.speak} /></ApiProvider>;
}

function Themed() {
  const { language } = useLanguage();
  const narrow = useNarrow();
  const still = useStill();
  const theme = useMemo(() => themeFor(narrow, still), [narrow, still]);
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
