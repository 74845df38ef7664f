// 第三十条: unpaid wages and contributions.
import { ZERO, date, decision, list, maximum, money, oneOf, pastDate, record, sum, text, type Decimal, type Judgement, type PlainDate } from '@gongqiao/kernel';
import { HB8e } from '../c1-general/provisions.js';
import { HB34a, HB34b } from '../c5-pay/provisions.js';
import { HB40b } from '../c6-closing/provisions.js';
import { CONTRIBUTIONS, IN_FORCE } from '../vocabulary.js';
import { HB30a, HB30b, HB30c } from './provisions.js';

const STAGES = {
  compliant: '没有违约', 'refused-rectification': '拒不改正', 'rectification-required': '应责令改正', rectifying: '改正中', rectified: '已改正',
} as const;
type Stage = keyof typeof STAGES;

const MEASURES = {
  'order-rectification': '责令改正', 'terminate-contract': '解除合同', 'pursue-legal-liability': '追究法律责任', 'province-wide-disqualification': '全省取消承接资格',
} as const;

const MEASURES_OF: Readonly<Partial<Record<Stage, readonly (keyof typeof MEASURES)[]>>> = {
  'rectification-required': ['order-rectification'],
  'refused-rectification': ['terminate-contract', 'pursue-legal-liability', 'province-wide-disqualification'],
};

interface Obligation {
  readonly id: string;
  readonly kind: string;
  readonly due: Decimal;
  readonly dueOn: PlainDate;
  readonly payments: readonly { readonly on: PlainDate; readonly amount: Decimal }[];
}
interface Order {
  readonly orderedOn: PlainDate;
  readonly rectifyBy: PlainDate;
}

function paidUpTo(obligation: Obligation, on: PlainDate): Decimal {
  return sum(obligation.payments.filter((p) => p.on <= on).map((p) => p.amount));
}

const unpaidOf = (o: Obligation): Decimal => maximum(ZERO, o.due.minus(sum(o.payments.map((p) => p.amount))));

function stageOf(breaches: readonly Obligation[], order: Order | null, at: Judgement): Stage {
  if (at.condition(HB30a, '没有迟付或少付', breaches.length === 0)) return 'compliant';
  const covered = order === null ? [] : breaches.filter((o) => o.dueOn < order.orderedOn);
  if (order !== null) {
    const late = covered.filter((o) => paidUpTo(o, order.rectifyBy).lt(o.due));
    const refused = at.asOf > order.rectifyBy && late.length > 0;
    if (!at.condition(HB30b, '没有在改正期满后仍未付清的', !refused, { 改正期限: order.rectifyBy, 期满未付清: late.map((o) => o.id) })) return 'refused-rectification';
  }
  if (!at.condition(HB30a, '各项违约均已责令改正', covered.length === breaches.length, { 违约项数: breaches.length, 已责令项数: covered.length })) return 'rectification-required';
  return at.condition(HB30a, '已责令的各项均已付清', covered.every((o) => unpaidOf(o).isZero())) ? 'rectified' : 'rectifying';
}

export const providerRemediation = decision('hebei.remediation.provider', {
  zh: '承接主体欠付的处理',
  applies: [HB30a, HB30b, HB30c, HB34a, HB34b, HB8e, HB40b],
  from: IN_FORCE,
  facts: {
    obligations: list(
      record({
        id: text().zh('编号'),
        kind: oneOf({ wage: '薪酬', ...CONTRIBUTIONS }).zh('类别'),
        due: money().zh('应付'),
        dueOn: date().zh('应付日'),
        payments: list(record({ on: pastDate().zh('付款日'), amount: money().zh('金额') })).zh('付款'),
      }),
      { nonEmpty: true, unique: (o) => o.id, uniqueField: 'id' },
    ).zh('应付事项', 'Obligations'),
    order: record(
      { orderedOn: pastDate().zh('责令日期'), rectifyBy: date().zh('改正期限') },
      (o) => (o.rectifyBy < o.orderedOn ? { field: 'rectifyBy', code: 'inconsistent', zh: '改正期限不得早于责令日期', en: 'Must not be before orderedOn' } : undefined),
    ).optional().zh('责令改正', 'Order'),
  },
  answer: {
    breaches: list(record({ id: text().zh('编号'), unpaid: money().zh('未付') })).zh('违约事项', 'Breaches'),
    outstanding: money().zh('未付合计', 'Outstanding'),
    stage: oneOf(STAGES).zh('阶段', 'Stage'),
    measures: list(oneOf(MEASURES)).zh('措施', 'Measures'),
  },
}).by(({ obligations, order }, at) => {
  const late = obligations.filter((o) => {
    const paid = paidUpTo(o, o.dueOn);
    const provision = o.kind === 'wage' ? HB34a : HB34b;
    return !at.condition(provision, '应付日当日或之前足额支付，或应付日未过', at.asOf <= o.dueOn || paid.gte(o.due), { 编号: o.id, 应付: o.due, 应付日: o.dueOn, 按时支付: paid });
  });
  const breaches = late.map((o) => ({ id: o.id, unpaid: at.step(HB30a, '未付 ＝ 应付 － 全部付款，不低于零', unpaidOf(o), { 编号: o.id, 应付: o.due }) }));
  const outstanding = at.step(HB30a, '未付合计', sum(breaches.map((b) => b.unpaid)));
  const stage = stageOf(late, order, at);
  const measures = MEASURES_OF[stage] ?? [];
  at.step(stage === 'refused-rectification' ? HB30c : HB30a, '所处阶段和应采取的措施', STAGES[stage], { 措施: measures.map((m) => MEASURES[m]) });
  return { breaches, outstanding, stage, measures };
});
