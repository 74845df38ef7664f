import { TrophyOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Area } from '../shell/area.js';

/** Assessments: rounds, ratings, runs, results, objections; and everybody's own score. */
export const scoringArea: Area = {
  key: 'scoring', zh: '考核', en: 'Assessment', icon: TrophyOutlined, address: '/scoring', rights: ['read:ScoringRound', 'read:ScoringResult', 'rate:ScoringAssignment', 'read:HostRating'],
  entries: [
    { zh: '考核轮次', en: 'Rounds', address: '/scoring', rights: ['read:ScoringRound'] },
    { zh: '待我评分', en: 'For me to rate', address: '/scoring/rate', rights: ['rate:ScoringSubject'] },
    { zh: '申诉和举报', en: 'Objections and reports', address: '/scoring/appeals', rights: ['read:ScoringMisconduct'] },
    { zh: '我的考核', en: 'My scores', address: '/mine/scores', rights: ['appeal:ScoringResult'] },
    { zh: '驻点社工评分', en: 'Rate posted workers', address: '/scoring/host', rights: ['rate:ScoringAssignment', 'read:HostRating'] },
  ],
  subjects: {
    ScoringRound: (id) => `/scoring/${id}`, ScoringResult: () => '/mine/scores', ScoringSubject: (id) => `/scoring/form/${id}`, ScoringRating: (id) => `/scoring/${id}/rate`, ScoringPaper: (id) => `/scoring/${id}/papers`,
    ScoringAppeal: (id) => `/scoring/appeals/${id}`, ScoringMisconduct: (id) => `/scoring/misconduct/${id}`, HostRating: () => '/scoring/host', ScoringAmount: (id) => `/scoring/${id}?tab=results`,
  },
  routes: [
    { path: 'scoring', page: lazy(() => import('./rounds-page.js')) },
    { path: 'mine/scores', page: lazy(() => import('./mine-page.js')) },
    { path: 'scoring/mine', page: lazy(() => import('./mine-page.js')) },
    { path: 'scoring/rate', page: lazy(() => import('./to-rate-page.js')) },
    { path: 'scoring/host', page: lazy(() => import('./host-page.js')) },
    { path: 'scoring/appeals', page: lazy(() => import('./appeals-page.js')) },
    { path: 'scoring/appeals/:id', page: lazy(() => import('./appeal-page.js')) },
    { path: 'scoring/misconduct/:id', page: lazy(() => import('./misconduct-page.js')) },
    { path: 'scoring/form/:subject', page: lazy(() => import('./form-page.js')) },
    { path: 'scoring/:id', page: lazy(() => import('./round-page.js')) },
    { path: 'scoring/:id/rate', page: lazy(() => import('./raters-page.js')) },
    { path: 'scoring/:id/papers', page: lazy(() => import('./papers-page.js')) },
    { path: 'scoring/:id/runs/:run', page: lazy(() => import('./run-page.js')) },
  ],
};
