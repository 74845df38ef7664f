import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/act.js';
import { RefusalList } from '../ui/answered.js';
import { formatInstant } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { addMoney, formatMoney } from '../ui/money.js';
import { Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import { explanationIn } from './basis.js';
import { AskAboutPayDocument, type SlipWholeFragment } from './payroll.operations.js';
import { payWords } from './words.js';

type Line = SlipWholeFragment['lines'][number];
/** A count of days among the checks, not an amount. */
const DAYS = 'unused-leave-days';
/** What a correction changed in money paid before, and what of it is taken back. */
const SETTLEMENT = /^(corrected|take-back)[.]/;
const INCOME = new Set(['part', 'adjustment', 'addition', 'arrears']);

function Lines({ slip, lines, total }: { readonly slip: SlipWholeFragment; readonly lines: readonly Line[]; readonly total: string | null }) {
  const t = useWords(payWords);
  return (
    <table className="gq-facts">
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}><th scope="row" style={{ width: '60%' }}>{line.zh}</th><td className="gq-num"><Figure value={line.code === DAYS ? Number(line.amount) : formatMoney(line.amount)} explanation={explanationIn(slip.bases, line.resultId)} /></td></tr>
        ))}
        {total !== null && <tr><th scope="row"><strong>{t('total')}</strong></th><td className="gq-num"><strong>{formatMoney(total)}</strong></td></tr>}
      </tbody>
    </table>
  );
}

/** A question about one's own slip: what it is about, and what was asked and answered before. */
function Questions({ slip, mine, onAsked }: { readonly slip: SlipWholeFragment; readonly mine: boolean; readonly onAsked: () => void }) {
  const t = useWords(payWords);
  const [asking, setAsking] = useState(false);
  const [line, setLine] = useState('');
  const [text, setText] = useState('');
  const ask = useAct(AskAboutPayDocument);
  const send = (): void => {
    void ask.run({ slipId: slip.id, question: text, lineZh: line === '' ? null : line }).then((outcome) => { if (outcome.ok) { setAsking(false); setText(''); onAsked(); } });
  };
  if (!mine && slip.questionsAsked.length === 0) return null;
  return (
    <Panel title={t('questions')}>
      {slip.questionsAsked.map((q) => (
        <div key={q.id} style={{ marginBottom: 10 }}>
          <div>{q.lineZh && <strong>{q.lineZh}：</strong>}{q.question} <span className="gq-quiet">{formatInstant(q.askedAt)}</span></div>
          <div>{q.answer ? <>{t('answer')}：{q.answer} <span className="gq-quiet">{formatInstant(q.answeredAt)}</span></> : <span className="gq-quiet">{t('answerWaiting')}</span>}</div>
        </div>
      ))}
      {mine && !asking && <Button size="large" block onClick={() => setAsking(true)}>{t('ask')}</Button>}
      {asking && (
        <>
          <RefusalList refusals={ask.refusals} />
          <label htmlFor="ask-line">{t('askAbout')}</label>
          <Select id="ask-line" style={{ width: '100%', marginBottom: 8 }} value={line} onChange={setLine} options={[{ value: '', label: t('whole') }, ...slip.lines.filter((l) => l.section !== 'note').map((l) => ({ value: l.zh, label: l.zh }))]} />
          <label htmlFor="ask-text">{t('question')}</label>
          <Input.TextArea id="ask-text" rows={3} value={text} maxLength={500} onChange={(event) => setText(event.target.value)} />
          <Button type="primary" size="large" block style={{ marginTop: 8 }} loading={ask.running} disabled={text.trim() === ''} onClick={send}>{t('send')}</Button>
          <p className="gq-quiet">{t('sent')}</p>
        </>
      )}
    </Panel>
  );
}

/** A pay slip: income, deductions, net, each figure opening its reasons; made for a phone. */
export function SlipView({ slip, mine, onAsked }: { readonly slip: SlipWholeFragment; readonly mine: boolean; readonly onAsked: () => void }) {
  const t = useWords(payWords);
  const income = slip.lines.filter((line) => INCOME.has(line.section));
  const deductions = slip.lines.filter((line) => line.section === 'deduction');
  const employer = slip.lines.filter((line) => line.section === 'employer');
  const settlement = slip.lines.filter((line) => line.section === 'note' && SETTLEMENT.test(line.code));
  const notes = slip.lines.filter((line) => line.section === 'note' && line.code !== 'net' && !line.code.startsWith('bonus.') && !SETTLEMENT.test(line.code));
  const bonus = slip.lines.filter((line) => line.section === 'note' && line.code.startsWith('bonus.'));
  const net = slip.lines.find((line) => line.code === 'net');
  return (
    <>
      <Panel>
        <p style={{ margin: 0 }} className="gq-quiet">{slip.name} {slip.number}</p>
        <p style={{ fontSize: 30, lineHeight: '40px', margin: '4px 0' }}>{t('net')} <Figure value={formatMoney(slip.net)} explanation={explanationIn(slip.bases, net?.resultId)} /> {t('yuan')}</p>
        {slip.accountMasked && <p className="gq-quiet" style={{ margin: 0 }}>{t('account')} {slip.accountMasked}</p>}
      </Panel>
      <Panel title={t('parts')}><Lines slip={slip} lines={income} total={slip.income} /></Panel>
      <Panel title={t('deductions')}><Lines slip={slip} lines={deductions} total={addMoney(deductions.map((line) => line.amount))} /></Panel>
      {bonus.length > 0 && <Panel title={t('bonusTitle')}><Lines slip={slip} lines={bonus} total={null} /><p className="gq-quiet">{t('bonusHint')}</p></Panel>}
      {settlement.length > 0 && <Panel title={t('settlementTitle')}><Lines slip={slip} lines={settlement} total={null} /><p className="gq-quiet">{t('settlementHint')}</p></Panel>}
      {slip.changes.length > 0 && (
        <Panel title={t('compare')} beside={slip.previousNet ? `${t('previous')} ${formatMoney(slip.previousNet)}` : undefined}>
          <table className="gq-facts"><tbody>{slip.changes.map((c) => <tr key={c.zh}><th scope="row" style={{ width: '60%' }}>{c.zh}</th><td className="gq-num">{formatMoney(c.before)} → {formatMoney(c.after)}</td></tr>)}</tbody></table>
        </Panel>
      )}
      {employer.length > 0 && <Panel title={t('employer')}><Lines slip={slip} lines={employer} total={addMoney(employer.map((line) => line.amount))} /></Panel>}
      {notes.length > 0 && <Panel title={t('notes')}><Lines slip={slip} lines={notes} total={null} /></Panel>}
      <Questions slip={slip} mine={mine} onAsked={onAsked} />
    </>
  );
}
