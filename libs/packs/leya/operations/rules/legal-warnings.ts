// Where the handbook meets the law. The handbook's result is returned; the warning travels with it.
import type { Judgement, Provision } from '@gongqiao/kernel';

/**
 * `hold`: the consequence is not posted until a named person of HR or the agency's head has recorded a lawful ground;
 * `advise`: shown to the deciding person and kept with the reasons.
 */
export type Effect = 'hold' | 'advise';

export interface LegalWarning {
  readonly law: string;
  readonly says: string;
  readonly effect: Effect;
}

export const LEGAL_WARNINGS = {
  'absence-for-managers-delay': { law: '劳动法第五十条', says: '员工已获准假，因他人迟报材料被作旷工', effect: 'hold' },
  'accounting-retention-below-statutory': { law: '会计档案管理办法（2015）附表', says: '总账、明细账、日记账应保管三十年', effect: 'hold' },
  'annual-leave-total-service': { law: '职工带薪年休假条例第三条', says: '年休假按累计工作年限计算，不只算本中心工龄', effect: 'advise' },
  'automatic-resignation': { law: '劳动合同法第三十九、四十三条', says: '没有自动离职，须有事由、证据、告知工会并书面送达', effect: 'hold' },
  fine: { law: '劳动法第五十条', says: '用人单位无权罚款', effect: 'hold' },
  'handover-blocks-leaving': { law: '劳动合同法第三十七、五十条', says: '通知期满合同即解除并应出具证明，与交接是否办完无关', effect: 'hold' },
  'housing-fund-late': { law: '住房公积金管理条例第十五条', says: '录用之日起三十日内办理缴存登记', effect: 'advise' },
  'loss-compensation-cap': { law: '工资支付暂行规定第十六条', says: '赔偿扣款不超过当月工资百分之二十，且不低于最低工资', effect: 'hold' },
  'maternity-below-statutory': { law: '女职工劳动保护特别规定第七条、广东省人口与计划生育条例第三十条', says: '产假九十八天加奖励假八十天，难产、多胞胎另加', effect: 'hold' },
  'overtime-statutory-holiday-pay': { law: '劳动法第四十四条（三）', says: '法定节假日加班付百分之三百，不以调休代替', effect: 'hold' },
  'overtime-workday-pay': { law: '劳动法第四十四条（一）', says: '工作日延时付百分之一百五十，不以调休代替', effect: 'hold' },
  'probation-not-allowed': { law: '劳动合同法第十九条', says: '不满三个月的合同不得约定试用期', effect: 'hold' },
  'probation-termination-after-end': { law: '劳动合同法第三十九条（一）', says: '试用期届满后不得再以不符合录用条件解除', effect: 'hold' },
  'protected-employee': { law: '劳动合同法第四十二条', says: '保护期内不得以此事由解除', effect: 'hold' },
  'resignation-over-30-days': { law: '劳动合同法第三十七条', says: '提前三十日通知即可解除', effect: 'advise' },
  'second-job-dismissal': { law: '劳动合同法第三十九条（四）', says: '兼职须对工作造成严重影响或拒不改正方可解除', effect: 'hold' },
  'severance-due': { law: '劳动合同法第四十、四十六条', says: '以此事由解除应支付经济补偿', effect: 'hold' },
  'social-insurance-late': { law: '社会保险法第五十八条', says: '用工之日起三十日内办理社会保险登记', effect: 'advise' },
  'social-insurance-self-paid': { law: '社会保险法第六十条、劳动法第七十二条', says: '单位应缴部分不得转由员工承担', effect: 'hold' },
  'union-notice-missing': { law: '劳动合同法第四十三条', says: '单方解除应事先将理由通知工会', effect: 'hold' },
  'unused-annual-leave-pay': { law: '职工带薪年休假条例第五条', says: '应休未休的按日工资百分之三百支付（正常工资外另付百分之二百）', effect: 'advise' },
  'wage-deduction-as-penalty': { law: '劳动法第五十条', says: '对已付出的劳动扣发工资', effect: 'hold' },
  'work-injury-benefit-cancelled': { law: '工伤保险条例第四十二条', says: '兼职不是停止工伤待遇的事由', effect: 'hold' },
  'work-injury-pay-below-original': { law: '工伤保险条例第三十三条', says: '停工留薪期内原工资福利待遇不变', effect: 'hold' },
  'work-injury-recognised-by-authority': { law: '工伤保险条例第二十条', says: '社保行政部门认定即可，内部材料不得阻碍', effect: 'hold' },
  'written-contract-late': { law: '劳动合同法第十、八十二条', says: '一个月内订立书面合同，逾期支付二倍工资', effect: 'advise' },
} as const satisfies Readonly<Record<string, LegalWarning>>;
export type LegalCode = keyof typeof LEGAL_WARNINGS;

const EFFECT_WORDS: Readonly<Record<Effect, string>> = { hold: '暂缓执行，待记录合法依据', advise: '提示决定人' };

function wordsOf(code: LegalCode): string {
  const { law, says, effect } = LEGAL_WARNINGS[code];
  return `${says}（${law}；${EFFECT_WORDS[effect]}）`;
}

/** Code → words with law and effect, for schemas and the portal. */
export const LEGAL_TERMS = Object.fromEntries((Object.keys(LEGAL_WARNINGS) as LegalCode[]).map((code) => [code, wordsOf(code)])) as Readonly<Record<LegalCode, string>>;

/** Whether a code keeps the consequence from being posted. */
export function holdsBack(code: string): boolean {
  return Object.hasOwn(LEGAL_WARNINGS, code) && LEGAL_WARNINGS[code as LegalCode].effect === 'hold';
}

/** Records the warnings that apply and gives their codes in alphabetical order. */
export function warningsFound(at: Judgement, found: readonly (readonly [LegalCode, Provision, boolean])[]): LegalCode[] {
  const applying = found.filter(([, , applies]) => applies);
  for (const [code, provision] of applying) at.trace.add(provision, `法律提示——${wordsOf(code)}`, undefined);
  return applying.map(([code]) => code).sort();
}
