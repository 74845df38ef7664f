// 第五章 宣传倡导: articles 27 to 31.
import { bool, chapter, count, date, decision, duty, list, oneOf, pastDate, record, recordKind, right, setOf, text, workflow } from '@gongqiao/kernel';
import { SM24, SM27, SM28, SM29, SM30a, SM30b, SM30c, SM31a, SM31b } from './provisions.js';
import {
  BODIES, BODY_OF, CHANNEL_MEDIA, CHANNEL_MODES, DISCLOSURE_ITEMS, DISCLOSURE_RESPONSIBLE, FEEDBACK_POINTS, INTERMEDIARIES, LEVELS, NEED_CLASSES, PUBLICITY_POINTS,
} from './vocabulary.js';
import { daysAfter, forbids, missingOf, named, unless } from './common.js';

// 第二十七条
export const publicity = decision('shenmu.service.publicity', {
  zh: '宣传方案',
  applies: [SM27],
  facts: {
    servicePlanId: text().optional().zh('所依据的服务计划'),
    channels: list(record({ name: text().zh('渠道'), mode: oneOf(CHANNEL_MODES).zh('方式'), medium: oneOf(CHANNEL_MEDIA).zh('媒体') })).zh('宣传渠道'),
  },
  answer: { missing: list(oneOf(PUBLICITY_POINTS)).zh('所缺'), complete: bool().zh('齐全') },
}).by(({ servicePlanId, channels }, at) => {
  const missing = missingOf<keyof typeof PUBLICITY_POINTS>(at, [
    { code: 'service-plan', provision: SM27, words: '依据服务计划', holds: servicePlanId !== null, inputs: { 计划: servicePlanId } },
    { code: 'online', provision: SM27, words: '有线上渠道', holds: channels.some((c) => c.mode === 'online') },
    { code: 'offline', provision: SM27, words: '有线下渠道', holds: channels.some((c) => c.mode === 'offline') },
    { code: 'new-medium', provision: SM27, words: '有新媒体', holds: channels.some((c) => c.medium === 'new') },
    { code: 'traditional-medium', provision: SM27, words: '有传统媒体', holds: channels.some((c) => c.medium === 'traditional') },
  ]);
  return { missing, complete: missing.length === 0 };
});

// 第三十条
export const disclosure = decision('shenmu.service.disclosure', {
  zh: '服务公开',
  applies: [SM30a, SM30b, SM30c],
  facts: {
    level: oneOf(LEVELS).zh('级别'),
    serviceCatalogue: bool().zh('服务目录'),
    serviceGuide: bool().zh('服务指南'),
    disclosed: bool().zh('列入同级信息公开'),
    keyPublicity: bool().zh('纳入重点宣传'),
  },
  answer: {
    missing: list(record({ item: oneOf(DISCLOSURE_ITEMS).zh('事项'), responsible: oneOf(DISCLOSURE_RESPONSIBLE).zh('责任方') })).zh('所缺'), meets: bool().zh('符合'),
  },
}).by(({ level, serviceCatalogue, serviceGuide, disclosed, keyPublicity }, at) => {
  const body = BODY_OF[level];
  const responsible: Readonly<Record<keyof typeof DISCLOSURE_ITEMS, keyof typeof DISCLOSURE_RESPONSIBLE>> = {
    'service-catalogue': 'station', 'service-guide': 'station', disclosure: body, 'key-publicity': 'civil-affairs-bureau',
  };
  const missing = missingOf<keyof typeof DISCLOSURE_ITEMS>(at, [
    { code: 'service-catalogue', provision: SM30c, words: '站（室）设有服务目录', holds: serviceCatalogue },
    { code: 'service-guide', provision: SM30c, words: '站（室）设有服务指南', holds: serviceGuide },
    { code: 'disclosure', provision: SM30b, words: '服务内容列入同级信息公开', holds: disclosed, inputs: { 责任方: BODIES[body] } },
    { code: 'key-publicity', provision: SM30a, words: '纳入民政部门重点宣传', holds: keyPublicity, inputs: { 责任方: BODIES['civil-affairs-bureau'] } },
  ]).map((item) => ({ item, responsible: responsible[item] }));
  return { missing, meets: missing.length === 0 };
});

