// NT-CON-10 to 16: dispatched labour.
import { addDays, bool, count, date, day, dec, decision, money, oneOf, roundHalfUp, setOf, shareOf, type PlainDate } from '@gongqiao/kernel';
import { monthsOfTerm, named, notBefore, reckon, share } from '../common.js';
import { dispatchMonthsLeast, dispatchShare, temporaryMonthsMost } from '../parameters/leave-contract.js';
import * as P from '../provisions/contract.js';
import { CONTRACT_KINDS } from '../vocabulary.js';

const POST_KINDS = { temporary: '临时性', auxiliary: '辅助性', substitute: '替代性', other: '其他' } as const;
const BREACHES = {
  'not-licensed': '派遣单位无许可', 'self-established': '自设派遣单位', 'contract-kind': '不是固定期限合同', 'contract-too-short': '合同不足两年', 'post-kind': '不属三性岗位',
  'temporary-too-long': '临时性超过六个月', 'auxiliary-not-consulted': '辅助性岗位未经协商公示', 'share-exceeded': '超过用工比例', 'probation-repeated': '重复试用', 'fee-charged': '向劳动者收费', 'wage-below-minimum': '低于最低工资',
} as const;
type Breach = keyof typeof BREACHES;

const facts = {
  contractKind: oneOf(CONTRACT_KINDS).zh('合同类型'), startsOn: date().zh('起始日'),
  endsOn: date().when((f) => f['contractKind'] === 'fixed-term', '仅固定期限').zh('终止日').check((value, f) => notBefore(f['startsOn'] as PlainDate, '起始日', 'startsOn')(value)),
  postKind: oneOf(POST_KINDS).zh('岗位性质'),
  postMonths: count().when((f) => f['postKind'] === 'temporary', '仅临时性').zh('岗位存续月数'),
  auxiliaryConsulted: bool().when((f) => f['postKind'] === 'auxiliary', '仅辅助性').zh('已协商公示'),
  agencyLicensed: bool().zh('派遣单位有许可'), selfEstablished: bool().zh('用工单位自设'), feeCharged: bool().zh('向劳动者收费'), probations: count().zh('试用期次数'),
  dispatchedWorkers: count({ min: 1 }).zh('派遣人数'), contractWorkers: count().zh('合同制人数'), shareLimitBinds: bool().zh('受比例限制'), wage: money().zh('工资'), minimumWage: money().zh('最低工资'),
};

export const dispatch = decision('national.contract.dispatch', {
  zh: '劳务派遣核对', applies: [P.CON10, P.CON11, P.CON12, P.CON13, P.CON14, P.CON15, P.CON16], from: day('2014-03-01'),
  facts,
  answer: { share: share().zh('派遣占比'), maximumDispatched: count().orNull().zh('派遣人数上限'), breaches: setOf(oneOf(BREACHES)).zh('违反事项'), compliant: bool().zh('是否合法') },
}).by((f, at) => {
  const [least, most, limit] = [at.value(dispatchMonthsLeast), at.value(temporaryMonthsMost), at.value(dispatchShare)];
  const whole = dec(f.dispatchedWorkers).plus(f.contractWorkers);
  const part = at.step(P.CON12, '派遣占比％＝派遣人数÷（派遣人数＋合同制人数）×100，四舍五入到两位小数', roundHalfUp(shareOf(dec(f.dispatchedWorkers), whole), 2), { 派遣人数: f.dispatchedWorkers, 合同制人数: f.contractWorkers });
  const fixed = f.contractKind === 'fixed-term';
  if (f.endsOn !== null) { const last = f.endsOn; reckon(at, 'endsOn', () => addDays(last, 1)); }
  const months = f.endsOn === null ? 0 : monthsOfTerm(f.startsOn, f.endsOn);
  const checks: readonly (readonly [Breach, boolean])[] = [
    ['not-licensed', at.condition(P.CON13, '派遣单位有许可', f.agencyLicensed)],
    ['self-established', at.condition(P.CON13, '不是用工单位自设', !f.selfEstablished)],
    ['contract-kind', at.condition(f.contractKind === 'part-time' ? P.CON16 : P.CON10, '订立固定期限合同', fixed, { 合同类型: CONTRACT_KINDS[f.contractKind] })],
    ['contract-too-short', !fixed || at.condition(P.CON10, '合同满最短月数', months >= least, { 合同满月数: months, 最短月数: least })],
    ['post-kind', at.condition(P.CON11, '属于临时性、辅助性或替代性岗位', f.postKind !== 'other', { 岗位性质: POST_KINDS[f.postKind] })],
    ['temporary-too-long', f.postMonths === null || at.condition(P.CON11, '临时性岗位不超过最长月数', f.postMonths <= most, { 岗位存续月数: f.postMonths, 最长月数: most })],
    ['auxiliary-not-consulted', f.auxiliaryConsulted === null || at.condition(P.CON11, '辅助性岗位已协商公示', f.auxiliaryConsulted)],
    ['share-exceeded', !f.shareLimitBinds || at.condition(P.CON12, '派遣占比不超过上限', dec(f.dispatchedWorkers).times(100).lte(limit.times(whole)), { 派遣占比: part, 上限: limit })],
    ['probation-repeated', at.condition(P.CON15, '与同一人只约定一次试用期', f.probations <= 1, { 次数: f.probations })],
    ['fee-charged', at.condition(P.CON14, '没有向劳动者收费', !f.feeCharged)],
    ['wage-below-minimum', at.condition(P.CON10, '工资不低于最低工资', f.wage.gte(f.minimumWage), { 工资: f.wage, 最低工资: f.minimumWage })],
  ];
  const breaches = checks.filter(([, ok]) => !ok).map(([code]) => code);
  // n dispatched ≤ limit% of n + c gives n ≤ c × limit ÷ (100 − limit), a ninth at ten per cent.
  const maximumDispatched = f.shareLimitBinds
    ? at.step(P.CON12, '派遣人数上限＝合同制人数×上限比例÷（100－上限比例），取整数', limit.times(f.contractWorkers).div(dec(100).minus(limit)).floor().toNumber(), { 合同制人数: f.contractWorkers, 上限比例: limit })
    : null;
  at.condition(P.CON10, '各项均符合', breaches.length === 0, { 违反事项: named(BREACHES, breaches) });
  return { share: part, maximumDispatched, breaches, compliant: breaches.length === 0 };
});
