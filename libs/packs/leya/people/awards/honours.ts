// 二 荣誉称号, 三 优秀资金整合奖, 十三 理事会特别奖, 十四第四 竞争性比赛.
import { addYears, bool, dec, decision, list, oneOf, pastDate, record, sum, tableOf, ZERO, type Decimal, type Judgement } from '@gongqiao/kernel';
import { printed } from '../rules/parameters.js';
import { least } from '../rules/rounding.js';
import { identifier, rate, roster, wholePoints, yes, yuan } from '../rules/types.js';
import { LEVELS } from '../vocabulary.js';
import { AWARD } from './provisions.js';

const FIXED = { nation: '国家级荣誉称号', 'province-excellent': '广东省优秀社工', 'province-star': '广东省社工之星', 'city-excellent': '东莞市优秀社工' } as const;
const HONOURS = { ...FIXED, 'special-contribution': '特殊贡献奖' } as const;
type Honour = keyof typeof HONOURS;
const HONOUR_REFUSALS = { 'not-on-official-list': '不在省、市表彰名单' } as const;
export const honourAmounts = printed('honours.amounts', '荣誉称号奖金', AWARD['2'], tableOf(FIXED, yuan()), { nation: '600', 'province-excellent': '500', 'province-star': '300', 'city-excellent': '200' });

interface HonourItem {
  readonly honour: Honour;
  readonly amount: Decimal | null;
  readonly refusal: keyof typeof HONOUR_REFUSALS | null;
}

function honourItem(at: Judgement, honour: Honour, onOfficialList: boolean): HonourItem {
  if (honour === 'special-contribution') return { honour, amount: at.step(AWARD['2'], '特殊贡献奖金额待定', null), refusal: null };
  const listed = honour === 'nation' || at.condition(AWARD['2'], `${HONOURS[honour]}在省、市表彰名单`, onOfficialList);
  if (!listed) return { honour, amount: ZERO, refusal: 'not-on-official-list' };
  return { honour, amount: at.step(AWARD['2'], `${HONOURS[honour]}奖金`, at.value(honourAmounts)[honour]), refusal: null };
}

export const honours = decision('leya.award.honours', {
  zh: '荣誉称号奖金',
  applies: [AWARD['2']],
  facts: { honours: list(record({ honour: oneOf(HONOURS).zh('荣誉'), onOfficialList: yes('在表彰名单') }), { nonEmpty: true }).zh('荣誉') },
  answer: { items: list(record({ honour: oneOf(HONOURS).zh('荣誉'), amount: yuan().orNull().zh('奖金'), refusal: oneOf(HONOUR_REFUSALS).orNull().zh('不发理由') })).zh('荣誉'), total: yuan().zh('合计') },
}).by(({ honours: given }, at) => {
  const items = given.map(({ honour, onOfficialList }) => honourItem(at, honour, onOfficialList));
  return { items, total: at.step(AWARD['2'], '合计', sum(items.flatMap(({ amount }) => (amount ? [amount] : [])))) };
});

const FUND = record({ each: yuan().zh('每满'), reward: yuan().zh('奖励'), perCentre: yuan().zh('每中心上限'), limit: yuan().zh('类别上限') });
export const fundRule = printed('fundIntegration', '优秀资金整合奖', AWARD['3.1'], FUND, { each: '2000', reward: '200', perCentre: '500', limit: '2500' });
const RECEIPT = record({ amount: yuan().zh('金额'), inInstitutionAccount: yes('进入机构对公账户'), projectFunds: yes('属项目资金') });

export const fundIntegration = decision('leya.award.fundIntegration', {
  zh: '优秀资金整合奖',
  applies: [AWARD['3'], AWARD['3.1']],
  facts: { centres: roster('centreId', record({ centreId: identifier().zh('中心'), receipts: list(RECEIPT).zh('进账') }), { nonEmpty: true }).zh('中心') },
  answer: { centres: list(record({ centreId: identifier().zh('中心'), counted: yuan().zh('计入资金'), award: yuan().zh('奖金'), cutByCap: bool().zh('因上限减少') })).zh('中心'), total: yuan().zh('合计') },
}).by(({ centres }, at) => {
  const rule = at.value(fundRule);
  let left = rule.limit;
  const awarded = centres.map(({ centreId, receipts }) => {
    const counted = sum(receipts.filter((r) => r.inInstitutionAccount && !r.projectFunds).map(({ amount }) => amount));
    const full = least(counted.div(rule.each).floor().times(rule.reward), rule.perCentre);
    const award = least(full, left);
    left = left.minus(award);
    at.step(AWARD['3.1'], `${centreId} 奖金：计入资金每满额奖励，至每中心上限，类别上限用完为止`, award, { 计入资金: counted, 每中心上限: rule.perCentre, 类别上限: rule.limit });
    return { centreId, counted, award, cutByCap: award.lt(full) };
  });
  return { centres: awarded, total: at.step(AWARD['3'], '合计', sum(awarded.map(({ award }) => award))) };
});

