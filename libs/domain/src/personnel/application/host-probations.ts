import type { Pack } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { paginate, type Page, type PageArgs } from '@gongqiao/platform/graphql';
import { PolicyService } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { visitTenant } from '../../shared/visit-tenant.js';
import { refusePersonnel } from '../errors.js';
import { Probation } from '../persistence/course-entities.js';
import { Employee, Placement } from '../persistence/entities.js';
import { HostProbation } from '../persistence/host-entities.js';
import { Onboarding, PROBATION } from './onboarding.js';

const SUBJECT = 'HostProbation';
/** The purchaser's own decision on a confirmation, where its document has one. */
const CONFIRMATION = 'assignment.probation';

/** A host unit's assessment as given. */
export interface HostOpinion {
  readonly id: string;
  readonly outcome: 'pass' | 'fail';
  readonly opinion: string;
  readonly signedBy: string;
}

/** The party to whom a document gives the host's assessment; none where it knows no such thing. */
function assessorOf(pack: Pack | undefined): string | undefined {
  return pack?.rights.find((right) => right.subject === SUBJECT && right.verb === 'assess')?.who[0];
}

/** Assessment of a probation by the unit where the newcomer works, in the purchaser's tenant: asked once, given once, read by both sides. */
@Injectable()
export class HostProbations {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly trail: Trail,
    private readonly onboarding: Onboarding,
  ) {}

  /** Sheets of the employer's side by its tree, of the purchaser's by where the people are; those still to give first. */
  page(ctx: RequestContext, page: PageArgs, open: boolean | null): Promise<Page<HostProbation>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', SUBJECT, 'sheet');
      const qb = m.createQueryBuilder(HostProbation, 'sheet').where(may.sql, may.parameters)
        .andWhere('(sheet.tenant_id = current_tenant_id() or sheet.purchaser_unit_path <@ :place::ltree)', { place: ctx.unitPath });
      if (open !== null) qb.andWhere(open ? 'sheet.given_on is null and sheet.closed_on is null' : 'sheet.given_on is not null');
      return paginate(qb, page, { sortable: ['employeeName', 'requestedOn', 'givenOn', 'dueOn'], byDefault: open === true ? 'dueOn' : '-givenOn' });
    });
  }

  /** Each morning: asks the hosts of all placed newcomers who have not been assessed, and takes back what nobody need answer. */
  async askDue(m: EntityManager, ctx: RequestContext): Promise<void> {
    const today = dayInChina(ctx.at);
    const gone: HostProbation[] = await m.createQueryBuilder(HostProbation, 'sheet').innerJoin(Probation, 'p', 'p.id = sheet.probation_id').innerJoin(Employee, 'e', 'e.id = sheet.employee_id')
      .where(`sheet.tenant_id = current_tenant_id() and sheet.given_on is null and sheet.closed_on is null and (p.host_assessment <> 'pending' or e.state <> 'probation'
        or not exists (select 1 from placement l where l.employee_id = e.id and l.purchaser_tenant_id = sheet.purchaser_tenant_id and l.purchaser_unit_path = sheet.purchaser_unit_path and (l.ends_on is null or l.ends_on >= :today)))`, { today }).limit(500).getMany();
    for (const sheet of gone) await this.takeBack(m, ctx, sheet);
    const waiting: { id: string }[] = await m.query(
      `select p.id from probation p join employee e on e.id = p.employee_id and e.state = 'probation' join placement l on l.employee_id = e.id and l.purchaser_tenant_id is not null and l.purchaser_unit_path is not null and l.starts_on <= $1 and (l.ends_on is null or l.ends_on >= $1)
        where p.tenant_id = current_tenant_id() and p.host_assessment = 'pending' and not exists (select 1 from host_probation h where h.probation_id = p.id and h.given_on is null and h.closed_on is null) order by p.id limit 500`, [today]);
    for (const { id } of waiting) await this.put(m, ctx, await m.findOneByOrFail(Probation, { id }));
  }

  /** Asks the host at once. @throws Refused `employee-unknown`, `no-host-to-ask`. */
  ask(ctx: RequestContext, key: string, employeeId: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'askHostProbation', input: { employeeId } }, async (m) => {
      const row = await m.findOneBy(Probation, { employeeId: requireId(employeeId, 'employeeId') });
      if (!row || !(this.access.can(ctx, 'update', PROBATION, row) || this.access.can(ctx, 'assess', PROBATION, row))) throw refusePersonnel('employee-unknown', { field: 'employeeId' });
      if (row.hostAssessment !== 'pending') throw refusePersonnel('assessed-already', { field: 'employeeId' });
      const sheet = (await m.findOneBy(HostProbation, { probationId: row.id })) ?? (await this.put(m, ctx, row));
      if (!sheet) throw refusePersonnel('no-host-to-ask', { field: 'employeeId' });
      return { id: sheet.id };
    });
  }

  /** Puts a newcomer before the host, in the purchaser's tenant; nothing where the person is not placed, or the purchaser's document has nobody assess. */
  private async put(m: EntityManager, ctx: RequestContext, row: Probation): Promise<HostProbation | null> {
    const today = dayInChina(ctx.at);
    const employee = await m.findOneByOrFail(Employee, { id: row.employeeId });
    const place = await m.createQueryBuilder(Placement, 'place')
      .where('place.tenant_id = current_tenant_id() and place.employee_id = :id and place.purchaser_tenant_id is not null and place.purchaser_unit_path is not null and place.starts_on <= :today and (place.ends_on is null or place.ends_on >= :today)', { id: employee.id, today })
      .orderBy('place.starts_on', 'DESC').getOne();
    if (!place || place.purchaserTenantId === null || place.purchaserUnitPath === null) return null;
    const { purchaserTenantId, purchaserUnitPath, hostUnitName } = place;
    const party = await this.inPurchaser(m, ctx, purchaserTenantId, async (there) => assessorOf(this.policy.index.findPack((await this.policy.judge(m, there)).packId)));
    if (party === undefined) return null;
    const sheet = await m.save(m.create(HostProbation, {
      unitPath: row.unitPath, probationId: row.id, employeeId: employee.id, employeeName: employee.name, hiredOn: employee.hiredOn, purchaserTenantId, purchaserUnitPath, hostUnitName, requestedOn: today, requestedBy: ctx.userId,
      dueOn: await this.onboarding.probationEnd(m, ctx, row, employee), outcome: null, opinion: null, signedBy: null, givenBy: null, givenOn: null, closedOn: null, purchaserResultId: null,
    }));
    await this.inPurchaser(m, ctx, purchaserTenantId, () => m.query(
      `insert into todo (kind, subject, subject_id, title, unit_path, party, sent_by, received_at, due_on) values ('act', $1, $2, $3, $4::ltree, $5, $6, $7, $8)`,
      [SUBJECT, sheet.id, `${employee.name} 试用期考核：请填写用人单位意见`, purchaserUnitPath, party, ctx.userId, ctx.at, sheet.dueOn]));
    this.trail.write(m, ctx, { action: 'ask-host-on-probation', subject: 'Employee', subjectId: employee.id, unitPath: employee.unitPath, after: { host: hostUnitName, dueOn: sheet.dueOn } });
    return sheet;
  }

  private async inPurchaser<T>(m: EntityManager, ctx: RequestContext, tenantId: string, work: (there: RequestContext) => Promise<T>): Promise<T> {
    const held: { value?: T } = {};
    await visitTenant(m, ctx, tenantId, async () => { held.value = await work({ ...ctx, tenantId, roles: [] }); });
    return held.value as T;
  }

  private async takeBack(m: EntityManager, ctx: RequestContext, sheet: HostProbation): Promise<void> {
    await m.save(Object.assign(sheet, { closedOn: dayInChina(ctx.at) }));
    await this.inPurchaser(m, ctx, sheet.purchaserTenantId, () => m.query(`update todo set finished_at = $2, outcome = 'closed' where subject = $3 and subject_id = $1 and finished_at is null`, [sheet.id, ctx.at, SUBJECT]));
  }

  /** Gives the host's assessment, once: it enters the facts of the employer's confirmation, and the purchaser's own document says what follows there. */
  async give(ctx: RequestContext, key: string, input: HostOpinion): Promise<{ id: string }> {
    const own = await this.database.run(ctx, (m) => m.findOneBy(HostProbation, { id: requireId(input.id, 'id') }));
    const mine = own !== null && own.purchaserTenantId === ctx.tenantId && `${own.purchaserUnitPath}.`.startsWith(`${ctx.unitPath}.`);
    if (!own || !mine || !this.access.can(ctx, 'assess', SUBJECT, own)) throw refusePersonnel('host-sheet-unknown', { field: 'id' });
    if (input.opinion.trim().length < 2) throw refusePersonnel('field-empty', { field: 'opinion' });
    if (input.signedBy.trim() === '') throw refusePersonnel('field-empty', { field: 'signedBy' });
    // In the employer's tenant the host has this one errand and no role.
    const guest: RequestContext = { ...ctx, tenantId: own.tenantId, unitPath: own.unitPath, roles: [] };
    return this.database.once(guest, { key, operation: 'giveHostProbation', input }, (m) => this.write(m, ctx, guest, input));
  }

  private async write(m: EntityManager, ctx: RequestContext, guest: RequestContext, input: HostOpinion): Promise<{ id: string }> {
    const today = dayInChina(ctx.at);
    const sheet = await m.findOneOrFail(HostProbation, { where: { id: input.id }, lock: { mode: 'pessimistic_write' } });
    if (sheet.givenOn !== null || sheet.closedOn !== null) throw refusePersonnel('assessed-already', { field: 'id' });
    await m.save(Object.assign(sheet, { outcome: input.outcome, opinion: input.opinion.trim().slice(0, 2000), signedBy: input.signedBy.trim().slice(0, 100), givenBy: ctx.userId, givenOn: today }));
    await this.onboarding.assessedByHost(m, guest, sheet);
    const purchaserResultId = await this.inPurchaser(m, guest, ctx.tenantId, async () => {
      await m.query(`update todo set finished_at = $2, finished_by = $3, outcome = 'assessed' where subject = $4 and subject_id = $1 and finished_at is null`, [sheet.id, ctx.at, ctx.userId, SUBJECT]);
      const judge = await this.policy.judge(m, ctx);
      const confirmationOn = sheet.dueOn !== null && sheet.dueOn > today ? sheet.dueOn : today;
      const result = judge.attempt(CONFIRMATION, { opinionRequestedOn: sheet.requestedOn, hostOpinion: input.outcome === 'pass' ? 'agree' : 'disagree', hostOpinionOn: today, confirmationOn }, today);
      return result.ok ? this.policy.store(m, ctx, { subject: SUBJECT, subjectId: sheet.id, field: CONFIRMATION, unitPath: sheet.purchaserUnitPath, result }) : null;
    });
    await m.save(Object.assign(sheet, { purchaserResultId }));
    return { id: sheet.id };
  }
}
