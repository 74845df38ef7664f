import { TrophyOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Area } from '../shell/area.js';

/** Assessments: rounds, ratings, runs, results; and everybody's own score. */
export const scoringArea: Area = {
  key: 'scoring', zh: '考核', en: 'Assessment', icon: TrophyOutlined, address: '/scoring', rights: ['read:ScoringRound', 'read:ScoringResult'],
  entries: [
    { zh: '考核轮次', en: 'Rounds', address: '/scoring', rights: ['read:ScoringRound'] },
    { zh: '我的考核', en: 'My scores', address: '/scoring/mine', rights: ['read:ScoringResult'] },
  ],
  subjects: { ScoringRound: (id) => `/scoring/${id}`, ScoringResult: () => '/scoring/mine', ScoringSubject: (id) => `/scoring/form/${id}` },
  routes: [
    { path: 'scoring', page: lazy(() => import('./rounds-page.js')) },
    { path: 'scoring/mine', page: lazy(() => import('./mine-page.js')) },
    { path: 'scoring/form/:subject', page: lazy(() => import('./form-page.js')) },
    { path: 'scoring/:id', page: lazy(() => import('./round-page.js')) },
    { path: 'scoring/:id/rate', page: lazy(() => import('./raters-page.js')) },
    { path: 'scoring/:id/runs/:run', page: lazy(() => import('./run-page.js')) },
  ],
};
