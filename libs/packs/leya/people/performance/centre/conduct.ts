// （六）: when a result of the project department counts as zero.
import { bool, count, dec, list, oneOf, record, type Decimal, type Infer, type Judgement, type Provision } from '@gongqiao/kernel';
import { oneDecimal, yes } from '../../rules/types.js';
import { CENTRE } from './provisions.js';
import { singleBelow, zeroLine, type Rated } from './rates.js';

export const PROJECT_CONDUCT = record({ complaintWarnings: count().zh('警告次数'), improvedAfterWarnings: yes('警告后已改善'), seriousViolation: yes('严重违反规定') });
export type Conduct = Infer<typeof PROJECT_CONDUCT>;

export const PROJECT_ZERO_CAUSES = {
  'completion-below-60': '平均完成率低于60%', 'single-indicator-below-60': '咨询、建档或活动单项低于60%', 'unresolved-complaints': '投诉警告两次以上未改善', 'serious-violation': '严重违反规定', 'total-below-60': '总分低于60分',
} as const;
export type ProjectZeroCause = keyof typeof PROJECT_ZERO_CAUSES;

/** What every scheme of the project department puts out beside its components. */
export const OUTCOME = {
  computedTotal: oneDecimal().zh('计算总分'), total: oneDecimal().zh('总分'), zeroed: bool().zh('计零'), zeroCauses: list(oneOf(PROJECT_ZERO_CAUSES)).zh('计零原因'),
} as const;

export interface ConductProvisions {
  readonly complaints: Provision;
  readonly violation: Provision;
  readonly total: Provision;
}
const OF_CENTRES: ConductProvisions = { complaints: CENTRE['PRJ-6.2'], violation: CENTRE['PRJ-6.3'], total: CENTRE['PRJ-6.4'] };

/** Causes that need no indicators: complaints, violation, total. */
export function conductCauses(at: Judgement, conduct: Conduct, computedTotal: Decimal, cited: ConductProvisions = OF_CENTRES): ('unresolved-complaints' | 'serious-violation' | 'total-below-60')[] {
  const { warnings, passing } = at.value(zeroLine);
  const unresolved = conduct.complaintWarnings >= warnings && !conduct.improvedAfterWarnings;
  const resolved = at.condition(cited.complaints, '投诉警告未达规定次数或已改善', !unresolved, { 警告次数: conduct.complaintWarnings, 规定次数: warnings });
  const lawful = at.condition(cited.violation, '未严重违反规定', !conduct.seriousViolation);
  const passed = at.condition(cited.total, '计算总分不低于合格线', computedTotal.gte(passing), { 计算总分: computedTotal, 合格线: passing });
  return [...(resolved ? [] : (['unresolved-complaints'] as const)), ...(lawful ? [] : (['serious-violation'] as const)), ...(passed ? [] : (['total-below-60'] as const))];
}

export interface Outcome<C extends string> {
  readonly computedTotal: Decimal;
  readonly total: Decimal;
  readonly zeroed: boolean;
  readonly zeroCauses: readonly C[];
}

export function outcomeOf<C extends string>(computedTotal: Decimal, zeroCauses: readonly C[]): Outcome<C> {
  const zeroed = zeroCauses.length > 0;
  return { computedTotal, total: zeroed ? dec(0) : computedTotal, zeroed, zeroCauses };
}

/** Total and causes of a centre scheme with indicators. */
export function centreOutcome(at: Judgement, computedTotal: Decimal, rated: Rated, conduct: Conduct): Outcome<ProjectZeroCause> {
  const { completion } = at.value(zeroLine);
  const complete = at.condition(CENTRE['PRJ-6.1'], '平均完成率不低于最低要求', rated.averageRate.gte(completion), { 平均完成率: rated.averageRate, 最低要求: completion });
  const single = singleBelow(at, rated);
  return outcomeOf<ProjectZeroCause>(computedTotal, [
    ...(complete ? [] : (['completion-below-60'] as const)), ...(single ? (['single-indicator-below-60'] as const) : []), ...conductCauses(at, conduct, computedTotal),
  ]);
}
