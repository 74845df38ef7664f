import { describe, expect, test } from '@jest/globals';
import { explorerAddress, sentenceParts, unmetConditions, valueText, type Reason } from './reason.js';

const step = (words: string, more: Partial<Reason> = {}): Reason => ({ provision: 'EX-1', article: '第一条', words, ...more });

describe('the sentence of a step', () => {
  test('each term carries its figure, the longer term first', () => {
    const parts = sentenceParts(step('岗位工资 ＝ 工资 × 系数', { inputs: { 工资: '2200.00', 岗位工资: '2640.00', 系数: '1.2' } }));
    expect(parts.filter((p) => p.figure).map((p) => `${p.text}=${p.figure}`)).toEqual(['岗位工资=2640.00', '工资=2200.00', '系数=1.2']);
    expect(parts.map((p) => p.text).join('')).toBe('岗位工资 ＝ 工资 × 系数');
  });

  test('a figure without its term in the words is still shown', () => {
    expect(sentenceParts(step('依规定', { inputs: { 比例: '30' } })).at(-1)).toEqual({ text: '　比例', figure: '30' });
  });

  test('signs of patterns in a term are plain text', () => {
    expect(sentenceParts(step('人数(甲)', { inputs: { '人数(甲)': 3 } }))).toEqual([{ text: '人数(甲)', figure: '3' }]);
  });
});

describe('a no', () => {
  test('lists every unmet condition at any depth, and only those', () => {
    const tree = [step('甲', { holds: true }), step('乙', { holds: false }), step('丙', { children: [step('丁', { holds: false }), step('戊')] })];
    expect(unmetConditions(tree).map((r) => r.words)).toEqual(['乙', '丁']);
  });
});

describe('values', () => {
  test.each([
    [null, '—'], [true, '是'], [false, '否'], [0, '0'], ['grade-1', '一级岗'], [[], '（空）'], [['grade-1', 'x'], '一级岗、x'], [{ 'grade-1': 2 }, '一级岗：2'],
  ])('%j reads %s', (value, text) => {
    expect(valueText(value, { 'grade-1': '一级岗' })).toBe(text);
  });

  test('the explorer opens with the same facts and day', () => {
    const address = new URL(explorerAddress({ decision: 'example.quota', packId: 'example', asOf: '2026-01-01', facts: { 职工: 3 } }), 'http://portal');
    expect(address.pathname).toBe('/policy/example/decisions/example.quota');
    expect(JSON.parse(address.searchParams.get('facts') ?? '')).toEqual({ 职工: 3 });
  });
});
