// 第八条至第十四条: the station, its agreement, its training, its clothing.
import { bool, date, list, oneOf, record, setOf, text, workflow, type Guard } from '@gongqiao/kernel';
import { SM10e, SM11a, SM11b, SM12a, SM12c, SM13c, SM13d, SM14a, SM14b, SM23b, SM3, SM35c, SM6a, SM6b, SM6c } from './provisions.js';
import { AFFILIATIONS, CLAUSES, LEVELS, TRAINERS, hours } from './vocabulary.js';
import { answered, forbids, requires, unless } from './common.js';

const RESPONSIBLE = ['civil-affairs-bureau', 'township', 'village'] as const;
const personForm = record({ person: text().zh('人员'), affiliation: oneOf(AFFILIATIONS).zh('人选来源'), exceptionReason: text().optional().zh('例外的理由') });
const eligible = unless(SM11b, 'shenmu.eligibility.principal', 'eligible', 'not-eligible', '人选不符合资格', 'The person is not eligible');
const kept = (id: string, zh: string, actors: readonly string[], rest: object = {}) =>
  (['planned', 'open'] as const).map((state) => ({ id, zh, from: [state], to: state, actors, ...rest }));

export const stationFlow = workflow({
  id: 'SM-W1',
  zh: '站（室）的设立和运行',
  subject: 'station',
  provisions: [SM3, SM6a, SM6b, SM6c],
  initial: 'none',
  states: {
    none: { zh: '待登记', holders: ['civil-affairs-bureau', 'township'] },
    planned: { zh: '筹建', holders: [...RESPONSIBLE, 'contractor'] },
    open: { zh: '运行' },
    suspended: { zh: '暂停', holders: [...RESPONSIBLE] },
    closed: { zh: '撤销', final: true },
  },
  transitions: [
    {
      id: 'registerStation', zh: '登记', from: ['none'], to: 'planned', actors: ['civil-affairs-bureau', 'township'],
      form: record({ level: oneOf(LEVELS).zh('级别'), township: text().optional().zh('镇街'), village: text().optional().zh('村（社区）') }),
      guards: [
        forbids(SM3, 'secondHeadStation', 'second-head-station', '全市只有一个社工总站', 'There is a head station already'),
        forbids(SM3, 'secondTownshipStation', 'second-township-station', '该镇街已有社工站', 'The township has a station already'),
        forbids(SM3, 'withoutTownshipStation', 'no-township-station', '所在镇街尚无社工站', 'There is no township station above the room'),
        forbids(SM3, 'secondVillageRoom', 'second-village-room', '该村（社区）已有社工室', 'The village has a room already'),
      ],
    },
    ...kept('recordPremises', '记录场所', [...RESPONSIBLE, 'contractor']),
    ...kept('recordSign', '记录标牌', [...RESPONSIBLE, 'contractor']),
    ...kept('recordDisplays', '记录室内图文', [...RESPONSIBLE, 'contractor']),
    ...kept('recordStaff', '记录人员', [...RESPONSIBLE, 'contractor']),
    ...kept('appointPrincipal', '任承接机构主要负责人', ['contractor'], { provisions: [SM11b], form: personForm, guards: [eligible] }),
    ...kept('appointHead', '任站（室）负责人', ['civil-affairs-bureau', 'township'], {
      provisions: [SM13c, SM13d], form: personForm,
      guards: [eligible, {
        code: 'exception-without-reason', provision: SM13c, message: { zh: '例外须写明理由', en: 'An exception needs its reason' },
        refuses: (f: Readonly<Record<string, unknown>>) => answered(f, 'shenmu.eligibility.principal', 'exception') === true && typeof f['exceptionReason'] !== 'string',
      }],
    }),
    {
      // No standard is a condition of opening: what is missing is listed, not refused.
      id: 'openStation', zh: '开始运行', from: ['planned', 'suspended'], to: 'open', actors: [...RESPONSIBLE], form: record({ on: date().zh('日期') }),
      guards: [requires(SM11a, 'agreementInForce', 'no-agreement', '没有履行中的承接协议', 'There is no agreement in force')],
    },
    { id: 'suspendStation', zh: '暂停', from: ['open'], to: 'suspended', actors: [...RESPONSIBLE], reason: true },
    {
      id: 'closeStation', zh: '撤销', from: ['open', 'suspended'], to: 'closed', actors: [...RESPONSIBLE], reason: true,
      guards: [
        forbids(SM3, 'openCases', 'open-cases', '尚有未结的个案或项目', 'Cases are still open'),
        requires(SM23b, 'archivesHaveCustodian', 'no-custodian', '档案没有管理专人', 'The archives lack a custodian'),
      ],
    },
  ],
});

const SIGNING = ['civil-affairs-bureau', 'township'] as const;

