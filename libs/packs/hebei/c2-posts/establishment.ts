// 第九条至第十三条: how many posts, by which road, in which grades.
import { bool, count, decision, dec, fault, list, oneOf, percent, percentOf, record, roundDown, setOf, shareOf, sum, tableOf, text, year, yearOf, type Judgement, type Siblings } from '@gongqiao/kernel';
import { HB8a } from '../c1-general/provisions.js';
import { HB38a, HB40b } from '../c6-closing/provisions.js';
import { CENTRE_RATINGS, bargainingPosts, cityCentrePosts, countyCentrePosts, employeesPerPost, onePostUpTo } from '../parameters.js';
import { POST_FIELDS, isOffice, noCityKindWhenDirect, postLevelOf } from '../post-class.js';
import { ACTIONS, GRADES, GRADES_LOW_TO_HIGH, INITIATORS, IN_FORCE, UNIT_KINDS, UPPER_GRADES, type UpperGrade } from '../vocabulary.js';
import { HB9, HB10b, HB10c, HB10d, HB10e, HB10f, HB10g, HB10h, HB10i, HB11b, HB11c, HB11d, HB12b, HB12c, HB12e, HB13a, HB13b, HB13c } from './provisions.js';

/** Counts that are added up stay far inside the whole numbers that JSON carries exactly. */
const summed = { max: 1_000_000_000_000 } as const;
const inArea = (f: Siblings): boolean => f['unitKind'] === 'township-union' || f['unitKind'] === 'zone-union';
const inOffice = (f: Siblings): boolean => isOffice(f['unitKind']);

// 第九条、第十条
export const quota = decision('hebei.establishment.quota', {
  zh: '岗位通常数',
  applies: [HB10b, HB9, HB10c, HB10d, HB10e, HB10f, HB10g, HB10h, HB40b],
  from: IN_FORCE,
  facts: {
    unitKind: oneOf(UNIT_KINDS).zh('所在单位类别', 'Unit kind'),
    employees: count().when(inArea, '仅乡镇（街道）、开发区（园区）工会').zh('辖区法人单位职工人数', 'Employees'),
    establishmentStaffShort: bool().when(inOffice, '仅市、县总工会机关').zh('正式在编人员不足', 'Established staff short'),
    centreRating: oneOf(CENTRE_RATINGS).when((f) => f['unitKind'] === 'county-service-centre', '仅县级职工服务中心').zh('服务中心评级', 'Centre rating'),
  },
  answer: {
    minimum: count().zh('应设岗位数', 'Minimum'),
    maximum: count().zh('通常岗位上限', 'Maximum'),
    otherPostsAllowed: bool().zh('可否开发其他岗位', 'Other posts allowed'),
  },
}).by(({ unitKind, employees, establishmentStaffShort, centreRating }, at) => {
  at.condition(HB9, '所在单位属于可设岗位的六类单位', true, { 单位类别: UNIT_KINDS[unitKind] });
  if (employees !== null) return { minimum: 0, maximum: areaMaximum(employees, at), otherPostsAllowed: false };
  if (establishmentStaffShort !== null) {
    const { minimum, maximum } = at.value(bargainingPosts);
    at.step(HB10d, '机关集体协商指导岗位：应设数至上限', maximum, { 应设数: minimum, 上限: maximum });
    at.condition(HB10e, '正式在编人员不足，可开发其他岗位', establishmentStaffShort);
    return { minimum, maximum, otherPostsAllowed: establishmentStaffShort };
  }
  if (centreRating !== null) {
    const maximum = at.value(countyCentrePosts)[centreRating];
    at.step(centreRating === 'model' ? HB10g : HB10f, '县级职工服务中心岗位上限按评级', maximum, { 评级: CENTRE_RATINGS[centreRating] });
    return { minimum: 0, maximum, otherPostsAllowed: false };
  }
  return { minimum: 0, maximum: at.step(HB10h, '市级职工服务中心岗位上限', at.value(cityCentrePosts)), otherPostsAllowed: false };
});

/** 第十条: one post up to the limit, above it one for each full group of the whole number, at least one. */
function areaMaximum(employees: number, at: Judgement): number {
  const limit = at.value(onePostUpTo);
  if (employees <= limit) {
    return at.step(HB10b, '职工人数不超过一岗上限的，可设一个；没有职工的为零', employees === 0 ? 0 : 1, { 职工人数: employees, 一岗上限: limit });
  }
  const size = at.value(employeesPerPost);
  const posts = Math.max(1, Math.floor(employees / size));
  return at.step(HB10c, '岗位上限 ＝ 职工人数 ÷ 每岗人数，取整数，至少一个', posts, { 职工人数: employees, 每岗人数: size });
}

