import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { useMay, useSession } from '../session/session.js';
import { useAddressState } from '../ui/address-state.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { PageHead, Panel } from '../ui/page-head.js';
import { Bars } from './bars.js';
import { readDraft, type Draft } from './draft.js';
import { EntryForm, newDraft } from './entry-form.js';
import { HandedOver } from './handed-over.js';
import { MyVisits } from './my-visits.js';
import { MyServiceDocument, WithdrawServiceDocument, type MyServiceQuery } from './service.operations.js';
import { OpenMatterDialog } from './open-matter.js';
import { kindWord, serviceWords } from './words.js';

type Mine = MyServiceQuery['myService'];
type Line = Mine['latest'][number];

/** The time of an instant in China, as `14:30`. */
function timeOf(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
}

/** A record that was returned, as the draft from which it is corrected. */
function draftOf(line: Line, today: string): Draft {
  const { kind, heldOn, participants, matterId, beneficiaryId, place, note, paper, organiser, online, largePart } = line;
  return { ...newDraft(today), values: { kind, heldOn, participants, matterId, beneficiaryId, place, note, paper, organiser, online, largePart, startsAt: timeOf(line.startsAt), endsAt: timeOf(line.endsAt) } };
}

function WithdrawDialog({ id, onClose, onDone }: { readonly id: string; readonly onClose: () => void; readonly onDone: () => void }) {
  const t = useWords(serviceWords);
  const [reason, setReason] = useState('');
  const withdraw = useAct(WithdrawServiceDocument);
  return (
    <Modal open title={t('withdraw')} onCancel={onClose} okText={t('withdraw')} cancelText={t('cancel')} confirmLoading={withdraw.running} onOk={() => { void withdraw.run({ id, reason }).then((outcome) => { if (outcome.ok) onDone(); }); }}>
      <RefusalList refusals={withdraw.refusals} />
      <label htmlFor="withdraw-reason">{t('withdrawReason')}</label>
      <Input.TextArea id="withdraw-reason" rows={3} value={reason} onChange={(event) => setReason(event.target.value)} />
    </Modal>
  );
}

function Entry({ line }: { readonly line: Line }) {
  const t = useWords(serviceWords);
  return (
    <Link to={`/service/records/${line.id}`} className="gq-card" style={{ minHeight: 44 }}>
      <div style={{ display: 'flex', gap: 8 }}><strong style={{ flex: 1 }}>{kindWord(t, line.kind)}{line.about && `　${line.about}`}</strong><span className="gq-quiet">{formatDay(line.heldOn)}</span></div>
      <div className="gq-quiet">{timeOf(line.startsAt)}–{timeOf(line.endsAt)}{line.state !== 'kept' && `　${t(line.state === 'returned' ? 'returned' : 'withdrawn')}`}{line.files.length > 0 && `　${t('files')} ${line.files.length}`}</div>
    </Link>
  );
}

function Returned({ lines, onMend, onWithdraw }: { readonly lines: readonly Line[]; readonly onMend: (line: Line) => void; readonly onWithdraw: (id: string) => void }) {
  const t = useWords(serviceWords);
  if (lines.length === 0) return null;
  return (
    <Panel title={t('returnedTitle')}>
      <p className="gq-quiet" style={{ marginTop: 0 }}>{t('returnedHint')}</p>
      {lines.map((line) => (
        <div key={line.id}>
          <Entry line={line} />
          <div style={{ display: 'flex', gap: 8, padding: '6px 0 12px' }}>
            <Button size="large" type="primary" onClick={() => onMend(line)}>{t('mend')}</Button>
            <Button size="large" onClick={() => onWithdraw(line.id)}>{t('withdraw')}</Button>
          </div>
        </div>
      ))}
    </Panel>
  );
}

const TIME = /^\d{2}:\d{2}$/;

