import { AccessService } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import { paginate, type Page, type PageArgs } from '@gongqiao/platform/graphql';
import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { refusePersonnel } from '../errors.js';
import { Employee, type EmployeeState } from '../persistence/entities.js';

/** What a list of employees may be narrowed by. */
export interface EmployeesAsked {
  /** Part of a name, first letters of its syllables, or a number. */
  readonly text?: string | null;
  /** At a unit or below it, by the unit's path. */
  readonly unitPath?: string | null;
  readonly position?: string | null;
  readonly state?: EmployeeState | null;
}

/** Narrows a query of employees (alias `employee`) to what a list asks for; the same for the page and for its export. */
export function narrowEmployees(qb: SelectQueryBuilder<Employee>, asked: EmployeesAsked): void {
  const sought = asked.text?.trim().replaceAll(/[%_\\]/g, '');
  if (sought) {
    qb.andWhere('(employee.name like :part or employee.name_initials like :start or employee.number ilike :start)', { part: `%${sought}%`, start: `${sought.toLowerCase()}%` });
  }
  if (asked.unitPath) qb.andWhere('employee.unit_path <@ :within::ltree', { within: asked.unitPath });
  if (asked.position) qb.andWhere('employee.position = :position', { position: asked.position });
  if (asked.state) qb.andWhere('employee.state = :state', { state: asked.state });
}

/** The employees of the caller's tenant, as far as the caller may see them. */
@Injectable()
export class Employees {
  constructor(private readonly access: AccessService) {}

  /** An employee whom the caller may read; null where there is none. */
  find(m: EntityManager, ctx: RequestContext, id: string): Promise<Employee | null> {
    return this.readable(m, ctx).andWhere('employee.id = :id', { id }).getOne();
  }

  /** An employee whom the caller may read; refused as unknown where there is none. */
  async get(m: EntityManager, ctx: RequestContext, id: string): Promise<Employee> {
    const employee = await this.find(m, ctx, id);
    if (!employee) throw refusePersonnel('employee-unknown', { field: 'id' });
    return employee;
  }

  /** A page of those whom the caller may read, by number unless told otherwise. */
  page(m: EntityManager, ctx: RequestContext, page: PageArgs, asked: EmployeesAsked): Promise<Page<Employee>> {
    const qb = this.readable(m, ctx);
    narrowEmployees(qb, asked);
    return paginate(qb, page, { sortable: ['number', 'name', 'position', 'hiredOn', 'unitPath'], byDefault: 'number' });
  }

  /** Query of those whom the caller may read, with the alias `employee`. */
  readable(m: EntityManager, ctx: RequestContext): SelectQueryBuilder<Employee> {
    const may = this.access.where(ctx, 'read', 'Employee', 'employee');
    return m.createQueryBuilder(Employee, 'employee').where(may.sql, may.parameters);
  }
}
