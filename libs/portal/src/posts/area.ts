import { IdcardOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Area } from '../shell/area.js';

/** Posts, applications for them, and what the province sets for the year. */
export const postsArea: Area = {
  key: 'posts', zh: '岗位', en: 'Posts', icon: IdcardOutlined, address: '/posts', rights: ['read:Post'],
  entries: [
    { zh: '岗位台账', en: 'Posts', address: '/posts' },
    { zh: '岗位申请', en: 'Applications', address: '/posts/applications', rights: ['read:PostApplication'] },
    { zh: '年度总量', en: 'Year’s total', address: '/plan/years', rights: ['read:YearPlan'] },
    { zh: '最低工资', en: 'Minimum wages', address: '/plan/minimum-wages', rights: ['read:MinimumWage'] },
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
    { path: 'posts/:id', page: lazy(() => import('./post-page.js')) },
  ],
};
