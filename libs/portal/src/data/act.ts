import { useCallback, useRef, useState } from 'react';
import { useClient, type AnyVariables, type TypedDocumentNode } from 'urql';
import { refusalsOf, type ShownRefusal } from './refusal.js';

/** A mutation key: one per intended act, kept over retries, so that the API acts once. */
export function newKey(): string {
  return crypto.randomUUID();
}

/** What came of an act: the data, or why not. */
export type Outcome<Data> = { readonly ok: true; readonly data: Data } | { readonly ok: false; readonly refusals: readonly ShownRefusal[] };

export interface Act<Data, Variables> {
  readonly run: (variables: Variables) => Promise<Outcome<Data>>;
  readonly running: boolean;
  readonly refusals: readonly ShownRefusal[];
  readonly clear: () => void;
}

/**
 * Runs a mutation and keeps its refusals for the form. The key is made here and changes only after success or when the
 * variables differ, so pressing again on a poor line never acts twice. A mutation without `key` simply ignores it.
 */
export function useAct<Data, Variables extends AnyVariables & { key?: string }>(
  document: TypedDocumentNode<Data, Variables>,
): Act<Data, Omit<Variables, 'key'>> {
  const client = useClient();
  const [running, setRunning] = useState(false);
  const [refusals, setRefusals] = useState<readonly ShownRefusal[]>([]);
  const intent = useRef<{ body: string; key: string } | null>(null);
  const run = useCallback(async (variables: Omit<Variables, 'key'>): Promise<Outcome<Data>> => {
    const body = JSON.stringify(variables);
    if (intent.current?.body !== body) intent.current = { body, key: newKey() };
    setRunning(true);
    const takesKey = String(document).includes('$key');
    const all = (takesKey ? { ...variables, key: intent.current.key } : variables) as Variables;
    const { data, error } = await client.mutation(document, all).toPromise();
    setRunning(false);
    if (data && !error) {
      intent.current = null;
      setRefusals([]);
      return { ok: true, data };
    }
    const found = refusalsOf(error);
    setRefusals(found);
    return { ok: false, refusals: found };
  }, [client, document]);
  const clear = useCallback(() => setRefusals([]), []);
  return { run, running, refusals, clear };
}
