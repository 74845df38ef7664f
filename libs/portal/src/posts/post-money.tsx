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

/** The shares as figures that open their reasons: cost and split judged again on the very facts that the run kept. */
function Shares({ line, split, estimate }: { readonly line: Line; readonly split: DecisionShape; readonly estimate: DecisionShape }) {
  const t = useWords(postWords);
  const asOf = `${useYear()}-12-31`;
  const kept = line.facts as KeptFacts;
  const splitFacts = useMemo(() => ({ unitKind: kept.unitKind, jurisdiction: kept.jurisdiction, provinceApproved: kept.approved, guidelineTotal: line.guidelineTotal, actualTotal: line.actualTotal }), [kept, line]);
  const { explanation } = useEvaluation(split, splitFacts, asOf);
  const cost = useEvaluation(estimate, useMemo(() => estimateFacts(kept, line), [kept, line]), asOf);
  // Under two minimum wages in one year the cost is a sum of two answers, which no single one explains.
  const costReasons = kept.minimumWages.some((w) => w.from.startsWith(asOf.slice(0, 4))) ? undefined : cost.explanation ?? undefined;
  return (
    <FactSheet rows={[
      [t('actual'), <strong key="total"><Figure value={formatMoney(line.actualTotal)} explanation={costReasons} /> {t('yuan')}</strong>], [t('guideline'), <Figure key="guideline" value={formatMoney(line.guidelineTotal)} explanation={costReasons} />], [t('months'), line.months], [t('step'), line.step],
      [t('sharedBase'), <Figure key="base" value={formatMoney(line.sharedBase)} explanation={explanation ?? undefined} />], [t('purchaserOnly'), formatMoney(line.purchaserOnly)],
      ...SHARES.filter((key) => line[key] !== '0' && line[key] !== '0.00').map((key) => [t(key), <Figure key={key} value={formatMoney(line[key])} explanation={explanation ?? undefined} />] as const),
    ]} />
  );
}

/** What the run keeps of a post beside its figures. */
interface KeptFacts {
  readonly unitKind: string;
  readonly jurisdiction: string;
  readonly approved: boolean;
  readonly minimumWages: readonly { readonly from: string; readonly monthly: string }[];
  readonly bonusPercent: string;
  readonly insurancePercent: string;
  readonly managementFee: string;
  readonly agreedMonthlyPay: string | null;
  readonly lastMonth: number;
}

function estimateFacts(kept: KeptFacts, line: Line): Draft {
  return {
    minimumWages: kept.minimumWages.map((w) => ({ ...w })), months: line.months, bonusPayments: kept.lastMonth === 12 ? 1 : 0, bonusRate: kept.bonusPercent, insuranceRate: kept.insurancePercent, managementFee: kept.managementFee,
    lines: [{ grade: line.grade, step: line.step, posts: 1, agreedMonthlyPay: kept.agreedMonthlyPay }],
  };
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
  const split = useDecision('funding.split');
  const estimate = useDecision('procurement.costEstimate');
  const [{ data, fetching, error }] = useQuery({ query: PostMoneyDocument, variables: { postId, year } });
  return (
    <Answered data={data?.fundingLines} fetching={fetching} error={error}>
      {(lines) => {
        const line = nodesOf(lines)[0];
        return (
          <Panel title={t('moneyOf', { year })}>
            {!line && <p className="gq-quiet">{t('noMoney', { year })}</p>}
            {line && split && estimate && <Shares line={line} split={split} estimate={estimate} />}
          </Panel>
        );
      }}
    </Answered>
  );
}
