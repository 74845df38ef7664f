import { ClockCircleOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Area } from '../shell/area.js';

/** Attendance: the clock, one's own month, the team's, the house's papers, and what the purchaser's side seals and examines. */
export const attendanceArea: Area = {
  key: 'attendance', zh: '考勤', en: 'Attendance', icon: ClockCircleOutlined, address: '/mine/clock', rights: ['create:AttendanceDay', 'read:AttendanceDay', 'read:AttendanceMonth', 'read:AttendanceSheet', 'read:AttendanceSubmission'],
  entries: [
    { zh: '打卡', en: 'Clock', address: '/mine/clock', rights: ['create:AttendanceDay'] },
    { zh: '我的考勤', en: 'My attendance', address: '/mine/attendance', rights: ['create:AttendanceDay'] },
    { zh: '考勤月历', en: 'Calendar', address: '/attendance', rights: ['read:AttendancePackage'] },
    { zh: '补卡核实', en: 'Explained clockings', address: '/attendance/corrections', rights: ['approve:AttendanceCorrection'] },
    { zh: '月度汇总', en: 'Months', address: '/attendance/months', rights: ['read:AttendancePackage'] },
    { zh: '考勤处理', en: 'Cases', address: '/attendance/cases', rights: ['create:AttendanceSanction'] },
    { zh: '上下班时间', en: 'Hours of work', address: '/attendance/hours', rights: ['create:WorkRule'] },
    { zh: '放假安排', en: 'Holidays', address: '/attendance/holidays', rights: ['create:WorkCalendar'] },
    { zh: '考勤盖章', en: 'Sheets to seal', address: '/attendance/sheets', rights: ['seal:AttendanceSheet', 'approve:AttendanceSubmission'] },
    { zh: '考勤报送审核', en: 'Attendance handed in', address: '/attendance/submissions', rights: ['read:AttendanceSubmission'] },
  ],
  subjects: {
    AttendanceCorrection: () => '/attendance/corrections?state=requested', AttendancePackage: () => '/attendance/months', AttendanceSubmission: () => '/attendance/submissions', AttendanceSheet: () => '/attendance/sheets',
    WorkCalendar: (id) => `/attendance/holidays?year=${id.slice(-4)}`,
    AttendanceSanction: (id) => `/attendance/cases/${id}`, AttendanceMonth: () => '/attendance/results',
  },
  routes: [
    { path: 'mine/clock', page: lazy(() => import('./clock-page.js')) },
    { path: 'mine/attendance', page: lazy(() => import('./mine-page.js')) },
    { path: 'attendance', page: lazy(() => import('./calendar-page.js')) },
    { path: 'attendance/corrections', page: lazy(() => import('./corrections-page.js')) },
    { path: 'attendance/months', page: lazy(() => import('./board-page.js')) },
    { path: 'attendance/results', page: lazy(() => import('./results-page.js')) },
    { path: 'attendance/runs/:id', page: lazy(() => import('./run-page.js')) },
    { path: 'attendance/cases', page: lazy(() => import('./cases-page.js')) },
    { path: 'attendance/cases/:id', page: lazy(() => import('./case-page.js')) },
    { path: 'attendance/sheets', page: lazy(() => import('./sheets-page.js')) },
    { path: 'attendance/hours', page: lazy(() => import('./hours-page.js')) },
    { path: 'attendance/holidays', page: lazy(() => import('../administration/calendar-page.js')) },
    { path: 'attendance/submissions', page: lazy(() => import('./submissions-page.js')) },
  ],
};
