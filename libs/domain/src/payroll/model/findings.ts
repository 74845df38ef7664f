import type { PayGuard, PayGuardRule } from '@gongqiao/kernel';

interface Words {
  readonly zh: string;
  readonly en: string;
  readonly wayZh: string;
  readonly wayEn: string;
}

/** What each guard says, and the way out. `{…}` is filled in. */
const WORDS: Readonly<Record<PayGuard, Words>> = {
  'profile-missing': { zh: '没有薪酬档案', en: 'There is no pay file', wayZh: '在「薪酬档案」中登记适用标准、基数和工资卡', wayEn: 'Enter the standard, the bases and the account under Pay files' },
  'contract-missing': { zh: '满一个月仍没有当月有效的已签劳动合同', en: 'After a month of work there is no signed contract in force', wayZh: '与本人补签并登记劳动合同', wayEn: 'Sign and enter the contract of employment' },
  'attendance-missing': { zh: '没有当月考勤', en: 'The attendance of the month is missing', wayZh: '由考勤确认当月，或在「月度数据」中录入应出勤和实出勤天数', wayEn: 'Have the month confirmed, or enter days due and attended under Monthly facts' },
  'attendance-unapproved': { zh: '当月考勤未经确认', en: 'The attendance of the month is not confirmed', wayZh: '请负责人确认当月考勤', wayEn: 'Have the month confirmed by who answers for it' },
  'monthly-missing': { zh: '没有当月{what}', en: 'The monthly facts are missing: {what}', wayZh: '在「月度数据」中录入', wayEn: 'Enter them under Monthly facts' },
  'standard-missing': { zh: '{place} 没有当月执行的{what}', en: '{place} has no {what} in force', wayZh: '在「当地标准」中录入并注明文件', wayEn: 'Enter it under Local standards with its source' },
  'not-covered': { zh: '薪酬标准中没有适用于此人的一档', en: 'The standard has no row for this person', wayZh: '核对学历、证书和岗位，或改用另一标准', wayEn: 'Check education, certificate and post, or use the other standard' },
  undecided: { zh: '{what}不能判定：{why}', en: '{what} cannot be judged: {why}', wayZh: '按提示改正薪酬档案或月度数据', wayEn: 'Mend the pay file or the monthly facts as told' },
  'account-missing': { zh: '没有核准的工资卡', en: 'There is no approved account', wayZh: '登记工资卡并由另一人核准', wayEn: 'Enter the account and have somebody else approve it' },
  'account-unapproved': { zh: '工资卡变更尚未核准', en: 'A change of account waits for approval', wayZh: '由财务负责人核准或退回变更', wayEn: 'Approve or refuse the change' },
  'account-shared': { zh: '工资卡与 {others} 相同', en: 'The account is also that of {others}', wayZh: '核实后改正；确属同一账户的说明理由', wayEn: 'Check and mend, or give the reason' },
  'paid-twice': { zh: '同一笔「{what}」重复：{others}', en: '"{what}" appears twice: {others}', wayZh: '删去重复的一笔', wayEn: 'Remove one of them' },
  'below-minimum-wage': { zh: '当月计入工资 {compared} 元，低于最低工资 {floor} 元，差 {shortfall} 元', en: 'Counted pay of {compared} yuan is {shortfall} below the minimum wage of {floor}', wayZh: '提高基本工资或核对出勤天数', wayEn: 'Raise the base pay or check the days' },
  'below-guideline': { zh: '当月应得 {compared} 元，低于购买方薪酬指导标准 {floor} 元，差 {shortfall} 元', en: 'Earned pay of {compared} yuan is {shortfall} below the purchaser\'s guideline of {floor}', wayZh: '提高工资，或由有权的人说明合同依据', wayEn: 'Raise the pay, or give the ground in the contract' },
  'deduction-unlawful': { zh: '扣款不合法：{what}', en: 'A deduction is not lawful: {what}', wayZh: '删去罚款、押金；赔偿须有合同约定且不超过当月工资的二成', wayEn: 'Remove fines and deposits; damage needs an agreement and at most a fifth of the wage' },
  'insurance-base-outside': { zh: '{what}基数 {base} 元在当地 {limit} 之外', en: 'The base of {what}, {base} yuan, lies outside {limit}', wayZh: '按当地上下限改正薪酬档案中的基数', wayEn: 'Mend the base within the local limits' },
  'benefits-late': { zh: '{what}', en: 'A contribution was registered late: {what}', wayZh: '补办登记并填写办理日期；历史逾期说明理由', wayEn: 'Register and enter the day, or give the reason for the past delay' },
  'tax-history-gap': { zh: '本年 {months} 没有已发工资记录，累计预扣无法承接', en: 'No pay of {months} is on record, so the year\'s tax cannot go on', wayZh: '导入本年以前月份的收入和扣除', wayEn: 'Enter income and deductions of the earlier months' },
  'negative-net': { zh: '应得 {income} 元不足以扣缴个人应缴部分', en: 'Income of {income} yuan does not carry the deductions', wayZh: '核对出勤和扣款；不足部分另行收取，不得拖欠缴费', wayEn: 'Check days and deductions; what is short is settled apart' },
  'final-pay-open': { zh: '{day} 离职，尚未办理离职结算', en: 'Leaves on {day}, and the final pay is not opened', wayZh: '在「离职结算」中办理：劳动关系终止时应一次付清工资', wayEn: 'Open it under Final pay: wages are paid out when the employment ends' },
  'large-change': { zh: '月薪由 {before} 元变为 {after} 元，变动超过三成', en: 'Monthly pay went from {before} to {after}, by more than three tenths', wayZh: '核对薪酬档案；变动属实的说明理由', wayEn: 'Check the pay file, or give the reason' },
};

