// 第三部分 第五章 一、员工入职: papers, probation, conversion, insurance and housing fund.
import { addDays, addMonths, decision, type Judgement, type PlainDate, type Provision } from '@gongqiao/kernel';
import {
  contractLegalMonths,
  housingFundMonths,
  housingFundOtherMonths,
  packageDays,
  paperMonths,
  probationContractMonths,
  probationMonths,
  registrationDays,
} from './parameters/employment.js';
import { P, cite } from './provisions/index.js';
import { conflicts, legalWarnings } from './rules/answers.js';
import { conflictsFound } from './rules/conflicts.js';
import { warningsFound } from './rules/legal-warnings.js';
import { absent, allOf, choose, keysOf } from './rules/reasons.js';
import { bool, codes, count, date, list, oneOf } from './rules/types.js';
import { mustHaveHappened } from './rules/working-time.js';

export const PAPER_DOCUMENTS = {
  'id-card-copy': '身份证复印件', 'education-and-title-certificates': '学历证明和职称证明', photos: '一寸免冠照片3张（含电子版）',
  'medical-certificate': '体检证明', resume: '简历（含电子版）', 'basic-information-form': '员工基本情况表',
} as const;
const OTHER_DOCUMENTS = { 'wage-card': '工资卡', 'electronic-package': '入职资料包' } as const;
const PAPER_STATUS = { complete: '已齐', pending: '期限内', 'extension-requested': '已申请延期', overdue: '逾期' } as const;

export const entryPapers = decision('leya.assignment.entryPapers', {
  zh: '入职资料',
  applies: cite('ONBOARD-1.1', 'ONBOARD-1.7', 'ONBOARD-1.8'),
  facts: {
    hireDate: date().zh('报到日'),
    submitted: codes({ ...PAPER_DOCUMENTS, ...OTHER_DOCUMENTS }).zh('已交材料'),
    extensionRequestedOn: date().orNull().zh('申请延期日'),
  },
  answer: {
    paperDeadline: date().zh('纸质材料期限'), packageDeadline: date().zh('资料包期限'), missingPaper: list(oneOf(PAPER_DOCUMENTS)).zh('未交纸质材料'),
    missingOther: list(oneOf(OTHER_DOCUMENTS)).zh('未办其他材料'), packageOverdue: bool().zh('资料包逾期'), status: oneOf(PAPER_STATUS).zh('状态'),
    mayEndProbation: bool().zh('有权终止试用'), legalWarnings: legalWarnings(),
  },
}).by(({ hireDate, submitted, extensionRequestedOn }, at) => {
  mustHaveHappened(at, extensionRequestedOn, 'extensionRequestedOn');
  const paperDeadline = at.step(P['ONBOARD-1.8'], '纸质材料期限 ＝ 报到日起一个月', addMonths(hireDate, at.value(paperMonths)), { 报到日: hireDate });
  const packageDeadline = at.step(P['ONBOARD-1.7'], '资料包期限 ＝ 报到日后一周', addDays(hireDate, at.value(packageDays)), { 报到日: hireDate });
  const missingPaper = absent(at, P['ONBOARD-1.1'], allOf('已交', PAPER_DOCUMENTS), submitted);
  const missingOther = absent(at, P['ONBOARD-1.7'], allOf('已办', OTHER_DOCUMENTS), submitted);
  const extended = extensionRequestedOn !== null && extensionRequestedOn <= paperDeadline;
  const status = missingPaper.length === 0 ? 'complete' : at.asOf <= paperDeadline ? 'pending' : extended ? 'extension-requested' : 'overdue';
  choose(at, P['ONBOARD-1.8'], '纸质材料状态', PAPER_STATUS, status, { 基准日: at.asOf, 申请延期日: extensionRequestedOn });
  const mayEndProbation = status === 'overdue';
  return {
    paperDeadline, packageDeadline, missingPaper, missingOther, status, mayEndProbation,
    packageOverdue: missingOther.includes('electronic-package') && at.asOf > packageDeadline,
    // The month for papers ends a day after the probation of one month: the sanction always comes too late.
    legalWarnings: warningsFound(at, [['probation-termination-after-end', P['ONBOARD-1.8'], mayEndProbation]]),
  };
});

const ASSESSMENTS = { pending: '未考核', pass: '合格', fail: '不合格' } as const;
const OUTCOMES = {
  'not-started': '未开始', 'in-probation': '试用中', 'not-qualified': '不合格', 'assessment-overdue': '考核逾期', 'awaiting-approval': '待总干事审批', confirmed: '转正',
} as const;
const CONVERSION_STEPS = {
  'sign-contract': '签订劳动合同', 'collect-uniform': '领取社工服', 'work-badge': '工作证', 'social-insurance-and-housing-fund': '购买社保及住房公积金',
} as const;

