// One Hebei pay decision with its reasons, on one core: the kernel beside the same rule in zen-engine and in plain code.
// Limits: faster than zen-engine; within five times of plain code. Build first: npm run policy -- list > /dev/null
import { createRequire } from 'node:module';
import { evaluate } from '@gongqiao/kernel';
import { loadPacks } from '@gongqiao/registry';
import { ZenEngine } from '@gorules/zen-engine';
import { claim, rate } from './measure.mjs';

const { Decimal } = createRequire(import.meta.url)('decimal.js');
const index = await loadPacks(undefined, ['hebei']);
const { decision, pack } = index.findDecision('hebei.compensation.monthlyPay');
const parameter = (id) => pack.parameters.find((p) => p.id === id).rows[0].raw;
const rates = parameter('hebei.postWageRates');
const allowances = parameter('hebei.postAllowances');
const GRADES = ['junior', 'third', 'second', 'first'];
const AS_OF = '2024-06-30';

const inputs = Array.from({ length: 64 }, (_, i) => ({
  grade: GRADES[i % 4], step: (i % 3) + 1, payFloorInContract: i % 2 === 0,
  minimumWages: [{ from: '2019-11-01', monthly: '1900.00' }, { from: '2023-01-01', monthly: (1800 + i * 10).toFixed(2) }],
  agreedMonthlyPay: i % 5 === 0 ? '3000.00' : null,
}));

/** The rule as a programmer would write it by hand: same figures, same checks of input, no reasons. */
function plain(input, asOf) {
  if (!Object.hasOwn(rates, input.grade)) throw new Error('grade');
  if (!Number.isInteger(input.step) || input.step < 1 || input.step > 3) throw new Error('step');
  let standard = null;
  let since = '';
  for (const row of input.minimumWages) {
    if (!/^(0|[1-9]\d*)(\.\d{1,2})?$/.test(row.monthly)) throw new Error('monthly');
    if (row.from <= asOf && row.from > since) { since = row.from; standard = row.monthly; }
  }
  if (standard === null) throw new Error('minimumWages');
  const postWage = new Decimal(standard).times(rates[input.grade]).div(100).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
  const allowance = new Decimal(allowances[input.grade][input.step]);
  const guideline = postWage.plus(allowance);
  const payable = input.agreedMonthlyPay === null ? guideline : new Decimal(input.agreedMonthlyPay);
  const difference = payable.minus(guideline);
  const zero = new Decimal(0);
  return {
    postWage: postWage.toFixed(2), allowance: allowance.toFixed(2), guidelinePay: guideline.toFixed(2), payable: payable.toFixed(2),
    excess: Decimal.max(zero, difference).toFixed(2), shortfall: Decimal.max(zero, difference.neg()).toFixed(2),
    compliant: !difference.isNegative() || difference.isZero() || !input.payFloorInContract,
  };
}

const node = (id, type, content) => ({ id, name: id, type, ...(content ? { content } : {}) });
const edge = (sourceId, targetId) => ({ id: `${sourceId}-${targetId}`, sourceId, targetId, type: 'edge' });
const tableRows = GRADES.flatMap((grade) => [1, 2, 3].map((step) => ({
  _id: `${grade}${step}`, i1: `"${grade}"`, i2: String(step), o1: String(rates[grade]), o2: String(allowances[grade][step]),
})));
const model = {
  contentType: 'application/vnd.gorules.decision',
  nodes: [
    node('in', 'inputNode'),
    node('tables', 'decisionTableNode', {
      hitPolicy: 'first', passThrough: true,
      inputs: [{ id: 'i1', name: 'grade', field: 'grade' }, { id: 'i2', name: 'step', field: 'step' }],
      outputs: [{ id: 'o1', name: 'rate', field: 'rate' }, { id: 'o2', name: 'allowance', field: 'allowance' }], rules: tableRows,
    }),
    node('figures', 'expressionNode', {
      passThrough: true,
      expressions: [
        { id: 'e0', key: 'inForce', value: 'filter(minimumWages, date(#.from) <= date(asOf))' },
        { id: 'e1', key: 'standard', value: 'number($.inForce[len($.inForce) - 1].monthly)' },
        { id: 'e2', key: 'postWage', value: 'round($.standard * rate / 100, 2)' },
        { id: 'e3', key: 'guidelinePay', value: '$.postWage + allowance' },
        { id: 'e4', key: 'payable', value: 'agreedMonthlyPay == null ? $.guidelinePay : number(agreedMonthlyPay)' },
        { id: 'e5', key: 'excess', value: 'max([0, $.payable - $.guidelinePay])' },
        { id: 'e6', key: 'shortfall', value: 'max([0, $.guidelinePay - $.payable])' },
        { id: 'e7', key: 'compliant', value: '$.shortfall == 0 or not payFloorInContract' },
      ],
    }),
    node('out', 'outputNode'),
  ],
  edges: [edge('in', 'tables'), edge('tables', 'figures'), edge('figures', 'out')],
};
const zen = new ZenEngine().createDecision(Buffer.from(JSON.stringify(model)));
const environment = { calendar: pack.calendar };
const zenInputs = inputs.map((input) => ({ ...input, asOf: AS_OF }));

// The three must agree before their speed says anything.
for (const [i, input] of inputs.entries()) {
  const ours = evaluate(decision, input, AS_OF, environment);
  const hand = plain(input, AS_OF);
  const { result } = await zen.evaluate(zenInputs[i], { trace: true });
  for (const key of ['postWage', 'allowance', 'guidelinePay', 'payable', 'excess', 'shortfall']) {
    if (ours.output[key] !== hand[key] || Number(hand[key]) !== Number(result[key])) throw new Error(`case ${i}, ${key}: ${ours.output[key]} / ${hand[key]} / ${result[key]}`);
  }
  if (ours.output.compliant !== hand.compliant || hand.compliant !== result.compliant) throw new Error(`case ${i}, compliant`);
}

const kernel = await rate((i) => evaluate(decision, inputs[i % 64], AS_OF, environment).reasons());
const kernelUnasked = await rate((i) => evaluate(decision, inputs[i % 64], AS_OF, environment));
const byHand = await rate((i) => plain(inputs[i % 64], AS_OF));
const engine = await rate((i) => zen.evaluate(zenInputs[i % 64], { trace: true }));
const engineBare = await rate((i) => zen.evaluate(zenInputs[i % 64]));
const shown = (n) => Math.round(n).toLocaleString('en-US');

console.log(`河北月薪酬判定，一核，每秒次数（中位数）
  内核，含依据 JSON      ${shown(kernel)}
  内核，依据待取          ${shown(kernelUnasked)}
  手写代码，无依据        ${shown(byHand)}
  zen-engine，含 trace    ${shown(engine)}
  zen-engine，无 trace    ${shown(engineBare)}`);
const held = [
  claim('比 zen-engine（含 trace）快', `${(kernel / engine).toFixed(2)} 倍`, kernel > engine),
  claim('比 zen-engine（无 trace）快', `${(kernelUnasked / engineBare).toFixed(2)} 倍`, kernelUnasked > engineBare),
  claim('手写代码的五分之一以上（含依据）', `手写 ÷ 内核 = ${(byHand / kernel).toFixed(2)}`, byHand / kernel <= 5),
];
process.exitCode = held.every(Boolean) ? 0 : 1;
