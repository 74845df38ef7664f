// 第三章 服务规范: articles 16 and 17, how a service comes about and runs.
import { bool, chapter, count, date, decision, integer, list, oneOf, pastDate, record, recordKind, right, setOf, text, workflow } from '@gongqiao/kernel';
import { SM15n, SM16, SM17a, SM17b, SM17c, SM17d } from './provisions.js';
import { SERVICE_ITEMS } from './service-items.js';
import { PROCESS_RECORDS, PROCESS_STATES, PROCESS_STEPS, type ProcessStep } from './vocabulary.js';
import { codesOf, named, requires, whenEmpty } from './common.js';

type State = keyof typeof PROCESS_STATES;

/** What may follow each step, in the order in which it is offered. */
const FOLLOWS: Readonly<Record<State, readonly ProcessStep[]>> = {
  none: ['collect'],
  collect: ['assess'],
  assess: ['plan', 'refer'],
  plan: ['deliver', 'refer'],
  deliver: ['deliver', 'close', 'refer'],
  close: [],
  refer: [],
};

// 第十七条
export const process = decision('shenmu.service.process', {
  zh: '服务流程',
  applies: [SM17a, SM17b, SM17c, SM17d],
  facts: record(
    {
      steps: list(record({ step: oneOf(PROCESS_STEPS).zh('环节'), on: pastDate().zh('日期') })).zh('经过'),
      records: setOf(oneOf(PROCESS_RECORDS)).zh('已有的清单和档案'),
    },
    ({ steps }) => {
      const i = steps.findIndex((s, k) => k > 0 && s.on < (steps[k - 1]?.on ?? s.on));
      return i < 0 ? undefined : { field: `steps[${i}].on`, code: 'inconsistent', zh: '各环节应按时间先后列出', en: 'Steps must be in the order of time' };
    },
  ),
  answer: {
    valid: bool().zh('流程有序'), firstViolation: integer({ min: 0 }).orNull().zh('首个失序环节的位置'), state: oneOf(PROCESS_STATES).zh('当前环节'), nextAllowed: list(oneOf(PROCESS_STEPS)).zh('可接的环节'),
    closed: bool().zh('已结束'), missingRecords: list(oneOf(PROCESS_RECORDS)).zh('所缺清单和档案'), mayArchive: bool().zh('可以归档'),
  },
}).by(({ steps, records }, at) => {
  let state: State = 'none';
  let firstViolation: number | null = null;
  for (const [i, { step, on }] of steps.entries()) {
    const provision = step === 'close' || step === 'refer' ? SM17b : SM17a;
    if (!at.condition(provision, `${PROCESS_STATES[state]}之后可以${PROCESS_STEPS[step]}`, FOLLOWS[state].includes(step), { 日期: on })) {
      firstViolation = i;
      break;
    }
    state = step;
  }
  const valid = firstViolation === null;
  const nextAllowed = FOLLOWS[state];
  at.step(SM17a, '可接的环节', named(PROCESS_STEPS, nextAllowed), { 当前环节: PROCESS_STATES[state] });
  const closed = at.condition(SM17b, '已结项评估或转介', valid && (state === 'close' || state === 'refer'));
  const missingRecords = codesOf(PROCESS_RECORDS).filter((r) => !records.includes(r));
  const lists = missingRecords.filter((r) => r.endsWith('-list'));
  at.condition(SM17c, '形成需求、资源、服务三张清单', lists.length === 0, { 所缺: named(PROCESS_RECORDS, lists) });
  const files = missingRecords.filter((r) => !r.endsWith('-list'));
  at.condition(SM17d, '建立服务对象档案和服务台账', files.length === 0, { 所缺: named(PROCESS_RECORDS, files) });
  return { valid, firstViolation, state, nextAllowed: [...nextAllowed], closed, missingRecords, mayArchive: closed && missingRecords.length === 0 };
});

const WORKERS = ['station', 'contractor'] as const;
const stepForm = record({ on: date().zh('日期'), note: text().zh('内容') });
const complete = whenEmpty(SM17c, 'shenmu.service.process', 'missingRecords', 'records-missing', '清单或档案不全，不能结束', 'Lists or files are missing');

