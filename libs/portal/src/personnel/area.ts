import { ContactsOutlined, IdcardOutlined, SolutionOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Area } from '../shell/area.js';

/** The employer's people: staff, organisation, recruitment, departures. */
export const personnelArea: Area = {
  key: 'personnel', zh: '人事', en: 'Personnel', icon: SolutionOutlined, address: '/personnel', rights: ['read:Employee', 'read:Probation'],
  entries: [
    { zh: '员工名册', en: 'Staff', address: '/personnel', rights: ['read:Employee'] },
    { zh: '内部机构', en: 'Organisation', address: '/personnel/organisation', rights: ['read:Employee'] },
    { zh: '档案变更', en: 'File changes', address: '/personnel/changes', rights: ['check:FileChange'] },
    { zh: '招聘', en: 'Recruitment', address: '/personnel/vacancies', rights: ['read:Vacancy'] },
    { zh: '应聘者', en: 'Applicants', address: '/personnel/applicants', rights: ['read:Applicant'] },
    { zh: '选拔任用', en: 'Selection', address: '/personnel/talent', rights: ['read:Nomination'] },
    { zh: '到期合同', en: 'Ending contracts', address: '/personnel/contracts', rights: ['read:ContractEnding'] },
    { zh: '购买费', en: 'Purchase fees', address: '/personnel/fees', rights: ['read:ContractFee'] },
    { zh: '离职手续', en: 'Departures', address: '/personnel/departures', rights: ['read:Departure'] },
  ],
  subjects: {
    Employee: (id) => `/personnel/${id}`, Applicant: (id) => `/personnel/applicants/${id}`, Vacancy: (id) => `/personnel/vacancies/${id}`, Departure: (id) => `/personnel/departures/${id}`,
    Probation: (id) => `/personnel/probations/${id}`, Nomination: (id) => `/personnel/talent/${id}`, ContractEnding: (id) => `/personnel/contracts/${id}`, FileChange: () => '/personnel/changes',
  },
  routes: [
    { path: 'personnel', page: lazy(() => import('./staff-page.js')) },
    { path: 'personnel/organisation', page: lazy(() => import('./organisation-page.js')) },
    { path: 'personnel/vacancies', page: lazy(() => import('./vacancies-page.js')) },
    { path: 'personnel/vacancies/:id', page: lazy(() => import('./vacancy-page.js')) },
    { path: 'personnel/applicants', page: lazy(() => import('./applicants-page.js')) },
    { path: 'personnel/applicants/:id', page: lazy(() => import('./applicant-page.js')) },
    { path: 'personnel/talent', page: lazy(() => import('./talent-page.js')) },
    { path: 'personnel/talent/:id', page: lazy(() => import('./nomination-page.js')) },
    { path: 'personnel/contracts', page: lazy(() => import('./endings-page.js')) },
    { path: 'personnel/contracts/:id', page: lazy(() => import('./ending-page.js')) },
    { path: 'personnel/fees', page: lazy(() => import('./fees-page.js')) },
    { path: 'personnel/departures', page: lazy(() => import('./departures-page.js')) },
    { path: 'personnel/departures/:id', page: lazy(() => import('./departure-page.js')) },
    { path: 'personnel/probations/:id', page: lazy(() => import('./probation-page.js')) },
    { path: 'personnel/changes', page: lazy(() => import('./changes-page.js')) },
    { path: 'personnel/:id', page: lazy(() => import('./employee-page.js')) },
  ],
};

/** Everybody's own file, for a phone. */
export const ownFileArea: Area = {
  key: 'own-file', zh: '我的档案', en: 'My file', icon: IdcardOutlined, address: '/mine/file', rights: ['read:PersonnelFile'], beside: true,
  subjects: { PersonnelFile: () => '/mine/file', MyContractEnding: () => '/mine/file', MyNomination: (id) => `/personnel/talent/${id}`, NominationBallot: (id) => `/mine/ballots/${id}` },
  routes: [
    { path: 'mine/file', page: lazy(() => import('./own-file-page.js')) },
    { path: 'mine/talent', page: lazy(() => import('./own-talent-page.js')) },
    { path: 'mine/ballots/:id', page: lazy(() => import('./ballot-page.js')) },
  ],
};

/** A purchaser's view of those placed with it. */
export const placedArea: Area = {
  key: 'placed', zh: '派驻社工', en: 'Placed workers', icon: ContactsOutlined, address: '/placed', rights: ['read:PlacedWorker', 'assess:HostProbation'],
  entries: [
    { zh: '派驻社工', en: 'Placed workers', address: '/placed', rights: ['read:PlacedWorker'] },
    { zh: '试用期考核', en: 'Probations', address: '/placed/probations', rights: ['read:HostProbation'] },
  ],
  subjects: { HostProbation: () => '/placed/probations' },
  routes: [{ path: 'placed', page: lazy(() => import('./placed-page.js')) }, { path: 'placed/probations', page: lazy(() => import('./host-probations-page.js')) }],
};
