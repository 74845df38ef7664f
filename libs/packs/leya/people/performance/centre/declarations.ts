// 第一节: rounds of the centres, the logistics review, sheets and sources of targets.
import { date, decimal, duty, oneOf, recordKind, text, workflow } from '@gongqiao/kernel';
import { CENTRE } from './provisions.js';

const TARGET_SOURCES = { contract: '合同', 'sealed-plan': '盖章版运营服务方案' } as const;

export const centreDuties = [
  duty({ id: 'LY-D-PERF-PRJ-3', zh: '项目部考核（每年不少于两次）', provisions: [CENTRE['PRJ-3']], who: ['project-department'], period: 'half-yearly', due: { month: 6, day: 0 }, open: true, remindDays: 30 }),
];

export const logisticsReview = workflow({
  id: 'LY-W-PERF-LOG', zh: '后勤人员考核', subject: 'logistics-evaluation', provisions: [CENTRE['LOG-1']], initial: 'open',
  states: { open: { zh: '待评分', holders: ['centre-director'] }, scored: { zh: '主任已评分', holders: ['project-department'] }, reviewed: { zh: '机构已复核', holders: ['director-general'] }, final: { zh: '生效', final: true } },
  transitions: [
    { id: 'score', zh: '评分', from: ['open'], to: 'scored', actors: ['centre-director'] },
    { id: 'review', zh: '复核', from: ['scored'], to: 'reviewed', actors: ['project-department'] },
    { id: 'confirm', zh: '核准', from: ['reviewed'], to: 'final', actors: ['director-general'] },
  ],
});

export const centreRecords = [
  recordKind('project-scheme', '项目部考评方案', [CENTRE['PRJ-0'], CENTRE['PRJ-5']], { basis: text().zh('依据'), sources: text().zh('评分来源'), year: text().zh('年度') }),
  recordKind('centre-score-sheet', '中心评估表', [CENTRE['CTR-1'], CENTRE['CTR-2'], CENTRE['SW-1'], CENTRE['AST-1']], { assessed: text().zh('被评估者'), assessor: text().zh('评估方'), score: decimal().zh('评分'), on: date().zh('日期') }),
  recordKind('indicator-target', '指标量依据', [CENTRE['CTR-5.3']], { indicator: text().zh('指标'), target: decimal().zh('指标量'), source: oneOf(TARGET_SOURCES).zh('依据'), scan: text().optional().zh('盖章版扫描件') }),
];
