import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { UnitSelect } from '../administration/unit-select.js';
import { useAct } from '../data/act.js';
import { byField } from '../data/refusal.js';
import { RefusalList } from '../ui/answered.js';
import { useSay, useWords } from '../ui/language.js';
import { SchemaForm } from '../ui/schema-form/schema-form.js';
import { emptyDraft, factsOf, schemaOf, type Draft, type SchemaNode } from '../ui/schema-form/schema.js';
import { useSettled } from '../ui/use-settled.js';
import { AmendAwardNominationDocument, AwardPeopleDocument, NominateForAwardDocument } from './honours.operations.js';
import { honoursWords } from './words.js';

/** An award as far as its entry form depends on it. */
export interface FormOf {
  readonly stands: string;
  readonly formSchema: unknown;
  /** Fields that assessors fill. */
  readonly sheetFields: readonly string[];
}

/** An entry that is changed; none for a new one. */
export interface Amended {
  readonly id: string;
  readonly label: string;
  readonly facts: unknown;
  readonly note: string;
  readonly sheetFields: readonly string[];
}

function PersonSelect({ value, onChange }: { readonly value: string | null; readonly onChange: (id: string) => void }) {
  const t = useWords(honoursWords);
  const [text, setText] = useState('');
  const sought = useSettled(text);
  const [{ data }] = useQuery({ query: AwardPeopleDocument, variables: { text: sought || null } });
  return <Select id="nominee" showSearch={{ filterOption: false, onSearch: setText }} placeholder={t('find')} style={{ width: '100%' }} value={value} onChange={onChange} options={(data?.employees.edges ?? []).map(({ node }) => ({ value: node.id, label: `${node.name} ${node.number}` }))} />;
}

/** A form without some of its fields. */
function without(schema: SchemaNode, fields: readonly string[]): SchemaNode {
  if (fields.length === 0) return schema;
  return { ...schema, properties: Object.fromEntries(Object.entries(schema.properties ?? {}).filter(([key]) => !fields.includes(key))), ...(schema['x-order'] ? { 'x-order': schema['x-order'].filter((key) => !fields.includes(key)) } : {}) };
}

export interface NominateDialogProps {
  readonly roundId: string;
  readonly award: FormOf;
  readonly amended: Amended | null;
  /** The viewer claims for themselves: nobody is to be chosen. */
  readonly own: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Nominates somebody or claims for oneself, in the award's own form; or adds to what was said. */
export function NominateDialog({ roundId, award, amended, own, onClose, onDone }: NominateDialogProps) {
  const t = useWords(honoursWords);
  const say = useSay();
  const whole = schemaOf(award.formSchema);
  const hidden = amended?.sheetFields ?? award.sheetFields;
  const schema = without(whole, hidden);
  const byRaters = hidden.map((field) => whole.properties?.[field]?.title ?? field);
  const [who, setWho] = useState<string | null>(null);
  const [draft, setDraft] = useState<Draft>(() => ({ ...emptyDraft(schema), ...(amended ? (amended.facts as Draft) : {}) }));
  const [note, setNote] = useState(amended?.note ?? '');
  const nominate = useAct(NominateForAwardDocument);
  const amend = useAct(AmendAwardNominationDocument);
  const refusals = [...nominate.refusals, ...amend.refusals];
  const messages = Object.fromEntries(Object.entries(byField(refusals, 'facts.')).map(([path, found]) => [path, say(found.message)]));
  const done = (outcome: { readonly ok: boolean }): void => { if (outcome.ok) onDone(); };
  const save = (): void => {
    const facts = factsOf(schema, draft);
    if (amended) void amend.run({ id: amended.id, facts, note, stand: true }).then(done);
    else void nominate.run({ input: { roundId, facts, note, employeeId: own || award.stands === 'team' ? null : who, teamUnitId: award.stands === 'team' ? who : null } }).then(done);
  };
  const title = amended ? `${t('amend')}：${amended.label}` : t(own && award.stands === 'claim' ? 'claim' : 'nominate');
  return (
    <Modal open width={720} title={title} onCancel={onClose} footer={[
      ...(amended ? [<Button key="withdraw" loading={amend.running} onClick={() => { void amend.run({ id: amended.id, facts: amended.facts, note, stand: false }).then(done); }}>{t('withdraw')}</Button>] : []),
      <Button key="cancel" onClick={onClose}>{t('cancel')}</Button>,
      <Button key="save" type="primary" disabled={!amended && !own && who === null} loading={nominate.running || amend.running} onClick={save}>{t('save')}</Button>,
    ]}>
      <RefusalList refusals={refusals.filter((refusal) => !refusal.field?.startsWith('facts.'))} />
      {!amended && !own && <p><label htmlFor="nominee">{t(award.stands === 'team' ? 'team' : 'whom')}</label>{award.stands === 'team' ? <UnitSelect id="nominee" value={who ?? ''} onChange={setWho} /> : <PersonSelect value={who} onChange={setWho} />}</p>}
      {byRaters.length > 0 && <p className="gq-quiet">{t('byRaters', { names: byRaters.join('、') })}</p>}
      <SchemaForm schema={schema} value={draft} onChange={setDraft} messages={messages} />
      <label htmlFor="nominee-note">{t('note')}</label>
      <Input.TextArea id="nominee-note" rows={2} value={note} onChange={(event) => setNote(event.target.value)} />
    </Modal>
  );
}
