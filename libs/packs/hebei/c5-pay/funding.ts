// 第三十二条、第三十五条 with 第六条（四）、第七条（四）and 第三十八条: who bears what, prepayment, the year's budget.
import { ZERO, apportion, bool, count, date, decision, list, minimum, money, oneOf, quarterSpan, record, sum, text, yearOf, type Decimal, type Judgement } from '@gongqiao/kernel';
import { HB6d, HB7d, HB8d } from '../c1-general/provisions.js';
import { HB12d } from '../c2-posts/provisions.js';
import { PURCHASER_OF } from '../c3-purchase/responsibility.js';
import { HB38c, HB38d, HB40b } from '../c6-closing/provisions.js';
import { costParts } from '../parameters.js';
import { POST_FIELDS, noCityKindWhenDirect, postLevelOf } from '../post-class.js';
import { IN_FORCE, POST_LEVELS, type PostLevel, type Union } from '../vocabulary.js';
import { HB32a, HB32b, HB32c, HB32d, HB32e, HB35a, HB35b } from './provisions.js';

const SHARE_PROVISION = { 'county-post': HB32d, 'city-post': HB32b, 'direct-post': HB38c } as const;
const EXCESS_PROVISION = { 'county-post': HB32e, 'city-post': HB32c, 'direct-post': HB38d } as const;

interface Shares {
  readonly sharedBase: Decimal;
  readonly purchaserOnly: Decimal;
  readonly province: Decimal;
  /** Subsidy of the city to a county; zero elsewhere. */
  readonly citySubsidy: Decimal;
  /** Rest of the base and everything above it. */
  readonly purchaser: Decimal;
}

interface PostCost {
  readonly provinceApproved: boolean;
  readonly guidelineTotal: Decimal;
  readonly actualTotal: Decimal;
}

/** 第三十二条: shared is the lower of guideline and actual cost; the rest goes to the purchaser, so that the shares add up. */
function share(level: PostLevel, cost: PostCost, at: Judgement): Shares {
  const approved = at.condition(HB12d, '岗位经省总工会核定', cost.provinceApproved);
  const sharedBase = approved ? minimum(cost.guidelineTotal, cost.actualTotal) : ZERO;
  const parts = at.value(costParts)[level];
  const [province = ZERO, citySubsidy = ZERO, rest = ZERO] = apportion(sharedBase, [parts.province, parts.city, parts.purchaser]);
  const purchaserOnly = cost.actualTotal.minus(sharedBase);
  const purchaser = rest.plus(purchaserOnly);
  at.step(SHARE_PROVISION[level], '分担基数 ＝ 指导标准费用与实际费用中较低者；按份数分担，四舍五入到分，余数归购买主体', sharedBase,
    { 指导标准费用: cost.guidelineTotal, 实际费用: cost.actualTotal, 省份数: parts.province, 市份数: parts.city, 购买主体份数: parts.purchaser, 省: province, 市补助: citySubsidy });
  at.step(EXCESS_PROVISION[level], '购买主体承担 ＝ 分担余数 ＋ 超出分担基数的费用', purchaser, { 分担余数: rest, 超出部分: purchaserOnly });
  return { sharedBase, purchaserOnly, province, citySubsidy, purchaser };
}

const SPLIT_FACTS = {
  ...POST_FIELDS,
  provinceApproved: bool().zh('省总工会已核定', 'Approved by the province'),
  guidelineTotal: money().zh('指导标准费用', 'Guideline total'),
  actualTotal: money().zh('实际费用', 'Actual total'),
} as const;

// 第三十二条、第三十八条
export const split = decision('hebei.funding.split', {
  zh: '岗位费用分担',
  applies: [HB32d, HB12d, HB32b, HB32c, HB32e, HB38c, HB38d, HB40b],
  from: IN_FORCE,
  facts: record(SPLIT_FACTS, (f) => noCityKindWhenDirect(f)),
  answer: {
    sharedBase: money().zh('分担基数', 'Shared base'),
    purchaserOnly: money().zh('购买主体独担', 'Purchaser only'),
    province: money().zh('省总工会', 'Province'),
    city: money().zh('市级工会', 'City'),
    county: money().zh('县级工会', 'County'),
    directCity: money().zh('定州、辛集市总工会', 'Direct city'),
  },
}).by((f, at) => {
  const level = postLevelOf(f.unitKind, f.jurisdiction);
  const { sharedBase, purchaserOnly, province, citySubsidy, purchaser } = share(level, f, at);
  return {
    sharedBase,
    purchaserOnly,
    province,
    city: level === 'city-post' ? purchaser : citySubsidy,
    county: level === 'county-post' ? purchaser : ZERO,
    directCity: level === 'direct-post' ? purchaser : ZERO,
  };
});

