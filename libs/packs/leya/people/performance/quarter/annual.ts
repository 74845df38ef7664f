// 第三章五 年度: the yearly pool of a project and the standard performance of its members.
import { count, dec, decision, integer, list, oneOf, percentOf, record, tableOf, type Decimal, type Infer, type Judgement, type Provision, type Siblings } from '@gongqiao/kernel';
import { FEE_BANDS, PRINTED_FEES, feeBand, type FeeBand } from '../../pay/fee-band.js';
import { NEW_PAY } from '../../pay/provisions.js';
import { printed } from '../../rules/parameters.js';
import { dec4, demanded, identifier, rate, roster, wholePoints, yes, yuan } from '../../rules/types.js';
import { CERTIFICATES, NEW_PAY_FROM } from '../../vocabulary.js';
import { QUARTER } from './provisions.js';

export const poolShare = printed('annualPool.percent', '绩效与奖励池占合同总额（％）', QUARTER['4'], record({ share: rate().zh('比例'), float: rate().zh('浮动') }), { share: '7.7', float: '2' }, NEW_PAY_FROM);

export const annualPool = decision('leya.funding.annualPool', {
  zh: '年度绩效与奖励池总额',
  applies: [QUARTER['4'], NEW_PAY['5']],
  from: NEW_PAY_FROM,
  facts: { contractTotal: yuan().zh('合同总额'), adjustmentPercent: dec4({ signed: true, min: '-2', max: '2' }).zh('浮动比例') },
  answer: { base: yuan().zh('基数'), minimum: yuan().zh('下限'), maximum: yuan().zh('上限'), amount: yuan().zh('总额') },
}).by(({ contractTotal, adjustmentPercent }, at) => {
  const { share, float } = at.value(poolShare);
  const base = at.step(QUARTER['4'], '基数 ＝ 合同总额 × 比例％', percentOf(contractTotal, share), { 合同总额: contractTotal, 比例: share });
  const minimum = at.step(QUARTER['4'], '下限 ＝ 基数 ×（100 － 浮动）％', percentOf(base, dec(100).minus(float)), { 浮动: float });
  const maximum = at.step(QUARTER['4'], '上限 ＝ 基数 ×（100 ＋ 浮动）％', percentOf(base, dec(100).plus(float)), { 浮动: float });
  return { base, minimum, maximum, amount: at.step(QUARTER['4'], '总额 ＝ 基数 ×（100 ＋ 浮动比例）％', percentOf(base, adjustmentPercent.plus(100)), { 基数: base, 浮动比例: adjustmentPercent }) };
});

export const LOCATIONS = { town: '镇街', city: '市直' } as const;
export const ANNUAL_ROLES = {
  manager: '项目管理人员', 'group-leader': '组长', 'deputy-manager': '项目/社综副主任', 'area-leader': '区域组长', 'sub-project-lead': '子项目负责人', 'social-worker': '社工',
} as const;

const BAND_TABLE = record({
  managerLarge: yuan().zh('大项目管理人员'), managerSmall: yuan().zh('其余管理人员'), deputy: yuan().zh('副主任等'), tier1: yuan().zh('一档'), tier2: yuan().zh('二档'), tier3: yuan().zh('三档'), uncertified: yuan().zh('未持证'),
});
export const annualStandards = printed('annualPerformance.standards', '年度绩效标准', QUARTER['5'], record({ upper: BAND_TABLE.zh('高档'), lower: BAND_TABLE.zh('低档') }), {
  upper: { managerLarge: '12360', managerSmall: '8760', deputy: '8760', tier1: '8760', tier2: '7320', tier3: '6000', uncertified: '3960' },
  lower: { managerLarge: '7800', managerSmall: '5040', deputy: '4800', tier1: '5040', tier2: '4560', tier3: '3960', uncertified: '2400' },
}, NEW_PAY_FROM);
export const largeProject = printed('annualPerformance.largeProject', '大项目人数', QUARTER['5a'], tableOf(LOCATIONS, wholePoints()), { town: 6, city: 4 }, NEW_PAY_FROM);
const PRINTED_DEPUTY_STAFF = 6;
export const deputyStaff = printed('annualPerformance.deputyStaff', '低档项目可设副主任人数', QUARTER['6d'], wholePoints(), PRINTED_DEPUTY_STAFF, NEW_PAY_FROM);
export const incomeBonus = printed('annualPerformance.income', '年度进账与附加分', QUARTER['7'], record({ income: yuan().zh('年度进账'), points: wholePoints().zh('附加分') }), { income: '20000', points: 10 }, NEW_PAY_FROM);

const PROJECT = record({ location: oneOf(LOCATIONS).zh('所在地'), staff: integer({ min: 1 }).zh('项目人数'), purchaseFeePerPost: yuan().zh('购买费'), passed: yes('考核通过') });
type Project = Infer<typeof PROJECT>;

type Rank = 'manager' | 'deputy' | 'uncertified' | 'ordinary';
interface Role {
  readonly role: keyof typeof ANNUAL_ROLES;
  readonly certificate: keyof typeof CERTIFICATES;
}

