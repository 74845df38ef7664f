import { Alert } from 'antd';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { useTerm } from '../posts/terms.js';
import { useMay } from '../session/session.js';
import { ThingLink } from '../session/thing-link.js';
import { Answered } from '../ui/answered.js';
import { formatPercent } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { formatMoney } from '../ui/money.js';
import { Figure } from '../ui/reasons/figure.js';
import { FactSheet, ThingPage } from '../ui/thing/thing-page.js';
import { ContractDocument, TerminateContractDocument } from './providers.operations.js';
import { providerFormWords } from './form-words.js';
import { TransferPanel } from './transfer-panel.js';
import { providerWords } from './words.js';

/** A contract: parties, term, clauses, the posts it covers, and its check against the document. */
export default function ContractPage() {
  const t = useWords(providerWords);
  const form = useWords(providerFormWords);
  const term = useTerm();
  const may = useMay();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, ask] = useQuery({ query: ContractDocument, variables: { id } });
  const terminate = useAct(TerminateContractDocument);
  if (data && !data.contract) return <Alert type="warning" showIcon title={t('contractGone')} />;
  return (
    <Answered data={data?.contract} fetching={fetching} error={error}>
      {(c) => (
        <ThingPage title={`${t('contract')} ${c.number}`} beside={c.providerName} stateName={term('contract', c.state)}
          acts={may('update', 'Contract') ? [{ id: 'terminate', label: t('terminate'), needsReason: true, warning: t('terminateWarning'), refusal: c.state === 'signed' ? null : { zh: '合同不在履行中', en: 'the contract is not running' } }] : []}
          onAct={async (_, { note }) => {
            const outcome = await terminate.run({ id, reason: note });
            if (outcome.ok) ask({ requestPolicy: 'network-only' });
            return outcome;
          }}
          tabs={[
            { key: 'facts', label: t('contract'), children: <div className="gq-panel"><FactSheet rows={[
              [t('purchaser'), c.purchaserName], [t('provider'), <ThingLink key="provider" of="Provider" to={`/providers/${c.providerId}`}>{c.providerName}</ThingLink>], [t('startOn'), c.startOn], [t('endOn'), c.endOn], [t('endedOn'), c.endedOn ?? '—'],
              [t('clauses'), c.clauses.map((clause) => term('clause', clause)).join('、')], [t('subcontracting'), c.subcontracting ? t('truth') : t('falsity')], [t('payFloor'), c.payFloor ? t('truth') : t('falsity')],
              [t('insurance'), formatPercent(c.insurancePercent)], [t('fee'), formatMoney(c.managementFee)], ...(c.procurementId && may('read', 'Procurement') ? [[form('tenderOf'), <Link key="tender" to={`/procurements/${c.procurementId}`}>{form('tender')}</Link>] as const] : []), ...(c.succeedsId ? [[form('succeeded'), <ThingLink key="from" of="Contract" to={`/contracts/${c.succeedsId}`}>{form('contract')}</ThingLink>] as const] : []), [t('checked'), c.checkResultId ? <Figure key="check" value={t('seeReasons')} resultId={c.checkResultId} /> : '—'],
            ]} /></div> },
            { key: 'lines', label: `${t('lines')}（${c.lines.length}）`, children: <div className="gq-panel"><table className="gq-facts gq-facts-head" aria-label={t('lines')}>
              <thead><tr><th>{t('post')}</th><th>{form('unit')}</th><th>{form('grade')}</th><th className="gq-num">{t('pay')}</th></tr></thead>
              <tbody>{c.lines.map((line) => <tr key={line.id}><td><ThingLink of="Post" to={`/posts/${line.postId}`}>{line.postNumber ?? t('post')}</ThingLink></td><td>{line.unitName ?? '—'}</td><td>{term('grade', line.grade)}</td><td className="gq-num">{line.agreedMonthlyPay ? formatMoney(line.agreedMonthlyPay) : t('guideline')}</td></tr>)}</tbody>
            </table></div> },
            ...(may('update', 'Contract') || may('read', 'Procurement') ? [{ key: 'transfer', label: form('transfer'), children: <TransferPanel contractId={c.id} canReport={may('read', 'Procurement') && may('update', 'Contract') && c.state === 'signed'} /> }] : []),
          ]} />
      )}
    </Answered>
  );
}
