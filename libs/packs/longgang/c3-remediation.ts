// 第十三条: conflicts, replacement, liability.
import { bool, chapter, date, decision, list, oneOf, record, recordKind, text, workflow } from '@gongqiao/kernel';
import { LG13a, LG13b, LG13c } from './provisions.js';
import { IN_FORCE, LIABILITY_BASES, MANAGING_PARTIES, REPLACEMENT_GROUNDS, REPLACEMENT_ROUTES } from './vocabulary.js';
import { named, unless } from './deadlines.js';

export const replacement = decision('longgang.remediation.replacement', {
  zh: '矛盾纠纷、人员调换与追责',
  applies: [LG13a, LG13b, LG13c],
  from: IN_FORCE,
  facts: {
    ground: oneOf(REPLACEMENT_GROUNDS).zh('事由'),
    majorLoss: bool().zh('重大损失'),
    adverseSocialImpact: bool().zh('恶劣社会影响'),
    seriousConsequence: bool().zh('严重后果'),
  },
  answer: {
    route: oneOf(REPLACEMENT_ROUTES).zh('处理途径'),
    negotiators: list(oneOf(MANAGING_PARTIES)).zh('协商各方'),
    mayRequireReplacement: bool().zh('可要求调换'),
    mayPursueLiability: bool().zh('可追究责任'),
    liabilityBasis: oneOf(LIABILITY_BASES).orNull().zh('追责依据'),
  },
}).by(({ ground, majorLoss, adverseSocialImpact, seriousConsequence }, at) => {
  if (ground === 'dispute-with-client' || ground === 'dispute-with-host') {
    const negotiators = ['ngo', 'host-unit'] as const;
    at.step(LG13a, '矛盾纠纷由各方协商解决', named(MANAGING_PARTIES, negotiators), { 事由: REPLACEMENT_GROUNDS[ground] });
    return { route: 'negotiation', negotiators: [...negotiators], mayRequireReplacement: false, mayPursueLiability: false, liabilityBasis: null };
  }
  const harm = majorLoss || adverseSocialImpact || seriousConsequence;
  const mayRequireReplacement = ground === 'task-not-completed'
    ? at.condition(LG13b, '不能完成工作任务，可要求调换', true)
    : at.condition(LG13b, '严重失误或失职造成重大损失、恶劣社会影响或更重的后果', harm, { 事由: REPLACEMENT_GROUNDS[ground], 重大损失: majorLoss, 恶劣社会影响: adverseSocialImpact, 严重后果: seriousConsequence });
  const mayPursueLiability = at.condition(LG13c, '造成严重后果，按服务合同追究责任', seriousConsequence);
  return {
    route: mayRequireReplacement ? 'replacement' : 'none', negotiators: [], mayRequireReplacement, mayPursueLiability,
    liabilityBasis: mayPursueLiability ? 'service-contract' : null,
  };
});

export const conflictFlow = workflow({
  id: 'LG-W5a',
  zh: '矛盾纠纷协商',
  subject: 'conflict',
  provisions: [LG13a],
  initial: 'none',
  states: { none: { zh: '待报告', holders: ['worker', 'ngo', 'host-unit'] }, open: { zh: '待协商', holders: ['ngo', 'host-unit'] }, settled: { zh: '已协商解决', final: true } },
  transitions: [
    { id: 'reportConflict', zh: '报告矛盾纠纷', from: ['none'], to: 'open', actors: ['worker', 'ngo', 'host-unit'], form: record({ ground: oneOf(REPLACEMENT_GROUNDS).zh('事由'), facts: text().zh('经过') }) },
    { id: 'settleConflict', zh: '确认解决', from: ['open'], to: 'settled', actors: ['host-unit'], applies: (f) => f['settledByNgo'] === true },
    { id: 'settleConflict', zh: '提出解决', from: ['open'], to: 'open', actors: ['ngo'], form: record({ settlement: text().zh('解决办法') }) },
  ],
});

