import { App, Button, ConfigProvider, Result, Spin } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { Provider as ApiProvider, useMutation, useQuery } from 'urql';
import { createApiClient } from '../data/client.js';
import { SignOutDocument, ViewerDocument } from '../session/session.operations.js';
import { SessionProvider, type Session } from '../session/session.js';
import { SignInPage } from '../session/sign-in-page.js';
import { LanguageProvider, useLanguage, useWords } from '../ui/language.js';
import { useNarrow } from '../ui/use-narrow.js';
import { createPortalRouter } from './router.js';
import { themeFor } from './theme.js';
import { shellWords } from './words.js';
import './portal.css';

function SignedIn({ session }: { readonly session: Session }) {
  // A router of its own per unit, so that nothing of one organisation's pages stays when another is chosen.
  const router = useMemo(() => createPortalRouter(), [session.viewer.userId, session.viewer.unit?.id]);
  return <SessionProvider value={session}><RouterProvider router={router} /></SessionProvider>;
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
  if (error?.networkError) return <Result status="warning" title={t('noConnection')} extra={<Button type="primary" onClick={refresh}>{t('retry')}</Button>} />;
  if (fetching && !data) return <Spin style={{ display: 'block', margin: '30vh auto 0' }} />;
  const stage = viewer && viewer.stage !== 'full' ? viewer.stage : null;
  return <SignInPage stage={stage} expired={expired} onStage={refresh} />;
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
      <App><ApiRoot /></App>
    </ConfigProvider>
  );
}

/** The whole portal. */
export function Portal() {
  return <LanguageProvider><Themed /></LanguageProvider>;
}
