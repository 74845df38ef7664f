import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import type { TenantDatabase } from '@gongqiao/platform/database';
import type { PolicyService } from '@gongqiao/platform/policy';
import type { PeriodicTask } from '@gongqiao/platform/queue';
import type { EntityManager } from 'typeorm';
import { remindDue } from '../application/raters.js';
import { reportOverdue } from './report-overdue.js';

/** Puts objections whose answer is overdue before the party that the document names, once each. */
async function escalate(m: EntityManager, ctx: RequestContext, policy: PolicyService): Promise<void> {
  const today = dayInChina(ctx.at);
  const overdue: { id: string; scheme: string; path: string; name: string; due: string }[] = await m.query(
    `select a.id, o.scheme, a.unit_path::text as path, a.person_name as name, a.answer_due_on::text as due from scoring_appeal a join scoring_round o on o.id = a.round_id
      where a.answered_on is null and a.answer_due_on < $1::date and not exists (select 1 from todo t where t.subject = 'ScoringAppeal' and t.subject_id = a.id and t.kind = 'supervise')`, [today]);
  if (overdue.length === 0) return;
  const judge = await policy.judge(m, ctx);
  const schemes = new Map((policy.index.findPack(judge.packId)?.schemes ?? []).map((scheme) => [scheme.id, scheme]));
  for (const row of overdue) {
    const party = schemes.get(row.scheme)?.appeals?.escalatesTo;
    if (party === undefined) continue;
    await m.query(`insert into todo (kind, subject, subject_id, title, unit_path, party, received_at, due_on) values ('supervise', 'ScoringAppeal', $1, $2, $3::ltree, $4, $5, $6)`,
      [row.id, `${row.name} 的考核申诉逾期未答复`, row.path, party, ctx.at, row.due]);
  }
}

/** Each morning: reminds raters who are due, and puts overdue answers and overdue steps of rounds before whoever supervises them. */
export function chaseDue(database: TenantDatabase, policy: PolicyService): PeriodicTask {
  return {
    name: 'scoring.chase-due', title: { zh: '考核：催办评分和答复', en: 'Scoring: chase ratings and answers' }, cron: '0 8 * * *',
    run: (ctx) => database.run(ctx, async (m) => {
      await remindDue(m, ctx.at);
      await escalate(m, ctx, policy);
      await reportOverdue(m, ctx, policy);
    }),
  };
}
