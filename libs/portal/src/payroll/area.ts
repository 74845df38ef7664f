import { WalletOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Area } from '../shell/area.js';

/** Pay: payrolls, pay files, standards, questions; and everybody's own pay. */
export const payrollArea: Area = {
  key: 'payroll', zh: '薪酬', en: 'Pay', icon: WalletOutlined, address: '/pay', rights: ['read:Payroll', 'read:PayFloorCheck', 'read:ProjectFundCheck'],
  entries: [
    { zh: '工资表', en: 'Payrolls', address: '/pay', rights: ['read:Payroll'] },
    { zh: '离职结算', en: 'Final pay', address: '/pay/leavers', rights: ['create:Payroll'] },
    { zh: '薪酬档案', en: 'Pay files', address: '/pay/people', rights: ['read:PayInput'] },
    { zh: '工资疑问', en: 'Questions', address: '/pay/questions', rights: ['update:PaySlip'] },
    { zh: '项目经费', en: 'Project money', address: '/pay/projects', rights: ['read:ProjectFundCheck'] },
    { zh: '当地标准', en: 'Local standards', address: '/pay/standards', rights: ['read:PayStandard'] },
    { zh: '薪酬底线', en: 'Pay floors', address: '/pay/floors', rights: ['read:PayFloorCheck'] },
  ],
  subjects: { Payroll: (id) => `/pay/${id}`, PayQuestion: () => '/pay/questions', PayProfile: () => '/pay/people', PayAccount: (id) => `/pay/people/${id}?tab=accounts`, ProjectFundCheck: () => '/pay/projects' },
  routes: [
    { path: 'pay', page: lazy(() => import('./payrolls-page.js')) },
    { path: 'pay/leavers', page: lazy(() => import('./leavers-page.js')) },
    { path: 'pay/people', page: lazy(() => import('./people-page.js')) },
    { path: 'pay/people/:id', page: lazy(() => import('./person-page.js')) },
    { path: 'pay/questions', page: lazy(() => import('./questions-page.js')) },
    { path: 'pay/standards', page: lazy(() => import('./standards-page.js')) },
    { path: 'pay/floors', page: lazy(() => import('./floors-page.js')) },
    { path: 'pay/projects', page: lazy(() => import('./projects-page.js')) },
    { path: 'pay/slips/:id', page: lazy(() => import('./slip-page.js')) },
    { path: 'pay/:id', page: lazy(() => import('./payroll-page.js')) },
    { path: 'pay/:id/runs/:run', page: lazy(() => import('./run-page.js')) },
  ],
};

/** Everybody's own pay, on the phone. */
export const myPayArea: Area = {
  key: 'my-pay', zh: '我的工资', en: 'My pay', icon: WalletOutlined, address: '/mine/pay', rights: ['ask:PaySlip'],
  subjects: { PaySlip: (id) => `/mine/pay/${id}` },
  routes: [
    { path: 'mine/pay', page: lazy(() => import('./mine-page.js')) },
    { path: 'mine/pay/:id', page: lazy(() => import('./slip-page.js')) },
  ],
};
