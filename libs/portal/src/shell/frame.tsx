import { AppstoreOutlined } from '@ant-design/icons';
import { Drawer, Layout, Menu, Spin } from 'antd';
import { Suspense, useEffect, useMemo, useState } from 'react';
import { Link, NavigationType, Outlet, useLocation, useNavigationType } from 'react-router';
import { areas as everyArea } from '../areas.js';
import { useSession } from '../session/session.js';
import { formatInstant } from '../ui/format.js';
import { useLanguage, useSay, useWords } from '../ui/language.js';
import { ReasonsProvider } from '../ui/reasons/reasons-context.js';
import { useNarrow } from '../ui/use-narrow.js';
import { areasFor, placeOf, type Area } from './area.js';
import { gatherWithin, menuPlaces } from './menu.js';
import { TopBar } from './top-bar.js';
import { shellWords } from './words.js';

/** English words are longer. */
const SIDE_WIDTH = { zh: 188, en: 236 } as const;
const MORE = 'more';

function AreaMenu({ onChosen }: { readonly onChosen?: () => void }) {
  const say = useSay();
  const t = useWords(shellWords);
  const { viewer } = useSession();
  const { pathname } = useLocation();
  const visible = useMemo(() => gatherWithin(areasFor(everyArea, viewer).filter((area) => !area.hidden)), [viewer]);
  const { areas, more } = menuPlaces(visible, viewer.mainWork);
  const item = (area: Area) => {
    const Icon = area.icon;
    const entries = area.entries ?? [];
    if (entries.length === 0) return { key: area.key, icon: <Icon />, label: <Link to={area.address}>{say(area)}</Link> };
    return {
      key: area.key, icon: <Icon />, label: say(area),
      children: entries.map((entry) => ({ key: entry.address, label: <Link to={entry.address}>{say(entry)}</Link> })),
    };
  };
  const place = placeOf(visible, pathname);
  const chosen = place?.entry?.address ?? place?.area.key ?? '';
  return (
    <nav aria-label={t('menu')}>
      <Menu mode="inline" selectedKeys={[chosen]} defaultOpenKeys={place ? [place.area.key, ...(more.some((area) => area.key === place.area.key) ? [MORE] : [])] : []} inlineIndent={14} {...(onChosen ? { onClick: onChosen } : {})}
        items={[...areas.map(item), ...(more.length > 0 ? [{ key: MORE, icon: <AppstoreOutlined />, label: t('more'), children: more.map(item) }] : [])]} />
    </nav>
  );
}

function PrintFoot() {
  const t = useWords(shellWords);
  const { viewer } = useSession();
  const { pathname } = useLocation();
  // The moment of the last change of page is near enough to the moment of printing, and stays still while one reads.
  const at = useMemo(() => formatInstant(new Date().toISOString()), [pathname]);
  return <p className="gq-print-only gq-quiet">{t('printedAt', { at, name: viewer.name, unit: viewer.unit?.name ?? '' })}</p>;
}

/** A page that one goes on to begins at its head; going back, the browser finds the place that was left. */
function useHeadOfPage(): void {
  const { pathname } = useLocation();
  const way = useNavigationType();
  useEffect(() => { if (way !== NavigationType.Pop) window.scrollTo(0, 0); }, [pathname, way]);
}

/** The frame of every page: top bar, areas of work on the left, the page itself. */
export function Frame() {
  const t = useWords(shellWords);
  const { language } = useLanguage();
  const narrow = useNarrow();
  useHeadOfPage();
  const [menuOpen, setMenuOpen] = useState(false);
  return (
    <ReasonsProvider>
      <Layout style={{ minHeight: '100vh' }}>
        <a className="gq-skip" href="#page">{t('skip')}</a>
        <Layout.Header className="gq-top"><TopBar onMenu={() => setMenuOpen(true)} /></Layout.Header>
        <Layout>
          {narrow
            ? <Drawer open={menuOpen} placement="left" size={260} onClose={() => setMenuOpen(false)} title={t('product')} styles={{ body: { padding: 0 } }}><AreaMenu onChosen={() => setMenuOpen(false)} /></Drawer>
            : <Layout.Sider className="gq-side" width={SIDE_WIDTH[language]} theme="light"><AreaMenu /></Layout.Sider>}
          <Layout.Content id="page" className="gq-main" tabIndex={-1}>
            <Suspense fallback={<Spin description={t('loading')} style={{ display: 'block', margin: '80px auto' }} />}><Outlet /></Suspense>
            <PrintFoot />
          </Layout.Content>
        </Layout>
      </Layout>
    </ReasonsProvider>
  );
}
