import { describe, expect, test } from '@jest/globals';
import { leadingAct } from './leading-act.js';

const act = { transition: 'pass', zh: '通过', needsReason: false, form: null, refusal: null };
const refusal = { zh: '缺材料', en: 'incomplete' };

describe('what many matters may be passed by at once', () => {
  test.each([
    ['the first act, where it asks for nothing', [act, { ...act, transition: 'return', needsReason: true }], 'pass', null],
    ['nothing that wants a reason', [{ ...act, needsReason: true }, act], null, null],
    ['nothing that wants a form', [{ ...act, form: {} }], null, null],
    ['nothing that is refused, and why', [{ ...act, refusal }, act], null, refusal],
    ['nothing where nothing may be done', [], null, null],
  ])('%s', (_, acts, transition, why) => {
    const found = leadingAct(acts);
    expect([found.act?.transition ?? null, found.why]).toEqual([transition, why]);
  });
});
