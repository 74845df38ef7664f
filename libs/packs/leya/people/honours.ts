// 第四章三 激励制度: the awards as they are given, year by year: who stands, what is known of them, the decision, what follows.
import { bool, count, dec, fault, integer, oneOf, pastDate, record, roundHalfUp, type Fields, type Honour, type HonourCandidate, type HonourEntry, type HonourOutcome, type HonourPool, type HonourRules, type HonourSheet, type Json, type JsonObject, type RecordType } from '@gongqiao/kernel';
import { boardSpecial, competition, fundIntegration, honours } from './awards/honours.js';
import { leadershipScore, leadershipSelection, projectManagerScore } from './awards/leadership.js';
import { newcomer } from './awards/newcomer.js';
import { AWARD } from './awards/provisions.js';
import { publicityArticles, publicityClasses, publicitySelection } from './awards/publicity.js';
import { dedication, encouragement, lecturer, professionalProgress } from './awards/staff-awards.js';
import { bestTeam, publication, researchBudget } from './awards/teams-and-research.js';
import { articlesOf, highestHonour, indicatorsOf, placesOf } from './known-in-the-house.js';
import { appeal } from './performance/general/appeal.js';
import { entryOf, points100, yuan } from './rules/types.js';

type Outcome = HonourOutcome['outcome'];

function listIn(output: JsonObject, field: string): readonly JsonObject[] {
  const value = output[field];
  return Array.isArray(value) ? (value as readonly JsonObject[]) : [];
}

function idsIn(output: JsonObject, field: string): readonly string[] {
  const value = output[field];
  return Array.isArray(value) ? (value as readonly Json[]).map((entry) => (typeof entry === 'string' ? entry : String((entry as JsonObject)['personId']))) : [];
}

const WORDS: Readonly<Record<Outcome, string>> = { won: '获奖', tied: '并列，待机构决定', lost: '未获奖' };

function outcomeOf(id: string, outcome: Outcome, amount: string | null, more: { readonly zh?: string; readonly payMonth?: string | null } = {}): HonourOutcome {
  return { id, outcome, zh: more.zh ?? WORDS[outcome], amount: outcome === 'won' ? amount : null, payMonth: more.payMonth ?? null };
}

/** Winners of seats that carry the same money each: the total over their number. */
function seated(output: JsonObject, entries: readonly HonourEntry[], field = 'winners', total: Json = output['total'] ?? '0'): HonourOutcome[] {
  const winners = idsIn(output, field);
  const tied = idsIn(output, 'tied');
  const each = winners.length === 0 ? null : roundHalfUp(dec(String(total)).div(winners.length), 2).toFixed(2);
  return entries.map(({ id }) => outcomeOf(id, winners.includes(id) ? 'won' : tied.includes(id) ? 'tied' : 'lost', each));
}

/** Amounts that the answer gives item by item, in the order of the entries. */
function paid(items: readonly JsonObject[], entries: readonly HonourEntry[], field: string, words: (item: JsonObject) => string | null = () => null): HonourOutcome[] {
  return entries.map(({ id }, i) => {
    const amount = items[i]?.[field];
    const won = amount === null || (typeof amount === 'string' && /[1-9]/.test(amount));
    const said = items[i] ? words(items[i]) : null;
    return outcomeOf(id, won ? 'won' : 'lost', typeof amount === 'string' ? amount : null, { ...(said === null ? {} : { zh: said }), payMonth: typeof items[i]?.['payMonth'] === 'string' ? String(items[i]?.['payMonth']) : null });
  });
}

const withId = (key: string) => ({ id, facts }: HonourEntry): JsonObject => ({ [key]: id, ...facts });
const total = (candidate: HonourCandidate): string => candidate.performance?.total ?? '0';
const worked = ({ performance }: HonourCandidate): boolean => performance !== null && performance.tier !== 'fail' && performance.tier !== 'failed';
const BASE = { settings: null, score: null, propose: null, proposeTeam: null, budget: null, pool: null, rolling: false, fresh: [], runBy: ['service-department', 'project-department'], sheets: [] } as const;
const seatsFrom = (min: number, max: number): RecordType<Fields> => record({ seats: integer({ min, max }).zh('名额') });
const RECOMMENDED = { recommended: bool().zh('部长推荐') } as const;

