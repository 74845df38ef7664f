import { inEnglish } from '../context/index.js';
import type { BilingualText } from '../context/index.js';
import type { PolicyIndex } from '../policy/policy-index.js';
import { KNOWN_THINGS, thingName } from './thing-words.js';

/** Chinese words of the acts that the software writes to the trail, area by area; the English ones are those of the key. */
export const ACTS: Readonly<Record<string, string>> = {
  'sign-in': '登录', 'sign-out': '退出登录', 'switch-unit': '切换单位', 'bind-second-factor': '绑定二次验证', 'reset-password': '重置密码', 'change-password': '修改密码', 'set-password': '设置密码', 'enable-second-factor': '启用二次验证',
  'reset-second-factor': '重置二次验证', 'create-user': '新增用户', 'close-user': '停用用户', 'grant-role': '增加任职', 'end-role': '结束任职', 'create-unit': '新增机构', 'update-unit': '修改机构', 'close-unit': '撤并机构',
  'move-unit': '变更隶属', 'name-stand-in': '指定代办人', 'end-stand-in': '结束代办', 'set-parameter': '设定参数', 'withdraw-parameter': '撤销参数', 'set-work-calendar': '录入放假安排', 'export-list': '导出表格', 'print-form': '打印表单',
  'start-workflow': '发起事项', 'hand-over-todo': '转办待办', 'copy-matter': '抄送事项', 'remind-matter': '催办事项', 'supervise-matter': '督办事项', 'take-back-matter': '收回上一步', 'return-matter': '退回事项',
  'withdraw-matter': '撤回事项', 'close-matter': '终止事项', 'finish-duty': '办结定期义务', 'add-register-entry': '新增登记', 'change-register-entry': '修改登记', 'attach-document': '上传材料', 'withdraw-document': '撤下材料',
  'open-document': '打开材料', 'attach-service-file': '上传服务材料', 'create-post-application': '提交岗位申报', 'establish-post': '新增岗位', 'abolish-post': '取消岗位', 'adjust-post': '调整岗位', 'adjust-grade': '调整等级',
  'adjust-grade-directly': '直接调整等级', 'open-post': '设立岗位', 'import-post': '导入岗位', 'report-basis-figure': '填报基础数据', 'import-basis-figure': '导入基础数据', 'set-year-plan': '设定年度计划', 'add-minimum-wage': '登记最低工资标准',
  'set-wage-area': '设定最低工资档次', 'set-ability-test': '设定能力测试', 'register-provider': '登记承接主体', 'check-provider': '核查承接主体', 'disqualify-provider': '取消承接资格', 'lift-disqualification': '解除取消资格',
  'enter-contract': '登记合同', 'terminate-contract': '解除合同', 'transfer-contract': '转移合同', 'succeed-contract': '承接转移的合同', 'start-procurement': '启动集中采购', 'set-tender-method': '确定采购办法',
  'leave-out-purchaser': '不列入本次采购', 'file-estimate': '报送备案', 'register-bid': '登记投标', 'score-bid': '投标评分', 'report-incapacity': '报告无法履约', 'register-worker': '登记社工', 'import-worker': '导入社工',
  'judge-worker': '判定任职条件', 'place-worker': '安排上岗', 'end-assignment': '结束上岗', 'hand-over-assignment': '随合同转入', 'add-other-job': '登记兼职', 'consent-to-other-job': '同意兼职', 'end-other-job': '兼职结束',
  'start-recruitment': '提出人选', 'record-recruitment-stage': '办理招聘环节', 'supervise-stage': '补记监督', 'open-replacement': '要求更换人员', 'reveal-identity': '查看证件号码', 'ability-test': '能力测试', 'application-review': '资格审查',
  'condition-verification': '条件核实', interview: '面试', medical: '体检', 'labour-contract': '签订劳动合同', 'open-appraisal': '发起年度评价', 'record-appraisal': '登记评价', 'settle-appraisal': '确定等次',
  'hand-over-appraisal': '移交评价结果', 'correct-appraisal': '更正评价', 'apply-appraisal': '落实评价结果', 'record-retraining': '登记再培训', 'lodge-appraisal-request': '提出复核申诉', 'answer-appraisal-request': '答复复核申诉',
  'set-funding-year': '设定经费年度', 'compute-funding-year': '测算经费年度', 'approve-funding-year': '批准经费年度', 'settle-funding-year': '清算经费年度', 'start-budget': '编制预算', 'open-prepayment': '发起预拨',
  'open-inspection': '发起检查', 'pay-provider': '支付承接主体', 'plan-provider-payment': '计划支付费用', 'set-payment-term': '设定付款期限', 'settle-difference': '结算差额', 'report-wages': '申报薪酬缴费', 'record-wage-payment': '登记薪酬支付',
  'open-provider-breach': '登记欠付', 'paid-advance': '拨付预拨', 'received-advance': '确认收到预拨', 'passed-on-advance': '下拨预拨', 'prepay-prepayment': '省级预拨', 'receive-prepayment': '接收预拨', 'pass-on-prepayment': '转拨',
  'take-in-prepayment': '接收转拨', 'pay-prepayment': '支付预拨', 'open-personnel-file': '打开档案', 'ask-file-change': '申请更正档案', 'withdraw-file-change': '撤回更正申请', 'decide-file-change': '决定更正档案',
  'reveal-telephone': '查看电话', 'reveal-address': '查看住址', 'reveal-emergency-contact': '查看紧急联系人', 'accept-file-change': '核对档案变更无误', 'refuse-file-change': '不同意档案变更', 'begin-posting-matter': '发起派驻事项', 'reveal-bank-account': '查看工资卡号', 'open-vacancy': '提出招聘需求', 'change-vacancy': '修改招聘需求', 'close-vacancy': '结束招聘', 'register-applicant': '登记应聘', 'set-applicant-facts': '填写录用条件',
  'give-applicant-opinion': '填写考核意见', 'set-applicant-papers': '登记报到资料', 'add-induction-session': '登记入职培训', 'sign-on-applicant': '报到', 'take-on-employee': '录用', 'hand-in-paper': '登记材料',
  'request-paper-extension': '申请材料延期', 'assess-probation': '试用期考核', 'ask-host-on-probation': '请用人单位考核试用', 'confirm-employee': '转正', 'sign-employment-contract': '签订劳动合同', 'add-employee-certificate': '登记证书',
  'add-certificate': '登记证书', 'link-employee-account': '关联账号', 'order-staff-move': '安排调动', 'withdraw-staff-move': '撤回调动', 'move-employee': '调动生效', 'import-employee': '导入员工', nominate: '推荐',
  'change-nomination': '登记选拔情况', 'hand-in-statement': '提交选拔材料', 'hand-in-report': '提交述职', 'cast-ballot': '不记名评分', appoint: '任命', 'enter-contract-fee': '登记购买费', 'say-contract-wish': '说明续订意愿',
  'open-expiry': '决定合同期满终止', 'finish-expiry': '期满终止交接办结', 'issue-first-password': '发放首次密码', 'draw-first-password': '生成首次密码', 'set-account-pattern': '设定登录名规则', 'open-resignation': '提出辞职',
  'open-dismissal': '提出解聘', 'open-agreed': '拟协商解除', 'change-departure': '填写离职事实', 'add-handover-item': '列入交接', 'finish-handover-item': '交接完成', 'sign-agreed-end': '签署协商解除', 'end-employment': '离职',
  'record-lawful-ground': '记录合法依据', 'clock-in': '上班打卡', 'clock-out': '下班打卡', 'import-clock-day': '导入打卡记录', 'ask-for-correction': '申请补卡', 'approve-correction': '补卡属实', 'refuse-correction': '补卡不属实',
  'compute-attendance': '汇总考勤', 'submit-attendance': '报送考勤', 'approve-attendance': '核定考勤', 'send-attendance': '报送购买方', 'seal-attendance-sheet': '考勤表盖章', 'record-attendance-case': '登记考勤处理',
  'set-work-hours': '登记上下班时间', 'apply-for-leave': '申请请假', 'prolong-leave': '申请续假', 'approve-leave': '准假', 'refuse-leave': '不准假', 'withdraw-leave': '撤回请假', 'return-from-leave': '销假',
  'give-leave-proof': '提交请假证明', 'accept-leave-proof': '证明相符', 'send-back-leave-proof': '证明退回', 'announce-late-return': '说明不能按时返回', 'notice-late-return': '发现到期未销假', 'explain-late-return': '记下未归情况',
  'host-unit-records-return': '用人单位记录返岗', 'settle-annual-leave': '清算年假', 'agree-on-annual-leave': '商定年假', 'set-leave-standing': '登记请假职级', 'end-leave-standing': '终止请假职级', 'add-meeting-day': '登记例会日',
  'call-off-meeting': '取消例会', 'waive-meeting-day': '例会当天准假', 'withdraw-meeting-waiver': '收回例会准假', 'enter-overtime': '申请加班', 'approve-overtime': '同意加班', 'refuse-overtime': '不同意加班', 'register-overtime': '登记加班',
  'withdraw-overtime': '撤回加班', 'enter-service': '登记服务', 'amend-service': '更正服务记录', 'withdraw-service': '撤回服务记录', 'review-service-matter': '审阅个案', 'open-service-matter': '开案', 'close-service-matter': '结案',
  'file-service-matter': '归档个案', 'look-at-case-papers': '查看个案材料', 'approve-long-term-case': '同意长期个案', 'register-beneficiary': '登记服务对象', 'reveal-beneficiary': '查看服务对象', 'check-services': '核查服务记录',
  'accept-service-finding': '接受说明', 'return-service-finding': '退回服务记录', 'set-service-targets': '设定服务指标', 'send-service-summary': '报送服务汇总', 'submit-service-report': '提交服务汇报', 'submit-service-plan': '报批年度计划',
  'ask-disclosure': '申请公开个案资料', 'decide-disclosure': '决定公开个案资料', 'change-home-visit': '修改家访计划', 'extend-home-visit': '延长家访', 'alarm-home-visit': '家访报警', 'hand-over': '移交', 'take-over': '接收',
  'plan-home-visit': '计划家访', 'open-scoring-round': '开始考核', 'compute-scoring-round': '核算考核', 'adopt-scoring-run': '采用核算结果', 'finalise-scoring-round': '确定考核结果', 'publish-scoring-round': '公布考核结果',
  'settle-scoring-round': '考核生效', 'draw-scoring-raters': '抽取评分人', 'draw-scoring-samples': '抽取样本', 'give-ratings': '提交评分', 'strike-rating': '剔除评分', 'strike-ratings-of-rater': '剔除评分人的评分',
  'give-host-rating': '用人单位评分', 'give-anonymous-rating': '提交不记名评分', 'remind-scoring-raters': '提醒评分人', 'file-scoring-appeal': '提出考核申诉', 'report-scoring-misconduct': '举报违规', 'revoke-scoring-measure': '撤销考核措施',
  'decide-scoring-measure': '决定考核措施', 'decide-scoring-amount': '决定绩效金额', 'waive-scoring-sheets': '不再等待评分', 'open-payroll': '编制工资表', 'compute-payroll': '核算工资', 'check-payroll': '复核工资',
  'open-final-pay': '编制离职结算', 'drop-final-pay': '撤销离职结算', 'add-pay-item': '录入工资项', 'remove-pay-item': '删除工资项', 'grant-pay-item': '核定奖金随工资发', 'take-grant-back': '收回核定的奖金', 'check-project-funds': '核对项目经费',
  'lose-round-money': '处分扣除绩效', 'set-pay-profile': '设定薪酬档案', 'set-pay-month': '录入月度情况', 'enter-pay-standard': '登记当地标准', 'import-earlier-pay': '导入以往工资', 'make-bank-file': '生成银行代发文件',
  'waive-pay-finding': '放行工资核对', 'ask-about-pay': '提出工资疑问', 'answer-pay-question': '答复工资疑问', 'propose-pay-account': '申报工资卡', 'approve-pay-account': '工资卡核对通过', 'refuse-pay-account': '工资卡核对不通过',
  'state-deductions': '申报专项附加扣除', 'choose-bonus-way': '选择奖金计税办法', 'nominate-for-award': '提名评优', 'propose-for-award': '列出评优候选', 'stand-for-award': '列为评优对象', 'amend-award-nomination': '修改提名',
  'withdraw-award-nomination': '撤回提名', 'give-award-sheet': '提交评优评分', 'waive-award-sheets': '不再等待评优评分', 'settle-award-nominee': '确定获奖', 'share-team-award': '分配团队奖', 'object-to-award': '对评优提出异议',
  'answer-award-objection': '答复评优异议',
};

