import { Checkbox } from 'antd';
import { AttachBox, type Attached } from '../documents/attach-box.js';
import { useWords } from '../ui/language.js';
import { Panel } from '../ui/page-head.js';
import type { LeaveFormQuery, PreviewLeaveQuery } from './leave.operations.js';
import { proofWords } from './proof-words.js';

export const LEAVE_SUBJECT = 'LeaveRequest';

export interface ProofsFormProps {
  readonly preview: PreviewLeaveQuery['previewLeave'];
  readonly others: LeaveFormQuery['leaveForm']['otherProofs'];
  readonly files: readonly Attached[];
  /** Papers that were handed over as sheets, by their codes. */
  readonly onPaper: readonly string[];
  readonly onFiles: (files: readonly Attached[]) => void;
  readonly onOnPaper: (codes: readonly string[]) => void;
}

/** The papers that a request wants, each to be photographed or chosen; who checks them, and which may follow until when. */
export function ProofsForm({ preview, others, files, onPaper, onFiles, onOnPaper }: ProofsFormProps) {
  const t = useWords(proofWords);
  const wanted = preview.proofs;
  const box = (code: string, zh: string) => (
    <AttachBox label={zh} target={{ subject: LEAVE_SUBJECT, subjectId: null, kind: code }} files={files.filter((file) => file.kind === code)}
      onAdded={(file) => onFiles([...files, file])} onRemoved={(id) => onFiles(files.filter((file) => file.id !== id))} />
  );
  const may = wanted.find((proof) => proof.mayFollow);
  return (
    <Panel title={t('title')}>
      {wanted.length === 0 && <p className="gq-quiet" style={{ marginTop: 0 }}>{t('none')}</p>}
      {wanted.length > 0 && preview.proofChecker && <p className="gq-quiet" style={{ marginTop: 0 }}>{t('checkedBy', { party: preview.proofChecker })}</p>}
      {may && <p>{may.dueOn ? t('followBy', { day: may.dueOn }) : t('follow')}</p>}
      {wanted.map((proof) => (
        <section key={proof.code} aria-label={proof.zh} style={{ marginBottom: 14 }}>
          <strong>{proof.zh}</strong>
          {proof.keptHere ? <p className="gq-quiet" style={{ margin: '4px 0 0' }}>{t('keptHere')}</p> : (
            <>
              {box(proof.code, proof.zh)}
              <Checkbox style={{ marginTop: 6 }} checked={onPaper.includes(proof.code)} onChange={(event) => onOnPaper(event.target.checked ? [...onPaper, proof.code] : onPaper.filter((code) => code !== proof.code))}>{t('onPaper')}</Checkbox>
            </>
          )}
        </section>
      ))}
      <details>
        <summary style={{ cursor: 'pointer', minHeight: 32 }}>{t('others')}</summary>
        {others.map((other) => <section key={other.code} aria-label={other.zh} style={{ marginTop: 8 }}><strong>{other.zh}</strong>{box(other.code, other.zh)}</section>)}
      </details>
    </Panel>
  );
}
