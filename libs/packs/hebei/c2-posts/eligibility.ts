// 第十五条: who may hold a post, and of which grade.
import { bool, completedYears, count, decision, list, oneOf, pastDate, ranksOf, record, score, setOf, text, type Judgement } from '@gongqiao/kernel';
import { HB3a } from '../c1-general/provisions.js';
import { HB40b } from '../c6-closing/provisions.js';
import { ageLimit, firstGradeMonths, secondGradeMonths } from '../parameters.js';
import { CERTIFICATES, EDUCATIONS, GRADES, GRADES_LOW_TO_HIGH, IN_FORCE, UPPER_GRADES, type Grade, type UpperGrade } from '../vocabulary.js';
import { HB15b, HB15c, HB15d, HB15e, HB15f, HB15g, HB15h, HB15i, HB15j, HB15k, HB15l, HB15m, HB15n } from './provisions.js';

const BASIC_CONDITIONS = {
  'political-stance': '政治立场', 'law-and-character': '守法与品行', 'union-work-aptitude': '工会工作能力', education: '学历', age: '年龄', health: '身体健康',
} as const;
type BasicCondition = keyof typeof BASIC_CONDITIONS;

const RELAXABLE = { education: '学历', age: '年龄' } as const;

// 第十五条（一）至（六）
export const basic = decision('hebei.eligibility.basic', {
  zh: '基本条件',
  applies: [HB15b, HB15c, HB15d, HB15e, HB15g, HB15h, HB15i, HB40b],
  from: IN_FORCE,
  facts: {
    politicalStance: bool().zh('政治立场坚定', 'Political stance'),
    lawAndCharacter: bool().zh('守法且品行良好', 'Law and character'),
    unionWorkAptitude: bool().zh('热爱并熟悉工会工作', 'Aptitude for union work'),
    education: oneOf(EDUCATIONS).zh('学历', 'Education'),
    birthDate: pastDate().zh('出生日期', 'Date of birth'),
    healthy: bool().zh('身体健康', 'Healthy'),
    richUnionExperience: bool().zh('具有丰富工会工作经历', 'Rich union experience'),
  },
  answer: {
    age: count().zh('周岁', 'Age'),
    eligible: bool().zh('符合基本条件', 'Eligible'),
    failed: setOf(oneOf(BASIC_CONDITIONS)).zh('不符合的条件', 'Failed'),
    relaxed: setOf(oneOf(RELAXABLE)).zh('放宽的条件', 'Relaxed'),
  },
}).by((facts, at) => {
  const age = completedYears(facts.birthDate, at.asOf);
  const limit = at.value(ageLimit);
  at.step(HB15g, '周岁 ＝ 出生日期至基准日的足岁', age, { 出生日期: facts.birthDate, 基准日: at.asOf });
  const failed: BasicCondition[] = [];
  const relaxed: (keyof typeof RELAXABLE)[] = [];
  if (!at.condition(HB15b, '政治立场坚定', facts.politicalStance)) failed.push('political-stance');
  if (!at.condition(HB15c, '遵守宪法和法律，品行和职业道德良好', facts.lawAndCharacter)) failed.push('law-and-character');
  if (!at.condition(HB15d, '热爱工会工作，熟悉业务，有组织协调能力', facts.unionWorkAptitude)) failed.push('union-work-aptitude');
  const relaxOrFail = (what: keyof typeof RELAXABLE, holds: boolean): void => {
    if (holds) return;
    (at.condition(HB15i, '工会工作经历丰富，可以放宽', facts.richUnionExperience, { 条件: RELAXABLE[what] }) ? relaxed : failed).push(what);
  };
  relaxOrFail('education', at.condition(HB15e, '学历为大专以上', facts.education !== 'below-associate', { 学历: EDUCATIONS[facts.education] }));
  relaxOrFail('age', at.condition(HB15g, '周岁不超过年龄上限', age <= limit, { 周岁: age, 年龄上限: limit }));
  if (!at.condition(HB15h, '身体健康', facts.healthy)) failed.push('health');
  return { age, eligible: failed.length === 0, failed, relaxed };
});

/** The list on which each certificate stands; it also serves the lists below. */
const CERTIFICATE_GRADE: Readonly<Record<keyof typeof CERTIFICATES, UpperGrade>> = {
  'labour-relations-coordinator-3': 'third', 'hr-administrator': 'third', 'psychological-counsellor-3': 'third', 'assistant-social-worker': 'third',
  'labour-relations-coordinator-2': 'second', 'hr-manager': 'second', 'assistant-hr-manager': 'second', 'psychological-counsellor-2': 'second', 'social-worker': 'second',
  'labour-relations-coordinator-1': 'first', 'senior-hr-manager': 'first', 'psychological-counsellor-1': 'first', 'senior-social-worker': 'first',
};

const rank = (grade: Grade | null): number => (grade === null ? 0 : GRADES_LOW_TO_HIGH.indexOf(grade));

interface GradeFacts {
  readonly abilityTestPassed: boolean;
  readonly examConditionsMet: boolean;
  readonly socialWorkFullTimeBachelor: boolean;
  readonly workExperienceMonths: number;
  readonly monthsAtThird: number;
  readonly monthsAtSecond: number;
}

