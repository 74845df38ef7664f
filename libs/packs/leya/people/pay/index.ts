// 第四章 一、新薪酬标准, 二、旧薪酬标准.
import { chapter } from '@gongqiao/kernel';
import { parameterList } from '../rules/parameters.js';
import { assistantPay, basePayAssistant, basePaySocialWorker, otherMajorPay, probation, probationLengths, workerPay } from './base-pay.js';
import { payrollCourse } from './course.js';
import { newPayDuties, newPayRecords, newPayWorkflows, oldPayRecords, oldPayWorkflows } from './declarations.js';
import { feeLimits } from './fee-band.js';
import { gradeAllowance, gradeRatio, gradeTiers, juniorMonths, juniorsPerIntermediate, monthlyNew } from './grade.js';
import { benefitRanges, monthlyOld, otherBenefits, payShare, payShareLeast } from './monthly.js';
import { payday, paydayOfMonth, payroll } from './payroll.js';
import { generalSubsidy, projectSubsidy, specialSubsidy } from './project-subsidy.js';
import { NEW_PAY_PROVISIONS, OLD_PAY_PROVISIONS } from './provisions.js';
import { poolEvaluation, poolHonour, poolMedia, poolProject, poolPublication, rewardPool } from './reward-pool.js';
import { seniority, seniorityMonths, seniorityNew, seniorityOld, seniorityOldAmounts, seniorityTiers } from './seniority.js';

export const payChapters = [
  chapter({
    title: '第四章一 新薪酬标准', provisions: NEW_PAY_PROVISIONS, decisions: [monthlyNew, projectSubsidy, seniority, seniorityNew, gradeRatio, gradeAllowance, rewardPool],
    workflows: newPayWorkflows, duties: newPayDuties, records: newPayRecords,
  }),
  chapter({
    title: '第四章二 旧薪酬标准', provisions: OLD_PAY_PROVISIONS, decisions: [payShare, basePayAssistant, basePaySocialWorker, probation, seniorityOld, otherBenefits, monthlyOld, payday, payroll],
    workflows: [...oldPayWorkflows, payrollCourse], records: oldPayRecords,
  }),
];

export const PAY_PARAMETERS = parameterList(
  feeLimits, generalSubsidy, specialSubsidy, seniorityTiers, seniorityMonths, juniorsPerIntermediate, gradeTiers, juniorMonths, poolProject, poolMedia, poolHonour, poolPublication, poolEvaluation,
  payShareLeast, assistantPay, workerPay, otherMajorPay, probationLengths, seniorityOldAmounts, benefitRanges, paydayOfMonth,
);
