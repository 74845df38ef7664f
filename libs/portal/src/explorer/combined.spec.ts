import { describe, expect, test } from '@jest/globals';
import { decisionsFor, linesOf, verdictOf } from './combined.js';

const words = (code: string): string => `<${code}>`;

describe('what several documents say together, in lines', () => {
  test('an approval stands once, with the document that asks first', () => {
    const chain = [{ by: 'host-unit', zh: '用人单位', act: '签字', state: 'needed', askedBy: [{ pack: 'a', provision: 'A1' }, { pack: 'b', provision: 'B1' }] }];
    expect(linesOf({ chain, granted: false }, words)).toEqual([{ words: '用人单位签字', value: '<needed>', provision: 'A1', pack: 'a' }]);
  });

  test.each([
    [{ deadlines: [{ zh: '报送', who: '机构', dueOn: '2024-06-03', done: true, pack: 'a', provision: 'A2' }] }, '报送（机构）✓', '2024-06-03'],
    [{ floors: [{ zh: '最低工资', floor: '2000.00', shortfall: '100.00', pack: 'n', provision: 'N1' }] }, '最低工资 −100.00', '2000.00'],
    [{ requirements: [{ zh: '保存至', value: null, pack: 'n', provision: 'N2' }] }, '保存至', '∞'],
  ])('%j', (result, said, value) => {
    expect(linesOf(result, words)).toEqual([expect.objectContaining({ words: said, value })]);
  });

  test('a rule’s verdict is found by its own name', () => {
    expect([verdictOf({ granted: true }), verdictOf({ compliant: false }), verdictOf({ amount: '1' })]).toEqual([{ key: 'granted', holds: true }, { key: 'compliant', holds: false }, null]);
  });

  test('decisions that contribute stand for a matter; without any, those of the matter’s own chapter', () => {
    const one = { name: 'x', capability: 'leave', contributesTo: ['attendance'] };
    const other = { name: 'y', capability: 'leave', contributesTo: [] };
    expect(decisionsFor([one, other], 'attendance')).toEqual([one]);
    expect(decisionsFor([one, other], 'leave')).toEqual([one, other]);
  });
});
