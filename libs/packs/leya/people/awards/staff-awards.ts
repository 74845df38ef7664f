// 八 鼓励奖, 九 专业进步奖, 十 讲师嘉许奖, 十一 爱岗敬业奖: selections with a fixed number of seats, 200 each.
import { addYears, bool, count, dec, decision, fault, integer, list, oneOf, pastDate, record, type Decimal, type Judgement, type Parameter, type Provision } from '@gongqiao/kernel';
import { printed } from '../rules/parameters.js';
import { least, mean, round2 } from '../rules/rounding.js';
import { fillSeats } from '../rules/seats.js';
import { stepOf, stepTable, steps } from '../rules/steps.js';
import { dec4, identifier, points100, roster, wholePoints, yes, yuan } from '../rules/types.js';
import { unmetOf } from '../rules/unmet.js';
import { HONOUR_LEVELS } from '../vocabulary.js';
import { TARGETS, completionPoints, completionRate, honourPoints } from './leadership.js';
import { AWARD } from './provisions.js';

const SEATED = record({ seats: wholePoints().zh('名额'), money: yuan().zh('每人奖励') });
type SeatRule = Parameter<{ readonly seats: number; readonly money: Decimal }>;
export const encouragementSeats = printed('encouragement', '鼓励奖', AWARD['8'], SEATED, { seats: 10, money: '200' });
export const progressSeats = printed('professionalProgress', '专业进步奖', AWARD['9'], SEATED, { seats: 8, money: '200' });
export const lecturerSeats = printed('lecturer', '讲师嘉许奖', AWARD['10'], SEATED, { seats: 2, money: '200' });
export const dedicationSeats = printed('dedication', '爱岗敬业奖', AWARD['11'], SEATED, { seats: 10, money: '200' });

const SELECTED = { winners: list(identifier()).zh('获奖'), tied: list(identifier()).zh('并列待定'), total: yuan().zh('合计') } as const;

/** Fills the seats of an award and counts its money. */
function selected<T>(at: Judgement, cited: Provision, rule: SeatRule, running: readonly T[], compare: (a: T, b: T) => number, id: (item: T) => string): { winners: string[]; tied: string[]; total: Decimal } {
  const { seats, money } = at.value(rule);
  const found = fillSeats(running, seats, compare);
  const winners = at.step(cited, '获奖：按排名取名额', found.winners.map(id), { 名额: seats });
  const tied = at.step(cited, '末位并列，待机构决定', found.tied.map(id));
  return { winners, tied, total: at.step(cited, '合计 ＝ 每人奖励 × 获奖人数', money.times(winners.length), { 每人奖励: money, 获奖人数: winners.length }) };
}

const POSTS = { 'community-assistant': '社区助理', 'rehabilitation-therapist': '康复师', 'vocational-instructor': '职业训导师', 'health-promoter': '健康促进员' } as const;
/** 缺勤 0, 1–2, 3, more: read from the top, so that a step begins with the number of absences. */
export const participationPoints = printed('encouragement.participation', '团队工作参与度得分（缺勤次数）', AWARD['8.2'], stepTable(), steps(['0', '5'], ['1', '3'], ['3', '1'], ['4', '0']));
const ITEMS = record({ indicators: count().zh('指标'), participation: count().zh('参与度'), honour: count().zh('荣誉') });

export const encouragement = decision('leya.award.encouragement', {
  zh: '鼓励奖',
  applies: [AWARD['8'], AWARD['8.1'], AWARD['8.2'], AWARD['8.3']],
  facts: {
    people: roster('personId', record({
      personId: identifier().zh('人员'), post: oneOf(POSTS).zh('岗位'), months: integer({ min: 1, max: 12 }).zh('在岗月数'), indicators: TARGETS.zh('全年指标'), absences: count().zh('缺勤次数'), honour: oneOf(HONOUR_LEVELS).zh('个人荣誉'),
    }), { nonEmpty: true }).zh('人员'),
  },
  answer: { people: list(record({ personId: identifier().zh('人员'), items: ITEMS.zh('各项'), total: count().zh('总分') })).zh('人员'), ...SELECTED },
}).by(({ people }, at) => {
  const scored = people.map(({ personId, months, indicators, absences, honour }) => {
    const lowest = indicators.map((i) => completionRate(i, months)).reduce(least);
    const items = {
      indicators: at.step(AWARD['8.1'], `${personId} 指标按最低完成率得分`, stepOf(at.value(completionPoints), lowest).toNumber(), { 最低完成率: lowest.toDecimalPlaces(4), 在岗月数: months }),
      participation: at.step(AWARD['8.2'], `${personId} 参与度按缺勤次数得分`, stepOf(at.value(participationPoints), absences).toNumber(), { 缺勤次数: absences }),
      honour: at.step(AWARD['8.3'], `${personId} 个人荣誉得分`, at.value(honourPoints)[honour], { 荣誉: HONOUR_LEVELS[honour] }),
    };
    return { personId, items, total: items.indicators + items.participation + items.honour };
  });
  return { people: scored, ...selected(at, AWARD['8'], encouragementSeats, scored.filter(({ total }) => total > 0), (a, b) => b.total - a.total, (p) => p.personId) };
});

const DEPARTMENTS = { service: '服务部', project: '项目部' } as const;
const PROGRESS_UNMET = { 'social-work-major': '非社工专业', post: '社工岗位', rank: '绩效排名前30%', recommendation: '部长推荐', 'demonstrative-output': '示范性产出' } as const;
export const progressShare = printed('professionalProgress.percent', '专业进步奖排名界限（％）', AWARD['9'], wholePoints(), 30);

