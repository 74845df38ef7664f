// What the awards take from the house's own records: articles, prizes, honours, services of the year.
import type { HonourCandidate, HonourClaim, HonourService, Json, JsonObject } from '@gongqiao/kernel';

const SERVICES: Readonly<Record<string, string>> = { casework: '个案', group: '小组', activity: '活动', visit: '探访', consultation: '咨询', filing: '建档', training: '培训' };
/** 四: what makes an article count. */
const CONDITIONS = ['openMedia', 'namesInstitution', 'mentionsSocialWork', 'positive', 'evidence'] as const;
const PRIZE = 'competition';
const TITLE = 'honour';
const ARTICLE = 'publicity-article';

/** Articles that meet the conditions of 四, from town level up. */
export function articlesOf(claims: readonly HonourClaim[]): number {
  return claims.filter(({ award, facts }) => award === ARTICLE && CONDITIONS.every((condition) => facts[condition] === true)).length;
}

/** Levels of the competitions in which somebody won a place this year. */
export function placesOf({ claims }: HonourCandidate): Json[] {
  return claims.filter(({ award, outcome }) => award === PRIZE && outcome !== 'lost').map(({ facts }) => facts['level'] ?? 'city');
}

/** The highest honour of the year that the house knows of: titles and prizes are of city level or above. */
export function highestHonour({ claims }: HonourCandidate): 'city-or-above' | 'none' {
  return claims.some(({ award, outcome }) => (award === PRIZE || award === TITLE) && outcome !== 'lost') ? 'city-or-above' : 'none';
}

/** Services as indicators, by their names. */
export function indicatorsOf(services: readonly HonourService[]): JsonObject[] {
  return services.map(({ name, ...figures }) => ({ name: SERVICES[name] ?? name, ...figures }));
}