const KINDS = { person: '个人', team: '团队' } as const;
const GROUNDS = { 'over-five-years': '工作年限超过5年', 'major-contribution': '重大贡献' } as const;
export const boardYears = printed('boardSpecial.years', '理事会特别奖工作年限', AWARD['13'], wholePoints(), 5);

export const boardSpecial = decision('leya.award.boardSpecial', {
  zh: '理事会特别奖提名',
  applies: [AWARD['13']],
  facts: { kind: oneOf(KINDS).zh('对象'), majorContribution: yes('有重大贡献'), hiredOn: pastDate().when((f) => f['kind'] === 'person', '仅个人').zh('入职日期') },
  answer: { eligible: bool().zh('可提名'), grounds: list(oneOf(GROUNDS)).zh('理由'), amount: yuan().orNull().zh('奖金') },
}).by(({ majorContribution, hiredOn }, at) => {
  const years = at.value(boardYears);
  const long = hiredOn !== null && at.condition(AWARD['13'], '工作年限超过规定年数', addYears(hiredOn, years) < at.asOf, { 入职日期: hiredOn, 规定年数: years });
  const contributed = at.condition(AWARD['13'], '对机构有重大贡献', majorContribution);
  const grounds = [...(long ? (['over-five-years'] as const) : []), ...(contributed ? (['major-contribution'] as const) : [])];
  return { eligible: grounds.length > 0, grounds, amount: null };
});

const CREDITED = { institution: '机构名称', individual: '个人' } as const;
const GRADED = { special: '特等奖', first: '一等奖', second: '二等奖', third: '三等奖', merit: '优胜奖' } as const;
const PRIZES = { ...GRADED, ungraded: '无等级' } as const;
const ORGANISERS = { government: '政府部门', association: '行业协会' } as const;
const row = (special: string, first: string, second: string, third: string, merit: string) => ({ special, first, second, third, merit });
export const competitionPrizes = printed('competition.prizes', '竞争性比赛奖金', AWARD['14.4'], tableOf(LEVELS, tableOf(CREDITED, tableOf(GRADED, yuan()))), {
  nation: { institution: row('2000', '1800', '1500', '1200', '1000'), individual: row('1500', '1200', '1000', '800', '600') },
  province: { institution: row('1500', '1200', '1000', '800', '600'), individual: row('1000', '800', '600', '400', '300') },
  city: { institution: row('1000', '800', '600', '400', '300'), individual: row('600', '500', '400', '300', '200') },
});
export const associationShare = printed('competition.association', '行业协会主办的比例（％）', AWARD['14.4b'], rate(), '50');

export const competition = decision('leya.award.competition', {
  zh: '竞争性比赛奖金',
  applies: [AWARD['14.4'], AWARD['14.4a'], AWARD['14.4b']],
  facts: { level: oneOf(LEVELS).zh('级别'), creditedTo: oneOf(CREDITED).zh('获奖落款'), prize: oneOf(PRIZES).zh('奖次'), organiser: oneOf(ORGANISERS).zh('主办方') },
  answer: { fullAmount: yuan().zh('全额'), amount: yuan().zh('奖金') },
}).by(({ level, creditedTo, prize, organiser }, at) => {
  const graded = prize === 'ungraded' ? at.step(AWARD['14.4a'], '未分等级的按三等奖', 'third' as const) : prize;
  const fullAmount = at.step(AWARD['14.4'], '全额按级别、落款和奖次', at.value(competitionPrizes)[level][creditedTo][graded], { 级别: LEVELS[level], 落款: CREDITED[creditedTo], 奖次: GRADED[graded] });
  const share = organiser === 'association' ? at.value(associationShare) : dec(100);
  return { fullAmount, amount: at.step(AWARD['14.4b'], '奖金 ＝ 全额 × 比例％（行业协会减半）', fullAmount.times(share).div(100), { 全额: fullAmount, 比例: share }) };
});
