// 第四章三 激励制度.
import { chapter } from '@gongqiao/kernel';
import { servicePoolAnnual } from '../performance/service/pool.js';
import { parameterList } from '../rules/parameters.js';
import { officeBonusRange } from '../talent/office-bonus.js';
import { awardDuties, awardRecords, awardRights, awardWorkflows } from './declarations.js';
import { associationShare, boardSpecial, boardYears, competition, competitionPrizes, fundIntegration, fundRule, honourAmounts, honours } from './honours.js';
import { completionPoints, honourPoints, leadershipMoney, leadershipScore, leadershipSelection, leadershipWeights, projectManagerScore, resourcePoints, supervisorMonths, thirdPartyPoints, thirdPartySteps } from './leadership.js';
import { newcomer, newcomerRule } from './newcomer.js';
import { directorRanges, projectPerformance, projectTier, projectTiers, tierPercents, tierShares } from './project-money.js';
import { projectMoneyCheck } from './project-money-check.js';
import { AWARD_PROVISIONS } from './provisions.js';
import { articleRule, publicityArticles, publicityClasses, publicitySelection } from './publicity.js';
import { incentiveWeights, serviceIncentive } from './service-incentive.js';
import { dedication, dedicationSeats, dedicationYears, encouragement, encouragementSeats, lecturer, lecturerSeats, participationPoints, professionalProgress, progressSeats, progressShare } from './staff-awards.js';
import { bestTeam, outletAmounts, publication, publicationLimits, researchBudget, researchRule, teamAwards, teamThirdParty } from './teams-and-research.js';

export const awardsChapter = chapter({
  title: '第四章三 激励制度', provisions: AWARD_PROVISIONS,
  decisions: [
    officeBonusRange, serviceIncentive, servicePoolAnnual, projectPerformance, projectTiers, projectTier, projectMoneyCheck, honours, fundIntegration, publicityArticles, publicitySelection, newcomer, leadershipScore, thirdPartyPoints,
    leadershipSelection, projectManagerScore, encouragement, professionalProgress, lecturer, dedication, bestTeam, boardSpecial, researchBudget, publication, competition,
  ],
  workflows: awardWorkflows, duties: awardDuties, records: awardRecords, rights: awardRights,
});

export const AWARD_PARAMETERS = parameterList(
  incentiveWeights, tierPercents, directorRanges, tierShares, honourAmounts, fundRule, articleRule, publicityClasses, newcomerRule, thirdPartySteps, leadershipWeights, supervisorMonths, leadershipMoney,
  honourPoints, resourcePoints, completionPoints, encouragementSeats, participationPoints, progressSeats, progressShare, lecturerSeats, dedicationSeats, dedicationYears, teamAwards, teamThirdParty,
  boardYears, researchRule, outletAmounts, publicationLimits, competitionPrizes, associationShare,
);