// 第十条
export const request = decision('hebei.establishment.request', {
  zh: '新增岗位申请',
  applies: [HB10i, HB10b, HB10c, HB10d, HB10e, HB10f, HB10g, HB10h, HB40b],
  from: IN_FORCE,
  facts: {
    ...quota.facts.fields,
    existingPosts: count(summed).zh('已有岗位数', 'Existing posts'),
    requestedPosts: count({ min: 1, ...summed }).zh('申请岗位数', 'Requested posts'),
    existingBargainingPosts: count(summed)
      .check((n, f) => (n > Number(f['existingPosts']) ? fault('inconsistent', '已有集体协商指导岗位不得多于已有岗位', 'Must not exceed existingPosts') : undefined))
      .when(inOffice, '仅市、县总工会机关').zh('已有集体协商指导岗位数', 'Existing bargaining posts'),
    requestedBargainingPosts: count(summed)
      .check((n, f) => (n > Number(f['requestedPosts']) ? fault('inconsistent', '申请的集体协商指导岗位不得多于申请岗位', 'Must not exceed requestedPosts') : undefined))
      .when(inOffice, '仅市、县总工会机关').zh('申请集体协商指导岗位数', 'Requested bargaining posts'),
    workNeed: text().optional().zh('工作需要', 'Work need'),
  },
  answer: {
    verdict: oneOf({ 'within-standard': '在通常数内', 'above-standard-with-need': '超出通常数，有工作需要', refused: '超出通常数，未写明工作需要' }).zh('结论', 'Verdict'),
    postsAfter: count().zh('申请后岗位数', 'Posts after'),
    excessPosts: count().zh('超出数', 'Excess posts'),
    belowMinimum: bool().zh('集体协商指导岗位不足应设数', 'Below minimum'),
  },
}).by((facts, at) => {
  const { existingPosts, requestedPosts, existingBargainingPosts, requestedBargainingPosts, workNeed } = facts;
  const ordinary = at.call(quota, facts);
  const postsAfter = existingPosts + requestedPosts;
  let excessPosts = Math.max(0, postsAfter - ordinary.maximum);
  let belowMinimum = false;
  if (existingBargainingPosts !== null && requestedBargainingPosts !== null) {
    const bargaining = existingBargainingPosts + requestedBargainingPosts;
    const others = postsAfter - bargaining;
    excessPosts = Math.max(0, bargaining - ordinary.maximum) + (ordinary.otherPostsAllowed ? 0 : others);
    at.step(HB10d, '超出数 ＝ 协商岗位超出上限的部分 ＋ 编制充足时的其他岗位', excessPosts, { 协商岗位: bargaining, 上限: ordinary.maximum, 其他岗位: others });
    belowMinimum = !at.condition(HB10d, '申请后协商岗位不少于应设数', bargaining >= ordinary.minimum, { 协商岗位: bargaining, 应设数: ordinary.minimum });
  } else {
    at.step(HB10i, '超出数 ＝ 申请后岗位数 － 通常岗位上限', excessPosts, { 申请后岗位数: postsAfter, 通常岗位上限: ordinary.maximum });
  }
  if (at.condition(HB10i, '申请后不超出通常数', excessPosts === 0, { 超出数: excessPosts })) return { verdict: 'within-standard', postsAfter, excessPosts, belowMinimum };
  const stated = at.condition(HB10i, '超出通常数的，写明工作需要', workNeed !== null);
  return { verdict: stated ? 'above-standard-with-need' : 'refused', postsAfter, excessPosts, belowMinimum };
});

const ROUTE_STEPS = {
  'county-application': '县级工会申请',
  'city-initial-review': '市级工会初审',
  'province-approval': '省总工会核定',
  'city-application': '市级工会申请',
  'direct-city-application': '定州、辛集市总工会申请',
  'province-direct-adjustment': '省总工会直接调整',
} as const;

