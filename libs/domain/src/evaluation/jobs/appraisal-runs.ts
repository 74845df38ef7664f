import { dayInChina } from '@gongqiao/platform/context';
import type { Judge, PolicyService } from '@gongqiao/platform/policy';
import { jobKind, jobStage, type JobContext, type JobKind, type Json, type Shard } from '@gongqiao/platform/queue';
import type { WorkflowEngine } from '@gongqiao/platform/workflow';
import type { EntityManager } from 'typeorm';
import { applyConsequences } from '../application/apply-consequences.js';
import { judgeLimits } from '../application/judge-limits.js';
import { reviewRound } from '../application/review-round.js';
import { tellWorkers, type ToldResult } from '../application/tell-provider-side.js';
import { AppraisalRound } from '../persistence/entities.js';
import { dropEmptied, gatherParticipants, purchasersOf, purchasersOfRound, type PurchaserGroup } from '../persistence/participants.js';
import { readRatedOfPurchasers } from '../persistence/rated-people.js';

export const GATHER_RUN = 'evaluation.gather';
export const SETTLE_RUN = 'evaluation.settle';

/** What a run over a round is told: its id, nothing else. */
export interface RoundParams {
  readonly [key: string]: Json;
  readonly roundId: string;
}

interface Group {
  readonly [key: string]: Json;
  readonly purchasers: readonly string[];
}

/** What the runs ask of the platform. */
export interface RunServices {
  readonly policy: PolicyService;
  readonly workflow: WorkflowEngine;
}

type Job = JobContext<RoundParams>;

const roundOf = (m: EntityManager, job: Job): Promise<AppraisalRound> => m.findOneByOrFail(AppraisalRound, { id: job.params.roundId });
const shardsOf = (groups: readonly PurchaserGroup[]): Shard<Group>[] => groups.map(({ purchasers, people }) => ({ units: people, input: { purchasers } }));
// The rules as known when the run was asked for: whoever finishes it, and whenever, judges alike.
const judgeOf = (services: RunServices, m: EntityManager, job: Job): Promise<Judge> => services.policy.judge(m, job.ctx, job.ctx.at);

function gatherStage() {
  return jobStage<RoundParams, Group, { people: number }>({
    name: 'gather',
    title: { zh: '汇集参评人员', en: 'Gather participants' },
    plan: async (m, job) => {
      const round = await roundOf(m, job);
      return round.settledOn === null ? shardsOf(await purchasersOf(m, round.unitPath, round.year)) : [];
    },
    work: async (m, job, { purchasers }) => ({ output: { people: await gatherParticipants(m, await roundOf(m, job), purchasers) } }),
    finish: async (m, job, outputs) => {
      const round = await roundOf(m, job);
      if (round.settledOn === null) await dropEmptied(m, round, round.unitPath);
      return { people: outputs.reduce((sum, output) => sum + output.people, 0) };
    },
  });
}

function limitsStage(services: RunServices) {
  return jobStage<RoundParams, Group, { faults: number }>({
    name: 'limits',
    title: { zh: '逐人核对等次限制', en: 'Limits of each tier' },
    plan: async (m, job) => ((await roundOf(m, job)).settledOn === null ? shardsOf(await purchasersOfRound(m, job.params.roundId)) : []),
    work: async (m, job, { purchasers }) => {
      const failures = await judgeLimits(m, job.ctx, services.policy, await judgeOf(services, m, job), await roundOf(m, job), purchasers);
      return { output: { faults: failures.length }, failures };
    },
  });
}

function reviewStage(services: RunServices) {
  return jobStage<RoundParams, { [key: string]: Json }, { accepted: boolean; cap: number | null; excellent: number | null }>({
    name: 'review',
    title: { zh: '全市审核（优秀名额）', en: "The city's review" },
    plan: () => Promise.resolve([{ units: 1, input: {} }]),
    work: async (m, job) => {
      const { failures, ...output } = await reviewRound(m, job.ctx, { ...services, judge: await judgeOf(services, m, job) }, job.params.roundId);
      return { output, failures };
    },
    finish: (_m, _job, [output]) => Promise.resolve(output ?? null),
  });
}

function consequencesStage(services: RunServices) {
  return jobStage<RoundParams, Group, { people: number }>({
    name: 'consequences',
    title: { zh: '奖金、津贴档级和后续处理', en: 'Bonus, step and follow-up' },
    plan: async (m, job) => ((await roundOf(m, job)).settledOn === null ? [] : shardsOf(await purchasersOfRound(m, job.params.roundId))),
    work: async (m, job, { purchasers }) => {
      const rows = await readRatedOfPurchasers(m, job.params.roundId, purchasers);
      const failures = await applyConsequences(m, job.ctx, { ...services, judge: await judgeOf(services, m, job) }, rows);
      return { output: { people: rows.length - failures.length }, failures };
    },
  });
}

function noticesStage(services: RunServices) {
  return jobStage<RoundParams, { [key: string]: Json }, { told: number }>({
    name: 'notices',
    title: { zh: '书面告知本人', en: 'Notices' },
    plan: async (m, job) => ((await roundOf(m, job)).settledOn === null ? [] : [{ units: 1, input: {} }]),
    work: async (m, job) => {
      const round = await roundOf(m, job);
      const told: ToldResult[] = await m.query(
        `with told as (update appraisal_result set notified_on = $2, updated_at = now(), version = version + 1 where round_id = $1 and notified_on is null and bonus is not null
            returning id, worker_id as "workerId", provider_tenant_id as "providerTenantId", year) select * from told order by id`, [round.id, dayInChina(job.ctx.at)]);
      await tellWorkers(m, job.ctx, told);
      if (told.length > 0) await services.workflow.actAsPlatform(m, job.ctx, round.workflowInstanceId ?? '', { transition: 'notify' });
      return { output: { told: told.length } };
    },
    finish: async (m, job, [output]) => {
      const round = await roundOf(m, job);
      return { settled: round.settledOn !== null, cap: round.cap, told: output?.told ?? 0 };
    },
  });
}

/** Gathers who takes part in a round. */
export function gatherRun(): JobKind {
  return jobKind<RoundParams>({ name: GATHER_RUN, title: { zh: '年度评价：汇集参评人员', en: 'Appraisal: gather participants' }, stages: [gatherStage()] });
}

/** The annual appraisal of a whole city: participants, limits, one review of the city, and after it what follows for each. */
export function settleRun(services: RunServices): JobKind {
  return jobKind<RoundParams>({
    name: SETTLE_RUN,
    title: { zh: '年度评价：审核确定等次并落实', en: 'Appraisal: settle tiers and what follows' },
    stages: [gatherStage(), limitsStage(services), reviewStage(services), consequencesStage(services), noticesStage(services)],
  });
}
