import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CAPABILITIES, combine } from '@gongqiao/kernel';
import type { DatedJson, Environment } from '@gongqiao/kernel';
import { IsNull } from 'typeorm';
import { AccessService } from '../../access/access-service.js';
import { Allow, Open } from '../../access/decorators.js';
import { requireId } from '../../context/index.js';
import type { RequestContext } from '../../context/index.js';
import { TenantDatabase } from '../../database/tenant-database.js';
import { Ctx } from '../../graphql/params.js';
import { Bilingual } from '../../graphql/bilingual.js';
import { JsonScalar } from '../../graphql/scalars.js';
import { AppUser, TenantOverride } from '../../tenancy/persistence/entities.js';
import { TenantDirectory } from '../../tenancy/directory.js';
import { inRefusedShape } from '../../workflow/workflow-engine.js';
import { DecisionResult, WorkCalendarEntry } from '../entities.js';
import { documentTerms } from '../document-terms.js';
import { POLICY_INDEX } from '../policy-index.js';
import type { PolicyIndex } from '../policy-index.js';
import { PolicyService, refusePolicy } from '../policy-service.js';
import { calendarNode, chapterNodes, decisionNode, evaluationNode, packNode, parameterNodes, resultNode } from '../policy-views.js';
import { TenantParameters } from '../tenant-parameters.js';
import { CapabilityInfo, DecisionResultNode, Evaluation, ParameterInput, PolicyChapter, PolicyDecision, PolicyPack, PolicyParameter, PolicyProvision, Replay,
  WorkCalendarInput, WorkCalendarYear } from './policy-types.js';

