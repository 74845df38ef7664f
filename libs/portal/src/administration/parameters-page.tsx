import { Button, DatePicker, Form, Input, Modal, Popconfirm, Switch, Table } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { useSession } from '../session/session.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { PageHead, Panel } from '../ui/page-head.js';
import type { Value } from '../ui/reasons/reason.js';
import { checkDraft, factsOf, SchemaForm, schemaOf, useFaultMessages, type Draft, type SchemaNode } from '../ui/schema-form/index.js';
import { ValueView } from '../ui/value-view.js';
import { OwnParametersDocument, SetParameterDocument, WithdrawParameterDocument, type OwnParametersQuery } from './administration.operations.js';
import { administrationWords } from './words.js';

type Pack = OwnParametersQuery['policyPacks'][number];
type Parameter = Pack['parameters'][number];

function ValueDialog({ parameter, onClose, onSet }: { readonly parameter: Parameter; readonly onClose: () => void; readonly onSet: () => void }) {
  const t = useWords(administrationWords);
  const words = useFaultMessages();
  const { viewer } = useSession();
  const { run, running, refusals } = useAct(SetParameterDocument);
  // A value of any type stands as the one field of a record, so that the same form serves figures and tables.
  const schema: SchemaNode = { type: 'object', properties: { value: { title: parameter.zh, ...schemaOf(parameter.schema) } } };
  const [draft, setDraft] = useState<Draft>({});
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

function PackParameters({ pack, all, onSet, onChanged }: { readonly pack: Pack; readonly all: boolean; readonly onSet: (p: Parameter) => void; readonly onChanged: () => void }) {
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
            {r.first && r.p.open && <Button size="small" onClick={() => onSet(r.p)}>{t('set')}</Button>}
            {r.row?.ofTenant && r.row.id && (
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

/** The tenant's own dated values for what its documents leave open. */
export default function ParametersPage() {
  const t = useWords(administrationWords);
  const [all, setAll] = useState(false);
  const [setting, setSetting] = useState<Parameter | null>(null);
  const [{ data, fetching, error }, ask] = useQuery({ query: OwnParametersDocument });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <>
      <PageHead title={t('parameters')} acts={<label><Switch size="small" checked={all} onChange={setAll} /> {t('showAll')}</label>} />
      <p className="gq-quiet">{t('parametersHint')}</p>
      <Answered data={data?.policyPacks} fetching={fetching} error={error} onRetry={refresh}>
        {(packs) => packs.filter((p) => p.current).map((pack) => <Panel key={pack.id} title={pack.title}><PackParameters pack={pack} all={all} onSet={setSetting} onChanged={refresh} /></Panel>)}
      </Answered>
      {setting && <ValueDialog parameter={setting} onClose={() => setSetting(null)} onSet={() => { setSetting(null); refresh(); }} />}
    </>
  );
}
