import { describe, expect, test } from '@jest/globals';
import { chapter, day, decision, definePack, oneOf, provision, workflow } from '@gongqiao/kernel';
import { documentTerms } from './document-terms.js';
import type { PolicyIndex } from './policy-index.js';

const T1 = provision('T-1', '第一条', 'decision', '请假分事假、病假。');
const T2 = provision('T-2', '第二条', 'workflow', '请假由组长审批。');
const kinds = { personal: '事假', 'sick-leave': '病假' } as const;
const leaveKind = decision('trial.leave.kind', { zh: '假别', applies: [T1], from: day('2020-01-01'), facts: { kind: oneOf(kinds) }, answer: { kind: oneOf(kinds) } }).by(({ kind }) => ({ kind }));
const course = workflow({
  id: 'T-W-1', zh: '请假', subject: 'leave-request', provisions: [T2], initial: 'asked', states: { asked: { zh: '待审批' }, granted: { zh: '已准假', final: true } },
  transitions: [{ id: 'passOn', zh: '呈交', from: ['asked'], to: 'granted', actors: ['leader'] }],
});
const pack = definePack({
  id: 'trial', prefix: 'T-', title: '试', documentNumber: '试1号', issuer: '试', inForceFrom: '2020-01-01', version: '1.0.0', side: 'employer', provisionCount: 2,
  parties: { leader: { zh: '组长', en: 'Group leader', unitKinds: ['team'] } }, unitKinds: { team: '小组' }, parameters: [], english: { 事假: 'Personal leave' },
  chapters: [chapter({ title: '一', provisions: [T1, T2], decisions: [leaveKind], workflows: [course] })],
});
const index: PolicyIndex = { packs: [pack], findPack: () => pack, findDecision: () => undefined, coverage: () => [] };

describe('terms of documents in English', () => {
  test('are what the pack says, else what its parties and keys say; ids say nothing', () => {
    expect(Object.fromEntries(documentTerms(index, 'trial'))).toEqual({
      事假: 'Personal leave', 组长: 'Group leader', 小组: 'Team', 请假: 'Leave request', 待审批: 'Asked', 已准假: 'Granted', 呈交: 'Pass on', 病假: 'Sick leave', 假别: 'Kind',
    });
  });
});
