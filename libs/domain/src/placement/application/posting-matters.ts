import type { JsonObject, Pack, Workflow } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { paginate, type Page, type PageArgs } from '@gongqiao/platform/graphql';
import { PolicyService } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { WorkflowEngine, WorkflowInstance, seatsOf, type Addressee, type WorkflowEntered, type WorkflowListener, type WorkflowMoved } from '@gongqiao/platform/workflow';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { findFlow } from '../../shared/flows.js';
import { visitTenant } from '../../shared/visit-tenant.js';
import { Assignment, Assignments } from '../../workforce/index.js';
import { refusePosting } from '../errors.js';
import { EMPLOYER, HOST, POSTING_COURSES, RECEIVING, SUPERVISING, WORKER, postingFacts, wantedParties, type ActAsks } from '../model/posting-courses.js';
import { POSTING_KINDS, PostingMatter, type PostingAnswer, type PostingKind } from '../persistence/posting-matter.js';
import { findTarget, groundOf, incomingOf, employeeOn } from '../persistence/posting-ground.js';

const SUBJECT = 'PostingMatter';
const OWN = 'OwnPosting';

/** A matter as it is begun: what the document's first act asks for, with the post and people by their ids. */
export interface NewPostingMatter {
  readonly kind: string;
  readonly assignmentId: string;
  readonly targetPostId?: string | null;
  readonly incomingWorkerId?: string | null;
  readonly said: JsonObject;
}

/** An act on a matter, with what it asks for. */
export interface PostingAct {
  readonly id: string;
  readonly act: string;
  readonly outcome?: string | null;
  readonly reason?: string | null;
  readonly on?: string | null;
  readonly filed?: boolean | null;
  readonly facts?: string | null;
  readonly evidence?: readonly string[] | null;
}

/** An act that the caller may do now, and what it asks for. */
export interface OpenPostingAct {
  readonly act: string;
  readonly zh: string;
  readonly asks: ActAsks;
  readonly parties: readonly string[];
}

const covers = (ctx: RequestContext, path: string | null): boolean => path !== null && (path === ctx.unitPath || path.startsWith(`${ctx.unitPath}.`));

