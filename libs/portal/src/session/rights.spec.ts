import { describe, expect, test } from '@jest/globals';
import { allows } from './rights.js';

describe('what a role may do', () => {
  test.each([
    [['read:Post'], 'read', 'Post', true],
    [['read:Post'], 'update', 'Post', false],
    [['read:Post'], 'read', 'Contract', false],
    [['manage:Post'], 'approve', 'Post', true],
    [['read:all'], 'read', 'TrailEntry', true],
    [['read:all'], 'export', 'TrailEntry', false],
    [[], 'read', 'Post', false],
  ])('%j asked for %s of %s: %s', (permissions, verb, subject, expected) => {
    expect(allows(permissions, verb, subject)).toBe(expected);
  });
});
