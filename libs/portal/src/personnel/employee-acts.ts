import type { SchemaNode } from '../ui/schema-form/schema.js';
import type { ThingAct } from '../ui/thing/thing-page.js';
import { useWords } from '../ui/language.js';
import { useMay } from '../session/session.js';
import type { useTerms } from './use-terms.js';
import { personnelWords } from './words.js';

type Terms = ReturnType<typeof useTerms>;

const DAY: SchemaNode = { type: 'string', format: 'date' };
const MONEY: SchemaNode = { type: 'string', format: 'decimal', 'x-scale': 2, 'x-unit': 'yuan', 'x-minimum': '0' };

function titled(node: SchemaNode, title: string, optional = false): SchemaNode {
  return { ...node, title, 'x-title-en': title, ...(optional ? { 'x-presence': 'optional' as const } : {}) };
}

function record(properties: Readonly<Record<string, SchemaNode>>): SchemaNode {
  return { type: 'object', properties, 'x-order': Object.keys(properties) };
}

/** What human resources may do about an employee now, each with its form. */
export function useEmployeeActs(terms: Terms, units: readonly { readonly id: string; readonly name: string }[], state: string, departing: boolean): readonly ThingAct[] {
  const t = useWords(personnelWords);
  const may = useMay();
  if (state === 'left') return [];
  const text: SchemaNode = { type: 'string' };
  const kinds: SchemaNode = { type: 'string', enum: ['fixed-term', 'open-ended', 'task'], 'x-terms': { 'fixed-term': t('fixed-term'), 'open-ended': t('open-ended'), task: t('task') } };
  const unit: SchemaNode = { type: 'string', enum: units.map((u) => u.id), 'x-terms': Object.fromEntries(units.map((u) => [u.id, u.name])) };
  const dismissal = terms.terms?.dismissalForm as SchemaNode | null | undefined;
  const contract = record({
    number: titled(text, t('contractNumber')), kind: titled(kinds, t('contractKind')), startsOn: titled(DAY, t('startsOn')), endsOn: titled(DAY, t('endsOn'), true), signedOn: titled(DAY, t('signedOn')),
    monthlyWage: titled(MONEY, t('monthlyWage')), probationEndsOn: titled(DAY, t('probationEndsOn'), true), probationWage: titled(MONEY, t('probationWage'), true), minimumWage: titled(MONEY, t('minimumWage'), true),
  });
  const certificate = record({ name: titled({ type: 'string', ...terms.enumOf('certificates') }, t('certificate')), obtainedOn: titled(DAY, t('obtainedOn')), validTo: titled(DAY, t('validTo'), true), highest: titled({ type: 'boolean' }, t('highest')) });
  const move = record({ toUnitId: titled(unit, t('toUnit')), toPosition: titled({ type: 'string', ...terms.enumOf('positions') }, t('toPosition')), effectiveOn: titled(DAY, t('effectiveOn')), reason: titled(text, t('moveReason')) });
  const grounds = record({
    ground: titled({ type: 'string', ...terms.enumOf('grounds') }, t('ground')), reason: titled(text, t('dismissReason')), evidence: titled(text, t('evidence'), true), ...(dismissal?.properties ?? {}),
  });
  const agreed = record({ reason: titled(text, t('dismissReason')), lastDay: titled(DAY, t('lastDay')) });
  const acts: readonly ThingAct[] = [
    ...(may('update', 'Employee') ? [{ id: 'sign', label: t('sign'), form: contract }, { id: 'certificate', label: t('addCertificate'), form: certificate }] : []),
    ...(may('create', 'StaffMove') ? [{ id: 'move', label: t('move'), form: move }] : []),
    ...(may('update', 'Employee') ? [{ id: 'link', label: t('link'), form: record({ signInName: titled(text, t('signInName')) }) }] : []),
    ...(may('create', 'Departure') && !departing ? [{ id: 'agree', label: t('agree'), form: agreed }] : []),
    ...(may('propose', 'Departure') && !departing ? [{ id: 'dismiss', label: t('dismiss'), form: grounds }] : []),
  ];
  return acts.map((act) => ({ ...act, noNote: true }));
}
