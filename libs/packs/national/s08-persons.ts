// 八 人员与组织: NT-ID-1 to 8.
import {
  addMonths, addYears, bool, chapter, completedYears, count, date, dateOf, day, decision, duty, list, oneOf, parseDate, partsOf, pastDate, right, setOf, text, yearOf,
  type PlainDate,
} from '@gongqiao/kernel';
import { reckon } from './common.js';
import { adultAge, registrarCharacters, retirementSchedule, retirementStart, workingAgeLeast } from './parameters/persons.js';
import { ID1, ID2, ID3, ID4, ID5, ID6, ID7, ID8 } from './provisions/persons.js';

/** Only a to z are read as capitals; other scripts stay as they are. */
function capitals(value: string): string {
  return value.replace(/[a-z]/g, (letter) => letter.toUpperCase());
}

const NUMBER_FAULTS = { length: '不是十八位', characters: '含有不合规的字符', 'birth-date': '出生日期不存在', 'birth-in-future': '出生日期晚于基准日', 'check-digit': '校验码不符' } as const;
const SEXES = { male: '男', female: '女' } as const;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECKS = '10X98765432';

function checkDigit(digits: string): string {
  const total = WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0);
  return CHECKS[total % 11] ?? '';
}

export const identityNumber = decision('national.eligibility.identityNumber', {
  zh: '公民身份号码校验', applies: [ID1, ID2], from: day('1999-07-01'),
  facts: { number: text().zh('身份号码') },
  answer: {
    valid: bool().zh('是否有效'), faults: setOf(oneOf(NUMBER_FAULTS)).zh('问题'), divisionCode: text().orNull().zh('区划代码'), birthDate: date().orNull().zh('出生日期'),
    sex: oneOf(SEXES).orNull().zh('性别'), age: count().orNull().zh('年龄'), masked: text().zh('去标识化'),
  },
}).by(({ number }, at) => {
  const characters = [...capitals(number)];
  const written = characters.join('');
  const rightLength = at.condition(ID1, '共十八位', characters.length === 18, { 位数: characters.length });
  const masked = at.step(ID2, '显示时隐去出生日期', rightLength ? `${characters.slice(0, 6).join('')}********${characters.slice(14).join('')}` : '*'.repeat(characters.length));
  const unread = { valid: false, divisionCode: null, birthDate: null, sex: null, age: null, masked };
  if (!rightLength) return { ...unread, faults: ['length' as const] };
  if (!at.condition(ID1, '前十七位为数字，末位为数字或 X', /^\d{17}[\dX]$/.test(written))) return { ...unread, faults: ['characters' as const] };
  const faults: (keyof typeof NUMBER_FAULTS)[] = [];
  const parsed = parseDate(`${written.slice(6, 10)}-${written.slice(10, 12)}-${written.slice(12, 14)}`);
  const birthDate = parsed === 'wrong-form' || parsed === 'impossible' ? null : parsed;
  const future = birthDate !== null && birthDate > at.asOf;
  if (!at.condition(ID1, '第七至十四位为实际日期', birthDate !== null)) faults.push('birth-date');
  else if (!at.condition(ID1, '出生日期不晚于基准日', !future)) faults.push('birth-in-future');
  const expected = checkDigit(written);
  if (!at.condition(ID1, '末位等于加权和除以 11 的余数所对应的校验码', expected === written[17], { 校验码: expected })) faults.push('check-digit');
  const sex = Number(written[16]) % 2 === 1 ? 'male' as const : 'female' as const;
  const age = birthDate === null || future ? null : completedYears(birthDate, at.asOf);
  return { valid: faults.length === 0, faults, divisionCode: written.slice(0, 6), birthDate, sex, age, masked };
});

const CODE_FAULTS = { length: '不是十八位', characters: '含有不合规的字符', 'check-digit': '校验码不符' } as const;
const REGISTRARS = { 'organisation-establishment': '机构编制', 'civil-affairs': '民政', 'trade-union': '工会', 'market-supervision': '市场监管', other: '其他' } as const;
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

