import { AccessService, Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, PageArgs, paginate, type Loaders, type Page } from '@gongqiao/platform/graphql';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { ServiceRecords } from '../application/records.js';
import { refuseService } from '../errors.js';
import { Beneficiary, ServiceMatter, ServiceRecord, type ServiceFile } from '../persistence/entities.js';
import { ServiceRecordFilter, ServiceRecordInput } from './inputs.js';
import { employeeName, filesOf, unitNameAt } from './loads.js';
import { EnteredServiceNode, ServiceFileNode, ServiceRecordConnection, ServiceRecordNode } from './types.js';

/** Services that workers rendered. */
@Resolver(() => ServiceRecordNode)
export class RecordResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly records: ServiceRecords,
  ) {}

  private async narrow(m: EntityManager, qb: SelectQueryBuilder<ServiceRecord>, ctx: RequestContext, filter: ServiceRecordFilter): Promise<void> {
    if (filter.mine === true) qb.andWhere('record.user_id = :me', { me: ctx.userId });
    if (filter.employeeId != null) qb.andWhere('record.employee_id = :employee', { employee: requireId(filter.employeeId, 'employeeId') });
    if (filter.matterId != null) qb.andWhere('record.matter_id = :matter', { matter: requireId(filter.matterId, 'matterId') });
    if (filter.kind != null) qb.andWhere('record.kind = :kind', { kind: filter.kind });
    if (filter.state != null) qb.andWhere('record.state = :state', { state: filter.state });
    if (filter.from != null) qb.andWhere('record.held_on >= :since', { since: filter.from });
    if (filter.to != null) qb.andWhere('record.held_on <= :until', { until: filter.to });
    if (filter.unitId != null) {
      const unit = await m.findOneBy(OrgUnit, { id: requireId(filter.unitId, 'unitId') });
      if (!unit) throw refuseService('unit-unknown', { field: 'unitId' });
      qb.andWhere('record.unit_path <@ :within::ltree', { within: unit.path });
    }
  }

  @Query(() => ServiceRecordConnection)
  @Allow('read', 'ServiceRecord')
  serviceRecords(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args() filter: ServiceRecordFilter): Promise<Page<ServiceRecord>> {
    return this.database.run(ctx, async (m) => {
      const may = this.access.where(ctx, 'read', 'ServiceRecord', 'record');
      // Whoever serves a case now reads how it was served before.
      const qb = m.createQueryBuilder(ServiceRecord, 'record')
        .where(`((${may.sql}) or exists (select 1 from service_matter served where served.id = record.matter_id and served.user_id = :server))`, { ...may.parameters, server: ctx.userId });
      await this.narrow(m, qb, ctx, filter);
      return paginate(qb, page, { sortable: ['heldOn', 'enteredAt', 'kind', 'state', 'minutes'], byDefault: '-heldOn' });
    });
  }

  @Query(() => ServiceRecordNode, { nullable: true })
  @Allow('read', 'ServiceRecord')
  async serviceRecord(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('id', { type: () => ID }) id: string): Promise<ServiceRecord | null> {
    const found = await loaders.byId(ServiceRecord).load(requireId(id, 'id'));
    return found && (this.access.can(ctx, 'read', 'ServiceRecord', found) || (await this.serves(ctx, loaders, found))) ? found : null;
  }

  private async serves(ctx: RequestContext, loaders: Loaders, { matterId }: ServiceRecord): Promise<boolean> {
    const matter = matterId === null ? null : await loaders.byId(ServiceMatter).load(matterId);
    return matter?.userId === ctx.userId;
  }

  @Mutation(() => EnteredServiceNode, { description: '登记一次服务；同一键重发不会登记两次' })
  @Allow('create', 'ServiceRecord')
  enterService(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('input') input: ServiceRecordInput): Promise<EnteredServiceNode> {
    return this.records.enter(ctx, key, withIds(input));
  }

  @Mutation(() => EnteredServiceNode, { description: '更正退回的记录' })
  @Allow('create', 'ServiceRecord')
  amendService(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string, @Args('input') input: ServiceRecordInput): Promise<EnteredServiceNode> {
    return this.records.amend(ctx, key, requireId(id, 'id'), withIds(input));
  }

  @Mutation(() => ServiceRecordNode, { description: '撤回本人的一条记录' })
  @Allow('create', 'ServiceRecord')
  async withdrawService(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string, @Args('reason') reason: string): Promise<ServiceRecord | null> {
    await this.records.withdraw(ctx, key, requireId(id, 'id'), reason);
    return loaders.byId(ServiceRecord).load(id);
  }

  @ResolveField(() => String)
  employeeName(@Parent() record: ServiceRecord, @Load() loaders: Loaders): Promise<string> {
    return employeeName(loaders, record.employeeId);
  }

  @ResolveField(() => String)
  unitName(@Parent() record: ServiceRecord, @Load() loaders: Loaders): Promise<string> {
    return unitNameAt(loaders, record.unitPath);
  }

  @ResolveField(() => String, { nullable: true, description: '个案、小组的编号和名称，或服务对象的称呼' })
  async about(@Parent() record: ServiceRecord, @Load() loaders: Loaders): Promise<string | null> {
    if (record.matterId !== null) {
      const matter = await loaders.byId(ServiceMatter).load(record.matterId);
      return matter && `${matter.number} ${matter.title}`;
    }
    const who = record.beneficiaryId === null ? null : await loaders.byId(Beneficiary).load(record.beneficiaryId);
    return who && `${who.code} ${who.alias}`;
  }

  /** Notes may tell who somebody is: they open to those who may read the case files, not to everybody who reads the counts. */
  @ResolveField(() => String, { description: '记录内容；只给承办社工、督导和部长' })
  async note(@Parent() record: ServiceRecord, @Ctx() ctx: RequestContext, @Load() loaders: Loaders): Promise<string> {
    return record.userId === ctx.userId || this.access.can(ctx, 'read', 'ServiceMatter', record) || (await this.serves(ctx, loaders, record)) ? record.note : '';
  }

  @ResolveField(() => [ServiceFileNode])
  files(@Parent() record: ServiceRecord, @Load() loaders: Loaders): Promise<readonly ServiceFile[]> {
    return filesOf(loaders, record.id);
  }

  @ResolveField(() => Boolean, { description: '是否本人的' })
  mine(@Parent() record: ServiceRecord, @Ctx() ctx: RequestContext): boolean {
    return record.userId === ctx.userId;
  }
}

function withIds(input: ServiceRecordInput): ServiceRecordInput {
  if (input.matterId != null) requireId(input.matterId, 'matterId');
  if (input.beneficiaryId != null) requireId(input.beneficiaryId, 'beneficiaryId');
  return { ...input };
}