/** Own conditions of each grade, every one recorded, so that a "no" shows all that is lacking. `held` is the rank of the highest certificate. */
function ownConditions(facts: GradeFacts, held: number, at: Judgement): Readonly<Record<Grade, boolean>> {
  const all = (...conditions: readonly boolean[]): boolean => conditions.every(Boolean);
  const test = (article: typeof HB15j): boolean => at.condition(article, '通过河北省工会实务能力测试', facts.abilityTestPassed);
  const certified = (article: typeof HB15j, grade: UpperGrade): boolean =>
    at.condition(article, '持有本级名单或更高名单中的证书，经国家考试取得', held >= rank(grade), { 等级: GRADES[grade] });
  return {
    first: at.within(HB15m, '一级岗本级条件', () => {
      const need = at.value(firstGradeMonths);
      return all(test(HB15m), certified(HB15m, 'first'),
        at.condition(HB15m, '工作月数不少于要求', facts.workExperienceMonths >= need.work, { 工作月数: facts.workExperienceMonths, 要求: need.work }),
        at.condition(HB15m, '二级岗月数不少于要求', facts.monthsAtSecond >= need.below, { 二级岗月数: facts.monthsAtSecond, 要求: need.below }));
    }),
    second: at.within(HB15l, '二级岗本级条件', () => {
      const need = at.value(secondGradeMonths);
      return all(test(HB15l), certified(HB15l, 'second'),
        at.condition(HB15l, '工作月数不少于要求', facts.workExperienceMonths >= need.work, { 工作月数: facts.workExperienceMonths, 要求: need.work }),
        at.condition(HB15l, '三级岗月数不少于要求', facts.monthsAtThird >= need.below, { 三级岗月数: facts.monthsAtThird, 要求: need.below }));
    }),
    third: at.within(HB15k, '三级岗本级条件', () => all(test(HB15k), certified(HB15k, 'third'))),
    junior: at.within(HB15j, '初级岗本级条件', () => {
      const candidate = at.condition(HB15j, '符合职业资格证书报考条件，暂未取得证书', facts.examConditionsMet && held === 0);
      const graduate = at.condition(HB15j, '社工专业全日制本科毕业生', facts.socialWorkFullTimeBachelor);
      return all(test(HB15j), candidate || graduate);
    }),
  };
}

// 第三条、第十五条各级岗位要求
export const grade = decision('hebei.eligibility.grade', {
  zh: '岗位等级条件',
  applies: [HB15n, HB15j, HB15k, HB15l, HB15m, HB3a, HB40b],
  from: IN_FORCE,
  facts: record(
    {
      grade: oneOf(GRADES).zh('申请等级', 'Grade'),
      abilityTestPassed: bool().zh('通过实务能力测试', 'Ability test passed'),
      certificates: list(record({ name: oneOf(CERTIFICATES).zh('证书'), viaNationalExam: bool().zh('经国家相关考试取得') })).zh('职业资格证书', 'Certificates'),
      otherCertificateGrade: oneOf(UPPER_GRADES).optional().zh('名单外证书的认可等级', 'Grade of another certificate'),
      examConditionsMet: bool().zh('符合报考条件', 'Examination conditions met'),
      socialWorkFullTimeBachelor: bool().zh('社工专业全日制本科毕业生', 'Full-time bachelor of social work'),
      workExperienceMonths: count().zh('工作满月数', 'Months of work'),
      monthsAtThird: count().zh('三级岗满月数', 'Months at third grade'),
      monthsAtSecond: count().zh('二级岗满月数', 'Months at second grade'),
    },
    (f) => f.monthsAtThird + f.monthsAtSecond > f.workExperienceMonths
      ? { field: 'workExperienceMonths', code: 'inconsistent', zh: '工作满月数不得少于三级岗与二级岗月数之和', en: 'Must not be less than monthsAtThird and monthsAtSecond together' }
      : undefined,
  ),
  answer: {
    eligible: bool().zh('符合申请等级', 'Eligible'),
    qualifiesFor: setOf(oneOf(GRADES)).zh('可任等级', 'Qualifies for'),
    highestGrade: oneOf(GRADES).optional().zh('最高可任等级', 'Highest grade'),
  },
}).by((facts, at) => {
  let held = rank(facts.otherCertificateGrade);
  for (const { name, viaNationalExam } of facts.certificates) if (viaNationalExam) held = Math.max(held, rank(CERTIFICATE_GRADE[name]));
  const own = ownConditions(facts, held, at);
  const met = GRADES_LOW_TO_HIGH.filter((g) => own[g]);
  const highestGrade = met.at(-1) ?? null;
  const qualifiesFor = highestGrade === null ? [] : GRADES_LOW_TO_HIGH.slice(0, rank(highestGrade) + 1);
  const eligible = at.condition(HB15n, '具备申请等级或更高等级的条件', qualifiesFor.includes(facts.grade),
    { 申请等级: GRADES[facts.grade], 最高可任等级: highestGrade === null ? '无' : GRADES[highestGrade] });
  return { eligible, qualifiesFor, highestGrade };
});

// 第十五条（四）
export const ranking = decision('hebei.eligibility.ranking', {
  zh: '人选排序',
  applies: [HB15f, HB40b],
  from: IN_FORCE,
  facts: {
    candidates: list(
      record({ id: text().zh('编号'), score: score().zh('得分'), massOrganisationExperience: bool().zh('具有群团工作经验') }),
      { nonEmpty: true, unique: (c) => c.id, uniqueField: 'id' },
    ).zh('人选', 'Candidates'),
  },
  answer: { ranking: list(record({ id: text().zh('编号'), rank: count().zh('名次') })).zh('名次', 'Ranking') },
}).by(({ candidates }, at) => {
  const ranked = ranksOf(candidates, (a, b) => b.score.comparedTo(a.score) || Number(b.massOrganisationExperience) - Number(a.massOrganisationExperience));
  for (const { item, rank: place } of ranked) {
    at.step(HB15f, '名次：得分高者在前，同分时有群团工作经验者在前，仍同则并列', place, { 编号: item.id, 得分: item.score, 群团工作经验: item.massOrganisationExperience });
  }
  return { ranking: ranked.map(({ item, rank: place }) => ({ id: item.id, rank: place })) };
});
