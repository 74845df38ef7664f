import { Alert, Button, Checkbox, DatePicker, Input, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { MatterView, useMatterAbout } from '../matter/index.js';
import { useDecision } from '../posts/use-decision.js';
import { useMay, useSession } from '../session/session.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import { DecisionForm } from '../ui/schema-form/decision-form.js';
import { emptyDraft, factsOf, type Draft } from '../ui/schema-form/schema.js';
import type { DecisionShape } from '../ui/schema-form/use-evaluation.js';
import { FactSheet } from '../ui/thing/thing-page.js';
import { EligibleFigure } from './eligible-figure.js';
import { Line } from './file-view.js';
import {
  AddInductionSessionDocument, ApplicantDetailDocument, GiveDepartmentOpinionDocument, GiveHrOpinionDocument, SetApplicantFactsDocument, SetApplicantPapersDocument, type ApplicantPartsFragment,
} from './personnel.operations.js';
import { useTerms } from './use-terms.js';
import { personnelWords } from './words.js';

type Applicant = ApplicantPartsFragment;
interface PartProps { readonly applicant: Applicant; readonly onChanged: () => void }

function ConditionsForm({ applicant, decision, onChanged }: PartProps & { readonly decision: DecisionShape }) {
  const t = useWords(personnelWords);
  const { viewer } = useSession();
  const may = useMay();
  const { run, running, refusals } = useAct(SetApplicantFactsDocument);
  const [draft, setDraft] = useState<Draft>(() => ({ ...emptyDraft(decision.facts), ...(applicant.facts as Draft), birthDate: applicant.birthDate }));
  const [saved, setSaved] = useState(false);
  const save = (): void => {
    const { birthDate: _known, ...facts } = factsOf(decision.facts, draft);
    void run({ id: applicant.id, facts }).then((o) => { setSaved(o.ok); if (o.ok) onChanged(); });
  };
  return (
    <Panel title={t('conditions')} beside={<EligibleFigure applicant={applicant} />}>
      <p className="gq-quiet" style={{ marginTop: 0 }}>{t('conditionsHint')}</p>
      <RefusalList refusals={refusals} />
      <DecisionForm decision={decision} asOf={viewer.today} draft={draft} onChange={(next) => { setSaved(false); setDraft(next); }} known={['birthDate']} />
      {may('update', 'Applicant') && !applicant.closedOn && <Button type="primary" loading={running} onClick={save}>{t('saveFacts')}</Button>} {saved && <span role="status">{t('saved')}</span>}
    </Panel>
  );
}

function Conditions(props: PartProps) {
  const decision = useDecision('eligibility.hire');
  return decision ? <ConditionsForm {...props} decision={decision} /> : null;
}

function Opinion({ label, words, may, running, onSave }: { readonly label: string; readonly words: string | null; readonly may: boolean; readonly running: boolean; readonly onSave: (words: string) => void }) {
  const t = useWords(personnelWords);
  const [text, setText] = useState(words ?? '');
  if (!may) return <Line title={label}>{words ?? t('notGiven')}</Line>;
  return (
    <div style={{ marginBottom: 14 }}>
      <label htmlFor={label}>{label}</label>
      <Input.TextArea id={label} rows={3} value={text} onChange={(e) => setText(e.target.value)} />
      <Button style={{ marginTop: 6 }} loading={running} disabled={text.trim().length < 2 || text.trim() === words} onClick={() => onSave(text)}>{t('save')}</Button>
    </div>
  );
}

function Opinions({ applicant: a, onChanged }: PartProps) {
  const t = useWords(personnelWords);
  const may = useMay();
  const hr = useAct(GiveHrOpinionDocument);
  const department = useAct(GiveDepartmentOpinionDocument);
  const open = !a.closedOn;
  const done = (o: { readonly ok: boolean }): void => { if (o.ok) onChanged(); };
  return (
    <Panel title={t('opinions')}>
      <RefusalList refusals={[...hr.refusals, ...department.refusals]} />
      <Opinion label={t('hrOpinion')} words={a.opinionHr} may={open && may('update', 'Applicant')} running={hr.running} onSave={(words) => { void hr.run({ id: a.id, words }).then(done); }} />
      <Opinion label={t('departmentOpinion')} words={a.opinionDepartment} may={open && may('assess', 'Applicant')} running={department.running} onSave={(words) => { void department.run({ id: a.id, words }).then(done); }} />
    </Panel>
  );
}

function Papers({ applicant: a, onChanged }: PartProps) {
  const t = useWords(personnelWords);
  const may = useMay();
  const { options } = useTerms();
  const { run, running, refusals } = useAct(SetApplicantPapersDocument);
  const [documents, setDocuments] = useState<readonly string[]>(a.signOn?.documents ?? []);
  const [photos, setPhotos] = useState(a.signOn?.photos ?? 0);
  const [holdsTitle, setHoldsTitle] = useState(a.signOn?.holdsTitle ?? false);
  const open = may('update', 'Applicant') && !a.closedOn;
  return (
    <Panel title={t('signOnPapers')} beside={a.papersResultId ? <Figure value={t('papersResult')} resultId={a.papersResultId} /> : null}>
      <RefusalList refusals={refusals} />
      <Checkbox.Group style={{ display: 'grid', gap: 8 }} disabled={!open} value={[...documents]} options={options('signOnPapers')} onChange={(next) => setDocuments(next.map(String))} />
      <p><label htmlFor="photos">{t('photos')}</label> <InputNumber id="photos" min={0} max={20} disabled={!open} value={photos} onChange={(n) => setPhotos(n ?? 0)} />　<Checkbox disabled={!open} checked={holdsTitle} onChange={(e) => setHoldsTitle(e.target.checked)}>{t('holdsTitle')}</Checkbox></p>
      {open && <Button loading={running} onClick={() => { void run({ id: a.id, papers: { documents: [...documents], photos, holdsTitle } }).then((o) => { if (o.ok) onChanged(); }); }}>{t('savePapers')}</Button>}
    </Panel>
  );
}

function Induction({ applicant: a, onChanged }: PartProps) {
  const t = useWords(personnelWords);
  const may = useMay();
  const { viewer } = useSession();
  const { options, nameOf } = useTerms();
  const { run, running, refusals } = useAct(AddInductionSessionDocument);
  const [session, setSession] = useState<string | null>(null);
  const [speaker, setSpeaker] = useState('');
  const [heldOn, setHeldOn] = useState(() => dayjs(viewer.today));
  const left = options('sessions').filter((s) => !a.induction.some((held) => held.session === s.value));
  const add = (): void => {
    if (session) void run({ id: a.id, session, speaker, heldOn: heldOn.format('YYYY-MM-DD') }).then((o) => { if (o.ok) { setSession(null); setSpeaker(''); onChanged(); } });
  };
  return (
    <Panel title={t('induction')} beside={`${a.induction.length} / ${a.induction.length + left.length}`}>
      <RefusalList refusals={refusals} />
      {a.induction.map((held) => <Line key={held.session} title={nameOf('sessions', held.session)} beside={held.heldOn}>{held.speaker}</Line>)}
      {may('update', 'Applicant') && !a.closedOn && left.length > 0 && (
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 10 }}>
          <Select aria-label={t('session')} placeholder={t('session')} style={{ minWidth: 120 }} value={session} onChange={setSession} options={left} />
          <Input aria-label={t('speaker')} placeholder={t('speaker')} style={{ width: 160 }} value={speaker} onChange={(e) => setSpeaker(e.target.value)} />
          <DatePicker aria-label={t('heldOn')} allowClear={false} value={heldOn} onChange={(next) => { if (next) setHeldOn(next); }} />
          <Button loading={running} disabled={!session || speaker.trim() === ''} onClick={add}>{t('addSession')}</Button>
        </div>
      )}
    </Panel>
  );
}

