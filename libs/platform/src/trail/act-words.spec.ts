import { describe, expect, test } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PolicyIndex } from '../policy/policy-index.js';
import { ACTS, actName, actsCalled, thingsCalled } from './act-words.js';
import { thingName } from './thing-words.js';

const flow = (subject: string, zh: string) => ({ subject, transitions: [{ id: 'passOn', zh }] });
const index = { packs: [{ workflows: [flow('budget', '转报'), flow('leave-request', '呈交')] }] } as unknown as PolicyIndex;

/** Acts that the code names where it writes the trail. */
function written(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts') && !name.includes('node_modules') && !name.includes('dist'))
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/trail\.write\([^;]*?action: '([a-z-]+)'/g)].map((found) => found[1] ?? ''));
}

describe('acts in words', () => {
  test('every act that the code writes to the trail has words', () => {
    const root = join(import.meta.dirname, '../../..');
    const acts = [...new Set([...written(join(root, 'platform/src')), ...written(join(root, 'domain/src'))])];
    expect(acts.length).toBeGreaterThan(150);
    expect(acts.filter((act) => !(act in ACTS))).toEqual([]);
  });

  test.each([
    ['apply-for-leave', 'LeaveRequest', '申请请假', 'Apply for leave'], ['passOn', 'LeaveRequest', '呈交', 'Pass on'], ['passOn', 'Elephant', '转报', 'Pass on'], ['weigh', 'Elephant', 'weigh', 'Weigh'],
  ])('%s of %s is %s', (act, subject, zh, en) => {
    expect(actName(index, act, subject)).toEqual({ zh, en });
  });

  test('a few words mean all acts and things that hold them, and a key means itself', () => {
    expect(actsCalled(index, '呈交')).toEqual(['呈交', 'passOn']);
    expect(actsCalled(index, '例会')).toEqual(expect.arrayContaining(['add-meeting-day', 'call-off-meeting']));
    expect(actsCalled(index, 'sign-in')).toContain('sign-in');
    expect(thingsCalled('leave consent')).toEqual(['leave consent', 'LeaveConsent']);
    expect([thingName('PostApplication'), thingName('Elephant')]).toEqual([{ zh: '岗位申报', en: 'Post application' }, { zh: 'Elephant', en: 'Elephant' }]);
  });
});
