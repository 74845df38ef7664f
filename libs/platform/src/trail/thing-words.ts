import { inEnglish } from '../context/index.js';
import type { BilingualText } from '../context/index.js';

/** Chinese names of the things that the trail, to-dos and rights speak of, by the API's own names. */
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
  AwardSheet: '评优评分', AwardScore: '评优评分', HostProbation: '用人单位试用期考核', FileChange: '档案变更', PayAccount: '工资卡', PostingMatter: '派驻事项', OwnPosting: '本人派驻事项', AwardObjection: '评优异议', HomeVisit: '家访', HomeVisitAlarm: '家访报警', Inspection: '监督检查', Prepayment: '补助拨付', ServicePlan: '年度工作计划', ServiceReport: '服务汇报', ServiceHandover: '个案交接', CaseDisclosure: '公开个案资料', ScoringPaper: '评分表', TransferFile: '导入文件', Disclosure: '公开个案资料',
};

/** All names that have words. */
export const KNOWN_THINGS: readonly string[] = Object.keys(THINGS);

/** `PostApplication` as 岗位申报 and “Post application”; a name that nobody has put into words stays as it is in Chinese. */
export function thingName(thing: string): BilingualText {
  return { zh: THINGS[thing] ?? thing, en: inEnglish(thing) };
}
