// 购买费用分档, used by the annual performance and the grade allowance.
import { record, type Decimal, type Judgement } from '@gongqiao/kernel';
import { printed } from '../rules/parameters.js';
import { yuan } from '../rules/types.js';
import { NEW_PAY_FROM } from '../vocabulary.js';
import { NEW_PAY } from './provisions.js';

export const FEE_BANDS = { upper: '高档', lower: '低档', none: '不在档内' } as const;
export type FeeBand = keyof typeof FEE_BANDS;

/** Above `above` a fee is in the upper band, from `from` on in the lower. */
export const PRINTED_FEES = { from: '103000', above: '114200' } as const;
export const feeLimits = printed('purchaseFee.bands', '购买费用分档（元/岗/年）', NEW_PAY['3.3'], record({ from: yuan().zh('低档起点'), above: yuan().zh('高档须高于') }), PRINTED_FEES, NEW_PAY_FROM);

/** Band of a purchase fee per post and year. */
export function feeBand(at: Judgement, fee: Decimal): FeeBand {
  const { from, above } = at.value(feeLimits);
  const band = fee.gt(above) ? 'upper' : fee.gte(from) ? 'lower' : 'none';
  at.step(NEW_PAY['3.3'], '购买费用高于高档界限为高档，不低于低档起点为低档', FEE_BANDS[band], { 购买费用: fee, 高档界限: above, 低档起点: from });
  return band;
}
