// What the agency's invented people are paid by: standards of their place, pay files, accounts, and what each month brought.
import { addDays, addToMonth, day, firstDayOfMonth, lastDayOfMonth, STATE_COUNCIL_CALENDAR, WorkCalendar, type JsonObject, type PlainMonth } from '@gongqiao/kernel';
import { maskAccount } from '@gongqiao/domain/payroll';
import type { IdentityVault } from '@gongqiao/platform/privacy';
import type { EntityManager } from 'typeorm';
import type { DemoEmployee } from './leya-employees.js';
import { LEYA, demoId } from './leya-staff.js';
import { LONGGANG } from './longgang-units.js';
import { insertRows } from './province/insert-rows.js';
import { Random } from './province/random.js';

const JANUARY = '2026-01';
/** The first month whose wages are worked out here; those before it come from the books kept earlier. */
export const FIRST_MONTH = '2026-01';
export const OPEN_MONTH = '2026-11';
export const PLACE = '441900';
const SOURCE = '示范数据，并非当地公布的标准';
/** Who enters and who approves, as different people. */
export const ENTERED_BY = demoId('8000', 61_701);
const APPROVED_BY = demoId('8000', 61_702);
export const STAMP = { tenant_id: LEYA.tenantId, version: 1, created_at: '2025-12-20T09:00:00+08:00', updated_at: '2025-12-20T09:00:00+08:00' };
const FEES = { service: '118000.00', projects: '108000.00' } as const;
/** What the allowances bring on top of the base, roughly: the contract's wage is the whole. */
const ALLOWANCES = 1_600;
const LEAST_BASE = 2_300;
const LEAST_INSURED = 4_000;

/** From this month on some of the old standard are paid by the new one, as recognised anew for the year. */
const NEW_STANDARD_FROM = '2026-05';
/** From this month on contributions are reckoned from the wages of the year before. */
export const BASES_FROM = '2026-07';
/** When some of these bases became known: after July was paid. */
export const BASES_KNOWN_LATE = '2026-08';
const BASES_GROW_BY = 180;

/** Somebody who is paid; with the last day of who left. */
export interface DemoPaid extends DemoEmployee {
  readonly leftOn?: string;
}

/** Months from one up to and with another. */
export function monthsUpTo(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from; month <= to; month = addToMonth(month as PlainMonth, 1)) months.push(month);
  return months;
}

async function loadStandards(m: EntityManager): Promise<void> {
  const rate = (insurance: string, employerRate: string, workerRate: string) => ({ insurance, floor: '4000.00', ceiling: '27000.00', employerRate, workerRate });
  const rows: readonly (readonly [kind: string, place: string, body: JsonObject])[] = [
    ['minimum-wage', PLACE, { monthly: '2080.00' }],
    ['social-insurance', PLACE, { rows: [rate('pension', '16', '8'), rate('medical', '6', '2'), rate('unemployment', '0.8', '0.2'), rate('work-injury', '0.2', '0')] }],
    ['housing-fund', PLACE, { floor: '2080.00', ceiling: '30000.00', minRate: '5', maxRate: '12' }],
    ['average-wage', PLACE, { monthly: '8200.00' }],
    ['guideline', LONGGANG.tenantId, { monthly: '3600.00' }],
    ['guideline', LONGGANG.tenantId, { monthly: '3800.00' }],
  ];
  await insertRows(m, 'pay_standard', rows.map(([kind, place, body], i) => ({ id: demoId('8117', i + 1), kind, place, valid_from: i === rows.length - 1 ? `${OPEN_MONTH}-01` : '2025-07-01', body, source: SOURCE, entered_by: ENTERED_BY, entered_at: STAMP.created_at, ...STAMP })));
}

function roleOf(position: string): string {
  return position === 'group-leader' ? 'group-leader' : ['project-lead', 'centre-director'].includes(position) ? 'manager' : 'other';
}

