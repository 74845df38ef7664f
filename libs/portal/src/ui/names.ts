import { useCallback, useMemo } from 'react';
import { useLanguage, type Language } from './language.js';

/** Chinese names of the things that rights, to-dos and the trail speak of, by the API's own names. */
const THINGS: Readonly<Record<string, string>> = {
  Advance: '补助预拨', AppraisalRequest: '复核申请', AppraisalResult: '评价结果', AppraisalRound: '年度评价', Assignment: '上岗安排', BasisFigure: '基础数据', Contract: '合同', ContractTransfer: '合同转移', Procurement: '集中采购', EstimateFiling: '购买服务备案', Bid: '投标', Recruitment: '招聘上岗',
  DecisionResult: '判定结果', FundingBudget: '补助预算', FundingLine: '岗位费用', FundingYear: '经费年度', JobRun: '运行', Membership: '任职', MinimumWage: '最低工资标准',
  OrganisationUnit: '组织机构', PolicyPack: '政策文件', PolicyParameter: '政策参数', Post: '岗位', PostApplication: '岗位申报', Provider: '承接主体', Tenant: '单位', TenantOverride: '本单位参数',
  TrailEntry: '留痕', User: '用户', WorkCalendar: '工作日历', Worker: '社工', YearPlan: '年度计划', WorkflowInstance: '事项', EligibilityConditions: '任职条件', Case: '个案', Beneficiary: '服务对象', ProviderPayment: '支付承接主体', Settlement: '年终清算', WageObligation: '薪酬缴费申报', ProviderBreach: '承接主体欠付', AbilityTest: '能力测试', RegisterEntry: '登记簿', ScoringRound: '考核轮次', ScoringResult: '考核结果',
  Employee: '员工', PersonnelFile: '本人档案', Vacancy: '招聘岗位', Applicant: '应聘', Probation: '入职与转正', StaffMove: '调动', Departure: '离职', Placement: '服务岗位', PlacedWorker: '派驻社工', Nomination: '选拔', NominationBallot: '组员评分', MyNomination: '本人选拔', ContractEnding: '到期合同', MyContractEnding: '本人劳动合同', ContractFee: '购买费', EmployeeAccount: '员工账号',
  AttendanceCorrection: '补签申请', AttendanceDay: '考勤记录', AttendanceMonth: '月度考勤', AttendancePackage: '考勤报送', AttendanceSanction: '考勤处理', AttendanceSheet: '考勤表', AttendanceSubmission: '考勤提交', AwardNominee: '表彰人选',
  AwardPayable: '奖励发放', AwardRound: '评优表彰', DutyOccurrence: '定期义务', HostRating: '用人单位评分', LeaveConsent: '请假同意', LeaveLateReturn: '到期未销假', OvertimeConsent: '派驻人员加班', WorkRule: '上下班时间', LeaveRequest: '请假', OvertimeEntry: '加班', PayFloorCheck: '薪酬底线核对',
  PayInput: '薪酬录入', PayProfile: '薪酬档案', PayQuestion: '薪酬问询', PaySlip: '工资条', PayStandard: '薪酬标准', Payroll: '工资核算', ScoringAppeal: '考核申诉', ScoringAssignment: '考核任务',
  ScoringAmount: '考核金额', ScoringMeasure: '考核措施', ScoringMisconduct: '违规举报', ScoringFollowUp: '考核结果的后续', ScoringRating: '考核评分', ScoringSubject: '考核对象', ServiceFinding: '服务核查', ServiceMatter: '服务事项', ServiceProgress: '服务进度', ServiceRecord: '服务记录', ServiceSummary: '服务汇总', ServiceTarget: '服务指标',
};

const VERBS: Readonly<Record<string, string>> = {
  add: '新增', adjust: '调整', allocate: '分配', answer: '答复', approve: '批准', bind: '绑定', cancel: '取消', check: '核查', choose: '选择', close: '停用', compute: '计算', confirm: '确认', create: '新建', delete: '删除',
  detail: '细化', disqualify: '取消资格', enable: '启用', end: '结束', enter: '录入', export: '导出', import: '导入', judge: '判定', lift: '解除', open: '设立', pass: '通过', pay: '支付', place: '安排', prepay: '预拨', propose: '提出', publish: '发布', read: '查看',
  record: '记录', register: '登记', remind: '催办', report: '报告', reset: '重置', return: '退回', reveal: '查看原文', review: '审核', run: '组织', set: '设定', sign: '签订', 'sign-in': '登录', 'sign-out': '退出', start: '发起', switch: '切换', terminate: '终止', update: '修改', withdraw: '撤销', act: '办理', copy: '抄送', move: '变更隶属', name: '指定', plan: '测算', settle: '清算', abolish: '取消', rectify: '改正',
};

