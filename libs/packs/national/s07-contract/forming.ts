// NT-CON-1 to 9: written form, probation, renewal.
import {
  addDays, addMonths, addYears, bool, count, date, day, daysBetween, decision, fault, money, oneOf, pastDate, percentOf, setOf,
  type Decimal, type Judgement, type PlainDate,
} from '@gongqiao/kernel';
import { monthsOfTerm, named, notBefore, reckon } from '../common.js';
import { openEndedProbation, openEndedTerms, openEndedYears, probationMonths, probationWageShare } from '../parameters/leave-contract.js';
import * as P from '../provisions/contract.js';
import { CONTRACT_KINDS } from '../vocabulary.js';

const LAW_IN_FORCE = day('2008-01-01');
const STATUSES = { 'signed-in-time': '按期订立', 'within-month': '一个月内待订立', 'signed-late': '逾期订立', unsigned: '逾期未订立', 'deemed-open-ended': '视为无固定期限' } as const;

/** Where the written contract stands on a day. */
function statusOf(signedOn: PlainDate | null, asOf: PlainDate, dueBy: PlainDate, anniversary: PlainDate): keyof typeof STATUSES {
  if (signedOn !== null && signedOn <= dueBy) return 'signed-in-time';
  if ((signedOn ?? asOf) >= anniversary) return 'deemed-open-ended';
  if (signedOn !== null) return 'signed-late';
  return asOf <= dueBy ? 'within-month' : 'unsigned';
}

export const labourContract = decision('national.contract.labour', {
  zh: '书面劳动合同与二倍工资', applies: [P.CON1, P.CON2, P.CON3], from: LAW_IN_FORCE,
  facts: {
    employedFrom: pastDate().zh('用工之日').check((value) => (value < LAW_IN_FORCE ? fault('out-of-range', '用工之日不得早于 2008-01-01', 'must be 2008-01-01 or later') : undefined)),
    signedOn: pastDate().optional().zh('订立日'),
  },
  answer: {
    status: oneOf(STATUSES).zh('状态'), dueBy: date().zh('应订立日'), doublePayFrom: date().orNull().zh('二倍工资起'), doublePayTo: date().orNull().zh('二倍工资止'),
    doublePayDays: count().zh('二倍工资天数'), openEndedFrom: date().orNull().zh('视为无固定期限之日'),
  },
}).by(({ employedFrom, signedOn }, at) => {
  const { dueBy, anniversary } = { dueBy: reckon(at, 'employedFrom', () => addMonths(employedFrom, 1)), anniversary: reckon(at, 'employedFrom', () => addYears(employedFrom, 1)) };
  at.step(P.CON1, '应订立日＝用工之日＋一个月', dueBy, { 用工之日: employedFrom });
  const status = statusOf(signedOn, at.asOf, dueBy, anniversary);
  at.step(P.CON2, '订立状态', STATUSES[status], { 订立日: signedOn, 应订立日: dueBy, 满一年: anniversary });
  const openEndedFrom = status === 'deemed-open-ended' ? at.step(P.CON3, '视为已订立无固定期限合同之日', anniversary) : null;
  const last = status === 'signed-late' && signedOn !== null ? addDays(signedOn, -1) : status === 'unsigned' ? at.asOf : status === 'deemed-open-ended' ? addDays(anniversary, -1) : null;
  const first = addDays(dueBy, 1);
  if (last === null || last < first) {
    at.step(P.CON2, '没有应支付二倍工资的期间', 0);
    return { status, dueBy, doublePayFrom: null, doublePayTo: null, doublePayDays: 0, openEndedFrom };
  }
  const doublePayDays = at.step(P.CON2, '二倍工资期间的日历天数，首尾两日都计入', daysBetween(first, last) + 1, { 起: first, 止: last });
  return { status, dueBy, doublePayFrom: first, doublePayTo: last, doublePayDays, openEndedFrom };
});