function newTerms(p: DemoEmployee): JsonObject {
  const upper = p.postType === 'service-post' || p.postType === 'office';
  const experienceMonths = (2026 - Number(p.hiredOn.slice(0, 4))) * 12;
  const standing = { role: roleOf(p.position), failedQuartersInYear: 0, onLongLeave: false, experienceMonths };
  return {
    basePay: `${Math.max(LEAST_BASE, Number(p.monthlyWage.slice(0, -3)) - ALLOWANCES)}.00`, projectSubsidyAmount: '300.00',
    seniority: { ...standing, certificate: p.certificate, majorContribution: false, institutionCancels: false },
    grade: { ...standing, purchaseFeePerPost: upper ? FEES.service : FEES.projects, grade: p.grade, institutionLowers: false },
  };
}

function oldTerms(p: DemoEmployee): JsonObject {
  const assistant = p.position === 'community-assistant';
  const certified = p.certificate !== 'none';
  return {
    role: assistant ? 'assistant' : 'social-worker', education: assistant ? 'college' : certified && p.education !== 'secondary' ? p.education : 'bachelor', major: assistant ? 'other' : 'social-work',
    fullTimeStudy: true, graduated: true, postgraduate: p.education === 'postgraduate', postSince: p.hiredOn, fromAssistant: false, experienceYears: 0, assessmentScore: null,
    isGroupLeader: p.position === 'group-leader', approvedAmount: p.position === 'group-leader' ? '150.00' : null, juniorSupervisorAllowance: null,
    benefits: p.serial % 2 === 0 ? [{ kind: 'transport', amount: '150.00', boardApproved: true }] : [],
  };
}

/** Whom the handbook prints no table for: paid by a paper of the board. */
const APPROVED_POSTS: Readonly<Record<string, string>> = {
  'director-general': 'manager', 'deputy-director-general': 'manager', 'department-head': 'manager', 'administration-head': 'manager', supervisor: 'supervisor', 'trainee-supervisor': 'supervisor',
};

function approvedTerms(p: DemoEmployee): JsonObject {
  const paper = '理事会 2025 年第四季度会议决议（示范）';
  const supervisor = APPROVED_POSTS[p.position] === 'supervisor';
  return {
    approvedPay: p.monthlyWage, paper, approvedOn: '2025-12-18', allowancePaper: supervisor ? '市督导津贴规定（示范）' : paper, seniorityApart: false, qualificationApart: false, postgraduate: p.education === 'postgraduate',
    ...(supervisor ? { post: 'supervisor', supervisorGrade: p.position === 'supervisor' ? 'intermediate' : 'junior', supervisorAllowance: p.position === 'supervisor' ? '800.00' : '500.00' } : { post: 'manager', managementAllowance: '300.00' }),
  };
}

/** The newest of the newcomers has no pay file yet. */
function withFile(p: DemoEmployee): boolean {
  return p.hiredOn < '2026-11-16' || p.position !== 'community-assistant';
}

/** The standard that somebody is paid by in a month. */
function schemeIn(p: DemoEmployee, month: string): 'new' | 'old' | 'approved' {
  if (p.position in APPROVED_POSTS) return 'approved';
  return p.payScheme === 'old' && p.serial % 15 === 0 && month >= NEW_STANDARD_FROM ? 'new' : p.payScheme;
}

interface Version {
  readonly n: number;
  readonly validFrom: string;
  readonly grown: number;
  readonly reason: string;
  readonly enteredAt: string;
}

function profileRow(p: DemoEmployee, { n, validFrom, grown, reason, enteredAt }: Version): object {
  const recent = p.hiredOn >= '2026-01-01';
  const base = `${Math.max(LEAST_INSURED, Number(p.monthlyWage.slice(0, -3))) + grown}.00`;
  const scheme = schemeIn(p, validFrom.slice(0, 7));
  return {
    id: demoId('8127', n * 1_000 + p.serial), employee_id: p.id, user_id: null, valid_from: validFrom, scheme, terms: scheme === 'approved' ? approvedTerms(p) : scheme === 'new' ? newTerms(p) : oldTerms(p),
    insurance_place: PLACE, insurance_base: base, insured_on: p.hiredOn, fund_base: base, fund_employer_rate: '5.00', fund_worker_rate: '5.00', fund_on: recent ? null : addDays(day(p.hiredOn), 20),
    additional_deduction: `${(p.serial % 4) * 1000}.00`, tax_basis: 'monthly', damage_agreed: false, quarter_money: p.postType === 'office' ? null : '600.00', reason, entered_by: ENTERED_BY, entered_at: enteredAt, ...STAMP,
  };
}

