import { Alert, Button, Checkbox, Input, Popconfirm, Select } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { useMay } from '../session/session.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import { FactSheet, ThingPage } from '../ui/thing/thing-page.js';
import { explanationOf } from './basis.js';
import { ContractEndingDetailDocument, EndContractAtExpiryDocument, SayContractWishDocument, type EndingPartsFragment } from './talent.operations.js';
import { talentWords } from './talent-words.js';

type Ending = EndingPartsFragment;
type Offer = 'none' | 'worse' | 'same-or-better';
export const WISHES = ['open-ended', 'fixed-term', 'not-renew'] as const;

function Wish({ ending: e, onChanged }: { readonly ending: Ending; readonly onChanged: () => void }) {
  const t = useWords(talentWords);
  const { run, running, refusals } = useAct(SayContractWishDocument);
  return (
    <Panel title={t('recordWish')}>
      <RefusalList refusals={refusals} />
      <Select aria-label={t('recordWish')} style={{ width: '100%' }} loading={running} value={e.wish} placeholder={t('notSaid')} options={WISHES.map((value) => ({ value, label: t(value) }))}
        onChange={(wish) => { void run({ id: e.id, wish }).then((o) => { if (o.ok) onChanged(); }); }} />
      <p className="gq-quiet">{t('renewHint')}</p>
    </Panel>
  );
}

function End({ ending: e, protections, onChanged }: { readonly ending: Ending; readonly protections: readonly { readonly code: string; readonly name: string }[]; readonly onChanged: () => void }) {
  const t = useWords(talentWords);
  const { run, running, refusals } = useAct(EndContractAtExpiryDocument);
  const [offer, setOffer] = useState<Offer>('none');
  const [held, setHeld] = useState<string[]>([]);
  const [disqualified, setDisqualified] = useState(false);
  const [publicWelfarePost, setPublicWelfarePost] = useState(false);
  const [reason, setReason] = useState('');
  const end = (): void => { void run({ input: { id: e.id, offer, protections: held, disqualified, publicWelfarePost, reason: reason.trim() } }).then((o) => { if (o.ok) onChanged(); }); };
  return (
    <Panel title={t('endTitle')}>
      <RefusalList refusals={refusals} />
      <label htmlFor="ending-offer">{t('offer')}</label>
      <Select<Offer> id="ending-offer" style={{ width: '100%', marginBottom: 10 }} value={offer} onChange={setOffer} options={(['none', 'worse', 'same-or-better'] as const).map((value) => ({ value, label: t(`offer_${value}`) }))} />
      <label htmlFor="ending-protections">{t('protections')}</label>
      <Select<string[]> id="ending-protections" mode="multiple" style={{ width: '100%', marginBottom: 10 }} value={held} onChange={setHeld} options={protections.map(({ code, name }) => ({ value: code, label: name }))} />
      <div style={{ display: 'flex', flexDirection: 'column', gap: 6, marginBottom: 10 }}>
        <Checkbox checked={disqualified} onChange={(event) => setDisqualified(event.target.checked)}>{t('disqualified')}</Checkbox>
        <Checkbox checked={publicWelfarePost} onChange={(event) => setPublicWelfarePost(event.target.checked)}>{t('publicWelfare')}</Checkbox>
      </div>
      <label htmlFor="ending-reason">{t('endReason')}</label>
      <Input.TextArea id="ending-reason" rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />
      <p>
        <Popconfirm title={t('endWarning')} okText={t('endAct')} cancelText={t('cancel')} onConfirm={end}><Button danger loading={running} disabled={reason.trim().length < 4}>{t('endAct')}</Button></Popconfirm>
      </p>
    </Panel>
  );
}

/** A contract of employment that runs out: what the person may ask, what they wish, and the end. */
export default function EndingPage() {
  const t = useWords(talentWords);
  const may = useMay();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, ask] = useQuery({ query: ContractEndingDetailDocument, variables: { id } });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  if (data && !data.contractEnding) return <Alert type="warning" showIcon title={t('endingNotFound')} />;
  return (
    <Answered data={data?.contractEnding} fetching={fetching} error={error} onRetry={refresh}>
      {(e) => {
        const grounds = e.grounds.map((ground) => t(ground as 'ten-years')).join('、') || t('noGround');
        const runs = may('update', 'ContractEnding') && e.state === 'open';
        return (
          <ThingPage title={`${e.employeeName} · ${t('endings')}`} beside={<>{t(e.state === 'open' ? 'endingOpen' : (e.state as 'renewed'))} <Link to={`/personnel/${e.employeeId}`}>{t('employee')}</Link></>} tabs={[{ key: 'facts', label: t('facts'), children: (
            <div className="gq-columns-even">
              <div>
                <Panel title={t('facts')}><FactSheet rows={[
                  [t('endsOn'), e.endsOn], [t('terms'), t('termsValue', { n: e.fixedTerms })], [t('continuousFrom'), e.continuousFrom],
                  [t('grounds'), <Figure key="grounds" value={grounds} explanation={explanationOf(e.basis)} />], [t('wish'), e.wish === null ? t('notSaid') : `${t(e.wish as 'not-renew')}（${e.wishedOn ?? ''}）`],
                  ...(e.severanceDue === null ? [] : [[t('severance'), <Figure key="severance" value={t(e.severanceDue ? 'due' : 'notDue')} explanation={explanationOf(e.noticeBasis)} />]] as const),
                ]} />{e.departureId && <p><Link to={`/personnel/departures/${e.departureId}`}>{t('gotoDeparture')}</Link></p>}</Panel>
                {runs && <Wish ending={e} onChanged={refresh} />}
              </div>
              <div>{runs && <End ending={e} protections={data?.contractProtections ?? []} onChanged={refresh} />}</div>
            </div>
          ) }]} />
        );
      }}
    </Answered>
  );
}
