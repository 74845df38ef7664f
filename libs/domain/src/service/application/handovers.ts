import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Employee } from '../../personnel/index.js';
import { refuseService } from '../errors.js';
import { Beneficiary, ServiceMatter } from '../persistence/entities.js';
import { ServiceHandover, ServiceHandoverItem, type HandoverSubject } from '../persistence/handover-entities.js';
import { openMattersOf, type OpenMatter } from '../persistence/open-matters.js';
import { finishTodosOf, openTodoOf } from '../persistence/todos.js';
import { requireReason } from './staff.js';

const MATTER = 'ServiceMatter';
export const HANDOVER = 'ServiceHandover';
const ITEMS_MAX = 500;
const SUBJECT_OF: Readonly<Record<HandoverSubject, string>> = { matter: MATTER, beneficiary: 'Beneficiary' };

/** What goes from whom to whom, and why. */
export interface HandoverInput {
  readonly fromEmployeeId: string;
  readonly toEmployeeId: string;
  readonly matterIds: readonly string[];
  readonly beneficiaryIds: readonly string[];
  readonly reason: string;
}

/** Cases and people served change hands by those who lead: on record, with a to-do for whoever takes them over. */
@Injectable()
export class ServiceHandovers {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly trail: Trail,
  ) {}

  private mayAssign(ctx: RequestContext, employee: Employee): boolean {
    return this.access.can(ctx, 'assign', MATTER, { tenantId: employee.tenantId, unitPath: employee.unitPath, userId: employee.userId });
  }

  private async employee(m: EntityManager, ctx: RequestContext, id: string, field: string): Promise<Employee> {
    const found = await m.findOneBy(Employee, { id, tenantId: ctx.tenantId });
    if (!found || !this.mayAssign(ctx, found)) throw refuseService('employee-unknown', { field });
    return found;
  }

  /** What an employee within the caller's reach answers for. @throws Refused `employee-unknown`. */
  async openOf(m: EntityManager, ctx: RequestContext, employeeId: string): Promise<OpenMatter[]> {
    return openMattersOf(m, (await this.employee(m, ctx, employeeId, 'employeeId')).id);
  }

  /** Colleagues within the caller's reach, to hand over from or to; those who take over have an account and are not going. */
  people(m: EntityManager, ctx: RequestContext, asked: { readonly text: string | null; readonly takers: boolean; readonly limit: number }): Promise<Employee[]> {
    const may = this.access.where(ctx, 'assign', MATTER, 'employee');
    const qb = m.createQueryBuilder(Employee, 'employee').where(may.sql, may.parameters).andWhere(`employee.tenant_id = current_tenant_id() and employee.state <> 'left'`);
    if (asked.takers) qb.andWhere(`employee.user_id is not null and employee.state <> 'leaving'`);
    if (asked.text) qb.andWhere('(employee.name ilike :sought or employee.number ilike :sought or employee.name_initials ilike :sought)', { sought: `%${asked.text.replaceAll(/[%_\\]/g, '')}%` });
    return qb.orderBy('employee.name').addOrderBy('employee.id').limit(asked.limit).getMany();
  }

  /** Hands over. Acts once per key; whoever opened a case keeps the credit for it. @throws Refused by the field that is wrong. */
  async handOver(ctx: RequestContext, key: string, input: HandoverInput): Promise<{ id: string }> {
    const reason = requireReason(input.reason);
    const matterIds = [...new Set(input.matterIds)];
    const beneficiaryIds = [...new Set(input.beneficiaryIds)];
    if (matterIds.length + beneficiaryIds.length === 0 || matterIds.length + beneficiaryIds.length > ITEMS_MAX) throw refuseService('handover-empty', { field: 'matterIds', values: { max: ITEMS_MAX } });
    return this.database.once(ctx, { key, operation: 'handOverServices', input }, async (m) => {
      const from = await this.employee(m, ctx, input.fromEmployeeId, 'fromEmployeeId');
      const to = await this.employee(m, ctx, input.toEmployeeId, 'toEmployeeId');
      if (to.id === from.id) throw refuseService('handover-same', { field: 'toEmployeeId' });
      if (to.userId === null || to.state === 'left' || to.state === 'leaving') throw refuseService('handover-taker', { field: 'toEmployeeId', values: { name: to.name } });
      const matters = await this.take(m, ServiceMatter, matterIds, from, to);
      const people = await this.take(m, Beneficiary, beneficiaryIds, from, to);
      const [user]: { name: string }[] = await m.query('select name from app_user where id = $1', [ctx.userId]);
      const row = await m.save(m.create(ServiceHandover, {
        unitPath: to.unitPath, fromEmployeeId: from.id, toEmployeeId: to.id, toUserId: to.userId, reason, handedOn: dayInChina(ctx.at), handedAt: ctx.at, handedBy: ctx.userId, handedByName: user?.name ?? '', takenAt: null,
      }));
      const items = [
        ...matters.map((each) => ({ subject: 'matter' as const, subjectId: each.id, label: `${each.number} ${each.title}` })),
        ...people.map((each) => ({ subject: 'beneficiary' as const, subjectId: each.id, label: `${each.code} ${each.alias}` })),
      ];
      await m.save(items.map((item) => m.create(ServiceHandoverItem, { handoverId: row.id, ...item })));
      for (const { subject, subjectId } of items) {
        this.trail.write(m, ctx, { action: 'hand-over', subject: SUBJECT_OF[subject], subjectId, unitPath: to.unitPath, before: { employee: from.name }, after: { employee: to.name, reason, handover: row.id } });
      }
      await openTodoOf(m, ctx, { subject: HANDOVER, subjectId: row.id, userId: to.userId, party: to.position, unitPath: to.unitPath, title: `接手 ${from.name} 转交的${countWords(matters.length, people.length)}` });
      return { id: row.id };
    });
  }

  /** Locks what is handed over and gives it to the taker; all of it must be the giver's. */
  private async take<E extends ServiceMatter | Beneficiary>(m: EntityManager, of: new () => E, ids: readonly string[], from: Employee, to: Employee): Promise<E[]> {
    if (ids.length === 0) return [];
    const rows = await m.find<ServiceMatter | Beneficiary>(of, { where: { id: In([...ids]), employeeId: from.id }, lock: { mode: 'pessimistic_write' } }) as E[];
    const field = of as unknown === ServiceMatter ? 'matterIds' : 'beneficiaryIds';
    if (rows.length !== ids.length) throw refuseService('handover-not-theirs', { field, values: { name: from.name } });
    for (const row of rows) {
      if (row instanceof ServiceMatter) {
        if (row.closedOn !== null) throw refuseService('matter-closed', { field, values: { day: row.closedOn } });
        Object.assign(row, { openedBy: row.openedBy ?? from.id, openedAtPath: row.openedAtPath ?? row.unitPath });
      }
      Object.assign(row, { employeeId: to.id, userId: to.userId, unitPath: to.unitPath });
    }
    return m.save(rows);
  }

  /** The taker says that it was taken over; the to-do is done. */
  takeOver(ctx: RequestContext, key: string, id: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'takeOverServices', input: { id } }, async (m) => {
      const row = await m.findOne(ServiceHandover, { where: { id, toUserId: ctx.userId }, lock: { mode: 'pessimistic_write' } });
      if (!row) throw refuseService('handover-unknown', { field: 'id' });
      if (row.takenAt === null) {
        await m.save(Object.assign(row, { takenAt: ctx.at }));
        await finishTodosOf(m, ctx, { subject: HANDOVER, subjectId: id }, 'taken-over');
        this.trail.write(m, ctx, { action: 'take-over', subject: HANDOVER, subjectId: id, unitPath: row.unitPath, after: { takenAt: ctx.at } });
      }
      return { id };
    });
  }
}

function countWords(matters: number, people: number): string {
  return [matters > 0 ? `${matters} 个个案、小组` : '', people > 0 ? `${people} 名服务对象` : ''].filter((each) => each !== '').join('和');
}
