import { Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { UnitSelect } from '../administration/unit-select.js';
import { useAct } from '../data/act.js';
import { byField } from '../data/refusal.js';
import { RefusalList } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useLanguage, useSay, useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { SchemaForm } from '../ui/schema-form/schema-form.js';
import { emptyDraft, factsOf, fieldsOf, labelOf, schemaOf, textBySchema, type Draft, type SchemaNode } from '../ui/schema-form/schema.js';
import { AddRegisterEntryDocument, ChangeRegisterEntryDocument, RegisterEntriesDocument, RegisterKindsDocument, type RegisterEntriesQuery } from './register.operations.js';
import { registerWords } from './words.js';

type Entry = RegisterEntriesQuery['registerEntries']['edges'][number]['node'];

const SHOWN_COLUMNS = 6;

function draftOf(entry: Entry): Draft {
  return entry.data as Draft;
}

interface DialogProps { readonly kind: string; readonly title: string; readonly schema: SchemaNode; readonly entry: Entry | null; readonly onClose: () => void; readonly onSaved: () => void }

/** The form of an entry, made from the record's declared fields; faults of the API stand beside their fields. */
function EntryDialog({ kind, title, schema, entry, onClose, onSaved }: DialogProps) {
  const t = useWords(registerWords);
  const say = useSay();
  const [draft, setDraft] = useState<Draft>(() => (entry ? draftOf(entry) : emptyDraft(schema)));
  const [unitId, setUnitId] = useState<string>(entry?.unitId ?? '');
  const add = useAct(AddRegisterEntryDocument);
  const change = useAct(ChangeRegisterEntryDocument);
  const refusals = entry ? change.refusals : add.refusals;
  const messages = Object.fromEntries(Object.entries(byField(refusals, 'data.')).map(([path, found]) => [path, say(found.message)]));
  const save = (): void => {
    const data = factsOf(schema, draft);
    const done = entry ? change.run({ input: { id: entry.id, version: entry.version, data } }) : add.run({ input: { kind, unitId, data } });
    void done.then((outcome) => { if (outcome.ok) onSaved(); });
  };
  return (
    <Modal open width={760} title={title} onCancel={onClose} okText={t('save')} cancelText={t('cancel')} confirmLoading={add.running || change.running} okButtonProps={{ disabled: unitId === '' }} onOk={save}>
      <RefusalList refusals={refusals.filter((r) => !r.field?.startsWith('data.'))} />
      {!entry && <Form layout="vertical" component="div"><Form.Item label={t('unit')} required help={unitId === '' ? t('pickUnit') : undefined}><UnitSelect value={unitId} onChange={setUnitId} /></Form.Item></Form>}
      <SchemaForm schema={schema} value={draft} onChange={setDraft} messages={messages} />
    </Modal>
  );
}

/** Entries of one kind of record. */
export default function RegisterPage() {
  const { kind = '' } = useParams();
  const t = useWords(registerWords);
  const { language } = useLanguage();
  const { first, skip, orderBy, filters } = useListArguments();
  const [{ data: kinds }] = useQuery({ query: RegisterKindsDocument });
  const [{ data, fetching, error }, ask] = useQuery({ query: RegisterEntriesDocument, variables: { kind, first, skip, orderBy, text: filters['text'] ?? null } });
  const [open, setOpen] = useState<Entry | 'new' | null>(null);
  const held = kinds?.registerKinds.find((k) => k.id === kind);
  const schema = schemaOf(held?.schema);
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const columns: readonly Column<Entry>[] = [
    ...fieldsOf(schema).map(([key, node], i): Column<Entry> => ({ key, title: labelOf(key, node, language), hidden: i >= SHOWN_COLUMNS, render: (e) => textBySchema(node, draftOf(e)[key], language) })),
    { key: 'unit', title: t('unit'), render: (e) => e.unitName ?? '—' },
    { key: 'enteredOn', title: t('enteredOn'), sort: 'enteredOn', render: (e) => formatDay(e.enteredOn) },
    { key: 'acts', title: '', render: (e) => <Button size="small" onClick={() => setOpen(e)}>{t('change')}</Button> },
  ];
  if (!held) return null;
  return (
    <>
      <ListPage<Entry> key={kind} title={held.zh} name={`register.${kind}`} columns={columns} connection={data?.registerEntries} fetching={fetching} error={error} onRetry={refresh} empty={t('none')}
        filters={[{ name: 'text', label: t('find'), kind: 'text' }]} acts={<Button type="primary" onClick={() => setOpen('new')}>{t('add')}</Button>} />
      {open && <EntryDialog kind={kind} title={held.zh} schema={schema} entry={open === 'new' ? null : open} onClose={() => setOpen(null)} onSaved={() => { setOpen(null); refresh(); }} />}
    </>
  );
}
