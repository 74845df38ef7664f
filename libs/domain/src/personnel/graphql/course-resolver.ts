import { Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { Ctx, Load, type Loaders } from '@gongqiao/platform/graphql';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Onboarding } from '../application/onboarding.js';
import { StaffMoves } from '../application/staff-moves.js';
import { refusePersonnel } from '../errors.js';
import { Employee } from '../persistence/entities.js';
import { NewStaffMoveInput } from './file-types.js';
import { EmployeeNode } from './types.js';

const key = () => Args('key', { type: () => ID });
const employeeId = () => Args('employeeId', { type: () => ID });

function outcomeOf(passed: boolean): 'pass' | 'fail' {
  return passed ? 'pass' : 'fail';
}

/** Papers, probation and moves of employees. */
@Resolver(() => EmployeeNode)
export class CourseResolver {
  constructor(
    private readonly onboarding: Onboarding,
    private readonly moves: StaffMoves,
  ) {}

  @Mutation(() => EmployeeNode, { description: '登记收到的入职或离职材料' })
  @Allow('update', 'Employee')
  async handInPaper(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @key() mutationKey: string, @employeeId() id: string, @Args('occasion') occasion: string,
    @Args('document') document: string, @Args('note', { type: () => String, nullable: true }) note: string | null): Promise<Employee | null> {
    if (occasion !== 'entry' && occasion !== 'exit') throw refusePersonnel('paper-unknown', { field: 'occasion', values: { document: occasion.slice(0, 40) } });
    await this.onboarding.handIn(ctx, mutationKey, { employeeId: id, occasion, document, note: note ?? null });
    return loaders.byId(Employee).load(id);
  }

  @Mutation(() => ID, { description: '申请延期提交入职材料' })
  @Allow('read', 'PersonnelFile')
  async requestPaperExtension(@Ctx() ctx: RequestContext, @key() mutationKey: string, @employeeId() id: string): Promise<string> {
    return (await this.onboarding.requestExtension(ctx, mutationKey, id)).id;
  }

  @Mutation(() => ID, { description: '部门的试用期考核' })
  @Allow('assess', 'Probation')
  async assessProbation(@Ctx() ctx: RequestContext, @key() mutationKey: string, @employeeId() id: string, @Args('passed') passed: boolean, @Args('note') note: string): Promise<string> {
    return (await this.onboarding.assess(ctx, mutationKey, { employeeId: id, side: 'department', outcome: outcomeOf(passed), note })).id;
  }

  @Mutation(() => ID, { description: '用人单位的试用期考核' })
  @Allow('assess-as-host', 'Probation')
  async assessProbationAsHost(@Ctx() ctx: RequestContext, @key() mutationKey: string, @employeeId() id: string, @Args('passed') passed: boolean, @Args('note') note: string): Promise<string> {
    return (await this.onboarding.assess(ctx, mutationKey, { employeeId: id, side: 'host', outcome: outcomeOf(passed), note })).id;
  }

  @Mutation(() => ID, { description: '调动员工，按生效日执行，并通知财务' })
  @Allow('create', 'StaffMove')
  async orderStaffMove(@Ctx() ctx: RequestContext, @key() mutationKey: string, @Args('input') input: NewStaffMoveInput): Promise<string> {
    return (await this.moves.order(ctx, mutationKey, { ...input })).id;
  }

  @Mutation(() => ID, { description: '撤回尚未生效的调动' })
  @Allow('create', 'StaffMove')
  async withdrawStaffMove(@Ctx() ctx: RequestContext, @key() mutationKey: string, @Args('id', { type: () => ID }) id: string): Promise<string> {
    return (await this.moves.withdraw(ctx, mutationKey, requireId(id, 'id'))).id;
  }
}