/** Which of the rules (a) to (d) a person falls under in a band. */
function rankOf({ role, certificate }: Role, band: 'upper' | 'lower', staff: number, deputyFrom: number): Rank {
  const certified = certificate === 'intermediate' || certificate === 'senior';
  if ((role === 'manager' || role === 'group-leader') && certified) return 'manager';
  const deputy = role === 'deputy-manager' || role === 'area-leader' || role === 'sub-project-lead';
  if (deputy && (band === 'upper' || staff >= deputyFrom)) return 'deputy';
  return certificate === 'none' ? 'uncertified' : 'ordinary';
}

/** The tier is demanded of those who are paid by it; the printed limits decide what must be filled in. */
function tierDemanded(f: Siblings, project: Project): boolean {
  const fee = project.purchaseFeePerPost;
  if (fee.lt(PRINTED_FEES.from)) return false;
  const band = fee.gt(PRINTED_FEES.above) ? 'upper' : 'lower';
  return rankOf({ role: f['role'] as Role['role'], certificate: f['certificate'] as Role['certificate'] }, band, project.staff, PRINTED_DEPUTY_STAFF) === 'ordinary';
}

const PERSON = record({
  personId: identifier().zh('人员'), role: oneOf(ANNUAL_ROLES).zh('岗位'), certificate: oneOf(CERTIFICATES).zh('证书'),
  tier: demanded(integer({ min: 1, max: 3 }), (f, scope) => tierDemanded(f, scope.parent?.siblings['project'] as Project), '普通社工按档次发放').zh('档次'),
  annualIncome: yuan().zh('年度进账'),
});
type Person = Infer<typeof PERSON>;

function standardOf(at: Judgement, person: Person, project: Project, band: 'upper' | 'lower'): readonly [Provision, Decimal] {
  const table = at.value(annualStandards)[band];
  const upper = band === 'upper';
  switch (rankOf(person, band, project.staff, at.value(deputyStaff))) {
    case 'manager': {
      const large = project.staff >= at.value(largeProject)[project.location];
      const ofLarge = project.location === 'town' ? (upper ? QUARTER['5a'] : QUARTER['6a']) : upper ? QUARTER['5b'] : QUARTER['6b'];
      return large ? [ofLarge, table.managerLarge] : [upper ? QUARTER['5c'] : QUARTER['6c'], table.managerSmall];
    }
    case 'deputy': return [upper ? QUARTER['5d'] : QUARTER['6d'], table.deputy];
    case 'uncertified': return [upper ? QUARTER['5e'] : QUARTER['6e'], table.uncertified];
    case 'ordinary': {
      const byTier = person.tier === 1 ? table.tier1 : person.tier === 2 ? table.tier2 : table.tier3;
      return [upper ? QUARTER['5e'] : QUARTER['6e'], byTier];
    }
  }
}

function dueTo(at: Judgement, person: Person, project: Project, band: FeeBand): Decimal | null {
  if (band === 'none') return null;
  const [cited, standard] = standardOf(at, person, project, band);
  const due = project.passed ? standard : dec(0);
  return at.step(cited, `${person.personId} 年度绩效标准，考核未通过的为零`, due, { 岗位: ANNUAL_ROLES[person.role], 证书: CERTIFICATES[person.certificate], 档次: person.tier, 项目人数: project.staff, 考核通过: project.passed });
}

export const annualPerformance = decision('leya.compensation.annualPerformance', {
  zh: '年度绩效标准',
  applies: [
    QUARTER['5'], QUARTER['5a'], QUARTER['5b'], QUARTER['5c'], QUARTER['5d'], QUARTER['5e'], QUARTER['6'], QUARTER['6a'], QUARTER['6b'], QUARTER['6c'], QUARTER['6d'], QUARTER['6e'], QUARTER['7'], NEW_PAY['5'],
  ],
  from: NEW_PAY_FROM,
  facts: { project: PROJECT.zh('项目'), people: roster('personId', PERSON, { nonEmpty: true }).zh('人员') },
  answer: {
    band: oneOf(FEE_BANDS).zh('购买费分档'),
    people: list(record({ personId: identifier().zh('人员'), standard: yuan().orNull().zh('年度绩效标准'), extraPoints: count().zh('附加分'), teamHighest: yuan().orNull().zh('团队最高绩效') })).zh('人员'),
  },
}).by(({ project, people }, at) => {
  const band = feeBand(at, project.purchaseFeePerPost);
  const { income, points } = at.value(incomeBonus);
  const standards = people.map((person) => dueTo(at, person, project, band));
  const granted = standards.filter((s) => s !== null);
  const highest = project.passed && granted.length > 0 ? granted.reduce((a, b) => (a.gt(b) ? a : b)) : null;
  return {
    band,
    people: people.map((person, i) => {
      const rewarded = person.annualIncome.gte(income);
      if (rewarded) at.step(QUARTER['7'], `${person.personId} 年度进账达规定，得附加分，并可认定为团队最高绩效`, points, { 年度进账: person.annualIncome, 规定: income, 团队最高绩效: highest });
      return { personId: person.personId, standard: standards[i] ?? null, extraPoints: rewarded ? points : 0, teamHighest: rewarded ? highest : null };
    }),
  };
});
