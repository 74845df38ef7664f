import { Allow } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx } from '@gongqiao/platform/graphql';
import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { IsNull } from 'typeorm';
import { ServiceProgress } from '../application/service-progress.js';
import { ownFile } from '../application/staff.js';
import { Beneficiary, ServiceMatter, ServiceRecord } from '../persistence/entities.js';
import { progressNode } from './progress-resolver.js';
import { ServiceHandover } from '../persistence/handover-entities.js';
import { openVisitsOf } from '../persistence/open-visits.js';
import type { HomeVisit } from '../persistence/visit-entity.js';
import { ServiceHandoverNode } from './handover-types.js';
import { HomeVisitNode } from './visit-types.js';
import { BeneficiaryNode, ServiceMatterNode, ServiceProgressNode, ServiceRecordNode } from './types.js';

const CHOICES = 50;
const LATEST = 20;

@ObjectType({ description: '一线人员的服务首页' })
export class MyService {
  @Field(() => String)
  name!: string;

  @Field(() => ServiceProgressNode, { description: '本月' })
  month!: ServiceProgressNode;

  @Field(() => ServiceProgressNode, { description: '本季' })
  quarter!: ServiceProgressNode;

  @Field(() => [ServiceMatterNode], { description: '未结束的个案、小组' })
  matters!: readonly ServiceMatter[];

  @Field(() => [BeneficiaryNode], { description: '本人的服务对象' })
  beneficiaries!: readonly Beneficiary[];

  @Field(() => [ServiceRecordNode], { description: '退回的，须更正或撤回' })
  returned!: readonly ServiceRecord[];

  @Field(() => [ServiceHandoverNode], { description: '转交给我、还没有接手的' })
  handedOver!: readonly ServiceHandover[];

  @Field(() => [ServiceRecordNode], { description: '最近登记的' })
  latest!: readonly ServiceRecord[];

  @Field(() => [HomeVisitNode], { description: '我前往或同行、还没有结束的家访' })
  visits!: readonly HomeVisit[];
}

/** Everything of the page on a worker's phone, in one question. */
@Resolver(() => MyService)
export class MyServiceResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly progress: ServiceProgress,
  ) {}

  @Query(() => MyService)
  @Allow('create', 'ServiceRecord')
  myService(@Ctx() ctx: RequestContext): Promise<MyService> {
    return this.database.run(ctx, async (m) => {
      const employee = await ownFile(m, ctx);
      const [year = 0, month = 0] = dayInChina(ctx.at).split('-').map(Number);
      const own = { userId: ctx.userId };
      return {
        name: employee.name,
        month: progressNode(await this.progress.of(m, ctx, { employeeId: employee.id, year, period: 'month', number: month })),
        quarter: progressNode(await this.progress.of(m, ctx, { employeeId: employee.id, year, period: 'quarter', number: Math.ceil(month / 3) })),
        matters: await m.find(ServiceMatter, { where: { ...own, closedOn: IsNull() }, order: { openedOn: 'DESC' }, take: CHOICES }),
        beneficiaries: await m.find(Beneficiary, { where: own, order: { code: 'DESC' }, take: CHOICES }),
        returned: await m.find(ServiceRecord, { where: { ...own, state: 'returned' }, order: { heldOn: 'DESC' }, take: LATEST }),
        handedOver: await m.find(ServiceHandover, { where: { toUserId: ctx.userId, takenAt: IsNull() }, order: { handedAt: 'DESC' }, take: LATEST }),
        visits: await openVisitsOf(m, ctx.userId, LATEST),
        latest: await m.find(ServiceRecord, { where: own, order: { enteredAt: 'DESC', id: 'DESC' }, take: LATEST }),
      };
    });
  }
}
