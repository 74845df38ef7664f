// HB-W3 集中采购, HB-W4 招聘与上岗, HB-W8 合同转移 (第七条、第八条、第十七条至第二十二条、第三十八条).
import { bool, date, oneOf, record, text, workflow, type ActFacts, type Guard, type Transition } from '@gongqiao/kernel';
import { HB3a, HB7c, HB8b, HB8c } from '../c1-general/provisions.js';
import { HB12d } from '../c2-posts/provisions.js';
import { HB38b } from '../c6-closing/provisions.js';
import { BUYERS, CITIES, answerOf, buyerOf, cityOf, isEmptyList, isText, need, needAnswer } from '../guards.js';
import { STAGES, STAGE_CODES, type Stage } from './contract.js';
import { HB18a, HB19, HB20a, HB20b, HB21a, HB21c, HB21d, HB21f, HB21i, HB21j, HB21k, HB21l, HB21m, HB22 } from './provisions.js';

const eligibleProvider = (zh: string, en: string): Guard =>
  needAnswer('provider-not-eligible', HB18a, 'hebei.procurement.provider', zh, en, (a) => a['eligible'] === true);

/** Equal rank 1: there is no single winner, and the bidder is one of the first. */
function tiedFirst(f: ActFacts): boolean {
  const { winner, ranking } = answerOf(f, 'hebei.procurement.scoring');
  return winner === null && Array.isArray(ranking) && ranking.some((r: unknown) => {
    const row = r as Readonly<Record<string, unknown>>;
    return row['bidderId'] === f['bidderId'] && row['rank'] === 1;
  });
}

const award = (tied: boolean): Transition => ({
  id: 'award', zh: '定标', from: ['evaluated'], to: 'awarded', actors: CITIES, reason: tied, applies: (f) => tiedFirst(f) === tied,
  guards: [
    needAnswer('not-the-winner', HB21f, 'hebei.procurement.scoring', '中标人应为综合评分第一名', 'The provider is not the winner of the scoring',
      (a, f) => (isText(a['winner']) && a['winner'] === f['bidderId']) || tiedFirst(f)),
    eligibleProvider('该承接主体现不具备承接资格', 'The provider is not eligible any more'),
  ],
});

const signContract = (last: boolean): Transition => ({
  id: 'signContract', zh: '签订合同', from: ['awarded', 'contracting'], to: last ? 'closed' : 'contracting', actors: [...BUYERS, 'provider'],
  applies: (f) => (f['contractsOutstanding'] === 0) === last, provisions: [HB21i],
  guards: [
    need('provider-not-awarded', HB8b, '只能与本次招标选定的承接主体签订', 'Only the provider chosen by the tender can sign', (f) => isText(f['bidderId']) && f['bidderId'] === f['awardedBidderId']),
    needAnswer('contract-not-compliant', HB21i, 'hebei.contract.check', '合同不符合规定，请按审查结果修改', 'The contract does not comply', (a) => a['compliant'] === true),
  ],
});

