import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { MatterView, useMatterAbout } from '../matter/index.js';
import { allows } from '../session/rights.js';
import { useSession } from '../session/session.js';
import { Answered } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import type { ThingTab } from '../ui/thing/thing-page.js';
import { AppealList } from './appeals-page.js';
import { Draws } from './draws.js';
import { Measures } from './measures.js';
import { Notice } from './notice.js';
import { Progress } from './progress.js';
import { Results } from './results.js';
import { RoundActs, RoundSettings, RoundTerms, mayChange, type Round } from './round-acts.js';
import { ScoringRoundDocument } from './scoring.operations.js';
import { scoringWords, stateWord } from './words.js';

/** The tabs of a round that the viewer may see: how it stands, results, raters, draws, objections, measures. */
function useTabs(round: Round, onChanged: () => void): readonly ThingTab[] {
  const t = useWords(scoringWords);
  const { viewer } = useSession();
  const may = (verb: string, subject: string): boolean => allows(viewer.permissions, verb, subject);
  const seesResults = round.summary !== null || round.state === 'published' || round.state === 'final';
  return [
    { key: 'overview', label: t('overview'), children: <><RoundActs round={round} onChanged={onChanged} /><RoundTerms round={round} />{round.settingsSchema !== null && round.mayRun && <RoundSettings round={round} onChanged={onChanged} />}</> },
    ...(round.state === 'published' ? [{ key: 'notice', label: t('notice'), children: <Notice round={round} /> }] : []),
    ...(seesResults && may('read', 'ScoringResult') ? [{ key: 'results', label: t('results'), children: <Results round={round} today={viewer.today} /> }] : []),
    ...(round.mayRun ? [{ key: 'progress', label: t('progress'), children: <Progress roundId={round.id} open={mayChange(round)} /> }] : []),
    { key: 'draws', label: t('draws'), children: <Draws round={round} onDrawn={onChanged} /> },
    ...(may('read', 'ScoringMisconduct') ? [{ key: 'appeals', label: t('appeals'), children: <AppealList roundId={round.id} /> }] : []),
    ...(may('read', 'ScoringMeasure') && round.state === 'final' ? [{ key: 'measures', label: t('measures'), children: <Measures roundId={round.id} /> }] : []),
  ];
}

function RoundView({ round, onChanged }: { readonly round: Round; readonly onChanged: () => void }) {
  const t = useWords(scoringWords);
  const { matter, refresh } = useMatterAbout('ScoringRound', round.id);
  const again = (): void => { onChanged(); refresh(); };
  const tabs = useTabs(round, again);
  return <MatterView matter={round.workflowInstanceId === null ? null : matter} onChanged={again} title={round.title} beside={`${round.unitName ?? ''} · ${stateWord(t, round.state)}`} tabs={tabs} />;
}

/** A round: how it stands and what comes next by its document, results, raters, draws, objections and measures. */
export default function RoundPage() {
  const { id = '' } = useParams();
  const [{ data, fetching, error }, ask] = useQuery({ query: ScoringRoundDocument, variables: { id } });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <Answered data={data?.scoringRound} fetching={fetching} error={error} onRetry={refresh}>
      {(round) => <RoundView round={round} onChanged={refresh} />}
    </Answered>
  );
}
