// 第三章五 季度考核, with 年度考核.
import { chapter, date, recordKind, text } from '@gongqiao/kernel';
import { parameterList } from '../../rules/parameters.js';
import { annualPerformance, annualPool, annualStandards, deputyStaff, incomeBonus, largeProject, poolShare } from './annual.js';
import { QUARTER, QUARTER_PROVISIONS } from './provisions.js';
import { exemptIncome, failedLimit, quarterEvaluation, quarterLimits, quarterSequence } from './quarter.js';

export const quarterChapter = chapter({
  title: '第三章五 季度考核', provisions: QUARTER_PROVISIONS, decisions: [quarterSequence, quarterEvaluation, annualPool, annualPerformance],
  records: [recordKind('quarterly-plan', '季度具体方案', [QUARTER['8']], { quarter: text().zh('季度'), publishedOn: date().zh('发布日期'), inForceFrom: date().zh('起始日'), figures: text().zh('调整的数额') })],
});

export const QUARTER_PARAMETERS = parameterList(failedLimit, quarterLimits, exemptIncome, poolShare, annualStandards, largeProject, deputyStaff, incomeBonus);
