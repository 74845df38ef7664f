import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { useMay } from '../session/session.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { formatDay, formatInstant } from '../ui/format.js';
import { useSay, useWords, type Bilingual } from '../ui/language.js';
import { Notice, Panel } from '../ui/page-head.js';
import { formatMoney } from '../ui/money.js';
import { keyInWords } from '../ui/names.js';
import { Figure } from '../ui/reasons/figure.js';
import { FactSheet, ThingPage, type ThingAct } from '../ui/thing/thing-page.js';
import { ActOnAwardRoundDocument, AnswerAwardObjectionDocument, AwardRoundDocument, ObjectToAwardDocument, type AwardRoundQuery } from './honours.operations.js';
import { NomineesPanel } from './nominees-panel.js';
import { TeamShares } from './team-shares.js';
import { honoursWords, roundTitle } from './words.js';

type Round = NonNullable<AwardRoundQuery['awardRound']>;

function TextDialog({ title, label, hint, running, refusals, onClose, onSave }: { readonly title: string; readonly label: string; readonly hint?: string; readonly running: boolean; readonly refusals: Parameters<typeof RefusalList>[0]['refusals']; readonly onClose: () => void; readonly onSave: (text: string) => void }) {
  const t = useWords(honoursWords);
  const [text, setText] = useState('');
  return (
    <Modal open title={title} onCancel={onClose} okText={t('save')} cancelText={t('cancel')} confirmLoading={running} onOk={() => onSave(text)}>
      <RefusalList refusals={refusals} />
      <label htmlFor="award-text">{label}</label><Input.TextArea id="award-text" rows={3} value={text} onChange={(event) => setText(event.target.value)} />
      {hint && <p className="gq-quiet" style={{ marginBottom: 0 }}>{hint}</p>}
    </Modal>
  );
}

function Objections({ round, onChanged }: { readonly round: Round; readonly onChanged: () => void }) {
  const t = useWords(honoursWords);
  const may = useMay();
  const [objecting, setObjecting] = useState(false);
  const [answering, setAnswering] = useState<string | null>(null);
  const object = useAct(ObjectToAwardDocument);
  const answer = useAct(AnswerAwardObjectionDocument);
  const done = (outcome: { readonly ok: boolean }): void => { if (outcome.ok) { setObjecting(false); setAnswering(null); onChanged(); } };
  return (
    <>
      {round.objections.length === 0 ? <p className="gq-quiet">{t('noObjections')}</p> : (
        <table className="gq-facts"><tbody>{round.objections.map((one) => (
          <tr key={one.id}><th scope="row">{one.userName}<br />{formatInstant(one.lodgedAt)}</th><td>{one.grounds}<div className="gq-quiet">{one.answer ? `${t('answer')}：${one.answer}` : t('answerBy', { day: formatDay(one.dueOn) })}</div>{one.answer === null && round.mayUpdate && <Button size="small" onClick={() => setAnswering(one.id)}>{t('answer')}</Button>}</td></tr>
        ))}</tbody></table>
      )}
      {may('object', 'AwardRound') && round.noticeEndsOn !== null && <Button onClick={() => setObjecting(true)}>{t('object')}</Button>}
      {objecting && <TextDialog title={t('object')} label={t('grounds')} hint={t('objectHint')} running={object.running} refusals={object.refusals} onClose={() => setObjecting(false)} onSave={(grounds) => { void object.run({ id: round.id, grounds }).then(done); }} />}
      {answering && <TextDialog title={t('answer')} label={t('answer')} running={answer.running} refusals={answer.refusals} onClose={() => setAnswering(null)} onSave={(text) => { void answer.run({ id: answering, answer: text }).then(done); }} />}
    </>
  );
}

