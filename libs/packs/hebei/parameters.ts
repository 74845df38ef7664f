// Every number that the document fixes, with the day from which it holds. A new number is a new row; rows are never edited.
// Open parameters without rows are figures that the document leaves to the province or the purchaser: they are entered by the tenant.
import { count, list, money, oneOf, parameter, percent, record, tableOf, text, type Parameter } from '@gongqiao/kernel';

import { HB8b } from './c1-general/provisions.js';
import { HB10b, HB10c, HB10d, HB10g, HB10h, HB13a, HB13b, HB15g, HB15k, HB15l, HB15m } from './c2-posts/provisions.js';
import { HB26c, HB27a, HB27c, HB27d, HB28b, HB29b } from './c4-evaluation/provisions.js';
import { HB32d, HB34d, HBT1, HBT2 } from './c5-pay/provisions.js';
import { GRADES, POST_LEVELS, STEPS, TIERS, UPPER_GRADES } from './vocabulary.js';

const FROM = '2017-12-27';

// 第十条
export const onePostUpTo = parameter('hebei.onePostUpTo', {
  zh: '只设一个岗位的职工人数上限', provision: HB10b, type: count(), values: [{ from: FROM, value: 2000 }],
});
export const employeesPerPost = parameter('hebei.employeesPerPost', {
  zh: '每个岗位对应的职工人数', provision: HB10c, type: count({ min: 1 }), values: [{ from: FROM, value: 3000 }],
});
export const bargainingPosts = parameter('hebei.bargainingPosts', {
  zh: '机关集体协商指导岗位数', provision: HB10d,
  type: record({ minimum: count().zh('下限'), maximum: count().zh('上限') }),
  values: [{ from: FROM, value: { minimum: 2, maximum: 3 } }],
});
export const CENTRE_RATINGS = { 'up-to-standard': '规范达标型', model: '示范型' } as const;
export const countyCentrePosts = parameter('hebei.countyCentrePosts', {
  zh: '县级职工服务中心岗位上限', provision: HB10g, type: tableOf(CENTRE_RATINGS, count()),
  values: [{ from: FROM, value: { 'up-to-standard': 2, model: 3 } }],
});
export const cityCentrePosts = parameter('hebei.cityCentrePosts', {
  zh: '市级职工服务中心岗位上限', provision: HB10h, type: count(), values: [{ from: FROM, value: 2 }],
});

// 第十三条: set by the province year by year.
export const postTotal = parameter('hebei.postTotal', { zh: '全省岗位总量', provision: HB13a, type: count(), open: true, values: [] });
export const gradeRatio = parameter('hebei.gradeRatio', {
  zh: '岗位等级结构比例', provision: HB13b, type: tableOf(GRADES, percent()), open: true, values: [],
});

// 第十五条
export const ageLimit = parameter('hebei.ageLimit', {
  zh: '年龄上限（周岁）', provision: HB15g, type: count(), open: true, values: [{ from: FROM, value: 45 }],
});
const experience = record({ work: count().zh('工作满月数'), below: count().zh('下一级岗位满月数') });
export const secondGradeMonths = parameter('hebei.secondGradeMonths', {
  zh: '二级岗年限', provision: HB15l, type: experience, open: true, values: [{ from: FROM, value: { work: 48, below: 36 } }],
});
export const firstGradeMonths = parameter('hebei.firstGradeMonths', {
  zh: '一级岗年限', provision: HB15m, type: experience, open: true, values: [{ from: FROM, value: { work: 84, below: 36 } }],
});
export const recognisedCertificates = parameter('hebei.recognisedCertificates', {
  zh: '省总工会另行认可的证书', provision: HB15k, open: true, values: [],
  type: list(record({ name: text().zh('证书名称'), grade: oneOf(UPPER_GRADES).zh('认可等级') })),
});

// 第八条（二）
export const contractYears = parameter('hebei.contractYears', {
  zh: '合同期限（年）', provision: HB8b, type: count({ min: 1, max: 10 }), values: [{ from: FROM, value: 3 }],
});

