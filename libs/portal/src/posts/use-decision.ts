import { useMemo } from 'react';
import { useQuery } from 'urql';
import { useSession } from '../session/session.js';
import { schemaOf, type DecisionShape } from '../ui/schema-form/index.js';
import { PolicyShapesDocument } from './posts.operations.js';

/** A decision of the tenant's own pack by its question, as `establishment.quota`; null while it is not known or does not exist. */
export function useDecision(question: string): DecisionShape | null {
  const { viewer } = useSession();
  const packId = viewer.tenant?.packId ?? '';
  const [{ data }] = useQuery({ query: PolicyShapesDocument, variables: { id: packId }, pause: packId === '' });
  return useMemo(() => {
    const pack = data?.policyPack;
    const found = pack?.decisions.find((d) => d.name === `${packId}.${question}`);
    return pack && found ? { name: found.name, zh: found.zh, packId: pack.id, packTitle: pack.title, facts: schemaOf(found.factsSchema), answer: schemaOf(found.answerSchema) } : null;
  }, [data, packId, question]);
}
