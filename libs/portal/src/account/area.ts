import { UserOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Area } from '../shell/area.js';

/** One's own password and second factor; reached from the account menu. */
export const accountArea: Area = {
  key: 'account', zh: '我的账号', en: 'My account', icon: UserOutlined, address: '/account', hidden: true,
  routes: [{ path: 'account', page: lazy(() => import('./account-page.js')) }],
};
