import { Button, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { formatMoney } from '../ui/money.js';
import { Figure } from '../ui/reasons/figure.js';
import { AwardNomineesDocument, ProposeForAwardDocument, SettleAwardNomineeDocument, StandForAwardDocument, type AwardNomineesQuery, type AwardRoundQuery } from './honours.operations.js';
import { NominateDialog } from './nominate-dialog.js';
import { honoursWords, outcomeWord } from './words.js';

type Round = NonNullable<AwardRoundQuery['awardRound']>;
type Nominee = AwardNomineesQuery['awardNominees']['edges'][number]['node'];

function SettleDialog({ nominee, onClose, onDone }: { readonly nominee: Nominee; readonly onClose: () => void; readonly onDone: () => void }) {
  const t = useWords(honoursWords);
  const [won, setWon] = useState(true);
  const [amount, setAmount] = useState(nominee.amount ?? '');
  const [reason, setReason] = useState('');
  const settle = useAct(SettleAwardNomineeDocument);
  return (
    <Modal open title={`${t('settle')}：${nominee.label}`} onCancel={onClose} okText={t('settle')} cancelText={t('cancel')} confirmLoading={settle.running} onOk={() => { void settle.run({ id: nominee.id, won, reason, amount: won ? amount.trim() : null }).then((outcome) => { if (outcome.ok) onDone(); }); }}>
      <RefusalList refusals={settle.refusals} />
      <p className="gq-quiet">{t('settleHint')}</p>
      <Radio.Group value={won} onChange={(event) => setWon(event.target.value === true)} options={[{ value: true, label: t('settleWon') }, { value: false, label: t('settleLost') }]} />
      {won && <p><label htmlFor="settle-amount">{t('amount')}（{t('yuan')}）</label><Input id="settle-amount" inputMode="decimal" value={amount} onChange={(event) => setAmount(event.target.value)} /></p>}
      <label htmlFor="settle-reason">{t('reason')}</label><Input.TextArea id="settle-reason" rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />
    </Modal>
  );
}

function Row({ nominee, round, chosen, onChoose, onAmend, onSettle }: { readonly nominee: Nominee; readonly round: Round; readonly chosen: boolean; readonly onChoose: () => void; readonly onAmend: () => void; readonly onSettle: () => void }) {
  const t = useWords(honoursWords);
  const open = round.computedAt === null;
  const undecided = nominee.outcome === 'tied' || (nominee.outcome === 'won' && nominee.amount === null);
  return (
    <tr>
      {open && <td className="gq-check">{nominee.state === 'proposed' && <input type="checkbox" aria-label={nominee.label} checked={chosen} onChange={onChoose} />}</td>}
      <th scope="row" style={{ background: 'none', fontWeight: 400 }}>{nominee.label}<div className="gq-quiet">{nominee.unitName}</div></th>
      <td>{t(nominee.source === 'data' ? 'data' : 'nomination')}{nominee.note && <div className="gq-quiet">{nominee.note}</div>}</td>
      <td>{t(nominee.state === 'nominated' ? 'state-nominated' : nominee.state === 'withdrawn' ? 'state-withdrawn' : 'state-proposed')}</td>
      <td className="gq-num">{nominee.score === null ? '—' : <Figure value={nominee.score} resultId={nominee.scoreResultId} />}</td>
      <td>{nominee.outcome === null ? '—' : <Figure value={nominee.words && nominee.words !== '获奖' ? nominee.words : outcomeWord(t, nominee.outcome)} resultId={nominee.resultId} />}{nominee.decidedReason && <div className="gq-quiet">{nominee.decidedReason}</div>}</td>
      <td className="gq-num">{nominee.amount === null ? (nominee.outcome === 'won' ? t('undecided') : '—') : formatMoney(nominee.amount)}</td>
      <td>{open && <Button size="small" onClick={onAmend}>{t('amend')}</Button>}{!open && undecided && round.maySettle && <Button size="small" onClick={onSettle}>{t('settle')}</Button>}</td>
    </tr>
  );
}

/** Who stands in a round: from the data, nominated or claiming; their scores, outcomes and money with the reasons. */
export function NomineesPanel({ round, onChanged }: { readonly round: Round; readonly onChanged: () => void }) {
  const t = useWords(honoursWords);
  const [{ data, fetching, error }, ask] = useQuery({ query: AwardNomineesDocument, variables: { roundId: round.id, first: 100, orderBy: round.computedAt === null ? 'state' : '-amount' }, requestPolicy: 'cache-and-network' });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [nominating, setNominating] = useState(false);
  const [amending, setAmending] = useState<Nominee | null>(null);
  const [settling, setSettling] = useState<Nominee | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const propose = useAct(ProposeForAwardDocument);
  const stand = useAct(StandForAwardDocument);
  const refresh = (): void => { setNominating(false); setAmending(null); setSettling(null); ask({ requestPolicy: 'network-only' }); onChanged(); };
  const open = round.computedAt === null && round.mayUpdate;
  const proposed = (data?.awardNominees.edges ?? []).filter(({ node }) => node.state === 'proposed').map(({ node }) => node.id);
  return (
    <>
      {open && (
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginBottom: 10 }}>
          {round.award.proposes && <Button loading={propose.running} onClick={() => { void propose.run({ id: round.id }).then((outcome) => { if (outcome.ok) { setSaid(t('proposed', { n: outcome.data.proposeForAward })); refresh(); } }); }}>{t('propose')}</Button>}
          <Button onClick={() => setNominating(true)}>{t('nominate')}</Button>
          {proposed.length > 0 && <Button disabled={chosen.length === 0} loading={stand.running} onClick={() => { void stand.run({ roundId: round.id, ids: [...chosen] }).then((outcome) => { if (outcome.ok) { setSaid(t('stood', { n: outcome.data.standForAward })); setChosen([]); refresh(); } }); }}>{t('standAll')}（{chosen.length}）</Button>}
        </div>
      )}
      {said && <p role="status" className="gq-quiet">{said}</p>}
      <RefusalList refusals={[...propose.refusals, ...stand.refusals]} />
      <Answered data={data?.awardNominees} fetching={fetching} error={error} onRetry={refresh}>
        {({ edges }) => edges.length === 0 ? <p className="gq-quiet">{t('noCandidates')}</p> : (
          <div className="gq-table-scroll">
            <table className="gq-table">
              <thead><tr>{round.computedAt === null && <th scope="col" className="gq-check"><input type="checkbox" aria-label={t('standAll')} checked={proposed.length > 0 && chosen.length === proposed.length} onChange={() => setChosen(chosen.length === proposed.length ? [] : proposed)} /></th>}
                <th scope="col">{t('name')}</th><th scope="col">{t('source')}</th><th scope="col">{t('standing')}</th><th scope="col" className="gq-num">{t('score')}</th><th scope="col">{t('outcome')}</th><th scope="col" className="gq-num">{t('amount')}</th><th scope="col"><span className="gq-quiet">{t('next')}</span></th></tr></thead>
              <tbody>{edges.map(({ node }) => <Row key={node.id} nominee={node} round={round} chosen={chosen.includes(node.id)} onChoose={() => setChosen(chosen.includes(node.id) ? chosen.filter((id) => id !== node.id) : [...chosen, node.id])} onAmend={() => setAmending(node)} onSettle={() => setSettling(node)} />)}</tbody>
            </table>
          </div>
        )}
      </Answered>
      {(nominating || amending) && <NominateDialog key={amending?.id ?? 'new'} roundId={round.id} award={round.award} amended={amending} own={false} onClose={() => { setNominating(false); setAmending(null); }} onDone={refresh} />}
      {settling && <SettleDialog nominee={settling} onClose={() => setSettling(null)} onDone={refresh} />}
    </>
  );
}
