import { Alert, Button } from 'antd';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { MatterView, useMatterAbout } from '../matter/index.js';
import { useTerm } from '../posts/terms.js';
import { useMay, useSession } from '../session/session.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { formatMoney } from '../ui/money.js';
import { FactSheet } from '../ui/thing/thing-page.js';
import { courseWords } from './course-words.js';
import { FundingBudgetDocument, StartBudgetDocument } from './funding.operations.js';

/** A purchaser's budget of a year: its figures, and how far it has come from the purchaser to the province. */
export default function BudgetPage() {
  const t = useWords(courseWords);
  const term = useTerm();
  const may = useMay();
  const { viewer } = useSession();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, ask] = useQuery({ query: FundingBudgetDocument, variables: { id } });
  const { matter, refresh } = useMatterAbout('FundingBudget', id);
  const { run, running, refusals } = useAct(StartBudgetDocument);
  if (data && !data.fundingBudget) return <Alert type="warning" showIcon title={t('notFound')} />;
  const changed = (): void => { ask({ requestPolicy: 'network-only' }); refresh(); };
  return (
    <Answered data={data?.fundingBudget} fetching={fetching} error={error}>
      {(b) => {
        const facts = (
          <div className="gq-panel">
            <RefusalList refusals={refusals} />
            <FactSheet rows={[
              [t('unit'), b.unitName ?? '—'], [t('level'), term('level', b.level)], [t('posts'), <Link key="lines" to={`/funding/lines?unit=${b.unitId}&year=${b.year}`}>{b.posts} · {t('lines')}</Link>],
              [t('own'), formatMoney(b.ownShare)], [t('fromProvince'), formatMoney(b.provinceSubsidy)], [t('fromCity'), formatMoney(b.citySubsidy)], [t('total'), <strong key="total">{formatMoney(b.total)}</strong>],
              [t('state'), b.flowState ? term('budget', b.flowState) : t('notBegun')], [t('approvedOn'), b.flowApprovedOn ?? '—'],
            ]} />
            {!b.flowState && b.unitId === viewer.unit?.id && may('submit', 'FundingBudget')
              && <Button type="primary" loading={running} onClick={() => { void run({ id }).then((o) => { if (o.ok) changed(); }); }}>{t('start')}</Button>}
          </div>
        );
        return <MatterView matter={matter} onChanged={changed} title={`${b.unitName ?? ''} ${b.year} ${t('budget')}`} tabs={[{ key: 'facts', label: t('budget'), children: facts }]} />;
      }}
    </Answered>
  );
}
