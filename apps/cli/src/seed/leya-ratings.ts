// What raters and records of the demonstration say of a person, item by item: good for most, poor for some.
import type { Json, JsonObject } from '@gongqiao/kernel';
import type { Random } from './province/random.js';

/** A person as far as ratings depend on it. */
export interface Candidate {
  /** 0 to 100: how good the work is. */
  readonly strength: number;
  readonly serial: number;
}

type Give = (person: Candidate, random: Random, number: number) => readonly Json[];

const WEAK = 6;
const STRONG = 70;
const FAIR = 30;

function scoreOf({ strength }: Candidate, random: Random): string {
  const base = strength < WEAK ? 48 : 74 + Math.floor(strength / 5);
  return `${Math.min(99, base + random.between(0, 5))}.${random.between(0, 9)}`;
}

const score: Give = (person, random) => [scoreOf(person, random)];
const scores = (n: number): Give => (person, random) => Array.from({ length: n }, () => scoreOf(person, random));
const done = (person: Candidate, random: Random, target: number): JsonObject =>
  ({ completed: Math.floor((target * (person.strength < WEAK ? 55 : 92 + random.between(0, 25))) / 100), target });

function indicators(person: Candidate, random: Random): readonly Json[] {
  return [{ casework: done(person, random, 10), group: done(person, random, 6), activity: done(person, random, 12), consultation: done(person, random, 120) }];
}

function yearly(person: Candidate, random: Random, number: number): readonly Json[] {
  const share = number === 3 ? 91 : 100;
  const of = (name: string, annualTarget: number): JsonObject => ({ name, annualTarget, completed: Math.ceil((annualTarget * (person.strength < WEAK ? 70 : share + random.between(0, 15))) / 100) });
  return [[of('个案', 10), of('小组', 6), of('社区活动', 12), of('探访', 120)]];
}

function work({ strength }: Candidate, random: Random): readonly Json[] {
  const cases = strength < WEAK ? 3 : random.between(7, 14);
  return [{
    monthsCovered: 6, caseInterviews: Array.from({ length: cases }, () => random.between(4, 6)), caseworkHours: String(cases * 15),
    visits: { sessions: 110, hours: String(200 + random.between(0, 20)) }, groupSessions: { sessions: 6, hours: '120' },
    largeEventsInCharge: { sessions: 1, hours: '40' }, largeEventsAssisting: { sessions: 2, hours: '16' },
  }];
}

function extra({ strength }: Candidate, random: Random): readonly Json[] {
  return [{
    projects: strength > 70 ? [{ level: 'city', part: 'lead' }] : [], articles: strength > 40 ? [{ placements: ['city'], evidence: true }] : [], training: { baseHours: '40', bonusHours: String(random.between(0, 20)) },
    teamBuilding: random.between(0, 8), showcase: { debriefWithPhoto: true, features: { incomplete: 0, complete: random.between(1, 3) }, cases: { incomplete: 0, complete: random.between(1, 2) } },
  }];
}

const INDICATORS = ['group', 'activity', 'consultation', 'visit', 'filing'] as const;
const counted: Give = (person, random) => [Object.fromEntries(INDICATORS.map((kind) => [kind, kind === 'filing' ? null : done(person, random, kind === 'visit' ? 80 : 12)]))];
const since = (year: number): Give => ({ serial }) => [`${year + (serial % 4)}-03-01`];
const centreExtra: Give = ({ strength }, random) => [{
  projects: strength > 60 ? [{ level: 'city', part: 'participant' }] : [], articles: strength > 40 ? [{ placements: ['city', 'province'], evidence: true }] : [], training: { baseHours: '40', bonusHours: String(random.between(0, 22)) },
  resources: { funds: String(random.between(0, 6) * 1000), partners: random.between(0, 6) }, showcase: { debriefWithPhoto: true, features: { incomplete: 0, complete: random.between(0, 2) }, cases: { incomplete: 0, complete: 1 } },
}];
const functions: Give = (_, random) => [{
  meetings: random.between(12, 26), trainings: random.between(3, 7), communications: random.between(3, 7), research: { reportSubmitted: true, fieldsCovered: 5, fieldsTotal: 6 },
  annualPlan: { centreDocuments: true, staffSubmitted: 9, staffTotal: 10, onTime: true },
}];
const OFFICE_SHEETS = ['board', 'director-general', 'managers', 'department-head', 'department-staff', 'supervisors-and-leaders', 'frontline'] as const;
/** Sheets of the office are alike, whoever fills them. */
const officeSheet = (item: string): Give | undefined => (OFFICE_SHEETS.some((assessor) => item.startsWith(`${assessor}-`)) ? score : undefined);
const ownSheet: Give = (person, random) => [{ score: scoreOf(person, random), evidence: '服务记录、活动简报和档案（示范）' }];

