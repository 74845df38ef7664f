import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { Answered } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { addMoney, formatMoney } from '../ui/money.js';
import { PaySlipsDocument, type PaySlipsQuery } from './payroll.operations.js';
import { Turning } from './turning.js';
import { payWords } from './words.js';

type Slip = PaySlipsQuery['paySlips']['edges'][number]['node'];
const A_PAGE = 50;

function signed(value: string): string {
  return value.startsWith('-') || /^0(\.0+)?$/.test(value) ? formatMoney(value) : `+${formatMoney(value)}`;
}

function less(after: string, before: string): string {
  return addMoney([after, before.startsWith('-') ? before.slice(1) : `-${before}`]);
}

/** Pay slips of a payroll, beside last month's: who gains or loses, and by which line. */
export function Slips({ payrollId, comparing }: { readonly payrollId: string; readonly comparing: boolean }) {
  const t = useWords(payWords);
  const [text, setText] = useState('');
  const [skip, setSkip] = useState(0);
  const [onlyChanged, setOnlyChanged] = useState(true);
  const [{ data, fetching, error }, ask] = useQuery({ requestPolicy: 'cache-and-network', query: PaySlipsDocument, variables: { payrollId, text: text === '' ? null : text, changed: comparing && onlyChanged ? true : null, first: A_PAGE, skip } });
  const change = (s: Slip): string => (s.previousNet ? signed(less(s.net, s.previousNet)) : '—');
  return (
    <div className="gq-panel">
      <Input.Search aria-label={t('find')} placeholder={t('find')} allowClear style={{ maxWidth: 320, marginBottom: 10 }} onSearch={(value) => { setText(value.trim()); setSkip(0); }} />
      {comparing && <Checkbox style={{ marginLeft: 12 }} checked={onlyChanged} onChange={(event) => { setOnlyChanged(event.target.checked); setSkip(0); }}>{t('onlyChanged')}</Checkbox>}
      <Answered data={data?.paySlips} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })}>
        {({ edges, totalCount }) => totalCount === 0 ? <p className="gq-quiet">{t(comparing && onlyChanged ? 'noChanges' : 'noSlips')}</p> : (
          <>
            {comparing && onlyChanged && <p className="gq-quiet">{t('changedPeople', { n: totalCount })}</p>}
            <div className="gq-table-scroll">
              <table className="gq-facts gq-facts-head">
                <thead><tr>
                  <th scope="col">{t('number')}</th><th scope="col">{t('name')}</th>
                  {comparing
                    ? <><th scope="col" className="gq-num">{t('previous')}</th><th scope="col" className="gq-num">{t('net')}</th><th scope="col" className="gq-num">{t('difference')}</th><th scope="col">{t('why')}</th></>
                    : (['gross', 'income', 'insurance', 'fund', 'tax', 'other', 'net'] as const).map((key) => <th key={key} scope="col" className="gq-num">{t(key)}</th>)}
                </tr></thead>
                <tbody>{edges.map(({ node: s }) => (
                  <tr key={s.id}>
                    <td>{s.number}</td><td><Link to={`/pay/slips/${s.id}`}>{s.name}</Link></td>
                    {comparing
                      ? <><td className="gq-num">{formatMoney(s.previousNet)}</td><td className="gq-num">{formatMoney(s.net)}</td><td className="gq-num">{change(s)}</td><td>{s.changes.map((c) => `${c.zh} ${signed(less(c.after, c.before))}`).join('；')}</td></>
                      : [s.gross, s.income, s.insurance, s.fund, s.tax, s.otherDeductions, s.net].map((value, i) => <td key={i} className="gq-num">{formatMoney(value)}</td>)}
                  </tr>
                ))}</tbody>
              </table>
            </div>
            <Turning skip={skip} size={A_PAGE} total={totalCount} onTurn={setSkip} />
          </>
        )}
      </Answered>
    </div>
  );
}
