// Draws again what a round of assessment drew: `node tools/verify-draw.mjs <file>`, the file being what the portal's page of the
// draws gives out (seed, its fingerprint, and each draw with its pool). Needs nothing but Node, so that anyone can check a draw.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

function orderBy(seed, names) {
  const keyed = names.map((name) => ({ name, key: sha256(`${seed}:${name}`) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ name }) => name);
}

/** The first of each kind, then substitutes from the rest. */
function sampled(order, { kinds, substitutes, apart }) {
  const of = (name, kind) => name.startsWith(`${kind}:`);
  const first = Object.entries(kinds).sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([kind, n]) => order.filter((name) => of(name, kind)).slice(0, n));
  return [...first, ...order.filter((name) => !first.includes(name) && !apart.some((kind) => of(name, kind))).slice(0, substitutes)];
}

/** What a draw comes to: pairs `scoring>scored` of groups, else the first ones of the order. */
export function drawAgain(seed, { kind, item, subjectId, pool, size, quota }) {
  if (kind !== 'groups') {
    const order = orderBy([seed, item, ...(subjectId ? [subjectId] : [])].join('/'), pool);
    return quota ? sampled(order, quota) : order.slice(0, size);
  }
  const order = orderBy(seed, [...new Set(pool)]);
  return order.length < 2 ? [] : order.map((group, i) => `${group}>${order[(i + 1) % order.length]}`);
}

const [file] = process.argv.slice(2);
if (!file) {
  process.stderr.write('node tools/verify-draw.mjs <抽取记录.json / file of draws>\n');
  process.exitCode = 2;
} else {
  const { seed, seedHash, draws } = JSON.parse(readFileSync(file, 'utf8'));
  const fingerprint = sha256(seed) === seedHash;
  process.stdout.write(`${fingerprint ? '✓' : '✗'} 种子指纹 / fingerprint of the seed ${seedHash}\n`);
  const held = draws.map((draw) => {
    const same = drawAgain(seed, draw).join('\n') === draw.drawn.join('\n');
    process.stdout.write(`${same ? '✓' : '✗'} ${draw.kind} ${draw.item}: ${draw.drawn.length} / ${draw.pool.length}\n`);
    return same;
  });
  process.exitCode = fingerprint && held.every(Boolean) ? 0 : 1;
}
