// Every number that the document fixes, with the day from which it holds. A new number is a new row; rows are never edited.
import { money, parameter, percent, tableOf, count, type Parameter } from '@gongqiao/kernel';
import { EX2, EX3a, EX5 } from './provisions.js';
import { RATINGS } from './vocabulary.js';

export const employeesPerPost = parameter('example.employeesPerPost', {
  zh: '每个岗位对应的职工数', provision: EX2, type: count({ min: 1 }),
  values: [{ from: '2024-01-01', value: 3000 }, { from: '2025-01-01', value: 2500 }],
});

export const bonusShare = parameter('example.bonusShare', {
  zh: '各等次奖金比例', provision: EX3a, type: tableOf(RATINGS, percent({ max: '200' })),
  values: [{ from: '2024-01-01', value: { excellent: '120', qualified: '100', unqualified: '0' } }],
});

/** The document leaves the allowance to the district: a dated figure that the tenant may enter for later periods. */
export const monthlyAllowance = parameter('example.monthlyAllowance', {
  zh: '岗位津贴（每月）', provision: EX5, type: money(), open: true,
  values: [{ from: '2024-01-01', value: '300.00' }],
});

export const PARAMETERS: readonly Parameter<never>[] = [employeesPerPost, bonusShare, monthlyAllowance] as readonly unknown[] as readonly Parameter<never>[];