/** 第六条（四）: equal instalments, each rounded down to the cent, the rest in the last. */
function quarterly(annual: Decimal, quarters: number): Decimal[] {
  return apportion(annual, Array.from({ length: quarters }, () => 1), 'down');
}

// 第六条（四）、第七条（四）
export const prepayment = decision('hebei.funding.prepayment', {
  zh: '分季度预拨',
  applies: [HB6d, HB7d, HB40b],
  from: IN_FORCE,
  facts: {
    annualProvince: money().zh('全年省级补助', 'Province, year'),
    annualCity: money().zh('全年市级补助', 'City, year'),
    firstQuarter: count({ min: 1, max: 4 }).zh('首个季度', 'First quarter'),
  },
  answer: {
    instalments: list(record({
      quarter: count().zh('季度'), opensOn: date().zh('开放日'), province: money().zh('省级'), city: money().zh('市级'), total: money().zh('合计'),
    })).zh('各期', 'Instalments'),
  },
}).by(({ annualProvince, annualCity, firstQuarter }, at) => {
  const quarters = 5 - firstQuarter;
  const fromProvince = quarterly(annualProvince, quarters);
  const fromCity = quarterly(annualCity, quarters);
  const instalments = fromProvince.map((province, i) => {
    const quarter = firstQuarter + i;
    const city = fromCity[i] ?? ZERO;
    const { from: opensOn } = quarterSpan(yearOf(at.asOf), quarter);
    const total = at.step(HB6d, '本季预拨 ＝ 全年数 ÷ 季数，舍至分，最后一季取余数', province.plus(city), { 季度: quarter, 季数: quarters, 省级: province, 市级: city });
    return { quarter, opensOn, province, city, total };
  });
  return { instalments };
});

const ITEMS = { 'office-space': '办公场所', 'work-funds': '工作经费', 'guideline-cost': '指导标准内费用', 'above-guideline-cost': '超指导标准费用' } as const;
const BEARERS = { 'host-unit': '岗位所在单位', 'province-union': '省总工会', 'city-union': '市级工会', 'county-union': '县级工会', 'direct-city-union': '定州、辛集市总工会' } as const;

// 第三十二条、第三十五条
export const bearer = decision('hebei.funding.bearer', {
  zh: '费用承担方',
  applies: [HB35a, HB35b, HB32b, HB32c, HB32d, HB32e, HB38c, HB38d, HB40b],
  from: IN_FORCE,
  facts: record({ item: oneOf(ITEMS).zh('费用', 'Item'), ...POST_FIELDS }, (f) => noCityKindWhenDirect(f)),
  answer: { bearers: list(record({ party: oneOf(BEARERS).zh('承担方'), parts: count().zh('份数') })).zh('承担方', 'Bearers') },
}).by(({ item, unitKind, jurisdiction }, at) => {
  const level = postLevelOf(unitKind, jurisdiction);
  const purchaser: Union = PURCHASER_OF[level];
  const kind = { 费用: ITEMS[item], 岗位类别: POST_LEVELS[level] };
  if (item === 'office-space') {
    at.step(HB35a, '办公场所由岗位所在单位提供', BEARERS['host-unit'], kind);
    return { bearers: [{ party: 'host-unit', parts: 1 }] };
  }
  if (item !== 'guideline-cost') {
    at.step(item === 'work-funds' ? HB35b : EXCESS_PROVISION[level], '由购买主体承担', BEARERS[purchaser], kind);
    return { bearers: [{ party: purchaser, parts: 1 }] };
  }
  const parts = at.value(costParts)[level];
  at.step(SHARE_PROVISION[level], '指导标准费用按份数分担', parts.province + parts.city + parts.purchaser, { ...kind, 省份数: parts.province, 市份数: parts.city, 购买主体份数: parts.purchaser });
  const all: readonly { readonly party: Union; readonly parts: number }[] = [
    { party: 'province-union', parts: parts.province },
    { party: 'city-union', parts: parts.city },
    { party: purchaser, parts: parts.purchaser },
  ];
  return { bearers: all.filter((b) => b.parts > 0) };
});

