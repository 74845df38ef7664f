import { Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, inOrder, type Loaders } from '@gongqiao/platform/graphql';
import { PolicyService } from '@gongqiao/platform/policy';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { In } from 'typeorm';
import { AwardRounds } from '../application/award-rounds.js';
import { AwardSheets } from '../application/sheets.js';
import { AwardNominee, AwardRound, AwardSheet } from '../persistence/entities.js';
import { AwardSheetAboutNode, AwardSheetNode } from './sheet-types.js';
import { AwardNomineeNode, AwardRoundNode } from './types.js';

/** Sheets that assessors give about those who stand. */
@Resolver(() => AwardSheetNode)
export class SheetResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly policy: PolicyService,
    private readonly rounds: AwardRounds,
    private readonly sheets: AwardSheets,
  ) {}

  @Query(() => [AwardSheetNode], { description: '由本人填写的评分表，未交的在前' })
  @Allow('update', 'AwardScore')
  myAwardSheets(@Ctx() ctx: RequestContext): Promise<AwardSheet[]> {
    return this.sheets.mine(ctx);
  }

  @Mutation(() => AwardSheetNode, { description: '交一份评分表；交了以后不再更改' })
  @Allow('update', 'AwardScore')
  async giveAwardSheet(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string,
    @Args('score', { type: () => String }) score: string, @Args('comment', { type: () => String, nullable: true }) comment?: string | null): Promise<AwardSheet | null> {
    const done = await this.sheets.give(ctx, key, { id: requireId(id, 'id'), score, comment: comment ?? '' });
    return loaders.byId(AwardSheet).load(done.id);
  }

  @Mutation(() => Int, { description: '说明理由后不再等待所选的评分表，返回份数' })
  @Allow('update', 'AwardRound')
  async waiveAwardSheets(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('roundId', { type: () => ID }) roundId: string, @Args('ids', { type: () => [ID] }) ids: string[], @Args('reason', { type: () => String }) reason: string): Promise<number> {
    return (await this.sheets.waive(ctx, key, { roundId: requireId(roundId, 'roundId'), ids: ids.map((id, i) => requireId(id, `ids[${i}]`)), reason })).waived;
  }

  @ResolveField(() => AwardSheetAboutNode, { nullable: true })
  async about(@Parent() sheet: AwardSheet, @Ctx() ctx: RequestContext, @Load() loaders: Loaders): Promise<AwardSheetAboutNode | null> {
    const [nominee, round] = await Promise.all([loaders.byId(AwardNominee).load(sheet.nomineeId), loaders.byId(AwardRound).load(sheet.roundId)]);
    if (!nominee || !round) return null;
    const unit = await loaders.get<string, { path: string; name: string }>('name of a unit by its path', async (m, _ctx, paths) => {
      const rows: { path: string; name: string }[] = await m.query('select path::text as path, name from org_unit where tenant_id = current_tenant_id() and path::text = any($1)', [[...paths]]);
      return inOrder(paths, rows, (row) => row.path);
    }).load(nominee.unitPath);
    return this.database.run(ctx, async (m) => {
      const found = (await this.rounds.award(m, ctx, round.award)).sheets.find((one) => one.id === sheet.sheet);
      const parties = this.policy.index.findPack((await this.policy.judge(m, ctx)).packId)?.parties ?? {};
      return found ? { roundTitle: round.title, nominee: nominee.label, unitName: unit?.name ?? null, note: nominee.note, zh: found.zh, en: found.en, article: found.provision.article, schema: found.value.describe(), dueOn: round.scoreBy, parties: sheet.parties.map((party) => parties[party]?.zh ?? party) } : null;
    });
  }
}

/** Sheets beside a round and those who stand in it. */
@Resolver(() => AwardRoundNode)
export class RoundSheetResolver {
  constructor(private readonly sheets: AwardSheets) {}

  @ResolveField(() => [AwardSheetNode], { description: '评分表：办理的一方看全部，未交的在前' })
  sheetsGiven(@Parent() round: AwardRound, @Ctx() ctx: RequestContext): Promise<AwardSheet[]> {
    return this.sheets.ofRound(ctx, round);
  }
}

/** Which of an entry's fields assessors fill. */
@Resolver(() => AwardNomineeNode)
export class NomineeSheetResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly rounds: AwardRounds,
  ) {}

  @ResolveField(() => [String], { description: '由评分人填写、不由部门填写的材料' })
  async sheetFields(@Parent() nominee: AwardNominee, @Ctx() ctx: RequestContext, @Load() loaders: Loaders): Promise<string[]> {
    const round = await loaders.byId(AwardRound).load(nominee.roundId);
    if (!round) return [];
    const { honour, rules } = await this.database.run(ctx, async (m) => ({ honour: await this.rounds.award(m, ctx, round.award), rules: await this.rounds.rules(m, ctx) }));
    if (honour.sheets.length === 0) return [];
    const asked = await loaders.get<string, { nominee: string; sheets: string[] }>('sheets asked about an entry', async (m, _ctx, ids) => {
      const rows = await m.find(AwardSheet, { where: { nomineeId: In([...ids]) }, select: { nomineeId: true, sheet: true, givenAt: true, waivedAt: true } });
      return ids.map((id) => ({ nominee: id, sheets: rows.filter((row) => row.nomineeId === id && (row.givenAt !== null || row.waivedAt === null)).map((row) => row.sheet) }));
    }).load(nominee.id);
    // Before assessors are asked, all of them may be; afterwards what nobody can be asked for is the department's to enter.
    const begun = round.computedAt !== null || rules.sheetStates.includes(round.state);
    return honour.sheets.filter((sheet) => !begun || asked?.sheets.includes(sheet.id)).map((sheet) => sheet.field);
  }
}