/** What is said of a leader; the condition of standing differs between supervisors and group leaders. */
function leaderForm(own: Fields): RecordType<Fields> {
  const shared = Object.entries(leadershipScore.facts.fields).filter(([name]) => !['kind', 'monthsAsSupervisor', 'trialPassed'].includes(name));
  return record({ ...own, ...Object.fromEntries(shared), ...RECOMMENDED } as Fields);
}

/** An award for those who lead: a score of each, then the seats. */
function leadership(id: string, zh: string, en: string, seats: readonly [number, number], provisions: Honour['provisions'], more: Pick<Honour, 'score' | 'form' | 'propose'> & Partial<Pick<Honour, 'runBy' | 'sheets'>>): Honour {
  return {
    ...BASE, id, zh, en, provisions, stands: 'person', over: 'all', decision: leadershipSelection, settings: seatsFrom(...seats), ...more,
    facts: ({ settings }, entries) => ({
      award: id, seats: settings['seats'] ?? seats[0],
      candidates: entries.map(({ id: personId, facts, score }) => ({ personId, eligible: score?.['eligible'] ?? true, recommended: facts['recommended'] ?? false, total: String(score?.['total'] ?? '0') })),
    }),
    outcomes: (output, entries) => seated(output, entries),
  };
}

const SCORED = (kind: string): Honour['score'] => ({ decision: leadershipScore, facts: (entry) => ({ kind, ...entry }), total: (output) => output['total'] ?? null });

/** The three evaluations of a leader: the institution's by the head of the department, one of each member, one of the next supervisor above. */
function evaluations(provision: Honour['provisions'][number], members: readonly string[], superiors: readonly string[]): readonly HonourSheet[] {
  const sheet = (id: string, zh: string, en: string, field: string, by: HonourSheet['by'], parties: readonly string[]): HonourSheet => ({ id, zh, en, field, by, parties, value: points100().zh(zh, en), provision });
  return [
    sheet('institution', '机构评估', 'Evaluation by the institution', 'institutionScore', 'line', ['department-head']),
    sheet('members', '社工评估', 'Evaluation by the team', 'memberScores', 'members', members),
    sheet('superior', '上一级督导评估', 'Evaluation by the superior', 'superiorScore', 'line', superiors),
  ];
}

const CONTRIBUTION = { majorContribution: bool().zh('有重大贡献') } as const;

/** Who may be proposed to the board, which decides on number and money. */
function nominated(output: JsonObject, entries: readonly HonourEntry[]): HonourOutcome[] {
  return entries.map(({ id }) => outcomeOf(id, output['eligible'] === true ? 'won' : 'lost', null, { zh: output['eligible'] === true ? '可提名，人数和金额由理事会决定' : '不符合提名条件' }));
}

