import { AccessService } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { requireDay } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { WorkflowEngine, WorkflowInstance } from '@gongqiao/platform/workflow';
import { Injectable } from '@nestjs/common';
import { refuseEvaluation } from '../errors.js';
import { AppraisalResult } from '../persistence/entities.js';
import { readRated } from '../persistence/rated-people.js';
import { applyConsequences } from './apply-consequences.js';

/** How a retraining ended. */
export interface RetrainingResult {
  readonly resultId: string;
  readonly result: 'passed' | 'failed';
  readonly trainedOn: string;
  readonly contents: string;
}

/** Retraining after a basic-qualified year; failing it leads to a replacement. */
@Injectable()
export class Retrainings {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly workflow: WorkflowEngine,
    private readonly trail: Trail,
  ) {}

  /** Records a retraining with date and contents; the document's workflow opens what follows. */
  async record(ctx: RequestContext, key: string, input: RetrainingResult): Promise<{ id: string }> {
    const trainedOn = requireDay(input.trainedOn, 'trainedOn');
    return this.database.once(ctx, { key, operation: 'recordRetraining', input }, async (m) => {
      const row = await m.findOne(AppraisalResult, { where: { id: input.resultId }, lock: { mode: 'pessimistic_write' } });
      if (!row || !this.access.can(ctx, 'train', 'AppraisalResult', row)) throw refuseEvaluation('result-unknown', { field: 'resultId' });
      if (row.retraining !== 'pending' || row.followUpInstanceId === null) throw refuseEvaluation('retraining-not-due', { field: 'resultId' });
      const before = { ...row };
      const form = { result: input.result, trainedOn, contents: input.contents };
      await this.workflow.act(m, ctx, row.followUpInstanceId, { transition: 'recordResult', form, facts: form });
      row.retraining = input.result;
      // The engine has begun what the document opens after a failure; the result points at it from now on.
      const next = await m.findOne(WorkflowInstance, { where: { subject: 'Assignment', subjectId: row.assignmentId }, order: { createdAt: 'DESC', id: 'DESC' } });
      row.followUpInstanceId = input.result === 'failed' ? (next?.id ?? null) : row.followUpInstanceId;
      row.followUp = input.result === 'failed' ? 'replace' : row.followUp;
      await m.save(row);
      const rated = await readRated(m, row.id);
      if (rated) await applyConsequences(m, ctx, { policy: this.policy, workflow: this.workflow, judge: await this.policy.judge(m, ctx) }, [rated]);
      this.trail.write(m, ctx, { action: 'record-retraining', subject: 'AppraisalResult', subjectId: row.id, unitPath: row.unitPath, before, after: row });
      return { id: row.id };
    });
  }
}
