// 第二章 建设与管理: articles 13 and 14, mechanisms and agreements.
import { bool, chapter, date, decision, list, oneOf, record, recordKind, right, setOf, text } from '@gongqiao/kernel';
import { SM11a, SM13a, SM13b, SM13c, SM13d, SM14a, SM14b } from './provisions.js';
import { CLAUSES, CONTRACTOR_TYPES, LEVELS, NAMED_CLAUSES, PRINCIPAL_POSTS, SIGNATORIES } from './vocabulary.js';
import { codesOf, named } from './common.js';
import { agreementFlow, stationFlow } from './c2-workflows.js';

// 第十一条、第十四条
export const contents = decision('shenmu.contract.contents', {
  zh: '承接协议的内容',
  applies: [SM11a, SM14a, SM14b],
  facts: record(
    {
      level: oneOf(LEVELS).zh('级别'),
      signatory: oneOf(SIGNATORIES).zh('委托方'),
      contractorType: oneOf(CONTRACTOR_TYPES).zh('承接方'),
      clauses: setOf(oneOf(CLAUSES)).zh('协议内容'),
    },
    ({ level }) => (level === 'village-room' ? { field: 'level', code: 'inconsistent', zh: '社工室不签订承接协议', en: 'A room has no agreement of its own' } : undefined),
  ),
  answer: { signatoryCorrect: bool().zh('委托方正确'), contractorCorrect: bool().zh('承接方正确'), missing: list(oneOf(NAMED_CLAUSES)).zh('所缺内容'), valid: bool().zh('可以签订') },
}).by(({ level, signatory, contractorType, clauses }, at) => {
  const due = level === 'head-station' ? 'civil-affairs-bureau' : 'township';
  const signatoryCorrect = at.condition(SM14a, `${LEVELS[level]}由${SIGNATORIES[due]}签订`, signatory === due, { 委托方: SIGNATORIES[signatory] });
  const contractorCorrect = at.condition(SM11a, '由专业社工机构承接', contractorType === 'social-work-agency', { 承接方: CONTRACTOR_TYPES[contractorType] });
  const missing = codesOf(NAMED_CLAUSES).filter((clause) => !clauses.includes(clause));
  const whole = at.condition(SM14b, '七项内容齐全', missing.length === 0, { 所缺: named(NAMED_CLAUSES, missing) });
  return { signatoryCorrect, contractorCorrect, missing, valid: signatoryCorrect && contractorCorrect && whole };
});

export const mechanismRecord = recordKind('bureau-mechanism', '市民政局服务机制', [SM13a], {
  lead: text().zh('主要负责同志（牵头）'), coordinator: text().zh('分管负责同志（统筹协调）'), desk: text().zh('业务岗位（具体主抓）'), supportingDesks: list(text()).zh('其他业务岗位（协同配合）'),
});

export const headRecord = recordKind('station-head', '站（室）负责人', [SM13c, SM13d], {
  station: text().zh('站（室）'), post: oneOf(PRINCIPAL_POSTS).zh('岗位'), person: text().zh('人员'), from: date().zh('起'), exceptionReason: text().optional().zh('例外的理由'),
});

export const agreementRecord = recordKind('agreement', '承接协议', [SM14a, SM14b], {
  station: text().zh('站'), signatory: oneOf(SIGNATORIES).zh('委托方'), contractor: text().zh('承接机构'), startOn: date().zh('起'), endOn: date().zh('止'), clauses: setOf(oneOf(CLAUSES)).zh('内容'), signedFile: text().zh('签订文本'),
});

export const chapter2Contract = chapter({
  title: '第二章 建设与管理（第十三条、第十四条）',
  provisions: [SM13a, SM13b, SM13c, SM13d, SM14a, SM14b],
  decisions: [contents],
  workflows: [stationFlow, agreementFlow],
  records: [mechanismRecord, headRecord, agreementRecord],
  rights: [
    right({ provisions: [SM14a], who: ['civil-affairs-bureau'], verb: 'read', subject: 'Contract', reach: 'tenant', zh: '查看全部协议' }),
    right({ provisions: [SM14a], who: ['township'], verb: 'update', subject: 'Contract', reach: 'unit', zh: '签订和查看本镇街协议' }),
    right({ provisions: [SM14a], who: ['contractor'], verb: 'read', subject: 'Contract', reach: 'counterpart', zh: '查看本机构协议' }),
  ],
});