const PEOPLE: readonly Honour[] = [
  {
    ...BASE, fresh: ['performanceTotal'], id: 'newcomer', zh: '最佳新人奖', en: 'Best newcomer', provisions: [AWARD['5'], AWARD['5.1'], AWARD['5.2'], AWARD['5.3']], stands: 'person', over: 'all', decision: newcomer, form: entryOf(newcomer.facts, 'people', ['personId']), settings: seatsFrom(8, 10), budget: '2000.00',
    facts: ({ year, settings }, entries) => ({ year, seats: settings['seats'] ?? 8, people: entries.map(withId('personId')) }),
    propose: (c, { year }) => (c.hiredOn.startsWith(String(year)) ? { hiredOn: c.hiredOn, probationPassed: c.confirmedOn !== null, competitionPlaces: placesOf(c), thanks: 0, performanceTotal: total(c) } : null),
    outcomes: (output, entries) => seated(output, entries),
  },
  leadership('supervisor', '优秀督导奖', 'Best supervisor', [2, 3], [AWARD['6'], AWARD['6.2']], {
    form: leaderForm({ monthsAsSupervisor: count().zh('任督导月数') }), score: SCORED('supervisor'), sheets: evaluations(AWARD['6'], ['frontline-social-worker', 'group-leader'], ['supervision-committee']), propose: (c) => (c.position === 'supervisor' ? { monthsAsSupervisor: c.months, thirdPartyScore: null, recommended: false } : null),
  }),
  leadership('management-star', '管理之星奖（优秀组长）', 'Management star', [1, 2], [AWARD['7'], AWARD['7.3']], {
    runBy: ['service-department'], form: leaderForm({ trialPassed: bool().zh('通过试用期') }), score: SCORED('group-leader'), sheets: evaluations(AWARD['7.3'], ['frontline-social-worker'], ['supervisor', 'supervision-committee']), propose: (c) => (c.position === 'group-leader' ? { trialPassed: c.confirmedOn !== null, thirdPartyScore: null, recommended: false } : null),
  }),
  leadership('project-manager', '优秀项目管理人', 'Best project manager', [2, 3], [AWARD['7'], AWARD['7.4']], {
    runBy: ['project-department'], form: record({ ...projectManagerScore.facts.fields, ...RECOMMENDED } as Fields), score: { decision: projectManagerScore, facts: (entry) => entry, total: (output) => output['total'] ?? null },
    propose: (c) => (c.position === 'centre-director' || c.position === 'project-lead' ? { months: c.months, indicators: indicatorsOf(c.unitServices), personalHonour: highestHonour(c), thirdPartyScore: null, recommended: false } : null),
  }),
  {
    ...BASE, id: 'encouragement', zh: '鼓励奖', en: 'Encouragement award', provisions: [AWARD['8'], AWARD['8.1'], AWARD['8.2'], AWARD['8.3']], stands: 'person', over: 'all', decision: encouragement, form: entryOf(encouragement.facts, 'people', ['personId']), budget: '2000.00',
    facts: (_round, entries) => ({ people: entries.map(withId('personId')) }),
    propose: (c) => (c.position === 'community-assistant' && c.services.length > 0 ? { post: 'community-assistant', months: c.months, indicators: indicatorsOf(c.services), absences: c.absentDays, honour: highestHonour(c) } : null),
    outcomes: (output, entries) => seated(output, entries),
  },
  {
    ...BASE, id: 'professional-progress', zh: '专业进步奖', en: 'Professional progress', provisions: [AWARD['9']], stands: 'person', over: 'all', decision: professionalProgress, form: entryOf(professionalProgress.facts, 'people', ['personId']), budget: '1600.00',
    facts: (_round, entries) => ({ people: entries.map(withId('personId')) }),
    propose: (c) => {
      const { performance, position, unitKinds } = c;
      if (!performance || performance.rank === null || performance.rank * 10 > performance.people * 3) return null;
      return { department: unitKinds.includes('service-department') ? 'service' : 'project', departmentHeadcount: performance.people, rank: performance.rank, inSocialWorkerPost: position === 'frontline-social-worker' || position === 'group-leader', recommended: false };
    },
    outcomes: (output, entries) => seated(output, entries),
  },
  {
    ...BASE, id: 'lecturer', zh: '讲师嘉许奖', en: 'Lecturer award', provisions: [AWARD['10']], stands: 'person', over: 'all', decision: lecturer, form: entryOf(lecturer.facts, 'lecturers', ['lecturerId']), budget: '400.00',
    facts: (_round, entries) => ({ lecturers: entries.map(withId('lecturerId')) }), outcomes: (output, entries) => seated(output, entries),
  },
  {
    ...BASE, fresh: ['otherAward', 'performingWell', 'performanceTotal'], id: 'dedication', zh: '爱岗敬业奖', en: 'Dedication award', provisions: [AWARD['11']], stands: 'person', over: 'all', decision: dedication, form: entryOf(dedication.facts, 'people', ['personId']), budget: '2000.00',
    facts: (_round, entries) => ({ people: entries.map(withId('personId')) }),
    propose: (c, { year }) => (worked(c) && !c.otherAward && c.hiredOn <= `${year - 3}-12-31` ? { hiredOn: c.hiredOn, performingWell: true, otherAward: c.otherAward, performanceTotal: total(c) } : null),
    outcomes: (output, entries) => seated(output, entries),
  },
  {
    ...BASE, fresh: ['articles'], id: 'publicity-person', zh: '最佳个人宣传奖', en: 'Best publicity, people', provisions: [AWARD['4b']], stands: 'person', over: 'all', decision: publicitySelection, form: entryOf(publicitySelection.facts, 'people', ['personId']), budget: '900.00',
    facts: (_round, entries) => ({ teams: [], people: entries.map(withId('personId')) }),
    propose: (c) => (articlesOf(c.claims) > 0 ? { articles: articlesOf(c.claims) } : null),
    outcomes: (output, entries) => { const best = (output['bestPeople'] ?? {}) as JsonObject; return seated({ ...best, total: output['total'] ?? '0' }, entries); },
  },
  {
    ...BASE, id: 'board-special', zh: '理事会特别奖（个人）', en: 'Special award of the board, people', provisions: [AWARD['13']], stands: 'person', over: 'each', decision: boardSpecial, form: record({ ...CONTRIBUTION, hiredOn: pastDate().zh('入职日期') }),
    facts: (_round, entries) => ({ kind: 'person', ...entries[0]?.facts }), outcomes: nominated,
    propose: (c, { year }) => (c.hiredOn < `${year - 5}-12-31` ? { hiredOn: c.hiredOn, majorContribution: false } : null),
  },
];