export const procurement = workflow({
  id: 'HB-W3',
  zh: '集中采购',
  subject: 'procurement',
  provisions: [HB21a, HB7c, HB20a, HB21c, HB21d, HB38b],
  initial: 'collecting',
  states: {
    collecting: { zh: '备案汇总', holders: [...CITIES, 'county'] },
    planned: { zh: '已定计划', holders: CITIES },
    published: { zh: '已公布', holders: CITIES },
    bidding: { zh: '投标中', holders: CITIES },
    evaluated: { zh: '已评审', holders: CITIES },
    awarded: { zh: '已定标', holders: BUYERS },
    contracting: { zh: '签约中', holders: BUYERS },
    closed: { zh: '已完成', final: true },
    cancelled: { zh: '已取消', final: true },
  },
  transitions: [
    {
      id: 'fileEstimate', zh: '报备费用测算', from: ['collecting'], to: 'collecting', actors: BUYERS, provisions: [HB21c],
      guards: [
        need('line-not-approved', HB19, '测算行须对应已核定岗位', 'Every line must be an approved post', (f) => isEmptyList(f['unapprovedLines'])),
        needAnswer('estimate-missing', HB21c, 'hebei.procurement.costEstimate', '缺少费用测算', 'The cost estimate is missing', (a) => isText(a['guidelineTotal'])),
      ],
    },
    {
      id: 'compilePlan', zh: '汇总制定计划', from: ['collecting'], to: 'planned', actors: CITIES, provisions: [HB21d],
      guards: [need('filing-missing', HB21c, '仍有县未报备案表，请催报或写明不列入的理由', 'A county has not filed; leave it out only with a reason', (f) => isEmptyList(f['countiesNotFiled']))],
    },
    {
      id: 'publishPlan', zh: '公布计划', from: ['planned'], to: 'published', actors: CITIES, provisions: [HB21d],
      form: record({ medium: text().zh('指定媒体', 'Medium'), publishedOn: date().zh('公布日期', 'Published on') }),
      guards: [need('medium-or-date-missing', HB21d, '须填指定媒体和公布日期', 'Medium and date are needed', (f) => isText(f['medium']) && isText(f['publishedOn']))],
    },
    {
      id: 'openBidding', zh: '开始招标', from: ['published'], to: 'bidding', actors: CITIES,
      guards: [
        needAnswer('method-not-allowed', HB20b, 'hebei.procurement.method', '购买方式不符合规定', 'The method is not allowed', (a) => a['allowed'] === true),
        needAnswer('scheme-not-accepted', HB21f, 'hebei.procurement.scoring', '评分办法不符合质价并重、质量为先', 'The scoring scheme is not accepted',
          (a, f) => f['method'] === 'single-source' || a['schemeAccepted'] === true),
      ],
    },
    { id: 'registerBid', zh: '登记投标', from: ['bidding'], to: 'bidding', actors: ['provider', ...CITIES], guards: [eligibleProvider('投标人当日不具备承接资格', 'The provider is not eligible on that day')] },
    {
      id: 'evaluate', zh: '完成评审', from: ['bidding'], to: 'evaluated', actors: CITIES,
      guards: [need('scores-missing', HB21f, '仍有投标缺少评分', 'Scores are missing', (f) => isEmptyList(f['bidsWithoutScores']))],
    },
    award(false),
    award(true),
    signContract(false),
    signContract(true),
    { id: 'cancel', zh: '取消', from: ['collecting', 'planned', 'published', 'bidding', 'evaluated', 'awarded'], to: 'cancelled', actors: CITIES, reason: true },
  ],
});

const STAGE_ACT: Readonly<Record<Stage, { readonly actors: readonly string[]; readonly guards?: readonly Guard[]; readonly provision: Transition['provisions'] }>> = {
  'application-review': { actors: ['provider'], provision: [HB21j, HB21l] },
  'ability-test': { actors: ['provider'], provision: [HB21j, HB21l, HB3a] },
  interview: { actors: ['provider'], provision: [HB21j, HB21l] },
  medical: { actors: ['provider'], provision: [HB21j, HB21l] },
  'labour-contract': { actors: ['provider'], provision: [HB21k] },
  'condition-verification': {
    actors: CITIES, provision: [HB7c],
    guards: [
      needAnswer('basic-conditions', HB7c, 'hebei.eligibility.basic', '基本条件不符合，不能记为通过', 'The basic conditions are not met', (a) => a['eligible'] === true),
      needAnswer('grade-conditions', HB7c, 'hebei.eligibility.grade', '不符合该岗位等级的条件，不能记为通过', 'The conditions of the grade are not met', (a) => a['eligible'] === true),
    ],
  },
  'post-allocation': {
    actors: BUYERS, provision: [HB8c],
    guards: [
      need('post-not-approved', HB12d, '岗位未经省总工会核定', 'The post is not approved', (f) => f['postApproved'] === true),
      need('post-occupied', HB8c, '岗位已有人员，一岗一人', 'The post is occupied', (f) => f['postVacant'] === true),
      needAnswer('grade-conditions', HB8c, 'hebei.eligibility.grade', '人员不符合该岗位等级', 'The person does not qualify for the grade', (a) => a['eligible'] === true),
    ],
  },
  'post-training': {
    actors: BUYERS, provision: [HB21m],
    guards: [need('training-incomplete', HB21m, '须填培训日期和内容', 'Date and contents of the training are needed', (f) => isText(f['trainedOn']) && isText(f['contents']))],
  },
};

