import type { Measured } from '@gongqiao/kernel';
import type { EntityManager } from 'typeorm';

type Lists = Measured['service-lists'];
type RecipientKind = keyof Lists['recipients'];
type PaperKind = keyof Lists['documents'];

type Entry = { readonly employee_id: string; readonly code: string } & ({ readonly list: 'recipients'; readonly kind: RecipientKind } | { readonly list: 'documents'; readonly kind: PaperKind });

/** In the order in which a recipient of several services is listed. */
const RECIPIENTS: readonly RecipientKind[] = ['casework', 'group', 'activity', 'other'];
const blank = (): { recipients: Record<RecipientKind, string[]>; stakeholders: string[]; documents: Record<PaperKind, string[]> } =>
  ({ recipients: { casework: [], group: [], activity: [], other: [] }, stakeholders: [], documents: { casework: [], group: [], activity: [], visit: [], other: [] } });

/**
 * Codes of people served and of papers in a span, from which a check draws: no name is among them. A recipient stands in the
 * list of the first kind by which the worker serves them, a case before a group before an activity; stakeholders are not kept in
 * service records. Papers are those of each case and group, and of each activity, visit and other service.
 */
export async function serviceLists(m: EntityManager, employeeIds: readonly string[], from: string, to: string, knownAt: Date): Promise<ReadonlyMap<string, Lists>> {
  const rows: Entry[] = await m.query(
    `with held as (
       select r.id, r.employee_id, r.kind, r.matter_id, r.beneficiary_id, r.held_on from service_record r
        where r.tenant_id = current_tenant_id() and r.employee_id = any($1) and r.held_on between $2 and $3 and r.entered_at <= $4 and (r.state = 'kept' or r.changed_at > $4)),
     served as (
       select h.employee_id, h.kind, b.code from held h join service_matter_member mm on mm.matter_id = h.matter_id join beneficiary b on b.id = mm.beneficiary_id
       union select h.employee_id, h.kind, b.code from held h join beneficiary b on b.id = h.beneficiary_id),
     papers as (
       select distinct h.employee_id, h.kind, s.number as code from held h join service_matter s on s.id = h.matter_id
       union all select h.employee_id, h.kind, to_char(h.held_on, 'YYYYMMDD') || '-' || right(h.id::text, 8) from held h where h.matter_id is null and h.kind not in ('paper', 'training'))
     select employee_id, 'recipients' as list, ($5::text[])[min(coalesce(array_position($5::text[], kind), cardinality($5::text[])))] as kind, code from served group by employee_id, code
     union all select employee_id, 'documents', case when kind in ('casework', 'group', 'activity', 'visit') then kind else 'other' end, code from papers order by employee_id, code`,
    [[...employeeIds], from, to, knownAt, RECIPIENTS]);
  const lists = new Map<string, ReturnType<typeof blank>>();
  for (const row of rows) {
    const held = lists.get(row.employee_id) ?? blank();
    if (row.list === 'recipients') held.recipients[row.kind].push(row.code);
    else held.documents[row.kind].push(row.code);
    lists.set(row.employee_id, held);
  }
  return lists;
}
