import { useState } from 'react';
import { useClient } from 'urql';
import { useDecision } from '../posts/use-decision.js';
import { formatMoney } from '../ui/money.js';
import type { Explanation } from '../ui/reasons/reason.js';
import { useReasons } from '../ui/reasons/reasons-context.js';
import { EvaluateDecisionDocument } from '../ui/schema-form/decision.operations.js';

/** What a settled line keeps of its post. */
export interface SplitLine {
  readonly facts: unknown;
  readonly guidelineTotal: string;
  readonly actualTotal: string;
}

/** A share of a line, which opens its reasons: the split judged again on the very facts that the run kept, when it is asked. */
export function SplitFigure({ line, year, value }: { readonly line: SplitLine; readonly year: number; readonly value: string }) {
  const client = useClient();
  const open = useReasons();
  const split = useDecision('funding.split');
  const [asking, setAsking] = useState(false);
  if (/^0(\.0+)?$/.test(value) || !split) return <span className="gq-num">{formatMoney(value)}</span>;
  const kept = line.facts as { readonly unitKind: string; readonly jurisdiction: string; readonly approved: boolean };
  const facts: Explanation['facts'] = { unitKind: kept.unitKind, jurisdiction: kept.jurisdiction, provinceApproved: kept.approved, guidelineTotal: line.guidelineTotal, actualTotal: line.actualTotal };
  const asOf = `${year}-12-31`;
  const explain = (): void => {
    setAsking(true);
    void client.query(EvaluateDecisionDocument, { decision: split.name, facts, asOf, overrides: null }).toPromise().then(({ data }) => {
      setAsking(false);
      const found = data?.evaluateDecision;
      if (!found?.output) return;
      open({ explanation: {
        decision: split.name, decisionName: split.zh, asOf, packId: split.packId, packTitle: split.packTitle, packVersion: found.packVersion, facts,
        output: found.output as Explanation['output'], reasons: (found.reasons ?? []) as Explanation['reasons'], parameters: (found.parameters ?? []) as Explanation['parameters'], provisions: found.provisions,
        factsSchema: split.facts, answerSchema: split.answer,
      } });
    });
  };
  return <button type="button" className="gq-figure" aria-busy={asking} onClick={explain}>{formatMoney(value)}</button>;
}
