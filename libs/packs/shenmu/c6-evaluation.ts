// 第六章 督导评估 and 第七章 附则: articles 32 to 37.
import { bool, chapter, count, date, dateOf, decision, duty, integer, list, oneOf, pastDate, record, recordKind, right, setOf, text, yearOf, type PlainDate } from '@gongqiao/kernel';
import { SM15n, SM32, SM33, SM34, SM35a, SM35b, SM35c, SM36, SM37 } from './provisions.js';
import {
  DOMAINS, EVALUATION_KINDS, EVALUATION_OUTCOMES, EVALUATION_PURPOSES, EVALUATION_STATUSES, NEED_CLASSES, REFERENCES, calendarYear,
} from './vocabulary.js';
import { codesOf, firstRepeat } from './common.js';
import { awardFlow, evaluationFlow, problemFlow, supervisionFlow } from './c6-workflows.js';

// 第三十四条
export const needs = decision('shenmu.service.needs', {
  zh: '服务需求评估',
  applies: [SM34],
  facts: record(
    {
      needs: list(record({ id: text().zh('编号'), domain: oneOf(NEED_CLASSES).optional().zh('类别'), assessedOn: pastDate().optional().zh('评估日'), listed: bool().zh('已列入需求清单') })).zh('需求'),
    },
    ({ needs: given }) => {
      const i = firstRepeat(given.map((n) => n.id));
      return i < 0 ? undefined : { field: `needs[${i}].id`, code: 'duplicate', zh: '编号重复', en: 'This id is given twice' };
    },
  ),
  answer: {
    counts: record({
      'social-assistance': count().zh(DOMAINS['social-assistance']), 'elderly-care': count().zh(DOMAINS['elderly-care']), 'child-welfare': count().zh(DOMAINS['child-welfare']),
      'community-governance': count().zh(DOMAINS['community-governance']), 'social-affairs': count().zh(DOMAINS['social-affairs']), extension: count().zh(NEED_CLASSES.extension),
    }).zh('各类数量'),
    unclassified: list(text()).zh('未分类'), unassessed: list(text()).zh('未评估'), unlisted: list(text()).zh('未列清单'), complete: bool().zh('齐全'),
  },
}).by(({ needs: given }, at) => {
  const of = (wanted: keyof typeof NEED_CLASSES): number => given.filter((n) => n.domain === wanted).length;
  const counts = {
    'social-assistance': of('social-assistance'), 'elderly-care': of('elderly-care'), 'child-welfare': of('child-welfare'),
    'community-governance': of('community-governance'), 'social-affairs': of('social-affairs'), extension: of('extension'),
  };
  const idsOf = (chosen: typeof given): string[] => chosen.map((n) => n.id);
  const unclassified = idsOf(given.filter((n) => n.domain === null));
  const unassessed = idsOf(given.filter((n) => n.assessedOn === null));
  const unlisted = idsOf(given.filter((n) => n.domain !== null && n.assessedOn !== null && !n.listed));
  if (counts.extension > 0) at.step(SM15n, '延伸领域的需求数', counts.extension);
  const grounds = [
    at.condition(SM34, '需求都已分类', unclassified.length === 0, { 未分: unclassified }),
    at.condition(SM34, '需求都已研判评估', unassessed.length === 0, { 未评: unassessed }),
    at.condition(SM34, '已分类、已评估的需求都列入清单', unlisted.length === 0, { 未列: unlisted }),
  ];
  return { counts, unclassified, unassessed, unlisted, complete: grounds.every(Boolean) };
});

type Kind = keyof typeof EVALUATION_KINDS;
const KINDS = codesOf(EVALUATION_KINDS);

