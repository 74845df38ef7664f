import { describe, expect, test } from '@jest/globals';
import { checkDraft, compareDecimals } from './check.js';
import { emptyDraft, factsOf, inSchemaOrder, labelOf, labelsOf, termsOf, textBySchema, type SchemaNode } from './schema.js';

const money: SchemaNode = { type: 'string', format: 'decimal', pattern: '^(?:0|[1-9]\\d*)(?:\\.\\d{1,2})?$', 'x-scale': 2 };
const schema: SchemaNode = {
  type: 'object',
  properties: {
    people: { type: 'array', minItems: 1, items: { type: 'object', properties: { wage: { ...money, title: '工资' }, since: { type: 'string', format: 'date', 'x-not-after-as-of': true } }, 'x-order': ['wage', 'since'] } },
    grade: { type: 'string', enum: ['first', 'second'], 'x-terms': { first: '一级岗', second: '二级岗' }, title: '岗位等级' },
    members: { type: 'integer', minimum: 0, maximum: 10 },
    note: { type: 'string', minLength: 1, 'x-presence': 'optional' } as SchemaNode,
    end: { type: 'string', format: 'date', 'x-presence': 'nullable' },
    share: { ...money, 'x-minimum': '0', 'x-maximum': '100', 'x-when': '有分担' },
    agreed: { type: 'boolean' },
  },
  'x-order': ['grade', 'members', 'people', 'note', 'end', 'share', 'agreed'],
};
const good = { grade: 'first', members: 3, people: [{ wage: '2640.00', since: '2026-01-01' }], agreed: true };
const faultsOf = (change: object): Record<string, string> =>
  Object.fromEntries(Object.entries(checkDraft(schema, { ...good, ...change }, '2026-06-30')).map(([path, fault]) => [path, fault.key]));

describe('checking as one types', () => {
  test('a good draft has no fault', () => {
    expect(faultsOf({})).toEqual({});
  });

  test.each([
    [{ grade: undefined }, { grade: 'chooseOne' }],
    [{ members: null }, { members: 'fillIn' }],
    [{ members: 11 }, { members: 'tooLarge' }],
    [{ members: -1 }, { members: 'tooSmall' }],
    [{ members: 1.5 }, { members: 'notInteger' }],
    [{ people: [] }, { people: 'atLeastOne' }],
    [{ people: [{ wage: '1.234', since: '2026-07-01' }] }, { 'people[0].wage': 'notDecimal', 'people[0].since': 'afterAsOf' }],
    [{ people: [{ wage: '01', since: '2026-02-30' }] }, { 'people[0].wage': 'notDecimal', 'people[0].since': 'notDate' }],
    [{ share: '100.01' }, { share: 'tooLarge' }],
    [{ end: '2026-6-1' }, { end: 'notDate' }],
  ])('%j gives %j', (change, faults) => {
    expect(faultsOf(change)).toEqual(faults);
  });

  test('decimals compare exactly, beyond what a float holds', () => {
    expect(compareDecimals('0.1', '0.10')).toBe(0);
    expect(compareDecimals('9007199254740993', '9007199254740992.5')).toBe(1);
    expect(compareDecimals('-2', '1')).toBe(-1);
  });
});

describe('from a draft to facts', () => {
  test('blanks are left out, but null where the key must be there', () => {
    expect(factsOf(schema, { ...good, note: '', share: '' })).toEqual({ ...good, end: null });
  });

  test('an empty form has its lists and a first row where one is needed', () => {
    expect(emptyDraft(schema)).toEqual({ people: [{}], agreed: false });
  });

  test('words come from the schema', () => {
    expect(labelsOf(schema)).toEqual({ grade: '岗位等级', wage: '工资' });
    expect(termsOf(schema)).toEqual({ first: '一级岗', second: '二级岗' });
    expect(labelOf('postWageShare', {}, 'en')).toBe('post wage share');
  });

  test.each([
    [{ ...money, 'x-unit': 'yuan' }, '12345.60', '12,345.60 元'],
    [{ ...money, 'x-unit': 'percent' }, '30', '30%'],
    [{ type: 'string', enum: ['first'], 'x-terms': { first: '一级岗' } }, 'first', '一级岗'],
    [{ type: 'array', items: { type: 'string', 'x-terms': { first: '一级岗' } } }, ['first', 'other'], '一级岗、other'],
    [{ type: 'array', items: { type: 'object', 'x-order': ['name', 'amount'], properties: { amount: { ...money, title: '金额', 'x-unit': 'yuan' }, name: { type: 'string', title: '姓名' } } } }, [{ amount: '1000.00', name: '甲' }, { name: '乙', amount: null }], '姓名：甲，金额：1,000.00 元；姓名：乙'],
    [undefined, null, '—'],
  ] as const)('%j shows %j as %s', (node, value, text) => {
    expect(textBySchema(node as SchemaNode | undefined, value)).toBe(text);
  });

  test('what a store held beside the facts is left out, and the document\'s order kept', () => {
    expect(Object.keys(inSchemaOrder(schema, { agreed: true, totals: 3, members: 1, grade: 'first' }))).toEqual(['grade', 'members', 'agreed']);
    expect(inSchemaOrder({}, { a: 1 })).toEqual({ a: 1 });
  });
});
