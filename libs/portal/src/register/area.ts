import { BookOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Area } from '../shell/area.js';

/** Registers: every record that the tenant's document wants kept. */
export const registerArea: Area = {
  key: 'registers', zh: '登记簿', en: 'Registers', icon: BookOutlined, address: '/registers', beside: true, rights: ['read:RegisterEntry'],
  subjects: { RegisterEntry: () => '/registers' },
  routes: [
    { path: 'registers', page: lazy(() => import('./registers-page.js')) },
    { path: 'registers/:kind', page: lazy(() => import('./register-page.js')) },
  ],
};
