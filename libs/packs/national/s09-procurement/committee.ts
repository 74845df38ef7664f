// NT-PROC-20 to 23: the evaluating committee.
import { addYears, bool, count, date, day, decision, list, oneOf, record, setOf, text, type Judgement, type PlainDate } from '@gongqiao/kernel';
import { named, reckon } from '../common.js';
import { otherCommittee, recusalYears, tenderCommittee } from '../parameters/procurement.js';
import * as P from '../provisions/procurement-ways.js';
import { METHODS, isTender } from '../vocabulary.js';

/** Ways with a committee; a single source has none. */
const COMMITTEE_METHODS = {
  'open-tender': METHODS['open-tender'], 'invited-tender': METHODS['invited-tender'], negotiation: METHODS.negotiation, consultation: METHODS.consultation, inquiry: METHODS.inquiry,
} as const;
const ROLES = { purchaser: '采购人代表', expert: '评审专家' } as const;
const RELATIONS = { employment: '劳动关系', director: '董事监事', 'controlling-holder': '控股股东或实际控制人', kinship: '夫妻血亲姻亲', other: '其他可能影响公正' } as const;
const FAULTS = { 'too-few': '人数不足', even: '不是单数', 'experts-below-two-thirds': '专家不足三分之二', 'not-drawn-at-random': '专家未随机抽取' } as const;

const member = record({
  id: text().zh('编号'), role: oneOf(ROLES).zh('身份'), drawnAtRandom: bool().when((f) => f['role'] === 'expert', '仅专家').zh('随机抽取'),
  relations: list(record({ supplier: text().zh('供应商'), kind: oneOf(RELATIONS).zh('关系'), endedOn: date().optional().zh('终止日') })).zh('与供应商的关系'),
});

interface Relation {
  readonly supplier: string;
  readonly kind: keyof typeof RELATIONS;
  readonly endedOn: PlainDate | null;
}

/** Whether a relation makes the member step down. */
function bars(relation: Relation, suppliers: readonly string[], since: PlainDate): boolean {
  if (!suppliers.includes(relation.supplier)) return false;
  return relation.kind === 'kinship' || relation.kind === 'other' || relation.endedOn === null || relation.endedOn >= since;
}

function recusalSince(at: Judgement, startsOn: PlainDate): PlainDate {
  return reckon(at, 'startsOn', () => addYears(startsOn, -at.value(recusalYears)));
}

export const committee = decision('national.procurement.committee', {
  zh: '评审委员会', applies: [P.PROC20, P.PROC21, P.PROC22, P.PROC23], from: day('2015-03-01'),
  facts: {
    method: oneOf(COMMITTEE_METHODS).zh('采购方式'), startsOn: date().zh('采购活动开始日'), suppliers: setOf(text()).zh('参加的供应商'), localMinimum: count().optional().zh('当地最低人数'),
    members: list(member, { nonEmpty: true, unique: (m) => m.id, uniqueField: 'id' }).zh('成员'),
  },
  answer: {
    minimum: count().zh('最少人数'), recuse: setOf(text()).zh('应回避'), sitting: count().zh('在席人数'), experts: count().zh('专家人数'), notDrawn: setOf(text()).zh('未随机抽取'),
    faults: setOf(oneOf(FAULTS)).zh('问题'), valid: bool().zh('是否合法'),
  },
}).by(({ method, startsOn, suppliers, localMinimum, members }, at) => {
  const provision = isTender(method) ? P.PROC20 : P.PROC21;
  const since = recusalSince(at, startsOn);
  const recuse = members.filter((m) => m.relations.some((r) => bars(r, suppliers, since))).map((m) => m.id);
  at.step(P.PROC23, '与参加的供应商有亲属、其他影响公正的关系，或有未满追溯年数的任职、控制关系的应回避', recuse, { 追溯起: since });
  const sitting = members.filter((m) => !recuse.includes(m.id));
  const experts = sitting.filter((m) => m.role === 'expert');
  const notDrawn = experts.filter((m) => m.drawnAtRandom === false).map((m) => m.id);
  const minimum = Math.max(at.value(isTender(method) ? tenderCommittee : otherCommittee), localMinimum ?? 0);
  const checks: readonly (readonly [keyof typeof FAULTS, boolean])[] = [
    ['too-few', at.condition(provision, '在席人数不少于最少人数', sitting.length >= minimum, { 在席人数: sitting.length, 最少人数: minimum })],
    ['even', at.condition(provision, '在席人数为单数', sitting.length % 2 === 1, { 在席人数: sitting.length })],
    ['experts-below-two-thirds', at.condition(provision, '专家不少于三分之二', sitting.length > 0 && experts.length * 3 >= sitting.length * 2, { 专家: experts.length, 在席人数: sitting.length })],
    ['not-drawn-at-random', at.condition(P.PROC22, '专家均为随机抽取', notDrawn.length === 0, { 未随机抽取: notDrawn })],
  ];
  const faults = checks.filter(([, ok]) => !ok).map(([code]) => code);
  at.condition(provision, '评审委员会组成合法', faults.length === 0, { 问题: named(FAULTS, faults) });
  return { minimum, recuse, sitting: sitting.length, experts: experts.length, notDrawn, faults, valid: faults.length === 0 };
});
