import { Tabs } from 'antd';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useSession } from '../session/session.js';
import { useAddressState } from '../ui/address-state.js';
import { Answered } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useLanguage, useWords } from '../ui/language.js';
import { formatMoney } from '../ui/money.js';
import { PageHead, Panel } from '../ui/page-head.js';
import { Accounts } from './accounts.js';
import { MonthFacts } from './month-facts.js';
import { PayPersonDocument, PaySchemesDocument, PayYearDocument } from './payroll.operations.js';
import { ProfileForm } from './profile-form.js';
import { payWords } from './words.js';

function Year({ employeeId, year }: { readonly employeeId: string; readonly year: string }) {
  const t = useWords(payWords);
  const [{ data, fetching, error }, ask] = useQuery({ query: PayYearDocument, variables: { employeeId, year: Number(year) } });
  return (
    <Answered data={data?.payYear} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })}>
      {(slips) => slips.length === 0 ? <p className="gq-quiet">{t('noSlips')}</p> : (
        <div className="gq-panel gq-table-scroll">
          <table className="gq-facts gq-facts-head">
            <thead><tr><th scope="col">{t('month')}</th>{(['gross', 'income', 'insurance', 'fund', 'tax', 'other', 'net'] as const).map((k) => <th key={k} scope="col" className="gq-num">{t(k)}</th>)}</tr></thead>
            <tbody>{slips.map((s) => <tr key={s.id}><td><Link to={`/pay/slips/${s.id}`}>{s.month}</Link></td>{[s.gross, s.income, s.insurance, s.fund, s.tax, s.otherDeductions, s.net].map((value, i) => <td key={i} className="gq-num">{formatMoney(value)}</td>)}</tr>)}</tbody>
          </table>
        </div>
      )}
    </Answered>
  );
}

/** One person's pay: files over time, the month's facts, accounts, the year. */
export default function PersonPage() {
  const { id = '' } = useParams();
  const t = useWords(payWords);
  const { viewer } = useSession();
  const { values, change } = useAddressState();
  const month = values['month'] ?? viewer.today.slice(0, 7);
  const [{ data, fetching, error }, ask] = useQuery({ requestPolicy: 'cache-and-network', query: PayPersonDocument, variables: { id, month } });
  const [{ data: schemes }] = useQuery({ query: PaySchemesDocument });
  const { language } = useLanguage();
  const nameOf = (scheme: string): string => { const found = schemes?.paySchemes.find((s) => s.id === scheme); return found ? (language === 'zh' ? found.zh : found.en) : scheme; };
  const again = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <Answered data={data?.payPerson} fetching={fetching} error={error} onRetry={again}>
      {(person) => (
        <>
          <PageHead title={person.name} beside={`${person.number} · ${person.unitName ?? ''} · ${t('hiredOn')} ${formatDay(person.hiredOn)}`} acts={<Link to="/pay/people">{t('files')}</Link>} />
          <Tabs activeKey={values['tab'] ?? 'file'} onChange={(tab) => change({ tab: tab === 'file' ? null : tab })} items={[
            { key: 'file', label: t('files'), children: (
              <>
                <Panel title={t('profiles')}>
                  {person.profiles.length === 0 ? <p className="gq-quiet">{t('noProfile')}</p> : (
                    <table className="gq-facts gq-facts-head">
                      <thead><tr><th scope="col">{t('validFrom')}</th><th scope="col">{t('scheme')}</th><th scope="col" className="gq-num">{t('insuranceBase')}</th><th scope="col" className="gq-num">{t('fundBase')}</th><th scope="col" className="gq-num">{t('additional')}</th><th scope="col">{t('reason')}</th></tr></thead>
                      <tbody>{person.profiles.map((p) => <tr key={p.id}><td>{formatDay(p.validFrom)}</td><td>{nameOf(p.scheme)}</td><td className="gq-num">{formatMoney(p.insuranceBase)}</td><td className="gq-num">{formatMoney(p.fundBase)}</td><td className="gq-num">{formatMoney(p.additionalDeduction)}</td><td>{p.reason}</td></tr>)}</tbody>
                    </table>
                  )}
                </Panel>
                <ProfileForm key={person.profiles[0]?.id ?? 'none'} employeeId={person.id} hiredOn={person.hiredOn} position={person.position} month={month} current={person.profiles[0] ?? null} onDone={again} />
              </>
            ) },
            { key: 'month', label: t('monthly'), children: <MonthFacts key={month} person={person} month={month} onMonth={(next) => change({ month: next })} onDone={again} /> },
            { key: 'accounts', label: t('accounts'), children: <Accounts employeeId={person.id} accounts={person.accounts} onDone={again} /> },
            { key: 'year', label: t('history'), children: <Year employeeId={person.id} year={month.slice(0, 4)} /> },
          ]} />
        </>
      )}
    </Answered>
  );
}
