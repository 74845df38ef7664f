import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { byField } from '../data/refusal.js';
import { allows } from '../session/rights.js';
import { useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useSay, useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { Figure } from '../ui/reasons/figure.js';
import { GiveHostRatingDocument, HostRatingsDocument, HostSheetsDocument, type HostRatingsQuery, type HostSheetsQuery } from './scoring.operations.js';
import { scoringWords } from './words.js';

type Sheet = HostSheetsQuery['hostSheets']['edges'][number]['node'];
type Given = HostRatingsQuery['hostRatings']['edges'][number]['node'];

/** The one sheet about a person: score, opinion, signature. */
function SheetDialog({ sheet, signer, onClose, onGiven }: { readonly sheet: Sheet; readonly signer: string; readonly onClose: () => void; readonly onGiven: () => void }) {
  const t = useWords(scoringWords);
  const say = useSay();
  const [score, setScore] = useState('');
  const [opinion, setOpinion] = useState('');
  const [signedBy, setSignedBy] = useState(signer);
  const give = useAct(GiveHostRatingDocument);
  const faults = byField(give.refusals, '');
  const help = (field: string): { validateStatus?: 'error'; help?: string } => (faults[field] ? { validateStatus: 'error', help: say(faults[field].message) } : {});
  const send = (): void => { void give.run({ input: { assignmentId: sheet.id, score: score.trim(), opinion, signedBy } }).then((outcome) => { if (outcome.ok) onGiven(); }); };
  return (
    <Modal open title={t('hostTitle', { name: sheet.personName })} onCancel={onClose} okText={t('submit')} cancelText={t('cancel')} confirmLoading={give.running} onOk={send}>
      <RefusalList refusals={give.refusals.filter((r) => !['score', 'opinion', 'signedBy'].includes(r.field ?? ''))} />
      <p className="gq-quiet">{sheet.roundTitle}　{t('hostHint')}</p>
      <Form layout="vertical" component="div">
        <Form.Item label={t('hostScore')} required {...help('score')}><Input aria-label={t('hostScore')} inputMode="decimal" size="large" value={score} onChange={(event) => setScore(event.target.value)} /></Form.Item>
        <Form.Item label={t('opinion')} required {...help('opinion')}><Input.TextArea aria-label={t('opinion')} rows={4} value={opinion} onChange={(event) => setOpinion(event.target.value)} /></Form.Item>
        <Form.Item label={t('signedBy')} required {...help('signedBy')}><Input aria-label={t('signedBy')} value={signedBy} onChange={(event) => setSignedBy(event.target.value)} /></Form.Item>
      </Form>
    </Modal>
  );
}

function ToFill({ onGiven }: { readonly onGiven: () => void }) {
  const t = useWords(scoringWords);
  const { viewer } = useSession();
  const { first, skip, orderBy } = useListArguments();
  const [{ data, fetching, error }, ask] = useQuery({ query: HostSheetsDocument, variables: { first, skip, orderBy }, requestPolicy: 'cache-and-network' });
  const [filling, setFilling] = useState<Sheet | null>(null);
  const columns: readonly Column<Sheet>[] = [
    { key: 'person', title: t('person'), sort: 'personName', render: (s) => <Button type="link" style={{ padding: 0, height: 'auto' }} onClick={() => setFilling(s)}>{s.personName}</Button> },
    { key: 'round', title: t('round'), render: (s) => s.roundTitle },
    { key: 'host', title: t('hostUnit'), render: (s) => s.hostUnitName ?? '—' },
    { key: 'due', title: t('dueOn'), sort: 'dueOn', render: (s) => formatDay(s.dueOn) },
  ];
  return (
    <>
      <ListPage<Sheet> title={t('host')} name="scoring.hostSheets" columns={columns} connection={data?.hostSheets} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} empty={t('noSheets')} onOpen={setFilling}
        card={(s) => <><Button type="link" style={{ padding: 0, height: 'auto' }} onClick={() => setFilling(s)}>{s.personName}</Button><div>{s.roundTitle}</div><div className="gq-quiet">{s.hostUnitName}　{s.dueOn && `${t('dueOn')} ${formatDay(s.dueOn)}`}</div></>} />
      {filling && <SheetDialog sheet={filling} signer={viewer.name} onClose={() => setFilling(null)} onGiven={() => { setFilling(null); ask({ requestPolicy: 'network-only' }); onGiven(); }} />}
    </>
  );
}

/** The host unit's sheets: those to fill, and those filled, which both sides read. */
export default function HostPage() {
  const t = useWords(scoringWords);
  const { viewer } = useSession();
  const [{ data, fetching, error }, ask] = useQuery({ query: HostRatingsDocument, variables: { first: 50 }, requestPolicy: 'cache-and-network' });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const columns: readonly Column<Given>[] = [
    { key: 'person', title: t('person'), render: (g) => g.personName },
    { key: 'round', title: t('round'), render: (g) => g.roundTitle },
    { key: 'host', title: t('hostUnit'), render: (g) => g.hostUnitName },
    { key: 'score', title: t('score'), render: (g) => <span className="gq-num">{g.score}</span> },
    { key: 'opinion', title: t('opinion'), render: (g) => g.opinion },
    { key: 'appraisal', title: t('appraisal'), render: (g) => (g.appraisalLeft === null ? '—' : <Figure value={g.appraisalLeft === 0 ? t('appraisalWhole') : t('appraisalLeft', { n: g.appraisalLeft })} resultId={g.appraisalResultId} />) },
    { key: 'signed', title: t('signedBy'), render: (g) => `${g.signedBy} ${formatDay(g.givenOn)}` },
  ];
  return (
    <>
      {allows(viewer.permissions, 'rate', 'ScoringAssignment') && <ToFill onGiven={refresh} />}
      <div style={{ height: 20 }} />
      <ListPage<Given> title={t('hostGiven')} name="scoring.hostRatings" columns={columns} connection={data?.hostRatings} fetching={fetching} error={error} onRetry={refresh} empty={t('noGiven')}
        card={(g) => <><strong>{g.personName}</strong>　{g.score}<div>{g.opinion}</div><div className="gq-quiet">{g.hostUnitName}　{g.signedBy} {formatDay(g.givenOn)}</div></>} />
    </>
  );
}
