import { Button, Checkbox, Input, Select } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import type { ShownRefusal } from '../data/refusal.js';
import { byField } from '../data/refusal.js';
import { useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { useSay, useWords } from '../ui/language.js';
import { Panel } from '../ui/page-head.js';
import type { DecisionShape } from '../ui/schema-form/use-evaluation.js';
import { Clearance } from './clearance.js';
import { LastVisitPlanDocument, VisitCompanionsDocument, type PlanHomeVisitMutationVariables } from './care.operations.js';
import { MyServiceDocument } from './service.operations.js';
import { instantOf, visitWords } from './visit-words.js';

type PlannedVisit = PlanHomeVisitMutationVariables['input'];

/** What the form holds, as it is typed. */
export interface VisitValues {
  readonly purpose: string;
  readonly destination: string;
  readonly day: string;
  readonly starts: string;
  readonly returnBy: string;
  readonly companionEmployeeId: string | null;
  readonly companionName: string;
  readonly matterId: string | null;
  readonly beneficiaryId: string | null;
  readonly assessed: readonly string[];
  readonly risks: readonly string[];
  readonly plan: Readonly<Record<string, string>>;
}

/** A visit of tomorrow's or today's, empty. */
export function emptyVisit(day: string): VisitValues {
  return { purpose: '', destination: '', day, starts: '14:00', returnBy: '16:00', companionEmployeeId: null, companionName: '', matterId: null, beneficiaryId: null, assessed: [], risks: [], plan: {} };
}

/** What is sent of it. */
export function visitInput(values: VisitValues): PlannedVisit {
  const { day, starts, returnBy, plan, assessed, risks, companionName, ...rest } = values;
  return { ...rest, assessed: [...assessed], risks: [...risks], companionName: companionName.trim() || null, startsAt: instantOf(day, starts), returnBy: instantOf(day, returnBy), plan: Object.entries(plan).map(([element, words]) => ({ element, words })) };
}

/** The facts of the decision on clearance, before the supervisor has said anything. */
export function visitFacts(values: VisitValues) {
  return {
    assessed: [...values.assessed], risksFound: [...values.risks], discussedWithSupervisor: false, safetyPlan: Object.entries(values.plan).filter(([, words]) => words.trim() !== '').map(([element]) => element),
    destinationTold: values.destination.trim() !== '', meetingTimeTold: true, workers: values.companionEmployeeId !== null || values.companionName.trim() !== '' ? 2 : 1,
  };
}

function Field({ label, hint, fault, children }: { readonly label: string; readonly hint?: string | undefined; readonly fault?: string | undefined; readonly children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div style={{ marginBottom: 14 }}>
      <label htmlFor={id} style={{ display: 'block', fontWeight: 600, marginBottom: 4 }}>{label}</label>
      {children(id)}
      {fault ? <div role="alert" className="gq-step-no">{fault}</div> : hint && <div className="gq-quiet" style={{ fontSize: 13 }}>{hint}</div>}
    </div>
  );
}

function Codes({ label, hint, terms, chosen, onChange }: { readonly label: string; readonly hint: string; readonly terms: Readonly<Record<string, string>>; readonly chosen: readonly string[]; readonly onChange: (codes: string[]) => void }) {
  return (
    <fieldset style={{ border: 0, padding: 0, margin: '0 0 14px' }}>
      <legend style={{ fontWeight: 600, padding: 0 }}>{label}</legend>
      <div className="gq-quiet" style={{ fontSize: 13 }}>{hint}</div>
      <Checkbox.Group value={[...chosen]} onChange={onChange} style={{ display: 'flex', flexDirection: 'column' }}>
        {Object.entries(terms).map(([code, zh]) => <Checkbox key={code} value={code} style={{ minHeight: 40, alignItems: 'center', borderBottom: '1px solid #e6eaee' }}>{zh}</Checkbox>)}
      </Checkbox.Group>
    </fieldset>
  );
}

const BOX = { font: 'inherit', fontSize: 16, height: 44, border: '1px solid #c3cad1', borderRadius: 6, padding: '0 10px', width: '100%', boxSizing: 'border-box', background: '#fff' } as const;

interface Part {
  readonly values: VisitValues;
  readonly set: (changes: Partial<VisitValues>) => void;
  readonly fault: (field: string) => string | undefined;
}

function Whereto({ values, set, fault }: Part) {
  const t = useWords(visitWords);
  const { viewer } = useSession();
  const [{ data }] = useQuery({ query: MyServiceDocument });
  const mine = data?.myService;
  return (
    <>
      <Field label={t('purpose')} hint={t('purposeHint')} fault={fault('purpose')}>{(id) => <Input id={id} size="large" maxLength={200} value={values.purpose} onChange={(event) => set({ purpose: event.target.value })} />}</Field>
      <Field label={t('destination')} hint={t('destinationHint')} fault={fault('destination')}>{(id) => <Input id={id} size="large" maxLength={120} value={values.destination} onChange={(event) => set({ destination: event.target.value })} />}</Field>
      <Field label={t('date')}>{(id) => <input id={id} type="date" style={BOX} min={viewer.today} value={values.day} onChange={(event) => set({ day: event.target.value })} />}</Field>
      <div style={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: 8 }}>
        <Field label={t('starts')}>{(id) => <input id={id} type="time" style={BOX} value={values.starts} onChange={(event) => set({ starts: event.target.value })} />}</Field>
        <Field label={t('returnBy')} fault={fault('returnBy')}>{(id) => <input id={id} type="time" style={BOX} value={values.returnBy} onChange={(event) => set({ returnBy: event.target.value })} />}</Field>
      </div>
      <p className="gq-quiet" style={{ marginTop: -8, fontSize: 13 }}>{t('returnHint')}</p>
      <Field label={t('who')} fault={fault('beneficiaryId')}>{(id) => <Select id={id} size="large" showSearch={{ optionFilterProp: 'label' }} style={{ width: '100%' }} value={values.beneficiaryId ?? ''} onChange={(who) => set({ beneficiaryId: who || null })}
        options={[{ value: '', label: t('nobody') }, ...(mine?.beneficiaries ?? []).map((who) => ({ value: who.id, label: `${who.alias} ${who.code}` }))]} />}</Field>
      <Field label={t('matter')} fault={fault('matterId')}>{(id) => <Select id={id} size="large" style={{ width: '100%' }} value={values.matterId ?? ''} onChange={(matter) => set({ matterId: matter || null })}
        options={[{ value: '', label: t('nobody') }, ...(mine?.matters ?? []).filter((one) => one.kind === 'casework').map((one) => ({ value: one.id, label: `${one.number} ${one.title}` }))]} />}</Field>
    </>
  );
}

