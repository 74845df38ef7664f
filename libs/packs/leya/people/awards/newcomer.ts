// 五 最佳新人奖.
import { count, date, dec, decision, integer, list, oneOf, record, yearOf, type Decimal, type Infer, type Judgement } from '@gongqiao/kernel';
import { printed } from '../rules/parameters.js';
import { round2 } from '../rules/rounding.js';
import { byFallingKeys, fillSeats } from '../rules/seats.js';
import { dec4, identifier, roster, wholePoints, yes, yuan } from '../rules/types.js';
import { AWARD } from './provisions.js';

const PLACE_LEVELS = { nation: '国家级', province: '省级', city: '市级', town: '镇级' } as const;
type PlaceLevel = keyof typeof PLACE_LEVELS;
const HEIGHT: Readonly<Record<PlaceLevel, number>> = { nation: 4, province: 3, city: 2, town: 1 };
const ROUTES = { direct: '直接入选', performance: '按绩效' } as const;

export const newcomerRule = printed('newcomer', '最佳新人奖', AWARD['5'], record({ money: yuan().zh('每人奖励'), performanceRank: wholePoints().zh('绩效前列名次') }), { money: '200', performanceRank: 8 });

const PERSON = record({
  personId: identifier().zh('人员'), hiredOn: date().zh('入职日期'), probationPassed: yes('通过试用期'), competitionPlaces: list(oneOf(PLACE_LEVELS)).zh('比赛名次'), thanks: count().zh('感谢信、锦旗'), performanceTotal: dec4().zh('绩效总分'),
});

interface Newcomer {
  readonly personId: string;
  readonly direct: boolean;
  readonly total: Decimal;
  readonly key: readonly Decimal[];
}
interface Winner {
  readonly personId: string;
  readonly route: keyof typeof ROUTES;
}

function newcomerOf({ personId, competitionPlaces, thanks, performanceTotal }: Infer<typeof PERSON>): Newcomer {
  const highest = competitionPlaces.reduce((top, level) => Math.max(top, HEIGHT[level]), 0);
  const number = dec(competitionPlaces.length).plus(thanks);
  const total = round2(performanceTotal);
  return { personId, direct: !number.isZero(), total, key: [dec(highest), number, total] };
}

function select(at: Judgement, running: readonly Newcomer[], seats: number): { winners: Winner[]; tied: string[] } {
  const byKey = (a: Newcomer, b: Newcomer): number => byFallingKeys(a.key, b.key);
  const candidates = running.filter(({ direct }) => direct);
  const direct = fillSeats(candidates, seats, byKey);
  const first = direct.winners.map(({ personId }): Winner => ({ personId, route: 'direct' }));
  at.step(AWARD['5.1'], '当年入职、通过试用并有名次或感谢信锦旗的直接入选', first.map(({ personId }) => personId), { 名额: seats });
  if (candidates.length >= seats) {
    return { winners: first, tied: at.step(AWARD['5.3'], '超额的按获奖级别、数量、绩效排名，并列待定', direct.tied.map(({ personId }) => personId)) };
  }
  const limit = at.value(newcomerRule).performanceRank;
  const front = running.filter((n) => !n.direct && running.filter((other) => other.total.gt(n.total)).length < limit);
  const rest = fillSeats(front, seats - candidates.length, (a, b) => b.total.cmp(a.total));
  const second = rest.winners.map(({ personId }): Winner => ({ personId, route: 'performance' }));
  at.step(AWARD['5.2'], '人数不足的，由绩效前列者补足', second.map(({ personId }) => personId), { 绩效前列名次: limit });
  return { winners: [...first, ...second], tied: rest.tied.map(({ personId }) => personId) };
}

export const newcomer = decision('leya.award.newcomer', {
  zh: '最佳新人奖',
  applies: [AWARD['5'], AWARD['5.1'], AWARD['5.2'], AWARD['5.3']],
  facts: { year: integer({ min: 2000, max: 2100 }).zh('年度'), seats: integer({ min: 8, max: 10 }).zh('名额'), people: roster('personId', PERSON, { nonEmpty: true }).zh('人员') },
  answer: { winners: list(record({ personId: identifier().zh('人员'), route: oneOf(ROUTES).zh('途径') })).zh('获奖'), tied: list(identifier()).zh('并列待定'), notEligible: list(identifier()).zh('不可参评'), total: yuan().zh('合计') },
}).by(({ year, seats, people }, at) => {
  const eligible = people.filter((p) => at.condition(AWARD['5.1'], `${p.personId} 当年入职并通过试用期`, yearOf(p.hiredOn) === year && p.probationPassed, { 入职日期: p.hiredOn }));
  const { winners, tied } = select(at, eligible.map(newcomerOf), seats);
  const notEligible = people.filter((p) => !eligible.includes(p)).map(({ personId }) => personId);
  const { money } = at.value(newcomerRule);
  return { winners, tied, notEligible, total: at.step(AWARD['5'], '合计 ＝ 每人奖励 × 获奖人数', money.times(winners.length), { 每人奖励: money, 获奖人数: winners.length }) };
});
