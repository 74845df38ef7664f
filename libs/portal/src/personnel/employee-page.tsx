import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAct, type Outcome } from '../data/act.js';
import { refusalsOf } from '../data/refusal.js';
import { OfficeVerbs, actsOf, historyOf, stepsOf, useMatterAbout, useMatterAct } from '../matter/index.js';
import { useMay } from '../session/session.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { Panel } from '../ui/page-head.js';
import type { Draft } from '../ui/schema-form/schema.js';
import { ActBar, FactSheet, History, ThingPage } from '../ui/thing/thing-page.js';
import { uiWords } from '../ui/words.js';
import { AccountPanel } from './account-panel.js';
import { AdvancementPanel } from './advancement-panel.js';
import { AssessmentPanel } from './assessment-panel.js';
import { useEmployeeActs } from './employee-acts.js';
import { FileView } from './file-view.js';
import {
  AddEmployeeCertificateDocument, DraftAgreedEndDocument, EmployeeDetailDocument, HouseUnitsDocument, LinkEmployeeAccountDocument, OpenPersonnelFileDocument, OrderStaffMoveDocument, PersonnelFileDocument,
  ProbationDocument, ProposeDismissalDocument, SignEmploymentContractDocument, type EmployeeDetailQuery,
} from './personnel.operations.js';
import { StateLabel } from './state-label.js';
import { EmployeeAdvancementDocument } from './talent.operations.js';
import { talentWords } from './talent-words.js';
import { useTerms } from './use-terms.js';
import { personnelWords } from './words.js';

type Employee = NonNullable<EmployeeDetailQuery['employee']>;
const PHRASES = ['phraseInsurance', 'phraseContract', 'phraseCertificate', 'phraseReview'] as const;

function Overview({ employee: e }: { readonly employee: Employee }) {
  const t = useWords(personnelWords);
  const { nameOf } = useTerms();
  return (
    <Panel><FactSheet rows={[
      [t('number'), e.number], [t('name'), e.name], [t('position'), e.positionName], [t('unit'), e.unitName], [t('certificate'), nameOf('certificates', e.certificate)], [t('grade'), nameOf('grades', e.grade)], [t('hiredOn'), e.hiredOn],
      [t('confirmedOn'), e.confirmedOn ?? (e.probationEndsOn ? `${t('probationEnds')} ${e.probationEndsOn}` : '—')], [t('leftOn'), e.leftOn ?? '—'],
    ]} /></Panel>
  );
}

/** What the employee stands at by the document and what is missing for more, beside the file that was opened. */
function AdvancementOf({ id }: { readonly id: string }) {
  const t = useWords(talentWords);
  const [{ data, fetching, error }] = useQuery({ query: EmployeeAdvancementDocument, variables: { id } });
  return <AdvancementPanel title={t('advancementOf')} found={data?.employeeAdvancement} fetching={fetching} error={error} />;
}

/** The file, once the viewer has said why. */
function FileTab({ id }: { readonly id: string }) {
  const t = useWords(personnelWords);
  const [{ data, fetching, error }, ask] = useQuery({ query: PersonnelFileDocument, variables: { id } });
  const { run, running, refusals } = useAct(OpenPersonnelFileDocument);
  const [reason, setReason] = useState('');
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const shut = refusalsOf(error).some((r) => r.code === 'file-not-opened');
  if (!shut) return <Answered data={data?.personnelFile} fetching={fetching} error={error} onRetry={refresh}>{(file) => <><AdvancementOf id={id} /><FileView file={file} onChanged={refresh} /></>}</Answered>;
  return (
    <Panel title={t('openFile')}>
      <p className="gq-quiet" style={{ marginTop: 0 }}>{t('openHint')}</p>
      <RefusalList refusals={refusals} />
      <label htmlFor="file-reason">{t('reason')}</label>
      <Input id="file-reason" value={reason} onChange={(e) => setReason(e.target.value)} />
      <div style={{ margin: '6px 0 12px', display: 'flex', gap: 6, flexWrap: 'wrap' }}>{PHRASES.map((key) => <button type="button" className="gq-chip" key={key} onClick={() => setReason(t(key))}>{t(key)}</button>)}</div>
      <Button type="primary" loading={running} disabled={reason.trim().length < 4} onClick={() => { void run({ id, reason: reason.trim() }).then((o) => { if (o.ok) refresh(); }); }}>{t('openFile')}</Button>
    </Panel>
  );
}

