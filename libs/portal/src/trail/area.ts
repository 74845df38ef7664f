import { AuditOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Area } from '../shell/area.js';

/** Who changed what, when, where from: for auditors. */
export const trailArea: Area = {
  key: 'trail', zh: '审计留痕', en: 'Trail', icon: AuditOutlined, address: '/trail', beside: true, rights: ['read:TrailEntry'],
  routes: [{ path: 'trail', page: lazy(() => import('./trail-page.js')) }],
};
