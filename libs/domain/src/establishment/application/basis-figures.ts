import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { OrgUnit, requireDay } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import { refuseEstablishment } from '../errors.js';
import { BasisFigure } from '../persistence/entities.js';

/** A unit's figures out of the union's business system, as of a day. */
export interface NewBasisFigure {
  readonly unitId: string;
  readonly takenOn: string;
  readonly legalPersonUnits: number;
  readonly largeEnterprises: number;
  readonly employees: number;
  readonly members: number;
  readonly grassrootsUnions: number;
  readonly note?: string | null;
}

const COUNTS = { legalPersonUnits: '法人单位数', largeEnterprises: '规模以上企业数', employees: '职工数', members: '会员数', grassrootsUnions: '基层工会数' } as const;

/** Base figures, reported one unit at a time; sheets of them come in by import. */
@Injectable()
export class BasisFigures {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly trail: Trail,
  ) {}

  /**
   * Reports a unit's figures as of a day. Earlier figures stay as they were.
   *
   * @throws Refused `unit-unknown`, `figure-invalid`, `members-exceed`, `day-ahead`, `figure-taken`.
   */
  async report(ctx: RequestContext, key: string, input: NewBasisFigure): Promise<{ id: string }> {
    const takenOn = requireDay(input.takenOn, 'takenOn');
    if (takenOn > dayInChina(ctx.at)) throw refuseEstablishment('day-ahead', { field: 'takenOn' });
    for (const [field, name] of Object.entries(COUNTS)) {
      const value = input[field as keyof typeof COUNTS];
      if (!Number.isInteger(value) || value < 0) throw refuseEstablishment('figure-invalid', { field, values: { name } });
    }
    if (input.members > input.employees) throw refuseEstablishment('members-exceed', { field: 'members' });
    return this.database.once(ctx, { key, operation: 'reportBasisFigure', input }, async (m) => {
      const unit = await m.findOneBy(OrgUnit, { id: requireId(input.unitId, 'unitId') });
      if (!unit || !this.access.can(ctx, 'create', 'BasisFigure', { tenantId: ctx.tenantId, unitPath: unit.path })) throw refuseEstablishment('unit-unknown', { field: 'unitId' });
      if (await m.existsBy(BasisFigure, { unitId: unit.id, takenOn })) throw refuseEstablishment('figure-taken', { field: 'takenOn', values: { day: takenOn } });
      const row = await m.save(m.create(BasisFigure, { ...input, takenOn, note: input.note?.trim() || null, unitPath: unit.path, demonstration: false }));
      this.trail.write(m, ctx, { action: 'report-basis-figure', subject: 'BasisFigure', subjectId: row.id, unitPath: unit.path, after: row });
      return { id: row.id };
    });
  }
}
