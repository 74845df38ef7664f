import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as k from './index.js';

const P = k.provision('TT-1', '第一条', 'decision', '试验条款。');
const calendar = k.WorkCalendar.ofYears([2024]);
const judge = (target: k.AnyDecision, input: unknown, asOf: unknown = '2024-06-30', overrides?: k.Overrides): k.Outcome =>
  k.evaluate(target, input, asOf, overrides ? { calendar, overrides } : { calendar });
const fieldOf = (o: k.Outcome): string => (o.ok ? 'answered' : `${o.error.code} ${o.error.field}`);

const rate = k.parameter('t.rate', { zh: '比例', provision: P, type: k.percent(), open: true, values: [{ from: '2024-01-01', value: '10' }, { from: '2024-07-01', value: '12.5' }] });
const share = k.decision('t.funding.share', {
  zh: '份额', applies: [P], from: k.day('2024-01-01'), facts: { base: k.money() }, answer: { share: k.money() },
}).by(({ base }, at) => ({ share: at.step(P, '份额 ＝ 基数 × 比例％', k.roundHalfUp(k.percentOf(base, at.value(rate)), 2), { 基数: base, 比例: at.value(rate) }) }));

describe('facts', () => {
  const all = k.decision('t.funding.all', {
    zh: '全部类型', applies: [P],
    facts: k.record(
      {
        kind: k.oneOf({ a: '甲', b: '乙' }), amount: k.money(), n: k.count({ max: 9 }), note: k.text().optional(), left: k.integer().orNull(), out: k.bool().omittable(),
        on: k.pastDate(), onlyA: k.text().when((f) => f['kind'] === 'a', '仅甲'),
        more: k.count().check((v, f) => (v > Number(f['n']) ? k.fault('inconsistent', '过多', 'too many') : undefined)),
        rows: k.list(k.record({ id: k.text(), at: k.dateTime().optional() }), { nonEmpty: true, unique: (r) => r.id, uniqueField: 'id' }), codes: k.setOf(k.oneOf({ x: 'x', y: 'y' })),
      },
      (f) => (f.amount.gt(100) && f.n === 0 ? { field: 'amount', code: 'inconsistent', zh: '不符', en: 'no' } : undefined),
    ),
    answer: { ok: k.bool() },
  }).by(() => ({ ok: true }));
  const good = { kind: 'b', amount: '1.50', n: 3, left: null, on: '2024-06-30', more: 2, rows: [{ id: '1' }], codes: [] };

  it.each<[string, Record<string, unknown>, string]>([
    ['as it should be', {}, 'answered'],
    ['unknown fields', { surplus: 1 }, 'answered'],
    ['a word outside the list', { kind: 'c' }, 'unknown-value kind'],
    ['a prototype name', { kind: 'toString' }, 'unknown-value kind'],
    ['money as number', { amount: 1.5 }, 'wrong-type amount'],
    ['three decimals', { amount: '1.005' }, 'wrong-type amount'],
    ['a leading zero', { amount: '01' }, 'wrong-type amount'],
    ['an exponent', { amount: '1e5' }, 'wrong-type amount'],
    ['a sign', { amount: '-1.00' }, 'wrong-type amount'],
    ['a fraction where a count belongs', { n: 1.5 }, 'wrong-type n'],
    ['a negative count', { n: -1 }, 'out-of-range n'],
    ['a count above its limit', { n: 10 }, 'out-of-range n'],
    ['a blank optional text', { note: ' ' }, 'wrong-type note'],
    ['null for an optional', { note: null }, 'answered'],
    ['absent where null must be written', { left: undefined }, 'missing left'],
    ['null for what may only be left out', { out: null }, 'missing out'],
    ['a day after asOf', { on: '2024-07-01' }, 'out-of-range on'],
    ['a day that is not', { on: '2024-06-31' }, 'impossible-date on'],
    ['a conditional field missing', { kind: 'a' }, 'missing onlyA'],
    ['a conditional field that is not looked at', { onlyA: 7 }, 'answered'],
    ['more than the field before', { more: 4 }, 'inconsistent more'],
    ['an empty list', { rows: [] }, 'missing rows'],
    ['a repeated id', { rows: [{ id: '1' }, { id: '1' }] }, 'duplicate rows[1].id'],
    ['a fault inside a list', { rows: [{ id: '1', at: '2024-01-01' }] }, 'wrong-type rows[0].at'],
    ['a repeated code', { codes: ['x', 'y', 'x'] }, 'duplicate codes[2]'],
    ['a rule between fields', { amount: '100.01', n: 0, more: 0 }, 'inconsistent amount'],
  ])('%s', (_, change, expected) => {
    const outcome = judge(all, { ...good, ...change });
    expect(fieldOf(outcome)).toBe(expected);
  });

  it('names asOf before any field, and the input when it is no object', () => {
    expect(fieldOf(judge(all, null, null))).toBe('missing asOf');
    expect(fieldOf(judge(all, {}, '2024-02-30'))).toBe('impossible-date asOf');
    expect(fieldOf(judge(all, [], '2024-02-28'))).toBe('not-an-object input');
    expect(fieldOf(judge(share, {}, '2023-12-31'))).toBe('not-in-force asOf');
  });

  it('names the first fault in the order of the table', () => {
    expect(fieldOf(judge(all, { kind: 'c', amount: 1 }))).toBe('unknown-value kind');
  });
});

