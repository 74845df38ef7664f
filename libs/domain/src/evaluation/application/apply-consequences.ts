import { Refused, type RequestContext } from '@gongqiao/platform/context';
import type { Judge, PolicyService } from '@gongqiao/platform/policy';
import type { JobFailure } from '@gongqiao/platform/queue';
import type { WorkflowEngine } from '@gongqiao/platform/workflow';
import type { EntityManager } from 'typeorm';
import { consequencesOf, type Consequences } from '../../compensation/index.js';
import { keepResults } from '../../shared/keep-results.js';
import type { RatedRow } from '../persistence/rated-people.js';
import { failureOf } from './judge-limits.js';
import { flowOf } from './flows.js';

export interface ConsequenceServices {
  readonly policy: PolicyService;
  readonly workflow: WorkflowEngine;
  readonly judge: Judge;
}

type Ready = readonly [RatedRow, Consequences];

async function keepAll(m: EntityManager, ctx: RequestContext, policy: PolicyService, ready: readonly Ready[]): Promise<string[]> {
  const one = (row: RatedRow, field: string, earlierId: string | null, result: Consequences['bonus']) =>
    ({ earlierId, subject: 'AppraisalResult', subjectId: row.id, field, unitPath: row.unitPath, result });
  return keepResults(policy, m, ctx, ready.flatMap(([row, c]) => [
    one(row, 'compensation.bonus', row.bonusResultId, c.bonus), one(row, 'compensation.allowanceStep', row.stepResultId, c.step), one(row, 'remediation.followUp', row.followUpResultId, c.followUp),
  ]));
}

/** Begins the retraining or replacement that follows, unless it was begun; ends one that has lost its ground. */
async function followUp(m: EntityManager, ctx: RequestContext, services: ConsequenceServices, row: RatedRow, action: Consequences['action']): Promise<string | null> {
  if (row.followUp === action && (action === 'continue' || row.followUpInstanceId !== null)) return row.followUpInstanceId;
  const { policy, workflow, judge } = services;
  if (row.followUpInstanceId !== null) await workflow.close(m, ctx, row.followUpInstanceId, '评价结果已改变');
  if (action === 'continue') return null;
  const flow = action === 'retrain' ? flowOf(policy, judge, 'assignment', 'recordResult') : flowOf(policy, judge, 'assignment', 'proposeSuccessor');
  const matter = await workflow.start(m, ctx, {
    workflow: flow.id, subject: 'Assignment', subjectId: row.assignmentId, unitPath: row.unitPath, title: `${flow.zh} 岗位 ${row.postNumber}（${row.rated.year} 年度）`,
    facts: { postLevel: row.postLevel, resultId: row.id, year: row.rated.year },
  });
  return matter.id;
}

async function write(m: EntityManager, rows: readonly object[]): Promise<void> {
  const columns = ['bonus', 'next_step', 'follow_up', 'retraining', 'bonus_result_id', 'step_result_id', 'follow_up_result_id', 'follow_up_instance_id'];
  await m.query(
    `update appraisal_result r set ${columns.map((c) => `${c} = x.${c}`).join(', ')}, updated_at = now(), version = r.version + 1
       from jsonb_populate_recordset(null::appraisal_result, $1::jsonb) as x
      where r.id = x.id and (${columns.map((c) => `r.${c}`).join(', ')}) is distinct from (${columns.map((c) => `x.${c}`).join(', ')})`, [JSON.stringify(rows)]);
}

/**
 * Works out what follows from settled results: bonus, next year's step, retraining or replacement; keeps each answer with its
 * reasons and begins what must begin. Done again with the same facts, it changes nothing.
 *
 * @returns results that cannot be judged, with the reason.
 */
export async function applyConsequences(m: EntityManager, ctx: RequestContext, services: ConsequenceServices, rows: readonly RatedRow[]): Promise<JobFailure[]> {
  const failures: JobFailure[] = [];
  const ready: Ready[] = [];
  for (const row of rows) {
    try {
      ready.push([row, consequencesOf(services.judge, row)]);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      failures.push(failureOf(row, row.postNumber, error.code, error.refusal.message.zh, error.refusal.message.en));
    }
  }
  const ids = await keepAll(m, ctx, services.policy, ready);
  const written: object[] = [];
  for (const [i, [row, c]] of ready.entries()) {
    const instanceId = await followUp(m, ctx, services, row, c.action);
    const retraining = c.action === 'retrain' ? (row.rated.retraining ?? 'pending') : row.rated.retraining;
    written.push({
      id: row.id, bonus: c.amount.toFixed(2), next_step: c.nextStep, follow_up: c.action, retraining, bonus_result_id: ids[i * 3], step_result_id: ids[i * 3 + 1],
      follow_up_result_id: ids[i * 3 + 2], follow_up_instance_id: instanceId,
    });
  }
  await write(m, written);
  return failures;
}
