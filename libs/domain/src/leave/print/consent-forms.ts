import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { PolicyService } from '@gongqiao/platform/policy';
import { AppUser } from '@gongqiao/platform/tenancy';
import { WorkflowInstance, WorkflowStep } from '@gongqiao/platform/workflow';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { declaredForm, entriesOf, type DeclaredForm, type FormProvider, type Opinion, type PrintedThing, type SheetContent } from '../../printing/index.js';
import { LeaveConsent } from '../persistence/entities.js';
import { spanInWords } from './leave-forms.js';

const FORM = 'leave-consent-form';
const APPLICANT = 'worker';
const IN_BRIEF = 8;

/** The purchaser's own paper on the leave of a placed person: what is asked for, with the places of those who approve. */
@Injectable()
export class ConsentForms implements FormProvider {
  readonly subject = 'LeaveConsent';

  constructor(
    private readonly access: AccessService,
    private readonly policy: PolicyService,
  ) {}

  async find(m: EntityManager, ctx: RequestContext, id: string): Promise<PrintedThing | null> {
    const row = await m.findOneBy(LeaveConsent, { id });
    if (!row || !this.access.can(ctx, 'read', this.subject, row)) return null;
    const form = declaredForm(this.policy.index.findPack((await this.policy.judge(m, ctx)).packId), FORM);
    return { unitPath: row.unitPath, version: row.version, forms: form ? [form] : [], sheet: (asked) => this.sheet(m, ctx, row, asked) };
  }

  private async sheet(m: EntityManager, ctx: RequestContext, row: LeaveConsent, form: DeclaredForm): Promise<SheetContent> {
    const known = {
      person: row.personName, employer: row.employerName, hostUnit: row.hostUnitName, kind: row.kindZh, span: spanInWords(row), absenceDays: String(row.absenceDays), papers: row.papers.join('、') || '无', takeover: row.takeover,
      handover: row.handedOver ? '已交接' : '待交接', districtRequired: row.districtRequired ? '是' : '否',
    };
    return {
      title: form.title, number: `${row.fromOn.replaceAll('-', '')}-${row.id.slice(-IN_BRIEF).toUpperCase()}`, issuer: row.employerName, basis: form.basis, filledOn: dayInChina(ctx.at), addressee: null, paragraphs: [], lists: [], signatures: [],
      entries: entriesOf(form, known), opinions: await this.opinions(m, row),
    };
  }

  /** Those who approve by the purchaser's own course, as far as it leads; who has not spoken has an empty place. */
  private async opinions(m: EntityManager, row: LeaveConsent): Promise<Opinion[]> {
    const instance = row.workflowInstanceId === null ? null : await m.findOneBy(WorkflowInstance, { id: row.workflowInstanceId });
    if (!instance) return [];
    const pack = this.policy.index.findPack(instance.packId);
    const flow = pack?.workflows.find((known) => known.id === instance.workflow);
    const steps = await m.find(WorkflowStep, { where: { instanceId: instance.id, kind: 'act' }, order: { seq: 'ASC' } });
    const users = await m.findBy(AppUser, { id: In(steps.map((step) => step.actorId)) });
    // Places are for those before whom the matter can stand; the person who asks has none, and the next level only where its word is needed.
    const holders = [...new Set(Object.values(flow?.states ?? {}).flatMap((state) => state.holders ?? []))].filter((party) => party !== APPLICANT);
    const parties = holders.filter((party, i) => i === 0 || row.districtRequired || steps.some((step) => step.party === party));
    return parties.map((party) => {
      const step = steps.filter((held) => held.party === party).at(-1);
      return { unit: pack?.parties[party]?.zh ?? party, words: step ? (step.note ?? '同意。') : '', by: users.find((user) => user.id === step?.actorId)?.name ?? '', on: step ? dayInChina(step.at) : '' };
    });
  }
}
