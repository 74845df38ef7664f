import type { PolicyService } from '@gongqiao/platform/policy';
import { jobKind, jobStage, type JobContext, type JobKind, type Json } from '@gongqiao/platform/queue';
import type { EntityManager } from 'typeorm';
import { computeLines } from '../application/compute-lines.js';
import { planAdvances } from '../application/plan-advances.js';
import { writeBudgets } from '../application/write-budgets.js';
import type { Judge } from '../model/post-cost.js';

export const BUDGET_RUN = 'funding.budget';

/** What a budget run is told: ids and the year's figures, nothing else. */
export interface BudgetParams {
  readonly [key: string]: Json;
  readonly year: number;
  readonly fundingYearId: string;
  readonly bonusPercent: string;
}

interface PlaceShard {
  readonly [key: string]: Json;
  readonly under: string;
}

async function judgeOf(policy: PolicyService, m: EntityManager, job: JobContext<BudgetParams>): Promise<{ judge: Judge; packVersion: string }> {
  const judge = await policy.judge(m, job.ctx, job.ctx.at);
  const packVersion = policy.index.findPack(judge.packId)?.version ?? '';
  return { packVersion, judge: (name, facts, asOf) => judge.decide(name, facts, asOf).output };
}

function linesStage(policy: PolicyService) {
  return jobStage<BudgetParams, PlaceShard, { posts: number; total: string }>({
    name: 'lines',
    title: { zh: '逐岗测算', en: 'Cost of each post' },
    // A shard is a city with its counties, or a directly reporting city: hundreds of posts each.
    plan: async (m) => {
      const places: { under: string; posts: number }[] = await m.query(
        `select c.path::text as under, (select count(*)::int from post p where p.unit_path <@ c.path) as posts
           from org_unit c where c.level = 1 order by c.path`,
      );
      return places.map(({ under, posts }) => ({ units: posts, input: { under } }));
    },
    work: async (m, job, { under }) => {
      const rules = await judgeOf(policy, m, job);
      const totals = await computeLines(m, rules, { year: job.params.year, bonusPercent: job.params.bonusPercent, under });
      return { output: { posts: totals.posts, total: totals.actual.toFixed(2) } };
    },
  });
}

function budgetsStage(policy: PolicyService) {
  return jobStage<BudgetParams, { [key: string]: Json }, { [key: string]: Json }>({
    name: 'budgets',
    title: { zh: '汇总三级预算和季度预拨', en: 'Budgets of the three levels and quarterly advances' },
    plan: () => Promise.resolve([{ units: 1, input: {} }]),
    work: async (m, job) => {
      const { judge, packVersion } = await judgeOf(policy, m, job);
      const sums = await writeBudgets(m, job.params.year);
      const advances = await planAdvances(m, judge, job.params.year);
      await m.query(`update funding_year set state = 'computed', pack_version = $2, job_run_id = $3, updated_at = now(), version = version + 1 where id = $1 and state <> 'approved'`, [
        job.params.fundingYearId, packVersion, job.runId,
      ]);
      return { output: { units: sums.length, advances } };
    },
    finish: (_m, _job, [output]) => Promise.resolve(output ?? null),
  });
}

/** The year's budget of a whole tenant: a line for each post, budgets of all levels, and the quarters' advances. */
export function budgetRun(policy: PolicyService): JobKind {
  return jobKind<BudgetParams>({ name: BUDGET_RUN, title: { zh: '年度补助预算测算', en: "The year's subsidy budget" }, stages: [linesStage(policy), budgetsStage(policy)] });
}
