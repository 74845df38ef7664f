import { useQuery } from 'urql';
import { useSay } from '../ui/language.js';
import { ServicePositionsDocument } from './service.operations.js';

/** Posts that people within the viewer's reach hold, to choose from. */
export function usePositions(): readonly { readonly value: string; readonly label: string }[] {
  const say = useSay();
  const [{ data }] = useQuery({ query: ServicePositionsDocument });
  return (data?.servicePositions ?? []).map((post) => ({ value: post.key, label: say(post) }));
}
