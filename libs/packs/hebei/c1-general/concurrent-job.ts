// 第三条: other jobs of a worker.
import { bool, count, date, daysBetween, decision, given, oneOf, pastDate, record } from '@gongqiao/kernel';
import { HB40b } from '../c6-closing/provisions.js';
import { IN_FORCE } from '../vocabulary.js';
import { HB3b } from './provisions.js';

const STATUSES = { none: '未兼职', consented: '事先同意', 'consented-late': '事后同意', 'without-consent': '未经同意' } as const;

export const concurrentJob = decision('hebei.eligibility.concurrentJob', {
  zh: '兼任其他职务',
  applies: [HB3b, HB40b],
  from: IN_FORCE,
  facts: record(
    {
      hasConcurrentJob: bool().zh('兼任其他职务', 'Has another job'),
      concurrentFrom: date().when((f) => f['hasConcurrentJob'] === true, '仅兼职时').zh('兼职首日', 'First day of the other job'),
      consentOn: pastDate().optional().when((f) => f['hasConcurrentJob'] === true, '仅兼职时').zh('同意日期', 'Day of consent'),
      consentBy: oneOf({ union: '工会组织', provider: '承接主体' }).optional().when((f) => f['hasConcurrentJob'] === true, '仅兼职时').zh('同意方', 'Consent given by'),
    },
    (f) => f.consentOn !== null && f.consentBy === null
      ? { field: 'consentBy', code: 'missing', zh: '填了同意日期，须写明由谁同意', en: 'Required where consentOn is given' }
      : undefined,
  ),
  answer: {
    permitted: bool().zh('可以兼任', 'Permitted'),
    status: oneOf(STATUSES).zh('情形', 'Status'),
    breachDays: count().zh('违规天数', 'Days of breach'),
  },
}).by(({ hasConcurrentJob, concurrentFrom, consentOn, consentBy }, at) => {
  if (at.condition(HB3b, '没有兼任其他职务', !hasConcurrentJob)) return { permitted: true, status: 'none', breachDays: 0 };
  const from = given(concurrentFrom, 'concurrentFrom');
  const byUnion = at.condition(HB3b, '经工会组织同意', consentOn !== null && consentBy === 'union');
  if (!byUnion || consentOn === null) {
    const breachDays = Math.max(0, daysBetween(from, at.asOf) + 1);
    at.step(HB3b, '违规天数 ＝ 兼职首日至基准日，首尾均计；尚未开始的为零', breachDays, { 兼职首日: from, 基准日: at.asOf });
    return { permitted: false, status: 'without-consent', breachDays };
  }
  if (at.condition(HB3b, '同意不晚于兼职首日', consentOn <= from, { 同意日期: consentOn, 兼职首日: from })) return { permitted: true, status: 'consented', breachDays: 0 };
  const breachDays = at.step(HB3b, '违规天数 ＝ 兼职首日至同意前一日', daysBetween(from, consentOn), { 兼职首日: from, 同意日期: consentOn });
  return { permitted: true, status: 'consented-late', breachDays };
});
