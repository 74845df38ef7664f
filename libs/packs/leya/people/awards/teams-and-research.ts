// 十二 最佳团队奖, 十四 服务研究奖.
import { addToMonth, bool, count, date, dec, decision, list, monthOf, month, oneOf, record, roundHalfUp, sum, tableOf, ZERO, type Decimal, type Infer, type Judgement } from '@gongqiao/kernel';
import { printed } from '../rules/parameters.js';
import { least, most, round2 } from '../rules/rounding.js';
import { fillSeats } from '../rules/seats.js';
import { dec4, identifier, points100, rate, roster, wholePoints, yes, yuan } from '../rules/types.js';
import { firstUnmet } from '../rules/unmet.js';
import { AWARD } from './provisions.js';

const TEAM_AWARDS = { best: '最佳团队奖', excellent: '优秀团队奖', commended: '团队嘉许奖' } as const;
type TeamAward = keyof typeof TEAM_AWARDS;
const TEAM_ORDER: readonly TeamAward[] = ['best', 'excellent', 'commended'];
export const teamAwards = printed('bestTeam', '最佳团队奖', AWARD['12'], tableOf(TEAM_AWARDS, record({ seats: wholePoints().zh('名额'), money: yuan().zh('奖金') })), { best: { seats: 1, money: '1200' }, excellent: { seats: 3, money: '800' }, commended: { seats: 2, money: '500' } });
export const teamThirdParty = printed('bestTeam.thirdParty', '团队参评第三方评估分', AWARD['12.1'], rate(), '80');

const TEAM = record({ teamId: identifier().zh('团队'), thirdPartyScore: points100().orNull().zh('第三方评估分'), tailPaymentReceived: yes('拿到合同尾款'), score: dec4().zh('本年得分'), lastYearScore: dec4().orNull().zh('上年得分') });

interface Running {
  readonly teamId: string;
  readonly score: Decimal;
  readonly increase: Decimal | null;
}
interface Given {
  readonly awards: ReadonlyMap<string, TeamAward>;
  readonly tied: { readonly award: TeamAward; readonly teamIds: readonly string[] }[];
}

function giveAwards(at: Judgement, eligible: readonly Running[]): Given {
  const table = at.value(teamAwards);
  const awards = new Map<string, TeamAward>();
  const tied: { award: TeamAward; teamIds: string[] }[] = [];
  let left = eligible;
  for (const award of TEAM_ORDER) {
    const ofAward = award === 'commended' ? left.filter(({ increase }) => increase?.gt(0)) : left;
    const keyOf = (t: Running): Decimal => (award === 'commended' ? (t.increase ?? ZERO) : t.score);
    const seated = fillSeats(ofAward, table[award].seats, (a, b) => keyOf(b).cmp(keyOf(a)));
    for (const { teamId } of seated.winners) awards.set(teamId, award);
    if (seated.tied.length > 0) tied.push({ award, teamIds: seated.tied.map(({ teamId }) => teamId) });
    at.step(AWARD['12'], `${TEAM_AWARDS[award]}按${award === 'commended' ? '较上年增幅' : '得分'}取名额`, seated.winners.map(({ teamId }) => teamId), { 名额: table[award].seats });
    left = left.filter((t) => !seated.winners.includes(t) && !seated.tied.includes(t));
  }
  return { awards, tied };
}

export const bestTeam = decision('leya.award.bestTeam', {
  zh: '最佳团队奖',
  applies: [AWARD['12'], AWARD['12.1']],
  facts: { teams: roster('teamId', TEAM, { nonEmpty: true }).zh('团队') },
  answer: {
    teams: list(record({ teamId: identifier().zh('团队'), eligible: bool().zh('可参评'), award: oneOf(TEAM_AWARDS).orNull().zh('奖项'), amount: yuan().zh('奖金') })).zh('团队'),
    tied: list(record({ award: oneOf(TEAM_AWARDS).zh('奖项'), teamIds: list(identifier()).zh('团队') })).zh('并列待定'), total: yuan().zh('合计'),
  },
}).by(({ teams }, at) => {
  const line = at.value(teamThirdParty);
  const eligibility = teams.map((t) => at.condition(AWARD['12.1'], `${t.teamId} 第三方评估达到规定分或拿到合同尾款`, (t.thirdPartyScore?.gte(line) ?? false) || t.tailPaymentReceived, { 规定分: line, 第三方评估: t.thirdPartyScore }));
  const running = teams.filter((_, i) => eligibility[i]).map(({ teamId, score, lastYearScore }): Running => ({ teamId, score: round2(score), increase: lastYearScore && round2(score).minus(round2(lastYearScore)) }));
  const { awards, tied } = giveAwards(at, running);
  const table = at.value(teamAwards);
  const judged = teams.map(({ teamId }, i) => {
    const award = awards.get(teamId) ?? null;
    return { teamId, eligible: eligibility[i] === true, award, amount: award ? table[award].money : ZERO };
  });
  return { teams: judged, tied, total: at.step(AWARD['12'], '合计', sum(judged.map(({ amount }) => amount))) };
});

export const researchRule = printed('researchBudget', '服务研究奖预算', AWARD['14'], record({ above: yuan().zh('项目资金须高于'), high: yuan().zh('预算'), low: yuan().zh('其余预算') }), { above: '150000', high: '10000', low: '5000' });

