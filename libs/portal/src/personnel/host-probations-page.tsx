import { Button, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { useMay, useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { Figure } from '../ui/reasons/figure.js';
import { GiveHostProbationDocument, HostProbationsDocument, type HostProbationsQuery } from './personnel.operations.js';
import { personnelWords } from './words.js';

type Sheet = HostProbationsQuery['hostProbations']['edges'][number]['node'];

/** The one assessment of a newcomer: passed or not, why, and who signs for the host. */
function SheetDialog({ sheet, onClose, onGiven }: { readonly sheet: Sheet; readonly onClose: () => void; readonly onGiven: () => void }) {
  const t = useWords(personnelWords);
  const { viewer } = useSession();
  const [passed, setPassed] = useState<boolean | null>(null);
  const [opinion, setOpinion] = useState('');
  const [signedBy, setSignedBy] = useState(viewer.name);
  const give = useAct(GiveHostProbationDocument);
  return (
    <Modal open title={`${t('hostProbations')}：${sheet.employeeName}`} onCancel={onClose} okText={t('save')} cancelText={t('cancel')} confirmLoading={give.running} okButtonProps={{ disabled: passed === null }}
      onOk={() => { void give.run({ input: { id: sheet.id, passed: passed === true, opinion, signedBy } }).then((outcome) => { if (outcome.ok) onGiven(); }); }}>
      <RefusalList refusals={give.refusals} />
      <p className="gq-quiet">{sheet.hostUnitName}　{t('hiredOn')} {formatDay(sheet.hiredOn)}　{sheet.dueOn && `${t('hostDue')} ${formatDay(sheet.dueOn)}`}<br />{t('hostProbationHint')}</p>
      <Form layout="vertical" component="div">
        <Form.Item label={t('hostAssessment')} required><Radio.Group value={passed} onChange={(event) => setPassed(event.target.value === true)} options={[{ value: true, label: t('hostPasses') }, { value: false, label: t('hostFails') }]} /></Form.Item>
        <Form.Item label={t('hostOpinion')} required><Input.TextArea aria-label={t('hostOpinion')} rows={4} value={opinion} onChange={(event) => setOpinion(event.target.value)} /></Form.Item>
        <Form.Item label={t('hostSigner')} required><Input aria-label={t('hostSigner')} value={signedBy} onChange={(event) => setSignedBy(event.target.value)} /></Form.Item>
      </Form>
    </Modal>
  );
}

/** What the host unit is asked about newcomers who work with it, and what it gave. */
export default function HostProbationsPage() {
  const t = useWords(personnelWords);
  const may = useMay();
  const { first, skip, orderBy } = useListArguments();
  const [open, askOpen] = useQuery({ query: HostProbationsDocument, variables: { open: true, first, skip, orderBy }, requestPolicy: 'cache-and-network' });
  const [given, askGiven] = useQuery({ query: HostProbationsDocument, variables: { open: false, first: 50 }, requestPolicy: 'cache-and-network' });
  const [filling, setFilling] = useState<Sheet | null>(null);
  const gives = may('assess', 'HostProbation');
  const who = (s: Sheet) => (gives ? <Button type="link" style={{ padding: 0, height: 'auto' }} onClick={() => setFilling(s)}>{s.employeeName}</Button> : <>{s.employeeName}</>);
  const outcome = (s: Sheet) => <Figure value={t(s.outcome === 'pass' ? 'hostPasses' : 'hostFails')} resultId={s.resultId} />;
  const openColumns: readonly Column<Sheet>[] = [
    { key: 'name', title: t('name'), sort: 'employeeName', render: who },
    { key: 'host', title: t('hostUnit'), render: (s) => s.hostUnitName },
    { key: 'hired', title: t('hiredOn'), render: (s) => formatDay(s.hiredOn) },
    { key: 'requested', title: t('hostRequested'), sort: 'requestedOn', render: (s) => formatDay(s.requestedOn) },
    { key: 'due', title: t('hostDue'), sort: 'dueOn', render: (s) => formatDay(s.dueOn) },
  ];
  const givenColumns: readonly Column<Sheet>[] = [
    { key: 'name', title: t('name'), render: (s) => s.employeeName },
    { key: 'host', title: t('hostUnit'), render: (s) => s.hostUnitName },
    { key: 'outcome', title: t('hostAssessment'), render: outcome },
    { key: 'opinion', title: t('hostOpinion'), render: (s) => s.opinion ?? '' },
    { key: 'signed', title: t('hostSigner'), render: (s) => `${s.signedBy ?? ''} ${formatDay(s.givenOn)}` },
  ];
  return (
    <>
      <ListPage<Sheet> title={t('hostProbations')} name="placed.probations" columns={openColumns} connection={open.data?.hostProbations} fetching={open.fetching} error={open.error} onRetry={() => askOpen({ requestPolicy: 'network-only' })} empty={t('hostProbationNone')} {...(gives ? { onOpen: setFilling } : {})}
        card={(s) => <>{who(s)}<div className="gq-quiet">{s.hostUnitName}　{s.dueOn && `${t('hostDue')} ${formatDay(s.dueOn)}`}</div></>} />
      <div style={{ height: 20 }} />
      <ListPage<Sheet> title={t('hostProbationsGiven')} name="placed.probationsGiven" columns={givenColumns} connection={given.data?.hostProbations} fetching={given.fetching} error={given.error} onRetry={() => askGiven({ requestPolicy: 'network-only' })} empty={t('hostProbationGivenNone')}
        card={(s) => <><strong>{s.employeeName}</strong>　{outcome(s)}<div>{s.opinion}</div><div className="gq-quiet">{s.hostUnitName}　{s.signedBy} {formatDay(s.givenOn)}</div></>} />
      {filling && <SheetDialog sheet={filling} onClose={() => setFilling(null)} onGiven={() => { setFilling(null); askOpen({ requestPolicy: 'network-only' }); askGiven({ requestPolicy: 'network-only' }); }} />}
    </>
  );
}
