import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { RunPage } from '../ui/run/run-page.js';
import { AdoptScoringRunDocument, ScoringDifferencesDocument, ScoringRoundDocument } from './scoring.operations.js';
import { scoringWords } from './words.js';

const SHOWN = 100;

interface Compared { readonly score: string | null; readonly rank: number | null; readonly tier: string | null; readonly consequences: readonly string[] }

function textOf(value: unknown): string {
  const { score, rank, tier, consequences } = value as Compared;
  return [score ?? '—', ...(rank === null ? [] : [`#${rank}`]), ...(tier === null ? [] : [tier]), ...consequences].join(' · ');
}

/** Where a run done again differs from what stands, person by person. */
function DifferencesOf({ runId }: { readonly runId: string }) {
  const t = useWords(scoringWords);
  const [{ data }] = useQuery({ query: ScoringDifferencesDocument, variables: { runId, first: SHOWN, skip: 0 } });
  if (!data) return null;
  const rows = data.scoringDifferences.edges.map(({ node }) => node);
  if (rows.length === 0) return <p className="gq-quiet">{t('noDifferences')}</p>;
  return (
    <div className="gq-table-scroll">
      <p>{t('differences')}：{data.scoringDifferences.totalCount}（{t(rows[0]?.basis === 'then' ? 'then' : 'now')}）</p>
      <table className="gq-facts gq-facts-head">
        <thead><tr><th scope="col">{t('person')}</th><th scope="col">{t('before')}</th><th scope="col">{t('after')}</th></tr></thead>
        <tbody>{rows.map((d) => <tr key={d.id}><td>{d.personName}</td><td>{textOf(d.before)}</td><td>{textOf(d.after)}</td></tr>)}</tbody>
      </table>
    </div>
  );
}

/** A run of a round, live, with its differences and, before publication, the choice to let it stand. */
export default function ScoringRunPage() {
  const { id = '', run = '' } = useParams();
  const t = useWords(scoringWords);
  const [{ data }, ask] = useQuery({ query: ScoringRoundDocument, variables: { id } });
  const adopt = useAct(AdoptScoringRunDocument);
  const round = data?.scoringRound;
  const other = round?.mayRun && round.state === 'computed' && round.jobRunId !== run;
  const acts = (
    <>
      <RefusalList refusals={adopt.refusals} />
      {other && <Button loading={adopt.running} onClick={() => { void adopt.run({ id, runId: run }).then(() => ask({ requestPolicy: 'network-only' })); }}>{t('adopt')}</Button>}
      <Link to={`/scoring/${id}`}><Button>{round?.title ?? t('back')}</Button></Link>
    </>
  );
  return <RunPage id={run} intent={t('intent')} acts={acts} outcome={() => <DifferencesOf runId={run} />} />;
}
