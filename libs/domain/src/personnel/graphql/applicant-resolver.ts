import type { JsonObject } from '@gongqiao/kernel';
import { AccessService, Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, JsonScalar, Load, PageArgs, paginate, type Loaders, type Page } from '@gongqiao/platform/graphql';
import { PolicyService } from '@gongqiao/platform/policy';
import { WorkflowInstance } from '@gongqiao/platform/workflow';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Applicants } from '../application/applicants.js';
import { positionName } from '../model/house.js';
import { Applicant, Vacancy } from '../persistence/recruitment-entities.js';
import { ApplicantConnection, ApplicantFilter, ApplicantNode, NewApplicantInput, SignOnPapersInput, SignOnPapersNode } from './recruitment-types.js';

const key = () => Args('key', { type: () => ID });
const id = () => Args('id', { type: () => ID });

/** People who apply. */
@Resolver(() => ApplicantNode)
export class ApplicantResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly operations: Applicants,
    private readonly policy: PolicyService,
  ) {}

  @Query(() => ApplicantConnection, { description: '应聘者' })
  @Allow('read', 'Applicant')
  applicants(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args() filter: ApplicantFilter): Promise<Page<Applicant>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'Applicant', 'applicant');
      const qb = m.createQueryBuilder(Applicant, 'applicant').where(may.sql, may.parameters);
      if (filter.vacancyId) qb.andWhere('applicant.vacancy_id = :vacancyId', { vacancyId: requireId(filter.vacancyId, 'vacancyId') });
      const sought = filter.text?.trim().replaceAll(/[%_\\]/g, '');
      if (sought) qb.andWhere('(applicant.name like :part or applicant.name_initials like :start)', { part: `%${sought}%`, start: `${sought.toLowerCase()}%` });
      if (filter.open != null) qb.andWhere(filter.open ? 'applicant.closed_on is null' : 'applicant.closed_on is not null');
      return paginate(qb, page, { sortable: ['appliedOn', 'name', 'state'], byDefault: '-appliedOn' });
    });
  }

  @Query(() => ApplicantNode, { nullable: true })
  @Allow('read', 'Applicant')
  applicant(@Ctx() ctx: RequestContext, @id() applicantId: string): Promise<Applicant | null> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'Applicant', 'applicant');
      return m.createQueryBuilder(Applicant, 'applicant').where(may.sql, may.parameters).andWhere('applicant.id = :id', { id: requireId(applicantId, 'id') }).getOne();
    });
  }

  @Mutation(() => ApplicantNode, { description: '登记应聘' })
  @Allow('create', 'Applicant')
  async registerApplicant(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @key() mutationKey: string, @Args('input') input: NewApplicantInput): Promise<Applicant | null> {
    const made = await this.operations.register(ctx, mutationKey, { ...input });
    return loaders.byId(Applicant).load(made.id);
  }

  @Mutation(() => ApplicantNode, { description: '填写录用条件的事实，随即判定' })
  @Allow('update', 'Applicant')
  async setApplicantFacts(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @key() mutationKey: string, @id() applicantId: string,
    @Args('facts', { type: () => JsonScalar }) facts: JsonObject): Promise<Applicant | null> {
    await this.operations.setFacts(ctx, mutationKey, requireId(applicantId, 'id'), facts);
    return loaders.byId(Applicant).load(applicantId);
  }

  @Mutation(() => ApplicantNode, { description: '填写人力资源部的考核记录和录用意见' })
  @Allow('update', 'Applicant')
  async giveHrOpinion(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @key() mutationKey: string, @id() applicantId: string, @Args('words') words: string): Promise<Applicant | null> {
    await this.operations.giveOpinion(ctx, mutationKey, { id: applicantId, side: 'hr', words });
    return loaders.byId(Applicant).load(applicantId);
  }

  @Mutation(() => ApplicantNode, { description: '填写用人部门的考核记录和录用意见' })
  @Allow('assess', 'Applicant')
  async giveDepartmentOpinion(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @key() mutationKey: string, @id() applicantId: string, @Args('words') words: string): Promise<Applicant | null> {
    await this.operations.giveOpinion(ctx, mutationKey, { id: applicantId, side: 'department', words });
    return loaders.byId(Applicant).load(applicantId);
  }

  @Mutation(() => ApplicantNode, { description: '登记报到资料' })
  @Allow('update', 'Applicant')
  async setApplicantPapers(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @key() mutationKey: string, @id() applicantId: string, @Args('papers') papers: SignOnPapersInput): Promise<Applicant | null> {
    await this.operations.setPapers(ctx, mutationKey, requireId(applicantId, 'id'), { ...papers });
    return loaders.byId(Applicant).load(applicantId);
  }

  @Mutation(() => ApplicantNode, { description: '登记一场入职培训' })
  @Allow('update', 'Applicant')
  async addInductionSession(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @key() mutationKey: string, @id() applicantId: string, @Args('session') session: string,
    @Args('speaker') speaker: string, @Args('heldOn') heldOn: string): Promise<Applicant | null> {
    await this.operations.addInduction(ctx, mutationKey, requireId(applicantId, 'id'), { session, speaker, heldOn });
    return loaders.byId(Applicant).load(applicantId);
  }

  @ResolveField(() => SignOnPapersNode, { nullable: true, description: '已交的报到资料' })
  signOn(@Parent() applicant: Applicant): SignOnPapersNode | null {
    const { documents, photos, holdsTitle } = applicant.signOn as Partial<SignOnPapersNode>;
    return documents === undefined ? null : { documents, photos: photos ?? 0, holdsTitle: holdsTitle ?? false };
  }

  @ResolveField(() => String, { description: '所在环节' })
  async stateName(@Parent() applicant: Applicant, @Load() loaders: Loaders): Promise<string> {
    const instance = applicant.workflowInstanceId === null ? null : await loaders.byId(WorkflowInstance).load(applicant.workflowInstanceId);
    const flow = this.policy.index.findPack(instance?.packId ?? '')?.workflows.find((w) => w.id === instance?.workflow);
    return flow?.states[applicant.state]?.zh ?? applicant.state;
  }

  @ResolveField(() => String, { description: '应聘的岗位' })
  async vacancyName(@Parent() applicant: Applicant, @Ctx() ctx: RequestContext, @Load() loaders: Loaders): Promise<string> {
    const vacancy = await loaders.byId(Vacancy).load(applicant.vacancyId);
    const packId = await loaders.get<string, string>('pack of a tenant', (m, _ctx, keys) => this.policy.judge(m, ctx).then((judge) => keys.map(() => judge.packId))).load(ctx.tenantId);
    return vacancy ? positionName(this.policy.index.findPack(packId ?? ''), vacancy.position) : '';
  }
}