// 第八条（一）、第十一条、第十二条、第三十八条
export const approvalRoute = decision('hebei.establishment.approvalRoute', {
  zh: '岗位申请的办理途径',
  applies: [HB12b, HB8a, HB11b, HB11c, HB11d, HB12c, HB12e, HB38a, HB40b],
  from: IN_FORCE,
  facts: record(
    { action: oneOf(ACTIONS).zh('申请事项', 'Action'), ...POST_FIELDS, initiator: oneOf(INITIATORS).zh('提出方', 'Initiator') },
    noCityKindWhenDirect,
  ),
  answer: { permitted: bool().zh('可否提出', 'Permitted'), steps: list(oneOf(ROUTE_STEPS)).zh('办理步骤', 'Steps') },
}).by(({ action, unitKind, jurisdiction, initiator }, at) => {
  const level = postLevelOf(unitKind, jurisdiction);
  if (initiator === 'county' && at.condition(HB12b, '县级工会只为县级岗位提出，经市初审后报省核定', level === 'county-post')) {
    return { permitted: true, steps: ['county-application', 'city-initial-review', 'province-approval'] };
  }
  if (initiator === 'city') {
    const own = at.condition(HB12c, '市级工会为市级机关、市级职工服务中心的岗位提出', level === 'city-post');
    const gradeOnly = own || at.condition(HB11c, '市级工会为辖区县级岗位直接提出的，只限等级调整', level === 'county-post' && action === 'adjust-grade');
    return gradeOnly ? { permitted: true, steps: ['city-application', 'province-approval'] } : { permitted: false, steps: [] };
  }
  if (initiator === 'direct-city' && at.condition(HB38a, '定州、辛集市总工会为本市岗位直接报省核定', level === 'direct-post')) {
    return { permitted: true, steps: ['direct-city-application', 'province-approval'] };
  }
  if (initiator === 'province' && at.condition(HB11d, '省总工会不经申请直接办理的，只限等级调整', action === 'adjust-grade')) {
    return { permitted: true, steps: ['province-direct-adjustment'] };
  }
  return { permitted: false, steps: [] };
});

const gradeCounts = record({
  junior: count(summed).zh('初级岗'), third: count(summed).zh('三级岗'), second: count(summed).zh('二级岗'), first: count(summed).zh('一级岗'),
}).check((c) => (c.junior + c.third + c.second + c.first === 0 ? fault('out-of-range', '四个等级的岗位数不能全为零', 'The counts cannot all be zero') : undefined));

const preset = record({
  year: year().zh('年度'), junior: percent().zh('初级岗比例'), third: percent().zh('三级岗比例'), second: percent().zh('二级岗比例'), first: percent().zh('一级岗比例'),
}).check((p) => (sum([p.junior, p.third, p.second, p.first]).eq(100) ? undefined : fault('inconsistent', '四个等级的比例合计应为 100', 'The four percentages must add up to 100')));

// 第十三条
export const gradeMix = decision('hebei.establishment.gradeMix', {
  zh: '岗位等级结构',
  applies: [HB13c, HB13a, HB13b, HB40b],
  from: IN_FORCE,
  facts: {
    presets: list(preset, { nonEmpty: true, unique: (p) => p.year, uniqueField: 'year' }).zh('各年预设比例', 'Presets'),
    counts: gradeCounts.zh('各等级岗位数', 'Counts'),
  },
  answer: {
    total: count().zh('岗位总数', 'Total'),
    shares: tableOf(GRADES, percent()).zh('各等级占比', 'Shares'),
    ceilings: tableOf(UPPER_GRADES, count()).zh('各等级上限', 'Ceilings'),
    overGrades: setOf(oneOf(UPPER_GRADES)).zh('超出上限的等级', 'Grades over their ceiling'),
    withinControl: bool().zh('符合结构控制', 'Within control'),
  },
}).by(({ presets, counts }, at) => {
  const thisYear = yearOf(at.asOf);
  const ratio = presets.find((p) => p.year === thisYear)
    ?? at.refuse('no-parameter', 'presets', `没有 ${thisYear} 年的预设比例`, `There is no ratio for ${thisYear}`);
  const total = GRADES_LOW_TO_HIGH.reduce((n, grade) => n + counts[grade], 0);
  const whole = dec(total);
  at.step(HB13b, '适用基准日当年的预设比例', thisYear, { 初级岗: ratio.junior, 三级岗: ratio.third, 二级岗: ratio.second, 一级岗: ratio.first });
  const share = (grade: (typeof GRADES_LOW_TO_HIGH)[number]) => shareOf(dec(counts[grade]), whole);
  const shares = { junior: share('junior'), third: share('third'), second: share('second'), first: share('first') };
  const ceilingOf = (grade: UpperGrade): number => {
    const ceiling = roundDown(percentOf(whole, ratio[grade]), 0).toNumber();
    return at.step(HB13c, '等级上限 ＝ 岗位总数 × 当年比例％，舍去小数', ceiling, { 等级: GRADES[grade], 岗位总数: total, 当年比例: ratio[grade] });
  };
  const ceilings = { first: ceilingOf('first'), second: ceilingOf('second'), third: ceilingOf('third') };
  const highFirst: readonly UpperGrade[] = ['first', 'second', 'third'];
  const overGrades = highFirst.filter((grade) => !at.condition(HB13c, '岗位数不超过等级上限', counts[grade] <= ceilings[grade],
    { 等级: GRADES[grade], 岗位数: counts[grade], 等级上限: ceilings[grade] }));
  const withinControl = at.condition(HB13a, '岗位等级结构在控制之内', overGrades.length === 0);
  return { total, shares, ceilings, overGrades, withinControl };
});
