import { holdersOf, type JsonObject, type Workflow } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService, type Judge } from '@gongqiao/platform/policy';
import { requireDay } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { WorkflowEngine, WorkflowInstance, type WorkflowListener, type WorkflowMoved } from '@gongqiao/platform/workflow';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { Post } from '../../establishment/index.js';
import { ServiceContract } from '../../procurement/index.js';
import { findFlow } from '../../shared/flows.js';
import { refuseWorkforce } from '../errors.js';
import { type Assignment, Worker } from '../persistence/entities.js';
import { Recruitment, RecruitmentStage } from '../persistence/recruitment-entities.js';
import { Assignments, type PlacementGate } from './assignments.js';
import { finishProviderTodos, tellProvider } from './provider-todo.js';
import { isOnPost, postLevelOf, recruitmentFacts } from './recruitment-facts.js';
import { Replacements, type SuccessorFollower } from './replacements.js';
import { judgeWorker } from './judge-worker.js';

/** A candidate that a provider puts forward under one of its contracts, for a grade or for a certain post. */
export interface NewRecruitment {
  readonly contractId: string;
  readonly workerId: string;
  readonly grade: string;
  readonly postId?: string | null;
}

/** A stage as whoever carries it out enters it. */
export interface StageEntry {
  readonly id: string;
  readonly stage: string;
  readonly on: string;
  readonly result: 'passed' | 'failed';
  readonly supervisor?: string | null;
  readonly contents?: string | null;
  readonly postId?: string | null;
  readonly note?: string | null;
}

const SUBJECT = 'Recruitment';
const FLOW_SUBJECT = 'recruitment';
const START = 'startOnPost';
const PROVIDER = 'provider';

/** The tenant's document on recruitment, where it has one. */
export function recruitmentFlow(policy: PolicyService, judge: Judge): Workflow | undefined {
  return findFlow(policy, judge, FLOW_SUBJECT, START);
}

