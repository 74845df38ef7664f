// 年资补贴 and 工龄工资: the new tiers, the old years, and which of the two applies.
import { bool, count, decision, fault, fullYearsBetween, integer, oneOf, pastDate, record, ZERO, type Judgement, type Provision, type Scope, type Siblings } from '@gongqiao/kernel';
import { printed } from '../rules/parameters.js';
import { least } from '../rules/rounding.js';
import { wholePoints, yes, yuan } from '../rules/types.js';
import { TALENT } from '../talent/provisions.js';
import { CERTIFICATES, NEW_PAY_FROM } from '../vocabulary.js';
import { NEW_PAY, OLD_PAY } from './provisions.js';

const OLD = record({ first: yuan().zh('满一年'), step: yuan().zh('每增一年'), cap: yuan().zh('上限') });
export const seniorityOldAmounts = printed('seniorityOld', '工龄工资', OLD_PAY['3'], OLD, { first: '60', step: '50', cap: '310' });

export const seniorityOld = decision('leya.compensation.seniorityOld', {
  zh: '工龄工资',
  applies: [OLD_PAY['3'], TALENT['12.8']],
  facts: { hiredOn: pastDate().zh('入职日期') },
  answer: { years: count().zh('满年数'), amount: yuan().zh('工龄工资') },
}).by(({ hiredOn }, at) => {
  const { first, step, cap } = at.value(seniorityOldAmounts);
  const years = fullYearsBetween(hiredOn, at.asOf);
  const amount = years < 1 ? ZERO : least(first.plus(step.times(years - 1)), cap);
  return { years, amount: at.step(OLD_PAY['3'], '工龄工资 ＝ 满一年额 ＋ 每增一年额 ×（满年数 － 1），至上限；不满一年为零', amount, { 满年数: years, 满一年额: first, 每增一年额: step, 上限: cap }) };
});

const ROLES = { manager: '项目管理人员', 'group-leader': '组长', other: '其他' } as const;
const STATUSES = { paid: '发放', suspended: '暂停发放', cancelled: '取消' } as const;
const TIERS = record({ tier1: yuan().zh('第一档'), tier2: yuan().zh('第二档'), tier3: yuan().zh('第三档'), tier4: yuan().zh('第四档'), tier5: yuan().zh('第五档') });
export const seniorityTiers = printed('seniorityNew.tiers', '年资补贴各档', NEW_PAY['2.2'], TIERS, { tier1: '0', tier2: '110', tier3: '210', tier4: '310', tier5: '500' }, NEW_PAY_FROM);
export const seniorityMonths = printed('seniorityNew.months', '年资补贴经验月数', NEW_PAY['2.2'], record({ second: wholePoints().zh('第二档起'), thirdAbove: wholePoints().zh('第三档超过') }), { second: 12, thirdAbove: 36 }, NEW_PAY_FROM);
/** 累计2次季度考核不合格: which facts may be given is judged by the printed figure, before any parameter is read. */
export const FAILED_QUARTERS = 2;

export const SENIORITY_FIELDS = {
  role: oneOf(ROLES).zh('岗位'), certificate: oneOf(CERTIFICATES).zh('证书'), majorContribution: yes('有重大贡献'), experienceMonths: count().zh('社工经验月数'), onLongLeave: yes('长期不在岗'),
  failedQuartersInYear: integer({ min: 0, max: 4 }).zh('当年不合格季度数'),
  institutionCancels: bool().check((value, f) => (value && Number(f['failedQuartersInYear']) < FAILED_QUARTERS ? fault('inconsistent', '不合格季度不足两次，不能取消', 'fewer than two failed quarters') : undefined)).zh('机构取消'),
} as const;

interface Standing {
  readonly role: keyof typeof ROLES;
  readonly certificate: keyof typeof CERTIFICATES;
  readonly majorContribution: boolean;
  readonly experienceMonths: number;
}

function tierOf(at: Judgement, { role, certificate, majorContribution, experienceMonths }: Standing): 1 | 2 | 3 | 4 | 5 {
  const { second, thirdAbove } = at.value(seniorityMonths);
  if (role === 'manager' && majorContribution) return 5;
  if (role !== 'other' || certificate === 'intermediate' || certificate === 'senior') return 4;
  if (experienceMonths > thirdAbove) return 3;
  return experienceMonths >= second ? 2 : 1;
}

