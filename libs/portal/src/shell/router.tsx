import { Button, Result } from 'antd';
import { createBrowserRouter, Link } from 'react-router';
import { areas } from '../areas.js';
import { useSession } from '../session/session.js';
import { useWords } from '../ui/language.js';
import { mayOpen, type Area } from './area.js';
import { Frame } from './frame.js';
import { shellWords } from './words.js';
import type { ReactNode } from 'react';

/** Shown for an address without a page, and for a page that the viewer's role does not open. */
export function NotFound() {
  const t = useWords(shellWords);
  return <Result status="404" title={t('notFound')} subTitle={t('notFoundWhy')} extra={<Link to="/"><Button type="primary">{t('home')}</Button></Link>} />;
}

function Broken() {
  const t = useWords(shellWords);
  return <Result status="error" title={t('broken')} subTitle={t('brokenWhy')} extra={<Button type="primary" onClick={() => location.reload()}>{t('reload')}</Button>} />;
}

function Guarded({ area, children }: { readonly area: Area; readonly children: ReactNode }) {
  const { viewer } = useSession();
  return mayOpen(area, viewer) ? children : <NotFound />;
}

/** The router over all areas; every page is its own chunk and a page that breaks leaves the frame standing. */
export function createPortalRouter() {
  return createBrowserRouter([{
    element: <Frame />,
    errorElement: <Broken />,
    children: [
      ...areas.flatMap((area) => area.routes.map(({ path, page: Page }) => ({
        path: `/${path}`, errorElement: <Broken />, element: <Guarded area={area}><Page /></Guarded>,
      }))),
      { path: '*', element: <NotFound /> },
    ],
  }]);
}