const often = (percent: number): Give => ({ strength }, random) => [strength >= WEAK && random.chance(percent)];

const GIVES: Readonly<Record<string, Readonly<Record<string, Give>>>> = {
  'service-department': {
    self: ownSheet, 'service-unit': ({ serial, ...person }, random) => (serial % 9 === 0 ? [] : [scoreOf({ serial, ...person }, random)]),
    'supervisor-leader': scores(2), institution: score, recipients: score, documents: score, archive: score,
    'archive-extra': (_, random) => [String(random.between(0, 3))], 'extra-points': (_, random) => [String(random.between(0, 8))],
    'group-on-time': ({ serial }) => [serial % 6 !== 0], 'post-type': ({ serial }) => (serial % 12 === 11 ? ['no-indicator'] : []),
    indicators, training: (_, random) => [{ requiredHours: '20', onlineHours: '10', onsiteHours: String(random.between(8, 14)) }],
    complaints: ({ strength }) => (strength === 1 ? [2] : []),
  },
  // The rest of the incentive round is taken from the year's service rounds.
  'service-incentive': { supervisor: score, leader: score },
  quarter: {
    score: scores(2), needs: often(98), plan: often(98), 'half-year-summary': often(97), 'improvement-plan': often(97), 'annual-summary': often(98), indicators: yearly,
    income: ({ serial }) => (serial % 17 === 0 ? ['9600.00'] : []), 'sealed-certificate': ({ serial }) => (serial % 53 === 7 ? [true] : []), 'previous-rectified': ({ strength }) => (strength >= WEAK / 2 ? [true] : []),
    'annual-tier': ({ strength }) => [strength > STRONG ? 1 : strength > FAIR ? 2 : 3],
  },
  'home-care': {
    self: ownSheet, employer: score, 'project-lead': score, department: score, colleagues: scores(4), caregivers: scores(3), recipients: scores(10), archive: score, work, 'work-hours': () => ['1000'], extra,
  },
  centre: {
    self: ownSheet, employer: score, department: score, colleagues: score, 'team-of-social-worker': score, 'team-of-assistant': score, 'archives-of-social-worker': scores(8), 'archives-of-assistant': scores(7), recipients: scores(5),
    functions, indicators: counted, casework: ({ strength }, random) => [{ annualTarget: 8, monthsInPost: 6, followUps: Array.from({ length: strength > 20 ? 4 : 2 }, () => random.between(4, 7)) }], 'cases-completed': (_, random) => [random.between(1, 4)],
    'director-since': since(2019), 'social-worker-since': since(2020), 'hired-on': since(2019), extra: centreExtra,
  },
  logistics: { director: score },
  leader: { vote: ({ strength }, random) => [random.chance(strength < WEAK ? 70 : 8) ? 'yes' : 'no'], 'team-size': () => [9], 'appointed-on': since(2022) },
  office: { 'bonus-amount': (_, random) => [String(random.between(40, 160) * 100)] },
};

/** What is given on an item of a scheme for a person; nothing where the document's own rule for it is to be shown. */
export function ratingOf(scheme: string, item: string, number: number, person: Candidate, random: Random): readonly Json[] {
  const give = GIVES[scheme]?.[item] ?? (scheme === 'office' ? officeSheet(item) : undefined);
  return give?.(person, random, number) ?? [];
}
