import { Alert, Button, Checkbox, DatePicker, Input } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { PageHead, Panel } from '../ui/page-head.js';
import { AdvancementPanel } from './advancement-panel.js';
import { FileView } from './file-view.js';
import { OwnChanges } from './own-changes.js';
import { OwnEnding } from './own-ending.js';
import { MyAdvancementDocument, MyDepartureDocument, MyFileDocument, ResignDocument } from './personnel.operations.js';
import { StateLabel } from './state-label.js';
import { talentWords } from './talent-words.js';
import { personnelWords } from './words.js';

const DRAFT = 'gongqiao.resignation';

/** What the document gives today, and what is missing for more. */
function Advancements() {
  const t = useWords(personnelWords);
  const [{ data, fetching, error }] = useQuery({ query: MyAdvancementDocument });
  return <AdvancementPanel title={t('advancement')} found={data?.myAdvancement} fetching={fetching} error={error} />;
}

/** The letter of resignation; what was typed is kept until it is sent. */
function Resignation({ onDone }: { readonly onDone: () => void }) {
  const t = useWords(personnelWords);
  const { run, running, refusals } = useAct(ResignDocument);
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState(() => localStorage.getItem(DRAFT) ?? '');
  const [day, setDay] = useState<Dayjs | null>(null);
  const [atOnce, setAtOnce] = useState(false);
  const [clause, setClause] = useState('');
  const keep = (words: string): void => { setReason(words); localStorage.setItem(DRAFT, words); };
  if (!open) return <p><Button size="large" block onClick={() => setOpen(true)}>{t('resign')}</Button></p>;
  const send = (): void => {
    void run({ reason: reason.trim(), proposedLastDay: day?.format('YYYY-MM-DD') ?? null, clause: atOnce ? clause.trim() : null }).then((o) => { if (o.ok) { localStorage.removeItem(DRAFT); onDone(); } });
  };
  return (
    <Panel title={t('resign')}>
      <p className="gq-quiet" style={{ marginTop: 0 }}>{t('resignHint')}</p>
      <RefusalList refusals={refusals} />
      <label htmlFor="resign-reason">{t('resignReason')}</label>
      <Input.TextArea id="resign-reason" rows={4} value={reason} onChange={(e) => keep(e.target.value)} />
      <label htmlFor="resign-day" style={{ display: 'block', marginTop: 10 }}>{t('proposedLastDay')}</label>
      <DatePicker id="resign-day" size="large" style={{ width: '100%' }} value={day} onChange={setDay} inputReadOnly />
      <p style={{ margin: '10px 0 0' }}><Checkbox checked={atOnce} onChange={(e) => setAtOnce(e.target.checked)}>{t('resignAtOnce')}</Checkbox></p>
      {atOnce && <><p className="gq-quiet">{t('resignAtOnceHint')}</p><Input.TextArea aria-label={t('resignClause')} placeholder={t('resignClause')} rows={2} value={clause} onChange={(e) => setClause(e.target.value)} /></>}
      <div style={{ display: 'flex', gap: 10, marginTop: 14 }}>
        <Button size="large" style={{ flex: 1 }} onClick={() => setOpen(false)}>{t('cancel')}</Button>
        <Button size="large" type="primary" style={{ flex: 1 }} loading={running} disabled={reason.trim().length < 2 || (atOnce && clause.trim().length < 4)} onClick={send}>{t('resignSend')}</Button>
      </div>
    </Panel>
  );
}

/** The viewer's own file: what is on it, who has looked and why, and what is missing for the next step; made for a phone. */
export default function OwnFilePage() {
  const t = useWords(personnelWords);
  const talent = useWords(talentWords);
  const [{ data, fetching, error }, ask] = useQuery({ query: MyFileDocument });
  const [{ data: going }, askGoing] = useQuery({ query: MyDepartureDocument });
  const refresh = (): void => { ask({ requestPolicy: 'network-only' }); askGoing({ requestPolicy: 'network-only' }); };
  if (data && !data.myFile) return <><PageHead title={t('mine')} /><Alert type="info" showIcon title={t('noFile')} /></>;
  const departure = going?.myDeparture && !going.myDeparture.closedOn ? going.myDeparture : null;
  return (
    <Answered data={data?.myFile} fetching={fetching} error={error} onRetry={refresh}>
      {(file) => (
        <>
          <PageHead title={file.employee.name} beside={<>{file.employee.positionName} · {file.employee.unitName} <StateLabel employee={file.employee} /></>} />
          {departure && <Alert type="warning" showIcon style={{ marginBottom: 14 }} title={t('openDeparture')} action={<Link to={`/personnel/departures/${departure.id}`}>{t('myDeparture')}</Link>} />}
          <OwnEnding />
          <Advancements />
          <p><Link to="/mine/talent">{talent('mine')}</Link>{file.placements.some((one) => one.underContract && (one.endsOn === null || one.endsOn >= one.startsOn)) && <>　<Link to="/mine/postings">{t('dutyAbsence')}</Link></>}</p>
          <OwnChanges />
          <FileView file={file} onChanged={refresh} />
          {going && !departure && file.employee.state !== 'left' && file.employee.state !== 'leaving' && <Resignation onDone={refresh} />}
        </>
      )}
    </Answered>
  );
}
