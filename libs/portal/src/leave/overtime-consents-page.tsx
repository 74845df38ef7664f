import { Button, Radio } from 'antd';
import { useClient, useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { useMay } from '../session/session.js';
import { useAddressState } from '../ui/address-state.js';
import { RefusalList } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { useExport } from '../ui/list/use-export.js';
import { plainDays } from './span.js';
import { AcknowledgeOvertimeDocument, OvertimeConsentsDocument, type OvertimeConsentRowFragment } from './time.operations.js';
import { timeWords } from './time-words.js';

type Row = OvertimeConsentRowFragment;

/** Overtime of placed people, reported to the host unit, which takes note of it. */
export default function OvertimeConsentsPage() {
  const t = useWords(timeWords);
  const client = useClient();
  const mayApprove = useMay()('approve', 'OvertimeConsent');
  const { change } = useAddressState();
  const { first, skip, orderBy, filters } = useListArguments();
  const which = filters['open'] ?? 'open';
  const wanted = { orderBy, open: which === 'all' ? null : which === 'open', text: filters['text'] ?? null };
  const [{ data, fetching, error }, ask] = useQuery({ query: OvertimeConsentsDocument, variables: { first, skip, ...wanted }, requestPolicy: 'cache-and-network' });
  const sheet = useExport<Row>(t('overtimeConsents'), (f, s) => client.query(OvertimeConsentsDocument, { first: f, skip: s, ...wanted }).toPromise().then((r) => r.data?.overtimeConsents));
  const acknowledge = useAct(AcknowledgeOvertimeDocument);
  const run = (rows: readonly Row[]): void => {
    const ids = rows.filter((r) => r.mayAcknowledge).map((r) => r.id);
    if (ids.length > 0) void acknowledge.run({ ids }).then((outcome) => { if (outcome.ok) ask({ requestPolicy: 'network-only' }); });
  };
  const time = (r: Row): string => `${formatDay(r.onDay)} ${r.starts}–${r.ends}`;
  const choice = (r: Row): string => t(r.choice === 'pay' ? 'pay' : 'lieu');
  const known = (r: Row): string => (r.acknowledgedOn ? `${formatDay(r.acknowledgedOn)} ${r.acknowledgedBy ?? ''}` : '—');
  const act = (r: Row) => (r.mayAcknowledge ? <Button type="primary" onClick={() => run([r])}>{t('acknowledge')}</Button> : null);
  const columns: readonly Column<Row>[] = [
    { key: 'person', title: t('person'), sort: 'personName', render: (r) => r.personName, plain: (r) => r.personName },
    { key: 'agency', title: t('agency'), render: (r) => r.employerName, plain: (r) => r.employerName },
    { key: 'host', title: t('host'), render: (r) => r.hostUnitName, plain: (r) => r.hostUnitName },
    { key: 'on', title: t('on'), sort: 'onDay', render: time, plain: time },
    { key: 'hours', title: t('hours'), sort: 'hours', render: (r) => plainDays(r.hours), total: (r) => r.hours },
    { key: 'choice', title: t('choice'), render: choice, plain: choice },
    { key: 'reason', title: t('reason'), render: (r) => r.reason, plain: (r) => r.reason },
    { key: 'state', title: t('state'), render: (r) => r.stateZh, plain: (r) => r.stateZh },
    { key: 'known', title: t('knownBy'), render: known, plain: known },
    { key: 'acts', title: '', render: act },
  ];
  return (
    <>
      <RefusalList refusals={acknowledge.refusals} />
      <ListPage<Row> title={t('overtimeConsents')} name="leave.overtime-consents" columns={columns} connection={data?.overtimeConsents} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} export={sheet} empty={t('noOvertimeConsents')}
        {...(mayApprove ? { bulk: [{ key: 'acknowledge', label: t('acknowledge'), run }] } : {})}
        acts={<Radio.Group aria-label={t('state')} optionType="button" value={which} options={[{ value: 'open', label: t('toKnow') }, { value: 'done', label: t('known') }, { value: 'all', label: t('all') }]} onChange={(e) => change({ open: e.target.value === 'open' ? null : String(e.target.value) })} />}
        filters={[{ name: 'text', label: t('find'), kind: 'text' }]}
        card={(r) => <><strong>{r.personName}　{time(r)}　{plainDays(r.hours)} {t('hours')}</strong><div className="gq-quiet">{r.reason}　{choice(r)}　{r.stateZh}</div>{act(r)}</>} />
      {mayApprove && <p className="gq-quiet">{t('acknowledgeHint')}</p>}
    </>
  );
}
