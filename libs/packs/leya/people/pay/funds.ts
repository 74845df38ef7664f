// 项目经费: the yearly pool of performance and rewards, the share of the purchase funds that goes to staff, the mix of grades.
import { dec, type Json, type PayFunds, type ProjectYear } from '@gongqiao/kernel';
import { annualPool } from '../performance/quarter/annual.js';
import { gradeRatio } from './grade.js';
import { payShare } from './monthly.js';

const text = (value: Json | undefined): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const INTERMEDIATE = ['intermediate-three'] as const;
const JUNIOR = ['junior-one', 'junior-two'] as const;
const of = ({ grades }: ProjectYear, names: readonly string[]): number => names.reduce((total, name) => total + (grades[name] ?? 0), 0);

export const projectFunds: PayFunds = {
  adjustment: { min: '-2', max: '2' },
  checks: [{
    id: 'annual-pool', zh: '全年绩效与奖励池', decision: annualPool,
    facts: ({ contractTotal, adjustmentPercent }) => ({ contractTotal, adjustmentPercent }),
    says: (output, { performance }) => `总额 ${text(output['amount'])} 元（${text(output['minimum'])}—${text(output['maximum'])}），已发 ${performance} 元`,
    holds: (output, { performance }) => dec(performance).lte(text(output['amount'])),
  }, {
    id: 'pay-share', zh: '薪酬福利占购买经费', decision: payShare,
    facts: ({ purchaseFunds, staffCost }) => (dec(purchaseFunds).gt(0) ? { purchaseFunds, staffCost } : null),
    says: (output) => `${text(output['ratio'])}％${output['compliant'] === true ? '' : `，尚差 ${text(output['shortfall'])} 元`}`,
    holds: (output) => output['compliant'] === true,
  }, {
    id: 'grade-ratio', zh: '中级与初级岗位配比', decision: gradeRatio,
    facts: (year) => (of(year, JUNIOR) + of(year, INTERMEDIATE) === 0 ? null : { intermediatePosts: of(year, INTERMEDIATE), juniorPosts: of(year, JUNIOR) }),
    says: (output, year) => `初级 ${of(year, JUNIOR)} 人，应有中级 ${text(output['requiredIntermediate'])} 人，现有 ${of(year, INTERMEDIATE)} 人`,
    holds: (output) => output['met'] === true,
  }],
};
