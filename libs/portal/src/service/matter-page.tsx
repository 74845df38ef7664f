import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { useDecision } from '../posts/use-decision.js';
import { useSession } from '../session/session.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { formatDay, formatInstant } from '../ui/format.js';
import { useSay, useWords } from '../ui/language.js';
import { Notice, Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import { DecisionForm } from '../ui/schema-form/decision-form.js';
import { emptyDraft, factsOf, type Draft } from '../ui/schema-form/schema.js';
import type { DecisionShape } from '../ui/schema-form/use-evaluation.js';
import { ThingPage, type ThingAct } from '../ui/thing/thing-page.js';
import { ApproveLongTermCaseDocument, CloseServiceMatterDocument, FileServiceMatterDocument, ServiceMatterDocument, ServiceRecordsDocument, type ServiceMatterQuery } from './service.operations.js';
import { careWords } from './care-words.js';
import { paperWords } from './paper-words.js';
import { PapersTab } from './papers-tab.js';
import { kindWord, serviceWords } from './words.js';

type Matter = NonNullable<ServiceMatterQuery['serviceMatter']>;

function CloseDialog({ matter, onClose, onDone }: { readonly matter: Matter; readonly onClose: () => void; readonly onDone: () => void }) {
  const t = useWords(serviceWords);
  const { viewer } = useSession();
  const [closedOn, setClosedOn] = useState(viewer.today);
  const [outcome, setOutcome] = useState('');
  const close = useAct(CloseServiceMatterDocument);
  return (
    <Modal open title={t('close')} onCancel={onClose} okText={t('close')} cancelText={t('cancel')} confirmLoading={close.running} onOk={() => { void close.run({ id: matter.id, closedOn, outcome }).then((done) => { if (done.ok) onDone(); }); }}>
      <RefusalList refusals={close.refusals} />
      <p><label htmlFor="close-day">{t('closedOn')}</label><Input id="close-day" type="date" size="large" min={matter.openedOn} max={viewer.today} value={closedOn} onChange={(event) => setClosedOn(event.target.value)} /></p>
      <label htmlFor="close-outcome">{t('outcome')}</label><Input.TextArea id="close-outcome" rows={4} maxLength={1000} value={outcome} onChange={(event) => setOutcome(event.target.value)} />
    </Modal>
  );
}

function Sessions({ id }: { readonly id: string }) {
  const t = useWords(serviceWords);
  const [{ data, fetching, error }] = useQuery({ query: ServiceRecordsDocument, variables: { matterId: id, first: 100 } });
  return (
    <Answered data={data?.serviceRecords} fetching={fetching} error={error}>
      {({ edges }) => edges.length === 0 ? <p className="gq-quiet">{t('none')}</p> : (
        <table className="gq-facts"><tbody>{edges.map(({ node }) => <tr key={node.id}><th scope="row"><Link to={`/service/records/${node.id}`}>{formatDay(node.heldOn)}</Link></th><td>{node.note || t('minutes', { n: node.minutes })}{node.files.length > 0 && <span className="gq-quiet">　{t('files')} {node.files.length}</span>}</td></tr>)}</tbody></table>
      )}
    </Answered>
  );
}

function FilingForm({ matter, decision, onDone }: { readonly matter: Matter; readonly decision: DecisionShape; readonly onDone: () => void }) {
  const t = useWords(serviceWords);
  const { viewer } = useSession();
  const words = useWords(paperWords);
  const gathered = (matter.filingFacts ?? {}) as Draft;
  const [typed, setDraft] = useState<Draft>(() => ({ ...emptyDraft(decision.facts), medium: 'paper' }));
  const draft = { ...typed, ...gathered };
  const file = useAct(FileServiceMatterDocument);
  return (
    <>
      <RefusalList refusals={file.refusals} />
      <p className="gq-quiet">{words('gathered')}</p>
      <DecisionForm decision={decision} asOf={viewer.today} draft={draft} onChange={setDraft} known={Object.keys(gathered)} />
      <Button type="primary" loading={file.running} onClick={() => { void file.run({ id: matter.id, facts: factsOf(decision.facts, draft) }).then((done) => { if (done.ok) onDone(); }); }}>{t('file')}</Button>
    </>
  );
}

/** Filing by the document: what is lacking, each attempt with its reasons. */
function Archive({ matter, onDone }: { readonly matter: Matter; readonly onDone: () => void }) {
  const t = useWords(serviceWords);
  const decision = useDecision('archive.filing');
  const terms = decision?.answer.properties?.['missing']?.items?.['x-terms'] ?? {};
  const said = (output: unknown): string => {
    const missing = (output as { missing?: unknown }).missing;
    return Array.isArray(missing) && missing.length > 0 ? t('notFiled', { what: missing.map((code) => terms[String(code)] ?? String(code)).join('、') }) : t('filed');
  };
  return (
    <>
      {matter.filings.map((filing) => <p key={filing.id} className={`gq-verdict${filing.accepted ? '' : ' gq-verdict-no'}`}><Figure value={said(filing.output)} resultId={filing.resultId} /> <span className="gq-quiet" style={{ fontSize: 13, fontWeight: 400 }}>{formatInstant(filing.filedAt)}</span></p>)}
      {!decision ? <p className="gq-quiet">{t('noRule')}</p> : matter.closedOn === null ? <p className="gq-quiet">{t('fileFirst')}</p>
        : matter.mayUpdate && !matter.filings[0]?.accepted && <><p className="gq-quiet">{t('fileHint')}</p><FilingForm matter={matter} decision={decision} onDone={onDone} /></>}
    </>
  );
}

function Facts({ matter }: { readonly matter: Matter }) {
  const t = useWords(serviceWords);
  const care = useWords(careWords);
  const handed = matter.handovers.map((one) => `${care('handedTo', { day: formatDay(one.handedOn), from: one.fromName, to: one.toName, reason: one.reason, by: one.handedByName })}${one.takenAt ? '' : `　${care('notTaken')}`}`);
  const rows: readonly (readonly [string, string | null])[] = [
    [t('kind'), kindWord(t, matter.kind)], [t('worker'), matter.employeeName], [care('openedBy'), matter.openedByName ?? null], [t('unit'), matter.unitName], [t('project'), matter.project || null], [t('openedOn'), formatDay(matter.openedOn)], [t('closedOn'), matter.closedOn && formatDay(matter.closedOn)],
    [t('goals'), matter.goals || null], [t('outcome'), matter.outcome], [t('sessions'), String(matter.sessions)], [t('longTerm'), matter.longTermOn && t('longTermOn', { day: formatDay(matter.longTermOn) })],
    [t('members'), matter.members.map((who) => `${who.alias} ${who.code}`).join('、') || null],
    [care('handovers'), handed.join('；') || null],
  ];
  return <table className="gq-facts"><tbody>{rows.filter(([, value]) => value !== null).map(([label, value]) => <tr key={label}><th scope="row">{label}</th><td>{value}</td></tr>)}</tbody></table>;
}

/** A case or a group: facts, sessions, archive. */
export default function MatterPage() {
  const { id = '' } = useParams();
  const t = useWords(serviceWords);
  const care = useWords(careWords);
  const words = useWords(paperWords);
  const say = useSay();
  const [{ data, fetching, error }, ask] = useQuery({ query: ServiceMatterDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  const [closing, setClosing] = useState(false);
  const approve = useAct(ApproveLongTermCaseDocument);
  const refresh = (): void => { setClosing(false); ask({ requestPolicy: 'network-only' }); };
  if (data && !data.serviceMatter) return <Notice title={t('noneMatters')} />;
  return (
    <Answered data={data?.serviceMatter} fetching={fetching} error={error} onRetry={refresh}>
      {(matter) => {
        const acts: ThingAct[] = matter.mayApprove && matter.longTermOn === null ? [{ id: 'approve', label: t('approveLong') }] : [];
        return (
          <>
            <ThingPage title={`${matter.number} ${matter.title}`} beside={<span style={{ display: 'inline-flex', gap: 8, alignItems: 'center' }}>{matter.employeeName}{matter.mayUpdate && matter.closedOn === null && <Button size="small" onClick={() => setClosing(true)}>{t('close')}</Button>}{matter.mayAssign && <Link to={`/service/handover?from=${matter.employeeId}&name=${encodeURIComponent(matter.employeeName)}&matter=${matter.id}`}>{care('hand')}</Link>}</span>}
              stateName={matter.closedOn ? t('closed') : t('open')} acts={acts} onAct={async () => { const outcome = await approve.run({ id }); if (outcome.ok) refresh(); return outcome; }}
              tabs={[
                { key: 'facts', label: say({ zh: '情况', en: 'Facts' }), children: <Panel><Facts matter={matter} /></Panel> },
                { key: 'sessions', label: t('history'), children: <Panel><Sessions id={id} /></Panel> },
                { key: 'papers', label: words('papers'), children: <PapersTab id={id} onChanged={refresh} /> },
                { key: 'archive', label: t('archive'), children: <Panel><Archive matter={matter} onDone={refresh} /></Panel> },
              ]} />
            {closing && <CloseDialog matter={matter} onClose={() => setClosing(false)} onDone={refresh} />}
          </>
        );
      }}
    </Answered>
  );
}