/** Each stage is a state while it is due; passing it leads to the next, failing it ends the recruitment. */
const STAGE_TRANSITIONS: readonly Transition[] = STAGE_CODES.flatMap((stage, i) => {
  const { actors, guards = [], provision } = STAGE_ACT[stage];
  const form = record({ on: date().zh('日期'), result: oneOf({ passed: '通过', failed: '未通过' }).zh('结果'), supervised: bool().optional().zh('市级工会已监督') });
  const base = { id: stage, zh: STAGES[stage], from: [stage], actors, form, provisions: provision ?? [] };
  return [
    { ...base, to: STAGE_CODES[i + 1] ?? 'ready', applies: (f: ActFacts) => f['result'] === 'passed', guards },
    { ...base, to: 'rejected', applies: (f: ActFacts) => f['result'] === 'failed' },
  ];
});

const stageState = (stage: Stage) => {
  const { actors } = STAGE_ACT[stage];
  const byPost = actors === BUYERS ? buyerOf : actors === CITIES ? cityOf : null;
  return byPost ? { zh: `待${STAGES[stage]}`, holders: actors, holdersBy: byPost } : { zh: `待${STAGES[stage]}`, holders: actors };
};

export const recruitment = workflow({
  id: 'HB-W4',
  zh: '招聘与上岗',
  subject: 'recruitment',
  provisions: [HB21j, HB7c, HB8c, HB21k, HB21l, HB21m, HB38b],
  initial: 'application-review',
  states: {
    ...Object.fromEntries(STAGE_CODES.map((stage) => [stage, stageState(stage)])),
    ready: { zh: '待上岗', holders: BUYERS, holdersBy: buyerOf },
    'on-post': { zh: '已上岗', final: true },
    rejected: { zh: '未通过', final: true },
  },
  transitions: [
    ...STAGE_TRANSITIONS,
    {
      id: 'startOnPost', zh: '正式上岗', from: ['ready'], to: 'on-post', actors: BUYERS, provisions: [HB21m],
      guards: [
        needAnswer('onboarding-not-ready', HB21m, 'hebei.assignment.onboarding', '招聘环节不全、有误或无人监督，不能上岗', 'The stages are incomplete, irregular or unsupervised', (a) => a['status'] === 'ready'),
        need('already-on-post', HB8c, '该人员已在其他岗位，一人一岗', 'The person already holds a post', (f) => f['alreadyOnPost'] === false),
      ],
    },
  ],
});

export const contractTransfer = workflow({
  id: 'HB-W8',
  zh: '合同转移',
  subject: 'contract',
  provisions: [HB22],
  initial: 'incapacity-reported',
  states: {
    'incapacity-reported': { zh: '无法履约', holders: BUYERS, holdersBy: buyerOf },
    'successor-chosen': { zh: '已选定承接方', holders: BUYERS, holdersBy: buyerOf },
    transferred: { zh: '已转移', final: true },
  },
  transitions: [
    { id: 'chooseSuccessor', zh: '选定承接方', from: ['incapacity-reported'], to: 'successor-chosen', actors: BUYERS, guards: [eligibleProvider('继任承接主体不具备承接资格', 'The successor is not eligible')] },
    {
      id: 'transfer', zh: '转移合同', from: ['successor-chosen'], to: 'transferred', actors: BUYERS,
      guards: [
        eligibleProvider('继任承接主体不具备承接资格', 'The successor is not eligible'),
        need('term-changed', HB22, '继任承接主体承接合同的剩余期限，终止日不变', 'The successor takes the rest of the term; its end does not change', (f) => isText(f['contractEndOn']) && f['newEndOn'] === f['contractEndOn']),
      ],
    },
  ],
});
