import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { Duties } from '@gongqiao/platform/duty';
import { PolicyService } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { WorkflowEngine, type WorkflowInstance, type WorkflowMoved } from '@gongqiao/platform/workflow';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { refusePersonnel } from '../errors.js';
import { PersonnelPaper, Probation } from '../persistence/course-entities.js';
import { Employee } from '../persistence/entities.js';
import { Applicant, Vacancy } from '../persistence/recruitment-entities.js';
import { APPLICANT, maySignOn, signOnFacts } from './applicants.js';
import { Departures } from './departures.js';
import { Joining } from './joining.js';
import { Onboarding } from './onboarding.js';

/** Follows an application through the document's course: what its guards must know, who is taken on, who is confirmed. */
@Injectable()
export class ApplicantCourse {
  readonly subject = APPLICANT;

  constructor(
    private readonly policy: PolicyService,
    private readonly workflow: WorkflowEngine,
    private readonly trail: Trail,
    private readonly joining: Joining,
    private readonly onboarding: Onboarding,
    private readonly departures: Departures,
    private readonly duties: Duties,
  ) {}

  /** What the guards look at; the document's decisions read what they ask out of the same facts. */
  async facts(m: EntityManager, ctx: RequestContext, instance: WorkflowInstance): Promise<object> {
    const row = await m.findOneByOrFail(Applicant, { id: instance.subjectId });
    const vacancy = await m.findOneByOrFail(Vacancy, { id: row.vacancyId });
    const probation = row.employeeId === null ? null : await m.findOneBy(Probation, { employeeId: row.employeeId });
    const employee = row.employeeId === null ? null : await m.findOneBy(Employee, { id: row.employeeId });
    const flow = this.workflow.getWorkflow(instance.packId, instance.workflow);
    const over = employee?.probationEndsOn != null && employee.probationEndsOn < dayInChina(ctx.at);
    return {
      ...row.facts, birthDate: row.birthDate, ...signOnFacts(row, maySignOn(flow, row.state)),
      outlineAttached: vacancy.outline !== '', panelComplete: vacancy.panelHr.length > 0 && vacancy.panelDepartment.length > 0,
      jointOpinionRecorded: row.opinionHr !== null && row.opinionDepartment !== null, inductionSessions: new Set(row.induction.map((held) => held.session)).size,
      probationAssessed: over && probation !== null && probation.hostAssessment === 'pass' && probation.departmentAssessment === 'pass',
    };
  }

  /** Keeps the application in step, and does what the document has follow from a step. */
  async moved(m: EntityManager, ctx: RequestContext, event: WorkflowMoved): Promise<void> {
    const row = await m.findOneByOrFail(Applicant, { id: event.instance.subjectId });
    await m.save(Object.assign(row, { state: event.to, closedOn: event.final ? dayInChina(ctx.at) : null }));
    if (event.transition === 'signOn') await this.signOn(m, ctx, row);
    if (event.transition === 'passDirector' && row.employeeId !== null) await this.onboarding.approve(m, ctx, row.employeeId);
    if (event.transition === 'confirm' && row.employeeId !== null) await this.onboarding.confirm(m, ctx, await m.findOneByOrFail(Employee, { id: row.employeeId }));
    if (event.transition === 'failProbation' && row.employeeId !== null) {
      await this.departures.afterFailedProbation(m, ctx, await m.findOneByOrFail(Employee, { id: row.employeeId }), event.note);
    }
  }

  private async signOn(m: EntityManager, ctx: RequestContext, row: Applicant): Promise<void> {
    const vacancy = await m.findOne(Vacancy, { where: { id: row.vacancyId }, lock: { mode: 'pessimistic_write' } });
    const [filled]: { n: number }[] = await m.query('select count(*)::int as n from applicant where vacancy_id = $1 and employee_id is not null', [row.vacancyId]);
    if (!vacancy || (filled?.n ?? 0) >= vacancy.headcount) throw refusePersonnel('vacancy-full', { field: 'id', values: { headcount: vacancy?.headcount ?? 0 } });
    const sealed = await m.createQueryBuilder(Applicant, 'a').select('a.id').addSelect(['a.identityHash', 'a.identityEncrypted', 'a.telephoneEncrypted']).where('a.id = :id', { id: row.id }).getOneOrFail();
    const { education, certificate } = row.facts;
    const employee = await this.joining.takeOn(m, ctx, {
      name: row.name, sex: row.sex, birthDate: row.birthDate, identityHash: sealed.identityHash, identityMasked: row.identityMasked, identityEncrypted: sealed.identityEncrypted,
      telephoneEncrypted: sealed.telephoneEncrypted, education: typeof education === 'string' ? education : '', certificate: typeof certificate === 'string' ? certificate : 'none',
      position: vacancy.position, unitId: vacancy.unitId, hiredOn: dayInChina(ctx.at),
    });
    await m.save(Object.assign(row, { employeeId: employee.id }));
    await this.bringPapers(m, ctx, row, employee);
    await this.onboarding.begin(m, ctx, employee);
    // A written contract, insurance and housing fund: each has its day from the start of work.
    for (const event of ['employment-started', 'employment-started-or-ended']) {
      await this.duties.raise(m, ctx, { event, reference: employee.id, unitId: employee.unitId, unitPath: employee.unitPath, on: employee.hiredOn });
    }
    this.trail.write(m, ctx, { action: 'sign-on-applicant', subject: APPLICANT, subjectId: row.id, unitPath: row.unitPath, after: { employeeId: employee.id, number: employee.number } });
  }

  /** Papers that the sign-on and the file call by the same name need not be brought twice. */
  private async bringPapers(m: EntityManager, ctx: RequestContext, row: Applicant, employee: Employee): Promise<void> {
    const judge = await this.policy.judge(m, ctx);
    const schema = this.policy.index.findDecision(judge.fullName('assignment.entryPapers'))?.decision.facts.describe();
    const known = JSON.stringify(schema ?? {});
    const { documents = [], photos = 0 } = row.signOn as { documents?: readonly string[]; photos?: number };
    const brought = [...documents, ...(photos > 0 ? ['photos'] : [])].filter((document) => known.includes(`"${document}"`));
    if (brought.length === 0) return;
    await m.insert(PersonnelPaper, brought.map((document) => ({ employeeId: employee.id, occasion: 'entry' as const, document, handedInOn: dayInChina(ctx.at), receivedBy: ctx.userId, note: null })));
  }
}
