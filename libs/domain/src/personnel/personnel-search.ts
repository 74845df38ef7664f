import type { AccessService } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import type { SearchHit, SearchSource } from '@gongqiao/platform/search';
import type { EntityManager } from 'typeorm';
import { narrowEmployees } from './application/employees.js';
import { Employee } from './persistence/entities.js';

/** Employees by name, initials or number, for the search at the top of the portal. */
export class PersonnelSearch implements SearchSource {
  constructor(private readonly access: AccessService) {}

  async find(m: EntityManager, ctx: RequestContext, text: string, limit: number): Promise<readonly SearchHit[]> {
    if (text.replaceAll(/[%_\\]/g, '') === '') return [];
    const may = this.access.where(ctx, 'read', 'Employee', 'employee');
    const qb = m.createQueryBuilder(Employee, 'employee').where(may.sql, may.parameters);
    narrowEmployees(qb, { text });
    const found = await qb.orderBy('employee.number').limit(limit).getMany();
    return found.map((row) => ({ kind: 'Employee', id: row.id, title: row.name, subtitle: row.number, address: `/personnel/${row.id}` }));
  }
}
