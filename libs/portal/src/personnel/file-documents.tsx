import { Select } from 'antd';
import { useState } from 'react';
import { AttachBox } from '../documents/attach-box.js';
import { FileLines } from '../documents/file-lines.js';
import { useWords, words } from '../ui/language.js';
import { Panel } from '../ui/page-head.js';
import type { FilePartsFragment } from './personnel.operations.js';
import { useTerms } from './use-terms.js';

type File = FilePartsFragment;
const KINDS = ['contract', 'certificate', 'identity', 'entry-paper', 'exit-paper', 'other'] as const;
type Kind = (typeof KINDS)[number];

export const fileDocumentWords = words({
  title: '档案附件', none: '还没有附件。', own: '由人力资源部存放；别人打开须先写明事由，您在“谁看过我的档案”里可以看到。', others: '打开任何一个附件都会连同事由记入“谁看过”，本人可见。', add: '存入附件', kind: '哪一类', about: '哪一项', whole: '不指明',
  contract: '劳动合同', certificate: '证书', identity: '身份证件', 'entry-paper': '入职材料', 'exit-paper': '离职材料', other: '其他', until: '有效至 {day}', scan: '附扫描件', chooseAbout: '选好是哪一项材料，再上传。',
}, {
  title: 'Documents on file', none: 'Nothing is on file yet.', own: 'Kept by human resources; anybody else gives a reason first, which you see under “Who has looked at my file”.', others: 'Each document that is opened stands with its reason under “Who has looked”; the person concerned sees it.', add: 'Put on file', kind: 'Kind', about: 'Which one', whole: 'None in particular',
  contract: 'Contract of employment', certificate: 'Certificate', identity: 'Identity card', 'entry-paper': 'Entry paper', 'exit-paper': 'Exit paper', other: 'Other', until: 'valid until {day}', scan: 'Attach the scan', chooseAbout: 'Choose which paper it is, then upload.',
});

/** What a document may be about, by its kind: the contracts, certificates and papers of this person. */
function useParts(file: File): (kind: string) => readonly { readonly value: string; readonly label: string }[] {
  const t = useWords(fileDocumentWords);
  const { terms } = useTerms();
  return (kind) => {
    if (kind === 'contract') return file.contracts.map((c) => ({ value: c.id, label: `${c.number}（${c.startsOn}）` }));
    if (kind === 'certificate') return file.certificates.map((c) => ({ value: c.id, label: c.validTo ? `${c.name}（${t('until', { day: c.validTo })}）` : c.name }));
    if (kind === 'entry-paper') return file.entryPapers.map((p) => ({ value: p.document, label: p.name }));
    if (kind === 'exit-paper') return (terms?.exitPapers ?? []).map((p) => ({ value: p.code, label: p.name }));
    return [];
  };
}

function Add({ file, onChanged }: { readonly file: File; readonly onChanged: () => void }) {
  const t = useWords(fileDocumentWords);
  const parts = useParts(file);
  const [kind, setKind] = useState<Kind>('contract');
  const [about, setAbout] = useState<string | null>(null);
  const options = parts(kind);
  const needed = kind === 'entry-paper' || kind === 'exit-paper';
  return (
    <details style={{ marginTop: 8 }}>
      <summary style={{ cursor: 'pointer', minHeight: 32 }}>{t('add')}</summary>
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(160px, 1fr))', gap: 8, margin: '8px 0' }}>
        <label>{t('kind')}<Select style={{ width: '100%' }} aria-label={t('kind')} value={kind} options={KINDS.map((value) => ({ value, label: t(value) }))} onChange={(next: Kind) => { setKind(next); setAbout(null); }} /></label>
        {options.length > 0 && <label>{t('about')}<Select style={{ width: '100%' }} aria-label={t('about')} value={about ?? ''} options={[...(needed ? [] : [{ value: '', label: t('whole') }]), ...options]} onChange={(next: string) => setAbout(next === '' ? null : next)} /></label>}
      </div>
      {needed && about === null ? <p className="gq-quiet">{t('chooseAbout')}</p>
        : <AttachBox key={`${kind} ${about ?? ''}`} label={t(kind)} target={{ subject: 'Employee', subjectId: file.employee.id, kind, about }} files={[]} onAdded={onChanged} />}
    </details>
  );
}

/** The scan of an entry paper, beside the word that it was handed in. */
export function PaperScan({ file, document, name, onChanged }: { readonly file: File; readonly document: string; readonly name: string; readonly onChanged: () => void }) {
  const t = useWords(fileDocumentWords);
  const scans = file.documents.filter((doc) => doc.kind === 'entry-paper' && doc.about === document);
  return (
    <>
      <FileLines files={scans} {...(file.mayAttach ? { onWithdrawn: onChanged } : {})} />
      {file.mayAttach && scans.every((scan) => scan.withdrawnFor !== null) && <AttachBox compact={t('scan')} label={name} target={{ subject: 'Employee', subjectId: file.employee.id, kind: 'entry-paper', about: document }} files={[]} onAdded={onChanged} />}
    </>
  );
}

/** Everything that hangs on a staff file as a scan, by what it is about; human resources add to it. */
export function FileDocuments({ file, onChanged }: { readonly file: File; readonly onChanged: () => void }) {
  const t = useWords(fileDocumentWords);
  const parts = useParts(file);
  // Scans of entry papers stand with the papers, where the person has a course of entry.
  const shown = file.documents.filter((doc) => doc.kind !== 'entry-paper' || file.probation === null);
  return (
    <Panel title={t('title')}>
      <p className="gq-quiet" style={{ marginTop: 0 }}>{t(file.own ? 'own' : 'others')}</p>
      {shown.length === 0 && <p className="gq-quiet">{t('none')}</p>}
      {KINDS.filter((kind) => shown.some((doc) => doc.kind === kind)).map((kind) => (
        <section key={kind} style={{ padding: '6px 0', borderBottom: '1px solid #e6eaee' }}>
          <strong>{t(kind)}</strong>
          {[...new Set(shown.filter((doc) => doc.kind === kind).map((doc) => doc.about))].map((about) => (
            <div key={about ?? ''}>
              {about !== null && <div>{parts(kind).find((part) => part.value === about)?.label ?? ''}</div>}
              <FileLines files={shown.filter((doc) => doc.kind === kind && doc.about === about)} {...(file.mayAttach ? { onWithdrawn: onChanged } : {})} />
            </div>
          ))}
        </section>
      ))}
      {file.mayAttach && <Add file={file} onChanged={onChanged} />}
    </Panel>
  );
}
