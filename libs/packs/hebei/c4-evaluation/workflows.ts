// HB-W5 年度评价, HB-W6 复核申诉, HB-W7 更换人员, HB-W9 责令改正与取消资格, HB-W11 再培训 (第二十五条至第三十条).
import { date, oneOf, record, text, workflow, type ActFacts, type Transition } from '@gongqiao/kernel';
import { HB8c } from '../c1-general/provisions.js';
import { HB38b } from '../c6-closing/provisions.js';
import { BUYERS, CITIES, answerOf, buyerOf, isEmptyList, isText, need, needAnswer } from '../guards.js';
import { TIERS_HIGH_TO_LOW } from '../vocabulary.js';
import { HB23, HB25c, HB26b, HB26d, HB27f, HB28a, HB28b, HB29c, HB29d, HB29e, HB29g, HB29h, HB29i, HB29j, HB30a, HB30b, HB30c } from './provisions.js';

const noneLeft = (fact: string) => (f: ActFacts): boolean => isEmptyList(f[fact]);
const someLeft = (fact: string) => (f: ActFacts): boolean => !isEmptyList(f[fact]);

const suggest = (to: string, applies: (f: ActFacts) => boolean): Transition => ({
  id: 'suggest', zh: '提出建议等次', from: ['open'], to, actors: ['county'], applies, provisions: [HB26b],
  guards: [
    need('participant-incomplete', HB25c, '仍有参评人员缺少等次、满意率或第二十七条所需事实', 'A participant lacks a tier, satisfaction rate or facts of article 27', noneLeft('incompleteParticipants')),
    needAnswer('tier-above-limit', HB27f, 'hebei.evaluation.tierLimit', '有建议等次高于最高可评等次', 'A tier lies above the highest tier', (_a, f) => isEmptyList(f['tiersAboveLimit'])),
  ],
});

const settle = (from: string, applies?: (f: ActFacts) => boolean): Transition => ({
  id: 'settle', zh: '审核确定等次', from: [from], to: 'settled', actors: CITIES, ...(applies ? { applies } : {}), provisions: [HB26b, HB26d],
  guards: [needAnswer('review-not-accepted', HB26b, 'hebei.evaluation.cityReview', '等次名单未通过审核，请按审核结果修改', 'The list of tiers is not accepted', (a) => a['accepted'] === true)],
});

export const annualEvaluation = workflow({
  id: 'HB-W5',
  zh: '年度评价',
  subject: 'annual-evaluation',
  provisions: [HB25c, HB8c, HB23, HB26b, HB26d, HB29c, HB29d, HB38b],
  initial: 'planned',
  states: {
    planned: { zh: '待启动', holders: BUYERS },
    open: { zh: '评价中', holders: BUYERS },
    suggested: { zh: '建议已齐', holders: CITIES },
    settled: { zh: '等次已定', holders: BUYERS },
    'handed-over': { zh: '已交承接主体', holders: ['provider'] },
    closed: { zh: '已落实', final: true },
  },
  transitions: [
    {
      id: 'open', zh: '启动年度评价', from: ['planned'], to: 'open', actors: BUYERS,
      guards: [need('year-already-opened', HB25c, '该年度评价已经启动', 'The year is already opened', (f) => f['yearAlreadyOpened'] === false)],
    },
    suggest('open', someLeft('countiesOutstanding')),
    suggest('suggested', noneLeft('countiesOutstanding')),
    settle('suggested'),
    // A direct city, or a city without county posts, waits for nobody's suggestion.
    settle('open', noneLeft('countiesOutstanding')),
    { id: 'notify', zh: '书面告知本人', from: ['settled'], to: 'settled', actors: ['platform'], provisions: [HB28a] },
    { id: 'notify', zh: '书面告知本人', from: ['handed-over'], to: 'handed-over', actors: ['platform'], provisions: [HB28a] },
    { id: 'handOver', zh: '交承接主体', from: ['settled'], to: 'settled', actors: BUYERS, applies: someLeft('handoversOutstanding'), provisions: [HB29c, HB29d] },
    { id: 'handOver', zh: '交承接主体', from: ['settled'], to: 'handed-over', actors: BUYERS, applies: noneLeft('handoversOutstanding'), provisions: [HB29c, HB29d] },
    {
      id: 'applyResults', zh: '落实津贴和奖金', from: ['handed-over'], to: 'closed', actors: ['provider'], provisions: [HB29e],
      guards: [
        needAnswer('steps-differ', HB29e, 'hebei.compensation.allowanceStep', '有人员的津贴档级与评价结果不符', 'Steps differ from the result', (_a, f) => isEmptyList(f['stepDifferences'])),
        needAnswer('bonus-differs', HB29c, 'hebei.compensation.bonus', '有人员的年终奖金与评价结果不符', 'Bonus differs from the result', (_a, f) => isEmptyList(f['bonusDifferences'])),
      ],
    },
  ],
});

