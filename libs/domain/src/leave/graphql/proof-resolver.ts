import type { JsonObject } from '@gongqiao/kernel';
import { AccessService, Allow } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, DayScalar, JsonScalar, Load, grouped, type Loaders } from '@gongqiao/platform/graphql';
import { DecisionResult, DecisionResultNode, PolicyService, resultNode } from '@gongqiao/platform/policy';
import { Args, Field, GraphQLISODateTime, ID, InputType, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { In } from 'typeorm';
import { DocumentLookNode, DocumentNode, Documents, type DocumentLook, type StoredDocument } from '../../documents/index.js';
import { LeaveProofs } from '../application/leave-proofs.js';
import { askedSchema } from '../application/leave-terms.js';
import { KIND_RULES } from '../model/kinds.js';
import { checkerOf } from '../model/proofs.js';
import { LeaveRequest } from '../persistence/entities.js';
import { LeaveProof } from '../persistence/proof-entity.js';
import { LeaveRequestNode } from './types.js';

const SUBJECT = 'LeaveRequest';
const key = () => Args('key', { type: () => ID });

@ObjectType('LeaveProof', { description: '请假的一份证明材料' })
export class LeaveProofNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  zh!: string;

  @Field(() => String, { description: 'given 已交待核对、owed 待补交、accepted 已核对或 refused 退回重交' })
  state!: string;

  @Field(() => Boolean, { description: '交的是纸质件' })
  onPaper!: boolean;

  @Field(() => DayScalar, { nullable: true, description: '补交期限' })
  dueOn!: string | null;

  @Field(() => DecisionResultNode, { nullable: true, description: '补交期限的依据' })
  dueBasis!: DecisionResultNode | null;

  @Field(() => DayScalar, { nullable: true })
  givenOn!: string | null;

  @Field(() => String, { nullable: true })
  checkedByName!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  checkedAt!: Date | null;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => [DocumentNode], { description: '照片和 PDF；无权打开的人看不到' })
  files!: StoredDocument[];
}

@InputType('LeaveProofInput')
export class LeaveProofInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  code!: string;

  @Field(() => [ID], { defaultValue: [] })
  documentIds!: string[];

  @Field(() => Boolean, { defaultValue: false })
  onPaper!: boolean;

  @Field(() => JsonScalar, { nullable: true })
  details?: JsonObject | null;
}

/** The papers of a leave: what was brought, what is owed until when, who checks them and who has looked. */
@Resolver(() => LeaveRequestNode)
export class LeaveProofResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly documents: Documents,
    private readonly operations: LeaveProofs,
  ) {}

  @Mutation(() => LeaveRequestNode, { description: '补交或重交证明材料' })
  @Allow('create', SUBJECT)
  async giveLeaveProof(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @key() mutationKey: string, @Args('input') input: LeaveProofInput): Promise<LeaveRequest | null> {
    await this.operations.give(ctx, mutationKey, { ...input, details: input.details ?? {} });
    return loaders.byId(LeaveRequest).load(input.id);
  }

  @Mutation(() => LeaveRequestNode, { description: '核对证明材料：相符，或者写明理由退回重交' })
  @Allow('check', SUBJECT)
  async checkLeaveProof(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @key() mutationKey: string, @Args('id', { type: () => ID }) id: string, @Args('code') code: string, @Args('accepted') accepted: boolean,
    @Args('note', { type: () => String, nullable: true }) note?: string | null): Promise<LeaveRequest | null> {
    await this.operations.check(ctx, mutationKey, { id, code, accepted, note: note ?? null });
    return loaders.byId(LeaveRequest).load(id);
  }

  @ResolveField(() => [LeaveProofNode], { description: '证明材料' })
  async proofs(@Parent() row: LeaveRequest, @Ctx() ctx: RequestContext, @Load() loaders: Loaders): Promise<LeaveProofNode[]> {
    const proofs = await loaders.get<string, LeaveProof[]>('proofs of a leave', async (m, _ctx, ids) =>
      grouped(ids, await m.find(LeaveProof, { where: { requestId: In([...ids]) }, order: { createdAt: 'ASC', code: 'ASC' } }), (proof) => proof.requestId)).load(row.id) ?? [];
    if (proofs.length === 0) return [];
    const files = this.operations.mayOpen(ctx, row) === null ? [] : await loaders.get<string, StoredDocument[]>('documents of a leave', async (m, _ctx, ids) =>
      grouped(ids, await this.documents.of(m, SUBJECT, ids), (file) => file.subjectId ?? '')).load(row.id) ?? [];
    const terms = await loaders.get<string, Readonly<Record<string, string>>>('papers of leave', async (m, _ctx, names) => {
      const found = this.operations.terms(await this.policy.judge(m, ctx));
      return names.map(() => found);
    }).load('all') ?? {};
    return Promise.all(proofs.map(async (proof) => {
      const due = proof.resultId === null ? null : await loaders.byId(DecisionResult).load(proof.resultId);
      return { ...proof, zh: terms[proof.code] ?? proof.code, dueBasis: due ? resultNode(this.policy.index, due, null) : null, files: files.filter((file) => file.kind === proof.code) };
    }));
  }

  @ResolveField(() => String, { nullable: true, description: '由谁核对证明材料' })
  proofChecker(@Parent() row: LeaveRequest): string | null {
    return checkerOf(row.chain)?.zh ?? null;
  }

  @ResolveField(() => Boolean, { description: '可以打开证明材料：本人、核对的人和审批链上的人' })
  mayOpenProofs(@Parent() row: LeaveRequest, @Ctx() ctx: RequestContext): boolean {
    return this.operations.mayOpen(ctx, row) !== null;
  }

  @ResolveField(() => Boolean, { description: '由本人核对证明材料' })
  mayCheckProofs(@Parent() row: LeaveRequest, @Ctx() ctx: RequestContext): boolean {
    return row.userId !== ctx.userId && this.access.can(ctx, 'check', SUBJECT, row);
  }

  @ResolveField(() => [DocumentLookNode], { description: '谁打开过证明材料；只给本人看' })
  proofLooks(@Parent() row: LeaveRequest, @Ctx() ctx: RequestContext): Promise<DocumentLook[]> {
    return row.userId === ctx.userId ? this.database.run(ctx, (m) => this.documents.looksAt(m, SUBJECT, row.id)) : Promise.resolve([]);
  }

  @ResolveField(() => JsonScalar, { nullable: true, description: '补交时随证明填写的内容' })
  async proofDetails(@Parent() row: LeaveRequest, @Ctx() ctx: RequestContext): Promise<object | null> {
    const rule = KIND_RULES[row.kind];
    if (!rule || rule.asked.length === 0 || row.userId !== ctx.userId) return null;
    return this.database.run(ctx, async (m) => {
      const judge = await this.policy.judge(m, ctx);
      return judge.knows(rule.decision) ? askedSchema(this.policy.index, judge.fullName(rule.decision), rule.asked) : null;
    });
  }
}
