import { TrophyOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Area } from '../shell/area.js';

/** The annual appraisal: a city's rounds, their results, reconsideration; and for a worker the worker's own. */
export const appraisalArea: Area = {
  key: 'appraisal', zh: '年度评价', en: 'Appraisal', icon: TrophyOutlined, address: '/appraisal', rights: ['read:AppraisalRound'], within: 'people',
  entries: [
    { zh: '评价组织', en: 'Rounds', address: '/appraisal' },
    { zh: '评价结果', en: 'Results', address: '/appraisal/results', rights: ['read:AppraisalResult'] },
    { zh: '复核申诉', en: 'Reconsideration', address: '/appraisal/requests', rights: ['read:AppraisalRequest'] },
  ],
  subjects: { AppraisalRound: (id) => `/appraisal/rounds/${id}`, AppraisalResult: (id) => `/appraisal/results/${id}`, AppraisalRequest: () => '/appraisal/requests' },
  routes: [
    { path: 'appraisal', page: lazy(() => import('./rounds-page.js')) },
    { path: 'appraisal/rounds/:id', page: lazy(() => import('./round-page.js')) },
    { path: 'appraisal/runs/:id', page: lazy(() => import('./run-page.js')) },
    { path: 'appraisal/results', page: lazy(() => import('./results-page.js')) },
    { path: 'appraisal/results/:id', page: lazy(() => import('./result-page.js')) },
    { path: 'appraisal/requests', page: lazy(() => import('./requests-page.js')) },
  ],
};

/** A worker's own results. */
export const myAppraisalArea: Area = {
  key: 'my-appraisal', zh: '我的评价', en: 'My appraisal', icon: TrophyOutlined, address: '/my-appraisal', rights: ['appeal:Worker'],
  routes: [{ path: 'my-appraisal', page: lazy(() => import('./my-appraisal-page.js')) }],
};
