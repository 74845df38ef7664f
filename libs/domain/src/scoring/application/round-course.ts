import { day, settingsOf, type RoundAct, type RoundFacts, type ScoringScheme } from '@gongqiao/kernel';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { Duties } from '@gongqiao/platform/duty';
import { PolicyService, type Judge } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { Todo, WorkflowEngine, WorkflowStep, addresseesBySeat, type Addressee, type WorkflowEntered, type WorkflowInstance, type WorkflowListener, type WorkflowMoved } from '@gongqiao/platform/workflow';
import { Inject, Injectable } from '@nestjs/common';
import { IsNull, Not, type EntityManager } from 'typeorm';
import { refuseScoring } from '../errors.js';
import { endOf, schemeOf } from '../model/scheme-of.js';
import { countUnscored, finishTodos, tellOfPublication } from '../persistence/participants.js';
import { ScoringRound, ScoringSubject } from '../persistence/entities.js';
import { ScoringAppeal } from '../persistence/objection-entities.js';
import { ScoringDraw } from '../persistence/rater-entities.js';
import { askForAmounts } from './amounts.js';
import { drawsOf, poolOf } from './draws.js';
import { FOLLOW_UP } from './follow-ups.js';
import { closeSheets } from './host-ratings.js';
import { decideDueDays, dueDaysAt, dueDaysOf } from './round-terms.js';
import { titleOf } from './round-title.js';

const SUBJECT = 'ScoringRound';
/** What documents attach a duty to: the meeting after a round, its report. */
const ROUND_FINAL = 'evaluation-round-final';

/** A round with its scheme, and what judges by the tenant's document. */
export interface RoundInLaw {
  readonly round: ScoringRound;
  readonly scheme: ScoringScheme;
  readonly judge: Judge;
}

/** The way of a round from its results to what follows: by the document's workflow where it has one. */
@Injectable()
export class RoundCourse implements WorkflowListener {
  readonly subject = SUBJECT;

  constructor(
    private readonly policy: PolicyService,
    private readonly workflow: WorkflowEngine,
    private readonly trail: Trail,
    @Inject(Duties) private readonly duties: Pick<Duties, 'raise'>,
  ) {}

  private async inLaw(m: EntityManager, ctx: RequestContext, roundId: string): Promise<RoundInLaw> {
    const round = await m.findOneOrFail(ScoringRound, { where: { id: roundId }, lock: { mode: 'pessimistic_write' } });
    const judge = await this.policy.judge(m, ctx);
    return { round, judge, scheme: schemeOf(this.policy.index.findPack(judge.packId), round.scheme) };
  }

  /** Begins the document's workflow of a round; nothing where it has none. */
  async begin(m: EntityManager, ctx: RequestContext, { round, scheme }: Omit<RoundInLaw, 'judge'>): Promise<void> {
    if (!scheme.course) return;
    const matter = await this.workflow.start(m, ctx, { workflow: scheme.course.workflow, subject: SUBJECT, subjectId: round.id, title: titleOf(scheme, round), unitPath: round.unitPath });
    await m.save(Object.assign(round, { workflowInstanceId: matter.id }));
  }

  async facts(m: EntityManager, ctx: RequestContext, instance: WorkflowInstance): Promise<object> {
    const { round, scheme } = await this.inLaw(m, ctx, instance.subjectId);
    return scheme.course?.facts?.(await roundFacts(m, ctx, round, scheme, instance)) ?? {};
  }

  /** The house has a round's parties in many places: who reviews and keeps the files of a department's round sits beside it, not above. */
  async addressees(m: EntityManager, ctx: RequestContext, { instance, holders, act }: WorkflowEntered): Promise<readonly Addressee[]> {
    const asked = await addresseesBySeat(m, ctx, instance.unitPath, holders);
    const { round, scheme, judge } = await this.inLaw(m, ctx, instance.subjectId);
    if (!scheme.terms) return asked;
    const due = act?.transition === scheme.terms.collectedBy ? dueDaysAt(judge, scheme.terms, round, dayInChina(ctx.at)) : await dueDaysOf(m, scheme, round);
    const dueOn = due?.state(instance.state) ?? null;
    return due === null || dueOn === null ? asked : asked.map((one) => ({ ...one, dueOn, dueProvision: due.provision }));
  }