/** Whose July base became known only after July was paid. */
function knownLate(p: DemoEmployee): boolean {
  return p.serial % 12 === 5;
}

function basesOf(p: DemoEmployee): object {
  return profileRow(p, { n: 2, validFrom: `${BASES_FROM}-01`, grown: BASES_GROW_BY, reason: '年度缴费基数调整（示范）', enteredAt: knownLate(p) ? `${BASES_KNOWN_LATE}-20T09:00:00+08:00` : '2026-06-25T09:00:00+08:00' });
}

/** Pay files of the year: the yearly recognition, the new standard for some from May on, new bases from July on where they were known in time. */
function profilesOf(p: DemoPaid, from: string): object[] {
  const yearly = profileRow(p, { n: 0, validFrom: p.hiredOn >= '2026-01-01' ? p.hiredOn : '2026-01-01', grown: 0, reason: '年度认定（示范）', enteredAt: STAMP.created_at });
  const stays = (month: string): boolean => p.hiredOn < `${month}-01` && (p.leftOn === undefined || p.leftOn >= `${month}-01`);
  const changed = schemeIn(p, NEW_STANDARD_FROM) !== schemeIn(p, JANUARY) && stays(NEW_STANDARD_FROM);
  return [
    yearly, ...(changed ? [profileRow(p, { n: 1, validFrom: `${NEW_STANDARD_FROM}-01`, grown: 0, reason: '重新认定，转入新标准（示范）', enteredAt: '2026-04-24T09:00:00+08:00' })] : []),
    ...(stays(BASES_FROM) && (!knownLate(p) || from > BASES_FROM) ? [basesOf(p)] : []),
  ];
}

/** Bases of July that became known in August. */
export async function loadLateBases(m: EntityManager, people: readonly DemoPaid[]): Promise<void> {
  const late = people.filter((p) => knownLate(p) && p.hiredOn < `${BASES_FROM}-01` && (p.leftOn === undefined || p.leftOn >= `${BASES_FROM}-01`));
  await insertRows(m, 'pay_profile', late.map(basesOf) as Record<string, unknown>[]);
  await m.query('update pay_profile f set user_id = e.user_id from employee e where e.id = f.employee_id and f.user_id is null and e.user_id is not null');
}

function accountRow(p: DemoEmployee, vault: IdentityVault): object {
  const sealed = (value: Buffer): string => `\\x${value.toString('hex')}`;
  const number = p.bankAccount;
  return {
    id: demoId('8137', p.serial), employee_id: p.id, user_id: null, bank: '示范银行东莞分行', holder: p.name, account_encrypted: sealed(vault.encrypt(number)), account_hash: sealed(vault.hash(number)),
    account_masked: maskAccount(number), state: 'approved', entered_by: ENTERED_BY, entered_at: STAMP.created_at, decided_by: APPROVED_BY, decided_at: '2025-12-20T10:00:00+08:00', ...STAMP,
  };
}

const calendar = new WorkCalendar(STATE_COUNCIL_CALENDAR);

/** What the project-subsidy rule is asked each month: done in most months, a little short in some. */
function monthlyOf(p: DemoEmployee, month: string, random: Random): JsonObject | null {
  if (schemeIn(p, month) !== 'new') return null;
  if (p.postType === 'office') return { projectSubsidy: { category: 'window', fullAttendance: true, complaints: 0, briefs: 1 } };
  const short = random.chance(7);
  if (p.postType !== 'service-post') return { projectSubsidy: { category: 'special', size: 'small', extraProjects: short ? 0 : 1, events: random.between(2, 5), staff: 10 } };
  const quarterEnds = Number(month.slice(5)) % 3 === 0;
  const done = { completed: String(random.between(8, 14)), target: '10' };
  return { projectSubsidy: { category: 'general', size: 'small', extraProjects: short ? 0 : 1, events: random.between(1, 3), month: done, quarter: quarterEnds ? { completed: '28', target: '30' } : null } };
}

