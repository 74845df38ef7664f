import { refuser } from '@gongqiao/platform/context';

export const refuseFunding = refuser({
  'funding-year-unknown': { zh: '{year} 年尚未设定经费测算参数；请先设定单位缴费比例、管理费和奖金比例。', en: 'The planning figures of {year} are not set; set insurance rate, management fee and bonus rate first.' },
  'funding-year-approved': { zh: '{year} 年预算已批准，不能重新测算；后续变化在年终清算时处理。', en: 'The budget of {year} is approved and is not computed again; later changes are settled at the year end.' },
  'funding-year-not-computed': { zh: '{year} 年预算尚未测算。', en: 'The budget of {year} has not been computed.' },
  'figure-invalid': { zh: '{name} 应为 0 至 {max} 的数字，至多两位小数。', en: '{name} must be a figure from 0 to {max} with at most two decimals.' },
  'advance-state': { zh: '该笔预拨当前为「{state}」，不能{act}。', en: 'This advance is {state}; it cannot be {act}.' },
  'advance-not-open': { zh: '该季度自 {day} 起拨付，今天尚未到。', en: 'This quarter opens on {day}; it is not yet that day.' },
  'advance-unknown': { zh: '没有这笔预拨，或您无权查看。', en: 'There is no such advance, or you may not see it.' },
  'advance-above-received': { zh: '下拨 {amount} 元，超过已收到的补助；请先确认收到上级补助。', en: 'Passing on {amount} yuan is more than was received; confirm the receipt from above first.' },
  'year-invalid': { zh: '年度应为 2017 至 2100。', en: 'The year must lie between 2017 and 2100.' },
});
