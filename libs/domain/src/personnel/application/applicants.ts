import type { JsonObject, Workflow } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService, factsAsJson, type Judge } from '@gongqiao/platform/policy';
import { IdentityVault, birthIn, isIdentityNumber, maskIdentity } from '@gongqiao/platform/privacy';
import { requireDay } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { WorkflowEngine } from '@gongqiao/platform/workflow';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { findFlow } from '../../shared/flows.js';
import { initialsOf } from '../../workforce/index.js';
import { refusePersonnel } from '../errors.js';
import { departmentOf, termsIn } from '../model/house.js';
import { Engagement } from '../persistence/course-entities.js';
import { Applicant, Vacancy, type SignOnPapers } from '../persistence/recruitment-entities.js';

/** An application as typed from its papers. */
export interface NewApplicant {
  readonly vacancyId: string;
  readonly name: string;
  readonly sex?: 'female' | 'male' | null;
  readonly identityNumber: string;
  readonly telephone?: string | null;
  readonly channel: string;
  readonly source?: string | null;
  readonly facts?: JsonObject | null;
}

export const APPLICANT = 'Applicant';
/** Capabilities that the tenant's document may decide. */
export const HIRE = 'eligibility.hire';
const SIGN_ON = 'assignment.onboardingDocuments';

/** Whether the notice of admission has gone out and the person may sign on. */
export function maySignOn(flow: Workflow | undefined, state: string): boolean {
  return flow?.transitions.some((t) => t.id === 'signOn' && t.from.includes(state)) ?? false;
}

/** What the decision on sign-on papers asks. */
export function signOnFacts(applicant: Pick<Applicant, 'signOn'>, noticeSent: boolean): JsonObject {
  const { documents = [], photos = 0, holdsTitle = false } = applicant.signOn as Partial<SignOnPapers>;
  return { hasAdmissionNotice: noticeSent, holdsTitle, documents: [...documents], photos };
}

