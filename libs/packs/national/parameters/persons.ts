// Figures on persons, archives and personal data with the days from which they hold.
import { count, list, parameter, record, tableOf, text } from '@gongqiao/kernel';
import { ID3, ID4, ID5, ID6 } from '../provisions/persons.js';
import { PRI12 } from '../provisions/privacy.js';

export const workingAgeLeast = parameter('national.workingAgeLeast', { zh: '最低就业年龄', provision: ID4, type: count(), values: [{ from: '1995-01-01', value: 16 }] });
export const adultAge = parameter('national.adultAge', { zh: '成年年龄', provision: ID5, type: count(), values: [{ from: '1995-01-01', value: 18 }] });
/** Original age in years, months of work for each month of delay, most months of delay. */
export const retirementSchedule = parameter('national.retirementSchedule', {
  zh: '延迟退休进度', provision: ID6,
  type: tableOf({ male: '男职工', 'female-55': '原法定退休年龄55周岁女职工', 'female-50': '原50周岁女职工' }, record({ age: count().zh('原年龄'), step: count({ min: 1 }).zh('每几个月'), most: count().zh('最多延迟月数') })),
  values: [{ from: '2025-01-01', value: { male: { age: 60, step: 4, most: 36 }, 'female-55': { age: 55, step: 4, most: 36 }, 'female-50': { age: 50, step: 2, most: 60 } } }],
});
export const retirementStart = parameter('national.retirementStart', { zh: '延迟起始年份', provision: ID6, type: count(), values: [{ from: '2025-01-01', value: 2025 }] });
/** First characters of the credit code; any other is `other`. */
export const registrarCharacters = parameter('national.registrarCharacters', {
  zh: '统一社会信用代码首位', provision: ID3, type: list(record({ character: text().zh('首位'), registrar: text().zh('登记机关') })),
  values: [{
    from: '2015-10-01',
    value: [
      { character: '1', registrar: 'organisation-establishment' }, { character: '5', registrar: 'civil-affairs' }, { character: '8', registrar: 'trade-union' }, { character: '9', registrar: 'market-supervision' },
    ],
  }],
});
export const childConsentAge = parameter('national.childConsentAge', { zh: '本人可以同意的年龄', provision: PRI12, type: count(), values: [{ from: '2021-11-01', value: 14 }] });
