import { Button, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/act.js';
import { byField } from '../data/refusal.js';
import { RefusalList } from '../ui/answered.js';
import { useSay, useWords } from '../ui/language.js';
import { addMoney, formatMoney } from '../ui/money.js';
import { Figure } from '../ui/reasons/figure.js';
import { ShareTeamAwardDocument, type AwardRoundQuery } from './honours.operations.js';
import { inEqualParts } from './equal-parts.js';
import { honoursWords } from './words.js';

type Team = NonNullable<AwardRoundQuery['awardRound']>['teams'][number];

const YUAN = /^\d{1,7}(\.\d{1,2})?$/;

/** The list of one team: read by the office, written by whoever leads the team. */
function TeamList({ team, onChanged }: { readonly team: Team; readonly onChanged: () => void }) {
  const t = useWords(honoursWords);
  const say = useSay();
  const share = useAct(ShareTeamAwardDocument);
  const [amounts, setAmounts] = useState<Readonly<Record<string, string>>>(() => Object.fromEntries(team.people.map((one) => [one.employeeId, one.amount ?? ''])));
  const [saved, setSaved] = useState(false);
  const given = team.people.filter((one) => (amounts[one.employeeId] ?? '').trim() !== '');
  const sum = addMoney(given.map((one) => (amounts[one.employeeId] ?? '').trim()).filter((amount) => YUAN.test(amount)));
  const shares = given.map((one) => ({ employeeId: one.employeeId, amount: (amounts[one.employeeId] ?? '').trim() }));
  const faults = byField(share.refusals, 'shares[');
  const save = (): void => { void share.run({ id: team.nomineeId, shares }).then((outcome) => { setSaved(outcome.ok); if (outcome.ok) onChanged(); }); };
  const even = (): void => { const parts = inEqualParts(team.amount, team.people.length); setAmounts(Object.fromEntries(team.people.map((one, i) => [one.employeeId, parts[i] ?? '']))); };
  return (
    <section aria-label={team.label} style={{ marginBottom: 20 }}>
      <h2>{team.label} <Figure value={`${formatMoney(team.amount)} ${t('yuan')}`} resultId={team.resultId} /></h2>
      <RefusalList refusals={share.refusals.filter((refusal) => !refusal.field?.startsWith('shares['))} />
      <table className="gq-facts gq-facts-head" style={{ maxWidth: 560 }}>
        <thead><tr><th scope="col">{t('person')}</th><th scope="col" className="gq-num">{t('amount')}（{t('yuan')}）</th></tr></thead>
        <tbody>{team.people.map((one) => {
          const fault = Object.entries(faults).find(([path]) => path.startsWith(`${shares.findIndex((each) => each.employeeId === one.employeeId)}]`))?.[1];
          return (
            <tr key={one.employeeId}><th scope="row">{one.name}</th><td className="gq-num">{team.mayShare
              ? <><Input inputMode="decimal" aria-label={`${one.name} ${t('amount')}`} style={{ width: 140, textAlign: 'right' }} value={amounts[one.employeeId] ?? ''} {...(fault ? { status: 'error' as const } : {})} onChange={(event) => { setSaved(false); setAmounts({ ...amounts, [one.employeeId]: event.target.value }); }} />{fault && <div role="alert">{say(fault.message)}</div>}</>
              : one.amount === null ? '—' : formatMoney(one.amount)}</td></tr>
          );
        })}</tbody>
      </table>
      <p className="gq-quiet">{given.length === 0 ? t('notShared') : t('shareSum', { sum: formatMoney(sum), amount: formatMoney(team.amount) })}</p>
      {team.mayShare && <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}><Button onClick={even}>{t('evenly')}</Button><Button type="primary" loading={share.running} disabled={given.length === 0} onClick={save}>{t('shareSave')}</Button>{saved && <span role="status" className="gq-verdict">{t('shareSaved')}</span>}</div>}
    </section>
  );
}

/** Teams that won, and how their money is divided among their people. */
export function TeamShares({ teams, onChanged }: { readonly teams: readonly Team[]; readonly onChanged: () => void }) {
  const t = useWords(honoursWords);
  return <><p className="gq-quiet">{t('teamHint')}</p>{teams.map((team) => <TeamList key={team.nomineeId} team={team} onChanged={onChanged} />)}</>;
}
