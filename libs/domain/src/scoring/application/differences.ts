import { itemsOf, type Json, type SchemeItem, type ScoringScheme } from '@gongqiao/kernel';
import type { RequestContext } from '@gongqiao/platform/context';
import { DecisionResult, PolicyService } from '@gongqiao/platform/policy';
import { JobRun } from '@gongqiao/platform/queue';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { ScoringParams } from '../jobs/scoring-run.js';
import { valueAt } from '../model/gather.js';
import { schemeOf } from '../model/scheme-of.js';
import { Rating, ScoringResult, ScoringRound, type ScoringDifference } from '../persistence/entities.js';

/** Why a person's result came out differently: a fact that changed, or, without one, what else did. */
export interface Change {
  /** The item; null where no fact of the person's own changed. */
  readonly zh: string | null;
  readonly before: Json;
  readonly after: Json;
  readonly schema: object | null;
  /** What happened to it between the two runs. */
  readonly why: { readonly zh: string; readonly en: string };
}

const WHY = {
  rated: { zh: '其间有新的评分', en: 'rated in between' },
  recorded: { zh: '其间记录有增减或更正', en: 'records were added or corrected in between' },
  settings: { zh: '本人的事实没有变；参数或本轮设定改变', en: 'no fact of their own changed; parameters or settings of the round did' },
  others: { zh: '本人的得分没有变；名次随他人的得分改变', en: 'their own score is the same; the place changed with the scores of others' },
} as const;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What one run knew of a person that the other did not. */
interface Pair {
  readonly before: ScoringResult;
  readonly after: ScoringResult;
  /** Ratings of the person given or struck out between what the two runs knew. */
  readonly ratings: readonly Rating[];
  readonly parameters: boolean;
}

function whyOf(item: SchemeItem, ratings: readonly Rating[]): Change['why'] {
  const own = ratings.filter((rating) => rating.item === item.id);
  const struck = own.find((rating) => rating.struckAt !== null);
  if (struck) return { zh: `评分作废${own.length > 1 ? '后重评' : ''}：${struck.struckReason ?? ''}`, en: `a rating was struck out${own.length > 1 ? ' and given anew' : ''}: ${struck.struckReason ?? ''}` };
  return own.length > 0 ? WHY.rated : WHY.recorded;
}

function changesOf(scheme: ScoringScheme, number: number, { before, after, ratings, parameters }: Pair): Change[] {
  const found = itemsOf(scheme, number, after.cohort).flatMap((item): Change[] => {
    const [old, now] = [valueAt(before.facts, item.field), valueAt(after.facts, item.field)];
    if (same(old, now)) return [];
    const schema = item.value.describe();
    return [{ zh: item.zh, before: old, after: now, schema: item.fold === 'list' ? { type: 'array', title: item.zh, items: schema } : schema, why: whyOf(item, ratings) }];
  });
  if (found.length > 0) return found;
  const others = !parameters && String(before.score) === String(after.score);
  return [{ zh: null, before: null, after: null, schema: null, why: others ? WHY.others : WHY.settings }];
}

/** Why runs differ, person by person. */
@Injectable()
export class Differences {
  constructor(private readonly policy: PolicyService) {}

  /** The reasons of some differences of one run, in their order. */
  async explain(m: EntityManager, ctx: RequestContext, differences: readonly ScoringDifference[]): Promise<(readonly Change[])[]> {
    const [first] = differences;
    const run = first && (await m.findOneBy(JobRun, { id: first.runId }));
    const round = first && (await m.findOneBy(ScoringRound, { id: first.roundId }));
    if (!run || !round) return differences.map(() => []);
    const { against, knownAt } = run.params as ScoringParams;
    const standing = against === null ? null : await m.findOneBy(JobRun, { id: against });
    const scheme = schemeOf(this.policy.index.findPack((await this.policy.judge(m, ctx)).packId), round.scheme);
    const subjects = differences.map(({ subjectId }) => subjectId);
    const results = await m.findBy(ScoringResult, { runId: In([run.id, ...(against === null ? [] : [against])]), subjectId: In(subjects) });
    const kept = new Map((await m.find(DecisionResult, { where: { id: In(results.flatMap(({ resultId }) => resultId ?? [])) }, select: { id: true, parameters: true, packVersion: true } })).map((row) => [row.id, row]));
    const since = standing ? new Date((standing.params as ScoringParams).knownAt) : new Date(knownAt);
    const ratings = await m.createQueryBuilder(Rating, 'rating').where('rating.subject_id = any(:subjects::uuid[]) and (rating.given_at > :since or rating.struck_at > :since)', { subjects, since }).orderBy('rating.given_at', 'ASC').getMany();
    return subjects.map((subjectId) => {
      const before = results.find((row) => row.subjectId === subjectId && row.runId === against);
      const after = results.find((row) => row.subjectId === subjectId && row.runId === run.id);
      if (!before || !after) return [];
      const [old, now] = [kept.get(before.resultId ?? ''), kept.get(after.resultId ?? '')];
      const parameters = old !== undefined && now !== undefined && !(same(old.parameters, now.parameters) && old.packVersion === now.packVersion);
      return changesOf(scheme, round.number, { before, after, ratings: ratings.filter((rating) => rating.subjectId === subjectId), parameters });
    });
  }
}
