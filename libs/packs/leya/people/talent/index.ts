// 第三部分 第二章 人才成长体系. The bonus range of the office is listed among the awards.
import { chapter } from '@gongqiao/kernel';
import { parameterList } from '../rules/parameters.js';
import { monthlyApproved } from './approved-pay.js';
import { talentDuties, talentRecords, talentWorkflows } from './declarations.js';
import { groupLeaderTrial, leaderAllowance, leaderAllowanceAmount, leaderReelection, leaderSelection, leaderTrial, leastStatement, projectLeadTrial } from './leaders.js';
import { administrativeManager, feeSupport, managerTenure, supportShare, supportTenure } from './managers.js';
import { bonusBands, bonusDeduction, bonusRanges, bonusShares, officeBonus } from './office-bonus.js';
import { TALENT_PROVISIONS } from './provisions.js';
import { qualificationAllowance, qualificationAmounts } from './qualification.js';

export const talentChapter = chapter({
  title: '第三部分 第二章 人才成长体系', provisions: TALENT_PROVISIONS,
  decisions: [leaderReelection, leaderSelection, leaderTrial, leaderAllowance, administrativeManager, feeSupport, officeBonus, qualificationAllowance, monthlyApproved],
  workflows: talentWorkflows, duties: talentDuties, records: talentRecords,
});

export const TALENT_PARAMETERS = parameterList(
  leastStatement, groupLeaderTrial, projectLeadTrial, leaderAllowanceAmount, managerTenure, supportTenure, supportShare,
  bonusBands, bonusShares, bonusDeduction, bonusRanges, qualificationAmounts,
);