/** People who apply: entered, judged by the document's conditions, assessed by both sides, their papers and induction recorded. */
@Injectable()
export class Applicants {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly workflow: WorkflowEngine,
    private readonly trail: Trail,
    private readonly vault: IdentityVault,
  ) {}

  /**
   * Enters an application for an open vacancy and begins its course. Acts once per key.
   *
   * @throws Refused `identity-invalid`, `vacancy-closed`, `applied-already`, `employed-here`, `flow-missing`.
   */
  async register(ctx: RequestContext, key: string, input: NewApplicant): Promise<{ id: string }> {
    const identity = input.identityNumber.trim().toUpperCase();
    const birthDate = isIdentityNumber(identity) ? birthIn(identity) : null;
    if (birthDate === null || birthDate > dayInChina(ctx.at)) throw refusePersonnel('identity-invalid', { field: 'identityNumber' });
    const identityHash = this.vault.hash(identity);
    const { identityNumber: _kept, telephone, ...plain } = input;
    return this.database.once(ctx, { key, operation: 'registerApplicant', input: { ...plain, identity: identityHash.toString('hex') } }, async (m) => {
      const vacancy = await this.getOpen(m, ctx, input.vacancyId);
      if (input.name.trim() === '') throw refusePersonnel('field-empty', { field: 'name' });
      if (await m.existsBy(Applicant, { tenantId: ctx.tenantId, identityHash, closedOn: IsNull() })) throw refusePersonnel('applied-already', { field: 'identityNumber' });
      if (await m.existsBy(Engagement, { tenantId: ctx.tenantId, identityHash, endsOn: IsNull() })) throw refusePersonnel('employed-here', { field: 'identityNumber' });
      const judge = await this.policy.judge(m, ctx);
      const flow = findFlow(this.policy, judge, 'application', 'signOn');
      if (!flow) throw refusePersonnel('flow-missing', { field: 'vacancyId' });
      const row = await m.save(m.create(Applicant, {
        vacancyId: vacancy.id, unitPath: departmentOf(vacancy.unitPath), name: input.name.trim(), nameInitials: initialsOf(input.name.trim()), sex: input.sex ?? null, birthDate, identityHash,
        identityMasked: maskIdentity(identity), identityEncrypted: this.vault.encrypt(identity), telephoneEncrypted: telephone ? this.vault.encrypt(telephone) : null, channel: input.channel,
        source: input.source?.trim() || null, appliedOn: dayInChina(ctx.at), facts: factsAsJson(input.facts ?? {}) as JsonObject, eligible: null, eligibilityResultId: null, opinionHr: null, opinionDepartment: null,
        signOn: {}, papersResultId: null, induction: [], state: flow.initial, workflowInstanceId: null, employeeId: null, closedOn: null,
      }));
      await this.judgeHire(m, ctx, judge, row);
      const matter = await this.workflow.start(m, ctx, { workflow: flow.id, subject: APPLICANT, subjectId: row.id, unitPath: row.unitPath, title: `${row.name} 应聘` });
      await m.save(Object.assign(row, { workflowInstanceId: matter.id }));
      const { identityHash: _hash, identityEncrypted: _sealed, telephoneEncrypted: _telephone, ...after } = row;
      this.trail.write(m, ctx, { action: 'register-applicant', subject: APPLICANT, subjectId: row.id, unitPath: row.unitPath, after });
      return { id: row.id };
    });
  }

  private async getOpen(m: EntityManager, ctx: RequestContext, id: string): Promise<Vacancy> {
    const vacancy = await m.findOneBy(Vacancy, { id: requireId(id, 'vacancyId') });
    if (!vacancy || !this.access.can(ctx, 'create', APPLICANT, { tenantId: vacancy.tenantId, unitPath: departmentOf(vacancy.unitPath) })) throw refusePersonnel('vacancy-unknown', { field: 'vacancyId' });
    if (vacancy.state === 'closed' || (vacancy.closesOn !== null && vacancy.closesOn < dayInChina(ctx.at))) throw refusePersonnel('vacancy-closed', { field: 'vacancyId' });
    return vacancy;
  }

  /** Judges by the document whether the person may be hired, as far as the facts are complete, and keeps the answer. */
  private async judgeHire(m: EntityManager, ctx: RequestContext, judge: Judge, row: Applicant): Promise<void> {
    const result = judge.attempt(HIRE, { ...row.facts, birthDate: row.birthDate }, dayInChina(ctx.at));
    const eligibilityResultId = result.ok ? await this.policy.store(m, ctx, { subject: APPLICANT, subjectId: row.id, field: HIRE, unitPath: row.unitPath, result }) : null;
    await m.save(Object.assign(row, { eligible: result.ok ? result.output['eligible'] === true : null, eligibilityResultId }));
  }

  private async change(ctx: RequestContext, call: { key: string; operation: string; verb: string; id: string; input: object },
    work: (m: EntityManager, row: Applicant, judge: Judge) => Promise<object>): Promise<{ id: string }> {
    return this.database.once(ctx, { key: call.key, operation: call.operation, input: { id: call.id, ...call.input } }, async (m) => {
      const row = await m.findOne(Applicant, { where: { id: requireId(call.id, 'id') }, lock: { mode: 'pessimistic_write' } });
      if (!row || !this.access.can(ctx, call.verb, APPLICANT, row)) throw refusePersonnel('applicant-unknown', { field: 'id' });
      if (row.closedOn !== null) throw refusePersonnel('applicant-closed', { field: 'id' });
      const after = await work(m, row, await this.policy.judge(m, ctx));
      this.trail.write(m, ctx, { action: call.operation.replaceAll(/[A-Z]/g, (c) => `-${c.toLowerCase()}`), subject: APPLICANT, subjectId: row.id, unitPath: row.unitPath, after });
      return { id: row.id };
    });
  }

  /** Enters what the decision on hiring asks; judged again at once. Facts that cannot be judged are refused by field. */
  setFacts(ctx: RequestContext, key: string, id: string, facts: JsonObject): Promise<{ id: string }> {
    return this.change(ctx, { key, operation: 'setApplicantFacts', verb: 'update', id, input: { facts } }, async (m, row, judge) => {
      row.facts = factsAsJson(facts) as JsonObject;
      if (judge.knows(HIRE)) judge.decide(HIRE, { ...row.facts, birthDate: row.birthDate }, dayInChina(ctx.at));
      await this.judgeHire(m, ctx, judge, row);
      return { facts: row.facts, eligible: row.eligible };
    });
  }

  /** The opinion of human resources or of the department that hires. */
  giveOpinion(ctx: RequestContext, key: string, input: { readonly id: string; readonly side: 'hr' | 'department'; readonly words: string }): Promise<{ id: string }> {
    const words = input.words.trim();
    if (words.length < 2) throw refusePersonnel('field-empty', { field: 'words' });
    return this.change(ctx, { key, operation: 'giveApplicantOpinion', verb: input.side === 'hr' ? 'update' : 'assess', id: input.id, input }, async (m, row) => {
      await m.save(Object.assign(row, input.side === 'hr' ? { opinionHr: words } : { opinionDepartment: words }));
      return { side: input.side, words };
    });
  }

  /** Papers brought to sign-on; judged by the document and kept. */
  setPapers(ctx: RequestContext, key: string, id: string, papers: SignOnPapers): Promise<{ id: string }> {
    return this.change(ctx, { key, operation: 'setApplicantPapers', verb: 'update', id, input: papers }, async (m, row, judge) => {
      const known = Object.keys(termsIn(this.policy.index.findDecision(judge.fullName(SIGN_ON))?.decision.facts.describe() ?? {}, 'documents'));
      const strange = papers.documents.find((document) => !known.includes(document));
      if (strange !== undefined) throw refusePersonnel('paper-unknown', { field: 'documents', values: { document: strange.slice(0, 40) } });
      row.signOn = { documents: [...papers.documents], photos: papers.photos, holdsTitle: papers.holdsTitle };
      const result = judge.decide(SIGN_ON, signOnFacts(row, maySignOn(findFlow(this.policy, judge, 'application', 'signOn'), row.state)), dayInChina(ctx.at));
      row.papersResultId = await this.policy.store(m, ctx, { subject: APPLICANT, subjectId: row.id, field: SIGN_ON, unitPath: row.unitPath, result });
      await m.save(row);
      return row.signOn;
    });
  }

  /** Records a session of induction; each once. */
  addInduction(ctx: RequestContext, key: string, id: string, session: { readonly session: string; readonly speaker: string; readonly heldOn: string }): Promise<{ id: string }> {
    const heldOn = requireDay(session.heldOn, 'heldOn');
    return this.change(ctx, { key, operation: 'addInductionSession', verb: 'update', id, input: session }, async (m, row) => {
      if (session.speaker.trim() === '') throw refusePersonnel('field-empty', { field: 'speaker' });
      if (heldOn > dayInChina(ctx.at)) throw refusePersonnel('day-in-future', { field: 'heldOn' });
      if (row.induction.some((held) => held.session === session.session)) throw refusePersonnel('session-held', { field: 'session' });
      await m.save(Object.assign(row, { induction: [...row.induction, { session: session.session, speaker: session.speaker.trim(), heldOn }] }));
      return session;
    });
  }
}
