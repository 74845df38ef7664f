import { Alert, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { byField } from '../data/refusal.js';
import { useMay } from '../session/session.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { formatDay, formatInstant } from '../ui/format.js';
import { useSay, useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { BeneficiariesDocument, BeneficiaryLooksDocument, RegisterBeneficiaryDocument, RevealBeneficiaryDocument, type BeneficiariesQuery } from './service.operations.js';
import { serviceWords } from './words.js';

type Who = BeneficiariesQuery['beneficiaries']['edges'][number]['node'];
const FIELDS = ['realName', 'alias', 'field', 'telephone', 'address', 'identityNumber'] as const;
const NEEDED = new Set<string>(['realName', 'alias']);

function RegisterDialog({ onClose, onDone }: { readonly onClose: () => void; readonly onDone: () => void }) {
  const t = useWords(serviceWords);
  const say = useSay();
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const register = useAct(RegisterBeneficiaryDocument);
  const faults = byField(register.refusals);
  const text = (key: string): string | null => values[key]?.trim() || null;
  const save = (): void => {
    const input = { name: values['realName'] ?? '', alias: values['alias'] ?? '', field: text('field'), telephone: text('telephone'), address: text('address'), identityNumber: text('identityNumber') };
    void register.run({ input }).then((outcome) => { if (outcome.ok) onDone(); });
  };
  return (
    <Modal open title={t('register')} onCancel={onClose} onOk={save} okText={t('save')} cancelText={t('cancel')} confirmLoading={register.running}>
      <Alert type="info" title={t('sealedHint')} style={{ marginBottom: 12 }} />
      <RefusalList refusals={register.refusals.filter((refusal) => refusal.field === null)} />
      {FIELDS.map((key) => {
        const fault = faults[key === 'realName' ? 'name' : key];
        return (
          <p key={key}>
            <label htmlFor={`who-${key}`}>{t(key)}{!NEEDED.has(key) && `（${t('optional')}）`}</label>
            <Input id={`who-${key}`} size="large" value={values[key] ?? ''} {...(key === 'alias' ? { placeholder: t('aliasHint') } : {})} {...(fault ? { status: 'error' as const } : {})} onChange={(event) => setValues({ ...values, [key]: event.target.value })} />
            {fault && <span role="alert" className="gq-step-no">{say(fault.message)}</span>}
          </p>
        );
      })}
    </Modal>
  );
}

function Looks({ id }: { readonly id: string }) {
  const t = useWords(serviceWords);
  const [{ data, fetching, error }] = useQuery({ query: BeneficiaryLooksDocument, variables: { beneficiaryId: id }, requestPolicy: 'cache-and-network' });
  return (
    <Answered data={data?.beneficiaryLooks} fetching={fetching} error={error}>
      {({ edges }) => edges.length === 0 ? <p className="gq-quiet">{t('noLooks')}</p> : <table className="gq-facts"><tbody>{edges.map(({ node }) => <tr key={node.id}><th scope="row">{node.userName}<br />{formatInstant(node.lookedAt)}</th><td>{node.reason}</td></tr>)}</tbody></table>}
    </Answered>
  );
}

/** Opens who somebody is: a reason first, then the answer, with everybody who looked before. */
function RevealDialog({ who, onClose }: { readonly who: Who; readonly onClose: () => void }) {
  const t = useWords(serviceWords);
  const [reason, setReason] = useState('');
  const reveal = useAct(RevealBeneficiaryDocument);
  const [shown, setShown] = useState<Readonly<Record<string, string | null>> | null>(null);
  const rows = shown ? ([['realName', shown['name']], ['telephone', shown['telephone']], ['address', shown['address']], ['identityNumber', shown['identityNumber']]] as const) : [];
  return (
    <Modal open title={`${t('reveal')}：${who.alias} ${who.code}`} onCancel={onClose} footer={<Button onClick={onClose}>{t('close2')}</Button>}>
      {shown
        ? <table className="gq-facts"><tbody>{rows.map(([key, value]) => <tr key={key}><th scope="row">{t(key)}</th><td>{value ?? '—'}</td></tr>)}</tbody></table>
        : (
          <>
            <RefusalList refusals={reveal.refusals} />
            <label htmlFor="reveal-reason">{t('revealReason')}</label>
            <Input.TextArea id="reveal-reason" rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />
            <p className="gq-quiet">{t('revealHint')}</p>
            <Button type="primary" loading={reveal.running} onClick={() => { void reveal.run({ id: who.id, reason }).then((outcome) => { if (outcome.ok) setShown({ ...outcome.data.revealBeneficiary }); }); }}>{t('reveal')}</Button>
          </>
        )}
      <h3 style={{ margin: '16px 0 6px', fontSize: 14 }}>{t('looks')}</h3>
      <Looks key={shown ? 'after' : 'before'} id={who.id} />
    </Modal>
  );
}

/** People served, by code and form of address. */
export default function BeneficiariesPage() {
  const t = useWords(serviceWords);
  const may = useMay();
  const { first, skip, orderBy, filters } = useListArguments();
  const [{ data, fetching, error }, ask] = useQuery({ query: BeneficiariesDocument, variables: { first, skip, orderBy, text: filters['text'] ?? null, mine: null }, requestPolicy: 'cache-and-network' });
  const [registering, setRegistering] = useState(false);
  const [looking, setLooking] = useState<Who | null>(null);
  const refresh = (): void => { setRegistering(false); ask({ requestPolicy: 'network-only' }); };
  const columns: readonly Column<Who>[] = [
    { key: 'code', title: t('code'), sort: 'code', render: (w) => w.code }, { key: 'alias', title: t('alias'), sort: 'alias', render: (w) => w.alias }, { key: 'field', title: t('field'), sort: 'field', render: (w) => w.field || '—' },
    { key: 'worker', title: t('worker'), render: (w) => w.workerName }, { key: 'unit', title: t('unit'), render: (w) => w.unitName }, { key: 'registeredOn', title: t('registeredOn'), sort: 'registeredOn', render: (w) => formatDay(w.registeredOn) },
    { key: 'look', title: t('reveal'), render: (w) => <Button size="small" onClick={() => setLooking(w)}>{t('reveal')}</Button> },
  ];
  return (
    <>
      <ListPage<Who> title={t('beneficiaries')} name="service.beneficiaries" columns={columns} connection={data?.beneficiaries} fetching={fetching} error={error} onRetry={refresh} empty={t('noneBeneficiaries')}
        filters={[{ name: 'text', label: t('search'), kind: 'text' }]} acts={may('create', 'Beneficiary') && <Button type="primary" onClick={() => setRegistering(true)}>{t('register')}</Button>}
        card={(w) => <div style={{ display: 'flex', gap: 8, alignItems: 'center' }}><div style={{ flex: 1 }}><strong>{w.alias}</strong> {w.code}<div className="gq-quiet">{w.field}　{w.workerName}</div></div><Button size="large" onClick={() => setLooking(w)}>{t('reveal')}</Button></div>} />
      {registering && <RegisterDialog onClose={() => setRegistering(false)} onDone={refresh} />}
      {looking && <RevealDialog who={looking} onClose={() => setLooking(null)} />}
    </>
  );
}
