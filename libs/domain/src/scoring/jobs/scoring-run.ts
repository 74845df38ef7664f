import { consequencesOf, type JsonObject, type RankedGroups, type SchemeRound, type ScoringScheme } from '@gongqiao/kernel';
import type { RequestContext } from '@gongqiao/platform/context';
import type { Judge, PolicyService } from '@gongqiao/platform/policy';
import { jobKind, jobStage, type JobContext, type JobKind, type Json } from '@gongqiao/platform/queue';
import type { EntityManager } from 'typeorm';
import { followProjects, placeSpan, rankAll, scoreSpan } from '../application/score-people.js';
import { FactProviders } from '../model/fact-provider.js';
import { schemeOf, spanOf } from '../model/scheme-of.js';
import { ScoringRound, ScoringSubject } from '../persistence/entities.js';
import { keepDifferences } from '../persistence/results.js';
import { checkMoney } from '../persistence/round-money.js';
import type { BorrowedSetting } from '../persistence/run-settings.js';
import { projectsOf, spansOf, type ProjectSpan, type SubjectSpan } from '../persistence/shards.js';

export const SCORING_RUN = 'scoring.round';

/** What a run is told. `knownAt` is the instant of the knowledge that it uses, whoever finishes it and whenever. */
export interface ScoringParams {
  readonly [key: string]: Json;
  readonly roundId: string;
  readonly knownAt: string;
  /** `first`: the results stand when it is done; `then`, `now`: compared with those of `against`. */
  readonly basis: 'first' | 'then' | 'now';
  readonly against: string | null;
  /** What the run goes by, and what of it was taken from other rounds; runs of before hold none and go by the round's own. */
  readonly settings: JsonObject | null;
  readonly borrowed: readonly BorrowedSetting[];
}

type Job = JobContext<ScoringParams>;

/** Everything that the stages of one run judge by. */
export interface RoundAtWork {
  readonly ctx: RequestContext;
  readonly runId: string;
  readonly knownAt: string;
  /** The run whose facts stand in for what records keep no past of; null unless it is run as known then. */
  readonly keeps: string | null;
  readonly row: ScoringRound;
  readonly round: SchemeRound;
  readonly scheme: ScoringScheme;
  readonly judge: Judge;
  readonly policy: PolicyService;
  /** Day for which the decisions are asked: the last of the round. */
  readonly asOf: string;
}

const RUNS_HELD = 4;

/** What runs judge by, read once a run and process: each shard would read the same, since the run says as of when. */
class Works {
  private readonly held = new Map<string, Promise<RoundAtWork>>();

  constructor(private readonly policy: PolicyService) {}

  async of(m: EntityManager, job: Job): Promise<RoundAtWork> {
    const known = this.held.get(job.runId);
    // The transaction that began to read it may have been rolled back: then this one reads it itself.
    if (known) return known.catch(() => this.read(m, job));
    const work = this.read(m, job);
    this.held.set(job.runId, work);
    for (const oldest of [...this.held.keys()].slice(0, -RUNS_HELD)) this.held.delete(oldest);
    return work.catch((error: unknown) => {
      this.held.delete(job.runId);
      throw error;
    });
  }

  private async read(m: EntityManager, job: Job): Promise<RoundAtWork> {
    const row = await m.findOneByOrFail(ScoringRound, { id: job.params.roundId });
    const judge = await this.policy.judge(m, job.ctx, new Date(job.params.knownAt));
    const scheme = schemeOf(this.policy.index.findPack(judge.packId), row.scheme);
    const people = await m.countBy(ScoringSubject, { roundId: row.id });
    const round: SchemeRound = { year: row.year, number: row.number, settings: job.params.settings ?? row.settings ?? {}, people };
    return { ctx: job.ctx, runId: job.runId, knownAt: job.params.knownAt, keeps: job.params.basis === 'then' ? job.params.against : null, row, round, scheme, judge, policy: this.policy, asOf: spanOf(scheme, row.year, row.number).to };
  }
}

const plan = (m: EntityManager, job: Job) => spansOf(m, job.params.roundId);
const total = (outputs: readonly { readonly people: number }[]): number => outputs.reduce((sum, output) => sum + output.people, 0);
type Count = { people: number };

function scoreStage(works: Works, providers: FactProviders) {
  return jobStage<ScoringParams, SubjectSpan, Count>({
    name: 'score', title: { zh: '汇集事实，逐人评分', en: 'Gather facts, score each person' }, plan,
    work: async (m, job, span) => {
      const { people, failures } = await scoreSpan(m, await works.of(m, job), providers, span);
      return { output: { people }, failures };
    },
    finish: (_m, _job, outputs) => Promise.resolve({ people: total(outputs) }),
  });
}