const PROBATION_BREACHES = {
  'not-allowed': '不得约定试用期', 'too-long': '试用期过长', repeated: '重复约定试用期', 'probation-only': '仅约定试用期', 'beyond-contract': '试用期超出合同期限', 'wage-below-floor': '试用期工资过低',
} as const;
type ProbationBreach = keyof typeof PROBATION_BREACHES;

interface Term {
  readonly contractKind: keyof typeof CONTRACT_KINDS;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
}

/** Longest probation in months by kind and term. */
function longestProbation(at: Judgement, { contractKind, startsOn, endsOn }: Term): number {
  if (contractKind === 'open-ended') return at.value(openEndedProbation);
  if (contractKind !== 'fixed-term' || endsOn === null) return 0;
  reckon(at, 'endsOn', () => addDays(endsOn, 1));
  const term = monthsOfTerm(startsOn, endsOn);
  return at.value(probationMonths).filter((row) => term >= row.fromMonths).at(-1)?.months ?? 0;
}

/** Highest of the shares of the two wages and the minimum wage, exact. */
function probationFloor(at: Judgement, contractWage: Decimal, lowestPostWage: Decimal | null, minimum: Decimal): Decimal {
  const part = at.value(probationWageShare);
  const shares = [percentOf(contractWage, part), ...(lowestPostWage ? [percentOf(lowestPostWage, part)] : [])];
  const floors = [...shares, minimum];
  const floor = floors.reduce((a, b) => (b.gt(a) ? b : a));
  const words = lowestPostWage ? '工资下限取 约定工资×比例％、同岗最低档工资×比例％ 与 最低工资 的最高者' : '工资下限取 约定工资×比例％ 与 最低工资 的较高者';
  return at.step(P.CON5, words, floor, { 约定工资: contractWage, 比例: part, ...(lowestPostWage ? { 同岗最低档工资: lowestPostWage } : {}), 最低工资: minimum });
}

export const probation = decision('national.contract.probation', {
  zh: '试用期核对', applies: [P.CON4, P.CON5, P.CON6], from: day('2008-09-18'),
  facts: {
    contractKind: oneOf(CONTRACT_KINDS).zh('合同类型'), startsOn: date().zh('起始日'),
    endsOn: date().when((f) => f['contractKind'] === 'fixed-term', '仅固定期限').zh('终止日').check((value, f) => notBefore(f['startsOn'] as PlainDate, '起始日', 'startsOn')(value)),
    probationEndsOn: date().optional().zh('试用期末日').check((value, f) => notBefore(f['startsOn'] as PlainDate, '起始日', 'startsOn')(value)),
    probationBefore: bool().zh('曾约定试用期'), probationWage: money().zh('试用期工资'), contractWage: money().zh('约定工资'), minimumWage: money().zh('最低工资'),
    lowestPostWage: money().optional().zh('同岗最低档工资'),
  },
  answer: {
    maximumMonths: count().zh('最长月数'), maximumEndsOn: date().orNull().zh('最晚末日'), wageFloor: money().zh('工资下限'),
    breaches: setOf(oneOf(PROBATION_BREACHES)).zh('违反事项'), excessDays: count().zh('超出天数'), compliant: bool().zh('是否合法'),
  },
}).by((f, at) => {
  const maximumMonths = at.step(P.CON4, '试用期最长月数按合同类型和期限', longestProbation(at, f), { 合同类型: CONTRACT_KINDS[f.contractKind], 起始日: f.startsOn, 终止日: f.endsOn });
  const maximumEndsOn = maximumMonths === 0 ? null : reckon(at, 'startsOn', () => addDays(addMonths(f.startsOn, maximumMonths), -1));
  const wageFloor = probationFloor(at, f.contractWage, f.lowestPostWage, f.minimumWage);
  const agreed = f.probationEndsOn;
  if (agreed === null) {
    at.condition(P.CON4, '没有约定试用期', true);
    return { maximumMonths, maximumEndsOn, wageFloor, breaches: [], excessDays: 0, compliant: true };
  }
  const ending = f.contractKind === 'fixed-term' ? f.endsOn : null;
  const checks: readonly (readonly [ProbationBreach, boolean])[] = [
    ['not-allowed', at.condition(P.CON4, '该类合同可以约定试用期', maximumEndsOn !== null)],
    ['too-long', maximumEndsOn === null || at.condition(P.CON4, '试用期末日不晚于最晚末日', agreed <= maximumEndsOn, { 试用期末日: agreed, 最晚末日: maximumEndsOn })],
    ['repeated', at.condition(P.CON4, '此前没有约定过试用期', !f.probationBefore)],
    ['probation-only', ending === null || at.condition(P.CON4, '试用期不与合同同日终止', agreed !== ending)],
    ['beyond-contract', ending === null || at.condition(P.CON4, '试用期不超出合同期限', agreed <= ending)],
    ['wage-below-floor', at.condition(P.CON5, '试用期工资不低于工资下限', f.probationWage.gte(wageFloor), { 试用期工资: f.probationWage, 工资下限: wageFloor })],
  ];
  const breaches = checks.filter(([, ok]) => !ok).map(([code]) => code);
  const wholly = maximumEndsOn === null || f.probationBefore;
  const excessDays = wholly ? daysBetween(f.startsOn, agreed) + 1 : Math.max(0, daysBetween(maximumEndsOn, agreed));
  at.step(P.CON6, '超过法定试用期的日历天数', excessDays, { 违反事项: named(PROBATION_BREACHES, breaches) });
  return { maximumMonths, maximumEndsOn, wageFloor, breaches, excessDays, compliant: breaches.length === 0 };
});

