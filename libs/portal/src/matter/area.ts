import { FileDoneOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Area } from '../shell/area.js';

/** Matters by themselves, where no area of work shows their subject; and those that people begin by hand. */
export const matterArea: Area = {
  key: 'matter', zh: '事项', en: 'Matter', icon: FileDoneOutlined, address: '/matters', hidden: true,
  routes: [
    { path: 'matters/new', page: lazy(() => import('./begin-page.js')) },
    { path: 'matters/new/:workflow', page: lazy(() => import('./begin-page.js')) },
    { path: 'matters/:id', page: lazy(() => import('./matter-page.js')) },
  ],
};
