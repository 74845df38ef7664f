import { useCallback } from 'react';
import { useQuery } from 'urql';
import { useAct, type Outcome } from '../data/act.js';
import type { Draft } from '../ui/schema-form/schema.js';
import type { ThingAct } from '../ui/thing/thing-page.js';
import { ActOnMatterDocument, MatterDocument, MattersAboutDocument } from './matter.operations.js';
import type { Matter } from './course.js';

/** The act of a thing page on its matter: `onAct={useMatterAct(matter)}`. */
export function useMatterAct(matter: Pick<Matter, 'id' | 'version'> | null, onDone: () => void): (act: ThingAct, input: { readonly note: string; readonly form: Draft }) => Promise<Outcome<unknown>> {
  const { run } = useAct(ActOnMatterDocument);
  return useCallback(async (act, { note, form }) => {
    const outcome = await run({ id: matter?.id ?? '', transition: act.id, note: note || null, form: act.form ? form : null, version: matter?.version ?? null });
    if (outcome.ok) onDone();
    return outcome;
  }, [run, matter?.id, matter?.version, onDone]);
}

/** One matter by its id. */
export function useMatter(id: string) {
  const [{ data, fetching, error }, ask] = useQuery({ query: MatterDocument, variables: { id } });
  const refresh = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  return { matter: data?.matter ?? null, fetching, error, refresh };
}

/** The latest matter about a thing, for the page of the thing; null while none was begun. */
export function useMatterAbout(subject: string, subjectId: string) {
  const [{ data, fetching, error }, ask] = useQuery({ query: MattersAboutDocument, variables: { subject, subjectId } });
  const refresh = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  return { matter: data?.mattersAbout[0] ?? null, matters: data?.mattersAbout ?? [], fetching, error, refresh };
}
