import { addToMonth, dec, type Decimal, type PlainMonth } from '@gongqiao/kernel';
import { AccessService, Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, DecimalScalar, Load, PageArgs, grouped, paginate, type Loaders, type Page } from '@gongqiao/platform/graphql';
import { DecisionResult, DecisionResultNode, PolicyService, resultNode } from '@gongqiao/platform/policy';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { In } from 'typeorm';
import { PayQuestions } from '../application/pay-questions.js';
import { PayLine, PayQuestion, Payroll, PaySlip } from '../persistence/entities.js';
import { PayChangeNode, PayLineNode, PayQuestionNode, PaySlipConnection, PaySlipNode } from './types.js';

/** Nobody sees the own slip before the payroll is approved. */
const VISIBLE = `(coalesce(slip.user_id <> :me, true) or payroll.state in ('approved', 'paid'))`;
/** Who is paid something else than last month, or was not paid then. */
const DIFFERS = `not exists (select 1 from pay_slip o join payroll r on r.id = o.payroll_id where o.employee_id = slip.employee_id and o.net = slip.net and r.state in ('approved', 'paid')
  and o.month = to_char(to_date(slip.month, 'YYYY-MM') - interval '1 month', 'YYYY-MM'))`;
const MONTHS_SHOWN = 36;

async function linesOf(loaders: Loaders, slipId: string): Promise<PayLine[]> {
  return (await loaders.get('lines of a pay slip', async (m, _ctx, keys) => grouped(keys, await m.find(PayLine, { where: { slipId: In([...keys]) }, order: { place: 'ASC' } }), (line) => line.slipId)).load(slipId)) ?? [];
}

function previousOf(loaders: Loaders, slip: PaySlip): Promise<PaySlip | null> {
  const month = addToMonth(slip.month as PlainMonth, -1);
  return loaders.get(`pay slips of ${month}`, async (m, _ctx, keys: readonly string[]) => {
    const found = await m.createQueryBuilder(PaySlip, 'slip').innerJoin(Payroll, 'payroll', 'payroll.id = slip.payroll_id')
      .where(`slip.employee_id = any(:keys::uuid[]) and slip.month = :month and payroll.state in ('approved', 'paid')`, { keys: [...keys], month }).getMany();
    const byEmployee = new Map(found.map((held) => [held.employeeId, held]));
    return keys.map((key) => byEmployee.get(key) ?? null);
  }).load(slip.employeeId);
}

/** Sums by what the line is about, without employer's lines and notes; deductions below zero. */
function byWords(lines: readonly PayLine[]): Map<string, Decimal> {
  const sums = new Map<string, Decimal>();
  for (const line of lines) {
    if (line.section === 'employer' || line.section === 'note') continue;
    const amount = line.section === 'deduction' ? line.amount.negated() : line.amount;
    const zh = line.code === 'absence' ? '出勤扣减' : line.zh;
    sums.set(zh, (sums.get(zh) ?? dec(0)).plus(amount));
  }
  return sums;
}

