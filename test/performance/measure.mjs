// What every benchmark here shares: rounds of a fixed length, the median of them, and a line that says the ratio and its limit.
import { performance } from 'node:perf_hooks';

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Calls a second that `work(i)` reaches, median of `rounds` rounds of `ms` each after one round of warming up. */
export async function rate(work, { rounds = 5, ms = 600, batch = 200 } = {}) {
  const results = [];
  for (let round = 0; round <= rounds; round += 1) {
    const start = performance.now();
    let calls = 0;
    while (performance.now() - start < ms) {
      for (let i = 0; i < batch; i += 1) {
        const answer = work(calls + i);
        if (answer instanceof Promise) await answer;
      }
      calls += batch;
    }
    if (round > 0) results.push(calls / ((performance.now() - start) / 1000));
  }
  return median(results);
}

export function memoryInMegabytes() {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().rss / 1e6);
}

/** Prints a claim with its figures and tells whether it holds; the exit status is the caller's. */
export function claim(words, ratio, holds) {
  console.log(`${holds ? '达到' : '未达到'}  ${words}：${ratio}`);
  return holds;
}
