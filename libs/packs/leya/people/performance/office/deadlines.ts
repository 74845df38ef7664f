// 第五节3（2）: times of the office round.
import { addDays, date, decision, fault, list, record, workingDayAfterByLists, type PlainDate } from '@gongqiao/kernel';
import { printed } from '../../rules/parameters.js';
import { wholePoints } from '../../rules/types.js';
import { OFFICE } from '../general/provisions.js';

export const officeTerms = printed('officeRound.terms', '办公室考评期限', OFFICE['5.3c'], record({ managers: wholePoints().zh('管理人员（工作日）'), assessors: wholePoints().zh('回收（工作日）'), board: wholePoints().zh('交理事会（日）') }), { managers: 3, assessors: 4, board: 2 });

export const officeDeadlines = decision('leya.evaluation.officeDeadlines', {
  zh: '办公室考评期限',
  applies: [OFFICE['5.3c']],
  facts: {
    noticeOn: date().zh('发出通知日'),
    collectedOn: date().orNull().check((value, f) => (value < (f['noticeOn'] as PlainDate) ? fault('inconsistent', '回收日不得早于通知日', 'collected before the notice') : undefined)).zh('回收日'),
    holidays: list(date()).omittable().zh('放假日'),
    makeupWorkdays: list(date()).omittable().zh('调休上班日'),
  },
  answer: { managersDueOn: date().zh('管理人员截止日'), assessorsDueOn: date().zh('回收截止日'), boardDueOn: date().orNull().zh('交理事会截止日') },
}).by(({ noticeOn, collectedOn, holidays, makeupWorkdays }, at) => {
  const terms = at.value(officeTerms);
  const off = new Set<string>(holidays ?? []);
  const worked = new Set<string>(makeupWorkdays ?? []);
  const managersDueOn = at.step(OFFICE['5.3c'], '管理人员截止日 ＝ 通知后第若干个工作日', workingDayAfterByLists(noticeOn, terms.managers, off, worked), { 通知日: noticeOn, 工作日数: terms.managers });
  const assessorsDueOn = at.step(OFFICE['5.3c'], '回收截止日 ＝ 通知后第若干个工作日', workingDayAfterByLists(noticeOn, terms.assessors, off, worked), { 通知日: noticeOn, 工作日数: terms.assessors });
  const boardDueOn = at.step(OFFICE['5.3c'], '交理事会截止日 ＝ 回收日 ＋ 日数', collectedOn && addDays(collectedOn, terms.board), { 回收日: collectedOn, 日数: terms.board });
  return { managersDueOn, assessorsDueOn, boardDueOn };
});