  async moved(m: EntityManager, ctx: RequestContext, event: WorkflowMoved): Promise<void> {
    const law = await this.inLaw(m, ctx, event.instance.subjectId);
    if (event.from === event.to) await this.quietSigned(m, ctx, event.instance);
    if (event.transition === law.scheme.terms?.collectedBy && law.round.notifiedOn !== null) await decideDueDays(m, ctx, this.policy, law, { noticeOn: law.round.notifiedOn, collectedOn: dayInChina(ctx.at) });
    const act: RoundAct | undefined = law.scheme.course?.does[event.transition];
    switch (act) {
      case 'run': return this.requireComputed(m, law);
      case 'submit': {
        await this.requireComputed(m, law);
        await m.save(Object.assign(law.round, { state: 'in-review' }));
        return;
      }
      case 'return': {
        await m.save(Object.assign(law.round, { state: 'computed' }));
        return;
      }
      case 'publish': return this.publish(m, ctx, law);
      case 'finish': return this.finish(m, ctx, law);
      case 'publish-and-finish': {
        await this.publish(m, ctx, law);
        return this.open(m, ctx, law);
      }
      case undefined: return;
    }
  }

  /** Who has signed need not be asked to sign again. */
  private async quietSigned(m: EntityManager, ctx: RequestContext, instance: WorkflowInstance): Promise<void> {
    for (const party of await signaturesOf(m, instance)) {
      await m.update(Todo, { instanceId: instance.id, kind: 'act', party, finishedAt: IsNull() }, { finishedAt: ctx.at, finishedBy: ctx.userId, outcome: 'signed' });
    }
  }

  private async requireComputed(m: EntityManager, { round, scheme }: RoundInLaw): Promise<void> {
    if (round.state !== 'computed') throw refuseScoring(round.jobRunId === null ? 'round-not-computed' : 'round-not-open', { field: 'id' });
    const left = await countUnscored(m, round, scheme);
    if (left > 0) throw refuseScoring('results-incomplete', { field: 'id', values: { n: left } });
    const [drawn]: { n: number }[] = await m.query('select coalesce(sum(wanted - given), 0)::int as n from scoring_assignment where round_id = $1 and drawn and given < wanted', [round.id]);
    if (drawn && drawn.n > 0) throw refuseScoring('drawn-sheets-left', { field: 'id', values: { n: drawn.n } });
  }

  /** Puts the results under public notice; from the day after it the terms of notice and objection run, as to-dos of those concerned. */
  async publish(m: EntityManager, ctx: RequestContext, { round, scheme, judge }: RoundInLaw): Promise<void> {
    const left = await countUnscored(m, round, scheme);
    if (left > 0) throw refuseScoring('results-incomplete', { field: 'id', values: { n: left } });
    const today = day(dayInChina(ctx.at));
    const noticeEndsOn = endOf(scheme.notice, today, judge.environment.calendar);
    const appealEndsOn = endOf(scheme.appeal, today, judge.environment.calendar);
    await m.save(Object.assign(round, { state: 'published', publishedOn: today, noticeEndsOn, appealEndsOn }));
    await closeSheets(m, ctx, round.id);
    await finishTodos(m, round.id, ctx.userId, ctx.at);
    await tellOfPublication(m, {
      roundId: round.id, title: titleOf(scheme, round), party: scheme.notice.party, unitPath: round.unitPath, sentBy: ctx.userId, at: ctx.at, keeps: round.workflowInstanceId === null,
      noticeEndsOn, noticeProvision: scheme.notice.provision.id, appealEndsOn, appealProvision: scheme.appeal.provision.id,
    });
    this.trail.write(m, ctx, { action: 'publish-scoring-round', subject: SUBJECT, subjectId: round.id, unitPath: round.unitPath, after: { noticeEndsOn, appealEndsOn, seed: round.seed }, provision: scheme.notice.provision.id });
  }

  /** Makes a round final once its notice is over and nothing is left to answer, and opens what follows for those whom the document names. */
  async finish(m: EntityManager, ctx: RequestContext, law: RoundInLaw): Promise<void> {
    const { round } = law;
    if (round.state !== 'published') throw refuseScoring('round-not-published', { field: 'id' });
    const ends = lastDayOf(round);
    if (dayInChina(ctx.at) <= ends) throw refuseScoring('notice-running', { field: 'id', values: { day: ends } });
    const n = await countOpenAppeals(m, round.id);
    if (n > 0) throw refuseScoring('appeals-open', { field: 'id', values: { n } });
    await this.open(m, ctx, law);
  }