/** Days of a month that somebody is due to work and worked; few miss one. */
function inputRow(p: DemoPaid, month: string, serial: number): object {
  const random = new Random(p.serial * 100 + Number(month.slice(5)));
  const [from, to] = [firstDayOfMonth(month as PlainMonth), lastDayOfMonth(month as PlainMonth)];
  const scheduled = calendar.workingDaysWithin(from, to, 'month');
  const until = p.leftOn !== undefined && p.leftOn < to ? day(p.leftOn) : to;
  const since = p.hiredOn > from || until < to ? calendar.workingDaysWithin(p.hiredOn > from ? day(p.hiredOn) : from, until, 'month') : scheduled;
  const missed = random.chance(6) ? 1 : 0;
  const overtime = month === '2026-10' && p.serial % 15 === 0 ? [{ date: '2026-10-01', hours: '8.00', restGiven: false }] : [];
  const entered = until < to ? `${until}T12:00:00+08:00` : month < OPEN_MONTH ? `${to}T18:00:00+08:00` : '2026-11-20T18:00:00+08:00';
  return {
    id: demoId('8147', serial), employee_id: p.id, month, scheduled_days: scheduled, attended_days: `${Math.max(0, since - missed)}.00`, approved: month < OPEN_MONTH || p.serial % 40 !== 7, overtime, monthly: monthlyOf(p, month, random),
    entered_by: ENTERED_BY, entered_at: entered, ...STAMP, created_at: entered, updated_at: entered,
  };
}

/** What November still needs mending: an account that waits, a fine that no law knows, an amount entered twice. */
async function loadTroubles(m: EntityManager, people: readonly DemoEmployee[], vault: IdentityVault): Promise<void> {
  const [first, second, third] = [people[3], people[8], people[13]];
  if (!first || !second || !third) return;
  const proposed = { ...accountRow({ ...first, bankAccount: '6220000000009990001' }, vault), id: demoId('8137', 9_001), state: 'proposed', decided_by: null, decided_at: null, entered_at: '2026-11-12T09:00:00+08:00' };
  await insertRows(m, 'pay_account', [proposed]);
  const item = { month: OPEN_MONTH, reason: '示范', source: 'entered', result_id: null, entered_by: ENTERED_BY, entered_at: '2026-11-18T09:00:00+08:00', ...STAMP };
  await insertRows(m, 'pay_item', [
    { id: demoId('8157', 1), employee_id: second.id, kind: 'fine', zh: '未佩戴工作证罚款', amount: '10.00', source_ref: demoId('8157', 1), ...item },
    { id: demoId('8157', 2), employee_id: third.id, kind: 'award', zh: '优秀宣传稿件', amount: '200.00', source_ref: demoId('8157', 2), ...item },
    { id: demoId('8157', 3), employee_id: third.id, kind: 'award', zh: '优秀宣传稿件', amount: '200.00', source_ref: demoId('8157', 3), ...item },
  ]);
}

