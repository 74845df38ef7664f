import { formatDay, formatInstant } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import type { ServiceRecordQuery } from './service.operations.js';
import { kindWord, serviceWords } from './words.js';

export type ShownRecord = NonNullable<ServiceRecordQuery['serviceRecord']>;

function shortTime(instant: string): string {
  return formatInstant(instant).slice(11);
}

/** Files of a record; a picture opens in a window of its own. */
export function Files({ files }: { readonly files: ShownRecord['files'] }) {
  const t = useWords(serviceWords);
  if (files.length === 0) return <p className="gq-quiet" style={{ margin: 0 }}>{t('noFiles')}</p>;
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12 }}>
      {files.map((file) => (
        <a key={file.id} href={`/files/service/file/${file.id}`} target="_blank" rel="noreferrer" style={{ width: 132, color: 'inherit' }}>
          {file.mediaType.startsWith('image/') && <img src={`/files/service/file/${file.id}`} alt={file.name} loading="lazy" style={{ width: 132, height: 132, objectFit: 'cover', border: '1px solid #d8dee4', borderRadius: 4 }} />}
          <div style={{ overflowWrap: 'anywhere' }}>{t(file.purpose === 'sign-in-sheet' ? 'sign-in-sheet' : file.purpose === 'paper' ? 'paper' : 'photo')}：{file.name}</div>
          <div className="gq-quiet" style={{ fontSize: 12 }} title={file.sha256}>{t('fingerprint')} {file.sha256.slice(0, 12)}</div>
        </a>
      ))}
    </div>
  );
}

/** What a record says, field by field. */
export function RecordFacts({ record }: { readonly record: ShownRecord }) {
  const t = useWords(serviceWords);
  const rows: readonly (readonly [string, string | null])[] = [
    [t('kind'), kindWord(t, record.kind)], [t('date'), `${formatDay(record.heldOn)} ${shortTime(record.startsAt)}–${shortTime(record.endsAt)}（${t('minutes', { n: record.minutes })}）`], [t('name'), record.employeeName], [t('unit'), record.unitName],
    [t('about'), record.about], [t('participants'), String(record.participants)], [t('place'), record.place || null],
    [t('paperKind'), record.paper && t(record.paper as 'plan')], [t('organiser'), record.kind === 'training' ? (record.online ? t('online') : record.organiser && t(record.organiser as 'institution')) : null], [t('large'), record.largePart && t(record.largePart as 'assisting')],
    [t('project'), record.project || null], [t('note'), record.note || (record.mine ? null : t('noteHidden'))], [t('enteredAt'), formatInstant(record.enteredAt)], [t('state'), t(record.state === 'returned' ? 'returned' : record.state === 'withdrawn' ? 'withdrawn' : 'kept')],
  ];
  return <table className="gq-facts"><tbody>{rows.filter(([, value]) => value !== null).map(([label, value]) => <tr key={label}><th scope="row">{label}</th><td>{value}</td></tr>)}</tbody></table>;
}
