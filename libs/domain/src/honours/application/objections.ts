import { TenantDatabase } from '@gongqiao/platform/database';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { PolicyService } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { Todo, WorkflowEngine, WorkflowInstance } from '@gongqiao/platform/workflow';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { unmetOf } from '../../shared/unmet.js';
import { refuseHonour } from '../errors.js';
import { AwardObjection, AwardRound } from '../persistence/entities.js';
import { AwardRounds, requireReason } from './award-rounds.js';
import { answerersOf } from './round-todos.js';

const SUBJECT = 'AwardRound';

/** Objections to a public round: judged by the document, put before whom it names, answered with an outcome; an upheld one leads back to correction. */
@Injectable()
export class AwardObjections {
  constructor(
    private readonly database: TenantDatabase,
    private readonly policy: PolicyService,
    private readonly workflow: WorkflowEngine,
    private readonly trail: Trail,
    private readonly rounds: AwardRounds,
  ) {}

  /**
   * Objects to a round while it is public; the course waits for the answer.
   *
   * @throws Refused `round-not-public`, `objection-late` with what the document says.
   */
  async object(ctx: RequestContext, key: string, input: { readonly roundId: string; readonly grounds: string }): Promise<{ id: string }> {
    const grounds = requireReason(input.grounds);
    return this.database.once(ctx, { key, operation: 'objectToAward', input }, async (m) => {
      const round = await this.rounds.get(m, ctx, input.roundId, 'object');
      const today = dayInChina(ctx.at);
      const instance = await m.findOneByOrFail(WorkflowInstance, { id: round.workflowInstanceId ?? '' });
      if (instance.dueOn === null || instance.dueOn < today || instance.finishedAt) throw refuseHonour('round-not-public', { field: 'roundId' });
      const rules = await this.rounds.rules(m, ctx);
      const { objections } = rules;
      const result = (await this.policy.judge(m, ctx)).decide(objections.decision.name, objections.facts({ state: round.state, publishedOn: instance.enteredOn, filedOn: today }), today);
      const { output } = result;
      if (output['accepted'] !== true || typeof output['answerDueOn'] !== 'string') throw refuseHonour('objection-late', { field: 'roundId', values: { words: unmetOf(result).words }, provision: objections.provision.id });
      const [user]: { name: string }[] = await m.query('select name from app_user where id = $1', [ctx.userId]);
      const addressee = String(output['addressee']);
      const dueOn = output['answerDueOn'];
      const row = await m.save(m.create(AwardObjection, { unitPath: round.unitPath, roundId: round.id, userId: ctx.userId, userName: user?.name ?? '', grounds, lodgedAt: ctx.at, addressee, dueOn, decisionResultId: null, outcome: null, answer: null, answeredBy: null, answeredAt: null, correctedAt: null, escalatedAt: null }));
      row.decisionResultId = await this.policy.store(m, ctx, { subject: 'AwardObjection', subjectId: row.id, field: 'admission', unitPath: round.unitPath, result });
      await m.save(row);
      const parties = objections.by[addressee] ?? [];
      for (const to of await answerersOf(m, ctx, round, parties, await this.rounds.award(m, ctx, round.award))) {
        await this.workflow.todos.open(m, ctx, instance, { ...to, kind: 'act', userId: null, title: titleOf(round, row), dueOn, dueProvision: objections.provision.id });
      }
      this.trail.write(m, ctx, { action: 'object-to-award', subject: SUBJECT, subjectId: round.id, unitPath: round.unitPath, after: { grounds, answerDueOn: dueOn }, provision: objections.provision.id });
      return { id: row.id };
    });
  }

  /** Answers an objection with its outcome; once none is open, what was upheld takes the round back to be corrected. */
  async answer(ctx: RequestContext, key: string, input: { readonly id: string; readonly outcome: 'upheld' | 'dismissed'; readonly answer: string }): Promise<{ id: string }> {
    const answer = requireReason(input.answer);
    return this.database.once(ctx, { key, operation: 'answerAwardObjection', input }, async (m) => {
      const row = await m.findOne(AwardObjection, { where: { id: input.id, answeredAt: IsNull() }, lock: { mode: 'pessimistic_write' } });
      if (!row) throw refuseHonour('objection-unknown', { field: 'id' });
      const round = await this.rounds.get(m, ctx, row.roundId, 'update');
      await m.save(Object.assign(row, { answer, outcome: input.outcome, answeredBy: ctx.userId, answeredAt: ctx.at }));
      const instance = await m.findOneByOrFail(WorkflowInstance, { id: round.workflowInstanceId ?? '' });
      await m.update(Todo, { instanceId: instance.id, title: titleOf(round, row), finishedAt: IsNull() }, { finishedAt: ctx.at, finishedBy: ctx.userId, outcome: 'answered' });
      this.trail.write(m, ctx, { action: 'answer-award-objection', subject: SUBJECT, subjectId: round.id, unitPath: round.unitPath, after: { answer, outcome: input.outcome } });
      await this.correct(m, ctx, round, instance);
      await this.workflow.todos.open(m, ctx, instance, { kind: 'copy', party: 'any', userId: row.userId, title: `${round.title}：异议已答复，${input.outcome === 'upheld' ? '成立，更正后重新办理' : '不成立'}` });
      return { id: round.id };
    });
  }

  private async correct(m: EntityManager, ctx: RequestContext, round: AwardRound, instance: WorkflowInstance): Promise<void> {
    if (await m.existsBy(AwardObjection, { roundId: round.id, answeredAt: IsNull() })) return;
    const upheld = await m.find(AwardObjection, { where: { roundId: round.id, outcome: 'upheld', correctedAt: IsNull() }, order: { lodgedAt: 'ASC' } });
    const transition = (await this.rounds.rules(m, ctx)).objections.corrects[round.state];
    if (upheld.length === 0 || transition === undefined) return;
    await m.save(upheld.map((one) => Object.assign(one, { correctedAt: ctx.at })));
    await this.workflow.actAsPlatform(m, ctx, instance.id, { transition, note: upheld.map((one) => `异议成立：${one.answer ?? ''}`).join('；') });
  }
}

function titleOf(round: AwardRound, { userName }: AwardObjection): string {
  return `${round.title}：${userName}的异议待答复`;
}
