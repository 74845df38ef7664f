import { dec } from '@gongqiao/kernel';
import type { PolicyService } from '@gongqiao/platform/policy';
import type { TenantScope } from '@gongqiao/platform/context';
import type { EntityManager } from 'typeorm';
import { PostCosting, type MonthRun, type PostYear } from '../../funding/index.js';

/** A stored figure that comes out otherwise now. */
export interface Difference {
  readonly table: string;
  readonly id: string;
  readonly name: string;
  readonly stored: string;
  readonly now: string;
}

/** What a replay went through. */
export interface ReplayCount {
  readonly table: string;
  readonly replayed: number;
  readonly differences: readonly Difference[];
}

const FIGURES = {
  guideline_total: 'guidelineTotal', actual_total: 'actualTotal', shared_base: 'sharedBase', purchaser_only: 'purchaserOnly', province: 'province', city: 'city', county: 'county', direct_city: 'directCity',
} as const;

type Stored = Readonly<Record<keyof typeof FIGURES, string>> & {
  readonly id: string;
  readonly facts: PostYear & { readonly year: number; readonly runs?: readonly MonthRun[] };
  readonly known_at: Date;
};

const PAGE = 1_000;

/** When the parameters of a line were read: the instant of the request behind its run, else when the line was last written. */
const SOURCES = {
  funding_line: `select l.*, coalesce((select r.requested_at from job_run r where r.id = y.job_run_id and r.requested_at <= l.updated_at), l.updated_at) as known_at
                   from funding_line l left join funding_year y on y.year = l.year`,
  settlement_line: `select l.*, coalesce((select max(r.requested_at) from job_run r where r.kind = 'funding.settlement' and (r.params->>'year')::int = l.year and r.requested_at <= l.updated_at), l.updated_at) as known_at
                      from settlement_line l`,
} as const;

/**
 * Works every stored line of a table out again from the facts beside it, by the rules and parameters known then, and compares all
 * figures to the cent. With a sample, that many lines at random.
 */
export async function replayLines(m: EntityManager, policy: PolicyService, scope: TenantScope, table: keyof typeof SOURCES, sample: number | null): Promise<ReplayCount> {
  const costings = new Map<number, PostCosting>();
  const costingAt = async (at: Date): Promise<PostCosting> => {
    const known = costings.get(at.getTime());
    if (known) return known;
    const judge = await policy.judge(m, scope, at);
    const made = new PostCosting((name, facts, asOf) => judge.decide(name, facts, asOf).output);
    costings.set(at.getTime(), made);
    return made;
  };
  const differences: Difference[] = [];
  let replayed = 0;
  for (let after: string | null = null; ; ) {
    const rows: Stored[] = await m.query(
      `select * from (${SOURCES[table]}) s where ($1::uuid is null or s.id > $1::uuid) order by ${sample === null ? 's.id' : 'random()'} limit $2`, [after, sample ?? PAGE]);
    for (const row of rows) {
      const costing = await costingAt(row.known_at);
      const { year, runs } = row.facts;
      const cost = runs ? costing.costOfRuns(row.facts, runs, year) : costing.costOf(row.facts, year);
      for (const [column, property] of Object.entries(FIGURES) as [keyof typeof FIGURES, (typeof FIGURES)[keyof typeof FIGURES]][]) {
        const now = cost[property];
        if (!now.equals(dec(row[column]))) differences.push({ table, id: row.id, name: property, stored: row[column], now: now.toFixed(2) });
      }
    }
    replayed += rows.length;
    after = rows.at(-1)?.id ?? null;
    if (sample !== null || rows.length < PAGE) return { table, replayed, differences };
  }
}

interface KnownResult {
  readonly id: string;
  readonly decision: string;
  readonly facts: never;
  readonly output: unknown;
  readonly pack_id: string;
  readonly as_of: string;
  readonly decided_at: Date;
}

function ordered(value: unknown): string {
  return JSON.stringify(value, (_key, held: unknown) =>
    held !== null && typeof held === 'object' && !Array.isArray(held) ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1))) : held);
}

/** Judges every stored answer again with what was known when it was stored, and compares it to the digit. */
export async function replayResults(m: EntityManager, policy: PolicyService, scope: TenantScope, sample: number | null): Promise<ReplayCount> {
  const differences: Difference[] = [];
  let replayed = 0;
  let judge: Awaited<ReturnType<PolicyService['judge']>> | null = null;
  let judgeOf = '';
  for (let after: string | null = null; ; ) {
    const rows: KnownResult[] = await m.query(
      `select id, decision, facts, output, pack_id, as_of::text as as_of, decided_at from decision_result where ($1::uuid is null or id > $1::uuid) order by ${sample === null ? 'id' : 'random()'} limit $2`, [after, sample ?? PAGE]);
    for (const row of rows) {
      // Runs store thousands of answers at one instant; the environment of that instant is read once.
      const of = `${row.pack_id} ${row.decided_at.toISOString()}`;
      if (judge === null || judgeOf !== of) {
        judge = await policy.judge(m, scope, row.decided_at, row.pack_id);
        judgeOf = of;
      }
      const now = judge.attempt(row.decision, row.facts, row.as_of);
      const said = now.ok ? now.output : now.error;
      if (!now.ok || ordered(said) !== ordered(row.output)) differences.push({ table: 'decision_result', id: row.id, name: row.decision, stored: ordered(row.output), now: ordered(said) });
    }
    replayed += rows.length;
    after = rows.at(-1)?.id ?? null;
    if (sample !== null || rows.length < PAGE) return { table: 'decision_result', replayed, differences };
  }
}
