// The half-yearly score of a social worker of Leya's service department, with reasons, for 100,000 people on one core: decisions a
// second of the kernel beside the same rule in plain code. Limit: the plain code is at most five times as fast, and every
// figure is the same. Build first: npm run policy -- list > /dev/null
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { evaluate } from '@gongqiao/kernel';
import { loadPacks } from '@gongqiao/registry';
import { claim, median } from './measure.mjs';

const { Decimal } = createRequire(import.meta.url)('decimal.js');
const PEOPLE = 100_000;
const CHUNK = 10_000;
const TIMES_AT_MOST = 5;
const AS_OF = '2024-12-31';
const index = await loadPacks(undefined, ['leya']);
const { decision, pack } = index.findDecision('leya.evaluation.service');
const environment = { calendar: pack.calendar };
const parameter = (id) => pack.parameters.find((p) => p.id === `leya.${id}`).rows[0].raw;
const weights = parameter('service.weights');
const limits = parameter('service.limits');
const minima = parameter('serviceIndicator.minima');
const cap = new Decimal(parameter('serviceIndicator.cap'));
const onlineShare = new Decimal(parameter('serviceTraining.onlineShare'));

/** A person of the load: every field drawn from one number, so that each run scores the same people. */
function person(n) {
  let seed = (n * 2654435761) >>> 0;
  const draw = (below) => { seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0; return Math.floor((seed / 4294967296) * below); };
  const points = () => String(62 + draw(38)) + (draw(3) === 0 ? `.${draw(10)}${draw(9) + 1}` : '');
  const item = () => (draw(12) === 0 ? null : { completed: 8 + draw(8), target: 6 + draw(6) });
  const regular = draw(10) > 0;
  const half = draw(60) === 0 ? '1' : '0';
  return {
    period: draw(2) === 0 ? 'mid-year' : 'year-end', postType: regular ? 'regular' : 'no-indicator',
    scores: { serviceUnit: draw(15) === 0 ? null : points(), supervisorLeader: points(), institution: points(), recipients: points(), documents: points(), archive: points() },
    indicators: regular ? { casework: item(), group: item(), activity: item(), consultation: item() } : null,
    training: { requiredHours: '40', onlineHours: String(draw(30)), onsiteHours: String(20 + draw(25)) },
    extraPoints: String(draw(25)), groupOnTime: draw(3) > 0, indicatorExemption: draw(20) === 0,
    conduct: {
      refusedAssessment: draw(200) === 0, verifiedComplaints: draw(40) === 0 ? 2 : 0, ethicsViolation: draw(300) === 0, absentDaysInHalf: half, absentDaysInYear: half, majorPropertyLoss: draw(400) === 0,
    },
  };
}

const FORM = /^\d+(\.\d{1,4})?$/;
const figure = (text, most) => {
  if (typeof text !== 'string' || !FORM.test(text)) throw new Error(text);
  const read = new Decimal(text);
  if (most !== undefined && read.gt(most)) throw new Error(text);
  return read;
};
const round2 = (value) => value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
const rateOf = (item) => {
  if (item === null) return null;
  if (!Number.isInteger(item.completed) || item.completed < 0 || !Number.isInteger(item.target) || item.target < 1) throw new Error('indicator');
  return Decimal.min(round2(new Decimal(item.completed).times(100).div(item.target)), cap);
};
const mean = (values) => values.reduce((a, b) => a.plus(b)).div(values.length);
const shown = (value) => (value === null ? null : value.toFixed(2));
const PARTS = ['serviceUnit', 'supervisorLeader', 'institution', 'recipients', 'documents', 'indicator', 'archive'];