export const seniorityNew = decision('leya.compensation.seniorityNew', {
  zh: '年资补贴',
  applies: [NEW_PAY['2.2'], NEW_PAY['2.5'], NEW_PAY['2.6']],
  from: NEW_PAY_FROM,
  facts: SENIORITY_FIELDS,
  answer: { tier: integer({ min: 1, max: 5 }).zh('档次'), standard: yuan().zh('标准'), amount: yuan().zh('年资补贴'), status: oneOf(STATUSES).zh('状态'), mayCancel: bool().zh('可取消') },
}).by((facts, at) => {
  const tier = at.step(NEW_PAY['2.2'], '年资档次按岗位、证书、贡献和经验月数', tierOf(at, facts), { 岗位: ROLES[facts.role], 证书: CERTIFICATES[facts.certificate], 经验月数: facts.experienceMonths });
  const standard = at.value(seniorityTiers)[`tier${tier}`];
  const status = facts.institutionCancels ? 'cancelled' : facts.onLongLeave ? 'suspended' : 'paid';
  const cited: Provision = status === 'cancelled' ? NEW_PAY['2.5'] : status === 'suspended' ? NEW_PAY['2.6'] : NEW_PAY['2.2'];
  const amount = at.step(cited, '年资补贴 ＝ 档次标准，取消或暂停的为零', status === 'paid' ? standard : ZERO, { 档次标准: standard, 状态: STATUSES[status] });
  return { tier, standard, amount, status, mayCancel: facts.failedQuartersInYear >= FAILED_QUARTERS };
});

const SCHEMES = { old: '旧：工龄工资', new: '新：年资补贴' } as const;

/** The scheme named, or the one in force on the day. */
function isNew(f: Siblings, scope: Scope): boolean {
  return f['scheme'] === 'new' || (f['scheme'] === null && scope.asOf >= NEW_PAY_FROM);
}
const NEW_WORDS = '适用新制时';

export const seniority = decision('leya.compensation.seniority', {
  zh: '工龄工资与年资补贴的适用',
  applies: [NEW_PAY['2.1']],
  facts: {
    scheme: oneOf(SCHEMES).omittable().check((value, _, scope) => (value === 'new' && scope.asOf < NEW_PAY_FROM ? fault('inconsistent', '新制自 2023-02-01 起施行', 'the new scheme begins on 2023-02-01') : undefined)).zh('适用制度'),
    hiredOn: pastDate().when((f, scope) => !isNew(f, scope), '适用旧制时').zh('入职日期'),
    role: SENIORITY_FIELDS.role.when(isNew, NEW_WORDS), certificate: SENIORITY_FIELDS.certificate.when(isNew, NEW_WORDS), majorContribution: SENIORITY_FIELDS.majorContribution.when(isNew, NEW_WORDS),
    experienceMonths: SENIORITY_FIELDS.experienceMonths.when(isNew, NEW_WORDS), onLongLeave: SENIORITY_FIELDS.onLongLeave.when(isNew, NEW_WORDS),
    failedQuartersInYear: SENIORITY_FIELDS.failedQuartersInYear.when(isNew, NEW_WORDS), institutionCancels: SENIORITY_FIELDS.institutionCancels.when(isNew, NEW_WORDS),
  },
  answer: { scheme: oneOf(SCHEMES).zh('适用制度'), amount: yuan().zh('金额') },
}).by(({ hiredOn, role, certificate, majorContribution, experienceMonths, onLongLeave, failedQuartersInYear, institutionCancels }, at) => {
  const scheme = hiredOn === null ? 'new' : 'old';
  at.step(NEW_PAY['2.1'], '适用指明的制度；未指明的，2023-02-01 起适用新制', SCHEMES[scheme]);
  if (hiredOn !== null) return { scheme, amount: at.call(seniorityOld, { hiredOn }).amount };
  if (role === null || certificate === null || majorContribution === null || experienceMonths === null || onLongLeave === null || failedQuartersInYear === null || institutionCancels === null) {
    throw new Error('the new scheme reads all of its fields');
  }
  return { scheme, amount: at.call(seniorityNew, { role, certificate, majorContribution, experienceMonths, onLongLeave, failedQuartersInYear, institutionCancels }).amount };
});

