import type { Decimal } from '@gongqiao/kernel';
import { AccessService, Allow } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, DayScalar, DecimalScalar, Load, PageArgs, connectionOf, paginate, type Loaders, type Page } from '@gongqiao/platform/graphql';
import { PolicyService } from '@gongqiao/platform/policy';
import { WorkflowInstance } from '@gongqiao/platform/workflow';
import { Args, Field, ID, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { OvertimeConsents } from '../application/overtime-consents.js';
import { OvertimeConsent } from '../persistence/entities.js';

const SUBJECT = 'OvertimeConsent';

@ObjectType('OvertimeConsent', { description: '购买方一侧的加班' })
export class OvertimeConsentNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  personName!: string;

  @Field(() => String)
  employerName!: string;

  @Field(() => String)
  hostUnitName!: string;

  @Field(() => DayScalar)
  onDay!: string;

  @Field(() => String)
  starts!: string;

  @Field(() => String)
  ends!: string;

  @Field(() => DecimalScalar)
  hours!: Decimal;

  @Field(() => String)
  reason!: string;

  @Field(() => String)
  choice!: string;

  @Field(() => String)
  state!: string;

  @Field(() => DayScalar, { nullable: true })
  acknowledgedOn!: string | null;

  @Field(() => String, { nullable: true })
  acknowledgedBy!: string | null;
}

@ObjectType()
export class OvertimeConsentConnection extends connectionOf(OvertimeConsentNode, 'OvertimeConsent') {}

/** Overtime of people placed here by an employer, as the purchaser's side is told of it. */
@Resolver(() => OvertimeConsentNode)
export class OvertimeConsentResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly consents: OvertimeConsents,
  ) {}

  @Query(() => OvertimeConsentConnection)
  @Allow('read', SUBJECT)
  overtimeConsents(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('open', { type: () => Boolean, nullable: true }) open?: boolean | null,
    @Args('text', { type: () => String, nullable: true }) text?: string | null): Promise<Page<OvertimeConsent>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', SUBJECT, 'consent');
      const qb = m.createQueryBuilder(OvertimeConsent, 'consent').where(may.sql, may.parameters);
      if (open != null) qb.andWhere(open ? 'consent.acknowledged_on is null' : 'consent.acknowledged_on is not null');
      if (text) qb.andWhere('consent.person_name like :part', { part: `%${text.replaceAll(/[%_\\]/g, '')}%` });
      return paginate(qb, page, { sortable: ['onDay', 'personName', 'hours'], byDefault: '-onDay' });
    });
  }

  @Mutation(() => ID, { description: '用人单位确认知悉加班' })
  @Allow('approve', SUBJECT)
  async acknowledgeOvertime(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('ids', { type: () => [ID] }) ids: string[]): Promise<string> {
    return (await this.consents.acknowledge(ctx, key, ids)).id;
  }

  @ResolveField(() => Boolean)
  mayAcknowledge(@Parent() row: OvertimeConsent, @Ctx() ctx: RequestContext): Promise<boolean> {
    return this.database.run(ctx, (m) => this.consents.mayAcknowledge(m, ctx, row));
  }

  @ResolveField(() => String)
  async stateZh(@Parent() row: OvertimeConsent, @Load() loaders: Loaders): Promise<string> {
    const instance = row.workflowInstanceId === null ? null : await loaders.byId(WorkflowInstance).load(row.workflowInstanceId);
    const flow = this.policy.index.findPack(instance?.packId ?? '')?.workflows.find((held) => held.id === instance?.workflow);
    return flow?.states[row.state]?.zh ?? row.state;
  }
}
