import { Button, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { formatInstant } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { PageHead, Panel } from '../ui/page-head.js';
import { AnswerPayQuestionDocument, PayQuestionsDocument, type PayQuestionsQuery } from './payroll.operations.js';
import { payWords } from './words.js';

type Question = PayQuestionsQuery['payQuestions'][number];

function Reply({ question, onDone }: { readonly question: Question; readonly onDone: () => void }) {
  const t = useWords(payWords);
  const [text, setText] = useState('');
  const answer = useAct(AnswerPayQuestionDocument);
  return (
    <Panel title={question.about} beside={<span className="gq-quiet">{formatInstant(question.askedAt)}</span>}>
      <p>{question.lineZh && <strong>{question.lineZh}：</strong>}{question.question}　<Link to={`/pay/slips/${question.slipId}`}>{t('aboutSlip')}</Link></p>
      <RefusalList refusals={answer.refusals} />
      <Input.TextArea aria-label={t('yourAnswer')} placeholder={t('yourAnswer')} rows={2} maxLength={500} value={text} onChange={(event) => setText(event.target.value)} />
      <Button type="primary" style={{ marginTop: 8 }} loading={answer.running} disabled={text.trim() === ''} onClick={() => { void answer.run({ id: question.id, answer: text }).then((outcome) => { if (outcome.ok) onDone(); }); }}>{t('reply')}</Button>
    </Panel>
  );
}

/** Questions of workers about their pay slips, the oldest first. */
export default function QuestionsPage() {
  const t = useWords(payWords);
  const [{ data, fetching, error }, ask] = useQuery({ requestPolicy: 'cache-and-network', query: PayQuestionsDocument });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <>
      <PageHead title={t('questions')} />
      <Answered data={data?.payQuestions} fetching={fetching} error={error} onRetry={again}>
        {(found) => found.length === 0 ? <div className="gq-panel gq-empty">{t('noQuestions')}</div> : <>{found.map((q) => <Reply key={q.id} question={q} onDone={again} />)}</>}
      </Answered>
    </>
  );
}
