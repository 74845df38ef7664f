import { describe, expect, test } from '@jest/globals';
import { keyInWords, unitKindName, verbName } from './names.js';

describe('names in words', () => {
  test('keys of a course read as words', () => {
    expect([keyInWords('before-director'), keyInWords('paid'), keyInWords('')]).toEqual(['Before director', 'Paid', '']);
  });

  test('verbs and kinds of units keep their own name where none is known', () => {
    expect([verbName('approve', 'zh'), verbName('weigh', 'zh'), verbName('approve', 'en')]).toEqual(['批准', 'weigh', 'approve']);
    expect([unitKindName('service-department', 'zh'), unitKindName('service-department', 'en'), unitKindName('zoo', 'zh')]).toEqual(['服务部', 'service department', 'zoo']);
  });
});
