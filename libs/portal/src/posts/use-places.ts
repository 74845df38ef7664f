import { useQuery } from 'urql';
import { UnitDocument, UnitsDocument } from '../administration/administration.operations.js';
import { useSession } from '../session/session.js';
import type { Filter } from '../ui/list/filter.js';
import { useWords } from '../ui/language.js';
import { postWords } from './words.js';

/**
 * Filters for the place: the units below the viewer's own, and those below the chosen one. The unit to ask the API for is the
 * deepest that is chosen.
 */
export function usePlaceFilters(values: Readonly<Record<string, string>>): { readonly filters: readonly Filter[]; readonly unitId: string | null } {
  const t = useWords(postWords);
  const { viewer } = useSession();
  const unit = values['unit'] ?? null;
  const [{ data: own }] = useQuery({ query: UnitsDocument, variables: { parentId: viewer.unit?.id ?? null } });
  const [{ data: below }] = useQuery({ query: UnitsDocument, variables: { parentId: unit }, pause: unit === null });
  const options = (units: readonly { readonly id: string; readonly name: string }[] | undefined) => (units ?? []).map((u) => ({ value: u.id, label: u.name }));
  // A unit that an address names from elsewhere in the tree stands among the choices by its name.
  const listed = options(own?.organisationUnits);
  const elsewhere = unit !== null && own !== undefined && !listed.some((o) => o.value === unit);
  const [{ data: named }] = useQuery({ query: UnitDocument, variables: { id: unit ?? '' }, pause: !elsewhere });
  const first = elsewhere && named?.organisationUnit ? [...listed, { value: named.organisationUnit.id, label: named.organisationUnit.name }] : listed;
  const second = unit ? options(below?.organisationUnits) : [];
  const sub = second.some((o) => o.value === values['sub']) ? values['sub'] ?? null : null;
  return {
    unitId: sub ?? unit,
    filters: [
      ...(first.length > 0 ? [{ name: 'unit', label: t('place'), kind: 'choice' as const, options: first }] : []),
      ...(second.length > 0 ? [{ name: 'sub', label: t('subPlace'), kind: 'choice' as const, options: second }] : []),
    ],
  };
}
