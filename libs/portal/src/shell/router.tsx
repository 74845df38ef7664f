import { Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { BrowserRouter, Link, Route, Routes, useLocation } from 'react-router';
import { areas } from '../areas.js';
import { useSession } from '../session/session.js';
import { useWords } from '../ui/language.js';
import { Notice } from '../ui/page-head.js';
import { mayOpen, type Area } from './area.js';
import { Frame } from './frame.js';
import { shellWords } from './words.js';

/** Shown for an address without a page, and for a page that the viewer's role does not open. */
export function NotFound() {
  const t = useWords(shellWords);
  return <Notice title={t('notFound')} why={t('notFoundWhy')}><Link to="/"><Button type="primary">{t('home')}</Button></Link></Notice>;
}

function Broken() {
  const t = useWords(shellWords);
  return <Notice title={t('broken')} why={t('brokenWhy')}><Button type="primary" onClick={() => location.reload()}>{t('reload')}</Button></Notice>;
}

const RELOADED = 'gongqiao.reloaded';
const LATELY_MS = 30_000;

/** A page of a version that is no longer there, after the portal was renewed: the whole is loaded once, which brings the new one. */
function reloadIfRenewed(error: unknown): void {
  if (!(error instanceof TypeError) || !/module|import/i.test(error.message)) return;
  const last = Number(sessionStorage.getItem(RELOADED) ?? 0);
  if (performance.timeOrigin + performance.now() - last < LATELY_MS) return;
  sessionStorage.setItem(RELOADED, String(performance.timeOrigin + performance.now()));
  location.reload();
}

/** Keeps the frame standing when a page breaks; another address is tried afresh. */
class PageBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override componentDidCatch(error: unknown): void {
    reloadIfRenewed(error);
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Guarded({ area, children }: { readonly area: Area; readonly children: ReactNode }) {
  const { viewer } = useSession();
  const { pathname } = useLocation();
  return mayOpen(area, viewer) ? <PageBoundary key={pathname}>{children}</PageBoundary> : <NotFound />;
}

/** All pages of all areas within the frame; every page is its own chunk. */
export function PortalRoutes() {
  return (
    <BrowserRouter>
      <Routes>
        <Route element={<Frame />}>
          {areas.flatMap((area) => area.routes.map(({ path, page: Page }) => <Route key={path} path={`/${path}`} element={<Guarded area={area}><Page /></Guarded>} />))}
          <Route path="*" element={<NotFound />} />
        </Route>
      </Routes>
    </BrowserRouter>
  );
}
