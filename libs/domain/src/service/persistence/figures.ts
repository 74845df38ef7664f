import type { EntityManager } from 'typeorm';

/** Records of one person and one kind, summed as facts of a score want them. */
export interface KindFigures {
  readonly employee_id: string;
  readonly kind: string;
  readonly large_part: string | null;
  readonly n: number;
  readonly minutes: number;
  readonly latest: string;
}

const KNOWN = `r.entered_at <= $4 and (r.state = 'kept' or (r.state <> 'kept' and r.changed_at > $4))`;

/** Services of some people in a span by kind, as known at an instant. */
export function kindFigures(m: EntityManager, employeeIds: readonly string[], from: string, to: string, knownAt: Date): Promise<KindFigures[]> {
  return m.query(
    `select r.employee_id, r.kind, r.large_part, count(*)::int as n, sum(r.minutes)::int as minutes, to_char(max(r.entered_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as latest
       from service_record r where r.tenant_id = current_tenant_id() and r.employee_id = any($1) and r.held_on between $2 and $3 and ${KNOWN}
      group by r.employee_id, r.kind, r.large_part`, [[...employeeIds], from, to, knownAt]);
}

/** Groups that some people opened in a span. */
export function groupsOpened(m: EntityManager, employeeIds: readonly string[], from: string, to: string): Promise<{ employee_id: string; n: number }[]> {
  return m.query(
    `select employee_id, count(*)::int as n from service_matter where tenant_id = current_tenant_id() and kind = 'group' and employee_id = any($1) and opened_on between $2 and $3 group by employee_id`,
    [[...employeeIds], from, to]);
}

/** Targets of some people over some months, by kind. */
export function targetsOf(m: EntityManager, employeeIds: readonly string[], months: readonly string[]): Promise<{ employee_id: string; kind: string; amount: string }[]> {
  return m.query(
    `select employee_id, kind, sum(amount)::text as amount from service_target where tenant_id = current_tenant_id() and employee_id = any($1) and month = any($2) group by employee_id, kind having sum(amount) > 0`,
    [[...employeeIds], [...months]]);
}

/** One training that somebody attended. */
export interface TrainingFigure {
  readonly employee_id: string;
  readonly organiser: string | null;
  readonly online: boolean;
  readonly minutes: number;
  readonly signed: boolean;
}

/** Trainings of some people in a span, with whether a sign-in sheet is on file. */
export function trainingsOf(m: EntityManager, employeeIds: readonly string[], from: string, to: string, knownAt: Date): Promise<TrainingFigure[]> {
  return m.query(
    `select r.employee_id, r.organiser, r.online, r.minutes, exists (select 1 from service_file f where f.record_id = r.id and f.purpose = 'sign-in-sheet' and f.added_at <= $4) as signed
       from service_record r where r.tenant_id = current_tenant_id() and r.kind = 'training' and r.employee_id = any($1) and r.held_on between $2 and $3 and ${KNOWN} order by r.held_on, r.id`,
    [[...employeeIds], from, to, knownAt]);
}

/** Papers that some people handed in in a span. */
export function papersOf(m: EntityManager, employeeIds: readonly string[], from: string, to: string, knownAt: Date): Promise<{ employee_id: string; paper: string }[]> {
  return m.query(
    `select distinct r.employee_id, r.paper from service_record r where r.tenant_id = current_tenant_id() and r.kind = 'paper' and r.employee_id = any($1) and r.held_on between $2 and $3 and ${KNOWN}`,
    [[...employeeIds], from, to, knownAt]);
}
