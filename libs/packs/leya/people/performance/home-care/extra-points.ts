// 附加项 of home care.
import { count, decision, dec, oneOf, record, sum, tableOf, ZERO, type Decimal, type Infer, type Judgement, type Provision } from '@gongqiao/kernel';
import { printed } from '../../rules/parameters.js';
import { least, round1 } from '../../rules/rounding.js';
import { stepOf, stepTable, steps } from '../../rules/steps.js';
import { dec4, oneDecimal, rate } from '../../rules/types.js';
import { LEVELS } from '../../vocabulary.js';
import { ARTICLES, HOURS, PROJECTS, SHOWCASE, extraCaps, longTraining, pointsForArticles, pointsForProjects, pointsForShowcase, pointsForTraining, shortTraining } from '../centre/extra-points.js';
import { HOME_ROLES, type HomeRole } from './indicator.js';
import { HOME } from './provisions.js';

const BY_ROLE = record({ from: rate().zh('起始个案数'), above: rate().zh('超过个案数') });
const OF_WORKERS = { from: '10', above: '15' };
export const homeArticlePoints = printed('homeCare.articles', '居家宣传加分', HOME['7.1.2'], tableOf(LEVELS, rate()), { city: '5', province: '10', nation: '15' });
export const homeCaseBands = printed('homeCare.caseBands', '跟进个案加分分档', HOME['7.2.3'], tableOf(HOME_ROLES, BY_ROLE), { leader: OF_WORKERS, 'social-worker': OF_WORKERS, assistant: { from: '6', above: '10' } });
const SERVICE = record({ cases: rate().zh('个案一档'), manyCases: rate().zh('个案二档'), shareAbove: rate().zh('占比一档超过'), share: rate().zh('占比一档'), highShareAbove: rate().zh('占比二档超过'), highShare: rate().zh('占比二档') });
export const homeService = printed('homeCare.service', '居家服务加分', HOME['7.1.3'], SERVICE, { cases: '20', manyCases: '25', shareAbove: '45', share: '20', highShareAbove: '55', highShare: '40' });
/** 0<X≤4 … 10<X: whole numbers, so that a step begins one above the limit before. */
export const teamBuildingPoints = printed('homeCare.teamBuilding', '团建加分（次数）', HOME['7.2.5'], stepTable(), steps(['0', '0'], ['1', '4'], ['5', '6'], ['7', '8'], ['9', '10'], ['11', '15']));
const EACH = record({ incomplete: rate().zh('不完整'), complete: rate().zh('完整') });
export const homeShowcase = printed('homeCare.showcase', '居家成效展示每个得分', HOME['7.1.6'], tableOf(HOME_ROLES, EACH), { leader: { incomplete: '6', complete: '10' }, 'social-worker': { incomplete: '10', complete: '15' }, assistant: { incomplete: '10', complete: '15' } });

interface Cited {
  readonly projects: Provision;
  readonly publicity: Provision;
  readonly service: Provision;
  readonly training: Provision;
  readonly teamBuilding: Provision;
  readonly showcase: Provision;
}
const OF_LEADERS: Cited = { projects: HOME['7.1.1'], publicity: HOME['7.1.2'], service: HOME['7.1.3'], training: HOME['7.1.4'], teamBuilding: HOME['7.1.5'], showcase: HOME['7.1.6'] };
const OF_OTHERS: Cited = { projects: HOME['7.2.1'], publicity: HOME['7.2.2'], service: HOME['7.2.3'], training: HOME['7.2.4'], teamBuilding: HOME['7.2.5'], showcase: HOME['7.2.6'] };

const listed = (c: Cited): Provision[] => [c.projects, c.publicity, c.service, c.training, c.teamBuilding, c.showcase];

function pointsForService(at: Judgement, cited: Provision, role: HomeRole, followed: number, share: Decimal): Decimal {
  const bands = at.value(homeCaseBands)[role];
  const table = at.value(homeService);
  const cases = dec(followed).gt(bands.above) ? table.manyCases : dec(followed).gte(bands.from) ? table.cases : ZERO;
  const time = share.gt(table.highShareAbove) ? table.highShare : share.gt(table.shareAbove) ? table.share : ZERO;
  return at.step(cited, '服务加分 ＝ 跟进个案分 ＋ 社区服务占比分', cases.plus(time), { 跟进个案: followed, 跟进个案分: cases, 社区服务占比: share, 社区服务占比分: time });
}

export const EXTRA_HOME = record({
  projects: PROJECTS.zh('项目'), articles: ARTICLES.zh('文章'), training: HOURS.zh('培训学时'), teamBuilding: count().zh('团建次数'), showcase: SHOWCASE.zh('年终成效展示'),
});
export type ExtraHome = Infer<typeof EXTRA_HOME>;

const item = () => oneDecimal();
export const extraPointsHomeCare = decision('leya.evaluation.extraPointsHomeCare', {
  zh: '居家养老附加项得分',
  applies: [HOME['7.1h'], HOME['6.3'], ...listed(OF_LEADERS), ...listed(OF_OTHERS)],
  facts: {
    role: oneOf(HOME_ROLES).zh('职务'), projects: PROJECTS.zh('项目'), articles: ARTICLES.zh('文章'), training: HOURS.zh('培训学时'), showcase: SHOWCASE.zh('年终成效展示'),
    followedCases: count().zh('跟进个案'), communityShare: dec4({ min: '0', max: '100' }).zh('社区服务占比'), teamBuilding: count().zh('团建次数'),
  },
  answer: {
    items: record({ projects: item().zh('项目'), publicity: item().zh('宣传'), service: item().zh('服务'), training: item().zh('培训'), teamBuilding: item().zh('团建'), showcase: item().zh('成效展示') }).zh('各项'),
    sum: oneDecimal().zh('合计'), total: oneDecimal().zh('附加项得分'),
  },
}).by(({ role, projects, articles, training, showcase, followedCases, communityShare, teamBuilding }, at) => {
  const cited = role === 'leader' ? OF_LEADERS : OF_OTHERS;
  const items = {
    projects: pointsForProjects(at, cited.projects, projects),
    publicity: pointsForArticles(at, cited.publicity, articles, at.value(homeArticlePoints)),
    service: pointsForService(at, cited.service, role, followedCases, round1(communityShare)),
    training: pointsForTraining(at, cited.training, training, role === 'leader' ? longTraining : shortTraining),
    teamBuilding: at.step(cited.teamBuilding, '团建加分按次数分档', stepOf(at.value(teamBuildingPoints), teamBuilding), { 次数: teamBuilding }),
    showcase: pointsForShowcase(at, cited.showcase, showcase, at.value(homeShowcase)[role]),
  };
  const { total: cap } = at.value(extraCaps);
  const all = sum(Object.values(items));
  return { items, sum: all, total: at.step(HOME['7.1h'], '附加项得分 ＝ 各项合计，至多为上限', least(all, cap), { 各项合计: all, 上限: cap }) };
});
