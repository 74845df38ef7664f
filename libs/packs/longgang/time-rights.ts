// Who of the district's side sees and decides the leave and attendance of posted workers.
import { right, type Right } from '@gongqiao/kernel';
import { LG14c, LG14d, LG16b, LG16c, LG17a, LG6c } from './provisions.js';

export const timeRights: readonly Right[] = [
  right({ provisions: [LG16b], who: ['host-unit'], verb: 'read', subject: 'LeaveConsent', reach: 'subtree', zh: '查看本单位驻点社工的请休假' }),
  right({ provisions: [LG16b], who: ['host-unit'], verb: 'approve', subject: 'LeaveConsent', reach: 'subtree', zh: '批准请休假后方可离岗' }),
  right({ provisions: [LG16c], who: ['district'], verb: 'read', subject: 'LeaveConsent', reach: 'tenant', zh: '查看全区社工的请休假' }),
  right({ provisions: [LG16c], who: ['district'], verb: 'approve', subject: 'LeaveConsent', reach: 'tenant', zh: '批准八天及以上的请休假' }),
  right({ provisions: [LG6c], who: ['supervising-unit'], verb: 'read', subject: 'LeaveConsent', reach: 'subtree', zh: '查看下属驻点单位社工的请休假' }),
  right({ provisions: [LG17a], who: ['host-unit'], verb: 'read', subject: 'OvertimeConsent', reach: 'subtree', zh: '查看本单位驻点社工汇报的加班' }),
  right({ provisions: [LG17a], who: ['host-unit'], verb: 'approve', subject: 'OvertimeConsent', reach: 'subtree', zh: '对加班汇报确认知悉' }),
  right({ provisions: [LG17a], who: ['district'], verb: 'read', subject: 'OvertimeConsent', reach: 'tenant', zh: '查看全区社工的加班' }),
  right({ provisions: [LG6c], who: ['supervising-unit'], verb: 'read', subject: 'OvertimeConsent', reach: 'subtree', zh: '查看下属驻点单位社工的加班' }),
  right({ provisions: [LG14c], who: ['host-unit'], verb: 'read', subject: 'AttendanceSheet', reach: 'counterpart', zh: '查看本单位驻点社工的考勤考核表' }),
  right({ provisions: [LG14c], who: ['host-unit'], verb: 'seal', subject: 'AttendanceSheet', reach: 'counterpart', zh: '为考勤考核表盖章' }),
  right({ provisions: [LG14d], who: ['district'], verb: 'read', subject: 'AttendanceSheet', reach: 'counterpart', zh: '审核全区社工考勤' }),
  right({ provisions: [LG6c], who: ['supervising-unit'], verb: 'read', subject: 'AttendanceSheet', reach: 'counterpart', zh: '查看下属驻点单位社工的考勤' }),
  right({ provisions: [LG14d], who: ['district'], verb: 'read', subject: 'AttendanceSubmission', reach: 'tenant', zh: '查看社工机构报送的考勤' }),
  right({ provisions: [LG14d], who: ['district'], verb: 'approve', subject: 'AttendanceSubmission', reach: 'tenant', zh: '审核社工机构报送的考勤' }),
];