// 第三十五条：中期和末期评估
export const cycle = decision('shenmu.evaluation.cycle', {
  zh: '年度中期和末期评估',
  applies: [SM35a],
  facts: record(
    {
      year: calendarYear.zh('年度'),
      stations: setOf(text(), { nonEmpty: true }).zh('站（室）'),
      evaluations: list(record({ stationId: text().zh('站（室）'), kind: oneOf(EVALUATION_KINDS).zh('种类'), on: pastDate().zh('评估日') })).zh('评估'),
    },
    ({ stations, evaluations }) => {
      const i = evaluations.findIndex((e) => !stations.includes(e.stationId));
      return i < 0 ? undefined : { field: `evaluations[${i}].stationId`, code: 'inconsistent', zh: '不在站（室）名单内', en: 'This station is not among the stations' };
    },
    ({ evaluations }) => {
      const i = firstRepeat(evaluations.map((e) => JSON.stringify([e.stationId, e.kind])));
      return i < 0 ? undefined : { field: `evaluations[${i}].kind`, code: 'duplicate', zh: '同一站（室）的同种评估重复', en: 'This kind is given twice for the station' };
    },
    ({ year, evaluations }) => {
      const i = evaluations.findIndex((e) => yearOf(e.on) !== year);
      return i < 0 ? undefined : { field: `evaluations[${i}].on`, code: 'inconsistent', zh: '评估日不在该年度', en: 'The day lies outside the year' };
    },
  ),
  answer: {
    statuses: list(record({
      stationId: text().zh('站（室）'), midTerm: oneOf(EVALUATION_STATUSES).zh('中期'), final: oneOf(EVALUATION_STATUSES).zh('末期'), inOrder: bool().orNull().zh('末期晚于中期'),
    })).zh('各站（室）'),
    missing: list(record({ stationId: text().zh('站（室）'), kind: oneOf(EVALUATION_KINDS).zh('种类') })).zh('尚未评估'),
    complete: bool().zh('全部完成'),
  },
}).by(({ year, stations, evaluations }, at) => {
  const open: keyof typeof EVALUATION_STATUSES = at.asOf <= dateOf(year, 12, 31) ? 'pending' : 'overdue';
  const statusOf = (done: PlainDate | null): keyof typeof EVALUATION_STATUSES => (done === null ? open : 'done');
  const dayOf = new Map(evaluations.map((e) => [JSON.stringify([e.stationId, e.kind]), e.on]));
  const on = (stationId: string, kind: Kind): PlainDate | null => dayOf.get(JSON.stringify([stationId, kind])) ?? null;
  const statuses = stations.map((stationId) => {
    const [mid, end] = [on(stationId, 'mid-term'), on(stationId, 'final')];
    const inOrder = mid !== null && end !== null ? end > mid : null;
    at.condition(SM35a, '当年已做中期和末期评估，末期晚于中期', inOrder === true, { 站室: stationId, 中期评估日: mid, 末期评估日: end });
    return { stationId, midTerm: statusOf(mid), final: statusOf(end), inOrder };
  });
  const missing = stations.flatMap((stationId) => KINDS.filter((kind) => on(stationId, kind) === null).map((kind) => ({ stationId, kind })));
  at.step(SM35a, '尚未完成的评估', missing.length, { 年度: year });
  return { statuses, missing, complete: missing.length === 0 && statuses.every((s) => s.inOrder === true) };
});

// 第三十五条：结果的运用
export const renewal = decision('shenmu.evaluation.renewal', {
  zh: '续签和评优的参考',
  applies: [SM35c],
  facts: record(
    {
      purpose: oneOf(EVALUATION_PURPOSES).zh('用途'),
      years: setOf(calendarYear, { nonEmpty: true }).zh('有关年度'),
      evaluations: list(record({ year: calendarYear.zh('年度'), kind: oneOf(EVALUATION_KINDS).zh('种类'), outcome: oneOf(EVALUATION_OUTCOMES).zh('结果') })).zh('评估结果'),
    },
    ({ years, evaluations }) => {
      const i = evaluations.findIndex((e) => !years.includes(e.year));
      return i < 0 ? undefined : { field: `evaluations[${i}].year`, code: 'inconsistent', zh: '该年度不在有关年度内', en: 'This year is not among the years concerned' };
    },
    ({ evaluations }) => {
      const i = firstRepeat(evaluations.map((e) => `${e.year} ${e.kind}`));
      return i < 0 ? undefined : { field: `evaluations[${i}].kind`, code: 'duplicate', zh: '同一年度的同种评估重复', en: 'This kind is given twice for the year' };
    },
  ),
  answer: {
    missing: list(record({ year: integer().zh('年度'), kind: oneOf(EVALUATION_KINDS).zh('种类') })).zh('所缺评估'), mayDecide: bool().zh('可以决定'),
    reference: oneOf(REFERENCES).orNull().zh('参考意见'), binding: bool().zh('有约束力'),
  },
}).by(({ purpose, years, evaluations }, at) => {
  const missing = [...years].sort((a, b) => a - b).flatMap((year) =>
    KINDS.filter((kind) => !evaluations.some((e) => e.year === year && e.kind === kind)).map((kind) => ({ year, kind })));
  const mayDecide = at.condition(SM35c, '有关年度的中期、末期评估齐全', missing.length === 0, { 用途: EVALUATION_PURPOSES[purpose], 所缺: missing.map((m) => `${m.year} ${EVALUATION_KINDS[m.kind]}`) });
  const outcomes = new Set(evaluations.map((e) => e.outcome));
  const only = (outcome: keyof typeof EVALUATION_OUTCOMES): boolean => outcomes.size === 1 && outcomes.has(outcome);
  const reference: keyof typeof REFERENCES | null = !mayDecide ? null : only('met') ? 'favourable' : only('not-met') ? 'unfavourable' : 'mixed';
  at.step(SM35c, '参考意见（不具约束力，相反的决定须写明理由）', reference && REFERENCES[reference], { 结果: evaluations.map((e) => EVALUATION_OUTCOMES[e.outcome]) });
  return { missing, mayDecide, reference, binding: false };
});

