import { ImportOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Area } from '../shell/area.js';

/** Big imports on their way; reached from the list that was imported. */
export const transferArea: Area = {
  key: 'transfer', zh: '导入', en: 'Imports', icon: ImportOutlined, address: '/transfer', hidden: true,
  routes: [{ path: 'transfer/runs/:id', page: lazy(() => import('./run-page.js')) }],
};
