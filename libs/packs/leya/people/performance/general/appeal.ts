// 第四条3（2）: appeals, for the general scheme and the three that have rules of their own.
import { addDays, bool, date, decision, fault, integer, list, oneOf, workingDayAfterByLists, type Judgement, type PlainDate } from '@gongqiao/kernel';
import { AWARD } from '../../awards/provisions.js';
import { printed } from '../../rules/parameters.js';
import { wholePoints } from '../../rules/types.js';
import { SERVICE } from '../service/provisions.js';
import { GENERAL, OFFICE } from './provisions.js';

const SCHEMES = { general: '一般', service: '服务部', office: '办公室', incentive: '激励制度' } as const;
const REFUSALS = { late: '逾期', 'not-written': '未以书面提出', 'talk-first': '尚未沟通' } as const;
const ADDRESSEES = { department: '部门', 'supervisory-board': '监事会' } as const;
type Scheme = keyof typeof SCHEMES;
const of = (scheme: Scheme) => (f: Readonly<Record<string, unknown>>): boolean => f['scheme'] === scheme;

export const serviceFilingDays = printed('appeal.serviceWorkingDays', '服务部复议期限（工作日）', SERVICE['12.2'], wholePoints(), 5);
export const incentiveFilingDays = printed('appeal.incentiveDays', '激励考评公示期（日）', AWARD['G2.6'], wholePoints(), 3);
export const answerDays = printed('appeal.answerDays', '申诉答复期限（日）', GENERAL['4.3b'], wholePoints(), 5);
export const incentiveAnswerDays = printed('appeal.incentiveAnswerDays', '激励考评答复期限（日）', AWARD['G2.6'], wholePoints(), 10);

interface Filing {
  readonly scheme: Scheme;
  readonly publishedOn: PlainDate;
  readonly publicityDays: number | null;
  readonly holidays: readonly PlainDate[] | null;
  readonly makeupWorkdays: readonly PlainDate[] | null;
}

function lastFiling(at: Judgement, { scheme, publishedOn, publicityDays, holidays, makeupWorkdays }: Filing): PlainDate | null {
  switch (scheme) {
    case 'general': return at.step(GENERAL['4.3b'], '申诉截止日 ＝ 公布日 ＋ 公示天数', addDays(publishedOn, publicityDays ?? 0), { 公布日: publishedOn, 公示天数: publicityDays });
    case 'service': {
      const days = at.value(serviceFilingDays);
      return at.step(SERVICE['12.2'], '复议截止日 ＝ 公布后第若干个工作日', workingDayAfterByLists(publishedOn, days, new Set(holidays ?? []), new Set(makeupWorkdays ?? [])), { 公布日: publishedOn, 工作日数: days });
    }
    case 'incentive': {
      const days = at.value(incentiveFilingDays);
      return at.step(AWARD['G2.6'], '申诉截止日 ＝ 公布日 ＋ 公示天数', addDays(publishedOn, days), { 公布日: publishedOn, 公示天数: days });
    }
    case 'office': return null;
  }
}

export const appeal = decision('leya.evaluation.appeal', {
  zh: '考核申诉',
  applies: [GENERAL['4.3b'], SERVICE['12.2'], OFFICE['6.2'], AWARD['G2.6']],
  facts: {
    scheme: oneOf(SCHEMES).zh('考核方案'), publishedOn: date().zh('公布日'),
    filedOn: date().check((value, f) => (value < (f['publishedOn'] as PlainDate) ? fault('inconsistent', '提出日不得早于公布日', 'filed before publication') : undefined)).zh('提出日'),
    publicityDays: integer({ min: 3, max: 7 }).when(of('general'), '仅一般方案').zh('公示天数'),
    written: bool().when(of('service'), '仅服务部').zh('书面提出'),
    holidays: list(date()).omittable().when(of('service'), '仅服务部').zh('放假日'),
    makeupWorkdays: list(date()).omittable().when(of('service'), '仅服务部').zh('调休上班日'),
    talkedFirst: bool().when(of('office'), '仅办公室').zh('已先沟通'),
  },
  answer: {
    lastFilingOn: date().orNull().zh('申诉截止日'), accepted: bool().zh('受理'), refusal: oneOf(REFUSALS).orNull().zh('不受理理由'),
    addressee: oneOf(ADDRESSEES).zh('受理方'), answerDueOn: date().orNull().zh('答复截止日'),
  },
}).by((facts, at) => {
  const { scheme, filedOn, written, talkedFirst } = facts;
  const lastFilingOn = lastFiling(at, facts);
  const inTime = lastFilingOn === null || at.condition(GENERAL['4.3b'], '提出日不晚于截止日', filedOn <= lastFilingOn, { 提出日: filedOn, 截止日: lastFilingOn });
  const inWriting = scheme !== 'service' || at.condition(SERVICE['12.2'], '以书面形式提出', written === true);
  const talked = scheme !== 'office' || at.condition(OFFICE['6.2'], '已先行沟通', talkedFirst === true);
  const refusal = !inTime ? 'late' : !inWriting ? 'not-written' : !talked ? 'talk-first' : null;
  const accepted = refusal === null;
  const days = scheme === 'incentive' ? at.value(incentiveAnswerDays) : at.value(answerDays);
  const answerDueOn = accepted && scheme !== 'office' ? addDays(filedOn, days) : null;
  at.step(scheme === 'incentive' ? AWARD['G2.6'] : GENERAL['4.3b'], '答复截止日 ＝ 提出日 ＋ 答复期限', answerDueOn, { 提出日: filedOn, 答复期限: days });
  return { lastFilingOn, accepted, refusal, addressee: scheme === 'office' ? 'supervisory-board' : 'department', answerDueOn };
});
