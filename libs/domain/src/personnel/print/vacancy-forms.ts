import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { PolicyService } from '@gongqiao/platform/policy';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayInWords, declaredForm, entriesOf, type DeclaredForm, type FormProvider, type PrintedThing, type SheetContent } from '../../printing/index.js';
import { positionName, termsIn } from '../model/house.js';
import { Vacancy } from '../persistence/recruitment-entities.js';

const NOTICE = 'recruitment-notice';
const IN_BRIEF = 8;
/** The document's own numbers before its items. */
const NUMBERED = /^[①-⑳]\s*/;

/** The paper of a vacancy: the notice by which people are asked to apply. Panel and interview outline stay in the house. */
@Injectable()
export class VacancyForms implements FormProvider {
  readonly subject = 'Vacancy';

  constructor(
    private readonly access: AccessService,
    private readonly policy: PolicyService,
  ) {}

  async find(m: EntityManager, ctx: RequestContext, id: string): Promise<PrintedThing | null> {
    const row = await m.findOneBy(Vacancy, { id });
    if (!row || !this.access.can(ctx, 'read', this.subject, row)) return null;
    const judge = await this.policy.judge(m, ctx);
    const form = declaredForm(this.policy.index.findPack(judge.packId), NOTICE);
    const bars = Object.values(termsIn(this.policy.index.findDecision(judge.fullName('eligibility.hire'))?.decision.facts.describe() ?? {}, 'bars'));
    return { unitPath: row.unitPath, version: row.version, forms: form && row.state === 'open' ? [form] : [], sheet: (declared) => this.sheet(m, ctx, row, declared, bars) };
  }

  private async sheet(m: EntityManager, ctx: RequestContext, row: Vacancy, form: DeclaredForm, bars: readonly string[]): Promise<SheetContent> {
    const [root] = await m.find(OrgUnit, { order: { level: 'ASC' }, take: 1 });
    const unit = await m.findOneBy(OrgUnit, { id: row.unitId });
    const issuer = root?.name ?? '';
    const position = positionName(this.policy.index.findPack((await this.policy.judge(m, ctx)).packId), row.position);
    const known: Readonly<Record<string, string>> = {
      post: position, unit: unit?.name ?? '', number: `${row.headcount} 人`, requirements: row.requirements, ...(row.limitGround === null ? {} : { limitGround: row.limitGround }), timetable: row.timetable,
      ...(row.closesOn === null ? {} : { closesOn: dayInWords(row.closesOn) }),
    };
    return {
      title: form.title, number: row.id.slice(-IN_BRIEF).toUpperCase(), issuer, basis: form.basis, filledOn: dayInChina(ctx.at), addressee: null, lists: [], opinions: [], signatures: [],
      entries: entriesOf(form, known).filter(([name, value]) => value !== '' || !form.fields.some(([key, title]) => title === name && key === 'limitGround')),
      paragraphs: [
        `${issuer}因工作需要，现面向社会公开招聘${position} ${row.headcount} 名，欢迎符合条件者报名。`,
        ...(bars.length > 0 ? [`有下列情形之一的，不予录用：${bars.map((bar, i) => `（${i + 1}）${bar.replace(NUMBERED, '')}`).join('；')}。`] : []),
        '应聘材料只用于本次招聘，未录用的按个人信息保护的规定处理。',
      ],
    };
  }
}
