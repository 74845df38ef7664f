import { Button, DatePicker, Form, Input, Modal, Popconfirm, Table } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useAct } from '../data/act.js';
import { useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import type { Value } from '../ui/reasons/reason.js';
import { checkDraft, factsOf, SchemaForm, schemaOf, useFaultMessages, type Draft, type SchemaNode } from '../ui/schema-form/index.js';
import { ValueView } from '../ui/value-view.js';
import { SetParameterDocument, WithdrawParameterDocument, type OwnParametersQuery } from './administration.operations.js';
import { administrationWords } from './words.js';

/** A document with the parameters that are shown of it. */
export type ParameterPack = Pick<OwnParametersQuery['policyPacks'][number], 'id' | 'title' | 'parameters'>;
export type Parameter = ParameterPack['parameters'][number];

/** A new value of a parameter from a day on, by a document. Tables begin with what is in force, so that only the change is typed. */
export function ValueDialog({ parameter, onClose, onSet }: { readonly parameter: Parameter; readonly onClose: () => void; readonly onSet: () => void }) {
  const t = useWords(administrationWords);
  const words = useFaultMessages();
  const { viewer } = useSession();
  const { run, running, refusals } = useAct(SetParameterDocument);
  // A value of any type stands as the one field of a record, so that the same form serves figures and tables.
  const schema: SchemaNode = { type: 'object', properties: { value: { title: parameter.zh, ...schemaOf(parameter.schema) } } };
  const held = parameter.rows.filter((row) => row.from <= viewer.today).at(-1)?.value;
  const [draft, setDraft] = useState<Draft>(typeof held === 'object' && held !== null ? { value: held as Value } : {});
  const [from, setFrom] = useState(viewer.today);
  const [source, setSource] = useState('');
  const [tried, setTried] = useState(false);
  const faults = checkDraft(schema, draft, from);
  const save = (): void => {
    setTried(true);
    if (Object.keys(faults).length > 0 || source.trim() === '') return;
    void run({ input: { parameter: parameter.id, value: factsOf(schema, draft)['value'], from, sourceDocument: source.trim() } }).then((o) => { if (o.ok) onSet(); });
  };
  return (
    <Modal open title={`${t('set')} · ${parameter.zh}`} onCancel={onClose} onOk={save} okText={t('set')} cancelText={t('cancel')} confirmLoading={running}>
      <RefusalList refusals={refusals} />
      <SchemaForm schema={schema} value={draft} onChange={setDraft} messages={tried ? words(faults, schema) : {}} />
      <Form layout="vertical">
        <Form.Item label={t('from')} required><DatePicker aria-label={t('from')} allowClear={false} value={dayjs(from)} onChange={(next) => { if (next) setFrom(next.format('YYYY-MM-DD')); }} /></Form.Item>
        <Form.Item label={t('sourceDocument')} required {...(tried && source.trim() === '' ? { validateStatus: 'error' as const, help: t('required', { label: t('source') }) } : {})}>
          <Input aria-label={t('sourceDocument')} value={source} onChange={(e) => setSource(e.target.value)} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** Parameters with their values since when and by which document. */
export function PackParameters({ pack, all, mayChange, onSet, onChanged }: { readonly pack: ParameterPack; readonly all: boolean; readonly mayChange: boolean; readonly onSet: (p: Parameter) => void; readonly onChanged: () => void }) {
  const t = useWords(administrationWords);
  const withdraw = useAct(WithdrawParameterDocument);
  const shown = pack.parameters.filter((p) => all || p.open);
  const rows = shown.flatMap((p) => (p.rows.length > 0 ? p.rows : [null]).map((row, index) => ({ key: `${p.id}-${index}`, first: index === 0, p, row })));
  if (rows.length === 0) return <p className="gq-quiet">{t('noOpen')}</p>;
  return (
    <>
      <RefusalList refusals={withdraw.refusals} />
      <Table rowKey="key" size="middle" pagination={false} scroll={{ x: 'max-content' }} dataSource={rows} columns={[
        { title: t('parameters'), render: (_, r) => (r.first ? <>{r.p.zh}<div className="gq-quiet">{r.p.provision}</div></> : null) },
        { title: t('value'), width: 320, render: (_, r) => (r.row ? <ValueView node={schemaOf(r.p.schema)} value={r.row.value as Value} /> : '—') },
        { title: t('since'), render: (_, r) => (r.row && r.row.from !== '0001-01-01' ? r.row.from : '—') },
        { title: t('source'), render: (_, r) => r.row?.source ?? (r.row ? t('ofDocument') : t('leftToUs')) },
        { title: '', render: (_, r) => (
          <>
            {mayChange && r.first && r.p.open && <Button size="small" onClick={() => onSet(r.p)}>{t('set')}</Button>}
            {mayChange && r.row?.ofTenant && r.row.id && (
              <Popconfirm title={t('withdrawWarning')} okText={t('withdraw')} cancelText={t('cancel')} onConfirm={() => { void withdraw.run({ id: r.row?.id ?? '' }).then((o) => { if (o.ok) onChanged(); }); }}>
                <Button size="small" type="text" danger>{t('withdraw')}</Button>
              </Popconfirm>
            )}
          </>
        ) },
      ]} />
    </>
  );
}
