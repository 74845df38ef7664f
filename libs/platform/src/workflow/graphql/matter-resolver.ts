import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { EntityManager } from 'typeorm';
import { Open } from '../../access/decorators.js';
import { requireId } from '../../context/index.js';
import type { RequestContext } from '../../context/index.js';
import { TenantDatabase } from '../../database/tenant-database.js';
import { Ctx } from '../../graphql/params.js';
import { JsonScalar } from '../../graphql/scalars.js';
import { refuseWorkflow } from '../errors.js';
import { provisionRefs } from '../../policy/policy-views.js';
import { PolicyService } from '../../policy/policy-service.js';
import { MattersByHand } from '../matters-by-hand.js';
import { Matters } from '../matters.js';
import { OfficeVerbs } from '../office-verbs.js';
import { WorkflowEngine } from '../workflow-engine.js';
import { Matter, MatterToBeginNode } from './todo-types.js';

const WHO = 'the workflow itself says who may act: its holders by role and place, or whom a to-do was handed to';
const key = () => Args('key', { type: () => ID });
const id = () => Args('id', { type: () => ID });

@Resolver(() => Matter)
export class MatterResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly matters: Matters,
    private readonly engine: WorkflowEngine,
    private readonly verbs: OfficeVerbs,
    private readonly byHand: MattersByHand,
    private readonly policy: PolicyService,
  ) {}

  @Query(() => Matter, { nullable: true })
  @Open('a matter is seen at and above its place, by who began it, and by whom it was sent to', 'signed-in')
  matter(@Ctx() ctx: RequestContext, @id() matterId: string): Promise<Matter | null> {
    return this.matters.find(ctx, matterId);
  }

  @Query(() => [Matter])
  @Open('a matter is seen at and above its place, by who began it, and by whom it was sent to', 'signed-in')
  mattersAbout(@Ctx() ctx: RequestContext, @Args('subject') subject: string, @Args('subjectId', { type: () => ID }) subjectId: string): Promise<Matter[]> {
    return this.matters.about(ctx, subject, subjectId);
  }

  @Query(() => [MatterToBeginNode], { description: '本人可以发起的事项' })
  @Open('the document says which parties begin a matter; everybody asks for their own', 'signed-in')
  async mattersToBegin(@Ctx() ctx: RequestContext): Promise<MatterToBeginNode[]> {
    return (await this.byHand.list(ctx)).map((flow) => {
      const states = Object.values(flow.states);
      const end = states.findIndex((state) => state.final);
      return { workflow: flow.id, zh: flow.zh, form: flow.begin?.form.describe() ?? {}, provisions: provisionRefs(this.policy.index, flow.provisions.map(({ id: provision }) => provision)), course: states.slice(0, end + 1).map((state) => state.zh) };
    });
  }

  @Mutation(() => Matter, { description: '发起事项。' })
  @Open('the document says which parties begin a matter, and the use case asks it', 'signed-in')
  async beginMatter(@Ctx() ctx: RequestContext, @key() mutationKey: string, @Args('workflow') workflow: string, @Args('form', { type: () => JsonScalar }) form: object): Promise<Matter> {
    const { id: begun } = await this.byHand.begin(ctx, mutationKey, { workflow, form });
    const found = await this.matters.find(ctx, begun);
    if (!found) throw refuseWorkflow('instance-unknown', { field: 'id' });
    return found;
  }

  private async change(ctx: RequestContext, call: { key: string; operation: string; id: string; input: object },
    work: (m: EntityManager) => Promise<unknown>): Promise<Matter> {
    requireId(call.id, 'id');
    await this.database.once(ctx, { key: call.key, operation: call.operation, input: { id: call.id, ...call.input } }, async (m) => {
      await work(m);
      return { id: call.id };
    });
    const found = await this.matters.find(ctx, call.id);
    if (!found) throw refuseWorkflow('instance-unknown', { field: 'id' });
    return found;
  }

  @Mutation(() => Matter, { description: 'Moves a matter by one of its document’s transitions.' })
  @Open(WHO, 'signed-in')
  actOnMatter(@Ctx() ctx: RequestContext, @key() mutationKey: string, @id() matterId: string, @Args('transition') transition: string,
    @Args('note', { type: () => String, nullable: true }) note: string | null, @Args('form', { type: () => JsonScalar, nullable: true }) form: object | null,
    @Args('version', { type: () => Int, nullable: true }) version: number | null): Promise<Matter> {
    const input = { transition, note: note ?? null, form: form ?? {}, ...(version === null || version === undefined ? {} : { version }) };
    return this.change(ctx, { key: mutationKey, operation: 'actOnMatter', id: matterId, input }, (m) => this.engine.act(m, ctx, matterId, input));
  }

  @Mutation(() => Matter, { description: '退回到已经过的环节。' })
  @Open(WHO, 'signed-in')
  returnMatter(@Ctx() ctx: RequestContext, @key() mutationKey: string, @id() matterId: string, @Args('state') state: string, @Args('note') note: string): Promise<Matter> {
    return this.change(ctx, { key: mutationKey, operation: 'returnMatter', id: matterId, input: { state, note } },
      (m) => this.verbs.returnTo(m, ctx, matterId, { state, note }));
  }

  @Mutation(() => Matter, { description: '撤回自己刚刚办理的一步。' })
  @Open(WHO, 'signed-in')
  withdrawMatter(@Ctx() ctx: RequestContext, @key() mutationKey: string, @id() matterId: string): Promise<Matter> {
    return this.change(ctx, { key: mutationKey, operation: 'withdrawMatter', id: matterId, input: {} }, (m) => this.verbs.withdraw(m, ctx, matterId));
  }

  @Mutation(() => Matter, { description: '催办。' })
  @Open(WHO, 'signed-in')
  remindMatter(@Ctx() ctx: RequestContext, @key() mutationKey: string, @id() matterId: string): Promise<Matter> {
    return this.change(ctx, { key: mutationKey, operation: 'remindMatter', id: matterId, input: {} }, (m) => this.verbs.remind(m, ctx, matterId));
  }

  @Mutation(() => Matter, { description: '抄送或督办。' })
  @Open(WHO, 'signed-in')
  copyMatter(@Ctx() ctx: RequestContext, @key() mutationKey: string, @id() matterId: string, @Args('toUserId', { type: () => ID }) toUserId: string,
    @Args('supervise', { type: () => Boolean, defaultValue: false }) supervise: boolean): Promise<Matter> {
    requireId(toUserId, 'toUserId');
    return this.change(ctx, { key: mutationKey, operation: 'copyMatter', id: matterId, input: { toUserId, supervise } },
      (m) => this.verbs.copy(m, ctx, matterId, { toUserId, kind: supervise ? 'supervise' : 'copy' }));
  }

  @Mutation(() => Boolean, { description: '转办给替岗的人。' })
  @Open(WHO, 'signed-in')
  async handOverTodo(@Ctx() ctx: RequestContext, @key() mutationKey: string, @id() todoId: string, @Args('toUserId', { type: () => ID }) toUserId: string,
    @Args('note', { type: () => String, nullable: true }) note: string | null): Promise<boolean> {
    requireId(todoId, 'id');
    requireId(toUserId, 'toUserId');
    await this.database.once(ctx, { key: mutationKey, operation: 'handOverTodo', input: { todoId, toUserId, note } }, async (m) => {
      await this.verbs.handOver(m, ctx, todoId, { toUserId, note: note ?? null });
      return { id: todoId };
    });
    return true;
  }

  @Mutation(() => Boolean, { description: 'Notes that a to-do was looked at; the step before can no longer be withdrawn.' })
  @Open(WHO, 'signed-in')
  async openTodo(@Ctx() ctx: RequestContext, @key() mutationKey: string, @id() todoId: string): Promise<boolean> {
    requireId(todoId, 'id');
    await this.database.once(ctx, { key: mutationKey, operation: 'openTodo', input: { todoId } }, async (m) => {
      await this.verbs.open(m, ctx, todoId);
      return { id: todoId };
    });
    return true;
  }
}
