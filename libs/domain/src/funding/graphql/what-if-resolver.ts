import { Allow } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx } from '@gongqiao/platform/graphql';
import { PolicyService } from '@gongqiao/platform/policy';
import type { DatedJson, Json } from '@gongqiao/kernel';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { tryOut } from '../application/what-if.js';
import { refuseFunding } from '../errors.js';
import { FundingYear } from '../persistence/entities.js';
import { WhatIfInput, WhatIfYear } from './what-if-types.js';
import { whatIfYear } from './what-if-view.js';

function changesOf(input: WhatIfInput): Record<string, DatedJson[]> {
  const changes: Record<string, DatedJson[]> = {};
  for (const { parameter, from, value } of input.parameters) (changes[parameter] ??= []).push({ from, value: value as Json, source: '试算' });
  return changes;
}

function checkInput(input: WhatIfInput): void {
  if (input.years.length < 1 || input.years.length > 5 || input.years.some((y) => y < 2017 || y > 2100)) throw refuseFunding('year-invalid', { field: 'years' });
  for (const [i, wage] of input.wages.entries()) {
    if (!/^(0|[1-9]\d{0,6})(\.\d{1,2})?$/.test(wage.monthly)) throw refuseFunding('figure-invalid', { field: `wages[${i}].monthly`, values: { name: '最低工资', max: 9_999_999 } });
  }
}

/** Tries changed parameters on the whole province before anything is saved. */
@Resolver(() => WhatIfYear)
export class WhatIfResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly policy: PolicyService,
  ) {}

  @Query(() => [WhatIfYear])
  @Allow('update', 'FundingYear')
  whatIf(@Ctx() ctx: RequestContext, @Args('input') input: WhatIfInput): Promise<WhatIfYear[]> {
    checkInput(input);
    return this.database.run(ctx, async (m) => {
      const judge = await this.policy.judge(m, ctx);
      const tried = this.policy.whatIf(judge, changesOf(input));
      const planned = await m.findOne(FundingYear, { where: {}, order: { year: 'DESC' } });
      const effects = await tryOut(m, {
        years: input.years, bonusPercent: planned?.bonusPercent.toFixed(2) ?? '100.00', wages: input.wages,
        now: (name, facts, asOf) => judge.decide(name, facts, asOf).output, changed: (name, facts, asOf) => tried.decide(name, facts, asOf).output,
      });
      const names: { id: string; name: string }[] = await m.query('select id, name from org_unit where level = 1');
      return effects.map((effect) => whatIfYear(effect, new Map(names.map((n) => [n.id, n.name]))));
    });
  }
}
