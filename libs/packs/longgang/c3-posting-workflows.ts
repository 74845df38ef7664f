// 第十条至第十二条: change of post, resignation, exchange of persons.
import { date, oneOf, record, setOf, text, workflow } from '@gongqiao/kernel';
import { RESIGNATION_NOTICE_DAYS } from './parameters.js';
import { LG10b, LG10c, LG11, LG12, LG9e } from './provisions.js';
import { RECORD_OUTCOMES, SWAP_REASONS, UNION_PARTIES } from './vocabulary.js';
import { requires, unless } from './deadlines.js';

const answerForm = record({ outcome: oneOf(RECORD_OUTCOMES).zh('意见') });
const notRequired = requires(LG10c, 'partyRequired', 'party-not-required', '这一方不在须协商之列', 'The agreement of this party is not asked for');

export const transferFlow = workflow({
  id: 'LG-W2',
  zh: '岗位调整',
  subject: 'transfer',
  provisions: [LG10b, LG10c],
  initial: 'none',
  states: {
    none: { zh: '待提出', holders: ['ngo', 'host-unit'] },
    proposed: { zh: '已提出', holders: ['ngo', 'host-unit', 'supervising-unit'] },
    agreed: { zh: '协商一致', holders: ['ngo'] },
    submitted: { zh: '已报批', holders: ['district'] },
    approved: { zh: '已批准', holders: ['ngo'] },
    rejected: { zh: '未批准', final: true },
    effective: { zh: '已调整', final: true },
    withdrawn: { zh: '已撤回', final: true },
  },
  transitions: [
    {
      id: 'proposeTransfer', zh: '提出岗位调整', from: ['none'], to: 'proposed', actors: ['ngo', 'host-unit'],
      form: record({ subject: text().zh('人员或岗位'), target: text().zh('新岗位或驻点单位'), plannedOn: date().zh('拟调整日'), serviceNeedText: text().optional().zh('服务需求') }),
      guards: [{
        code: 'no-service-need', provision: LG10c, message: { zh: '须写明服务需求', en: 'The service need must be stated' },
        refuses: (f) => typeof f['serviceNeedText'] !== 'string' || f['serviceNeedText'].trim() === '',
      }],
    },
    {
      // The latest word of a party counts, so that one that refused may agree later; with the last agreement the matter moves on.
      id: 'agreeTransfer', zh: '同意（各方一致）', from: ['proposed'], to: 'agreed', actors: ['ngo', 'host-unit', 'supervising-unit'], form: answerForm,
      applies: (f) => f['completesAgreement'] === true, guards: [notRequired],
    },
    {
      id: 'agreeTransfer', zh: '答复协商', from: ['proposed'], to: 'proposed', actors: ['ngo', 'host-unit', 'supervising-unit'], form: answerForm,
      applies: (f) => f['completesAgreement'] !== true, guards: [notRequired],
    },
    {
      id: 'submitTransfer', zh: '报区总工会审批', from: ['agreed'], to: 'submitted', actors: ['ngo'],
      guards: [{
        code: 'agreement-missing', provision: LG10c, message: { zh: '各方尚未协商一致', en: 'Not all parties have agreed' },
        refuses: (f) => Array.isArray(f['missingAgreements']) && f['missingAgreements'].length > 0,
      }],
    },
    { id: 'decideTransfer', zh: '批准', from: ['submitted'], to: 'approved', actors: ['district'], applies: (f) => f['outcome'] !== 'rejected' },
    { id: 'decideTransfer', zh: '不批准', from: ['submitted'], to: 'rejected', actors: ['district'], applies: (f) => f['outcome'] === 'rejected', reason: true },
    {
      id: 'effectTransfer', zh: '调整到位', from: ['approved'], to: 'effective', actors: ['ngo'], form: record({ plannedOn: date().zh('调整日') }),
      guards: [unless(LG10c, 'longgang.assignment.transfer', 'allowed', 'not-allowed', '不符合岗位调整的条件', 'The change of post is not allowed')],
    },
    { id: 'withdrawTransfer', zh: '撤回', from: ['proposed', 'agreed', 'submitted'], to: 'withdrawn', actors: ['ngo', 'host-unit'], guards: [requires(LG10c, 'isProposer', 'not-proposer', '只有提出方可以撤回', 'Only the proposer can withdraw')] },
  ],
});

