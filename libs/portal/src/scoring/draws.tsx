import { Button } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { RefusalList } from '../ui/answered.js';
import { formatInstant } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import { holdsBy } from './draw-again.js';
import { DrawScoringRatersDocument, ScoringDrawsDocument, type ScoringDrawsQuery } from './scoring.operations.js';
import { scoringWords } from './words.js';

type Draw = ScoringDrawsQuery['scoringDraws'][number];
const TITLES = { groups: 'drawGroups', raters: 'drawRaters', recipients: 'drawRecipients', documents: 'drawDocuments' } as const;

/** One draw: what was drawn from what, and drawing it again on the viewer's own device once the seed is out. */
function DrawView({ draw, seed, seedHash }: { readonly draw: Draw; readonly seed: string | null; readonly seedHash: string }) {
  const t = useWords(scoringWords);
  const [again, setAgain] = useState<boolean | null>(null);
  const names = draw.names as Readonly<Record<string, string>>;
  const nameOf = (key: string): string => names[key] ?? key;
  const drawn = draw.kind === 'groups' ? draw.drawn.map((pair) => { const [scoring = '', scored = ''] = pair.split('>'); return `${nameOf(scoring)} ${t('scores')} ${nameOf(scored)}`; }) : draw.drawn.map(nameOf);
  const kind = draw.kind as keyof typeof TITLES;
  return (
    <Panel title={`${t(TITLES[kind])}${draw.kind === 'groups' ? '' : `　${draw.item}`}`} beside={<span className="gq-quiet">{formatInstant(draw.drawnAt)}</span>}>
      <table className="gq-facts"><tbody>
        <tr><th scope="row">{t('drawn')} {draw.resultId ? <Figure value={draw.size} resultId={draw.resultId} /> : draw.size}</th><td>{drawn.join('；')}</td></tr>
        <tr><th scope="row">{t('pool')} {draw.pool.length}</th><td><details><summary>{t('show')}</summary>{draw.pool.map((key) => <div key={key}>{nameOf(key)} <span className="gq-quiet">{key}</span></div>)}</details></td></tr>
      </tbody></table>
      {seed && <Button onClick={() => setAgain(holdsBy(seed, seedHash, draw))}>{t('redo')}</Button>}
      <div role="status">{again !== null && <p className={again ? '' : 'gq-light-overdue'}>{again ? t('redoOk') : t('redoBad')}</p>}</div>
    </Panel>
  );
}

/** The draws of a round, for everybody concerned once it is published. */
export function Draws({ round, onDrawn }: { readonly round: { readonly id: string; readonly seed: string | null; readonly seedHash: string; readonly mayDraw: boolean }; readonly onDrawn: () => void }) {
  const t = useWords(scoringWords);
  const [{ data }, ask] = useQuery({ query: ScoringDrawsDocument, variables: { roundId: round.id } });
  const act = useAct(DrawScoringRatersDocument);
  const draw = (): void => { void act.run({ roundId: round.id }).then((outcome) => { if (outcome.ok) { ask({ requestPolicy: 'network-only' }); onDrawn(); } }); };
  return (
    <>
      <RefusalList refusals={act.refusals} />
      {round.mayDraw && <Panel><p>{t('drawWarning')}</p><Button type="primary" loading={act.running} onClick={draw}>{t('draw')}</Button></Panel>}
      <Panel>
        <p style={{ overflowWrap: 'anywhere', margin: 0 }}>{round.seed && <>{t('seed')}：{round.seed}<br /></>}{t('seedHash')}：{round.seedHash}</p>
        <p className="gq-quiet" style={{ marginBottom: 0 }}>{t('seedHint')} {t('redoHow')}</p>
        {round.seed && data && data.scoringDraws.length > 0 && <a download={`draws-${round.id}.json`} href={`data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify({ seed: round.seed, seedHash: round.seedHash, draws: data.scoringDraws }))}`}>{t('download')}</a>}
      </Panel>
      {data?.scoringDraws.length === 0 && <p className="gq-quiet">{t('noDraws')}</p>}
      {data?.scoringDraws.map((one) => <DrawView key={one.id} draw={one} seed={round.seed} seedHash={round.seedHash} />)}
    </>
  );
}