function Companion({ values, set, fault }: Part) {
  const t = useWords(visitWords);
  const [text, setText] = useState('');
  const [{ data, fetching }] = useQuery({ query: VisitCompanionsDocument, variables: { text: text.trim() || null } });
  return (
    <>
      <Field label={t('companion')} hint={t('companionHint')} fault={fault('companionEmployeeId')}>{(id) => <Select id={id} size="large" allowClear style={{ width: '100%' }} loading={fetching} placeholder={t('companionChoose')} value={values.companionEmployeeId} showSearch={{ filterOption: false, onSearch: setText }}
        onChange={(chosen: string | undefined) => set({ companionEmployeeId: chosen ?? null })} options={(data?.visitCompanions ?? []).map((one) => ({ value: one.id, label: `${one.name} ${one.number}　${one.unitName}` }))} />}</Field>
      <Field label={t('companionOther')}>{(id) => <Input id={id} size="large" maxLength={60} placeholder={t('companionOtherHint')} value={values.companionName} onChange={(event) => set({ companionName: event.target.value })} />}</Field>
    </>
  );
}

/** Plans a visit on the phone, with what is lacking beside it as one types. */
export function VisitForm({ decision, start, submit, busy, refusals, onSubmit, onCancel }: {
  readonly decision: DecisionShape; readonly start: VisitValues; readonly submit: string; readonly busy: boolean; readonly refusals: readonly ShownRefusal[]; readonly onSubmit: (values: VisitValues) => void; readonly onCancel: () => void;
}) {
  const t = useWords(visitWords);
  const say = useSay();
  const { viewer } = useSession();
  const [values, setValues] = useState(start);
  const [{ data }] = useQuery({ query: LastVisitPlanDocument });
  const set = (changes: Partial<VisitValues>): void => setValues((held) => ({ ...held, ...changes }));
  const faults = byField(refusals, 'input.');
  const fault = (field: string): string | undefined => { const found = faults[field]; return found && say(found.message); };
  const termsOf = (field: string): Readonly<Record<string, string>> => decision.facts.properties?.[field]?.items?.['x-terms'] ?? {};
  const last = data?.homeVisits.edges[0]?.node;
  const part = { values, set, fault };
  return (
    <div className="gq-columns-even">
      <Panel>
        <Whereto {...part} />
        <Companion {...part} />
        <Codes label={t('assess')} hint={t('assessHint')} terms={termsOf('assessed')} chosen={values.assessed} onChange={(assessed) => set({ assessed })} />
        <Codes label={t('risks')} hint={t('risksHint')} terms={termsOf('risksFound')} chosen={values.risks} onChange={(risks) => set({ risks })} />
        <h3 style={{ fontSize: 15, margin: '0 0 4px' }}>{t('planParts')}</h3>
        <p className="gq-quiet" style={{ margin: '0 0 8px', fontSize: 13 }}>{t('planHint')}　{last && Object.keys(last.plan as object).length > 0 && <Button size="small" onClick={() => set({ plan: last.plan as VisitValues['plan'] })}>{t('usual')}</Button>}</p>
        {Object.entries(termsOf('safetyPlan')).map(([element, zh]) => <Field key={element} label={zh}>{(id) => <Input.TextArea id={id} autoSize={{ minRows: 1, maxRows: 4 }} style={{ fontSize: 16 }} maxLength={500} value={values.plan[element] ?? ''} onChange={(event) => set({ plan: { ...values.plan, [element]: event.target.value } })} />}</Field>)}
      </Panel>
      <Panel title={t('clearance')}>
        <Clearance decision={decision} facts={visitFacts(values)} asOf={viewer.today} />
        <RefusalList refusals={refusals.filter((refusal) => !refusal.field || fault(refusal.field.replace(/^input\./, '')) === undefined)} />
        <div style={{ display: 'flex', gap: 8, marginTop: 12 }}>
          <Button type="primary" size="large" loading={busy} style={{ flex: 1, height: 48 }} onClick={() => onSubmit(values)}>{submit}</Button>
          <Button size="large" style={{ height: 48 }} disabled={busy} onClick={onCancel}>{t('cancel')}</Button>
        </div>
      </Panel>
    </div>
  );
}
