import { Alert } from 'antd';
import { useQuery, type CombinedError } from 'urql';
import { refusalsOf } from '../data/refusal.js';
import { useSay, useWords } from '../ui/language.js';
import { ReasonTree } from '../ui/reasons/reason-tree.js';
import type { ReasonProvision } from '../ui/reasons/reason.js';
import { schemaOf } from '../ui/schema-form/index.js';
import { ValueView } from '../ui/value-view.js';
import { linesOf, verdictOf, type Combined, type CombinedOutcome, type CombinedPart } from './combined.js';
import { CombinableDecisionsDocument } from './explorer.operations.js';
import { explorerWords } from './words.js';

type Titles = readonly { readonly id: string; readonly title: string }[];

/** A document's own part: its answer in words, and how it came to it. */
function PartAnswer({ part }: { readonly part: CombinedPart }) {
  const t = useWords(explorerWords);
  const say = useSay();
  const [{ data }] = useQuery({ query: CombinableDecisionsDocument, variables: { id: part.pack } });
  const decision = data?.policyPack?.decisions.find((d) => d.name === part.decision);
  const provisions = new Map((data?.policyPack?.chapters ?? []).flatMap((chapter) => chapter.provisions).map((p): [string, ReasonProvision] => [p.id, p]));
  const answer = schemaOf(decision?.answerSchema);
  return (
    <section style={{ marginTop: 16 }}>
      <h3 style={{ fontSize: 15, margin: '0 0 6px' }}>{part.title} · {part.zh}</h3>
      {part.error && <Alert type="warning" showIcon title={say(part.error.message)} />}
      {part.output && (
        <table className="gq-facts"><tbody>{Object.entries(part.output).map(([key, value]) => <tr key={key}><th scope="row">{answer.properties?.[key]?.title ?? key}</th><td><ValueView node={answer.properties?.[key]} value={value} /></td></tr>)}</tbody></table>
      )}
      {part.reasons.length > 0 && <details style={{ marginTop: 6 }}><summary>{t('howPart')}</summary><ReasonTree reasons={part.reasons} provisions={provisions} /></details>}
    </section>
  );
}

function Result({ combined, packs }: { readonly combined: Combined; readonly packs: Titles }) {
  const t = useWords(explorerWords);
  const { result } = combined;
  if (!result) return <Alert type="warning" showIcon title={t('resultOpen')} />;
  const STATE_WORDS = { needed: 'stateNeeded', given: 'stateGiven', refused: 'stateRefused', obstacle: 'stateObstacle' } as const;
  const lines = linesOf(result, (code) => (code in STATE_WORDS ? t(STATE_WORDS[code as keyof typeof STATE_WORDS]) : code));
  const verdict = verdictOf(result);
  const title = (id: string | null): string => packs.find((pack) => pack.id === id)?.title ?? '';
  const amount = typeof result['amount'] === 'string' ? result['amount'] : null;
  const VERDICTS = { granted: ['verdictGranted', 'verdictNotGranted'], compliant: ['verdictCompliant', 'verdictShort'], met: ['verdictMet', 'verdictNotMet'], allDone: ['verdictAllDone', 'verdictOpen'] } as const;
  return (
    <>
      {verdict && <div className={verdict.holds ? 'gq-verdict' : 'gq-verdict gq-verdict-no'} aria-live="polite">{t(VERDICTS[verdict.key][verdict.holds ? 0 : 1])}{amount ? `　${amount}` : ''}</div>}
      {typeof result['decision'] === 'string' && <div className="gq-verdict" aria-live="polite">{t('decidesAlone', { title: title(String(result['decidedBy'])) })}</div>}
      {lines.length > 0 && (
        <div className="gq-table-scroll">
          <table className="gq-facts gq-facts-head" aria-label={t('together')}>
            <thead><tr><th>{t('what')}</th><th>{t('value')}</th><th>{t('document')}</th><th>{t('article')}</th></tr></thead>
            <tbody>{lines.map((line, index) => <tr key={index}><td>{line.words}</td><td>{line.value}</td><td>{title(line.pack)}</td><td>{line.provision}</td></tr>)}</tbody>
          </table>
        </div>
      )}
    </>
  );
}

/** What the documents say together: the result, the provisions that decided, then each part. */
export function CombinedAnswer({ outcome, error, lacking, packs }: { readonly outcome: CombinedOutcome | null; readonly error: CombinedError | undefined; readonly lacking: readonly string[]; readonly packs: Titles }) {
  const t = useWords(explorerWords);
  const say = useSay();
  if (error) return <Alert type="error" showIcon title={refusalsOf(error).map((r) => say(r.message)).join(' ')} />;
  if (!outcome) return <p className="gq-quiet">{lacking.length > 0 ? t('fillParts', { titles: lacking.join('、') }) : t('choosePacks')}</p>;
  if (!outcome.ok) return <Alert type="warning" showIcon title={say(outcome.error.message)} description={outcome.error.field} />;
  const provisions = new Map(outcome.decidedBy.map((d): [string, ReasonProvision] => [d.provision, { id: d.provision, article: d.article, says: d.says }]));
  return (
    <>
      <Result combined={outcome} packs={packs} />
      {outcome.decidedBy.length > 0 && (
        <>
          <h3 style={{ fontSize: 15, margin: '14px 0 6px' }}>{t('decidedBy')}</h3>
          <ul style={{ margin: 0, paddingInlineStart: 18 }}>{outcome.decidedBy.map((d) => <li key={`${d.pack} ${d.provision}`}>{packs.find((pack) => pack.id === d.pack)?.title} {d.article}（{d.provision}）：{d.says}</li>)}</ul>
        </>
      )}
      {outcome.reasons.length > 0 && <div style={{ marginTop: 10 }}><ReasonTree reasons={outcome.reasons} provisions={provisions} /></div>}
      {outcome.parts.map((part) => <PartAnswer key={part.pack} part={part} />)}
    </>
  );
}