const renewalGuards: readonly Guard[] = [
  unless(SM35c, 'shenmu.evaluation.renewal', 'mayDecide', 'evaluation-missing', '有关年度的评估不全，不能决定续签', 'Evaluations of the years concerned are missing'),
  {
    code: 'reason-missing', provision: SM35c, decision: 'shenmu.evaluation.renewal', message: { zh: '评估不一致或不利，续签须写明理由', en: 'A renewal against the evaluations needs its reason' },
    refuses: (f) => ['mixed', 'unfavourable'].includes(String(answered(f, 'shenmu.evaluation.renewal', 'reference'))) && typeof f['reason'] !== 'string',
  },
];

export const agreementFlow = workflow({
  id: 'SM-W2',
  zh: '承接协议',
  subject: 'agreement',
  provisions: [SM11a, SM14a, SM14b, SM35c],
  initial: 'none',
  states: {
    none: { zh: '待拟订', holders: [...SIGNING] },
    draft: { zh: '拟订', holders: [...SIGNING] },
    signed: { zh: '已签订' },
    'in-force': { zh: '履行中' },
    expired: { zh: '期满', final: true },
    terminated: { zh: '解除', final: true },
  },
  transitions: [
    {
      id: 'draftAgreement', zh: '拟订', from: ['none'], to: 'draft', actors: [...SIGNING],
      form: record({ station: text().zh('站'), contractor: text().zh('承接机构'), startOn: date().zh('起'), endOn: date().zh('止'), clauses: setOf(oneOf(CLAUSES)).zh('内容') }),
      guards: [forbids(SM11a, 'termOverlaps', 'term-overlaps', '该站另有协议的期限与此重叠', 'Another agreement of the station covers a day of the term')],
    },
    {
      id: 'signAgreement', zh: '签订', from: ['draft'], to: 'signed', actors: [...SIGNING], form: record({ signedFile: text().zh('签订文本'), on: date().zh('签订日') }),
      guards: [unless(SM14b, 'shenmu.contract.contents', 'valid', 'not-valid', '签订方不符或内容不全', 'The parties are wrong or contents are missing')],
    },
    { id: 'beginTerm', zh: '进入履行', from: ['signed'], to: 'in-force', actors: ['platform'] },
    ...(['in-force', 'expired'] as const).map((state) => ({
      id: 'renewAgreement', zh: '续签', from: [state], to: state, actors: SIGNING, provisions: [SM35c],
      guards: renewalGuards,
      opens: [{ workflow: 'SM-W2' }],
    })),
    { id: 'expire', zh: '期满', from: ['in-force'], to: 'expired', actors: ['platform'] },
    { id: 'terminateAgreement', zh: '解除', from: ['signed', 'in-force'], to: 'terminated', actors: [...SIGNING], reason: true, form: record({ clause: text().zh('依据条款') }) },
  ],
});

export const trainingFlow = workflow({
  id: 'SM-W11',
  zh: '培训',
  subject: 'training',
  provisions: [SM12a],
  initial: 'none',
  begin: { actors: ['station', 'contractor', 'supervisor'], title: 'occasion', form: record({ occasion: text().zh('培训安排', 'Training') }) },
  states: { none: { zh: '待安排', holders: ['station', 'contractor', 'supervisor'] }, planned: { zh: '已安排', holders: ['station', 'contractor', 'supervisor'] }, held: { zh: '已举办', holders: ['station'] }, confirmed: { zh: '已确认', final: true } },
  transitions: [
    {
      id: 'planTraining', zh: '安排培训', from: ['none'], to: 'planned', actors: ['station', 'contractor', 'supervisor'], form: record({ on: date().zh('日期'), subject: text().zh('主题'), trainer: oneOf(TRAINERS).zh('培训方'), traineeLevel: oneOf(LEVELS).zh('受训方级别'), traineesBelow: bool().zh('受训的社工室在本镇街（非社工站组织的填是）', 'The rooms are below this station') }),
      guards: [requires(SM12c, 'traineesBelow', 'not-below', '社工站只培训本镇街的社工室', 'These rooms are not below the township station')],
    },
    { id: 'recordTraining', zh: '记录培训', from: ['planned'], to: 'held', actors: ['station', 'contractor', 'supervisor'], form: record({ classHours: hours.zh('学时'), attending: list(text()).zh('参加人') }) },
    { id: 'confirmAttendance', zh: '确认参加', from: ['held'], to: 'confirmed', actors: ['station'] },
  ],
});

export const clothingFlow = workflow({
  id: 'SM-W12c',
  zh: '服装标识发放',
  subject: 'clothing',
  provisions: [SM10e],
  initial: 'none',
  begin: { actors: ['civil-affairs-bureau'], title: 'station', form: record({ station: text().zh('发放的站（室）', 'Station') }) },
  states: { none: { zh: '待发放', holders: ['civil-affairs-bureau'] }, issued: { zh: '已发放', holders: ['station'] }, received: { zh: '已收到', final: true } },
  transitions: [
    { id: 'issueClothing', zh: '发放', from: ['none'], to: 'issued', actors: ['civil-affairs-bureau'], form: record({ kind: text().zh('种类'), size: text().optional().zh('尺码'), person: text().zh('领用人') }) },
    { id: 'confirmClothing', zh: '确认收到', from: ['issued'], to: 'received', actors: ['station'] },
  ],
});