const RENEWAL_GROUNDS = { 'ten-years': '连续工作满十年', 'two-fixed-terms': '连续两次固定期限' } as const;
const WISHES = { 'open-ended': '要求无固定期限', 'fixed-term': '同意固定期限', 'not-renew': '不续订' } as const;

export const renewal = decision('national.contract.renewal', {
  zh: '续订与无固定期限合同', applies: [P.CON7, P.CON8, P.CON9], from: LAW_IN_FORCE,
  facts: {
    fixedTermContracts: count().zh('连续固定期限次数'), continuousFrom: pastDate().zh('连续工作起始日'), disqualified: bool().zh('有法定过错或医疗期满、不胜任情形'),
    publicWelfarePost: bool().zh('公益性岗位'), workerWants: oneOf(WISHES).zh('本人意愿'),
  },
  answer: { grounds: setOf(oneOf(RENEWAL_GROUNDS)).zh('依据'), openEndedDue: bool().zh('应订立无固定期限'), doublePayIfRefusedFrom: date().orNull().zh('拒订二倍工资起') },
}).by((f, at) => {
  const [years, terms] = [at.value(openEndedYears), at.value(openEndedTerms)];
  const covered = at.condition(P.CON9, '不是政府补贴的公益性岗位', !f.publicWelfarePost);
  const fullOn = reckon(at, 'continuousFrom', () => addYears(f.continuousFrom, years));
  const tenYears = at.condition(P.CON7, '连续工作满十年', at.asOf >= fullOn, { 满十年之日: fullOn });
  const twoTerms = at.condition(P.CON7, '连续两次固定期限且没有法定排除情形', f.fixedTermContracts >= terms && !f.disqualified, { 连续固定期限次数: f.fixedTermContracts });
  const grounds: (keyof typeof RENEWAL_GROUNDS)[] = !covered ? [] : [...(tenYears ? ['ten-years' as const] : []), ...(twoTerms ? ['two-fixed-terms' as const] : [])];
  const wants = at.condition(P.CON7, '本人要求订立无固定期限合同', f.workerWants === 'open-ended', { 本人意愿: WISHES[f.workerWants] });
  const openEndedDue = grounds.length > 0 && wants;
  const doublePayIfRefusedFrom = openEndedDue ? at.step(P.CON8, '不订立的，自应订立之日起支付二倍工资', at.asOf) : null;
  return { grounds, openEndedDue, doublePayIfRefusedFrom };
});