/** Entry and confirmation: both assessments, and the document's course with its acts. */
function CourseTab({ probationId }: { readonly probationId: string }) {
  const t = useWords(uiWords);
  const [{ data, fetching, error }, ask] = useQuery({ query: ProbationDocument, variables: { id: probationId } });
  const { matter, refresh: refreshMatter } = useMatterAbout('Probation', probationId);
  const refresh = (): void => { ask({ requestPolicy: 'network-only' }); refreshMatter(); };
  const onAct = useMatterAct(matter, refresh);
  const at = matter ? stepsOf(matter).findIndex((s) => s.key === matter.state) : -1;
  return (
    <Answered data={data?.probation} fetching={fetching} error={error} onRetry={refresh}>
      {(p) => (
        <>
          <AssessmentPanel probation={p} onChanged={refresh} />
          {matter && (
            <Panel title={matter.workflowZh} beside={`${matter.stateZh}${at >= 0 ? `（${at + 1}/${stepsOf(matter).length}）` : ''}${matter.dueOn && !matter.finishedAt ? ` · ${t('dueLine', { day: matter.dueOn })}` : ''}`}>
              <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap', marginBottom: 14 }}><ActBar acts={actsOf(matter)} onAct={onAct} /><OfficeVerbs matter={matter} onDone={refresh} /></div>
              <History entries={historyOf(matter, t)} />
            </Panel>
          )}
        </>
      )}
    </Answered>
  );
}

/** The mutation behind each act of human resources. */
function useCarryOut(id: string) {
  const sign = useAct(SignEmploymentContractDocument);
  const certificate = useAct(AddEmployeeCertificateDocument);
  const move = useAct(OrderStaffMoveDocument);
  const link = useAct(LinkEmployeeAccountDocument);
  const agree = useAct(DraftAgreedEndDocument);
  const dismiss = useAct(ProposeDismissalDocument);
  return (act: string, form: Draft): Promise<Outcome<unknown>> => {
    const text = (key: string): string => String(form[key] ?? '');
    const optional = (key: string): string | null => (form[key] ? text(key) : null);
    if (act === 'sign') {
      return sign.run({ input: { employeeId: id, number: text('number'), kind: text('kind'), startsOn: text('startsOn'), endsOn: optional('endsOn'), signedOn: text('signedOn'), monthlyWage: text('monthlyWage'),
        probationEndsOn: optional('probationEndsOn'), probationWage: optional('probationWage'), minimumWage: optional('minimumWage') } });
    }
    if (act === 'certificate') return certificate.run({ input: { employeeId: id, name: text('name'), obtainedOn: text('obtainedOn'), validTo: optional('validTo'), highest: form['highest'] === true } });
    if (act === 'move') return move.run({ input: { employeeId: id, toUnitId: text('toUnitId'), toPosition: text('toPosition'), effectiveOn: text('effectiveOn'), reason: text('reason') } });
    if (act === 'link') return link.run({ id, signInName: text('signInName') });
    if (act === 'agree') return agree.run({ employeeId: id, reason: text('reason'), lastDay: text('lastDay') });
    const { ground, reason, evidence, ...facts } = form;
    return dismiss.run({ employeeId: id, ground: String(ground ?? ''), reason: String(reason ?? ''), evidence: evidence ? String(evidence) : null, facts });
  };
}

/** An employee: what everybody in charge sees, the file behind its reason, entry and confirmation, and what may be done. */
export default function EmployeePage() {
  const t = useWords(personnelWords);
  const may = useMay();
  const { id = '' } = useParams();
  const terms = useTerms();
  const [{ data, fetching, error }, ask] = useQuery({ query: EmployeeDetailDocument, variables: { id } });
  const [{ data: house }] = useQuery({ query: HouseUnitsDocument, pause: !may('create', 'StaffMove') });
  const acts = useEmployeeActs(terms, house?.houseUnits ?? [], data?.employee?.state ?? 'left', data?.employee?.openDepartureId != null);
  const carryOut = useCarryOut(id);
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  if (data && !data.employee) return <Alert type="warning" showIcon title={t('notFound')} />;
  return (
    <Answered data={data?.employee} fetching={fetching} error={error} onRetry={refresh}>
      {(e) => (
        <>
          {e.openDepartureId && <Alert type="warning" showIcon style={{ marginBottom: 14 }} title={t('openDeparture')} action={<Link to={`/personnel/departures/${e.openDepartureId}`}>{t('gotoDeparture')}</Link>} />}
          <ThingPage title={e.name} beside={<>{e.number} · {e.positionName} · {e.unitName} <StateLabel employee={e} />{e.demonstration && <span className="gq-label" style={{ marginInlineStart: 8 }}>{t('demonstration')}</span>}</>} acts={acts}
            onAct={async (act, { form }) => {
              const outcome = await carryOut(act.id, form);
              if (outcome.ok) refresh();
              return outcome;
            }}
            tabs={[
              { key: 'overview', label: t('overview'), children: <><Overview employee={e} />{may('create', 'EmployeeAccount') && e.state !== 'left' && <AccountPanel employeeId={id} name={e.name} />}</> },
              ...(e.probationId && may('read', 'Probation') ? [{ key: 'course', label: t('course'), children: <CourseTab probationId={e.probationId} /> }] : []),
              ...(may('open', 'PersonnelFile') ? [{ key: 'file', label: t('file'), children: <FileTab id={id} /> }] : []),
            ]} />
        </>
      )}
    </Answered>
  );
}