/** Bonuses for the year: those of 2025 for heads and leads with January's wages, and two with November's, whose people may still choose. */
async function loadBonuses(m: EntityManager, people: readonly DemoPaid[], from: string): Promise<void> {
  const leads = people.filter((p) => p.hiredOn < '2025-01-01' && (p.postType === 'office' || ['project-lead', 'centre-director', 'group-leader'].includes(p.position)));
  const row = (p: DemoPaid, n: number, month: string, zh: string, amount: number, enteredAt: string) => ({
    id: demoId('8157', n), employee_id: p.id, month, kind: 'annual-bonus', zh, amount: `${amount}.00`, reason: '理事会核定（示范）', source: 'entered', source_ref: demoId('8157', n), result_id: null, entered_by: ENTERED_BY, entered_at: enteredAt, ...STAMP,
  });
  const ofLast = from > JANUARY ? [] : leads.map((p) => row(p, 1_000 + p.serial, JANUARY, '2025 年度奖金', Number(p.monthlyWage.slice(0, -3)) * (1 + (p.serial % 3)), '2026-01-28T09:00:00+08:00'));
  const ofThis = people.filter((p) => p.serial === 7 || p.serial === 20).map((p) => row(p, 2_000 + p.serial, OPEN_MONTH, '2026 年度奖金', p.serial === 7 ? 24_000 : 38_000, '2026-11-18T09:00:00+08:00'));
  await insertRows(m, 'pay_item', [...ofLast, ...ofThis]);
}

/** Contracts before those that began within the year: wages are paid under a contract in every month. */
async function loadEarlierContracts(m: EntityManager): Promise<void> {
  await m.query(
    `insert into employment_contract (employee_id, number, kind, starts_on, ends_on, signed_on, monthly_wage, created_at, updated_at)
       select c.employee_id, 'HT-' || to_char(c.starts_on - interval '3 years', 'YYYY') || substr(c.number, 8), 'fixed-term', (c.starts_on - interval '3 years')::date, c.starts_on - 1, (c.starts_on - interval '3 years')::date, c.monthly_wage,
              c.created_at, c.updated_at
         from employment_contract c join employee e on e.id = c.employee_id where c.starts_on > $1::date and e.hired_on <= c.starts_on - interval '3 years' on conflict do nothing`, [`${JANUARY}-01`]);
}

/** What the year's earlier months counted for the tax, as taken over from the books kept before. */
async function loadEarlierMonths(m: EntityManager, people: readonly DemoEmployee[], from: string): Promise<void> {
  const months = monthsUpTo(JANUARY, addToMonth(from as PlainMonth, -1));
  const rows = people.filter((p) => p.hiredOn < `${JANUARY}-01`).flatMap((p, i) => months.map((month, k) => {
    const wage = Number(p.monthlyWage.slice(0, -3));
    const special = Math.round(Math.max(LEAST_INSURED, wage) * 0.152);
    return {
      id: demoId('8167', i * 12 + k + 1), employee_id: p.id, month, income: p.monthlyWage, special_deduction: `${special}.00`, additional_deduction: `${(p.serial % 4) * 1000}.00`, source: '原工资表导入（示范）', entered_by: ENTERED_BY, ...STAMP,
    };
  }));
  await insertRows(m, 'pay_earlier_month', rows);
}

/** Loads files, accounts and months of everybody, with what November still needs mending. */
export async function loadPayFiles(m: EntityManager, people: readonly DemoPaid[], vault: IdentityVault, from: string): Promise<void> {
  await loadStandards(m);
  await loadEarlierContracts(m);
  await loadEarlierMonths(m, people, from);
  const filed = people.filter((p) => withFile(p));
  await insertRows(m, 'pay_profile', filed.flatMap((p) => profilesOf(p, from)) as Record<string, unknown>[]);
  await loadBonuses(m, people, from);
  await insertRows(m, 'pay_account', people.map((p) => accountRow(p, vault)) as Record<string, unknown>[]);
  await m.query('update pay_profile f set user_id = e.user_id from employee e where e.id = f.employee_id');
  await m.query('update pay_account f set user_id = e.user_id from employee e where e.id = f.employee_id');
  let serial = 0;
  const inputs = monthsUpTo(from, OPEN_MONTH).flatMap((month) => people.filter((p) => p.hiredOn <= lastDayOfMonth(month as PlainMonth) && (p.leftOn === undefined || p.leftOn >= firstDayOfMonth(month as PlainMonth))).map((p) => inputRow(p, month, (serial += 1))));
  await insertRows(m, 'pay_input', inputs as Record<string, unknown>[]);
  await loadTroubles(m, people, vault);
}
