// 第二章第七、九条: heads of department, and support of training fees.
import { addMonths, addYears, bool, count, decision, list, oneOf, pastDate, percentOf, ZERO } from '@gongqiao/kernel';
import { printed } from '../rules/parameters.js';
import { dec4, rate, yes, yuan } from '../rules/types.js';
import { unmetOf } from '../rules/unmet.js';
import { TALENT } from './provisions.js';

const MANAGER_POSTS = { 'project-department-head': '项目部主任', 'service-department-head': '服务部主任', 'administration-department-head': '行政部主任' } as const;
const STRENGTHS = { management: '管理才能', virtue: '德', ability: '能', diligence: '勤', achievement: '绩', integrity: '廉' } as const;
const MANAGER_UNMET = { tenure: '入职半年以上', strengths: '管理才能或德能勤绩廉', materials: '选拔材料', review: '综合评议审核' } as const;

export const managerTenure = printed('administrativeManager.months', '选拔管理人员的最短入职月数', TALENT['7.1'], count(), 6);

export const administrativeManager = decision('leya.eligibility.administrativeManager', {
  zh: '行政管理人员选拔',
  applies: [TALENT['7.1'], TALENT['7.3']],
  facts: {
    post: oneOf(MANAGER_POSTS).zh('拟任职位'), hiredOn: pastDate().zh('入职日期'), strengths: list(oneOf(STRENGTHS)).zh('突出方面'),
    materialsSubmitted: yes('已提交材料'), reviewPassed: yes('评议审核通过'),
  },
  answer: { eligible: bool().zh('可以选拔'), unmet: list(oneOf(MANAGER_UNMET)).zh('未满足的条件') },
}).by(({ hiredOn, strengths, materialsSubmitted, reviewPassed }, at) => {
  const months = at.value(managerTenure);
  const unmet = unmetOf<keyof typeof MANAGER_UNMET>(at, [
    ['tenure', TALENT['7.1'], '入职满规定月数', addMonths(hiredOn, months) <= at.asOf, { 入职日期: hiredOn, 规定月数: months }],
    ['strengths', TALENT['7.1'], '至少一个方面突出', strengths.length > 0, { 突出方面: strengths.map((s) => STRENGTHS[s]) }],
    ['materials', TALENT['7.3'], '已提交选拔材料', materialsSubmitted],
    ['review', TALENT['7.3'], '机构综合评议审核通过', reviewPassed],
  ]);
  return { eligible: unmet.length === 0, unmet };
});

const SUPPORT_UNMET = { tenure: '入职两年以上', backbone: '骨干人才', reflection: '撰写心得', sharing: '团队分享' } as const;
export const supportTenure = printed('feeSupport.years', '培训费用支持的最短入职年数', TALENT['9b'], count(), 2);
export const supportShare = printed('feeSupport.percent', '培训费用支持比例', TALENT['9b'], rate(), '50');

export const feeSupport = decision('leya.training.feeSupport', {
  zh: '培训费用支持',
  applies: [TALENT['9b']],
  facts: {
    fee: dec4({ unit: 'yuan' }).zh('培训费用'), hiredOn: pastDate().zh('入职日期'), isBackbone: yes('骨干人才'),
    reflectionWritten: yes('已撰写心得'), sharedWithTeam: yes('已向团队分享'),
  },
  answer: { entitled: bool().zh('可以支持'), unmet: list(oneOf(SUPPORT_UNMET)).zh('未满足的条件'), support: yuan().zh('支持金额') },
}).by(({ fee, hiredOn, isBackbone, reflectionWritten, sharedWithTeam }, at) => {
  const years = at.value(supportTenure);
  const unmet = unmetOf<keyof typeof SUPPORT_UNMET>(at, [
    ['tenure', TALENT['9b'], '入职满规定年数', addYears(hiredOn, years) <= at.asOf, { 入职日期: hiredOn, 规定年数: years }],
    ['backbone', TALENT['9b'], '属骨干人才', isBackbone],
    ['reflection', TALENT['9b'], '已撰写培训心得', reflectionWritten],
    ['sharing', TALENT['9b'], '已向团队分享', sharedWithTeam],
  ]);
  const entitled = unmet.length === 0;
  const share = at.value(supportShare);
  const support = entitled ? percentOf(fee, share) : ZERO;
  return { entitled, unmet, support: at.step(TALENT['9b'], '支持金额 ＝ 培训费用 × 支持比例％', support, { 培训费用: fee, 支持比例: share }) };
});
