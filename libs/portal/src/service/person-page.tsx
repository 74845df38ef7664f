import { useParams, Link } from 'react-router';
import { useQuery } from 'urql';
import { Answered } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { PageHead, Panel } from '../ui/page-head.js';
import { Bars, hoursOf } from './bars.js';
import { PeriodPicker, usePeriod } from './period.js';
import { ServiceProgressDocument } from './service.operations.js';
import { kindWord, serviceWords } from './words.js';

/** One person's completion in a period, with what was done for it. */
export default function PersonPage() {
  const { id = '' } = useParams();
  const t = useWords(serviceWords);
  const period = usePeriod('half-year');
  const [{ data, fetching, error }, ask] = useQuery({ query: ServiceProgressDocument, variables: { unitId: null, project: null, employeeId: id, by: null, ...period.asked }, requestPolicy: 'cache-and-network' });
  return (
    <>
      <PageHead title={data?.serviceProgress.whole.name ?? t('progress')} beside={t('progress')} acts={data && <Link to={`/service/records?employee=${id}&from=${data.serviceProgress.from}&to=${data.serviceProgress.to}`}>{t('records')}</Link>} />
      <PeriodPicker {...period} />
      <Answered data={data?.serviceProgress} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })}>
        {({ whole, weeksLeft, from, to }) => (
          <div className="gq-columns-even">
            <Panel title={`${formatDay(from)} – ${formatDay(to)}`} beside={weeksLeft > 0 ? t('weeksLeft', { n: weeksLeft }) : t('over')}><Bars standings={whole.standings} weeks={weeksLeft} /></Panel>
            <Panel title={t('done')}>
              <table className="gq-facts gq-facts-head">
                <thead><tr><th scope="col">{t('kind')}</th><th scope="col" className="gq-num">{t('sessions')}</th><th scope="col" className="gq-num">{t('people')}</th><th scope="col" className="gq-num">{t('hours')}</th></tr></thead>
                <tbody>{whole.standings.map((s) => <tr key={s.indicator}><th scope="row">{kindWord(t, s.indicator)}</th><td className="gq-num">{s.sessions}</td><td className="gq-num">{s.participants}</td><td className="gq-num">{t('hoursOf', { n: hoursOf(s.minutes) })}</td></tr>)}</tbody>
              </table>
            </Panel>
          </div>
        )}
      </Answered>
    </>
  );
}
