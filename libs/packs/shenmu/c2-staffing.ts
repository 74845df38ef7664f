// 第二章 建设与管理: articles 11 and 12, who runs a station and how its staff is trained.
import {
  addDays, addMonths, bool, chapter, count, date, dateOf, daysBetween, decision, duty, fullMonthsBetween, later, list, maximum, oneOf, pastDate, record, recordKind, right, sum, text, yearOf, ZERO,
  type PlainDate,
} from '@gongqiao/kernel';
import { annualClassHours, certifiedWorkersMin, practiceMonthsMin, volunteerTeamsMin } from './parameters.js';
import { SM11a, SM11b, SM11c, SM11d, SM11e, SM12a, SM12b, SM12c, SM12d, SM12e, SM13c, SM13d } from './provisions.js';
import {
  AFFILIATIONS, CERTIFICATES, LEVELS, PERSON_CATEGORIES, PRINCIPAL_FAILURES, PRINCIPAL_POSTS, STAFFING_POINTS, TRAINERS, TRAINING_ROLES, TRAINING_STATUSES, calendarYear, hours, type Level,
} from './vocabulary.js';
import { firstRepeat, missingOf } from './common.js';
import { trainingFlow } from './c2-workflows.js';

interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

const LAST_DAY = '9999-12-31';
/** Days that make a month out of what whole months leave over. */
const DAYS_OF_MONTH = 30;

const dayAfter = (d: PlainDate): PlainDate => (d === LAST_DAY ? d : addDays(d, 1));

/** Periods that overlap, or follow without a day between, as one. */
function joined(periods: readonly Period[]): Period[] {
  const out: Period[] = [];
  for (const period of [...periods].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = out.at(-1);
    if (last && period.from <= dayAfter(last.to)) out[out.length - 1] = { from: last.from, to: later(last.to, period.to) };
    else out.push(period);
  }
  return out;
}

/** Whole months of all joined periods, and one more for every thirty days of what they leave over. */
function practiceMonthsOf(periods: readonly Period[]): number {
  let months = 0;
  let days = 0;
  for (const { from, to } of joined(periods)) {
    const end = dayAfter(to);
    const whole = fullMonthsBetween(from, end);
    months += whole;
    days += daysBetween(addMonths(from, whole), end);
  }
  return months + Math.floor(days / DAYS_OF_MONTH);
}

type Affiliation = keyof typeof AFFILIATIONS;

function accepted(level: Level, post: keyof typeof PRINCIPAL_POSTS): readonly Affiliation[] {
  if (post === 'contractor-principal') return ['contractor-professional'];
  return level === 'head-station' ? ['bureau-official', 'contractor-professional'] : ['township-designee', 'contractor-professional'];
}

// 第十一条、第十三条：负责人
export const principal = decision('shenmu.eligibility.principal', {
  zh: '负责人的资格',
  applies: [SM11b, SM13c, SM13d],
  facts: record(
    {
      level: oneOf(LEVELS).zh('级别'),
      post: oneOf(PRINCIPAL_POSTS).zh('岗位'),
      affiliation: oneOf(AFFILIATIONS).zh('人选来源'),
      certificate: oneOf(CERTIFICATES).zh('职业资格证书'),
      practicePeriods: list(record({ from: pastDate().zh('起'), to: pastDate().optional().zh('止') })).zh('社会工作实务经历'),
    },
    ({ level, post }) =>
      level === 'village-room' && post === 'contractor-principal' ? { field: 'post', code: 'inconsistent', zh: '社工室没有承接机构主要负责人', en: 'A room has no principal of a contractor' } : undefined,
    ({ practicePeriods }) => {
      const i = practicePeriods.findIndex((p) => p.to !== null && p.to < p.from);
      return i < 0 ? undefined : { field: `practicePeriods[${i}].to`, code: 'inconsistent', zh: '终止日不得早于起始日', en: 'The last day cannot be before the first' };
    },
  ),
  answer: {
    eligible: bool().zh('符合资格'), exception: bool().zh('属例外'), practiceMonths: count().zh('实务月数'), failed: list(oneOf(PRINCIPAL_FAILURES)).zh('不符合之处'),
  },
}).by(({ level, post, affiliation, certificate, practicePeriods }, at) => {
  const practiceMonths = practiceMonthsOf(practicePeriods.map((p) => ({ from: p.from, to: p.to ?? at.asOf })));
  const own = post === 'contractor-principal' ? SM11b : level === 'head-station' ? SM13c : SM13d;
  const exception = post === 'station-head' && level === 'head-station' && affiliation === 'contractor-professional';
  const qualified = post === 'contractor-principal' || exception;
  const failed: (keyof typeof PRINCIPAL_FAILURES)[] = [];
  const origin = accepted(level, post);
  if (!at.condition(own, '人选来源符合规定', origin.includes(affiliation), { 岗位: PRINCIPAL_POSTS[post], 本人情况: AFFILIATIONS[affiliation] })) failed.push('affiliation');
  if (exception) at.step(SM13c, '总站负责人由承接机构专业人员担任属例外，须写明理由并符合第十一条', true);
  at.step(SM11b, '实务月数 ＝ 各段整月之和 ＋ 余日每三十天一个月', practiceMonths);
  if (qualified) {
    const least = at.value(practiceMonthsMin);
    if (!at.condition(SM11b, '具有中级（含）以上资质', certificate === 'intermediate' || certificate === 'senior', { 证书: CERTIFICATES[certificate] })) failed.push('certificate');
    if (!at.condition(SM11b, '实务月数不少于规定月数', practiceMonths >= least, { 实务月数: practiceMonths, 规定月数: least })) failed.push('practice');
  }
  return { eligible: failed.length === 0, exception, practiceMonths, failed };
});