export const professionalProgress = decision('leya.award.professionalProgress', {
  zh: '专业进步奖',
  applies: [AWARD['9']],
  facts: {
    people: roster('personId', record({
      personId: identifier().zh('人员'), department: oneOf(DEPARTMENTS).zh('部门'), departmentHeadcount: integer({ min: 1 }).zh('部门参评人数'),
      rank: integer({ min: 1 }).check((value, f) => (value > Number(f['departmentHeadcount']) ? fault('inconsistent', '名次不得超过参评人数', 'the rank is above the head-count') : undefined)).zh('名次'),
      socialWorkMajor: yes('社工专业'), inSocialWorkerPost: yes('在社工岗位'), recommended: yes('部长推荐'), demonstrativeOutput: yes('示范性产出'),
    }), { nonEmpty: true }).zh('人员'),
  },
  answer: { people: list(record({ personId: identifier().zh('人员'), eligible: bool().zh('可参评'), unmet: list(oneOf(PROGRESS_UNMET)).zh('未满足的条件') })).zh('人员'), ...SELECTED },
}).by(({ people }, at) => {
  const share = at.value(progressShare);
  const judged = people.map((p) => at.within(AWARD['9'], `${p.personId} 参评条件`, () => {
    const unmet = unmetOf<keyof typeof PROGRESS_UNMET>(at, [
      ['social-work-major', AWARD['9'], '非社工专业', !p.socialWorkMajor],
      ['post', AWARD['9'], '在社工岗位', p.inSocialWorkerPost],
      ['rank', AWARD['9'], '名次在参评人数的界限内', dec(p.rank).times(100).lte(dec(p.departmentHeadcount).times(share)), { 名次: p.rank, 参评人数: p.departmentHeadcount, 界限: share }],
      ['recommendation', AWARD['9'], '经部长推荐', p.recommended],
      ['demonstrative-output', AWARD['9'], '有示范性产出', p.demonstrativeOutput],
    ]);
    return { personId: p.personId, eligible: unmet.length === 0, unmet };
  }));
  const running = people.filter((_, i) => judged[i]?.eligible);
  return { people: judged, ...selected(at, AWARD['9'], progressSeats, running, (a, b) => dec(a.rank).times(b.departmentHeadcount).cmp(dec(b.rank).times(a.departmentHeadcount)), (p) => p.personId) };
});

export const lecturer = decision('leya.award.lecturer', {
  zh: '讲师嘉许奖',
  applies: [AWARD['10']],
  facts: {
    lecturers: roster('lecturerId', record({ lecturerId: identifier().zh('讲师'), institutionLevel: yes('机构层面内训'), recommended: yes('督委会推荐'), feedbackScores: list(points100(), { nonEmpty: true }).zh('反馈评分') }), { nonEmpty: true }).zh('讲师'),
  },
  answer: { lecturers: list(record({ lecturerId: identifier().zh('讲师'), average: dec4().zh('平均分'), eligible: bool().zh('可参评') })).zh('讲师'), ...SELECTED },
}).by(({ lecturers }, at) => {
  const judged = lecturers.map(({ lecturerId, institutionLevel, recommended, feedbackScores }) => ({
    lecturerId,
    average: at.step(AWARD['10'], `${lecturerId} 反馈平均分，保留两位小数`, round2(mean(feedbackScores)), { 份数: feedbackScores.length }),
    eligible: at.condition(AWARD['10'], `${lecturerId} 为机构层面讲师并经督委会推荐`, institutionLevel && recommended),
  }));
  return { lecturers: judged, ...selected(at, AWARD['10'], lecturerSeats, judged.filter(({ eligible }) => eligible), (a, b) => b.average.cmp(a.average), (l) => l.lecturerId) };
});

const DEDICATION_UNMET = { tenure: '入职满三年', performance: '表现良好', 'other-award': '未获其他表彰' } as const;
export const dedicationYears = printed('dedication.years', '爱岗敬业奖入职年数', AWARD['11'], wholePoints(), 3);

export const dedication = decision('leya.award.dedication', {
  zh: '爱岗敬业奖',
  applies: [AWARD['11']],
  facts: {
    people: roster('personId', record({ personId: identifier().zh('人员'), hiredOn: pastDate().zh('入职日期'), performingWell: yes('表现良好'), otherAward: yes('已获其他表彰'), performanceTotal: dec4().zh('绩效总分') }), { nonEmpty: true }).zh('人员'),
  },
  answer: { people: list(record({ personId: identifier().zh('人员'), eligible: bool().zh('可参评'), unmet: list(oneOf(DEDICATION_UNMET)).zh('未满足的条件') })).zh('人员'), ...SELECTED },
}).by(({ people }, at) => {
  const years = at.value(dedicationYears);
  const judged = people.map((p) => at.within(AWARD['11'], `${p.personId} 参评条件`, () => {
    const unmet = unmetOf<keyof typeof DEDICATION_UNMET>(at, [
      ['tenure', AWARD['11'], '入职满规定年数', addYears(p.hiredOn, years) <= at.asOf, { 入职日期: p.hiredOn, 规定年数: years }],
      ['performance', AWARD['11'], '表现良好', p.performingWell],
      ['other-award', AWARD['11'], '未获其他表彰', !p.otherAward],
    ]);
    return { personId: p.personId, eligible: unmet.length === 0, unmet };
  }));
  const running = people.filter((_, i) => judged[i]?.eligible).map(({ personId, performanceTotal }) => ({ personId, total: round2(performanceTotal) }));
  return { people: judged, ...selected(at, AWARD['11'], dedicationSeats, running, (a, b) => b.total.cmp(a.total), (p) => p.personId) };
});
