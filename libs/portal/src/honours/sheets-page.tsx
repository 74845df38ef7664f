import { Button, Input } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { formatDay, formatInstant } from '../ui/format.js';
import { useSay, useWords } from '../ui/language.js';
import { PageHead, Panel } from '../ui/page-head.js';
import { GiveAwardSheetDocument, MyAwardSheetsDocument, type MyAwardSheetsQuery } from './honours.operations.js';
import { honoursWords } from './words.js';

type Sheet = MyAwardSheetsQuery['myAwardSheets'][number];

function GiveForm({ sheet, onGiven }: { readonly sheet: Sheet; readonly onGiven: () => void }) {
  const t = useWords(honoursWords);
  const say = useSay();
  const [score, setScore] = useState('');
  const [comment, setComment] = useState('');
  const give = useAct(GiveAwardSheetDocument);
  const { about } = sheet;
  if (!about) return null;
  const place = `sheet-${sheet.id}`;
  return (
    <div className="gq-card">
      <strong>{about.nominee}</strong>　<span className="gq-quiet">{about.unitName}</span>
      <div>{say(about)}<span className="gq-quiet">（{about.article}）</span></div>
      {about.note && <div className="gq-quiet">{about.note}</div>}
      <RefusalList refusals={give.refusals} />
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'flex-end', marginTop: 8 }}>
        <span><label htmlFor={place}>{t('givenScore')}（0–100）</label><Input id={place} inputMode="decimal" style={{ width: 110, display: 'block' }} value={score} onChange={(event) => setScore(event.target.value)} /></span>
        <span style={{ flex: 1, minWidth: 180 }}><label htmlFor={`${place}-why`}>{t('comment')}</label><Input id={`${place}-why`} value={comment} onChange={(event) => setComment(event.target.value)} /></span>
        <Button type="primary" disabled={score.trim() === ''} loading={give.running} onClick={() => { void give.run({ id: sheet.id, score: score.trim(), comment }).then((outcome) => { if (outcome.ok) onGiven(); }); }}>{t('give')}</Button>
      </div>
    </div>
  );
}

/** The sheets that the viewer gives about those who stand for awards, by round; made for a phone. */
export default function SheetsPage() {
  const t = useWords(honoursWords);
  const say = useSay();
  const [{ data, fetching, error }, ask] = useQuery({ query: MyAwardSheetsDocument, requestPolicy: 'cache-and-network' });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <>
      <PageHead title={t('toGive')} beside={t('toGiveHint')} />
      <Answered data={data?.myAwardSheets} fetching={fetching} error={error} onRetry={refresh}>
        {(sheets) => sheets.length === 0 ? <div className="gq-panel gq-empty">{t('noneToGive')}</div> : [...new Set(sheets.map((one) => one.roundId))].map((roundId) => {
          const own = sheets.filter((one) => one.roundId === roundId);
          const due = own[0]?.about?.dueOn ?? null;
          return (
            <Panel key={roundId} title={own[0]?.about?.roundTitle ?? ''} {...(due ? { beside: `${t('scoreBy')} ${formatDay(due)}` } : {})}>
              {own.map((sheet) => sheet.givenAt === null ? <GiveForm key={sheet.id} sheet={sheet} onGiven={refresh} /> : (
                <div key={sheet.id} className="gq-card"><strong>{sheet.about?.nominee}</strong>　{sheet.about && say(sheet.about)}　{sheet.score}<div className="gq-quiet">{t('givenAt', { at: formatInstant(sheet.givenAt) })}{sheet.comment && `　${sheet.comment}`}</div></div>
              ))}
            </Panel>
          );
        })}
      </Answered>
    </>
  );
}
