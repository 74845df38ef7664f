// 第二部分 第六章二9: the course of a month's payroll from the check to the payment.
import { workflow } from '@gongqiao/kernel';
import { INTRO } from '../introduction/provisions.js';
import { need } from '../rules/guards.js';
import { OLD_PAY } from './provisions.js';

const settled = need('findings-open', OLD_PAY['6.2'], '还有未处理的核对问题，应先改正或由有权的人说明理由放行', 'There are findings left: mend each, or have it waived with a reason', (facts) => facts['openFindings'] === 0);
const fresh = need('facts-changed', OLD_PAY['6.2'], '算好以后又有事实变动，应退回重新计算', 'Facts have changed since the computation: return it and compute again', (facts) => facts['changedSince'] === 0);

export const payrollCourse = workflow({
  id: 'LY-W-PAY-MONTH', zh: '月度工资发放', subject: 'payroll', provisions: [INTRO['DEPT-6.2.9'], OLD_PAY['6.1'], OLD_PAY['6.2']], initial: 'submitted',
  states: {
    submitted: { zh: '待财务负责人审核', holders: ['finance-head'] }, signed: { zh: '待总干事批准', holders: ['director-general'] },
    approved: { zh: '待发放', holders: ['cashier'] }, paid: { zh: '已发放', final: true }, returned: { zh: '已退回', final: true },
  },
  transitions: [
    { id: 'sign', zh: '审核通过', from: ['submitted'], to: 'signed', actors: ['finance-head'], provisions: [INTRO['DEPT-6.2.2']], guards: [settled, fresh] },
    { id: 'approve', zh: '批准', from: ['signed'], to: 'approved', actors: ['director-general'], provisions: [INTRO['DEPT-4.1']], guards: [settled, fresh] },
    { id: 'pay', zh: '已按银行文件发放', from: ['approved'], to: 'paid', actors: ['cashier', 'finance-head'], provisions: [INTRO['DEPT-6.2.9']] },
    { id: 'return', zh: '退回重算', from: ['submitted', 'signed'], to: 'returned', actors: ['finance-head', 'director-general'], reason: true },
  ],
});
