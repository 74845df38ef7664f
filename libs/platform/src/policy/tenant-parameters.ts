import { readOverrides } from '@gongqiao/kernel';
import type { DatedJson, Json, Pack, Parameter } from '@gongqiao/kernel';
import type { EntityManager } from 'typeorm';
import { IsNull } from 'typeorm';
import { Injectable } from '@nestjs/common';
import { AccessService } from '../access/access-service.js';
import { refuser, requireId } from '../context/index.js';
import type { RequestContext } from '../context/index.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { requireDay } from '../tenancy/application/units.js';
import { Tenant, TenantOverride } from '../tenancy/persistence/entities.js';
import { Trail } from '../trail/trail.js';
import { inRefusedShape } from '../workflow/workflow-engine.js';
import { PolicyService, refusePolicy } from './policy-service.js';
import { writeWorkCalendar, type CalendarInput } from './work-calendar.js';

const refuse = refuser({
  'parameter-unknown': { zh: '本单位的政策包没有参数 {id}。', en: 'The tenant’s pack has no parameter {id}.' },
  'parameter-fixed': { zh: '「{name}」由文件规定，本单位不能改。', en: '{name} is fixed by the document; a tenant cannot change it.' },
  'source-document-missing': { zh: '请写明依据文件。', en: 'Name the document that it rests on.' },
  'override-unknown': { zh: '没有这一行参数。', en: 'There is no such row.' },
});

/** What a tenant enters itself where the document leaves it to others: dated parameters, and calendars of new years. */
@Injectable()
export class TenantParameters {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly trail: Trail,
    private readonly policy: PolicyService,
  ) {}

  private async packOf(m: EntityManager, ctx: RequestContext): Promise<Pack> {
    const { packId } = await m.findOneByOrFail(Tenant, { id: ctx.tenantId });
    const pack = this.policy.index.findPack(packId);
    if (!pack) throw refusePolicy('pack-unknown', { values: { pack: packId } });
    return pack;
  }

  /** Enters a value from a day on, by a document; it is checked against the parameter's own type. */
  set(ctx: RequestContext, key: string, input: { parameter: string; value: unknown; from: string; sourceDocument: string }): Promise<{ id: string; parameter: string }> {
    return this.database.once(ctx, { key, operation: 'setParameter', input }, async (m) => {
      this.access.require(ctx, 'create', 'TenantOverride', { tenantId: ctx.tenantId });
      const pack = await this.packOf(m, ctx);
      const found = this.requireOpen(pack, input.parameter);
      const from = requireDay(input.from, 'from');
      const sourceDocument = input.sourceDocument.trim();
      if (sourceDocument.length === 0) throw refuse('source-document-missing', { field: 'sourceDocument' });
      const row: DatedJson = { from, value: input.value as Json, source: sourceDocument };
      inRefusedShape(() => readOverrides(pack.parameters, { [found.id]: [row] }));
      const saved = await m.save(m.create(TenantOverride, { parameter: found.id, value: input.value, validFrom: from,
        sourceDocument, enteredBy: ctx.userId, enteredAt: ctx.at, withdrawnAt: null }));
      this.trail.write(m, ctx, { action: 'set-parameter', subject: 'TenantOverride', subjectId: saved.id, after: saved, provision: found.provision.id });
      return { id: saved.id, parameter: found.id };
    });
  }

  private requireOpen(pack: Pack, id: string): Parameter<unknown> {
    const found = pack.parameters.find((parameter) => parameter.id === id);
    if (!found) throw refuse('parameter-unknown', { field: 'parameter', values: { id } });
    if (!found.open) throw refuse('parameter-fixed', { field: 'parameter', values: { name: found.zh }, provision: found.provision.id });
    return found;
  }

  /** Takes an entered value back; what was computed with it can still be replayed. */
  withdraw(ctx: RequestContext, key: string, id: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'withdrawParameter', input: { id } }, async (m) => {
      const row = await m.findOneBy(TenantOverride, { id: requireId(id, 'id'), withdrawnAt: IsNull() });
      if (!row || !this.access.can(ctx, 'read', 'TenantOverride', row)) throw refuse('override-unknown', { field: 'id' });
      this.access.require(ctx, 'update', 'TenantOverride', row);
      row.withdrawnAt = ctx.at;
      await m.save(row);
      this.trail.write(m, ctx, { action: 'withdraw-parameter', subject: 'TenantOverride', subjectId: id, before: row });
      return { id };
    });
  }

  /** Enters a year's holidays; a later entry of the same year takes the place of the earlier. */
  setCalendar(ctx: RequestContext, key: string, input: CalendarInput): Promise<{ year: number }> {
    return this.database.once(ctx, { key, operation: 'setWorkCalendar', input }, async (m) => {
      this.access.require(ctx, 'create', 'WorkCalendar', { tenantId: ctx.tenantId });
      return writeWorkCalendar(m, ctx, this.trail, input);
    });
  }
}
