// `policy eval` as anyone may call it: whatever JSON comes in, one answer a case comes out, in order, and the exit status says how it went.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { definePack, decision, provision, text, chapter, REFUSAL_CODES } from '@gongqiao/kernel';
import { EXIT, answerCase } from './commands/answer-batch.js';
import { PACKS_FOLDER, PackIndex, loadPacks, readCases } from './load-packs.js';

const ROOT = resolve(PACKS_FOLDER, '../..');
const index = await loadPacks();
const worked = index.packs.flatMap((pack) => readCases(pack.id));

interface Run { readonly status: number | null; readonly stdout: string; readonly stderr: string }

const BUILT = pathToFileURL(join(ROOT, 'libs/policy/registry/dist/index.js')).href;
const ENTRY = `const { runPolicyCommand } = await import(${JSON.stringify(BUILT)}); process.exitCode = await runPolicyCommand(process.argv.slice(1));`;

/** The command in a process of its own, as `npm run policy` ends up running it once everything is built. */
function policy(argv: readonly string[], input = ''): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', ENTRY, ...argv], { cwd: ROOT, input, encoding: 'utf8', maxBuffer: 1 << 29 });
  return { status, stdout, stderr };
}

const evalOf = (input: string): Run => policy(['eval'], input);

interface Answer { readonly id: unknown; readonly output?: unknown; readonly reasons?: readonly unknown[]; readonly error?: { readonly code: string; readonly field: string; readonly message: string } }

function answersOf(cases: readonly unknown[], json = JSON.stringify(cases)): readonly Answer[] {
  const run = evalOf(json);
  expect([run.stderr, run.status]).toEqual(['', EXIT.answered]);
  const answers = JSON.parse(run.stdout) as readonly Answer[];
  expect(answers).toHaveLength(cases.length);
  for (const answer of answers) {
    expect('output' in answer).not.toBe('error' in answer);
    if (answer.error) expect([REFUSAL_CODES.includes(answer.error.code as never), answer.error.field !== '', answer.error.message !== '']).toEqual([true, true, true]);
    else expect(answer.reasons?.length).toBeGreaterThan(0);
  }
  return answers;
}

/** One run through npm's own entry: it builds what has changed. */
beforeAll(() => {
  const run = spawnSync(process.execPath, [join(ROOT, 'tools/policy.mjs'), 'eval'], { cwd: ROOT, input: '[]', encoding: 'utf8' });
  expect([run.stderr, run.status, run.stdout.trim()]).toEqual(['', EXIT.answered, '[]']);
}, 240_000);

describe('a batch that cannot be read', () => {
  const whole = JSON.stringify(worked.slice(0, 3));
  it.each([
    ['nothing', ''], ['blanks', ' \n'], ['a truncated batch', whole.slice(0, -20)], ['a cut inside a string', whole.slice(0, 12)], ['an object', '{}'], ['a number', '1e999'],
    ['null', 'null'], ['single quotes', "[{'id': 1}]"], ['two values', '[] []'], ['ten thousand open brackets', '['.repeat(10_000)],
  ])('%s: exit status 2, a word on standard error, nothing on standard output', (_, input) => {
    const run = evalOf(input);
    expect([run.status, run.stdout]).toEqual([EXIT.unreadable, '']);
    expect(run.stderr).toContain('JSON');
  });
});

