import { Alert, Button, Popconfirm, Space } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { useAct } from '../data/act.js';
import { byField } from '../data/refusal.js';
import { allows } from '../session/rights.js';
import { useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { formatDay, formatInstant } from '../ui/format.js';
import { useSay, useWords } from '../ui/language.js';
import { Panel } from '../ui/page-head.js';
import { formatMoney } from '../ui/money.js';
import { Figure } from '../ui/reasons/figure.js';
import { SchemaForm } from '../ui/schema-form/schema-form.js';
import { emptyDraft, factsOf, schemaOf, type Draft } from '../ui/schema-form/schema.js';
import { explanationOf } from './basis.js';
import { ReportDialog } from './report-dialog.js';
import { ComputeScoringRoundDocument, FinaliseScoringRoundDocument, PublishScoringRoundDocument, SettleScoringRoundDocument, type ScoringRoundQuery } from './scoring.operations.js';
import { scoringWords } from './words.js';

export type Round = NonNullable<ScoringRoundQuery['scoringRound']>;
interface PartProps { readonly round: Round; readonly onChanged: () => void }

const MAY_CHANGE = new Set(['open', 'computed']);
const MAY_RUN = new Set(['open', 'computed', 'published', 'final']);

/** Whether ratings and settings of a round may still change. */
export const mayChange = (round: Pick<Round, 'state'>): boolean => MAY_CHANGE.has(round.state);

function Runs({ round }: { readonly round: Round }) {
  const t = useWords(scoringWords);
  const go = useNavigate();
  const compute = useAct(ComputeScoringRoundDocument);
  const run = (basis: string | null): void => {
    void compute.run({ id: round.id, basis }).then((outcome) => { if (outcome.ok) void go(`/scoring/${round.id}/runs/${outcome.data.computeScoringRound}`); });
  };
  if (!round.mayRun) return null;
  return (
    <Space wrap>
      <RefusalList refusals={compute.refusals} />
      {round.latestRunId && <Link to={`/scoring/${round.id}/runs/${round.latestRunId}`}><Button>{t('lastRun')}</Button></Link>}
      {round.jobRunId === null && <Button type="primary" loading={compute.running} onClick={() => run(null)}>{t('run')}</Button>}
      {round.jobRunId !== null && MAY_RUN.has(round.state) && <Button loading={compute.running} onClick={() => run('then')}>{t('rerunThen')}</Button>}
      {round.jobRunId !== null && MAY_RUN.has(round.state) && <Button loading={compute.running} onClick={() => run('now')}>{t('rerunNow')}</Button>}
    </Space>
  );
}

/** What the viewer may do with a round beside the steps of its document: rate, run, publish where no document decides, report. */
export function RoundActs({ round, onChanged }: PartProps) {
  const t = useWords(scoringWords);
  const { viewer } = useSession();
  const publish = useAct(PublishScoringRoundDocument);
  const finalise = useAct(FinaliseScoringRoundDocument);
  const [reporting, setReporting] = useState(false);
  return (
    <div style={{ marginBottom: 12 }}>
      {round.reopened > 0 && <Alert type="warning" showIcon style={{ marginBottom: 8 }} title={t('reopened', { n: round.reopened })} />}
      {round.maySample && <Alert type="info" showIcon style={{ marginBottom: 8 }} title={t('sampleFirst')} action={<Link to={`/scoring/${round.id}?tab=draws`}>{t('toDraws')}</Link>} />}
      <RefusalList refusals={[...publish.refusals, ...finalise.refusals]} />
      <Space wrap>
        {(mayChange(round) || round.reopened > 0) && allows(viewer.permissions, 'rate', 'ScoringSubject') && <Link to={`/scoring/${round.id}/rate`}><Button>{t('rates')}</Button></Link>}
        <Runs round={round} />
        {round.mayPublish && round.state === 'computed' && (
          <Popconfirm title={t('publishWarning')} okText={t('publish')} cancelText={t('cancel')} onConfirm={() => { void publish.run({ id: round.id }).then(onChanged); }}><Button type="primary" loading={publish.running}>{t('publish')}</Button></Popconfirm>
        )}
        {round.mayPublish && round.state === 'published' && <Button type="primary" loading={finalise.running} onClick={() => { void finalise.run({ id: round.id }).then(onChanged); }}>{t('finalise')}</Button>}
        {round.mayReport && <Button onClick={() => setReporting(true)}>{t('report')}</Button>}
      </Space>
      {reporting && <ReportDialog roundId={round.id} onClose={() => setReporting(false)} />}
    </div>
  );
}

/** What the scheme leaves to be settled for the round. */
export function RoundSettings({ round, onChanged }: PartProps) {
  const t = useWords(scoringWords);
  const say = useSay();
  const schema = schemaOf(round.settingsSchema);
  const [draft, setDraft] = useState<Draft>(() => (round.settings as Draft | null) ?? emptyDraft(schema));
  const settle = useAct(SettleScoringRoundDocument);
  const messages = Object.fromEntries(Object.entries(byField(settle.refusals, 'settings.')).map(([path, found]) => [path, say(found.message)]));
  const locked = !round.mayRun || !mayChange(round);
  return (
    <Panel title={t('settings')}>
      <RefusalList refusals={settle.refusals.filter((r) => !r.field?.startsWith('settings.'))} />
      {round.borrowed.map((held) => <p key={held.setting} className="gq-quiet">{held.zh.split('（')[0]}：<Figure value={formatMoney(String(held.value))} explanation={explanationOf(held.basis)} />（{t('borrowedFrom', { round: held.roundTitle })}）</p>)}
      <SchemaForm schema={schema} value={draft} onChange={setDraft} messages={messages} disabled={locked} />
      {!locked && <Button loading={settle.running} onClick={() => { void settle.run({ id: round.id, settings: factsOf(schema, draft) }).then(onChanged); }}>{t('save')}</Button>}
    </Panel>
  );
}

/** Days of a round, and how many came to which tier. */
export function RoundTerms({ round }: { readonly round: Round }) {
  const t = useWords(scoringWords);
  const facts: readonly (readonly [string, ReactNode])[] = [
    ...(round.announcement ? [[t('announced'), round.announcement] as const] : []), [t('ratingEndsOn'), formatDay(round.ratingEndsOn)],
    ...round.dueDays.map(({ zh, day }) => [zh, <Figure key={zh} value={formatDay(day)} explanation={explanationOf(round.termsBasis)} />] as const),
    [t('computedAt'), formatInstant(round.computedAt)], [t('publishedOn'), formatDay(round.publishedOn)], [t('noticeEndsOn'), formatDay(round.noticeEndsOn)], [t('appealEndsOn'), formatDay(round.appealEndsOn)],
    ...(round.summary?.tiers ?? []).map((tier) => [tier.zh, `${tier.people}`] as const),
  ];
  return (
    <Panel title={t('tiers')} beside={round.summary ? `${t('scored')} ${round.summary.scored} / ${round.summary.people}` : undefined}>
      {round.summary?.money && <Alert type={round.summary.money.exceeded ? 'warning' : 'info'} showIcon style={{ marginBottom: 8 }} title={<>{t('money')}：<Figure value={round.summary.money.words} explanation={explanationOf(round.summary.money.basis)} /></>} />}
      <table className="gq-facts"><tbody>{facts.map(([name, value]) => <tr key={name}><th scope="row">{name}</th><td>{value}</td></tr>)}</tbody></table>
    </Panel>
  );
}
