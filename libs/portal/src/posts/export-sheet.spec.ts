import { describe, expect, test } from '@jest/globals';
import { sheetText } from './export-sheet.js';

describe('an exported sheet', () => {
  test('quotes what would break a row and disarms what would be a formula', () => {
    const text = sheetText([{ title: '编号', text: (r: string) => r }, { title: '长度', text: (r: string) => String(-r.length) }], ['1301-001', '甲,"乙"', '=1+1', '-x']);
    expect(text).toBe('\uFEFF编号,长度\r\n1301-001,-8\r\n"甲,""乙""",-5\r\n\'=1+1,-4\r\n\'-x,-2\r\n');
  });
});
