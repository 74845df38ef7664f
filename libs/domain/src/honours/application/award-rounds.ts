import { Decimal, actsOf, day, type Honour, type HonourRules, type JsonObject } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Duties } from '@gongqiao/platform/duty';
import { PolicyService, factsAsJson } from '@gongqiao/platform/policy';
import { requireDay } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { Todo, WorkflowEngine, WorkflowInstance, inRefusedShape, type Addressee, type WorkflowEntered, type WorkflowListener, type WorkflowMoved } from '@gongqiao/platform/workflow';
import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { refuseHonour } from '../errors.js';
import { AwardNominee, AwardObjection, AwardPayable, AwardRound, AwardShare, AwardSignature } from '../persistence/entities.js';
import { computeRound } from './compute-round.js';
import { recordGiven } from './record-given.js';
import { addresseesOf } from './round-todos.js';
import { collectSheets, owedSheets } from '../persistence/sheets.js';
import { sharesMissing } from '../persistence/undivided.js';

const SUBJECT = 'AwardRound';
const REASON_LEAST = 4;

/** An act on a round that the caller may do, or why not now. */
export interface AwardAct {
  readonly transition: string;
  readonly zh: string;
  readonly needsReason: boolean;
  readonly refusal: { readonly zh: string; readonly en: string } | null;
}

/** The notice of a round: for whom and how, and the days of its course; a day left out sets no deadline. */
export interface AwardNotice {
  readonly purpose?: string;
  readonly nominateBy?: string | null;
  readonly scoreBy?: string | null;
  readonly decideBy?: string | null;
}

/** What a notice says, its days in order and none before today. @throws Refused `days-out-of-order`. */
function readNotice({ purpose, nominateBy, scoreBy, decideBy }: AwardNotice, today: string): Pick<AwardRound, 'purpose' | 'nominateBy' | 'scoreBy' | 'decideBy'> {
  const days = { nominateBy: nominateBy ?? null, scoreBy: scoreBy ?? null, decideBy: decideBy ?? null };
  let after = today;
  for (const [field, on] of Object.entries(days)) {
    if (on === null) continue;
    if (requireDay(on, field) < after) throw refuseHonour('days-out-of-order', { field });
    after = on;
  }
  return { purpose: (purpose ?? '').trim().slice(0, 1000), ...days };
}

/** A reason that says something. @throws Refused `reason-missing`. */
export function requireReason(reason: string): string {
  const words = reason.trim();
  if (words.length < REASON_LEAST || words.length > 500) throw refuseHonour('reason-missing', { field: 'reason' });
  return words;
}

