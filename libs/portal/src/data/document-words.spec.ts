import { describe, expect, test } from '@jest/globals';
import { inDocumentWords } from './document-words.js';

const terms = new Map([['事假', 'Personal leave'], ['组长', 'Group leader']]);

describe('terms of documents in English', () => {
  test('a term that stands for itself is put into English, wherever it lies in typed objects', () => {
    const data = { leaves: { __typename: 'Connection', edges: [{ __typename: 'Leave', kindZh: '事假', chain: [{ __typename: 'Link', zh: '组长' }], titles: ['事假', '病假'] }] } };
    expect(inDocumentWords(data, terms)).toEqual({ leaves: { __typename: 'Connection', edges: [{ __typename: 'Leave', kindZh: 'Personal leave', chain: [{ __typename: 'Link', zh: 'Group leader' }], titles: ['Personal leave', '病假'] }] } });
  });

  test.each([
    ['JSON of facts goes back as it came', { leave: { __typename: 'Leave', facts: { kind: '事假' } } }],
    ['what somebody wrote stays', { leave: { __typename: 'Leave', reason: '事假' } }],
    ['a sentence with a term in it stays', { leave: { __typename: 'Leave', title: '方浩 事假 1 天' } }],
    ['the table of terms itself stays', { documentTerms: [{ __typename: 'Bilingual', zh: '事假', en: 'Personal leave' }] }],
  ])('%s', (_, data) => {
    expect(inDocumentWords(data, terms)).toEqual(data);
  });

  test('where the API has no English of its own, the term is taken', () => {
    expect(inDocumentWords({ said: { __typename: 'Bilingual', zh: '事假', en: '事假' } }, terms)).toEqual({ said: { __typename: 'Bilingual', zh: '事假', en: 'Personal leave' } });
  });
});
