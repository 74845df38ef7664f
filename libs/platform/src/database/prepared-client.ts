import { createHash } from 'node:crypto';
import pg from 'pg';
import type { QueryConfig, QueryResult } from 'pg';

/** How often a text is sent before it is worth keeping, and how many are kept by a process. */
const SEEN_BEFORE = 3;
const KEPT_MAX = 300;
const LOOKED_AT_MAX = 2_000;

/** An answer by `*` changes shape when a migration adds a column, which a kept plan refuses. */
const BY_STAR = /select \*|returning \*|\.\*/i;

/** Which texts of a process are worth keeping on its connections: those that come again, not those made up each time. */
export class Statements {
  private readonly seen = new Map<string, number>();
  private readonly names = new Map<string, string>();

  /** The name under which a text is kept; null for one that is sent anew each time. */
  nameOf(text: string): string | null {
    const known = this.names.get(text);
    if (known !== undefined) return known;
    if (this.names.size >= KEPT_MAX || BY_STAR.test(text)) return null;
    const times = (this.seen.get(text) ?? 0) + 1;
    if (times <= SEEN_BEFORE) {
      if (this.seen.size >= LOOKED_AT_MAX) this.seen.clear();
      this.seen.set(text, times);
      return null;
    }
    this.seen.delete(text);
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 20);
    this.names.set(text, name);
    return name;
  }
}

type AnyQuery = (...given: unknown[]) => Promise<QueryResult>;

/**
 * A client that keeps the plans of the statements which its process sends again and again: parsing and planning a list costs the
 * server as much as reading it. For direct connections only: a pooler in transaction mode hands each transaction another server.
 */
export function preparingClient(statements: Statements): typeof pg.Client {
  class PreparingClient extends pg.Client {}
  // The client's `query` has a type for each way to call it; all of them are handed on as they came.
  const send = (client: pg.Client, given: readonly unknown[]): Promise<QueryResult> => Reflect.apply(pg.Client.prototype.query, client, given);
  const query: AnyQuery = function (this: pg.Client, ...given) {
    const [text, values] = given;
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) return send(this, given);
    const name = statements.nameOf(text);
    if (name === null) return send(this, given);
    return send(this, [{ name, text, values } satisfies QueryConfig, ...given.slice(2)]);
  };
  Object.defineProperty(PreparingClient.prototype, 'query', { value: query, configurable: true, writable: true });
  return PreparingClient;
}
