// Project form of indicators: rates by item, their average and the lowest, shared by the centre schemes.
import { count, dec, fault, integer, record, sum, type Decimal, type Fault, type Infer, type Judgement } from '@gongqiao/kernel';
import { printed } from '../../rules/parameters.js';
import { least, mean, percentage, round1 } from '../../rules/rounding.js';
import { oneDecimal, rate } from '../../rules/types.js';
import { CENTRE } from './provisions.js';

export const DONE = record({ completed: count().zh('完成量'), target: integer({ min: 1 }).zh('指标量') });

/** The five items of a contract; null: not set. */
export const PROJECT_ITEMS = {
  group: DONE.orNull().zh('小组'), activity: DONE.orNull().zh('社区活动'), consultation: DONE.orNull().zh('咨询'), visit: DONE.orNull().zh('探访'), filing: DONE.orNull().zh('建档'),
} as const;
const ITEMS = record(PROJECT_ITEMS);
export type Items = Infer<typeof ITEMS>;

export const NOTHING_SET: Fault = fault('missing', '指标不能全部为空', 'at least one indicator must be set');
export const anySet = (items: Items): boolean => Object.values(items).some((item) => item !== null);

/** Indicators of a scheme without casework; refused when nothing is set. */
export const PROJECT_INDICATORS = ITEMS.check((items) => (anySet(items) ? undefined : NOTHING_SET));

const one = () => oneDecimal().orNull();
export const PROJECT_RATES = record({
  casework: one().zh('个案'), group: one().zh('小组'), activity: one().zh('社区活动'), consultation: one().zh('咨询'), visit: one().zh('探访'), filing: one().zh('建档'), contact: one().zh('探访/咨询/建档'),
});

export const zeroLine = printed('project.zeroLine', '项目部计零界限', CENTRE['PRJ-6.1'], record({ completion: rate().zh('完成率（％）'), warnings: count().zh('警告次数'), passing: rate().zh('合格线') }), { completion: '60', warnings: 2, passing: '60' });

export interface Rated {
  readonly rates: Infer<typeof PROJECT_RATES>;
  readonly averageRate: Decimal;
  readonly lowestRate: Decimal;
}

function rateOf(at: Judgement, item: Infer<typeof DONE> | null, term: string): Decimal | null {
  return item && at.step(CENTRE['PRJ-6.1'], `${term}完成率 ＝ 完成量 ÷ 指标量 × 100，保留一位小数`, round1(percentage(item.completed, item.target)), { 完成量: item.completed, 指标量: item.target });
}

function contactRate(at: Judgement, { consultation, visit, filing }: Items): Decimal | null {
  const set = [visit, consultation, filing].filter((item) => item !== null);
  if (set.length === 0) return null;
  const completed = sum(set.map((item) => dec(item.completed)));
  const target = sum(set.map((item) => dec(item.target)));
  return at.step(CENTRE['CTR-5'], '探访/咨询/建档合并完成率 ＝ 完成量之和 ÷ 指标量之和 × 100', round1(percentage(completed, target)), { 完成量之和: completed, 指标量之和: target });
}

/** Rates of the items, `casework` given by the scheme that has it. */
export function rateProject(at: Judgement, items: Items, casework: Decimal | null): Rated {
  const rates = {
    casework, group: rateOf(at, items.group, '小组'), activity: rateOf(at, items.activity, '社区活动'), consultation: rateOf(at, items.consultation, '咨询'),
    visit: rateOf(at, items.visit, '探访'), filing: rateOf(at, items.filing, '建档'), contact: contactRate(at, items),
  };
  const averaged = [casework, rates.group, rates.activity, rates.contact].filter((r) => r !== null);
  const single = [casework, rates.group, rates.activity, rates.consultation, rates.visit, rates.filing].filter((r) => r !== null);
  const averageRate = at.step(CENTRE['CTR-5'], '平均完成率 ＝ 个案、小组、活动、探访/咨询/建档完成率的平均值，保留一位小数', round1(mean(averaged)), { 项数: averaged.length });
  return { rates, averageRate, lowestRate: single.reduce(least) };
}

/** Whether a single indicator named by the minima (consultation, filing, activity) lies below it. */
export function singleBelow(at: Judgement, { rates }: Rated): boolean {
  const { completion } = at.value(zeroLine);
  const named = [['咨询', rates.consultation], ['建档', rates.filing], ['活动', rates.activity]] as const;
  const below = named.filter(([term, found]) => found !== null && !at.condition(CENTRE['PRJ-6.1'], `${term}单项完成率不低于最低要求`, found.gte(completion), { 完成率: found, 最低要求: completion }));
  return below.length > 0;
}
