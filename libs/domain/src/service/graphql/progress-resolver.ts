import { AccessService, Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, PageArgs, grouped, paginate, type Loaders, type Page } from '@gongqiao/platform/graphql';
import { PolicyService } from '@gongqiao/platform/policy';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { In } from 'typeorm';
import { ServiceProgress, type Progress } from '../application/service-progress.js';
import { ServiceTargets } from '../application/targets.js';
import { ServiceTarget } from '../persistence/entities.js';
import { ServiceTargetChange } from '../persistence/handover-entities.js';
import { ServiceProgressArgs, ServiceTargetInput } from './inputs.js';
import { employeeName } from './loads.js';
import { ServicePositionNode, ServiceProgressNode, ServiceTargetChangeNode, ServiceTargetConnection, ServiceTargetNode } from './types.js';

/** What GraphQL shows of a progress. */
export function progressNode({ period, weeksLeft, whole, lines }: Progress): ServiceProgressNode {
  return { from: period.from, to: period.to, weeksLeft, whole: { ...whole }, lines };
}

/** Completion against targets, and the targets. */
@Resolver(() => ServiceTargetNode)
export class ProgressResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly progress: ServiceProgress,
    private readonly targets: ServiceTargets,
  ) {}

  @Query(() => ServiceProgressNode, { description: '实时完成情况：人 → 小组 → 部门 → 合同' })
  @Allow('read', 'ServiceProgress')
  serviceProgress(@Ctx() ctx: RequestContext, @Args() asked: ServiceProgressArgs): Promise<ServiceProgressNode> {
    if (asked.unitId != null) requireId(asked.unitId, 'unitId');
    if (asked.employeeId != null) requireId(asked.employeeId, 'employeeId');
    return this.database.run(ctx, async (m) => progressNode(await this.progress.of(m, ctx, asked)));
  }

  @Query(() => ServiceTargetConnection)
  @Allow('read', 'ServiceTarget')
  serviceTargets(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('month', { type: () => String, nullable: true }) month?: string | null,
    @Args('employeeId', { type: () => ID, nullable: true }) employeeId?: string | null, @Args('project', { type: () => String, nullable: true }) project?: string | null): Promise<Page<ServiceTarget>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'ServiceTarget', 'target');
      const qb = m.createQueryBuilder(ServiceTarget, 'target').where(may.sql, may.parameters);
      if (month != null) qb.andWhere('target.month = :month', { month });
      if (employeeId != null) qb.andWhere('target.employee_id = :employeeId', { employeeId: requireId(employeeId, 'employeeId') });
      if (project != null) qb.andWhere('target.project = :project and target.employee_id is null', { project });
      return paginate(qb, page, { sortable: ['month', 'kind', 'amount'], byDefault: '-month' });
    });
  }

  @Query(() => [ServicePositionNode], { description: '本人管辖范围内有人的岗位' })
  @Allow('update', 'ServiceTarget')
  servicePositions(@Ctx() ctx: RequestContext): Promise<ServicePositionNode[]> {
    return this.database.run(ctx, async (m) => {
      const rows: { position: string }[] = await m.query(`select distinct position from employee where tenant_id = current_tenant_id() and unit_path <@ $1::ltree and state <> 'left' order by position`, [ctx.unitPath]);
      const parties = this.policy.index.findPack((await this.policy.judge(m, ctx)).packId)?.parties ?? {};
      return rows.map(({ position }) => ({ key: position, zh: parties[position]?.zh ?? position, en: parties[position]?.en ?? position }));
    });
  }

  @Mutation(() => Int, { description: '按月或按季设指标，返回涉及的人数或项目数' })
  @Allow('update', 'ServiceTarget')
  async setServiceTargets(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('input') input: ServiceTargetInput): Promise<number> {
    input.employeeIds?.forEach((id, i) => requireId(id, `employeeIds[${i}]`));
    if (input.unitId != null) requireId(input.unitId, 'unitId');
    return (await this.targets.set(ctx, key, { ...input, amounts: input.amounts.map((each) => ({ ...each })) })).holders;
  }

  @ResolveField(() => [ServiceTargetChangeNode], { description: '此前的数，新的在前' })
  async changes(@Parent() target: ServiceTarget, @Load() loaders: Loaders): Promise<readonly ServiceTargetChange[]> {
    const found = await loaders.get<string, ServiceTargetChange[]>('changes of a target', async (m, _ctx, ids) =>
      grouped(ids, await m.find(ServiceTargetChange, { where: { targetId: In([...ids]) }, order: { validUntil: 'DESC', id: 'DESC' } }), (row) => row.targetId)).load(target.id);
    return found ?? [];
  }

  @ResolveField(() => String, { nullable: true })
  async employeeName(@Parent() target: ServiceTarget, @Load() loaders: Loaders): Promise<string | null> {
    return target.employeeId === null ? null : employeeName(loaders, target.employeeId);
  }
}
