import type { Decided, Judge } from '@gongqiao/platform/policy';
import type { EntityManager } from 'typeorm';
import { basicFacts, fullMonths, gradeFacts, type Service } from '../model/eligibility-facts.js';
import { WorkerCertificate, type Worker } from '../persistence/entities.js';

export interface WorkerJudgement {
  readonly basic: Decided;
  readonly grade: Decided;
  readonly eligible: boolean;
}

/** Months by grade over all posts that a worker has held, as far as the tenant of the transaction sees them. */
export async function serviceOf(m: EntityManager, workerId: string, on: string): Promise<Service> {
  const spans: { grade: string; from: string; to: string }[] = await m.query(
    `select g.grade, greatest(a.start_on, g.valid_from)::text as "from", least(coalesce(a.end_on, $2::date), coalesce(g.valid_to - 1, $2::date), $2::date)::text as "to"
       from assignment a join post_grade g on g.post_id = a.post_id
      where a.worker_id = $1 and a.start_on <= $2::date and daterange(a.start_on, a.end_on, '[]') && daterange(g.valid_from, g.valid_to)`, [workerId, on]);
  const monthsByGrade: Record<string, number> = {};
  for (const span of spans) monthsByGrade[span.grade] = (monthsByGrade[span.grade] ?? 0) + fullMonths(span.from, span.to);
  return { monthsByGrade };
}

/** Whether a worker meets the basic conditions and those of a grade on a day, by the tenant's pack. Nothing is stored. */
export async function judgeWorker(m: EntityManager, judge: Judge, worker: Worker, grade: string, on: string): Promise<WorkerJudgement> {
  const certificates = await m.findBy(WorkerCertificate, { workerId: worker.id });
  const basic = judge.decide('eligibility.basic', basicFacts(worker), on);
  const byGrade = judge.decide('eligibility.grade', gradeFacts(worker, certificates, await serviceOf(m, worker.id, on), grade, on), on);
  return { basic, grade: byGrade, eligible: basic.output['eligible'] === true && byGrade.output['eligible'] === true };
}