function creditCheck(code: string): string {
  let [total, weight] = [0, 1];
  for (const character of code.slice(0, 17)) {
    total += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET[(31 - (total % 31)) % 31] ?? '';
}

export const creditCode = decision('national.eligibility.creditCode', {
  zh: '统一社会信用代码校验', applies: [ID3], from: day('2015-10-01'),
  facts: { code: text().zh('统一社会信用代码') },
  answer: {
    valid: bool().zh('是否有效'), faults: setOf(oneOf(CODE_FAULTS)).zh('问题'), registrar: oneOf(REGISTRARS).orNull().zh('登记机关'),
    divisionCode: text().orNull().zh('区划代码'), organisationCode: text().orNull().zh('主体标识码'),
  },
}).by(({ code }, at) => {
  const characters = [...capitals(code)];
  const written = characters.join('');
  const unread = { valid: false, registrar: null, divisionCode: null, organisationCode: null };
  if (!at.condition(ID3, '共十八位', characters.length === 18, { 位数: characters.length })) return { ...unread, faults: ['length' as const] };
  const legal = characters.every((c) => ALPHABET.includes(c)) && /^\d{6}$/.test(written.slice(2, 8));
  if (!at.condition(ID3, '字符不含 I、O、S、V、Z，第三至八位为数字', legal)) return { ...unread, faults: ['characters' as const] };
  const expected = creditCheck(written);
  const valid = at.condition(ID3, '末位等于 31 减加权和除以 31 的余数所对应的字符', expected === written[17], { 校验码: expected });
  const listed = at.value(registrarCharacters).find((row) => row.character === written[0])?.registrar ?? 'other';
  const registrar = listed as keyof typeof REGISTRARS;
  at.step(ID3, '首位所示登记机关', REGISTRARS[registrar], { 首位: written[0] });
  return { valid, faults: valid ? [] : ['check-digit' as const], registrar, divisionCode: written.slice(2, 8), organisationCode: written.slice(8, 17) };
});

const AGE_CATEGORIES = { 'under-16': '未满十六周岁', juvenile: '未成年工', adult: '成年' } as const;
const AGE_REASONS = { 'under-16': '未满十六周岁', 'forbidden-work': '未成年工禁忌劳动' } as const;
const AGE_DUTIES = { 'regular-medical-check': '定期健康检查' } as const;

export const workingAge = decision('national.eligibility.workingAge', {
  zh: '就业年龄', applies: [ID4, ID5], from: day('1995-01-01'),
  facts: {
    birthDate: pastDate().zh('出生日期'), forbiddenWork: bool().zh('未成年工禁忌劳动'), artsSportsCraftUnit: bool().zh('文艺体育特种工艺单位'),
    specialRulesMet: bool().when((f) => f['artsSportsCraftUnit'] === true, '仅文艺体育特种工艺单位').zh('已依规定并保障受教育'),
  },
  answer: {
    age: count().zh('周岁'), category: oneOf(AGE_CATEGORIES).zh('类别'), employable: bool().zh('可否录用'), reasons: setOf(oneOf(AGE_REASONS)).zh('不可录用的原因'),
    duties: setOf(oneOf(AGE_DUTIES)).zh('用工义务'), sixteenOn: date().zh('满十六周岁之日'),
  },
}).by(({ birthDate, forbiddenWork, artsSportsCraftUnit, specialRulesMet }, at) => {
  const [least, adult] = [at.value(workingAgeLeast), at.value(adultAge)];
  const age = at.step(ID4, '基准日的周岁', completedYears(birthDate, at.asOf), { 出生日期: birthDate });
  const category = age < least ? 'under-16' as const : age < adult ? 'juvenile' as const : 'adult' as const;
  const exempt = artsSportsCraftUnit && specialRulesMet === true;
  const oldEnough = at.condition(ID4, '已满最低就业年龄，或属依规定的文艺体育特种工艺单位', age >= least || exempt, { 周岁: age, 最低就业年龄: least });
  const safe = at.condition(ID5, '未满十八周岁的不从事禁忌劳动', age >= adult || !forbiddenWork, { 周岁: age });
  const reasons = !oldEnough ? ['under-16' as const] : !safe ? ['forbidden-work' as const] : [];
  const duties = category === 'juvenile' ? ['regular-medical-check' as const] : [];
  return { age, category, employable: reasons.length === 0, reasons, duties, sixteenOn: reckon(at, 'birthDate', () => addYears(birthDate, least)) };
});

const RETIREMENT_CATEGORIES = { male: '男职工', 'female-55': '原法定退休年龄55周岁女职工', 'female-50': '原50周岁女职工' } as const;

export const retirementAge = decision('national.eligibility.retirementAge', {
  zh: '法定退休年龄', applies: [ID6], from: day('2025-01-01'),
  facts: { birthDate: pastDate().zh('出生日期'), category: oneOf(RETIREMENT_CATEGORIES).zh('人员类别') },
  answer: {
    originalAge: count().zh('原退休年龄'), delayMonths: count().zh('延迟月数'), statutoryYears: count().zh('法定年龄（岁）'), statutoryMonths: count().zh('零几个月'),
    retiresOn: date().zh('退休日'), reached: bool().zh('是否已到'),
  },
}).by(({ birthDate, category }, at) => {
  const { age, step, most } = at.value(retirementSchedule)[category];
  const { year, month } = partsOf(birthDate);
  const k = (year + age - at.value(retirementStart)) * 12 + month - 1;
  const delayMonths = at.step(ID6, '延迟月数＝（原年龄到达月份距2025年1月的月数÷进度，取整）＋1，不超过最多月数', k < 0 ? 0 : Math.min(most, Math.floor(k / step) + 1),
    { 原年龄: age, '距2025年1月的月数': k, 进度: step, 最多月数: most });
  const months = age * 12 + delayMonths;
  const retiresOn = at.step(ID6, '退休日＝出生日期＋原年龄＋延迟月数', reckon(at, 'birthDate', () => addMonths(birthDate, months)), { 出生日期: birthDate, 原年龄: age, 延迟月数: delayMonths });
  const reached = at.condition(ID6, '基准日已到退休日', at.asOf >= retiresOn, { 退休日: retiresOn });
  return { originalAge: age, delayMonths, statutoryYears: Math.floor(months / 12), statutoryMonths: months % 12, retiresOn, reached };
});

const LOOKUP_ACTIONS = { 'do-not-hire': '不得录用', dismiss: '立即解聘', 'query-before-hiring': '录用前查询', 'query-now': '立即补查', 'query-this-year': '本年内查询', none: '无' } as const;
const FIRST_LOOKUP_YEAR = 2022;

/** Years after that of hiring, from 2022 on and before the present one, without a look-up. */
function missingYearsOf(hiredOn: PlainDate, queriedOn: readonly PlainDate[], thisYear: number): number[] {
  const queried = new Set(queriedOn.map(yearOf));
  const missing: number[] = [];
  for (let y = Math.max(FIRST_LOOKUP_YEAR, yearOf(hiredOn) + 1); y < thisYear; y += 1) if (!queried.has(y)) missing.push(y);
  return missing;
}

export const minorContact = decision('national.eligibility.minorContact', {
  zh: '密切接触未成年人岗位查询', applies: [ID7], from: day('2021-06-01'),
  facts: { closeContactUnit: bool().zh('密切接触未成年人的单位'), hiredOn: pastDate().optional().zh('录用日'), queriedOn: list(pastDate()).zh('查询日'), recordFound: bool().zh('查有记录') },
  answer: {
    required: bool().zh('应查询'), preHireDone: bool().orNull().zh('录用前已查'), missingYears: list(count()).zh('漏查年份'), dueBy: date().orNull().zh('应查截止日'), action: oneOf(LOOKUP_ACTIONS).zh('应办'),
  },
}).by(({ closeContactUnit, hiredOn, queriedOn, recordFound }, at) => {
  const thisYear = yearOf(at.asOf);
  const required = at.condition(ID7, '属于密切接触未成年人的单位', closeContactUnit);
  if (!required) return { required, preHireDone: null, missingYears: [], dueBy: null, action: 'none' as const };
  const preHireDone = at.condition(ID7, '录用前已经查询', hiredOn === null ? queriedOn.length > 0 : queriedOn.some((d) => d <= hiredOn), { 录用日: hiredOn, 查询日: queriedOn });
  const missingYears = at.step(ID7, '录用次年起漏查的年份', hiredOn === null ? [] : missingYearsOf(hiredOn, queriedOn, thisYear));
  const owed = hiredOn !== null && yearOf(hiredOn) < thisYear && !queriedOn.some((d) => yearOf(d) === thisYear);
  const dueBy = owed ? at.step(ID7, '本年查询截止日', dateOf(thisYear, 12, 31)) : null;
  const clean = at.condition(ID7, '没有查到违法犯罪记录', !recordFound);
  const applicant = hiredOn === null;
  const action = !clean ? (applicant ? 'do-not-hire' as const : 'dismiss' as const)
    : !preHireDone ? (applicant ? 'query-before-hiring' as const : 'query-now' as const)
    : missingYears.length > 0 ? 'query-now' as const
    : dueBy !== null ? 'query-this-year' as const : 'none' as const;
  at.step(ID7, '应办事项', LOOKUP_ACTIONS[action]);
  return { required, preHireDone, missingYears, dueBy, action };
});

export const personsChapter = chapter({
  title: '八 人员与组织',
  provisions: [ID1, ID2, ID3, ID4, ID5, ID6, ID7, ID8],
  decisions: [identityNumber, creditCode, workingAge, retirementAge, minorContact],
  duties: [duty({ id: 'NT-D-ID-7', zh: '查询在岗人员违法犯罪记录', provisions: [ID7], who: ['personnel'], period: 'yearly', due: { month: 12, day: 31 }, remindDays: 60 })],
  rights: [
    right({ provisions: [ID2], who: ['personnel'], verb: 'read', subject: 'IdentityNumber', reach: 'tenant', zh: '查看完整身份号码（逐次留痕）' }),
    right({ provisions: [ID7], who: ['head', 'personnel'], verb: 'read', subject: 'MinorContactLookup', reach: 'tenant', zh: '查看违法犯罪记录查询结果' }),
  ],
});
