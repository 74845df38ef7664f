import type { PlainDate } from '@gongqiao/kernel';
import type { EntityManager } from 'typeorm';
import type { TallyScope } from './tallies.js';

/** A case as the document's counting wants it. */
export interface CaseHeld {
  readonly caseId: string;
  readonly employeeId: string;
  readonly openedOn: string;
  readonly followUps: number;
  readonly supervisorApproved: boolean;
}

interface CaseRow {
  readonly id: string;
  readonly employee_id: string;
  readonly opened_on: string;
  readonly follow_ups: number;
  readonly approved: boolean;
}

// One document's count is made of at most so many cases; a unit with more has its months and quarters still.
const CASES_MAX = 5000;

const OPEN = `s.tenant_id = current_tenant_id() and s.kind = 'casework' and s.opened_on <= $2 and (s.closed_on is null or s.closed_on >= $1)`;

function held(rows: readonly CaseRow[]): CaseHeld[] {
  return rows.map((row) => ({ caseId: row.id, employeeId: row.employee_id, openedOn: row.opened_on, followUps: row.follow_ups, supervisorApproved: row.approved }));
}

/** Cases of a scope opened before a span and followed up in it; one that changed hands stands once, with whoever followed it up last. */
export async function carriedCases(m: EntityManager, scope: TallyScope, from: PlainDate, to: PlainDate): Promise<CaseHeld[]> {
  return held(await m.query(
    `select s.id, (array_agg(r.employee_id order by r.held_on desc, r.id))[1] as employee_id, s.opened_on::text as opened_on, s.long_term_by is not null as approved, count(*)::int as follow_ups
       from service_matter s join service_record r on r.matter_id = s.id and r.kind = 'casework' and r.held_on between $1 and $2 and r.state = 'kept'
      where ${OPEN} and s.opened_on < $1 and ($3::ltree is null or r.unit_path <@ $3::ltree) and ($4::text is null or s.project = $4) and ($5::uuid is null or r.employee_id = $5)
      group by s.id order by s.id limit ${CASES_MAX}`, [from, to, scope.unitPath ?? null, scope.project ?? null, scope.employeeId ?? null]));
}

/**
 * Cases of some people that were open in a span, with the talks that they held in it as far as they were known at an instant. A case
 * that changed hands is its opener's until the day of the handover; whoever took it over has it from then on, but not the credit for
 * one opened in the same span.
 */
export async function casesOf(m: EntityManager, employeeIds: readonly string[], from: PlainDate, to: PlainDate, knownAt: Date): Promise<CaseHeld[]> {
  return held(await m.query(
    `with handed as (
       select i.subject_id as matter_id, h.from_employee_id, h.to_employee_id, h.handed_on from service_handover h join service_handover_item i on i.handover_id = h.id
        where h.tenant_id = current_tenant_id() and i.subject = 'matter' and h.handed_at <= $4),
     holders as (
       select s.id, coalesce(s.opened_by, s.employee_id) as employee_id from service_matter s
        where ${OPEN} and coalesce(s.opened_by, s.employee_id) = any($3)
          and not exists (select 1 from handed x where x.matter_id = s.id and x.from_employee_id = coalesce(s.opened_by, s.employee_id) and x.handed_on < $1)
       union
       select s.id, x.to_employee_id from service_matter s join handed x on x.matter_id = s.id
        where ${OPEN} and s.opened_on < $1 and x.to_employee_id = any($3) and x.handed_on <= $2 and x.to_employee_id <> coalesce(s.opened_by, s.employee_id)
          and not exists (select 1 from handed y where y.matter_id = s.id and y.from_employee_id = x.to_employee_id and y.handed_on < $1))
     select s.id, o.employee_id, s.opened_on::text as opened_on, s.long_term_by is not null as approved, count(r.id)::int as follow_ups
       from holders o join service_matter s on s.id = o.id
       left join service_record r on r.matter_id = s.id and r.kind = 'casework' and r.employee_id = o.employee_id and r.held_on between $1 and $2 and r.entered_at <= $4 and (r.state = 'kept' or r.changed_at > $4)
      group by s.id, o.employee_id order by s.id, o.employee_id`, [from, to, [...employeeIds], knownAt]));
}