export const confirmation = decision('leya.assignment.confirmation', {
  zh: '试用期与转正',
  applies: cite('ONBOARD-0', 'ONBOARD-3.1', 'ONBOARD-4', 'ONBOARD-4.1', 'ONBOARD-4.2', 'ONBOARD-4.3', 'ONBOARD-4.4'),
  facts: {
    hireDate: date().zh('入职日期'),
    contractMonths: count({ min: 1 }).zh('合同月数'),
    contractSignedOn: date().orNull().zh('书面合同签订日'),
    hostUnitAssessment: oneOf(ASSESSMENTS).zh('用人单位考核'),
    departmentAssessment: oneOf(ASSESSMENTS).zh('服务部考核'),
    directorGeneralApproved: bool().zh('总干事审批'),
  },
  answer: {
    probationStart: date().zh('试用期首日'), probationEnd: date().zh('试用期末日'), contractDue: date().zh('手册应签日'), contractLegalLimit: date().zh('法定最迟签订日'),
    outcome: oneOf(OUTCOMES).zh('结果'),
    remainingSteps: list(oneOf(CONVERSION_STEPS)).zh('待办转正手续'),
    conflicts: conflicts(),
    legalWarnings: legalWarnings(),
  },
}).by((facts, at) => {
  const { hireDate, contractSignedOn } = facts;
  const probationEnd = at.step(P['ONBOARD-3.1'], '试用期末日 ＝ 入职日期起一个月的前一日', addDays(addMonths(hireDate, at.value(probationMonths)), -1), { 入职日期: hireDate });
  const contractLegalLimit = addMonths(hireDate, at.value(contractLegalMonths));
  const assessments = [facts.hostUnitAssessment, facts.departmentAssessment];
  const outcome = assessments.includes('fail') ? 'not-qualified'
    : at.asOf < hireDate ? 'not-started'
    : at.asOf <= probationEnd ? 'in-probation'
    : assessments.includes('pending') ? 'assessment-overdue'
    : facts.directorGeneralApproved ? 'confirmed' : 'awaiting-approval';
  choose(at, P['ONBOARD-4'], '转正结果', OUTCOMES, outcome, {
    用人单位考核: ASSESSMENTS[facts.hostUnitAssessment], 服务部考核: ASSESSMENTS[facts.departmentAssessment],
    总干事审批: facts.directorGeneralApproved,
  });
  const remainingSteps = outcome === 'confirmed' ? keysOf(CONVERSION_STEPS).filter((step) => step !== 'sign-contract' || contractSignedOn === null) : [];
  return {
    probationStart: hireDate, probationEnd, contractDue: hireDate, contractLegalLimit, outcome, remainingSteps,
    conflicts: conflictsFound(at, [['contract-signing-time', P['ONBOARD-0'], true]]),
    legalWarnings: warningsFound(at, [
      ['probation-not-allowed', P['ONBOARD-3.1'], facts.contractMonths < at.value(probationContractMonths)],
      ['written-contract-late', P['ONBOARD-4.1'], (contractSignedOn ?? at.asOf) > contractLegalLimit],
    ]),
  };
});

const ENROLMENT = { enrolled: '已办理', pending: '期限内', overdue: '逾期' } as const;

function enrolment(at: Judgement, place: Provision, words: string, enrolledOn: PlainDate | null, limit: PlainDate): keyof typeof ENROLMENT {
  return choose(at, place, words, ENROLMENT, enrolledOn !== null ? 'enrolled' : at.asOf > limit ? 'overdue' : 'pending', { 办理日: enrolledOn, 期限: limit });
}

export const benefitStart = decision('leya.compensation.benefitStart', {
  zh: '社会保险、住房公积金起缴',
  applies: cite('FIN-13.2.3b', 'FIN-13.2.3c', 'GUARD-13.2.3c', 'ONBOARD-0', 'ONBOARD-4.4', 'GUARD-13.2.3b'),
  facts: {
    hireDate: date().zh('上岗日'),
    socialInsuranceEnrolledOn: date().orNull().zh('社保办理日'),
    housingFundEnrolledOn: date().orNull().zh('公积金办理日'),
  },
  answer: {
    socialInsuranceFrom: date().zh('社保起缴日'), socialInsuranceRegisterBy: date().zh('社保法定登记期限'), socialInsuranceStatus: oneOf(ENROLMENT).zh('社保状态'),
    housingFundFrom: date().zh('公积金起缴日'), housingFundOtherReading: date().zh('公积金起缴日（另一处）'), housingFundRegisterBy: date().zh('公积金法定登记期限'),
    housingFundStatus: oneOf(ENROLMENT).zh('公积金状态'), conflicts: conflicts(), legalWarnings: legalWarnings(),
  },
}).by(({ hireDate, socialInsuranceEnrolledOn: insured, housingFundEnrolledOn: funded }, at) => {
  mustHaveHappened(at, insured, 'socialInsuranceEnrolledOn');
  mustHaveHappened(at, funded, 'housingFundEnrolledOn');
  const registerBy = at.step(P['ONBOARD-4.4'], '法定登记期限 ＝ 上岗日后三十日', addDays(hireDate, at.value(registrationDays)), { 上岗日: hireDate });
  const housingFundFrom = at.step(P['FIN-13.2.3c'], '公积金起缴日 ＝ 上岗日起满一个月', addMonths(hireDate, at.value(housingFundMonths)), { 上岗日: hireDate });
  return {
    socialInsuranceFrom: at.step(P['FIN-13.2.3b'], '社保起缴日 ＝ 上岗日', hireDate),
    socialInsuranceRegisterBy: registerBy,
    socialInsuranceStatus: enrolment(at, P['FIN-13.2.3b'], '社保状态', insured, registerBy),
    housingFundFrom,
    housingFundOtherReading: addMonths(hireDate, at.value(housingFundOtherMonths)),
    housingFundRegisterBy: registerBy,
    housingFundStatus: enrolment(at, P['FIN-13.2.3c'], '公积金状态', funded, housingFundFrom),
    conflicts: conflictsFound(at, [['housing-fund-start', P['GUARD-13.2.3c'], true]]),
    legalWarnings: warningsFound(at, [
      ['social-insurance-late', P['FIN-13.2.3b'], (insured ?? at.asOf) > registerBy],
      ['housing-fund-late', P['FIN-13.2.3c'], (funded ?? at.asOf) > registerBy],
    ]),
  };
});
