import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import type { JsonObject } from '@gongqiao/kernel';
import type { EntityManager } from 'typeorm';
import type { PostApplication} from '../persistence/entities.js';
import { YearPlan } from '../persistence/entities.js';

interface Held {
  readonly posts: number;
  readonly bargaining: number;
}

async function postsAt(m: EntityManager, unitId: string): Promise<Held> {
  const [held]: Held[] = await m.query(
    `select count(*)::int as posts, count(*) filter (where bargaining)::int as bargaining from post where unit_id = $1 and status = 'approved' and end_on is null`, [unitId]);
  return held ?? { posts: 0, bargaining: 0 };
}

/** Posts of the whole tenant by grade as they would be after an approval. */
async function countsAfter(m: EntityManager, application: PostApplication, grade: string, posts: number): Promise<Record<string, number>> {
  const rows: { grade: string; n: number }[] = await m.query(`select grade, count(*)::int as n from post where status = 'approved' and end_on is null group by grade`);
  const counts: Record<string, number> = { junior: 0, third: 0, second: 0, first: 0 };
  for (const row of rows) counts[row.grade] = row.n;
  if (application.action === 'establish') counts[grade] = (counts[grade] ?? 0) + posts;
  if (application.action === 'adjust-grade' && application.grade) counts[grade] = (counts[grade] ?? 0) + 1;
  return counts;
}

/** What the guards of an application look at: the form as filled in, what stands at the unit already, and the year's plan. */
export async function applicationFacts(
  m: EntityManager, ctx: RequestContext, application: PostApplication, decided: { approvedPosts?: number | null; approvedGrade?: string | null } = {},
): Promise<JsonObject> {
  const held = await postsAt(m, application.unitId);
  const year = Number(dayInChina(ctx.at).slice(0, 4));
  const plans = await m.find(YearPlan, { order: { year: 'ASC' } });
  const posts = decided.approvedPosts ?? application.requestedPosts;
  const grade = decided.approvedGrade ?? application.grade ?? 'junior';
  const counts = await countsAfter(m, application, grade, posts);
  const total = Object.values(counts).reduce((a, b) => a + b, 0);
  const plan = plans.find((p) => p.year === year);
  const [occupied]: { n: number; end_on: string | null }[] = application.postId
    ? await m.query(`select count(*)::int as n, max(end_on)::text as end_on from assignment where post_id = $1 and (end_on is null or end_on >= $2)`, [application.postId, dayInChina(ctx.at)])
    : [];
  return {
    ...application.factors, ...application.statements,
    action: application.action, unitKind: application.unitKind, jurisdiction: application.jurisdiction, initiator: application.initiator,
    grade: application.grade, requestedPosts: application.requestedPosts, workNeed: application.workNeed,
    existingPosts: held.posts, existingBargainingPosts: held.bargaining, requestedBargainingPosts: application.bargainingPosts,
    ...(decided.approvedPosts == null ? {} : { approvedPosts: decided.approvedPosts }),
    ...(decided.approvedGrade == null ? {} : { approvedGrade: decided.approvedGrade }),
    presets: plans.map((p) => ({ year: p.year, junior: p.juniorPercent.toFixed(2), third: p.thirdPercent.toFixed(2), second: p.secondPercent.toFixed(2), first: p.firstPercent.toFixed(2) })),
    counts, totalExceeded: plan ? total > plan.postTotal : true, occupied: (occupied?.n ?? 0) > 0, workerEndOn: occupied?.end_on ?? null,
  };
}