/** 第二十八条: the city answers for county posts, the province for city and direct posts. */
const authority = (f: ActFacts): readonly string[] => (f['postLevel'] === 'county-post' ? ['city'] : ['province']);

/** A changed tier obeys 第二十七条: the forced tier where there is one, else nothing above the highest. */
function withinLimit(f: ActFacts): boolean {
  const { forcedTier, highestTier } = answerOf(f, 'hebei.evaluation.tierLimit');
  const tier = TIERS_HIGH_TO_LOW.findIndex((t) => t === f['newTier']);
  if (tier < 0 || highestTier === undefined) return false;
  return isText(forcedTier) ? f['newTier'] === forcedTier : tier >= TIERS_HIGH_TO_LOW.findIndex((t) => t === highestTier);
}

const answer = (party: string, changed: boolean): Transition => ({
  id: 'answer', zh: changed ? '书面答复（改变结果）' : '书面答复（维持结果）', from: ['lodged'], to: changed ? 'answered-changed' : 'answered-upheld', actors: [party], reason: true,
  applies: (f) => authority(f).includes(party) && (f['outcome'] === 'changed') === changed,
  provisions: [HB28a, HB28b],
  ...(changed ? { guards: [needAnswer('tier-above-limit', HB27f, 'hebei.evaluation.tierLimit', '改定的等次不符合第二十七条', 'The new tier is barred by article 27', (_a, f) => withinLimit(f))] } : {}),
});

export const reviewAndAppeal = workflow({
  id: 'HB-W6',
  zh: '复核与申诉',
  subject: 'appeal',
  provisions: [HB28a, HB28b],
  initial: 'draft',
  states: {
    draft: { zh: '草拟', holders: ['worker'] },
    lodged: { zh: '待答复', holders: ['city', 'province'], holdersBy: authority, term: { provision: HB28b, workingDays: 10 } },
    'answered-upheld': { zh: '维持', final: true },
    'answered-changed': { zh: '改变', final: true },
    withdrawn: { zh: '已撤回', final: true },
  },
  transitions: [
    {
      id: 'lodge', zh: '提出', from: ['draft'], to: 'lodged', actors: ['worker'],
      form: record({ kind: oneOf({ review: '复核', appeal: '申诉' }).zh('类别', 'Kind'), grounds: text().zh('理由', 'Grounds') }),
      guards: [
        need('not-own-result', HB28a, '只能就本人的评价结果提出', 'Only the own result can be contested', (f) => f['ownResult'] === true),
        need('already-open', HB28a, '该结果已有未办结的复核或申诉', 'A request on this result is open already', (f) => f['openRequests'] === 0),
      ],
    },
    { id: 'withdraw', zh: '撤回', from: ['lodged'], to: 'withdrawn', actors: ['worker'] },
    answer('city', false),
    answer('city', true),
    answer('province', false),
    answer('province', true),
  ],
});

export const replacement = workflow({
  id: 'HB-W7',
  zh: '更换人员',
  subject: 'assignment',
  provisions: [HB29g, HB29h, HB29j, HB8c],
  initial: 'due',
  states: {
    due: { zh: '应更换', holders: ['provider'] },
    'successor-proposed': { zh: '已提出人选', holders: ['provider', ...BUYERS], holdersBy: (f) => ['provider', ...buyerOf(f)] },
    'successor-placed': { zh: '继任已上岗', holders: BUYERS, holdersBy: buyerOf },
    closed: { zh: '已完成', final: true },
  },
  transitions: [
    { id: 'proposeSuccessor', zh: '提出人选', from: ['due', 'successor-proposed'], to: 'successor-proposed', actors: ['provider'], opens: [{ workflow: 'HB-W4' }] },
    {
      id: 'placeSuccessor', zh: '继任上岗', from: ['successor-proposed'], to: 'successor-placed', actors: [...BUYERS, 'platform'],
      guards: [need('successor-not-on-post', HB29h, '继任人员须经招聘流程正式上岗', 'The successor must have started through HB-W4', (f) => f['successorOnPost'] === true)],
    },
    {
      id: 'close', zh: '办结', from: ['successor-placed'], to: 'closed', actors: [...BUYERS, 'platform'],
      guards: [need('replaced-still-on-post', HB29h, '被更换人员尚未离岗', 'The person replaced is still on the post', (f) => f['replacedLeft'] === true)],
    },
  ],
});

