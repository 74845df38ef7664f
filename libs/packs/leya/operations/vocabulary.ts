// Enumerations that more than one chapter of the operations half uses; codes and terms as in the handbook, in its order.

export const LEAVE_TYPES = {
  personal: '事假',
  annual: '年假',
  sick: '病假',
  maternity: '产假（分娩假）',
  nursing: '看护假',
  marriage: '婚假',
  bereavement: '丧假',
  'work-injury': '工伤假',
  'time-in-lieu': '调休假',
} as const;
export type LeaveType = keyof typeof LEAVE_TYPES;

export const RANKS = {
  'agency-manager': '机构管理人员',
  'group-leader': '组长',
  'centre-director': '中心主任',
  'frontline-social-worker': '一线社工',
  'community-assistant': '社区助理',
  'care-worker': '护工',
} as const;
export type Rank = keyof typeof RANKS;

export const ACCOUNTING_KINDS = {
  voucher: '会计凭证', ledger: '会计账簿', 'cash-bank-journal': '现金和银行存款日记账', report: '会计报表（月、季）', 'annual-final-report': '年度决算表', invoice: '发货票',
} as const;

export const GUEST_TIERS = { official: '主办以上人员', 'deputy-head': '副职以上干部、部门经理级别', 'top-leader': '一把手' } as const;
export const WORK_MEALS = { overtime: '员工加班的工作餐', 'visiting-staff': '部门及部门经理招待的工作人员' } as const;

export const VIOLENCE_TYPES = {
  physical: '肢体攻击', verbal: '言语暴力', threat: '威胁伤害', damage: '毁损物品', 'sexual-harassment': '性骚扰', stalking: '跟踪',
} as const;
export const VIOLENCE_SITUATIONS = { 'direct-target': '本身就是施暴目标', duty: '职责所需处理危险情境', 'target-of-opponent': '因救助成为相对人的目标' } as const;

export const WARNING_SIGNS = {
  'restless-pacing': '坐立不安、来回踱步', 'clenched-fists': '紧握拳头、两手绞动', 'clenched-teeth': '咬紧牙关', 'stiff-or-twitching-face': '面部肌肉僵硬、抽搐',
  'flushed-or-pale': '面色涨红或极度苍白', 'fierce-look': '眼露凶光', 'loud-voice': '说话声音很大', 'sweating-shaking': '大量流汗、身体抖动', 'heavy-breathing': '呼吸浑浊沉重',
  'vacant-stare': '失神', 'abusive-language': '言语粗暴、脏话不停', 'over-sensitive': '对刺激过度敏感', 'anxious-irritable': '焦虑易怒', uncoordinated: '肢体行动不协调',
  'slurred-speech': '口齿不清楚', 'unsteady-gait': '步履不稳', 'clouded-consciousness': '意识不清', hallucinations: '幻觉、幻听',
} as const;

export const PLAN_ELEMENTS = {
  'recognise-signs': '辨识警讯', 'handle-signs': '警讯出现时如何处理', 'distress-signal': '求助暗号', 'keep-assessing': '继续评估危险程度', 'when-to-de-escalate': '何时及如何降低冲突',
  'when-to-defend-or-escape': '何时及如何使用非暴力自卫、躲避、脱逃', 'when-to-call-security-or-police': '何时及如何通知保全或警察', 'when-to-evacuate': '何时及如何疏散',
} as const;
