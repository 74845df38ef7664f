import { Decimal, type JsonObject } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { WorkflowEngine } from '@gongqiao/platform/workflow';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { readPlaceWages } from '../../funding/index.js';
import { refuseTender } from '../errors.js';
import { EstimateFiling, EstimateLine, Procurement } from '../persistence/entities.js';
import { postsToBuy, type PostToBuy } from '../persistence/posts-to-buy.js';

/** The decision that costs a filing. */
export const ESTIMATE = 'procurement.costEstimate';

/** A post as a purchaser files it: the step it is costed at, and the pay agreed where it is not the guideline. */
export interface FiledLine {
  readonly postId: string;
  readonly step: number;
  readonly agreedMonthlyPay?: string | null;
}

/** A purchaser's filing; `terms` are the facts of the estimate that the platform does not know: months, rates, fee. */
export interface Filing {
  readonly procurementId: string;
  readonly purchaserUnitId: string;
  readonly terms: JsonObject;
  readonly lines: readonly FiledLine[];
}

type CostedLine = { readonly agreedTotal: string };

/** The dated minimum wages of a purchaser's place, oldest first. */
export async function wagesAt(m: EntityManager, unit: Pick<OrgUnit, 'code' | 'divisionCode'>): Promise<{ from: string; monthly: string }[]> {
  return (await readPlaceWages(m)).of(unit.divisionCode ?? unit.code).map(({ from, monthly }) => ({ from, monthly }));
}

/** Filings of the purchasers: which posts are to be bought, at what cost. */
@Injectable()
export class EstimateFilings {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly workflow: WorkflowEngine,
    private readonly trail: Trail,
  ) {}

  /** The facts of an estimate: what the purchaser states, its place's minimum wages, and a line for each post. */
  private async factsOf(m: EntityManager, unit: OrgUnit, terms: JsonObject, posts: readonly (readonly [PostToBuy, FiledLine])[]): Promise<JsonObject> {
    const minimumWages = await wagesAt(m, unit);
    if (minimumWages.length === 0) throw refuseTender('wage-area-unknown', { values: { unit: unit.name } });
    return {
      ...terms, minimumWages,
      lines: posts.map(([post, line]) => ({ grade: post.grade, step: line.step, posts: 1, ...(line.agreedMonthlyPay ? { agreedMonthlyPay: line.agreedMonthlyPay } : {}) })),
    };
  }

  private async choose(m: EntityManager, procurement: Procurement, input: Filing): Promise<(readonly [PostToBuy, FiledLine])[]> {
    if (input.lines.length === 0) throw refuseTender('filing-without-posts', { field: 'lines' });
    const offered = await postsToBuy(m, procurement.unitPath, procurement.serviceFrom, input.purchaserUnitId);
    const byId = new Map(offered.map((post) => [post.id, post]));
    return input.lines.map((line, i) => {
      const post = byId.get(line.postId);
      if (!post) throw refuseTender('filing-post-unknown', { field: `lines[${i}].postId`, values: { post: line.postId } });
      byId.delete(line.postId);
      return [post, line] as const;
    });
  }

  private async getOwn(m: EntityManager, ctx: RequestContext, procurementId: string, purchaserUnitId: string): Promise<{ filing: EstimateFiling; procurement: Procurement }> {
    const filing = await m.findOne(EstimateFiling, { where: { procurementId, purchaserUnitId }, lock: { mode: 'pessimistic_write' } });
    const procurement = filing ? await m.findOneBy(Procurement, { id: procurementId }) : null;
    if (!filing || !procurement || purchaserUnitId !== ctx.unitId || !this.access.can(ctx, 'file', 'EstimateFiling', filing)) throw refuseTender('filing-unknown', { field: 'procurementId' });
    return { filing, procurement };
  }

  /**
   * Files a purchaser's estimate, costed by the document, or files it anew while the plan is not compiled. The answer is kept
   * with its reasons.
   *
   * @throws Refused `filing-unknown`, `filing-post-unknown`, and what the decision says of its facts, by field.
   */
  async file(ctx: RequestContext, key: string, input: Filing): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'fileEstimate', input }, async (m) => {
      const { filing, procurement } = await this.getOwn(m, ctx, input.procurementId, input.purchaserUnitId);
      const unit = await m.findOneByOrFail(OrgUnit, { id: input.purchaserUnitId });
      const posts = await this.choose(m, procurement, input);
      const judge = await this.policy.judge(m, ctx);
      const result = judge.decide(ESTIMATE, await this.factsOf(m, unit, input.terms, posts), dayInChina(ctx.at));
      const { guidelineTotal, agreedTotal, excess } = result.output as Readonly<Record<string, string>>;
      const before = { ...filing };
      await m.save(Object.assign(filing, {
        state: 'filed' as const, leftOutReason: null, terms: input.terms, filedOn: dayInChina(ctx.at),
        guidelineTotal: new Decimal(guidelineTotal ?? '0'), agreedTotal: new Decimal(agreedTotal ?? '0'), excess: new Decimal(excess ?? '0'),
        estimateResultId: await this.policy.store(m, ctx, { subject: 'EstimateFiling', subjectId: filing.id, field: ESTIMATE, unitPath: filing.unitPath, result }),
      }));
      const costed = result.output['lines'] as readonly CostedLine[];
      await m.delete(EstimateLine, { filingId: filing.id });
      await m.insert(EstimateLine, posts.map(([post, line], i) => ({
        filingId: filing.id, postId: post.id, grade: post.grade, step: line.step, agreedMonthlyPay: line.agreedMonthlyPay ? new Decimal(line.agreedMonthlyPay) : null, cost: new Decimal(costed[i]?.agreedTotal ?? '0'),
      })));
      // The matter hangs on the organiser, above the purchaser: its right to file was established here.
      await this.workflow.actFor(m, ctx, procurement.workflowInstanceId ?? '', ctx.roles, {
        transition: 'fileEstimate', facts: { unapprovedLines: [], [judge.fullName(ESTIMATE)]: { guidelineTotal, agreedTotal, excess } }, note: unit.name,
      });
      this.trail.write(m, ctx, { action: 'file-estimate', subject: 'EstimateFiling', subjectId: filing.id, unitPath: filing.unitPath, before, after: { ...filing, posts: posts.length } });
      return { id: filing.id };
    });
  }
}
