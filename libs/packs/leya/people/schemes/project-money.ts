// 激励制度 第三类 项目部: money of the tiers, as the schemes of the centres and of home care share it.
import { oneOf, record, type Json, type JsonObject, type ProjectTotal, type SchemeBorrowing, type SchemeConsequence, type SchemeItem, type SchemeMoneyCheck, type SchemePerson, type SchemeRound } from '@gongqiao/kernel';
import { PROJECT_TIERS, projectPerformance } from '../awards/project-money.js';
import { projectMoneyCheck } from '../awards/project-money-check.js';
import { AWARD } from '../awards/provisions.js';
import { identifier, roster, yuan } from '../rules/types.js';
import { firstOf, objectOf, registered, textOf } from './shared.js';

export const DIRECTOR = 'centre-director';
/** The range of who leads a project is for the year: it goes by the year's last round. */
const LAST_OF_YEAR = [2] as const;
const OUT = new Set(['reference-only', 'forfeited', 'not-covered']);

/** What is settled for a round of the project department; what is left open comes from the service department's round. */
export const PROJECT_SETTINGS = record({
  averageQuota: yuan().optional().zh('服务部社工平均绩效额度（空则取服务部同期）'), assistantPay: yuan({ above: '0' }).zh('助理工资'), socialWorkerPay: yuan({ above: '0' }).zh('社工工资'),
  projectMoney: roster('project', record({ project: identifier().zh('项目'), money: yuan().zh('绩效经费') })).optional().zh('各项目的绩效经费，填写的与本轮合计比较'),
});

export const borrowedQuota: SchemeBorrowing = {
  setting: 'averageQuota', provision: AWARD['1.3c'], scheme: 'service-department', consequence: 'performance-pay', take: (output) => output['perWorker'] ?? null,
};

/** The city's evaluation leads for who heads a centre that takes part in it. */
export function thirdPartyTier(raters: readonly string[], cohorts: readonly string[]): SchemeItem {
  return registered('third-party-tier', '市第三方评估等级', raters, 'thirdPartyTier', oneOf(PROJECT_TIERS).orNull(), { missing: null, cohorts });
}

/** A post with one person has no ranking: the tier is agreed and entered. */
export function settledTier(raters: readonly string[]): SchemeItem {
  return registered('settled-tier', '仅一人的职务，另行商定的等级', raters, 'settledTier', oneOf(PROJECT_TIERS).orNull(), { missing: null });
}

type PostOf = (person: SchemePerson) => string;
type TierOf = (person: SchemePerson) => string | null;

function factsOf(person: SchemePerson, { settings }: SchemeRound, post: string, tier: string | null): JsonObject | null {
  if (tier === null || OUT.has(person.standing ?? '')) return null;
  const { averageQuota = null, assistantPay = null, socialWorkerPay = null } = settings;
  return { averageQuota, assistantPay, socialWorkerPay, people: [{ personId: person.personId, post, tier }] };
}

const rangeIn = (output: JsonObject): { min: string; max: string } | null => {
  const { range } = firstOf(output['people']);
  const { min, max } = objectOf(range);
  return typeof min === 'string' && typeof max === 'string' ? { min, max } : null;
};

/** Money by tier for the staff, and a range for the year for who leads. */
export function projectMoney(postOf: PostOf, tierOf: TierOf): readonly SchemeConsequence[] {
  return [{
    id: 'performance-pay', zh: '绩效金额', decision: projectPerformance,
    facts: (person, round) => (postOf(person) === DIRECTOR ? null : factsOf(person, round, postOf(person), tierOf(person))),
    says: (output) => `${String(firstOf(output['people'])['percent'] ?? 0)}％，${textOf(firstOf(output['people'])['amount']) ?? '0.00'} 元`,
    amount: (output) => textOf(firstOf(output['people'])['amount']),
  }, {
    id: 'director-performance', zh: '年度绩效', decision: projectPerformance, rounds: LAST_OF_YEAR,
    facts: (person, round) => (postOf(person) === DIRECTOR ? factsOf(person, round, DIRECTOR, textOf(person.facts['thirdPartyTier']) ?? tierOf(person)) : null),
    says: (output, { facts }) => {
      const range = rangeIn(output);
      const led = textOf(facts['thirdPartyTier']) === null ? '' : '（按市第三方评估等级）';
      return range ? `区间 ${range.min}—${range.max} 元${led}` : `该等级没有年度绩效${led}`;
    },
    range: { provision: AWARD['1.3b'], by: 'director-general', of: rangeIn },
  }];
}

const given = (settings: JsonObject): ReadonlyMap<string, Json> => {
  const rows = Array.isArray(settings['projectMoney']) ? (settings['projectMoney'] as readonly JsonObject[]) : [];
  return new Map(rows.map(({ project, money }) => [String(project), money ?? null]));
};

/** What the round pays on each project against the money entered for it. */
export const projectMoneyWatch: SchemeMoneyCheck = {
  decision: projectMoneyCheck, consequences: ['performance-pay'],
  facts: (totals: readonly ProjectTotal[], { settings }) => {
    const money = given(settings);
    const projects = totals.flatMap(({ project, total }) => (project === null ? [] : [{ project, total, money: money.get(project) ?? null }]));
    // Where no money was entered there is nothing to hold the round against.
    return projects.some((held) => held.money !== null) ? { projects } : null;
  },
  says: (output) => (output['exceeded'] === true ? `超出项目经费合计 ${String(output['excess'])} 元` : '没有超出所填的项目经费'),
  exceeded: (output) => output['exceeded'] === true,
};