// 第二十六条至第二十九条
export const excellentShare = parameter('hebei.excellentShare', {
  zh: '优秀等次比例上限', provision: HB26c, type: percent(), values: [{ from: FROM, value: '30' }],
});
export const reportWithinHours = parameter('hebei.reportWithinHours', {
  zh: '事件上报时限（小时）', provision: HB27a, type: count({ min: 1 }), open: true, values: [],
});
export const satisfactionFloor = parameter('hebei.satisfactionFloor', {
  zh: '民主评议满意率下限', provision: HB27c, type: percent(), values: [{ from: FROM, value: '90' }],
});
export const repeatedIncidents = parameter('hebei.repeatedIncidents', {
  zh: '未及时上报的次数界限', provision: HB27d, type: count({ min: 1 }), values: [{ from: FROM, value: 2 }],
});
export const answerWorkingDays = parameter('hebei.answerWorkingDays', {
  zh: '答复期限（工作日）', provision: HB28b, type: count({ min: 1, max: 60 }), values: [{ from: FROM, value: 10 }],
});
export const bonusShare = parameter('hebei.bonusShare', {
  zh: '各等次奖金比例', provision: HB29b, type: tableOf(TIERS, percent({ max: '200' })),
  values: [{ from: FROM, value: { excellent: '130', qualified: '100', 'basic-qualified': '50', unqualified: '0' } }],
});

// 第三十二条、第三十八条: parts of the shared cost, the purchaser last.
export const costParts = parameter('hebei.costParts', {
  zh: '指导标准费用分担份数（省、市、购买主体）', provision: HB32d,
  type: tableOf(POST_LEVELS, record({ province: count().zh('省'), city: count().zh('市（补助县级）'), purchaser: count({ min: 1 }).zh('购买主体') })),
  values: [{
    from: FROM,
    value: {
      'county-post': { province: 1, city: 1, purchaser: 1 },
      'city-post': { province: 1, city: 0, purchaser: 2 },
      'direct-post': { province: 1, city: 0, purchaser: 1 },
    },
  }],
});

// 表1、表2: the province publishes later versions (第三十三条).
export const postWageRates = parameter('hebei.postWageRates', {
  zh: '岗位工资占最低工资标准的比例（表1）', provision: HBT1, type: tableOf(GRADES, percent({ max: '1000' })), open: true,
  values: [{ from: FROM, value: { first: '150', second: '135', third: '120', junior: '100' } }],
});
export const postAllowances = parameter('hebei.postAllowances', {
  zh: '岗位津贴（元／月，表2）', provision: HBT2, type: tableOf(GRADES, tableOf(STEPS, money())), open: true,
  values: [{
    from: FROM,
    value: {
      first: { 1: '1000', 2: '1200', 3: '1400' },
      second: { 1: '550', 2: '700', 3: '850' },
      third: { 1: '250', 2: '350', 3: '450' },
      junior: { 1: '100', 2: '150', 3: '200' },
    },
  }],
});
export const minimumWagesByArea = parameter('hebei.minimumWagesByArea', {
  zh: '各地月最低工资标准', provision: HBT1, open: true, values: [],
  type: list(record({ area: text().zh('行政区划代码'), monthly: money().zh('月最低工资') }), { unique: (row) => row.area, uniqueField: 'area' }),
});

// 第三十四条
export const medicalIntervalMonths = parameter('hebei.medicalIntervalMonths', {
  zh: '体检间隔（月）', provision: HB34d, type: count({ min: 1 }), open: true, values: [],
});

export const PARAMETERS: readonly Parameter<never>[] = [
  onePostUpTo, employeesPerPost, bargainingPosts, countyCentrePosts, cityCentrePosts, postTotal, gradeRatio,
  ageLimit, secondGradeMonths, firstGradeMonths, recognisedCertificates, contractYears,
  excellentShare, reportWithinHours, satisfactionFloor, repeatedIncidents, answerWorkingDays, bonusShare,
  costParts, postWageRates, postAllowances, minimumWagesByArea, medicalIntervalMonths,
] as readonly unknown[] as readonly Parameter<never>[];