// 第十一条：人员配备
export const staffing = decision('shenmu.station.staffing', {
  zh: '人员和志愿队伍配备',
  applies: [SM11b, SM11c, SM11d, SM11e],
  facts: record(
    {
      level: oneOf(LEVELS).zh('级别'),
      principalEligible: bool().optional().zh('主要负责人在位且符合资格'),
      professionalsRequired: count().optional().zh('应配专业服务人员数'),
      staff: list(record({ personId: text().zh('人员'), certificate: oneOf(CERTIFICATES).zh('证书'), category: oneOf(PERSON_CATEGORIES).zh('类别') })).zh('在岗人员'),
      volunteerTeams: count().zh('志愿服务队伍数'),
    },
    ({ level, principalEligible }) =>
      level !== 'village-room' && principalEligible === null ? { field: 'principalEligible', code: 'missing', zh: '总站、社工站须填写主要负责人是否符合资格', en: 'For a station it must be said whether an eligible principal is in place' } : undefined,
    ({ level, professionalsRequired }) =>
      level !== 'village-room' && professionalsRequired === null ? { field: 'professionalsRequired', code: 'missing', zh: '总站、社工站须填写应配专业服务人员数', en: 'For a station the number of professional staff is needed' } : undefined,
    ({ staff }) => {
      const i = firstRepeat(staff.map((s) => s.personId));
      return i < 0 ? undefined : { field: `staff[${i}].personId`, code: 'duplicate', zh: '同一人员重复', en: 'This person is given twice' };
    },
  ),
  answer: { certified: count().zh('持证人数'), professionals: count().zh('专业服务人员数'), missing: list(oneOf(STAFFING_POINTS)).zh('所缺'), meets: bool().zh('符合') },
}).by(({ level, principalEligible, professionalsRequired, staff, volunteerTeams }, at) => {
  const certified = at.step(SM11d, '持证人数', staff.filter((s) => s.certificate !== 'none').length);
  const professionals = at.step(SM11c, '专业服务人员数 ＝ 社会工作者和社会工作相关人员', staff.filter((s) => s.category !== 'none').length);
  const teams = at.value(volunteerTeamsMin);
  const team = { code: 'volunteer-team', provision: SM11e, words: '有志愿服务队伍', holds: volunteerTeams >= teams, inputs: { 现有支数: volunteerTeams, 至少: teams } } as const;
  const missing = missingOf<keyof typeof STAFFING_POINTS>(at, level === 'village-room'
    ? [{ code: 'certified-worker', provision: SM11d, words: '社工室有持证社工', holds: certified >= at.value(certifiedWorkersMin), inputs: { 持证: certified } }, team]
    : [
      { code: 'principal', provision: SM11b, words: '主要负责人在位且符合资格', holds: principalEligible === true },
      { code: 'professionals', provision: SM11c, words: '专业服务人员不少于应配数', holds: professionals >= (professionalsRequired ?? 0), inputs: { 现有: professionals, 应配人数: professionalsRequired } },
      team,
    ]);
  return { certified, professionals, missing, meets: missing.length === 0 };
});

/** 分级培训 goes one level at a time; 日常业务培训 is the contractor's. */
function trainingRole(traineeLevel: Level, trainer: keyof typeof TRAINERS): keyof typeof TRAINING_ROLES {
  if (trainer === 'contractor') return 'daily';
  const tiered = (trainer === 'head-station' && traineeLevel === 'township-station') || (trainer === 'township-station' && traineeLevel === 'village-room');
  return tiered ? 'tiered' : 'other';
}

// 第十二条：培训的性质
export const role = decision('shenmu.training.role', {
  zh: '培训的性质',
  applies: [SM12a, SM12b, SM12c, SM12d],
  facts: { traineeLevel: oneOf(LEVELS).zh('受训方级别'), trainer: oneOf(TRAINERS).zh('培训方') },
  answer: { role: oneOf(TRAINING_ROLES).zh('性质'), countsForAnnual: bool().zh('计入年度学时') },
}).by(({ traineeLevel, trainer }, at) => {
  const found = trainingRole(traineeLevel, trainer);
  const provision = found === 'daily' ? SM12d : traineeLevel === 'head-station' ? SM12a : traineeLevel === 'township-station' ? SM12b : SM12c;
  at.step(provision, '培训的性质', TRAINING_ROLES[found], { 培训方: TRAINERS[trainer], 受训方: LEVELS[traineeLevel] });
  return { role: found, countsForAnnual: at.step(SM12d, '计入年度学时的只有承接机构的日常业务培训', found === 'daily') };
});

