// 第三章四 第二节 居家养老适用.
import { chapter, date, decimal, duty, oneOf, recordKind, text } from '@gongqiao/kernel';
import { parameterList } from '../../rules/parameters.js';
import { homeCareLeader, homeCareWorker, homeWorkerWeights, leaderWeights } from './evaluation.js';
import { extraPointsHomeCare, homeArticlePoints, homeCaseBands, homeService, homeShowcase, teamBuildingPoints } from './extra-points.js';
import { HOME_ROLES, homeCareIndicator, homeMinima, homeScoring, standardHours } from './indicator.js';
import { HOME, HOME_PROVISIONS } from './provisions.js';
import { homeCareSample, homeCareSampleSize } from './sample.js';
import { homeCareSeats, homeCareTier, homeCareTiers, homeTierShares, leaderDefaults } from './tiers.js';

const SOURCES = { 'host-unit': '服务单位', agency: '机构', supervisor: '督导', recipient: '服务对象', caregiver: '护工', colleague: '同事' } as const;

export const homeCareChapter = chapter({
  title: '第三章四 第二节 居家养老', provisions: HOME_PROVISIONS,
  decisions: [homeCareLeader, homeCareIndicator, extraPointsHomeCare, homeCareWorker, homeCareTiers, homeCareSeats, homeCareTier, homeCareSample],
  duties: [duty({ id: 'LY-D-PERF-HOME-3', zh: '居家养老考核（七月、次年一月）', provisions: [HOME['3']], who: ['project-department', 'project-lead'], period: 'half-yearly', due: { month: 1, day: 31 }, remindDays: 31 })],
  records: [
    recordKind('home-care-score-sheet', '居家养老评分表', [HOME['4'], HOME['5'], HOME['7.2a']], { assessed: text().zh('被评估者'), post: oneOf(HOME_ROLES).zh('职务'), source: oneOf(SOURCES).zh('评分来源'), score: decimal().zh('评分'), on: date().zh('日期') }),
  ],
});

export const HOME_PARAMETERS = parameterList(
  leaderWeights, homeWorkerWeights, homeMinima, standardHours, homeScoring, homeArticlePoints, homeCaseBands, homeService, teamBuildingPoints, homeShowcase, homeTierShares, leaderDefaults, homeCareSampleSize,
);
