import { TeamOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Area } from '../shell/area.js';

/** Workers and who stands on which post. */
export const peopleArea: Area = {
  key: 'people', zh: '人员', en: 'People', icon: TeamOutlined, address: '/people', rights: ['read:Worker', 'read:Assignment', 'read:Recruitment', 'read:PostingMatter'],
  entries: [
    { zh: '工会社工', en: 'Workers', address: '/people', rights: ['read:Worker'] },
    { zh: '招聘上岗', en: 'Recruitment', address: '/recruitments', rights: ['read:Recruitment'] },
    { zh: '任职', en: 'Assignments', address: '/assignments', rights: ['read:Assignment'] },
    { zh: '派驻事项', en: 'Posting matters', address: '/postings', rights: ['read:PostingMatter'] },
  ],
  subjects: { Worker: (id) => `/people/${id}`, Recruitment: (id) => `/recruitments/${id}`, Assignment: (id) => `/assignments/${id}`, PostingMatter: () => '/postings', OwnPosting: () => '/mine/postings', assignment: (id) => `/assignments/${id}` },
  routes: [
    { path: 'postings', page: lazy(() => import('./postings-page.js')) },
    { path: 'mine/postings', page: lazy(() => import('./own-postings-page.js')) },
    { path: 'people', page: lazy(() => import('./workers-page.js')) },
    { path: 'people/new', page: lazy(() => import('./worker-form-page.js')) },
    { path: 'people/:id', page: lazy(() => import('./worker-page.js')) },
    { path: 'recruitments', page: lazy(() => import('./recruitments-page.js')) },
    { path: 'recruitments/:id', page: lazy(() => import('./recruitment-page.js')) },
    { path: 'assignments/:id', page: lazy(() => import('./assignment-page.js')) },
    { path: 'assignments', page: lazy(() => import('./assignments-page.js')) },
  ],
};
