import { ContactsOutlined, IdcardOutlined, SolutionOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Area } from '../shell/area.js';

/** The employer's people: staff, organisation, recruitment, departures. */
export const personnelArea: Area = {
  key: 'personnel', zh: '人事', en: 'Personnel', icon: SolutionOutlined, address: '/personnel', rights: ['read:Employee', 'read:Probation'],
  entries: [
    { zh: '员工名册', en: 'Staff', address: '/personnel', rights: ['read:Employee'] },
    { zh: '内部机构', en: 'Organisation', address: '/personnel/organisation', rights: ['read:Employee'] },
    { zh: '招聘', en: 'Recruitment', address: '/personnel/vacancies', rights: ['read:Vacancy'] },
    { zh: '应聘者', en: 'Applicants', address: '/personnel/applicants', rights: ['read:Applicant'] },
    { zh: '离职手续', en: 'Departures', address: '/personnel/departures', rights: ['read:Departure'] },
  ],
  subjects: {
    Employee: (id) => `/personnel/${id}`, Applicant: (id) => `/personnel/applicants/${id}`, Vacancy: (id) => `/personnel/vacancies/${id}`, Departure: (id) => `/personnel/departures/${id}`,
    Probation: (id) => `/personnel/probations/${id}`,
  },
  routes: [
    { path: 'personnel', page: lazy(() => import('./staff-page.js')) },
    { path: 'personnel/organisation', page: lazy(() => import('./organisation-page.js')) },
    { path: 'personnel/vacancies', page: lazy(() => import('./vacancies-page.js')) },
    { path: 'personnel/vacancies/:id', page: lazy(() => import('./vacancy-page.js')) },
    { path: 'personnel/applicants', page: lazy(() => import('./applicants-page.js')) },
    { path: 'personnel/applicants/:id', page: lazy(() => import('./applicant-page.js')) },
    { path: 'personnel/departures', page: lazy(() => import('./departures-page.js')) },
    { path: 'personnel/departures/:id', page: lazy(() => import('./departure-page.js')) },
    { path: 'personnel/probations/:id', page: lazy(() => import('./probation-page.js')) },
    { path: 'personnel/:id', page: lazy(() => import('./employee-page.js')) },
  ],
};

/** Everybody's own file, for a phone. */
export const ownFileArea: Area = {
  key: 'own-file', zh: '我的档案', en: 'My file', icon: IdcardOutlined, address: '/mine/file', rights: ['read:PersonnelFile'], beside: true,
  subjects: { PersonnelFile: () => '/mine/file' },
  routes: [{ path: 'mine/file', page: lazy(() => import('./own-file-page.js')) }],
};

/** A purchaser's view of those placed with it. */
export const placedArea: Area = {
  key: 'placed', zh: '派驻社工', en: 'Placed workers', icon: ContactsOutlined, address: '/placed', rights: ['read:PlacedWorker'],
  routes: [{ path: 'placed', page: lazy(() => import('./placed-page.js')) }],
};