function Winners({ round }: { readonly round: Round }) {
  const t = useWords(honoursWords);
  if (round.noticeEndsOn === null) return <p className="gq-quiet">{t('notPublic')}</p>;
  if (round.winners.length === 0) return <p className="gq-quiet">{t('nobodyWon')}</p>;
  return <table className="gq-facts"><tbody>{round.winners.map((one) => <tr key={one.id}><th scope="row">{one.label}</th><td>{one.unitName}</td><td>{one.words}</td><td className="gq-num">{one.amount === null ? t('undecided') : formatMoney(one.amount)}</td></tr>)}</tbody></table>;
}

function NoticeOf({ round }: { readonly round: Round }) {
  const t = useWords(honoursWords);
  const days = (['nominateBy', 'scoreBy', 'decideBy'] as const).map((name) => [t(name), formatDay(round[name])] as const);
  return <FactSheet rows={[...days, [t('purpose'), round.purpose || t('noPurpose')], [t('provisions'), round.award.provisions.join('、')]]} />;
}

/** One award of one year: its course with the acts of the viewer, who stands, who won, signatures, objections. */
export default function RoundPage() {
  const { id = '' } = useParams();
  const t = useWords(honoursWords);
  const say = useSay();
  const may = useMay();
  const [{ data, fetching, error }, ask] = useQuery({ query: AwardRoundDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  const act = useAct(ActOnAwardRoundDocument);
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  if (data && !data.awardRound) return <Notice title={t('none')} />;
  return (
    <Answered data={data?.awardRound} fetching={fetching} error={error} onRetry={refresh}>
      {(round) => {
        // What leads on is offered first; going back is there beside it.
        const onward = round.acts.findIndex((one) => one.refusal === null && !one.needsReason);
        const acts = round.acts.map((one, i): ThingAct => ({ id: one.transition, label: say(one), needsReason: one.needsReason, refusal: one.refusal as Bilingual | null, primary: i === onward }));
        const over = round.total !== null && round.award.budget !== null && Number.parseFloat(round.total) > Number.parseFloat(round.award.budget);
        const winners = { key: 'winners', label: t('winners'), children: <Panel><Winners round={round} /></Panel> };
        return (
          <ThingPage title={roundTitle(t, say, round)} beside={round.total !== null && <>{t('total')} <Figure value={`${formatMoney(round.total)} ${t('yuan')}`} resultId={round.resultId} />{round.award.budget !== null && ` / ${t('budget')} ${formatMoney(round.award.budget)}`}{over && <strong className="gq-step-no">　{t('overBudget')}</strong>}</>}
            steps={round.steps.map((step) => ({ key: step.key, label: say({ zh: step.zh, en: keyInWords(step.key) }) }))} state={round.state} acts={acts}
            onAct={async ({ id: transition }, { note }) => { const outcome = await act.run({ id, transition, note: note || null }); if (outcome.ok) refresh(); return outcome; }}
            tabs={[
              ...(may('update', 'AwardRound') || may('settle', 'AwardRound') ? [{ key: 'candidates', label: t('candidates'), children: <Panel><NomineesPanel key={round.computedAt ?? 'open'} round={round} onChanged={refresh} /></Panel> }, winners] : [winners]),
              ...(round.teams.length > 0 ? [{ key: 'teams', label: t('teams'), children: <Panel><TeamShares teams={round.teams} onChanged={refresh} /></Panel> }] : []),
              { key: 'notice', label: t('noticeTab'), children: <Panel><NoticeOf round={round} /></Panel> },
              { key: 'signatures', label: t('signatures'), children: <Panel>{round.signatures.length === 0 ? <p className="gq-quiet">{t('noneSigned')}</p> : <table className="gq-facts"><tbody>{round.signatures.map((one) => <tr key={one.party}><th scope="row">{one.partyName}</th><td>{formatInstant(one.signedAt)}</td></tr>)}</tbody></table>}</Panel> },
              { key: 'objections', label: t('objections'), children: <Panel><Objections round={round} onChanged={refresh} /></Panel> },
            ]} />
        );
      }}
    </Answered>
  );
}
