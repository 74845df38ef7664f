import { AccessService } from '@gongqiao/platform/access';
import { SYSTEM_USER_ID, dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { WorkflowEngine, WorkflowInstance, type WorkflowListener, type WorkflowMoved } from '@gongqiao/platform/workflow';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Placement } from '../../personnel/index.js';
import { findFlow } from '../../shared/flows.js';
import { visitTenant } from '../../shared/visit-tenant.js';
import { refuseLeave } from '../errors.js';
import { OvertimeConsent, OvertimeEntry } from '../persistence/entities.js';

const SUBJECT = 'OvertimeConsent';
const WORKER = 'worker';
const EMPLOYER = 'ngo';
const REPORT = 'recordOvertime';
const ACKNOWLEDGE = 'acknowledgeOvertime';
const BOOK = 'bookOvertime';

/**
 * The door between an employer and a purchaser for overtime. What a placed person has worked and registered is reported to the
 * host unit in the purchaser's tenant, by the purchaser's own workflow; once the host unit knows of it, the employer's register
 * books it there and the hours count on both sides.
 */
@Injectable()
export class OvertimeConsents implements WorkflowListener {
  readonly subject = SUBJECT;

  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly workflow: WorkflowEngine,
  ) {}

  private async placeIn(m: EntityManager, ctx: RequestContext, tenantId: string, path: string): Promise<RequestContext> {
    const [unit]: { id: string; path: string }[] = await m.query('select id, path::text as path from org_unit where path @> $1::ltree order by level desc limit 1', [path]);
    return { ...ctx, tenantId, userId: SYSTEM_USER_ID, unitId: unit?.id ?? tenantId, unitPath: unit?.path ?? path, roles: [], ip: null };
  }

  /** Reports registered overtime to the host unit, where the person was placed with a purchaser whose document follows it. Called in the employer's transaction. */
  async report(m: EntityManager, ctx: RequestContext, entry: OvertimeEntry): Promise<void> {
    const placement = await m.createQueryBuilder(Placement, 'placement').where('placement.employee_id = :employeeId and placement.tenant_id = current_tenant_id()', { employeeId: entry.employeeId })
      .andWhere('placement.starts_on <= :on and (placement.ends_on is null or placement.ends_on >= :on)', { on: entry.onDay }).orderBy('placement.starts_on', 'DESC').getOne();
    if (!placement?.purchaserTenantId || !placement.purchaserUnitPath) return;
    const { purchaserTenantId, purchaserUnitPath } = placement;
    const [tenant]: { pack_id: string }[] = await m.query('select pack_id from tenant_directory() where id = $1', [purchaserTenantId]);
    if (!tenant || !this.policy.index.findPack(tenant.pack_id)) return;
    const flow = findFlow(this.policy, await this.policy.judge(m, ctx, ctx.at, tenant.pack_id), 'overtime', REPORT);
    if (!flow) return;
    const [employer]: { name: string }[] = await m.query('select name from tenant_directory() where id = $1', [ctx.tenantId]);
    const { onDay, starts, ends, hours, reason, choice } = entry;
    await visitTenant(m, ctx, purchaserTenantId, async () => {
      const there = await this.placeIn(m, ctx, purchaserTenantId, purchaserUnitPath);
      const row = await m.save(m.create(OvertimeConsent, {
        unitPath: purchaserUnitPath, employerTenantId: ctx.tenantId, employerName: employer?.name ?? '', entryId: entry.id, placementId: placement.id, personName: entry.employeeName, hostUnitName: placement.hostUnitName,
        onDay, starts, ends, hours, reason, choice, state: '', acknowledgedOn: null, acknowledgedBy: null, workflowInstanceId: null,
      }));
      const title = `${row.personName}（${row.employerName}）${onDay} 加班 ${hours.toFixed()} 小时`;
      const instance = await this.workflow.start(m, there, { workflow: flow.id, subject: SUBJECT, subjectId: row.id, title, unitPath: purchaserUnitPath, facts: { today: dayInChina(ctx.at) } });
      await m.save(Object.assign(row, { workflowInstanceId: instance.id }));
      const told = await this.workflow.actFor(m, there, instance.id, [WORKER], { transition: REPORT, form: { on: onDay, hours: hours.toFixed(2), reason }, facts: { today: dayInChina(ctx.at) } });
      Object.assign(entry, { purchaserTenantId, consentId: row.id, purchaserState: told.state });
    });
    await m.save(entry);
  }

  facts(_m: EntityManager, ctx: RequestContext): Promise<object> {
    return Promise.resolve({ today: dayInChina(ctx.at) });
  }

  /** Whatever page the host unit acts on, the employer hears of it; the employer's register has the hours already and books them. */
  async moved(m: EntityManager, ctx: RequestContext, event: WorkflowMoved): Promise<void> {
    const row = await m.findOneByOrFail(OvertimeConsent, { id: event.instance.subjectId });
    row.state = event.to;
    if (event.transition === ACKNOWLEDGE) {
      const [who]: { name: string }[] = await m.query(`select concat_ws(' ', (select name from org_unit where id = $1), (select name from app_user where id = $2)) as name`, [ctx.unitId, ctx.userId]);
      Object.assign(row, { acknowledgedOn: dayInChina(ctx.at), acknowledgedBy: who?.name || row.hostUnitName });
    }
    await m.save(row);
    if (event.transition === REPORT) return;
    await visitTenant(m, ctx, row.employerTenantId, async () => {
      await m.update(OvertimeEntry, { id: row.entryId }, { purchaserState: row.state, acknowledgedOn: row.acknowledgedOn, acknowledgedBy: row.acknowledgedBy });
      if (event.transition === ACKNOWLEDGE) await this.tellPerson(m, ctx, row);
    });
    const books = this.workflow.getWorkflow(event.instance.packId, event.instance.workflow).transitions.some((t) => t.id === BOOK && t.from.includes(event.to));
    if (event.transition === ACKNOWLEDGE && books) await this.workflow.actFor(m, await this.placeIn(m, ctx, ctx.tenantId, row.unitPath), event.instance.id, [EMPLOYER], { transition: BOOK });
  }

  private async tellPerson(m: EntityManager, ctx: RequestContext, row: OvertimeConsent): Promise<void> {
    await m.query(
      `insert into todo (kind, subject, subject_id, title, unit_path, party, user_id, sent_by, received_at)
         select 'copy', 'OvertimeEntry', e.id, $2, e.unit_path, 'employee', e.user_id, $3, $4 from overtime_entry e where e.id = $1 and e.user_id is not null`,
      [row.entryId, `${row.onDay} 加班 ${row.hours.toFixed()} 小时，用人单位已知悉，可以结算`, SYSTEM_USER_ID, ctx.at]);
  }

  /** Takes note of overtime as the host unit. @throws Refused `overtime-unknown`, `consent-not-yours`. */
  acknowledge(ctx: RequestContext, key: string, ids: readonly string[]): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'acknowledgeOvertime', input: { ids } }, async (m) => {
      for (const [i, id] of ids.entries()) {
        const row = await m.findOne(OvertimeConsent, { where: { id: requireId(id, `ids[${i}]`), tenantId: ctx.tenantId }, lock: { mode: 'pessimistic_write' } });
        if (!row?.workflowInstanceId || !this.access.can(ctx, 'approve', SUBJECT, row)) throw refuseLeave('overtime-unknown', { field: `ids[${i}]` });
        if (row.acknowledgedOn !== null) continue;
        if (!(await this.mayAcknowledge(m, ctx, row))) throw refuseLeave('consent-not-yours', { field: `ids[${i}]` });
        await this.workflow.act(m, ctx, row.workflowInstanceId, { transition: ACKNOWLEDGE });
      }
      return { id: ids[0] ?? '' };
    });
  }

  /** Whether the caller's side takes note of it now. */
  async mayAcknowledge(m: EntityManager, ctx: RequestContext, row: OvertimeConsent): Promise<boolean> {
    if (row.tenantId !== ctx.tenantId || row.workflowInstanceId === null || row.acknowledgedOn !== null) return false;
    const instance = await m.findOneByOrFail(WorkflowInstance, { id: row.workflowInstanceId });
    const parties = await this.workflow.partiesOf(m, ctx, instance);
    return this.workflow.getWorkflow(instance.packId, instance.workflow).transitions.some((t) => t.id === ACKNOWLEDGE && t.from.includes(instance.state) && t.actors.some((actor) => parties.includes(actor)));
  }
}
