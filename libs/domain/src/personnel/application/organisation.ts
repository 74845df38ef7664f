import { AccessService } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A unit of the house with who is there. */
export interface HouseUnit {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly kind: string;
  readonly level: number;
  readonly parentId: string | null;
  /** Employees who sit in the unit itself, and in it and all below it. */
  readonly own: number;
  readonly people: number;
  readonly onProbation: number;
  readonly leaving: number;
  /** Open places of vacancies at the unit. */
  readonly wanted: number;
  readonly heads: readonly string[];
  readonly positions: readonly { readonly position: string; readonly people: number }[];
}

/** Parties that lead a unit of their own, as far as the employees there hold them. */
const LEADS = ['director-general', 'department-head', 'service-department', 'project-department', 'centre-director', 'project-lead', 'group-leader', 'team-lead', 'finance-head', 'office-director'];

/** Departments, teams and roles of the house with head counts, counted by the database. */
@Injectable()
export class Organisation {
  constructor(private readonly access: AccessService) {}

  /** Units that hold employees whom the caller may see, and those above and beside them in the caller's part of the tree. */
  async units(m: EntityManager, ctx: RequestContext): Promise<HouseUnit[]> {
    const may = this.access.where(ctx, 'read', 'Employee', 'e');
    const names = Object.keys(may.parameters);
    const sql = names.sort((a, b) => b.length - a.length).reduce((text, name) => text.replaceAll(`:${name}`, `$${names.indexOf(name) + 2}`), may.sql);
    const rows: (Omit<HouseUnit, 'positions' | 'heads'> & { positions: HouseUnit['positions'] | null; heads: string[] | null })[] = await m.query(
      `with seen as (select e.unit_id, e.unit_path, e.position, e.state, e.name from employee e where e.state <> 'left' and ${sql}),
            here as (select unit_id, position, count(*)::int as people from seen group by unit_id, position)
       select u.id, u.path::text as path, u.name, u.kind, u.level, u.parent_id as "parentId",
              (select count(*)::int from seen s where s.unit_id = u.id) as own,
              (select count(*)::int from seen s where s.unit_path <@ u.path) as people,
              (select count(*)::int from seen s where s.unit_path <@ u.path and s.state = 'probation') as "onProbation",
              (select count(*)::int from seen s where s.unit_path <@ u.path and s.state = 'leaving') as leaving,
              (select coalesce(sum(v.headcount), 0)::int from vacancy v where v.unit_id = u.id and v.state = 'open')
                - (select count(*)::int from applicant a join vacancy v on v.id = a.vacancy_id where v.unit_id = u.id and v.state = 'open' and a.employee_id is not null) as wanted,
              (select jsonb_agg(jsonb_build_object('position', h.position, 'people', h.people) order by h.people desc, h.position) from here h where h.unit_id = u.id) as positions,
              (select array_agg(s.name order by s.name) from seen s where s.unit_id = u.id and s.position = any($1::text[])) as heads
         from org_unit u where u.tenant_id = current_tenant_id() and u.path <@ ${`$${names.length + 2}`}::ltree and (u.valid_to is null or u.valid_to > current_date) order by u.path`,
      [LEADS, ...names.map((name) => may.parameters[name]), ctx.unitPath]);
    return rows.map((row) => ({ ...row, positions: row.positions ?? [], heads: row.heads ?? [] }));
  }
}
