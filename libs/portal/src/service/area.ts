import { HeartOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Area } from '../shell/area.js';

/** Services: what workers enter, how it stands against the targets, and what the purchasers are told. */
export const serviceArea: Area = {
  key: 'service', zh: '服务', en: 'Services', icon: HeartOutlined, address: '/service', rights: ['create:ServiceRecord', 'read:ServiceProgress', 'read:ServiceSummary', 'read:ServiceReport'],
  entries: [
    { zh: '我的服务', en: 'My services', address: '/mine/service', rights: ['create:ServiceRecord'] },
    { zh: '完成情况', en: 'Completion', address: '/service/progress', rights: ['read:ServiceTarget'] },
    { zh: '服务记录', en: 'Records', address: '/service/records', rights: ['read:ServiceRecord'] },
    { zh: '个案和小组', en: 'Cases and groups', address: '/service/matters', rights: ['read:ServiceMatter'] },
    { zh: '服务对象', en: 'Beneficiaries', address: '/service/beneficiaries', rights: ['read:Beneficiary'] },
    { zh: '家访安全', en: 'Home visits', address: '/service/visits', rights: ['read:HomeVisit'] },
    { zh: '公开个案资料', en: 'Disclosures', address: '/service/disclosures', rights: ['approve:CaseDisclosure'] },
    { zh: '交接个案', en: 'Hand over cases', address: '/service/handover', rights: ['assign:ServiceMatter'] },
    { zh: '记录疑点', en: 'Findings', address: '/service/findings', rights: ['update:ServiceFinding'] },
    { zh: '服务指标', en: 'Targets', address: '/service/targets', rights: ['update:ServiceTarget'] },
    { zh: '汇报和总结', en: 'Reports and summaries', address: '/service/reports', rights: ['read:ServiceReport'] },
    { zh: '年度工作计划', en: 'Plans of the year', address: '/service/plans', rights: ['create:ServicePlan', 'approve:ServicePlan', 'read:ServicePlan'] },
    { zh: '服务报送', en: 'Reports', address: '/service/summaries', rights: ['read:ServiceSummary'] },
  ],
  subjects: { ServiceRecord: (id) => `/service/records/${id}`, ServiceMatter: (id) => `/service/matters/${id}`, ServiceFinding: () => '/service/findings', Beneficiary: () => '/service/beneficiaries', ServiceHandover: () => '/mine/service', HomeVisit: (id) => `/service/visits/${id}`, ServiceReport: (id) => `/service/reports/${id}`, ServicePlan: () => '/service/plans', CaseDisclosure: () => '/service/disclosures?state=asked', HomeVisitAlarm: (id) => `/service/visits/${id}` },
  routes: [
    { path: 'mine/service', page: lazy(() => import('./mine-page.js')) },
    { path: 'service', page: lazy(() => import('./start-page.js')) },
    { path: 'service/progress', page: lazy(() => import('./progress-page.js')) },
    { path: 'service/people/:id', page: lazy(() => import('./person-page.js')) },
    { path: 'service/records', page: lazy(() => import('./records-page.js')) },
    { path: 'service/records/:id', page: lazy(() => import('./record-page.js')) },
    { path: 'service/matters', page: lazy(() => import('./matters-page.js')) },
    { path: 'service/matters/:id', page: lazy(() => import('./matter-page.js')) },
    { path: 'service/beneficiaries', page: lazy(() => import('./beneficiaries-page.js')) },
    { path: 'service/handover', page: lazy(() => import('./handover-page.js')) },
    { path: 'service/visits', page: lazy(() => import('./visits-page.js')) },
    { path: 'service/visits/plan', page: lazy(() => import('./visit-plan-page.js')) },
    { path: 'service/visits/:id', page: lazy(() => import('./visit-page.js')) },
    { path: 'service/disclosures', page: lazy(() => import('./disclosures-page.js')) },
    { path: 'service/reports', page: lazy(() => import('./reports-page.js')) },
    { path: 'service/reports/:id', page: lazy(() => import('./report-page.js')) },
    { path: 'service/plans', page: lazy(() => import('./plans-page.js')) },
    { path: 'service/findings', page: lazy(() => import('./findings-page.js')) },
    { path: 'service/targets', page: lazy(() => import('./targets-page.js')) },
    { path: 'service/summaries', page: lazy(() => import('./summaries-page.js')) },
  ],
};
