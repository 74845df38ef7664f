import { addDays, day } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { Accounts, OrgUnit, requireDay } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { WorkflowEngine } from '@gongqiao/platform/workflow';
import { Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual, type EntityManager } from 'typeorm';
import { findFlow } from '../../shared/flows.js';
import { refusePersonnel } from '../errors.js';
import { departmentOf } from '../model/house.js';
import { StaffMove } from '../persistence/course-entities.js';
import { Employee, Placement } from '../persistence/entities.js';

/** A move as ordered. */
export interface NewStaffMove {
  readonly employeeId: string;
  readonly toUnitId: string;
  readonly toPosition: string;
  readonly effectiveOn: string;
  readonly reason: string;
}

const SUBJECT = 'StaffMove';

/** Moves between teams and positions: dated, told to those who pay, carried out on their day. */
@Injectable()
export class StaffMoves {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly workflow: WorkflowEngine,
    private readonly trail: Trail,
    private readonly accounts: Accounts,
  ) {}

  /**
   * Orders a move; one whose day has come is carried out at once, another on its day. Where the document has finance act on a
   * notice, the notice goes out with it. Acts once per key.
   *
   * @throws Refused `move-nowhere`, `move-planned`, `unit-unknown`, `position-unknown`.
   */
  async order(ctx: RequestContext, key: string, input: NewStaffMove): Promise<{ id: string }> {
    const effectiveOn = requireDay(input.effectiveOn, 'effectiveOn');
    if (input.reason.trim().length < 2) throw refusePersonnel('field-empty', { field: 'reason' });
    return this.database.once(ctx, { key, operation: 'orderStaffMove', input }, async (m) => {
      const employee = await m.findOne(Employee, { where: { id: requireId(input.employeeId, 'employeeId') }, lock: { mode: 'pessimistic_write' } });
      if (!employee || !this.access.can(ctx, 'create', SUBJECT, { tenantId: employee.tenantId, unitPath: employee.unitPath })) throw refusePersonnel('employee-unknown', { field: 'employeeId' });
      return { id: (await this.orderFor(m, ctx, employee, { ...input, effectiveOn })).id };
    });
  }

  /**
   * The same within another use case, which answers for the right and has locked the employee.
   *
   * @throws Refused `employee-left`, `move-nowhere`, `move-planned`, `unit-unknown`, `position-unknown`.
   */
  async orderFor(m: EntityManager, ctx: RequestContext, employee: Employee, input: Omit<NewStaffMove, 'employeeId'>): Promise<StaffMove> {
    if (employee.state === 'left') throw refusePersonnel('employee-left', { field: 'employeeId' });
    const planned = await m.findOneBy(StaffMove, { employeeId: employee.id, state: 'planned' });
    if (planned) throw refusePersonnel('move-planned', { field: 'employeeId', values: { day: planned.effectiveOn } });
    const unit = await m.findOneBy(OrgUnit, { id: requireId(input.toUnitId, 'toUnitId') });
    if (unit?.tenantId !== ctx.tenantId) throw refusePersonnel('unit-unknown', { field: 'toUnitId' });
    const judge = await this.policy.judge(m, ctx);
    if (!this.policy.index.findPack(judge.packId)?.parties[input.toPosition]) throw refusePersonnel('position-unknown', { field: 'toPosition', values: { position: input.toPosition.slice(0, 40) } });
    if (unit.id === employee.unitId && input.toPosition === employee.position) throw refusePersonnel('move-nowhere', { field: 'toUnitId' });
    const row = await m.save(m.create(StaffMove, {
      unitPath: departmentOf(unit.path), employeeId: employee.id, fromUnitId: employee.unitId, toUnitId: unit.id, fromPosition: employee.position, toPosition: input.toPosition, effectiveOn: input.effectiveOn,
      reason: input.reason.trim(), state: 'planned', workflowInstanceId: null,
    }));
    const flow = findFlow(this.policy, judge, 'finance-notice', 'book');
    if (flow) {
      const matter = await this.workflow.start(m, ctx, { workflow: flow.id, subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, title: `${employee.name} 调往${unit.name}，${input.effectiveOn} 起`, facts: { kind: 'post-change' } });
      await m.save(Object.assign(row, { workflowInstanceId: matter.id }));
    }
    this.trail.write(m, ctx, { action: 'order-staff-move', subject: 'Employee', subjectId: employee.id, unitPath: employee.unitPath, after: row });
    if (input.effectiveOn <= dayInChina(ctx.at)) await this.carryOut(m, ctx, row, employee);
    return row;
  }

  /** Takes back a move whose day has not come. Acts once per key. */
  async withdraw(ctx: RequestContext, key: string, id: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'withdrawStaffMove', input: { id } }, async (m) => {
      const row = await m.findOne(StaffMove, { where: { id: requireId(id, 'id') }, lock: { mode: 'pessimistic_write' } });
      if (row?.state !== 'planned' || !this.access.can(ctx, 'create', SUBJECT, row)) throw refusePersonnel('move-unknown', { field: 'id' });
      await m.save(Object.assign(row, { state: 'withdrawn' as const }));
      if (row.workflowInstanceId !== null) await this.workflow.close(m, ctx, row.workflowInstanceId, '调动已撤回');
      this.trail.write(m, ctx, { action: 'withdraw-staff-move', subject: 'Employee', subjectId: row.employeeId, unitPath: row.unitPath, after: row });
      return { id: row.id };
    });
  }

  /** Carries out the moves whose day has come. Safe to run twice. */
  async carryOutDue(m: EntityManager, ctx: RequestContext): Promise<void> {
    const due = await m.find(StaffMove, { where: { state: 'planned', effectiveOn: LessThanOrEqual(dayInChina(ctx.at)) }, lock: { mode: 'pessimistic_write' }, take: 200 });
    for (const row of due) {
      const employee = await m.findOneByOrFail(Employee, { id: row.employeeId });
      if (employee.state !== 'left') await this.carryOut(m, ctx, row, employee);
    }
  }

  private async carryOut(m: EntityManager, ctx: RequestContext, row: StaffMove, employee: Employee): Promise<void> {
    const unit = await m.findOneByOrFail(OrgUnit, { id: row.toUnitId });
    const before = { unitId: employee.unitId, unitPath: employee.unitPath, position: employee.position };
    await this.moveMembership(m, row, employee, unit);
    await m.save(Object.assign(employee, { unitId: unit.id, unitPath: unit.path, position: row.toPosition }));
    await this.movePlacement(m, row, employee, unit);
    await m.save(Object.assign(row, { state: 'done' as const }));
    this.trail.write(m, ctx, { action: 'move-employee', subject: 'Employee', subjectId: employee.id, unitPath: unit.path, before, after: { unitId: unit.id, unitPath: unit.path, position: row.toPosition } });
  }

  /** The account acts in the new place from the day of the move on, in the role of the new position. */
  private async moveMembership(m: EntityManager, row: StaffMove, employee: Employee, unit: OrgUnit): Promise<void> {
    if (employee.userId === null) return;
    await this.accounts.move(m, employee.userId, { unitId: row.fromUnitId, role: row.fromPosition }, { unitId: unit.id, unitPath: unit.path, role: row.toPosition }, row.effectiveOn);
  }

  /** Work on the house's own projects follows the person; a post under a purchaser's contract ends by the purchaser's leave only. */
  private async movePlacement(m: EntityManager, row: StaffMove, employee: Employee, unit: OrgUnit): Promise<void> {
    const held = await m.findOneBy(Placement, { employeeId: employee.id, endsOn: IsNull() });
    if (held?.purchaserTenantId != null) {
      await m.save(Object.assign(held, { unitPath: unit.path }));
      return;
    }
    if (held && held.startsOn >= row.effectiveOn) await m.remove(held);
    else if (held) await m.save(Object.assign(held, { endsOn: addDays(day(row.effectiveOn), -1) }));
    await m.insert(Placement, {
      unitPath: unit.path, employeeId: employee.id, employeeName: employee.name, certificate: employee.certificate, purchaserTenantId: null, purchaserUnitPath: null, hostUnitName: unit.name,
      contractId: null, assignmentId: null, project: '', startsOn: row.effectiveOn, endsOn: null,
    });
  }
}
