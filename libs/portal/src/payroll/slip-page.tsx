import { Link, useLocation, useParams } from 'react-router';
import { useQuery } from 'urql';
import { Answered } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { formatMoney } from '../ui/money.js';
import { PageHead, Panel } from '../ui/page-head.js';
import { PaySlipDocument, PayYearDocument } from './payroll.operations.js';
import { SlipView } from './slip-view.js';
import { payWords } from './words.js';

/** The months of the slip's year, for who makes the payroll. */
function Year({ employeeId, month }: { readonly employeeId: string; readonly month: string }) {
  const t = useWords(payWords);
  const [{ data }] = useQuery({ query: PayYearDocument, variables: { employeeId, year: Number(month.slice(0, 4)) } });
  if (!data || data.payYear.length < 2) return null;
  return (
    <Panel title={t('history')}>
      <div className="gq-table-scroll">
        <table className="gq-facts gq-facts-head">
          <thead><tr><th scope="col">{t('month')}</th>{(['gross', 'income', 'insurance', 'fund', 'tax', 'other', 'net'] as const).map((k) => <th key={k} scope="col" className="gq-num">{t(k)}</th>)}</tr></thead>
          <tbody>{data.payYear.map((s) => <tr key={s.id}><td><Link to={`/pay/slips/${s.id}`}>{s.month}</Link></td>{[s.gross, s.income, s.insurance, s.fund, s.tax, s.otherDeductions, s.net].map((value, i) => <td key={i} className="gq-num">{formatMoney(value)}</td>)}</tr>)}</tbody>
        </table>
      </div>
    </Panel>
  );
}

/** One pay slip: one's own, or another's for who makes the payroll. */
export default function SlipPage() {
  const { id = '' } = useParams();
  const mine = useLocation().pathname.startsWith('/mine');
  const t = useWords(payWords);
  const [{ data, fetching, error }, ask] = useQuery({ requestPolicy: 'cache-and-network', query: PaySlipDocument, variables: { id } });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <Answered data={data?.paySlip} fetching={fetching} error={error} onRetry={again}>
      {(slip) => (
        <div style={{ maxWidth: 760 }}>
          <PageHead title={t('slipOf', { month: slip.month })} acts={mine ? <Link to="/mine/pay">{t('mine')}</Link> : <Link to={`/pay/${slip.payrollId}?tab=slips`}>{t('back')}</Link>} />
          <SlipView slip={slip} mine={mine} onAsked={again} />
          {!mine && <Year employeeId={slip.employeeId} month={slip.month} />}
        </div>
      )}
    </Answered>
  );
}
