import { Button, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/act.js';
import { useMay } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { formatDay, formatInstant } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { Figure } from '../ui/reasons/figure.js';
import { AnswerAwardObjectionDocument, ObjectToAwardDocument, type AwardRoundQuery } from './honours.operations.js';
import { honoursWords } from './words.js';

type Round = NonNullable<AwardRoundQuery['awardRound']>;

function ObjectDialog({ round, onClose, onDone }: { readonly round: Round; readonly onClose: () => void; readonly onDone: () => void }) {
  const t = useWords(honoursWords);
  const [grounds, setGrounds] = useState('');
  const object = useAct(ObjectToAwardDocument);
  return (
    <Modal open title={t('object')} onCancel={onClose} okText={t('save')} cancelText={t('cancel')} confirmLoading={object.running} onOk={() => { void object.run({ id: round.id, grounds }).then((outcome) => { if (outcome.ok) onDone(); }); }}>
      <RefusalList refusals={object.refusals} />
      <label htmlFor="award-grounds">{t('grounds')}</label><Input.TextArea id="award-grounds" rows={3} value={grounds} onChange={(event) => setGrounds(event.target.value)} />
      <p className="gq-quiet" style={{ marginBottom: 0 }}>{t('objectHint')}</p>
    </Modal>
  );
}

function AnswerDialog({ id, onClose, onDone }: { readonly id: string; readonly onClose: () => void; readonly onDone: () => void }) {
  const t = useWords(honoursWords);
  const [outcome, setOutcome] = useState<'upheld' | 'dismissed' | null>(null);
  const [text, setText] = useState('');
  const answer = useAct(AnswerAwardObjectionDocument);
  return (
    <Modal open title={t('answer')} onCancel={onClose} okText={t('save')} cancelText={t('cancel')} confirmLoading={answer.running} okButtonProps={{ disabled: outcome === null }}
      onOk={() => { void answer.run({ id, outcome: outcome ?? 'dismissed', answer: text }).then((done) => { if (done.ok) onDone(); }); }}>
      <RefusalList refusals={answer.refusals} />
      <p>{t('outcomeOf')}<br /><Radio.Group value={outcome} onChange={(event) => setOutcome(event.target.value === 'upheld' ? 'upheld' : 'dismissed')} options={[{ value: 'upheld', label: t('upheld') }, { value: 'dismissed', label: t('dismissed') }]} /></p>
      <label htmlFor="award-answer">{t('answer')}</label><Input.TextArea id="award-answer" rows={3} value={text} onChange={(event) => setText(event.target.value)} />
    </Modal>
  );
}

/** Objections to a round: lodged while it is public, answered with an outcome by the day that the document sets. */
export function Objections({ round, onChanged }: { readonly round: Round; readonly onChanged: () => void }) {
  const t = useWords(honoursWords);
  const may = useMay();
  const [objecting, setObjecting] = useState(false);
  const [answering, setAnswering] = useState<string | null>(null);
  const done = (): void => { setObjecting(false); setAnswering(null); onChanged(); };
  return (
    <>
      {round.objections.length === 0 ? <p className="gq-quiet">{t('noObjections')}</p> : (
        <table className="gq-facts"><tbody>{round.objections.map((one) => (
          <tr key={one.id}>
            <th scope="row">{one.userName}<br />{formatInstant(one.lodgedAt)}</th>
            <td>
              {one.grounds}
              <div className="gq-quiet">{one.answer ? `${t('answer')}：${one.outcome ? `${t(one.outcome === 'upheld' ? 'upheld' : 'dismissed')}。` : ''}${one.answer}` : <Figure value={t('answerBy', { day: formatDay(one.dueOn) })} resultId={one.decisionResultId} />}</div>
              {one.answer === null && round.mayUpdate && <Button size="small" onClick={() => setAnswering(one.id)}>{t('answer')}</Button>}
            </td>
          </tr>
        ))}</tbody></table>
      )}
      {may('object', 'AwardRound') && round.noticeEndsOn !== null && <Button onClick={() => setObjecting(true)}>{t('object')}</Button>}
      {objecting && <ObjectDialog round={round} onClose={() => setObjecting(false)} onDone={done} />}
      {answering !== null && <AnswerDialog id={answering} onClose={() => setAnswering(null)} onDone={done} />}
    </>
  );
}