export const researchBudget = decision('leya.award.researchBudget', {
  zh: '服务研究奖预算',
  applies: [AWARD['14']],
  facts: { projectFundsRaised: yuan().zh('年度项目资金整合'), claims: roster('claimId', record({ claimId: identifier().zh('申领'), amount: yuan().zh('金额') })).zh('申领') },
  answer: { budget: yuan().zh('预算'), claims: list(record({ claimId: identifier().zh('申领'), paid: yuan().zh('发放') })).zh('申领'), remaining: yuan().zh('余额') },
}).by(({ projectFundsRaised, claims }, at) => {
  const { above, high, low } = at.value(researchRule);
  const budget = at.step(AWARD['14'], '预算：项目资金高于界限的按高额，否则按低额', projectFundsRaised.gt(above) ? high : low, { 项目资金: projectFundsRaised, 界限: above });
  let remaining = budget;
  const paid = claims.map(({ claimId, amount }) => {
    const due = least(roundHalfUp(amount, 2), remaining);
    remaining = remaining.minus(due);
    return { claimId, paid: at.step(AWARD['14'], `${claimId} 依批准先后发放，发完即止`, due, { 申领: amount }) };
  });
  return { budget, claims: paid, remaining };
});

const OUTLETS = { city: '市级刊物', 'province-non-academic': '省级非学术刊物', 'nation-ordinary': '国家级普通刊物', 'province-academic': '省级专业学术期刊', core: '社会学/社会工作核心期刊' } as const;
const PUBLICATION_REFUSALS = { 'too-short': '不足字数', 'not-related': '与社会工作无关', 'institution-not-named': '未标注机构', 'over-five': '超过五篇' } as const;
type PublicationRefusal = keyof typeof PUBLICATION_REFUSALS;
export const outletAmounts = printed('publication.outlets', '发表文章奖金', AWARD['14.1b'], tableOf(OUTLETS, yuan()), { city: '200', 'province-non-academic': '300', 'nation-ordinary': '400', 'province-academic': '500', core: '600' });
export const publicationLimits = printed('publication.limits', '发表文章要求', AWARD['14.1b'], record({ characters: wholePoints().zh('最少字数'), articles: wholePoints().zh('最多篇数') }), { characters: 2000, articles: 5 });

const ARTICLE = record({
  articleId: identifier().zh('文章'), outlets: list(oneOf(OUTLETS), { nonEmpty: true }).zh('刊物'), characters: count().zh('字数'), socialWorkRelated: yes('与社会工作相关'), namesInstitution: yes('标注机构名称'),
  publishedOn: date().zh('发表日期'), caseAward: yuan().zh('案例评选已得奖金'),
});
type Article = Infer<typeof ARTICLE>;
interface Judged {
  readonly article: Article;
  readonly gross: Decimal;
  readonly net: Decimal;
  readonly refusal: PublicationRefusal | null;
}

function judge(at: Judgement, article: Article): Judged {
  const table = at.value(outletAmounts);
  const { characters } = at.value(publicationLimits);
  const gross = at.step(AWARD['14.1c'], `${article.articleId} 按奖金最高的刊物计一次`, article.outlets.map((o) => table[o]).reduce(most), { 刊物: article.outlets.map((o) => OUTLETS[o]) });
  const refusal = firstUnmet<PublicationRefusal>(at, [
    ['too-short', AWARD['14.1b'], '字数不低于规定', article.characters >= characters, { 字数: article.characters, 规定: characters }],
    ['not-related', AWARD['14.1b'], '与社会工作相关', article.socialWorkRelated],
    ['institution-not-named', AWARD['14.1b'], '标注机构名称', article.namesInstitution],
  ]);
  const net = at.step(AWARD['14.1e'], '奖金 ＝ 刊物奖金 － 案例评选已得奖金，不低于零', most(gross.minus(article.caseAward), dec(0)), { 刊物奖金: gross, 案例评选已得奖金: article.caseAward });
  return { article, gross, net, refusal };
}

/** The articles paid: those not refused, at most five, the highest net first, then the earlier, then as given. */
function paidOf(judged: readonly Judged[], articles: number): ReadonlySet<Judged> {
  const ordered = judged.filter(({ refusal }) => refusal === null).map((j, i) => ({ j, i }))
    .sort((a, b) => b.j.net.cmp(a.j.net) || (a.j.article.publishedOn < b.j.article.publishedOn ? -1 : a.j.article.publishedOn > b.j.article.publishedOn ? 1 : a.i - b.i));
  return new Set(ordered.slice(0, articles).map(({ j }) => j));
}

export const publication = decision('leya.award.publication', {
  zh: '发表文章奖',
  applies: [AWARD['14.1b'], AWARD['14.1c'], AWARD['14.1d'], AWARD['14.1e']],
  facts: { articles: roster('articleId', ARTICLE, { nonEmpty: true }).zh('文章') },
  answer: {
    items: list(record({ articleId: identifier().zh('文章'), gross: yuan().zh('刊物奖金'), amount: yuan().zh('奖金'), refusal: oneOf(PUBLICATION_REFUSALS).orNull().zh('不奖理由'), payMonth: month().orNull().zh('发放月份') })).zh('文章'),
    total: yuan().zh('合计'),
  },
}).by(({ articles }, at) => {
  const judged = articles.map((article) => judge(at, article));
  const paid = paidOf(judged, at.value(publicationLimits).articles);
  const items = judged.map((j) => {
    const refusal = j.refusal ?? (paid.has(j) ? null : 'over-five');
    const payMonth = refusal === null ? at.step(AWARD['14.1d'], `${j.article.articleId} 在发表次月发放`, addToMonth(monthOf(j.article.publishedOn), 1)) : null;
    return { articleId: j.article.articleId, gross: j.gross, amount: refusal === null ? j.net : ZERO, refusal, payMonth };
  });
  return { items, total: at.step(AWARD['14.1b'], '合计', sum(items.map(({ amount }) => amount))) };
});
