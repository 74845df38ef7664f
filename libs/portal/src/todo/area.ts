import { CheckSquareOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Area } from '../shell/area.js';

/** The first page of every role: what waits, and what it watches. */
export const todoArea: Area = {
  key: 'todo', zh: '待办', en: 'To do', icon: CheckSquareOutlined, address: '/', first: true,
  subjects: { DutyOccurrence: (id) => `/duties/${id}` },
  routes: [{ path: '', page: lazy(() => import('./todo-page.js')) }, { path: 'stand-ins', page: lazy(() => import('./stand-ins-page.js')) }, { path: 'duties', page: lazy(() => import('./duties-page.js')) }, { path: 'duties/:id', page: lazy(() => import('./duty-page.js')) }],
};
