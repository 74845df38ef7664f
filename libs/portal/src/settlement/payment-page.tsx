import { Alert, Button, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { useMay, useSession } from '../session/session.js';
import { ThingLink } from '../session/thing-link.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { formatMoney, moneyInCapitals } from '../ui/money.js';
import { Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import { FactSheet, ThingPage } from '../ui/thing/thing-page.js';
import { PayProviderDocument, ProviderPaymentDocument, SetPaymentTermDocument, type ProviderPaymentQuery } from './settlement.operations.js';
import { settlementWords } from './words.js';

type Payment = NonNullable<ProviderPaymentQuery['providerPayment']>;

function Posts({ payment }: { readonly payment: Payment }) {
  const t = useWords(settlementWords);
  const reasoned = payment.posts.some((post) => post.resultIds.length > 0);
  return (
    <Panel title={t('posts')} beside={reasoned ? null : <span className="gq-quiet">{t('reasonsKept')}</span>}>
      <div className="gq-table-scroll">
        <table className="gq-facts gq-facts-head" aria-label={t('posts')}>
          <thead><tr><th>{t('post')}</th><th>{t('monthsList')}</th><th className="gq-num">{t('amount')}</th></tr></thead>
          <tbody>
            {payment.posts.map((post) => (
              <tr key={post.postId}>
                <td><ThingLink of="Post" to={`/posts/${post.postId}`}>{post.postNumber ?? '—'}</ThingLink></td><td>{post.months.join('、')}</td>
                <td className="gq-num">
                  <Figure value={formatMoney(post.amount)} resultId={post.resultIds[0]} />
                  {post.resultIds.slice(1).map((id, index) => <div key={id} style={{ fontSize: 12 }}><Figure value={`${t('why')} ${index + 2}`} resultId={id} /></div>)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

function TermDialog({ contractId, onClose }: { readonly contractId: string; readonly onClose: () => void }) {
  const t = useWords(settlementWords);
  const [days, setDays] = useState(15);
  const { run, running, refusals } = useAct(SetPaymentTermDocument);
  return (
    <Modal open title={t('termTitle')} okText={t('confirm')} cancelText={t('cancel')} confirmLoading={running} onCancel={onClose} onOk={() => { void run({ contractId, days }).then((o) => { if (o.ok) onClose(); }); }}>
      <RefusalList refusals={refusals} />
      <p className="gq-quiet">{t('termHint')}</p>
      <label>{t('days')} <InputNumber min={0} max={90} precision={0} value={days} onChange={(n) => setDays(n ?? 0)} /></label>
    </Modal>
  );
}

/** One payment to a provider: how much, for which months of which posts, and why. */
export default function PaymentPage() {
  const t = useWords(settlementWords);
  const may = useMay();
  const { viewer } = useSession();
  const { id = '' } = useParams();
  const [term, setTerm] = useState(false);
  const [{ data, fetching, error }, ask] = useQuery({ query: ProviderPaymentDocument, variables: { id } });
  const pay = useAct(PayProviderDocument);
  if (data && !data.providerPayment) return <Alert type="warning" showIcon title={t('notFound')} />;
  return (
    <Answered data={data?.providerPayment} fetching={fetching} error={error}>
      {(p) => (
        <>
          <ThingPage title={`${p.year} ${t('quarterName', { quarter: p.quarter })} · ${p.contractNumber ?? ''}`} beside={p.providerName} stateName={t(p.paidOn ? 'paid' : p.dueOn < viewer.today ? 'late' : 'open')}
            acts={may('pay', 'ProviderPayment') ? [{ id: 'pay', label: t('pay'), primary: !p.paidOn, warning: t('payWarning', { amount: formatMoney(p.amount) }), refusal: p.paidOn ? { zh: `已于 ${p.paidOn} 支付`, en: `paid on ${p.paidOn}` } : null }] : []}
            onAct={async () => {
              const outcome = await pay.run({ id });
              if (outcome.ok) ask({ requestPolicy: 'network-only' });
              return outcome;
            }}
            tabs={[{ key: 'facts', label: t('payment'), children: (
              <>
                <Panel>
                  <FactSheet rows={[
                    [t('contract'), <ThingLink key="contract" of="Contract" to={`/contracts/${p.contractId}`}>{p.contractNumber}</ThingLink>], [t('provider'), p.providerName], ...(p.purchaserName ? [[t('purchaser'), p.purchaserName] as const] : []), [t('months'), p.months],
                    [t('amount'), <strong key="amount">{formatMoney(p.amount)}</strong>], [t('capital'), moneyInCapitals(p.amount)],
                    [t('dueOn'), <>{p.dueOn} {may('update', 'Contract') && <Button size="small" type="link" onClick={() => setTerm(true)}>{t('term')}</Button>}</>], [t('paidOn'), p.paidOn ?? '—'],
                  ]} />
                </Panel>
                <Posts payment={p} />
              </>
            ) }]} />
          {term && <TermDialog contractId={p.contractId} onClose={() => setTerm(false)} />}
        </>
      )}
    </Answered>
  );
}