// 第三十一条
export const feedback = decision('shenmu.service.feedback', {
  zh: '群众诉求和意见',
  applies: [SM31a, SM31b],
  facts: record(
    {
      channelOpen: bool().zh('诉求渠道已开通'),
      intermediaries: setOf(oneOf(INTERMEDIARIES)).zh('依靠力量'),
      responseDays: count().zh('答复天数'),
      items: list(record({ id: text().zh('编号'), receivedOn: pastDate().zh('收到日'), answeredOn: pastDate().optional().zh('答复日') })).zh('诉求'),
    },
    ({ items }) => {
      const i = items.findIndex((item) => item.answeredOn !== null && item.answeredOn < item.receivedOn);
      return i < 0 ? undefined : { field: `items[${i}].answeredOn`, code: 'inconsistent', zh: '答复不得早于收到', en: 'An answer cannot be earlier than the receipt' };
    },
  ),
  answer: {
    missing: list(oneOf(FEEDBACK_POINTS)).zh('所缺'), lateItems: list(text()).zh('逾期答复'), pendingItems: list(text()).zh('待答复'), overdueItems: list(text()).zh('逾期未答复'), meets: bool().zh('符合'),
  },
}).by(({ channelOpen, intermediaries, responseDays, items }, at) => {
  const missing = missingOf<keyof typeof FEEDBACK_POINTS>(at, [
    { code: 'channel', provision: SM31a, words: '建立群众诉求反映渠道', holds: channelOpen },
    { code: 'intermediaries', provision: SM31a, words: '依靠网格员、楼栋长、热心居民、志愿者等至少一类', holds: intermediaries.length > 0, inputs: { 现有力量: named(INTERMEDIARIES, intermediaries) } },
  ]);
  const dated = items.map((item) => ({ ...item, dueOn: daysAfter(item.receivedOn, responseDays, 'responseDays') }));
  const lateItems = dated.filter((i) => i.answeredOn !== null && i.answeredOn > i.dueOn).map((i) => i.id);
  const open = dated.filter((i) => i.answeredOn === null);
  const pendingItems = open.filter((i) => at.asOf <= i.dueOn).map((i) => i.id);
  const overdueItems = open.filter((i) => at.asOf > i.dueOn).map((i) => i.id);
  const inTime = at.condition(SM31b, '诉求在答复天数内答复', overdueItems.length === 0, { 答复天数: responseDays, 逾期未答: overdueItems });
  if (lateItems.length > 0) at.step(SM31b, '逾期答复（只作报告）', lateItems);
  return { missing, lateItems, pendingItems, overdueItems, meets: missing.length === 0 && inTime };
});

export const publicityFlow = workflow({
  id: 'SM-W12',
  zh: '宣传方案',
  subject: 'publicity-plan',
  provisions: [SM27, SM30c],
  initial: 'draft',
  states: { draft: { zh: '草拟', holders: ['station'] }, submitted: { zh: '已提交' } },
  transitions: [
    {
      id: 'submitPublicityPlan', zh: '提交宣传方案', from: ['draft'], to: 'submitted', actors: ['station', 'contractor'],
      guards: [unless(SM27, 'shenmu.service.publicity', 'complete', 'incomplete', '宣传方案不全', 'The plan is not complete')],
    },
    { id: 'publishGuide', zh: '公布服务目录和指南', from: ['draft', 'submitted'], to: 'submitted', actors: ['civil-affairs-bureau', 'township', 'village'], provisions: [SM30c] },
  ],
});

export const typicalCaseFlow = workflow({
  id: 'SM-W12b',
  zh: '典型案例',
  subject: 'typical-case',
  provisions: [SM29],
  initial: 'draft',
  states: { draft: { zh: '草拟', holders: ['station'] }, submitted: { zh: '已报送', holders: ['civil-affairs-bureau'] }, selected: { zh: '已选用', holders: ['civil-affairs-bureau'] }, returned: { zh: '退回', holders: ['station'] }, published: { zh: '已发布', final: true } },
  transitions: [
    {
      id: 'submitTypicalCase', zh: '报送案例', from: ['draft', 'returned'], to: 'submitted', actors: ['station', 'contractor'], form: record({ title: text().zh('题目'), text: text().zh('正文') }),
      guards: [forbids(SM24, 'holdsParticulars', 'particulars', '案例含个人信息', 'The text holds particulars of a person')],
    },
    { id: 'selectTypicalCase', zh: '选用', from: ['submitted'], to: 'selected', actors: ['civil-affairs-bureau'] },
    { id: 'returnTypicalCase', zh: '退回', from: ['submitted'], to: 'returned', actors: ['civil-affairs-bureau'], reason: true },
    { id: 'publishTypicalCase', zh: '发布', from: ['selected'], to: 'published', actors: ['civil-affairs-bureau'] },
  ],
});

export const requestFlow = workflow({
  id: 'SM-W8',
  zh: '群众诉求',
  subject: 'resident-request',
  provisions: [SM31a, SM31b],
  initial: 'none',
  states: { none: { zh: '待提出', holders: ['public'] }, received: { zh: '已收到', holders: ['station'] }, answered: { zh: '已答复' } },
  transitions: [
    { id: 'submitRequest', zh: '提出诉求', from: ['none'], to: 'received', actors: ['public', 'station'], form: record({ text: text().zh('内容'), intermediary: oneOf(INTERMEDIARIES).optional().zh('代为反映') }) },
    { id: 'answerRequest', zh: '答复', from: ['received'], to: 'answered', actors: ['station', 'contractor'], form: record({ answer: text().zh('答复') }) },
    { id: 'turnIntoNeed', zh: '转为需求', from: ['received'], to: 'received', actors: ['station', 'contractor'], form: record({ class: oneOf(NEED_CLASSES).zh('类别') }) },
    { id: 'turnIntoNeed', zh: '转为需求', from: ['answered'], to: 'answered', actors: ['station', 'contractor'], form: record({ class: oneOf(NEED_CLASSES).zh('类别') }) },
  ],
});

