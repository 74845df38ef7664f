import type { Pack } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { PolicyService } from '@gongqiao/platform/policy';
import { AppUser, OrgUnit } from '@gongqiao/platform/tenancy';
import { WorkflowInstance, WorkflowStep } from '@gongqiao/platform/workflow';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { dayInWords, declaredForm, entriesOf, type DeclaredForm, type FormProvider, type Opinion, type PrintedThing, type SheetContent, type SheetList } from '../../printing/index.js';
import { Worker } from '../../workforce/index.js';
import { PersonnelTermsReader } from '../application/personnel-terms.js';
import { positionName } from '../model/house.js';
import { Departure, HandoverItem, PersonnelPaper } from '../persistence/course-entities.js';
import { Employee } from '../persistence/entities.js';
import { employeeOfUser } from '../persistence/find-employees.js';

const FORMS = ['exit-report', 'exit-approval', 'exit-handover', 'exit-declaration'] as const;
const KINDS: Readonly<Record<string, string>> = { resignation: '本人辞职', dismissal: '机构解聘', agreed: '协商解除', expiry: '合同期满' };
const ITEMS = 'items';
const RETURNED = '□ 已交回　□ 无';
const IN_BRIEF = 8;
/** Rows left for what is found on the day. */
const BLANK_ROWS = 3;
/** Parties of a departure that are not asked for an opinion: the person, and the platform. */
const UNASKED = ['employee', 'platform'];

/** The papers of leaving: the report, the approval form, the list handed over, the declaration. */
@Injectable()
export class DepartureForms implements FormProvider {
  readonly subject = 'Departure';

  constructor(
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly terms: PersonnelTermsReader,
  ) {}

  async find(m: EntityManager, ctx: RequestContext, id: string): Promise<PrintedThing | null> {
    const row = await m.findOneBy(Departure, { id });
    if (!row) return null;
    const own = await employeeOfUser(m, ctx.userId);
    if (own?.id !== row.employeeId && !this.access.can(ctx, 'read', this.subject, row)) return null;
    const pack = this.policy.index.findPack((await this.policy.judge(m, ctx)).packId);
    // Who is dismissed reports nothing of their own.
    const forms = FORMS.filter((form) => row.kind === 'resignation' || form !== 'exit-report').flatMap((form) => declaredForm(pack, form) ?? []);
    return { unitPath: row.unitPath, version: row.version, forms, sheet: (form) => this.sheet(m, ctx, row, form, pack) };
  }

  private async sheet(m: EntityManager, ctx: RequestContext, row: Departure, form: DeclaredForm, pack: Pack | undefined): Promise<SheetContent> {
    const [root] = await m.find(OrgUnit, { order: { level: 'ASC' }, take: 1 });
    const employee = await m.findOneByOrFail(Employee, { id: row.employeeId });
    const known = await this.known(m, ctx, row, employee, pack);
    const base = {
      title: form.title, number: `${employee.number}-${row.id.slice(-IN_BRIEF).toUpperCase()}`, issuer: root?.name ?? '', basis: form.basis, filledOn: row.submittedOn, addressee: null, paragraphs: [], lists: [], opinions: [], signatures: [],
      entries: entriesOf(form, known),
    };
    if (form.id === 'exit-handover') return { ...base, entries: [['姓名', employee.name], ['工号', employee.number]], lists: [await this.items(m, row, employee, form)], signatures: ['移交人', '接收人', '监交人'] };
    if (form.id === 'exit-declaration') {
      const words = `本人${employee.name}自${known['lastDay'] ?? dayInWords('')}起不再担任${root?.name ?? ''}的工作，已办理下列交接；此后不再以${root?.name ?? ''}工作人员的名义从事活动，并继续对服务对象的资料保密。`;
      return { ...base, filledOn: dayInChina(ctx.at), paragraphs: [words], signatures: ['声明人', '人力资源部经办人'] };
    }
    return { ...base, opinions: await this.opinions(m, row, pack) };
  }

  private async known(m: EntityManager, ctx: RequestContext, row: Departure, employee: Employee, pack: Pack | undefined): Promise<Record<string, string>> {
    const { exitPapers } = await this.terms.read(m, ctx);
    const handed = (await m.findBy(PersonnelPaper, { employeeId: employee.id, occasion: 'exit' })).map((paper) => paper.document);
    const unit = await m.findOneBy(OrgUnit, { id: employee.unitId });
    const worker = await m.findOneBy(Worker, { id: employee.workerId });
    const dayOf = (value: unknown): string => (typeof value === 'string' ? dayInWords(value) : '');
    const named = (wanted: boolean): string => exitPapers.filter((paper) => handed.includes(paper.code) === wanted).map((paper) => paper.name).join('、') || '无';
    return {
      person: employee.name, number: employee.number, unit: unit?.name ?? '', position: positionName(pack, employee.position), hiredOn: dayInWords(employee.hiredOn), submittedOn: dayInWords(row.submittedOn), reason: row.reason, kind: KINDS[row.kind] ?? row.kind,
      proposedLastDay: dayOf(row.proposedLastDay), lastDay: dayOf(row.lastDay ?? row.answer['agreedLastDay'] ?? row.proposedLastDay), mayLeaveFrom: dayOf(row.answer['mayLeaveFrom']), centreLatestDate: dayOf(row.answer['centreLatestDate']), papers: named(true), missing: named(false),
      identity: worker?.identityMasked ?? '', badge: RETURNED, workPermit: RETURNED, nameCards: RETURNED,
    };
  }

  private async items(m: EntityManager, row: Departure, employee: Employee, form: DeclaredForm): Promise<SheetList> {
    const columns = form.columns(ITEMS);
    const items = await m.find(HandoverItem, { where: { departureId: row.id }, order: { createdAt: 'ASC' } });
    const cell = (item: HandoverItem): Readonly<Record<string, string>> => ({ name: item.name, quantity: String(item.quantity), givenBy: employee.name, takenBy: item.takenBy, on: item.doneOn ?? '' });
    return { title: '交接事项', heads: columns.map(([, title]) => title), rows: items.map((item) => columns.map(([name]) => cell(item)[name] ?? '')), blank: BLANK_ROWS };
  }

  /** What each party of the document's course said; who has not spoken yet has an empty place. */
  private async opinions(m: EntityManager, row: Departure, pack: Pack | undefined): Promise<Opinion[]> {
    const instance = row.workflowInstanceId === null ? null : await m.findOneBy(WorkflowInstance, { id: row.workflowInstanceId });
    const flow = pack?.workflows.find((known) => known.id === instance?.workflow);
    if (!instance || !flow) return [];
    const steps = await m.find(WorkflowStep, { where: { instanceId: instance.id, kind: 'act' }, order: { seq: 'ASC' } });
    const users = await m.findBy(AppUser, { id: In(steps.map((step) => step.actorId)) });
    const parties = [...new Set(flow.transitions.flatMap((transition) => transition.actors))].filter((party) => !UNASKED.includes(party));
    return parties.map((party) => {
      const step = steps.filter((held) => held.party === party).at(-1);
      const act = flow.transitions.find((transition) => transition.id === step?.transition);
      return { unit: pack?.parties[party]?.zh ?? party, words: step ? (step.note ?? act?.zh ?? '') : '', by: users.find((user) => user.id === step?.actorId)?.name ?? '', on: step ? dayInChina(step.at) : '' };
    });
  }
}
