// Where the handbook contradicts itself: the passages, and the reading taken (normally the stricter).
import type { Judgement, Provision } from '@gongqiao/kernel';

/** Code → what clashes and which reading is taken, in words for the deciding person. */
export const CONFLICTS = {
  'absence-consequence': '旷职达到日数：解聘第2、12项为提前三十日通知，考勤第3项为自动离职；取提前通知，不存在自动离职',
  'accounting-borrow-approval': '借阅会计档案：会计档案第六章2由财务负责人或单位领导批准，财务第十二条（三）由中心负责人批准；取中心负责人',
  'appointment-threshold': '预约付款：“超过1万元以上”兼有含与不含本数；取含本数',
  'asset-definition': '资产定义：第三条为五百元以上或超过一年，第四节为二千元以下或一年以下；五百元起作固定资产',
  'bank-trip-vehicle': '存取款用车：第九条一律乘中心车辆，第十五条二万元以上派车；取一律乘车',
  'care-worker-review': '护工请假三天以上：表中由组长或部长审核，正文由项目负责人呈交部长审核；取正文',
  'cash-ceiling': '现金上限：同一句中“任何情况下不得超过20000元”与“如有超过须经批准”并存；取绝对上限',
  'cash-limit-absolute': '现金限额：财务第六条（五）不得超过一万元，货币资金第十五条经批准可超；取特别规定，至二万元',
  'cash-threshold': '付现界限：财务第六条（七）一千元以上，货币资金第十五条超过一千元，财务保障机制二千元以上；自1000.00元起转账',
  'companion-minimum': '陪同人数：两人以上与不超过对方半数不能同时满足；取上限，能满足时才要求两人',
  'contract-signing-time': '签订劳动合同：入职流程列在报到时，转正手续列在试用后；取报到时',
  'destruction-approvals': '会计档案销毁批准：财务第十二条（四）、会计核算第八条3、会计档案第八章1各列不同批准人；全部须有',
  'destruction-witnesses': '会计档案监销：财务第十二条（四）与会计档案第八章2所列不同；全部须有',
  'entertainment-approval': '招待费审批：理事批三千元以内，总干事批一千五百元以上；重叠部分两者都批',
  'entertainment-cash-settlement': '应酬结算：第十一条6以现金结算，财务第六条（七）一千元以上转账；取付现界限',
  'housing-fund-start': '公积金起缴：财务管理制度满一个月，财务保障机制满三个月，入职流程在报到时；取满一个月',
  'imprest-cumulative': '备用金：累计三千元以内与旧账不报新账不借并存；有未清借款不再借',
  'manager-approver': '管理人员请假：表中由机构负责人或理事批准，正文由理事批准；取理事',
  'probation-notice': '试用期解聘通知：入职（三）2为三日，解聘第12项为三十日；取试用期的特别规定三日',
  'time-in-lieu-notice': '调休申请：同一句中有三个和五个工作日；取五个工作日',
  'voucher-retention': '凭证保管：会计核算第八条3为三十年，会计档案第七章1为十五年；取三十年',
  'wage-payment-method': '工资支付：货币资金第十五条2可付现金，财务第十三条发到个人账户；取个人账户',
} as const;
export type Conflict = keyof typeof CONFLICTS;

/** Records the conflicts that apply and gives their codes in alphabetical order. */
export function conflictsFound(at: Judgement, found: readonly (readonly [Conflict, Provision, boolean])[]): Conflict[] {
  const applying = found.filter(([, , applies]) => applies);
  for (const [code, provision] of applying) at.trace.add(provision, `手册前后不一致——${CONFLICTS[code]}`, undefined);
  return applying.map(([code]) => code).sort();
}
