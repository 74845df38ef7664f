import { Button, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAct } from '../data/act.js';
import { useMay } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { formatInstant } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { formatMoney } from '../ui/money.js';
import { Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import { FactSheet } from '../ui/thing/thing-page.js';
import { explanationOf } from './basis.js';
import { FileDocuments, PaperScan } from './file-documents.js';
import { HandInPaperDocument, RequestPaperExtensionDocument, RevealPersonnelNumberDocument, WithdrawStaffMoveDocument, type FilePartsFragment } from './personnel.operations.js';
import { useTerms } from './use-terms.js';
import { personnelWords } from './words.js';

type File = FilePartsFragment;
type Sealed = 'identity' | 'telephone' | 'address' | 'emergency-contact' | 'bank-account';

/** A masked number: its owner looks freely, anybody else says why. */
function Masked({ file, what, masked }: { readonly file: File; readonly what: Sealed; readonly masked: string | null }) {
  const t = useWords(personnelWords);
  const may = useMay();
  const { run, running, refusals } = useAct(RevealPersonnelNumberDocument);
  const [shown, setShown] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const look = (why: string | null): void => {
    void run({ id: file.employee.id, what, reason: why }).then((o) => { if (o.ok) { setShown(o.data.revealPersonnelNumber); setAsking(false); } });
  };
  if (masked === null) return <span className="gq-quiet">{t('notOnFile')}</span>;
  const open = file.own || may('reveal', 'PersonnelFile');
  return (
    <>
      {shown ?? masked} {!shown && open && <Button size="small" type="link" loading={running} onClick={() => { if (file.own) look(null); else setAsking(true); }}>{t('show')}</Button>}
      {asking && (
        <Modal open title={t('reveal')} okText={t('show')} cancelText={t('cancel')} confirmLoading={running} okButtonProps={{ disabled: reason.trim().length < 4 }} onCancel={() => setAsking(false)} onOk={() => look(reason.trim())}>
          <RefusalList refusals={refusals} />
          <p className="gq-quiet">{t('openHint')}</p>
          <Input aria-label={t('reason')} placeholder={t('reasonMissing')} value={reason} onChange={(e) => setReason(e.target.value)} />
        </Modal>
      )}
    </>
  );
}

/** A line of a list in one column: what it is, and quietly what else. */
export function Line({ title, beside, children }: { readonly title: ReactNode; readonly beside?: ReactNode; readonly children?: ReactNode }) {
  return <div style={{ padding: '8px 0', borderBottom: '1px solid #e6eaee' }}><div style={{ display: 'flex', flexWrap: 'wrap', gap: '2px 10px', alignItems: 'baseline' }}><span>{title}</span>{beside && <span style={{ marginInlineStart: 'auto' }}>{beside}</span>}</div>{children && <div className="gq-quiet">{children}</div>}</div>;
}

function Basics({ file }: { readonly file: File }) {
  const t = useWords(personnelWords);
  const { nameOf } = useTerms();
  const e = file.employee;
  return (
    <Panel title={t('basics')}>
      <FactSheet rows={[
        [t('number'), e.number], [t('position'), `${e.positionName} · ${e.unitName}`], [t('sex'), file.sex === 'female' ? t('female') : file.sex === 'male' ? t('male') : '—'], [t('birthDate'), file.birthDate],
        [t('identity'), <Masked key="identity" file={file} what="identity" masked={file.identityMasked} />], [t('telephone'), <Masked key="telephone" file={file} what="telephone" masked={file.telephoneMasked} />],
        [t('address'), <Masked key="address" file={file} what="address" masked={file.addressMasked} />], [t('emergency'), <Masked key="emergency" file={file} what="emergency-contact" masked={file.emergencyMasked} />],
        [t('bankAccount'), <Masked key="bank" file={file} what="bank-account" masked={file.bankAccountMasked} />], [t('education'), nameOf('educations', file.education)], [t('certificate'), nameOf('certificates', e.certificate)],
        [t('grade'), nameOf('grades', e.grade)], [t('hiredOn'), e.hiredOn], [t('confirmedOn'), e.confirmedOn ?? (e.probationEndsOn ? `${t('probationEnds')} ${e.probationEndsOn}` : '—')],
      ]} />
    </Panel>
  );
}

function Contracts({ file }: { readonly file: File }) {
  const t = useWords(personnelWords);
  return (
    <Panel title={t('contracts')}>
      {file.contracts.length === 0 && <p className="gq-quiet">{t('noContracts')}</p>}
      {file.contracts.map((c) => (
        <Line key={c.id} title={`${c.number}　${t(c.kind as 'task')}`} beside={<span className="gq-num">{formatMoney(c.monthlyWage)}</span>}>
          {c.startsOn} {c.endsOn ? t('until', { day: c.endsOn }) : t('noEnd')} · {c.signedOn ? `${t('signedOn')} ${c.signedOn}` : t('notSigned')}
        </Line>
      ))}
    </Panel>
  );
}

const SOON = 60;

function Certificates({ file }: { readonly file: File }) {
  const t = useWords(personnelWords);
  const light = (days: number): ReactNode => (days < 0 ? <span className="gq-light gq-light-overdue">{t('expired', { days: -days })}</span> : days <= SOON ? <span className="gq-light gq-light-soon">{t('daysLeft', { days })}</span> : null);
  return (
    <Panel title={t('certificates')}>
      {file.certificates.length === 0 && <p className="gq-quiet">{t('noCertificates')}</p>}
      {file.certificates.map((c) => <Line key={c.id} title={c.name} beside={c.daysLeft === null ? null : light(c.daysLeft)}>{t('obtainedOn')} {c.obtainedOn}{c.validTo && ` · ${t('validTo')} ${c.validTo}`}</Line>)}
    </Panel>
  );
}

function Places({ file, onChanged }: { readonly file: File; readonly onChanged: () => void }) {
  const t = useWords(personnelWords);
  const may = useMay();
  const withdraw = useAct(WithdrawStaffMoveDocument);
  return (
    <>
      <Panel title={t('placements')}>
        {file.placements.map((p) => <Line key={p.id} title={p.hostUnitName} beside={p.underContract ? <span className="gq-label">{t('underContract')}</span> : null}>{p.project}　{p.startsOn} – {p.endsOn ?? t('now')}</Line>)}
      </Panel>
      {file.moves.length > 0 && (
        <Panel title={t('moves')}>
          <RefusalList refusals={withdraw.refusals} />
          {file.moves.map((m) => (
            <Line key={m.id} title={t('moveFromTo', { from: `${m.fromUnit} ${m.fromPosition}`, to: `${m.toUnit} ${m.toPosition}` })}
              beside={<><span className="gq-label">{t(m.state as 'planned')}</span> {m.state === 'planned' && may('create', 'StaffMove') && <Button size="small" loading={withdraw.running} onClick={() => { void withdraw.run({ id: m.id }).then((o) => { if (o.ok) onChanged(); }); }}>{t('withdrawMove')}</Button>}</>}>
              {m.effectiveOn} · {m.reason}
            </Line>
          ))}
        </Panel>
      )}
    </>
  );
}

function Papers({ file, onChanged }: { readonly file: File; readonly onChanged: () => void }) {
  const t = useWords(personnelWords);
  const may = useMay();
  const handIn = useAct(HandInPaperDocument);
  const extend = useAct(RequestPaperExtensionDocument);
  const p = file.probation;
  const lacking = file.entryPapers.some((paper) => paper.handedInOn === null);
  if (!p || file.entryPapers.length === 0) return null;
  const words = [p.papersDueOn && t('papersDue', { day: p.papersDueOn }), p.packageDueOn && t('packageDue', { day: p.packageDueOn })].filter(Boolean).join('；');
  return (
    <Panel title={t('papers')} beside={lacking ? <Figure value={words} explanation={explanationOf(file.papersBasis)} /> : t('allIn')}>
      <RefusalList refusals={[...handIn.refusals, ...extend.refusals]} />
      {file.entryPapers.map((paper) => (
        <Line key={paper.document} title={paper.name} beside={paper.handedInOn ? <span className="gq-quiet">{t('handedIn', { day: paper.handedInOn })}</span> : may('update', 'Employee') && !file.own
          ? <Button size="small" loading={handIn.running} onClick={() => { void handIn.run({ employeeId: file.employee.id, occasion: 'entry', document: paper.document }).then((o) => { if (o.ok) onChanged(); }); }}>{t('handIn')}</Button>
          : <span className="gq-light gq-light-soon">{t('notHandedIn')}</span>}>
          <PaperScan file={file} document={paper.document} name={paper.name} onChanged={onChanged} />
        </Line>
      ))}
      {lacking && (p.extensionRequestedOn ? <p className="gq-quiet">{t('extensionAsked', { day: p.extensionRequestedOn })}</p>
        : <p><Button loading={extend.running} onClick={() => { void extend.run({ employeeId: file.employee.id }).then((o) => { if (o.ok) onChanged(); }); }}>{t('extension')}</Button></p>)}
    </Panel>
  );
}

function ProbationPanel({ file }: { readonly file: File }) {
  const t = useWords(personnelWords);
  const p = file.probation;
  if (!p) return null;
  return (
    <Panel title={t('course')} beside={file.confirmationBasis ? <Figure value={t('confirmationBasis')} explanation={explanationOf(file.confirmationBasis)} /> : null}>
      <Line title={t('hostAssessment')} beside={t(p.hostAssessment as 'pass')}>{p.hostNote}</Line>
      <Line title={t('departmentAssessment')} beside={t(p.departmentAssessment as 'pass')}>{p.departmentNote}</Line>
    </Panel>
  );
}

function Looks({ file }: { readonly file: File }) {
  const t = useWords(personnelWords);
  return (
    <Panel title={t(file.own ? 'looks' : 'looksOf')}>
      {file.looks.length === 0 && <p className="gq-quiet">{t('noLooks')}</p>}
      {file.looks.map((look) => <Line key={`${look.at} ${look.what} ${look.name ?? ''}`} title={<><strong>{look.who ?? '—'}</strong>　{t(`look_${look.what}` as 'look_file')}{look.name ? ` ${look.name}` : ''}</>} beside={<span className="gq-quiet">{formatInstant(look.at)}</span>}>「{look.reason}」</Line>)}
    </Panel>
  );
}

/** A whole file in one column or two: person, contracts, certificates, places, papers, and who has looked. */
export function FileView({ file, onChanged }: { readonly file: File; readonly onChanged: () => void }) {
  return (
    <div className="gq-columns-even">
      <div><Basics file={file} /><Papers file={file} onChanged={onChanged} /><ProbationPanel file={file} /></div>
      <div><Looks file={file} /><Contracts file={file} /><Certificates file={file} /><FileDocuments file={file} onChanged={onChanged} /><Places file={file} onChanged={onChanged} /></div>
    </div>
  );
}
