// 第二节2、3, 第十四节2、3, and the same questions in the project schemes: who takes part in a round.
import { addMonths, count, date, decision, fault, later, oneOf, type Judgement, type PlainDate, type Provision } from '@gongqiao/kernel';
import { OLD_PAY } from '../../pay/provisions.js';
import { printed } from '../../rules/parameters.js';
import { yes } from '../../rules/types.js';
import { CENTRE } from '../centre/provisions.js';
import { HOME } from '../home-care/provisions.js';
import { SERVICE } from './provisions.js';

const SCHEMES = { service: '服务部', centre: '社综、康就', 'home-care': '居家养老' } as const;
type Scheme = keyof typeof SCHEMES;

export const STATUSES = { participates: '参与考核', 'tier-four': '按四等', 'reference-only': '仅供参考', 'not-covered': '不在考核范围', forfeited: '自动放弃' } as const;
const CAUSES = {
  'under-three-months-in-period': '考核期内工作不满三个月', 'under-three-months': '入职不满三个月', 'left-incomplete': '离职前指标或材料不齐', 'maternity-incomplete': '产假前指标或材料不齐',
} as const;

interface Status {
  readonly status: keyof typeof STATUSES;
  readonly cause: keyof typeof CAUSES | null;
}

export const leastMonths = printed('participation.months', '参与考核的最短任职月数', SERVICE['2.2'], count(), 3);

const TENURE: Readonly<Record<Scheme, Provision>> = { service: SERVICE['2.2'], centre: CENTRE['PRJ-4'], 'home-care': HOME['4.1'] };
const LEAVERS: Readonly<Record<Scheme, Provision>> = { service: SERVICE['14.2'], centre: CENTRE['PRJ-8.2'], 'home-care': HOME['9.2'] };

interface Facts {
  readonly scheme: Scheme;
  readonly periodStart: PlainDate;
  readonly periodEnd: PlainDate;
  readonly hiredOn: PlainDate;
  readonly maternityLeave: boolean;
}

function ofLeaver(at: Judgement, { scheme, periodStart, hiredOn }: Facts, leftOn: PlainDate, complete: boolean): Status {
  const months = at.value(leastMonths);
  if (scheme === 'service') {
    const from = later(hiredOn, periodStart);
    const enough = at.condition(SERVICE['2.3'], '离职前在考核期内工作满规定月数', addMonths(from, months) <= leftOn, { 起算日: from, 离职日: leftOn, 规定月数: months });
    if (!enough) return { status: 'not-covered', cause: 'under-three-months-in-period' };
  } else if (!at.condition(TENURE[scheme], '离职前任职满规定月数', addMonths(hiredOn, months) <= leftOn, { 入职日: hiredOn, 离职日: leftOn, 规定月数: months })) {
    return { status: 'reference-only', cause: 'under-three-months' };
  }
  if (!at.condition(LEAVERS[scheme], '离职前指标和材料齐全', complete)) return { status: 'forfeited', cause: 'left-incomplete' };
  return { status: 'participates', cause: null };
}

function ofStaff(at: Judgement, { scheme, periodEnd, hiredOn, maternityLeave }: Facts, complete: boolean): Status {
  const months = at.value(leastMonths);
  if (!at.condition(TENURE[scheme], '至考核期末任职满规定月数', addMonths(hiredOn, months) <= periodEnd, { 入职日: hiredOn, 考核期末: periodEnd, 规定月数: months })) {
    return { status: 'reference-only', cause: 'under-three-months' };
  }
  if (scheme === 'service' && maternityLeave && !at.condition(SERVICE['14.3'], '产假前指标和材料齐全', complete)) return { status: 'tier-four', cause: 'maternity-incomplete' };
  return { status: 'participates', cause: null };
}

export const participation = decision('leya.evaluation.participation', {
  zh: '参与考核的范围',
  applies: [
    SERVICE['2.1'], SERVICE['2.2'], SERVICE['2.3'], SERVICE['14.2'], SERVICE['14.3'], CENTRE['PRJ-4'], CENTRE['PRJ-8.1'], CENTRE['PRJ-8.2'],
    HOME['4.1'], HOME['4.2'], HOME['9.1'], HOME['9.2'], OLD_PAY['5.4'],
  ],
  facts: {
    scheme: oneOf(SCHEMES).zh('考核方案'),
    periodStart: date().zh('考核期始'),
    periodEnd: date().check((value, f) => (value < (f['periodStart'] as PlainDate) ? fault('inconsistent', '考核期末不得早于期始', 'the period ends before it starts') : undefined)).zh('考核期末'),
    hiredOn: date().check((value, f) => (value > (f['periodEnd'] as PlainDate) ? fault('inconsistent', '入职日不得晚于考核期末', 'hired after the period') : undefined)).zh('入职日期'),
    leftOn: date().orNull().check((value, f) => (value < later(f['hiredOn'] as PlainDate, f['periodStart'] as PlainDate) ? fault('inconsistent', '离职日不得早于入职日和考核期始', 'left before hiring or before the period') : undefined)).zh('离职日期'),
    maternityLeave: yes('产假'), indicatorsComplete: yes('指标完成'), materialsComplete: yes('材料齐全'),
  },
  answer: { status: oneOf(STATUSES).zh('考核状态'), cause: oneOf(CAUSES).orNull().zh('原因') },
}).by((facts, at) => {
  const complete = facts.indicatorsComplete && facts.materialsComplete;
  const { leftOn, periodEnd } = facts;
  const found = leftOn !== null && leftOn <= periodEnd ? ofLeaver(at, facts, leftOn, complete) : ofStaff(at, facts, complete);
  return { status: found.status, cause: found.cause };
});

