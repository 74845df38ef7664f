// Enumerations of the Measure: code → term, in the order in which answers list them.
import { day, decimal, oneOf, pattern } from '@gongqiao/kernel';

/** 第三十条: in force from the day of issue. */
export const IN_FORCE = day('2023-08-29');

/** 各方, from the worker upwards. */
export const PARTIES = {
  worker: '社工人员', ngo: '社工机构', 'host-unit': '驻点单位', 'supervising-unit': '分管单位', district: '区总工会',
} as const;
export type PartyCode = keyof typeof PARTIES;

/** 协商、告知、面试所涉各方 as they occur in single decisions. */
export const MANAGING_PARTIES = {
  ngo: PARTIES.ngo, 'host-unit': PARTIES['host-unit'], 'supervising-unit': PARTIES['supervising-unit'], district: PARTIES.district,
} as const;
export const UNION_PARTIES = {
  'host-unit': PARTIES['host-unit'], 'supervising-unit': PARTIES['supervising-unit'], district: PARTIES.district,
} as const;
export const TRANSFER_PARTIES = {
  ngo: PARTIES.ngo, 'host-unit': PARTIES['host-unit'], 'supervising-unit': PARTIES['supervising-unit'],
  'receiving-host-unit': '接收驻点单位', 'receiving-supervising-unit': '接收方分管单位',
} as const;

export const ROLES = { 'professional-social-worker': '专业社工', auxiliary: '辅助人员' } as const;
export const APPROVAL_OUTCOMES = { approved: '批准', rejected: '不批准', pending: '审核中', none: '未报' } as const;
export const RECORD_OUTCOMES = { agreed: '同意', refused: '不同意' } as const;
export const STATUSES = { 'not-started': '未起算', pending: '待办', 'on-time': '按时', late: '逾期完成', overdue: '逾期未办' } as const;
export type Status = keyof typeof STATUSES;

// 第二条
export const PURCHASERS = { 'district-union': '区总工会', 'other-union': '其他工会', other: '其他' } as const;
export const PROVIDER_TYPES = { 'social-work-agency': '社会工作服务机构', other: '其他' } as const;
export const PERSON_ROLES = { ...ROLES, other: '其他' } as const;
export const POSTED_TO = { union: '各级工会', other: '其他单位', 'not-posted': '未派驻' } as const;

// 第四条
export const HOST_UNIT_TYPES = {
  'district-department': '区总部室', 'street-union': '街道总工会', 'industry-federation': '行业工联合会', 'community-federation': '社区工联合会',
  'park-federation': '园区工联合会', 'building-federation': '楼宇工联合会', 'other-union': '其他工会组织',
} as const;
export const PARENT_UNIT_TYPES = { 'street-union': '街道总工会', 'industry-federation': '行业工联合会' } as const;

// 第九条
export const INTERVIEW_RESULTS = { pass: '通过', fail: '不通过' } as const;
export const FILING_OUTCOMES = { passed: '备案通过', rejected: '备案不通过', pending: '审核中', none: '未报' } as const;
export const HOST_OPINIONS = { agree: '同意转正', disagree: '不同意转正', none: '未答复' } as const;
export const ONBOARDING_BLOCKERS = {
  'interview-not-passed': '面试未通过', 'not-filed': '未报备案', 'filing-pending': '备案审核中', 'filing-rejected': '备案不通过', 'start-before-filing': '上岗早于备案通过',
} as const;
export const PROBATION_BLOCKERS = {
  'opinion-not-sought': '未征求驻点单位意见', 'opinion-not-received': '驻点单位未答复', 'confirmation-before-opinion': '转正早于驻点单位意见',
} as const;

// 第十条
export const TRANSFER_BLOCKERS = {
  'no-service-need': '无服务需求', 'agreement-missing': '未协商一致', 'approval-missing': '区总工会未批准',
  'approval-before-agreement': '审批早于协商一致', 'move-before-approval': '调整早于审批',
} as const;

// 第十二条、第十三条
export const SWAP_REASONS = { 'grade-change': '职级变动', 'post-adjustment': '岗位调整', 'other-internal': '其他机构内部原因' } as const;
export const REPLACEMENT_GROUNDS = {
  'dispute-with-client': '与服务对象矛盾纠纷', 'dispute-with-host': '与驻点单位矛盾纠纷', 'task-not-completed': '不能完成工作任务', 'serious-error': '严重失误', dereliction: '失职',
} as const;
export const REPLACEMENT_ROUTES = { negotiation: '协商', replacement: '人员调换', none: '本条不涉' } as const;
export const LIABILITY_BASES = { 'service-contract': '服务合同' } as const;