/** Matters about people on a purchaser's posts: begun on either side, answered by each party in its own tenant, and carried out on the assignment. */
@Injectable()
export class PostingMatters implements WorkflowListener {
  readonly subject = SUBJECT;

  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly workflow: WorkflowEngine,
    private readonly trail: Trail,
    private readonly assignments: Assignments,
  ) {}

  /** Matters of the caller's side and place, those under way first; a worker's own. */
  page(ctx: RequestContext, page: PageArgs, filter: { readonly open?: boolean | null; readonly assignmentId?: string | null; readonly own?: boolean | null }): Promise<Page<PostingMatter>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', filter.own === true ? OWN : SUBJECT, 'matter');
      const qb = m.createQueryBuilder(PostingMatter, 'matter').where(may.sql, may.parameters)
        .andWhere('(matter.tenant_id <> current_tenant_id() or matter.unit_path <@ :place::ltree or matter.target_unit_path <@ :place::ltree)', { place: ctx.unitPath });
      if (filter.open != null) qb.andWhere(`matter.closed_on is ${filter.open ? '' : 'not '}null`);
      if (filter.assignmentId) qb.andWhere('matter.assignment_id = :assignment', { assignment: requireId(filter.assignmentId, 'assignmentId') });
      return paginate(qb, page, { sortable: ['begunOn', 'workerName', 'kind', 'state'], byDefault: '-begunOn' });
    });
  }

  /** The matter, for whoever may read it. @throws Refused `matter-unknown`. */
  async get(m: EntityManager, ctx: RequestContext, id: string): Promise<PostingMatter> {
    const row = await m.findOneBy(PostingMatter, { id: requireId(id, 'id') });
    if (!row || !this.mayRead(ctx, row)) throw refusePosting('matter-unknown', { field: 'id' });
    return row;
  }

  private mayRead(ctx: RequestContext, row: PostingMatter): boolean {
    if (row.tenantId !== ctx.tenantId) return this.access.can(ctx, 'read', SUBJECT, row) || this.access.can(ctx, 'read', OWN, row);
    return this.access.can(ctx, 'read', SUBJECT, row) && (covers(ctx, row.unitPath) || covers(ctx, row.targetUnitPath));
  }

  /** In whose name the caller speaks in a matter: parties of the purchaser's document. */
  private partiesOf(ctx: RequestContext, row: Pick<PostingMatter, 'tenantId' | 'providerTenantId' | 'unitPath' | 'targetUnitPath' | 'workerUserId'>): readonly string[] {
    if (row.tenantId !== ctx.tenantId) {
      const own = row.workerUserId === ctx.userId && this.access.can(ctx, 'request', OWN, row) ? [WORKER] : [];
      return this.access.can(ctx, 'act', SUBJECT, row) ? [EMPLOYER, ...own] : own;
    }
    return this.access.can(ctx, 'act', SUBJECT, row) && (covers(ctx, row.unitPath) || covers(ctx, row.targetUnitPath)) ? ctx.roles : [];
  }

  /** The parties by which an answer counts: a host of the post to which somebody goes speaks as the receiving one. */
  private speaksAs(ctx: RequestContext, row: PostingMatter, party: string): string[] {
    if (row.tenantId !== ctx.tenantId || (party !== HOST && party !== SUPERVISING)) return [party];
    return [...(covers(ctx, row.unitPath) ? [party] : []), ...(covers(ctx, row.targetUnitPath) && row.targetUnitPath !== row.unitPath ? [`${RECEIVING}${party}`] : [])];
  }

  private flowOf(pack: Pack | undefined, kind: PostingKind): Workflow | undefined {
    const { subject, begin } = POSTING_COURSES[kind];
    return pack?.workflows.find((flow) => flow.subject === subject && flow.transitions.some((transition) => transition.id === begin));
  }

  /** Acts that are the caller's in the state of a matter. */
  async acts(m: EntityManager, ctx: RequestContext, row: PostingMatter): Promise<OpenPostingAct[]> {
    const parties = this.partiesOf(ctx, row);
    const instance = row.workflowInstanceId === null || parties.length === 0 ? null : await this.instanceOf(m, ctx, row);
    if (!instance) return [];
    const flow = this.flowOf(this.policy.index.findPack(instance.packId), row.kind);
    const course = POSTING_COURSES[row.kind];
    const { required, missing } = wantedParties(row.kind, instance.wanted);
    const found = (flow?.transitions ?? []).filter((one) => one.from.includes(row.state) && one.id in course.acts && one.actors.some((actor) => parties.includes(actor)));
    return [...new Map(found.map((one) => [one.id, one])).values()].flatMap(({ id, zh }) => {
      const mine = parties.filter((party) => found.some((one) => one.id === id && one.actors.includes(party)));
      if (id === course.agrees?.act && !mine.some((party) => this.speaksAs(ctx, row, party).some((one) => required.includes(one)))) return [];
      if (id.startsWith('withdraw') && !mine.includes(row.begunAs)) return [];
      if (id === 'submitTransfer' && missing.length > 0) return [];
      return [{ act: id, zh: id === course.agrees?.act ? '答复' : zh, asks: course.acts[id] ?? 'nothing', parties: mine }];
    });
  }

  /** The course's pack and what the decision answers now, read where the matter lies. */
  private async instanceOf(m: EntityManager, ctx: RequestContext, row: PostingMatter): Promise<{ packId: string; wanted: JsonObject }> {
    const held: { packId?: string; wanted?: JsonObject } = {};
    await visitTenant(m, ctx, row.tenantId, async () => {
      const there = { ...ctx, tenantId: row.tenantId, unitPath: row.unitPath };
      const judge = await this.policy.judge(m, there);
      const result = judge.attempt(POSTING_COURSES[row.kind].decision, postingFacts(row, await groundOf(m, row, this.supervisors(judge.packId))), dayInChina(ctx.at));
      Object.assign(held, { packId: judge.packId, wanted: result.ok ? result.output : {} });
    });
    return { packId: held.packId ?? '', wanted: held.wanted ?? {} };
  }

  /** The state in the words of the purchaser's document. */
  async stateOf(m: EntityManager, ctx: RequestContext, row: PostingMatter): Promise<string> {
    const { packId } = await this.instanceOf(m, ctx, row);
    return this.flowOf(this.policy.index.findPack(packId), row.kind)?.states[row.state]?.zh ?? row.state;
  }

  private supervisors(packId: string): readonly string[] {
    return this.policy.index.findPack(packId)?.parties[SUPERVISING]?.unitKinds ?? [];
  }

  /** Begins a matter about somebody on a post: the employer or the host, or the person for the own absence on duty. */
  async begin(ctx: RequestContext, key: string, input: NewPostingMatter): Promise<{ id: string }> {
    const kind = POSTING_KINDS.find((known) => known === input.kind);
    const assignment = await this.database.run(ctx, (m) => m.findOneBy(Assignment, { id: requireId(input.assignmentId, 'input.assignmentId') }));
    const today = dayInChina(ctx.at);
    if (!kind || !assignment || (assignment.endOn !== null && assignment.endOn < today)) throw refusePosting('assignment-unknown', { field: 'input.assignmentId' });
    const employee = await this.database.run({ tenantId: assignment.providerTenantId }, (m) => employeeOn(m, assignment));
    const place = { tenantId: assignment.tenantId, providerTenantId: assignment.providerTenantId, unitPath: assignment.unitPath, targetUnitPath: null, workerUserId: employee?.userId ?? null };
    const parties = this.partiesOf(ctx, place);
    if (!employee || parties.length === 0) throw refusePosting('assignment-unknown', { field: 'input.assignmentId' });
    const incoming = kind === 'swap' ? await this.database.run({ tenantId: assignment.providerTenantId }, (m) => incomingOf(m, assignment, input.incomingWorkerId ?? null, today)) : null;
    const guest: RequestContext = { ...ctx, tenantId: assignment.tenantId, unitPath: assignment.unitPath, roles: [] };
    return this.database.once(guest, { key, operation: 'beginPostingMatter', input }, async (m) => {
      const judge = await this.policy.judge(m, guest);
      const course = POSTING_COURSES[kind];
      const flow = findFlow(this.policy, judge, course.subject, course.begin);
      const first = flow?.transitions.find((one) => one.id === course.begin);
      if (!flow || !first) throw refusePosting('course-not-ruled', { field: 'input.kind' });
      const begunAs = first.actors.find((actor) => parties.includes(actor));
      if (begunAs === undefined) throw refusePosting('party-wrong', { field: 'input.kind' });
      if (kind !== 'duty-absence' && (await m.query<unknown[]>('select 1 from posting_matter where assignment_id = $1 and kind = $2 and closed_on is null', [assignment.id, kind])).length > 0) throw refusePosting('matter-open', { field: 'input.assignmentId' });
      const target = kind === 'transfer' ? await findTarget(m, assignment, input.targetPostId ?? null, today) : null;
      const [host]: { name: string }[] = await m.query('select name from org_unit where path = $1::ltree', [assignment.unitPath]);
      const [post]: { number: string }[] = await m.query('select number from post where id = $1', [assignment.postId]);
      const named: JsonObject = kind === 'transfer' ? { subject: employee.name, target: target?.name ?? '' } : kind === 'swap' ? { post: post?.number ?? '', outgoing: employee.name, incoming: incoming?.name ?? '' } : {};
      const row = await m.save(m.create(PostingMatter, {
        unitPath: assignment.unitPath, kind, assignmentId: assignment.id, contractId: assignment.contractId, providerTenantId: assignment.providerTenantId, workerId: assignment.workerId, workerName: employee.name, workerUserId: employee.userId,
        hostUnitName: host?.name ?? '', targetPostId: target?.postId ?? null, targetUnitPath: target?.unitPath ?? null, targetName: target?.name ?? null, incomingWorkerId: incoming?.workerId ?? null, incomingName: incoming?.name ?? null,
        said: { ...input.said, ...named }, answers: [], begunBy: ctx.userId, begunAs, begunOn: today, state: flow.initial, workflowInstanceId: null, resultId: null, newAssignmentId: null, closedOn: null,
      }));
      // Who proposes a change agrees to it.
      if (kind === 'transfer') row.answers = this.speaksAs(ctx, row, begunAs).map((party) => ({ act: 'agreeTransfer', party, outcome: 'agreed', on: today, by: ctx.userId, reason: null }));
      const instance = await this.workflow.start(m, guest, { workflow: flow.id, subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, title: `${flow.zh}：${employee.name}` });
      await m.save(Object.assign(row, { workflowInstanceId: instance.id }));
      await this.workflow.actFor(m, guest, instance.id, [begunAs], { transition: course.begin, form: row.said });
      this.trail.write(m, guest, { action: 'begin-posting-matter', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, after: { kind, worker: employee.name, said: row.said } });
      return { id: row.id };
    });
  }

  /** Does an act in the caller's own part. @throws Refused `matter-unknown`, `party-wrong`, and the document's own grounds. */
  async act(ctx: RequestContext, key: string, input: PostingAct): Promise<{ id: string }> {
    const { row, open } = await this.database.run(ctx, async (m) => { const found = await this.get(m, ctx, input.id); return { row: found, open: await this.acts(m, ctx, found) }; });
    const act = open.find((one) => one.act === input.act);
    const party = act?.parties[0];
    if (!act || party === undefined) throw refusePosting('party-wrong', { field: 'act' });
    const guest: RequestContext = { ...ctx, tenantId: row.tenantId, unitPath: row.unitPath, roles: [] };
    return this.database.once(guest, { key, operation: 'actOnPostingMatter', input }, async (m) => {
      const held = await m.findOneOrFail(PostingMatter, { where: { id: row.id }, lock: { mode: 'pessimistic_write' } });
      const { form, facts, answers } = this.readAct(ctx, held, act, party, input);
      await m.save(Object.assign(held, { answers: [...held.answers, ...answers] }));
      const { agrees } = POSTING_COURSES[held.kind];
      const wanted = await this.judge(m, guest, held);
      const { missing } = wantedParties(held.kind, wanted.output);
      const told = { ...facts, ...(agrees?.act === act.act ? { [agrees.completes]: missing.length === 0, partyRequired: true } : {}), missingAgreements: missing, isProposer: party === held.begunAs, ...(input.on ? { plannedOn: input.on } : {}) };
      await m.save(Object.assign(held, { resultId: wanted.resultId }));
      await this.workflow.actFor(m, guest, held.workflowInstanceId ?? '', [party], { transition: act.act, note: input.reason?.trim() || null, form, facts: told });
      return { id: held.id };
    });
  }

  private readAct(ctx: RequestContext, row: PostingMatter, act: OpenPostingAct, party: string, input: PostingAct): { form: object; facts: JsonObject; answers: PostingAnswer[] } {
    const reason = input.reason?.trim() || null;
    const yes = act.asks === 'agreement' ? 'agreed' : 'approved';
    const no = act.asks === 'agreement' ? 'refused' : 'rejected';
    const answer = (speaker: string, outcome: string): PostingAnswer => ({ act: act.act, party: speaker, outcome, on: dayInChina(ctx.at), by: ctx.userId, reason, ...(input.filed === true ? { filed: true } : {}) });
    if (act.asks === 'agreement' || act.asks === 'approval') {
      if (input.outcome !== yes && input.outcome !== no) throw refusePosting('field-empty', { field: 'outcome' });
      const outcome = input.outcome;
      const speakers = act.asks === 'agreement' ? this.speaksAs(ctx, row, party) : [party];
      return { form: { outcome, ...(reason === null ? {} : { reason }) }, facts: { outcome }, answers: speakers.map((speaker) => answer(speaker, outcome)) };
    }
    if (act.asks === 'day') return { form: { plannedOn: input.on ?? '' }, facts: {}, answers: [] };
    if (act.asks === 'facts') {
      if (!input.facts?.trim()) throw refusePosting('field-empty', { field: 'facts' });
      return { form: { facts: input.facts.trim(), evidence: [...(input.evidence ?? [])] }, facts: {}, answers: [{ ...answer(party, 'recorded'), reason: input.facts.trim() }] };
    }
    return { form: {}, facts: {}, answers: [] };
  }

  /** The document's decision on the matter as it stands, kept with its reasons. */
  private async judge(m: EntityManager, ctx: RequestContext, row: PostingMatter): Promise<{ output: JsonObject; resultId: string | null }> {
    const judge = await this.policy.judge(m, ctx);
    const course = POSTING_COURSES[row.kind];
    const result = judge.attempt(course.decision, postingFacts(row, await groundOf(m, row, this.supervisors(judge.packId))), dayInChina(ctx.at));
    if (!result.ok) return { output: {}, resultId: row.resultId };
    return { output: result.output, resultId: await this.policy.store(m, ctx, { subject: SUBJECT, subjectId: row.id, field: course.decision, unitPath: row.unitPath, result }) };
  }

  async facts(m: EntityManager, _ctx: RequestContext, instance: WorkflowInstance): Promise<object> {
    const row = await m.findOneByOrFail(PostingMatter, { id: instance.subjectId });
    return postingFacts(row, await groundOf(m, row, this.supervisors(instance.packId)));
  }

  /** Parties of the purchaser's side that have not spoken yet, each at its own unit; the employer is told in its own tenant. */
  async addressees(m: EntityManager, ctx: RequestContext, { instance, holders }: WorkflowEntered): Promise<readonly Addressee[]> {
    const row = await m.findOneByOrFail(PostingMatter, { id: instance.subjectId });
    const { output } = await this.judge(m, ctx, row);
    const { required, missing } = wantedParties(row.kind, output);
    const agreeing = POSTING_COURSES[row.kind].agrees !== null && required.some((party) => holders.includes(party)) && instance.state !== 'agreed';
    const wanted = (party: string): boolean => !agreeing || missing.includes(party);
    const there = holders.filter((party) => party !== EMPLOYER && party !== WORKER);
    // One supervising unit over both posts is asked once.
    const { supervisor, receivingSupervisor } = await groundOf(m, row, this.supervisors(instance.packId));
    const twice = supervisor === receivingSupervisor ? [`${RECEIVING}${SUPERVISING}`] : [];
    const receiving = row.targetUnitPath === null || row.targetUnitPath === row.unitPath ? [] : missing.filter((party) => party.startsWith(RECEIVING) && !twice.includes(party)).map((party): Addressee => ({ party: party.slice(RECEIVING.length), unitPath: row.targetUnitPath ?? row.unitPath }));
    return [...there.filter((party) => wanted(party) && (party !== SUPERVISING || required.includes(party))).map((party): Addressee => ({ party })), ...(agreeing ? receiving : [])];
  }

  /** Keeps the row in step, carries a change out, and tells the employer and the person. */
  async moved(m: EntityManager, ctx: RequestContext, event: WorkflowMoved): Promise<void> {
    const row = await m.findOneByOrFail(PostingMatter, { id: event.instance.subjectId });
    const course = POSTING_COURSES[row.kind];
    row.state = event.to;
    if (event.transition === course.effects) await this.carryOut(m, ctx, row, String(event.form?.['plannedOn'] ?? dayInChina(ctx.at)));
    const flow = this.workflow.getWorkflow(event.instance.packId, event.instance.workflow);
    // Where nobody has anything left to do, it is settled; a false ground may still be recorded.
    if (event.final || (flow.states[event.to]?.holders ?? []).length === 0) row.closedOn = dayInChina(ctx.at);
    await m.save(row);
    await this.tellEmployer(m, ctx, row, flow, event);
  }

  private async carryOut(m: EntityManager, ctx: RequestContext, row: PostingMatter, on: string): Promise<void> {
    const assignment = await m.findOneByOrFail(Assignment, { id: row.assignmentId });
    const result = await this.judge(m, ctx, { ...row, said: { ...row.said, plannedOn: on } } as PostingMatter);
    row.resultId = result.resultId;
    row.said = { ...row.said, plannedOn: on };
    const next = await this.assignments.succeed(m, ctx, assignment, { postId: row.targetPostId ?? assignment.postId, workerId: row.incomingWorkerId ?? row.workerId, startOn: on, ground: row.kind === 'swap' ? '调换人员' : '岗位调整' });
    row.newAssignmentId = next.id;
  }

  private async tellEmployer(m: EntityManager, ctx: RequestContext, row: PostingMatter, flow: Workflow, event: WorkflowMoved): Promise<void> {
    const holds = flow.states[event.to]?.holders?.includes(EMPLOYER) ?? false;
    const title = `${flow.zh}：${row.workerName}　${flow.states[event.to]?.zh ?? ''}`;
    const settled = row.closedOn !== null || event.to === 'approved';
    await visitTenant(m, ctx, row.providerTenantId, async () => {
      await m.query(`update todo set finished_at = $2, finished_by = $3, outcome = $4 where subject = $5 and subject_id = $1 and kind = 'act' and finished_at is null`, [row.id, ctx.at, ctx.userId, event.transition, SUBJECT]);
      const there = { ...ctx, tenantId: row.providerTenantId };
      const party = this.policy.index.findPack((await this.policy.judge(m, there)).packId)?.rights.find((right) => right.subject === SUBJECT && right.verb === 'act')?.who[0];
      const [root]: { path: string }[] = await m.query('select path::text as path from org_unit where tenant_id = current_tenant_id() and parent_id is null order by path limit 1');
      if (party !== undefined && root && (holds || settled)) {
        const seats = await seatsOf(m, [party], root.path, dayInChina(ctx.at));
        for (const path of new Set(seats.length > 0 ? seats.map((seat) => seat.path) : [root.path])) {
          await m.query('insert into todo (kind, subject, subject_id, title, unit_path, party, sent_by, received_at) values ($1, $2, $3, $4, $5::ltree, $6, $7, $8)', [holds ? 'act' : 'copy', SUBJECT, row.id, title, path, party, ctx.userId, ctx.at]);
        }
      }
      if (row.workerUserId !== null && settled && root) await m.query(`insert into todo (kind, subject, subject_id, title, unit_path, party, user_id, sent_by, received_at) values ('copy', $1, $2, $3, $4::ltree, 'employee', $5, $6, $7)`, [OWN, row.id, title, root.path, row.workerUserId, ctx.userId, ctx.at]);
    });
  }
}
