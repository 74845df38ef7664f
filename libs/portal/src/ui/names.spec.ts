import { describe, expect, test } from '@jest/globals';
import { actName, keyInWords, thingName, verbName } from './names.js';

describe('names in words', () => {
  test.each([
    ['sign-in', '登录', 'sign in'], ['set-funding-year', '设定经费年度', 'set funding year'], ['hand-over-todo', '转办待办', 'hand over todo'], ['weigh-elephants', 'weigh-elephants', 'weigh elephants'],
  ])('the act %s is %s', (act, zh, en) => {
    expect([actName(act, 'zh'), actName(act, 'en')]).toEqual([zh, en]);
  });

  test('keys of a course read as words', () => {
    expect([keyInWords('before-director'), keyInWords('paid'), keyInWords('')]).toEqual(['Before director', 'Paid', '']);
  });

  test('things and verbs keep their own name where none is known', () => {
    expect([thingName('PostApplication', 'zh'), thingName('PostApplication', 'en'), thingName('Elephant', 'zh')]).toEqual(['岗位申报', 'post application', 'Elephant']);
    expect([verbName('approve', 'zh'), verbName('weigh', 'zh')]).toEqual(['批准', 'weigh']);
  });
});