const RANK = 'rank';
type Ranked = Count & { groups: RankedGroups };

function rankStage(works: Works) {
  return jobStage<ScoringParams, null, Ranked>({
    name: RANK, title: { zh: '排名', en: 'Ranks' },
    plan: async (m, job) => {
      const { scheme, round } = await works.of(m, job);
      return scheme.rank ? [{ units: round.people, input: null }] : [];
    },
    work: async (m, job) => {
      const { people, groups } = await rankAll(m, await works.of(m, job));
      return { output: { people, groups } };
    },
    finish: (_m, _job, [output]) => Promise.resolve({ people: output?.people ?? 0 }),
  });
}

/** What the ranking of a run came to as a whole. */
async function groupsOf(m: EntityManager, runId: string): Promise<RankedGroups> {
  const [shard]: { output: Ranked | null }[] = await m.query('select output from job_shard where run_id = $1 and stage = $2', [runId, RANK]);
  return shard?.output?.groups ?? {};
}

interface PlaceInput {
  readonly [key: string]: Json;
  readonly span: SubjectSpan;
  readonly groups: RankedGroups;
}

function consequencesStage(works: Works) {
  return jobStage<ScoringParams, PlaceInput, Count>({
    name: 'consequences', title: { zh: '等级、奖金、补贴和扣发', en: 'Tiers, bonus, allowances, withholding' },
    // Where nobody is ranked, what follows was worked out together with the score.
    plan: async (m, job) => {
      if (!(await works.of(m, job)).scheme.rank) return [];
      const groups = await groupsOf(m, job.runId);
      return (await spansOf(m, job.params.roundId)).map(({ units, input: span }) => ({ units, input: { span, groups } }));
    },
    work: async (m, job, { span, groups }) => {
      const { people, failures } = await placeSpan(m, await works.of(m, job), span, groups);
      return { output: { people }, failures };
    },
    finish: (_m, _job, outputs) => Promise.resolve({ people: total(outputs) }),
  });
}

function projectStage(works: Works) {
  return jobStage<ScoringParams, ProjectSpan, Count>({
    name: 'project', title: { zh: '随项目计算的年度绩效', en: 'What depends on the whole project' },
    plan: async (m, job) => {
      const { scheme, round, row } = await works.of(m, job);
      return consequencesOf(scheme, round.number, true).length > 0 ? projectsOf(m, row.id) : [];
    },
    work: async (m, job, { projects }) => {
      const { people, failures } = await followProjects(m, await works.of(m, job), projects);
      return { output: { people }, failures };
    },
    finish: (_m, _job, outputs) => Promise.resolve({ people: total(outputs) }),
  });
}

function compareStage(works: Works) {
  return jobStage<ScoringParams, null, { differences: number }>({
    name: 'compare', title: { zh: '与现行结果对比', en: 'Compare with what stands' },
    plan: () => Promise.resolve([{ units: 1, input: null }]),
    work: async (m, job) => {
      const { roundId, basis, against, knownAt } = job.params;
      await checkMoney(m, await works.of(m, job));
      if (against !== null) return { output: { differences: await keepDifferences(m, { runId: job.runId, roundId, basis, against }) } };
      const work = await works.of(m, job);
      await m.query(`update scoring_round set state = 'computed', job_run_id = $2, known_at = $3, computed_at = $3, updated_at = now(), version = version + 1 where id = $1 and state in ('open', 'computed')`, [work.row.id, job.runId, knownAt]);
      return { output: { differences: 0 } };
    },
    finish: (_m, _job, [output]) => Promise.resolve(output ?? null),
  });
}

/**
 * A round of a scheme: facts, scores, ranks and tiers, what follows, and where it differs from the results that stand.
 *
 * @param providers contexts that are asked for facts from their records; without any, ratings are all there is.
 */
export function scoringRun(policy: PolicyService, providers: FactProviders = new FactProviders()): JobKind {
  const works = new Works(policy);
  return jobKind<ScoringParams>({
    name: SCORING_RUN, title: { zh: '考核：评分、排名和后果', en: 'Scoring: scores, ranks, consequences' },
    stages: [scoreStage(works, providers), rankStage(works), consequencesStage(works), projectStage(works), compareStage(works)],
  });
}
