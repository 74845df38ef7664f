import { ApartmentOutlined, SettingOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Area } from '../shell/area.js';

/** Users, organisation units, the tenant's own parameters and the work calendar. */
export const administrationArea: Area = {
  key: 'administration', zh: '系统管理', en: 'Administration', icon: SettingOutlined, address: '/administration/users', beside: true,
  rights: ['create:User', 'create:OrganisationUnit', 'create:TenantOverride'],
  entries: [
    { zh: '用户', en: 'Users', address: '/administration/users', rights: ['create:User'] },
    { zh: '组织机构', en: 'Organisation', address: '/administration/units', rights: ['create:OrganisationUnit'] },
    { zh: '参数', en: 'Parameters', address: '/administration/parameters', rights: ['create:TenantOverride'] },
    { zh: '工作日历', en: 'Work calendar', address: '/administration/calendar' },
  ],
  routes: [
    { path: 'administration/users', page: lazy(() => import('./users-page.js')) },
    { path: 'administration/units', page: lazy(() => import('./units-page.js')) },
    { path: 'administration/parameters', page: lazy(() => import('./parameters-page.js')) },
    { path: 'administration/calendar', page: lazy(() => import('./calendar-page.js')) },
  ],
};

/** A unit by itself, for everybody who sees it: where it stands, what is below it, where it came from. */
export const unitArea: Area = {
  key: 'unit', zh: '单位', en: 'Unit', icon: ApartmentOutlined, address: '/units', hidden: true, rights: ['read:OrganisationUnit'],
  subjects: { OrganisationUnit: (id) => `/units/${id}` },
  routes: [{ path: 'units/:id', page: lazy(() => import('./unit-page.js')) }],
};
