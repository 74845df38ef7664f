import { PayCircleOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Area } from '../shell/area.js';

/** What is really paid: to providers, between the levels, to workers. Its pages stand in the menu beneath the money. */
export const settlementArea: Area = {
  key: 'settlement', zh: '支付与清算', en: 'Payment', icon: PayCircleOutlined, address: '/payments', hidden: true,
  rights: ['read:ProviderPayment', 'read:Settlement', 'read:WageObligation', 'read:ProviderBreach'],
  subjects: { ProviderPayment: (id) => `/payments/${id}`, Settlement: () => '/settlements', WageObligation: () => '/wages', ProviderBreach: (id) => `/breaches/${id}` },
  routes: [
    { path: 'payments', page: lazy(() => import('./payments-page.js')) },
    { path: 'payments/:id', page: lazy(() => import('./payment-page.js')) },
    { path: 'settlements', page: lazy(() => import('./settlements-page.js')) },
    { path: 'settlements/lines', page: lazy(() => import('./settlement-lines-page.js')) },
    { path: 'settlements/runs/:id', page: lazy(() => import('./run-page.js')) },
    { path: 'wages', page: lazy(() => import('./wages-page.js')) },
    { path: 'wages/report', page: lazy(() => import('./wage-report-page.js')) },
    { path: 'breaches', page: lazy(() => import('./breaches-page.js')) },
    { path: 'breaches/:id', page: lazy(() => import('./breach-page.js')) },
  ],
};