/** Recruitments from the first review to the first day on the post; the document says who carries out which stage. */
@Injectable()
export class Recruitments implements OnModuleInit, WorkflowListener, PlacementGate, SuccessorFollower {
  readonly subject = SUBJECT;

  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly workflow: WorkflowEngine,
    private readonly trail: Trail,
    private readonly assignments: Assignments,
    private readonly replacements: Replacements,
  ) {}

  onModuleInit(): void {
    this.workflow.listen(this);
    this.assignments.guardBy(this);
    this.replacements.follow(this);
  }

  /** Who comes to a post for the first time comes through the stages; whoever was replaced comes through them again. */
  async mayPlace(m: EntityManager, judge: Judge, worker: Worker): Promise<void> {
    if (!recruitmentFlow(this.policy, judge)) return;
    const replacement = findFlow(this.policy, judge, 'assignment', 'proposeSuccessor');
    const earlier: { replaced: boolean }[] = await m.query(
      `select exists (select 1 from workflow_instance i where i.subject = 'Assignment' and i.subject_id = a.id and i.workflow = $2) as replaced
         from assignment a where a.identity_hash = $1 order by a.start_on desc limit 1`, [worker.identityHash, replacement?.id ?? '']);
    if (!earlier[0] || earlier[0].replaced) throw refuseWorkforce('recruitment-needed', { field: 'workerId' });
  }

  /** A provider puts one of its people forward. Written in the purchaser's tenant, where the provider has this errand only. */
  async start(ctx: RequestContext, key: string, input: NewRecruitment): Promise<{ id: string }> {
    const contract = await this.database.run(ctx, async (m) => {
      const found = await m.findOneBy(ServiceContract, { id: input.contractId });
      if (!found || found.providerTenantId !== ctx.tenantId || !this.access.can(ctx, 'create', SUBJECT, { providerTenantId: ctx.tenantId })) throw refuseWorkforce('contract-unknown', { field: 'contractId' });
      if (found.state !== 'signed') throw refuseWorkforce('contract-not-running', { field: 'contractId' });
      if (!(await m.existsBy(Worker, { id: input.workerId, tenantId: ctx.tenantId, employedTo: IsNull() }))) throw refuseWorkforce('worker-unknown', { field: 'workerId' });
      return found;
    });
    const guest: RequestContext = { ...ctx, tenantId: contract.tenantId, unitPath: contract.unitPath, roles: [] };
    const { name } = await this.database.run(ctx, (m) => m.findOneByOrFail(Worker, { id: input.workerId }));
    return this.database.once(guest, { key, operation: 'startRecruitment', input }, (m) => this.open(m, guest, contract, { ...input, postId: input.postId ?? null, workerName: name }));
  }

  private async open(m: EntityManager, ctx: RequestContext, contract: ServiceContract, input: { workerId: string; workerName: string; grade: string; postId: string | null }): Promise<{ id: string }> {
    const flow = recruitmentFlow(this.policy, await this.policy.judge(m, ctx));
    if (!flow) throw refuseWorkforce('no-recruitment-flow');
    if (await m.existsBy(Recruitment, { workerId: input.workerId, closedOn: IsNull() })) throw refuseWorkforce('recruitment-open', { field: 'workerId' });
    const post = input.postId === null ? null : await this.getPost(m, contract.purchaserUnitId, input.postId);
    const row = await m.save(m.create(Recruitment, {
      contractId: contract.id, providerId: contract.providerId, providerTenantId: contract.providerTenantId ?? '', purchaserUnitId: contract.purchaserUnitId, purchaserName: contract.purchaserName, unitPath: contract.unitPath,
      workerId: input.workerId, workerName: input.workerName, grade: post?.grade ?? input.grade, postId: post?.id ?? null, state: flow.initial, workflowInstanceId: null, openedOn: dayInChina(ctx.at), closedOn: null,
      basicResultId: null, gradeResultId: null, onboardingResultId: null, assignmentId: null,
    }));
    // From here on the candidate's file may be seen from the purchaser's side.
    if (await isOnPost(m, row.workerId, row.openedOn)) throw refuseWorkforce('already-on-post', { field: 'workerId' });
    const instance = await this.workflow.start(m, ctx, {
      workflow: flow.id, subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, title: `${flow.zh} ${row.workerName}`, facts: { postLevel: await postLevelOf(m, contract.id) },
    });
    await m.save(Object.assign(row, { workflowInstanceId: instance.id }));
    await this.tell(m, ctx, row, flow, instance);
    this.trail.write(m, ctx, { action: 'start-recruitment', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, after: row });
    return { id: row.id };
  }

  private async getPost(m: EntityManager, purchaserUnitId: string, id: string): Promise<Post> {
    const post = await m.findOneBy(Post, { id, purchaserUnitId });
    if (!post) throw refuseWorkforce('post-unknown', { field: 'postId' });
    return post;
  }

  /** Opens a recruitment for a successor that a provider has proposed, in the transaction of the proposal. */
  async successorProposed(m: EntityManager, ctx: RequestContext, assignment: Assignment, successor: { id: string; name: string }): Promise<void> {
    if (!recruitmentFlow(this.policy, await this.policy.judge(m, ctx))) return;
    if (await m.existsBy(Recruitment, { workerId: successor.id, closedOn: IsNull() })) return;
    const contract = await m.findOneByOrFail(ServiceContract, { id: assignment.contractId });
    const post = await m.findOneByOrFail(Post, { id: assignment.postId });
    await this.open(m, ctx, contract, { workerId: successor.id, workerName: successor.name, grade: post.grade, postId: post.id });
  }

  /** In whose name the caller carries out the stage that is due: the provider from its own tenant, a union by its place. */
  private async partiesFor(ctx: RequestContext, row: Recruitment): Promise<{ ctx: RequestContext; parties: readonly string[] } | null> {
    if (row.tenantId !== ctx.tenantId) {
      return this.access.can(ctx, 'update', SUBJECT, row) ? { ctx: { ...ctx, tenantId: row.tenantId, unitPath: row.unitPath, roles: [] }, parties: [PROVIDER] } : null;
    }
    const may = this.access.can(ctx, 'allocate', SUBJECT, row) || this.access.can(ctx, 'verify', SUBJECT, row);
    return may ? { ctx, parties: ctx.roles } : null;
  }

  private async enter(ctx: RequestContext, id: string): Promise<{ ctx: RequestContext; parties: readonly string[] }> {
    const row = await this.database.run(ctx, (m) => m.findOneBy(Recruitment, { id }));
    const entered = row ? await this.partiesFor(ctx, row) : null;
    if (!entered) throw refuseWorkforce('recruitment-unknown', { field: 'id' });
    return entered;
  }

  /** Whether the caller's parties hold the state: a city has the right to a post's stage only where it buys for the post itself. */
  private requireHolder(row: Recruitment, instance: WorkflowInstance, parties: readonly string[]): void {
    const state = this.workflow.getWorkflow(instance.packId, instance.workflow).states[row.state];
    if (!holdersOf(state, instance.facts).some((held) => parties.includes(held))) throw refuseWorkforce('not-your-stage', { field: 'id', values: { stage: state?.zh ?? row.state } });
  }

  /**
   * Enters the stage that is due: day, result, who supervised it. Conditions are judged and kept with their reasons.
   *
   * @throws Refused the document's own ground, `not-your-stage`, `stage-in-future`, `recruitment-unknown`.
   */
  async record(ctx: RequestContext, key: string, input: StageEntry): Promise<{ id: string }> {
    const on = requireDay(input.on, 'on');
    if (on > dayInChina(ctx.at)) throw refuseWorkforce('stage-in-future', { field: 'on' });
    const { ctx: acting, parties } = await this.enter(ctx, input.id);
    return this.database.once(acting, { key, operation: 'recordRecruitmentStage', input }, async (m) => {
      const row = await m.findOneOrFail(Recruitment, { where: { id: input.id }, lock: { mode: 'pessimistic_write' } });
      const instance = await m.findOneByOrFail(WorkflowInstance, { id: row.workflowInstanceId ?? '' });
      this.requireHolder(row, instance, parties);
      if (input.postId && input.postId !== row.postId) {
        const post = await this.getPost(m, row.purchaserUnitId, input.postId);
        await m.save(Object.assign(row, { postId: post.id, grade: post.grade }));
      }
      const supervisor = input.supervisor?.trim() || null;
      const contents = input.contents?.trim() || null;
      await this.workflow.actFor(m, acting, instance.id, parties, {
        transition: input.stage, note: input.note ?? null, form: { on, result: input.result, supervised: supervisor !== null }, facts: { trainedOn: on, contents },
      });
      await m.update(RecruitmentStage, { recruitmentId: row.id, stage: input.stage }, { supervisor, contents, note: input.note?.trim() || null });
      return { id: row.id };
    });
  }

  /** The union's supervisor confirms a stage that the provider entered without one. */
  async supervise(ctx: RequestContext, key: string, input: { readonly id: string; readonly stage: string; readonly supervisor: string }): Promise<{ id: string }> {
    const supervisor = input.supervisor.trim();
    if (supervisor === '') throw refuseWorkforce('name-empty', { field: 'supervisor' });
    return this.database.once(ctx, { key, operation: 'superviseRecruitmentStage', input }, async (m) => {
      const row = await m.findOneBy(Recruitment, { id: input.id });
      if (!row || !this.access.can(ctx, 'supervise', SUBJECT, row)) throw refuseWorkforce('recruitment-unknown', { field: 'id' });
      const stage = await m.findOneBy(RecruitmentStage, { recruitmentId: row.id, stage: input.stage });
      if (!stage) throw refuseWorkforce('stage-unknown', { field: 'stage' });
      const before = { ...stage };
      await m.save(Object.assign(stage, { supervised: true, supervisor }));
      this.trail.write(m, ctx, { action: 'supervise-stage', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, before, after: stage });
      return { id: row.id };
    });
  }

  /** The purchaser lets a person who has passed all stages start; the assignment comes into being with it. */
  async startOnPost(ctx: RequestContext, key: string, input: { readonly id: string; readonly startOn: string }): Promise<{ id: string }> {
    const startOn = requireDay(input.startOn, 'startOn');
    const { ctx: acting, parties } = await this.enter(ctx, input.id);
    return this.database.once(acting, { key, operation: 'startOnPost', input }, async (m) => {
      const row = await m.findOneOrFail(Recruitment, { where: { id: input.id }, lock: { mode: 'pessimistic_write' } });
      const instance = await m.findOneByOrFail(WorkflowInstance, { id: row.workflowInstanceId ?? '' });
      this.requireHolder(row, instance, parties);
      await this.workflow.actFor(m, acting, instance.id, parties, { transition: START, facts: { startOn } });
      return { id: row.id };
    });
  }

  async facts(m: EntityManager, ctx: RequestContext, instance: WorkflowInstance): Promise<JsonObject> {
    return recruitmentFacts(m, ctx, await m.findOneByOrFail(Recruitment, { id: instance.subjectId }));
  }

  /** Keeps the recruitment in step with its matter: the stage is written down, the conditions' answers kept, the person placed. */
  async moved(m: EntityManager, ctx: RequestContext, event: WorkflowMoved): Promise<void> {
    const row = await m.findOneByOrFail(Recruitment, { id: event.instance.subjectId });
    // Whichever way the act came: a union carries out the stages that it holds. A provider comes as a guest, without roles here.
    if (ctx.roles.length > 0) this.requireHolder(row, event.instance, ctx.roles);
    row.state = event.to;
    if (event.transition === START) await this.place(m, ctx, row, String(event.instance.facts['startOn'] ?? dayInChina(ctx.at)));
    else await this.writeStage(m, ctx, row, event);
    if (event.final) row.closedOn = dayInChina(ctx.at);
    await m.save(row);
    await this.tell(m, ctx, row, this.workflow.getWorkflow(event.instance.packId, event.instance.workflow), event.instance);
    this.trail.write(m, ctx, { action: 'record-recruitment-stage', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, after: { stage: event.transition, state: event.to, form: event.form } });
  }

  private async writeStage(m: EntityManager, ctx: RequestContext, row: Recruitment, event: WorkflowMoved): Promise<void> {
    const form = event.form ?? {};
    await m.save(m.create(RecruitmentStage, {
      recruitmentId: row.id, workerId: row.workerId, postId: row.postId, counterpartTenantId: row.providerTenantId, stage: event.transition, doneOn: String(form['on'] ?? dayInChina(ctx.at)),
      result: form['result'] === 'failed' ? 'failed' : 'passed', supervised: form['supervised'] === true, supervisor: null, contents: null, note: event.note,
    }));
    const judge = await this.policy.judge(m, ctx);
    const looked = this.workflow.getWorkflow(event.instance.packId, event.instance.workflow).transitions.some((t) => t.id === event.transition && t.guards?.some((g) => g.decision === judge.fullName('eligibility.basic')));
    if (!looked || form['result'] !== 'passed') return;
    const worker = await m.findOneByOrFail(Worker, { id: row.workerId });
    const judged = await judgeWorker(m, judge, worker, row.grade, dayInChina(ctx.at));
    const [basicResultId, gradeResultId] = await this.policy.storeMany(m, ctx, [
      { subject: SUBJECT, subjectId: row.id, field: 'eligibility.basic', unitPath: row.unitPath, result: judged.basic },
      { subject: SUBJECT, subjectId: row.id, field: 'eligibility.grade', unitPath: row.unitPath, result: judged.grade },
    ]);
    Object.assign(row, { basicResultId, gradeResultId });
  }

  private async place(m: EntityManager, ctx: RequestContext, row: Recruitment, startOn: string): Promise<void> {
    const judge = await this.policy.judge(m, ctx);
    const { stages } = await recruitmentFacts(m, ctx, row);
    const result = judge.decide('assignment.onboarding', { stages }, dayInChina(ctx.at));
    row.onboardingResultId = await this.policy.store(m, ctx, { subject: SUBJECT, subjectId: row.id, field: 'assignment.onboarding', unitPath: row.unitPath, result });
    row.assignmentId = (await this.assignments.placeRecruited(m, ctx, { postId: row.postId ?? '', workerId: row.workerId, contractId: row.contractId, startOn })).id;
  }

  private async tell(m: EntityManager, ctx: RequestContext, row: Recruitment, flow: Workflow, instance: WorkflowInstance): Promise<void> {
    const state = flow.states[instance.state];
    await finishProviderTodos(m, ctx, row.providerTenantId, SUBJECT, row.id);
    const held = !state?.final && holdersOf(state, instance.facts).includes(PROVIDER);
    if (held) await tellProvider(m, ctx, { providerTenantId: row.providerTenantId, subject: SUBJECT, subjectId: row.id, title: `${row.workerName}：${state?.zh ?? ''}`, kind: 'act' });
    if (state?.final) await tellProvider(m, ctx, { providerTenantId: row.providerTenantId, subject: SUBJECT, subjectId: row.id, title: `${row.workerName}：${state.zh}`, kind: 'copy' });
  }
}
