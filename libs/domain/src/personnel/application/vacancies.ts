import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { OrgUnit, requireDay } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { refusePersonnel } from '../errors.js';
import { Vacancy } from '../persistence/recruitment-entities.js';

/** A requisition as typed. */
export interface VacancyInput {
  readonly unitId: string;
  readonly position: string;
  readonly headcount: number;
  readonly requirements: string;
  readonly limitGround?: string | null;
  readonly timetable?: string | null;
  readonly outline?: string | null;
  readonly panelHr?: readonly string[] | null;
  readonly panelDepartment?: readonly string[] | null;
  readonly closesOn?: string | null;
}

const SUBJECT = 'Vacancy';

function names(given: readonly string[] | null | undefined): string[] {
  return (given ?? []).map((name) => name.trim()).filter((name) => name !== '').slice(0, 20);
}

/** Posts to be filled. */
@Injectable()
export class Vacancies {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly trail: Trail,
  ) {}

  private async read(m: EntityManager, ctx: RequestContext, input: VacancyInput): Promise<Partial<Vacancy>> {
    const unit = await m.findOneBy(OrgUnit, { id: requireId(input.unitId, 'unitId') });
    if (unit?.tenantId !== ctx.tenantId) throw refusePersonnel('unit-unknown', { field: 'unitId' });
    const pack = this.policy.index.findPack((await this.policy.judge(m, ctx)).packId);
    if (!pack?.parties[input.position]) throw refusePersonnel('position-unknown', { field: 'position', values: { position: input.position.slice(0, 40) } });
    if (input.requirements.trim() === '') throw refusePersonnel('field-empty', { field: 'requirements' });
    if (!(input.headcount >= 1 && input.headcount <= 1000)) throw refusePersonnel('field-empty', { field: 'headcount' });
    return {
      unitId: unit.id, unitPath: unit.path, position: input.position, headcount: input.headcount, requirements: input.requirements.trim(), limitGround: input.limitGround?.trim() || null,
      timetable: input.timetable?.trim() ?? '', outline: input.outline?.trim() ?? '', panelHr: names(input.panelHr), panelDepartment: names(input.panelDepartment),
      closesOn: input.closesOn ? requireDay(input.closesOn, 'closesOn') : null,
    };
  }

  /** Opens a vacancy at a unit. Acts once per key. */
  async open(ctx: RequestContext, key: string, input: VacancyInput): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'openVacancy', input }, async (m) => {
      const read = await this.read(m, ctx, input);
      if (!this.access.can(ctx, 'create', SUBJECT, { tenantId: ctx.tenantId, unitPath: read.unitPath })) throw refusePersonnel('unit-unknown', { field: 'unitId' });
      const row = await m.save(m.create(Vacancy, { ...read, openedOn: dayInChina(ctx.at), state: 'open' }));
      this.trail.write(m, ctx, { action: 'open-vacancy', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, after: row });
      return { id: row.id };
    });
  }

  /** Changes a vacancy: what is required, the interview's outline and panel. Acts once per key. */
  async change(ctx: RequestContext, key: string, id: string, input: VacancyInput): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'changeVacancy', input: { id, ...input } }, async (m) => {
      const row = await this.getLocked(m, ctx, id);
      const before = { ...row };
      const after = await m.save(Object.assign(row, await this.read(m, ctx, input)));
      this.trail.write(m, ctx, { action: 'change-vacancy', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, before, after });
      return { id };
    });
  }

  /** Closes a vacancy: no further applications. */
  async close(ctx: RequestContext, key: string, id: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'closeVacancy', input: { id } }, async (m) => {
      const row = await this.getLocked(m, ctx, id);
      if (row.state === 'closed') throw refusePersonnel('vacancy-closed', { field: 'id' });
      await m.save(Object.assign(row, { state: 'closed' as const }));
      this.trail.write(m, ctx, { action: 'close-vacancy', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, after: { state: 'closed' } });
      return { id };
    });
  }

  private async getLocked(m: EntityManager, ctx: RequestContext, id: string): Promise<Vacancy> {
    const row = await m.findOne(Vacancy, { where: { id: requireId(id, 'id') }, lock: { mode: 'pessimistic_write' } });
    if (!row || !this.access.can(ctx, 'update', SUBJECT, row)) throw refusePersonnel('vacancy-unknown', { field: 'id' });
    return row;
  }
}