/** An entry begun elsewhere, as by the return from a visit: what is known of it stands in the address. */
function draftFromAddress(values: Readonly<Record<string, string | undefined>>, today: string): Draft | null {
  if (values['enter'] !== 'visit') return null;
  const draft = newDraft(today);
  const { on, from = '', to = '', who } = values;
  return { ...draft, values: { ...draft.values, kind: 'visit', heldOn: on ?? today, startsAt: TIME.test(from) ? from : draft.values.startsAt, endsAt: TIME.test(to) ? to : draft.values.endsAt, beneficiaryId: who ?? null } };
}

/** A worker's services on a phone: enter one, see at once what it counts for, mend what was returned. */
export default function MinePage() {
  const t = useWords(serviceWords);
  const { viewer } = useSession();
  const [{ data, fetching, error }, ask] = useQuery({ query: MyServiceDocument, requestPolicy: 'cache-and-network' });
  const may = useMay();
  const { values } = useAddressState();
  const [entering, setEntering] = useState<Draft | null>(() => readDraft(viewer.userId) ?? draftFromAddress(values, viewer.today));
  const [mending, setMending] = useState<Line | null>(null);
  const [withdrawing, setWithdrawing] = useState<string | null>(null);
  const [opening, setOpening] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const done = (findings: number): void => {
    setEntering(null);
    setMending(null);
    setSaid(findings > 0 ? t('savedFinding', { n: findings }) : t('saved'));
    refresh();
  };
  return (
    <>
      <PageHead title={t('mine')} beside={data?.myService.name} />
      {said && <p role="status" className="gq-verdict">{said}</p>}
      <Answered data={data?.myService} fetching={fetching} error={error} onRetry={refresh}>
        {(mine) => (
          <>
            {entering || mending
              ? <Panel title={mending ? t('mend') : t('enter')}>{mending
                ? <EntryForm key={mending.id} start={draftOf(mending, viewer.today)} amended={mending.id} choices={mine} onDone={done} onCancel={() => setMending(null)} />
                : <EntryForm start={entering ?? newDraft(viewer.today)} amended={null} choices={mine} onDone={done} onCancel={() => setEntering(null)} />}</Panel>
              : (
                <div style={{ display: 'flex', gap: 8, marginBottom: 14 }}>
                  <Button type="primary" size="large" style={{ flex: 2, height: 52, fontSize: 17 }} onClick={() => { setSaid(null); setEntering(newDraft(viewer.today)); }}>{t('enter')}</Button>
                  <Button size="large" style={{ flex: 1, height: 52 }} onClick={() => setOpening(true)}>{t('openMatter')}</Button>
                </div>
              )}
            {!entering && !mending && <MyVisits visits={mine.visits} may={may('create', 'HomeVisit')} />}
            {!entering && !mending && <HandedOver handovers={mine.handedOver} onDone={refresh} />}
            {!entering && !mending && <Returned lines={mine.returned} onMend={setMending} onWithdraw={setWithdrawing} />}
            <Panel title={t('thisMonth')} beside={t('weeksLeft', { n: mine.month.weeksLeft })}><Bars standings={mine.month.whole.standings} weeks={mine.month.weeksLeft} /></Panel>
            <Panel title={t('thisQuarter')} beside={t('weeksLeft', { n: mine.quarter.weeksLeft })}><Bars standings={mine.quarter.whole.standings} weeks={mine.quarter.weeksLeft} /></Panel>
            {!entering && !mending && <Panel title={t('latest')} beside={<Link to="/service/records?mine=true">{t('records')}</Link>}>
              {mine.latest.length === 0 ? <p className="gq-quiet">{t('noneYet')}</p> : mine.latest.map((line) => <Entry key={line.id} line={line} />)}
            </Panel>}
          </>
        )}
      </Answered>
      {opening && <OpenMatterDialog onClose={() => setOpening(false)} onOpened={() => { setOpening(false); refresh(); }} />}
      {withdrawing && <WithdrawDialog id={withdrawing} onClose={() => setWithdrawing(null)} onDone={() => { setWithdrawing(null); refresh(); }} />}
    </>
  );
}
