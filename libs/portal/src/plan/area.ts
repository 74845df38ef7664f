import { ProfileOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Area } from '../shell/area.js';

/** What the province sets: the year's posts and their grades, minimum wages. Its pages stand in the menu beneath the posts. */
export const planArea: Area = {
  key: 'plan', zh: '年度计划', en: 'Year plan', icon: ProfileOutlined, address: '/plan/years', rights: ['read:YearPlan'], hidden: true,
  routes: [
    { path: 'plan/years', page: lazy(() => import('./year-plans-page.js')) },
    { path: 'plan/minimum-wages', page: lazy(() => import('./minimum-wages-page.js')) },
    { path: 'plan/wage-areas', page: lazy(() => import('./wage-areas-page.js')) },
    { path: 'plan/ability-tests', page: lazy(() => import('./ability-tests-page.js')) },
    { path: 'plan/pay-guideline', page: lazy(() => import('./pay-guideline-page.js')) },
  ],
};
