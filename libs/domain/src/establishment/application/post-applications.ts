import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { WorkflowEngine, type WorkflowInstance, type WorkflowListener, type WorkflowMoved, type WorkflowMovedBack } from '@gongqiao/platform/workflow';
import type { JsonObject, Workflow } from '@gongqiao/kernel';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { refuseEstablishment } from '../errors.js';
import { placeOf, type Place } from '../model/place.js';
import { Post, PostApplication } from '../persistence/entities.js';
import { applicationFacts } from './application-facts.js';
import { carryOutApproval } from './carry-out-approval.js';

/** An application as the applicant fills it in. */
export interface NewApplication {
  readonly unitId: string;
  readonly action: PostApplication['action'];
  readonly postId?: string | null;
  readonly grade?: string | null;
  /** For an adjustment: where the post is to stand, and what it is to do. */
  readonly newUnitId?: string | null;
  readonly newDutyCodes?: readonly string[] | null;
  readonly requestedPosts: number;
  readonly bargainingPosts: number;
  /** The seven factors and, for offices and centres, what the ordinary figure hangs on. */
  readonly factors: JsonObject;
  /** Use of established staff, work need, finances, duties. */
  readonly statements: JsonObject;
  readonly workNeed?: string | null;
}

/** An act of a level on an application. */
export interface ApplicationAct {
  readonly id: string;
  readonly transition: string;
  readonly note?: string | null;
  readonly approvedPosts?: number | null;
  readonly approvedGrade?: string | null;
}

const SUBJECT = 'PostApplication';
const FLOW_SUBJECT = 'post-application';

/** Where an application hangs, with its place in the policy's words. */
export async function placeAt(m: EntityManager, unit: OrgUnit): Promise<Place> {
  const above: { id: string; kind: string }[] = await m.query('select id, kind from org_unit where path @> $1::ltree and id <> $2 order by nlevel(path) desc', [unit.path, unit.id]);
  const place = placeOf({ id: unit.id, kind: unit.kind, above });
  if (!place) throw refuseEstablishment('unit-without-posts', { field: 'unitId' });
  return place;
}

