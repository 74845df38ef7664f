import { Decimal } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Trail } from '@gongqiao/platform/trail';
import { WorkflowEngine, WorkflowInstance } from '@gongqiao/platform/workflow';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { refuseEvaluation } from '../errors.js';
import { AppraisalCorrection, AppraisalResult, AppraisalRound } from '../persistence/entities.js';

/** What a provider says it pays a worker: next year's step (none where the worker is replaced) and the bonus in yuan. */
export interface AppliedResult {
  readonly resultId: string;
  readonly step: number | null;
  readonly bonus: string;
}

function differs(row: AppraisalResult, entry: AppliedResult): boolean {
  if (!/^(0|[1-9]\d{0,9})(\.\d{1,2})?$/.test(entry.bonus)) return true;
  return row.nextStep !== entry.step || row.bonus === null || !row.bonus.equals(new Decimal(entry.bonus));
}

/** The provider carries out what was handed over: its steps and bonuses must be those of the results. */
@Injectable()
export class ApplyResults {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly workflow: WorkflowEngine,
    private readonly trail: Trail,
  ) {}

  /**
   * Confirms steps and bonuses of results handed over to the caller's tenant; the matter closes once every result of the round
   * is applied.
   *
   * @throws Refused `application-differs` with how many and the first; nothing is written then.
   */
  async apply(ctx: RequestContext, key: string, roundId: string, entries: readonly AppliedResult[]): Promise<{ id: string }> {
    this.access.require(ctx, 'apply', 'AppraisalResult');
    const waiting = await this.database.run(ctx, (m) => m.find(AppraisalResult, { where: { roundId, providerTenantId: ctx.tenantId, handedOverOn: Not(IsNull()), appliedOn: IsNull() } }));
    const asked = entries.map((entry) => ({ entry, row: waiting.find((row) => row.id === entry.resultId) }));
    const owner = waiting[0]?.tenantId;
    if (owner === undefined || entries.length === 0) throw refuseEvaluation('nothing-to-apply', { field: 'roundId' });
    const wrong = asked.filter(({ entry, row }) => !row || differs(row, entry));
    if (wrong.length > 0) throw refuseEvaluation('application-differs', { field: 'entries', values: { n: wrong.length, first: wrong[0]?.entry.resultId ?? '' } });
    const [first] = waiting;
    const guest: RequestContext = { ...ctx, tenantId: owner, unitId: first?.purchaserUnitId ?? '', unitPath: first?.unitPath ?? '', roles: [] };
    return this.database.once(guest, { key, operation: 'applyAppraisal', input: { roundId, entries } }, (m) => this.write(m, guest, roundId, entries.map((e) => e.resultId)));
  }

  private async write(m: EntityManager, guest: RequestContext, roundId: string, ids: readonly string[]): Promise<{ id: string }> {
    const today = dayInChina(guest.at);
    await m.update(AppraisalResult, { id: In([...ids]) }, { appliedOn: today });
    await m.update(AppraisalCorrection, { resultId: In([...ids]), appliedOn: IsNull() }, { appliedOn: today });
    const round = await m.findOneOrFail(AppraisalRound, { where: { id: roundId }, lock: { mode: 'pessimistic_write' } });
    this.trail.write(m, guest, { action: 'apply-appraisal', subject: 'AppraisalRound', subjectId: roundId, unitPath: round.unitPath, after: { results: ids.length } });
    const left = await m.countBy(AppraisalResult, { roundId, appliedOn: IsNull() });
    const matter = await m.findOneBy(WorkflowInstance, { id: round.workflowInstanceId ?? '' });
    if (left === 0 && matter?.finishedAt === null) {
      await this.workflow.actFor(m, guest, matter.id, ['provider'], { transition: 'applyResults', facts: { stepDifferences: [], bonusDifferences: [] } });
    }
    return { id: roundId };
  }
}