const TEAMS: readonly Honour[] = [
  {
    ...BASE, id: 'best-team', zh: '最佳团队奖', en: 'Best team', provisions: [AWARD['12'], AWARD['12.1']], stands: 'team', over: 'all', decision: bestTeam, form: entryOf(bestTeam.facts, 'teams', ['teamId']), budget: '4600.00',
    facts: (_round, entries) => ({ teams: entries.map(withId('teamId')) }),
    proposeTeam: (team) => (team.score !== null && ['team', 'project', 'centre'].includes(team.unitKind) ? { thirdPartyScore: null, score: team.score, lastYearScore: team.lastYearScore } : null),
    outcomes: (output, entries) => {
      const tied = new Set(listIn(output, 'tied').flatMap((entry) => idsIn(entry, 'teamIds')));
      const names: Readonly<Record<string, string>> = { best: '最佳团队', excellent: '优秀团队', commended: '团队嘉许' };
      return listIn(output, 'teams').map((team, i) => {
        const id = entries[i]?.id ?? '';
        const award = team['award'];
        return typeof award === 'string' ? outcomeOf(id, 'won', String(team['amount']), { zh: names[award] ?? award }) : outcomeOf(id, tied.has(id) ? 'tied' : 'lost', null);
      });
    },
  },
  {
    ...BASE, id: 'publicity-team', zh: '宣传团队奖', en: 'Best publicity, teams', provisions: [AWARD['4b']], stands: 'team', over: 'all', decision: publicitySelection, form: entryOf(publicitySelection.facts, 'teams', ['teamId']), budget: '1300.00',
    facts: (_round, entries) => ({ teams: entries.map(withId('teamId')), people: [] }),
    proposeTeam: ({ claims, lastYearClaims }) => (articlesOf(claims) > 0 ? { articles: articlesOf(claims), lastYearArticles: articlesOf(lastYearClaims) } : null),
    outcomes: (output, entries) => {
      const best = (output['bestTeam'] ?? {}) as JsonObject;
      const commended = (output['commendedTeams'] ?? {}) as JsonObject;
      // The answer gives one sum for both classes: each pays what is printed, unless the year's amounts are others, which are then settled.
      const printed = publicityClasses.rows.at(-1)?.value;
      const money = printed && [printed.bestTeam.money, printed.commended.money] as const;
      const sum = money && money[0].times(idsIn(best, 'winners').length).plus(money[1].times(idsIn(commended, 'winners').length));
      const known = sum?.eq(dec(String(output['total']))) ?? false;
      const share = (id: string): HonourOutcome => {
        for (const [i, [of, zh]] of ([[best, '最佳团队'], [commended, '嘉许团队']] as const).entries()) {
          if (idsIn(of, 'winners').includes(id)) return outcomeOf(id, 'won', known ? (money?.[i]?.toFixed(2) ?? null) : null, { zh });
        }
        return outcomeOf(id, idsIn(best, 'tied').includes(id) || idsIn(commended, 'tied').includes(id) ? 'tied' : 'lost', null);
      };
      return entries.map(({ id }) => share(id));
    },
  },
  {
    ...BASE, id: 'fund-integration', zh: '优秀资金整合奖', en: 'Fund-raising award', provisions: [AWARD['3'], AWARD['3.1']], stands: 'team', over: 'all', decision: fundIntegration, form: entryOf(fundIntegration.facts, 'centres', ['centreId']), budget: '2500.00',
    facts: (_round, entries) => ({ centres: entries.map(withId('centreId')) }), outcomes: (output, entries) => paid(listIn(output, 'centres'), entries, 'award'),
  },
  {
    ...BASE, id: 'board-special-team', zh: '理事会特别奖（团队）', en: 'Special award of the board, teams', provisions: [AWARD['13']], stands: 'team', over: 'each', decision: boardSpecial, form: record(CONTRIBUTION),
    facts: (_round, entries) => ({ kind: 'team', ...entries[0]?.facts }), outcomes: nominated,
  },
];

