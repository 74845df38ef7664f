import { day, type Assessment, type JsonObject, type ScoringScheme } from '@gongqiao/kernel';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import type { PolicyService } from '@gongqiao/platform/policy';
import type { EntityManager } from 'typeorm';
import type { AskedFacts, FactProvider, FoundFacts } from '../model/fact-provider.js';
import { spanOf } from '../model/scheme-of.js';
import type { Consequence } from '../persistence/entities.js';

interface Row {
  readonly file: string;
  readonly scheme: string;
  readonly year: number;
  readonly number: number;
  readonly computed_at: Date;
  readonly tier: string | null;
  readonly score: string | null;
  readonly standing: string | null;
  readonly facts: JsonObject;
  readonly output: JsonObject | null;
  readonly consequences: readonly Consequence[];
}

// The run that stood at an instant: the one that stands now, or, where that was asked for later, the one that it was compared with.
const STANDING = `
  with recursive standing as (
    select o.id as round_id, o.scheme, o.year, o.number, j.id as run_id, j.requested_at, j.params
      from jsonb_to_recordset($1::jsonb) as x (scheme text, year int, number int)
      join scoring_round o on o.scheme = x.scheme and o.year = x.year and o.number = x.number join job_run j on j.id = o.job_run_id
     where o.state in ('published', 'final') and o.published_on <= $2::date
    union all
    select s.round_id, s.scheme, s.year, s.number, j.id, j.requested_at, j.params from standing s join job_run j on j.id = (s.params->>'against')::uuid where s.requested_at > $3)
  select coalesce(p.employee_id, p.person_id) as file, s.scheme, s.year, s.number, s.requested_at as computed_at, r.tier, trim_scale(r.score)::text as score, r.standing, r.facts, r.output, r.consequences
    from standing s join scoring_subject p on p.round_id = s.round_id and (p.employee_id = any($4::uuid[]) or (p.employee_id is null and p.person_id = any($4::uuid[])))
    join scoring_result r on r.subject_id = p.id and r.run_id = s.run_id
   where s.requested_at <= $3 order by s.year, s.requested_at, s.scheme, s.number`;

function assessmentOf({ scheme, year, number, tier, score, standing, facts, output, consequences }: Row): Assessment {
  const money = Object.fromEntries(consequences.flatMap(({ id, amount }) => (amount === null ? [] : [[id, amount] as const])));
  return { scheme, year, number, tier, score, standing, facts, output: output ?? {}, money };
}

/** Rounds of a document's schemes that lie within a span of days. */
function roundsWithin(schemes: readonly ScoringScheme[], from: string, to: string): { readonly scheme: string; readonly year: number; readonly number: number }[] {
  const years = Array.from({ length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1 }, (_, i) => Number(from.slice(0, 4)) + i);
  return years.flatMap((year) => schemes.flatMap((scheme) => scheme.rounds.flatMap((_, i) => {
    const span = spanOf(scheme, year, i + 1);
    return span.from >= day(from) && span.to <= day(to) ? [{ scheme: scheme.id, year, number: i + 1 }] : [];
  })));
}

/**
 * What the published and final rounds of a span came to for somebody, as the results stood at the run's instant: so that what one
 * scheme has scored already is not scored again by another. A correction adopted later leaves an earlier run as it was.
 */
export function assessmentFacts(policy: PolicyService): FactProvider {
  return {
    source: 'register',
    measures: ['assessments'],
    async facts(m: EntityManager, _ctx: RequestContext, { employeeIds, from, to, knownAt, judge }: AskedFacts): Promise<ReadonlyMap<string, FoundFacts>> {
      const schemes = policy.index.findPack(judge.packId)?.schemes ?? [];
      const rows: Row[] = await m.query(STANDING, [JSON.stringify(roundsWithin(schemes, from, to)), dayInChina(knownAt), knownAt, employeeIds]);
      const byFile = new Map<string, Row[]>();
      for (const row of rows) byFile.set(row.file, [...(byFile.get(row.file) ?? []), row]);
      const nameOf = ({ scheme: id, year, number }: Row): string => {
        const scheme = schemes.find((held) => held.id === id);
        return `${String(year)}年${scheme?.zh ?? id}${scheme?.rounds[number - 1] ?? ''}`;
      };
      return new Map([...byFile].map(([file, own]) => {
        const at = own.map((row) => row.computed_at.toISOString()).sort().at(-1) ?? null;
        const origin = { zh: `已公布的考核：${own.map(nameOf).join('、')}`, en: `Published assessments: ${String(own.length)}`, records: own.length, address: null, at };
        return [file, { assessments: { value: own.map(assessmentOf), origin } }];
      }));
    },
  };
}
