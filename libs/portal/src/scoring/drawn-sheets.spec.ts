import { describe, expect, it } from '@jest/globals';
import { pathOfCode, sheetsOf, withCodes } from './drawn-sheets.js';

const ITEMS = [{ id: 'recipients', drawn: ['casework:B1', 'group:B2', 'other:B3'] }, { id: 'archive', drawn: null }];
const SCORE = { type: 'string', format: 'decimal', title: '评分' } as const;
const SCHEMA = { type: 'object', properties: { recipients: { type: 'array', title: '服务对象抽查评分', items: { type: 'object', properties: { drawn: { type: 'string' }, value: SCORE } } }, archive: SCORE }, 'x-order': ['recipients', 'archive'] };

describe('sheets of what was drawn', () => {
  it('are a field for each code, the rest of the form as it is', () => {
    const schema = withCodes(SCHEMA, ITEMS, { code: (code) => `编号 ${code}`, item: (name, n) => `${name}：${n} 份` });
    expect([schema.properties?.['archive'], schema['x-order']]).toEqual([SCORE, SCHEMA['x-order']]);
    const { properties = {}, ...whole } = schema.properties?.['recipients'] ?? {};
    expect(whole).toEqual({ type: 'object', title: '服务对象抽查评分：3 份', 'x-title-en': 'recipients：3 份', 'x-order': ITEMS[0]?.drawn });
    expect(Object.entries(properties).map(([code, node]) => [code, node.title, node.format])).toEqual(ITEMS[0]?.drawn?.map((code) => [code, `编号 ${code}`, 'decimal']));
  });

  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['those filled in, in the order drawn', { recipients: { 'other:B3': '70', 'casework:B1': '90', 'group:B2': '' }, archive: '88' }, { recipients: [{ drawn: 'casework:B1', value: '90' }, { drawn: 'other:B3', value: '70' }], archive: '88' }],
    ['none at all', { recipients: {}, archive: '88' }, { archive: '88' }],
    ['none of another shape', { recipients: [{ value: '90' }] }, {}],
  ])('are sent: %s', (_, filled, sent) => {
    expect(sheetsOf(ITEMS, filled)).toEqual(sent);
  });

  it('name the field of a refused sheet by its code', () => {
    const draft = { recipients: { 'casework:B1': '90', 'other:B3': '170' } };
    expect([pathOfCode(ITEMS, draft, 'recipients[1].value'), pathOfCode(ITEMS, draft, 'archive'), pathOfCode(ITEMS, draft, 'recipients[7].value')]).toEqual(['recipients.other:B3', 'archive', 'recipients[7].value']);
  });
});