describe('parameters', () => {
  it.each([['2024-06-30', '10.00'], ['2024-07-01', '12.50']])('on %s the share of 100 is %s', (asOf, expected) => {
    const outcome = judge(share, { base: '100' }, asOf);
    expect(outcome.ok && outcome.output).toEqual({ share: expected });
  });

  it('let a tenant enter later values, leaving earlier days as they were', () => {
    const overrides = k.readOverrides([rate as k.Parameter<unknown>], { 't.rate': [{ from: '2024-03-01', value: '20', source: '区工会〔2024〕3号' }] });
    expect(judge(share, { base: '100' }, '2024-02-29', overrides)).toMatchObject({ output: { share: '10.00' } });
    const after = judge(share, { base: '100' }, '2024-08-01', overrides);
    expect(after.ok && [after.output, after.parameters()]).toEqual([
      { share: '20.00' }, [{ id: 't.rate', zh: '比例', provision: 'TT-1', since: '2024-03-01', value: '20', source: '区工会〔2024〕3号' }]]);
  });

  it('are refused when wrong, repeated or unknown', () => {
    const read = (rows: Record<string, k.DatedJson[]>) => () => k.readOverrides([rate as k.Parameter<unknown>], rows);
    expect(read({ 't.rate': [{ from: '2024-03-01', value: '101' }] })).toThrow(expect.objectContaining({ code: 'out-of-range' }));
    expect(read({ 't.rate': [{ from: '2024-03-01', value: '1' }, { from: '2024-03-01', value: '2' }] })).toThrow(expect.objectContaining({ code: 'duplicate' }));
    expect(read({ 't.other': [] })).toThrow(expect.objectContaining({ code: 'unknown-value' }));
  });
});

describe('reasons', () => {
  it('say the formula with its figures', () => {
    const outcome = judge(share, { base: '100.05' });
    expect(outcome.ok && k.explainReasons(outcome.reasons())).toEqual(['【第一条】份额 ＝ 基数 100.05 × 比例 10％ ＝ 10.01']);
  });

  it('hold the steps of a decision asked inside another beneath it', () => {
    const twice = k.decision('t.funding.twice', { zh: '两倍', applies: [P], facts: { ...share.facts.fields }, answer: { sum: k.money() } })
      .by((facts, at) => ({ sum: at.call(share, facts).share.plus(at.call(share, facts, k.day('2024-07-01')).share) }));
    const outcome = judge(twice, { base: '100' });
    expect(outcome.ok && [outcome.output, outcome.reasons().map((r) => [r.decision, r.children?.[0]?.value])]).toEqual([
      { sum: '22.50' }, [['t.funding.share', '10'], ['t.funding.share', '12.5']]]);
  });
});

describe('shapes', () => {
  it('apportions so that the shares add up, whatever the rounding', () => {
    fc.assert(fc.property(fc.nat(100_000_000), fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }), fc.constantFrom('half-up' as const, 'down' as const), (cents, parts, rounding) => {
      const total = k.dec(cents).div(100);
      expect(k.sum(k.apportion(total, parts, rounding)).equals(total)).toBe(true);
    }));
  });

  it('ranks by key alone: the order of people is no matter', () => {
    fc.assert(fc.property(fc.array(fc.nat(5), { maxLength: 20 }), (keys) => {
      const ranked = (items: readonly number[]): number[] => k.ranksOf(items, (a, b) => b - a).map((r) => r.rank);
      expect(ranked(keys)).toEqual(ranked([...keys].reverse()));
      for (const { item, rank } of k.ranksOf(keys, (a, b) => b - a)) expect(rank).toBe(1 + keys.filter((x) => x > item).length);
    }));
  });

  it('puts a limit into the lower band unless told otherwise', () => {
    const bands = [{ upTo: k.dec(10), value: 'low' }, { upTo: null, value: 'high' }];
    expect([k.bandOf(bands, k.dec(10)), k.bandOf(bands, k.dec(10), true), k.bandOf(bands, k.dec('10.01'))]).toEqual(['low', 'high', 'high']);
  });

  it('rounds half away from zero', () => {
    expect(['1.005', '-1.005', '2.675'].map((x) => k.roundHalfUp(k.dec(x), 2).toFixed(2))).toEqual(['1.01', '-1.01', '2.68']);
    expect(() => k.dec(0.1)).toThrow();
  });
});

