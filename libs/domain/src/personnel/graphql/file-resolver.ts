import { Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, type Loaders } from '@gongqiao/platform/graphql';
import { DecisionResult, DecisionResultNode, PolicyService, resultNode } from '@gongqiao/platform/policy';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { EntityManager } from 'typeorm';
import { Advancements } from '../application/advancement.js';
import { EmploymentContracts } from '../application/employment-contracts.js';
import { PersonnelFiles, SEALED, type Sealed } from '../application/personnel-files.js';
import { FileReader, type FileView } from '../application/read-file.js';
import { refusePersonnel } from '../errors.js';
import type { Employee } from '../persistence/entities.js';
import { employeeOfUser } from '../persistence/find-employees.js';
import { AdvancementNode, NewEmployeeCertificateInput, NewEmploymentContractInput, PersonnelFileNode } from './file-types.js';

const key = () => Args('key', { type: () => ID });
const id = () => Args('id', { type: () => ID });

/** Files of employees: the own one, and those opened with a reason. */
@Resolver(() => PersonnelFileNode)
export class FileResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly files: PersonnelFiles,
    private readonly reader: FileReader,
    private readonly contracts: EmploymentContracts,
    private readonly advancements: Advancements,
    private readonly policy: PolicyService,
  ) {}

  @Query(() => PersonnelFileNode, { nullable: true, description: '本人的档案，以及谁看过' })
  @Allow('read', 'PersonnelFile')
  myFile(@Ctx() ctx: RequestContext): Promise<FileView | null> {
    return this.database.run(ctx, async (m) => {
      const employee = await employeeOfUser(m, ctx.userId);
      return employee ? this.reader.read(m, ctx, employee) : null;
    });
  }

  @Query(() => PersonnelFileNode, { description: '一小时内写明事由打开过的档案' })
  @Allow('open', 'PersonnelFile')
  personnelFile(@Ctx() ctx: RequestContext, @id() employeeId: string): Promise<FileView> {
    return this.database.run(ctx, async (m) => this.reader.read(m, ctx, await this.files.opened(m, ctx, requireId(employeeId, 'id'))));
  }

  @Mutation(() => PersonnelFileNode, { description: '写明事由打开档案；事由记入留痕，本人可见' })
  @Allow('open', 'PersonnelFile')
  async openPersonnelFile(@Ctx() ctx: RequestContext, @key() mutationKey: string, @id() employeeId: string, @Args('reason') reason: string): Promise<FileView> {
    await this.files.open(ctx, mutationKey, requireId(employeeId, 'id'), reason);
    return this.personnelFile(ctx, employeeId);
  }

  @Mutation(() => String, { description: '查看完整号码；查看他人的须写明事由，本人可见' })
  @Allow('read', 'PersonnelFile')
  revealPersonnelNumber(@Ctx() ctx: RequestContext, @id() employeeId: string, @Args('what', { description: SEALED.join('、') }) what: string,
    @Args('reason', { type: () => String, nullable: true }) reason: string | null): Promise<string> {
    const kind: Sealed | undefined = SEALED.find((known) => known === what);
    if (!kind) throw refusePersonnel('private-file-absent', { field: 'what' });
    return this.files.reveal(ctx, requireId(employeeId, 'id'), kind, reason ?? null);
  }

  @Mutation(() => ID, { description: '登记签订的劳动合同；约定试用期的按法律核对' })
  @Allow('update', 'Employee')
  async signEmploymentContract(@Ctx() ctx: RequestContext, @key() mutationKey: string, @Args('input') input: NewEmploymentContractInput): Promise<string> {
    return (await this.contracts.sign(ctx, mutationKey, { ...input })).id;
  }

  @Mutation(() => ID, { description: '登记证书' })
  @Allow('update', 'Employee')
  async addEmployeeCertificate(@Ctx() ctx: RequestContext, @key() mutationKey: string, @Args('input') input: NewEmployeeCertificateInput): Promise<string> {
    return (await this.files.addCertificate(ctx, mutationKey, { ...input })).id;
  }

  @Query(() => [AdvancementNode], { description: '本人的下一步：按制度还缺什么' })
  @Allow('read', 'PersonnelFile')
  myAdvancement(@Ctx() ctx: RequestContext): Promise<AdvancementNode[]> {
    return this.database.run({ ...ctx }, async (m) => {
      const employee = await employeeOfUser(m, ctx.userId);
      return employee ? this.advancementOf(m, ctx, employee) : [];
    });
  }

  @Query(() => [AdvancementNode], { description: '写明事由打开过的档案：其下一步按制度还缺什么' })
  @Allow('open', 'PersonnelFile')
  employeeAdvancement(@Ctx() ctx: RequestContext, @id() employeeId: string): Promise<AdvancementNode[]> {
    return this.database.run({ ...ctx }, async (m) => this.advancementOf(m, ctx, await this.files.opened(m, ctx, requireId(employeeId, 'id'))));
  }

  private async advancementOf(m: EntityManager, ctx: RequestContext, employee: Employee): Promise<AdvancementNode[]> {
    const found = await this.advancements.of(m, ctx, employee);
    return Promise.all(found.map(async ({ resultId, steps, ...held }) => {
      const row = resultId === null ? null : await m.findOneBy(DecisionResult, { id: resultId });
      return { ...held, missingZh: held.missing?.zh ?? null, missingField: held.missing?.field ?? null, steps: steps.map(({ certificate, ...step }) => ({ ...step, certificate: certificate?.name ?? null })), basis: row ? resultNode(this.policy.index, row, null) : null };
    }));
  }

  private async basisOf(loaders: Loaders, resultId: string | null | undefined): Promise<DecisionResultNode | null> {
    const row = resultId ? await loaders.byId(DecisionResult).load(resultId) : null;
    return row ? resultNode(this.policy.index, row, null) : null;
  }

  @ResolveField(() => DecisionResultNode, { nullable: true })
  papersBasis(@Parent() file: FileView, @Load() loaders: Loaders): Promise<DecisionResultNode | null> {
    return this.basisOf(loaders, file.probation?.papersResultId);
  }

  @ResolveField(() => DecisionResultNode, { nullable: true })
  confirmationBasis(@Parent() file: FileView, @Load() loaders: Loaders): Promise<DecisionResultNode | null> {
    return this.basisOf(loaders, file.probation?.confirmationResultId);
  }
}
