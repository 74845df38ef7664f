import { AuditOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Area } from '../shell/area.js';

/** Procurements by tender, providers and the contracts with them. */
export const providersArea: Area = {
  key: 'providers', zh: '采购', en: 'Procurement', icon: AuditOutlined, address: '/providers', rights: ['read:Provider', 'read:Contract', 'read:Procurement'],
  entries: [
    { zh: '集中采购', en: 'Procurements', address: '/procurements', rights: ['read:Procurement'] },
    { zh: '承接主体', en: 'Providers', address: '/providers', rights: ['read:Provider'] },
    { zh: '服务合同', en: 'Contracts', address: '/contracts', rights: ['read:Contract'] },
  ],
  subjects: { Provider: (id) => `/providers/${id}`, Contract: (id) => `/contracts/${id}`, Procurement: (id) => `/procurements/${id}`, ContractTransfer: (id) => `/contracts/transfers/${id}` },
  routes: [
    { path: 'procurements', page: lazy(() => import('../tender/procurements-page.js')) },
    { path: 'procurements/:id', page: lazy(() => import('../tender/procurement-page.js')) },
    { path: 'procurements/:id/file', page: lazy(() => import('../tender/filing-page.js')) },
    { path: 'providers', page: lazy(() => import('./providers-page.js')) },
    { path: 'providers/new', page: lazy(() => import('./provider-form-page.js')) },
    { path: 'providers/:id/check', page: lazy(() => import('./provider-form-page.js')) },
    { path: 'providers/:id', page: lazy(() => import('./provider-page.js')) },
    { path: 'contracts', page: lazy(() => import('./contracts-page.js')) },
    { path: 'contracts/new', page: lazy(() => import('./contract-form-page.js')) },
    { path: 'contracts/transfers/:id', page: lazy(() => import('./transfer-page.js')) },
    { path: 'contracts/:id', page: lazy(() => import('./contract-page.js')) },
  ],
};
