import { useMemo } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { nodesOf } from '../data/connection.js';
import { useDecision } from '../posts/use-decision.js';
import { useSession } from '../session/session.js';
import { useAddressState } from '../ui/address-state.js';
import { Answered } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { addMoney, formatMoney } from '../ui/money.js';
import { PageHead, Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import { useEvaluation, type DecisionShape } from '../ui/schema-form/index.js';
import { AdvanceCalendarDocument, ArrivingAdvancesDocument, type AdvanceCalendarQuery } from './funding.operations.js';
import { useYear } from './use-year.js';
import { fundingWords } from './words.js';

type Quarter = AdvanceCalendarQuery['paidOut'][number];

function Quarters({ title, quarters, year }: { readonly title: string; readonly quarters: readonly Quarter[]; readonly year: number }) {
  const t = useWords(fundingWords);
  const { viewer } = useSession();
  const stateOf = (q: Quarter) => {
    if (q.paidPayments === q.payments) return <span className="gq-light">{t('complete')}</span>;
    return q.opensOn <= viewer.today ? <span className="gq-light gq-light-overdue">{t('overdueAdvance')}</span> : <span className="gq-quiet">{t('waiting')}</span>;
  };
  return (
    <Panel title={title}>
      <div className="gq-table-scroll">
        <table className="gq-facts gq-facts-head" aria-label={title}>
          <thead><tr><th>{t('quarter')}</th><th>{t('opensOn')}</th><th>{t('state')}</th><th className="gq-num">{t('plannedSum')}</th><th className="gq-num">{t('paidSum')}</th><th className="gq-num">{t('receivedSum')}</th><th>{t('paymentsCount')}</th></tr></thead>
          <tbody>{quarters.map((q) => (
            <tr key={q.quarter}>
              <td><Link to={`/funding/advances?year=${year}&quarter=${q.quarter}`}>{t('quarterName', { quarter: q.quarter })}</Link></td><td>{q.opensOn}</td><td>{stateOf(q)}</td>
              <td className="gq-num">{formatMoney(q.planned)}</td><td className="gq-num">{formatMoney(q.paid)}</td><td className="gq-num">{formatMoney(q.received)}</td><td>{t('ofCount', { done: q.paidPayments, all: q.payments })}</td>
            </tr>
          ))}</tbody>
        </table>
      </div>
    </Panel>
  );
}

/** Why a unit's own year is divided so: the prepayment judged again on what it is due. One that pays on has the sum of many such years. */
function OwnReasons({ decision, year }: { readonly decision: DecisionShape; readonly year: number }) {
  const t = useWords(fundingWords);
  const { viewer } = useSession();
  const [{ data }] = useQuery({ query: ArrivingAdvancesDocument, variables: { year } });
  const own = useMemo(() => nodesOf(data?.advances).filter((a) => a.payeeUnitId === viewer.unit?.id), [data, viewer.unit?.id]);
  const facts = useMemo(() => ({ annualProvince: addMoney(own.map((a) => a.provinceAmount)), annualCity: addMoney(own.map((a) => a.cityAmount)), firstQuarter: own.reduce((least, a) => Math.min(least, a.quarter), 4) }), [own]);
  const { explanation } = useEvaluation(decision, facts, `${year}-12-31`);
  return own.length > 0 && explanation ? <Figure value={t('why')} explanation={explanation} /> : null;
}

/** The quarters of a year's advances: when each opens, what is planned, paid and confirmed. */
export default function CalendarPage() {
  const t = useWords(fundingWords);
  const { viewer } = useSession();
  const { values } = useAddressState();
  const { year } = useYear();
  const decision = useDecision('funding.prepayment');
  const [{ data, fetching, error }] = useQuery({ query: AdvanceCalendarDocument, variables: { year } });
  const now = Number(viewer.today.slice(0, 4));
  return (
    <>
      <PageHead title={`${year} ${t('calendar')}`} acts={[now - 1, now, now + 1].map((y) => (y === year ? <strong key={y}>{y}</strong> : <Link key={y} to={`?${new URLSearchParams({ ...values, year: String(y) }).toString()}`}>{y}</Link>))} />
      <p className="gq-quiet">{t('calendarHint')}</p>
      <Answered data={data} fetching={fetching} error={error}>
        {({ paidOut, arriving }) => (
          <>
            {paidOut.length === 0 && arriving.length === 0 && <div className="gq-panel gq-empty">{t('noCalendar', { year })} <Link to="/funding">{t('years')}</Link></div>}
            {arriving.length > 0 && <Quarters title={t('arriving')} quarters={arriving} year={year} />}
            {arriving.length > 0 && paidOut.length === 0 && decision && viewer.unit && <p><OwnReasons decision={decision} year={year} /></p>}
            {paidOut.length > 0 && <Quarters title={t('paidOut')} quarters={paidOut} year={year} />}
          </>
        )}
      </Answered>
    </>
  );
}