const NOUNS: Readonly<Record<string, string>> = {
  'minimum-wage': '最低工资标准', 'other-job': '兼职', 'grade-directly': '等级（直接）', 'funding-year': '经费年度', 'second-factor': '动态验证码', provider: '承接主体', matter: '事项', unit: '单位', user: '用户', 'post-application': '岗位申报', contract: '合同',
  assignment: '上岗安排', todo: '待办', worker: '社工', disqualification: '取消资格', post: '岗位', password: '密码', identity: '证件号码', parameter: '参数', 'stand-in': '代办人', 'provider-payment': '应付服务费用', 'payment-term': '付款期限', difference: '差额', wages: '薪酬缴费', 'wage-payment': '薪酬缴费付款', 'provider-breach': '承接主体欠付', 'wage-area': '最低工资档次', 'ability-test': '能力测试', 'basis-figure': '基础数据', list: '表格', form: '申请表', 'work-calendar': '工作日历', 'year-plan': '年度计划', workflow: '流程', trail: '留痕', appraisal: '年度评价', advance: '预拨', budget: '预算',
};

/** Acts whose words are not those of their verb. */
const ACTS: Readonly<Record<string, string>> = {
  'set-work-hours': '登记上下班时间', 'set-leave-standing': '登记请假职级', 'end-leave-standing': '终止请假职级', 'add-meeting-day': '登记例会日', 'call-off-meeting': '取消例会', 'waive-meeting-day': '例会当天准假', 'withdraw-meeting-waiver': '收回例会准假', 'set-work-calendar': '录入放假安排',
  'notice-late-return': '发现到期未销假', 'announce-late-return': '说明不能按时返回', 'explain-late-return': '记下未归情况', 'prolong-leave': '申请续假', 'host-unit-records-return': '用人单位记录返岗',
  'open-personnel-file': '打开档案', 'reveal-telephone': '查看电话', 'reveal-bank-account': '查看工资卡号', 'open-vacancy': '提出招聘需求', 'change-vacancy': '修改招聘需求', 'close-vacancy': '结束招聘', 'register-applicant': '登记应聘',
  nominate: '推荐', 'change-nomination': '登记选拔情况', 'hand-in-statement': '提交选拔材料', 'hand-in-report': '提交述职', 'cast-ballot': '不记名评分', appoint: '任命', 'enter-contract-fee': '登记购买费', 'say-contract-wish': '说明续订意愿', 'open-expiry': '决定合同期满终止',
  'finish-expiry': '期满终止交接办结', 'issue-first-password': '发放首次密码', 'draw-first-password': '生成首次密码', 'set-account-pattern': '设定登录名规则',
  'set-applicant-facts': '填写录用条件', 'give-applicant-opinion': '填写考核意见', 'set-applicant-papers': '登记报到资料', 'add-induction-session': '登记入职培训', 'sign-on-applicant': '报到', 'take-on-employee': '录用', 'hand-in-paper': '登记材料',
  'request-paper-extension': '申请材料延期', 'assess-probation': '试用期考核', 'confirm-employee': '转正', 'sign-employment-contract': '签订劳动合同', 'add-employee-certificate': '登记证书', 'link-employee-account': '关联账号', 'order-staff-move': '安排调动',
  'withdraw-staff-move': '撤回调动', 'move-employee': '调动生效', 'open-resignation': '提出辞职', 'open-dismissal': '提出解聘', 'open-agreed': '拟协商解除', 'change-departure': '填写离职事实', 'add-handover-item': '列入交接', 'finish-handover-item': '交接完成',
  'sign-agreed-end': '签署协商解除', 'end-employment': '离职', 'import-employee': '导入员工',
  'start-procurement': '启动集中采购', 'set-tender-method': '确定采购办法', 'leave-out-purchaser': '不列入本次采购', 'file-estimate': '报送备案', 'register-bid': '登记投标', 'score-bid': '评分', 'report-incapacity': '报告无法履约', 'transfer-contract': '转移合同', 'succeed-contract': '承接转移的合同',
  'start-recruitment': '提出人选', 'record-recruitment-stage': '办理招聘环节', 'supervise-stage': '补记监督', 'consent-to-other-job': '同意兼职', 'end-other-job': '兼职结束', 'hand-over-assignment': '随合同转入', 'open-replacement': '要求更换人员',
};

