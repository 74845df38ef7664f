import { Alert, Button, Popconfirm, Progress } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useQuery, useSubscription } from 'urql';
import { useAct } from '../../data/act.js';
import { Answered, RefusalList } from '../answered.js';
import { formatInstant } from '../format.js';
import { useLanguage, useWords } from '../language.js';
import { PageHead, Panel } from '../page-head.js';
import { Figure } from '../reasons/figure.js';
import { uiWords } from '../words.js';
import { changedOnly, secondsLeftOf, shareOf, timeLeft, type Difference } from './progress.js';
import { CancelJobRunDocument, JobRunChangedDocument, JobRunDocument, JobRunFailuresDocument, RetryJobRunDocument, type JobRunQuery } from './run.operations.js';

type Run = JobRunQuery['jobRun'];

const POLL_SECONDS = 3;
const MOVING = new Set(['queued', 'running']);
const FAILURES_SHOWN = 100;

/** A run, live: by subscription where the line allows it, by asking every few seconds otherwise. */
export function useRun(id: string) {
  const [{ data: pushed, error: lineError }] = useSubscription({ query: JobRunChangedDocument, variables: { id } });
  const [{ data, fetching, error }, ask] = useQuery({ query: JobRunDocument, variables: { id } });
  const run = pushed?.jobRunChanged ?? data?.jobRun ?? null;
  const live = pushed !== undefined && !lineError;
  const ended = run !== null && !MOVING.has(run.state);
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
  const { language } = useLanguage();
  const left = timeLeft(secondsLeftOf(run.stages));
  const beside = ended ? formatInstant(run.finishedAt) : `${left ? `${t('secondsLeft', { time: t(left.unit, { count: left.count }) })} · ` : ''}${live ? t('live') : t('polling', { seconds: POLL_SECONDS })}`;
  return (
    <Panel title={t('stages')} beside={<span className="gq-quiet">{beside}</span>}>
      {run.stages.map((stage) => {
        const name = language === 'zh' ? stage.titleZh : stage.titleEn;
        const broken = stage.failures + stage.shardsFailed;
        return (
          <div key={stage.name} style={{ display: 'grid', gridTemplateColumns: 'minmax(90px, 180px) 1fr minmax(90px, auto)', gap: 12, alignItems: 'center' }}>
            <span>{name}</span>
            <Progress percent={shareOf(stage)} size="small" status={broken > 0 ? 'exception' : stage.state === 'done' ? 'success' : 'normal'} showInfo={false} aria-label={name} />
            <span className="gq-num">{t('of', { done: stage.unitsDone, total: stage.units })}{broken > 0 && <strong style={{ color: '#a8071a' }}> ✗ {broken}</strong>}</span>
          </div>
        );
      })}
      {!ended && <p className="gq-quiet" style={{ marginBottom: 0 }}>{t('leaveSafely')}</p>}
    </Panel>
  );
}

/** The failures of a run as a list to work through, each a door to its subject. */
export function RunFailures({ id, count, addressOf }: { readonly id: string; readonly count: number; readonly addressOf?: (subject: string, id: string) => string | null }) {
  const t = useWords(uiWords);
  const { language } = useLanguage();
  const [{ data }] = useQuery({ query: JobRunFailuresDocument, variables: { id, first: FAILURES_SHOWN, skip: 0 }, pause: count === 0 });
  const failures = data?.jobRunFailures ?? [];
  if (count === 0 || failures.length === 0) return null;
  return (
    <Panel title={t('failuresTitle')} beside={t('total', { count })}>
      <table className="gq-facts gq-facts-head">
        <thead><tr><th scope="col">{t('subject')}</th><th scope="col">{t('why')}</th></tr></thead>
        <tbody>{failures.map((f, index) => {
          const address = f.subjectId ? addressOf?.(f.subject, f.subjectId) : null;
          return <tr key={f.subjectId ?? index}><td>{address ? <Link to={address}>{f.label}</Link> : f.label}</td><td>{language === 'zh' ? f.messageZh : f.messageEn}</td></tr>;
        })}</tbody>
      </table>
    </Panel>
  );
}

function RunActs({ run }: { readonly run: Run }) {
  const t = useWords(uiWords);
  const retry = useAct(RetryJobRunDocument);
  const cancel = useAct(CancelJobRunDocument);
  return (
    <>
      <RefusalList refusals={[...retry.refusals, ...cancel.refusals]} />
      {run.mayRetry && <Button type="primary" loading={retry.running} onClick={() => { void retry.run({ id: run.id }); }}>{t('retryRun')}</Button>}
      {run.mayCancel && <Popconfirm title={t('cancelRunWarning')} okText={t('cancelRun')} cancelText={t('cancel')} onConfirm={() => { void cancel.run({ id: run.id }); }}><Button danger>{t('cancelRun')}</Button></Popconfirm>}
    </>
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

const STATE_WORDS = { queued: 'runWaiting', running: 'runActive', finished: 'runDone', failed: 'runFailed', cancelled: 'runCancelled' } as const;

export interface RunPageProps {
  readonly id: string;
  /** What will happen to whom, before the start; and further acts (approve, publish). */
  readonly intent?: ReactNode;
  readonly acts?: ReactNode;
  /** Outcome with its differences, once the run has ended. */
  readonly outcome?: (run: Run) => ReactNode;
  /** Where a failed thing is worked on; `addressOfSubject` of the shell knows the areas' things. */
  readonly addressOf?: (subject: string, id: string) => string | null;
}

/** A run: what will happen, live progress per stage, the outcome with differences, failures to work through. */
export function RunPage({ id, intent, acts, outcome, addressOf }: RunPageProps) {
  const t = useWords(uiWords);
  const { language } = useLanguage();
  const { run, fetching, error, live, ended, ask } = useRun(id);
  return (
    <Answered data={run} fetching={fetching} error={error} onRetry={() => ask()}>
      {(found) => (
        <>
          <PageHead title={language === 'zh' ? found.titleZh : found.titleEn} beside={t(STATE_WORDS[found.state as keyof typeof STATE_WORDS] ?? 'runActive')} acts={<>{acts}<RunActs run={found} /></>} />
          {intent && <Panel>{intent}</Panel>}
          {found.state === 'failed' && <Alert type="error" showIcon title={(language === 'zh' ? found.errorZh : found.errorEn) ?? t('runFailed')} style={{ marginBottom: 12 }} />}
          <RunStages run={found} live={live} ended={ended} />
          <RunFailures id={id} count={found.stages.reduce((sum, stage) => sum + stage.failures, 0)} {...(addressOf ? { addressOf } : {})} />
          {ended && outcome && <Panel title={t('result')}>{outcome(found)}</Panel>}
        </>
      )}
    </Answered>
  );
}