const SUPERVISION_SUBJECTS = {
  'development-plan': '发展规划', 'working-systems': '工作制度', 'service-standards': '服务规范', 'needs-survey': '需求调研', 'project-design': '项目设计', 'professional-service': '专业服务',
  'difficult-case': '疑难个案', 'staff-development': '人员专业水平',
} as const;

export const teamRecord = recordKind('supervision-team', '督导团队', [SM32], { members: list(text(), { nonEmpty: true }).zh('成员'), assignments: list(record({ supervisor: text().zh('督导'), station: text().zh('站（室）') })).zh('分工') });

export const supervisionRecord = recordKind('supervision', '督导记录', [SM33], {
  on: date().zh('日期'), station: text().zh('站（室）'), supervisor: text().zh('督导'), subject: oneOf(SUPERVISION_SUBJECTS).zh('事项'), hours: count().zh('小时'), advice: text().zh('建议'), answer: text().optional().zh('答复'),
});

export const needRecord = recordKind('need', '需求', [SM34], { id: text().zh('编号'), class: oneOf(NEED_CLASSES).optional().zh('类别'), assessedOn: date().optional().zh('评估日'), listed: bool().zh('已列清单') });

export const problemRecord = recordKind('evaluation-problem', '评估发现的问题', [SM35b], { station: text().zh('站（室）'), problem: text().zh('问题'), person: text().zh('责任人'), dueOn: date().zh('期限'), answer: text().optional().zh('答复'), closedOn: date().optional().zh('办结日') });

export const chapter6 = chapter({
  title: '第六章 督导评估',
  provisions: [SM32, SM33, SM34, SM35a, SM35b, SM35c],
  decisions: [needs, cycle, renewal],
  workflows: [evaluationFlow, problemFlow, awardFlow, supervisionFlow],
  records: [teamRecord, supervisionRecord, needRecord, problemRecord],
  duties: [
    duty({ id: 'SM-D-mid-term', zh: '全市站（室）中期评估', provisions: [SM35a], who: ['civil-affairs-bureau'], period: 'yearly', due: { month: 12, day: 31 }, remindDays: 180 }),
    duty({ id: 'SM-D-final', zh: '全市站（室）末期评估', provisions: [SM35a], who: ['civil-affairs-bureau'], period: 'yearly', due: { month: 12, day: 31 }, remindDays: 60 }),
    duty({ id: 'SM-D-problem', zh: '处理评估发现的问题', provisions: [SM35b], who: ['station'], period: 'event', event: 'problem-due', due: { daysAfter: 0 }, open: true }),
  ],
  rights: [
    right({ provisions: [SM33], who: ['supervisor'], verb: 'read', subject: 'Station', reach: 'counterpart', zh: '查看分工站（室）的计划和记录' }),
    right({ provisions: [SM33], who: ['supervisor'], verb: 'read', subject: 'BeneficiaryFile', reach: 'own', zh: '阅看交来的疑难个案，至会商结束' }),
    right({ provisions: [SM35a], who: ['civil-affairs-bureau'], verb: 'create', subject: 'Evaluation', reach: 'tenant', zh: '评估全市站（室）' }),
    right({ provisions: [SM35a], who: ['township'], verb: 'read', subject: 'Evaluation', reach: 'subtree', zh: '查看本镇街评估' }),
    right({ provisions: [SM35a], who: ['contractor'], verb: 'read', subject: 'Evaluation', reach: 'counterpart', zh: '查看和答复所承接站的评估' }),
  ],
});

export const interpretationRecord = recordKind('interpretation', '解释记录', [SM37], { provision: text().zh('条款'), on: date().zh('日期'), text: text().zh('解释') });

export const chapter7 = chapter({
  title: '第七章 附则',
  provisions: [SM36, SM37],
  records: [interpretationRecord, recordKind('effective-from', '施行日', [SM36], { effectiveFrom: date().zh('印发之日'), source: text().zh('依据的通知') })],
  rights: [right({ provisions: [SM37], who: ['civil-affairs-bureau'], verb: 'create', subject: 'Interpretation', reach: 'tenant', zh: '记录对条款的解释，与本包读法并列显示' })],
});