const UNIT_KINDS: Readonly<Record<string, string>> = {
  'province-union': '省总工会', 'city-union': '市总工会', 'county-union': '县（区）总工会', 'direct-city-union': '省直管市总工会', 'district-union': '区总工会', 'township-union': '乡镇（街道）工会', 'zone-union': '开发区（园区）工会',
  'county-union-office': '县级总工会机关', 'city-union-office': '市级总工会机关', 'county-service-centre': '县级职工服务中心', 'city-service-centre': '市级职工服务中心', street: '街道', community: '社区', industry: '产业工会', enterprise: '企业',
  'civil-affairs-bureau': '民政局', 'head-station': '社工总站', 'township-station': '社工站', 'village-room': '社工室', township: '镇街', village: '村（社区）', ngo: '社会组织', department: '部门', team: '小组', office: '办公室', centre: '中心', project: '项目', agency: '机构', 'finance-department': '财务部', 'service-department': '服务部', 'project-department': '项目部', site: '驻点', 'regional-federation': '区域性工会联合会', 'industry-federation': '行业性工会联合会', 'street-union': '街道总工会', 'community-union': '社区工会', 'district-department': '区总部室', 'community-federation': '社区工联合会', 'park-federation': '园区工联合会', 'building-federation': '楼宇工联合会', 'other-union': '其他工会组织',
};

const HOLIDAYS: Readonly<Record<string, string>> = { 'new-year': '元旦', 'spring-festival': '春节', qingming: '清明节', 'labour-day': '劳动节', 'dragon-boat': '端午节', 'mid-autumn': '中秋节', 'national-day': '国庆节' };

/** Words as they begin a cell or a sentence. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A key of a document's course, as `before-director`, in English words: documents name their states in Chinese and by such keys. */
export function keyInWords(key: string): string {
  return sentence(key.replaceAll('-', ' '));
}

/** A statutory holiday in words. */
export function holidayName(name: string, language: Language): string {
  return language === 'zh' ? HOLIDAYS[name] ?? name : name.replaceAll('-', ' ');
}

/** A kind of organisation unit in words. */
export function unitKindName(kind: string, language: Language): string {
  return language === 'zh' ? UNIT_KINDS[kind] ?? kind : kind.replaceAll('-', ' ');
}

/** `PostApplication` in words; a name that nobody has put into words stays as it is. */
export function thingName(thing: string, language: Language): string {
  return language === 'zh' ? THINGS[thing] ?? thing : thing.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}

/** A verb of rights in words. */
export function verbName(verb: string, language: Language): string {
  return language === 'zh' ? VERBS[verb] ?? verb : verb;
}

/** An act of the trail, as `set-funding-year`, in words: verb and thing, as far as both are known. */
export function actName(act: string, language: Language): string {
  if (language === 'en') return act.replaceAll('-', ' ');
  if (ACTS[act]) return ACTS[act];
  if (VERBS[act]) return VERBS[act];
  if (act === 'hand-over-todo') return '转办待办';
  if (act === 'pay-provider') return '支付承接主体';
  const [verb = '', ...rest] = act.split('-');
  const noun = rest.join('-');
  return VERBS[verb] && NOUNS[noun] ? `${VERBS[verb]}${NOUNS[noun]}` : act;
}

/** All of them in the language now. */
export function useNames(): { readonly unitKind: (name: string) => string; readonly thing: (name: string) => string; readonly verb: (name: string) => string; readonly act: (name: string) => string; readonly holiday: (name: string) => string } {
  const { language } = useLanguage();
  const thing = useCallback((name: string) => thingName(name, language), [language]);
  const verb = useCallback((name: string) => verbName(name, language), [language]);
  const act = useCallback((name: string) => actName(name, language), [language]);
  const unitKind = useCallback((name: string) => unitKindName(name, language), [language]);
  const holiday = useCallback((name: string) => holidayName(name, language), [language]);
  return useMemo(() => ({ thing, verb, act, unitKind, holiday }), [thing, verb, act, unitKind, holiday]);
}
