// NT-CON-18 to 24: notice, protection, severance.
import {
  addDays, addMonths, bool, count, date, day, dec, decimal, decision, fault, money, oneOf, setOf,
  type Decimal, type Judgement, type PlainDate, type Siblings,
} from '@gongqiao/kernel';
import { inOrder, monthsOfTerm, named, notBefore, reckon } from '../common.js';
import { noticeDays as employerNotice, resignationDays, severanceCap, unlawfulMultiple } from '../parameters/leave-contract.js';
import * as P from '../provisions/contract.js';

const GROUNDS = {
  'worker-resigns': '劳动者辞职', 'worker-for-cause': '劳动者因单位过错解除', 'mutual-by-worker': '协商一致（劳动者提出）', 'mutual-by-employer': '协商一致（单位提出）',
  misconduct: '劳动者过错', medical: '医疗期满', incompetence: '不能胜任', 'changed-circumstances': '客观情况变化', redundancy: '裁员', expiry: '固定期限届满', retirement: '退休',
} as const;
type Ground = keyof typeof GROUNDS;

const PROTECTIONS = {
  'health-check-pending': '离岗前体检或疑似职业病', 'work-injury': '职业病或工伤丧失劳动能力', 'medical-period': '医疗期', maternity: '孕产哺乳期',
  'near-retirement': '满十五年且距退休不足五年', 'other-by-law': '法律规定的其他情形',
} as const;
const OFFERS = { none: '不续订', worse: '降低条件', 'same-or-better': '维持或提高条件而劳动者不续订' } as const;

const ARTICLE_40: readonly string[] = ['medical', 'incompetence', 'changed-circumstances'];
const PROTECTED: readonly string[] = [...ARTICLE_40, 'redundancy', 'expiry'];
const SEVERANCE: readonly Ground[] = ['worker-for-cause', 'mutual-by-employer', 'medical', 'incompetence', 'changed-circumstances', 'redundancy', 'expiry'];

const of40 = (f: Siblings): boolean => ARTICLE_40.includes(String(f['ground']));

const noticeFacts = {
  ground: oneOf(GROUNDS).zh('事由'),
  noticeOn: date().zh('通知日'),
  inProbation: bool().when((f) => f['ground'] === 'worker-resigns', '仅辞职').zh('在试用期内'),
  renewalOffer: oneOf(OFFERS).when((f) => f['ground'] === 'expiry', '仅届满').zh('续订条件'),
  protections: setOf(oneOf(PROTECTIONS)).when((f) => PROTECTED.includes(String(f['ground'])), '仅无过失解除、裁员、届满').zh('保护情形'),
  payInLieu: bool().when(of40, '仅无过失解除').zh('以一个月工资代通知'),
  lastMonthWage: money().when((f) => of40(f) && f['payInLieu'] === true, '仅代通知').zh('上月工资'),
};

/** Days of notice by ground. */
function daysOfNotice(at: Judgement, ground: Ground, inProbation: boolean | null, payInLieu: boolean | null): number {
  if (ground === 'worker-resigns') return inProbation ? at.value(resignationDays).probation : at.value(resignationDays).regular;
  if (ground === 'redundancy') return at.value(employerNotice);
  return of40({ ground }) && !payInLieu ? at.value(employerNotice) : 0;
}

export const notice = decision('national.contract.notice', {
  zh: '解除终止的通知与补偿', applies: [P.CON18, P.CON19, P.CON20, P.CON21, P.CON22, P.CON27], from: day('2008-09-18'),
  facts: noticeFacts,
  answer: {
    allowed: bool().zh('可否解除'), blockedBy: setOf(oneOf(PROTECTIONS)).zh('受保护情形'), noticeDays: count().zh('通知天数'), earliestEnd: date().orNull().zh('最早终止日'),
    payInLieu: money().zh('代通知金'), severanceDue: bool().zh('应付经济补偿'),
  },
}).by((f, at) => {
  const blockedBy = inOrder(PROTECTIONS, f.protections ?? []);
  const allowed = at.condition(P.CON21, '没有不得解除、终止的情形', blockedBy.length === 0, { 事由: GROUNDS[f.ground], 保护情形: named(PROTECTIONS, blockedBy) });
  const provision = f.ground === 'worker-resigns' ? P.CON18 : f.ground === 'redundancy' ? P.CON20 : f.ground === 'misconduct' ? P.CON27 : P.CON19;
  const noticeDays = at.step(provision, '应提前通知的天数', daysOfNotice(at, f.ground, f.inProbation, f.payInLieu), { 事由: GROUNDS[f.ground] });
  const earliestEnd = allowed ? at.step(provision, '最早终止日＝通知日＋通知天数', reckon(at, 'noticeOn', () => addDays(f.noticeOn, noticeDays)), { 通知日: f.noticeOn, 通知天数: noticeDays }) : null;
  const paid = allowed && f.lastMonthWage !== null ? f.lastMonthWage : dec(0);
  if (f.lastMonthWage !== null) at.step(P.CON19, '代通知金为上月工资，不得解除的为零', paid, { 上月工资: f.lastMonthWage });
  const byTable = SEVERANCE.includes(f.ground) && f.renewalOffer !== 'same-or-better';
  const severanceDue = at.condition(P.CON22, '属于应支付经济补偿的情形且可以解除', byTable && allowed, { 事由: GROUNDS[f.ground], ...(f.renewalOffer ? { 续订条件: OFFERS[f.renewalOffer] } : {}) });
  return { allowed, blockedBy, noticeDays, earliestEnd, payInLieu: paid, severanceDue };
});

