import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { RefusalList } from '../ui/answered.js';
import { useSay, useWords } from '../ui/language.js';
import { Pager } from '../ui/list/pager.js';
import { groupInWords } from '../ui/money.js';
import type { Value } from '../ui/reasons/reason.js';
import { RunPage } from '../ui/run/run-page.js';
import { schemaOf } from '../ui/schema-form/schema.js';
import { ValueView } from '../ui/value-view.js';
import { AdoptScoringRunDocument, ScoringDifferencesDocument, ScoringRoundDocument, type ScoringDifferencesQuery, type ScoringRoundQuery } from './scoring.operations.js';
import { scoringWords } from './words.js';

const SHOWN = 50;

interface Compared { readonly score: string | null; readonly rank: number | null; readonly tier: string | null; readonly consequences: readonly string[] }
type Node = ScoringDifferencesQuery['scoringDifferences']['edges'][number]['node'];
type Round = NonNullable<ScoringRoundQuery['scoringRound']>;

/** One side of a difference: what changed of it stands out, the rest is quiet. */
function Side({ value, other, tiers }: { readonly value: Compared; readonly other: Compared; readonly tiers: ReadonlyMap<string, string> }) {
  const t = useWords(scoringWords);
  const tierOf = (tier: string | null): string => (tier === null ? '—' : (tiers.get(tier) ?? tier));
  const lines: readonly (readonly [key: string, words: string, changed: boolean])[] = [
    ['score', `${t('score')} ${value.score === null ? '—' : trimmed(value.score)}`, value.score !== other.score],
    ...(value.rank === null && other.rank === null ? [] : [['rank', `${t('rank')} ${value.rank ?? '—'}`, value.rank !== other.rank] as const]),
    ...(value.tier === null && other.tier === null ? [] : [['tier', tierOf(value.tier), value.tier !== other.tier] as const]),
    ...value.consequences.map((words) => [words, groupInWords(words), !other.consequences.includes(words)] as const),
  ];
  return <>{lines.map(([key, words, changed]) => <div key={key} className={changed ? undefined : 'gq-quiet'}>{changed ? <strong>{words}</strong> : words}</div>)}</>;
}

const trimmed = (score: string): string => score.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');

/** Why a person's result differs: each fact that changed with what it was and is, and what happened in between. */
function Why({ changes }: { readonly changes: Node['changes'] }) {
  const say = useSay();
  return (
    <>{changes.map((change, i) => {
      const node = change.schema === null ? undefined : schemaOf(change.schema);
      return (
        <div key={change.zh ?? i} style={{ marginBottom: 4 }}>
          {change.zh !== null && <div>{change.zh}：<ValueView node={node} value={change.before as Value} /> → <ValueView node={node} value={change.after as Value} /></div>}
          <div className={change.zh === null ? undefined : 'gq-quiet'}>{say(change.why)}</div>
        </div>
      );
    })}</>
  );
}

/** Where a run done again differs from what stands, person by person, and why. */
function DifferencesOf({ runId, round }: { readonly runId: string; readonly round: Round }) {
  const t = useWords(scoringWords);
  const [{ number, size }, turn] = useState({ number: 1, size: SHOWN });
  const [{ data }] = useQuery({ query: ScoringDifferencesDocument, variables: { runId, first: size, skip: (number - 1) * size } });
  if (!data) return null;
  const rows = data.scoringDifferences.edges.map(({ node }) => node);
  const total = data.scoringDifferences.totalCount;
  if (total === 0) return <p className="gq-quiet">{t('noDifferences')}</p>;
  const tiers = new Map((round.summary?.tiers ?? []).flatMap(({ tier, zh }) => (tier === null ? [] : [[tier, zh] as const])));
  return (
    <>
      <p>{t('differences')}：{total}（{t(rows[0]?.basis === 'then' ? 'then' : 'now')}）</p>
      <div className="gq-table-scroll">
        <table className="gq-facts gq-facts-head">
          <thead><tr><th scope="col">{t('person')}</th><th scope="col">{t('before')}</th><th scope="col">{t('after')}</th><th scope="col">{t('whyDifferent')}</th></tr></thead>
          <tbody>{rows.map((d) => {
            const [before, after] = [d.before as Compared, d.after as Compared];
            return <tr key={d.id}><td>{d.personName}</td><td><Side value={before} other={after} tiers={tiers} /></td><td><Side value={after} other={before} tiers={tiers} /></td><td><Why changes={d.changes} /></td></tr>;
          })}</tbody>
        </table>
      </div>
      <Pager number={number} size={size} total={total} onTurn={(next, lines) => turn({ number: next, size: lines })} />
    </>
  );
}

/** A run of a round, live, with its differences and the choice to let it stand: before publication, and after it as a correction. */
export default function ScoringRunPage() {
  const { id = '', run = '' } = useParams();
  const t = useWords(scoringWords);
  const [{ data }, ask] = useQuery({ query: ScoringRoundDocument, variables: { id } });
  const adopt = useAct(AdoptScoringRunDocument);
  const round = data?.scoringRound;
  const open = round?.state === 'computed' || (round?.reopened ?? 0) > 0;
  const other = round?.mayRun && open && round.jobRunId !== run;
  const acts = (
    <>
      <RefusalList refusals={adopt.refusals} />
      {other && <Button type={round.reopened > 0 ? 'primary' : 'default'} loading={adopt.running} onClick={() => { void adopt.run({ id, runId: run }).then(() => ask({ requestPolicy: 'network-only' })); }}>{t('adopt')}</Button>}
      {round && round.jobRunId === run && <span className="gq-label">{t('stands')}</span>}
      <Link to={`/scoring/${id}`}><Button>{round?.title ?? t('back')}</Button></Link>
    </>
  );
  return <RunPage id={run} intent={t('intent')} acts={acts} outcome={() => round && <DifferencesOf runId={run} round={round} />} />;
}
