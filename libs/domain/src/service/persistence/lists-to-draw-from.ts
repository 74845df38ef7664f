import type { Measured } from '@gongqiao/kernel';
import type { EntityManager } from 'typeorm';

type Lists = Measured['service-lists'];
type Kind = 'casework' | 'group' | 'activity' | 'other';

interface Entry {
  readonly employee_id: string;
  readonly list: 'recipients' | 'documents';
  readonly kind: Kind;
  readonly code: string;
}

const blank = (): Record<Kind, string[]> => ({ casework: [], group: [], activity: [], other: [] });

/**
 * Codes of people served and of papers in a span, from which a check draws: no name is among them. A recipient stands in the
 * list of the first kind by which the worker serves them; stakeholders are not kept in service records.
 */
export async function serviceLists(m: EntityManager, employeeIds: readonly string[], from: string, to: string, knownAt: Date): Promise<ReadonlyMap<string, Lists>> {
  const rows: Entry[] = await m.query(
    `with held as (
       select r.id, r.employee_id, r.kind, r.matter_id, r.beneficiary_id, r.held_on from service_record r
        where r.tenant_id = current_tenant_id() and r.employee_id = any($1) and r.held_on between $2 and $3 and r.entered_at <= $4 and (r.state = 'kept' or r.changed_at > $4)),
     served as (
       select h.employee_id, case h.kind when 'casework' then 'casework' else 'group' end as kind, b.code from held h join service_matter_member mm on mm.matter_id = h.matter_id join beneficiary b on b.id = mm.beneficiary_id
       union select h.employee_id, 'other', b.code from held h join beneficiary b on b.id = h.beneficiary_id),
     papers as (
       select distinct h.employee_id, h.kind, s.number as code from held h join service_matter s on s.id = h.matter_id
       union all select h.employee_id, case h.kind when 'activity' then 'activity' else 'other' end, to_char(h.held_on, 'YYYYMMDD') || '-' || left(h.id::text, 18) from held h where h.matter_id is null and h.kind not in ('paper', 'training'))
     select employee_id, 'recipients' as list, min(kind) as kind, code from served group by employee_id, code
     union all select employee_id, 'documents', kind, code from papers order by employee_id, code`, [[...employeeIds], from, to, knownAt]);
  const lists = new Map<string, { recipients: Record<Kind, string[]>; stakeholders: string[]; documents: Record<Kind, string[]> }>();
  for (const { employee_id: id, list, kind, code } of rows) {
    const held = lists.get(id) ?? { recipients: blank(), stakeholders: [], documents: blank() };
    held[list][kind].push(code);
    lists.set(id, held);
  }
  return lists;
}