export const adviceFlow = workflow({
  id: 'SM-W8b',
  zh: '研判和建议',
  subject: 'problem-analysis',
  provisions: [SM28],
  initial: 'none',
  states: { none: { zh: '待研判', holders: ['station'] }, analysed: { zh: '已研判', holders: ['station'] }, sent: { zh: '已送部门', holders: ['department', 'civil-affairs-bureau'] }, answered: { zh: '已答复', final: true } },
  transitions: [
    { id: 'recordAnalysis', zh: '研判问题和需求', from: ['none'], to: 'analysed', actors: ['station', 'contractor'], form: record({ problems: text().zh('问题'), needs: text().zh('需求现状') }) },
    { id: 'sendAdvice', zh: '送部门建议', from: ['analysed'], to: 'sent', actors: ['station', 'contractor'], form: record({ department: text().zh('部门'), advice: text().zh('意见建议') }) },
    { id: 'answerAdviceDepartment', zh: '部门答复', from: ['sent'], to: 'answered', actors: ['department', 'civil-affairs-bureau'], form: record({ answer: text().zh('答复') }) },
  ],
});

export const publicityRecord = recordKind('publicity-plan', '宣传方案', [SM27], {
  servicePlan: text().zh('服务计划'), channels: list(record({ name: text().zh('渠道'), mode: oneOf(CHANNEL_MODES).zh('方式'), medium: oneOf(CHANNEL_MEDIA).zh('媒体') })).zh('渠道'),
});

export const guideRecord = recordKind('service-guide', '服务目录和指南', [SM30c], {
  items: list(text()).zh('服务内容'), times: text().zh('时间'), place: text().zh('地点'), persons: text().zh('服务对象'), contact: text().zh('联系方式'), procedure: text().zh('办理办法'),
});

export const requestRecord = recordKind('resident-request', '群众诉求', [SM31a], {
  receivedOn: date().zh('收到日'), text: text().zh('内容'), intermediary: oneOf(INTERMEDIARIES).optional().zh('代为反映'), answeredOn: date().optional().zh('答复日'), answer: text().optional().zh('答复'),
});

export const chapter5 = chapter({
  title: '第五章 宣传倡导',
  provisions: [SM27, SM28, SM29, SM30a, SM30b, SM30c, SM31a, SM31b],
  decisions: [publicity, disclosure, feedback],
  workflows: [publicityFlow, typicalCaseFlow, requestFlow, adviceFlow],
  records: [publicityRecord, guideRecord, requestRecord],
  duties: [
    duty({ id: 'SM-D-analysis', zh: '研判问题和需求', provisions: [SM28], who: ['station'], period: 'quarterly', due: { month: 3, day: 0 }, open: true }),
    duty({ id: 'SM-D-cases', zh: '报送典型案例', provisions: [SM29], who: ['station'], period: 'yearly', due: { month: 12, day: 31 }, open: true, remindDays: 60 }),
    duty({ id: 'SM-D-key-publicity', zh: '把站（室）服务列入重点宣传', provisions: [SM30a], who: ['civil-affairs-bureau'], period: 'yearly', due: { month: 3, day: 31 }, open: true }),
    duty({ id: 'SM-D-disclosure', zh: '公开站（室）服务内容', provisions: [SM30b], who: ['civil-affairs-bureau', 'township', 'village'], period: 'yearly', due: { month: 3, day: 31 }, open: true }),
    duty({ id: 'SM-D-answer', zh: '答复群众诉求', provisions: [SM31b], who: ['station'], period: 'event', event: 'request-received', due: { daysAfter: 15 }, open: true, remindDays: 5 }),
  ],
  rights: [
    right({ provisions: [SM30c], who: ['public'], verb: 'read', subject: 'ServiceGuide', reach: 'tenant', zh: '不登录即可查看服务目录和指南' }),
    right({ provisions: [SM31a], who: ['public'], verb: 'create', subject: 'ResidentRequest', reach: 'tenant', zh: '提出诉求，凭回执查看答复' }),
    right({ provisions: [SM31b], who: ['civil-affairs-bureau'], verb: 'read', subject: 'ResidentRequest', reach: 'tenant', zh: '查看全部诉求' }),
    right({ provisions: [SM31b], who: ['township'], verb: 'read', subject: 'ResidentRequest', reach: 'subtree', zh: '查看本镇街诉求' }),
  ],
});
