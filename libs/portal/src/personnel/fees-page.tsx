import { Button, DatePicker, Input, InputNumber, Modal } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { useMay } from '../session/session.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { formatMoney } from '../ui/money.js';
import { PageHead, Panel } from '../ui/page-head.js';
import { Line } from './file-view.js';
import { ContractFeesDocument, EnterContractFeeDocument, type ContractFeesQuery } from './talent.operations.js';
import { talentWords } from './talent-words.js';

type Place = ContractFeesQuery['contractFees'][number];

function nameOf(place: Place): string {
  return place.contractNumber ?? (place.project || place.hostUnitName);
}

function FeeDialog({ place, onClose, onDone }: { readonly place: Place; readonly onClose: () => void; readonly onDone: () => void }) {
  const t = useWords(talentWords);
  const { run, running, refusals } = useAct(EnterContractFeeDocument);
  const [fee, setFee] = useState<string | null>(place.feePerPost);
  const [since, setSince] = useState<Dayjs | null>(null);
  const [source, setSource] = useState('');
  const save = (): void => {
    void run({ input: { contractId: place.contractId, project: place.contractId === null ? place.project : null, validFrom: since?.format('YYYY-MM-DD') ?? '', feePerPost: fee ?? '', source: source.trim() } }).then((o) => { if (o.ok) onDone(); });
  };
  return (
    <Modal open title={`${t('enterFee')} · ${nameOf(place)}`} okText={t('save')} cancelText={t('cancel')} confirmLoading={running} okButtonProps={{ disabled: !fee || since === null || source.trim() === '' }} onCancel={onClose} onOk={save}>
      <RefusalList refusals={refusals} />
      <label htmlFor="fee">{t('fee')}</label>
      <InputNumber<string> id="fee" stringMode min="0" precision={2} style={{ width: '100%', marginBottom: 10 }} value={fee} onChange={setFee} />
      <label htmlFor="fee-since">{t('since')}</label>
      <DatePicker id="fee-since" style={{ width: '100%', marginBottom: 10 }} value={since} onChange={setSince} />
      <label htmlFor="fee-source">{t('source')}</label>
      <Input id="fee-source" value={source} onChange={(e) => setSource(e.target.value)} />
    </Modal>
  );
}

/** What is paid for a post under each contract and project; those without a fee first. */
export default function FeesPage() {
  const t = useWords(talentWords);
  const may = useMay();
  const [{ data, fetching, error }, ask] = useQuery({ query: ContractFeesDocument });
  const [chosen, setChosen] = useState<Place | null>(null);
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <>
      <PageHead title={t('fees')} />
      <Panel>
        <p className="gq-quiet" style={{ marginTop: 0 }}>{t('feesHint')}</p>
        <Answered data={data?.contractFees} fetching={fetching} error={error} onRetry={refresh}>
          {(places) => (places.length === 0 ? <p className="gq-quiet">{t('feesNone')}</p> : (
            <>
              {places.map((place) => (
                <Line key={`${place.contractId} ${place.project}`} title={nameOf(place)} beside={<>
                  {place.feePerPost === null ? <span className="gq-light gq-light-soon">{t('missing')}</span> : <span className="gq-num">{formatMoney(place.feePerPost)}</span>}
                  {may('create', 'ContractFee') && <Button size="small" style={{ marginInlineStart: 10 }} onClick={() => setChosen(place)}>{t('enter')}</Button>}
                </>}>
                  {place.hostUnitName} · {t('people')} {place.people}{place.validFrom === null ? '' : ` · ${t('since')} ${place.validFrom} · ${place.source ?? ''}`}
                </Line>
              ))}
            </>
          ))}
        </Answered>
      </Panel>
      {chosen && <FeeDialog place={chosen} onClose={() => setChosen(null)} onDone={() => { setChosen(null); refresh(); }} />}
    </>
  );
}
