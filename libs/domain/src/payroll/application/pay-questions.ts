import { AccessService } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { WorkflowEngine } from '@gongqiao/platform/workflow';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { refusePay } from '../errors.js';
import { PayQuestion, Payroll, PaySlip } from '../persistence/entities.js';
import { finishTodos, openTodos } from '../persistence/question-todos.js';

const LONGEST = 500;
const SHORTEST = 4;

function requireText(text: string, field: string): string {
  const written = text.trim();
  if (written.length < SHORTEST || written.length > LONGEST) throw refusePay('question-invalid', { field });
  return written;
}

/** Questions of workers about their own pay slips: a to-do of those who make the payroll, and the answer as a to-do of the worker. */
@Injectable()
export class PayQuestions {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly workflow: WorkflowEngine,
    private readonly trail: Trail,
  ) {}

  /** Parties that the tenant's document has work on pay slips. */
  private async answering(m: EntityManager, ctx: RequestContext): Promise<string[]> {
    const { packId } = await this.policy.judge(m, ctx);
    const rights = this.policy.index.findPack(packId)?.rights ?? [];
    return [...new Set(rights.filter((right) => right.subject === 'PaySlip' && right.verb === 'update').flatMap((right) => right.who))];
  }

  /** @throws Refused `slip-unknown`, `question-invalid`. */
  ask(ctx: RequestContext, key: string, input: { readonly slipId: string; readonly lineZh?: string | null; readonly question: string }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'askAboutPay', input }, async (m) => {
      const slip = await m.findOneBy(PaySlip, { id: requireId(input.slipId, 'slipId') });
      if (!slip || slip.userId !== ctx.userId || !this.access.can(ctx, 'ask', 'PaySlip', slip)) throw refusePay('slip-unknown', { field: 'slipId' });
      const question = requireText(input.question, 'question');
      const payroll = await m.findOneByOrFail(Payroll, { id: slip.payrollId });
      const row = await m.save(m.create(PayQuestion, {
        unitPath: payroll.unitPath, slipId: slip.id, employeeId: slip.employeeId, userId: ctx.userId, lineZh: input.lineZh?.slice(0, 60) ?? null, question, askedAt: ctx.at, answer: null, answeredAt: null, answeredBy: null,
      }));
      const title = `${slip.name} ${slip.month} 工资疑问${row.lineZh === null ? '' : `：${row.lineZh}`}`;
      await openTodos(m, { questionId: row.id, title, parties: await this.answering(m, ctx), unitPath: payroll.unitPath, sentBy: ctx.userId, at: ctx.at });
      await this.workflow.todos.tell(m, ctx, payroll.unitPath);
      this.trail.write(m, ctx, { action: 'ask-about-pay', subject: 'PaySlip', subjectId: slip.id, unitPath: slip.unitPath, after: { question } });
      return { id: row.id };
    });
  }

  /** @throws Refused `question-unknown`, `question-invalid`. */
  answer(ctx: RequestContext, key: string, input: { readonly id: string; readonly answer: string }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'answerPayQuestion', input }, async (m) => {
      this.access.require(ctx, 'update', 'PaySlip');
      const row = await m.findOneBy(PayQuestion, { id: requireId(input.id, 'id'), answeredAt: IsNull() });
      if (!row || row.tenantId !== ctx.tenantId) throw refusePay('question-unknown', { field: 'id' });
      const answer = requireText(input.answer, 'answer');
      await m.update(PayQuestion, { id: row.id }, { answer, answeredAt: ctx.at, answeredBy: ctx.userId });
      await finishTodos(m, row.id, ctx.userId, ctx.at);
      await this.workflow.todos.tell(m, ctx, row.unitPath);
      this.trail.write(m, ctx, { action: 'answer-pay-question', subject: 'PaySlip', subjectId: row.slipId, unitPath: row.unitPath, after: { answer } });
      return { id: row.id };
    });
  }
}
