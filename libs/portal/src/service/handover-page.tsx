import { Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { useAddressState } from '../ui/address-state.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { PageHead, Panel } from '../ui/page-head.js';
import { HandOverServicesDocument, OpenServiceMattersDocument, ServiceColleaguesDocument } from './care.operations.js';
import { careWords } from './care-words.js';
import { serviceWords } from './words.js';

function ColleagueSelect({ id, takers, value, known, without, onChange }: { readonly id: string; readonly takers: boolean; readonly value: string; readonly known?: string | undefined; readonly without?: string; readonly onChange: (id: string, name: string) => void }) {
  const t = useWords(careWords);
  const [text, setText] = useState('');
  const [{ data, fetching }] = useQuery({ query: ServiceColleaguesDocument, variables: { takers, text: text.trim() || null } });
  const options = (data?.serviceColleagues ?? []).filter((one) => one.id !== without).map((one) => ({ value: one.id, name: one.name, label: `${one.name} ${one.number}　${one.unitName}${one.leaving ? `（${t('leaving')}）` : ''}` }));
  const shown = !value || options.some((one) => one.value === value) ? options : [{ value, name: known ?? '', label: known ?? '…' }, ...options];
  return (
    <Select id={id} size="large" style={{ width: '100%' }} loading={fetching} placeholder={t('choose')} value={value || null} options={shown} showSearch={{ filterOption: false, onSearch: setText }}
      onChange={(chosen: string) => onChange(chosen, options.find((one) => one.value === chosen)?.name ?? '')} />
  );
}

/** Gives one worker's cases, groups and beneficiaries to another. */
export default function HandoverPage() {
  const t = useWords(careWords);
  const kinds = useWords(serviceWords);
  const { values, change } = useAddressState();
  const from = values['from'] ?? '';
  const [to, setTo] = useState({ id: '', name: '' });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const [said, setSaid] = useState<string | null>(null);
  const [{ data, fetching, error }, ask] = useQuery({ query: OpenServiceMattersDocument, variables: { employeeId: from }, pause: from === '', requestPolicy: 'cache-and-network' });
  const hand = useAct(HandOverServicesDocument);
  const only = values['matter'];
  const all = (data?.openServiceMatters ?? []).filter((one) => !only || one.id === only);
  const chosen = all.filter((one) => !left.has(one.id));
  const toggle = (id: string): void => setLeft(new Set(left.has(id) ? [...left].filter((each) => each !== id) : [...left, id]));
  const kindOf = (kind: string): string => (kind === 'casework' || kind === 'group' ? kinds(kind) : t('beneficiary'));
  const save = (): void => {
    const input = { fromEmployeeId: from, toEmployeeId: to.id, reason, matterIds: chosen.filter((one) => one.subject === 'matter').map((one) => one.id), beneficiaryIds: chosen.filter((one) => one.subject === 'beneficiary').map((one) => one.id) };
    void hand.run({ input }).then((outcome) => {
      if (!outcome.ok) return;
      setSaid(t('done', { n: chosen.length, name: to.name }));
      setReason('');
      setTo({ id: '', name: '' });
      change({ matter: null });
      ask({ requestPolicy: 'network-only' });
    });
  };
  return (
    <>
      <PageHead title={t('handover')} />
      {said && <p role="status" className="gq-verdict">{said}</p>}
      <Panel>
        <p className="gq-quiet" style={{ marginTop: 0 }}>{t('handoverHint')}</p>
        <label htmlFor="handover-from">{t('from')}</label>
        <ColleagueSelect id="handover-from" takers={false} value={from} known={values['name']} onChange={(id, name) => { setSaid(null); setLeft(new Set()); change({ from: id, name, matter: null }); }} />
      </Panel>
      {from !== '' && (
        <Answered data={data} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })}>
          {() => all.length === 0 ? <Panel><p className="gq-quiet" style={{ margin: 0 }}>{t('nothing')}</p></Panel> : (
            <Panel title={t('what')} beside={t('chosen', { n: chosen.length })}>
              <Checkbox checked={chosen.length === all.length} indeterminate={chosen.length > 0 && chosen.length < all.length} onChange={() => setLeft(chosen.length === all.length ? new Set(all.map((one) => one.id)) : new Set())} style={{ minHeight: 36 }}>{t('all')}</Checkbox>
              {all.map((one) => (
                <div key={one.id} style={{ borderTop: '1px solid #e6eaee', padding: '8px 0' }}>
                  <Checkbox checked={!left.has(one.id)} onChange={() => toggle(one.id)}><strong>{one.number} {one.title}</strong>　<span className="gq-quiet">{kindOf(one.kind)}　{t('since')} {formatDay(one.since)}</span></Checkbox>
                </div>
              ))}
              <p><label htmlFor="handover-to">{t('to')}</label><ColleagueSelect id="handover-to" takers without={from} value={to.id} onChange={(id, name) => setTo({ id, name })} /></p>
              <p><label htmlFor="handover-reason">{t('reason')}</label><Input.TextArea id="handover-reason" rows={2} value={reason} placeholder={t('reasonHint')} onChange={(event) => setReason(event.target.value)} /></p>
              <RefusalList refusals={hand.refusals} />
              <Button type="primary" size="large" loading={hand.running} disabled={chosen.length === 0 || to.id === ''} onClick={save}>{t('hand')}</Button>
            </Panel>
          )}
        </Answered>
      )}
    </>
  );
}