/** 十四第一注（4）: without the copy in the archive nothing is claimed. */
const COPY = { copyKept: bool().check((kept) => (kept ? undefined : fault('inconsistent', '发表文章的影印版须先交机构存档', 'a copy of the article must be in the archive first'))).zh('影印版已交机构存档') } as const;

const RAISED = yuan().zh('年度项目资金整合');

/** 十四: publications, competitions and other research are paid from one yearly budget, in the order of approval. */
const RESEARCH: HonourPool = {
  id: 'research', decision: researchBudget,
  facts: ({ settings }, claims) => ({ projectFundsRaised: settings['projectFundsRaised'] ?? '0', claims: claims.map(({ id, amount }) => ({ claimId: id, amount })) }),
  paid: (output) => listIn(output, 'claims').map((claim) => String(claim['paid'])),
};
const FROM_RESEARCH = { rolling: true, pool: RESEARCH, settings: record({ projectFundsRaised: RAISED.omittable() }), budget: '10000.00' } as const;

const CLAIMS: readonly Honour[] = [
  {
    ...BASE, rolling: true, id: 'honour', zh: '荣誉称号奖', en: 'Honours', provisions: [AWARD['2']], stands: 'claim', over: 'each', decision: honours,
    form: record({ honour: oneOf({ nation: '国家级荣誉称号', 'province-excellent': '广东省优秀社工', 'province-star': '广东省社工之星', 'city-excellent': '东莞市优秀社工', 'special-contribution': '特殊贡献奖' }).zh('荣誉'), onOfficialList: bool().zh('在表彰名单') }),
    facts: (_round, entries) => ({ honours: entries.map(({ facts }) => facts) }), outcomes: (output, entries) => paid(listIn(output, 'items'), entries, 'amount', (item) => (item['refusal'] === null ? null : '不在省、市表彰名单')),
  },
  {
    ...BASE, rolling: true, id: 'publicity-article', zh: '个人发文奖', en: 'Articles in the media', provisions: [AWARD['4a']], stands: 'claim', over: 'all', decision: publicityArticles, form: entryOf(publicityArticles.facts, 'articles', ['articleId', 'personId']), budget: '900.00',
    facts: ({ year }, entries) => ({ year, articles: entries.map(({ id, personId, facts }) => ({ articleId: id, personId: personId ?? id, ...facts })) }), outcomes: (output, entries) => paid(listIn(output, 'articles'), entries, 'award'),
  },
  {
    ...BASE, ...FROM_RESEARCH, id: 'publication', zh: '发表文章奖', en: 'Publications', provisions: [AWARD['14.1b'], AWARD['14.1c'], AWARD['14.1d'], AWARD['14.1e'], AWARD['14.1f']], stands: 'claim', over: 'person', decision: publication, form: record({ ...entryOf(publication.facts, 'articles', ['articleId']).fields, ...COPY }),
    facts: (_round, entries) => ({ articles: entries.map(({ id, facts: { copyKept: _kept, ...article } }) => ({ articleId: id, ...article })) }), outcomes: (output, entries) => paid(listIn(output, 'items'), entries, 'amount'),
  },
  {
    ...BASE, ...FROM_RESEARCH, id: 'competition', zh: '竞争性比赛奖', en: 'Competitions', provisions: [AWARD['14.4'], AWARD['14.4a'], AWARD['14.4b']], stands: 'claim', over: 'each', decision: competition, form: record(competition.facts.fields),
    facts: (_round, entries) => ({ ...entries[0]?.facts }), outcomes: (output, entries) => paid([output], entries, 'amount'),
  },
  {
    ...BASE, ...FROM_RESEARCH, id: 'research', zh: '服务研究奖', en: 'Service research', provisions: [AWARD['14']], stands: 'claim', over: 'all', decision: researchBudget, form: record({ amount: yuan().zh('金额') }), settings: record({ projectFundsRaised: RAISED }),
    facts: ({ settings }, entries) => ({ projectFundsRaised: settings['projectFundsRaised'] ?? '0', claims: entries.map(withId('claimId')) }), outcomes: (output, entries) => paid(listIn(output, 'claims'), entries, 'paid'),
  },
];

