import { readOverrides } from '@gongqiao/kernel';
import type { DatedJson, JsonObject } from '@gongqiao/kernel';
import type { EntityManager } from 'typeorm';
import { refuser } from '../context/index.js';
import type { Clock, RequestContext, TenantScope } from '../context/index.js';
import type { TenantDatabase } from '../database/tenant-database.js';
import { Tenant } from '../tenancy/persistence/entities.js';
import { DecisionResult } from './entities.js';
import { readEnvironment } from './environment.js';
import { Judge } from './judge.js';
import type { Decided, NotDecided } from './judge.js';
import type { PolicyIndex } from './policy-index.js';

export const refusePolicy = refuser({
  'pack-unknown': { zh: '没有政策包 {pack}。', en: 'There is no policy pack {pack}.' },
  'change-malformed': {
    zh: '改动的参数应写成 {"参数": [{"from": "2026-01-01", "value": …}]}。',
    en: 'Changed parameters are written {"parameter": [{"from": "2026-01-01", "value": …}]}.',
  },
  'result-unknown': { zh: '没有这条判定结果，或者您看不到它。', en: 'There is no such result, or you may not see it.' },
});

/** A result to be kept: which figure of which thing it is. */
export interface ResultToStore {
  readonly subject: string;
  readonly subjectId: string;
  /** Which of the thing's figures, as `postWage`. */
  readonly field: string;
  /** Where the thing stands in the tree; the caller's place unless told. */
  readonly unitPath?: string;
  readonly result: Decided;
}

/** A stored result judged again with what was known when it was stored. */
export interface Replay {
  readonly same: boolean;
  readonly stored: DecisionResult;
  readonly now: Decided | NotDecided;
}

const CHUNK = 1_000;

function sameJson(a: unknown, b: unknown): boolean {
  const sorted = (_: string, value: unknown): unknown =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)))
      : value;
  return JSON.stringify(a, sorted) === JSON.stringify(b, sorted);
}

/** The bridge between the policy kernel and the database: judges by the tenant's pack, keeps what was answered, replays it. */
export class PolicyService {
  constructor(
    private readonly database: TenantDatabase,
    readonly index: PolicyIndex,
    private readonly clock: Clock,
  ) {}

  /** The judge of the tenant of the transaction, or of another pack for the same tenant, as known at an instant (now unless told). */
  async judge(m: EntityManager, scope: TenantScope, knownAt: Date = this.clock.now(), packId?: string): Promise<Judge> {
    const id = packId ?? (await m.findOneByOrFail(Tenant, { id: scope.tenantId })).packId;
    const pack = this.index.findPack(id);
    if (!pack) throw refusePolicy('pack-unknown', { values: { pack: id } });
    return new Judge(this.index, id, await readEnvironment(m, pack, knownAt));
  }

  /** A judge with some parameters changed, for a what-if: nothing is saved. Overrides are read through the parameters' types. */
  whatIf(judge: Judge, changes: Readonly<Record<string, readonly DatedJson[]>>): Judge {
    const pack = this.index.findPack(judge.packId);
    if (!pack) throw refusePolicy('pack-unknown', { values: { pack: judge.packId } });
    const rows: unknown[] = typeof changes === 'object' && changes !== null ? Object.values(changes).flat() : [null];
    const wellFormed = rows.every((row) => typeof row === 'object' && row !== null && 'from' in row && typeof row.from === 'string' && 'value' in row);
    if (!wellFormed || !Object.values(changes).every(Array.isArray)) throw refusePolicy('change-malformed', { field: 'overrides' });
    const overrides = new Map([...(judge.environment.overrides ?? []), ...readOverrides(pack.parameters, changes)]);
    return new Judge(this.index, judge.packId, { calendar: judge.environment.calendar, overrides });
  }

  /** Judges one case in a transaction of its own. Inside a transaction use `judge(m, ctx)`. */
  async decide(ctx: TenantScope, name: string, facts: object, asOf: string): Promise<Decided> {
    const judge = await this.database.run(ctx, (m) => this.judge(m, ctx));
    return judge.decide(name, facts, asOf);
  }

  /** Keeps one result with its facts, reasons, parameters and pack version. */
  async store(m: EntityManager, ctx: RequestContext, row: ResultToStore): Promise<string> {
    const [id] = await this.storeMany(m, ctx, [row]);
    if (id === undefined) throw new Error('a result was stored without an id');
    return id;
  }

  /** Keeps many results; the ids come in their order. */
  async storeMany(m: EntityManager, ctx: RequestContext, rows: readonly ResultToStore[]): Promise<string[]> {
    const ids: string[] = [];
    for (let start = 0; start < rows.length; start += CHUNK) {
      const chunk = rows.slice(start, start + CHUNK).map((row) => this.asRow(ctx, row));
      const inserted: { id: string }[] = await m.query(
        `insert into decision_result (decision, subject, subject_id, field, unit_path, as_of, facts, output, reasons, parameters,
                                      provisions, pack_id, pack_version, version_from, decided_by, decided_at)
           select r.decision, r.subject, r."subjectId", r.field, r."unitPath"::ltree, r."asOf", r.facts, r.output, r.reasons,
                  r.parameters, array(select jsonb_array_elements_text(r.provisions)), r."packId", r."packVersion", r.version, $2, $3
             from rows from (jsonb_to_recordset($1::jsonb) as (decision text, subject text, "subjectId" uuid, field text,
                  "unitPath" text, "asOf" date, facts jsonb, output jsonb, reasons jsonb, parameters jsonb, provisions jsonb,
                  "packId" text, "packVersion" text, version date)) with ordinality as r (decision, subject, "subjectId", field,
                  "unitPath", "asOf", facts, output, reasons, parameters, provisions, "packId", "packVersion", version, n)
            order by r.n returning id`,
        [JSON.stringify(chunk), ctx.userId, ctx.at],
      );
      ids.push(...inserted.map((row) => row.id));
    }
    return ids;
  }

  private asRow(ctx: RequestContext, row: ResultToStore): object {
    const { decision, asOf, facts, output, reasons, parameters, provisions, packId, packVersion, version } = row.result;
    return {
      subject: row.subject, subjectId: row.subjectId, field: row.field, unitPath: row.unitPath ?? ctx.unitPath,
      decision, asOf, facts, output, reasons, parameters, provisions, packId, packVersion, version,
    };
  }

  /** Judges a stored result again, with the overrides and calendar known when it was stored, and compares to the digit. */
  async replay(ctx: TenantScope, resultId: string): Promise<Replay> {
    return this.database.run(ctx, async (m) => {
      const stored = await m.findOneBy(DecisionResult, { id: resultId });
      if (!stored) throw refusePolicy('result-unknown', { field: 'id' });
      const judge = await this.judge(m, ctx, stored.decidedAt, stored.packId);
      const now = judge.attempt(stored.decision, stored.facts as JsonObject, stored.asOf);
      return { stored, now, same: now.ok && sameJson(now.output, stored.output) };
    });
  }
}