/** Applications for posts from the first draft to the province's approval. */
@Injectable()
export class PostApplications implements OnModuleInit, WorkflowListener {
  readonly subject = SUBJECT;

  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly workflow: WorkflowEngine,
    private readonly trail: Trail,
  ) {}

  onModuleInit(): void {
    this.workflow.listen(this);
  }

  private async flowOf(m: EntityManager, ctx: RequestContext): Promise<Workflow> {
    const judge = await this.policy.judge(m, ctx);
    const flow = this.policy.index.findPack(judge.packId)?.workflows.find((w) => w.subject === FLOW_SUBJECT);
    if (!flow) throw refuseEstablishment('no-application-flow');
    return flow;
  }

  private async getUnit(m: EntityManager, ctx: RequestContext, id: string): Promise<OrgUnit> {
    const unit = await m.findOneBy(OrgUnit, { id });
    if (!unit || !this.access.can(ctx, 'create', SUBJECT, { tenantId: ctx.tenantId, unitPath: unit.path })) throw refuseEstablishment('unit-unknown', { field: 'unitId' });
    return unit;
  }

  private async nextNumber(m: EntityManager, ctx: RequestContext): Promise<string> {
    const year = dayInChina(ctx.at).slice(0, 4);
    await m.query(`select pg_advisory_xact_lock(hashtext($1))`, [`post-application ${ctx.tenantId} ${year}`]);
    const [last]: { n: number }[] = await m.query(`select coalesce(max(substring(number from '^SQ-[0-9]{4}-([0-9]+)$')::int), 0) as n from post_application where number ~ $1`, [`^SQ-${year}-[0-9]{1,6}$`]);
    return `SQ-${year}-${String((last?.n ?? 0) + 1).padStart(5, '0')}`;
  }

  /** Drafts an application for a unit of the caller's area and puts it before the applicant. Acts once per key. */
  async create(ctx: RequestContext, key: string, input: NewApplication): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'createPostApplication', input }, async (m) => {
      const unit = await this.getUnit(m, ctx, input.unitId);
      const place = await placeAt(m, unit);
      if (input.action !== 'establish' && !input.postId) throw refuseEstablishment('post-needed', { field: 'postId' });
      if ((input.action === 'establish' || input.action === 'adjust-grade') && !input.grade) throw refuseEstablishment('grade-needed', { field: 'grade' });
      if (input.postId && !(await m.existsBy(Post, { id: input.postId, unitId: unit.id }))) throw refuseEstablishment('post-unknown', { field: 'postId' });
      await this.requireAdjustment(m, ctx, input, place);
      const flow = await this.flowOf(m, ctx);
      // Who applies is whoever the document lets move a draft; the decision on the road judges whether that party may apply here.
      const initiator = ctx.roles.find((role) => flow.transitions.some((t) => t.from.includes(flow.initial) && t.actors.includes(role))) ?? ctx.roles[0] ?? '';
      const row = await m.save(m.create(PostApplication, {
        ...input, postId: input.postId ?? null, grade: input.grade ?? null, workNeed: input.workNeed ?? null, newUnitId: input.newUnitId ?? null,
        newDutyCodes: input.newDutyCodes ? [...input.newDutyCodes] : null, unitPath: unit.path, number: await this.nextNumber(m, ctx),
        applicantUnitId: ctx.unitId, unitKind: place.unitKind, jurisdiction: place.jurisdiction, initiator, state: 'draft',
      }));
      const instance = await this.workflow.start(m, ctx, {
        workflow: flow.id, subject: SUBJECT, subjectId: row.id, unitPath: unit.path,
        title: `${unit.name} ${row.number}`, facts: await applicationFacts(m, ctx, row),
      });
      row.workflowInstanceId = instance.id;
      await m.save(row);
      await this.judgeRequest(m, ctx, row);
      this.trail.write(m, ctx, { action: 'create-post-application', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, after: row });
      return { id: row.id };
    });
  }

  /** An adjustment says what it changes, and keeps the post with its purchaser. */
  private async requireAdjustment(m: EntityManager, ctx: RequestContext, input: NewApplication, place: Place): Promise<void> {
    if (input.action !== 'adjust') return;
    if (!input.newUnitId && !input.newDutyCodes?.length) throw refuseEstablishment('adjustment-empty', { field: 'newUnitId' });
    if (!input.newUnitId) return;
    const unit = await m.findOneBy(OrgUnit, { id: requireId(input.newUnitId, 'newUnitId') });
    if (!unit || !this.access.can(ctx, 'create', SUBJECT, { tenantId: ctx.tenantId, unitPath: unit.path })) throw refuseEstablishment('unit-unknown', { field: 'newUnitId' });
    if ((await placeAt(m, unit)).purchaserUnitId !== place.purchaserUnitId) throw refuseEstablishment('adjustment-elsewhere', { field: 'newUnitId' });
  }

  /** Stores what the document says to the request, so that every level sees the figure and why. */
  private async judgeRequest(m: EntityManager, ctx: RequestContext, row: PostApplication): Promise<void> {
    if (row.action !== 'establish') return;
    const judge = await this.policy.judge(m, ctx);
    const facts = await applicationFacts(m, ctx, row);
    for (const [name, field] of [['establishment.quota', 'quotaResultId'], ['establishment.request', 'requestResultId']] as const) {
      const result = judge.attempt(name, facts, dayInChina(ctx.at));
      if (result.ok) row[field] = await this.policy.store(m, ctx, { subject: SUBJECT, subjectId: row.id, field: name, unitPath: row.unitPath, result });
    }
    await m.save(row);
  }

  /** Submits, passes, returns, approves, refuses or withdraws: whatever the document's workflow lets the caller's level do. */
  async act(ctx: RequestContext, key: string, input: ApplicationAct): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'actOnPostApplication', input }, async (m) => {
      const row = await m.findOne(PostApplication, { where: { id: input.id }, lock: { mode: 'pessimistic_write' } });
      if (!row || !this.access.can(ctx, 'read', SUBJECT, row) || !row.workflowInstanceId) throw refuseEstablishment('application-unknown', { field: 'id' });
      const decided = { approvedPosts: input.approvedPosts ?? null, approvedGrade: input.approvedGrade ?? null };
      if (input.transition === 'approve') {
        row.approvedPosts = decided.approvedPosts ?? row.requestedPosts;
        row.approvedGrade = decided.approvedGrade ?? row.grade;
      }
      await m.save(row);
      await this.workflow.act(m, ctx, row.workflowInstanceId, {
        transition: input.transition, note: input.note ?? null, facts: await applicationFacts(m, ctx, row, decided),
        form: { ...row.factors, ...row.statements, action: row.action, unitKind: row.unitKind, requestedPosts: row.requestedPosts, grade: row.grade, workNeed: row.workNeed },
      });
      return { id: row.id };
    });
  }

  async facts(m: EntityManager, ctx: RequestContext, instance: WorkflowInstance): Promise<JsonObject> {
    const row = await m.findOneByOrFail(PostApplication, { id: instance.subjectId });
    return applicationFacts(m, ctx, row, { approvedPosts: row.approvedPosts, approvedGrade: row.approvedGrade });
  }

  /** Keeps the application in step with its matter; an approval brings its posts into being. */
  /** Nothing but its state follows an application before it is decided. */
  async movedBack(m: EntityManager, _ctx: RequestContext, { instance, to }: WorkflowMovedBack): Promise<void> {
    await m.update(PostApplication, { id: instance.subjectId }, { state: to });
  }

  async moved(m: EntityManager, ctx: RequestContext, event: WorkflowMoved): Promise<void> {
    const row = await m.findOneByOrFail(PostApplication, { id: event.instance.subjectId });
    const today = dayInChina(ctx.at);
    row.state = event.to;
    if (event.transition === 'submit') row.submittedOn = today;
    if (event.to === 'approved') {
      row.approvedPosts ??= row.requestedPosts;
      row.approvedGrade ??= row.grade;
    }
    if (event.final) {
      row.decidedOn = today;
      row.decisionReason = event.note;
    }
    await m.save(row);
    if (event.to === 'approved') await carryOutApproval(m, ctx, this.trail, row, await placeAt(m, await m.findOneByOrFail(OrgUnit, { id: row.unitId })));
  }
}
