import type { Pack } from '@gongqiao/kernel';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import type { PolicyService } from '@gongqiao/platform/policy';
import { addresseesBySeat } from '@gongqiao/platform/workflow';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { titleOf } from '../application/round-title.js';
import { ScoringRound } from '../persistence/entities.js';

/** What of a round was due on a day and was not done. */
interface Overdue {
  readonly due: string;
  readonly sheets: number;
  /** States of the course that were to be left by then. */
  readonly states: readonly string[];
}

const OVERDUE = `
  select x.due::text as due, sum(x.sheets)::int as sheets, array_remove(array_agg(distinct x.state), null) as states from (
    select due_on as due, count(*)::int as sheets, null::text as state from scoring_assignment where round_id = $1 and given < wanted and due_on < $3::date group by due_on
    union all
    select t.due_on, 0, w.state from todo t join workflow_instance w on w.id = t.instance_id where t.instance_id = $2 and t.kind = 'act' and t.finished_at is null and t.due_on < $3::date) x
   where not exists (select 1 from todo s where s.kind = 'supervise' and s.subject = 'ScoringRound' and s.subject_id = $1 and s.due_on = x.due)
   group by x.due order by x.due`;

function wordsOf(pack: Pack | undefined, workflow: string | undefined, { due, sheets, states }: Overdue): string {
  const flow = pack?.workflows.find((held) => held.id === workflow);
  const parts = [...(sheets > 0 ? [`${String(sheets)} 份评分表未交`] : []), ...states.map((state) => `「${flow?.states[state]?.zh ?? state}」一步未办完`)];
  return `应于 ${due} 完成，已逾期：${parts.join('，')}`;
}

/** Reports what a round has not kept of its document's terms to the party that supervises them, each due day once. */
export async function reportOverdue(m: EntityManager, ctx: RequestContext, policy: PolicyService): Promise<void> {
  const rounds = await m.findBy(ScoringRound, { termsResultId: Not(IsNull()), state: In(['open', 'computed', 'in-review']) });
  if (rounds.length === 0) return;
  const pack = policy.index.findPack((await policy.judge(m, ctx)).packId);
  for (const round of rounds) {
    const scheme = pack?.schemes.find((held) => held.id === round.scheme);
    if (!scheme?.terms) continue;
    const { provision, reportsTo } = scheme.terms;
    const overdue: Overdue[] = await m.query(OVERDUE, [round.id, round.workflowInstanceId, dayInChina(ctx.at)]);
    if (overdue.length === 0) continue;
    const places = (await addresseesBySeat(m, ctx, round.unitPath, [reportsTo])).map(({ unitPath }) => unitPath ?? round.unitPath);
    for (const step of overdue) {
      await m.query(
        `insert into todo (kind, subject, subject_id, title, unit_path, party, received_at, due_on, due_provision) select 'supervise', 'ScoringRound', $1, $2, p.path::ltree, $4, $5, $6::date, $7 from unnest($3::text[]) as p (path)`,
        [round.id, `${titleOf(scheme, round)}：${wordsOf(pack, scheme.course?.workflow, step)}`, places, reportsTo, ctx.at, step.due, provision.id]);
    }
  }
}
