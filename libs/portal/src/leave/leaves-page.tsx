import { Radio, Tag } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useClient, useQuery } from 'urql';
import { formatDay } from '../ui/format.js';
import { useMay } from '../session/session.js';
import { useAddressState } from '../ui/address-state.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { useExport } from '../ui/list/use-export.js';
import { LeavesDocument, type LeavesQuery } from './leave.operations.js';
import { plainDays, spanText } from './span.js';
import { leaveWords, standingWord } from './words.js';

type Leave = LeavesQuery['leaveRequests']['edges'][number]['node'];

/** Leave within reach: what is the viewer's to decide first, all of it by filter. */
export default function LeavesPage() {
  const t = useWords(leaveWords);
  const go = useNavigate();
  const client = useClient();
  const { change } = useAddressState();
  const approver = useMay()('approve', 'LeaveRequest');
  const { first, skip, orderBy, filters } = useListArguments();
  const whose = filters['whose'] ?? (approver ? 'mine' : 'all');
  const wanted = { orderBy, standing: filters['standing'] ?? null, text: filters['text'] ?? null, month: filters['month'] ?? null, mine: whose === 'mine' ? true : null };
  const [{ data, fetching, error }, ask] = useQuery({ query: LeavesDocument, variables: { first, skip, ...wanted }, requestPolicy: 'cache-and-network' });
  const sheet = useExport<Leave>(t('approvals'), (f, s) => client.query(LeavesDocument, { first: f, skip: s, ...wanted }).toPromise().then((r) => r.data?.leaveRequests));
  const turn = (leave: Leave): string => leave.chain.find((link) => link.state === 'needed' && link.stage !== 'filing')?.zh ?? '';
  const progress = (leave: Leave): string => `${standingWord(t, leave.standing)}${['employer', 'host-unit', 'purchaser'].includes(leave.standing) ? `：${turn(leave)}` : ''}`;
  const columns: readonly Column<Leave>[] = [
    { key: 'person', title: t('person'), sort: 'employeeName', render: (l) => <Link to={`/leave/${l.id}`}>{l.employeeName}</Link>, plain: (l) => l.employeeName },
    { key: 'unit', title: t('unit'), sort: 'unitPath', render: (l) => l.unitName ?? '—', plain: (l) => l.unitName },
    { key: 'kind', title: t('kind'), sort: 'kind', render: (l) => l.kindZh, plain: (l) => l.kindZh },
    { key: 'span', title: t('span'), sort: 'fromOn', render: (l) => spanText(t, l), plain: (l) => spanText(t, l) },
    { key: 'days', title: t('days'), sort: 'days', render: (l) => plainDays(l.days), total: (l) => l.days },
    { key: 'standing', title: t('standing'), sort: 'standing', render: (l) => <>{progress(l)}{l.isOverdue && <Tag style={{ color: '#820014' }}>{t('overdue')}</Tag>}</>, plain: progress },
    { key: 'applied', title: t('applied'), sort: 'appliedOn', render: (l) => formatDay(l.appliedOn), plain: (l) => formatDay(l.appliedOn) },
  ];
  const standings = (['host-unit', 'employer', 'purchaser', 'granted', 'on-leave', 'closed', 'refused', 'withdrawn'] as const).map((value) => ({ value, label: standingWord(t, value) }));
  return (
    <ListPage<Leave> title={t('approvals')} name="leave.requests" columns={columns} connection={data?.leaveRequests} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} export={sheet}
      acts={approver && <Radio.Group aria-label={t('mineToDecide')} optionType="button" value={whose} options={[{ value: 'mine', label: t('mineToDecide') }, { value: 'all', label: t('all') }]} onChange={(e) => change({ whose: String(e.target.value) })} />}
      empty={t('nothing')} onOpen={(l) => { void go(`/leave/${l.id}`); }}
      filters={[
        { name: 'standing', label: t('standing'), kind: 'choice', options: standings },
        { name: 'text', label: t('find'), kind: 'text' }, { name: 'month', label: `${t('month')} YYYY-MM`, kind: 'text' },
      ]}
      card={(l) => (
        <a href={`/leave/${l.id}`} style={{ color: 'inherit' }} onClick={(e) => { e.preventDefault(); void go(`/leave/${l.id}`); }}>
          <strong>{l.employeeName}　{l.kindZh} {plainDays(l.days)} {t('days')}</strong><div className="gq-quiet">{spanText(t, l)}　{progress(l)}</div>
        </a>
      )} />
  );
}
