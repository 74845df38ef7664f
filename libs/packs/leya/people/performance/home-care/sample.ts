// 七（一）4, （二）3: how many recipients of a home-care worker are drawn, from which list.
import { count, decision, oneOf, record } from '@gongqiao/kernel';
import { printed } from '../../rules/parameters.js';
import { wholePoints } from '../../rules/types.js';
import { HOME } from './provisions.js';

const ROLES = { leader: '项目负责人、组长', 'social-worker': '社工', assistant: '社工助理' } as const;
const QUOTA = record({ programme: wholePoints().zh('小组、活动及个案服务对象'), any: wholePoints().zh('服务对象') });
const LISTED = record({ casework: count().zh('个案'), group: count().zh('小组'), activity: count().zh('活动'), other: count().zh('其他') });

export const homeCareSampleSize = printed('homeCareSample.recipients', '居家养老抽查服务对象人数', HOME['7.1c'], QUOTA, { programme: 5, any: 5 });

export const homeCareSample = decision('leya.evaluation.homeCareSample', {
  zh: '居家养老抽查方案',
  applies: [HOME['7.1c'], HOME['7.2c']],
  facts: { role: oneOf(ROLES).zh('职务'), recipients: LISTED.zh('服务对象') },
  answer: { programme: count().zh('小组、活动及个案服务对象'), any: count().zh('其余服务对象'), total: count().zh('合计') },
}).by(({ role, recipients: { casework, group, activity, other } }, at) => {
  const cited = role === 'leader' ? HOME['7.1c'] : HOME['7.2c'];
  const quota = at.value(homeCareSampleSize);
  const served = casework + group + activity;
  const programme = at.step(cited, '小组、活动及个案服务对象抽取人数，至多为规定人数', Math.min(served, quota.programme), { 名册人数: served });
  const rest = served + other - programme;
  const any = at.step(cited, '从未抽者中另抽服务对象，至多为规定人数', Math.min(rest, quota.any), { 未抽者: rest });
  return { programme, any, total: at.step(cited, '抽取合计', programme + any) };
});