  /** Opens what the document has follow for those of its tiers, once for each person of the round: again after a correction, for who is new among them. */
  async followUp(m: EntityManager, ctx: RequestContext, { round, scheme }: Omit<RoundInLaw, 'judge'>): Promise<void> {
    const { follows } = scheme;
    if (!follows || round.jobRunId === null) return;
    const found: { id: string; tier: string; path: string; name: string }[] = await m.query(
      `select r.id, r.tier, s.unit_path::text as path, s.person_name as name from scoring_result r join scoring_subject s on s.id = r.subject_id where r.run_id = $1 and r.tier = any($2::text[])
          and not exists (select 1 from scoring_result o join workflow_instance w on w.subject = $3 and w.subject_id = o.id where o.subject_id = r.subject_id) order by r.id`, [round.jobRunId, [...follows.tiers], FOLLOW_UP]);
    for (const { id, tier, path, name } of found) {
      await this.workflow.start(m, ctx, { workflow: follows.workflow, subject: FOLLOW_UP, subjectId: id, unitPath: path, title: `${name} ${titleOf(scheme, round)}`, facts: { tier } });
    }
  }

  private async open(m: EntityManager, ctx: RequestContext, { round, scheme }: RoundInLaw): Promise<void> {
    await this.followUp(m, ctx, { round, scheme });
    await m.save(Object.assign(round, { state: 'final' }));
    await this.duties.raise(m, ctx, { event: ROUND_FINAL, reference: round.id, unitId: round.unitId, unitPath: round.unitPath, on: dayInChina(ctx.at) });
    await finishTodos(m, round.id, ctx.userId, ctx.at);
    await askForAmounts(m, ctx, round, scheme);
    const provision = scheme.provisions[0]?.id;
    this.trail.write(m, ctx, { action: 'finalise-scoring-round', subject: SUBJECT, subjectId: round.id, unitPath: round.unitPath, after: { state: 'final' }, ...(provision === undefined ? {} : { provision }) });
  }
}

function lastDayOf(round: Pick<ScoringRound, 'noticeEndsOn' | 'appealEndsOn'>): string {
  return [round.noticeEndsOn ?? '', round.appealEndsOn ?? ''].sort().at(-1) ?? '';
}

/** Objections without an answer, and people whose corrected score does not stand yet. */
export async function countOpenAppeals(m: EntityManager, roundId: string): Promise<number> {
  return (await m.countBy(ScoringAppeal, { roundId, answeredOn: IsNull() })) + (await m.countBy(ScoringSubject, { roundId, reopenedAt: Not(IsNull()) }));
}

/** Parties that acted on a matter, without moving it, since it came into its state. */
async function signaturesOf(m: EntityManager, instance: WorkflowInstance): Promise<string[]> {
  const steps = await m.find(WorkflowStep, { where: { instanceId: instance.id }, order: { seq: 'DESC' } });
  const since = steps.findIndex((step) => step.toState === instance.state && step.fromState !== step.toState);
  return [...new Set(steps.slice(0, since < 0 ? 0 : since).flatMap((step) => (step.kind === 'act' && step.party !== null ? [step.party] : [])))];
}

async function roundFacts(m: EntityManager, ctx: RequestContext, round: ScoringRound, scheme: ScoringScheme, instance: WorkflowInstance): Promise<RoundFacts> {
  const optional = scheme.items.filter((item) => item.missing !== undefined).map((item) => item.id);
  const [outstanding]: { n: number }[] = await m.query('select count(*)::int as n from scoring_assignment where round_id = $1 and (given = 0 or drawn) and given < wanted and not (item = any($2::text[]))', [round.id, optional]);
  const draws = await m.findBy(ScoringDraw, { roundId: round.id });
  const [pair] = draws.find((draw) => draw.kind === 'groups')?.drawn ?? [];
  const [scoring, scored] = pair?.split('>') ?? [];
  const wanted = drawsOf(scheme, round.number);
  const from = [...new Set(wanted.flatMap(({ item }) => item.draw?.from ?? []))];
  return {
    sheetsOutstanding: outstanding?.n ?? 0, settled: !settingsOf(scheme, round.number) || round.settings !== null, computed: round.state === 'computed' && (await countUnscored(m, round, scheme)) === 0,
    publicityEnded: round.state === 'published' && dayInChina(ctx.at) > lastDayOf(round), openAppeals: await countOpenAppeals(m, round.id), signatures: await signaturesOf(m, instance),
    pairing: scoring === undefined || scored === undefined ? null : { scored, scoring },
    pool: from.length === 0 ? 0 : (await poolOf(m, from)).length, drawn: wanted.every(({ item, cohort }) => draws.some((draw) => draw.item === `${item.id}/${cohort}`)),
  };
}
