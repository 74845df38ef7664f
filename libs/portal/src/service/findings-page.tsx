import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { formatInstant } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { Files, RecordFacts } from './record-facts.js';
import { CheckServicesDocument, DecideServiceFindingDocument, ServiceFindingsDocument, type ServiceFindingsQuery } from './service.operations.js';
import { serviceWords } from './words.js';

type Finding = ServiceFindingsQuery['serviceFindings']['edges'][number]['node'];
const RULES = ['overlap', 'photo-twice', 'last-day'] as const;

function useRule(): { readonly name: (rule: string) => string; readonly says: (finding: Finding) => string } {
  const t = useWords(serviceWords);
  return {
    name: (rule) => { const known = RULES.find((each) => each === rule); return known ? t(known) : rule; },
    says: ({ rule, detail }) => {
      const values = detail as Readonly<Record<string, string | number>>;
      if (rule === 'overlap') return t('overlapSays', { n: values['minutes'] ?? '' });
      return rule === 'photo-twice' ? t('photoSays', { file: values['file'] ?? '' }) : t('lastDaySays', { n: values['records'] ?? '', late: values['late'] ?? '' });
    },
  };
}

/** Both records side by side, with the two acts of a supervisor. */
function DecideDialog({ finding, onClose, onDone }: { readonly finding: Finding; readonly onClose: () => void; readonly onDone: () => void }) {
  const t = useWords(serviceWords);
  const rule = useRule();
  const [reason, setReason] = useState(finding.reason ?? '');
  const decide = useAct(DecideServiceFindingDocument);
  const act = (name: 'accept' | 'return'): void => { void decide.run({ id: finding.id, act: name, reason }).then((outcome) => { if (outcome.ok) onDone(); }); };
  return (
    <Modal open width={880} title={`${rule.name(finding.rule)}：${finding.employeeName}`} onCancel={onClose} footer={finding.mayDecide ? [
      <Button key="return" danger loading={decide.running} onClick={() => act('return')}>{t('giveBack')}</Button>,
      <Button key="accept" type="primary" loading={decide.running} onClick={() => act('accept')}>{t('accept')}</Button>,
    ] : null}>
      <p className="gq-verdict">{rule.says(finding)}</p>
      <div className="gq-columns-even">
        {finding.record && <div><h3 style={{ fontSize: 14 }}>{t('first')}</h3><RecordFacts record={finding.record} /><Files files={finding.record.files} /></div>}
        {finding.other && <div><h3 style={{ fontSize: 14 }}>{t('second')}</h3><RecordFacts record={finding.other} /><Files files={finding.other.files} /></div>}
      </div>
      <RefusalList refusals={decide.refusals} />
      {finding.mayDecide ? <><label htmlFor="finding-reason">{t('reason')}</label><Input.TextArea id="finding-reason" rows={2} value={reason} onChange={(event) => setReason(event.target.value)} placeholder={t('acceptHint')} /></> : finding.reason && <p>{t('reason')}：{finding.reason}　<span className="gq-quiet">{formatInstant(finding.decidedAt)}</span></p>}
    </Modal>
  );
}

/** What a supervisor is to look at in the records. */
export default function FindingsPage() {
  const t = useWords(serviceWords);
  const rule = useRule();
  const { viewer } = useSession();
  const { first, skip, orderBy, filters } = useListArguments();
  const [{ data, fetching, error }, ask] = useQuery({ query: ServiceFindingsDocument, variables: { first, skip, orderBy, state: filters['state'] ?? null, rule: filters['rule'] ?? null }, requestPolicy: 'cache-and-network' });
  const [looking, setLooking] = useState<Finding | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const check = useAct(CheckServicesDocument);
  const refresh = (): void => { setLooking(null); ask({ requestPolicy: 'network-only' }); };
  const stateOf = (state: string): string => t(state === 'open' ? 'openState' : state === 'accepted' ? 'accepted' : state === 'returned' ? 'returned' : 'settled');
  const columns: readonly Column<Finding>[] = [
    { key: 'month', title: t('month'), sort: 'month', render: (f) => f.month }, { key: 'name', title: t('name'), render: (f) => f.employeeName }, { key: 'unit', title: t('unit'), render: (f) => f.unitName },
    { key: 'rule', title: t('rule'), sort: 'rule', render: (f) => <><Button type="link" style={{ padding: 0, height: 'auto' }} onClick={() => setLooking(f)}>{rule.name(f.rule)}</Button><div className="gq-quiet">{rule.says(f)}</div></>, width: 260 }, { key: 'state', title: t('state'), sort: 'state', render: (f) => stateOf(f.state) }, { key: 'reason', title: t('reason'), render: (f) => f.reason ?? '—' },
  ];
  const run = (): void => {
    void check.run({ year: Number(viewer.today.slice(0, 4)), month: Number(viewer.today.slice(5, 7)) }).then((outcome) => { if (outcome.ok) { setSaid(t('checked', { n: outcome.data.checkServices })); refresh(); } });
  };
  return (
    <>
      {said && <p role="status" className="gq-verdict">{said}</p>}
      <RefusalList refusals={check.refusals} />
      <ListPage<Finding> title={t('findings')} name="service.findings" columns={columns} connection={data?.serviceFindings} fetching={fetching} error={error} onRetry={refresh} empty={t('noneFindings')} onOpen={setLooking}
        acts={<Button loading={check.running} onClick={run}>{t('check')}</Button>}
        card={(f) => <button type="button" className="gq-tile" style={{ border: 0, padding: 0 }} onClick={() => setLooking(f)}><strong>{f.employeeName}　{rule.name(f.rule)}</strong><div className="gq-quiet">{rule.says(f)}　{stateOf(f.state)}</div></button>}
        filters={[
          { name: 'state', label: t('state'), kind: 'choice', options: [{ value: 'open', label: t('openState') }, ...(['accepted', 'returned', 'settled'] as const).map((value) => ({ value, label: t(value) }))] },
          { name: 'rule', label: t('rule'), kind: 'choice', options: RULES.map((value) => ({ value, label: t(value) })) },
        ]} />
      {looking && <DecideDialog finding={looking} onClose={() => setLooking(null)} onDone={refresh} />}
    </>
  );
}