/** An application on its way: conditions decided by the document, opinions of both sides, papers, induction, and the course. */
export default function ApplicantPage() {
  const t = useWords(personnelWords);
  const { nameOf } = useTerms();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, ask] = useQuery({ query: ApplicantDetailDocument, variables: { id } });
  const { matter, refresh: refreshMatter } = useMatterAbout('Applicant', id);
  const refresh = (): void => { ask({ requestPolicy: 'network-only' }); refreshMatter(); };
  if (data && !data.applicant) return <Alert type="warning" showIcon title={t('applicantNotFound')} />;
  return (
    <Answered data={data?.applicant} fetching={fetching} error={error} onRetry={refresh}>
      {(a) => (
        <MatterView matter={matter} onChanged={refresh} title={a.name}
          beside={<>{a.vacancyName} · <EligibleFigure applicant={a} />{a.employeeId && <> · <Link to={`/personnel/${a.employeeId}`} style={{ textDecoration: 'underline' }}>{t('employeeFile')}</Link></>}{a.demonstration && <span className="gq-label" style={{ marginInlineStart: 8 }}>{t('demonstration')}</span>}</>}
          tabs={[
            { key: 'conditions', label: t('conditions'), children: <>
              <Panel title={t('basics')}><FactSheet rows={[[t('birthDate'), a.birthDate], [t('identity'), a.identityMasked], [t('channel'), `${nameOf('channels', a.channel)}${a.source ? ` · ${a.source}` : ''}`], [t('appliedOn'), a.appliedOn]]} /></Panel>
              <Conditions key={a.eligibilityResultId ?? a.id} applicant={a} onChanged={refresh} />
            </> },
            { key: 'opinions', label: t('opinions'), children: <Opinions applicant={a} onChanged={refresh} /> },
            { key: 'papers', label: t('signOnPapers'), children: <Papers applicant={a} onChanged={refresh} /> },
            { key: 'induction', label: t('induction'), children: <Induction applicant={a} onChanged={refresh} /> },
          ]} />
      )}
    </Answered>
  );
}
