import { useMemo } from 'react';
import { useQuery } from 'urql';
import { nodesOf } from '../data/connection.js';
import { useSession } from '../session/session.js';
import { useAddressState } from '../ui/address-state.js';
import { Answered } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { formatMoney } from '../ui/money.js';
import { Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import { FactSheet } from '../ui/thing/thing-page.js';
import { useEvaluation, type DecisionShape, type Draft } from '../ui/schema-form/index.js';
import { PostMoneyDocument, type PostMoneyQuery } from './posts.operations.js';
import { useDecision } from './use-decision.js';
import { postWords } from './words.js';

type Line = PostMoneyQuery['fundingLines']['edges'][number]['node'];

const SHARES = ['province', 'city', 'county', 'directCity'] as const;

/** The shares as figures that open their reasons: the split judged on the very facts that the run kept. */
function Shares({ line, decision }: { readonly line: Line; readonly decision: DecisionShape }) {
  const t = useWords(postWords);
  const facts = useMemo(() => line.facts as Draft, [line.facts]);
  const { explanation } = useEvaluation(decision, facts, `${useYear()}-12-31`);
  return (
    <FactSheet rows={[
      [t('actual'), <strong key="total">{formatMoney(line.actualTotal)} {t('yuan')}</strong>], [t('guideline'), formatMoney(line.guidelineTotal)], [t('months'), line.months], [t('step'), line.step],
      [t('sharedBase'), <Figure key="base" value={formatMoney(line.sharedBase)} explanation={explanation ?? undefined} />], [t('purchaserOnly'), formatMoney(line.purchaserOnly)],
      ...SHARES.filter((key) => line[key] !== '0' && line[key] !== '0.00').map((key) => [t(key), <Figure key={key} value={formatMoney(line[key])} explanation={explanation ?? undefined} />] as const),
    ]} />
  );
}

function useYear(): number {
  const { viewer } = useSession();
  const { values } = useAddressState();
  return Number(values['year'] ?? viewer.today.slice(0, 4));
}

/** A post's cost of the year and who bears it. */
export function PostMoney({ postId }: { readonly postId: string }) {
  const t = useWords(postWords);
  const year = useYear();
  const decision = useDecision('funding.split');
  const [{ data, fetching, error }] = useQuery({ query: PostMoneyDocument, variables: { postId, year } });
  return (
    <Answered data={data?.fundingLines} fetching={fetching} error={error}>
      {(lines) => {
        const line = nodesOf(lines)[0];
        return (
          <Panel title={t('moneyOf', { year })}>
            {!line && <p className="gq-quiet">{t('noMoney', { year })}</p>}
            {line && decision && <Shares line={line} decision={decision} />}
          </Panel>
        );
      }}
    </Answered>
  );
}
