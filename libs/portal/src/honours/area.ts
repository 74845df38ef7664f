import { StarOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Area } from '../shell/area.js';

/** Awards: rounds of the document's awards, and everybody's own. */
export const honoursArea: Area = {
  key: 'honours', zh: '奖励', en: 'Awards', icon: StarOutlined, address: '/honours', rights: ['read:AwardRound', 'update:AwardScore'],
  entries: [
    { zh: '奖项评选', en: 'Awards', address: '/honours', rights: ['update:AwardRound', 'read:AwardRound'] },
    { zh: '奖项评分', en: 'Assess for awards', address: '/honours/sheets', rights: ['update:AwardScore'] },
    { zh: '我的奖励', en: 'My awards', address: '/mine/honours', rights: ['create:AwardNominee'] },
  ],
  subjects: { AwardRound: (id) => `/honours/${id}`, AwardNominee: () => '/mine/honours', AwardSheet: () => '/honours/sheets' },
  routes: [
    { path: 'honours', page: lazy(() => import('./rounds-page.js')) },
    { path: 'honours/sheets', page: lazy(() => import('./sheets-page.js')) },
    { path: 'honours/:id', page: lazy(() => import('./round-page.js')) },
    { path: 'mine/honours', page: lazy(() => import('./mine-page.js')) },
  ],
};
