import { Link } from 'react-router';
import { useQuery } from 'urql';
import { Answered } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { addMoney, formatMoney } from '../ui/money.js';
import { PageHead, Panel } from '../ui/page-head.js';
import { MyBonuses } from './bonus-panel.js';
import { MyDeductions } from './my-deductions.js';
import { MyPaySlipsDocument, type MyPaySlipsQuery } from './payroll.operations.js';
import { payWords } from './words.js';

type Slip = MyPaySlipsQuery['myPaySlips'][number];

function Year({ year, slips }: { readonly year: string; readonly slips: readonly Slip[] }) {
  const t = useWords(payWords);
  const sums: readonly (readonly [string, string])[] = [
    [t('income'), addMoney(slips.map((s) => s.income))], [t('insurance'), addMoney(slips.map((s) => s.insurance))], [t('fund'), addMoney(slips.map((s) => s.fund))], [t('tax'), addMoney(slips.map((s) => s.tax))], [t('net'), addMoney(slips.map((s) => s.net))],
  ];
  return (
    <>
      <div className="gq-panel" style={{ padding: 0 }}>
        {slips.map((s) => (
          <Link key={s.id} to={`/mine/pay/${s.id}`} className="gq-card" style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', minHeight: 48 }}>
            <span>{s.month}</span>
            <span><strong className="gq-num" style={{ fontSize: 18 }}>{formatMoney(s.net)}</strong> <span className="gq-quiet">{t('income')} {formatMoney(s.income)}</span></span>
          </Link>
        ))}
      </div>
      <Panel title={t('year', { year })}><table className="gq-facts"><tbody>{sums.map(([name, value]) => <tr key={name}><th scope="row">{name}</th><td className="gq-num">{formatMoney(value)}</td></tr>)}</tbody></table></Panel>
    </>
  );
}

/** One's own pay, month by month, with the year's sums; made for a phone. */
export default function MinePage() {
  const t = useWords(payWords);
  const [{ data, fetching, error }, ask] = useQuery({ requestPolicy: 'cache-and-network', query: MyPaySlipsDocument });
  return (
    <div style={{ maxWidth: 760 }}>
      <PageHead title={t('mine')} />
      <MyBonuses />
      <Answered data={data?.myPaySlips} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })}>
        {(slips) => slips.length === 0 ? <div className="gq-panel gq-empty">{t('noneMine')}</div>
          : <>{[...new Set(slips.map((s) => s.month.slice(0, 4)))].map((year) => <Year key={year} year={year} slips={slips.filter((s) => s.month.startsWith(year))} />)}</>}
      </Answered>
      <MyDeductions />
    </div>
  );
}
