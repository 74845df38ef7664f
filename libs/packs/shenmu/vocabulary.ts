// Enumerations of the document: code → term, in the order in which answers list them.
import { decimal, year } from '@gongqiao/kernel';

// 第三条
export const LEVELS = { 'head-station': '社工总站', 'township-station': '社工站', 'village-room': '社工室' } as const;
export type Level = keyof typeof LEVELS;
/** Bodies of the same level, in the order of the levels. */
export const BODIES = { 'civil-affairs-bureau': '市民政局', township: '镇街', village: '村（社区）' } as const;
export type Body = keyof typeof BODIES;
export const BODY_OF: Readonly<Record<Level, Body>> = { 'head-station': 'civil-affairs-bureau', 'township-station': 'township', 'village-room': 'village' };

// 第五条
export const CERTIFICATES = { none: '无', assistant: '助理社会工作师', intermediate: '社会工作师（中级）', senior: '高级社会工作师' } as const;
export const EDUCATION = { 'below-college': '大专以下', college: '大专', bachelor: '本科', postgraduate: '研究生' } as const;
export const MAJORS = {
  'social-work': '社会工作', sociology: '社会学', 'social-policy': '社会政策', 'social-security': '社会保障', 'community-management': '社区管理',
  'other-related': '其他相关专业', unrelated: '无关专业',
} as const;
export const PERSON_CATEGORIES = { 'social-worker': '社会工作者', 'related-personnel': '社会工作相关人员', none: '都不是' } as const;
export const WORKER_GROUNDS = { certificate: '职业资格证书', degree: '相关专业大专以上学历', 'training-hours': '专业教育或培训时数' } as const;

// 第六条
export const OPERATORS = { contractor: '承接机构', 'village-staff': '村（社区）现有工作人员' } as const;

// 第七条、第十五条
export const DOMAINS = {
  'social-assistance': '社会救助', 'elderly-care': '养老服务', 'child-welfare': '儿童福利', 'community-governance': '社区治理', 'social-affairs': '社会事务',
} as const;
export type Domain = keyof typeof DOMAINS;
export const SUPPLEMENT_SOURCES = { ...DOMAINS, 'other-livelihood': '民生等相关部门', charity: '社会慈善资源' } as const;

// 第八条
export const EXISTING_SITES = {
  'convenience-centre': '便民服务中心', 'party-mass-centre': '党群服务中心', 'civilisation-practice-centre': '新时代文明实践中心', 'grid-centre': '网格化管理服务中心',
  'minor-protection-station': '未成年人保护工作站', 'childrens-home': '儿童之家', 'incubation-base': '社会组织孵化基地', 'community-service-centre': '社区服务中心（站）',
  'other-existing': '其他现有场所',
} as const;
export const SITES = { ...EXISTING_SITES, 'separate-build': '单独建设' } as const;
export const SITE_STANDINGS = { preferred: '优先', accepted: '可用', exception: '单独建设', refused: '不可' } as const;

// 第九条、第十条
export const NEEDED_ROOMS = { 'casework-room': '个案咨询室', 'group-room': '小组活动室' } as const;
export const ROOMS = { 'meeting-room': '共享会议室', 'activity-space': '活动场所', ...NEEDED_ROOMS, 'independent-space': '独立服务空间' } as const;
export const EQUIPMENT = { 'desks-chairs': '桌椅', computer: '电脑', printer: '打印机', telephone: '电话' } as const;
export const PREMISES_POINTS = {
  'office-area': '办公用房面积', 'meeting-room': ROOMS['meeting-room'], 'activity-space': ROOMS['activity-space'], ...NEEDED_ROOMS, ...EQUIPMENT,
  'notice-board': '宣传栏', 'basic-conditions': '必要的工作服务条件',
} as const;
export const PREMISES_ADVICE = { 'independent-space': ROOMS['independent-space'] } as const;
export const SIGN_POINTS = { name: '站（室）名称', mark: '“中国社会工作”标志', 'uniform-design': '全市统一规格设计', outdoors: '室外', prominent: '显著位置' } as const;
export const DISPLAYS = { 'organisation-chart': '组织架构图', 'service-flow': '服务流程图', 'management-systems': '相关管理制度', 'staff-duties': '各类人员职责' } as const;
export const DISPLAY_POINTS = { ...DISPLAYS, 'prominent-indoors': '室内显著位置' } as const;

// 第十一条、第十三条
export const PRINCIPAL_POSTS = { 'station-head': '负责人', 'contractor-principal': '承接机构主要负责人' } as const;
export const AFFILIATIONS = {
  'bureau-official': '市民政局相关负责同志', 'township-designee': '镇街指定人员', 'contractor-professional': '承接机构相关专业人员', other: '其他',
} as const;
export const PRINCIPAL_FAILURES = { affiliation: '人选来源', certificate: '中级以上资质', practice: '实务经验' } as const;
export const STAFFING_POINTS = { principal: '主要负责人', professionals: '其他专业服务人员', 'certified-worker': '持证社工', 'volunteer-team': '志愿服务队伍' } as const;