/** A finding about one person. */
export interface Finding {
  readonly employeeId: string;
  readonly name: string;
  readonly unitPath: string;
  readonly guard: PayGuard;
  readonly provision: string | null;
  readonly waivedBy: readonly string[];
  readonly zh: string;
  readonly en: string;
  readonly wayZh: string;
  readonly wayEn: string;
  /** The figures behind it. */
  readonly fingerprint: string;
  /** Field of the slip whose stored answer shows it. */
  readonly field: string | null;
}

/** The rule of each guard: the tenant's own document before the law. */
export type GuardRules = ReadonlyMap<PayGuard, PayGuardRule>;

/** Puts rules of several documents together: a guard may be waived only by whom every document that names it lets, and the strictest is cited. */
export function guardRulesOf(documents: readonly (readonly PayGuardRule[])[]): GuardRules {
  const rules = new Map<PayGuard, PayGuardRule>();
  for (const rule of documents.flat()) {
    const held = rules.get(rule.guard);
    const waivedBy = held ? held.waivedBy.filter((party) => rule.waivedBy.includes(party)) : rule.waivedBy;
    const stricter = held !== undefined && rule.waivedBy.length < held.waivedBy.length;
    rules.set(rule.guard, { ...(held === undefined || stricter ? rule : held), waivedBy });
  }
  return rules;
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** Makes a finding about somebody. */
export function findingOf(rules: GuardRules, who: { readonly id: string; readonly name: string; readonly unitPath: string }, guard: PayGuard, values: Readonly<Record<string, string>> = {}, field: string | null = null): Finding {
  const words = WORDS[guard];
  const rule = rules.get(guard);
  return {
    employeeId: who.id, name: who.name, unitPath: who.unitPath, guard, provision: rule?.provision.id ?? null, waivedBy: rule?.waivedBy ?? [], zh: fill(words.zh, values), en: fill(words.en, values), wayZh: words.wayZh, wayEn: words.wayEn,
    fingerprint: Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => `${name}=${value}`).join(';'), field,
  };
}
