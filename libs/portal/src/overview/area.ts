import { DashboardOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Area } from '../shell/area.js';

/** Where posts and money stand, for the level that looks and those below it. */
export const overviewArea: Area = {
  key: 'overview', zh: '总览', en: 'Overview', icon: DashboardOutlined, address: '/overview', rights: ['read:FundingBudget'],
  routes: [{ path: 'overview', page: lazy(() => import('./overview-page.js')) }],
};