const budgetLine = record({ id: text().zh('编号'), purchaser: text().zh('购买主体'), ...SPLIT_FACTS }, (f) => noCityKindWhenDirect(f));

interface Account {
  readonly level: PostLevel;
  ownShare: Decimal;
  provinceSubsidy: Decimal;
  citySubsidy: Decimal;
}

// 第六条（四）、第七条（四）、第八条（四）
export const budget = decision('hebei.funding.budget', {
  zh: '年度补助预算',
  applies: [HB6d, HB7d, HB8d, HB32a, HB32b, HB32c, HB32d, HB32e, HB38c, HB38d, HB12d, HB40b],
  from: IN_FORCE,
  facts: record(
    { lines: list(budgetLine, { nonEmpty: true, unique: (l) => l.id, uniqueField: 'id' }).zh('岗位费用', 'Lines') },
    ({ lines }) => {
      const levels = new Map<string, PostLevel>();
      for (let i = 0; i < lines.length; i += 1) {
        const line = lines[i];
        if (line === undefined) break;
        const level = postLevelOf(line.unitKind, line.jurisdiction);
        const held = levels.get(line.purchaser);
        if (held !== undefined && held !== level) {
          return { field: `lines[${i}].purchaser`, code: 'inconsistent', zh: '同一购买主体的岗位类别应一致（县、市、直管市只居其一）', en: 'A purchaser is either county, city or direct' };
        }
        levels.set(line.purchaser, level);
      }
      return undefined;
    },
  ),
  answer: {
    province: money().zh('省级补助', 'Province'),
    city: money().zh('市级承担', 'City'),
    purchasers: list(record({
      purchaser: text().zh('购买主体'), ownShare: money().zh('自担'), provinceSubsidy: money().zh('省级补助'), citySubsidy: money().zh('市级补助'), total: money().zh('合计'),
    })).zh('各购买主体', 'Purchasers'),
    provinceQuarters: list(money()).zh('省级各季预拨', 'Province by quarter'),
  },
}).by(({ lines }, at) => {
  const accounts = new Map<string, Account>();
  let city: Decimal = ZERO;
  at.within(HB32d, '逐岗分担', () => {
    for (const line of lines) {
      const level = postLevelOf(line.unitKind, line.jurisdiction);
      const shares = share(level, line, at);
      const account = accounts.get(line.purchaser) ?? { level, ownShare: ZERO, provinceSubsidy: ZERO, citySubsidy: ZERO };
      account.ownShare = account.ownShare.plus(shares.purchaser);
      account.provinceSubsidy = account.provinceSubsidy.plus(shares.province);
      account.citySubsidy = account.citySubsidy.plus(shares.citySubsidy);
      accounts.set(line.purchaser, account);
      city = city.plus(level === 'city-post' ? shares.purchaser : shares.citySubsidy);
    }
  });
  const purchasers = [...accounts].map(([purchaser, { level, ownShare, provinceSubsidy, citySubsidy }]) => {
    const total = at.step(level === 'county-post' ? HB8d : HB7d, '合计 ＝ 自担 ＋ 省级补助 ＋ 市级补助', ownShare.plus(provinceSubsidy).plus(citySubsidy),
      { 购买主体: purchaser, 自担: ownShare, 省级补助: provinceSubsidy, 市级补助: citySubsidy });
    return { purchaser, ownShare, provinceSubsidy, citySubsidy, total };
  });
  const province = at.step(HB6d, '省级补助 ＝ 各岗位省级份额之和', sum(purchasers.map((p) => p.provinceSubsidy)));
  at.step(HB7d, '市级承担 ＝ 对县补助 ＋ 市级岗位自担', city);
  const provinceQuarters = at.step(HB6d, '省级各季预拨：等额舍至分，余数归第四季', quarterly(province, 4));
  return { province, city, purchasers, provinceQuarters };
});
