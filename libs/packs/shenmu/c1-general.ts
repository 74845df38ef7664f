// 第一章 总则: articles 1 to 7.
import { bool, chapter, decision, duty, list, maximum, oneOf, pastDate, record, recordKind, right, sum, text, ZERO, type Provision } from '@gongqiao/kernel';
import { headStationFloor, trainingHoursMin, trainingSince } from './parameters.js';
import { SM11a, SM11d, SM12b, SM12c, SM14a, SM1, SM2, SM3, SM4, SM5a, SM5b, SM5c, SM6a, SM6b, SM6c, SM7a, SM7b, SM7c, SM7d } from './provisions.js';
import {
  BODIES, CERTIFICATES, EDUCATION, LEVELS, MAJORS, OPERATORS, PERSON_CATEGORIES, SUPPLEMENT_SOURCES, WORKER_GROUNDS, calendarYear, hours, yuan, type Body, type Level,
} from './vocabulary.js';
import { named } from './common.js';

interface Responsibility {
  readonly responsible: Body;
  readonly coordinator: Body | null;
  readonly operatedBy: keyof typeof OPERATORS;
  readonly agreementParty: Body | null;
  readonly trainedBy: Level | null;
}

/** 第六条、第十一条、第十二条、第十四条 by level; 第六条 names nobody for the head station, which by 第十三条 and 第十四条 is the bureau's. */
const BY_LEVEL: Readonly<Record<Level, Responsibility>> = {
  'head-station': { responsible: 'civil-affairs-bureau', coordinator: null, operatedBy: 'contractor', agreementParty: 'civil-affairs-bureau', trainedBy: null },
  'township-station': { responsible: 'township', coordinator: null, operatedBy: 'contractor', agreementParty: 'township', trainedBy: 'head-station' },
  'village-room': { responsible: 'village', coordinator: 'township', operatedBy: 'village-staff', agreementParty: null, trainedBy: 'township-station' },
};
const RESPONSIBLE_BY: Readonly<Record<Level, Provision>> = { 'head-station': SM6a, 'township-station': SM6b, 'village-room': SM6c };

// 第三条、第六条
export const responsible = decision('shenmu.station.responsible', {
  zh: '站（室）的责任主体',
  applies: [SM3, SM6a, SM6b, SM6c, SM11a, SM12b, SM12c, SM14a],
  facts: { level: oneOf(LEVELS).zh('级别') },
  answer: {
    overall: oneOf(BODIES).zh('统筹'), responsible: oneOf(BODIES).zh('负责'), coordinator: oneOf(BODIES).orNull().zh('协调推进'),
    operatedBy: oneOf(OPERATORS).zh('由谁承办'), agreementParty: oneOf(BODIES).orNull().zh('签订协议'), trainedBy: oneOf(LEVELS).orNull().zh('由谁培训'),
  },
}).by(({ level }, at) => {
  const found = BY_LEVEL[level];
  at.step(SM3, '级别', LEVELS[level]);
  at.step(SM6a, '统筹', BODIES['civil-affairs-bureau']);
  at.step(RESPONSIBLE_BY[level], '负责建设和管理服务', BODIES[found.responsible]);
  if (found.coordinator) at.step(SM6b, '协调推进社工室', BODIES[found.coordinator]);
  at.step(level === 'village-room' ? SM11d : SM11a, '承办', OPERATORS[found.operatedBy]);
  at.step(SM14a, '与承接机构签订协议', found.agreementParty && BODIES[found.agreementParty]);
  at.step(level === 'village-room' ? SM12c : SM12b, '服务人员由上一级培训', found.trainedBy && LEVELS[found.trainedBy]);
  return { overall: 'civil-affairs-bureau', ...found };
});

