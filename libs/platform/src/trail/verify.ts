import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';

/** Where a tenant's chain stands, or where it breaks. */
export type ChainState =
  | { readonly ok: true; readonly entries: number; readonly head: string }
  | { readonly ok: false; readonly entries: number; readonly brokenAt: number; readonly reason: ChainFault };

/** How a chain can be broken. */
export type ChainFault = 'content-changed' | 'link-broken' | 'entry-missing' | 'end-cut-off' | 'anchor-differs';

interface ChainRow {
  seq: string;
  previous_hash: string;
  hash: string;
  body: string;
}

const BATCH = 5_000;

/**
 * Recomputes a tenant's chain outside the database. An anchor (number and hash noted earlier, somewhere else) also shows a chain
 * that somebody with the database in hand has written anew.
 */
export async function verifyTrail(m: EntityManager, anchor?: { seq: number; hash: string }): Promise<ChainState> {
  let previous = '';
  let seq = 0;
  const broken = (reason: ChainFault): ChainState => ({ ok: false, entries: seq, brokenAt: seq + 1, reason });
  for (;;) {
    const rows: ChainRow[] = await m.query(
      `select seq, previous_hash, hash, trail_body(e) as body from trail_entry e
        where tenant_id = current_tenant_id() and seq > $1 order by seq limit ${BATCH}`,
      [seq],
    );
    for (const row of rows) {
      if (Number(row.seq) !== seq + 1) return broken('entry-missing');
      if (row.previous_hash !== previous) return broken('link-broken');
      const hash = createHash('sha256').update(previous + row.body, 'utf8').digest('hex');
      if (hash !== row.hash) return broken('content-changed');
      seq += 1;
      previous = hash;
      if (anchor?.seq === seq && anchor.hash !== hash) return { ok: false, entries: seq, brokenAt: seq, reason: 'anchor-differs' };
    }
    if (rows.length < BATCH) break;
  }
  const [head]: { seq: string; hash: string }[] = await m.query('select seq, hash from trail_head');
  if (Number(head?.seq ?? 0) !== seq || (head?.hash ?? '') !== previous || (anchor !== undefined && anchor.seq > seq)) {
    return broken('end-cut-off');
  }
  return { ok: true, entries: seq, head: previous };
}
