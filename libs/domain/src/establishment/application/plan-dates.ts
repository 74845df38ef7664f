import { AccessService } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { requireDay } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import { refuseEstablishment } from '../errors.js';
import { AbilityTest, MinimumWageArea, MinimumWageRate } from '../persistence/entities.js';

/** The tier of a place from a day on. */
export interface NewWageArea {
  readonly divisionCode: string;
  readonly tier: number;
  readonly validFrom: string;
  readonly sourceDocument: string;
}

/** A test to be held; with the id of one that stands, its change. */
export interface NewAbilityTest {
  readonly id?: string | null;
  readonly year: number;
  readonly heldOn: string;
  readonly signUpBy?: string | null;
  readonly place: string;
  readonly contentsVersion: string;
  readonly sourceDocument: string;
}

function named(text: string): string {
  if (text.trim() === '') throw refuseEstablishment('source-needed', { field: 'sourceDocument' });
  return text.trim();
}

/** What the province sets by place and by day: tiers of the minimum wage, days of the ability test. */
@Injectable()
export class PlanDates {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly trail: Trail,
  ) {}

  /** Puts a place into a tier from a day on; what was in force stays for earlier days. */
  async setWageArea(ctx: RequestContext, key: string, input: NewWageArea): Promise<{ id: string }> {
    const validFrom = requireDay(input.validFrom, 'validFrom');
    const sourceDocument = named(input.sourceDocument);
    return this.database.once(ctx, { key, operation: 'setWageArea', input }, async (m) => {
      this.access.require(ctx, 'update', 'MinimumWage');
      const places: { id: string }[] = await m.query('select id from org_unit where division_code = $1 order by level limit 1', [input.divisionCode]);
      const [place] = places;
      if (!place) throw refuseEstablishment('place-unknown', { field: 'divisionCode' });
      if (!(await m.existsBy(MinimumWageRate, { tier: input.tier }))) throw refuseEstablishment('tier-unknown', { field: 'tier', values: { tier: input.tier } });
      const known = { divisionCode: input.divisionCode, validFrom };
      if (await m.existsBy(MinimumWageArea, known)) throw refuseEstablishment('area-taken', { field: 'validFrom', values: { day: validFrom } });
      const row = await m.save(m.create(MinimumWageArea, { ...known, tier: input.tier, sourceDocument }));
      this.trail.write(m, ctx, { action: 'set-wage-area', subject: 'MinimumWage', subjectId: row.id, after: row });
      return { id: place.id };
    });
  }

  /** Sets or changes a day of the ability test. */
  async setAbilityTest(ctx: RequestContext, key: string, input: NewAbilityTest): Promise<{ id: string }> {
    const heldOn = requireDay(input.heldOn, 'heldOn');
    const signUpBy = input.signUpBy ? requireDay(input.signUpBy, 'signUpBy') : null;
    if (!heldOn.startsWith(`${input.year}-`) || (signUpBy !== null && signUpBy > heldOn)) throw refuseEstablishment('test-year', { field: 'heldOn', values: { year: input.year } });
    const sourceDocument = named(input.sourceDocument);
    return this.database.once(ctx, { key, operation: 'setAbilityTest', input }, async (m) => {
      this.access.require(ctx, 'update', 'AbilityTest');
      const before = input.id ? await m.findOneBy(AbilityTest, { id: requireId(input.id, 'id') }) : null;
      if (input.id && !before) throw refuseEstablishment('test-unknown', { field: 'id' });
      const old = before ? { ...before } : undefined;
      const row = await m.save(m.create(AbilityTest, {
        ...before, year: input.year, heldOn, signUpBy, place: input.place.trim(), contentsVersion: input.contentsVersion.trim(), sourceDocument,
      }));
      this.trail.write(m, ctx, { action: 'set-ability-test', subject: 'AbilityTest', subjectId: row.id, before: old, after: row });
      return { id: row.id };
    });
  }
}