// 第五条
export const personCategory = decision('shenmu.eligibility.personCategory', {
  zh: '社会工作专业人才的类别',
  applies: [SM5a, SM5b, SM5c],
  facts: {
    certificate: oneOf(CERTIFICATES).zh('职业资格证书'),
    education: oneOf(EDUCATION).zh('该专业最高学历'),
    major: oneOf(MAJORS).zh('专业'),
    trainings: list(record({ on: pastDate().zh('日期'), hours: hours.zh('时数'), socialWork: bool().zh('社会工作专业教育或培训') })).zh('教育和培训'),
    dedicated: bool().zh('专门从事社会工作服务'),
    longRelatedService: bool().zh('长期从事直接相关服务领域工作'),
  },
  answer: {
    category: oneOf(PERSON_CATEGORIES).zh('类别'), grounds: list(oneOf(WORKER_GROUNDS)).zh('具备的依据'), trainingHours: hours.zh('培训时数'), professionalTalent: bool().zh('社会工作专业人才'),
  },
}).by(({ certificate, education, major, trainings, dedicated, longRelatedService }, at) => {
  const since = at.value(trainingSince);
  const needed = at.value(trainingHoursMin);
  const counted = trainings.filter((t) => t.socialWork && t.on >= since);
  const trainingHours = at.step(SM5a, '培训时数 ＝ 起算日以来社会工作专业教育或培训的时数之和', sum(counted.map((t) => t.hours)), { 起算日: since });
  const related = major !== 'unrelated';
  const held: Readonly<Record<keyof typeof WORKER_GROUNDS, boolean>> = {
    certificate: at.condition(SM5a, '取得职业资格证书', certificate !== 'none', { 所持: CERTIFICATES[certificate] }),
    degree: at.condition(SM5a, '相关专业大专以上学历', education !== 'below-college' && related, { 所获: EDUCATION[education], 专业类别: MAJORS[major] }),
    'training-hours': at.condition(SM5a, '培训时数不少于规定时数', trainingHours.gte(needed), { 培训时数: trainingHours, 规定时数: needed }),
  };
  const grounds = (['certificate', 'degree', 'training-hours'] as const).filter((ground) => held[ground]);
  const atWork = at.condition(SM5a, '专门从事社会工作服务', dedicated);
  const worker = atWork && grounds.length > 0;
  const personnel = !worker && at.condition(SM5b, '学过相关专业并长期从事直接相关服务领域工作', related && longRelatedService, { 专业类别: MAJORS[major], 长期从事: longRelatedService });
  const category: keyof typeof PERSON_CATEGORIES = worker ? 'social-worker' : personnel ? 'related-personnel' : 'none';
  at.step(SM5c, '类别', PERSON_CATEGORIES[category], { 依据: named(WORKER_GROUNDS, grounds) });
  return { category, grounds, trainingHours, professionalTalent: category !== 'none' };
});

