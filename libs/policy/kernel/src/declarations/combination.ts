/** Capabilities, used alike in every pack, and how several packs combine on one assignment (design: one worker, several policies). */
export const CAPABILITIES = {
  establishment: { zh: '岗位开发', combine: 'purchaser-decides' },
  eligibility: { zh: '任职条件', combine: 'purchaser-decides' },
  procurement: { zh: '采购', combine: 'purchaser-decides' },
  contract: { zh: '合同', combine: 'purchaser-decides' },
  assignment: { zh: '聘用与派驻', combine: 'all-approve' },
  attendance: { zh: '考勤', combine: 'each-deadline' },
  leave: { zh: '请假', combine: 'all-approve' },
  overtime: { zh: '加班', combine: 'all-approve' },
  evaluation: { zh: '考核评价', combine: 'each-on-its-own' },
  compensation: { zh: '薪酬', combine: 'employer-with-floors' },
  award: { zh: '奖励', combine: 'each-on-its-own' },
  funding: { zh: '经费', combine: 'purchaser-decides' },
  training: { zh: '培训', combine: 'strictest' },
  remediation: { zh: '整改与退出', combine: 'purchaser-decides' },
  station: { zh: '站点', combine: 'purchaser-decides' },
  service: { zh: '服务', combine: 'each-deadline' },
  archive: { zh: '档案', combine: 'strictest' },
  expense: { zh: '费用', combine: 'employer-decides' },
  cash: { zh: '资金', combine: 'employer-decides' },
  asset: { zh: '资产', combine: 'employer-decides' },
  incident: { zh: '安全与突发事件', combine: 'strictest' },
  calendar: { zh: '日历', combine: 'national-decides' },
  privacy: { zh: '个人信息', combine: 'strictest' },
} as const;

export type Capability = keyof typeof CAPABILITIES;
export type CombinationRule = (typeof CAPABILITIES)[Capability]['combine'];

export function isCapability(word: string): word is Capability {
  return Object.hasOwn(CAPABILITIES, word);
}

/** Capability of a decision's name: the second part. */
export function capabilityOf(decisionName: string): Capability {
  const word = decisionName.split('.')[1] ?? '';
  if (!isCapability(word)) throw new Error(`${decisionName}: ${word} is not a capability`);
  return word;
}