/** Years of service: whole years, 1 more for six full months and more, ½ for any smaller rest, even of days. */
function yearsOfService(from: PlainDate, to: PlainDate): Decimal {
  const months = monthsOfTerm(from, to);
  const whole = dec(Math.floor(months / 12));
  if (months % 12 >= 6) return whole.plus(1);
  const rest = addMonths(from, whole.toNumber() * 12) < addDays(to, 1);
  return rest ? whole.plus('0.5') : whole;
}

export const severance = decision('national.contract.severance', {
  zh: '经济补偿与赔偿金', applies: [P.CON23, P.CON24], from: day('2008-09-18'),
  facts: {
    from: date().zh('工龄起').check((value) => (value < '2008-01-01' ? fault('out-of-range', '应为 2008-01-01 以后', 'must be 2008-01-01 or later') : undefined)),
    to: date().zh('最后工作日').check((value, f) => notBefore(f['from'] as PlainDate, '工龄起始日', 'from')(value)),
    averageWage: money().zh('前十二个月平均工资'), minimumWage: money().zh('最低工资'), localAverageWage: money().zh('当地月平均工资'), unlawful: bool().zh('违法解除'),
  },
  answer: {
    serviceYears: decimal({ scale: 1 }).zh('工龄年数'), paidYears: decimal({ scale: 1 }).zh('支付年数'), base: money().zh('计算基数'), capped: bool().zh('封顶'),
    severance: money().zh('经济补偿'), compensation: money().zh('赔偿金'),
  },
}).by((f, at) => {
  reckon(at, 'to', () => addDays(f.to, 1));
  const cap = at.value(severanceCap);
  const serviceYears = at.step(P.CON23, '工龄年数：满六个月按一年，不满按半年', yearsOfService(f.from, f.to), { 起: f.from, 止: f.to });
  const limit = f.localAverageWage.times(cap.multiple);
  const capped = !at.condition(P.CON23, '平均工资不高于当地月平均工资的封顶倍数', f.averageWage.lte(limit), { 平均工资: f.averageWage, 封顶额: limit });
  const uncapped = f.averageWage.gt(f.minimumWage) ? f.averageWage : f.minimumWage;
  const base = at.step(P.CON23, capped ? '基数＝当地月平均工资×倍数' : '基数取平均工资与最低工资的较高者', capped ? limit : uncapped,
    capped ? { 当地月平均工资: f.localAverageWage, 倍数: cap.multiple } : { 平均工资: f.averageWage, 最低工资: f.minimumWage });
  const paidYears = at.step(P.CON23, '支付年数，封顶的不超过年限', capped && serviceYears.gt(cap.years) ? cap.years : serviceYears, { 工龄年数: serviceYears });
  const due = at.step(P.CON23, '经济补偿＝基数×支付年数', base.times(paidYears), { 基数: base, 支付年数: paidYears });
  if (!f.unlawful) return { serviceYears, paidYears, base, capped, severance: due, compensation: dec(0) };
  const compensation = at.step(P.CON24, '违法解除：赔偿金＝经济补偿×倍数，不再另付补偿', due.times(at.value(unlawfulMultiple)), { 经济补偿: due, 倍数: at.value(unlawfulMultiple) });
  return { serviceYears, paidYears, base, capped, severance: dec(0), compensation };
});