export const replacementFlow = workflow({
  id: 'LG-W5b',
  zh: '人员调换',
  subject: 'replacement',
  provisions: [LG13b],
  initial: 'none',
  states: {
    none: { zh: '待要求', holders: ['district'] },
    required: { zh: '已要求', holders: ['ngo'] },
    proposed: { zh: '已提出人选', holders: ['ngo'] },
    done: { zh: '已调换', final: true },
    revoked: { zh: '已撤销', final: true },
  },
  transitions: [
    { id: 'requestReplacement', zh: '请区总工会要求调换', from: ['none'], to: 'none', actors: ['host-unit'], form: record({ person: text().zh('社工'), ground: oneOf(REPLACEMENT_GROUNDS).zh('事由'), facts: text().zh('事实') }) },
    {
      id: 'requireReplacement', zh: '要求调换', from: ['none'], to: 'required', actors: ['district'],
      form: record({
        person: text().zh('社工'), ground: oneOf(REPLACEMENT_GROUNDS).zh('事由'), facts: text().zh('事实'), majorLoss: bool().zh('重大损失'),
        adverseSocialImpact: bool().zh('恶劣社会影响'), seriousConsequence: bool().zh('严重后果'), lastDay: date().zh('合同约定的最后日期'),
      }),
      guards: [unless(LG13b, 'longgang.remediation.replacement', 'mayRequireReplacement', 'no-ground', '没有要求调换的事由', 'There is no ground to require a replacement')],
    },
    { id: 'proposeReplacement', zh: '提出人选', from: ['required'], to: 'proposed', actors: ['ngo'], form: record({ candidacy: text().zh('招聘事项') }) },
    {
      id: 'completeReplacement', zh: '完成调换', from: ['proposed'], to: 'done', actors: ['ngo'], form: record({ on: date().zh('调换日') }),
      guards: [{ code: 'candidacy-not-filed', provision: LG13b, message: { zh: '接任人选尚未备案通过', en: 'The candidacy is not filed' }, refuses: (f) => f['candidacyFiled'] !== true }],
    },
    { id: 'revokeReplacement', zh: '撤销要求', from: ['required', 'proposed'], to: 'revoked', actors: ['district'], reason: true },
  ],
});

export const claimFlow = workflow({
  id: 'LG-W5c',
  zh: '按服务合同追究责任',
  subject: 'claim',
  provisions: [LG13c],
  initial: 'none',
  states: { none: { zh: '待提出', holders: ['district'] }, open: { zh: '已提出', holders: ['ngo'] }, settled: { zh: '已了结', final: true } },
  transitions: [
    {
      id: 'openClaim', zh: '提出追责', from: ['none'], to: 'open', actors: ['district'], form: record({ clause: text().zh('合同条款'), facts: text().zh('事实') }),
      guards: [unless(LG13c, 'longgang.remediation.replacement', 'mayPursueLiability', 'no-serious-consequence', '未造成严重后果', 'No serious consequence is recorded')],
    },
    { id: 'answerClaim', zh: '答复', from: ['open'], to: 'open', actors: ['ngo'], form: record({ answer: text().zh('答复') }) },
    { id: 'settleClaim', zh: '了结', from: ['open'], to: 'settled', actors: ['district'], reason: true },
  ],
});

export const claimRecord = recordKind('claim', '追责记录', [LG13c], { clause: text().zh('合同条款'), facts: text().zh('事实'), openedOn: date().zh('提出日期'), answer: text().optional().zh('机构答复'), settledOn: date().optional().zh('了结日期') });

export const chapter3Remediation = chapter({
  title: '第三章 人员管理（第十三条）',
  provisions: [LG13a, LG13b, LG13c],
  decisions: [replacement],
  workflows: [conflictFlow, replacementFlow, claimFlow],
  records: [claimRecord],
});