/** Rounds of awards: opened by whoever runs them, moved along the document's course, counted by its decisions, paid by payroll. */
@Injectable()
export class AwardRounds implements WorkflowListener {
  readonly subject = SUBJECT;

  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly workflow: WorkflowEngine,
    private readonly trail: Trail,
    @Inject(Duties) private readonly duties: Pick<Duties, 'raise'>,
  ) {}

  /** The awards of the tenant's document. @throws Refused `awards-not-ruled`. */
  async rules(m: EntityManager, ctx: RequestContext): Promise<HonourRules> {
    const rules = this.policy.index.findPack((await this.policy.judge(m, ctx)).packId)?.honours;
    if (!rules) throw refuseHonour('awards-not-ruled');
    return rules;
  }

  /** @throws Refused `award-unknown`. */
  async award(m: EntityManager, ctx: RequestContext, id: string): Promise<Honour> {
    const found = (await this.rules(m, ctx)).honours.find((honour) => honour.id === id);
    if (!found) throw refuseHonour('award-unknown', { field: 'award', values: { award: id.slice(0, 40) } });
    return found;
  }

  /** @throws Refused `round-unknown` unless the caller may do this to the round. */
  async get(m: EntityManager, ctx: RequestContext, id: string, verb: string): Promise<AwardRound> {
    const round = await m.findOneBy(AwardRound, { id });
    if (!round || !this.access.can(ctx, verb, SUBJECT, round)) throw refuseHonour('round-unknown', { field: 'id' });
    return round;
  }

  private readSettings({ settings }: Honour, value: JsonObject, on: string): JsonObject {
    return settings ? inRefusedShape(() => settings.writePresent(settings.read(factsAsJson(value), 'settings', { asOf: day(on), siblings: {} })) as JsonObject) : {};
  }

  /** Opens an award of a year at the top of the house: its notice goes out. */
  open(ctx: RequestContext, key: string, input: { readonly award: string; readonly year: number; readonly month?: number | null; readonly settings: JsonObject; readonly notice?: AwardNotice }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'openAwardRound', input }, async (m) => {
      const honour = await this.award(m, ctx, input.award);
      const [root]: { path: string }[] = await m.query('select path::text as path from org_unit where tenant_id = current_tenant_id() and parent_id is null order by path limit 1');
      const unitPath = root?.path ?? ctx.unitPath;
      this.access.require(ctx, 'create', SUBJECT, { tenantId: ctx.tenantId, unitPath });
      const month = input.month ?? 0;
      if (month !== 0 && !honour.rolling) throw refuseHonour('not-monthly', { field: 'month', values: { award: honour.zh } });
      const period = month === 0 ? `${input.year} 年` : `${input.year} 年 ${month} 月`;
      if (await m.existsBy(AwardRound, { award: honour.id, year: input.year, month })) throw refuseHonour('round-exists', { field: 'year', values: { period, award: honour.zh } });
      const settings = this.readSettings(honour, input.settings, dayInChina(ctx.at));
      const title = `${period}${honour.zh}`;
      const notice = readNotice(input.notice ?? {}, dayInChina(ctx.at));
      const round = await m.save(m.create(AwardRound, { ...notice, unitPath, award: honour.id, year: input.year, month, title, state: '', settings, workflowInstanceId: null, resultId: null, computedAt: null, total: null, noticeEndsOn: null }));
      const instance = await this.workflow.start(m, ctx, { workflow: (await this.rules(m, ctx)).workflow, subject: SUBJECT, subjectId: round.id, title, unitPath });
      await m.save(Object.assign(round, { workflowInstanceId: instance.id, state: instance.state }));
      return { id: round.id };
    });
  }

  /** What guards must know: who signed, whether the notice is over, which objections wait. */
  async facts(m: EntityManager, ctx: RequestContext, instance: WorkflowInstance): Promise<object> {
    const signatures = await m.findBy(AwardSignature, { roundId: instance.subjectId });
    const openAppeals = await m.countBy(AwardObjection, { roundId: instance.subjectId, answeredAt: IsNull() });
    const publicityEnded = instance.dueOn !== null && instance.dueOn < dayInChina(ctx.at);
    return (await this.rules(m, ctx)).facts({ signatures: signatures.map((one) => one.party), publicityEnded, openAppeals });
  }

  /** Each party is asked in its own unit, by the notice's days. */
  async addressees(m: EntityManager, ctx: RequestContext, entered: WorkflowEntered): Promise<readonly Addressee[]> {
    const round = await m.findOneByOrFail(AwardRound, { id: entered.instance.subjectId });
    return addresseesOf({ m, ctx, workflow: this.workflow, rules: await this.rules(m, ctx), honour: await this.award(m, ctx, round.award), round }, entered);
  }

  /** A team's list is there: its leader's to-do is done. */
  async sharesRecorded(m: EntityManager, ctx: RequestContext, round: AwardRound, { unitPath }: AwardNominee): Promise<void> {
    const { by } = (await this.rules(m, ctx)).shares;
    await m.update(Todo, { instanceId: round.workflowInstanceId ?? '', party: In([...by]), unitPath, finishedAt: IsNull() }, { finishedAt: ctx.at, finishedBy: ctx.userId, outcome: 'shared' });
    await this.workflow.todos.tell(m, ctx, unitPath);
  }

  /** Acts of the course that the caller's roles give now. */
  async acts(m: EntityManager, ctx: RequestContext, round: AwardRound): Promise<AwardAct[]> {
    if (round.workflowInstanceId === null || !this.access.can(ctx, 'update', SUBJECT, round)) return [];
    const instance = await m.findOneByOrFail(WorkflowInstance, { id: round.workflowInstanceId });
    if (instance.finishedAt) return [];
    const flow = this.workflow.getWorkflow(instance.packId, instance.workflow);
    const facts = { ...instance.facts, ...(await this.facts(m, ctx, instance)) };
    const found = ctx.roles.flatMap((role) => actsOf(flow, instance.state, role, facts));
    return found.filter((act, i) => found.findIndex((other) => other.transition.id === act.transition.id) === i)
      .map(({ transition, refusal }) => ({ transition: transition.id, zh: transition.zh, needsReason: transition.reason ?? false, refusal }));
  }

  /** Moves a round along its course in the caller's roles. */
  act(ctx: RequestContext, key: string, input: { readonly id: string; readonly transition: string; readonly note: string | null }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'actOnAwardRound', input }, async (m) => {
      const round = await this.get(m, ctx, input.id, 'update');
      await this.workflow.actFor(m, ctx, round.workflowInstanceId ?? '', ctx.roles, { transition: input.transition, note: input.note });
      return { id: round.id };
    });
  }

  /** What a move does: counting, a signature, the notice, the money. */
  async moved(m: EntityManager, ctx: RequestContext, { instance, transition, to }: WorkflowMoved): Promise<void> {
    const round = await m.findOneByOrFail(AwardRound, { id: instance.subjectId });
    const rules = await this.rules(m, ctx);
    const does = rules.does[transition];
    if (does === 'nominate') await collectSheets(m, ctx, { round, honour: await this.award(m, ctx, round.award), rules });
    if (does === 'compute') {
      const honour = await this.award(m, ctx, round.award);
      await this.requireSheets(m, round, honour);
      const sharing = rules.honours.filter((one) => one.pool !== null && one.pool.id === honour.pool?.id).map((one) => one.id);
      await computeRound({ m, ctx, policy: this.policy, honour, round, sharing, performance: rules.performance });
    }
    if (does === 'sign') await this.sign(m, ctx, round);
    if (does === 'reopen') await this.reopen(m, round);
    if (does === 'confirm') {
      const [root]: { id: string }[] = await m.query('select id from org_unit where tenant_id = current_tenant_id() and path = $1::ltree', [round.unitPath]);
      await this.duties.raise(m, ctx, { event: rules.finalEvent, reference: round.id, unitId: root?.id ?? ctx.unitId, unitPath: round.unitPath, on: dayInChina(ctx.at) });
    }
    if (does === 'publish') round.noticeEndsOn = instance.dueOn;
    if (does === 'pay') await this.pay(m, ctx, round);
    await m.save(Object.assign(round, { state: to }));
  }

  /** Counting waits for the sheets that were asked for. @throws Refused `sheets-missing`, naming them. */
  private async requireSheets(m: EntityManager, round: AwardRound, honour: Honour): Promise<void> {
    const owed = await owedSheets(m, round.id);
    if (owed.length === 0) return;
    const named = owed.slice(0, 8).map((one) => `${one.label}（${honour.sheets.find((sheet) => sheet.id === one.sheet)?.zh ?? one.sheet}${one.rater === null ? '' : `，${one.rater}`}）`).join('、');
    throw refuseHonour('sheets-missing', { field: 'id', values: { n: owed.length, names: owed.length > 8 ? `${named}等` : named } });
  }

  /** Back to the department: what was counted and signed falls away, and nominations are open again. Sheets that were given stay. */
  private async reopen(m: EntityManager, round: AwardRound): Promise<void> {
    await m.delete(AwardSignature, { roundId: round.id });
    await m.update(AwardNominee, { roundId: round.id }, { outcome: null, words: null, amount: null, payMonth: null, resultId: null, score: null, scoreResultId: null, decidedReason: null, decidedBy: null });
    Object.assign(round, { computedAt: null, resultId: null, total: null, noticeEndsOn: null });
  }

  private async sign(m: EntityManager, ctx: RequestContext, round: AwardRound): Promise<void> {
    const [step]: { party: string }[] = await m.query('select party from workflow_step where instance_id = $1 order by seq desc limit 1', [round.workflowInstanceId]);
    await m.query(`insert into award_signature (round_id, party, user_id, signed_at) values ($1, $2, $3, $4) on conflict (round_id, party) do nothing`, [round.id, step?.party ?? '', ctx.userId, ctx.at]);
  }

  /** Money goes to payroll only when everything is decided; a month that the document names is kept. */
  private async pay(m: EntityManager, ctx: RequestContext, round: AwardRound): Promise<void> {
    const nominees = await m.findBy(AwardNominee, { roundId: round.id, state: 'nominated' });
    const undecided = nominees.filter((one) => one.outcome === 'tied' || (one.outcome === 'won' && one.amount === null));
    if (undecided.length > 0) throw refuseHonour('undecided', { field: 'id', values: { names: undecided.map((one) => one.label).join('、') } });
    const undivided = await sharesMissing(m, nominees);
    if (undivided.length > 0) throw refuseHonour('shares-missing', { field: 'id', values: { names: undivided.map((one) => one.label).join('、') } });
    const month = dayInChina(ctx.at).slice(0, 7);
    const shares = await m.findBy(AwardShare, { roundId: round.id });
    const users = new Map((await m.query<{ id: string; user: string | null }[]>('select id, user_id as user from employee where id = any($1::uuid[])', [shares.map((share) => share.employeeId)])).map((row) => [row.id, row.user]));
    const given: AwardPayable[] = [];
    for (const one of nominees.filter((nominee) => nominee.outcome === 'won' && nominee.amount?.gt(0))) {
      const label = one.words && one.words !== '获奖' ? `${round.title}（${one.words}）` : round.title;
      const shared = { unitPath: one.unitPath, roundId: round.id, nomineeId: one.id, month: one.payMonth !== null && one.payMonth > month ? one.payMonth : month, resultId: one.resultId ?? round.resultId };
      const lines = one.teamUnitId === null ? [{ employeeId: one.employeeId, userId: one.userId, amount: one.amount ?? new Decimal(0), label }]
        : shares.filter((share) => share.nomineeId === one.id).map(({ employeeId, amount }) => ({ employeeId, userId: users.get(employeeId) ?? null, amount, label: `${label}，${one.label}` }));
      given.push(...(await m.save(lines.map((line) => m.create(AwardPayable, { ...shared, ...line })))));
    }
    await recordGiven(m, ctx, this.policy, await this.rules(m, ctx), given);
  }

  /** Decides on somebody who is tied, or on money that the document leaves open. */
  async settle(ctx: RequestContext, key: string, input: { readonly nomineeId: string; readonly won: boolean; readonly amount: string | null; readonly reason: string }): Promise<{ id: string }> {
    const reason = requireReason(input.reason);
    return this.database.once(ctx, { key, operation: 'settleAwardNominee', input }, async (m) => {
      const nominee = await m.findOne(AwardNominee, { where: { id: input.nomineeId }, lock: { mode: 'pessimistic_write' } });
      if (!nominee) throw refuseHonour('nominee-unknown', { field: 'nomineeId' });
      const round = await this.get(m, ctx, nominee.roundId, 'settle');
      const waits = nominee.outcome === 'tied' || (nominee.outcome === 'won' && nominee.amount === null) || nominee.decidedReason !== null;
      if (!waits || (await m.existsBy(AwardPayable, { roundId: round.id }))) throw refuseHonour('not-tied', { field: 'nomineeId' });
      if (input.won && (input.amount === null || !/^\d{1,7}(\.\d{1,2})?$/.test(input.amount) || new Decimal(input.amount).isZero())) throw refuseHonour('amount-invalid', { field: 'amount' });
      await m.save(Object.assign(nominee, { outcome: input.won ? 'won' : 'lost', words: input.won ? '机构决定获奖' : '机构决定不获奖', amount: input.won && input.amount !== null ? new Decimal(input.amount) : null, decidedReason: reason, decidedBy: ctx.userId }));
      await m.query(`update award_round set total = (select sum(amount) from award_nominee where round_id = $1 and outcome = 'won'), updated_at = now(), version = version + 1 where id = $1`, [round.id]);
      this.trail.write(m, ctx, { action: 'settle-award-nominee', subject: SUBJECT, subjectId: round.id, unitPath: round.unitPath, after: { nominee: nominee.label, won: input.won, amount: input.amount, reason } });
      return { id: round.id };
    });
  }
}
