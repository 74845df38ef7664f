import { Alert, Progress } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useQuery, useSubscription } from 'urql';
import { Answered } from '../answered.js';
import { formatInstant } from '../format.js';
import { useSay, useWords } from '../language.js';
import { PageHead, Panel } from '../page-head.js';
import { Figure } from '../reasons/figure.js';
import { uiWords } from '../words.js';
import { changedOnly, shareOf, timeLeft, type Difference } from './progress.js';
import { JobRunDocument, JobRunProgressDocument, type JobRunQuery } from './run.operations.js';

type Run = NonNullable<JobRunQuery['jobRun']>;

const POLL_SECONDS = 3;
const ENDED = new Set(['done', 'completed', 'failed', 'cancelled']);

/** A run, live: by subscription where the line allows it, by asking every few seconds otherwise. */
export function useRun(id: string) {
  const [{ data: pushed, error: lineError }] = useSubscription({ query: JobRunProgressDocument, variables: { id } });
  const [{ data, fetching, error }, ask] = useQuery({ query: JobRunDocument, variables: { id } });
  const run = pushed?.jobRunProgress ?? data?.jobRun ?? null;
  const live = pushed !== undefined && !lineError;
  const ended = run !== null && ENDED.has(run.state);
  useEffect(() => {
    if (live || ended) return undefined;
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), POLL_SECONDS * 1000);
    return () => clearInterval(timer);
  }, [live, ended, ask]);
  return { run, fetching, error, live, ended, ask };
}

/** The stages of a run with their counts. */
export function RunStages({ run, live, ended }: { readonly run: Run; readonly live: boolean; readonly ended: boolean }) {
  const t = useWords(uiWords);
  const say = useSay();
  const left = timeLeft(run.secondsLeft);
  const beside = ended ? formatInstant(run.endedAt) : `${left ? `${t('secondsLeft', { time: t(left.unit, { count: left.count }) })} · ` : ''}${live ? t('live') : t('polling', { seconds: POLL_SECONDS })}`;
  return (
    <Panel title={t('stages')} beside={<span className="gq-quiet">{beside}</span>}>
      {run.stages.map((stage) => (
        <div key={stage.key} style={{ display: 'grid', gridTemplateColumns: 'minmax(90px, 180px) 1fr minmax(90px, auto)', gap: 12, alignItems: 'center' }}>
          <span>{say(stage.name)}</span>
          <Progress percent={shareOf(stage)} size="small" status={stage.failed > 0 ? 'exception' : shareOf(stage) === 100 ? 'success' : 'active'} showInfo={false} aria-label={say(stage.name)} />
          <span className="gq-num">{t('of', { done: stage.done, total: stage.total })}{stage.failed > 0 && <strong style={{ color: '#a8071a' }}> ✗ {stage.failed}</strong>}</span>
        </div>
      ))}
      {!ended && <p className="gq-quiet" style={{ marginBottom: 0 }}>{t('leaveSafely')}</p>}
    </Panel>
  );
}

/** The failures of a run as a list to work through, each a door to its subject. */
export function RunFailures({ failures }: { readonly failures: Run['failures'] }) {
  const t = useWords(uiWords);
  const say = useSay();
  if (failures.length === 0) return null;
  return (
    <Panel title={t('failuresTitle')} beside={t('total', { count: failures.length })}>
      <table className="gq-facts gq-facts-head">
        <thead><tr><th scope="col">{t('subject')}</th><th scope="col">{t('why')}</th></tr></thead>
        <tbody>{failures.map((f, index) => <tr key={f.subjectId ?? index}><td>{f.address ? <Link to={f.address}>{f.subject}</Link> : f.subject}</td><td>{say(f.message)}</td></tr>)}</tbody>
      </table>
    </Panel>
  );
}

/** What changed between two runs, or between now and a what-if; unchanged rows are left out. */
export function Differences({ rows, format = (v) => v ?? '—' }: { readonly rows: readonly Difference[]; readonly format?: (value: string | null) => string }) {
  const t = useWords(uiWords);
  const changed = changedOnly(rows);
  if (changed.length === 0) return <p className="gq-quiet">{t('noDifferences')}</p>;
  return (
    <div className="gq-table-scroll">
      <table className="gq-facts gq-facts-head">
        <thead><tr><th scope="col">{t('subject')}</th><th scope="col" className="gq-num">{t('before')}</th><th scope="col" className="gq-num">{t('after')}</th><th scope="col">{t('why')}</th></tr></thead>
        <tbody>{changed.map((row) => (
          <tr key={row.id}><td>{row.subject}</td><td className="gq-num">{format(row.before)}</td><td className="gq-num"><Figure value={format(row.after)} resultId={row.resultId} /></td><td>{row.why}</td></tr>
        ))}</tbody>
      </table>
    </div>
  );
}

const STATE_WORDS = { waiting: 'runWaiting', active: 'runActive', done: 'runDone', completed: 'runDone', failed: 'runFailed' } as const;

export interface RunPageProps {
  readonly id: string;
  /** What will happen to whom, before the start; and the acts (start, approve, publish). */
  readonly intent?: ReactNode;
  readonly acts?: ReactNode;
  /** Outcome with its differences, once the run has ended. */
  readonly outcome?: (run: Run) => ReactNode;
}

/** A run: what will happen, live progress per stage, the outcome with differences, failures to work through. */
export function RunPage({ id, intent, acts, outcome }: RunPageProps) {
  const t = useWords(uiWords);
  const say = useSay();
  const { run, fetching, error, live, ended, ask } = useRun(id);
  return (
    <Answered data={run} fetching={fetching} error={error} onRetry={() => ask()}>
      {(found) => (
        <>
          <PageHead title={say(found.name)} beside={t(STATE_WORDS[found.state as keyof typeof STATE_WORDS] ?? 'runActive')} acts={acts} />
          {intent && <Panel>{intent}</Panel>}
          {found.state === 'failed' && <Alert type="error" showIcon title={t('runFailed')} style={{ marginBottom: 12 }} />}
          <RunStages run={found} live={live} ended={ended} />
          <RunFailures failures={found.failures} />
          {ended && outcome && <Panel title={t('result')}>{outcome(found)}</Panel>}
        </>
      )}
    </Answered>
  );
}
