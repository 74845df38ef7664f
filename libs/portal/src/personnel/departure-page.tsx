import { Alert, Button, Checkbox, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { MatterView, useMatterAbout } from '../matter/index.js';
import { PrintDoor } from '../documents/print-door.js';
import { useMay } from '../session/session.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { formatInstant } from '../ui/format.js';
import { useLanguage, useWords } from '../ui/language.js';
import { Panel } from '../ui/page-head.js';
import { resultLines } from '../ui/reasons/explanation-view.js';
import { Figure } from '../ui/reasons/figure.js';
import { schemaOf } from '../ui/schema-form/schema.js';
import { FactSheet } from '../ui/thing/thing-page.js';
import { explanationOf } from './basis.js';
import { DismissalFacts } from './dismissal-facts.js';
import { Line } from './file-view.js';
import { AddHandoverItemDocument, ChangeDepartureDocument, DepartureDetailDocument, FinishHandoverItemDocument, HandInPaperDocument, SignAgreedEndDocument, type DeparturePartsFragment } from './personnel.operations.js';
import { FinishExpiryDocument } from './talent.operations.js';
import { useTerms } from './use-terms.js';
import { personnelWords } from './words.js';

type Departure = DeparturePartsFragment;
interface PartProps { readonly departure: Departure; readonly onChanged: () => void }

/** What the document says of it as it stands, and the legal warnings with the ground recorded against them. */
function Judgement({ departure: d, onChanged }: PartProps) {
  const t = useWords(personnelWords);
  const may = useMay();
  const { run, running, refusals } = useAct(ChangeDepartureDocument);
  const { language } = useLanguage();
  const [ground, setGround] = useState(d.holdGround ?? '');
  const explanation = explanationOf(d.basis);
  return (
    <Panel title={t('judgement')}>
      <RefusalList refusals={refusals} />
      {explanation && <><FactSheet rows={resultLines(explanation.output, schemaOf(explanation.answerSchema), language)} /><p><Figure value={t('judgement')} explanation={explanation} /></p></>}
      <strong>{t('warnings')}</strong>
      {d.legalWarnings.length === 0 ? <p className="gq-quiet">{t('noWarnings')}</p> : <ul>{d.legalWarnings.map((w) => <li key={w.code} className="gq-step-no">{w.name}</li>)}</ul>}
      {d.legalWarnings.length > 0 && (may('update', 'Departure') && !d.closedOn ? (
        <>
          <p className="gq-quiet">{t('holdHint')}</p>
          <Input.TextArea aria-label={t('holdGround')} rows={2} value={ground} onChange={(e) => setGround(e.target.value)} />
          <Button style={{ marginTop: 6 }} loading={running} disabled={ground.trim().length < 4} onClick={() => { void run({ input: { id: d.id, holdGround: ground.trim() } }).then((o) => { if (o.ok) onChanged(); }); }}>{t('save')}</Button>
        </>
      ) : <p>{t('holdGround')}：{d.holdGround ?? '—'}</p>)}
    </Panel>
  );
}

function Handover({ departure: d, onChanged }: PartProps) {
  const t = useWords(personnelWords);
  const may = useMay();
  const add = useAct(AddHandoverItemDocument);
  const finish = useAct(FinishHandoverItemDocument);
  const [name, setName] = useState('');
  const [quantity, setQuantity] = useState(1);
  const [takenBy, setTakenBy] = useState('');
  const put = (): void => { void add.run({ departureId: d.id, name, quantity, takenBy }).then((o) => { if (o.ok) { setName(''); setQuantity(1); onChanged(); } }); };
  return (
    <Panel title={t('handover')} beside={`${d.items.filter((i) => i.doneOn).length} / ${d.items.length}`}>
      <RefusalList refusals={[...add.refusals, ...finish.refusals]} />
      {d.items.length === 0 && <p className="gq-quiet">{t('noItems')}</p>}
      {d.items.map((i) => (
        <Line key={i.id} title={`${i.name} × ${i.quantity}`} beside={i.doneOn ? <span className="gq-quiet">{t('finishedOn', { day: i.doneOn })} {i.doneByName}</span> : may('take-over', 'Departure') && !d.closedOn
          ? <Button size="small" loading={finish.running} onClick={() => { void finish.run({ itemId: i.id }).then((o) => { if (o.ok) onChanged(); }); }}>{t('finish')}</Button> : null}>{i.takenBy === '' ? null : `${t('takenBy')}：${i.takenBy}`}</Line>
      ))}
      {!d.closedOn && (
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 10 }}>
          <Input aria-label={t('item')} placeholder={t('item')} style={{ flex: '2 1 140px' }} value={name} onChange={(e) => setName(e.target.value)} />
          <InputNumber aria-label={t('quantity')} min={1} style={{ width: 80 }} value={quantity} onChange={(n) => setQuantity(n ?? 1)} />
          <Input aria-label={t('takenBy')} placeholder={t('takenBy')} style={{ flex: '1 1 110px' }} value={takenBy} onChange={(e) => setTakenBy(e.target.value)} />
          <Button loading={add.running} disabled={name.trim() === '' || takenBy.trim() === ''} onClick={put}>{t('addItem')}</Button>
        </div>
      )}
    </Panel>
  );
}