const remedy = (code: string, provision: typeof HB30a, zh: string, en: string, stage: string) =>
  needAnswer(code, provision, 'hebei.remediation.provider', zh, en, (a) => a['stage'] === stage);

export const rectification = workflow({
  id: 'HB-W9',
  zh: '责令改正与取消资格',
  subject: 'provider-breach',
  provisions: [HB30a, HB30b, HB30c],
  initial: 'breach-found',
  states: {
    'breach-found': { zh: '发现欠付', holders: BUYERS, holdersBy: buyerOf },
    ordered: { zh: '已责令改正', holders: ['provider', ...BUYERS], holdersBy: (f) => ['provider', ...buyerOf(f)] },
    rectified: { zh: '已改正', final: true },
    refused: { zh: '拒不改正', holders: BUYERS, holdersBy: buyerOf },
    terminated: { zh: '合同已解除', holders: ['province'] },
    disqualified: { zh: '全省取消资格', holders: ['province'] },
    lifted: { zh: '已解除取消', final: true },
  },
  transitions: [
    {
      id: 'order', zh: '责令改正', from: ['breach-found'], to: 'ordered', actors: BUYERS, form: record({ rectifyBy: date().zh('改正期限', 'Rectify by') }),
      guards: [
        needAnswer('no-breach', HB30a, 'hebei.remediation.provider', '没有迟付或少付，不能责令改正', 'There is no breach', (a) => Array.isArray(a['breaches']) && a['breaches'].length > 0),
        need('term-missing', HB30a, '须写明改正期限', 'A term is needed', (f) => isText(f['rectifyBy'])),
      ],
    },
    { id: 'confirmRectified', zh: '确认改正', from: ['ordered'], to: 'rectified', actors: BUYERS, guards: [remedy('not-rectified', HB30a, '尚未全部改正', 'Not everything is rectified', 'rectified')] },
    { id: 'recordRefusal', zh: '记录拒不改正', from: ['ordered'], to: 'refused', actors: ['platform', ...BUYERS], guards: [remedy('not-refused', HB30b, '改正期限未过或已付清', 'The term has not passed with something unpaid', 'refused-rectification')] },
    { id: 'terminate', zh: '解除合同', from: ['ordered', 'refused'], to: 'terminated', actors: BUYERS, guards: [remedy('not-refused', HB30b, '未构成拒不改正，不能解除合同', 'Refusal is not established', 'refused-rectification')] },
    { id: 'disqualify', zh: '取消承接资格', from: ['terminated'], to: 'disqualified', actors: ['province'], provisions: [HB30c] },
    { id: 'lift', zh: '解除取消', from: ['disqualified'], to: 'lifted', actors: ['province'], reason: true, provisions: [HB30c] },
  ],
});

const retrainingResult = (to: 'passed' | 'failed'): Transition => ({
  id: 'recordResult', zh: to === 'passed' ? '培训合格' : '培训不合格', from: ['pending'], to, actors: BUYERS, applies: (f) => f['result'] === to,
  form: record({ result: oneOf({ passed: '合格', failed: '不合格' }).zh('结果', 'Result'), trainedOn: date().zh('培训日期', 'Trained on'), contents: text().zh('培训内容', 'Contents') }),
  guards: [need('training-incomplete', HB29i, '须填培训日期和内容', 'Date and contents of the training are needed', (f) => isText(f['trainedOn']) && isText(f['contents']))],
  ...(to === 'failed' ? { opens: [{ workflow: 'HB-W7' }], provisions: [HB29j] } : {}),
});

export const retraining = workflow({
  id: 'HB-W11',
  zh: '上岗再培训',
  subject: 'assignment',
  provisions: [HB29i, HB29j],
  initial: 'pending',
  states: { pending: { zh: '待培训', holders: BUYERS, holdersBy: buyerOf }, passed: { zh: '合格', final: true }, failed: { zh: '不合格', final: true } },
  transitions: [retrainingResult('passed'), retrainingResult('failed')],
});
