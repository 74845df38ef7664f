// HB-W10 预算、拨付和专项检查 (第六条（四）、第七条（四）、第八条（四）（五）、第三十二条) and nominations (第三十七条).
import { Decimal, ZERO, money, oneOf, record, text, workflow, type ActFacts, type Bilingual } from '@gongqiao/kernel';
import { HB6d, HB6e, HB7d, HB7f, HB8d, HB8e } from '../c1-general/provisions.js';
import { HB12d } from '../c2-posts/provisions.js';
import { BUYERS, isEmptyList, isText, need } from '../guards.js';
import { HB32a, HB37b } from './provisions.js';

const FIGURE = /^\d+(\.\d{1,2})?$/;

/** What was sent, received or paid. */
const AMOUNT = record({ amount: money().zh('金额（元）', 'Amount (yuan)') });

/** A figure among the facts, as a decimal string; null when it was not gathered. */
function figure(f: ActFacts, name: string): Decimal | null {
  const value = f[name];
  return typeof value === 'string' && FIGURE.test(value) ? new Decimal(value) : null;
}

/** Passing on at most what was received and the own share. */
function withinMeans(f: ActFacts): boolean {
  const [amount, received, own] = [figure(f, 'amount'), figure(f, 'received'), figure(f, 'ownShare')];
  return amount !== null && received !== null && own !== null && amount.lte(received.plus(own));
}

/** What was asked, what is there, and what is missing. */
function beyondMeans(f: ActFacts): Bilingual {
  const [amount, received, own] = [figure(f, 'amount') ?? ZERO, figure(f, 'received') ?? ZERO, figure(f, 'ownShare') ?? ZERO];
  const [asked, means, missing] = [amount, received.plus(own), amount.minus(received).minus(own)].map((yuan) => yuan.toFixed(2));
  return {
    zh: `拟转拨 ${asked} 元，已收到 ${received.toFixed(2)} 元、本级份额 ${own.toFixed(2)} 元，共 ${means} 元，尚缺 ${missing} 元`,
    en: `${asked} yuan are to be passed on; ${received.toFixed(2)} were received and ${own.toFixed(2)} are the own share, ${means} together, so ${missing} are missing`,
  };
}

export const budgetAndSubsidies = workflow({
  id: 'HB-W10',
  zh: '年度补助预算',
  subject: 'budget',
  provisions: [HB6d, HB7d, HB8d, HB32a],
  initial: 'draft',
  states: {
    draft: { zh: '编制中', holders: BUYERS, holdersBy: (f) => (isText(f['purchaser']) ? [f['purchaser']] : BUYERS) },
    submitted: { zh: '待市级核实', holders: ['city'] },
    verified: { zh: '待市级申请', holders: ['city'] },
    applied: { zh: '待省级核定', holders: ['province'] },
    approved: { zh: '已核定', final: true },
  },
  transitions: [
    { id: 'submitBudget', zh: '报送预算', from: ['draft'], to: 'submitted', actors: ['county'], provisions: [HB8d] },
    // A city's own figures and a direct city's have no one to verify them below the province.
    { id: 'submitBudget', zh: '报送预算', from: ['draft'], to: 'verified', actors: ['city'], provisions: [HB7d], applies: (f) => f['purchaser'] !== 'county' },
    { id: 'submitBudget', zh: '报送预算', from: ['draft'], to: 'applied', actors: ['direct-city'], provisions: [HB8d] },
    {
      id: 'verify', zh: '核实', from: ['submitted'], to: 'verified', actors: ['city'], provisions: [HB7d],
      guards: [need('own-figures', HB7d, '不得核实本级自己的数字', 'One does not verify one’s own figures', (f) => f['purchaser'] === 'county')],
    },
    { id: 'return', zh: '退回', from: ['submitted'], to: 'draft', actors: ['city'], reason: true },
    { id: 'return', zh: '退回', from: ['applied'], to: 'draft', actors: ['province'], reason: true },
    { id: 'apply', zh: '向省申请', from: ['verified'], to: 'applied', actors: ['city'], provisions: [HB7d] },
    { id: 'approveBudget', zh: '核定预算', from: ['applied'], to: 'approved', actors: ['province'], provisions: [HB6d] },
  ],
});

