import { Button } from 'antd';
import { useQuery } from 'urql';
import { useSession } from '../session/session.js';
import { useAddressState } from '../ui/address-state.js';
import { Answered } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { PageHead } from '../ui/page-head.js';
import { sumOf } from './figures.js';
import { LateSection } from './late-section.js';
import { MoneySection } from './money-section.js';
import { OverviewPlanDocument } from './overview.operations.js';
import { PostsSection } from './posts-section.js';
import { useDrill } from './use-drill.js';
import { overviewWords } from './words.js';

/** Where posts, money and deadlines stand: for the viewer's own level, and for any unit below it. */
export default function OverviewPage() {
  const t = useWords(overviewWords);
  const { viewer } = useSession();
  const { values, change } = useAddressState();
  const thisYear = Number(viewer.today.slice(0, 4));
  const year = Number(values['year'] ?? thisYear);
  const drill = useDrill(year);
  const [{ data }] = useQuery({ query: OverviewPlanDocument });
  const years = [...new Set([thisYear, thisYear - 1, ...(data?.yearPlans ?? []).map((p) => p.year), ...(data?.fundingYears ?? []).map((f) => f.year)])].sort((a, b) => b - a);
  const here = drill.way.at(-1);
  const atTop = drill.way.length === 1;
  return (
    <>
      <PageHead title={`${here?.name ?? ''} · ${t('title')}`} beside={t('at', { day: viewer.today })} acts={(
        <>
          <label>{t('year')} <select className="gq-select" value={year} onChange={(e) => change({ year: e.target.value === String(thisYear) ? null : e.target.value })}>{years.map((y) => <option key={y} value={y}>{y}</option>)}</select></label>
          <Button onClick={() => print()}>{t('print')}</Button>
        </>
      )} />
      {drill.way.length > 1 && (
        <nav aria-label={t('units')} style={{ marginBottom: 10 }}>
          {drill.way.map((step, depth) => (depth === drill.way.length - 1
            ? <strong key={step.id ?? ''}>{step.name}</strong>
            : <span key={step.id ?? ''}><button type="button" className="gq-figure" onClick={() => drill.goTo(depth)}>{step.name}</button> / </span>))}
        </nav>
      )}
      <Answered data={drill.places} fetching={drill.fetching} error={drill.error}>
        {(places) => {
          const sum = sumOf(places);
          const plan = atTop && viewer.unit?.level === 0 ? data?.yearPlans.find((p) => p.year === year) ?? null : null;
          return (
            <>
              <PostsSection places={places} sum={sum} plan={plan} mix={data?.yearPlans.find((p) => p.year === year) ?? null} hereId={drill.unitId ?? viewer.unit?.id ?? ''} {...(drill.mayGoDown ? { onPick: drill.goDown } : {})} />
              <MoneySection places={places} sum={sum} year={year} unitId={drill.unitId} state={data?.fundingYears.find((f) => f.year === year)?.state ?? null} {...(drill.mayGoDown ? { onPick: drill.goDown } : {})} />
              {atTop && <LateSection year={year} />}
            </>
          );
        }}
      </Answered>
    </>
  );
}