export const HONOURS: HonourRules = {
  honours: [...PEOPLE, ...TEAMS, ...CLAIMS], workflow: 'LY-W-AWARD',
  does: { nominate: 'nominate', score: 'compute', sign: 'sign', publish: 'publish', publishReward: 'publish', recount: 'reopen', confirm: 'confirm', objection: 'object', pay: 'pay' },
  facts: ({ signatures, publicityEnded, openAppeals }) => ({ signatures: [...signatures], publicityEnded, openAppeals }),
  sheetStates: ['nominated'],
  objections: {
    decision: appeal, by: { department: ['office', 'department-head'] }, escalatesTo: 'director-general', corrects: { published: 'recount', 'reward-published': 'objection' }, provision: AWARD['G2.6'],
    // The notice of a reward (F2) has five days of its own, which its course keeps; the answer's days are the same.
    facts: ({ state, publishedOn, filedOn }) => ({ scheme: 'incentive', publishedOn: state === 'published' ? publishedOn : filedOn, filedOn }),
  },
  performance: ['service-department', 'home-care', 'centre', 'logistics', 'office'], finalEvent: 'award-round-final',
  register: { kind: 'award-given', entry: ({ person, award, amount, on }) => ({ person, award, form: 'money', amount, on }) },
  schedule: {
    provision: AWARD['G2.1'],
    states: { announced: 'nominateBy', nominated: 'scoreBy', scored: 'decideBy', approved: 'decideBy', final: 'decideBy', 'before-director': 'decideBy', 'before-board': 'decideBy', 'reward-approved': 'decideBy' },
  },
  // The handbook gives a team its money and does not say how it is divided: whoever leads the team records the list, to the cent.
  shares: { by: ['group-leader', 'project-lead', 'centre-director'], states: ['reward-approved', 'reward-published'], provision: AWARD['F2'] },
};
