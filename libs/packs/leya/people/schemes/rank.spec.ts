// Places worked out apart, one person after the other, come to what the handbook's decision over everybody comes to.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Decimal, WorkCalendar, evaluate, type AnyDecision, type JsonObject, type RankMark, type RankedGroups, type SchemePerson, type SchemePlace, type ScoringScheme } from '@gongqiao/kernel';
import { projectTiers } from '../awards/project-money.js';
import { homeCareTiers } from '../performance/home-care/tiers.js';
import { serviceRanking } from '../performance/service/ranking.js';
import { centreScheme } from './centre.js';
import { homeCareScheme } from './home-care.js';
import { incentiveScheme } from './service-incentive.js';
import { serviceScheme } from './service.js';

const environment = { calendar: WorkCalendar.ofYears([2025, 2026]) };
const AS_OF = '2026-06-30';
const CUTOFFS = { first: '90', second: '80', third: '70' };

function answer(decision: AnyDecision, facts: JsonObject): JsonObject {
  const outcome = evaluate(decision, facts, AS_OF, environment);
  if (!outcome.ok) throw new Error(`${outcome.error.field}: ${outcome.error.message.en}`);
  return outcome.output;
}

const better = (a: readonly string[], b: readonly string[]): boolean => {
  const at = a.findIndex((figure, i) => !new Decimal(figure).eq(b[i] ?? '0'));
  return at >= 0 && new Decimal(a[at] ?? '0').gt(b[at] ?? '0');
};

/** The ranking of a scheme, with lists in place of the database. */
function rankApart({ rank }: ScoringScheme, people: readonly SchemePerson[]): { personId: string; rank: unknown; tier: unknown }[] {
  if (!rank) throw new Error('nobody is ranked');
  const rows = people.map((person) => ({ person, group: rank.group(person), key: rank.key(person) }));
  const among = (group: string | null) => rows.filter((row) => group !== null && row.group === group);
  const placeOf = ({ group, key }: (typeof rows)[number]): SchemePlace | null =>
    (group === null ? null : { group, people: among(group).length, rank: key === null ? null : 1 + among(group).filter((other) => other.key !== null && better(other.key, key)).length });
  const sizes = Object.fromEntries(rows.flatMap(({ group }) => (group === null ? [] : [[group, among(group).length] as const])));
  const asked = rank.marks?.facts(sizes) ?? null;
  const marks = rank.marks && asked !== null ? rank.marks.of(answer(rank.marks.decision, asked)) : {};
  const lastWithin = (group: string, limit: number): RankMark | null => {
    const within = among(group).flatMap((row) => { const place = placeOf(row)?.rank ?? null; return place === null || place > limit || row.key === null ? [] : [{ rank: place, key: row.key }]; });
    return within.sort((a, b) => b.rank - a.rank)[0] ?? null;
  };
  const groups: RankedGroups = Object.fromEntries(Object.entries(sizes).map(([group, size]) => [group, { people: size, marks: (marks[group] ?? []).map((limit) => lastWithin(group, limit)) }]));
  const round = { year: 2026, number: 1, settings: { cutoffs: CUTOFFS }, people: people.length };
  return rows.map((row) => {
    const { rank: place, tier } = answer(rank.decision, rank.facts(row.person, placeOf(row), groups, round));
    return { personId: row.person.personId, rank: place, tier };
  });
}

// Few different totals, so that ties are frequent; four decimals, so that rounding makes more of them.
const total = fc.integer({ min: 5995, max: 9600 }).map((n) => new Decimal(Math.round(n / 40) * 40 + (n % 3)).div(100).toFixed(4));
const part = fc.integer({ min: 80, max: 83 }).map(String);
const zeroed = fc.integer({ min: 0, max: 6 }).map((n) => n === 0);
const drawn = <T>(person: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(person, { minLength: 1, maxLength: 40 });
const told = (out: JsonObject): unknown => out['people'];

describe('ranks and tiers', () => {
  it('of the service department', () => {
    const one = fc.record({ postType: fc.constantFrom('regular', 'no-indicator'), status: fc.constantFrom('participates', 'participates', 'tier-four', 'reference-only'), total, zeroed, archiveScore: part, archiveExtra: part });
    fc.assert(fc.property(drawn(one), (entries) => {
      const people = entries.map(({ postType, status, total: own, zeroed: nil, archiveScore, archiveExtra }, i): SchemePerson => ({
        personId: `p${i}`, cohort: 'social-worker', tier: null, standing: null, facts: { postType, status, scores: { archive: archiveScore }, archiveExtra }, output: { total: own, zeroed: nil },
      }));
      expect(rankApart(serviceScheme, people)).toEqual(told(answer(serviceRanking, { cutoffs: CUTOFFS, people: entries.map((entry, i) => ({ personId: `p${i}`, ...entry })) })));
    }), { numRuns: 150 });
  });

  it('of the incentive round, by the same tie-break, all together', () => {
    const one = fc.record({ total, zeroed, archiveScore: part, archiveExtra: part });
    fc.assert(fc.property(drawn(one), (entries) => {
      const people = entries.map(({ total: own, zeroed: nil, archiveScore, archiveExtra }, i): SchemePerson => ({
        personId: `p${i}`, cohort: 'service-worker', tier: null, standing: 'participates', facts: { scores: { archive: archiveScore }, archiveExtra }, output: { total: own, zeroed: nil },
      }));
      expect(rankApart(incentiveScheme, people)).toEqual(told(answer(serviceRanking, { cutoffs: CUTOFFS, people: entries.map((entry, i) => ({ personId: `p${i}`, postType: 'regular', status: 'participates', ...entry })) })));
    }), { numRuns: 150 });
  });

  it('of the centres', () => {
    const one = fc.record({ post: fc.constantFrom('centre-director', 'social-worker', 'social-worker', 'assistant'), total, zeroed, indicatorScore: part, tierCeiling: fc.constantFrom(null, 'second'), tierReduction: fc.constantFrom(0, 1) });
    fc.assert(fc.property(drawn(one), (entries) => {
      const people = entries.map(({ post, indicatorScore, ...output }, i): SchemePerson => ({ personId: `p${i}`, cohort: post, tier: null, facts: {}, output: { ...output, components: { indicator: indicatorScore } } }));
      expect(rankApart(centreScheme, people)).toEqual(told(answer(projectTiers, { people: entries.map((entry, i) => ({ personId: `p${i}`, ...entry })) })));
    }), { numRuns: 150 });
  });

  it('of home care, whose leaders go by the tiers of the workers', () => {
    const one = fc.record({ post: fc.constantFrom('leader', 'social-worker', 'social-worker', 'assistant'), total, priorityScore: part, zeroed });
    fc.assert(fc.property(drawn(one), (entries) => {
      const people = entries.map(({ post, priorityScore, total: own, zeroed: nil }, i): SchemePerson => ({ personId: `p${i}`, cohort: post, tier: null, facts: { projectLeadScore: priorityScore }, output: { total: own, zeroed: nil } }));
      expect(rankApart(homeCareScheme, people)).toEqual(told(answer(homeCareTiers, { people: entries.map((entry, i) => ({ personId: `p${i}`, ...entry })) })));
    }), { numRuns: 150 });
  });
});
