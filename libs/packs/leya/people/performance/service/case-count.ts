// 第十四节1: cases of a period, with those carried over.
import { bool, count, date, decision, fault, list, oneOf, record, yearOf, type Infer, type PlainDate } from '@gongqiao/kernel';
import { printed } from '../../rules/parameters.js';
import { identifier, roster, wholePoints, yes } from '../../rules/types.js';
import { SERVICE } from './provisions.js';

const PERIODS = { 'mid-year': '年中', 'year-end': '年终' } as const;
const CAUSES = {
  'opened-later': '考核期后开案', 'opened-in-period': '考核期内开案', 'too-few-follow-ups': '跟进不足', 'carried-over': '上一年度持续跟进', 'long-term-approved': '长期个案经督导同意', 'not-approved': '长期个案未经督导同意',
} as const;
type Cause = keyof typeof CAUSES;

export const leastFollowUps = printed('caseCount.followUps', '跨期个案最少跟进次数', SERVICE['14.1'], wholePoints(), 4);

const CASE = record({ caseId: identifier().zh('个案'), openedOn: date().zh('开案日期'), followUps: count().zh('跟进次数'), supervisorApproved: yes('督导同意') });

function causeOf({ openedOn, followUps, supervisorApproved }: Infer<typeof CASE>, from: PlainDate, to: PlainDate, least: number): { counts: boolean; cause: Cause } {
  if (openedOn > to) return { counts: false, cause: 'opened-later' };
  if (openedOn >= from) return { counts: true, cause: 'opened-in-period' };
  if (followUps < least) return { counts: false, cause: 'too-few-follow-ups' };
  if (yearOf(openedOn) >= yearOf(from) - 1) return { counts: true, cause: 'carried-over' };
  return supervisorApproved ? { counts: true, cause: 'long-term-approved' } : { counts: false, cause: 'not-approved' };
}

export const caseCount = decision('leya.evaluation.caseCount', {
  zh: '考核期个案数量',
  applies: [SERVICE['14.1']],
  facts: {
    period: oneOf(PERIODS).zh('考核期'), periodStart: date().zh('考核期始'),
    periodEnd: date().check((value, f) => (value < (f['periodStart'] as PlainDate) ? fault('inconsistent', '考核期末不得早于期始', 'the period ends before it starts') : undefined)).zh('考核期末'),
    cases: roster('caseId', CASE).zh('个案'),
  },
  answer: { counted: count().zh('计入个案数'), cases: list(record({ caseId: identifier().zh('个案'), counts: bool().zh('计入'), cause: oneOf(CAUSES).zh('理由') })).zh('个案') },
}).by(({ periodStart, periodEnd, cases }, at) => {
  const least = at.value(leastFollowUps);
  const judged = cases.map((entry) => {
    const { counts, cause } = causeOf(entry, periodStart, periodEnd, least);
    at.condition(SERVICE['14.1'], `个案 ${entry.caseId} 计入：${CAUSES[cause]}`, counts, { 开案日期: entry.openedOn, 跟进次数: entry.followUps });
    return { caseId: entry.caseId, counts, cause };
  });
  const counted = judged.filter(({ counts }) => counts).length;
  return { counted: at.step(SERVICE['14.1'], '计入个案数', counted), cases: judged };
});
