import { Button } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { RefusalList } from '../ui/answered.js';
import { formatInstant } from '../ui/format.js';
import { useLanguage, useWords } from '../ui/language.js';
import { Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import { useCodeWords } from './codes.js';
import { holdsBy } from './draw-again.js';
import { DrawScoringRatersDocument, DrawScoringSamplesDocument, ScoringDrawsDocument, type ScoringDrawsQuery } from './scoring.operations.js';
import { scoringWords } from './words.js';

type Draw = ScoringDrawsQuery['scoringDraws'][number];
/** What was drawn, in the scheme's words; in English by the list it was drawn from. */
function useDrawTitle(): (draw: Draw) => string {
  const t = useWords(scoringWords);
  const { language } = useLanguage();
  return ({ kind, title }) => (language === 'zh' && title ? title : t(TITLES[kind as keyof typeof TITLES]));
}

const TITLES = { groups: 'drawGroups', raters: 'drawRaters', recipients: 'drawRecipients', documents: 'drawDocuments' } as const;

/** One draw: what was drawn from what, and drawing it again on the viewer's own device once the seed is out. */
function DrawView({ draw, seed, seedHash }: { readonly draw: Draw; readonly seed: string | null; readonly seedHash: string }) {
  const t = useWords(scoringWords);
  const [again, setAgain] = useState<boolean | null>(null);
  const names = draw.names as Readonly<Record<string, string>>;
  const nameOf = (key: string): string => names[key] ?? key;
  const drawn = draw.kind === 'groups' ? draw.drawn.map((pair) => { const [scoring = '', scored = ''] = pair.split('>'); return `${nameOf(scoring)} ${t('scores')} ${nameOf(scored)}`; }) : draw.drawn.map(nameOf);
  const { language } = useLanguage();
  return (
    <Panel title={`${t(TITLES[draw.kind as keyof typeof TITLES])}${draw.kind === 'groups' ? '' : `　${language === 'zh' ? (draw.title ?? draw.item) : draw.item}`}`} beside={<span className="gq-quiet">{formatInstant(draw.drawnAt)}</span>}>
      <table className="gq-facts"><tbody>
        <tr><th scope="row">{t('drawn')} {draw.resultId ? <Figure value={draw.size} resultId={draw.resultId} /> : draw.size}</th><td>{drawn.join('；')}</td></tr>
        <tr><th scope="row">{t('pool')} {draw.pool.length}</th><td><details><summary>{t('show')}</summary>{draw.pool.map((key) => <div key={key}>{nameOf(key)} <span className="gq-quiet">{key}</span></div>)}</details></td></tr>
      </tbody></table>
      {seed && <Button onClick={() => setAgain(holdsBy(seed, seedHash, draw))}>{t('redo')}</Button>}
      <div role="status">{again !== null && <p className={again ? '' : 'gq-light-overdue'}>{again ? t('redoOk') : t('redoBad')}</p>}</div>
    </Panel>
  );
}

/** What was drawn of each person's work, person by person. */
function OfPeople({ draws, seed, seedHash }: { readonly draws: readonly Draw[]; readonly seed: string | null; readonly seedHash: string }) {
  const t = useWords(scoringWords);
  const titleOf = useDrawTitle();
  const words = useCodeWords();
  const [again, setAgain] = useState<boolean | null>(null);
  return (
    <Panel title={[...new Set(draws.map(titleOf))].join(t('comma'))} beside={seed ? <Button onClick={() => setAgain(draws.every((draw) => holdsBy(seed, seedHash, draw)))}>{t('redo')}</Button> : undefined}>
      <div role="status">{again !== null && <p className={again ? '' : 'gq-light-overdue'}>{again ? t('redoOk') : t('redoBad')}</p>}</div>
      <div className="gq-table-scroll">
        <table className="gq-facts gq-facts-head">
          <thead><tr><th scope="col">{t('person')}</th><th scope="col">{t('ofWhat')}</th><th scope="col">{t('pool')}</th><th scope="col">{t('drawn')}</th></tr></thead>
          <tbody>{draws.map((draw) => (
            <tr key={draw.id}>
              <td style={{ whiteSpace: 'nowrap' }}>{(draw.names as Readonly<Record<string, string>>)[draw.subjectId ?? ''] ?? '—'}</td><td style={{ whiteSpace: 'nowrap' }}>{titleOf(draw)}</td><td>{draw.pool.length}</td>
              <td><Figure value={draw.size} resultId={draw.resultId} />　{draw.drawn.map(words).join(t('comma'))}</td>
            </tr>
          ))}</tbody>
        </table>
      </div>
    </Panel>
  );
}

/** The draws of a round, for everybody concerned once it is published. */
export function Draws({ round, onDrawn }: { readonly round: { readonly id: string; readonly seed: string | null; readonly seedHash: string; readonly mayDraw: boolean; readonly maySample: boolean }; readonly onDrawn: () => void }) {
  const t = useWords(scoringWords);
  const [{ data }, ask] = useQuery({ query: ScoringDrawsDocument, variables: { roundId: round.id } });
  const act = useAct(DrawScoringRatersDocument);
  const sample = useAct(DrawScoringSamplesDocument);
  const drawn = (outcome: { readonly ok: boolean }): void => { if (outcome.ok) { ask({ requestPolicy: 'network-only' }); onDrawn(); } };
  const all = data?.scoringDraws ?? [];
  const ofPeople = all.filter((one) => one.subjectId !== null);
  return (
    <>
      <RefusalList refusals={[...act.refusals, ...sample.refusals]} />
      {round.mayDraw && <Panel><p>{t('drawWarning')}</p><Button type="primary" loading={act.running} onClick={() => { void act.run({ roundId: round.id }).then(drawn); }}>{t('draw')}</Button></Panel>}
      {round.maySample && <Panel><p>{t('sampleWarning')}</p><Button loading={sample.running} onClick={() => { void sample.run({ roundId: round.id }).then(drawn); }}>{t('sample')}</Button></Panel>}
      <Panel>
        <p style={{ overflowWrap: 'anywhere', margin: 0 }}>{round.seed && <>{t('seed')}：{round.seed}<br /></>}{t('seedHash')}：{round.seedHash}</p>
        <p className="gq-quiet" style={{ marginBottom: 0 }}>{t('seedHint')} {t('redoHow')}</p>
        {round.seed && data && data.scoringDraws.length > 0 && <a download={`draws-${round.id}.json`} href={`data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify({ seed: round.seed, seedHash: round.seedHash, draws: data.scoringDraws }))}`}>{t('download')}</a>}
      </Panel>
      {data?.scoringDraws.length === 0 && <p className="gq-quiet">{t('noDraws')}</p>}
      {all.filter((one) => one.subjectId === null).map((one) => <DrawView key={one.id} draw={one} seed={round.seed} seedHash={round.seedHash} />)}
      {ofPeople.length > 0 && <OfPeople draws={ofPeople} seed={round.seed} seedHash={round.seedHash} />}
    </>
  );
}
