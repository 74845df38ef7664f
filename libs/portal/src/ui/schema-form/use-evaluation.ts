import { useEffect, useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { refusalsOf, type ShownRefusal } from '../../data/refusal.js';
import { useSay } from '../language.js';
import type { Explanation } from '../reasons/reason.js';
import { checkDraft } from './check.js';
import { EvaluateDecisionDocument } from './decision.operations.js';
import { factsOf, type Draft, type SchemaNode } from './schema.js';
import { useFaultMessages, type Messages } from './schema-form.js';

/** A decision as the forms need it: name, Chinese name, schemas. */
export interface DecisionShape {
  readonly name: string;
  readonly zh: string;
  readonly packId: string;
  readonly packTitle: string;
  readonly facts: SchemaNode;
  readonly answer: SchemaNode;
}

/** What a decision says on a draft as it stands. */
export interface LiveDecision {
  /** The answer with its reasons; null while the draft is incomplete or refused. */
  readonly explanation: Explanation | null;
  readonly refusal: Omit<ShownRefusal, 'requestId'> | null;
  /** Messages beside fields: the browser's own, and the decision's refusal. */
  readonly messages: Messages;
  readonly complete: boolean;
  readonly asking: boolean;
}

const PAUSE = 300;

/** Asks the decision while one types: as soon as the browser finds no fault, after a short pause. */
export function useEvaluation(decision: DecisionShape, draft: Draft, asOf: string, overrides?: unknown): LiveDecision {
  const say = useSay();
  const words = useFaultMessages();
  const faults = useMemo(() => checkDraft(decision.facts, draft, asOf), [decision.facts, draft, asOf]);
  const complete = Object.keys(faults).length === 0;
  const facts = useMemo(() => JSON.stringify(factsOf(decision.facts, draft)), [decision.facts, draft]);
  const [asked, setAsked] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(complete ? facts : null), PAUSE);
    return () => clearTimeout(timer);
  }, [facts, complete]);
  const variables = useMemo(
    () => ({ decision: decision.name, facts: JSON.parse(asked ?? '{}') as unknown, asOf, overrides: overrides ?? null }),
    [decision.name, asked, asOf, overrides],
  );
  const [{ data, error, fetching }] = useQuery({ query: EvaluateDecisionDocument, variables, pause: asked === null || asOf === '' });
  const found = asked === null ? null : data?.evaluateDecision ?? null;
  const refusal = asked === null ? null : found?.refusal ? { ...found.refusal, field: found.refusal.field ?? null, provision: found.refusal.provision ?? null } : refusalsOf(error)[0] ?? null;
  const explanation = found?.output && !found.refusal
    ? {
        decision: decision.name, decisionName: decision.zh, asOf: found.asOf, packId: decision.packId, packTitle: decision.packTitle, packVersion: found.packVersion,
        facts: variables.facts as Explanation['facts'], output: found.output as Explanation['output'], reasons: (found.reasons ?? []) as Explanation['reasons'],
        parameters: (found.parameters ?? []) as Explanation['parameters'], provisions: found.provisions, factsSchema: decision.facts, answerSchema: decision.answer,
      }
    : null;
  const messages = { ...words(faults, decision.facts), ...(refusal?.field ? { [refusal.field]: say(refusal.message) } : {}) };
  return { explanation, refusal, messages, complete, asking: fetching || (complete && asked !== facts) };
}