/** Pay slips: of a payroll for those who make it, of oneself for everybody. */
@Resolver(() => PaySlipNode)
export class PaySlipResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly questions: PayQuestions,
  ) {}

  @Query(() => PaySlipConnection)
  @Allow('read', 'PaySlip')
  paySlips(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('payrollId', { type: () => ID }) payrollId: string, @Args('text', { type: () => String, nullable: true }) text?: string | null,
    @Args('changed', { type: () => Boolean, nullable: true, description: '仅与上月实发不同的' }) changed?: boolean | null): Promise<Page<PaySlip>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'PaySlip', 'slip');
      const qb = m.createQueryBuilder(PaySlip, 'slip').innerJoin(Payroll, 'payroll', 'payroll.id = slip.payroll_id')
        .where('payroll.id = :payroll', { payroll: requireId(payrollId, 'payrollId') }).andWhere(may.sql, may.parameters).andWhere(VISIBLE, { me: ctx.userId });
      if (text) qb.andWhere('(slip.name ilike :sought or slip.number ilike :sought)', { sought: `%${text.replaceAll(/[%_\\]/g, '')}%` });
      if (changed) qb.andWhere(DIFFERS);
      return paginate(qb, page, { sortable: ['number', 'name', 'income', 'net', 'tax'], byDefault: 'number' });
    });
  }

  @Query(() => PaySlipNode, { nullable: true })
  @Allow('read', 'PaySlip')
  paySlip(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<PaySlip | null> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'PaySlip', 'slip');
      return m.createQueryBuilder(PaySlip, 'slip').innerJoin(Payroll, 'payroll', 'payroll.id = slip.payroll_id')
        .where('slip.id = :id', { id: requireId(id, 'id') }).andWhere(may.sql, may.parameters).andWhere(VISIBLE, { me: ctx.userId }).getOne();
    });
  }

  @Query(() => [PaySlipNode], { description: '本人已批准的工资条，新的在前' })
  @Allow('read', 'PaySlip')
  myPaySlips(@Ctx() ctx: RequestContext): Promise<PaySlip[]> {
    return this.database.run(ctx, (m) => m.createQueryBuilder(PaySlip, 'slip').innerJoin(Payroll, 'payroll', 'payroll.id = slip.payroll_id')
      .where('slip.user_id = :me and slip.tenant_id = current_tenant_id()', { me: ctx.userId }).andWhere(VISIBLE).orderBy('slip.month', 'DESC').limit(MONTHS_SHOWN).getMany());
  }

  @Query(() => [PaySlipNode], { description: '一人一年的工资条' })
  @Allow('read', 'PaySlip')
  payYear(@Ctx() ctx: RequestContext, @Args('employeeId', { type: () => ID }) employeeId: string, @Args('year', { type: () => Int }) year: number): Promise<PaySlip[]> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'PaySlip', 'slip');
      return m.createQueryBuilder(PaySlip, 'slip').innerJoin(Payroll, 'payroll', 'payroll.id = slip.payroll_id')
        .where('slip.employee_id = :employee and slip.month like :year', { employee: requireId(employeeId, 'employeeId'), year: `${year}-%` }).andWhere(may.sql, may.parameters).andWhere(VISIBLE, { me: ctx.userId }).orderBy('slip.month', 'ASC').getMany();
    });
  }

  @Query(() => [PayQuestionNode], { description: '未答复的工资疑问，早的在前' })
  @Allow('update', 'PaySlip')
  payQuestions(@Ctx() ctx: RequestContext): Promise<PayQuestion[]> {
    return this.database.run(ctx, (m) => m.createQueryBuilder(PayQuestion, 'question').where('question.tenant_id = current_tenant_id() and question.answered_at is null').orderBy('question.asked_at', 'ASC').limit(200).getMany());
  }

  @Mutation(() => PayQuestionNode, { description: '对本人工资条提出疑问' })
  @Allow('ask', 'PaySlip')
  async askAboutPay(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('slipId', { type: () => ID }) slipId: string, @Args('question', { type: () => String }) question: string,
    @Args('lineZh', { type: () => String, nullable: true }) lineZh?: string | null): Promise<PayQuestion | null> {
    return loaders.byId(PayQuestion).load((await this.questions.ask(ctx, key, { slipId, question, lineZh: lineZh ?? null })).id);
  }

  @Mutation(() => PayQuestionNode, { description: '答复工资疑问' })
  @Allow('update', 'PaySlip')
  async answerPayQuestion(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string, @Args('answer', { type: () => String }) answer: string): Promise<PayQuestion | null> {
    return loaders.byId(PayQuestion).load((await this.questions.answer(ctx, key, { id, answer })).id);
  }

  @ResolveField(() => [PayLineNode])
  lines(@Parent() slip: PaySlip, @Load() loaders: Loaders): Promise<PayLine[]> {
    return linesOf(loaders, slip.id);
  }

  @ResolveField(() => [DecisionResultNode], { description: '各行的依据；看得见工资条的人就看得见依据' })
  async bases(@Parent() slip: PaySlip, @Load() loaders: Loaders): Promise<DecisionResultNode[]> {
    const ids = [...new Set((await linesOf(loaders, slip.id)).flatMap((line) => line.resultId ?? []))];
    const rows = await Promise.all(ids.map((id) => loaders.byId(DecisionResult).load(id)));
    return rows.flatMap((row) => (row ? [resultNode(this.policy.index, row, null)] : []));
  }

  @ResolveField(() => DecimalScalar, { nullable: true, description: '上月实发' })
  async previousNet(@Parent() slip: PaySlip, @Load() loaders: Loaders): Promise<Decimal | null> {
    return (await previousOf(loaders, slip))?.net ?? null;
  }

  @ResolveField(() => [PayChangeNode], { description: '与上月相比变动的各项' })
  async changes(@Parent() slip: PaySlip, @Load() loaders: Loaders): Promise<PayChangeNode[]> {
    const previous = await previousOf(loaders, slip);
    if (!previous) return [];
    const [before, after] = [byWords(await linesOf(loaders, previous.id)), byWords(await linesOf(loaders, slip.id))];
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((zh) => {
      const [was, is] = [before.get(zh) ?? dec(0), after.get(zh) ?? dec(0)];
      return was.eq(is) ? [] : [{ zh, before: was, after: is }];
    });
  }

  @ResolveField(() => [PayQuestionNode])
  async questionsAsked(@Parent() slip: PaySlip, @Load() loaders: Loaders): Promise<PayQuestion[]> {
    return (await loaders.get('questions about a pay slip', async (m, _ctx, keys) => grouped(keys, await m.find(PayQuestion, { where: { slipId: In([...keys]) }, order: { askedAt: 'ASC' } }), (row) => row.slipId)).load(slip.id)) ?? [];
  }
}

/** Whose question it is. */
@Resolver(() => PayQuestionNode)
export class PayQuestionResolver {
  @ResolveField(() => String)
  async about(@Parent() question: PayQuestion, @Load() loaders: Loaders): Promise<string> {
    const slip = await loaders.byId(PaySlip).load(question.slipId);
    return slip ? `${slip.name} ${slip.month}` : '';
  }
}
