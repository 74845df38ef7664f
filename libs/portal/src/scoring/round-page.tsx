import { Button, Popconfirm, Space } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { byField } from '../data/refusal.js';
import { allows } from '../session/rights.js';
import { useSession } from '../session/session.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { formatDay, formatInstant } from '../ui/format.js';
import { useSay, useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { PageHead, Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import { SchemaForm } from '../ui/schema-form/schema-form.js';
import { emptyDraft, factsOf, schemaOf, type Draft } from '../ui/schema-form/schema.js';
import { explanationOf } from './basis.js';
import { Follows } from './follows.js';
import { ComputeScoringRoundDocument, FinaliseScoringRoundDocument, PublishScoringRoundDocument, ScoringResultsDocument, ScoringRoundDocument, SettleScoringRoundDocument, type ScoringResultsQuery, type ScoringRoundQuery } from './scoring.operations.js';
import { scoringWords, stateWord } from './words.js';

type Round = NonNullable<ScoringRoundQuery['scoringRound']>;
type Result = ScoringResultsQuery['scoringResults']['edges'][number]['node'];
interface PartProps { readonly round: Round; readonly onChanged: () => void }

const MAY_CHANGE = new Set(['open', 'computed']);

function Acts({ round, onChanged }: PartProps) {
  const t = useWords(scoringWords);
  const go = useNavigate();
  const { viewer } = useSession();
  const compute = useAct(ComputeScoringRoundDocument);
  const publish = useAct(PublishScoringRoundDocument);
  const finalise = useAct(FinaliseScoringRoundDocument);
  const run = (basis: string | null): void => {
    void compute.run({ id: round.id, basis }).then((outcome) => { if (outcome.ok) void go(`/scoring/${round.id}/runs/${outcome.data.computeScoringRound}`); });
  };
  const open = MAY_CHANGE.has(round.state);
  return (
    <>
      <RefusalList refusals={[...compute.refusals, ...publish.refusals, ...finalise.refusals]} />
      <Space wrap>
        {open && allows(viewer.permissions, 'rate', 'ScoringSubject') && <Link to={`/scoring/${round.id}/rate`}><Button>{t('rates')}</Button></Link>}
        {round.latestRunId && round.mayRun && <Link to={`/scoring/${round.id}/runs/${round.latestRunId}`}><Button>{t('lastRun')}</Button></Link>}
        {round.mayRun && round.jobRunId === null && <Button type="primary" loading={compute.running} onClick={() => run(null)}>{t('run')}</Button>}
        {round.mayRun && round.jobRunId !== null && <Button loading={compute.running} onClick={() => run('then')}>{t('rerunThen')}</Button>}
        {round.mayRun && round.jobRunId !== null && <Button loading={compute.running} onClick={() => run('now')}>{t('rerunNow')}</Button>}
        {round.mayPublish && round.state === 'computed' && (
          <Popconfirm title={t('publishWarning')} okText={t('publish')} cancelText={t('cancel')} onConfirm={() => { void publish.run({ id: round.id }).then(onChanged); }}><Button type="primary" loading={publish.running}>{t('publish')}</Button></Popconfirm>
        )}
        {round.mayPublish && round.state === 'published' && <Button type="primary" loading={finalise.running} onClick={() => { void finalise.run({ id: round.id }).then(onChanged); }}>{t('finalise')}</Button>}
      </Space>
    </>
  );
}

function Settings({ round, onChanged }: PartProps) {
  const t = useWords(scoringWords);
  const say = useSay();
  const schema = schemaOf(round.settingsSchema);
  const [draft, setDraft] = useState<Draft>(() => (round.settings as Draft | null) ?? emptyDraft(schema));
  const settle = useAct(SettleScoringRoundDocument);
  const messages = Object.fromEntries(Object.entries(byField(settle.refusals, 'settings.')).map(([path, found]) => [path, say(found.message)]));
  const locked = !round.mayRun || !MAY_CHANGE.has(round.state);
  return (
    <Panel title={t('settings')}>
      <RefusalList refusals={settle.refusals.filter((r) => !r.field?.startsWith('settings.'))} />
      <SchemaForm schema={schema} value={draft} onChange={setDraft} messages={messages} disabled={locked} />
      {!locked && <Button loading={settle.running} onClick={() => { void settle.run({ id: round.id, settings: factsOf(schema, draft) }).then(onChanged); }}>{t('save')}</Button>}
    </Panel>
  );
}

function Terms({ round }: { readonly round: Round }) {
  const t = useWords(scoringWords);
  const facts: readonly (readonly [string, string])[] = [
    [t('computedAt'), formatInstant(round.computedAt)], [t('publishedOn'), formatDay(round.publishedOn)], [t('noticeEndsOn'), formatDay(round.noticeEndsOn)], [t('appealEndsOn'), formatDay(round.appealEndsOn)],
    ...(round.summary?.tiers ?? []).map((tier) => [tier.zh, `${tier.people}`] as const),
  ];
  return (
    <Panel title={t('tiers')} beside={round.summary ? `${t('scored')} ${round.summary.scored} / ${round.summary.people}` : undefined}>
      <table className="gq-facts"><tbody>{facts.map(([name, value]) => <tr key={name}><th scope="row">{name}</th><td className="gq-num">{value}</td></tr>)}</tbody></table>
      <p className="gq-quiet" style={{ overflowWrap: 'anywhere' }}>{round.seed ? `${t('seed')}：${round.seed}　` : ''}{t('seedHash')}：{round.seedHash}　{t('seedHint')}</p>
      {round.crossScoring.length > 1 && <p className="gq-quiet">{t('cross')}：{round.crossScoring.map((c) => `${c.unit}${t('scores')}${c.scores}`).join('；')}</p>}
    </Panel>
  );
}

function Results({ round }: { readonly round: Round }) {
  const t = useWords(scoringWords);
  const { first, skip, orderBy, filters } = useListArguments();
  const [{ data, fetching, error }, ask] = useQuery({ query: ScoringResultsDocument, variables: { roundId: round.id, first, skip, orderBy, tier: filters['tier'] ?? null, text: filters['text'] ?? null } });
  const columns: readonly Column<Result>[] = [
    { key: 'person', title: t('person'), render: (r) => r.personName },
    { key: 'unit', title: t('unit'), sort: 'unitPath', render: (r) => r.unitName },
    { key: 'score', title: t('score'), sort: 'score', render: (r) => (r.missing.length > 0 ? `${t('missing')} ${r.missing.length}` : <Figure value={r.score ?? '—'} explanation={explanationOf(r.basis)} />) },
    { key: 'rank', title: t('rank'), sort: 'rank', render: (r) => r.rank ?? '—' },
    { key: 'tier', title: t('tier'), sort: 'tier', render: (r) => (r.tierZh ? <Figure value={r.tierZh} explanation={explanationOf(r.basis)} /> : '—') },
    { key: 'follows', title: t('follows'), render: (r) => <Follows {...r} /> },
  ];
  const tiers = (round.summary?.tiers ?? []).flatMap(({ tier, zh }) => (tier === null ? [] : [{ value: tier, label: zh }]));
  return (
    <ListPage<Result> title={t('results')} name="scoring.results" columns={columns} connection={data?.scoringResults} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} empty={t('noResults')}
      filters={[{ name: 'text', label: t('find'), kind: 'text' }, { name: 'tier', label: t('tier'), kind: 'choice', options: tiers }]} />
  );
}

/** A round: its settings, its run and results, its publication. */
export default function RoundPage() {
  const { id = '' } = useParams();
  const t = useWords(scoringWords);
  const { viewer } = useSession();
  const [{ data, fetching, error }, ask] = useQuery({ query: ScoringRoundDocument, variables: { id } });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <Answered data={data?.scoringRound} fetching={fetching} error={error} onRetry={refresh}>
      {(round) => (
        <>
          <PageHead title={round.title} beside={`${round.unitName ?? ''} · ${stateWord(t, round.state)}`} acts={<Acts round={round} onChanged={refresh} />} />
          {round.settingsSchema !== null && <Settings key={round.id} round={round} onChanged={refresh} />}
          <Terms round={round} />
          {allows(viewer.permissions, 'read', 'ScoringResult') && <Results round={round} />}
        </>
      )}
    </Answered>
  );
}
