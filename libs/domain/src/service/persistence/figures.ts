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

/** Groups that some people opened in a span; who took one over has no credit for it. */
export function groupsOpened(m: EntityManager, employeeIds: readonly string[], from: string, to: string, knownAt: Date): Promise<{ employee_id: string; n: number }[]> {
  return m.query(
    `select coalesce(opened_by, employee_id) as employee_id, count(*)::int as n from service_matter s
      where tenant_id = current_tenant_id() and kind = 'group' and coalesce(opened_by, employee_id) = any($1) and opened_on between $2 and $3
        and (s.created_at <= $4 or exists (select 1 from service_record r where r.matter_id = s.id and r.entered_at <= $4)) group by 1`, [[...employeeIds], from, to, knownAt]);
}

/** Targets of some people over some months, by kind, as they stood at an instant. */
export function targetsOf(m: EntityManager, employeeIds: readonly string[], months: readonly string[], knownAt: Date): Promise<{ employee_id: string; kind: string; amount: string }[]> {
  return m.query(
    `select employee_id, kind, sum(amount)::text as amount from (
       select g.employee_id, g.kind, g.amount from service_target g
        where g.tenant_id = current_tenant_id() and g.employee_id = any($1) and g.month = any($2) and (g.set_at is null or g.set_at <= $3)
       union all
       select g.employee_id, g.kind, c.amount from service_target g join service_target_change c on c.target_id = g.id and c.valid_until > $3 and (c.valid_from is null or c.valid_from <= $3)
        where g.tenant_id = current_tenant_id() and g.employee_id = any($1) and g.month = any($2)) held
      group by employee_id, kind having sum(amount) > 0`,
    [[...employeeIds], [...months], knownAt]);
}

/** One training that somebody attended. */
export interface TrainingFigure {
  readonly employee_id: string;
  readonly organiser: string | null;
  readonly online: boolean;
  readonly minutes: number;
  readonly signed: boolean;
  /** A picture or paper of it is on file. */
  readonly filed: boolean;
}

/** The post of some people and the kinds of units from their own upwards. */
export async function postsOf(m: EntityManager, employeeIds: readonly string[]): Promise<ReadonlyMap<string, { readonly position: string; readonly unitKinds: readonly string[] }>> {
  const rows: { id: string; position: string; kinds: string[] }[] = await m.query(
    `select e.id, e.position, array(select u.kind from org_unit u where u.tenant_id = e.tenant_id and u.path @> e.unit_path order by u.level desc) as kinds
       from employee e where e.tenant_id = current_tenant_id() and e.id = any($1)`, [[...employeeIds]]);
  return new Map(rows.map((row) => [row.id, { position: row.position, unitKinds: row.kinds }]));
}

/** Trainings of some people in a span, with whether a sign-in sheet is on file. */
export function trainingsOf(m: EntityManager, employeeIds: readonly string[], from: string, to: string, knownAt: Date): Promise<TrainingFigure[]> {
  return m.query(
    `select r.employee_id, r.organiser, r.online, r.minutes, exists (select 1 from service_file f where f.record_id = r.id and f.purpose = 'sign-in-sheet' and f.added_at <= $4) as signed,
            exists (select 1 from service_file f where f.record_id = r.id and f.added_at <= $4) as filed
       from service_record r where r.tenant_id = current_tenant_id() and r.kind = 'training' and r.employee_id = any($1) and r.held_on between $2 and $3 and ${KNOWN} order by r.held_on, r.id`,
    [[...employeeIds], from, to, knownAt]);
}

/** Papers that some people handed in in a span. */
export function papersOf(m: EntityManager, employeeIds: readonly string[], from: string, to: string, knownAt: Date): Promise<{ employee_id: string; paper: string }[]> {
  return m.query(
    `select distinct r.employee_id, r.paper from service_record r where r.tenant_id = current_tenant_id() and r.kind = 'paper' and r.employee_id = any($1) and r.held_on between $2 and $3 and ${KNOWN}`,
    [[...employeeIds], from, to, knownAt]);
}
