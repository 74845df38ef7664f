import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { DecisionResult, PolicyService } from '@gongqiao/platform/policy';
import { IdentityVault } from '@gongqiao/platform/privacy';
import { AppUser, OrgUnit } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { WorkflowStep } from '@gongqiao/platform/workflow';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { checkCodeOf, printPdf, type Opinion } from '../../printing/index.js';
import { refuseTransfer } from '../../transfer/index.js';
import { PostApplication } from '../persistence/entities.js';
import { layOutForm, type FormContent } from './form-layout.js';

const ACTIONS = { establish: '开发设置', abolish: '取消', adjust: '调整', 'adjust-grade': '调整等级' } as const;
const GRADES: Readonly<Record<string, string>> = { junior: '初级岗', third: '三级岗', second: '二级岗', first: '一级岗' };

type SchemaNode = Readonly<Record<string, unknown>>;

function objectOf(value: unknown): SchemaNode {
  return typeof value === 'object' && value !== null ? (value as SchemaNode) : {};
}

function shown(value: unknown): string {
  if (value === true) return '是';
  if (value === false) return '否';
  if (Array.isArray(value)) return value.map(shown).join('、');
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return value === null || value === undefined ? '' : JSON.stringify(value);
}

/** The application form of a post as an official paper: A4, margins of GB/T 9704, numbered pages, places for seals, a check code. */
@Injectable()
export class ApplicationForm {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly vault: IdentityVault,
    private readonly trail: Trail,
  ) {}

  /**
   * Prints an application that the caller may read; that it was printed stands in the trail with its check code.
   *
   * @throws Refused `form-unknown`, `form-font-missing`.
   */
  async print(ctx: RequestContext, id: string): Promise<{ name: string; content: Buffer }> {
    const content = await this.database.run(ctx, async (m) => {
      const row = await m.findOneBy(PostApplication, { id: requireId(id, 'id') });
      if (!row || !this.access.can(ctx, 'read', 'PostApplication', row)) throw refuseTransfer('form-unknown', { field: 'id' });
      const read = await this.contentOf(m, ctx, row);
      this.trail.write(m, ctx, { action: 'print-form', subject: 'PostApplication', subjectId: row.id, unitPath: row.unitPath, after: { checkCode: read.checkCode } });
      return read;
    });
    return { name: `${content.title} ${content.number}.pdf`, content: await printPdf(layOutForm(content)) };
  }

  private titlesOf(decision: string | undefined): (key: string) => string {
    const found = decision === undefined ? undefined : this.policy.index.findDecision(decision);
    const properties = objectOf(objectOf(found?.decision.facts.describe())['properties']);
    return (key) => String(objectOf(properties[key])['title'] ?? key);
  }

  private async contentOf(m: EntityManager, ctx: RequestContext, row: PostApplication): Promise<FormContent> {
    const [root] = await m.find(OrgUnit, { order: { level: 'ASC' }, take: 1 });
    const units = await m.findBy(OrgUnit, { id: In([row.unitId, row.applicantUnitId, row.newUnitId].filter((known) => known !== null)) });
    const nameOf = (unitId: string): string => units.find((unit) => unit.id === unitId)?.name ?? '';
    const results = await m.findBy(DecisionResult, { id: In([row.requestResultId, row.quotaResultId].filter((known) => known !== null)) });
    const judge = await this.policy.judge(m, ctx);
    const titleOf = this.titlesOf(judge.fullName('establishment.request'));
    const factors = Object.entries({ ...row.factors, ...row.statements }).map(([key, value]): [string, string] => [titleOf(key), shown(value)]);
    const reasons = results.flatMap((result) => result.reasons.map((reason) => `${reason.words}${reason.provision ? `（${reason.provision}）` : ''}`));
    const content = {
      title: `${(root?.name ?? '').replace(/总工会$/, '')}工会社会工作岗位开发设置申请表`,
      number: row.number,
      filledOn: row.submittedOn ?? dayInChina(ctx.at),
      entries: [
        ['申请单位', nameOf(row.applicantUnitId)], ['设岗单位', nameOf(row.unitId)], ['申请事项', ACTIONS[row.action]], ['申报等级', GRADES[row.grade ?? ''] ?? row.grade ?? ''],
        ...(row.newUnitId ? [['调整后单位', nameOf(row.newUnitId)]] : []), ...(row.newDutyCodes?.length ? [['调整后职责', `${row.newDutyCodes.length} 项，见岗位台账`]] : []),
        ['申请岗位数', String(row.requestedPosts)], ['其中集体协商岗位', String(row.bargainingPosts)], ...factors,
      ] as [string, string][],
      workNeed: row.workNeed ?? '',
      reasons: [...new Set(reasons)].slice(0, 12),
      opinions: await this.opinionsOf(m, row),
    };
    const checkCode = checkCodeOf(this.vault, [row.id, row.version, content]);
    return { ...content, checkCode, printedOn: dayInChina(ctx.at) };
  }

  /** What each level said, in order; a level that has not spoken yet has an empty place. */
  private async opinionsOf(m: EntityManager, row: PostApplication): Promise<Opinion[]> {
    const steps = row.workflowInstanceId === null ? [] : await m.find(WorkflowStep, { where: { instanceId: row.workflowInstanceId, kind: 'act' }, order: { seq: 'ASC' } });
    const units = await m.findBy(OrgUnit, { id: In(steps.map((step) => step.actorUnitId)) });
    const users = await m.findBy(AppUser, { id: In(steps.map((step) => step.actorId)) });
    const spoken = steps.filter((step) => step.transition !== 'submit').map((step): Opinion => ({
      unit: units.find((unit) => unit.id === step.actorUnitId)?.name ?? '', words: step.note ?? '', by: users.find((user) => user.id === step.actorId)?.name ?? '', on: dayInChina(step.at),
    }));
    const unit = await m.findOneBy(OrgUnit, { id: row.unitId });
    const road: { id: string; name: string }[] = unit ? await m.query(
      `select id, name from org_unit where path @> $1::ltree and level < 3 order by level desc`, [unit.path]) : [];
    const silent = road.filter((level) => !spoken.some((opinion) => opinion.unit === level.name)).map((level): Opinion => ({ unit: level.name, words: '', by: '', on: '' }));
    return [...spoken, ...silent];
  }
}