/** The rule as a programmer would write it by hand: same figures, same checks of input, no reasons. */
function plain(input) {
  const regular = input.postType === 'regular';
  const { scores, training, conduct } = input;
  const required = figure(training.requiredHours);
  const online = Decimal.min(figure(training.onlineHours), required.times(onlineShare).div(100));
  const rates = { casework: null, group: null, activity: null, consultation: null, training: Decimal.min(round2(online.plus(figure(training.onsiteHours)).times(100).div(required)), cap) };
  if (regular) for (const key of ['casework', 'group', 'activity', 'consultation']) rates[key] = rateOf(input.indicators[key]);
  const indicator = regular ? round2(mean(Object.values(rates).filter((r) => r !== null))) : rates.training;
  const pair = [rates.casework, rates.group].filter((r) => r !== null);
  const below = (pair.length > 0 && round2(mean(pair)).lt(minima.caseworkGroup)) || (rates.consultation?.lt(minima.consultation) ?? false)
    || (rates.activity?.lt(minima.activity) ?? false) || rates.training.lt(minima.training);
  const parts = {
    serviceUnit: round2(scores.serviceUnit === null ? new Decimal(limits.unitDefault) : figure(scores.serviceUnit, 100)),
    supervisorLeader: round2(figure(scores.supervisorLeader, 100)), institution: round2(figure(scores.institution, 100)),
    recipients: regular && input.period === 'year-end' ? round2(figure(scores.recipients, 100)) : null,
    documents: regular ? round2(figure(scores.documents, 100)) : null, indicator, archive: round2(figure(scores.archive, 100)),
  };
  let base = 0;
  let sum = new Decimal(0);
  for (const key of PARTS) {
    if (parts[key] === null) continue;
    base += Number(weights[key]);
    sum = sum.plus(parts[key].times(weights[key]));
  }
  const extra = Decimal.min(round2(figure(input.extraPoints)), limits.extraCap);
  const punctuality = new Decimal(input.groupOnTime ? limits.punctuality : 0);
  const computed = round2(sum.div(base).plus(extra).plus(punctuality));
  const half = figure(conduct.absentDaysInHalf);
  const year = figure(conduct.absentDaysInYear);
  if (year.lt(half)) throw new Error('absentDaysInYear');
  const zeroCauses = [
    [below && !input.indicatorExemption, 'indicators-below-minimum'], [conduct.refusedAssessment, 'refused'], [conduct.verifiedComplaints >= limits.complaints, 'complaints'],
    [conduct.ethicsViolation, 'ethics'], [half.gte(limits.absentHalf) || year.gte(limits.absentYear), 'absence'], [conduct.majorPropertyLoss, 'property-loss'], [computed.lt(limits.passing), 'total-below-60'],
  ].filter(([holds]) => holds).map(([, cause]) => cause);
  const zeroed = zeroCauses.length > 0;
  return {
    components: { ...Object.fromEntries(PARTS.map((key) => [key, shown(parts[key])])), extra: shown(extra), punctuality: shown(punctuality) },
    rates: Object.fromEntries(Object.entries(rates).map(([key, value]) => [key, shown(value)])),
    weightBase: base, computedTotal: shown(computed), total: zeroed ? '0.00' : shown(computed), zeroed, zeroCauses,
  };
}

const sorted = (value) => JSON.stringify(value, (_, v) => (v && typeof v === 'object' && !Array.isArray(v) ? Object.fromEntries(Object.entries(v).sort()) : v));
const seconds = { reasons: 0, answers: 0, plain: 0 };
const rates = { reasons: [], answers: [], plain: [] };
function timed(name, people, work) {
  const start = performance.now();
  for (const one of people) work(one);
  const took = (performance.now() - start) / 1000;
  seconds[name] += took;
  rates[name].push(people.length / took);
}

let zeroed = 0;
const judge = (one) => evaluate(decision, one, AS_OF, environment);
for (let from = 0; from < PEOPLE; from += CHUNK) {
  const people = Array.from({ length: CHUNK }, (_, i) => person(from + i + 1));
  // Equality first, for every person of the load.
  for (const one of people) {
    const ours = judge(one);
    if (!ours.ok) throw new Error(`${ours.error.field}: ${JSON.stringify(one)}`);
    if (sorted(ours.output) !== sorted(plain(one))) throw new Error(`${sorted(one)}\n${sorted(ours.output)}\n${sorted(plain(one))}`);
    if (ours.output.zeroed) zeroed += 1;
  }
  timed('reasons', people, (one) => judge(one).reasons());
  timed('answers', people, judge);
  timed('plain', people, plain);
}

const perSecond = (name) => Math.round(median(rates[name])).toLocaleString('en-US');
const times = median(rates.plain) / median(rates.reasons);
console.log(`乐雅服务部社工绩效得分，${PEOPLE.toLocaleString('en-US')} 人，一核（其中计零 ${zeroed.toLocaleString('en-US')} 人）；逐人核对两者相同
  内核，含依据 JSON      每秒 ${perSecond('reasons')} 次，全部 ${seconds.reasons.toFixed(2)} 秒
  内核，依据待取          每秒 ${perSecond('answers')} 次，全部 ${seconds.answers.toFixed(2)} 秒
  手写代码，无依据        每秒 ${perSecond('plain')} 次，全部 ${seconds.plain.toFixed(2)} 秒`);
process.exitCode = claim(`手写代码至多快 ${TIMES_AT_MOST} 倍（含依据）`, `手写 ÷ 内核 = ${times.toFixed(2)}`, times <= TIMES_AT_MOST) ? 0 : 1;