export const resignationFlow = workflow({
  id: 'LG-W3',
  zh: '辞职告知',
  subject: 'resignation',
  provisions: [LG11],
  initial: 'none',
  states: {
    none: { zh: '待登记', holders: ['ngo'] },
    received: { zh: '已收到', holders: ['ngo'], term: { provision: LG11, days: RESIGNATION_NOTICE_DAYS } },
    notified: { zh: '已告知', holders: ['ngo'] },
    withdrawn: { zh: '已撤回', final: true },
    closed: { zh: '已离职', final: true },
  },
  transitions: [
    {
      id: 'recordResignation', zh: '登记辞职申请', from: ['none'], to: 'received', actors: ['ngo', 'worker'],
      form: record({ person: text().zh('社工'), receivedOn: date().zh('收到日'), intendedLastDay: date().zh('拟离职日') }),
      guards: [requires(LG11, 'hasOpenPosting', 'no-open-posting', '该人员没有在岗的派驻', 'The person has no open posting')],
    },
    {
      id: 'notifyResignation', zh: '告知（全部告知）', from: ['received'], to: 'notified', actors: ['ngo'], applies: (f) => f['completesNotice'] === true,
      form: record({ recipients: setOf(oneOf(UNION_PARTIES), { nonEmpty: true }).zh('告知对象') }),
      guards: [requires(LG11, 'recipientsRequired', 'recipient-not-required', '告知对象不在应告知之列', 'A recipient is not one to be told')],
    },
    {
      id: 'notifyResignation', zh: '告知', from: ['received'], to: 'received', actors: ['ngo'], applies: (f) => f['completesNotice'] !== true,
      form: record({ recipients: setOf(oneOf(UNION_PARTIES), { nonEmpty: true }).zh('告知对象') }),
      guards: [requires(LG11, 'recipientsRequired', 'recipient-not-required', '告知对象不在应告知之列', 'A recipient is not one to be told')],
    },
    { id: 'withdrawResignation', zh: '撤回辞职', from: ['received', 'notified'], to: 'withdrawn', actors: ['ngo'] },
    {
      id: 'closeResignation', zh: '办结离职', from: ['notified'], to: 'closed', actors: ['ngo'], form: record({ lastDay: date().zh('最后一天') }),
      guards: [{
        code: 'last-day-before-receipt', provision: LG11, message: { zh: '最后一天不得早于收到辞职申请', en: 'The last day cannot be before the receipt' },
        refuses: (f) => typeof f['lastDay'] === 'string' && typeof f['receivedOn'] === 'string' && f['lastDay'] < f['receivedOn'],
      }],
    },
  ],
});

const swapAnswer = record({ outcome: oneOf(RECORD_OUTCOMES).zh('意见'), reason: text().optional().zh('理由') });
const swapParty = requires(LG12, 'partyRequired', 'party-not-required', '这一方不在须同意之列', 'The consent of this party is not asked for');

export const swapFlow = workflow({
  id: 'LG-W4',
  zh: '机构内部原因调换人员',
  subject: 'swap',
  provisions: [LG12],
  initial: 'none',
  states: {
    none: { zh: '待提出', holders: ['ngo'] },
    proposed: { zh: '已提出', holders: ['host-unit', 'supervising-unit', 'district'] },
    consented: { zh: '已同意', holders: ['ngo'] },
    refused: { zh: '未同意', final: true },
    effective: { zh: '已调换', final: true },
    withdrawn: { zh: '已撤回', final: true },
  },
  transitions: [
    {
      id: 'proposeSwap', zh: '提出调换', from: ['none'], to: 'proposed', actors: ['ngo'],
      form: record({ post: text().zh('岗位'), outgoing: text().zh('离任人员'), incoming: text().zh('接任人员'), reason: oneOf(SWAP_REASONS).zh('调换原因'), plannedOn: date().zh('拟调换日') }),
      guards: [requires(LG12, 'outgoingPosted', 'not-posted-there', '离任人员不在该岗位', 'The outgoing person is not posted there')],
    },
    // The district's refusal ends the matter; another party may still come round.
    { id: 'answerSwap', zh: '不同意', from: ['proposed'], to: 'refused', actors: ['district'], applies: (f) => f['outcome'] === 'refused', form: swapAnswer, reason: true },
    {
      id: 'answerSwap', zh: '同意（各方齐备）', from: ['proposed'], to: 'consented', actors: ['host-unit', 'supervising-unit', 'district'],
      applies: (f) => f['completesConsent'] === true, form: swapAnswer, guards: [swapParty],
    },
    {
      id: 'answerSwap', zh: '答复', from: ['proposed'], to: 'proposed', actors: ['host-unit', 'supervising-unit', 'district'],
      applies: (f) => f['completesConsent'] !== true, form: swapAnswer, guards: [swapParty],
    },
    {
      id: 'effectSwap', zh: '调换到位', from: ['consented'], to: 'effective', actors: ['ngo'], form: record({ plannedOn: date().zh('调换日') }),
      guards: [
        unless(LG12, 'longgang.assignment.swap', 'allowed', 'not-allowed', '未事先征得各方同意', 'Not all parties consented beforehand'),
        requires(LG9e, 'incomingFiled', 'incoming-not-filed', '接任人员对该岗位尚未备案通过', 'The incoming person is not filed for the post'),
      ],
    },
    { id: 'withdrawSwap', zh: '撤回', from: ['proposed', 'consented'], to: 'withdrawn', actors: ['ngo'] },
  ],
});
