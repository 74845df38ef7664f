import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/act.js';
import { RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { Panel } from '../ui/page-head.js';
import { FactSheet } from '../ui/thing/thing-page.js';
import { IssueFirstPasswordDocument } from './talent.operations.js';
import { talentWords } from './talent-words.js';

interface Letter { readonly signInName: string; readonly password: string }

/** The letter with the first password: shown once, printed and sealed, or told in person. */
function LetterDialog({ name, letter, onClose }: { readonly name: string; readonly letter: Letter; readonly onClose: () => void }) {
  const t = useWords(talentWords);
  return (
    <Modal open title={`${t('letter')} · ${name}`} mask={{ closable: false }} onCancel={onClose} footer={<><Button onClick={() => window.print()}>{t('print')}</Button><Button type="primary" onClick={onClose}>{t('done')}</Button></>}>
      {letter.password === '' ? <Alert type="info" showIcon title={t('alreadyTold')} /> : <Alert type="warning" showIcon className="gq-no-print" title={t('once')} />}
      <h2 className="gq-print-only">{t('letter')}　{name}</h2>
      <p>{t('letterWords')}</p>
      <FactSheet rows={[[t('signInName'), <strong key="name">{letter.signInName}</strong>], ...(letter.password === '' ? [] : [[t('password'), <code key="password" style={{ fontSize: 18 }}>{letter.password}</code>]] as const)]} />
    </Modal>
  );
}

/** The account of an employee: opened on joining, its first password handed over here. */
export function AccountPanel({ employeeId, name }: { readonly employeeId: string; readonly name: string }) {
  const t = useWords(talentWords);
  const { run, running, refusals } = useAct(IssueFirstPasswordDocument);
  const [letter, setLetter] = useState<Letter | null>(null);
  return (
    <Panel title={t('account')}>
      <p className="gq-quiet" style={{ marginTop: 0 }}>{t('accountHint')}</p>
      <RefusalList refusals={refusals} />
      <Button loading={running} onClick={() => { void run({ employeeId }).then((o) => { if (o.ok) setLetter(o.data.issueFirstPassword); }); }}>{t('issue')}</Button>
      {letter && <LetterDialog name={name} letter={letter} onClose={() => setLetter(null)} />}
    </Panel>
  );
}
