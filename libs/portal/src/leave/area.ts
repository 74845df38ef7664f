import { CoffeeOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Area } from '../shell/area.js';

/** Leave and overtime: one's own, those to decide, and those of placed people for the purchaser's side. */
export const leaveArea: Area = {
  key: 'leave', zh: '请假加班', en: 'Leave', icon: CoffeeOutlined, address: '/mine/leave', rights: ['create:LeaveRequest', 'approve:LeaveRequest', 'update:LeaveRequest', 'read:LeaveConsent', 'approve:OvertimeEntry', 'schedule:LeaveRequest', 'read:OvertimeConsent'],
  entries: [
    { zh: '我的请假', en: 'My leave', address: '/mine/leave', rights: ['create:LeaveRequest'] },
    { zh: '我的加班', en: 'My overtime', address: '/mine/overtime', rights: ['create:OvertimeEntry'] },
    { zh: '请假审批', en: 'Leave to approve', address: '/leave', rights: ['approve:LeaveRequest', 'update:LeaveRequest', 'waive:LeaveRequest'] },
    { zh: '加班审批', en: 'Overtime to approve', address: '/overtime', rights: ['approve:OvertimeEntry'] },
    { zh: '到期未销假', en: 'Not reported back', address: '/leave/late', rights: ['approve:LeaveRequest', 'update:LeaveRequest', 'waive:LeaveRequest'] },
    { zh: '请假职级', en: 'Ranks for leave', address: '/leave/ranks', rights: ['update:LeaveRequest'] },
    { zh: '例会日', en: 'Meeting days', address: '/leave/meetings', rights: ['schedule:LeaveRequest', 'waive:LeaveRequest'] },
    { zh: '年假清算', en: 'Year-end annual leave', address: '/leave/year-end', rights: ['create:LeaveYearEnd'] },
    { zh: '派驻人员请假', en: 'Leave of placed people', address: '/leave-consents', rights: ['read:LeaveConsent'] },
    { zh: '派驻人员加班', en: 'Overtime of placed people', address: '/overtime-consents', rights: ['read:OvertimeConsent'] },
  ],
  subjects: { LeaveRequest: (id) => `/leave/${id}`, LeaveConsent: (id) => `/leave-consents/${id}`, OvertimeEntry: () => '/overtime?state=requested', OvertimeConsent: () => '/overtime-consents', LeaveLateReturn: () => '/leave/late' },
  routes: [
    { path: 'mine/leave', page: lazy(() => import('./my-leave-page.js')) },
    { path: 'mine/leave/new', page: lazy(() => import('./apply-page.js')) },
    { path: 'mine/leave/:id', page: lazy(() => import('./leave-page.js')) },
    { path: 'mine/overtime', page: lazy(() => import('./my-overtime-page.js')) },
    { path: 'leave', page: lazy(() => import('./leaves-page.js')) },
    { path: 'leave/late', page: lazy(() => import('./late-page.js')) },
    { path: 'leave/ranks', page: lazy(() => import('./ranks-page.js')) },
    { path: 'leave/meetings', page: lazy(() => import('./meetings-page.js')) },
    { path: 'leave/year-end', page: lazy(() => import('./year-end-page.js')) },
    { path: 'leave/year-end/runs/:id', page: lazy(() => import('./year-end-run-page.js')) },
    { path: 'leave/:id', page: lazy(() => import('./leave-page.js')) },
    { path: 'leave-consents', page: lazy(() => import('./consents-page.js')) },
    { path: 'leave-consents/:id', page: lazy(() => import('./consent-page.js')) },
    { path: 'overtime-consents', page: lazy(() => import('./overtime-consents-page.js')) },
    { path: 'overtime', page: lazy(() => import('./overtimes-page.js')) },
  ],
};
