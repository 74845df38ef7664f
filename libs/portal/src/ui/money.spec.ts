import { describe, expect, test } from '@jest/globals';
import { addMoney, formatMoney, moneyInCapitals, roundText, groupInWords } from './money.js';

describe('money in capitals', () => {
  test.each([
    ['0', '人民币零元整'],
    ['0.05', '人民币伍分'],
    ['0.30', '人民币叁角整'],
    ['1.05', '人民币壹元零伍分'],
    ['10', '人民币壹拾元整'],
    ['105', '人民币壹佰零伍元整'],
    ['1680.32', '人民币壹仟陆佰捌拾元叁角贰分'],
    ['10500.30', '人民币壹万零伍佰元叁角整'],
    ['107000.53', '人民币壹拾万零柒仟元伍角叁分'],
    ['1001000', '人民币壹佰万零壹仟元整'],
    ['100000000', '人民币壹亿元整'],
    ['100000001', '人民币壹亿零壹元整'],
    ['120000500.00', '人民币壹亿贰仟万零伍佰元整'],
    ['-42', '人民币负肆拾贰元整'],
  ])('%s is written %s', (value, expected) => {
    expect(moneyInCapitals(value)).toBe(expected);
  });
});

describe('figures in text', () => {
  test('thousands are grouped and cents kept', () => {
    expect(formatMoney('12345.6')).toBe('12,345.60');
    expect(formatMoney('-1234567.005')).toBe('-1,234,567.01');
    expect(formatMoney(null)).toBe('—');
  });

  test('rounding carries over every digit without a float', () => {
    expect(roundText('0.995', 2)).toBe('1.00');
    expect(roundText('9007199254740993.125', 2)).toBe('9007199254740993.13');
    expect(roundText('-0.001', 2)).toBe('0.00');
  });

  test('a column adds up to the cent', () => {
    expect(addMoney(['0.10', '0.20', null, '9007199254740993.00'])).toBe('9007199254740993.30');
    expect(addMoney(['-0.10', '0.05'])).toBe('-0.05');
    expect(addMoney([])).toBe('0.00');
  });

  test('what is no decimal is refused', () => {
    expect(() => formatMoney('12,3')).toThrow('not a decimal');
  });

  test.each([
    ['160％，1860.00 元', '160％，1,860.00 元'], ['区间 8000.00—10000.00 元', '区间 8,000.00—10,000.00 元'], ['2026年第2季度补发', '2026年第2季度补发'], ['900.00 元', '900.00 元'], ['自 2026-11-20 起 1234567.89 元', '自 2026-11-20 起 1,234,567.89 元'], ['1.0000 倍', '1.0000 倍'],
  ])('groups the amounts of %s', (words, shown) => {
    expect(groupInWords(words)).toBe(shown);
  });
});