describe('any batch', () => {
  it('of cases spoiled at random has one answer a case, in order', () => {
    const json = fc.oneof(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom<unknown>('1e400', '-0', '9'.repeat(60), '2024-02-30', '9999-12-31', '0000-00-00', 1e308, -1e308, Number.MAX_SAFE_INTEGER + 2, [[]], {}));
    const spoiled = fc.record({ base: fc.constantFrom(...worked), key: fc.nat(20), value: json, whole: fc.nat(9), part: json });
    const batch = fc.sample(fc.array(spoiled, { minLength: 700, maxLength: 700 }), { seed: 20_240_630, numRuns: 2 }).flat();
    const cases = batch.map(({ base, key, value, whole, part }, i) => {
      const id = `f${i}`;
      const input = base.input as Readonly<Record<string, unknown>>;
      const keys = Object.keys(input);
      switch (whole) {
        case 0: return { ...base, id, asOf: part };
        case 1: return { ...base, id, decision: part };
        case 2: return { ...base, id, input: part };
        case 3: return { ...base, id, asOf: '0999-01-01' };
        case 4: return { ...base, id, asOf: '9999-12-31' };
        default: return { ...base, id, input: { ...input, [keys[key % keys.length] ?? 'x']: value } };
      }
    });
    expect(answersOf(cases).map((a) => a.id)).toEqual(cases.map((c) => c.id));
  });

  it('of values that are no cases is refused one by one', () => {
    const cases = [null, 1, 'x', [], [[]], true, {}, { id: 7 }, { decision: 'no.such.thing' }, { decision: { toString: 1 } }, { id: { toString: 1 }, decision: [] }, { decision: 'constructor' }, { decision: '__proto__' }];
    const answers = answersOf(cases);
    expect(answers.slice(0, 6).map((a) => a.error?.code)).toEqual(Array(6).fill('not-an-object'));
    expect(answers.slice(6).map((a) => a.error?.field)).toEqual(Array(7).fill('decision'));
  });

  it('with keys of the prototype pollutes and breaks nothing', () => {
    const base = worked.find((c) => c.expectError === undefined) ?? worked[0];
    const keys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
    const cases = keys.map((key) => ({ ...base, id: key }));
    // Written by hand: a literal would set the prototype instead of the key.
    const json = `[${cases.map((c) => JSON.stringify(c).replace('"input":{', `"${c.id}":{"decision":"x","polluted":true},"input":{"${c.id}":{"polluted":true},`)).join(',')}]`;
    const answers = answersOf(cases, json);
    expect(answers.map((a) => a.error ?? null)).toEqual(keys.map(() => null));
    expect(answers.map((a) => a.output)).toEqual(keys.map(() => answers[0]?.output));
  });

  it('with huge and deep values is answered all the same', () => {
    const base = worked.find((c) => c.decision === 'example.compensation.allowance' && c.expectError === undefined);
    const long = 'a'.repeat(10_000_000);
    const deep = (n: number): string => `${'['.repeat(n)}${']'.repeat(n)}`;
    const cases = [
      JSON.stringify({ ...base, id: 'long-decision', decision: long }),
      JSON.stringify({ ...base, id: 'long-day', asOf: long }),
      JSON.stringify({ ...base, id: 'long-text', input: { workers: [{ id: long, months: 1 }, { id: long, months: 1 }] } }),
      `{"id":"deep-facts","decision":"${base?.decision}","asOf":"2024-12-31","input":{"workers":${deep(2000)}}}`,
      `{"id":"deep-day","decision":"${base?.decision}","asOf":${deep(2000)},"input":{}}`,
      `{"id":"big-number","decision":"${base?.decision}","asOf":"2024-12-31","input":{"workers":[{"id":"a","months":${'9'.repeat(400)}}]}}`,
      `{"id":${deep(20_000)},"decision":"x"}`,
      JSON.stringify({ ...base, id: 'sound' }),
    ];
    const answers = answersOf(cases, `[${cases.join(',')}]`);
    expect(answers.map((a) => a.error?.code ?? 'answered')).toEqual(['unknown-decision', 'wrong-type', 'duplicate', 'wrong-type', 'wrong-type', 'wrong-type', 'wrong-type', 'answered']);
    expect(JSON.stringify(answers.slice(0, 3)).length).toBeLessThan(10_000);
  });
});

describe('exit statuses', () => {
  it('1 is a gap of coverage: none of our packs has one', () => {
    const run = policy(['coverage']);
    expect([run.status, run.stderr]).toEqual([EXIT.answered, '']);
  });

  it.each([[['fly']], [['explain', 'no-such-case']], [['list', 'no-such-pack']], [['coverage', 'no-such-pack']], [['new']]])('2 where the command cannot be carried out: %j', (argv) => {
    const run = policy(argv);
    expect([run.status, run.stdout]).toEqual([EXIT.unreadable, '']);
    expect(run.stderr).not.toContain('    at ');
  });

  it('3 is a defect of a pack, told in its place without losing the others', () => {
    const P = provision('BR-1', '第一条', 'decision', '试验条款。');
    const broken = decision('broken.service.all', { zh: '损坏', applies: [P], facts: { a: text() }, answer: { a: text() } }).by(() => { throw new Error('a broken assumption'); });
    const pack = definePack({
      id: 'broken', prefix: 'BR-', title: '损坏', documentNumber: '', issuer: '', inForceFrom: null, version: '0', side: 'employer', provisionCount: 1, parties: {}, unitKinds: {},
      chapters: [chapter({ title: '一', provisions: [P], decisions: [broken] })], parameters: [],
    });
    const held = answerCase(new PackIndex([pack]), { id: 'b', decision: 'broken.service.all', asOf: '2024-01-01', input: { a: 'x' } });
    expect(held).toMatchObject({ defect: true, answer: { id: 'b', error: { code: 'defect', message: 'a broken assumption' } } });
    expect(answerCase(new PackIndex([pack]), { id: 'c', decision: 'broken.service.all', asOf: '2024-01-01', input: {} })).toMatchObject({ defect: false, answer: { id: 'c', error: { code: 'missing', field: 'a' } } });
  });
});