describe('workflows', () => {
  const flow = k.workflow({
    id: 'T-W1', zh: '申请', subject: 'application', provisions: [P], initial: 'draft',
    states: { draft: { zh: '草拟', holders: ['county'] }, review: { zh: '初审', holders: ['city'], term: { provision: P, workingDays: 10 } }, done: { zh: '完成', final: true }, returned: { zh: '退回' } },
    transitions: [
      { id: 'submit', zh: '提交', from: ['draft', 'returned'], to: 'review', actors: ['county'], guards: [{ code: 'too-many', provision: P, message: { zh: '过多', en: 'too many' }, refuses: (f) => f['posts'] === 9 }] },
      { id: 'return', zh: '退回', from: ['review'], to: 'returned', actors: ['city'], reason: true },
      { id: 'approve', zh: '核定', from: ['review'], to: 'done', actors: ['city'], opens: [{ workflow: 'T-W2', when: (f) => f['more'] === true }] },
    ],
  });
  const step = (state: string, act: k.Act) => k.stepWorkflow(flow, state, act, k.day('2024-02-09'), calendar);

  it('moves on with a term in working days and the next holders', () => {
    expect(step('draft', { transition: 'submit', actor: 'county' })).toMatchObject({ ok: true, to: 'review', holders: ['city'], dueOn: '2024-02-29', dueProvision: 'TT-1' });
    expect(step('review', { transition: 'approve', actor: 'city', facts: { more: true } })).toMatchObject({ ok: true, final: true, opens: ['T-W2'], dueOn: null });
  });

  it.each<[string, string, k.Act, string]>([
    ['an unknown act', 'draft', { transition: 'fly', actor: 'county' }, 'unknown-transition'],
    ['another state', 'review', { transition: 'submit', actor: 'county' }, 'wrong-state'],
    ['another party', 'draft', { transition: 'submit', actor: 'city' }, 'wrong-actor'],
    ['no reason', 'review', { transition: 'return', actor: 'city', reason: '  ' }, 'reason-missing'],
    ['a guard', 'draft', { transition: 'submit', actor: 'county', facts: { posts: 9 } }, 'too-many'],
  ])('refuses %s', (_, state, act, code) => expect(step(state, act)).toMatchObject({ ok: false, code }));

  it('shows greyed acts with their reason', () => {
    expect(k.actsOf(flow, 'draft', 'county', { posts: 9 }).map((a) => a.refusal?.zh)).toEqual(['过多']);
  });

  it('is refused whole when a state is not declared', () => {
    expect(() => k.workflow({ ...flow, initial: 'nowhere' })).toThrow('nowhere');
  });
});

describe('duties', () => {
  const base = { id: 'T-D1', zh: '报送', provisions: [P], who: ['county'] } as const;
  it.each<[k.DutyPeriod, k.Duty['due'], string[]]>([
    ['yearly', { month: 12, day: 31 }, ['2024 2024-12-31']],
    ['half-yearly', { month: 6, day: 0 }, ['2024-H1 2024-06-30', '2024-H2 2024-12-31']],
    ['quarterly', { month: 1, day: 10 }, ['2024-Q1 2024-01-10', '2024-Q2 2024-04-10', '2024-Q3 2024-07-10', '2024-Q4 2024-10-10']],
    ['event', { daysAfter: 3 }, []],
  ])('%s', (period, due, expected) => {
    const found = k.occurrences(k.duty({ ...base, period, due }), k.day('2024-01-01'), k.day('2024-12-31'));
    expect(found.map((o) => `${o.period} ${o.dueOn}`)).toEqual(expected);
  });

  it('ends monthly duties with the month', () => {
    const found = k.occurrences(k.duty({ ...base, period: 'monthly', due: { day: 31 } }), k.day('2024-02-01'), k.day('2024-03-31'));
    expect(found.map((o) => o.dueOn)).toEqual(['2024-02-29', '2024-03-31']);
  });
});
