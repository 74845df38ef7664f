import type { PolicyService } from '@gongqiao/platform/policy';
import { jobKind, jobStage, type JobContext, type JobKind, type Json } from '@gongqiao/platform/queue';
import type { EntityManager } from 'typeorm';
import type { RulesOnHand } from '../../funding/index.js';
import { settleLines } from '../application/settle-lines.js';
import { settleUnits, spreadAdvances } from '../persistence/settlement-lines.js';

export const SETTLEMENT_RUN = 'funding.settlement';

/** What a settlement is told. */
export interface SettlementParams {
  readonly [key: string]: Json;
  readonly year: number;
  readonly bonusPercent: string;
}

interface PlaceShard {
  readonly [key: string]: Json;
  readonly under: string;
}

async function rulesOf(policy: PolicyService, m: EntityManager, job: JobContext<SettlementParams>): Promise<RulesOnHand> {
  const judge = await policy.judge(m, job.ctx, job.ctx.at);
  const packVersion = policy.index.findPack(judge.packId)?.version ?? '';
  return { packVersion, judge: (name, facts, asOf) => judge.decide(name, facts, asOf).output };
}

function linesStage(policy: PolicyService) {
  return jobStage<SettlementParams, PlaceShard, { posts: number; total: string }>({
    name: 'lines',
    title: { zh: '按在岗月份逐岗清算', en: 'Real cost of each post by its filled months' },
    plan: async (m) => {
      const places: { under: string; posts: number }[] = await m.query(
        `select c.path::text as under, (select count(*)::int from post p where p.unit_path <@ c.path) as posts from org_unit c where c.level = 1 order by c.path`);
      return places.map(({ under, posts }) => ({ units: posts, input: { under } }));
    },
    work: async (m, job, { under }) => {
      const totals = await settleLines(m, await rulesOf(policy, m, job), { year: job.params.year, bonusPercent: job.params.bonusPercent, under });
      return { output: { posts: totals.posts, total: totals.actual.toFixed(2) } };
    },
  });
}

function unitsStage() {
  return jobStage<SettlementParams, { [key: string]: Json }, { [key: string]: Json }>({
    name: 'units',
    title: { zh: '与预拨对账，得出应补应退', en: 'Against the advances: what is to pay and to return' },
    plan: () => Promise.resolve([{ units: 1, input: {} }]),
    work: async (m, job) => {
      const units = await settleUnits(m, job.params.year);
      await spreadAdvances(m, job.params.year);
      return { output: { units } };
    },
    finish: (_m, _job, [output]) => Promise.resolve(output ?? null),
  });
}

/** Settlement of a whole tenant at the year's end. */
export function settlementRun(policy: PolicyService): JobKind {
  return jobKind<SettlementParams>({ name: SETTLEMENT_RUN, title: { zh: '年终清算', en: "Settlement at the year's end" }, stages: [linesStage(policy), unitsStage()] });
}
