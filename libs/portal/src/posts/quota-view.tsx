import { useQuery } from 'urql';
import { useWords } from '../ui/language.js';
import { Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import type { Explanation } from '../ui/reasons/reason.js';
import { useEvaluation, textBySchema, type DecisionShape, type Draft } from '../ui/schema-form/index.js';
import { applicationWords } from './application-words.js';
import { ResultAnswerDocument } from './posts.operations.js';
import { useDecision } from './use-decision.js';

/** The sentence of a quota: how many posts, by which article. */
export function useQuotaSentence(): (output: Readonly<Record<string, unknown>>, article: string) => string {
  const t = useWords(applicationWords);
  return (output, article) => {
    const [min, max] = [Number(output['minimum'] ?? 0), Number(output['maximum'] ?? 0)];
    const sentence = min > 0 ? t('quotaBetween', { article, min, max }) : t('quotaSentence', { article, n: max });
    return output['otherPostsAllowed'] === true ? `${sentence}；${t('others')}` : sentence;
  };
}

interface LiveProps {
  readonly quota: DecisionShape;
  readonly request: DecisionShape;
  readonly facts: Draft;
  readonly asOf: string;
  readonly existing: number;
}

/** The article that the last step of an answer stands on. */
function articleOf(explanation: Explanation): string {
  const named = explanation.reasons.filter((r) => r.article).at(-1)?.article ?? explanation.provisions[0]?.article ?? '';
  return named.replace(/（.*$|第[一二三四五六七八九十]+款.*$/, '');
}

function Live({ quota, request, facts, asOf, existing }: LiveProps) {
  const t = useWords(applicationWords);
  const sentence = useQuotaSentence();
  const allowed = useEvaluation(quota, facts, asOf);
  const asked = useEvaluation(request, facts, asOf);
  return (
    <Panel title={t('live')}>
      <div aria-live="polite">
        {allowed.explanation
          ? <div className="gq-verdict"><Figure value={sentence(allowed.explanation.output, articleOf(allowed.explanation))} explanation={allowed.explanation} /><div className="gq-quiet" style={{ fontSize: 14, fontWeight: 400 }}>{t('existing', { n: existing })}</div></div>
          : <p className="gq-quiet">{t('waiting')}</p>}
        {asked.explanation && (
          <div className={asked.explanation.output['verdict'] === 'refused' ? 'gq-verdict gq-verdict-no' : 'gq-verdict'}>
            <Figure value={`${t('verdict')}：${textBySchema(request.answer.properties?.['verdict'], asked.explanation.output['verdict'])}`} explanation={asked.explanation} />
            {asked.explanation.output['belowMinimum'] === true && <div style={{ fontSize: 14, fontWeight: 400 }}>{t('belowMinimum')}</div>}
          </div>
        )}
      </div>
    </Panel>
  );
}

/** What the document allows the unit and says to the request, live beside the form. */
export function LiveQuota({ facts, asOf, existing }: Omit<LiveProps, 'quota' | 'request'>) {
  const quota = useDecision('establishment.quota');
  const request = useDecision('establishment.request');
  return quota && request ? <Live quota={quota} request={request} facts={facts} asOf={asOf} existing={existing} /> : null;
}

function Stored({ id, say }: { readonly id: string; readonly say: (output: Readonly<Record<string, unknown>>, article: string) => string }) {
  const [{ data }] = useQuery({ query: ResultAnswerDocument, variables: { id } });
  const found = data?.decisionResult;
  return found ? <div className="gq-verdict"><Figure value={say(found.output as Readonly<Record<string, unknown>>, (found.provisions.at(-1)?.article ?? '').replace(/（.*$/, ''))} resultId={id} /></div> : null;
}

/** The stored answers of an application, each opening its reasons. */
export function StoredQuota({ quotaResultId, requestResultId }: { readonly quotaResultId: string | null; readonly requestResultId: string | null }) {
  const t = useWords(applicationWords);
  const quotaSentence = useQuotaSentence();
  const request = useDecision('establishment.request');
  if (!quotaResultId && !requestResultId) return null;
  return (
    <Panel title={t('live')}>
      {quotaResultId && <Stored id={quotaResultId} say={quotaSentence} />}
      {requestResultId && request && <Stored id={requestResultId} say={(output) => `${t('verdict')}：${textBySchema(request.answer.properties?.['verdict'], String(output['verdict']))}`} />}
    </Panel>
  );
}