function ExitPapers({ departure: d, onChanged }: PartProps) {
  const t = useWords(personnelWords);
  const may = useMay();
  const { run, running, refusals } = useAct(HandInPaperDocument);
  const change = useAct(ChangeDepartureDocument);
  const mayChange = may('update', 'Departure') && !d.closedOn;
  const set = (input: object): void => { void change.run({ input: { id: d.id, ...input } }).then((o) => { if (o.ok) onChanged(); }); };
  return (
    <Panel title={t('exitPapers')} beside={`${d.papers.filter((p) => p.handedInOn).length} / ${d.papers.length}`}>
      <RefusalList refusals={[...refusals, ...change.refusals]} />
      {d.papers.map((p) => (
        <Line key={p.document} title={p.name} beside={p.handedInOn ? <span className="gq-quiet">{t('handedIn', { day: p.handedInOn })}</span> : mayChange
          ? <Button size="small" loading={running} onClick={() => { void run({ employeeId: d.employeeId, occasion: 'exit', document: p.document }).then((o) => { if (o.ok) onChanged(); }); }}>{t('handIn')}</Button>
          : <span className="gq-light gq-light-soon">{t('notHandedIn')}</span>} />
      ))}
      <p style={{ display: 'flex', flexDirection: 'column', gap: 6 }}>
        <Checkbox disabled={!mayChange} checked={d.financeStaff} onChange={(e) => set({ financeStaff: e.target.checked })}>{t('financeStaff')}</Checkbox>
        {d.financeStaff && <Checkbox disabled={!mayChange} checked={d.financeHandoverSupervised} onChange={(e) => set({ financeHandoverSupervised: e.target.checked })}>{t('financeHandoverSupervised')}</Checkbox>}
        <Checkbox disabled={!mayChange} checked={d.earlyLeaveConsented} onChange={(e) => set({ earlyLeaveConsented: e.target.checked })}>{t('earlyLeaveConsented')}</Checkbox>
      </p>
    </Panel>
  );
}

/** A contract that ran out has no course of its own: the hand-over is closed here. */
function Expiry({ departure: d, onChanged }: PartProps) {
  const t = useWords(personnelWords);
  const may = useMay();
  const { run, running, refusals } = useAct(FinishExpiryDocument);
  if (d.closedOn !== null || !may('update', 'Departure')) return null;
  return <Panel title={t('finishExpiry')}><RefusalList refusals={refusals} /><Button type="primary" loading={running} onClick={() => { void run({ departureId: d.id }).then((o) => { if (o.ok) onChanged(); }); }}>{t('finishExpiry')}</Button></Panel>;
}

function Signatures({ departure: d, onChanged }: PartProps) {
  const t = useWords(personnelWords);
  const may = useMay();
  const { run, running, refusals } = useAct(SignAgreedEndDocument);
  const mine = may('update', 'Departure') ? d.signedByEmployerAt === null : d.signedByEmployeeAt === null;
  return (
    <Panel title={t('signAgreed')}>
      <RefusalList refusals={refusals} />
      <Line title={t('signedEmployee')} beside={d.signedByEmployeeAt ? formatInstant(d.signedByEmployeeAt) : '—'} /><Line title={t('signedEmployer')} beside={d.signedByEmployerAt ? formatInstant(d.signedByEmployerAt) : '—'} />
      {mine && !d.closedOn && <p><Button type="primary" size="large" loading={running} onClick={() => { void run({ id: d.id }).then((o) => { if (o.ok) onChanged(); }); }}>{t('signAgreed')}</Button></p>}
    </Panel>
  );
}

function Facts({ departure: d }: { readonly departure: Departure }) {
  const t = useWords(personnelWords);
  const { nameOf } = useTerms();
  return (
    <Panel title={t('facts')}><FactSheet rows={[
      [t('kind'), t(d.kind as 'agreed')], [t('submittedOn'), d.submittedOn], [t('whyResign'), d.reason], ...(d.kind === 'dismissal' ? [[t('ground'), nameOf('grounds', d.ground)], [t('evidence'), d.evidence ?? '—']] as const : []),
      [t('lastDay'), d.lastDay ?? d.proposedLastDay ?? '—'],
    ]} /></Panel>
  );
}

/** A departure on its way: what the document says, papers and things handed over, signatures, and the course. Its subject sees it too. */
export default function DeparturePage() {
  const t = useWords(personnelWords);
  const may = useMay();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, ask] = useQuery({ query: DepartureDetailDocument, variables: { id } });
  const { matter, refresh: refreshMatter } = useMatterAbout('Departure', id);
  const refresh = (): void => { ask({ requestPolicy: 'network-only' }); refreshMatter(); };
  if (data && !data.departure) return <Alert type="warning" showIcon title={t('departureNotFound')} />;
  return (
    <Answered data={data?.departure} fetching={fetching} error={error} onRetry={refresh}>
      {(d) => (
        <MatterView matter={matter} onChanged={refresh} title={`${d.employeeName} · ${t(d.kind as 'agreed')}`} beside={<>{may('read', 'Employee') && <Link to={`/personnel/${d.employeeId}`}>{t('employeeFile')}</Link>} <PrintDoor subject="Departure" id={d.id} /></>}
          tabs={[{ key: 'facts', label: t('judgement'), children: (
            <div className="gq-columns-even">
              <div><Facts departure={d} />{d.kind !== 'agreed' && <Judgement key={d.holdGround} departure={d} onChanged={refresh} />}</div>
              <div>
                {d.kind === 'resignation' && <><Handover departure={d} onChanged={refresh} /><ExitPapers departure={d} onChanged={refresh} /></>}
                {d.kind === 'expiry' && <><Handover departure={d} onChanged={refresh} /><Expiry departure={d} onChanged={refresh} /></>}
                {(d.kind === 'dismissal' || d.kind === 'agreed') && <Handover departure={d} onChanged={refresh} />}
                {d.kind === 'dismissal' && may('update', 'Departure') && !d.closedOn && <DismissalFacts departure={d} onChanged={refresh} />}
                {d.kind === 'agreed' && <Signatures departure={d} onChanged={refresh} />}
              </div>
            </div>
          ) }]} />
      )}
    </Answered>
  );
}
