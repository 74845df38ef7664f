import { Args, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Inject } from '@nestjs/common';
import { Open } from '../../access/decorators.js';
import type { RequestContext } from '../../context/index.js';
import { TenantDatabase } from '../../database/tenant-database.js';
import { Ctx } from '../../graphql/params.js';
import { POLICY_INDEX } from '../../policy/policy-index.js';
import type { PolicyIndex } from '../../policy/policy-index.js';
import { findColleagues } from '../application/colleagues.js';
import { StandIns } from '../application/stand-ins.js';
import type { StandIn } from '../application/stand-ins.js';
import { TenantDirectory } from '../directory.js';
import { roleName } from '../role-names.js';
import { Bilingual } from '../../graphql/bilingual.js';

const OWN = 'everybody names stand-ins for their own roles, and sees those that concern them';

@ObjectType('Colleague', { description: '本单位、上级和下级的同事' })
export class ColleagueNode {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String) unitName!: string;
  @Field(() => [Bilingual]) roles!: Bilingual[];
}

@ObjectType('StandIn', { description: '一段日期内的代办' })
export class StandInNode {
  @Field(() => ID) id!: string;
  @Field(() => ID) userId!: string;
  @Field(() => String) userName!: string;
  @Field(() => ID) forUserId!: string;
  @Field(() => String) forUserName!: string;
  @Field(() => String) unitName!: string;
  @Field(() => [Bilingual]) roles!: Bilingual[];
  @Field(() => String) from!: string;
  @Field(() => String) to!: string;
}

@InputType()
export class StandInInputType {
  @Field(() => ID) userId!: string;
  @Field(() => String) from!: string;
  @Field(() => String) to!: string;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@Resolver()
export class StandInResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly spans: StandIns,
    private readonly directory: TenantDirectory,
    @Inject(POLICY_INDEX) private readonly index: PolicyIndex,
  ) {}

  private named(ctx: RequestContext, roles: readonly string[]): Bilingual[] {
    const pack = this.index.findPack(this.directory.packOf(ctx.tenantId) ?? '');
    return roles.map((role) => roleName(role, pack));
  }

  @Query(() => [ColleagueNode], { description: '按姓名、拼音首字母或单位找同事' })
  @Open('a person may hand matters to, and tell of them, whom they work with', 'signed-in')
  async colleagues(@Ctx() ctx: RequestContext, @Args('text', { type: () => String, nullable: true }) text: string | null,
    @Args('first', { type: () => Int, nullable: true }) first: number | null): Promise<ColleagueNode[]> {
    const found = await this.database.run(ctx, (m) => findColleagues(m, ctx, text ?? '', Math.min(Math.max(first ?? 20, 1), 50)));
    return found.map((row) => ({ ...row, roles: this.named(ctx, row.roles) }));
  }

  @Query(() => [StandInNode])
  @Open(OWN, 'signed-in')
  async standIns(@Ctx() ctx: RequestContext): Promise<StandInNode[]> {
    return (await this.spans.list(ctx)).map((row) => this.node(ctx, row));
  }

  private node(ctx: RequestContext, row: StandIn): StandInNode {
    return { ...row, roles: this.named(ctx, row.roles) };
  }

  @Mutation(() => ID, { description: '指定一段日期的代办人' })
  @Open(OWN, 'signed-in')
  async nameStandIn(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('input') input: StandInInputType): Promise<string> {
    return (await this.spans.name(ctx, key, { ...input })).id;
  }

  @Mutation(() => Boolean, { description: '结束代办' })
  @Open(OWN, 'signed-in')
  async endStandIn(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    await this.spans.end(ctx, key, id);
    return true;
  }
}