/** One a quarter and purchaser; a direct city receives from the province without a middle step. */
export const quarterlyPrepayment = workflow({
  id: 'HB-W10-prepayment',
  zh: '分季度预拨',
  subject: 'prepayment',
  provisions: [HB6d, HB7d, HB8e, HB32a],
  initial: 'opened',
  states: {
    opened: { zh: '待省级预拨', holders: ['province'] },
    prepaid: { zh: '待接收', holders: ['city', 'direct-city'], holdersBy: (f) => (f['purchaser'] === 'direct-city' ? ['direct-city'] : ['city']) },
    'with-city': { zh: '待市级转拨', holders: ['city'], term: { provision: HB7d, days: 10 } },
    'passed-on': { zh: '待县级接收', holders: ['county'] },
    'with-purchaser': { zh: '待支付承接主体', holders: BUYERS, holdersBy: (f) => (isText(f['purchaser']) ? [f['purchaser']] : BUYERS) },
    paid: { zh: '已支付', final: true },
  },
  transitions: [
    { id: 'prepay', zh: '预拨', form: AMOUNT, from: ['opened'], to: 'prepaid', actors: ['province'], provisions: [HB6d] },
    { id: 'receive', zh: '接收', form: AMOUNT, from: ['prepaid'], to: 'with-city', actors: ['city'], applies: (f) => f['purchaser'] === 'county' },
    { id: 'receive', zh: '接收', form: AMOUNT, from: ['prepaid'], to: 'with-purchaser', actors: ['city'], applies: (f) => f['purchaser'] === 'city' },
    { id: 'receive', zh: '接收', form: AMOUNT, from: ['prepaid'], to: 'with-purchaser', actors: ['direct-city'], applies: (f) => f['purchaser'] === 'direct-city' },
    {
      id: 'passOn', zh: '转拨', form: AMOUNT, from: ['with-city'], to: 'passed-on', actors: ['city'], provisions: [HB7d],
      guards: [need('more-than-received', HB7d, '转拨数不得多于收到数与本级份额之和', 'Not more than received and own share can be passed on', withinMeans, beyondMeans)],
    },
    { id: 'receive', zh: '接收', form: AMOUNT, from: ['passed-on'], to: 'with-purchaser', actors: ['county'] },
    {
      id: 'payProvider', zh: '支付承接主体', form: AMOUNT, from: ['with-purchaser'], to: 'paid', actors: BUYERS, provisions: [HB8e],
      guards: [need('post-not-approved', HB12d, '不得以补助支付未核定的岗位', 'Posts that are not approved cannot be paid', (f) => isEmptyList(f['unapprovedPosts']))],
    },
  ],
});

/** 专项检查 and the inspections of articles 6 and 7: opened at any time, answered by the inspected unit. */
export const inspection = workflow({
  id: 'HB-W10-inspection',
  zh: '监督检查',
  subject: 'inspection',
  provisions: [HB6e, HB7f, HB7d, HB8d],
  initial: 'draft',
  states: {
    draft: { zh: '拟定', holders: ['province', 'city'] },
    opened: { zh: '待被检查单位答复', holders: ['county', 'city', 'direct-city'], holdersBy: (f) => (isText(f['inspected']) ? [f['inspected']] : BUYERS) },
    answered: { zh: '待确认', holders: ['province', 'city'] },
    closed: { zh: '已办结', final: true },
  },
  transitions: [
    {
      id: 'openInspection', zh: '开展检查', from: ['draft'], to: 'opened', actors: ['province', 'city'],
      form: record({ findings: text().zh('检查情况', 'Findings'), correction: text().optional().zh('整改要求', 'Demanded correction') }),
      guards: [need('other-area', HB7f, '只能检查本级以下的单位', 'Only units below one’s own can be inspected', (f) => f['withinActorArea'] !== false)],
    },
    { id: 'answerInspection', zh: '答复', from: ['opened'], to: 'answered', actors: BUYERS, form: record({ answer: text().zh('答复内容', 'Answer') }), guards: [need('answer-missing', HB6e, '须写明答复内容', 'The answer is missing', (f) => isText(f['answer']))] },
    { id: 'return', zh: '退回', from: ['answered'], to: 'opened', actors: ['province', 'city'], reason: true },
    { id: 'closeInspection', zh: '办结', from: ['answered'], to: 'closed', actors: ['province', 'city'] },
  ],
});

/** 第三十七条: nomination → review → granted or not, at each level. */
export const honourNomination = workflow({
  id: 'HB-37b-nomination',
  zh: '荣誉推荐',
  subject: 'honour-nomination',
  provisions: [HB37b],
  initial: 'nominated',
  states: {
    nominated: { zh: '已推荐', holders: BUYERS },
    review: { zh: '评审中', holders: ['county', 'city', 'direct-city', 'province'] },
    granted: { zh: '已授予', final: true },
    'not-granted': { zh: '未授予', final: true },
  },
  transitions: [
    { id: 'startReview', zh: '提交评审', from: ['nominated'], to: 'review', actors: BUYERS, form: record({ level: oneOf({ county: '县级', city: '市级', province: '省级' }).zh('评选级别', 'Level') }) },
    { id: 'grant', zh: '授予', from: ['review'], to: 'granted', actors: [...BUYERS, 'province'] },
    { id: 'decline', zh: '不授予', from: ['review'], to: 'not-granted', actors: [...BUYERS, 'province'], reason: true },
  ],
});
