// 四 宣传奖: articles of a year, and the best teams and people.
import { count, date, decision, integer, list, oneOf, record, sum, yearOf, ZERO, type Decimal, type Infer, type Inputs, type Judgement } from '@gongqiao/kernel';
import { printed } from '../rules/parameters.js';
import { fillSeats, type Seated } from '../rules/seats.js';
import { identifier, roster, wholePoints, yes, yuan } from '../rules/types.js';
import { AWARD } from './provisions.js';

const MEDIA_LEVELS = { nation: '国家级', province: '省级', city: '市级', town: '镇级' } as const;
const REFUSALS = { 'other-year': '非本年度', level: '级别不足', conditions: '条件不符', 'beyond-first-30': '超出前三十名', 'cap-reached': '总额用完' } as const;
type Refusal = keyof typeof REFUSALS;

export const articleRule = printed('publicityArticles', '个人发文奖', AWARD['4a'], record({ each: yuan().zh('每篇'), limit: yuan().zh('总上限'), authors: wholePoints().zh('获奖人数') }), { each: '30', limit: '900', authors: 30 });

const ARTICLE = record({
  articleId: identifier().zh('文章'), personId: identifier().zh('作者'), publishedOn: date().zh('发表日期'), level: oneOf(MEDIA_LEVELS).zh('媒体级别'),
  openMedia: yes('公开媒体'), namesInstitution: yes('有机构名称'), mentionsSocialWork: yes('有社工字样'), positive: yes('正面评价'), evidence: yes('有佐证'),
});
type Article = Infer<typeof ARTICLE>;

function refusalOf(a: Article, year: number): Refusal | null {
  if (yearOf(a.publishedOn) !== year) return 'other-year';
  if (a.level === 'town') return 'level';
  return a.openMedia && a.namesInstitution && a.mentionsSocialWork && a.positive && a.evidence ? null : 'conditions';
}

/** Serves the good articles by day, equal ones in the order given; says what each is refused for. */
function serve(at: Judgement, articles: readonly Article[], year: number): Map<Article, Refusal | null> {
  const { each, limit, authors: most } = at.value(articleRule);
  const outcome = new Map(articles.map((a) => [a, refusalOf(a, year)]));
  const good = articles.filter((a) => outcome.get(a) === null).map((a, i) => ({ a, i })).sort((x, y) => (x.a.publishedOn < y.a.publishedOn ? -1 : x.a.publishedOn > y.a.publishedOn ? 1 : x.i - y.i));
  const authors = new Set<string>();
  let spent: Decimal = ZERO;
  for (const { a } of good) {
    if (!authors.has(a.personId) && authors.size >= most) outcome.set(a, 'beyond-first-30');
    else if (spent.plus(each).gt(limit)) outcome.set(a, 'cap-reached');
    else {
      authors.add(a.personId);
      spent = spent.plus(each);
    }
  }
  return outcome;
}

export const publicityArticles = decision('leya.award.publicityArticles', {
  zh: '个人发文奖',
  applies: [AWARD['4a']],
  facts: { year: integer({ min: 2000, max: 2100 }).zh('年度'), articles: roster('articleId', ARTICLE, { nonEmpty: true }).zh('文章') },
  answer: { articles: list(record({ articleId: identifier().zh('文章'), award: yuan().zh('奖金'), refusal: oneOf(REFUSALS).orNull().zh('不奖理由') })).zh('文章'), total: yuan().zh('合计') },
}).by(({ year, articles }, at) => {
  const outcome = serve(at, articles, year);
  const { each } = at.value(articleRule);
  const judged = articles.map((a) => {
    const refusal = outcome.get(a) ?? null;
    at.condition(AWARD['4a'], `${a.articleId} 获奖${refusal ? `：${REFUSALS[refusal]}` : ''}`, refusal === null, { 作者: a.personId, 发表日期: a.publishedOn });
    return { articleId: a.articleId, award: refusal === null ? each : ZERO, refusal };
  });
  return { articles: judged, total: at.step(AWARD['4a'], '合计 ＝ 每篇奖金 × 获奖篇数', sum(judged.map(({ award }) => award)), { 每篇奖金: each }) };
});

const CLASS = record({ seats: wholePoints().zh('名额'), money: yuan().zh('奖金'), articles: wholePoints().zh('最少发文') });
export const publicityClasses = printed('publicitySelection', '宣传团队及个人奖', AWARD['4b'], record({ bestTeam: CLASS.zh('最佳团队'), commended: CLASS.zh('嘉许团队'), bestPeople: CLASS.zh('最佳个人') }), {
  bestTeam: { seats: 1, money: '400', articles: 1 }, commended: { seats: 3, money: '300', articles: 0 }, bestPeople: { seats: 9, money: '100', articles: 4 },
});
const SELECTED = record({ winners: list(identifier()).zh('获奖'), tied: list(identifier()).zh('并列待定') });

interface Selection {
  readonly winners: readonly string[];
  readonly tied: readonly string[];
}

function named<T>(seated: Seated<T>, id: (item: T) => string): Selection {
  return { winners: seated.winners.map(id), tied: seated.tied.map(id) };
}

function selectedAs(at: Judgement, words: string, found: Selection, inputs: Inputs): Selection {
  at.step(AWARD['4b'], words, { 获奖: found.winners, 并列待定: found.tied }, inputs);
  return found;
}

export const publicitySelection = decision('leya.award.publicitySelection', {
  zh: '宣传团队及个人奖',
  applies: [AWARD['4b']],
  facts: {
    teams: roster('teamId', record({ teamId: identifier().zh('团队'), articles: count().zh('本年发文'), lastYearArticles: count().zh('上年发文') })).zh('团队'),
    people: roster('personId', record({ personId: identifier().zh('人员'), articles: count().zh('本年发文') })).zh('人员'),
  },
  answer: { bestTeam: SELECTED.zh('最佳团队'), commendedTeams: SELECTED.zh('嘉许团队'), bestPeople: SELECTED.zh('最佳个人'), total: yuan().zh('合计') },
}).by(({ teams, people }, at) => {
  const classes = at.value(publicityClasses);
  const best = fillSeats(teams.filter((t) => t.articles >= classes.bestTeam.articles), classes.bestTeam.seats, (a, b) => b.articles - a.articles);
  const increase = (t: (typeof teams)[number]): number => t.articles - t.lastYearArticles;
  const commended = fillSeats(teams.filter((t) => !best.winners.includes(t) && increase(t) > 0), classes.commended.seats, (a, b) => increase(b) - increase(a));
  const persons = fillSeats(people.filter((p) => p.articles >= classes.bestPeople.articles), classes.bestPeople.seats, (a, b) => b.articles - a.articles);
  const bestTeam = selectedAs(at, '最佳团队：发文最多', named(best, (t) => t.teamId), { 名额: classes.bestTeam.seats });
  const commendedTeams = selectedAs(at, '嘉许团队：较上年增幅最大', named(commended, (t) => t.teamId), { 名额: classes.commended.seats });
  const bestPeople = selectedAs(at, '最佳个人：发文达最少篇数者中最多', named(persons, (p) => p.personId), { 名额: classes.bestPeople.seats, 最少篇数: classes.bestPeople.articles });
  const total = sum([
    classes.bestTeam.money.times(best.winners.length), classes.commended.money.times(commended.winners.length), classes.bestPeople.money.times(persons.winners.length),
  ]);
  return { bestTeam, commendedTeams, bestPeople, total: at.step(AWARD['4b'], '合计 ＝ 各奖金额 × 获奖数', total) };
});