// 第十二条：年度培训
export const annualTraining = decision('shenmu.training.annual', {
  zh: '年度培训',
  applies: [SM12b, SM12c, SM12d, SM12e],
  facts: {
    level: oneOf(LEVELS).zh('级别'),
    year: calendarYear.zh('年度'),
    courses: list(record({ on: pastDate().zh('日期'), classHours: hours.zh('学时'), trainer: oneOf(TRAINERS).zh('培训方') })).zh('培训'),
  },
  answer: {
    tieredCourses: count().zh('分级培训次数'), tieredMet: bool().orNull().zh('已受分级培训'), dailyHours: hours.zh('日常业务培训学时'), shortfall: hours.zh('尚缺学时'),
    status: oneOf(TRAINING_STATUSES).zh('状态'),
  },
}).by(({ level, year, courses }, at) => {
  const held = courses.filter((c) => yearOf(c.on) === year).map((c) => ({ ...c, role: trainingRole(level, c.trainer) }));
  const tieredCourses = at.step(level === 'village-room' ? SM12c : SM12b, '分级培训次数 ＝ 当年上一级站对本级的培训', held.filter((c) => c.role === 'tiered').length, { 年度: year });
  const tieredMet = level === 'head-station' ? null : at.condition(level === 'village-room' ? SM12c : SM12b, '当年受过分级培训', tieredCourses > 0);
  const least = at.value(annualClassHours);
  const dailyHours = at.step(SM12d, '日常业务培训学时 ＝ 当年承接机构培训学时之和', sum(held.filter((c) => c.role === 'daily').map((c) => c.classHours)));
  const shortfall = at.step(SM12e, '尚缺学时 ＝ 规定学时 － 日常业务培训学时，不低于零', maximum(least.minus(dailyHours), ZERO), { 规定学时: least, 日常业务培训学时: dailyHours });
  const met = dailyHours.gte(least);
  const status = met ? 'met' : at.asOf <= dateOf(year, 12, 31) ? 'pending' : 'short';
  at.condition(SM12e, '日常业务培训不少于规定学时', met, { 规定学时: least, 状态: TRAINING_STATUSES[status] });
  return { tieredCourses, tieredMet, dailyHours, shortfall, status };
});

export const volunteerTeamRecord = recordKind('volunteer-team', '志愿服务队伍', [SM11e], { station: text().zh('站（室）'), name: text().zh('名称'), formedOn: date().zh('组建日'), members: count().zh('人数') });

export const contractorRecord = recordKind('contractor', '承接机构', [SM11a], { station: text().zh('站'), agency: text().zh('社工机构'), from: date().zh('起'), to: date().zh('止'), principal: text().zh('主要负责人') });

export const courseRecord = recordKind('course', '培训记录', [SM12a], {
  on: date().zh('日期'), classHours: hours.zh('学时'), subject: text().zh('主题'), trainer: oneOf(TRAINERS).zh('培训方'), traineeLevel: oneOf(LEVELS).zh('受训方级别'), attending: list(text()).zh('参加人'),
});

export const chapter2Staffing = chapter({
  title: '第二章 建设与管理（第十一条、第十二条）',
  provisions: [SM11a, SM11b, SM11c, SM11d, SM11e, SM12a, SM12b, SM12c, SM12d, SM12e],
  decisions: [principal, staffing, role, annualTraining],
  workflows: [trainingFlow],
  records: [volunteerTeamRecord, contractorRecord, courseRecord],
  duties: [
    duty({ id: 'SM-D-train-stations', zh: '总站培训社工站服务人员', provisions: [SM12b], who: ['station'], period: 'yearly', due: { month: 12, day: 31 }, remindDays: 90 }),
    duty({ id: 'SM-D-train-rooms', zh: '社工站培训社工室服务人员', provisions: [SM12c], who: ['station'], period: 'yearly', due: { month: 12, day: 31 }, remindDays: 90 }),
    duty({ id: 'SM-D-daily-training', zh: '完成日常业务培训学时', provisions: [SM12d, SM12e], who: ['contractor'], period: 'yearly', due: { month: 12, day: 31 }, remindDays: 90 }),
  ],
  rights: [
    right({ provisions: [SM12a], who: ['civil-affairs-bureau'], verb: 'read', subject: 'Training', reach: 'tenant', zh: '查看全市培训记录' }),
    right({ provisions: [SM12c], who: ['township'], verb: 'read', subject: 'Training', reach: 'subtree', zh: '查看本镇街培训记录' }),
    right({ provisions: [SM12d], who: ['contractor'], verb: 'create', subject: 'Training', reach: 'counterpart', zh: '安排和记录培训' }),
  ],
});
