// 第十七条、第二十三条 with 第三十八条: who does what for a post.
import { decision, oneOf, record } from '@gongqiao/kernel';
import { HB7c } from '../c1-general/provisions.js';
import { HB26b, HB26d, HB23, HB28a } from '../c4-evaluation/provisions.js';
import { HB32c, HB32e } from '../c5-pay/provisions.js';
import { HB38b, HB38d, HB40b } from '../c6-closing/provisions.js';
import { POST_FIELDS, noCityKindWhenDirect, postLevelOf } from '../post-class.js';
import { IN_FORCE, POST_LEVELS, PURCHASERS, UNIONS, type PostLevel } from '../vocabulary.js';
import { HB17a, HB17b, HB21a } from './provisions.js';

type Purchaser = keyof typeof PURCHASERS;

/** 购买主体 by post: 第十七条, and 第三十八条 for the direct cities. */
export const PURCHASER_OF: Readonly<Record<PostLevel, Purchaser>> = {
  'county-post': 'county-union', 'city-post': 'city-union', 'direct-post': 'direct-city-union',
};

/** 上级工会 of the purchaser that organised the evaluation (第二十八条). */
export const APPEAL_AUTHORITY = { 'county-post': 'city-union', 'city-post': 'province-union', 'direct-post': 'province-union' } as const;

const PURCHASER_PROVISION = { 'county-post': HB17a, 'city-post': HB17b, 'direct-post': HB38b } as const;
const EXCESS_PROVISION = { 'county-post': HB32e, 'city-post': HB32c, 'direct-post': HB38d } as const;

const purchaser = oneOf(PURCHASERS);

export const responsibility = decision('hebei.procurement.responsibility', {
  zh: '岗位各项工作的责任主体',
  applies: [HB17a, HB17b, HB7c, HB21a, HB23, HB26b, HB26d, HB28a, HB32c, HB32e, HB38b, HB38d, HB40b],
  from: IN_FORCE,
  facts: record(POST_FIELDS, (f) => noCityKindWhenDirect(f)),
  answer: {
    purchaser: purchaser.zh('购买主体', 'Purchaser'),
    signatory: purchaser.zh('合同签订方', 'Signatory'),
    tenderOrganiser: purchaser.zh('招标组织方', 'Tender organiser'),
    recruitmentSupervisor: purchaser.zh('招聘监督方', 'Recruitment supervisor'),
    evaluationOrganiser: purchaser.zh('评价组织方', 'Evaluation organiser'),
    tierProposer: purchaser.optional().zh('建议等次提出方', 'Tier proposer'),
    tierDecider: purchaser.zh('等次确定方', 'Tier decider'),
    appealAuthority: oneOf(UNIONS).zh('复核申诉受理方', 'Appeal authority'),
    excessBearer: purchaser.zh('超标准费用承担方', 'Bearer of the excess'),
  },
}).by(({ unitKind, jurisdiction }, at) => {
  const level = postLevelOf(unitKind, jurisdiction);
  const buyer = PURCHASER_OF[level];
  const cityOfArea = level === 'direct-post' ? 'direct-city-union' : 'city-union';
  const kind = { 岗位类别: POST_LEVELS[level] };
  at.step(PURCHASER_PROVISION[level], '购买主体（签订合同、组织评价）按岗位类别', PURCHASERS[buyer], kind);
  at.step(level === 'direct-post' ? HB38b : HB7c, '招标组织、招聘监督和等次确定', UNIONS[cityOfArea], kind);
  at.step(level === 'county-post' ? HB26b : HB26d, '建议等次提出方：只有县级岗位由县级工会建议', level === 'county-post' ? UNIONS['county-union'] : null, kind);
  at.step(HB28a, '复核申诉由购买主体的上级工会受理', UNIONS[APPEAL_AUTHORITY[level]], kind);
  at.step(EXCESS_PROVISION[level], '超指导标准费用由购买主体承担', PURCHASERS[buyer], kind);
  return {
    purchaser: buyer,
    signatory: buyer,
    tenderOrganiser: cityOfArea,
    recruitmentSupervisor: cityOfArea,
    evaluationOrganiser: buyer,
    tierProposer: level === 'county-post' ? 'county-union' : null,
    tierDecider: cityOfArea,
    appealAuthority: APPEAL_AUTHORITY[level],
    excessBearer: buyer,
  };
});
