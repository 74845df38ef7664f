import { Alert } from 'antd';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { MatterView, useMatterAbout } from '../matter/index.js';
import { useTerm } from '../posts/terms.js';
import { Answered } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { formatMoney } from '../ui/money.js';
import { FactSheet } from '../ui/thing/thing-page.js';
import { courseWords } from './course-words.js';
import { PrepaymentDocument } from './funding.operations.js';

const step = (amount: string | null, day: string | null): string => (amount === null ? '—' : `${formatMoney(amount)} · ${day ?? ''}`);

/** A quarter's subsidies on their way to one purchaser: what is due, and amount and day of every step. */
export default function PrepaymentPage() {
  const t = useWords(courseWords);
  const term = useTerm();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, ask] = useQuery({ query: PrepaymentDocument, variables: { id } });
  const { matter, refresh } = useMatterAbout('Prepayment', id);
  if (data && !data.prepayment) return <Alert type="warning" showIcon title={t('notFound')} />;
  return (
    <Answered data={data?.prepayment} fetching={fetching} error={error}>
      {(p) => {
        const byCity: readonly (readonly [string, string])[] = p.purchaserKind === 'county' ? [[t('cityReceived'), step(p.cityReceived, p.cityReceivedOn)], [t('passedOn'), step(p.passedOn, p.passedOnOn)]] : [];
        const facts = (
          <div className="gq-panel">
            <FactSheet rows={[
              [t('purchaser'), `${p.purchaserName ?? ''} · ${term('level', p.purchaserKind)}`], [t('provinceDue'), formatMoney(p.provinceDue)], [t('cityDue'), formatMoney(p.cityDue)],
              [t('prepaid'), step(p.prepaid, p.prepaidOn)], ...byCity, [t('received'), step(p.received, p.receivedOn)], [t('paid'), step(p.paid, p.paidOn)],
            ]} />
          </div>
        );
        return (
          <MatterView matter={matter} onChanged={() => { ask({ requestPolicy: 'network-only' }); refresh(); }} title={`${p.purchaserName ?? ''} ${p.year} ${t('quarterName', { quarter: p.quarter })}`}
            tabs={[{ key: 'facts', label: t('prepayment'), children: facts }]} />
        );
      }}
    </Answered>
  );
}
