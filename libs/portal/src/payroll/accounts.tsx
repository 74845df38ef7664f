import { Button, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/act.js';
import { allows } from '../session/rights.js';
import { useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { formatInstant } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { Panel } from '../ui/page-head.js';
import { DecidePayAccountDocument, ProposePayAccountDocument, type PayPersonQuery } from './payroll.operations.js';
import { payWords } from './words.js';

type Account = NonNullable<PayPersonQuery['payPerson']>['accounts'][number];

function stateOf(t: (key: 'proposed' | 'approved' | 'refused') => string, state: string): string {
  return state === 'approved' ? t('approved') : state === 'refused' ? t('refused') : t('proposed');
}

/** The accounts of a person over time: one enters, another approves. */
export function Accounts({ employeeId, accounts, onDone }: { readonly employeeId: string; readonly accounts: readonly Account[]; readonly onDone: () => void }) {
  const t = useWords(payWords);
  const { viewer } = useSession();
  const [bank, setBank] = useState('');
  const [account, setAccount] = useState('');
  const propose = useAct(ProposePayAccountDocument);
  const decide = useAct(DecidePayAccountDocument);
  const settle = (id: string, approve: boolean): void => { void decide.run({ id, approve }).then((outcome) => { if (outcome.ok) onDone(); }); };
  return (
    <Panel title={t('accounts')}>
      <p className="gq-quiet">{t('accountHint')}</p>
      <RefusalList refusals={[...propose.refusals, ...decide.refusals]} />
      <table className="gq-facts"><tbody>{accounts.map((a) => (
        <tr key={a.id}><th scope="row">{a.bank}</th><td>{a.accountMasked}</td><td>{stateOf(t, a.state)} <span className="gq-quiet">{formatInstant(a.decidedAt ?? a.enteredAt)}</span></td>
          <td>{a.state === 'proposed' && allows(viewer.permissions, 'approve', 'PayProfile') && <><Button size="small" type="primary" onClick={() => settle(a.id, true)}>{t('approve')}</Button> <Button size="small" onClick={() => settle(a.id, false)}>{t('refuse')}</Button></>}</td></tr>
      ))}</tbody></table>
      {allows(viewer.permissions, 'create', 'PayProfile') && (
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12, alignItems: 'end', marginTop: 12 }}>
          <div><label htmlFor="account-bank">{t('bank')}</label><Input id="account-bank" value={bank} onChange={(event) => setBank(event.target.value)} /></div>
          <div><label htmlFor="account-number">{t('accountNumber')}</label><Input id="account-number" inputMode="numeric" autoComplete="off" value={account} onChange={(event) => setAccount(event.target.value)} /></div>
          <Button loading={propose.running} disabled={bank.trim() === ''} onClick={() => { void propose.run({ input: { employeeId, bank, account } }).then((outcome) => { if (outcome.ok) { setBank(''); setAccount(''); onDone(); } }); }}>{t('propose')}</Button>
        </div>
      )}
    </Panel>
  );
}
