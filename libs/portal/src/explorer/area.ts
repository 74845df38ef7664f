import { ReadOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Area } from '../shell/area.js';

/** The policy documents themselves: provisions, readings, decisions to try, coverage. Open to every signed-in user. */
export const explorerArea: Area = {
  key: 'policy', zh: '政策文件', en: 'Policies', icon: ReadOutlined, address: '/policy', beside: true,
  routes: [
    { path: 'policy', page: lazy(() => import('./packs-page.js')) },
    { path: 'policy/combine', page: lazy(() => import('./combine-page.js')) },
    { path: 'policy/:pack', page: lazy(() => import('./pack-page.js')) },
    { path: 'policy/:pack/decisions/:decision', page: lazy(() => import('./decision-page.js')) },
  ],
};