// 第七条
export const funding = decision('shenmu.funding.annual', {
  zh: '站（室）年度经费',
  applies: [SM7a, SM7b, SM7c, SM7d],
  facts: record(
    {
      level: oneOf(LEVELS).zh('级别'),
      municipalBudget: yuan.zh('市本级预算'),
      actualCostStandard: yuan.optional().zh('实际工作经费标准'),
      supplements: list(record({ source: oneOf(SUPPLEMENT_SOURCES).zh('来源'), amount: yuan.zh('金额') })).zh('补充资金'),
    },
    ({ level, actualCostStandard }) =>
      level === 'township-station' && actualCostStandard === null
        ? { field: 'actualCostStandard', code: 'missing', zh: '镇街社工站须填写实际工作经费标准', en: 'A township station needs its standard of actual working costs' } : undefined,
  ),
  answer: {
    floor: yuan.orNull().zh('预算下限'), meetsFloor: bool().zh('达到下限'), shortfall: yuan.zh('差额'), supplementTotal: yuan.zh('补充资金合计'), total: yuan.zh('经费合计'),
  },
}).by(({ level, municipalBudget, actualCostStandard, supplements }, at) => {
  const provision = level === 'head-station' ? SM7a : SM7b;
  const floor = level === 'head-station' ? at.value(headStationFloor) : level === 'township-station' ? actualCostStandard : null;
  at.step(provision, '预算下限', floor, { 级别: LEVELS[level] });
  const meetsFloor = floor === null || at.condition(provision, '市本级预算不低于预算下限', municipalBudget.gte(floor), { 市本级预算: municipalBudget, 预算下限: floor });
  const shortfall = floor === null ? ZERO : at.step(provision, '差额 ＝ 预算下限 － 市本级预算，不低于零', maximum(floor.minus(municipalBudget), ZERO), { 预算下限: floor, 市本级预算: municipalBudget });
  const charity = sum(supplements.filter((s) => s.source === 'charity').map((s) => s.amount));
  const supplementTotal = sum(supplements.map((s) => s.amount));
  at.step(SM7c, '部门补充资金 ＝ 各部门资金之和', supplementTotal.minus(charity));
  at.step(SM7d, '社会慈善资源 ＝ 慈善来源之和', charity);
  const total = at.step(SM7c, '经费合计 ＝ 市本级预算 ＋ 补充资金合计', municipalBudget.plus(supplementTotal), { 市本级预算: municipalBudget, 补充资金合计: supplementTotal });
  return { floor, meetsFloor, shortfall, supplementTotal, total };
});

export const stationRecord = recordKind('station', '站（室）档案', [SM2, SM3], {
  level: oneOf(LEVELS).zh('级别'), name: text().zh('名称'), township: text().optional().zh('镇街'), village: text().optional().zh('村（社区）'), above: text().optional().zh('上级站'),
});

export const personRecord = recordKind('talent', '社会工作专业人才', [SM5a, SM5c], {
  name: text().zh('姓名'), certificate: oneOf(CERTIFICATES).zh('证书'), education: oneOf(EDUCATION).zh('学历'), major: oneOf(MAJORS).zh('专业'), category: oneOf(PERSON_CATEGORIES).zh('类别'), dedicated: bool().zh('专门从事'),
});

export const supplementRecord = recordKind('supplement', '补充资金', [SM7c, SM7d], {
  year: calendarYear.zh('年度'), source: oneOf(SUPPLEMENT_SOURCES).zh('来源'), amount: yuan.zh('金额'), donor: text().optional().zh('捐赠人'), purpose: text().optional().zh('用途'), spent: yuan.zh('已支出'),
});

export const chapter1 = chapter({
  title: '第一章 总则',
  provisions: [SM1, SM2, SM3, SM4, SM5a, SM5b, SM5c, SM6a, SM6b, SM6c, SM7a, SM7b, SM7c, SM7d],
  decisions: [responsible, personCategory, funding],
  records: [stationRecord, personRecord, supplementRecord],
  duties: [duty({ id: 'SM-D-budget', zh: '市本级预算达到下限', provisions: [SM7a, SM7b], who: ['civil-affairs-bureau'], period: 'yearly', due: { month: 1, day: 31 }, open: true })],
  rights: [
    right({ provisions: [SM6a], who: ['civil-affairs-bureau'], verb: 'read', subject: 'Station', reach: 'tenant', zh: '查看全市站（室）（受保密的个人信息除外）' }),
    right({ provisions: [SM6b], who: ['township'], verb: 'update', subject: 'Station', reach: 'subtree', zh: '管理本镇街社工站，协调社工室' }),
    right({ provisions: [SM6c], who: ['village'], verb: 'update', subject: 'Station', reach: 'unit', zh: '管理本村（社区）社工室' }),
    right({ provisions: [SM7a, SM7b], who: ['civil-affairs-bureau'], verb: 'read', subject: 'Funding', reach: 'tenant', zh: '查看全市站（室）经费' }),
    right({ provisions: [SM7b], who: ['township'], verb: 'read', subject: 'Funding', reach: 'unit', zh: '查看本镇街社工站经费' }),
  ],
});
