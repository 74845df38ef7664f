// 第二十一条: the host unit's annual appraisal.
import { bool, chapter, count, date, decision, duty, earlier, list, pastDate, record, recordKind, text, workflow, yearOf } from '@gongqiao/kernel';
import { LG21a, LG21b } from './provisions.js';
import { IN_FORCE, STATUSES, status } from './vocabulary.js';
import { ratingRights } from './rating-rights.js';
import { eachOnce, periodEnd, periodStart, statusOf } from './deadlines.js';

const MONTHS_OF_YEAR = 12;

export const annualAppraisal = decision('longgang.evaluation.annualAppraisal', {
  zh: '年度工作表现鉴定',
  applies: [LG21a, LG21b],
  from: IN_FORCE,
  facts: record(
    {
      contractStartOn: date().zh('合同起始日'),
      contractEndOn: date().zh('合同终止日'),
      contractYear: count({ min: 1 }).zh('第几个合同年'),
      forms: list(
        record({ workerId: text().zh('社工'), hostUnitId: text().zh('驻点单位'), completedOn: pastDate().optional().zh('完成日') }),
        { nonEmpty: true, unique: (f) => JSON.stringify([f.workerId, f.hostUnitId]), uniqueField: 'hostUnitId' },
      ).zh('评价表'),
    },
    ({ contractStartOn, contractEndOn }) =>
      contractEndOn < contractStartOn ? { field: 'contractEndOn', code: 'inconsistent', zh: '合同终止日不得早于起始日', en: 'The contract cannot end before it begins' } : undefined,
    ({ contractStartOn, contractEndOn, contractYear }) =>
      // The calendar years are compared first: a number of years far too great has no first day.
      yearOf(contractStartOn) + contractYear - 1 > yearOf(contractEndOn) || periodStart(contractStartOn, MONTHS_OF_YEAR, contractYear) > contractEndOn
        ? { field: 'contractYear', code: 'inconsistent', zh: '该合同年在合同终止之后', en: 'That contract year begins after the end of the contract' } : undefined,
    ({ contractStartOn, contractYear, forms }) => {
      const yearStartOn = periodStart(contractStartOn, MONTHS_OF_YEAR, contractYear);
      const i = forms.findIndex((f) => f.completedOn !== null && f.completedOn < yearStartOn);
      return i < 0 ? undefined : { field: `forms[${i}].completedOn`, code: 'inconsistent', zh: '鉴定不得早于该合同年首日', en: 'An appraisal cannot be earlier than its contract year' };
    },
  ),
  answer: {
    yearStartOn: date().zh('合同年首日'),
    yearEndOn: date().zh('合同年末日'),
    dueOn: date().zh('鉴定期限'),
    statuses: list(record({ workerId: text().zh('社工'), hostUnitId: text().zh('驻点单位'), status: status.zh('状态') })).zh('鉴定状态'),
    outstanding: list(text()).zh('尚未鉴定'),
    complete: bool().zh('全部完成'),
  },
}).by(({ contractStartOn, contractEndOn, contractYear, forms }, at) => {
  const yearStartOn = periodStart(contractStartOn, MONTHS_OF_YEAR, contractYear);
  const yearEndOn = earlier(periodEnd(contractStartOn, MONTHS_OF_YEAR * contractYear), contractEndOn);
  at.step(LG21a, '合同年首日 ＝ 合同起始日起每十二个月', yearStartOn, { 合同起始日: contractStartOn, 合同年: contractYear });
  at.step(LG21a, '鉴定期限 ＝ 合同年末日（不晚于合同终止日）', yearEndOn);
  const statuses = forms.map(({ workerId, hostUnitId, completedOn }) => {
    const state = statusOf(completedOn, yearEndOn, at.asOf);
    at.condition(LG21b, '评价表已填写', completedOn !== null, { 社工: workerId, 驻点单位: hostUnitId, 状态: STATUSES[state] });
    return { workerId, hostUnitId, status: state };
  });
  const outstanding = eachOnce(statuses.filter((s) => s.status === 'pending' || s.status === 'overdue').map((s) => s.workerId));
  return { yearStartOn, yearEndOn, dueOn: yearEndOn, statuses, outstanding, complete: outstanding.length === 0 };
});

export const appraisalForm = recordKind('appraisal', '龙岗区总工会社工项目人员工作情况评价表', [LG21b], {
  worker: text().zh('姓名'), project: text().zh('项目'), hostUnit: text().zh('驻点单位'), contractYear: count({ min: 1 }).zh('合同年'), opinion: text().zh('年度工作表现意见'),
  signedBy: text().zh('签字'), seal: text().zh('盖章'), completedOn: date().zh('日期'), remark: text().optional().zh('社工补充说明'),
});

export const appraisalFlow = workflow({
  id: 'LG-W12',
  zh: '年度鉴定',
  subject: 'appraisal',
  provisions: [LG21a, LG21b],
  initial: 'open',
  states: { open: { zh: '待鉴定', holders: ['host-unit'] }, completed: { zh: '已鉴定' } },
  transitions: [
    { id: 'completeAppraisal', zh: '填写并盖章', from: ['open'], to: 'completed', actors: ['host-unit'], form: record({ opinion: text().zh('意见'), seal: text().zh('盖章') }) },
    { id: 'addRemark', zh: '补充说明', from: ['completed'], to: 'completed', actors: ['worker'], form: record({ remark: text().zh('说明') }) },
  ],
});

export const chapter3Appraisal = chapter({
  title: '第三章 人员管理（第二十一条）',
  provisions: [LG21a, LG21b],
  decisions: [annualAppraisal],
  workflows: [appraisalFlow],
  records: [appraisalForm],
  rights: ratingRights,
  // The platform opens the forms a month ahead; the tenant may set another lead.
  duties: [duty({ id: 'LG-D-appraisal', zh: '完成年度鉴定', provisions: [LG21a], who: ['host-unit'], period: 'event', event: 'contract-year-end', due: { daysAfter: 0 }, remindDays: 30 })],
});
