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

const CASES = `
  select s.id, s.employee_id, s.opened_on::text as opened_on, s.long_term_by is not null as approved, count(r.id)::int as follow_ups
    from service_matter s left join service_record r on r.matter_id = s.id and r.kind = 'casework' and r.held_on between $1 and $2 and KNOWN
   where s.tenant_id = current_tenant_id() and s.kind = 'casework' and s.opened_on <= $2 and (s.closed_on is null or s.closed_on >= $1)`;

function held(rows: readonly CaseRow[]): CaseHeld[] {
  return rows.map((row) => ({ caseId: row.id, employeeId: row.employee_id, openedOn: row.opened_on, followUps: row.follow_ups, supervisorApproved: row.approved }));
}

/** Cases of a scope opened before a span and followed up in it. */
export async function carriedCases(m: EntityManager, scope: TallyScope, from: PlainDate, to: PlainDate): Promise<CaseHeld[]> {
  return held(await m.query(
    `${CASES.replace('KNOWN', `r.state = 'kept'`)} and s.opened_on < $1 and ($3::ltree is null or s.unit_path <@ $3::ltree) and ($4::text is null or s.project = $4) and ($5::uuid is null or s.employee_id = $5)
      group by s.id having count(r.id) > 0 order by s.id limit ${CASES_MAX}`, [from, to, scope.unitPath ?? null, scope.project ?? null, scope.employeeId ?? null]));
}

/** Cases of some people that were open in a span, with the talks held in it as far as they were known at an instant. */
export async function casesOf(m: EntityManager, employeeIds: readonly string[], from: PlainDate, to: PlainDate, knownAt: Date): Promise<CaseHeld[]> {
  return held(await m.query(
    `${CASES.replace('KNOWN', `r.entered_at <= $4 and (r.state = 'kept' or r.changed_at > $4)`)} and s.employee_id = any($3) group by s.id order by s.id`, [from, to, [...employeeIds], knownAt]));
}