// 第十二条
export const TRAINERS = { 'head-station': '社工总站', 'township-station': '社工站', contractor: '承接机构', 'supervision-team': '督导团队', other: '其他' } as const;
export const TRAINING_ROLES = { tiered: '分级培训', daily: '日常业务培训', other: '其他' } as const;
export const TRAINING_STATUSES = { met: '已达标', pending: '年度未满', short: '未达标' } as const;

// 第十四条
export const SIGNATORIES = { ...BODIES, other: '其他' } as const;
export const CONTRACTOR_TYPES = { 'social-work-agency': '专业社工机构', other: '其他' } as const;
export const NAMED_CLAUSES = {
  'service-scope': '服务范围', 'target-tasks': '目标任务', 'service-indicators': '服务指标', 'service-requirements': '服务要求', 'service-term': '服务期限', funding: '经费保障', 'breach-liability': '违约责任',
} as const;
export const CLAUSES = { ...NAMED_CLAUSES, other: '其他' } as const;

// 第十七条
export const PROCESS_STEPS = { collect: '收集需求', assess: '分析评估', plan: '制定方案', deliver: '执行服务', close: '结项评估', refer: '服务转介' } as const;
export type ProcessStep = keyof typeof PROCESS_STEPS;
export const PROCESS_STATES = { none: '尚未开始', ...PROCESS_STEPS } as const;
export const PROCESS_RECORDS = {
  'needs-list': '需求清单', 'resource-list': '资源清单', 'service-list': '服务清单', 'beneficiary-file': '服务对象档案', 'service-ledger': '服务台账',
} as const;
export const EXTENSION_BLOCKERS = { 'core-incomplete': '五大领域任务未完成', 'no-capacity': '力量不允许' } as const;

// 第二十条、第二十二条、第二十三条、第二十八条
export const PERIODIC_DUTIES = { 'work-meeting': '工作例会', 'problem-analysis': '问题和需求研判', 'asset-count': '资产盘点' } as const;
export const PERIODIC_STATUSES = { pending: '待办', overdue: '逾期' } as const;
export const ARCHIVE_TYPES = { 'service-project': '服务项目档案', other: '其他档案' } as const;
export const READER_ROLES = {
  'service-worker': '项目服务人', 'project-lead': '项目负责人', 'station-head': '站（室）负责人', custodian: '档案管理专人', supervisor: '督导团队成员', bureau: '市民政局人员', volunteer: '志愿者', public: '公众',
} as const;
export const READ_MATERIALS = { 'beneficiary-file': '服务对象档案', 'project-archive': '服务项目档案', 'service-guide': '服务目录、服务指南' } as const;
export const ACCESS_BLOCKERS = { role: '不在可阅范围', 'not-assigned': '未经指派', 'no-undertaking': '未签保密承诺' } as const;

// 第二十七条、第三十条、第三十一条
export const CHANNEL_MODES = { online: '线上', offline: '线下' } as const;
export const CHANNEL_MEDIA = { new: '新媒体', traditional: '传统媒体' } as const;
export const PUBLICITY_POINTS = { 'service-plan': '服务计划', online: '线上渠道', offline: '线下渠道', 'new-medium': '新媒体', 'traditional-medium': '传统媒体' } as const;
export const DISCLOSURE_ITEMS = { 'service-catalogue': '服务目录', 'service-guide': '服务指南', disclosure: '同级信息公开', 'key-publicity': '民政部门重点宣传' } as const;
export const DISCLOSURE_RESPONSIBLE = { station: '站（室）', ...BODIES } as const;
export const INTERMEDIARIES = { 'grid-officer': '网格员', 'building-head': '楼栋长', 'active-resident': '热心居民', volunteer: '志愿者', other: '其他' } as const;
export const FEEDBACK_POINTS = { channel: '诉求反映渠道', intermediaries: '依靠力量' } as const;

// 第三十四条、第三十五条
export const NEED_CLASSES = { ...DOMAINS, extension: '延伸领域' } as const;
export const EVALUATION_KINDS = { 'mid-term': '中期', final: '末期' } as const;
export const EVALUATION_STATUSES = { done: '已评估', pending: '待评估', overdue: '逾期未评估' } as const;
export const EVALUATION_PURPOSES = { renewal: '续签协议', award: '评优评先' } as const;
export const EVALUATION_OUTCOMES = { met: '达标', 'partly-met': '部分达标', 'not-met': '未达标' } as const;
export const REFERENCES = { favourable: '有利', mixed: '不一', unfavourable: '不利' } as const;

/** Digits with at most two decimals; leading zeros are digits too. */
export const figure = decimal({ leadingZeros: true });
export const yuan = decimal({ leadingZeros: true, unit: 'yuan' });
export const squareMetres = decimal({ leadingZeros: true, unit: 'm2' });
export const hours = decimal({ leadingZeros: true, unit: 'hour' });
/** 自然年, from 2000. */
export const calendarYear = year({ min: 2000 });
