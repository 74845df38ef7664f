import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { requireDay } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Employee } from '../../personnel/index.js';
import { refuseService } from '../errors.js';
import { readRecord, type RecordInput, type WrittenRecord } from '../model/write-record.js';
import { ServiceMatter, ServiceRecord } from '../persistence/entities.js';
import { checkRecord, settleFindings } from '../persistence/findings.js';
import { retally } from '../persistence/tallies.js';
import { finishTodos } from '../persistence/todos.js';
import { Beneficiaries } from './beneficiaries.js';
import { ownFile, placementOn, requireReason } from './staff.js';

const SUBJECT = 'ServiceRecord';

/** What workers enter: at once counted, at once checked; corrected only after it was returned, never erased. */
@Injectable()
export class ServiceRecords {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly trail: Trail,
    private readonly beneficiaries: Beneficiaries,
  ) {}

  private async checkMatter(m: EntityManager, ctx: RequestContext, { matterId, kind, heldOn }: WrittenRecord): Promise<void> {
    if (matterId === null) return;
    const matter = await m.findOneBy(ServiceMatter, { id: matterId, userId: ctx.userId });
    if (!matter) throw refuseService('matter-unknown', { field: 'matterId' });
    if (matter.kind !== kind) throw refuseService('matter-kind', { field: 'matterId' });
    if (heldOn < matter.openedOn) throw refuseService('matter-not-opened', { field: 'heldOn', values: { day: matter.openedOn } });
    if (matter.closedOn !== null && heldOn > matter.closedOn) throw refuseService('matter-closed', { field: 'heldOn', values: { day: matter.closedOn } });
  }

  private async read(m: EntityManager, ctx: RequestContext, employee: Employee, input: RecordInput): Promise<WrittenRecord> {
    const read = readRecord({ ...input, heldOn: requireDay(input.heldOn, 'heldOn') }, dayInChina(ctx.at));
    if (read.heldOn < employee.hiredOn) throw refuseService('held-too-early', { field: 'heldOn', values: { day: employee.hiredOn } });
    await this.checkMatter(m, ctx, read);
    if (read.beneficiaryId !== null) await this.beneficiaries.requireServed(m, ctx, read.beneficiaryId);
    return read;
  }

  /** Enters a service of the caller's own. Acts once per key, so that a phone may send it again. */
  enter(ctx: RequestContext, key: string, input: RecordInput): Promise<{ id: string; findings: number }> {
    return this.database.once(ctx, { key, operation: 'enterService', input }, async (m) => {
      const employee = await ownFile(m, ctx);
      this.access.require(ctx, 'create', SUBJECT, { tenantId: ctx.tenantId, userId: ctx.userId, unitPath: employee.unitPath });
      const read = await this.read(m, ctx, employee, input);
      const placed = await placementOn(m, employee.id, read.heldOn);
      const row = await m.save(m.create(ServiceRecord, { ...read, ...placed, employeeId: employee.id, userId: ctx.userId, unitPath: employee.unitPath, state: 'kept', enteredAt: ctx.at, changedAt: ctx.at }));
      await retally(m, employee.id, [read.heldOn.slice(0, 7)]);
      this.trail.write(m, ctx, { action: 'enter-service', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, after: { kind: read.kind, heldOn: read.heldOn, minutes: read.minutes, participants: read.participants } });
      return { id: row.id, findings: await checkRecord(m, { recordId: row.id, from: read.heldOn, to: read.heldOn, unitPath: employee.unitPath, at: ctx.at }) };
    });
  }

  private async own(m: EntityManager, ctx: RequestContext, id: string): Promise<ServiceRecord> {
    const row = await m.findOne(ServiceRecord, { where: { id, userId: ctx.userId }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw refuseService('record-unknown', { field: 'id' });
    if (row.state === 'withdrawn') throw refuseService('record-withdrawn', { field: 'id' });
    return row;
  }

  /** Corrects a record that was returned; it counts again and is checked again. */
  amend(ctx: RequestContext, key: string, id: string, input: RecordInput): Promise<{ id: string; findings: number }> {
    return this.database.once(ctx, { key, operation: 'amendService', input: { id, ...input } }, async (m) => {
      const employee = await ownFile(m, ctx);
      const row = await this.own(m, ctx, id);
      if (row.state !== 'returned') throw refuseService('record-not-open', { field: 'id' });
      const before = { kind: row.kind, heldOn: row.heldOn, minutes: row.minutes, participants: row.participants };
      const read = await this.read(m, ctx, employee, input);
      await m.save(Object.assign(row, read, await placementOn(m, employee.id, read.heldOn), { state: 'kept', changedAt: ctx.at }));
      await retally(m, employee.id, [before.heldOn.slice(0, 7), read.heldOn.slice(0, 7)]);
      await settleFindings(m, id, ctx.at);
      await finishTodos(m, id, ctx, 'amended');
      this.trail.write(m, ctx, { action: 'amend-service', subject: SUBJECT, subjectId: id, unitPath: row.unitPath, before, after: { kind: read.kind, heldOn: read.heldOn, minutes: read.minutes, participants: read.participants } });
      return { id, findings: await checkRecord(m, { recordId: id, from: read.heldOn, to: read.heldOn, unitPath: row.unitPath, at: ctx.at }) };
    });
  }

  /** Takes a record of the caller's own out of the count, with the reason; it stays readable. */
  withdraw(ctx: RequestContext, key: string, id: string, reason: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'withdrawService', input: { id, reason } }, async (m) => {
      const words = requireReason(reason);
      const row = await this.own(m, ctx, id);
      await m.save(Object.assign(row, { state: 'withdrawn', changedAt: ctx.at }));
      await retally(m, row.employeeId, [row.heldOn.slice(0, 7)]);
      await settleFindings(m, id, ctx.at);
      await finishTodos(m, id, ctx, 'withdrawn');
      this.trail.write(m, ctx, { action: 'withdraw-service', subject: SUBJECT, subjectId: id, unitPath: row.unitPath, before: { kind: row.kind, heldOn: row.heldOn }, after: { reason: words } });
      return { id };
    });
  }
}
