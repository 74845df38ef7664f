import type { AppealFiling, JsonObject, SchemeAppeals, ScoringScheme } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService, type Decided, type Judge } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { WorkflowEngine, addresseesBySeat, type Addressee, type WorkflowEntered, type WorkflowListener, type WorkflowMoved } from '@gongqiao/platform/workflow';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { unmetOf } from '../../shared/unmet.js';
import { refuseScoring } from '../errors.js';
import { daysAround } from '../model/days-around.js';
import { schemeOf } from '../model/scheme-of.js';
import { ScoringResult, ScoringRound, ScoringSubject } from '../persistence/entities.js';
import { ScoringAppeal } from '../persistence/objection-entities.js';
import { titleOf } from './round-title.js';

const SUBJECT = 'ScoringAppeal';
/** An objection to the own result. */
export interface NewAppeal {
  readonly resultId: string;
  /** Ids of the items that are objected to. */
  readonly items?: readonly string[] | null;
  readonly grounds: string;
  /** When it was talked over, where the document wants that first. */
  readonly talkedOn?: string | null;
}

/** What an objection filed on a day comes to by the document. */
function filingOf(judge: Judge, round: ScoringRound, filedOn: string, talkedFirst: boolean): AppealFiling {
  const publishedOn = round.publishedOn ?? filedOn;
  const noticeDays = round.noticeEndsOn === null ? 0 : Math.round((Date.parse(round.noticeEndsOn) - Date.parse(publishedOn)) / 86_400_000);
  return { publishedOn, filedOn, noticeDays, written: true, talkedFirst, ...daysAround(judge, publishedOn, 'filedOn') };
}

