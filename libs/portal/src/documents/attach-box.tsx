import { Button } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { newKey } from '../data/act.js';
import type { ShownRefusal } from '../data/refusal.js';
import { useSay, useWords } from '../ui/language.js';
import { bytesOf, shrink } from './picture.js';
import { LARGEST, addressOf, sendDocument, type Target } from './send.js';
import { documentWords } from './words.js';

/** A file that is there: what a form keeps of it. */
export interface Attached {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
}

interface Waiting {
  readonly key: string;
  readonly name: string;
  readonly content: Blob;
  readonly state: 'sending' | 'lost' | 'refused';
  readonly refusal: ShownRefusal | null;
}

export interface AttachBoxProps {
  /** What is asked for; read out with the button. */
  readonly label: string;
  readonly target: Target;
  readonly files: readonly Attached[];
  readonly onAdded: (file: Attached) => void;
  /** Takes a file off the form again; without it what was sent stays. */
  readonly onRemoved?: (id: string) => void;
  /** Words of a small button, for a place in a list; without them the whole width is offered. */
  readonly compact?: string;
}

/** The name of a file by what it is now: a picture that was brought down is a JPEG, whatever it was. */
function nameOf(name: string, type: string): string {
  return type === 'image/jpeg' && !/\.jpe?g$/i.test(name) ? `${name.replace(/\.[^.]+$/, '')}.jpg` : name;
}

/**
 * Takes photos and PDFs, from a phone's camera or an office's disk: pictures are brought down to what a poor line carries, each file is
 * sent at once under its own key, and one that does not get through is sent again by a press.
 */
export function AttachBox({ label, target, files, onAdded, onRemoved, compact }: AttachBoxProps) {
  const t = useWords(documentWords);
  const say = useSay();
  const id = useId();
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  // Several files are sent one after the other: each is told to the form as it is by then.
  const tell = useRef(onAdded);
  useEffect(() => { tell.current = onAdded; }, [onAdded]);
  const put = (next: Waiting): void => setWaiting((held) => [...held.filter((each) => each.key !== next.key), next]);
  const drop = (key: string): void => setWaiting((held) => held.filter((each) => each.key !== key));
  const send = async (one: Waiting): Promise<void> => {
    put({ ...one, state: 'sending', refusal: null });
    const sent = await sendDocument(target, one.name, one.content, one.key);
    if (!sent.ok) return put({ ...one, state: sent.refusal ? 'refused' : 'lost', refusal: sent.refusal });
    drop(one.key);
    tell.current({ id: sent.id, kind: target.kind, name: one.name });
  };
  const add = async (chosen: FileList | null): Promise<void> => {
    for (const file of [...(chosen ?? [])]) {
      const content = bytesOf(await shrink(file));
      const one: Waiting = { key: newKey(), name: nameOf(file.name, content.type), content, state: 'sending', refusal: null };
      if (content.size > LARGEST) put({ ...one, state: 'refused', refusal: { code: 'upload-too-large', field: 'file', provision: null, requestId: null, message: { zh: documentWords.zh.large, en: documentWords.en.large } } });
      else await send(one);
    }
  };
  return (
    <div>
      {files.map((file) => (
        <div key={file.id} style={{ display: 'flex', alignItems: 'center', gap: 8, minHeight: 40, borderBottom: '1px solid #e6eaee' }}>
          <a href={addressOf(file.id)} target="_blank" rel="noreferrer" style={{ overflowWrap: 'anywhere', flex: 1 }}>{file.name}</a>
          {onRemoved && <Button size="small" onClick={() => onRemoved(file.id)} aria-label={`${t('remove')} ${file.name}`}>{t('remove')}</Button>}
        </div>
      ))}
      {waiting.map((one) => (
        <div key={one.key} role={one.state === 'sending' ? 'status' : 'alert'} style={{ minHeight: 40, padding: '6px 0', borderBottom: '1px solid #e6eaee' }}>
          <span style={{ overflowWrap: 'anywhere' }}>{one.name}</span>　
          {one.state === 'sending' ? <span className="gq-quiet">{t('sending')}</span> : (
            <>
              <span className="gq-step-no">{one.refusal ? say(one.refusal.message) : t('lost')}</span>{' '}
              {one.state === 'lost' && <Button size="small" onClick={() => { void send(one); }}>{t('again')}</Button>} <Button size="small" onClick={() => drop(one.key)}>{t('remove')}</Button>
            </>
          )}
        </div>
      ))}
      <input id={id} className="gq-file" type="file" accept="image/jpeg,image/png,image/webp,application/pdf" multiple aria-label={`${label} ${t('add')}`} style={{ position: 'absolute', width: 1, height: 1, opacity: 0 }}
        onChange={(event) => { void add(event.target.files).finally(() => { event.target.value = ''; }); }} />
      {compact ? <label htmlFor={id} className="gq-chip" style={{ lineHeight: '26px', color: '#0b5cad' }}>{compact}</label> : <label htmlFor={id} className="gq-tile" style={{ textAlign: 'center', minHeight: 44, lineHeight: '28px', boxSizing: 'border-box', color: '#0b5cad', marginTop: 8 }}>{files.length === 0 ? t('add') : t('more')}</label>}
      {!compact && <p className="gq-quiet" style={{ margin: '4px 0 0', fontSize: 13 }}>{t('hint')}</p>}
    </div>
  );
}
