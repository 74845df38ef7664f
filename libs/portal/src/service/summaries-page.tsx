import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { useMay, useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { formatDay, formatInstant } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { hoursOf } from './bars.js';
import { SampleDraw } from './sample-draw.js';
import { careWords } from './care-words.js';
import { SendServiceSummaryDocument, ServiceSummariesDocument, type ServiceSummariesQuery } from './service.operations.js';
import { kindWord, serviceWords } from './words.js';

type Summary = ServiceSummariesQuery['serviceSummaries']['edges'][number]['node'];

function SummaryDialog({ summary, onClose }: { readonly summary: Summary; readonly onClose: () => void }) {
  const t = useWords(serviceWords);
  const care = useWords(careWords);
  return (
    <Modal open width={720} title={`${summary.month}　${summary.hostUnitName}`} onCancel={onClose} footer={<Button onClick={onClose}>{t('close2')}</Button>}>
      <p className="gq-quiet">{summary.project}　{t('workers')} {summary.workers}　{t('sentAt')} {formatInstant(summary.sentAt)}</p>
      <h3 style={{ fontSize: 14 }}>{t('counts')}</h3>
      <table className="gq-facts gq-facts-head">
        <thead><tr><th scope="col">{t('kind')}</th><th scope="col" className="gq-num">{t('done')}</th><th scope="col" className="gq-num">{t('target')}</th><th scope="col" className="gq-num">{t('sessions')}</th><th scope="col" className="gq-num">{t('people')}</th><th scope="col" className="gq-num">{t('hours')}</th></tr></thead>
        <tbody>{summary.counts.map((c) => <tr key={c.kind}><th scope="row">{kindWord(t, c.kind)}</th><td className="gq-num">{c.completed}</td><td className="gq-num">{c.target ?? '—'}</td><td className="gq-num">{c.sessions}</td><td className="gq-num">{c.participants}</td><td className="gq-num">{t('hoursOf', { n: c.hours })}</td></tr>)}</tbody>
      </table>
      <h3 style={{ fontSize: 14, marginTop: 16 }}>{t('samples')}</h3>
      <table className="gq-facts gq-facts-head">
        <thead><tr><th scope="col">{t('date')}</th><th scope="col">{t('kind')}</th><th scope="col">{t('worker')}</th><th scope="col" className="gq-num">{t('participants')}</th><th scope="col" className="gq-num">{t('hours')}</th><th scope="col" className="gq-num">{t('files')}</th></tr></thead>
        <tbody>{summary.samples.map((s) => <tr key={`${s.heldOn} ${s.kind} ${s.worker} ${s.minutes}`}><td>{formatDay(s.heldOn)}</td><td>{kindWord(t, s.kind)}</td><td>{s.worker}</td><td className="gq-num">{s.participants}</td><td className="gq-num">{t('hoursOf', { n: hoursOf(s.minutes) })}</td><td className="gq-num">{s.files}</td></tr>)}</tbody>
      </table>
      <h3 style={{ fontSize: 14, marginTop: 16 }}>{care('draw')}</h3>
      <SampleDraw id={summary.id} />
    </Modal>
  );
}

function SendDialog({ onClose, onDone }: { readonly onClose: () => void; readonly onDone: (sent: number) => void }) {
  const t = useWords(serviceWords);
  const { viewer } = useSession();
  const [month, setMonth] = useState(viewer.today.slice(0, 7));
  const send = useAct(SendServiceSummaryDocument);
  return (
    <Modal open title={t('sendTitle')} onCancel={onClose} okText={t('send')} cancelText={t('cancel')} confirmLoading={send.running} onOk={() => { void send.run({ month }).then((outcome) => { if (outcome.ok) onDone(outcome.data.sendServiceSummary); }); }}>
      <RefusalList refusals={send.refusals} />
      <label htmlFor="summary-month">{t('month')}</label>
      <Input id="summary-month" type="month" size="large" max={viewer.today.slice(0, 7)} value={month} onChange={(event) => setMonth(event.target.value)} />
      <p className="gq-quiet" style={{ marginBottom: 0 }}>{t('sendHint')}</p>
    </Modal>
  );
}

/** What purchasers are told: for the agency what it has reported, for the purchaser what it has bought. */
export default function SummariesPage() {
  const t = useWords(serviceWords);
  const may = useMay();
  const reports = may('create', 'ServiceSummary');
  const { first, skip, orderBy, filters } = useListArguments();
  const [{ data, fetching, error }, ask] = useQuery({ query: ServiceSummariesDocument, variables: { first, skip, orderBy, month: filters['month'] || null, project: filters['project'] ?? null }, requestPolicy: 'cache-and-network' });
  const [looking, setLooking] = useState<Summary | null>(null);
  const [sending, setSending] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const of = (summary: Summary, kind: string): string => { const count = summary.counts.find((c) => c.kind === kind); return count ? `${count.completed}${count.target === null ? '' : ` / ${count.target}`}` : '—'; };
  const columns: readonly Column<Summary>[] = [
    { key: 'month', title: t('month'), sort: 'month', render: (s) => s.month }, { key: 'host', title: t('hostUnit'), render: (s) => <Button type="link" style={{ padding: 0, height: 'auto' }} onClick={() => setLooking(s)}>{s.hostUnitName}</Button> }, { key: 'project', title: t('project'), sort: 'project', render: (s) => s.project },
    { key: 'workers', title: t('workers'), numeric: true, sort: 'workers', render: (s) => s.workers },
    ...(['casework', 'group', 'activity', 'consultation', 'visit'] as const).map((kind): Column<Summary> => ({ key: kind, title: t(kind), numeric: true, render: (s) => of(s, kind) })),
    { key: 'sentAt', title: t('sentAt'), sort: 'sentAt', render: (s) => formatInstant(s.sentAt), hidden: true },
  ];
  return (
    <>
      {said && <p role="status" className="gq-verdict">{said}</p>}
      <ListPage<Summary> title={reports ? t('summaries') : t('summariesBought')} name="service.summaries" columns={columns} connection={data?.serviceSummaries} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })}
        empty={reports ? t('noneSummaries') : t('purchaserHint')} onOpen={setLooking} filters={[{ name: 'project', label: t('project'), kind: 'text' }, { name: 'month', label: t('month'), kind: 'text' }]}
        acts={reports && <Button type="primary" onClick={() => setSending(true)}>{t('send')}</Button>}
        card={(s) => <button type="button" className="gq-tile" style={{ border: 0, padding: 0 }} onClick={() => setLooking(s)}><strong>{s.month}　{s.hostUnitName}</strong><div className="gq-quiet">{s.project}　{t('visit')} {of(s, 'visit')}　{t('casework')} {of(s, 'casework')}</div></button>} />
      {looking && <SummaryDialog summary={looking} onClose={() => setLooking(null)} />}
      {sending && <SendDialog onClose={() => setSending(false)} onDone={(n) => { setSending(false); setSaid(t('sent', { n })); ask({ requestPolicy: 'network-only' }); }} />}
    </>
  );
}