@Resolver(() => PolicyPack)
export class PolicyResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly parametersOfTenant: TenantParameters,
    private readonly directory: TenantDirectory,
    @Inject(POLICY_INDEX) private readonly index: PolicyIndex,
  ) {}

  @Query(() => [PolicyPack])
  @Allow('read', 'PolicyPack')
  policyPacks(@Ctx() ctx: RequestContext): PolicyPack[] {
    const own = this.directory.packOf(ctx.tenantId);
    return this.index.packs.map((pack) => packNode(pack, pack.id === own));
  }

  @Query(() => PolicyPack, { nullable: true })
  @Allow('read', 'PolicyPack')
  policyPack(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): PolicyPack | null {
    const pack = this.index.findPack(id);
    return pack ? packNode(pack, id === this.directory.packOf(ctx.tenantId)) : null;
  }

  @Query(() => [Bilingual], { description: 'English for the terms of the documents: roles, states, codes, records, schemes.' })
  @Open('words of documents that everybody may read', 'signed-in')
  documentTerms(@Ctx() ctx: RequestContext): Bilingual[] {
    return [...documentTerms(this.index, this.directory.packOf(ctx.tenantId) ?? null)].map(([zh, en]) => ({ zh, en }));
  }

  @ResolveField(() => [PolicyChapter])
  chapters(@Parent() node: PolicyPack): PolicyChapter[] {
    const pack = this.index.findPack(node.id);
    return pack ? chapterNodes(this.index, pack) : [];
  }

  @ResolveField(() => [PolicyDecision])
  decisions(@Parent() node: PolicyPack): PolicyDecision[] {
    const pack = this.index.findPack(node.id);
    return pack ? pack.decisions.map((decision) => decisionNode(decision, pack)) : [];
  }

  @ResolveField(() => PolicyProvision, { nullable: true })
  provision(@Parent() node: PolicyPack, @Args('id', { type: () => ID }) id: string): PolicyProvision | null {
    return this.chapters(node).flatMap((chapter) => chapter.provisions).find((provision) => provision.id === id) ?? null;
  }

  @ResolveField(() => [PolicyParameter])
  async parameters(@Parent() node: PolicyPack, @Ctx() ctx: RequestContext): Promise<PolicyParameter[]> {
    const pack = this.index.findPack(node.id);
    if (!pack) return [];
    const mine = node.current && this.access.can(ctx, 'read', 'TenantOverride');
    const overrides = mine ? await this.database.run(ctx, (m) => m.findBy(TenantOverride, { withdrawnAt: IsNull() })) : [];
    return parameterNodes(pack, overrides);
  }

  @Query(() => Evaluation, { description: 'Judges given facts by a decision on a day, with parameters changed if wanted. Saves nothing.' })
  @Allow('read', 'PolicyPack')
  async evaluateDecision(@Ctx() ctx: RequestContext, @Args('decision') decision: string, @Args('facts', { type: () => JsonScalar }) facts: unknown,
    @Args('asOf') asOf: string, @Args('overrides', { type: () => JsonScalar, nullable: true }) overrides: unknown): Promise<Evaluation> {
    const packId = this.index.findDecision(decision)?.pack.id;
    const judge = await this.database.run(ctx, (m) => this.policy.judge(m, ctx, ctx.at, packId));
    const changed = overrides === null || overrides === undefined ? judge
      : inRefusedShape(() => this.policy.whatIf(judge, overrides as Record<string, DatedJson[]>));
    const full = changed.fullName(decision);
    return evaluationNode(this.index, full, asOf, changed.attempt(full, facts as object, asOf));
  }

  @Query(() => [CapabilityInfo], { description: 'Matters that several packs may govern at once, and by which rule their answers combine.' })
  @Allow('read', 'PolicyPack')
  capabilities(): CapabilityInfo[] {
    return Object.entries(CAPABILITIES).map(([key, { zh, combine: rule }]) => ({ key, zh, rule }));
  }

  @Query(() => JsonScalar, { description: 'One assignment under several packs: {capability, asOf, parts: [{decision, facts}], shared?, acts?} gives the part of each, the result and the provision that decided. Saves nothing.' })
  @Allow('read', 'PolicyPack')
  async combineDecisions(@Ctx() ctx: RequestContext, @Args('request', { type: () => JsonScalar }) request: unknown): Promise<unknown> {
    const environments = new Map<string, Environment>();
    await this.database.run(ctx, async (m) => {
      for (const pack of this.index.packs) environments.set(pack.id, (await this.policy.judge(m, ctx, ctx.at, pack.id)).environment);
    });
    return combine(this.index, request, (pack) => environments.get(pack.id) ?? {});
  }

  @Query(() => DecisionResultNode, { nullable: true })
  @Allow('read', 'DecisionResult')
  decisionResult(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<DecisionResultNode | null> {
    return this.database.run(ctx, async (m) => {
      const row = await m.findOneBy(DecisionResult, { id: requireId(id, 'id') });
      if (!row || !this.access.can(ctx, 'read', 'DecisionResult', row)) return null;
      const by = await m.findOneBy(AppUser, { id: row.decidedBy });
      return resultNode(this.index, row, by?.name ?? null);
    });
  }

  @Query(() => Replay, { description: 'Judges a stored result again with what was known then, and compares to the digit.' })
  @Allow('read', 'DecisionResult')
  async replayDecision(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<Replay> {
    const { same, stored, now } = await this.policy.replay(ctx, requireId(id, 'id'));
    if (!this.access.can(ctx, 'read', 'DecisionResult', stored)) throw refusePolicy('result-unknown', { field: 'id' });
    return {
      same,
      output: now.ok ? now.output : now.error,
      reasons: now.ok ? now.reasons : [],
      packVersion: this.index.findPack(stored.packId)?.version ?? stored.packVersion,
    };
  }

  @Query(() => WorkCalendarYear, { nullable: true })
  @Allow('read', 'WorkCalendar')
  workCalendar(@Ctx() ctx: RequestContext, @Args('year', { type: () => Int }) year: number): Promise<WorkCalendarYear | null> {
    return this.database.run(ctx, async (m) => calendarNode(year, await m.findOne(WorkCalendarEntry, { where: { year }, order: { enteredAt: 'DESC' } })));
  }

  @Mutation(() => PolicyParameter)
  @Allow('create', 'TenantOverride')
  async setParameter(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('input') input: ParameterInput): Promise<PolicyParameter> {
    const { parameter } = await this.parametersOfTenant.set(ctx, key, { ...input });
    const pack = this.index.findPack(this.directory.packOf(ctx.tenantId) ?? '');
    const overrides = await this.database.run(ctx, (m) => m.findBy(TenantOverride, { withdrawnAt: IsNull() }));
    const found = pack ? parameterNodes(pack, overrides).find((node) => node.id === parameter) : undefined;
    if (!found) throw refusePolicy('pack-unknown', { values: { pack: pack?.id ?? '' } });
    return found;
  }

  @Mutation(() => Boolean)
  @Allow('update', 'TenantOverride')
  async withdrawParameter(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    await this.parametersOfTenant.withdraw(ctx, key, id);
    return true;
  }

  @Mutation(() => WorkCalendarYear)
  @Allow('create', 'WorkCalendar')
  async setWorkCalendar(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('input') input: WorkCalendarInput): Promise<WorkCalendarYear> {
    const { year } = await this.parametersOfTenant.setCalendar(ctx, key, { ...input });
    const found = await this.workCalendar(ctx, year);
    if (!found) throw new Error(`the calendar of ${year} was entered and is not there`);
    return found;
  }
}
