import { Link } from 'react-router';
import { useQuery } from 'urql';
import { nodesOf } from '../data/connection.js';
import { useSession } from '../session/session.js';
import { Question } from '../ui/dashboard/dashboard.js';
import { useWords } from '../ui/language.js';
import { formatMoney } from '../ui/money.js';
import { lateQuarters } from './figures.js';
import { OverviewAdvancesDocument, OverviewOverdueDocument } from './overview.operations.js';
import { overviewWords } from './words.js';

/** 谁逾期了？ Matters past their deadline, and advances that have opened and are not paid. */
export function LateSection({ year }: { readonly year: number }) {
  const t = useWords(overviewWords);
  const { viewer } = useSession();
  const [{ data }] = useQuery({ query: OverviewOverdueDocument });
  const [{ data: money }] = useQuery({ query: OverviewAdvancesDocument, variables: { year, unitId: null } });
  const late = lateQuarters(money?.paidOut ?? [], viewer.today);
  const matters = [...nodesOf(data?.mine).map((m) => ({ ...m, watched: false })), ...nodesOf(data?.watched).map((m) => ({ ...m, watched: true }))];
  const count = (data?.mine.totalCount ?? 0) + (data?.watched.totalCount ?? 0);
  return (
    <Question ask={t('askLate')} beside={count > 0 ? t('more', { count }) : undefined}>
      {late.length > 0 && (
        <div className="gq-table-scroll">
          <table className="gq-facts gq-facts-head" aria-label={t('advances')}>
            <thead><tr><th>{t('what')}</th><th className="gq-num">{t('amount')}</th><th /></tr></thead>
            <tbody>
              {late.map((q) => (
                <tr key={q.quarter}><td><span className="gq-light gq-light-overdue">{t('lateQuarter', { quarter: q.quarter, day: q.opensOn, left: q.left })}</span></td><td className="gq-num">{formatMoney(q.amount)}</td><td><Link to={`/funding/advances?quarter=${q.quarter}&state=planned`}>{t('toAdvances')}</Link></td></tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {matters.length > 0 && (
        <div className="gq-table-scroll">
          <table className="gq-facts gq-facts-head" aria-label={t('lateTodos')} style={{ marginTop: late.length > 0 ? 12 : 0 }}>
            <thead><tr><th>{t('lateTodos')}</th><th>{t('holder')}</th><th /></tr></thead>
            <tbody>
              {matters.map((m) => (
                <tr key={m.id}>
                  <td><Link to={m.instanceId ? `/matters/${m.instanceId}` : m.address}>{m.title}</Link>{m.watched && <span className="gq-label" style={{ marginInlineStart: 6 }}>{t('supervised')}</span>}</td>
                  <td>{m.from ?? '—'}</td><td><span className="gq-light gq-light-overdue">{t('overdueBy', { days: Math.abs(m.workingDaysLeft ?? 0) })}</span>{m.provision && <span className="gq-quiet"> {m.provision.article}</span>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {matters.length === 0 && late.length === 0 && <p className="gq-quiet">{t('nobodyLate')}</p>}
    </Question>
  );
}
