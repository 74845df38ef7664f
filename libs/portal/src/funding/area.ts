import { AccountBookOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Area } from '../shell/area.js';

/** The year's money: budgets of the three levels, advances, and what would come of other parameters. */
export const fundingArea: Area = {
  key: 'funding', zh: '经费', en: 'Money', icon: AccountBookOutlined, address: '/funding', rights: ['read:FundingYear', 'read:ProviderPayment', 'read:WageObligation'],
  entries: [
    { zh: '年度测算', en: 'The year', address: '/funding', rights: ['read:FundingYear'] },
    { zh: '三级预算', en: 'Budgets', address: '/funding/budgets', rights: ['read:FundingBudget'] },
    { zh: '季度预拨', en: 'Advances', address: '/funding/advances', rights: ['read:Advance'] },
    { zh: '拨付过程', en: 'Prepayments', address: '/funding/prepayments', rights: ['read:Prepayment'] },
    { zh: '预拨日历', en: 'Advance calendar', address: '/funding/calendar', rights: ['read:Advance'] },
    { zh: '支付承接主体', en: 'Providers’ fees', address: '/payments', rights: ['read:ProviderPayment'] },
    { zh: '薪酬缴费', en: 'Wages', address: '/wages', rights: ['read:WageObligation'] },
    { zh: '欠付处理', en: 'Arrears', address: '/breaches', rights: ['read:ProviderBreach'] },
    { zh: '年终清算', en: 'Settlement', address: '/settlements', rights: ['read:Settlement'] },
    { zh: '监督检查', en: 'Inspections', address: '/funding/inspections', rights: ['read:Inspection'] },
    { zh: '参数试算', en: 'What if', address: '/funding/what-if', rights: ['update:FundingYear'] },
  ],
  subjects: { FundingYear: () => '/funding', Advance: () => '/funding/advances', FundingBudget: (id) => `/funding/budgets/${id}`, Prepayment: (id) => `/funding/prepayments/${id}`, Inspection: (id) => `/funding/inspections/${id}` },
  routes: [
    { path: 'funding', page: lazy(() => import('./years-page.js')) },
    { path: 'funding/budgets', page: lazy(() => import('./budgets-page.js')) },
    { path: 'funding/budgets/:id', page: lazy(() => import('./budget-page.js')) },
    { path: 'funding/prepayments', page: lazy(() => import('./prepayments-page.js')) },
    { path: 'funding/prepayments/:id', page: lazy(() => import('./prepayment-page.js')) },
    { path: 'funding/inspections', page: lazy(() => import('./inspections-page.js')) },
    { path: 'funding/inspections/:id', page: lazy(() => import('./inspection-page.js')) },
    { path: 'funding/lines', page: lazy(() => import('./lines-page.js')) },
    { path: 'funding/advances', page: lazy(() => import('./advances-page.js')) },
    { path: 'funding/calendar', page: lazy(() => import('./calendar-page.js')) },
    { path: 'funding/what-if', page: lazy(() => import('./what-if-page.js')) },
    { path: 'funding/runs/:id', page: lazy(() => import('./run-page.js')) },
  ],
};
