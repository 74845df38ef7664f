import { useMemo } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useMay } from '../session/session.js';
import { Chart, KeyFigures, Question } from '../ui/dashboard/dashboard.js';
import { useWords } from '../ui/language.js';
import { formatMoney } from '../ui/money.js';
import { inTenThousands, moneyShare, PAYERS, type Place, type Sum } from './figures.js';
import { OverviewAdvancesDocument, type OverviewAdvancesQuery } from './overview.operations.js';
import { overviewWords } from './words.js';

const PAYER_WORDS = { province: 'payerProvince', city: 'payerCity', county: 'payerCounty', directCity: 'payerDirect' } as const;

/** Names as a chart can hold them: without the words that all of them share. */
function shortName(name: string): string {
  return name.length > 4 ? name.replace(/(市|县|区|镇|乡|街道)?总工会$/, '$1') : name;
}

type Quarter = OverviewAdvancesQuery['paidOut'][number];

function Quarters({ label, quarters }: { readonly label: string; readonly quarters: readonly Quarter[] }) {
  const t = useWords(overviewWords);
  return (
    <>
      <h3 style={{ margin: '16px 0 8px', fontSize: 14 }}>{label}</h3>
      <div className="gq-table-scroll">
        <table className="gq-facts gq-facts-head" aria-label={label}>
          <thead><tr><th>{t('quarter')}</th><th>{t('opensOn')}</th><th className="gq-num">{t('due')}</th><th className="gq-num">{t('paid')}</th><th className="gq-num">{t('receivedAmount')}</th><th className="gq-num">{t('payments')}</th></tr></thead>
          <tbody>
            {quarters.map((q) => (
              <tr key={q.quarter}>
                <td><Link to={`/funding/advances?quarter=${q.quarter}`}>{t('quarterName', { quarter: q.quarter })}</Link></td><td>{q.opensOn}</td><td className="gq-num">{formatMoney(q.planned)}</td>
                <td className="gq-num">{formatMoney(q.paid)}（{moneyShare(q.paid, q.planned) ?? '0'}%）</td><td className="gq-num">{formatMoney(q.received)}</td><td className="gq-num">{t('paidOf', { paid: q.paidPayments, all: q.payments })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

export interface MoneySectionProps {
  readonly places: readonly Place[];
  readonly sum: Sum;
  readonly year: number;
  readonly unitId: string | null;
  readonly state: string | null;
  readonly onPick?: (id: string) => void;
}

/** 钱到哪了？ Cost of the year by payer and place, and the advances of each quarter. */
export function MoneySection({ places, sum, year, unitId, state, onPick }: MoneySectionProps) {
  const t = useWords(overviewWords);
  const may = useMay();
  const [{ data }] = useQuery({ query: OverviewAdvancesDocument, variables: { year, unitId } });
  const paying = useMemo(() => places.filter((p) => p.posts > 0 || p.actualTotal !== '0.00'), [places]);
  const names = useMemo(() => paying.map((p) => shortName(p.name)), [paying]);
  const shownPayers = PAYERS.filter((payer) => sum.payers[payer] !== '0.00');
  const series = useMemo(() => shownPayers.map((payer) => ({ name: t(PAYER_WORDS[payer]), values: paying.map((p) => p[payer]) })), [paying, t, shownPayers.join()]);
  if (state === null || sum.total === '0.00') {
    return <Question ask={t('askMoney')}><p className="gq-quiet">{t('notComputed', { year })}{may('update', 'FundingYear') && <> <Link to="/funding">{t('toFunding')}</Link></>}</p></Question>;
  }
  const quarters = data?.paidOut ?? [];
  const arriving = data?.arriving ?? [];
  const pick = (name: string): void => {
    const found = paying[names.indexOf(name)];
    if (found) onPick?.(found.unitId);
  };
  return (
    <Question ask={t('askMoney')} beside={t(state === 'approved' ? 'approvedState' : 'draftState')}>
      <KeyFigures figures={[
        { name: t('total'), value: inTenThousands(sum.total), unit: t('tenThousand'), address: '/funding/budgets' },
        ...shownPayers.map((payer) => ({ name: t(PAYER_WORDS[payer]), value: inTenThousands(sum.payers[payer]), unit: t('tenThousand'), comparison: t('share', { share: moneyShare(sum.payers[payer], sum.total) ?? '—' }) })),
      ]} />
      <div style={{ marginTop: 12 }}><Chart label={t('byPayer')} names={names} series={series} stacked height={240} format={formatMoney} {...(onPick ? { onPick: pick } : {})} /></div>
      {quarters.length > 0 && <Quarters label={t('advances')} quarters={quarters} />}
      {arriving.length > 0 && <Quarters label={t('arriving')} quarters={arriving} />}
      {quarters.length === 0 && arriving.length === 0 && <p className="gq-quiet">{t('noAdvances')}</p>}
    </Question>
  );
}
