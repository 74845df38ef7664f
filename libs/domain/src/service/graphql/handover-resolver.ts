import { Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, grouped, type Loaders } from '@gongqiao/platform/graphql';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { In } from 'typeorm';
import { Employee } from '../../personnel/index.js';
import { ServiceHandovers } from '../application/handovers.js';
import { ServiceHandover, ServiceHandoverItem } from '../persistence/handover-entities.js';
import type { OpenMatter } from '../persistence/open-matters.js';
import { OpenServiceMatterNode, ServiceColleagueNode, ServiceHandoverInput, ServiceHandoverNode } from './handover-types.js';
import { employeeName, unitNameAt } from './loads.js';

const CHOICES = 50;

/** Colleagues between whom cases change hands. */
@Resolver(() => ServiceColleagueNode)
export class ColleagueResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly handovers: ServiceHandovers,
  ) {}

  @Query(() => [ServiceColleagueNode], { description: '管辖范围内可以交出或接手的同事' })
  @Allow('assign', 'ServiceMatter')
  serviceColleagues(@Ctx() ctx: RequestContext, @Args('takers', { type: () => Boolean }) takers: boolean, @Args('text', { type: () => String, nullable: true }) text?: string | null): Promise<Employee[]> {
    return this.database.run(ctx, (m) => this.handovers.people(m, ctx, { text: text ?? null, takers, limit: CHOICES }));
  }

  @ResolveField(() => String)
  unitName(@Parent() employee: Employee, @Load() loaders: Loaders): Promise<string> {
    return unitNameAt(loaders, employee.unitPath);
  }

  @ResolveField(() => Boolean)
  leaving(@Parent() employee: Employee): boolean {
    return employee.state === 'leaving';
  }
}

/** Cases and people served that change hands. */
@Resolver(() => ServiceHandoverNode)
export class HandoverResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly handovers: ServiceHandovers,
  ) {}

  @Query(() => [OpenServiceMatterNode])
  @Allow('assign', 'ServiceMatter')
  openServiceMatters(@Ctx() ctx: RequestContext, @Args('employeeId', { type: () => ID }) employeeId: string): Promise<OpenMatter[]> {
    return this.database.run(ctx, (m) => this.handovers.openOf(m, ctx, requireId(employeeId, 'employeeId')));
  }

  @Mutation(() => ID, { description: '转交个案、小组和服务对象，接手人收到待办' })
  @Allow('assign', 'ServiceMatter')
  async handOverServices(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('input') input: ServiceHandoverInput): Promise<string> {
    requireId(input.fromEmployeeId, 'fromEmployeeId');
    requireId(input.toEmployeeId, 'toEmployeeId');
    input.matterIds.forEach((id, i) => requireId(id, `matterIds[${i}]`));
    input.beneficiaryIds.forEach((id, i) => requireId(id, `beneficiaryIds[${i}]`));
    return (await this.handovers.handOver(ctx, key, { ...input })).id;
  }

  @Mutation(() => ID, { description: '接手人确认已接手' })
  @Allow('create', 'ServiceRecord')
  async takeOverServices(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string): Promise<string> {
    return (await this.handovers.takeOver(ctx, key, requireId(id, 'id'))).id;
  }

  @ResolveField(() => String)
  fromName(@Parent() handover: ServiceHandover, @Load() loaders: Loaders): Promise<string> {
    return employeeName(loaders, handover.fromEmployeeId);
  }

  @ResolveField(() => String)
  toName(@Parent() handover: ServiceHandover, @Load() loaders: Loaders): Promise<string> {
    return employeeName(loaders, handover.toEmployeeId);
  }

  @ResolveField(() => [String], { description: '编号和名称，或编号和称呼' })
  async items(@Parent() handover: ServiceHandover, @Load() loaders: Loaders): Promise<string[]> {
    const found = await loaders.get<string, ServiceHandoverItem[]>('items of a handover', async (m, _ctx, ids) =>
      grouped(ids, await m.find(ServiceHandoverItem, { where: { handoverId: In([...ids]) }, order: { label: 'ASC' } }), (row) => row.handoverId)).load(handover.id);
    return (found ?? []).map((item) => item.label);
  }
}