/** Words of an act on a thing: the software's own, else those of the transition of a document's workflow about such things. */
export function actName(index: PolicyIndex, action: string, subject: string): BilingualText {
  const own = subject.replaceAll(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
  const moves = index.packs.flatMap((pack) => pack.workflows).flatMap((flow) => flow.transitions.filter((one) => one.id === action).map((one) => ({ subject: flow.subject, zh: one.zh })));
  return { zh: ACTS[action] ?? (moves.find((one) => one.subject === own) ?? moves[0])?.zh ?? action, en: inEnglish(action) };
}

const holds = (name: BilingualText, text: string): boolean => name.zh.includes(text) || name.en.toLowerCase().includes(text.toLowerCase());

/** The acts that somebody means by a few words of theirs: 请假 means all acts of leave. The act's own key is taken as well. */
export function actsCalled(index: PolicyIndex, text: string): readonly string[] {
  const moves = index.packs.flatMap((pack) => pack.workflows.flatMap((flow) => flow.transitions.filter((one) => holds({ zh: one.zh, en: inEnglish(one.id) }, text)).map((one) => one.id)));
  return [...new Set([text, ...Object.keys(ACTS).filter((key) => holds({ zh: ACTS[key] ?? '', en: inEnglish(key) }, text)), ...moves])];
}

/** The things that somebody means by a few words. */
export function thingsCalled(text: string): readonly string[] {
  return [text, ...KNOWN_THINGS.filter((key) => holds(thingName(key), text))];
}
