// Who does what in procurements, recruitments and transfers of contracts, by article.
import { right, type Provision, type Reach, type Right } from '@gongqiao/kernel';
import { HB3b, HB5, HB6e, HB7c, HB7f, HB8c } from './c1-general/provisions.js';
import { HB21c, HB21d, HB21j, HB21l } from './c3-purchase/provisions.js';
import { BUYERS, CITIES } from './guards.js';

function rights(provision: Provision, who: readonly string[], verbs: string, subject: string, reach: Reach, zh: string): Right[] {
  return verbs.split(' ').map((verb) => right({ provisions: [provision], who: [...who], verb, subject, reach, zh }));
}

/** A county reads a procurement of its city through its own filing; a provider, once the plan is published, through the register. */
export const tenderRights: readonly Right[] = [
  ...rights(HB6e, ['province'], 'read', 'Procurement', 'tenant', '监督、检查全省招投标'),
  ...rights(HB6e, ['province'], 'read', 'EstimateFiling', 'tenant', '查看全省购买服务项目备案'),
  ...rights(HB7c, CITIES, 'read', 'Procurement', 'subtree', '查看本市集中采购'),
  ...rights(HB21d, CITIES, 'read', 'EstimateFiling', 'subtree', '汇总本级和各县的备案'),
  ...rights(HB21c, ['county'], 'read', 'Procurement', 'subtree', '查看本县参加的集中采购'),
  ...rights(HB21c, ['county'], 'read', 'EstimateFiling', 'subtree', '查看本县备案'),
  ...rights(HB21c, BUYERS, 'file', 'EstimateFiling', 'unit', '填报购买服务项目备案表'),
  ...rights(HB21j, ['provider'], 'read', 'Procurement', 'counterpart', '查看已公布的采购'),
  ...rights(HB21j, ['provider'], 'create', 'Bid', 'counterpart', '投标'),
  ...rights(HB3b, BUYERS, 'consent', 'Assignment', 'subtree', '同意工会社工兼职'),
  ...rights(HB6e, ['province'], 'read', 'Recruitment', 'tenant', '监督全省招聘与上岗'),
  ...rights(HB7f, ['city'], 'read', 'Recruitment', 'subtree', '查看本市招聘与上岗'),
  ...rights(HB5, ['county', 'direct-city'], 'read', 'Recruitment', 'subtree', '查看本级招聘与上岗'),
  ...rights(HB21l, CITIES, 'verify supervise', 'Recruitment', 'subtree', '全程监督招聘，核查人员条件'),
  ...rights(HB8c, BUYERS, 'allocate', 'Recruitment', 'unit', '分配岗位、组织岗位培训、正式上岗'),
  ...rights(HB21j, ['provider'], 'read create update', 'Recruitment', 'counterpart', '办理报名审核、能力测试、面试、体检和劳动合同'),
];
