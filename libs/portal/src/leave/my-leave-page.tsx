import { Button, Tag } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { nodesOf } from '../data/connection.js';
import { Answered } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { PageHead, Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import { previewBasis } from './basis.js';
import { LeaveFormDocument, MyLeavesDocument, type LeaveFormQuery } from './leave.operations.js';
import { plainDays, spanText } from './span.js';
import { leaveWords, standingWord } from './words.js';

const SHOWN = 30;
/** Dark enough on the tag's own ground to be read by everybody. */
const COLOURS: Readonly<Record<string, string>> = { granted: '#135200', refused: '#820014' };

/** What is open of each kind that has a balance, and what was used of the others. */
export function Balances({ balances }: { readonly balances: LeaveFormQuery['leaveForm']['balances'] }) {
  const t = useWords(leaveWords);
  return (
    <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))', gap: 12 }}>
      {balances.map((b) => (
        <div key={b.kind}>
          <div className="gq-quiet">{b.zh}</div>
          {b.open === null ? <div style={{ fontSize: 24, lineHeight: '34px' }}>{plainDays(b.used)} <span className="gq-quiet" style={{ fontSize: 14 }}>{t('usedOnly')}</span></div>
            : <div style={{ fontSize: 24, lineHeight: '34px' }}><Figure value={plainDays(b.open)} explanation={previewBasis(b.basis)} /> <span className="gq-quiet" style={{ fontSize: 14 }}>{t('entitledUsed', { entitled: plainDays(b.entitled), used: plainDays(b.used) })}</span></div>}
        </div>
      ))}
    </div>
  );
}

/** One's own leave on a telephone: what is open, what was asked for, one big button. */
export default function MyLeavePage() {
  const t = useWords(leaveWords);
  const go = useNavigate();
  const [form] = useQuery({ query: LeaveFormDocument });
  const [{ data, fetching, error }, ask] = useQuery({ query: MyLeavesDocument, variables: { first: SHOWN, skip: 0 }, requestPolicy: 'cache-and-network' });
  return (
    <>
      <PageHead title={t('mine')} acts={<Button type="primary" size="large" onClick={() => { void go('/mine/leave/new'); }}>{t('apply')}</Button>} />
      {form.data && form.data.leaveForm.balances.length > 0 && <Panel title={t('balances')}><Balances balances={form.data.leaveForm.balances} /></Panel>}
      <Answered data={data?.myLeaveRequests} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })}>
        {(page) => (page.totalCount === 0 ? <div className="gq-panel gq-empty">{t('none')}</div> : (
          <div className="gq-panel" style={{ padding: 0 }}>
            {nodesOf(page).map((leave) => (
              <Link key={leave.id} to={`/mine/leave/${leave.id}`} className="gq-card" style={{ display: 'block', color: 'inherit', padding: '12px 16px' }}>
                <div style={{ display: 'flex', justifyContent: 'space-between', gap: 8 }}>
                  <strong>{leave.kindZh} {plainDays(leave.days)} {t('days')}</strong>
                  <Tag style={{ color: leave.isOverdue ? '#820014' : COLOURS[leave.standing] }}>{leave.isOverdue ? t('overdue') : standingWord(t, leave.standing)}</Tag>
                </div>
                <div className="gq-quiet">{spanText(t, leave)}</div>
              </Link>
            ))}
          </div>
        ))}
      </Answered>
    </>
  );
}
