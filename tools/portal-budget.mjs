// Measures what a browser must fetch before the first page: `node tools/portal-budget.mjs` reads the manifest of the built
// portal, follows the static imports of the entry, the frame and the to-do page, and fails above 350 kB gzip.
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const BUDGET = 350 * 1000;
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'apps/portal/dist');
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));

const files = new Set(['index.html']);
function follow(key) {
  const chunk = manifest[key];
  if (!chunk || files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const style of chunk.css ?? []) files.add(style);
  for (const next of chunk.imports ?? []) follow(next);
}
for (const [key, chunk] of Object.entries(manifest)) {
  if (chunk.isEntry || /\/(shell\/router|todo\/todo-page)\.tsx$/.test(key)) follow(key);
}

const sizes = [...files].map((file) => [file, gzipSync(readFileSync(join(dist, file)), { level: 9 }).length]).sort((a, b) => b[1] - a[1]);
const total = sizes.reduce((sum, [, size]) => sum + size, 0);
for (const [file, size] of sizes) console.log(`${String(Math.round(size / 100) / 10).padStart(8)} kB  ${file}`);
console.log(`${String(Math.round(total / 100) / 10).padStart(8)} kB gzip before the first page; the budget is ${BUDGET / 1000} kB`);
process.exit(total > BUDGET ? 1 : 0);