/** Objections to results: filed by the person in the term, answered by the party that the document names, by its workflow. */
@Injectable()
export class Appeals implements WorkflowListener {
  readonly subject = SUBJECT;

  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly workflow: WorkflowEngine,
    private readonly trail: Trail,
  ) {}

  private async ownResult(m: EntityManager, ctx: RequestContext, resultId: string): Promise<{ result: ScoringResult; round: ScoringRound; subject: ScoringSubject }> {
    const result = await m.findOneBy(ScoringResult, { id: resultId });
    if (!result || result.personId !== ctx.userId || !this.access.can(ctx, 'appeal', 'ScoringResult', result)) throw refuseScoring('result-unknown', { field: 'resultId' });
    const round = await m.findOneByOrFail(ScoringRound, { id: result.roundId });
    if ((round.state !== 'published' && round.state !== 'final') || round.jobRunId !== result.runId) throw refuseScoring('round-not-published', { field: 'resultId' });
    return { result, round, subject: await m.findOneByOrFail(ScoringSubject, { id: result.subjectId }) };
  }

  private lawOf(judge: Judge, round: ScoringRound): { scheme: ScoringScheme; appeals: SchemeAppeals } {
    const scheme = schemeOf(this.policy.index.findPack(judge.packId), round.scheme);
    if (!scheme.appeals) throw refuseScoring('appeals-not-provided', { field: 'resultId' });
    return { scheme, appeals: scheme.appeals };
  }

  private judgeFiling(judge: Judge, appeals: SchemeAppeals, filing: AppealFiling): { facts: JsonObject; decided: Decided } {
    const facts = appeals.facts(filing);
    return { facts, decided: judge.decide(appeals.decision.name, facts, filing.filedOn) };
  }

  /** Files an objection. What the document does not admit is refused in its words, with the provision. Acts once per key. */
  file(ctx: RequestContext, key: string, input: NewAppeal): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'fileScoringAppeal', input }, async (m) => {
      if (input.grounds.trim() === '') throw refuseScoring('grounds-missing', { field: 'grounds' });
      const { result, round, subject } = await this.ownResult(m, ctx, input.resultId);
      const open: unknown[] = await m.query('select 1 from scoring_appeal where subject_id = $1 and answered_on is null limit 1', [subject.id]);
      if (open.length > 0) throw refuseScoring('appeal-open', { field: 'resultId' });
      const judge = await this.policy.judge(m, ctx);
      const { scheme, appeals } = this.lawOf(judge, round);
      const today = dayInChina(ctx.at);
      const { facts, decided } = this.judgeFiling(judge, appeals, filingOf(judge, round, today, input.talkedOn != null && input.talkedOn <= today));
      if (decided.output['accepted'] !== true) {
        const { words, provision } = unmetOf(decided);
        throw refuseScoring('appeal-not-admitted', { field: decided.output['refusal'] === 'talk-first' ? 'talkedOn' : 'resultId', values: { words, day: String(decided.output['lastFilingOn'] ?? '') }, provision });
      }
      const known = new Set(scheme.items.map((item) => item.id));
      const row = await m.save(m.create(ScoringAppeal, {
        unitPath: subject.unitPath, roundId: round.id, resultId: result.id, subjectId: subject.id, personId: ctx.userId, personName: subject.personName, items: (input.items ?? []).filter((item) => known.has(item)),
        grounds: input.grounds.trim(), talkedOn: input.talkedOn ?? null, filedOn: today, addressee: String(decided.output['addressee']), lastFilingOn: (decided.output['lastFilingOn'] as string | null) ?? null,
        answerDueOn: (decided.output['answerDueOn'] as string | null) ?? null, decisionResultId: null, workflowInstanceId: null, state: 'filed', minutes: null, outcome: null, answer: null, answeredOn: null, correctedAt: null,
      }));
      const matter = await this.workflow.start(m, ctx, { workflow: appeals.workflow, subject: SUBJECT, subjectId: row.id, unitPath: subject.unitPath, title: `${subject.personName} ${titleOf(scheme, round)} 申诉`, facts });
      const decisionResultId = await this.policy.store(m, ctx, { subject: SUBJECT, subjectId: row.id, field: 'admission', unitPath: row.unitPath, result: decided });
      await m.save(Object.assign(row, { workflowInstanceId: matter.id, state: matter.state, decisionResultId }));
      this.trail.write(m, ctx, { action: 'file-scoring-appeal', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, after: { resultId: result.id, grounds: row.grounds, answerDueOn: row.answerDueOn }, provision: decided.provisions[0] ?? '' });
      return { id: row.id };
    });
  }

  /** Last day on which the own result may be objected to, as the document has it; null where it sets none or the scheme has no objections. */
  async lastFilingOn(m: EntityManager, ctx: RequestContext, round: ScoringRound): Promise<{ readonly day: string | null; readonly open: boolean; readonly talkFirst: boolean }> {
    const judge = await this.policy.judge(m, ctx);
    const scheme = schemeOf(this.policy.index.findPack(judge.packId), round.scheme);
    if (!scheme.appeals || round.publishedOn === null) return { day: null, open: false, talkFirst: false };
    const outcome = judge.attempt(scheme.appeals.decision.name, scheme.appeals.facts(filingOf(judge, round, dayInChina(ctx.at), true)), dayInChina(ctx.at));
    if (!outcome.ok) return { day: round.appealEndsOn, open: false, talkFirst: false };
    return { day: (outcome.output['lastFilingOn'] as string | null) ?? null, open: outcome.output['accepted'] === true, talkFirst: scheme.appeals.talkFirst ?? false };
  }

  /** Whoever answers is asked where it sits, until the day by which the answer is due. */
  async addressees(m: EntityManager, ctx: RequestContext, { instance, holders }: WorkflowEntered): Promise<readonly Addressee[]> {
    const { answerDueOn } = await m.findOneByOrFail(ScoringAppeal, { id: instance.subjectId });
    const asked = await addresseesBySeat(m, ctx, instance.unitPath, holders);
    return answerDueOn === null ? asked : asked.map((one) => ({ ...one, dueOn: answerDueOn, ...(instance.dueProvision === null ? {} : { dueProvision: instance.dueProvision }) }));
  }

  async moved(m: EntityManager, ctx: RequestContext, event: WorkflowMoved): Promise<void> {
    const row = await m.findOneOrFail(ScoringAppeal, { where: { id: event.instance.subjectId }, lock: { mode: 'pessimistic_write' } });
    const minutes = typeof event.form?.['minutes'] === 'string' ? event.form['minutes'] : row.minutes;
    await m.save(Object.assign(row, { state: event.to, minutes }));
    if (!event.final) return;
    const outcome = event.form?.['outcome'] === 'upheld' ? 'upheld' : 'dismissed';
    await m.save(Object.assign(row, { outcome, answer: event.note, answeredOn: dayInChina(ctx.at) }));
    if (outcome === 'upheld') await m.update(ScoringSubject, { id: row.subjectId }, { reopenedAt: ctx.at });
    await m.query(
      `insert into todo (kind, subject, subject_id, title, unit_path, party, user_id, sent_by, received_at) values ('copy', 'ScoringAppeal', $1, $2, $3::ltree, 'employee', $4, $5, $6)`,
      [row.id, outcome === 'upheld' ? '您的考核申诉已答复：成立，更正后重算' : '您的考核申诉已答复', row.unitPath, row.personId, ctx.userId, ctx.at]);
  }
}
