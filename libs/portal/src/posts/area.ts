import { IdcardOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Area } from '../shell/area.js';

/** Posts, applications for them, and what the province sets for the year. */
export const postsArea: Area = {
  key: 'posts', zh: '岗位', en: 'Posts', icon: IdcardOutlined, address: '/posts', rights: ['read:Post'],
  entries: [
    { zh: '岗位台账', en: 'Posts', address: '/posts' },
    { zh: '岗位申请', en: 'Applications', address: '/posts/applications', rights: ['read:PostApplication'] },
    { zh: '基础数据', en: 'Base figures', address: '/posts/basis-figures', rights: ['read:BasisFigure'] },
    { zh: '年度总量', en: 'Year’s total', address: '/plan/years', rights: ['read:YearPlan'] },
    { zh: '最低工资', en: 'Minimum wages', address: '/plan/minimum-wages', rights: ['read:MinimumWage'] },
    { zh: '各地档次', en: 'Tiers of places', address: '/plan/wage-areas', rights: ['read:MinimumWage'] },
    { zh: '薪酬指导标准', en: 'Pay guideline', address: '/plan/pay-guideline', rights: ['read:YearPlan'] },
    { zh: '能力测试', en: 'Ability tests', address: '/plan/ability-tests', rights: ['read:AbilityTest'] },
  ],
  subjects: {
    Post: (id) => `/posts/${id}`,
    PostApplication: (id) => `/posts/applications/${id}`,
    'post-application': (id) => `/posts/applications/${id}`,
  },
  routes: [
    { path: 'posts', page: lazy(() => import('./posts-page.js')) },
    { path: 'posts/applications', page: lazy(() => import('./applications-page.js')) },
    { path: 'posts/applications/new', page: lazy(() => import('./new-application-page.js')) },
    { path: 'posts/applications/:id', page: lazy(() => import('./application-page.js')) },
    { path: 'posts/basis-figures', page: lazy(() => import('./basis-figures-page.js')) },
    { path: 'posts/:id', page: lazy(() => import('./post-page.js')) },
  ],
};
