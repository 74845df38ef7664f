import { FileDoneOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Area } from '../shell/area.js';

/** A matter by itself, where no area of work shows its subject. */
export const matterArea: Area = {
  key: 'matter', zh: '事项', en: 'Matter', icon: FileDoneOutlined, address: '/matters', hidden: true,
  routes: [{ path: 'matters/:id', page: lazy(() => import('./matter-page.js')) }],
};