// 第十四条
export const RULE_SOURCES = { 'host-unit': '驻点单位', ngo: '社工机构' } as const;
export const ATTENDANCE_POINTS = { workStart: '上班时间', workEnd: '下班时间', breakMinutes: '休息分钟数', graceMinutes: '宽限分钟数' } as const;

// 第十六条
export const LEAVE_BLOCKERS = {
  'papers-missing': '未交书面材料', 'handover-missing': '未交接', 'host-approval-missing': '驻点单位未批准', 'host-rejected': '驻点单位不批准',
  'district-approval-missing': '区总工会未批准', 'district-rejected': '区总工会不批准',
} as const;

// 第十八条
export const ABSENCE_PURPOSES = { training: '培训', supervision: '督导', meeting: '会议', 'other-duty': '其他公务' } as const;
export const ABSENCE_OUTCOMES = { approved: '批准', rejected: '不批准' } as const;

// 第二十条
export const MATERIALS = {
  statistics: '数据统计', 'internal-document': '内部文件', 'other-work-material': '其他工作资料', 'client-private': '服务对象隐私', published: '已公开资料',
} as const;
export const PERMISSIONS = { granted: '许可', refused: '不许可', pending: '审核中', none: '未申请' } as const;
export const DISCLOSURE_BLOCKERS = { 'client-privacy': '服务对象隐私', 'permission-missing': '未经许可', 'permission-after-disclosure': '许可晚于公开' } as const;

// 第二十二条、第二十三条
export const PLAN_BASES = { 'ngo-mission': '社工机构服务宗旨', contract: '项目合同约定', 'client-needs': '服务对象需求', other: '其他' } as const;
export const PLAN_BLOCKERS = { 'basis-missing': '缺制定依据', 'not-approved': '未经批准', rejected: '不批准', 'execution-before-approval': '执行早于批准' } as const;
export const CONTACT_INITIATORS = { 'ngo-supervisor': '机构督导', district: '区总工会', other: '其他' } as const;
export const CONTACT_TOPICS = {
  'post-positioning': '岗位定位', 'work-content': '工作内容', 'service-effect': '服务成效', 'development-direction': '发展方向', other: '其他',
} as const;

// 第二十四条、第二十六条
export const REPORT_RECIPIENTS = { 'host-lead': '驻点单位主管领导', 'host-staff': '驻点单位其他人员', ngo: '社工机构', district: '区总工会' } as const;
export const SUMMARY_FORMS = { written: '书面', oral: '口头' } as const;
export const SUMMARY_RECIPIENTS = { district: PARTIES.district, 'host-unit': PARTIES['host-unit'], 'supervising-unit': PARTIES['supervising-unit'] } as const;
export const ASSESSMENT_OUTCOMES = { pass: '通过', fail: '不通过' } as const;
export const RECTIFICATION_EVENTS = { assessment: '考核', order: '要求整改', recheck: '复查', terminate: '解除协议', waive: '不予解除' } as const;
export const RECTIFICATION_STATES = {
  normal: '正常', failed: '未达标', rectifying: '整改中', 'termination-right': '可解除', terminated: '已解除',
} as const;

// 第二十七条、第二十八条
export const SCHEME_SUBJECTS = {
  'post-duties': '履行岗位职责', 'task-completion': '完成工作任务', 'professional-service': '开展专业服务', attendance: '出勤',
  'continuing-education': '参加继续教育', 'complaints-commendations': '投诉褒奖', 'rule-compliance': '遵守规章制度', other: '其他',
} as const;
export const CHECK_OUTCOMES = { passed: '核查通过', failed: '核查不通过', pending: '核查中' } as const;
export const ACCEPTANCE_BLOCKERS = {
  'term-not-expired': '合同未期满', 'evidence-missing': '佐证资料不全', 'check-pending': '核查中', 'check-failed': '核查不通过',
} as const;

/** 状态 of an act that has a last day. */
export const status = oneOf(STATUSES);
/** Calendar quarter `YYYY-Q1` … `YYYY-Q4`. */
export const quarter = pattern(/^(?!0000)\d{4}-Q[1-4]$/, '季度（YYYY-Q1 至 YYYY-Q4）', 'a quarter (YYYY-Q1 to YYYY-Q4)');
/** Digits with at most two decimals; leading zeros are digits too. */
export const hours = decimal({ above: '0', leadingZeros: true, unit: 'hour' });
export const amount = decimal({ leadingZeros: true, unit: 'yuan' });