export const caseFlow = workflow({
  id: 'SM-W3',
  zh: '个案或项目',
  subject: 'service-case',
  provisions: [SM16, SM17a, SM17b, SM17c, SM17d],
  initial: 'none',
  states: {
    none: { zh: PROCESS_STATES.none, holders: ['station'] },
    collect: { zh: PROCESS_STATES.collect, holders: ['station'] },
    assess: { zh: PROCESS_STATES.assess, holders: ['station'] },
    plan: { zh: PROCESS_STATES.plan, holders: ['station'] },
    deliver: { zh: PROCESS_STATES.deliver, holders: ['station'] },
    close: { zh: PROCESS_STATES.close, final: true },
    refer: { zh: PROCESS_STATES.refer, holders: ['station'] },
  },
  transitions: [
    { id: 'recordNeed', zh: '收集需求', from: ['none'], to: 'collect', actors: WORKERS, form: stepForm, provisions: [SM17a] },
    { id: 'recordAssessment', zh: '分析评估', from: ['collect'], to: 'assess', actors: WORKERS, form: stepForm, provisions: [SM17a] },
    { id: 'recordPlan', zh: '制定方案', from: ['assess'], to: 'plan', actors: WORKERS, form: stepForm, provisions: [SM17a] },
    {
      id: 'recordService', zh: '执行服务', from: ['plan', 'deliver'], to: 'deliver', actors: WORKERS, provisions: [SM17a, SM17d],
      form: record({ on: date().zh('日期'), item: oneOf(SERVICE_ITEMS).zh('服务内容'), place: text().zh('地点'), persons: count().zh('人次') }),
      guards: [requires(SM15n, 'itemPermitted', 'extension-not-open', '五大领域以外的服务须先办理延伸', 'An item outside the five domains needs an extension')],
    },
    { id: 'closeCase', zh: '结项评估', from: ['deliver'], to: 'close', actors: WORKERS, form: stepForm, provisions: [SM17b], guards: [complete], opens: [{ workflow: 'SM-W5' }] },
    {
      id: 'referCase', zh: '转介', from: ['assess', 'plan', 'deliver'], to: 'refer', actors: WORKERS, provisions: [SM17b], guards: [complete], opens: [{ workflow: 'SM-W5' }],
      form: record({ on: date().zh('日期'), receiver: text().zh('接收方'), note: text().zh('内容') }),
    },
    // Declined by the receiver, the case returns to the step it had.
    ...(['assess', 'plan', 'deliver'] as const).map((state) => ({
      id: 'answerReferral', zh: '接收方谢绝', from: ['refer'], to: state, actors: WORKERS, applies: (f: Readonly<Record<string, unknown>>) => f['accepted'] === false && f['stateBefore'] === state,
    })),
    { id: 'answerReferral', zh: '接收方接受', from: ['refer'], to: 'refer', actors: WORKERS, applies: (f) => f['accepted'] !== false },
  ],
});

export const projectRecord = recordKind('service-project', '服务项目', [SM16], {
  need: text().optional().zh('对应的需求'), foundBy: text().optional().zh('发现需求的社区工作者'), designedBy: text().optional().zh('设计的社会组织'), socialWorker: text().zh('负责的社工'),
  volunteers: text().optional().zh('志愿者'), charity: text().optional().zh('慈善资源'),
});

export const listRecord = recordKind('service-list', '需求、资源、服务清单', [SM17c], { list: oneOf(PROCESS_RECORDS).zh('清单'), entry: text().zh('条目'), on: date().zh('日期') });

export const ledgerRecord = recordKind('service-ledger', '服务台账', [SM17d], {
  on: date().zh('日期'), place: text().zh('地点'), item: oneOf(SERVICE_ITEMS).zh('服务内容'), persons: count().zh('人次'), worker: text().zh('社工'), station: text().zh('站（室）'),
});

export const beneficiaryFile = recordKind('beneficiary-file', '服务对象档案', [SM17d], { name: text().zh('姓名'), openedOn: date().zh('建档日'), needs: list(text()).zh('需求'), services: list(text()).zh('服务') });

export const chapter3Process = chapter({
  title: '第三章 服务规范（第十六条、第十七条）',
  provisions: [SM16, SM17a, SM17b, SM17c, SM17d],
  decisions: [process],
  workflows: [caseFlow],
  records: [projectRecord, listRecord, ledgerRecord, beneficiaryFile],
  rights: [
    right({ provisions: [SM17c], who: ['civil-affairs-bureau'], verb: 'read', subject: 'ServiceFigures', reach: 'tenant', zh: '查看不含个人信息的清单和服务数量' }),
    right({ provisions: [SM17c], who: ['township'], verb: 'read', subject: 'ServiceFigures', reach: 'subtree', zh: '查看不含个人信息的清单和服务数量' }),
    right({ provisions: [SM17d], who: ['station'], verb: 'create', subject: 'ServiceRecord', reach: 'unit', zh: '记录服务' }),
  ],
});
