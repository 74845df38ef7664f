import { createHash } from 'node:crypto';
import { escapeLiteral } from 'pg';
import type { DataSource } from 'typeorm';
import type { EntityManager, QueryRunner } from 'typeorm';
import { refuser } from '../context/index.js';
import type { RequestContext, TenantScope } from '../context/index.js';
import type { Span } from '@opentelemetry/api';
import { spanOf, traced } from '../telemetry/tracing.js';
import { SharedReads } from './shared-reads.js';

const TRANSACTION = { 'db.system.name': 'postgresql' } as const;

const refuse = refuser({
  'mutation-key-reused': {
    zh: '同一操作编号已用于另一项操作或另一份内容，请换新的编号再提交。',
    en: 'This mutation key was used for another operation or other input; send a new key.',
  },
  'mutation-key-invalid': {
    zh: '操作编号须为 8 至 100 个字符。',
    en: 'A mutation key has 8 to 100 characters.',
  },
});

type Hook = (m: EntityManager) => Promise<void>;
type AfterCommit = () => void | Promise<void>;

interface Hooks {
  readonly beforeCommit: Map<string, Hook>;
  readonly afterCommit: AfterCommit[];
}

const hooksOf = new WeakMap<QueryRunner, Hooks>();

function hooks(m: EntityManager): Hooks {
  const found = m.queryRunner && hooksOf.get(m.queryRunner);
  if (!found) {
    throw new Error('this entity manager does not belong to a tenant transaction');
  }
  return found;
}

/** Runs `work` at the end of the tenant transaction, before its commit; a second call with the same name replaces the first. */
export function beforeCommit(m: EntityManager, name: string, work: Hook): void {
  hooks(m).beforeCommit.set(name, work);
}

/** Runs `work` once the tenant transaction is committed: for messages that must not be sent for what did not happen. */
export function afterCommit(m: EntityManager, work: AfterCommit): void {
  hooks(m).afterCommit.push(work);
}

/** Begins a transaction and names its tenant in one message: each message costs a round trip, and there is one for every request. */
async function beginFor(runner: QueryRunner, scope: TenantScope): Promise<void> {
  const settings = { 'app.tenant_id': scope.tenantId, 'app.user_id': scope.userId ?? '', 'app.unit_path': scope.unitPath ?? '' };
  const named = Object.entries(settings).map(([name, value]) => `set_config('${name}', ${escapeLiteral(value)}, true)`);
  const send = runner.query.bind(runner);
  // TypeORM begins by this method and nothing else; it stays in charge of what it knows of the transaction.
  runner.query = ((begin: string) => send(`${begin}; select ${named.join(', ')}`)) as QueryRunner['query'];
  try {
    await runner.startTransaction();
  } finally {
    runner.query = send;
  }
}

async function runBeforeCommit(m: EntityManager): Promise<void> {
  for (const hook of hooks(m).beforeCommit.values()) await hook(m);
}

/** A mutation as it is remembered: the caller's key, the operation's name, and its input. */
export interface MutationCall {
  readonly key: string;
  readonly operation: string;
  readonly input: unknown;
}

function sortedKeys(_: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function fingerprint(call: MutationCall): string {
  return createHash('sha256').update(JSON.stringify([call.operation, call.input ?? null], sortedKeys)).digest('hex');
}

/**
 * The only way to a tenant's rows: a transaction that names its tenant, so that row-level security opens that tenant's rows and
 * no others. Outside it the application role sees nothing.
 */
export class TenantDatabase {
  constructor(readonly dataSource: DataSource) {}

  private readonly shared = new WeakMap<object, SharedReads>();

  /**
   * From now on the reads of this request share one transaction: for a GraphQL query, whose list and batches of relations would
   * otherwise open one each. Never for a mutation, which must see what it has written.
   */
  shareReads(scope: TenantScope): void {
    if (this.shared.has(scope)) return;
    const after: AfterCommit[] = [];
    let span: Span | null = null;
    this.shared.set(scope, new SharedReads(this.dataSource, {
      begin: async (runner) => {
        span = spanOf('database reads', TRANSACTION);
        await beginFor(runner, scope);
        hooksOf.set(runner, { beforeCommit: new Map(), afterCommit: after });
      },
      end: async (runner, whole) => {
        try {
          if (whole) {
            await runBeforeCommit(runner.manager);
            await runner.commitTransaction();
          } else {
            await runner.rollbackTransaction();
          }
        } finally {
          span?.end();
        }
        for (const hook of after.splice(0)) if (whole) await hook();
      },
    }));
  }

  /**
   * One transaction for one piece of work. Use the manager handed in and no other: a query on the data source inside would
   * take a second connection and, with a full pool, wait for ever.
   */
  async run<T>(scope: TenantScope, work: (m: EntityManager) => Promise<T>): Promise<T> {
    const shared = this.shared.get(scope);
    return shared ? shared.join(work) : this.alone(scope, work);
  }

  private alone<T>(scope: TenantScope, work: (m: EntityManager) => Promise<T>): Promise<T> {
    return traced('database transaction', TRANSACTION, () => this.inTransaction(scope, work));
  }

  private async inTransaction<T>(scope: TenantScope, work: (m: EntityManager) => Promise<T>): Promise<T> {
    const after: AfterCommit[] = [];
    const runner = this.dataSource.createQueryRunner();
    let answer: T;
    try {
      await beginFor(runner, scope);
      hooksOf.set(runner, { beforeCommit: new Map(), afterCommit: after });
      answer = await work(runner.manager);
      await runBeforeCommit(runner.manager);
      await runner.commitTransaction();
    } catch (error) {
      // What broke the work is what is told, not that a lost connection cannot be rolled back.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      hooksOf.delete(runner);
      await runner.release();
    }
    for (const hook of after) {
      await hook();
    }
    return answer;
  }

  /**
   * Does a mutation once. The first call under a key does the work and keeps its answer in the same transaction; a retry with
   * the same input gets the kept answer. The answer is JSON: ids and plain values, not entities.
   *
   * @throws Refused `mutation-key-reused` when the key came with another operation or other input.
   */
  async once<T extends object>(ctx: RequestContext, call: MutationCall, work: (m: EntityManager) => Promise<T>): Promise<T> {
    if (call.key.length < 8 || call.key.length > 100) {
      throw refuse('mutation-key-invalid', { field: 'key' });
    }
    const request = fingerprint(call);
    return this.alone(ctx, async (m) => {
      const claimed: unknown[] = await m.query(
        `insert into mutation_key (user_id, key, operation, request) values ($1, $2, $3, $4)
           on conflict (tenant_id, user_id, key) do nothing returning key`,
        [ctx.userId, call.key, call.operation, request],
      );
      if (claimed.length === 0) {
        return this.keptAnswer<T>(m, ctx, call, request);
      }
      const answer = await work(m);
      await m.query('update mutation_key set answer = $3 where user_id = $1 and key = $2', [
        ctx.userId,
        call.key,
        JSON.stringify(answer),
      ]);
      return answer;
    });
  }

  private async keptAnswer<T>(m: EntityManager, ctx: RequestContext, call: MutationCall, request: string): Promise<T> {
    const [kept]: { request: string; answer: T }[] = await m.query(
      'select request, answer from mutation_key where user_id = $1 and key = $2',
      [ctx.userId, call.key],
    );
    if (!kept || kept.request !== request) {
      throw refuse('mutation-key-reused', { field: 'key' });
    }
    return kept.answer;
  }
}
