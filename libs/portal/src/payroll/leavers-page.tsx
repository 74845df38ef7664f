import { Button, Checkbox, Input, Modal, Select, Tag } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { PageHead } from '../ui/page-head.js';
import { FinalPayDraftDocument, OpenFinalPayDocument, PayLeaversDocument, type FinalPayDraftQuery } from './payroll.operations.js';
import { payWords, stateWord } from './words.js';

type Draft = FinalPayDraftQuery['finalPayDraft'];
const EXPIRY = 'expiry';

function optionsOf(terms: unknown): { value: string; label: string }[] {
  return Object.entries(terms as Readonly<Record<string, string>>).map(([value, label]) => ({ value, label }));
}

/** What a final pay is worked out from, begun with what personnel and leave know. */
function Settlement({ draft, onClose, onOpened }: { readonly draft: Draft; readonly onClose: () => void; readonly onOpened: (id: string) => void }) {
  const t = useWords(payWords);
  const open = useAct(OpenFinalPayDocument);
  const [ground, setGround] = useState(draft.ground);
  const [texts, setTexts] = useState({ noticeOn: draft.noticeOn, cumulativeMonths: String(draft.cumulativeMonths), takenDays: String(draft.takenDays) });
  const [inProbation, setInProbation] = useState(draft.inProbation);
  const [renewalOffer, setRenewalOffer] = useState<string | null>(null);
  const [unusedReason, setUnusedReason] = useState(optionsOf(draft.unusedReasons)[0]?.value ?? '');
  const submit = (): void => {
    const counts = { cumulativeMonths: Number(texts.cumulativeMonths), takenDays: Number(texts.takenDays) };
    void open.run({ input: { employeeId: draft.employeeId, noticeOn: texts.noticeOn, ground: ground ?? '', inProbation, renewalOffer: ground === EXPIRY ? renewalOffer : null, unusedReason, ...counts } })
      .then((outcome) => { if (outcome.ok) onOpened(outcome.data.openFinalPay.id); });
  };
  const field = (key: keyof typeof texts) => <div key={key}><label htmlFor={`leaving-${key}`}>{t(key)}</label><Input id={`leaving-${key}`} value={texts[key]} onChange={(event) => setTexts({ ...texts, [key]: event.target.value })} /></div>;
  const ready = ground !== null && /^\d+$/.test(texts.cumulativeMonths) && /^\d+$/.test(texts.takenDays) && (ground !== EXPIRY || renewalOffer !== null);
  return (
    <Modal open title={`${t('settle')}：${draft.name} ${draft.number}`} okText={t('settle')} cancelText={t('cancel')} confirmLoading={open.running} okButtonProps={{ disabled: !ready }} onOk={submit} onCancel={onClose}>
      <p className="gq-quiet">{t('finalHint')}</p>
      <RefusalList refusals={open.refusals} />
      <table className="gq-facts"><tbody>
        <tr><th scope="row">{t('lastDay')}</th><td>{formatDay(draft.lastDay)}</td></tr>
        {draft.reason && <tr><th scope="row">{t('reasonGiven')}</th><td>{draft.reason}</td></tr>}
      </tbody></table>
      <div style={{ display: 'grid', gap: 10, marginTop: 10 }}>
        <div><label htmlFor="leaving-ground">{t('ground')}</label><Select id="leaving-ground" style={{ width: '100%' }} value={ground} onChange={setGround} options={optionsOf(draft.grounds)} /></div>
        {ground === EXPIRY && <div><label htmlFor="leaving-offer">{t('renewalOffer')}</label><Select id="leaving-offer" style={{ width: '100%' }} value={renewalOffer} onChange={setRenewalOffer} options={optionsOf(draft.renewalOffers)} /></div>}
        {field('noticeOn')}{field('cumulativeMonths')}{field('takenDays')}
        <div><label htmlFor="leaving-unused">{t('unusedReason')}</label><Select id="leaving-unused" style={{ width: '100%' }} value={unusedReason} onChange={setUnusedReason} options={optionsOf(draft.unusedReasons)} /></div>
        <Checkbox checked={inProbation} onChange={(event) => setInProbation(event.target.checked)}>{t('inProbation')}</Checkbox>
      </div>
    </Modal>
  );
}

function Opening({ employeeId, onClose, onOpened }: { readonly employeeId: string; readonly onClose: () => void; readonly onOpened: (id: string) => void }) {
  const [{ data, fetching, error }, ask] = useQuery({ query: FinalPayDraftDocument, variables: { employeeId }, requestPolicy: 'network-only' });
  return <Answered data={data?.finalPayDraft} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })}>{(draft) => <Settlement draft={draft} onClose={onClose} onOpened={onOpened} />}</Answered>;
}

/** Who leaves or left within a year, and the final pay of each. */
export default function LeaversPage() {
  const t = useWords(payWords);
  const go = useNavigate();
  const [settling, setSettling] = useState<string | null>(null);
  const [{ data, fetching, error }, ask] = useQuery({ query: PayLeaversDocument, requestPolicy: 'cache-and-network' });
  return (
    <>
      <PageHead title={t('leavers')} />
      <p className="gq-quiet" style={{ marginTop: 0 }}>{t('leaversHint')}</p>
      <Answered data={data?.payLeavers} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })}>
        {(leavers) => leavers.length === 0 ? <div className="gq-panel gq-empty">{t('noLeavers')}</div> : (
          <div className="gq-panel gq-table-scroll">
            <table className="gq-facts gq-facts-head">
              <thead><tr><th scope="col">{t('name')}</th><th scope="col">{t('lastDay')}</th><th scope="col">{t('state')}</th><th scope="col">{t('paidOn')}</th><th scope="col" aria-label={t('settle')} /></tr></thead>
              <tbody>{leavers.map((leaver) => (
                <tr key={leaver.id}>
                  <td style={{ whiteSpace: 'nowrap' }}>{leaver.name} <span className="gq-quiet">{leaver.number}</span></td><td style={{ whiteSpace: 'nowrap' }}>{formatDay(leaver.lastDay)}</td>
                  <td>{leaver.state === null ? <Tag color="red">{t('notSettled')}</Tag> : leaver.state === 'paid' ? t('settled') : stateWord(t, leaver.state)}</td><td style={{ whiteSpace: 'nowrap' }}>{formatDay(leaver.paidOn)}</td>
                  <td>{leaver.payrollId ? <Link to={`/pay/${leaver.payrollId}`}>{t('openSlip')}</Link> : <Button type="primary" onClick={() => setSettling(leaver.id)}>{t('settle')}</Button>}</td>
                </tr>
              ))}</tbody>
            </table>
          </div>
        )}
      </Answered>
      {settling !== null && <Opening key={settling} employeeId={settling} onClose={() => setSettling(null)} onOpened={(id) => { void go(`/pay/${id}`); }} />}
    </>
  );
}
